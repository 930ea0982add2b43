/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rates.h"

#include "hon-dataset-error.h"
#include "hon-parameter.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Known for a year before all else: without a ceiling of its own, a year is projected. */
#define CEILING "plafond-securite-sociale"

/* Which parameter of the datasets fills which rate of the engine: one table for each kind. */
typedef struct
{
  const char *id;
  gsize       offset;
  gboolean    optional;    /* not every year has it */
  double      absent;      /* what the engine is given then */
  gboolean    is_fraction; /* of scalars: a number from 0 to 1 */
} Binding;

#define RATE(member) G_STRUCT_OFFSET (HonIncomeRates, member)
#define CALL(member) G_STRUCT_OFFSET (HonCalendar, member)

static const Binding scalars[] = {
  { CEILING, RATE (pass) },
  { "smic-horaire", RATE (smic_hourly) },
  { "assiette-abattement-taux", RATE (abatement_rate), TRUE, 0.0 },
  { "assiette-abattement-plancher", RATE (abatement_floor), TRUE, 0.0 },
  { "assiette-abattement-plafond", RATE (abatement_cap), TRUE, 0.0 },
  { "micro-bnc-abattement-taux", RATE (micro_rate) },
  { "micro-bnc-abattement-minimum", RATE (micro_floor) },
  { "micro-bnc-plafond", RATE (micro_cap), TRUE, INFINITY },
  { "rspm-plafond", RATE (rspm_cap), TRUE, 0.0 },
  { "rspm-taux", RATE (rspm_rate) },
  { "rspm-taux-au-dela", RATE (rspm_upper_rate) },
  { "rspm-plafond-sortie", RATE (rspm_upper_cap) },
  { "rspm-couverture", RATE (rspm_cover) },
  { "maladie-taux-au-dela", RATE (maladie_upper_rate), TRUE, 0.0 },
  { "maladie-seuil-au-dela", RATE (maladie_upper_from), TRUE, INFINITY },
  { "maladie-assiette-minimale-nc", RATE (maladie_nc_floor), TRUE, 0.0 },
  { "maladie-reste-s1", RATE (maladie_s1_kept) },
  { "contribution-additionnelle-taux", RATE (additional_rate) },
  { "indemnites-journalieres-taux", RATE (ij_rate) },
  { "indemnites-journalieres-plancher", RATE (ij_floor) },
  { "indemnites-journalieres-plafond", RATE (ij_cap) },
  { "csg-deductible-taux", RATE (csg_deductible_rate) },
  { "csg-crds-non-deductible-taux", RATE (csg_crds_rate) },
  { "retraite-base-tranche-1-taux", RATE (rb_lower_rate) },
  { "retraite-base-tranche-1-plafond", RATE (rb_lower_cap) },
  { "retraite-base-tranche-2-taux", RATE (rb_upper_rate) },
  { "retraite-base-tranche-2-plafond", RATE (rb_upper_cap) },
  { "retraite-base-minimum-heures", RATE (rb_floor_hours) },
  { "retraite-base-minimum-jours", RATE (rb_floor_days) },
  { "retraite-base-tranche-1-points", RATE (rb_lower_points) },
  { "retraite-base-tranche-2-points", RATE (rb_upper_points) },
  { "retraite-base-trimestre-heures", RATE (rb_quarter_hours) },
  { "retraite-complementaire-points", RATE (rc_points) },
  { "retraite-complementaire-taux", RATE (rc_rate) },
  { "retraite-complementaire-plafond", RATE (rc_cap) },
  { "retraite-complementaire-exoneration", RATE (rc_exempt_days) },
  { "carmf-dispense-annees", RATE (rc_exempt_years) },
  { "carmf-dispense-age", RATE (rc_exempt_age) },
  { "carmf-affiliation-trimestre", RATE (carmf_quarter) },
  { "asv-forfait", RATE (asv_flat) },
  { "asv-taux", RATE (asv_rate) },
  { "asv-plafond", RATE (asv_cap) },
  { "asv-prise-en-charge", RATE (asv_takeover), .is_fraction = TRUE },
  { "asv-forfait-points", RATE (asv_flat_points) },
  { "asv-reduction-taux", RATE (asv_reduced_rate) },
  { "asv-dispense-revenu", RATE (asv_dispensed_until) },
  { "cfp-taux", RATE (cfp_rate) },
  { "curps-taux", RATE (curps_rate) },
  { "curps-plafond", RATE (curps_cap) },
  { "debut-activite-assiette", RATE (start_base) },
  { "urssaf-forfait-annees", RATE (start_years) },
  { "acre-taux", RATE (acre_rate), TRUE, 0.0 },
  { "acre-revenu-plein", RATE (acre_full), TRUE, 0.0 },
  { "acre-revenu-fin", RATE (acre_end), TRUE, 0.0 },
  { "acre-mois", RATE (acre_months), TRUE, 0.0 },
  { "aide-installation-zip", RATE (aid_zip), TRUE, 0.0 },
  { "aide-installation-zac", RATE (aid_zac), TRUE, 0.0 },
  { "aide-installation-mois", RATE (aid_months), TRUE, 0.0 },
  { "frr-premiere-annee", RATE (frr_first_year), TRUE, 0.0 },
  { "frr-premier-mois", RATE (frr_first_month), TRUE, 0.0 },
  { "frr-derniere-annee", RATE (frr_last_year), TRUE, 0.0 },
  { "frr-annees-pleines", RATE (frr_full_years), TRUE, 0.0 },
  { "frr-baisse", RATE (frr_step), TRUE, 0.0 },
  { "secteur-1-groupe-iii", RATE (s1_group_amount) },
  { "secteur-1-groupe-iii-honoraires", RATE (s1_group_fees) },
  { "secteur-1-deduction-complementaire", RATE (s1_fee_rate) },
  { "secteur-1-frais-forfaitaires", RATE (s1_expense_rate) },
  { "impot-parts-enfant", RATE (tax_child_parts) },
  { "impot-parts-enfant-suivants", RATE (tax_more_child_parts) },
  { "impot-quotient-plafond", RATE (tax_half_part_cap) },
  { "impot-decote-celibataire", RATE (tax_decote_single) },
  { "impot-decote-couple", RATE (tax_decote_couple) },
  { "impot-decote-taux", RATE (tax_decote_rate) },
};

