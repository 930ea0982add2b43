/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-waterfall-chart.h"

#include "hon-waterfall-scene.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonWaterfallChart:
 *
 * How one level becomes another: a bar for each, and between them one for each change, which hangs where
 * the one before it ends.
 *
 * Changes have their sign, so that neither colour nor place is needed to tell a rise from a fall.
 *
 * The CSS node is `waterfall-chart`. Arrows move to the step before, or after.
 *
 * ## Accessibility
 *
 * The chart is described by the first and the last level and the largest change.
 */

struct _HonWaterfallChart
{
  HonPlotChart parent_instance;
};

enum
{
  COLUMN_NAME,
  COLUMN_CHANGE,
  COLUMN_LEVEL,
  N_COLUMNS,
};

static const char * const titles[N_COLUMNS + 1] = {
  [COLUMN_NAME] = NC_("column of a table", "Step"),
  [COLUMN_CHANGE] = NC_("column of a table", "Change"),
  [COLUMN_LEVEL] = NC_("column of a table", "After it"),
};

G_DEFINE_FINAL_TYPE (HonWaterfallChart, hon_waterfall_chart, HON_TYPE_PLOT_CHART)

static HonWaterfallScene
get_scene (gpointer self)
{
  return (HonWaterfallScene) { hon_plot_chart_get_items (self), hon_chart_get_format (self) };
}

/* A step in words: a change with the level after it. */
static char *
hon_waterfall_chart_dup_readout (HonPlotChart *chart,
                                 guint         position)
{
  HonWaterfallScene scene = get_scene (chart);
  HonChartStep *step = g_ptr_array_index (scene.steps, position);
  const char *name = hon_chart_step_get_name (step);
  g_autofree char *value = hon_waterfall_scene_dup_value (&scene, position);
  g_autofree char *level = NULL;

  if (hon_chart_step_is_level (step))
    /* Translators: the name of a level, and its value. */
    return g_strdup_printf (C_("waterfall", "%1$s: %2$s"), name, value);

  level = hon_chart_format_to_string (scene.format, hon_waterfall_scene_get_level (&scene, position));

  /* Translators: what changes, by how much, and the level after it. */
  return g_strdup_printf (C_("waterfall", "%1$s: %2$s, which makes %3$s"), name, value, level);
}

static const char *
hon_waterfall_chart_get_hint (HonPlotChart *chart)
{
  return _("Point at a step, or use the arrow keys");
}

/* Finds the largest change; -1 if there is none. */
static int
find_largest (GPtrArray *steps)
{
  double largest = -1.0;
  int found = -1;

  for (guint i = 0; i < steps->len; i++)
    {
      HonChartStep *step = g_ptr_array_index (steps, i);
      double size = fabs (hon_chart_step_get_value (step));

      if (hon_chart_step_is_level (step) || size <= largest)
        continue;
      largest = size;
      found = (int) i;
    }

  return found;
}

/* The first and the last level, and the largest change. */
static char *
hon_waterfall_chart_dup_description (HonPlotChart *chart)
{
  GPtrArray *steps = hon_plot_chart_get_items (chart);
  int found = find_largest (steps);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *largest = NULL;

  if (steps->len < 2)
    return g_strdup (_("There is no change to show."));

  first = hon_waterfall_chart_dup_readout (chart, 0);
  last = hon_waterfall_chart_dup_readout (chart, steps->len - 1);
  if (found < 0)
    /* Translators: the first and the last level, with their names. */
    return g_strdup_printf (C_("waterfall", "%1$s. %2$s."), first, last);

  largest = hon_waterfall_chart_dup_readout (chart, (guint) found);

  /* Translators: the first and the last level, and the largest change, with their names. */
  return g_strdup_printf (_("%1$s. %2$s. Largest change: %3$s."), first, last, largest);
}

