/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-chart.h"

#include "hon-chart-template-private.h"
#include "hon-format.h"
#include "hon-time-data-private.h"
#include "hon-time-legend-private.h"
#include "hon-time-plot-private.h"
#include "hon-time-sheet-private.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonTimeChart:
 *
 * Shows how values change over time, and what happened meanwhile.
 *
 * Series are drawn as steps, lines, stacked areas or bars, after their kind. Names stand beside
 * the ends of the lines where there is room; the legend hides and shows series. A line under the
 * plot reads out the day under the cursor, which the pointer, a finger and the arrow keys move
 * alike. Time can be zoomed and panned.
 *
 * ## CSS nodes
 *
 * ```
 * time-chart
 * ├── plot
 * ├── box.footer
 * │   ├── overlay.readout
 * │   ╰── button.flat.circular
 * ╰── legend
 * ```
 *
 * ## Actions
 *
 * - `chart.zoom-in`, `chart.zoom-out`: shows half, or twice, as much time
 * - `chart.reset-zoom`: shows everything
 * - `chart.pan`: moves by a quarter of what is shown, as the sign of its parameter says on screen
 *
 * ## Keys
 *
 * | Key                              | Does                                             |
 * |----------------------------------|--------------------------------------------------|
 * | Left, Right                      | moves to the next point or marker, as it is seen |
 * | Page Up, Page Down               | moves by ten of them                             |
 * | Home, End                        | moves to the first or the last one               |
 * | +, −, 0                          | zooms in, out, and shows everything              |
 * | Ctrl or Shift with Left or Right | pans                                             |
 * | Enter, Space                     | activates the marker under the cursor            |
 * | Escape                           | takes the cursor away                            |
 *
 * The plot is one stop of the Tab key, the legend another.
 *
 * ## Pointer and touch
 *
 * The cursor follows the pointer, and is drawn to points and markers that are near. The wheel
 * zooms with Ctrl; alone it scrolls the page. When zoomed, the plot can be dragged, and horizontal
 * scrolling pans. A finger that is dragged sideways moves the cursor, two zoom and pan. A click or
 * a tap on a marker activates it.
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title, described by a sentence about the values. The plot
 * takes the focus and has what is read out as its label; moves made by key are announced.
 *
 * ## Text direction
 *
 * From right to left, time runs to the left.
 */

#define PAGE 10
#define MIN_DAYS 14
#define ZOOM_STEP 2.0
#define WHEEL_STEP 1.25
#define WHEEL_PIXELS 50.0
#define PAN_PART 0.25
#define VISIBLE_MARGIN 0.1
#define SNAP_DISTANCE 8.0
#define DRAG_THRESHOLD 6.0
#define N_SHOWN_IN_DESCRIPTION 6
#define MAX_DATE 3652059

struct _HonTimeChart
{
  GtkWidget       parent_instance;

  /* Template children */
  HonTimePlot    *plot;
  GtkWidget      *footer;
  GtkLabel       *readout_label;
  GtkLabel       *readout_room;
  GtkWidget      *reset_button;
  HonTimeLegend  *legend;

  HonTimeSheet   *sheet; /* (owned) */
  GListModel     *series; /* (nullable) (owned) */
  GListModel     *markers; /* (nullable) (owned) */
  GPtrArray      *watched; /* (owned) (element-type HonChartSeries) */
  HonTimeData    *data; /* (nullable) (owned): reckoned when it is needed */
  GArray         *stops; /* (nullable) (owned) (element-type double): where the cursor stops */
  HonChartFormat *format; /* (nullable) (owned) */
  HonChartFormat *axis_format; /* (nullable) (owned) */
  HonChartFormat *date_format; /* (nullable) (owned) */
  char           *title; /* (nullable) (owned) */
  char           *subtitle; /* (nullable) (owned) */
  char           *credits; /* (nullable) (owned) */
  gboolean        percent;
  gboolean        from_zero;
  HonDate         start;
  HonDate         end;
  HonDate         cursor;
  HonDate         today;
  HonDate         told_first;
  HonDate         told_last;
  guint           update_id;

  /* Where the pointer, a drag and a pinch are. */
  double          pointer_x;
  double          pointer_y;
  double          drag_x;
  HonDate         drag_start;
  HonDate         drag_end;
  gboolean        is_dragging;
  double          pinch_date;
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
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GTK_MOVEMENT_PAGES, -1 },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GTK_MOVEMENT_PAGES, 1 },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1 },
  { GDK_KEY_End, GDK_KEY_KP_End, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1 },
};

typedef struct
{
  guint       keyval;
  const char *action;
} Zoom;

static const Zoom zooms[] = {
  { GDK_KEY_plus, "chart.zoom-in" },
  { GDK_KEY_equal, "chart.zoom-in" },
  { GDK_KEY_KP_Add, "chart.zoom-in" },
  { GDK_KEY_minus, "chart.zoom-out" },
  { GDK_KEY_KP_Subtract, "chart.zoom-out" },
  { GDK_KEY_0, "chart.reset-zoom" },
  { GDK_KEY_KP_0, "chart.reset-zoom" },
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CREDITS,
  PROP_SERIES,
  PROP_MARKERS,
  PROP_FORMAT,
  PROP_AXIS_FORMAT,
  PROP_DATE_FORMAT,
  PROP_PERCENT,
  PROP_FROM_ZERO,
  PROP_START,
  PROP_END,
  PROP_FIRST,
  PROP_LAST,
  PROP_CURSOR,
  PROP_TODAY,
  N_PROPS,
};

enum
{
  SIGNAL_MARKER_ACTIVATED,
  SIGNAL_MOVE_CURSOR,
  SIGNAL_ACTIVATE_CURSOR,
  SIGNAL_CLEAR_CURSOR,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void chart_iface_init (HonChartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HonTimeChart, hon_time_chart, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HON_TYPE_CHART, chart_iface_init))

static const HonTimeData *
get_data (HonTimeChart *self)
{
  if (self->data == NULL)
    self->data = hon_time_data_new (self->series, self->markers, self->today);

  return self->data;
}

/* The days where the cursor stops: those of points and markers, in order. */
static const GArray *
get_stops (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  guint next_marker = 0;

  if (self->stops != NULL)
    return self->stops;

  self->stops = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i <= data->dates->len; i++)
    {
      double date = INFINITY;

      if (i < data->dates->len)
        date = CLAMP (round (g_array_index (data->dates, double, i)), data->first, data->last);

      while (next_marker < data->markers->len)
        {
          double marker = hon_chart_marker_get_date (g_ptr_array_index (data->markers,
                                                                        next_marker));
          gboolean is_new = (self->stops->len == 0 ||
                             g_array_index (self->stops, double, self->stops->len - 1) < marker);

          if (marker >= date)
            break;
          if (is_new && marker >= data->first && marker <= data->last)
            g_array_append_val (self->stops, marker);
          next_marker++;
        }

      if (isfinite (date) &&
          (self->stops->len == 0 ||
           g_array_index (self->stops, double, self->stops->len - 1) < date))
        g_array_append_val (self->stops, date);
    }

  return self->stops;
}

