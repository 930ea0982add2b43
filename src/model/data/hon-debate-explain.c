/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-debate-explain.h"

#include "hon-chronology.h"

#include <glib/gi18n-lib.h>

/* Tells the records of the debate, with who says so. */

/**
 * hon_term_explain:
 * @term: a term
 *
 * Tells what a term means, and who says something else.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_term_explain (HonTerm *term)
{
  HonExplanation *explanation;
  const HonEvidence *evidence;

  g_return_val_if_fail (HON_IS_TERM (term), NULL);

  evidence = hon_term_get_evidence (term);
  explanation = hon_explanation_new_titled (hon_term_get_term (term), hon_term_get_text (term));
  if (hon_term_get_abbreviation (term) != NULL)
    hon_explanation_add_remark (explanation, _("Abbreviation"), hon_term_get_abbreviation (term));
  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (evidence->confidence));
  hon_explanation_add_evidence (explanation, evidence);

  return explanation;
}

/**
 * hon_position_explain:
 * @position: a position
 *
 * Tells who held what and when, and who reports it.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_position_explain (HonPosition *position)
{
  HonExplanation *explanation;
  const HonEvidence *evidence;
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_POSITION (position), NULL);

  evidence = hon_position_get_evidence (position);
  date = hon_evidence_dup_date (evidence);
  explanation = hon_explanation_new_titled (hon_position_get_actor (position), hon_position_get_text (position));
  hon_explanation_add_remark (explanation, C_("positions", "Question"),
                              hon_quarrel_get_title (hon_position_get_quarrel (position)));
  hon_explanation_add_remark (explanation, _("Date"), date);
  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (evidence->confidence));
  hon_explanation_add_evidence (explanation, evidence);

  return explanation;
}

static void
add_position (HonExplanation *explanation,
              HonPosition    *position)
{
  g_autofree char *date = hon_evidence_dup_date (hon_position_get_evidence (position));
  /* Translators: %1$s is who held something, %2$s a date, %3$s on which side. */
  g_autofree char *title = g_strdup_printf (C_("positions", "%1$s, %2$s (%3$s)"), hon_position_get_actor (position),
                                            date, hon_side_get_label (hon_position_get_side (position)));

  hon_explanation_add_remark (explanation, title, hon_position_get_text (position));
  hon_explanation_add_sources (explanation, hon_position_get_evidence (position)->sources);
}

/**
 * hon_quarrel_explain:
 * @catalogue: a loaded catalogue
 * @quarrel: a quarrel
 *
 * Tells who held what in a quarrel, side by side.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_quarrel_explain (HonCatalogue *catalogue,
                     HonQuarrel   *quarrel)
{
  HonExplanation *explanation;

  g_return_val_if_fail (HON_IS_QUARREL (quarrel), NULL);

  explanation = hon_explanation_new_titled (hon_quarrel_get_title (quarrel), hon_quarrel_get_text (quarrel));
  for (guint side = 0; side < HON_N_SIDES; side++)
    {
      g_autoptr (GListModel) positions = hon_chronology_list_positions (catalogue, quarrel, side);

      for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
        {
          g_autoptr (HonPosition) position = g_list_model_get_item (positions, i);

          add_position (explanation, position);
        }
    }

  return explanation;
}
