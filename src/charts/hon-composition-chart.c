/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-chart.h"

#include "hon-chart-observer.h"
#include "hon-chart-swatch.h"
#include "hon-chart-template-private.h"
#include "hon-chart.h"
#include "hon-composition-row-private.h"
#include "hon-composition-scene.h"
#include "hon-composition-sheet.h"

#include <glib/gi18n.h>

#include <adwaita.h>

/**
 * HonCompositionChart:
 *
 * Compares what things are made of: one horizontal bar for each, stacked from the same named parts.
 *
 * The bars share one scale. Parts below zero go to the other side of it. Names
 * and totals are labels, above the bar where the chart is narrow. A line under
 * the bars reads out the part under the cursor, which the pointer, a finger and
 * the arrow keys move alike.
 *
 * ## CSS nodes
 *
 * ```
 * composition-chart
 * ├── box.plot
 * │   ╰── bar[:hover][:selected]
 * │       ├── label.name
 * │       ├── track
 * │       │   ╰── segment.part-0…5[.negative]
 * │       │       ╰── label
 * │       ╰── label.total
 * ├── label.readout
 * ╰── wrap-box.legend
 *     ╰── box
 *         ├── swatch.part-0…5
 *         ╰── label
 * ```
 *
 * ## Keys
 *
 * | Key                  | Does                                             |
 * |----------------------|--------------------------------------------------|
 * | Left, Right          | moves over the parts of a bar, as they are seen  |
 * | Up, Down             | moves to the same part of another bar            |
 * | Home, End            | moves to the first or the last part of the bar   |
 * | Enter, Space         | activates the bar                                |
 * | Escape               | takes the cursor away                            |
 *
 * The chart is one stop of the Tab key.
 *
 * ## Pointer and touch
 *
 * A click activates a bar. A tap on a part first moves the cursor there; on the part with the
 * cursor, or beside the parts, it activates the bar.
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title, described by a sentence about the
 * bars. Bars and parts are nested lists; moves made by key are announced.
 *
 * ## Export
 *
 * Outside the window there is no cursor: each part has its name and value on it, or below the bar
 * where it is too narrow for them.
 */

struct _HonCompositionChart
{
  GtkWidget         parent_instance;

  /* Template children */
  GtkWidget        *plot;
  GtkSizeGroup     *names;
  GtkSizeGroup     *totals;
  GtkWidget        *readout_area;
  GtkLabel         *readout_label;
  GtkLabel         *readout_room;
  AdwWrapBox       *legend;
  GtkWidget        *empty_label;

  HonChartObserver *observer; /* (owned) */
  GPtrArray        *rows; /* (owned) (element-type HonCompositionRow) */
  GPtrArray        *entries; /* (owned) (element-type GtkWidget) */
  HonChartSheet    *sheet; /* (owned) */
  HonChartFormat   *format; /* (nullable) (owned) */
  char             *title; /* (nullable) (owned) */
  char             *subtitle; /* (nullable) (owned) */
  char             *credits; /* (nullable) (owned) */
  guint             selected;
  guint             cursor_bar;
  guint             cursor_part;
  double            pointer_x;
  double            pointer_y;
};

typedef struct
{
  guint           keyval;
  guint           keypad_keyval;
  GtkMovementStep step;
  int             count;
} Move;

static const Move moves[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_MOVEMENT_VISUAL_POSITIONS, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_MOVEMENT_VISUAL_POSITIONS, 1 },
  { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_MOVEMENT_DISPLAY_LINES, -1 },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_MOVEMENT_DISPLAY_LINES, 1 },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1 },
  { GDK_KEY_End, GDK_KEY_KP_End, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1 },
};

enum
{
  PROP_0,
  PROP_BARS,
  PROP_FORMAT,
  PROP_SELECTED,
  N_PROPS,

  /* Those of the interface. */
  PROP_TITLE = N_PROPS,
  PROP_SUBTITLE,
  PROP_CREDITS,
};

enum
{
  SIGNAL_BAR_ACTIVATED,
  SIGNAL_MOVE_CURSOR,
  SIGNAL_ACTIVATE_CURSOR,
  SIGNAL_CLEAR_CURSOR,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static HonChartSheet *
hon_composition_chart_get_sheet (HonChart *chart)
{
  return HON_COMPOSITION_CHART (chart)->sheet;
}

static int
hon_composition_chart_measure_scene (HonChart     *chart,
                                     PangoContext *context,
                                     int           width)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (chart);