/* Finds the first stop that is not before @date. */
static guint
find_stop (HonTimeChart *self,
           double        date)
{
  const GArray *stops = get_stops (self);
  guint low = 0;
  guint high = stops->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (stops, double, middle) < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* What is shown of time: all of it where the bounds are not set or make no sense. */
static void
get_range (HonTimeChart *self,
           HonDate      *start,
           HonDate      *end)
{
  const HonTimeData *data = get_data (self);

  *start = self->start != HON_DATE_NONE ? MAX (self->start, data->first) : data->first;
  *end = self->end != HON_DATE_NONE ? MIN (self->end, data->last) : data->last;
  if (*start >= *end)
    {
      *start = data->first;
      *end = data->last;
    }
}

static gboolean
is_zoomed (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  HonDate start, end;

  get_range (self, &start, &end);

  return start > data->first || end < data->last;
}

static void
fill_view (HonTimeChart *self,
           HonTimeView  *view)
{
  *view = (HonTimeView) {
    .data = get_data (self),
    .format = self->format,
    .axis_format = self->axis_format,
    .percent = self->percent,
    .from_zero = self->from_zero,
    .today = self->today,
  };
  get_range (self, &view->start, &view->end);
}

static void
update_plot (HonTimeChart *self)
{
  gboolean zoomed = is_zoomed (self);
  gboolean can_zoom_in;
  HonDate start, end;
  HonTimeView view;

  fill_view (self, &view);
  hon_time_plot_show (self->plot, &view);

  get_range (self, &start, &end);
  can_zoom_in = end - start > MIN_DAYS;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.zoom-in", can_zoom_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.zoom-out", zoomed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.reset-zoom", zoomed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.pan", zoomed);

  if (!zoomed && gtk_widget_has_focus (self->reset_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  gtk_widget_set_visible (self->reset_button, zoomed);
}

static HonChartMarker *
find_marker (HonTimeChart *self,
             HonDate       date)
{
  const GPtrArray *markers = get_data (self)->markers;

  for (guint i = 0; i < markers->len; i++)
    {
      HonChartMarker *marker = g_ptr_array_index (markers, i);

      if (hon_chart_marker_get_date (marker) == date)
        return marker;
    }

  return NULL;
}

/* Puts @item behind what is already in @text. */
static void
join (char       **text,
      const char  *item)
{
  char *joined;

  if (*text == NULL)
    {
      *text = g_strdup (item);
      return;
    }

  /* Translators: two items of a list without “and”, such as “1 May 2017 · 25 €”. */
  joined = g_strdup_printf (C_("chart", "%1$s · %2$s"), *text, item);
  g_free (*text);
  *text = joined;
}

static void
join_figure (char           **text,
             HonChartSeries  *series,
             const char      *figure)
{
  g_autofree char *item = NULL;

  /* Translators: %1$s is the name of a series of values, %2$s a value with its unit. */
  item = g_strdup_printf (C_("chart", "%1$s: %2$s"), hon_chart_series_get_short_title (series),
                          figure);
  join (text, item);
}

static void
join_value (HonTimeChart    *self,
            char           **text,
            HonChartSeries  *series,
            double           value)
{
  g_autofree char *number = hon_chart_format_to_string (self->format, value);

  join_figure (text, series, number);
}

/* What there is to say of @series on @date.
 *
 * Returns: whether there was anything: a value, or why there is none
 */
static gboolean
join_series (HonTimeChart    *self,
             char           **text,
             HonChartSeries  *series,
             HonDate          date)
{
  g_autofree char *gap = NULL;
  double value;

  if (hon_chart_series_get_value_at (series, date, &value))
    {
      join_value (self, text, series, value);
      return TRUE;
    }

  gap = hon_chart_series_dup_gap_at (series, date);
  if (gap == NULL)
    return FALSE;
  join_figure (text, series, gap);

  return TRUE;
}

static char *
make_date (HonTimeChart *self,
           HonDate       date)
{
  g_autofree char *text = self->date_format != NULL ? hon_chart_format_to_string (self->date_format, date)
                                                    : hon_format_date (date);

  if (self->today == HON_DATE_NONE || date <= self->today)
    return g_steal_pointer (&text);

  /* Translators: %s is a day in the future, for which values are known but not in force yet. */
  return g_strdup_printf (C_("chart", "%s (planned)"), text);
}

/* All that there is to say of @date. */
static char *
make_readout (HonTimeChart *self,
              HonDate       date)
{
  const HonTimeData *data = get_data (self);
  g_autofree char *text = make_date (self, date);
  gboolean has_value = FALSE;

  for (guint i = 0; i < data->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      has_value |= join_series (self, &text, layer->series, date);
    }
  if (!has_value)
    {
      g_autofree char *nothing = hon_chart_format_to_string (self->format, NAN);

      join (&text, nothing);
    }

  for (guint i = 0; i < data->markers->len; i++)
    {
      HonChartMarker *marker = g_ptr_array_index (data->markers, i);
      const char *more = hon_chart_marker_get_text (marker);
      g_autofree char *line = NULL;
      char *with_line;

      if (hon_chart_marker_get_date (marker) != date)
        continue;

      if (more != NULL)
        /* Translators: %1$s is the title of an event, %2$s a sentence about it. */
        line = g_strdup_printf (C_("event of a chart", "%1$s: %2$s"),
                                hon_chart_marker_get_title (marker), more);
      else
        line = g_strdup (hon_chart_marker_get_title (marker));
      with_line = g_strjoin ("\n", text, line, NULL);
      g_free (text);
      text = with_line;
    }

  return g_steal_pointer (&text);
}

/* What stands under the plot when the cursor is on @date: with a legend, that has the values. */
static char *
make_caption (HonTimeChart *self,
              HonDate       date)
{
  const HonTimeData *data = get_data (self);
  g_autofree char *text = make_date (self, date);

  for (guint i = 0; !gtk_widget_get_visible (GTK_WIDGET (self->legend)) && i < data->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      join_series (self, &text, layer->series, date);
    }
  for (guint i = 0; i < data->markers->len; i++)
    {
      HonChartMarker *marker = g_ptr_array_index (data->markers, i);

      if (hon_chart_marker_get_date (marker) == date)
        join (&text, hon_chart_marker_get_title (marker));
    }

  return g_steal_pointer (&text);
}

/* What stands under the plot while there is no cursor. */
static const char *
get_hint (void)
{
  return _("Point at the chart, or use the arrow keys");
}

/* Finds the last value of a layer that is in force, or the last one there is. */
static double
find_last_value (HonTimeChart       *self,
                 const HonTimeLayer *layer)
{
  double value;

  if (self->today != HON_DATE_NONE &&
      hon_chart_series_get_value_at (layer->series, self->today, &value))
    return value;

  for (gsize i = layer->n_points; i > 0; i--)
    {
      if (isfinite (layer->points[i - 1].y))
        return layer->points[i - 1].y;
    }

  return NAN;
}

static const HonTimeLayer *
find_layer (const HonTimeData *data,
            HonChartSeries    *series)
{
  for (guint i = 0; i < data->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      if (layer->series == series)
        return layer;
    }

  return NULL;
}

/* The legend tells the values at the cursor, or the last ones: where a curve has come to. A bar comes
 * to nothing.
 */
static void
update_values (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->watched->len; i++)
    {
      HonChartSeries *series = g_ptr_array_index (self->watched, i);
      const HonTimeLayer *layer = find_layer (data, series);
      g_autofree char *gap = NULL;
      double value = NAN;

      if (self->cursor == HON_DATE_NONE && hon_chart_series_get_kind (series) == HON_CHART_SERIES_BAR)
        gap = g_strdup ("");
      else if (layer != NULL && self->cursor == HON_DATE_NONE)
        value = find_last_value (self, layer);
      else if (layer != NULL && !hon_chart_series_get_value_at (layer->series, self->cursor, &value))
        {
          value = NAN;
          gap = hon_chart_series_dup_gap_at (layer->series, self->cursor);
        }
      if (gap == NULL)
        gap = isnan (value) ? g_strdup ("–") : hon_chart_format_to_string (self->format, value);
      g_ptr_array_add (texts, g_steal_pointer (&gap));
    }
  hon_time_legend_show_values (self->legend, texts);
}

static void
update_readout (HonTimeChart *self)
{
  g_autofree char *caption = NULL;
  g_autofree char *text = NULL;

  if (self->cursor != HON_DATE_NONE)
    {
      caption = make_caption (self, self->cursor);
      text = make_readout (self, self->cursor);
      gtk_widget_remove_css_class (GTK_WIDGET (self->readout_label), "dimmed");
    }
  else
    {
      caption = g_strdup (get_hint ());
      text = g_strdup (get_hint ());
      gtk_widget_add_css_class (GTK_WIDGET (self->readout_label), "dimmed");
    }

  gtk_label_set_label (self->readout_label, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  update_values (self);
}

/* The value of a layer that takes the most letters: the lowest or the highest. */
static double
find_longest_value (HonTimeChart       *self,
                    const HonTimeLayer *layer)
{
  double lowest = NAN;
  double highest = NAN;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  for (gsize i = 0; i < layer->n_points; i++)
    {
      if (!isfinite (layer->points[i].y))
        continue;
      lowest = fmin (lowest, layer->points[i].y);
      highest = fmax (highest, layer->points[i].y);
    }

  low = hon_chart_format_to_string (self->format, lowest);
  high = hon_chart_format_to_string (self->format, highest);

  return g_utf8_strlen (low, -1) > g_utf8_strlen (high, -1) ? lowest : highest;
}

/* The read-out takes the room of the longest text it may have, so that nothing below it moves with
 * the cursor: the longest event, and without a legend all series with their longest values.
 */
static void
update_readout_room (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  g_autofree char *text = NULL;
  const char *longest = NULL;

  if (data->last == HON_DATE_NONE)
    return;

  /* The longest name of a month there is. */
  text = make_date (self, MAX (hon_date_new (2000, 9, 28), data->last));
  for (guint i = 0; !gtk_widget_get_visible (GTK_WIDGET (self->legend)) && i < data->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      join_value (self, &text, layer->series, find_longest_value (self, layer));
    }

  for (guint i = 0; i < data->markers->len; i++)
    {
      const char *title = hon_chart_marker_get_title (g_ptr_array_index (data->markers, i));

      if (longest == NULL || g_utf8_strlen (title, -1) > g_utf8_strlen (longest, -1))
        longest = title;
    }
  if (longest != NULL)
    join (&text, longest);

  gtk_label_set_label (self->readout_room, text);
}

static char *
make_description (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  const HonTimeLayer *lowest_layer = NULL;
  const HonTimeLayer *highest_layer = NULL;
  double lowest = NAN;
  double highest = NAN;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *ends = NULL;

  for (guint i = 0; i < data->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      for (gsize j = 0; j < layer->n_points; j++)
        {
          double value = layer->points[j].y;

          if (!isfinite (value))
            continue;

          if (!(lowest <= value))
            {
              lowest = value;
              lowest_layer = layer;
            }
          if (!(highest >= value))
            {
              highest = value;
              highest_layer = layer;
            }
        }
    }

  if (lowest_layer == NULL)
    return g_strdup (C_("chart", "Nothing to show"));

  first = hon_format_date (data->first);
  last = hon_format_date (data->last);
  low = hon_chart_format_to_string (self->format, lowest);
  high = hon_chart_format_to_string (self->format, highest);

  if (data->layers->len == 1)
    {
      ends = hon_chart_format_to_string (self->format, find_last_value (self, lowest_layer));

      /* Translators: describes a chart to people who cannot see it. %1$s is the name of what it
       * shows; %2$s and %3$s are the first and the last day; %4$s, %5$s and %6$s are the lowest,
       * the highest and the last value, with their unit.
       */
      return g_strdup_printf (_("%1$s from %2$s to %3$s: between %4$s and %5$s, in the end %6$s."),
                              hon_chart_series_get_title (lowest_layer->series),
                              first, last, low, high, ends);
    }

  for (guint i = 0; i < data->layers->len && i < N_SHOWN_IN_DESCRIPTION; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      join_value (self, &ends, layer->series, find_last_value (self, layer));
    }

  /* Translators: describes a chart to people who cannot see it. %1$u is the number of series;
   * %2$s and %3$s are the first and the last day; %4$s is the lowest value and %5$s the series it
   * belongs to; %6$s is the highest value and %7$s its series; %8$s lists the last values.
   */
  return g_strdup_printf (ngettext ("%1$u series from %2$s to %3$s: between %4$s (%5$s) and "
                                    "%6$s (%7$s); in the end %8$s.",
                                    "%1$u series from %2$s to %3$s: between %4$s (%5$s) and "
                                    "%6$s (%7$s); in the end %8$s.",
                                    data->layers->len),
                          data->layers->len, first, last,
                          low, hon_chart_series_get_title (lowest_layer->series),
                          high, hon_chart_series_get_title (highest_layer->series), ends);
}

/* One series needs no legend, unless it is hidden and nothing else could show it again. */
static void
update_legend (HonTimeChart *self)
{
  gboolean is_needed = self->watched->len > 1;

  for (guint i = 0; i < self->watched->len; i++)
    is_needed |= !hon_chart_series_get_visible (g_ptr_array_index (self->watched, i));

  hon_time_legend_show (self->legend, self->watched, hon_time_plot_get_patterns (self->plot));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), is_needed);
}

