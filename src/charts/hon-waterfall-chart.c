/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-waterfall-chart.h"

#include "hon-chart-plot-private.h"
#include "hon-chart-readout.h"
#include "hon-chart-template-private.h"
#include "hon-waterfall-scene.h"
#include "hon-waterfall-sheet.h"

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
 * ## CSS nodes
 *
 * ```
 * waterfall-chart
 * ├── plot
 * ╰── readout
 * ```
 *
 * ## Keys
 *
 * | Key          | Does                              |
 * |--------------|-----------------------------------|
 * | arrows       | move to the step before, or after |
 * | Home, End    | move to the first or last step    |
 * | Escape       | removes the cursor                |
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title, described by the first and the last level and the largest
 * change. The plot takes the focus; moves made by key are announced.
 */

struct _HonWaterfallChart
{
  HonChart           parent_instance;

  /* Template children */
  HonChartPlot      *plot;
  HonChartReadout   *readout;

  GPtrArray         *steps;  /* (owned) (element-type HonChartStep) */
  HonWaterfallSheet *sheet;  /* (owned) */
  int                cursor; /* -1: none */
};

G_DEFINE_FINAL_TYPE (HonWaterfallChart, hon_waterfall_chart, HON_TYPE_CHART)

static HonWaterfallScene
get_scene (HonWaterfallChart *self)
{
  return (HonWaterfallScene) { self->steps, hon_chart_get_format (HON_CHART (self)) };
}

static HonChartStep *
get_step (HonWaterfallChart *self,
          guint              position)
{
  return g_ptr_array_index (self->steps, position);
}

/* A step in words: a change with the level after it. */
static char *
dup_readout (HonWaterfallChart *self,
             guint              position)
{
  HonWaterfallScene scene = get_scene (self);
  const char *name = hon_chart_step_get_name (get_step (self, position));
  g_autofree char *value = hon_waterfall_scene_dup_value (&scene, position);
  g_autofree char *level = NULL;

  if (hon_chart_step_is_level (get_step (self, position)))
    /* Translators: the name of a level, and its value. */
    return g_strdup_printf (C_("waterfall", "%1$s: %2$s"), name, value);

  level = hon_chart_format_to_string (scene.format, hon_waterfall_scene_get_level (&scene, position));

  /* Translators: what changes, by how much, and the level after it. */
  return g_strdup_printf (C_("waterfall", "%1$s: %2$s, which makes %3$s"), name, value, level);
}

static const char *
get_hint (void)
{
  return _("Point at a step, or use the arrow keys");
}

static void
set_cursor (HonWaterfallChart *self,
            int                cursor)
{
  g_autofree char *text = cursor >= 0 ? dup_readout (self, (guint) cursor) : NULL;

  self->cursor = cursor;
  if (text != NULL)
    hon_chart_readout_show (self->readout, text);
  else
    hon_chart_readout_show_hint (self->readout, get_hint ());
  hon_chart_plot_set_label (self->plot, text != NULL ? text : get_hint ());
}

/* The first and the last level, and the largest change. */
static char *
dup_description (HonWaterfallChart *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *largest = NULL;
  int found = -1;

  if (self->steps->len < 2)
    return g_strdup (_("There is no change to show."));

  for (guint i = 0; i < self->steps->len; i++)
    if (!hon_chart_step_is_level (get_step (self, i)) &&
        (found < 0 || fabs (hon_chart_step_get_value (get_step (self, i))) >
                      fabs (hon_chart_step_get_value (get_step (self, (guint) found)))))
      found = (int) i;
  first = dup_readout (self, 0);
  last = dup_readout (self, self->steps->len - 1);
  if (found < 0)
    /* Translators: the first and the last level, with their names. */
    return g_strdup_printf (C_("waterfall", "%1$s. %2$s."), first, last);

  largest = dup_readout (self, (guint) found);

  /* Translators: the first and the last level, and the largest change, with their names. */
  return g_strdup_printf (_("%1$s. %2$s. Largest change: %3$s."), first, last, largest);
}