  return hon_composition_scene_measure (hon_chart_observer_get_bars (self->observer), self->format,
                                        context, width);
}

static void
hon_composition_chart_snapshot_scene (HonChart              *chart,
                                      const HonChartPalette *palette,
                                      PangoContext          *context,
                                      GtkSnapshot           *snapshot,
                                      int                    width,
                                      int                    height)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (chart);

  hon_composition_scene_snapshot (hon_chart_observer_get_bars (self->observer), self->format,
                                  palette, context, snapshot, width);
}

static void
chart_iface_init (HonChartInterface *iface)
{
  iface->get_sheet = hon_composition_chart_get_sheet;
  iface->measure_scene = hon_composition_chart_measure_scene;
  iface->snapshot_scene = hon_composition_chart_snapshot_scene;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonCompositionChart, hon_composition_chart, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HON_TYPE_CHART, chart_iface_init))

static HonCompositionTrack *
get_track (HonCompositionChart *self,
           guint                bar)
{
  if (bar >= self->rows->len)
    return NULL;

  return hon_composition_row_get_track (g_ptr_array_index (self->rows, bar));
}

static guint
get_n_parts (HonCompositionChart *self,
             guint                bar)
{
  HonCompositionTrack *track = get_track (self, bar);

  return track != NULL ? hon_composition_track_get_n_parts (track) : 0;
}

static HonChartPart *
dup_part (HonCompositionChart *self,
          guint                bar,
          guint                part)
{
  HonChartBar *owner = hon_chart_observer_get_bar (self->observer, bar);

  return g_list_model_get_item (hon_chart_bar_get_parts (owner), part);
}

/* What stands under the plot while there is no cursor. */
static const char *
get_hint (void)
{
  return _("Point at a part, or use the arrow keys");
}

/* What stands under the plot when the cursor is there. */
static char *
make_readout (HonCompositionChart *self,
              guint                bar,
              guint                part)
{
  HonChartBar *owner = hon_chart_observer_get_bar (self->observer, bar);
  g_autoptr (HonChartPart) item = dup_part (self, bar, part);
  const char *description = hon_chart_part_get_description (item);
  g_autofree char *line = NULL;

  /* Translators: what the cursor of a chart is on: %1$s is the name of a bar, %2$s the name
   * of a part of it with its figures.
   */
  line = g_strdup_printf (C_("chart", "%1$s · %2$s"),
                          hon_chart_bar_get_label (owner),
                          hon_composition_track_get_reading (get_track (self, bar), part));

  if (description == NULL)
    return g_steal_pointer (&line);

  return g_strjoin ("\n", line, description, NULL);
}

static void
update_readout (HonCompositionChart *self)
{
  g_autofree char *text = NULL;

  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    {
      gtk_label_set_label (self->readout_label, get_hint ());
      gtk_widget_add_css_class (GTK_WIDGET (self->readout_label), "dimmed");
      return;
    }

  text = make_readout (self, self->cursor_bar, self->cursor_part);
  gtk_label_set_label (self->readout_label, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->readout_label), "dimmed");
}

/* The read-out takes the room of its longest text, so that nothing below it
 * moves with the cursor.
 */
static void
update_readout_room (HonCompositionChart *self)
{
  g_autofree char *longest = g_strdup (get_hint ());

  for (guint i = 0; i < self->rows->len; i++)
    {
      for (guint j = 0; j < get_n_parts (self, i); j++)
        {
          g_autofree char *text = make_readout (self, i, j);

          if (g_utf8_strlen (text, -1) > g_utf8_strlen (longest, -1))
            g_set_str (&longest, text);
        }
    }

  gtk_label_set_label (self->readout_room, longest);
}

