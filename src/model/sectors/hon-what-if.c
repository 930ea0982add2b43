/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-what-if-private.h"

#include "hon-bill-term.h"
#include "hon-format.h"
#include "hon-income-explain.h"
#include "hon-income-words.h"
#include "hon-money.h"
#include "hon-scenario-draft.h"

#include <glib/gi18n-lib.h>

/**
 * HonWhatIf:
 *
 * What a scenario changes for typical patients and typical doctors, beside the law in force: what an act costs
 * patients on a day, and what a doctor keeps in a year, in each sector. It never changes: another scenario has another
 * one.
 *
 * Everyone behaves as before: the same acts, the same mean overrun, the same fees of a year, but for what a ceiling on
 * overruns takes away.
 */

#define LAW_COLUMN "en_vigueur"
#define SCENARIO_COLUMN "scenario"

/* The longest title of a scenario that the head of a column has room for. */
#define TITLE_MAX 24

/* What a ceiling on overruns changes first. */
#define RECEIPTS "recettes"

/* The lines of a doctor's year that are shown; the first one has the others below it. Receipts are where they change. */
static const char * const lines[] = {
  HON_WHAT_IF_KEPT, RECEIPTS, "total-contributions", "total-cpam", "revenu-net-avant-impot", "impot-revenu",
};

G_DEFINE_FINAL_TYPE (HonWhatIf, hon_what_if, G_TYPE_OBJECT)

/* The year of the day, or the first one after it that has what holds from that day on; of those that can be simulated,
 * the last one up to it, or the first one.
 */
static int
find_year (HonCatalogue *catalogue,
           HonScenario  *scenario,
           HonDate       day)
{
  guint n_years;
  const int *years = hon_catalogue_get_years (catalogue, &n_years);
  int wanted = hon_date_get_year (day);
  int year = years[0];

  if (day == hon_scenario_get_last_day (scenario))
    wanted = MAX (wanted, hon_scenario_get_whole_year (scenario));
  for (guint i = 0; i < n_years; i++)
    if (years[i] <= wanted)
      year = years[i];

  return year;
}

/* In secteur 1 the same acts are at the tariff. */
static HonPractice *
make_practice (HonWhatIf     *self,
               HonPractice   *practice,
               HonSectorKind  sector)
{
  HonPractice *there = hon_input_dup (HON_INPUT (practice));

  if (sector == HON_SECTOR_S1)
    hon_practice_drop_overruns (there);
  g_object_set (there, "sector", sector, "year", self->year, NULL);

  return there;
}

static void
compute_incomes (HonWhatIf    *self,
                 HonCatalogue *law,
                 HonCatalogue *changed,
                 HonPractice  *practice)
{
  for (HonSectorKind sector = 0; sector < HON_N_SECTORS; sector++)
    {
      g_autoptr (HonPractice) there = make_practice (self, practice, sector);
      g_autoptr (GError) error = NULL;

      self->incomes[sector][LAW] = hon_income_new (law, there, &error);
      hon_overrun_cut_make (&self->cuts[sector], changed, there);
      hon_overrun_cut_apply (&self->cuts[sector], there);
      if (error == NULL)
        self->incomes[sector][SCENARIO] = hon_income_new (changed, there, &error);
      if (error == NULL)
        continue;
      g_clear_object (&self->incomes[sector][LAW]);
      if (self->problem == NULL)
        self->problem = hon_income_dup_refusal (error);
    }
}

/* The head of the column of the scenario. */
static char *
dup_heading (HonWhatIf *self)
{
  const char *title = hon_scenario_get_title (self->scenario);
  g_autofree char *part = NULL;

  if (g_utf8_strlen (title, -1) > TITLE_MAX)
    {
      g_autofree char *begin = g_utf8_substring (title, 0, TITLE_MAX - 1);

      part = g_strconcat (g_strchomp (begin), "…", NULL);
    }

  /* Translators: the head of a column; %s is the title of a scenario. */
  return g_strdup_printf (_("Scenario “%s”"), part != NULL ? part : title);
}

