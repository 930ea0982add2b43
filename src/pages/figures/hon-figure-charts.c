/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-charts.h"

#include "hon-format.h"

#include <math.h>

/* Published figures as charts: a curve for each scope, a bar for each line, a square or a dot for each place. */

static char *
format_value (double   value,
              gpointer user_data)
{
  return hon_figure_unit_dup_text (GPOINTER_TO_UINT (user_data), value);
}

static HonChartFormat *
new_format (HonFigureUnit unit)
{
  return hon_chart_format_new (format_value, GUINT_TO_POINTER (unit), NULL);
}

static HonFigureUnit
get_unit (HonFigureAtlas *atlas)
{
  return hon_figure_topic_get_unit (hon_figure_map_get_topic (hon_figure_atlas_get_map (atlas)));
}

/* Most figures are of a year, which is drawn on its first day. */
static char *
format_date (double   value,
             gpointer user_data)
{
  GListModel *series = user_data;

  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (HonFigureSeries) one = g_list_model_get_item (series, i);
      GListModel *values = hon_figure_series_get_values (one);

      for (guint j = 0; j < g_list_model_get_n_items (values); j++)
        {
          g_autoptr (HonFigureValue) found = g_list_model_get_item (values, j);

          if (hon_figure_value_get_date (found) == (HonDate) value)
            return hon_evidence_dup_date (hon_figure_value_get_evidence (found));
        }
    }

  return hon_format_date ((HonDate) value);
}

static void
set_words (HonChart       *chart,
           HonFigureStudy *study)
{
  HonFigureTopic *topic = hon_figure_study_get_topic (study);
  HonFigureUnit unit = hon_figure_topic_get_unit (topic);
  g_autoptr (HonChartFormat) format = new_format (unit);
  g_autofree char *credits = hon_figure_study_dup_credits (study);

  hon_chart_set_format (chart, format);
  hon_chart_set_title (chart, hon_figure_topic_get_title (topic));
  hon_chart_set_subtitle (chart, hon_figure_unit_get_label (unit));
  hon_chart_set_credits (chart, credits);
}

static HonChartSeries *
make_series (HonFigureSeries *series,
             guint            style_index)
{
  HonChartSeries *made = hon_chart_series_new (hon_figure_series_get_label (series), HON_CHART_SERIES_POINT,
                                               style_index);
  GListModel *values = hon_figure_series_get_values (series);
  guint n = g_list_model_get_n_items (values);
  g_autofree HonChartPoint *points = g_new (HonChartPoint, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonFigureValue) value = g_list_model_get_item (values, i);

      points[i] = (HonChartPoint) { hon_figure_value_get_date (value), hon_figure_value_get_value (value) };
    }
  hon_chart_series_set_points (made, points, n);

  return made;
}

static HonChartBar *
make_bar (HonFigureSplit *split)
{
  HonChartBar *bar = hon_chart_bar_new (hon_figure_split_get_id (split), hon_figure_split_get_label (split));
  HonFigureTopic *topic = hon_figure_split_get_topic (split);
  GListModel *parts = hon_figure_topic_get_parts (topic);
  GListModel *sums = hon_figure_topic_get_sums (topic);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, i);

      hon_chart_bar_append (bar, hon_figure_part_get_id (part), hon_figure_part_get_label (part), i,
                            hon_figure_split_get_value (split, i));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sums); i++)
    {
      g_autoptr (HonFigureSum) sum = g_list_model_get_item (sums, i);
      g_autofree char *title = hon_figure_sum_dup_title (sum);

      hon_chart_bar_append_sum (bar, hon_figure_sum_get_id (sum), title, hon_figure_split_get_sum (split, sum));
    }

  return bar;
}

/**
 * hon_figure_charts_show_series:
 * @chart: a chart over time
 * @study: figures of a topic of series
 *
 * Shows a curve for each series. A figure has a dot; nothing is read between two of them.
 */
void
hon_figure_charts_show_series (HonTimeChart   *chart,
                               HonFigureStudy *study)
{
  GListModel *series = hon_figure_study_get_series (study);
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (HonChartFormat) date_format = hon_chart_format_new (format_date, g_object_ref (series), g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (series); i++)
    {
      g_autoptr (HonFigureSeries) one = g_list_model_get_item (series, i);
      g_autoptr (HonChartSeries) made = make_series (one, i);

      g_list_store_append (all, made);
    }
  set_words (HON_CHART (chart), study);
  hon_time_chart_set_date_format (chart, date_format);
  hon_time_chart_set_series (chart, G_LIST_MODEL (all));
}