static void
update (HonTimeChart *self)
{
  const HonTimeData *data = get_data (self);
  gboolean has_values = isfinite (data->lowest);
  g_autofree char *description = make_description (self);

  g_clear_handle_id (&self->update_id, g_source_remove);

  if (data->first == HON_DATE_NONE)
    hon_time_chart_set_cursor (self, HON_DATE_NONE);
  update_plot (self);
  update_legend (self);
  update_readout_room (self);
  update_readout (self);
  hon_time_sheet_update (self->sheet, self->series, self->format, self->date_format);
  gtk_widget_set_visible (self->footer, has_values);
  gtk_widget_set_focusable (GTK_WIDGET (self->plot), has_values);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);

  if (self->told_first != data->first)
    {
      self->told_first = data->first;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FIRST]);
    }
  if (self->told_last != data->last)
    {
      self->told_last = data->last;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAST]);
    }
}

static gboolean
update_cb (gpointer user_data)
{
  HonTimeChart *self = HON_TIME_CHART (user_data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Forgets what was reckoned from the series. What is shown is updated once for many changes, before
 * the next frame is laid out.
 */
static void
invalidate (HonTimeChart *self)
{
  hon_time_plot_show (self->plot, NULL);
  g_clear_pointer (&self->stops, g_array_unref);
  g_clear_pointer (&self->data, hon_time_data_free);

  if (self->update_id != 0)
    return;

  /* GTK lays out and draws at a lower priority than this one. */
  self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
  g_source_set_name_by_id (self->update_id, "[honoraires] time chart");
}

static void
unwatch (HonTimeChart *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->watched, i), invalidate, self);

  g_ptr_array_set_size (self->watched, 0);
}