static HonTable *
new_table (HonWhatIf     *self,
           HonColumnKind  kind)
{
  g_autofree char *heading = dup_heading (self);
  const HonColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { "ligne", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [COLUMN_NAME] = { "nom", _("Figure"), HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    [COLUMN_LAW] = { LAW_COLUMN, C_("column", "In force"), kind, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_SCENARIO] = { SCENARIO_COLUMN, heading, kind, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_DIFFERENCE] = { "difference", C_("column", "Difference"), kind, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_BRIEF] = { NULL, C_("column", "Scenario"), HON_COLUMN_FIGURE, HON_COLUMN_IF_BRIEF },
  };
  HonTable *table = hon_table_new (columns, N_COLUMNS);

  hon_table_set_origin (table, hon_scenario_get_name (self->scenario));

  return table;
}

/* Where there is room for one column, the difference stands below the figure, if there is one. */
static void
set_brief (HonTableRow *row)
{
  g_autofree char *figure = hon_table_row_dup_text (row, COLUMN_SCENARIO, 1);
  gint64 difference = hon_table_row_get_amount (row, COLUMN_DIFFERENCE);
  g_autofree char *amount = hon_table_row_dup_text (row, COLUMN_DIFFERENCE, 1);
  g_autofree char *change = NULL;

  hon_table_row_set_text (row, COLUMN_BRIEF, figure);
  if (difference == HON_TABLE_NO_AMOUNT || difference == 0)
    return;

  /* Translators: %s is the amount by which a figure is greater. */
  change = difference > 0 ? g_strdup_printf (_("+%s"), amount) : g_steal_pointer (&amount);
  /* Translators: %1$s is a figure, %2$s by how much it is greater or less, with its sign. */
  hon_table_row_take_text (row, COLUMN_BRIEF, g_strdup_printf (_("%1$s (%2$s)"), figure, change));
  hon_table_row_take_lines (row, COLUMN_BRIEF, g_strconcat (figure, "\n", change, NULL));
}

/* Takes the name. */
static HonTableRow *
append_row (HonTable    *table,
            HonTableRow *parent,
            const char  *sector,
            const char  *figure,
            char        *name,
            gint64       law,
            gint64       scenario)
{
  g_autofree char *id = g_strconcat (sector, SEPARATOR, figure, NULL);
  HonTableRow *row = hon_table_append (table, parent, id);

  hon_table_row_set_text (row, COLUMN_ID, id);
  hon_table_row_take_text (row, COLUMN_NAME, name);
  hon_table_row_set_total (row, parent == NULL);
  hon_table_row_set_amount (row, COLUMN_LAW, law);
  hon_table_row_set_amount (row, COLUMN_SCENARIO, scenario);
  if (law != HON_TABLE_NO_AMOUNT && scenario != HON_TABLE_NO_AMOUNT)
    hon_table_row_set_amount (row, COLUMN_DIFFERENCE, scenario - law);
  set_brief (row);

  return row;
}

/* A figure of patients in a sector. */
static gint64
get_bill (HonWhatIf *self,
          int        which,
          HonSector *sector,
          guint      column)
{
  return hon_table_row_get_amount (hon_table_find (hon_patients_get_table (self->patients[which]),
                                                   hon_sector_get_id (sector)),
                                   column);
}

static char *
dup_bill_name (HonSector       *sector,
               const HonColumn *column)
{
  if (g_str_equal (column->name, HON_WHAT_IF_FEE))
    /* Translators: %s is a sector. */
    return g_strdup_printf (_("%s: fee"), hon_sector_get_short_label (sector));
  if (g_str_equal (column->name, HON_WHAT_IF_INSURANCE))
    return g_strdup (_("The insurance pays"));

  /* Translators: %s is a patient, such as “No Contract” or “ALD”. */
  return g_strdup_printf (_("%s: left to pay"), column->title);
}

static void
fill_patients (HonWhatIf *self)
{
  HonTable *from = hon_patients_get_table (self->patients[LAW]);

  self->of_patients = new_table (self, HON_COLUMN_FIGURES);
  for (guint i = 0; i < g_list_model_get_n_items (self->sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (self->sectors, i);
      HonTableRow *parent = NULL;

      for (guint column = 0; column < hon_table_get_n_columns (from); column++)
        {
          const HonColumn *figure = hon_table_get_column (from, column);
          HonTableRow *row;

          if (figure->kind != HON_COLUMN_FIGURES)
            continue;
          row = append_row (self->of_patients, parent, hon_sector_get_id (sector), figure->name,
                            dup_bill_name (sector, figure), get_bill (self, LAW, sector, column),
                            get_bill (self, SCENARIO, sector, column));
          if (parent == NULL)
            parent = row;
        }
    }
}

/* A line of a doctor's year. */
static HonTableRow *
find_line (HonWhatIf     *self,
           int            which,
           HonSectorKind  sector,
           const char    *line)
{
  return hon_table_find (hon_income_get_table (self->incomes[sector][which]), line);
}

static gint64
get_line (HonWhatIf     *self,
          int            which,
          HonSectorKind  sector,
          const char    *line)
{
  return hon_table_row_get_amount (find_line (self, which, sector, line), HON_INCOME_COLUMN_DUE);
}

static char *
dup_line_name (HonWhatIf  *self,
               HonSector  *sector,
               const char *line)
{
  const char *name = hon_table_row_get_text (find_line (self, LAW, hon_sector_get_kind (sector), line),
                                             HON_INCOME_COLUMN_LABEL);

  if (!g_str_equal (line, HON_WHAT_IF_KEPT))
    return g_strdup (name);

  /* Translators: a sector, and what is left of a year. */
  return g_strdup_printf (_("%1$s: %2$s"), hon_sector_get_short_label (sector), name);
}

/* Whether a ceiling takes some of the overruns away, in whichever sector. */
static gboolean
has_cut (HonWhatIf *self)
{
  for (gsize sector = 0; sector < HON_N_SECTORS; sector++)
    if (self->cuts[sector].cut > 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_shown (HonWhatIf  *self,
          const char *line)
{
  return !g_str_equal (line, RECEIPTS) || has_cut (self);
}

static void
fill_doctors (HonWhatIf *self)
{
  self->of_doctors = new_table (self, HON_COLUMN_MONEY);
  for (guint i = 0; i < g_list_model_get_n_items (self->sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (self->sectors, i);
      HonSectorKind kind = hon_sector_get_kind (sector);
      HonTableRow *parent = NULL;

      for (gsize j = 0; self->incomes[kind][LAW] != NULL && j < G_N_ELEMENTS (lines); j++)
        {
          HonTableRow *row;

          if (!is_shown (self, lines[j]))
            continue;
          row = append_row (self->of_doctors, parent, hon_sector_get_id (sector), lines[j],
                            dup_line_name (self, sector, lines[j]), get_line (self, LAW, kind, lines[j]),
                            get_line (self, SCENARIO, kind, lines[j]));
          if (parent == NULL)
            parent = row;
        }
    }
}

/* A line of a doctor's year; what a ceiling takes away is told with all that rests on it. */
static HonExplanation *
explain_line (HonWhatIf     *self,
              int            which,
              HonSectorKind  sector,
              const char    *line)
{
  const HonOverrunCut *cut = &self->cuts[sector];
  g_autofree char *text = NULL;
  HonExplanation *explanation;

  if (which == LAW || cut->cut == 0)
    return hon_income_explain (self->incomes[sector][which], line);
  if (g_str_equal (line, RECEIPTS))
    return hon_overrun_cut_explain (cut, hon_table_row_get_text (find_line (self, which, sector, line),
                                                                 HON_INCOME_COLUMN_LABEL));

  explanation = hon_income_explain (self->incomes[sector][which], line);
  text = hon_overrun_cut_tell (cut);
  if (explanation != NULL)
    {
      hon_explanation_add_remark (explanation, _("Where the fees come from"), text);
      hon_explanation_add_source (explanation,
                                  hon_evidence_get_source (hon_dated_value_get_evidence (cut->value)));
    }

  return explanation;
}

/* What a row is about: the sector and the figure of its id. */
static HonExplanation *
explain_figure (HonWhatIf  *self,
                int         which,
                const char *row_id)
{
  g_auto (GStrv) parts = g_strsplit (row_id, SEPARATOR, 2);

  if (hon_table_find (self->of_patients, row_id) != NULL)
    return hon_patients_explain (self->patients[which], parts[0], parts[1]);

  for (guint i = 0; i < g_list_model_get_n_items (self->sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (self->sectors, i);

      if (g_str_equal (hon_sector_get_id (sector), parts[0]))
        return explain_line (self, which, hon_sector_get_kind (sector), parts[1]);
    }

  return NULL;
}

static HonTableRow *
find_row (HonWhatIf  *self,
          const char *row_id)
{
  HonTableRow *row = hon_table_find (self->of_patients, row_id);

  return row != NULL ? row : hon_table_find (self->of_doctors, row_id);
}

/* A difference rests on what both figures do. */
static HonExplanation *
explain_difference (HonWhatIf  *self,
                    const char *row_id)
{
  HonTableRow *row = find_row (self, row_id);
  g_autoptr (HonExplanation) law = explain_figure (self, LAW, row_id);
  g_autoptr (HonExplanation) scenario = explain_figure (self, SCENARIO, row_id);
  g_autofree char *before = hon_table_row_dup_text (row, COLUMN_LAW, 1);
  g_autofree char *after = hon_table_row_dup_text (row, COLUMN_SCENARIO, 1);
  g_autofree char *result = hon_table_row_dup_text (row, COLUMN_DIFFERENCE, 1);
  /* Translators: %s is such as “scenario “50 %””. */
  g_autofree char *summary = g_strdup_printf (_("The figure under the %s, less the one in force."),
                                              hon_scenario_get_name (self->scenario));
  /* Translators: a subtraction: the figure under a scenario, and the one in force. */
  g_autofree char *expression = g_strdup_printf (_("%1$s − %2$s"), after, before);
  HonExplanation *explanation;

  if (law == NULL || scenario == NULL)
    return NULL;

  explanation = hon_explanation_new_titled (hon_table_row_get_text (row, COLUMN_NAME), summary);
  hon_explanation_add_step (explanation, C_("column", "Difference"), expression, result);
  hon_explanation_add_sources (explanation, hon_explanation_get_sources (law));
  hon_explanation_add_sources (explanation, hon_explanation_get_sources (scenario));

  return explanation;
}

static void
hon_what_if_finalize (GObject *object)
{
  HonWhatIf *self = HON_WHAT_IF (object);

  for (int which = LAW; which <= SCENARIO; which++)
    {
      g_clear_object (&self->patients[which]);
      for (gsize sector = 0; sector < HON_N_SECTORS; sector++)
        g_clear_object (&self->incomes[sector][which]);
    }
  g_clear_object (&self->of_patients);
  g_clear_object (&self->of_doctors);
  g_clear_object (&self->sectors);
  g_clear_object (&self->scenario);
  g_free (self->problem);
  g_free (self->changes);
  g_free (self->receipts);
  g_free (self->act);
  g_free (self->doctor);

  G_OBJECT_CLASS (hon_what_if_parent_class)->finalize (object);
}

static void
hon_what_if_class_init (HonWhatIfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_what_if_finalize;
}

static void
hon_what_if_init (HonWhatIf *self)
{
}

/**
 * hon_what_if_new:
 * @law: a loaded catalogue of what @scenario is compared with, as hon_scenario_dup_unchanged() makes it
 * @changed: a loaded catalogue of @scenario
 * @scenario: a law that is not in force
 * @practice: the situation of a doctor, in whichever sector
 * @speciality: the id of the speciality of the doctor whom patients see
 * @act: the id of an act of bills
 * @day: the day of the bills; incomes are those of its year, or of the last one that can be simulated. On the first day
 *   on which all of @scenario holds they are those of the first whole year in which it does
 *
 * Returns: (transfer full): what @scenario changes
 */
HonWhatIf *
hon_what_if_new (HonCatalogue *law,
                 HonCatalogue *changed,
                 HonScenario  *scenario,
                 HonPractice  *practice,
                 const char   *speciality,
                 const char   *act,
                 HonDate       day)
{
  HonWhatIf *self;
  HonBillTerm *term;
  HonSpeciality *doctor;
  gint64 receipts;

  g_return_val_if_fail (hon_catalogue_is_loaded (law) && hon_catalogue_is_loaded (changed), NULL);
  g_return_val_if_fail (HON_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (HON_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (speciality != NULL && act != NULL, NULL);
  g_return_val_if_fail (day != HON_DATE_NONE, NULL);

  g_object_get (practice, "receipts", &receipts, NULL);
  self = g_object_new (HON_TYPE_WHAT_IF, NULL);
  self->scenario = g_object_ref (scenario);
  self->day = day;
  self->year = find_year (law, scenario, day);
  self->sectors = g_object_ref (hon_catalogue_get_list (law, HON_RECORDS_SECTORS));
  term = hon_catalogue_find (law, HON_RECORDS_BILL_ACTS, act);
  doctor = hon_catalogue_find (law, HON_RECORDS_SPECIALITIES, speciality);
  self->act = g_strdup (term != NULL ? hon_bill_term_get_label (term) : act);
  self->doctor = g_strdup (doctor != NULL ? hon_speciality_get_doctor (doctor) : speciality);
  self->receipts = hon_format_money (receipts, HON_MONEY_EUROS);
  self->patients[LAW] = hon_patients_new_in_sectors (law, practice, speciality, act, day, NULL);
  self->patients[SCENARIO] = hon_patients_new_in_sectors (changed, practice, speciality, act, day, self->patients[LAW]);
  self->changes = hon_scenario_dup_changes (scenario, law, changed);
  compute_incomes (self, law, changed, practice);
  fill_patients (self);
  fill_doctors (self);

  return self;
}

/**
 * hon_what_if_get_patients:
 * @self: what a scenario changes
 *
 * Returns: (transfer none): the fee of the act in each sector and, below it, who pays what
 */
HonTable *
hon_what_if_get_patients (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  return self->of_patients;
}

/**
 * hon_what_if_get_doctors:
 * @self: what a scenario changes
 *
 * Returns: (transfer none): what a doctor keeps in each sector and, below it, what is paid; without rows where the
 *   situation cannot be computed
 */
HonTable *
hon_what_if_get_doctors (HonWhatIf *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  return self->of_doctors;
}

/**
 * hon_what_if_explain:
 * @self: what a scenario changes
 * @row_id: the id of a row of one of the tables
 * @column: what files call a column of it
 *
 * Returns: (transfer full) (nullable): how that figure came about
 */
HonExplanation *
hon_what_if_explain (HonWhatIf  *self,
                     const char *row_id,
                     const char *column)
{
  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);
  g_return_val_if_fail (row_id != NULL && column != NULL, NULL);

  if (find_row (self, row_id) == NULL)
    return NULL;
  if (g_str_equal (column, LAW_COLUMN))
    return explain_figure (self, LAW, row_id);
  if (g_str_equal (column, SCENARIO_COLUMN))
    return explain_figure (self, SCENARIO, row_id);

  return explain_difference (self, row_id);
}

/**
 * hon_what_if_make_credits:
 * @self: what a scenario changes
 * @of_patients: whether for the table of patients
 * @of_doctors: whether for that of doctors
 *
 * Returns: (transfer full): what tables rest on, under both laws
 */
HonCredits *
hon_what_if_make_credits (HonWhatIf *self,
                          gboolean   of_patients,
                          gboolean   of_doctors)
{
  HonCredits *credits;

  g_return_val_if_fail (HON_IS_WHAT_IF (self), NULL);

  credits = hon_credits_new ();
  for (int which = LAW; which <= SCENARIO; which++)
    {
      g_autoptr (HonCredits) own = of_patients ? hon_patients_make_credits (self->patients[which]) : NULL;

      if (own != NULL)
        hon_credits_add_all (credits, own);
      for (gsize sector = 0; of_doctors && sector < HON_N_SECTORS; sector++)
        {
          g_autoptr (HonCredits) year = NULL;

          if (self->incomes[sector][which] == NULL)
            continue;
          year = hon_income_make_credits (self->incomes[sector][which]);
          hon_credits_add_all (credits, year);
          hon_overrun_cut_add_to (&self->cuts[sector], credits);
        }
    }

  return credits;
}
