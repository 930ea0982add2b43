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
  HonExplanation *explanation;
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_EVENT (event), NULL);

  date = hon_event_dup_date_text (event);
  explanation = hon_explanation_new_titled (hon_event_get_title (event), hon_event_get_text (event));
  hon_explanation_add_remark (explanation, _("Date"), date);
  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (hon_event_get_confidence (event)));
  if (hon_event_get_note (event) != NULL)
    hon_explanation_add_remark (explanation, _("Note"), hon_event_get_note (event));
  for (guint i = 0; i < hon_event_get_n_claims (event); i++)
    {
      g_autofree char *reference = hon_source_dup_reference (hon_event_get_claim_source (event, i));

      hon_explanation_add_remark (explanation, reference, hon_event_get_claim (event, i));
    }
  hon_explanation_add_source (explanation, hon_event_get_source (event));

  return explanation;
}
