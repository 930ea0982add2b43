/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-move.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

static char *
format_change (double percent)
{
  return isnan (percent) ? g_strdup ("") : hon_format_change (percent, 1);
}

/* Centimes of a franc are left out if there are none. */
static char *
format_francs (HonTariffStep *step)
{
  gint64 francs = hon_tariff_step_get_francs (step);

  return hon_format_number (hon_money_to_euros (francs), francs % 100 == 0 ? 0 : 2);
}

/* The step before a move, and whether others are missing between the two. */
static char *
format_old_step (const HonTariffMove *self,
                 const char          *separator)
{
  HonTariffStep *old = self->point->old_step;
  g_autofree char *text = NULL;

  if (old == NULL)
    return g_strdup ("");
  text = hon_tariff_move_format_step (old, separator);
  if (hon_tariff_step_is_known_at (old, self->point->date - 1))
    return g_steal_pointer (&text);

  return g_strconcat (text, separator, C_("tariff", "then no source"), NULL);
}

static gboolean
is_unchanged (const HonTariffMove *self)
{
  return self->point->change == 0;
}

/* A number of percent after its sign, as it stands in a formula. */
static char *
format_term (double percent)
{
  g_autofree char *text = hon_format_percent (fabs (percent), 1);

  return g_strdup_printf ("%s %s", percent < 0 ? "−" : "+", text);
}

static char *
format_index (GListModel *prices,
              int        year)
{
  return hon_format_number (hon_price_get_index (hon_prices_get_price (prices, year)), 3);
}

static gboolean
has_price (GListModel    *prices,
           HonTariffStep *step)
{
  return hon_prices_get_price (prices, hon_date_get_year (hon_tariff_step_get_date (step))) != NULL;
}

static gboolean
is_priced (const HonTariffMove *self,
           GListModel          *prices)
{
  const HonTariffPoint *point = self->point;

  return !isnan (point->real_change) && has_price (prices, point->old_step) &&
         has_price (prices, point->step);
}

/* Francs are compared with francs. */
static char *
format_compared (HonTariffStep *step,
                 HonTariffStep *other)
{
  g_autofree char *francs = NULL;

  if (hon_tariff_step_get_francs (step) == 0 || hon_tariff_step_get_francs (other) == 0)
    return hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES);

  francs = format_francs (step);

  /* Translators: an amount in French francs. */
  return g_strdup_printf (C_("francs", "%s F"), francs);
}

static void
explain_real_change (const HonTariffMove *self,
                     GListModel          *prices,
                     HonExplanation      *explanation)
{
  int from = hon_date_get_year (hon_tariff_step_get_date (self->point->old_step));
  int to = hon_date_get_year (hon_tariff_step_get_date (self->point->step));
  double rise = (hon_prices_get_factor (prices, from, to) - 1) * 100;
  g_autofree char *index_before = format_index (prices, from);
  g_autofree char *index_after = format_index (prices, to);
  g_autofree char *rise_text = format_change (rise);
  /* Translators: two years. */
  g_autofree char *label = g_strdup_printf (_("Consumer prices from %1$d to %2$d"), from, to);
  g_autofree char *quotient = g_strdup_printf ("%s ÷ %s − 1", index_after, index_before);
  g_autofree char *change_term = format_term (self->point->change);
  g_autofree char *rise_term = format_term (rise);
  g_autofree char *real = g_strdup_printf ("(1 %s) ÷ (1 %s) − 1", change_term, rise_term);
  g_autofree char *real_change = format_change (self->point->real_change);

  hon_explanation_add_step (explanation, label, quotient, rise_text);
  hon_explanation_add_step (explanation, _("Change in real terms"), real, real_change);
  hon_explanation_add_evidence (explanation, hon_price_get_evidence (hon_prices_get_price (prices, to)));
}

static void
explain_change (const HonTariffMove *self,
                GListModel          *prices,
                HonExplanation      *explanation)
{
  g_autofree char *before = format_compared (self->point->old_step, self->point->step);
  g_autofree char *after = format_compared (self->point->step, self->point->old_step);
  g_autofree char *change = format_change (self->point->change);
  g_autofree char *expression = g_strdup_printf ("%s ÷ %s − 1", after, before);

  hon_explanation_add_step (explanation, _("Change"), expression, change);
  if (is_priced (self, prices))
    explain_real_change (self, prices, explanation);
}