static const Binding curves[] = {
  { "maladie-taux", RATE (maladie) },
  { "allocations-familiales-taux", RATE (af) },
};

static const Binding scales[] = {
  { "impot-bareme", RATE (tax) },
  { "cehr-celibataire", RATE (cehr_single) },
  { "cehr-couple", RATE (cehr_couple) },
};

static const Binding tiers[] = {
  { "allocations-familiales-prise-en-charge", RATE (af_takeover) },
  { "retraite-base-prise-en-charge", RATE (rb_takeover) },
  { "retraite-complementaire-reduction", RATE (rc_reduction) },
  { "invalidite-deces", RATE (id) },
};

static const Binding calls[] = {
  { "urssaf-appels-mensuels", CALL (urssaf_monthly_calls) },
  { "urssaf-appels-trimestriels", CALL (urssaf_quarterly_calls) },
  { "urssaf-trimestre-premier-mois", CALL (urssaf_quarter_month) },
  { "urssaf-premier-appel", CALL (urssaf_first_call) },
  { "urssaf-report-mois", CALL (urssaf_deferral_month) },
  { "urssaf-report-jour", CALL (urssaf_deferral_day) },
  { "urssaf-ajustement-mois", CALL (adjustment_month) },
  { "carmf-appels", CALL (carmf_calls) },
  { "carmf-delai", CALL (carmf_delay) },
  { "carmf-acompte-mois", CALL (carmf_advance_month) },
  { "carmf-solde-mois", CALL (carmf_balance_month) },
  { "carmf-prelevements", CALL (carmf_monthly_calls) },
  { "impot-acomptes-mensuels", CALL (tax_monthly_calls) },
  { "impot-acomptes-trimestriels", CALL (tax_quarterly_calls) },
  { "impot-trimestre-premier-mois", CALL (tax_quarter_month) },
  { "impot-actualisation-mois", CALL (tax_update_month) },
  { "impot-solde-appels", CALL (tax_balance_calls) },
  { "impot-solde-seuil", CALL (tax_balance_threshold) },
};

/* Fails to compile if a rate of the engine has no row here. */
G_STATIC_ASSERT (sizeof (HonIncomeRates) ==
                 RATE (pass) + G_N_ELEMENTS (scalars) * sizeof (double) +
                 G_N_ELEMENTS (curves) * sizeof (HonCurve) +
                 G_N_ELEMENTS (scales) * sizeof (HonScale) +
                 G_N_ELEMENTS (tiers) * sizeof (HonTiers));
G_STATIC_ASSERT (sizeof (HonCalendar) == G_N_ELEMENTS (calls) * sizeof (double));

static const struct
{
  HonParameterKind  kind;
  const Binding    *bindings;
  guint             n_bindings;
} tables[] = {
  { HON_PARAMETER_SCALAR, scalars, G_N_ELEMENTS (scalars) },
  { HON_PARAMETER_PROGRESSIVE, curves, G_N_ELEMENTS (curves) },
  { HON_PARAMETER_MARGINAL, scales, G_N_ELEMENTS (scales) },
  { HON_PARAMETER_TIERS, tiers, G_N_ELEMENTS (tiers) },
};

static void
fill (gpointer          rates,
      HonParameterKind  kind,
      gsize             offset,
      HonDatedValue    *value)
{
  switch (kind)
    {
    case HON_PARAMETER_SCALAR:
    case HON_PARAMETER_FRACTION:
      G_STRUCT_MEMBER (double, rates, offset) = hon_dated_value_get_number (value);
      break;

    case HON_PARAMETER_PROGRESSIVE:
      G_STRUCT_MEMBER (HonCurve, rates, offset) = *hon_dated_value_get_curve (value);
      break;

    case HON_PARAMETER_MARGINAL:
      G_STRUCT_MEMBER (HonScale, rates, offset) = *hon_dated_value_get_scale (value);
      break;

    case HON_PARAMETER_TIERS:
      G_STRUCT_MEMBER (HonTiers, rates, offset) = *hon_dated_value_get_tiers (value);
      break;
    }
}

