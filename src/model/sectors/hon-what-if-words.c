/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-what-if-words.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-scenario-draft.h"
#include "hon-what-if-private.h"

#include <glib/gi18n-lib.h>

/* What there is to say of a comparison: a few words, sentences, titles and what is supposed. */

/* What comes of comparing the figures of patients, or those of doctors. */
typedef enum
{
  OUTCOME_UNKNOWN, /* there are none */
  OUTCOME_SAME,
  OUTCOME_DIFFERENT,
} Outcome;

/* What a sector is called inside a sentence; beside figures there is little room. */
static const char *
get_sector_label (HonSector *sector)
{
  return hon_choices_get_label (&hon_bill_sector_choices,
                                hon_choices_find (&hon_bill_sector_choices, hon_sector_get_id (sector)));
}

static gint64
get_difference (HonTable   *table,
                HonSector  *sector,
                const char *figure)
{
  g_autofree char *id = g_strconcat (hon_sector_get_id (sector), SEPARATOR, figure, NULL);
  HonTableRow *row = hon_table_find (table, id);
  gint64 amount = row != NULL ? hon_table_row_get_amount (row, COLUMN_DIFFERENCE) : HON_TABLE_NO_AMOUNT;

  return amount != HON_TABLE_NO_AMOUNT ? amount : 0;
}

/* Where the figures of @names together change most, or NULL. */
static HonSector *
find_most (HonWhatIf          *self,
           HonTable           *table,
           const char * const *names)
{
  HonSector *most = NULL;
  gint64 greatest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (self->sectors, i);
      gint64 change = 0;

      for (guint j = 0; names[j] != NULL; j++)
        change += ABS (get_difference (table, sector, names[j]));
      if (change <= greatest)
        continue;
      greatest = change;
      /* The list keeps it alive. */
      most = sector;
    }

  return most;
}

static gboolean
has_difference (GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);
      gint64 amount = hon_table_row_get_amount (row, COLUMN_DIFFERENCE);

      if ((amount != HON_TABLE_NO_AMOUNT && amount != 0) ||
          hon_table_row_get_amount (row, COLUMN_LAW) != hon_table_row_get_amount (row, COLUMN_SCENARIO) ||
          (hon_table_row_get_children (row) != NULL && has_difference (hon_table_row_get_children (row))))
        return TRUE;
    }

  return FALSE;
}

/* What a patient without a contract and the insurance pay more or less; one of them does. */
static char *
dup_change (const char *who,
            gint64      patient,
            gint64      insurance)
{
  g_autofree char *paid = hon_format_money (ABS (patient), HON_MONEY_CENTIMES);
  g_autofree char *paid_back = hon_format_money (ABS (insurance), HON_MONEY_CENTIMES);

  /* Translators: here and in the next seven, %1$s is an act with the doctor, such as “Consultation (généraliste,
   * secteur 1)”, and the others are amounts. They are the largest text of a page.
   */
  if (insurance == 0)
    return g_strdup_printf (patient > 0
                              ? _("%1$s: a patient without a contract pays %2$s more, "
                                  "the insurance as much as now")
                              : _("%1$s: a patient without a contract pays %2$s less, "
                                  "the insurance as much as now"),
                            who, paid);
  if (patient == 0)
    return g_strdup_printf (insurance > 0
                              ? _("%1$s: a patient without a contract pays as much as now, "
                                  "the insurance %2$s more")
                              : _("%1$s: a patient without a contract pays as much as now, "
                                  "the insurance %2$s less"),
                            who, paid_back);
  if (patient > 0)
    return g_strdup_printf (insurance > 0
                              ? _("%1$s: a patient without a contract pays %2$s more, "
                                  "the insurance %3$s more")
                              : _("%1$s: a patient without a contract pays %2$s more, "
                                  "the insurance %3$s less"),
                            who, paid, paid_back);

  return g_strdup_printf (insurance > 0
                            ? _("%1$s: a patient without a contract pays %2$s less, "
                                "the insurance %3$s more")
                            : _("%1$s: a patient without a contract pays %2$s less, "
                                "the insurance %3$s less"),
                          who, paid, paid_back);
}

/* What an act costs more or less, where a patient without a contract sees most of it; NULL where nothing changes. */
static char *
dup_patients_answer (HonWhatIf *self)
{
  static const char * const names[] = { HON_WHAT_IF_NO_CONTRACT, HON_WHAT_IF_INSURANCE, NULL };
  HonSector *sector = find_most (self, self->of_patients, names);
  g_autofree char *who = NULL;

  if (sector == NULL)
    return NULL;

  /* Translators: %1$s is an act, %2$s a doctor, and %3$s a sector. */
  who = g_strdup_printf (_("%1$s (%2$s, %3$s)"), self->act, self->doctor, get_sector_label (sector));

  return dup_change (who, get_difference (self->of_patients, sector, HON_WHAT_IF_NO_CONTRACT),
                     get_difference (self->of_patients, sector, HON_WHAT_IF_INSURANCE));
}

