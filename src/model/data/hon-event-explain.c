/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-event-explain.h"

#include <glib/gi18n-lib.h>

/* The day on which a rule holds that an event brought: that of the event, or the first one after it. */
static HonDate
find_day (HonParameter *parameter,
          HonDate       date)
{
  GListModel *values = hon_parameter_get_values (parameter);

  if (hon_parameter_get_value_at (parameter, date) != NULL)
    return date;

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (values, i);
      HonDate from = hon_dated_value_get_period (value)->from;

      if (from > date)
        return from;
    }

  return date;
}

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
  hon_explanation_add_terms (explanation, hon_event_get_terms (event));

  return explanation;
}

/**
 * hon_event_explain_parameter:
 * @event: an event
 * @parameter: a rule that it changed
 *
 * Tells what the rule has been since.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_event_explain_parameter (HonEvent     *event,
                             HonParameter *parameter)
{
  HonExplanation *explanation;

  g_return_val_if_fail (HON_IS_EVENT (event), NULL);
  g_return_val_if_fail (HON_IS_PARAMETER (parameter), NULL);

  explanation = hon_explanation_new_titled (hon_parameter_get_label (parameter), hon_event_get_title (event));
  hon_explanation_add_parameter (explanation, parameter, find_day (parameter, hon_event_get_date (event)));

  return explanation;
}