static gboolean
read_rate (gpointer           rates,
           HonDate            day,
           HonParameterKind   kind,
           const Binding     *binding,
           HonRecordList     *parameters,
           GError           **error)
{
  HonParameter *parameter = hon_record_list_find (parameters, binding->id, NULL);
  HonDatedValue *value = NULL;

  if (binding->is_fraction)
    kind = HON_PARAMETER_FRACTION;
  if (parameter != NULL && hon_parameter_get_kind (parameter) != kind)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_TYPE,
                   _("The parameter “%s” has another kind than the rule that uses it"), binding->id);
      return FALSE;
    }

  if (parameter != NULL)
    value = hon_parameter_get_value_at (parameter, day);
  if (value != NULL)
    {
      fill (rates, kind, binding->offset, value);
      return TRUE;
    }
  if (binding->optional)
    {
      G_STRUCT_MEMBER (double, rates, binding->offset) = binding->absent;
      return TRUE;
    }

  /* Translators: %1$s is the id of a parameter, %2$d a year. */
  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
               _("The parameter “%1$s” has no value on 1 January %2$d"), binding->id,
               hon_date_get_year (day));

  return FALSE;
}

/**
 * hon_income_rates_read:
 * @rates: (out caller-allocates): where the rates are written
 * @year: the year whose 1 January they are read on
 * @parameters: (element-type HonParameter): parameters
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Takes from the datasets all that the engine needs for one year.
 *
 * Returns: whether @rates is complete
 */
gboolean
hon_income_rates_read (HonIncomeRates  *rates,
                       int              year,
                       HonRecordList   *parameters,
                       GError         **error)
{
  HonDate first_day = hon_date_new (year, 1, 1);

  g_return_val_if_fail (first_day != HON_DATE_NONE, FALSE);

  *rates = (HonIncomeRates) {
    .year = year,
    .known_year = year,
    .first_day = first_day,
    .last_day = hon_date_new (year, 12, 31),
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < tables[i].n_bindings; j++)
      if (!read_rate (rates, first_day, tables[i].kind, &tables[i].bindings[j], parameters, error))
        return FALSE;

  rates->has_abatement = rates->abatement_rate > 0.0;
  if (rates->pass > 0.0)
    return TRUE;

  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
               _("The parameter “%s” must be above zero"), CEILING);

  return FALSE;
}

/**
 * hon_income_rates_has_ceiling:
 * @parameters: (element-type HonParameter): parameters
 * @year: a year
 *
 * Returns: whether @year has a ceiling of its own, as years have whose parameters are known
 */
gboolean
hon_income_rates_has_ceiling (HonRecordList *parameters,
                              int            year)
{
  HonDate first_day = hon_date_new (year, 1, 1);
  HonParameter *ceiling = hon_record_list_find (parameters, CEILING, NULL);
  HonDatedValue *value = ceiling != NULL ? hon_parameter_get_value_at (ceiling, first_day) : NULL;

  return value != NULL && hon_dated_value_get_period (value)->from == first_day;
}

/* The first year after @after that has another value of a parameter than the year before it. */
static int
find_change (HonParameter *parameter,
             int           after)
{
  GListModel *values = hon_parameter_get_values (parameter);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      HonDatedValue *value = hon_record_list_get (HON_RECORD_LIST (values), i);
      int year = hon_date_get_whole_year (hon_dated_value_get_period (value)->from);

      if (year > after)
        return year;
    }

  return HON_DATE_YEAR_MAX + 1;
}

/**
 * hon_income_rates_find_change:
 * @parameters: (element-type HonParameter): parameters
 * @after: a year
 *
 * Returns: the first year after @after that has other values than the year before it, on its first day; a
 *   year that no day has where there is none
 */
int
hon_income_rates_find_change (HonRecordList *parameters,
                              int            after)
{
  int first = HON_DATE_YEAR_MAX + 1;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < tables[i].n_bindings; j++)
      {
        HonParameter *parameter = hon_record_list_find (parameters, tables[i].bindings[j].id, NULL);

        if (parameter != NULL)
          first = MIN (first, find_change (parameter, after));
      }

  return first;
}

/**
 * hon_calendar_read:
 * @calendar: (out caller-allocates): where the calendar is written
 * @year: the year whose 1 January it is read on
 * @parameters: (element-type HonParameter): parameters
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Takes from the datasets when contributions and tax are called.
 *
 * Returns: whether @calendar is complete
 */
gboolean
hon_calendar_read (HonCalendar    *calendar,
                   int             year,
                   HonRecordList  *parameters,
                   GError        **error)
{
  HonDate first_day = hon_date_new (year, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (!read_rate (calendar, first_day, HON_PARAMETER_SCALAR, &calls[i], parameters, error))
      return FALSE;

  return TRUE;
}