static char *
hon_waterfall_chart_dup_cell (HonPlotChart     *chart,
                              guint             position,
                              guint             column,
                              HonChartSheetUse  use)
{
  HonWaterfallScene scene = get_scene (chart);
  HonChartStep *step = g_ptr_array_index (scene.steps, position);
  double level = hon_waterfall_scene_get_level (&scene, position);

  if (column == COLUMN_NAME)
    return g_strdup (hon_chart_step_get_name (step));
  if (column == COLUMN_CHANGE && hon_chart_step_is_level (step))
    return g_strdup ("");
  if (use == HON_CHART_SHEET_FILE)
    return hon_chart_sheet_write_number (column == COLUMN_LEVEL ? level : hon_chart_step_get_value (step));
  if (column == COLUMN_LEVEL)
    return hon_chart_format_to_string (scene.format, level);

  return hon_waterfall_scene_dup_value (&scene, position);
}

static const char *
hon_waterfall_chart_get_key (gpointer item)
{
  return hon_chart_step_get_name (item);
}

static int
hon_waterfall_chart_find (HonPlotChart *chart,
                          PangoContext *context,
                          int           width,
                          double        x,
                          double        y)
{
  HonWaterfallScene scene = get_scene (chart);

  return hon_waterfall_scene_find (&scene, context, width, y);
}

static int
hon_waterfall_chart_step (HonPlotChart *chart,
                          guint         position,
                          int           columns,
                          int           rows)
{
  int last = (int) hon_plot_chart_get_items (chart)->len - 1;

  return CLAMP ((int) position + columns + rows, 0, last);
}

static int
hon_waterfall_chart_measure_scene (HonChart     *chart,
                                   PangoContext *context,
                                   int           width)
{
  HonWaterfallScene scene = get_scene (chart);

  return hon_waterfall_scene_measure (&scene, context, width);
}

static void
hon_waterfall_chart_snapshot_scene (HonChart              *chart,
                                    const HonChartPalette *palette,
                                    PangoContext          *context,
                                    GtkSnapshot           *snapshot,
                                    int                    width,
                                    int                    height)
{
  HonWaterfallScene scene = get_scene (chart);

  hon_waterfall_scene_snapshot (&scene, palette, context, snapshot, width);
}

static void
hon_waterfall_chart_snapshot_cursor (HonChart              *chart,
                                     const HonChartPalette *palette,
                                     PangoContext          *context,
                                     GtkSnapshot           *snapshot,
                                     int                    width)
{
  HonWaterfallScene scene = get_scene (chart);
  int cursor = hon_plot_chart_get_cursor (HON_PLOT_CHART (chart));

  if (cursor >= 0)
    hon_waterfall_scene_snapshot_cursor (&scene, palette, context, snapshot, width, (guint) cursor);
}

static void
hon_waterfall_chart_class_init (HonWaterfallChartClass *klass)
{
  HonChartClass *chart_class = HON_CHART_CLASS (klass);
  HonPlotChartClass *plot_class = HON_PLOT_CHART_CLASS (klass);

  chart_class->measure_scene = hon_waterfall_chart_measure_scene;
  chart_class->snapshot_scene = hon_waterfall_chart_snapshot_scene;
  chart_class->snapshot_cursor = hon_waterfall_chart_snapshot_cursor;
  plot_class->titles = titles;
  plot_class->dup_cell = hon_waterfall_chart_dup_cell;
  plot_class->dup_description = hon_waterfall_chart_dup_description;
  plot_class->dup_readout = hon_waterfall_chart_dup_readout;
  plot_class->get_hint = hon_waterfall_chart_get_hint;
  plot_class->get_key = hon_waterfall_chart_get_key;
  plot_class->find = hon_waterfall_chart_find;
  plot_class->step = hon_waterfall_chart_step;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "waterfall-chart");
}

static void
hon_waterfall_chart_init (HonWaterfallChart *self)
{
}

/**
 * hon_waterfall_chart_set_steps:
 * @self: a chart
 * @steps: (element-type HonChartStep): a level, the changes after it, and the level that they lead to
 *
 * Sets what the chart shows. The cursor stays on the step of its name, if there is one.
 */
void
hon_waterfall_chart_set_steps (HonWaterfallChart *self,
                               GListModel        *steps)
{
  g_return_if_fail (HON_IS_WATERFALL_CHART (self));
  g_return_if_fail (G_IS_LIST_MODEL (steps));

  hon_plot_chart_set_items (HON_PLOT_CHART (self), steps);
}