static void
explain_francs (HonTariffStep  *step,
                HonExplanation *explanation)
{
  g_autofree char *francs = format_francs (step);
  g_autofree char *rate = hon_format_number (HON_MONEY_FRANCS_PER_EURO, 5);
  g_autofree char *euros = hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES);
  g_autofree char *expression = g_strdup_printf ("%s F ÷ %s", francs, rate);

  hon_explanation_add_step (explanation, _("From francs to euros"), expression, euros);
}

static void
explain_remarks (HonTariffStep  *step,
                 HonExplanation *explanation)
{
  const HonEvidence *evidence = hon_tariff_step_get_evidence (step);
  HonDate planned = hon_tariff_step_get_planned (step);

  hon_explanation_add_remark (explanation, _("Confidence"),
                              hon_confidence_get_label (evidence->confidence));
  if (planned != HON_DATE_NONE)
    {
      g_autofree char *date = hon_format_date (planned);

      hon_explanation_add_remark (explanation, _("First announced for"), date);
    }
  hon_explanation_add_evidence (explanation, evidence);
}

static void
fill_row (const HonTariffMove *self,
          HonTableRow         *row)
{
  HonTariffStep *step = self->point->step;
  const HonEvidence *evidence = hon_tariff_step_get_evidence (step);
  const char *tariff = hon_act_get_short_label (hon_tariff_get_act (self->tariff));
  g_autofree char *date = hon_tariff_step_dup_date (step);

  hon_table_row_set_text (row, HON_MOVE_COLUMN_BOTH, date);
  hon_table_row_take_lines (row, HON_MOVE_COLUMN_BOTH, g_strconcat (date, "\n", tariff, NULL));
  hon_table_row_set_text (row, HON_MOVE_COLUMN_DATE, date);
  hon_table_row_set_text (row, HON_MOVE_COLUMN_TARIFF, tariff);
  hon_table_row_take_text (row, HON_MOVE_COLUMN_OLD, format_old_step (self, " – "));
  hon_table_row_take_lines (row, HON_MOVE_COLUMN_OLD, format_old_step (self, "\n"));
  hon_table_row_take_text (row, HON_MOVE_COLUMN_NEW, hon_tariff_move_format_step (step, " "));
  hon_table_row_take_lines (row, HON_MOVE_COLUMN_NEW, hon_tariff_move_format_step (step, "\n"));
  if (is_unchanged (self))
    {
      hon_table_row_set_text (row, HON_MOVE_COLUMN_CHANGE, C_("tariff", "unchanged"));
    }
  else
    {
      hon_table_row_take_text (row, HON_MOVE_COLUMN_CHANGE, format_change (self->point->change));
      hon_table_row_take_text (row, HON_MOVE_COLUMN_REAL_CHANGE, format_change (self->point->real_change));
    }
  hon_table_row_take_text (row, HON_MOVE_COLUMN_SOURCE,
                           hon_source_dup_reference (hon_evidence_get_source (evidence)));
}

/**
 * hon_tariff_move_format_step:
 * @step: a step of a tariff
 * @separator: what stands before francs or a remark: a space, or a line break
 *
 * Returns: (transfer full): its amount in euros of its day, and in the francs that it was
 */
char *
hon_tariff_move_format_step (HonTariffStep *step,
                             const char    *separator)
{
  g_autofree char *euros = NULL;
  g_autofree char *francs = NULL;

  g_return_val_if_fail (HON_IS_TARIFF_STEP (step), NULL);

  if (hon_tariff_step_is_ended (step))
    return g_strdup (C_("tariff", "abolished"));

  euros = hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_AUTO);
  if (hon_tariff_step_get_francs (step) == 0)
    return g_steal_pointer (&euros);

  francs = format_francs (step);
  if (*separator == '\n')
    {
      /* Translators: an amount in French francs. */
      g_autofree char *line = g_strdup_printf (C_("francs", "%s F"), francs);

      return g_strconcat (euros, separator, line, NULL);
    }

  /* Translators: an amount in euros, and the amount in French francs that it was. */
  return g_strdup_printf (_("%1$s (%2$s F)"), euros, francs);
}