/* What a doctor keeps more or less, in the sector where that is most, as a heading or as a sentence; NULL where nothing
 * changes.
 */
static char *
dup_doctors_answer (HonWhatIf *self,
                    gboolean   is_sentence)
{
  const char * const names[] = { HON_WHAT_IF_KEPT, NULL };
  HonSector *sector = find_most (self, self->of_doctors, names);
  gint64 change;
  g_autofree char *amount = NULL;

  if (sector == NULL)
    return NULL;

  change = get_difference (self->of_doctors, sector, HON_WHAT_IF_KEPT);
  amount = hon_format_money (ABS (change), HON_MONEY_EUROS);
  if (is_sentence)
    /* Translators: %1$s is a sector, %2$s an amount, %3$d a year. */
    return g_strdup_printf (change > 0 ? _("%1$s: the doctor keeps %2$s more in %3$d.")
                                       : _("%1$s: the doctor keeps %2$s less in %3$d."),
                            get_sector_label (sector), amount, self->year);

  /* Translators: %1$s is a sector, %2$s an amount, %3$d a year. */
  return g_strdup_printf (change > 0 ? _("%1$s: the doctor keeps %2$s more in %3$d")
                                     : _("%1$s: the doctor keeps %2$s less in %3$d"),
                          get_sector_label (sector), amount, self->year);
}

static Outcome
find_patients_outcome (HonWhatIf *self)
{
  if (!hon_patients_has_bills (self->patients[LAW]) && !hon_patients_has_bills (self->patients[SCENARIO]))
    return OUTCOME_UNKNOWN;

  return has_difference (G_LIST_MODEL (self->of_patients)) ? OUTCOME_DIFFERENT : OUTCOME_SAME;
}

/* Of sectors that cannot be computed nothing is known, whatever the others say. */
static Outcome
find_doctors_outcome (HonWhatIf *self)
{
  if (has_difference (G_LIST_MODEL (self->of_doctors)))
    return OUTCOME_DIFFERENT;

  return self->problem != NULL ? OUTCOME_UNKNOWN : OUTCOME_SAME;
}

/* Whether overruns have a ceiling in the year, in whichever sector. */
static gboolean
has_ceiling (HonWhatIf *self)
{
  for (gsize sector = 0; sector < HON_N_SECTORS; sector++)
    if (self->cuts[sector].value != NULL)
      return TRUE;

  return FALSE;
}

/* Why a ceiling on overruns changes nothing. */
static char *
dup_idle_ceiling (HonWhatIf *self)
{
  if (self->cuts[HON_SECTOR_S2].overruns == 0)
    return g_strdup (_("The situation of Simulate My Income has no overruns: with some, their ceiling is seen here."));

  return g_strdup (_("The mean overrun of the situation of Simulate My Income is not above the ceiling."));
}

/* What is to be said of patients; NULL where the answer has said it. */
static char *
dup_patients_sentence (HonWhatIf *self,
                       gboolean   is_told)
{
  g_autofree char *date = hon_format_date (self->day);

  switch (find_patients_outcome (self))
    {
    case OUTCOME_UNKNOWN:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("What patients pay on %s is not known: the act has no tariff here on that day."), date);

    case OUTCOME_SAME:
      /* Translators: %1$s is a date. */
      return g_strdup_printf (_("What patients pay on %1$s is the same."), date);

    case OUTCOME_DIFFERENT:
      /* Translators: %s is a date. */
      return is_told ? NULL : g_strdup_printf (_("Some of what patients pay on %s differs."), date);
    }

  g_return_val_if_reached (NULL);
}

/* What is to be said of doctors; NULL where the answer says it, which it does of them where it can be about them. */
static char *
dup_doctors_sentence (HonWhatIf *self,
                      gboolean   can_be_told)
{
  char *sentence;

  switch (find_doctors_outcome (self))
    {
    case OUTCOME_UNKNOWN:
      /* Translators: %d is a year. */
      return g_strdup_printf (_("What doctors keep in %d cannot be computed."), self->year);

    case OUTCOME_SAME:
      if (hon_scenario_changes (self->scenario, HON_RECORDS_TARIFFS))
        /* Translators: %1$d is a year. */
        return g_strdup_printf (_("What doctors keep in %1$d is the same: it is counted on the fees that were entered, "
                                  "which a tariff does not change here."), self->year);

      /* Translators: %d is a year. */
      return g_strdup_printf (_("What doctors keep in %d is the same."), self->year);

    case OUTCOME_DIFFERENT:
      sentence = dup_doctors_answer (self, TRUE);
      if (sentence != NULL && can_be_told)
        g_clear_pointer (&sentence, g_free);
      else if (sentence == NULL)
        /* Translators: %d is a year. */
        sentence = g_strdup_printf (_("What doctors keep in %d is the same, but not all that leads to it."), self->year);
      return sentence;
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_what_if_dup_context:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): which law is compared with which, and when
 */
char *
hon_what_if_dup_context (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  return hon_scenario_dup_context (self->scenario, self->day);
}

/**
 * hon_what_if_differs:
 * @self: what a scenario changes
 *
 * Returns: whether it changes a figure of these patients or doctors
 */
gboolean
hon_what_if_differs (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), FALSE);

  return find_patients_outcome (self) == OUTCOME_DIFFERENT || find_doctors_outcome (self) == OUTCOME_DIFFERENT;
}

