/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-event-explain.h"

#include <glib/gi18n-lib.h>

/**
 * hon_event_explain:
 * @event: an event
 *
 * Tells what happened, who says so, and who says something else.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_event_explain (HonEvent *event)
{
  const HonEvidence *evidence = hon_event_get_evidence (event);
  HonExplanation *explanation;
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_EVENT (event), NULL);

  date = hon_evidence_dup_date (evidence);
  explanation = hon_explanation_new_titled (hon_event_get_title (event), hon_event_get_text (event));
  hon_explanation_add_remark (explanation, _("Date"), date);
  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (evidence->confidence));
  hon_explanation_add_evidence (explanation, evidence);

  return explanation;
}