/**
 * hon_tariff_move_dup_id:
 * @self: a move
 *
 * Returns: (transfer full): what tells it apart from other moves
 */
char *
hon_tariff_move_dup_id (const HonTariffMove *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  date = hon_date_to_iso (self->point->date);

  return g_strdup_printf ("%s %s", hon_act_get_id (hon_tariff_get_act (self->tariff)), date);
}

/**
 * hon_tariff_move_explain:
 * @self: a move
 * @prices: consumer prices
 *
 * Tells how the figures of the move come about, and who says so.
 *
 * Returns: (transfer full): an explanation
 */
HonExplanation *
hon_tariff_move_explain (const HonTariffMove *self,
                         GListModel          *prices)
{
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *summary = NULL;
  HonExplanation *explanation;
  HonTariffStep *old;
  HonTariffStep *step;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (prices), NULL);

  step = self->point->step;
  old = self->point->old_step;
  date = hon_tariff_step_dup_date (step);
  amount = hon_tariff_move_format_step (step, " ");
  if (hon_tariff_step_get_code (step) != NULL)
    /* Translators: a date as exactly as it is known, an amount, and the code of an act. */
    summary = g_strdup_printf (_("%1$s: %2$s, under the code %3$s."), date, amount,
                               hon_tariff_step_get_code (step));
  else
    /* Translators: a date as exactly as it is known, and an amount. */
    summary = g_strdup_printf (_("%1$s: %2$s."), date, amount);

  explanation = hon_explanation_new_titled (hon_act_get_label (hon_tariff_get_act (self->tariff)),
                                            summary);
  hon_explanation_add_sources (explanation, hon_tariff_step_get_evidence (step)->sources);
  if (hon_tariff_step_get_francs (step) > 0)
    explain_francs (step, explanation);
  if (old != NULL && !isnan (self->point->change) && !is_unchanged (self))
    explain_change (self, prices, explanation);
  if (old != NULL && !hon_tariff_step_is_known_at (old, self->point->date - 1))
    hon_explanation_add_remark (explanation, _("Gap"),
                                _("Steps are missing between this value and the one before: no source was found."));
  explain_remarks (step, explanation);

  return explanation;
}

/**
 * hon_tariff_moves_new_table:
 * @moves: (array length=n_moves): moves, in order
 * @n_moves: how many there are
 *
 * Makes the table of moves. Amounts are in euros of their day.
 *
 * Returns: (transfer full): the table; its columns are those of [enum@MoveColumn]
 */
HonTable *
hon_tariff_moves_new_table (const HonTariffMove *moves,
                            guint                n_moves)
{
  const HonColumn columns[] = {
    [HON_MOVE_COLUMN_BOTH] = { NULL, _("Since"), HON_COLUMN_CAPTIONED, HON_COLUMN_IF_BRIEF },
    [HON_MOVE_COLUMN_DATE] = { NULL, _("Since"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [HON_MOVE_COLUMN_TARIFF] = { NULL, _("Tariff"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [HON_MOVE_COLUMN_OLD] = { NULL, _("Before"), HON_COLUMN_FIGURE, HON_COLUMN_UNLESS_COMPACT },
    [HON_MOVE_COLUMN_NEW] = { NULL, _("After"), HON_COLUMN_FIGURE, HON_COLUMN_ALWAYS },
    [HON_MOVE_COLUMN_CHANGE] = { NULL, _("Change"), HON_COLUMN_FIGURE, HON_COLUMN_UNLESS_COMPACT },
    [HON_MOVE_COLUMN_REAL_CHANGE] = { NULL, _("In Real Terms"), HON_COLUMN_FIGURE, HON_COLUMN_ALWAYS },
    [HON_MOVE_COLUMN_SOURCE] = { NULL, _("Source"), HON_COLUMN_LONG_TEXT, HON_COLUMN_UNLESS_BRIEF },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < n_moves; i++)
    {
      g_autofree char *id = hon_tariff_move_dup_id (&moves[i]);

      fill_row (&moves[i], hon_table_append (table, NULL, id));
    }

  return table;
}
