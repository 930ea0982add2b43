/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession-explain.h"

#include "hon-format.h"
#include "hon-profession-private.h"
#include "hon-tariff.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* How the figures of all doctors come about. */

/* What rests on which aggregates. */
static const char * const of_ceiling[] = {
  "overruns", "overruns-specialists", "overruns-of-fees", "rate-specialists", "rate-surgeons", "rate-surgeons-highest",
  "overruns-contracts", "at-tariff", "share-of-places", NULL
};
static const char * const of_consultation[] = { "visits", NULL };
static const char * const of_rate[] = { "rate-ten-points", "without-contract", NULL };
static const char * const of_deduction[] = { "deduction-euro", NULL };

static const char * const * const aggregates[] = {
  [HON_PROFESSION_CEILING] = of_ceiling,
  [HON_PROFESSION_CONSULTATION] = of_consultation,
  [HON_PROFESSION_RATE] = of_rate,
  [HON_PROFESSION_DEDUCTION] = of_deduction,
};

G_STATIC_ASSERT (G_N_ELEMENTS (aggregates) == HON_N_PROFESSION_MEASURES);

/* Who pays what of care at the tariff. */
static const char * const of_tariff[] = { "tariff-insurance", "tariff-contracts", "without-contract", NULL };

/* Who published a figure; what must be known of it says of which one it is. */
static void
add_evidence (HonExplanation    *explanation,
              const char        *label,
              const HonEvidence *evidence)
{
  if (evidence->note == NULL || evidence->claims != NULL)
    hon_explanation_add_evidence (explanation, evidence);
  else
    {
      hon_explanation_add_remark (explanation, label, evidence->note);
      hon_explanation_add_sources (explanation, evidence->sources);
    }
}

/* A figure that was published, with its year. */
static void
add_aggregate (HonExplanation *explanation,
               HonAggregate   *aggregate)
{
  const char *label = hon_aggregate_get_label (aggregate);
  g_autofree char *text = hon_aggregate_dup_text (aggregate);
  g_autofree char *year = g_strdup_printf ("%d", hon_aggregate_get_year (aggregate));

  if (hon_explanation_has_step (explanation, label, year, text))
    return;
  hon_explanation_add_step (explanation, label, year, text);
  add_evidence (explanation, label, hon_aggregate_get_evidence (aggregate));
}

static void
add_aggregates (HonExplanation     *explanation,
                HonCatalogue       *law,
                const char * const *ids)
{
  for (const char * const *id = ids; *id != NULL; id++)
    add_aggregate (explanation, hon_census_find (law, *id));
}

/* Whether doctors have more care at the tariff, which is paid as a rise of tariffs is. */
static gboolean
has_care_at_tariff (HonProfession        *self,
                    HonProfessionMeasure  measure)
{
  return measure == HON_PROFESSION_CONSULTATION ||
         (measure == HON_PROFESSION_CEILING && hon_census_get_suppositions (self->census)->regained > 0);
}

/* What a ceiling brings doctors where all of a cell are alike; one of both laws may have none. */
static char *
dup_alike (HonProfession *self)
{
  double before = self->laws[HON_PROFESSION_IN_FORCE].ceiling;
  double after = self->laws[HON_PROFESSION_SCENARIO].ceiling;
  double regained = hon_census_get_suppositions (self->census)->regained;
  g_autofree char *ceiling = hon_format_percent ((isinf (after) ? before : after) * 100, 1);
  /* Translators: %s is a ceiling in percent. */
  char *text = g_strdup_printf (_("−Σ max (0, overruns − %s of the fees), all doctors of a cell alike"), ceiling);

  if (!isinf (before))
    {
      g_autofree char *brought = g_steal_pointer (&text);
      g_autofree char *in_force = hon_format_percent (before * 100, 1);

      text = isinf (after)
             /* Translators: %s is how the change of the ceiling in force is computed. */
             ? g_strdup_printf (_("Less what the ceiling in force brings: %s"), brought)
             /* Translators: %1$s is how a change is computed, %2$s a ceiling in percent. */
             : g_strdup_printf (_("%1$s; less the same with the ceiling in force, %2$s"), brought, in_force);
    }
  if (regained > 0)
    {
      g_autofree char *lost = g_steal_pointer (&text);
      g_autofree char *share = hon_format_percent (regained * 100, 1);

      /* Translators: %1$s is how a change is computed, %2$s the share of it that doctors make up for. */
      text = g_strdup_printf (_("(%1$s) × (1 − %2$s made up for)"), lost, share);
    }

  return text;
}

