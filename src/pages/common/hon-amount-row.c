/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n.h>

/* What one press of an arrow key adds, unless it is told otherwise: a thousand euros. */
#define STEP 100000

/**
 * HonAmountRow:
 *
 * A row that an amount of money is typed into. Its unit is the centime.
 */

struct _HonAmountRow
{
  HonTypedRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HonAmountRow, hon_amount_row, HON_TYPE_TYPED_ROW)

static char *
hon_amount_row_format (HonTypedRow *row,
                       gint64       value)
{
  return hon_format_money (value, HON_MONEY_AUTO);
}

static gboolean
hon_amount_row_parse (HonTypedRow  *row,
                      const char   *text,
                      gint64       *value,
                      GError      **error)
{
  g_autoptr (GError) reason = NULL;

  if (hon_parse_money (text, value, &reason))
    return TRUE;

  /* More than any amount is more than the maximum, which says more. */
  if (g_error_matches (reason, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE))
    {
      *value = G_MAXINT64;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static char *
hon_amount_row_dup_range_message (HonTypedRow *row,
                                  gint64       value)
{
  g_autofree char *maximum = NULL;

  if (value < 0)
    return g_strdup (_("the amount is negative"));

  maximum = hon_format_money (hon_typed_row_get_maximum (row), HON_MONEY_AUTO);

  /* Translators: %s is an amount of money. */
  return g_strdup_printf (_("at most %s"), maximum);
}

static void
hon_amount_row_class_init (HonAmountRowClass *klass)
{
  HonTypedRowClass *row_class = HON_TYPED_ROW_CLASS (klass);

  row_class->none = HON_AMOUNT_ROW_NONE;
  row_class->step = STEP;
  row_class->format = hon_amount_row_format;
  row_class->parse = hon_amount_row_parse;
  row_class->dup_range_message = hon_amount_row_dup_range_message;
}

static void
hon_amount_row_init (HonAmountRow *self)
{
  hon_typed_row_set_maximum (HON_TYPED_ROW (self), HON_MONEY_MAX);
}