static char *
make_description (HonCompositionChart *self)
{
  guint n_bars = hon_chart_observer_get_n_bars (self->observer);
  HonChartBar *largest = hon_chart_observer_get_bar (self->observer, 0);
  HonChartBar *smallest = largest;
  g_autofree char *most = NULL;
  g_autofree char *least = NULL;

  if (n_bars == 0)
    return g_strdup (C_("chart", "Nothing to show"));

  for (guint i = 1; i < n_bars; i++)
    {
      HonChartBar *bar = hon_chart_observer_get_bar (self->observer, i);

      if (hon_chart_bar_get_total (bar) > hon_chart_bar_get_total (largest))
        largest = bar;
      if (hon_chart_bar_get_total (bar) < hon_chart_bar_get_total (smallest))
        smallest = bar;
    }

  most = hon_chart_format_to_string (self->format, hon_chart_bar_get_total (largest));
  least = hon_chart_format_to_string (self->format, hon_chart_bar_get_total (smallest));

  if (largest == smallest)
    {
      /* Translators: describes a chart to people who cannot see it. %1$u is the number of
       * bars, %2$s the total of each with its unit.
       */
      return g_strdup_printf (ngettext ("%1$u bar, of %2$s in total.",
                                        "%1$u bars, each of %2$s in total.", n_bars),
                              n_bars, most);
    }

  /* Translators: describes a chart to people who cannot see it. %1$u is the number of bars;
   * %2$s is the name of the longest, %3$s its total with its unit; %4$s and %5$s are those of
   * the shortest.
   */
  return g_strdup_printf (ngettext ("%1$u bar, from %5$s for %4$s to %3$s for %2$s.",
                                    "%1$u bars, from %5$s for %4$s to %3$s for %2$s.", n_bars),
                          n_bars,
                          hon_chart_bar_get_label (largest), most,
                          hon_chart_bar_get_label (smallest), least);
}

static GtkWidget *
make_legend_entry (void)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = hon_chart_swatch_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_box_append (GTK_BOX (entry), swatch);
  gtk_box_append (GTK_BOX (entry), label);

  return entry;
}

static void
update_legend (HonCompositionChart *self,
               GPtrArray           *kinds)
{
  while (self->entries->len > kinds->len)
    {
      adw_wrap_box_remove (self->legend,
                           g_ptr_array_index (self->entries, self->entries->len - 1));
      g_ptr_array_set_size (self->entries, (int) self->entries->len - 1);
    }

  for (guint i = 0; i < kinds->len; i++)
    {
      HonChartPart *kind = g_ptr_array_index (kinds, i);
      GtkWidget *swatch;

      if (i == self->entries->len)
        {
          GtkWidget *entry = make_legend_entry ();

          g_ptr_array_add (self->entries, entry);
          adw_wrap_box_append (self->legend, entry);
        }

      swatch = gtk_widget_get_first_child (g_ptr_array_index (self->entries, i));
      hon_chart_swatch_set_style_index (HON_CHART_SWATCH (swatch),
                                        hon_chart_part_get_style_index (kind));
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (swatch)),
                           hon_chart_part_get_label (kind));
    }
}

static void
update_range (HonCompositionChart *self,
              HonCompositionRange *range)
{
  for (guint i = 0; i < hon_chart_observer_get_n_bars (self->observer); i++)
    {
      GListModel *parts = hon_chart_bar_get_parts (hon_chart_observer_get_bar (self->observer, i));
      guint n_parts = g_list_model_get_n_items (parts);
      g_autofree double *values = g_new (double, n_parts);

      for (guint j = 0; j < n_parts; j++)
        {
          g_autoptr (HonChartPart) part = g_list_model_get_item (parts, j);

          values[j] = hon_chart_part_get_value (part);
        }

      hon_composition_range_include (range, values, n_parts);
    }
}