/* How a ceiling brings what it brings. */
static void
add_ceiling (HonProfession  *self,
             HonExplanation *explanation)
{
  const HonProfessionPopulation *population = hon_census_get_population (self->census);
  const HonProfessionFit *fit = hon_census_get_fit (self->census);
  const HonProfessionSuppositions *suppositions = hon_census_get_suppositions (self->census);
  g_autofree char *fees = hon_profession_dup_amount (hon_profession_count_fees (population, fit));
  g_autofree char *overruns = hon_profession_dup_amount (hon_profession_count_overruns (population, fit, -1));
  g_autofree char *spread = hon_format_number (fit->spread, 2);
  g_autofree char *carrying = hon_format_percent ((1 - suppositions->at_tariff) * 100, 1);
  g_autofree char *highest =
    hon_format_number (hon_profession_get_highest (population, fit, suppositions), 2);
  g_autofree char *rate =
    hon_format_percent (hon_profession_get_rate (population, fit, suppositions, (int) population->totals.spread, -1) * 100, 1);
  const HonProfessionAmount *doctors = &self->result.measures[HON_PROFESSION_CEILING][HON_PROFESSION_DOCTORS];
  /* A ceiling that is lower takes away, one that is higher gives back. */
  gboolean is_less = ABS (doctors->most) < ABS (doctors->least);
  g_autofree char *smallest = hon_profession_dup_amount (is_less ? doctors->most : doctors->least);
  g_autofree char *central = hon_profession_dup_amount (doctors->central);
  g_autofree char *largest = hon_profession_dup_amount (is_less ? doctors->least : doctors->most);
  g_autofree char *alike = dup_alike (self);
  g_autofree char *spreading = NULL;
  g_autofree char *acting = NULL;
  g_autofree char *check = NULL;

  hon_explanation_add_step (explanation, _("Overruns of all cells"),
                            _("Σ doctors × mean overruns of their speciality in their département, raised to the totals"),
                            overruns);
  hon_explanation_add_step (explanation, _("Fees at the tariff of all cells"),
                            _("Σ doctors × mean fees without overruns, raised to the total"), fees);
  hon_explanation_add_step (explanation, _("Smallest change for doctors"), alike, smallest);
  /* Translators: %s is a standard deviation. */
  spreading = g_strdup_printf (_("The same among those not in secteur 1, with rates spread log-normally, σ = %s"), spread);
  hon_explanation_add_step (explanation, _("Central change for doctors"), spreading, central);
  /* Translators: %s is a share in percent. */
  acting = g_strdup_printf (_("The same, with all overruns on %s of their fees, since a ceiling is one of each act"), carrying);
  hon_explanation_add_step (explanation, _("Largest change for doctors"), acting, largest);
  /* Translators: %1$s is a rate in percent, %2$s how many times the mean. */
  check = g_strdup_printf (_("The spread is such that the dearest tenth of surgeons has %2$s times the mean rate, as published. "
                             "The population itself gives surgeons of secteur 2 a mean rate of %1$s: that published figure "
                             "is compared and not met."), rate, highest);
  hon_explanation_add_remark (explanation, _("How rates are spread"), check);
  hon_explanation_add_remark (explanation, _("What this figure cannot tell"),
                              _("Whether doctors would do less, join or leave the agreement, or ask more where they ask less "
                                "today; who of their patients pays less; what contracts would cost. The few overruns of secteur 1 "
                                "are counted too, though the ceiling leaves them as they are."));
}