static void
watch (HonTimeChart *self)
{
  unwatch (self);

  for (guint i = 0; self->series != NULL && i < g_list_model_get_n_items (self->series); i++)
    {
      HonChartSeries *series = g_list_model_get_item (self->series, i);

      g_assert (HON_IS_CHART_SERIES (series));

      g_signal_connect_object (series, "items-changed", G_CALLBACK (invalidate), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (series, "notify", G_CALLBACK (invalidate), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watched, series);
    }
}

static void
show_range (HonTimeChart *self,
            double        start,
            double        days)
{
  const HonTimeData *data = get_data (self);
  double whole = data->last - data->first;

  days = MAX (days, MIN (MIN_DAYS, whole));
  if (days >= whole)
    {
      hon_time_chart_set_range (self, HON_DATE_NONE, HON_DATE_NONE);
      return;
    }

  start = CLAMP (round (start), data->first, data->last - round (days));
  hon_time_chart_set_range (self, (HonDate) start, (HonDate) (start + round (days)));
}

/* Shows @factor times as much time. The day @date stays where it is. */
static void
zoom (HonTimeChart *self,
      double        factor,
      double        date)
{
  const HonTimeData *data = get_data (self);
  HonDate start, end;
  double days;

  get_range (self, &start, &end);
  if (data->first == data->last)
    return;

  days = MAX ((end - start) * factor, MIN (MIN_DAYS, data->last - data->first));
  show_range (self, date - (date - start) * days / (end - start), days);
}

static void
pan (HonTimeChart *self,
     double        days)
{
  HonDate start, end;

  if (!is_zoomed (self))
    return;

  get_range (self, &start, &end);
  show_range (self, start + days, end - start);
}

/* The day that keys zoom about. */
static double
get_zoom_center (HonTimeChart *self)
{
  HonDate start, end;

  get_range (self, &start, &end);
  if (self->cursor != HON_DATE_NONE && self->cursor >= start && self->cursor <= end)
    return self->cursor;

  return (start + end) / 2.0;
}

static void
announce_range (HonTimeChart *self)
{
  HonPeriod period;
  g_autofree char *text = NULL;

  get_range (self, &period.from, &period.until);
  period.until++;
  text = hon_format_period (&period);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Pans so far that the cursor is seen. */
static void
show_cursor (HonTimeChart *self)
{
  HonDate start, end;
  double margin;

  get_range (self, &start, &end);
  margin = (end - start) * VISIBLE_MARGIN;
  if (self->cursor < start)
    pan (self, self->cursor - start - margin);
  else if (self->cursor > end)
    pan (self, self->cursor - end + margin);
}

static void
move_to_stop (HonTimeChart *self,
              gint64        stop)
{
  const GArray *stops = get_stops (self);

  if (stops->len == 0)
    return;

  stop = CLAMP (stop, 0, (gint64) stops->len - 1);
  hon_time_chart_set_cursor (self, (HonDate) g_array_index (stops, double, stop));
}

/* The first key only shows where the cursor is: on what is in force. */
static void
start_cursor (HonTimeChart *self)
{
  HonDate start, end;

  get_range (self, &start, &end);
  if (self->today != HON_DATE_NONE)
    end = MIN (end, self->today);
  move_to_stop (self, (gint64) find_stop (self, end + 1.0) - 1);
}

static void
move_by (HonTimeChart *self,
         gint64        count)
{
  const GArray *stops = get_stops (self);
  gint64 stop = find_stop (self, self->cursor);

  /* Between two stops, the next one is the first step. */
  if (count > 0 && stop < stops->len && g_array_index (stops, double, stop) > self->cursor)
    count--;

  move_to_stop (self, stop + count);
}

/* Which day a place in the plot means: that of a point or marker near by. Where every day has a
 * value, any other day is meant as well.
 */
static HonDate
pick_date (HonTimeChart *self,
           double        x,
           double        y)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  const HonTimeData *data = get_data (self);
  const GArray *stops = get_stops (self);
  double nearest = INFINITY;
  HonDate start, end;
  HonDate found;
  HonDate date;
  guint stop;
  int marker;

  /* Until what changed is laid out, the cursor stays where it was. */
  if (scene == NULL || data->first == HON_DATE_NONE)
    return self->cursor;

  marker = hon_time_scene_find_marker (scene, x, y);
  if (marker >= 0)
    return hon_chart_marker_get_date (g_ptr_array_index (data->markers, marker));

  date = hon_time_scene_get_date (scene, x);
  found = date;
  stop = find_stop (self, date);
  get_range (self, &start, &end);
  for (guint i = stop > 0 ? stop - 1 : 0; i <= stop && i < stops->len; i++)
    {
      double candidate = g_array_index (stops, double, i);
      double distance = fabs (hon_time_scene_get_x (scene, candidate) - x);

      if (candidate < start || candidate > end || distance >= nearest)
        continue;

      nearest = distance;
      if (distance <= SNAP_DISTANCE || !data->has_steps)
        found = (HonDate) candidate;
    }

  return found;
}

static gboolean
is_in_legend (HonTimeChart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->legend));
}

static HonChartSheet *
hon_time_chart_get_sheet (HonChart *chart)
{
  return HON_CHART_SHEET (HON_TIME_CHART (chart)->sheet);
}

static int
hon_time_chart_measure_scene (HonChart     *chart,
                              PangoContext *context,
                              int           width)
{
  HonTimeView view;

  fill_view (HON_TIME_CHART (chart), &view);
  view.with_legend = TRUE;

  return hon_time_scene_measure (&view, context, width);
}

static void
hon_time_chart_snapshot_scene (HonChart              *chart,
                               const HonChartPalette *palette,
                               PangoContext          *context,
                               GtkSnapshot           *snapshot,
                               int                    width,
                               int                    height)
{
  HonTimeView view;
  g_autoptr (HonTimeScene) scene = NULL;

  fill_view (HON_TIME_CHART (chart), &view);
  view.with_legend = TRUE;
  view.contrast = palette->contrast;
  scene = hon_time_scene_new (&view, context, width, height);
  hon_time_scene_snapshot (scene, palette, snapshot);
}

static void
chart_iface_init (HonChartInterface *iface)
{
  iface->get_sheet = hon_time_chart_get_sheet;
  iface->measure_scene = hon_time_chart_measure_scene;
  iface->snapshot_scene = hon_time_chart_snapshot_scene;
}

static void
items_changed_cb (HonTimeChart *self)
{
  watch (self);
  invalidate (self);
}

static void
patterns_changed_cb (HonTimeChart *self)
{
  update_legend (self);
}

