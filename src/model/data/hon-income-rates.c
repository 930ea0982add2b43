/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-rates.h"

#include "hon-dataset-error.h"
#include "hon-parameter.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Which parameter of the datasets fills which rate of the engine. */
typedef struct
{
  const char       *id;
  HonParameterKind  kind;
  gsize             offset;
  gboolean          optional; /* not every year has it */
  double            absent;   /* what the engine is given then */
} Binding;

#define RATE(member) G_STRUCT_OFFSET (HonIncomeRates, member)

static const Binding bindings[] = {
  { "plafond-securite-sociale", HON_PARAMETER_SCALAR, RATE (pass) },
  { "smic-horaire", HON_PARAMETER_SCALAR, RATE (smic_hourly) },
  { "assiette-abattement-taux", HON_PARAMETER_SCALAR, RATE (abatement_rate), TRUE, 0.0 },
  { "assiette-abattement-plancher", HON_PARAMETER_SCALAR, RATE (abatement_floor), TRUE, 0.0 },
  { "assiette-abattement-plafond", HON_PARAMETER_SCALAR, RATE (abatement_cap), TRUE, 0.0 },
  { "micro-bnc-abattement-taux", HON_PARAMETER_SCALAR, RATE (micro_rate) },
  { "micro-bnc-abattement-minimum", HON_PARAMETER_SCALAR, RATE (micro_floor) },
  { "maladie-taux", HON_PARAMETER_PROGRESSIVE, RATE (maladie) },
  { "maladie-taux-au-dela", HON_PARAMETER_SCALAR, RATE (maladie_upper_rate), TRUE, 0.0 },
  { "maladie-seuil-au-dela", HON_PARAMETER_SCALAR, RATE (maladie_upper_from), TRUE, INFINITY },
  { "maladie-assiette-minimale-nc", HON_PARAMETER_SCALAR, RATE (maladie_nc_floor), TRUE, 0.0 },
  { "maladie-reste-s1", HON_PARAMETER_SCALAR, RATE (maladie_s1_kept) },
  { "contribution-additionnelle-taux", HON_PARAMETER_SCALAR, RATE (additional_rate) },
  { "indemnites-journalieres-taux", HON_PARAMETER_SCALAR, RATE (ij_rate) },
  { "indemnites-journalieres-plancher", HON_PARAMETER_SCALAR, RATE (ij_floor) },
  { "indemnites-journalieres-plafond", HON_PARAMETER_SCALAR, RATE (ij_cap) },
  { "allocations-familiales-taux", HON_PARAMETER_PROGRESSIVE, RATE (af) },
  { "allocations-familiales-prise-en-charge", HON_PARAMETER_TIERS, RATE (af_takeover) },
  { "csg-deductible-taux", HON_PARAMETER_SCALAR, RATE (csg_deductible_rate) },
  { "csg-crds-non-deductible-taux", HON_PARAMETER_SCALAR, RATE (csg_crds_rate) },
  { "retraite-base-tranche-1-taux", HON_PARAMETER_SCALAR, RATE (rb_lower_rate) },
  { "retraite-base-tranche-1-plafond", HON_PARAMETER_SCALAR, RATE (rb_lower_cap) },
  { "retraite-base-tranche-2-taux", HON_PARAMETER_SCALAR, RATE (rb_upper_rate) },
  { "retraite-base-tranche-2-plafond", HON_PARAMETER_SCALAR, RATE (rb_upper_cap) },
  { "retraite-base-minimum-heures", HON_PARAMETER_SCALAR, RATE (rb_floor_hours) },
  { "retraite-base-minimum-jours", HON_PARAMETER_SCALAR, RATE (rb_floor_days) },
  { "retraite-base-prise-en-charge", HON_PARAMETER_TIERS, RATE (rb_takeover) },
  { "retraite-complementaire-taux", HON_PARAMETER_SCALAR, RATE (rc_rate) },
  { "retraite-complementaire-plafond", HON_PARAMETER_SCALAR, RATE (rc_cap) },
  { "retraite-complementaire-exoneration", HON_PARAMETER_SCALAR, RATE (rc_exempt_days) },
  { "asv-forfait", HON_PARAMETER_SCALAR, RATE (asv_flat) },
  { "asv-taux", HON_PARAMETER_SCALAR, RATE (asv_rate) },
  { "asv-plafond", HON_PARAMETER_SCALAR, RATE (asv_cap) },
  { "asv-prise-en-charge", HON_PARAMETER_FRACTION, RATE (asv_takeover) },
  { "invalidite-deces", HON_PARAMETER_TIERS, RATE (id) },
  { "cfp-taux", HON_PARAMETER_SCALAR, RATE (cfp_rate) },
  { "curps-taux", HON_PARAMETER_SCALAR, RATE (curps_rate) },
  { "curps-plafond", HON_PARAMETER_SCALAR, RATE (curps_cap) },
  { "debut-activite-assiette", HON_PARAMETER_SCALAR, RATE (start_base) },
  { "impot-bareme", HON_PARAMETER_MARGINAL, RATE (tax) },
  { "impot-parts-enfant", HON_PARAMETER_SCALAR, RATE (tax_child_parts) },
  { "impot-parts-enfant-suivants", HON_PARAMETER_SCALAR, RATE (tax_more_child_parts) },
  { "impot-quotient-plafond", HON_PARAMETER_SCALAR, RATE (tax_half_part_cap) },
  { "impot-decote-celibataire", HON_PARAMETER_SCALAR, RATE (tax_decote_single) },
  { "impot-decote-couple", HON_PARAMETER_SCALAR, RATE (tax_decote_couple) },
  { "impot-decote-taux", HON_PARAMETER_SCALAR, RATE (tax_decote_rate) },
  { "cehr-celibataire", HON_PARAMETER_MARGINAL, RATE (cehr_single) },
  { "cehr-couple", HON_PARAMETER_MARGINAL, RATE (cehr_couple) },
};