static void
add_consultation (HonProfession  *self,
                  HonExplanation *explanation)
{
  const HonProfessionLaw *laws = self->laws;
  const HonProfessionAmount *doctors = &self->result.measures[HON_PROFESSION_CONSULTATION][HON_PROFESSION_DOCTORS];
  g_autofree char *rise =
    hon_format_money (laws[HON_PROFESSION_SCENARIO].consultation - laws[HON_PROFESSION_IN_FORCE].consultation, HON_MONEY_AUTO);
  g_autofree char *range = hon_profession_dup_span (doctors->least, doctors->most);
  /* Translators: %s is an amount. */
  g_autofree char *expression = g_strdup_printf (_("General practitioners × visits of one of them × %s"), rise);

  hon_explanation_add_step (explanation, _("Consultations of general practitioners"), expression, range);
  hon_explanation_add_remark (explanation, _("What this figure cannot tell"),
                              _("Doctors who begin or leave, and visits that would be other ones. All visits are counted as "
                                "consultations at the tariff, also those of secteur 2, of children and at home. Who pays what "
                                "is as the agreement of 2024 was announced."));
}

static void
add_shift (HonProfession        *self,
           HonExplanation       *explanation,
           HonProfessionMeasure  measure)
{
  const HonProfessionLaw *laws = self->laws;
  gboolean is_rate = measure == HON_PROFESSION_RATE;
  double points = laws[HON_PROFESSION_SCENARIO].rate - laws[HON_PROFESSION_IN_FORCE].rate;
  g_autofree char *by = NULL;
  const HonProfessionAmount *insurance = &self->result.measures[measure][HON_PROFESSION_INSURANCE];
  g_autofree char *range = hon_profession_dup_span (insurance->least, insurance->most);
  g_autofree char *expression = NULL;

  by = is_rate ? hon_format_number (points, 1)
               : hon_format_money (laws[HON_PROFESSION_SCENARIO].deduction - laws[HON_PROFESSION_IN_FORCE].deduction,
                                   HON_MONEY_AUTO);
  /* Translators: %s is a number of points, or an amount. */
  expression = g_strdup_printf (is_rate ? _("What ten points were announced for ÷ 10 × %s") : _("− what a euro brings × %s"), by);
  hon_explanation_add_step (explanation,
                            is_rate ? _("Change of what the health insurance pays, by the rate")
                                    : _("Change of what the health insurance pays, by the deduction"),
                            expression, range);
  hon_explanation_add_remark (explanation, _("What this figure cannot tell"),
                              is_rate ? _("Care that is put off, and what contracts would cost. The published figure is of "
                                          "doctors and midwives.")
                                      : _("Care that is put off. Ceilings of a year stay as they are: the further the deduction "
                                          "rises, the fewer euros it brings. It is also due for examinations that doctors do not "
                                          "perform."));
}

static void
add_measure (HonProfession        *self,
             HonExplanation       *explanation,
             HonProfessionMeasure  measure,
             int                   last) /* the last of the laws that it rests on */
{
  HonCatalogue *law = self->catalogues[HON_PROFESSION_IN_FORCE];

  switch (measure)
    {
    case HON_PROFESSION_CEILING:
      add_ceiling (self, explanation);
      break;

    case HON_PROFESSION_CONSULTATION:
      add_consultation (self, explanation);
      break;

    case HON_PROFESSION_RATE:
    case HON_PROFESSION_DEDUCTION:
      add_shift (self, explanation, measure);
      break;
    }

  add_aggregates (explanation, law, aggregates[measure]);
  if (has_care_at_tariff (self, measure))
    add_aggregates (explanation, law, of_tariff);
  for (int which = HON_PROFESSION_IN_FORCE; which <= last; which++)
    {
      gpointer record = hon_catalogue_find (self->catalogues[which], hon_profession_measure_records (measure),
                                            hon_profession_measure_id (measure));

      if (HON_IS_PARAMETER (record))
        hon_explanation_add_parameter (explanation, record, self->day);
      else if (HON_IS_TARIFF (record) && hon_tariff_get_step_at (record, self->day) != NULL)
        hon_explanation_add_evidence (explanation,
                                      hon_tariff_step_get_evidence (hon_tariff_get_step_at (record, self->day)));
    }
}

