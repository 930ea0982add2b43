/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income.h"

#include "hon-json-writer.h"

#include <math.h>

#define AT(member) G_STRUCT_OFFSET (HonIncomeResult, member)

/* The names of the results in files, in their order. */
static const struct
{
  const char *name;
  gsize       offset;
  gboolean    is_rate;
} outputs[] = {
  { "plafond_securite_sociale", AT (pass), FALSE },
  { "recettes", AT (receipts), FALSE },
  { "charges", AT (expenses), FALSE },
  { "revenu_brut", AT (gross_income), FALSE },
  { "abattement_assiette", AT (abatement), FALSE },
  { "assiette_csg_crds", AT (csg_base), FALSE },
  { "assiette_sociale", AT (social_base), FALSE },
  { "assiette_sociale_conventionnee", AT (agreed_base), FALSE },
  { "assiette_participation_cpam", AT (takeover_base), FALSE },
  { "assiette_autres_revenus", AT (other_base), FALSE },
  { "assiette_indemnites_journalieres", AT (ij_base), FALSE },
  { "assiette_retraite_base", AT (rb_base), FALSE },
  { "taux_urssaf_pct", AT (takeover_share_rate), TRUE },
  { "taux_maladie_tranche1_pct", AT (maladie_rate), TRUE },
  { "maladie_brute", AT (maladie_gross), FALSE },
  { "maladie_participation_cpam", AT (maladie_taken_over), FALSE },
  { "maladie_a_charge", AT (maladie_due), FALSE },
  { "contribution_maladie_additionnelle", AT (additional), FALSE },
  { "indemnites_journalieres", AT (ij), FALSE },
  { "taux_allocations_familiales_pct", AT (af_rate), TRUE },
  { "allocations_familiales_brutes", AT (af_gross), FALSE },
  { "allocations_familiales_participation_cpam", AT (af_taken_over), FALSE },
  { "allocations_familiales_a_charge", AT (af_due), FALSE },
  { "csg_deductible", AT (csg_deductible), FALSE },
  { "csg_crds_non_deductible", AT (csg_crds), FALSE },
  { "csg_crds_total", AT (csg_total), FALSE },
  { "retraite_base_tranche1", AT (rb_lower), FALSE },
  { "retraite_base_tranche2", AT (rb_upper), FALSE },
  { "retraite_base_participation_cpam", AT (rb_taken_over), FALSE },
  { "retraite_base_a_charge", AT (rb_due), FALSE },
  { "retraite_complementaire", AT (rc), FALSE },
  { "asv_forfaitaire", AT (asv_flat), FALSE },
  { "asv_proportionnelle", AT (asv_proportional), FALSE },
  { "asv_participation_cpam", AT (asv_taken_over), FALSE },
  { "asv_a_charge", AT (asv_due), FALSE },
  { "invalidite_deces", AT (id), FALSE },
  { "cfp", AT (cfp), FALSE },
  { "curps", AT (curps), FALSE },
  { "participation_cpam_totale", AT (taken_over), FALSE },
  { "cotisations_sous_total", AT (contributions), FALSE },
  { "total_cotisations_contributions", AT (total), FALSE },
  { "total_urssaf", AT (total_urssaf), FALSE },
  { "total_carmf", AT (total_carmf), FALSE },
  { "cotisations_forfaitaires_debut_activite", AT (provisional), FALSE },
  { "revenu_net_avant_impot", AT (net_before_tax), FALSE },
  { "revenu_imposable", AT (taxable), FALSE },
  { "impot_revenu", AT (tax), FALSE },
  { "revenu_net_apres_impot", AT (net), FALSE },
  { "taux_cotisations_sur_revenu_brut_pct", AT (total_of_gross_rate), TRUE },
  { "taux_cotisations_sur_recettes_pct", AT (total_of_receipts_rate), TRUE },
  { "taux_prelevements_total_sur_revenu_brut_pct", AT (levies_of_gross_rate), TRUE },
};

/* Fails to compile if a component of the engine has no name here; each of them is eight bytes. */
G_STATIC_ASSERT (G_N_ELEMENTS (outputs) == AT (steps) / sizeof (gint64));

/**
 * hon_income_result_append_json:
 * @result: every component
 * @text: where an object is appended
 *
 * Writes @result as one JSON object on one line: euros and percent, numbers
 * rounded to two decimals, `null` where there is nothing to be a share of.
 */
void
hon_income_result_append_json (const HonIncomeResult *result,
                               GString               *text)
{
  HonJsonWriter json;

  g_return_if_fail (result != NULL);
  g_return_if_fail (text != NULL);

  hon_json_writer_init (&json, text, FALSE);
  hon_json_writer_begin_object (&json);
  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      double rate = NAN;

      hon_json_writer_add_name (&json, outputs[i].name);
      if (!outputs[i].is_rate)
        {
          hon_json_writer_add_amount (&json, G_STRUCT_MEMBER (gint64, result, outputs[i].offset));
          continue;
        }

      rate = G_STRUCT_MEMBER (double, result, outputs[i].offset);
      if (isnan (rate))
        hon_json_writer_add_null (&json);
      else
        hon_json_writer_add_amount (&json, llround (rate * 100.0));
    }
  hon_json_writer_end_object (&json);
}