static void
set_n_rows (HonCompositionChart *self,
            guint                n_rows)
{
  if (self->rows->len == n_rows)
    return;

  while (self->rows->len > n_rows)
    {
      gtk_box_remove (GTK_BOX (self->plot), g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
    }

  while (self->rows->len < n_rows)
    {
      GtkWidget *row = hon_composition_row_new (self->names, self->totals);

      gtk_box_append (GTK_BOX (self->plot), row);
      g_ptr_array_add (self->rows, row);
    }

  for (guint i = 0; i < n_rows; i++)
    hon_composition_row_set_place (g_ptr_array_index (self->rows, i), i, n_rows);
}

static void
update (HonCompositionChart *self)
{
  g_autoptr (GPtrArray) kinds =
    hon_chart_bar_dup_kinds (hon_chart_observer_get_bars (self->observer));
  g_autofree char *description = NULL;
  HonCompositionRange range = HON_COMPOSITION_RANGE_INIT;

  update_range (self, &range);
  set_n_rows (self, hon_chart_observer_get_n_bars (self->observer));
  for (guint i = 0; i < self->rows->len; i++)
    {
      HonCompositionRow *row = g_ptr_array_index (self->rows, i);

      hon_composition_row_show (row, hon_chart_observer_get_bar (self->observer, i),
                                self->format, &range);
      hon_composition_row_set_selected (row, i == self->selected);
    }

  update_legend (self, kinds);
  if (self->cursor_part >= get_n_parts (self, self->cursor_bar))
    hon_composition_chart_set_cursor (self, GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION);
  update_readout_room (self);
  update_readout (self);

  gtk_widget_set_visible (self->plot, kinds->len > 0);
  gtk_widget_set_visible (self->readout_area, kinds->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), kinds->len > 0);
  gtk_widget_set_visible (self->empty_label, kinds->len == 0);
  gtk_widget_set_focusable (GTK_WIDGET (self), kinds->len > 0);

  description = make_description (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/* Finds the row at @y in the coordinates of the plot, or -1. */
static int
find_row (HonCompositionChart *self,
          double               y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (row, self->plot, &bounds) &&
          y >= bounds.origin.y && y < bounds.origin.y + bounds.size.height)
        return (int) i;
    }

  return -1;
}

/* Finds the part of @bar at a point in the coordinates of the plot, or -1. */
static int
find_part (HonCompositionChart *self,
           guint                bar,
           double               x,
           double               y)
{
  HonCompositionTrack *track = get_track (self, bar);
  graphene_point_t point;

  if (!gtk_widget_compute_point (self->plot, GTK_WIDGET (track),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return -1;

  if (point.y < 0.0f || point.y >= gtk_widget_get_height (GTK_WIDGET (track)))
    return -1;

  return hon_composition_track_find (track, point.x);
}

static void
move_along (HonCompositionChart *self,
            int                  steps)
{
  HonCompositionTrack *track = get_track (self, self->cursor_bar);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    steps = -steps;

  hon_composition_chart_set_cursor (self, self->cursor_bar,
                                    hon_composition_track_step (track, self->cursor_part, steps));
}

static void
move_to_end (HonCompositionChart *self,
             int                  direction)
{
  HonCompositionTrack *track = get_track (self, self->cursor_bar);
  int n_parts = (int) hon_composition_track_get_n_parts (track);
  guint part = hon_composition_track_step (track, 0, direction * n_parts);

  hon_composition_chart_set_cursor (self, self->cursor_bar, part);
}

/* Goes to the part of the same id, or failing that to the same place. */
static void
move_across (HonCompositionChart *self,
             int                  direction)
{
  g_autoptr (HonChartPart) from = dup_part (self, self->cursor_bar, self->cursor_part);
  gint64 bar = self->cursor_bar;
  guint n_parts;

  do
    bar += direction;
  while (bar >= 0 && bar < self->rows->len && get_n_parts (self, (guint) bar) == 0);

  if (bar < 0 || bar >= self->rows->len)
    return;

  n_parts = get_n_parts (self, (guint) bar);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (HonChartPart) part = dup_part (self, (guint) bar, i);

      if (strcmp (hon_chart_part_get_id (part), hon_chart_part_get_id (from)) == 0)
        {
          hon_composition_chart_set_cursor (self, (guint) bar, i);
          return;
        }
    }

  hon_composition_chart_set_cursor (self, (guint) bar, MIN (self->cursor_part, n_parts - 1));
}

/* The first key only shows where the cursor is. */
static void
start_cursor (HonCompositionChart *self)
{
  guint bar = get_n_parts (self, self->selected) > 0 ? self->selected : 0;

  while (bar < self->rows->len && get_n_parts (self, bar) == 0)
    bar++;

  if (bar < self->rows->len)
    hon_composition_chart_set_cursor (self, bar,
                                      hon_composition_track_step (get_track (self, bar), 0,
                                                                  -(int) get_n_parts (self, bar)));
}

static gboolean
move_cursor_cb (HonCompositionChart *self,
                GtkMovementStep      step,
                int                  count)
{
  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    start_cursor (self);
  else if (step == GTK_MOVEMENT_VISUAL_POSITIONS)
    move_along (self, count);
  else if (step == GTK_MOVEMENT_DISPLAY_LINES)
    move_across (self, count);
  else
    move_to_end (self, count);

  if (self->cursor_bar != GTK_INVALID_LIST_POSITION)
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             gtk_label_get_label (self->readout_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cursor_cb (HonCompositionChart *self)
{
  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_BAR_ACTIVATED], 0, self->cursor_bar);

  return GDK_EVENT_STOP;
}

static gboolean
clear_cursor_cb (HonCompositionChart *self)
{
  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;

  hon_composition_chart_set_cursor (self, GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION);

  return GDK_EVENT_STOP;
}

static void
motion_cb (HonCompositionChart *self,
           double               x,
           double               y)
{
  int bar, part;

  /* GTK tells of a pointer at rest whenever something was laid out anew, as
   * the read-out is; that must not undo what the keys did.
   */
  if (self->pointer_x == x && self->pointer_y == y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;

  bar = find_row (self, y);
  part = bar >= 0 ? find_part (self, (guint) bar, x, y) : -1;
  if (part >= 0)
    hon_composition_chart_set_cursor (self, (guint) bar, (guint) part);
  else
    clear_cursor_cb (self);
}

static void
leave_cb (HonCompositionChart *self)
{
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;
  clear_cursor_cb (self);
}

static void
released_cb (HonCompositionChart *self,
             int                  n_press,
             double               x,
             double               y,
             GtkGesture          *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  int bar = find_row (self, y);
  int part;

  if (bar < 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));

  part = find_part (self, (guint) bar, x, y);
  if (event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_END && part >= 0 &&
      (self->cursor_bar != (guint) bar || self->cursor_part != (guint) part))
    {
      hon_composition_chart_set_cursor (self, (guint) bar, (guint) part);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_BAR_ACTIVATED], 0, (guint) bar);
}