static void
update (HonWaterfallChart *self)
{
  HonWaterfallScene scene = get_scene (self);
  g_autofree char *description = dup_description (self);

  gtk_widget_queue_resize (GTK_WIDGET (self->plot));
  hon_waterfall_sheet_update (self->sheet, &scene);
  gtk_widget_set_focusable (GTK_WIDGET (self->plot), self->steps->len > 0);
  set_cursor (self, self->cursor < (int) self->steps->len ? self->cursor : -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
point_at (HonWaterfallChart *self,
          double             y)
{
  HonWaterfallScene scene = get_scene (self);
  GtkWidget *plot = GTK_WIDGET (self->plot);
  int found = hon_waterfall_scene_find (&scene, gtk_widget_get_pango_context (plot), gtk_widget_get_width (plot), y);

  if (found != self->cursor)
    set_cursor (self, found);
}

static void
motion_cb (HonWaterfallChart *self,
           double             x,
           double             y)
{
  point_at (self, y);
}

static void
leave_cb (HonWaterfallChart *self)
{
  set_cursor (self, -1);
}

static void
released_cb (HonWaterfallChart *self,
             int                n_press,
             double             x,
             double             y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  point_at (self, y);
}

static HonChartSheet *
hon_waterfall_chart_get_sheet (HonChart *chart)
{
  return HON_CHART_SHEET (HON_WATERFALL_CHART (chart)->sheet);
}

static int
hon_waterfall_chart_measure_scene (HonChart     *chart,
                                   PangoContext *context,
                                   int           width)
{
  HonWaterfallScene scene = get_scene (HON_WATERFALL_CHART (chart));

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
  HonWaterfallScene scene = get_scene (HON_WATERFALL_CHART (chart));

  hon_waterfall_scene_snapshot (&scene, palette, context, snapshot, width);
}

static void
hon_waterfall_chart_snapshot_cursor (HonChart              *chart,
                                     const HonChartPalette *palette,
                                     PangoContext          *context,
                                     GtkSnapshot           *snapshot,
                                     int                    width)
{
  HonWaterfallChart *self = HON_WATERFALL_CHART (chart);
  HonWaterfallScene scene = get_scene (self);

  if (self->cursor >= 0)
    hon_waterfall_scene_snapshot_cursor (&scene, palette, context, snapshot, width, (guint) self->cursor);
}

static void
hon_waterfall_chart_format_changed (HonChart *chart)
{
  update (HON_WATERFALL_CHART (chart));
}

static gboolean
hon_waterfall_chart_move_cursor (HonChart        *chart,
                                 GtkMovementStep  step,
                                 int              count)
{
  HonWaterfallChart *self = HON_WATERFALL_CHART (chart);
  int last = (int) self->steps->len - 1;
  g_autofree char *text = NULL;
  int cursor;

  if (last < 0 || step == GTK_MOVEMENT_PAGES)
    return GDK_EVENT_PROPAGATE;

  if (step == GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    cursor = count < 0 ? 0 : last;
  else if (self->cursor < 0)
    cursor = 0;
  else
    cursor = CLAMP (self->cursor + count, 0, last);
  set_cursor (self, cursor);
  text = dup_readout (self, (guint) cursor);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
hon_waterfall_chart_clear_cursor (HonChart *chart)
{
  HonWaterfallChart *self = HON_WATERFALL_CHART (chart);

  if (self->cursor < 0)
    return GDK_EVENT_PROPAGATE;
  set_cursor (self, -1);

  return GDK_EVENT_STOP;
}

static void
hon_waterfall_chart_finalize (GObject *object)
{
  HonWaterfallChart *self = HON_WATERFALL_CHART (object);

  g_ptr_array_unref (self->steps);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (hon_waterfall_chart_parent_class)->finalize (object);
}

static void
hon_waterfall_chart_class_init (HonWaterfallChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonChartClass *chart_class = HON_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_waterfall_chart_finalize;

  chart_class->get_sheet = hon_waterfall_chart_get_sheet;
  chart_class->measure_scene = hon_waterfall_chart_measure_scene;
  chart_class->snapshot_scene = hon_waterfall_chart_snapshot_scene;
  chart_class->snapshot_cursor = hon_waterfall_chart_snapshot_cursor;
  chart_class->format_changed = hon_waterfall_chart_format_changed;
  chart_class->move_cursor = hon_waterfall_chart_move_cursor;
  chart_class->clear_cursor = hon_waterfall_chart_clear_cursor;

  g_type_ensure (HON_TYPE_CHART_PLOT);
  g_type_ensure (HON_TYPE_CHART_READOUT);
  gtk_widget_class_set_css_name (widget_class, "waterfall-chart");
  hon_chart_set_template (widget_class, "hon-waterfall-chart");
  gtk_widget_class_bind_template_child (widget_class, HonWaterfallChart, plot);
  gtk_widget_class_bind_template_child (widget_class, HonWaterfallChart, readout);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
hon_waterfall_chart_init (HonWaterfallChart *self)
{
  self->cursor = -1;
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheet = hon_waterfall_sheet_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * hon_waterfall_chart_set_steps:
 * @self: a chart
 * @steps: (element-type HonChartStep): a level, the changes after it, and the level that they lead to
 *
 * Sets what the chart shows. The cursor stays at its place.
 */
void
hon_waterfall_chart_set_steps (HonWaterfallChart *self,
                               GListModel        *steps)
{
  g_return_if_fail (HON_IS_WATERFALL_CHART (self));
  g_return_if_fail (G_IS_LIST_MODEL (steps));

  /* The sheet may still hold the old ones. */
  g_ptr_array_unref (self->steps);
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    g_ptr_array_add (self->steps, g_list_model_get_item (steps, i));
  update (self);
}
