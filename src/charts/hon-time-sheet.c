/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-sheet-private.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-time-layout.h"

#include <glib/gi18n.h>

#include <math.h>
#include <stdlib.h>

/**
 * HonTimeSheet:
 *
 * The figures of a chart over time: a row for each date with a point of a visible series, a column
 * for each visible series.
 *
 * Steps have a value in each row, the one in force; other series only where they have a point.
 */

struct _HonTimeSheet
{
  HonChartSheet   parent_instance;

  GPtrArray      *series; /* (owned) (element-type HonChartSeries) */
  GArray         *dates; /* (owned) (element-type double) */
  HonChartFormat *format; /* (nullable) (owned) */
  HonChartFormat *date_format; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonTimeSheet, hon_time_sheet, HON_TYPE_CHART_SHEET)

static int
compare_x (const void *date,
           const void *point)
{
  double a = *(const double *) date;
  double b = ((const HonChartPoint *) point)->x;

  return (a > b) - (a < b);
}

/* Reads the value of a cell: that in force, or of a point, but none between two points.
 *
 * Returns: whether there is one
 */
static gboolean
get_value (HonChartSeries *series,
           double          date,
           double         *value)
{
  const HonChartPoint *points;
  gsize n_points;

  points = hon_chart_series_get_points (series, &n_points);
  if (hon_chart_series_get_kind (series) == HON_CHART_SERIES_LINE &&
      (n_points == 0 || bsearch (&date, points, n_points, sizeof *points, compare_x) == NULL))
    return FALSE;

  return hon_chart_series_get_value_at (series, date, value);
}

static guint
hon_time_sheet_get_n_columns (HonChartSheet *sheet)
{
  return HON_TIME_SHEET (sheet)->series->len + 1;
}

static char *
hon_time_sheet_dup_title (HonChartSheet    *sheet,
                          guint             column,
                          HonChartSheetUse  use)
{
  HonTimeSheet *self = HON_TIME_SHEET (sheet);
  HonChartSeries *series;

  if (column == 0)
    return g_strdup (C_("column of a table", "Date"));

  series = g_ptr_array_index (self->series, column - 1);

  return g_strdup (use == HON_CHART_SHEET_FILE ? hon_chart_series_get_title (series)
                                               : hon_chart_series_get_short_title (series));
}

static guint
hon_time_sheet_get_n_rows (HonChartSheet *sheet)
{
  return HON_TIME_SHEET (sheet)->dates->len;
}

static char *
dup_date (HonTimeSheet     *self,
          HonDate           date,
          HonChartSheetUse  use)
{
  if (use == HON_CHART_SHEET_FILE)
    return hon_date_to_iso (date);

  return self->date_format != NULL ? hon_chart_format_to_string (self->date_format, date)
                                   : hon_format_date (date);
}

static char *
hon_time_sheet_dup_cell (HonChartSheet    *sheet,
                         guint             row,
                         guint             column,
                         HonChartSheetUse  use)
{
  HonTimeSheet *self = HON_TIME_SHEET (sheet);
  double date = g_array_index (self->dates, double, row);
  HonChartSeries *series;
  char *gap = NULL;
  double value;

  if (column == 0)
    return dup_date (self, (HonDate) round (date), use);

  series = g_ptr_array_index (self->series, column - 1);
  if (get_value (series, date, &value))
    return (use == HON_CHART_SHEET_FILE ? hon_chart_sheet_write_number (value)
                                        : hon_chart_format_to_string (self->format, value));

  if (use == HON_CHART_SHEET_SCREEN)
    gap = hon_chart_series_dup_gap_at (series, date);

  return gap != NULL ? gap : g_strdup ("");
}

static void
hon_time_sheet_dispose (GObject *object)
{
  HonTimeSheet *self = HON_TIME_SHEET (object);

  g_ptr_array_set_size (self->series, 0);

  G_OBJECT_CLASS (hon_time_sheet_parent_class)->dispose (object);
}

static void
hon_time_sheet_finalize (GObject *object)
{
  HonTimeSheet *self = HON_TIME_SHEET (object);

  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->format, hon_chart_format_unref);
  g_clear_pointer (&self->date_format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_time_sheet_parent_class)->finalize (object);
}

static void
hon_time_sheet_class_init (HonTimeSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  object_class->dispose = hon_time_sheet_dispose;
  object_class->finalize = hon_time_sheet_finalize;

  sheet_class->get_n_columns = hon_time_sheet_get_n_columns;
  sheet_class->get_n_rows = hon_time_sheet_get_n_rows;
  sheet_class->dup_title = hon_time_sheet_dup_title;
  sheet_class->dup_cell = hon_time_sheet_dup_cell;
}

static void
hon_time_sheet_init (HonTimeSheet *self)
{
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->dates = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * hon_time_sheet_new:
 *
 * Creates a sheet without rows.
 *
 * Returns: (transfer full): a new sheet
 */
HonTimeSheet *
hon_time_sheet_new (void)
{
  return g_object_new (HON_TYPE_TIME_SHEET, NULL);
}

/**
 * hon_time_sheet_update:
 * @self: a sheet
 * @series: (element-type HonChartSeries): the series, of which the visible ones are listed
 * @format: (nullable): writes values; %NULL writes plain numbers
 * @date_format: (nullable): writes days; %NULL writes complete dates
 *
 * Replaces the figures, and signals the change.
 */
void
hon_time_sheet_update (HonTimeSheet   *self,
                       GPtrArray      *series,
                       HonChartFormat *format,
                       HonChartFormat *date_format)
{
  g_autofree const HonChartPoint **points = g_new0 (const HonChartPoint *, series->len);
  g_autofree gsize *n_points = g_new0 (gsize, series->len);

  g_return_if_fail (HON_IS_TIME_SHEET (self));

  hon_chart_format_set (&self->format, format);
  hon_chart_format_set (&self->date_format, date_format);
  g_ptr_array_set_size (self->series, 0);
  for (guint i = 0; i < series->len; i++)
    {
      HonChartSeries *item = g_ptr_array_index (series, i);

      if (!hon_chart_series_get_visible (item))
        continue;

      points[self->series->len] = hon_chart_series_get_points (item,
                                                               &n_points[self->series->len]);
      g_ptr_array_add (self->series, g_object_ref (item));
    }

  g_array_unref (self->dates);
  self->dates = hon_time_merge (points, n_points, self->series->len);
  hon_chart_sheet_changed (HON_CHART_SHEET (self));
}
