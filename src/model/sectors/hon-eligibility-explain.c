/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility-explain.h"

#include <glib/gi18n-lib.h>

static HonExplanation *
explain (const char    *title,
         const char    *text,
         HonConfidence  confidence,
         GListModel    *claims,
         GListModel    *sources)
{
  HonExplanation *explanation = hon_explanation_new_titled (title, text);

  hon_explanation_add_remark (explanation, _("Confidence"), hon_confidence_get_label (confidence));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (claims, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      hon_explanation_add_remark (explanation, reference, hon_claim_get_text (claim));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      hon_explanation_add_source (explanation, source);
    }

  return explanation;
}

/**
 * hon_reason_explain:
 * @reason: a reason
 * @title: what it is a reason for
 *
 * Tells who says so, and who says something else.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_reason_explain (HonReason  *reason,
                    const char *title)
{
  g_return_val_if_fail (HON_IS_REASON (reason), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return explain (title, hon_reason_get_text (reason), hon_reason_get_confidence (reason),
                  hon_reason_get_claims (reason), hon_reason_get_sources (reason));
}

/**
 * hon_finding_explain:
 * @finding: a finding
 * @title: what it is about
 *
 * Tells who says so, and who says something else.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_finding_explain (HonFinding *finding,
                     const char *title)
{
  g_return_val_if_fail (HON_IS_FINDING (finding), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return explain (title, hon_finding_get_text (finding), hon_finding_get_confidence (finding),
                  hon_finding_get_claims (finding), hon_finding_get_sources (finding));
}