/* What was typed in the place of what is supposed. */
static void
add_supposed (HonProfession  *self,
              HonExplanation *explanation)
{
  const HonProfessionSuppositions *suppositions = hon_census_get_suppositions (self->census);
  const double values[] = {
    [HON_SUPPOSITION_CONTRACTS] = suppositions->contracts,
    [HON_SUPPOSITION_AT_TARIFF] = suppositions->at_tariff,
    [HON_SUPPOSITION_PLACES] = suppositions->of_places,
    [HON_SUPPOSITION_REGAINED] = suppositions->regained,
  };

  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    {
      g_autofree char *value = hon_format_percent (values[supposition] * 100, 1);

      hon_explanation_add_step (explanation, hon_supposition_get_label (supposition), _("Supposed"), value);
    }
}

/* Doctors count for what they ask, and for how many they are. */
static void
add_populations (HonProfession  *self,
                 HonExplanation *explanation)
{
  GListModel *groups = hon_census_get_groups (self->census);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (HonPopulation) group = g_list_model_get_item (groups, i);
      HonFigureSplit *sectors = hon_population_get_sectors (group);
      HonAggregate *total = hon_population_get_total (group);
      const char *label = hon_population_get_label (group);

      add_evidence (explanation, label, hon_population_get_evidence (group));
      if (!hon_profession_is_supposed (self))
        continue;
      if (sectors != NULL)
        add_evidence (explanation, label, hon_figure_split_get_evidence (sectors));
      if (total != NULL)
        add_aggregate (explanation, total);
    }
}

/* Where the record of a row is among others; -1 for nowhere. */
static int
find_position (GListModel *records,
               const char *row_id)
{
  const char *id = strchr (row_id, '/');

  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);

      if (g_str_equal (hon_record_get_id (record), id + 1))
        return (int) i;
    }

  return -1;
}

/* What a ceiling meets in the speciality or the place of the row. */
static void
add_own (HonProfession  *self,
         HonExplanation *explanation,
         const char     *row_id)
{
  GListModel *places = hon_catalogue_get_list (self->catalogues[HON_PROFESSION_IN_FORCE], HON_RECORDS_PLACES);
  gboolean is_group = hon_table_find (self->of_specialities, row_id) != NULL;
  gboolean is_place = hon_table_find (self->of_places, row_id) != NULL;
  int group = is_group ? find_position (hon_census_get_groups (self->census), row_id) : -1;
  int place = is_place ? find_position (places, row_id) : -1;
  g_autofree char *rate = NULL;

  if (!hon_profession_differs (self, HON_PROFESSION_CEILING) || (group < 0 && place < 0))
    return;

  if (group >= 0)
    {
      g_autofree char *overruns = hon_profession_dup_amount (
        hon_profession_count_overruns (hon_census_get_population (self->census), hon_census_get_fit (self->census), group));

      hon_explanation_add_step (explanation, _("Overruns of this speciality"),
                                _("Σ doctors × mean overruns in their département, raised to the totals"), overruns);
    }
  rate = hon_format_percent (100 * hon_profession_get_rate (hon_census_get_population (self->census),
                                                            hon_census_get_fit (self->census),
                                                            hon_census_get_suppositions (self->census), group, place), 1);
  hon_explanation_add_step (explanation,
                            is_group ? _("Mean overrun in this speciality") : _("Mean overrun of specialists in this département"),
                            _("Overruns / fees at the tariff, of those not in secteur 1"), rate);
}

/* How the central figure of a row follows from that of doctors, where it does. */
static char *
dup_share (HonProfession *self,
           const char    *row_id)
{
  const HonProfessionSuppositions *suppositions = hon_census_get_suppositions (self->census);
  g_autofree char *contracts = hon_format_percent (suppositions->contracts * 100, 1);
  g_autofree char *doctors = hon_profession_dup_amount (self->result.parties[HON_PROFESSION_DOCTORS].central);

  for (HonProfessionMeasure measure = 0; measure < HON_N_PROFESSION_MEASURES; measure++)
    if (hon_profession_differs (self, measure) != (measure == HON_PROFESSION_CEILING))
      return NULL;
  if (suppositions->regained > 0)
    return NULL;

  if (g_str_equal (row_id, hon_profession_party_id (HON_PROFESSION_CONTRACTS)))
    return g_strdup_printf ("%s × %s", doctors, contracts);
  if (g_str_equal (row_id, hon_profession_party_id (HON_PROFESSION_HOUSEHOLDS)))
    return g_strdup_printf ("%s × (1 − %s)", doctors, contracts);

  return NULL;
}