static void
hon_composition_chart_dispose (GObject *object)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (object);
  GtkWidget *child;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_COMPOSITION_CHART);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_composition_chart_parent_class)->dispose (object);
}

static void
hon_composition_chart_finalize (GObject *object)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->observer);
  g_clear_pointer (&self->format, hon_chart_format_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->credits, g_free);

  G_OBJECT_CLASS (hon_composition_chart_parent_class)->finalize (object);
}

static void
hon_composition_chart_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hon_composition_chart_get_title (self));
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;

    case PROP_CREDITS:
      g_value_set_string (value, self->credits);
      break;

    case PROP_BARS:
      g_value_set_object (value, hon_composition_chart_get_bars (self));
      break;

    case PROP_FORMAT:
      g_value_set_boxed (value, hon_composition_chart_get_format (self));
      break;

    case PROP_SELECTED:
      g_value_set_uint (value, hon_composition_chart_get_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_composition_chart_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  HonCompositionChart *self = HON_COMPOSITION_CHART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      hon_composition_chart_set_title (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      if (g_set_str (&self->subtitle, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_CREDITS:
      if (g_set_str (&self->credits, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_BARS:
      hon_composition_chart_set_bars (self, g_value_get_object (value));
      break;

    case PROP_FORMAT:
      hon_composition_chart_set_format (self, g_value_get_boxed (value));
      break;

    case PROP_SELECTED:
      hon_composition_chart_set_selected (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_composition_chart_class_init (HonCompositionChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_composition_chart_dispose;
  object_class->finalize = hon_composition_chart_finalize;
  object_class->get_property = hon_composition_chart_get_property;
  object_class->set_property = hon_composition_chart_set_property;

  /**
   * HonCompositionChart:bars: (nullable)
   *
   * The bars from top to bottom, a list of [class@ChartBar].
   */
  props[PROP_BARS] =
    g_param_spec_object ("bars", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCompositionChart:format: (nullable)
   *
   * How values are written; plain numbers if it is %NULL.
   */
  props[PROP_FORMAT] =
    g_param_spec_boxed ("format", NULL, NULL,
                        HON_TYPE_CHART_FORMAT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCompositionChart:selected:
   *
   * The position of the bar that is emphasized, or %GTK_INVALID_LIST_POSITION.
   *
   * The chart never changes it by itself.
   */
  props[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL,
                       0, G_MAXUINT, GTK_INVALID_LIST_POSITION,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_TITLE, "title");
  g_object_class_override_property (object_class, PROP_SUBTITLE, "subtitle");
  g_object_class_override_property (object_class, PROP_CREDITS, "credits");

  /**
   * HonCompositionChart::bar-activated:
   * @self: a chart
   * @position: the position of the bar
   *
   * Emitted when a bar was clicked, tapped, or activated by key.
   */
  signals[SIGNAL_BAR_ACTIVATED] =
    g_signal_new ("bar-activated",
                  HON_TYPE_COMPOSITION_CHART,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * HonCompositionChart::move-cursor:
   * @self: a chart
   * @step: over what to move
   * @count: how far, and in which direction
   *
   * A keybinding signal that moves the cursor.
   *
   * Returns: whether the key was used
   */
  signals[SIGNAL_MOVE_CURSOR] =
    g_signal_new_class_handler ("move-cursor",
                                HON_TYPE_COMPOSITION_CHART,
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (move_cursor_cb),
                                g_signal_accumulator_true_handled, NULL,
                                NULL,
                                G_TYPE_BOOLEAN, 2, GTK_TYPE_MOVEMENT_STEP, G_TYPE_INT);

  /**
   * HonCompositionChart::activate-cursor:
   * @self: a chart
   *
   * A keybinding signal that activates the bar with the cursor.
   *
   * Returns: whether the key was used
   */
  signals[SIGNAL_ACTIVATE_CURSOR] =
    g_signal_new_class_handler ("activate-cursor",
                                HON_TYPE_COMPOSITION_CHART,
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (activate_cursor_cb),
                                g_signal_accumulator_true_handled, NULL,
                                NULL,
                                G_TYPE_BOOLEAN, 0);

  /**
   * HonCompositionChart::clear-cursor:
   * @self: a chart
   *
   * A keybinding signal that takes the cursor away.
   *
   * Returns: whether the key was used
   */
  signals[SIGNAL_CLEAR_CURSOR] =
    g_signal_new_class_handler ("clear-cursor",
                                HON_TYPE_COMPOSITION_CHART,
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (clear_cursor_cb),
                                g_signal_accumulator_true_handled, NULL,
                                NULL,
                                G_TYPE_BOOLEAN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const Move *move = &moves[i];

      gtk_widget_class_add_binding_signal (widget_class, move->keyval, 0,
                                           "move-cursor", "(ii)", move->step, move->count);
      gtk_widget_class_add_binding_signal (widget_class, move->keypad_keyval, 0,
                                           "move-cursor", "(ii)", move->step, move->count);
    }
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Escape, 0, "clear-cursor", NULL);

  gtk_widget_class_set_css_name (widget_class, "composition-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  hon_chart_set_template (widget_class, "hon-composition-chart");
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, plot);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, names);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, totals);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, readout_area);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, readout_label);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, readout_room);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, legend);
  gtk_widget_class_bind_template_child (widget_class, HonCompositionChart, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
hon_composition_chart_init (HonCompositionChart *self)
{
  self->rows = g_ptr_array_new ();
  self->entries = g_ptr_array_new ();
  self->selected = GTK_INVALID_LIST_POSITION;
  self->cursor_bar = GTK_INVALID_LIST_POSITION;
  self->cursor_part = GTK_INVALID_LIST_POSITION;
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and Right move over the parts of a bar, Up and Down "
                                    "over the bars, Home and End to either end of a bar. "
                                    "Enter chooses the bar. Escape takes the cursor away."),
                                  -1);

  self->observer = hon_chart_observer_new ();
  g_signal_connect_object (self->observer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->sheet = hon_composition_sheet_new (self->observer);
  update (self);
}

/**
 * hon_composition_chart_new:
 *
 * Makes a chart without bars.
 *
 * Returns: a new chart
 */
GtkWidget *
hon_composition_chart_new (void)
{
  return g_object_new (HON_TYPE_COMPOSITION_CHART, NULL);
}

/**
 * hon_composition_chart_get_title:
 * @self: a chart
 *
 * Gets what the chart shows.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
hon_composition_chart_get_title (HonCompositionChart *self)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_CHART (self), NULL);

  return self->title;
}

/**
 * hon_composition_chart_set_title:
 * @self: a chart
 * @title: (nullable): a title
 *
 * Sets what the chart shows.
 */
void
hon_composition_chart_set_title (HonCompositionChart *self,
                                 const char          *title)
{
  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));

  if (!g_set_str (&self->title, title))
    return;

  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);

  g_object_notify (G_OBJECT (self), "title");
}

/**
 * hon_composition_chart_get_bars:
 * @self: a chart
 *
 * Gets the bars from top to bottom.
 *
 * Returns: (transfer none) (nullable): a list of [class@ChartBar]
 */
GListModel *
hon_composition_chart_get_bars (HonCompositionChart *self)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_CHART (self), NULL);

  return hon_chart_observer_get_bars (self->observer);
}