static void
fill (HonIncomeRates *rates,
      const Binding  *binding,
      HonDatedValue  *value)
{
  switch (binding->kind)
    {
    case HON_PARAMETER_SCALAR:
    case HON_PARAMETER_FRACTION:
      G_STRUCT_MEMBER (double, rates, binding->offset) = hon_dated_value_get_number (value);
      break;

    case HON_PARAMETER_PROGRESSIVE:
      G_STRUCT_MEMBER (HonCurve, rates, binding->offset) = *hon_dated_value_get_curve (value);
      break;

    case HON_PARAMETER_MARGINAL:
      G_STRUCT_MEMBER (HonScale, rates, binding->offset) = *hon_dated_value_get_scale (value);
      break;

    case HON_PARAMETER_TIERS:
      G_STRUCT_MEMBER (HonTiers, rates, binding->offset) = *hon_dated_value_get_tiers (value);
      break;
    }
}

/**
 * hon_income_rates_read:
 * @rates: (out caller-allocates): where the rates are written
 * @year: the year whose 1 January they are read on
 * @parameters: (element-type utf8 HonParameter): parameters by id
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Takes from the datasets all that the engine needs for one year.
 *
 * Returns: whether @rates is complete
 */
gboolean
hon_income_rates_read (HonIncomeRates  *rates,
                       int              year,
                       GHashTable      *parameters,
                       GError         **error)
{
  HonDate first_day = hon_date_new (year, 1, 1);

  g_return_val_if_fail (first_day != HON_DATE_NONE, FALSE);

  *rates = (HonIncomeRates) {
    .year = year,
    .first_day = first_day,
    .last_day = hon_date_new (year, 12, 31),
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      const Binding *binding = &bindings[i];
      HonParameter *parameter = g_hash_table_lookup (parameters, binding->id);
      HonDatedValue *value = NULL;

      if (parameter != NULL && hon_parameter_get_kind (parameter) != binding->kind)
        {
          g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_TYPE,
                       _("The parameter “%s” has another kind than the rule that uses it"),
                       binding->id);
          return FALSE;
        }
      if (parameter != NULL)
        value = hon_parameter_get_value_at (parameter, first_day);

      if (value != NULL)
        {
          fill (rates, binding, value);
        }
      else if (binding->optional)
        {
          G_STRUCT_MEMBER (double, rates, binding->offset) = binding->absent;
        }
      else
        {
          /* Translators: %1$s is the id of a parameter, %2$d a year. */
          g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                       _("The parameter “%1$s” has no value on 1 January %2$d"), binding->id, year);
          return FALSE;
        }
    }

  rates->has_abatement = rates->abatement_rate > 0.0;
  if (rates->pass <= 0.0)
    {
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
                   _("The parameter “%s” must be above zero"), "plafond-securite-sociale");
      return FALSE;
    }

  return TRUE;
}
