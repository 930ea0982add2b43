/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility-explain.h"

#include <glib/gi18n-lib.h>

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
  HonExplanation *explanation;
  HonEvidence evidence;

  g_return_val_if_fail (HON_IS_REASON (reason), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  evidence = (HonEvidence) {
    .sources = hon_reason_get_sources (reason),
    .confidence = hon_reason_get_confidence (reason),
    .claims = hon_reason_get_claims (reason),
  };
  explanation = hon_explanation_new_titled (title, hon_reason_get_text (reason));
  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (evidence.confidence));
  hon_explanation_add_evidence (explanation, &evidence);

  return explanation;
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
hon_finding_explain (const HonFinding *finding,
                     const char       *title)
{
  HonExplanation *explanation;

  g_return_val_if_fail (finding != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  explanation = hon_explanation_new_titled (title, finding->text);
  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (finding->evidence.confidence));
  hon_explanation_add_evidence (explanation, &finding->evidence);

  return explanation;
}