/**
 * hon_composition_chart_set_bars:
 * @self: a chart
 * @bars: (nullable): a list of [class@ChartBar]
 *
 * Sets the bars from top to bottom.
 */
void
hon_composition_chart_set_bars (HonCompositionChart *self,
                                GListModel          *bars)
{
  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));
  g_return_if_fail (bars == NULL || G_IS_LIST_MODEL (bars));

  if (hon_chart_observer_set_bars (self->observer, bars))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BARS]);
}

/**
 * hon_composition_chart_get_format:
 * @self: a chart
 *
 * Gets how values are written.
 *
 * Returns: (transfer none) (nullable): the format
 */
HonChartFormat *
hon_composition_chart_get_format (HonCompositionChart *self)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_CHART (self), NULL);

  return self->format;
}

/**
 * hon_composition_chart_set_format:
 * @self: a chart
 * @format: (nullable): a format; %NULL writes plain numbers
 *
 * Sets how values are written.
 */
void
hon_composition_chart_set_format (HonCompositionChart *self,
                                  HonChartFormat      *format)
{
  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));

  if (self->format == format)
    return;

  g_clear_pointer (&self->format, hon_chart_format_unref);
  if (format != NULL)
    self->format = hon_chart_format_ref (format);
  hon_composition_sheet_set_format (HON_COMPOSITION_SHEET (self->sheet), format);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FORMAT]);
}