/**
 * hon_figure_charts_show_splits:
 * @chart: a chart of bars
 * @study: figures of a topic of lines
 *
 * Shows a bar for each line.
 */
void
hon_figure_charts_show_splits (HonCompositionChart *chart,
                               HonFigureStudy      *study)
{
  GListModel *splits = hon_figure_study_get_splits (study);
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);

  for (guint i = 0; i < g_list_model_get_n_items (splits); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (splits, i);
      g_autoptr (HonChartBar) bar = make_bar (split);

      g_list_store_append (bars, bar);
    }
  set_words (HON_CHART (chart), study);
  hon_composition_chart_set_bars (chart, G_LIST_MODEL (bars));
}

/**
 * hon_figure_charts_show_map:
 * @chart: a chart of tiles
 * @atlas: a map in a year
 *
 * Shows a square for each place, in the colours of the topic.
 */
void
hon_figure_charts_show_map (HonTileChart   *chart,
                            HonFigureAtlas *atlas)
{
  HonFigureTopic *topic = hon_figure_map_get_topic (hon_figure_atlas_get_map (atlas));
  HonFigureUnit unit = hon_figure_topic_get_unit (topic);
  GListModel *places = hon_figure_atlas_get_places (atlas);
  g_autoptr (GListStore) tiles = g_list_store_new (HON_TYPE_CHART_TILE);
  g_autoptr (HonChartFormat) format = new_format (unit);
  g_autofree char *title = hon_figure_atlas_dup_title (atlas);
  g_autofree char *credits = hon_figure_atlas_dup_credits (atlas);
  guint n_bounds;
  const double *bounds = hon_figure_topic_get_scale (topic, &n_bounds);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (HonTerritory) place = g_list_model_get_item (places, i);
      g_autoptr (HonChartTile) tile = hon_chart_tile_new (hon_territory_get_id (place), hon_territory_get_name (place),
                                                          hon_territory_get_column (place), hon_territory_get_row (place),
                                                          hon_figure_atlas_get_value (atlas, i));

      g_list_store_append (tiles, tile);
    }
  hon_chart_set_format (HON_CHART (chart), format);
  hon_chart_set_title (HON_CHART (chart), title);
  hon_chart_set_subtitle (HON_CHART (chart), hon_figure_unit_get_label (unit));
  hon_chart_set_credits (HON_CHART (chart), credits);
  hon_tile_chart_set_tiles (chart, G_LIST_MODEL (tiles), bounds, n_bounds, hon_figure_atlas_get_missing ());
}

/**
 * hon_figure_charts_show_scatter:
 * @chart: a chart of dots
 * @scatter: two maps against each other
 *
 * Shows a dot for each place that has both figures.
 */
void
hon_figure_charts_show_scatter (HonScatterChart  *chart,
                                HonFigureScatter *scatter)
{
  HonFigureAtlas *across = hon_figure_scatter_get_across (scatter);
  HonFigureAtlas *up = hon_figure_scatter_get_up (scatter);
  GListModel *places = hon_figure_atlas_get_places (up);
  g_autoptr (GListStore) dots = g_list_store_new (HON_TYPE_CHART_DOT);
  g_autoptr (HonChartFormat) across_format = new_format (get_unit (across));
  g_autoptr (HonChartFormat) up_format = new_format (get_unit (up));
  g_autofree char *title = hon_figure_scatter_dup_title (scatter);
  g_autofree char *across_title = hon_figure_scatter_dup_across_title (scatter);
  g_autofree char *up_title = hon_figure_scatter_dup_up_title (scatter);
  g_autofree char *credits = hon_figure_scatter_dup_credits (scatter);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (HonTerritory) place = g_list_model_get_item (places, i);
      double x = hon_figure_atlas_get_value (across, i);
      double y = hon_figure_atlas_get_value (up, i);
      g_autoptr (HonChartDot) dot = NULL;

      if (isnan (x) || isnan (y))
        continue;
      dot = hon_chart_dot_new (hon_territory_get_id (place), hon_territory_get_name (place), x, y);
      g_list_store_append (dots, dot);
    }
  hon_chart_set_format (HON_CHART (chart), up_format);
  hon_chart_set_title (HON_CHART (chart), title);
  hon_chart_set_subtitle (HON_CHART (chart), hon_figure_scatter_get_warning ());
  hon_chart_set_credits (HON_CHART (chart), credits);
  hon_scatter_chart_set_dots (chart, G_LIST_MODEL (dots), across_title, across_format, up_title);
}