static gboolean
move_cursor_cb (HonTimeChart    *self,
                GtkMovementStep  step,
                int              count)
{
  g_autofree char *readout = NULL;

  /* There the arrow keys go from button to button. */
  if (is_in_legend (self))
    return GDK_EVENT_PROPAGATE;

  if (self->cursor == HON_DATE_NONE && step != GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    start_cursor (self);
  else if (step == GTK_MOVEMENT_DISPLAY_LINE_ENDS)
    move_to_stop (self, count < 0 ? 0 : G_MAXINT);
  else if (step == GTK_MOVEMENT_PAGES)
    move_by (self, count * PAGE);
  else if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    move_by (self, -count);
  else
    move_by (self, count);

  if (self->cursor == HON_DATE_NONE)
    return GDK_EVENT_STOP;

  show_cursor (self);
  readout = make_readout (self, self->cursor);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), readout,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cursor_cb (HonTimeChart *self)
{
  HonChartMarker *marker;

  if (self->cursor == HON_DATE_NONE || is_in_legend (self))
    return GDK_EVENT_PROPAGATE;

  marker = find_marker (self, self->cursor);
  if (marker == NULL)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_MARKER_ACTIVATED], 0, marker);

  return GDK_EVENT_STOP;
}

static gboolean
clear_cursor_cb (HonTimeChart *self)
{
  if (self->cursor == HON_DATE_NONE)
    return GDK_EVENT_PROPAGATE;

  hon_time_chart_set_cursor (self, HON_DATE_NONE);

  return GDK_EVENT_STOP;
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  HonTimeChart *self = HON_TIME_CHART (widget);

  zoom (self, 1.0 / ZOOM_STEP, get_zoom_center (self));
  announce_range (self);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  HonTimeChart *self = HON_TIME_CHART (widget);

  zoom (self, ZOOM_STEP, get_zoom_center (self));
  announce_range (self);
}

static void
reset_zoom_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  HonTimeChart *self = HON_TIME_CHART (widget);

  hon_time_chart_set_range (self, HON_DATE_NONE, HON_DATE_NONE);
  announce_range (self);
}

static void
pan_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  HonTimeChart *self = HON_TIME_CHART (widget);
  double direction = g_variant_get_int32 (parameter);
  HonDate start, end;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    direction = -direction;

  get_range (self, &start, &end);
  pan (self, direction * (end - start) * PAN_PART);
  announce_range (self);
}

static void
motion_cb (HonTimeChart *self,
           double        x,
           double        y)
{
  /* GTK tells of a pointer at rest whenever something was laid out anew, as
   * the read-out is; that must not undo what the keys did.
   */
  if (self->pointer_x == x && self->pointer_y == y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  if (!self->is_dragging)
    hon_time_chart_set_cursor (self, pick_date (self, x, y));
}

static void
leave_cb (HonTimeChart *self)
{
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;
  clear_cursor_cb (self);
}

static gboolean
scroll_cb (HonTimeChart             *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  GdkModifierType state;
  graphene_rect_t area;
  HonDate start, end;

  if (scene == NULL)
    return GDK_EVENT_PROPAGATE;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    {
      dx /= WHEEL_PIXELS;
      dy /= WHEEL_PIXELS;
    }

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      double center = (self->pointer_x >= 0.0 ?
                       hon_time_scene_get_date (scene, self->pointer_x) : get_zoom_center (self));

      zoom (self, pow (WHEEL_STEP, dy), center);
      return GDK_EVENT_STOP;
    }

  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0.0)
    {
      dx = dy;
      dy = 0.0;
    }
  if (!is_zoomed (self) || fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    dx = -dx;
  hon_time_scene_get_plot (scene, &area);
  get_range (self, &start, &end);
  pan (self, dx * WHEEL_PIXELS * (end - start) / MAX (area.size.width, 1.0f));

  return GDK_EVENT_STOP;
}

static void
released_cb (HonTimeChart *self,
             int           n_press,
             double        x,
             double        y)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  int marker;

  if (scene == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  hon_time_chart_set_cursor (self, pick_date (self, x, y));

  marker = hon_time_scene_find_marker (scene, x, y);
  if (marker >= 0)
    g_signal_emit (self, signals[SIGNAL_MARKER_ACTIVATED], 0,
                   g_ptr_array_index (get_data (self)->markers, marker));
}

static void
drag_begin_cb (HonTimeChart *self,
               double        x,
               double        y)
{
  self->drag_x = x;
  get_range (self, &self->drag_start, &self->drag_end);
}