/**
 * hon_composition_chart_get_selected:
 * @self: a chart
 *
 * Gets which bar is emphasized.
 *
 * Returns: the position of the bar, or %GTK_INVALID_LIST_POSITION
 */
guint
hon_composition_chart_get_selected (HonCompositionChart *self)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_CHART (self), GTK_INVALID_LIST_POSITION);

  return self->selected;
}

/**
 * hon_composition_chart_set_selected:
 * @self: a chart
 * @selected: the position of a bar, or %GTK_INVALID_LIST_POSITION
 *
 * Emphasizes a bar. It may be set before there is one.
 */
void
hon_composition_chart_set_selected (HonCompositionChart *self,
                                    guint                selected)
{
  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  for (guint i = 0; i < self->rows->len; i++)
    hon_composition_row_set_selected (g_ptr_array_index (self->rows, i), i == selected);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/**
 * hon_composition_chart_get_cursor:
 * @self: a chart
 * @bar: (out) (optional): the position of the bar
 * @part: (out) (optional): the position of the part in it
 *
 * Gets where the cursor is.
 *
 * Returns: whether there is one
 */
gboolean
hon_composition_chart_get_cursor (HonCompositionChart *self,
                                  guint               *bar,
                                  guint               *part)
{
  g_return_val_if_fail (HON_IS_COMPOSITION_CHART (self), FALSE);

  if (self->cursor_bar == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (bar != NULL)
    *bar = self->cursor_bar;
  if (part != NULL)
    *part = self->cursor_part;

  return TRUE;
}

/**
 * hon_composition_chart_set_cursor:
 * @self: a chart
 * @bar: the position of a bar
 * @part: the position of a part in it
 *
 * Moves the cursor; where there is no such part, takes it away.
 */
void
hon_composition_chart_set_cursor (HonCompositionChart *self,
                                  guint                bar,
                                  guint                part)
{
  HonCompositionTrack *old;

  g_return_if_fail (HON_IS_COMPOSITION_CHART (self));

  if (part >= get_n_parts (self, bar))
    {
      bar = GTK_INVALID_LIST_POSITION;
      part = GTK_INVALID_LIST_POSITION;
    }

  if (self->cursor_bar == bar && self->cursor_part == part)
    return;

  old = get_track (self, self->cursor_bar);
  if (old != NULL)
    hon_composition_track_set_current (old, GTK_INVALID_LIST_POSITION);

  self->cursor_bar = bar;
  self->cursor_part = part;
  if (bar != GTK_INVALID_LIST_POSITION)
    hon_composition_track_set_current (get_track (self, bar), part);

  update_readout (self);
}