/**
 * hon_what_if_dup_answer:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): in a few words, what changes most
 */
char *
hon_what_if_dup_answer (HonWhatIf *self)
{
  char *answer;
  Outcome patients;
  Outcome doctors;

  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  answer = dup_patients_answer (self);
  if (answer == NULL)
    answer = dup_doctors_answer (self, FALSE);
  if (answer != NULL)
    return answer;

  patients = find_patients_outcome (self);
  doctors = find_doctors_outcome (self);
  if (patients == OUTCOME_DIFFERENT || doctors == OUTCOME_DIFFERENT)
    return g_strdup (_("Some of the figures below differ"));
  if (patients == OUTCOME_UNKNOWN && doctors == OUTCOME_UNKNOWN)
    return g_strdup (_("Nothing can be compared here"));

  return g_strdup (_("Nothing differs here"));
}

/**
 * hon_what_if_dup_sentence:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): what else there is to say
 */
char *
hon_what_if_dup_sentence (HonWhatIf *self)
{
  g_autofree char *answer = NULL;
  g_autofree char *patients = NULL;
  g_autofree char *doctors = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  if (find_patients_outcome (self) == OUTCOME_SAME && find_doctors_outcome (self) == OUTCOME_SAME)
    {
      date = hon_format_date (self->day);
      if (has_ceiling (self))
        return dup_idle_ceiling (self);

      /* Translators: %1$s is a date, %2$d a year. */
      return g_strdup_printf (_("On %1$s each figure of patients is the one in force, and in %2$d each figure of doctors. "
                                "What the scenario changes holds from another day on, or for others."), date,
                              self->year);
    }

  answer = dup_patients_answer (self);
  patients = dup_patients_sentence (self, answer != NULL);
  doctors = dup_doctors_sentence (self, answer == NULL);
  if (patients != NULL && doctors != NULL)
    return g_strconcat (patients, C_("between sentences", " "), doctors, NULL);

  return patients != NULL ? g_steal_pointer (&patients) : g_steal_pointer (&doctors);
}

/**
 * hon_what_if_dup_patients_title:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): what the table of patients is called where its page is not seen
 */
char *
hon_what_if_dup_patients_title (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  /* Translators: %s is such as “scenario “50 %””. */
  return g_strdup_printf (_("What patients pay: in force and under the %s"), hon_scenario_get_name (self->scenario));
}

/**
 * hon_what_if_dup_doctors_title:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): what the table of doctors is called where its page is not seen
 */
char *
hon_what_if_dup_doctors_title (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  /* Translators: %1$d is a year, %2$s such as “scenario “50 %””. */
  return g_strdup_printf (_("What doctors keep in %1$d: in force and under the %2$s"), self->year,
                          hon_scenario_get_name (self->scenario));
}

/**
 * hon_what_if_dup_patients_note:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): what is supposed of patients
 */
char *
hon_what_if_dup_patients_note (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  return hon_patients_dup_assumptions (self->patients[SCENARIO]);
}

/**
 * hon_what_if_dup_doctors_note:
 * @self: what a scenario changes
 *
 * Returns: (transfer full): what is supposed of doctors, or why nothing can be computed
 */
char *
hon_what_if_dup_doctors_note (HonWhatIf *self)
{
  g_autofree char *note = NULL;

  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  if (self->problem != NULL)
    return g_strdup (self->problem);

  /* Translators: %1$s is an amount, %2$d a year. */
  note = g_strdup_printf (_("Supposed: the situation of Simulate My Income in each sector, with fees of %1$s in %2$d, in "
                            "secteur 1 without the overruns. Fees are those that were entered: a tariff that changes does "
                            "not change them."), self->receipts, self->year);
  if (!has_ceiling (self))
    return g_steal_pointer (&note);

  return hon_format_sentences (note, _("A ceiling on overruns takes away what the mean overrun has above it; acts above it "
                                       "beside others below it are not known."));
}

/**
 * hon_what_if_dup_heading:
 * @self: what a scenario changes
 * @note: what is supposed in a table
 *
 * Returns: (transfer full): what must stand above a table that leaves the page, a paragraph each: which law is
 *   compared with which, that one of them is none, what it changes, and @note
 */
char *
hon_what_if_dup_heading (HonWhatIf  *self,
                         const char *note)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);
  g_return_val_if_fail (note != NULL, NULL);

  return hon_scenario_dup_heading (self->scenario, self->day, self->changes, note);
}
