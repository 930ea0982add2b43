/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-sheet-private.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-time-layout.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonTimeSheet:
 *
 * The figures of a chart over time: a row for each date on which a series has a point, a column
 * for each series that is shown.
 *
 * Steps have the value in force in every row; other series only where they have a point.
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

static HonDate
get_date (HonTimeSheet *self,
          guint         row)
{
  return (HonDate) round (g_array_index (self->dates, double, row));
}

/* Reads the value of a cell.
 *
 * Returns: whether there is one
 */
static gboolean
get_value (HonTimeSheet *self,
           guint         row,
           guint         column,
           double       *value)
{
  HonChartSeries *series = g_ptr_array_index (self->series, column - 1);
  double date = g_array_index (self->dates, double, row);
  const HonChartPoint *points;
  gsize low = 0;
  gsize high;

  if (hon_chart_series_get_kind (series) == HON_CHART_SERIES_STEP)
    return hon_chart_series_get_value_at (series, date, value);

  points = hon_chart_series_get_points (series, &high);
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (points[middle].x == date)
        {
          *value = points[middle].y;
          return isfinite (*value);
        }
      if (points[middle].x < date)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

static guint
hon_time_sheet_get_n_columns (HonChartSheet *sheet)
{
  return HON_TIME_SHEET (sheet)->series->len + 1;
}

static char *
hon_time_sheet_dup_title (HonChartSheet *sheet,
                          guint          column)
{
  HonTimeSheet *self = HON_TIME_SHEET (sheet);

  if (column == 0)
    return g_strdup (C_("column of a table", "Date"));

  /* Long titles would be cut off: a table has no more room than a chart. */
  return g_strdup (hon_chart_series_get_short_title (g_ptr_array_index (self->series, column - 1)));
}

static char *
hon_time_sheet_dup_raw_title (HonChartSheet *sheet,
                              guint          column)
{
  HonTimeSheet *self = HON_TIME_SHEET (sheet);

  if (column == 0)
    return hon_time_sheet_dup_title (sheet, column);

  return g_strdup (hon_chart_series_get_title (g_ptr_array_index (self->series, column - 1)));
}

static guint
hon_time_sheet_get_n_rows (HonChartSheet *sheet)
{
  return HON_TIME_SHEET (sheet)->dates->len;
}

static char *
hon_time_sheet_dup_text (HonChartSheet *sheet,
                         guint          row,
                         guint          column)
{
  HonTimeSheet *self = HON_TIME_SHEET (sheet);
  double value;

  if (column == 0 && self->date_format != NULL)
    return hon_chart_format_to_string (self->date_format, get_date (self, row));
  if (column == 0)
    return hon_format_date (get_date (self, row));
  if (!get_value (self, row, column, &value))
    {
      char *gap = hon_chart_series_dup_gap_at (g_ptr_array_index (self->series, column - 1),
                                               g_array_index (self->dates, double, row));

      return gap != NULL ? gap : g_strdup ("");
    }

  return hon_chart_format_to_string (self->format, value);
}

static char *
hon_time_sheet_dup_raw (HonChartSheet *sheet,
                        guint          row,
                        guint          column)
{
  HonTimeSheet *self = HON_TIME_SHEET (sheet);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  if (column == 0)
    return hon_date_to_iso (get_date (self, row));
  if (!get_value (self, row, column, &value))
    return g_strdup ("");

  /* The shortest of the usual lengths that reads back as the same number. */
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[] = "%.15g";

      format[3] = (char) ('0' + digits % 10);
      g_ascii_formatd (buffer, sizeof buffer, format, value + 0.0);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }

  return g_strdup (buffer);
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
  sheet_class->dup_title = hon_time_sheet_dup_title;
  sheet_class->dup_raw_title = hon_time_sheet_dup_raw_title;
  sheet_class->get_n_rows = hon_time_sheet_get_n_rows;
  sheet_class->dup_text = hon_time_sheet_dup_text;
  sheet_class->dup_raw = hon_time_sheet_dup_raw;
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
 * Makes a sheet without rows.
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
 * @series: (nullable): a list of [class@ChartSeries]
 * @format: (nullable): how values are written
 * @date_format: (nullable): how days are written
 *
 * Reads the series anew, and tells what changed.
 */
void
hon_time_sheet_update (HonTimeSheet   *self,
                       GListModel     *series,
                       HonChartFormat *format,
                       HonChartFormat *date_format)
{
  guint n_items = series != NULL ? g_list_model_get_n_items (series) : 0;
  g_autofree const HonChartPoint **points = g_new0 (const HonChartPoint *, n_items);
  g_autofree gsize *n_points = g_new0 (gsize, n_items);

  g_return_if_fail (HON_IS_TIME_SHEET (self));

  if (self->format != format)
    {
      g_clear_pointer (&self->format, hon_chart_format_unref);
      if (format != NULL)
        self->format = hon_chart_format_ref (format);
    }

  if (self->date_format != date_format)
    {
      g_clear_pointer (&self->date_format, hon_chart_format_unref);
      if (date_format != NULL)
        self->date_format = hon_chart_format_ref (date_format);
    }

  g_ptr_array_set_size (self->series, 0);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (HonChartSeries) item = g_list_model_get_item (series, i);

      if (!hon_chart_series_get_visible (item))
        continue;

      points[self->series->len] = hon_chart_series_get_points (item,
                                                               &n_points[self->series->len]);
      g_ptr_array_add (self->series, g_steal_pointer (&item));
    }

  g_array_unref (self->dates);
  self->dates = hon_time_merge (points, n_points, self->series->len);
  hon_chart_sheet_changed (HON_CHART_SHEET (self));
}