/* The figures of the row themselves. */
static void
add_row (HonProfession  *self,
         HonExplanation *explanation,
         HonTableRow    *row)
{
  g_autofree char *share = dup_share (self, hon_table_row_get_id (row));
  const struct
  {
    const char *label;
    guint       column;
    const char *expression; /* (nullable) */
  } figures[] = {
    { C_("column", "Low"), HON_PROFESSION_COLUMN_LEAST_EUROS, NULL },
    { C_("column", "High"), HON_PROFESSION_COLUMN_MOST_EUROS, NULL },
    { C_("column", "Central"), HON_PROFESSION_COLUMN_CENTRAL_EUROS, share },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *amount = hon_profession_dup_amount (hon_table_row_get_amount (row, figures[i].column));

      hon_explanation_add_step (explanation, figures[i].label,
                                figures[i].expression != NULL ? figures[i].expression
                                                              : _("The scenario less the law in force"), amount);
    }
}

static HonTableRow *
find_row (HonProfession *self,
          const char    *row_id)
{
  HonTableRow *row = hon_table_find (self->of_parties, row_id);

  if (row == NULL)
    row = hon_table_find (self->of_specialities, row_id);

  return row != NULL ? row : hon_table_find (self->of_places, row_id);
}

/* How the figures of @row come about, with what stands in the laws up to the @last of them. */
static HonExplanation *
explain (HonProfession *self,
         HonTableRow   *row,
         int            last)
{
  HonExplanation *explanation;
  g_autofree char *summary = NULL;

  /* Translators: %s is such as “scenario “50 %””. */
  summary = g_strdup_printf (_("What changes in a year under the %s, in euros of 2024; negative where it is less."),
                             hon_scenario_get_name (self->scenario));
  explanation = hon_explanation_new_titled (hon_table_row_get_text (row, HON_PROFESSION_COLUMN_NAME), summary);
  for (HonProfessionMeasure measure = 0; measure < HON_N_PROFESSION_MEASURES; measure++)
    if (hon_profession_differs (self, measure))
      add_measure (self, explanation, measure, last);
  if (hon_profession_is_supposed (self))
    add_supposed (self, explanation);
  if (hon_profession_is_supposed (self) || hon_profession_differs (self, HON_PROFESSION_CONSULTATION))
    add_populations (self, explanation);
  add_own (self, explanation, hon_table_row_get_id (row));
  add_row (self, explanation, row);

  return explanation;
}

/* What the figures rest on, in the laws up to the @last of them. All rows rest on the same. */
static HonCredits *
make_credits (HonProfession *self,
              int            last)
{
  HonCredits *credits = hon_credits_new ();
  g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->of_parties), 0);
  g_autoptr (HonExplanation) explanation = hon_profession_is_told (self) ? explain (self, row, last) : NULL;

  if (explanation != NULL)
    hon_credits_add_explanation (credits, explanation);

  return credits;
}

/**
 * hon_profession_explain:
 * @self: what a scenario brings to all
 * @row_id: the id of a row of one of the tables
 *
 * Returns: (transfer full) (nullable): how its figures came about; NULL where there are none
 */
HonExplanation *
hon_profession_explain (HonProfession *self,
                        const char    *row_id)
{
  HonTableRow *row;

  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);
  g_return_val_if_fail (row_id != NULL, NULL);

  row = find_row (self, row_id);

  return row != NULL && hon_profession_is_told (self) ? explain (self, row, HON_PROFESSION_SCENARIO) : NULL;
}

/**
 * hon_profession_make_credits:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what its figures rest on, under both laws
 */
HonCredits *
hon_profession_make_credits (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  return make_credits (self, HON_PROFESSION_SCENARIO);
}

/**
 * hon_profession_make_law_credits:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what its figures rest on without the scenario, where that is told by itself
 */
HonCredits *
hon_profession_make_law_credits (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  return make_credits (self, HON_PROFESSION_IN_FORCE);
}