static void
drag_update_cb (HonTimeChart *self,
                double        dx,
                double        dy,
                GtkGesture   *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);
  gboolean is_touch = (device != NULL &&
                       gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN);
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  graphene_rect_t area;

  if (scene == NULL)
    return;

  if (!self->is_dragging)
    {
      /* What goes up or down is for the page. */
      if (is_touch && fabs (dy) > DRAG_THRESHOLD && fabs (dy) > fabs (dx))
        {
          gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      if (fabs (dx) <= DRAG_THRESHOLD || (!is_touch && !is_zoomed (self)))
        return;

      self->is_dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (is_touch)
    {
      hon_time_chart_set_cursor (self, pick_date (self, self->drag_x + dx, G_MAXINT));
      return;
    }

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    dx = -dx;
  hon_time_scene_get_plot (scene, &area);
  show_range (self,
              self->drag_start - dx * (self->drag_end - self->drag_start) /
              MAX (area.size.width, 1.0f),
              self->drag_end - self->drag_start);
}

static void
drag_end_cb (HonTimeChart *self)
{
  self->is_dragging = FALSE;
}

static void
pinch_begin_cb (HonTimeChart     *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  double x, y;

  get_range (self, &self->drag_start, &self->drag_end);
  self->pinch_date = (self->drag_start + self->drag_end) / 2.0;
  if (scene != NULL && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    self->pinch_date = hon_time_scene_get_date (scene, x);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The day between the fingers stays between them, wherever they go. */
static void
pinch_cb (HonTimeChart *self,
          double        scale,
          GtkGesture   *gesture)
{
  HonTimeScene *scene = hon_time_plot_get_scene (self->plot);
  double days = (self->drag_end - self->drag_start) / MAX (scale, 0.001);
  double x, y, part;
  HonDate start, end;

  get_range (self, &start, &end);
  if (scene == NULL || start == end ||
      !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  part = (double) (hon_time_scene_get_date (scene, x) - start) / (end - start);
  days = MAX (days, MIN_DAYS);
  show_range (self, self->pinch_date - part * days, days);
}

static void
hon_time_chart_dispose (GObject *object)
{
  HonTimeChart *self = HON_TIME_CHART (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plot != NULL)
    hon_time_plot_show (self->plot, NULL);
  g_clear_pointer (&self->stops, g_array_unref);
  g_clear_pointer (&self->data, hon_time_data_free);
  unwatch (self);
  if (self->series != NULL)
    g_signal_handlers_disconnect_by_func (self->series, items_changed_cb, self);
  g_clear_object (&self->series);
  if (self->markers != NULL)
    g_signal_handlers_disconnect_by_func (self->markers, invalidate, self);
  g_clear_object (&self->markers);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_TIME_CHART);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_time_chart_parent_class)->dispose (object);
}

static void
hon_time_chart_finalize (GObject *object)
{
  HonTimeChart *self = HON_TIME_CHART (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_pointer (&self->format, hon_chart_format_unref);
  g_clear_pointer (&self->axis_format, hon_chart_format_unref);
  g_clear_pointer (&self->date_format, hon_chart_format_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->credits, g_free);

  G_OBJECT_CLASS (hon_time_chart_parent_class)->finalize (object);
}

static void
hon_time_chart_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonTimeChart *self = HON_TIME_CHART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hon_time_chart_get_title (self));
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, hon_time_chart_get_subtitle (self));
      break;

    case PROP_CREDITS:
      g_value_set_string (value, hon_time_chart_get_credits (self));
      break;

    case PROP_SERIES:
      g_value_set_object (value, hon_time_chart_get_series (self));
      break;

    case PROP_MARKERS:
      g_value_set_object (value, hon_time_chart_get_markers (self));
      break;

    case PROP_FORMAT:
      g_value_set_boxed (value, hon_time_chart_get_format (self));
      break;

    case PROP_AXIS_FORMAT:
      g_value_set_boxed (value, hon_time_chart_get_axis_format (self));
      break;

    case PROP_DATE_FORMAT:
      g_value_set_boxed (value, hon_time_chart_get_date_format (self));
      break;

    case PROP_PERCENT:
      g_value_set_boolean (value, hon_time_chart_get_percent (self));
      break;

    case PROP_FROM_ZERO:
      g_value_set_boolean (value, hon_time_chart_get_from_zero (self));
      break;

    case PROP_START:
      g_value_set_int (value, hon_time_chart_get_start (self));
      break;

    case PROP_END:
      g_value_set_int (value, hon_time_chart_get_end (self));
      break;

    case PROP_FIRST:
      g_value_set_int (value, hon_time_chart_get_first (self));
      break;

    case PROP_LAST:
      g_value_set_int (value, hon_time_chart_get_last (self));
      break;

    case PROP_CURSOR:
      g_value_set_int (value, hon_time_chart_get_cursor (self));
      break;

    case PROP_TODAY:
      g_value_set_int (value, hon_time_chart_get_today (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_time_chart_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonTimeChart *self = HON_TIME_CHART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      hon_time_chart_set_title (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      hon_time_chart_set_subtitle (self, g_value_get_string (value));
      break;

    case PROP_CREDITS:
      hon_time_chart_set_credits (self, g_value_get_string (value));
      break;

    case PROP_SERIES:
      hon_time_chart_set_series (self, g_value_get_object (value));
      break;

    case PROP_MARKERS:
      hon_time_chart_set_markers (self, g_value_get_object (value));
      break;

    case PROP_FORMAT:
      hon_time_chart_set_format (self, g_value_get_boxed (value));
      break;

    case PROP_AXIS_FORMAT:
      hon_time_chart_set_axis_format (self, g_value_get_boxed (value));
      break;

    case PROP_DATE_FORMAT:
      hon_time_chart_set_date_format (self, g_value_get_boxed (value));
      break;

    case PROP_PERCENT:
      hon_time_chart_set_percent (self, g_value_get_boolean (value));
      break;

    case PROP_FROM_ZERO:
      hon_time_chart_set_from_zero (self, g_value_get_boolean (value));
      break;

    case PROP_START:
      hon_time_chart_set_start (self, g_value_get_int (value));
      break;

    case PROP_END:
      hon_time_chart_set_end (self, g_value_get_int (value));
      break;

    case PROP_CURSOR:
      hon_time_chart_set_cursor (self, g_value_get_int (value));
      break;

    case PROP_TODAY:
      hon_time_chart_set_today (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_time_chart_class_init (HonTimeChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_time_chart_dispose;
  object_class->finalize = hon_time_chart_finalize;
  object_class->get_property = hon_time_chart_get_property;
  object_class->set_property = hon_time_chart_set_property;

  /**
   * HonTimeChart:title: (nullable)
   *
   * What the chart shows, already translated; its accessible label.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:subtitle: (nullable)
   *
   * What the figures are, already translated; shown where the chart is published.
   */
  props[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:credits: (nullable)
   *
   * Where the figures come from, already translated, one line for each source.
   */
  props[PROP_CREDITS] =
    g_param_spec_string ("credits", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:series: (nullable)
   *
   * What is drawn, a list of [class@ChartSeries].
   */
  props[PROP_SERIES] =
    g_param_spec_object ("series", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:markers: (nullable)
   *
   * What happened meanwhile, a list of [class@ChartMarker] in any order.
   */
  props[PROP_MARKERS] =
    g_param_spec_object ("markers", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:format: (nullable)
   *
   * How values are written, with their unit; plain numbers if it is %NULL.
   */
  props[PROP_FORMAT] =
    g_param_spec_boxed ("format", NULL, NULL,
                        HON_TYPE_CHART_FORMAT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:axis-format: (nullable)
   *
   * How values are written at the axis, if otherwise than elsewhere.
   */
  props[PROP_AXIS_FORMAT] =
    g_param_spec_boxed ("axis-format", NULL, NULL,
                        HON_TYPE_CHART_FORMAT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:date-format: (nullable)
   *
   * How days are written in the read-out and in the table: as exactly as they are known. Without
   * it, with all of their date.
   */
  props[PROP_DATE_FORMAT] =
    g_param_spec_boxed ("date-format", NULL, NULL,
                        HON_TYPE_CHART_FORMAT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:percent:
   *
   * Whether values are percentages, so that the axis may go by 2.5.
   */
  props[PROP_PERCENT] =
    g_param_spec_boolean ("percent", NULL, NULL,
                          FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:from-zero:
   *
   * Whether the axis of values begins at zero. Bars and areas have it in any case.
   */
  props[PROP_FROM_ZERO] =
    g_param_spec_boolean ("from-zero", NULL, NULL,
                          TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:start:
   *
   * The first day shown, or 0 to show everything before the last one.
   */
  props[PROP_START] =
    g_param_spec_int ("start", NULL, NULL,
                      0, MAX_DATE, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:end:
   *
   * The last day shown, or 0 to show everything after the first one.
   */
  props[PROP_END] =
    g_param_spec_int ("end", NULL, NULL,
                      0, MAX_DATE, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:first:
   *
   * The first day there is, or 0 without points.
   */
  props[PROP_FIRST] =
    g_param_spec_int ("first", NULL, NULL,
                      0, MAX_DATE, 0,
                      (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:last:
   *
   * The last day there is, or 0 without points.
   */
  props[PROP_LAST] =
    g_param_spec_int ("last", NULL, NULL,
                      0, MAX_DATE, 0,
                      (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:cursor:
   *
   * The day that is read out, or 0 if there is none.
   */
  props[PROP_CURSOR] =
    g_param_spec_int ("cursor", NULL, NULL,
                      0, MAX_DATE, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTimeChart:today:
   *
   * The last day that is not in the future, or 0. Steps are drawn until then; what comes after it
   * is planned, and drawn with dots.
   */
  props[PROP_TODAY] =
    g_param_spec_int ("today", NULL, NULL,
                      0, MAX_DATE, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonTimeChart::marker-activated:
   * @self: a chart
   * @marker: a marker
   *
   * Emitted when a marker was clicked, tapped, or activated by key.
   */
  signals[SIGNAL_MARKER_ACTIVATED] =
    g_signal_new ("marker-activated",
                  HON_TYPE_TIME_CHART,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, HON_TYPE_CHART_MARKER);

  /**
   * HonTimeChart::move-cursor:
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
                                HON_TYPE_TIME_CHART,
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (move_cursor_cb),
                                g_signal_accumulator_true_handled, NULL,
                                NULL,
                                G_TYPE_BOOLEAN, 2, GTK_TYPE_MOVEMENT_STEP, G_TYPE_INT);

  /**
   * HonTimeChart::activate-cursor:
   * @self: a chart
   *
   * A keybinding signal that activates the marker under the cursor.
   *
   * Returns: whether the key was used
   */
  signals[SIGNAL_ACTIVATE_CURSOR] =
    g_signal_new_class_handler ("activate-cursor",
                                HON_TYPE_TIME_CHART,
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (activate_cursor_cb),
                                g_signal_accumulator_true_handled, NULL,
                                NULL,
                                G_TYPE_BOOLEAN, 0);

  /**
   * HonTimeChart::clear-cursor:
   * @self: a chart
   *
   * A keybinding signal that takes the cursor away.
   *
   * Returns: whether the key was used
   */
  signals[SIGNAL_CLEAR_CURSOR] =
    g_signal_new_class_handler ("clear-cursor",
                                HON_TYPE_TIME_CHART,
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (clear_cursor_cb),
                                g_signal_accumulator_true_handled, NULL,
                                NULL,
                                G_TYPE_BOOLEAN, 0);

  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "chart.reset-zoom", NULL, reset_zoom_action);
  gtk_widget_class_install_action (widget_class, "chart.pan", "i", pan_action);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const Move *move = &moves[i];

      gtk_widget_class_add_binding_signal (widget_class, move->keyval, 0,
                                           "move-cursor", "(ii)", move->step, move->count);
      gtk_widget_class_add_binding_signal (widget_class, move->keypad_keyval, 0,
                                           "move-cursor", "(ii)", move->step, move->count);
      if (move->step != GTK_MOVEMENT_VISUAL_POSITIONS)
        continue;

      gtk_widget_class_add_binding_action (widget_class, move->keyval, GDK_CONTROL_MASK,
                                           "chart.pan", "i", move->count);
      gtk_widget_class_add_binding_action (widget_class, move->keyval, GDK_SHIFT_MASK,
                                           "chart.pan", "i", move->count);
    }
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (widget_class, zooms[i].keyval, 0, zooms[i].action, NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Escape, 0, "clear-cursor", NULL);

  g_type_ensure (HON_TYPE_TIME_LEGEND);
  g_type_ensure (HON_TYPE_TIME_PLOT);

  gtk_widget_class_set_css_name (widget_class, "time-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  hon_chart_set_template (widget_class, "hon-time-chart");
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, plot);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, footer);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, readout_label);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, readout_room);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, reset_button);
  gtk_widget_class_bind_template_child (widget_class, HonTimeChart, legend);
  gtk_widget_class_bind_template_callback (widget_class, patterns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_cb);
}

static void
hon_time_chart_init (HonTimeChart *self)
{
  self->from_zero = TRUE;
  self->pointer_x = -1.0;
  self->pointer_y = -1.0;
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheet = hon_time_sheet_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and Right move over the points and the events, Page Up "
                                    "and Page Down by ten of them, Home and End to either end. "
                                    "Plus and minus zoom, zero shows everything, Ctrl with Left "
                                    "or Right moves what is shown. Enter chooses an event. "
                                    "Escape takes the cursor away."),
                                  -1);
  update (self);
}

/**
 * hon_time_chart_new:
 *
 * Makes a chart without series.
 *
 * Returns: a new chart
 */
GtkWidget *
hon_time_chart_new (void)
{
  return g_object_new (HON_TYPE_TIME_CHART, NULL);
}

/**
 * hon_time_chart_get_title:
 * @self: a chart
 *
 * Gets what the chart shows.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
hon_time_chart_get_title (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->title;
}

/**
 * hon_time_chart_set_title:
 * @self: a chart
 * @title: (nullable): a title
 *
 * Sets what the chart shows.
 */
void
hon_time_chart_set_title (HonTimeChart *self,
                          const char   *title)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (!g_set_str (&self->title, title))
    return;

  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * hon_time_chart_get_subtitle:
 * @self: a chart
 *
 * Gets what the figures are.
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *
hon_time_chart_get_subtitle (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->subtitle;
}

/**
 * hon_time_chart_set_subtitle:
 * @self: a chart
 * @subtitle: (nullable): a subtitle
 *
 * Sets what the figures are.
 */
void
hon_time_chart_set_subtitle (HonTimeChart *self,
                             const char   *subtitle)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (g_set_str (&self->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);
}

/**
 * hon_time_chart_get_credits:
 * @self: a chart
 *
 * Gets where the figures come from.
 *
 * Returns: (transfer none) (nullable): a line for each source
 */
const char *
hon_time_chart_get_credits (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->credits;
}

/**
 * hon_time_chart_set_credits:
 * @self: a chart
 * @credits: (nullable): a line for each source
 *
 * Sets where the figures come from.
 */
void
hon_time_chart_set_credits (HonTimeChart *self,
                            const char   *credits)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (g_set_str (&self->credits, credits))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREDITS]);
}

/**
 * hon_time_chart_get_series:
 * @self: a chart
 *
 * Gets what is drawn.
 *
 * Returns: (transfer none) (nullable): a list of [class@ChartSeries]
 */
GListModel *
hon_time_chart_get_series (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->series;
}

/**
 * hon_time_chart_set_series:
 * @self: a chart
 * @series: (nullable): a list of [class@ChartSeries]
 *
 * Sets what is drawn.
 */
void
hon_time_chart_set_series (HonTimeChart *self,
                           GListModel   *series)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (series == NULL || G_IS_LIST_MODEL (series));

  if (self->series == series)
    return;

  if (self->series != NULL)
    g_signal_handlers_disconnect_by_func (self->series, items_changed_cb, self);
  g_set_object (&self->series, series);
  if (series != NULL)
    g_signal_connect_object (series, "items-changed", G_CALLBACK (items_changed_cb), self,
                             G_CONNECT_SWAPPED);
  items_changed_cb (self);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SERIES]);
}

/**
 * hon_time_chart_get_markers:
 * @self: a chart
 *
 * Gets what happened meanwhile.
 *
 * Returns: (transfer none) (nullable): a list of [class@ChartMarker]
 */
GListModel *
hon_time_chart_get_markers (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->markers;
}

/**
 * hon_time_chart_set_markers:
 * @self: a chart
 * @markers: (nullable): a list of [class@ChartMarker]
 *
 * Sets what happened meanwhile.
 */
void
hon_time_chart_set_markers (HonTimeChart *self,
                            GListModel   *markers)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (markers == NULL || G_IS_LIST_MODEL (markers));

  if (self->markers == markers)
    return;

  if (self->markers != NULL)
    g_signal_handlers_disconnect_by_func (self->markers, invalidate, self);
  g_set_object (&self->markers, markers);
  if (markers != NULL)
    g_signal_connect_object (markers, "items-changed", G_CALLBACK (invalidate), self,
                             G_CONNECT_SWAPPED);
  invalidate (self);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MARKERS]);
}

/**
 * hon_time_chart_get_format:
 * @self: a chart
 *
 * Gets how values are written.
 *
 * Returns: (transfer none) (nullable): the format
 */
HonChartFormat *
hon_time_chart_get_format (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->format;
}

/**
 * hon_time_chart_set_format:
 * @self: a chart
 * @format: (nullable): a format; %NULL writes plain numbers
 *
 * Sets how values are written.
 */
void
hon_time_chart_set_format (HonTimeChart   *self,
                           HonChartFormat *format)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (self->format == format)
    return;

  hon_time_plot_show (self->plot, NULL);
  g_clear_pointer (&self->format, hon_chart_format_unref);
  if (format != NULL)
    self->format = hon_chart_format_ref (format);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FORMAT]);
}

/**
 * hon_time_chart_get_axis_format:
 * @self: a chart
 *
 * Gets how values are written at the axis.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL if it is that of all values
 */
HonChartFormat *
hon_time_chart_get_axis_format (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->axis_format;
}

/**
 * hon_time_chart_set_axis_format:
 * @self: a chart
 * @format: (nullable): a format, or %NULL for that of all values
 *
 * Sets how values are written at the axis.
 */
void
hon_time_chart_set_axis_format (HonTimeChart   *self,
                                HonChartFormat *format)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (self->axis_format == format)
    return;

  hon_time_plot_show (self->plot, NULL);
  g_clear_pointer (&self->axis_format, hon_chart_format_unref);
  if (format != NULL)
    self->axis_format = hon_chart_format_ref (format);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AXIS_FORMAT]);
}

