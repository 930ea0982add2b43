/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-sheet.h"

#include "hon-chart-bar.h"

#include <glib/gi18n.h>

/**
 * HonCompositionSheet:
 *
 * The figures of bars and their parts: a row for each part, a column for each bar, and the totals
 * in the last row.
 */

struct _HonCompositionSheet
{
  HonChartSheet   parent_instance;

  GPtrArray      *bars; /* (owned) (element-type HonChartBar) */
  GPtrArray      *kinds; /* (owned) (element-type HonChartPart): a part of each kind, of the bars */
  GPtrArray      *sums;  /* (owned) (element-type HonChartPart): a sum of each kind, of the bars */
  HonChartFormat *format; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonCompositionSheet, hon_composition_sheet, HON_TYPE_CHART_SHEET)

static gboolean
is_total (HonCompositionSheet *self,
          guint                row)
{
  return row == self->kinds->len + self->sums->len;
}

static gboolean
is_sum (HonCompositionSheet *self,
        guint                row)
{
  return row >= self->kinds->len && !is_total (self, row);
}

/* What a row that is no total has figures of: a part, or a sum of some. */
static const HonChartPart *
get_kind (HonCompositionSheet *self,
          guint                row)
{
  return is_sum (self, row) ? g_ptr_array_index (self->sums, row - self->kinds->len)
                            : g_ptr_array_index (self->kinds, row);
}

/* Finds the figure of a cell.
 *
 * Returns: whether there is one
 */
static gboolean
get_figure (HonCompositionSheet *self,
            guint                row,
            guint                column,
            double              *figure)
{
  HonChartBar *bar = g_ptr_array_index (self->bars, column - 1);
  const HonChartPart *kind, *part;

  if (is_total (self, row))
    {
      *figure = hon_chart_bar_get_total (bar);
      return TRUE;
    }

  kind = get_kind (self, row);
  part = is_sum (self, row) ? hon_chart_bar_find_sum (bar, kind->id) : hon_chart_bar_find_part (bar, kind->id);
  if (part == NULL)
    return FALSE;

  *figure = part->value;

  return TRUE;
}

static const char *
get_name (HonCompositionSheet *self,
          guint                row)
{
  return is_total (self, row) ? C_("table", "Total") : get_kind (self, row)->label;
}

static void
hon_composition_sheet_finalize (GObject *object)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (object);

  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_ptr_array_unref);
  g_clear_pointer (&self->format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_composition_sheet_parent_class)->finalize (object);
}

static guint
hon_composition_sheet_get_n_columns (HonChartSheet *sheet)
{
  return HON_COMPOSITION_SHEET (sheet)->bars->len + 1;
}

static char *
hon_composition_sheet_dup_title (HonChartSheet    *sheet,
                                 guint             column,
                                 HonChartSheetUse  use)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);

  if (column == 0)
    return g_strdup ("");

  return g_strdup (hon_chart_bar_get_label (g_ptr_array_index (self->bars, column - 1)));
}

static guint
hon_composition_sheet_get_n_rows (HonChartSheet *sheet)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);

  return self->kinds->len > 0 ? self->kinds->len + self->sums->len + 1 : 0;
}

static char *
hon_composition_sheet_dup_cell (HonChartSheet    *sheet,
                                guint             row,
                                guint             column,
                                HonChartSheetUse  use)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);
  double figure;

  if (column == 0)
    return g_strdup (get_name (self, row));
  if (!get_figure (self, row, column, &figure))
    return g_strdup ("");

  return use == HON_CHART_SHEET_FILE ? hon_chart_sheet_write_number (figure)
                                     : hon_chart_format_to_string (self->format, figure);
}

static gboolean
hon_composition_sheet_is_total (HonChartSheet *sheet,
                                guint          row)
{
  return is_total (HON_COMPOSITION_SHEET (sheet), row);
}

static void
hon_composition_sheet_class_init (HonCompositionSheetClass *klass)
{
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_composition_sheet_finalize;

  sheet_class->get_n_columns = hon_composition_sheet_get_n_columns;
  sheet_class->get_n_rows = hon_composition_sheet_get_n_rows;
  sheet_class->dup_title = hon_composition_sheet_dup_title;
  sheet_class->dup_cell = hon_composition_sheet_dup_cell;
  sheet_class->is_total = hon_composition_sheet_is_total;
}

static void
hon_composition_sheet_init (HonCompositionSheet *self)
{
  self->bars = g_ptr_array_new ();
  self->kinds = g_ptr_array_new ();
  self->sums = g_ptr_array_new ();
}

/**
 * hon_composition_sheet_new:
 *
 * Creates a sheet without rows.
 *
 * Returns: (transfer full): a new sheet
 */
HonCompositionSheet *
hon_composition_sheet_new (void)
{
  return g_object_new (HON_TYPE_COMPOSITION_SHEET, NULL);
}

/**
 * hon_composition_sheet_update:
 * @self: a sheet
 * @bars: (element-type HonChartBar): the bars; the array must not change any more
 * @format: (nullable): writes the figures for people; %NULL writes plain numbers
 *
 * Replaces the figures, and signals the change.
 */
void
hon_composition_sheet_update (HonCompositionSheet *self,
                              GPtrArray           *bars,
                              HonChartFormat      *format)
{
  g_return_if_fail (HON_IS_COMPOSITION_SHEET (self));
  g_return_if_fail (bars != NULL);

  g_ptr_array_unref (self->bars);
  self->bars = g_ptr_array_ref (bars);
  g_ptr_array_unref (self->kinds);
  self->kinds = hon_chart_bar_list_kinds (bars);
  g_ptr_array_unref (self->sums);
  self->sums = hon_chart_bar_list_sums (bars);
  hon_chart_format_set (&self->format, format);
  hon_chart_sheet_changed (HON_CHART_SHEET (self));
}
