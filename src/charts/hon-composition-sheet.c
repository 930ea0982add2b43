/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-sheet.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonCompositionSheet:
 *
 * The figures of bars made of parts: one row for each part, one column for each bar, and the
 * totals last.
 */

struct _HonCompositionSheet
{
  HonChartSheet     parent_instance;

  HonChartObserver *observer; /* (owned) */
  GPtrArray        *kinds; /* (owned) (element-type HonChartPart): one part of each id */
  HonChartFormat   *format; /* (nullable) (owned) */
  guint             n_bars;
};

G_DEFINE_FINAL_TYPE (HonCompositionSheet, hon_composition_sheet, HON_TYPE_CHART_SHEET)

static gboolean
is_total (HonCompositionSheet *self,
          guint                row)
{
  return row == self->kinds->len;
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
  HonChartBar *bar = hon_chart_observer_get_bar (self->observer, column - 1);
  HonChartPart *part;

  if (is_total (self, row))
    {
      *figure = hon_chart_bar_get_total (bar);
      return TRUE;
    }

  part = hon_chart_bar_get_part (bar, hon_chart_part_get_id (g_ptr_array_index (self->kinds, row)));
  if (part == NULL)
    return FALSE;

  *figure = hon_chart_part_get_value (part);

  return TRUE;
}

static const char *
get_name (HonCompositionSheet *self,
          guint                row)
{
  if (is_total (self, row))
    return C_("table", "Total");

  return hon_chart_part_get_label (g_ptr_array_index (self->kinds, row));
}

static void
update (HonCompositionSheet *self)
{
  HonChartSheet *sheet = HON_CHART_SHEET (self);
  guint n_bars = hon_chart_observer_get_n_bars (self->observer);
  guint n_old = hon_chart_sheet_get_n_rows (sheet);
  gboolean same_columns = n_bars == self->n_bars;
  guint n_rows;

  g_ptr_array_unref (self->kinds);
  self->kinds = hon_chart_bar_dup_kinds (hon_chart_observer_get_bars (self->observer));
  self->n_bars = n_bars;
  n_rows = hon_chart_sheet_get_n_rows (sheet);

  /* Rows that stay are not told as new ones, so that a table keeps its place. */
  if (n_rows != n_old)
    hon_chart_sheet_rows_changed (sheet, MIN (n_old, n_rows),
                                  n_old - MIN (n_old, n_rows), n_rows - MIN (n_old, n_rows));
  if (!same_columns)
    hon_chart_sheet_changed (sheet);
  else
    hon_chart_sheet_figures_changed (sheet);
}

static void
hon_composition_sheet_dispose (GObject *object)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (object);

  if (self->observer != NULL)
    g_signal_handlers_disconnect_by_func (self->observer, update, self);

  G_OBJECT_CLASS (hon_composition_sheet_parent_class)->dispose (object);
}

static void
hon_composition_sheet_finalize (GObject *object)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (object);

  g_clear_object (&self->observer);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_composition_sheet_parent_class)->finalize (object);
}

static guint
hon_composition_sheet_get_n_columns (HonChartSheet *sheet)
{
  return HON_COMPOSITION_SHEET (sheet)->n_bars + 1;
}

static char *
hon_composition_sheet_dup_title (HonChartSheet *sheet,
                                 guint          column)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);

  if (column == 0)
    return g_strdup ("");

  return g_strdup (hon_chart_bar_get_label (hon_chart_observer_get_bar (self->observer,
                                                                        column - 1)));
}

static guint
hon_composition_sheet_get_n_rows (HonChartSheet *sheet)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);

  return self->kinds->len > 0 ? self->kinds->len + 1 : 0;
}

static char *
hon_composition_sheet_dup_text (HonChartSheet *sheet,
                                guint          row,
                                guint          column)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);
  double figure;

  if (column == 0)
    return g_strdup (get_name (self, row));
  if (!get_figure (self, row, column, &figure))
    return g_strdup ("");

  return hon_chart_format_to_string (self->format, figure);
}

static char *
hon_composition_sheet_dup_raw (HonChartSheet *sheet,
                               guint          row,
                               guint          column)
{
  HonCompositionSheet *self = HON_COMPOSITION_SHEET (sheet);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double figure;

  if (column == 0)
    return g_strdup (get_name (self, row));
  if (!get_figure (self, row, column, &figure) || !isfinite (figure))
    return g_strdup ("");

  /* Two digits fewer than a double may need: the sum of 0.1 and 0.2 is 0.3. A negative zero is
   * no figure.
   */
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", figure + 0.0));
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  object_class->dispose = hon_composition_sheet_dispose;
  object_class->finalize = hon_composition_sheet_finalize;

  sheet_class->get_n_columns = hon_composition_sheet_get_n_columns;
  sheet_class->dup_title = hon_composition_sheet_dup_title;
  sheet_class->get_n_rows = hon_composition_sheet_get_n_rows;
  sheet_class->dup_text = hon_composition_sheet_dup_text;
  sheet_class->dup_raw = hon_composition_sheet_dup_raw;
  sheet_class->is_total = hon_composition_sheet_is_total;
}

static void
hon_composition_sheet_init (HonCompositionSheet *self)
{
  self->kinds = g_ptr_array_new ();
}

/**
 * hon_composition_sheet_new:
 * @observer: watches the bars
 *
 * Makes a sheet of the bars that are watched.
 *
 * Returns: (transfer full): a new sheet
 */
HonChartSheet *
hon_composition_sheet_new (HonChartObserver *observer)
{
  HonCompositionSheet *self;

  g_return_val_if_fail (HON_IS_CHART_OBSERVER (observer), NULL);

  self = g_object_new (HON_TYPE_COMPOSITION_SHEET, NULL);
  self->observer = g_object_ref (observer);
  g_signal_connect_object (observer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return HON_CHART_SHEET (self);
}

/**
 * hon_composition_sheet_set_format:
 * @self: a sheet
 * @format: (nullable): a format; %NULL writes plain numbers
 *
 * Sets how figures are written for people.
 */
void
hon_composition_sheet_set_format (HonCompositionSheet *self,
                                  HonChartFormat      *format)
{
  g_return_if_fail (HON_IS_COMPOSITION_SHEET (self));

  if (self->format == format)
    return;

  g_clear_pointer (&self->format, hon_chart_format_unref);
  if (format != NULL)
    self->format = hon_chart_format_ref (format);
  hon_chart_sheet_figures_changed (HON_CHART_SHEET (self));
}