/**
 * hon_time_chart_get_date_format:
 * @self: a chart
 *
 * Gets how days are written.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL if all of their date is written
 */
HonChartFormat *
hon_time_chart_get_date_format (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), NULL);

  return self->date_format;
}

/**
 * hon_time_chart_set_date_format:
 * @self: a chart
 * @format: (nullable): a format of days, or %NULL to write all of their date
 *
 * Sets how days are written in the read-out and in the table.
 */
void
hon_time_chart_set_date_format (HonTimeChart   *self,
                                HonChartFormat *format)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (self->date_format == format)
    return;

  g_clear_pointer (&self->date_format, hon_chart_format_unref);
  if (format != NULL)
    self->date_format = hon_chart_format_ref (format);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE_FORMAT]);
}

/**
 * hon_time_chart_get_percent:
 * @self: a chart
 *
 * Gets whether values are percentages.
 *
 * Returns: whether they are
 */
gboolean
hon_time_chart_get_percent (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), FALSE);

  return self->percent;
}

/**
 * hon_time_chart_set_percent:
 * @self: a chart
 * @percent: whether they are
 *
 * Sets whether values are percentages.
 */
void
hon_time_chart_set_percent (HonTimeChart *self,
                            gboolean      percent)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (self->percent == percent)
    return;

  self->percent = percent;
  update_plot (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERCENT]);
}

/**
 * hon_time_chart_get_from_zero:
 * @self: a chart
 *
 * Gets whether the axis of values begins at zero.
 *
 * Returns: whether it does
 */
gboolean
hon_time_chart_get_from_zero (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), FALSE);

  return self->from_zero;
}

/**
 * hon_time_chart_set_from_zero:
 * @self: a chart
 * @from_zero: whether it shall
 *
 * Sets whether the axis of values begins at zero.
 */
void
hon_time_chart_set_from_zero (HonTimeChart *self,
                              gboolean      from_zero)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));

  if (self->from_zero == from_zero)
    return;

  self->from_zero = from_zero;
  update_plot (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FROM_ZERO]);
}

/**
 * hon_time_chart_get_start:
 * @self: a chart
 *
 * Gets the first day shown.
 *
 * Returns: the day, or 0 for the first one there is
 */
HonDate
hon_time_chart_get_start (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), HON_DATE_NONE);

  return self->start;
}

/**
 * hon_time_chart_set_start:
 * @self: a chart
 * @start: a day, or 0 for the first one there is
 *
 * Sets the first day shown.
 *
 * What is before the first day, or not before the last one shown, is as good as 0.
 */
void
hon_time_chart_set_start (HonTimeChart *self,
                          HonDate       start)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (start >= HON_DATE_NONE && start <= MAX_DATE);

  hon_time_chart_set_range (self, start, self->end);
}

/**
 * hon_time_chart_get_end:
 * @self: a chart
 *
 * Gets the last day shown.
 *
 * Returns: the day, or 0 for the last one there is
 */
HonDate
hon_time_chart_get_end (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), HON_DATE_NONE);

  return self->end;
}

/**
 * hon_time_chart_set_end:
 * @self: a chart
 * @end: a day, or 0 for the last one there is
 *
 * Sets the last day shown.
 *
 * What is after the last day, or not after the first one shown, is as good as 0.
 */
void
hon_time_chart_set_end (HonTimeChart *self,
                        HonDate       end)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (end >= HON_DATE_NONE && end <= MAX_DATE);

  hon_time_chart_set_range (self, self->start, end);
}

/**
 * hon_time_chart_set_range:
 * @self: a chart
 * @start: the first day to show, or 0
 * @end: the last day to show, or 0
 *
 * Sets the first and the last day shown together.
 */
void
hon_time_chart_set_range (HonTimeChart *self,
                          HonDate       start,
                          HonDate       end)
{
  gboolean starts_elsewhere, ends_elsewhere;

  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (start >= HON_DATE_NONE && start <= MAX_DATE);
  g_return_if_fail (end >= HON_DATE_NONE && end <= MAX_DATE);

  starts_elsewhere = self->start != start;
  ends_elsewhere = self->end != end;
  if (!starts_elsewhere && !ends_elsewhere)
    return;

  self->start = start;
  self->end = end;
  update_plot (self);

  if (starts_elsewhere)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_START]);
  if (ends_elsewhere)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_END]);
}

/**
 * hon_time_chart_get_first:
 * @self: a chart
 *
 * Gets the first day there is.
 *
 * Returns: the day, or 0 without points
 */
HonDate
hon_time_chart_get_first (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), HON_DATE_NONE);

  return get_data (self)->first;
}

/**
 * hon_time_chart_get_last:
 * @self: a chart
 *
 * Gets the last day there is.
 *
 * Returns: the day, or 0 without points
 */
HonDate
hon_time_chart_get_last (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), HON_DATE_NONE);

  return get_data (self)->last;
}

/**
 * hon_time_chart_get_cursor:
 * @self: a chart
 *
 * Gets which day is read out.
 *
 * Returns: the day, or 0
 */
HonDate
hon_time_chart_get_cursor (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), HON_DATE_NONE);

  return self->cursor;
}

/**
 * hon_time_chart_set_cursor:
 * @self: a chart
 * @cursor: a day, or 0 to take the cursor away
 *
 * Sets which day is read out.
 *
 * It may lie outside of what is shown.
 */
void
hon_time_chart_set_cursor (HonTimeChart *self,
                           HonDate       cursor)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (cursor >= HON_DATE_NONE && cursor <= MAX_DATE);

  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  hon_time_plot_set_cursor (self->plot, cursor);
  update_readout (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURSOR]);
}

/**
 * hon_time_chart_get_today:
 * @self: a chart
 *
 * Gets the last day that is not in the future.
 *
 * Returns: the day, or 0
 */
HonDate
hon_time_chart_get_today (HonTimeChart *self)
{
  g_return_val_if_fail (HON_IS_TIME_CHART (self), HON_DATE_NONE);

  return self->today;
}

/**
 * hon_time_chart_set_today:
 * @self: a chart
 * @today: a day, or 0 if there is no such distinction
 *
 * Sets the last day that is not in the future.
 */
void
hon_time_chart_set_today (HonTimeChart *self,
                          HonDate       today)
{
  g_return_if_fail (HON_IS_TIME_CHART (self));
  g_return_if_fail (today >= HON_DATE_NONE && today <= MAX_DATE);

  if (self->today == today)
    return;

  self->today = today;
  invalidate (self);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
}
