/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-words-private.h"

#include "hon-format.h"

#include <glib/gi18n.h>

#include <math.h>

/* How many of the last values a description lists. */
#define MAX_LISTED 6

/* Appends @item to the list in @text. */
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
join_value (const HonTimeView  *view,
            char              **text,
            HonChartSeries     *series,
            double              value)
{
  g_autofree char *number = hon_chart_format_to_string (view->format, value);

  join_figure (text, series, number);
}

/* Appends the value of @series on @date, or the reason why it has none.
 *
 * Returns: whether there was either
 */
static gboolean
join_series (const HonTimeView  *view,
             char              **text,
             HonChartSeries     *series,
             HonDate             date)
{
  g_autofree char *gap = NULL;
  double value;

  if (hon_chart_series_get_value_at (series, date, &value))
    {
      join_value (view, text, series, value);
      return TRUE;
    }

  gap = hon_chart_series_dup_gap_at (series, date);
  if (gap == NULL)
    return FALSE;
  join_figure (text, series, gap);

  return TRUE;
}

static char *
make_date (const HonTimeView *view,
           HonDate            date)
{
  g_autofree char *text = (view->date_format != NULL
                           ? hon_chart_format_to_string (view->date_format, date)
                           : hon_format_date (date));

  if (view->today == HON_DATE_NONE || date <= view->today)
    return g_steal_pointer (&text);

  /* Translators: %s is a day in the future, for which values are known but not in force yet. */
  return g_strdup_printf (C_("chart", "%s (planned)"), text);
}

/* Finds the value of a layer in force today, or else its last value. */
static double
find_last_value (const HonTimeView  *view,
                 const HonTimeLayer *layer)
{
  double value;

  if (view->today != HON_DATE_NONE &&
      hon_chart_series_get_value_at (layer->series, view->today, &value))
    return value;

  for (gsize i = layer->n_points; i > 0; i--)
    {
      if (isfinite (layer->points[i - 1].y))
        return layer->points[i - 1].y;
    }

  return NAN;
}

/* Finds the lowest or the highest value of a layer, whichever has the longer text. */
static double
find_longest_value (const HonTimeView  *view,
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

  low = hon_chart_format_to_string (view->format, lowest);
  high = hon_chart_format_to_string (view->format, highest);

  return g_utf8_strlen (low, -1) > g_utf8_strlen (high, -1) ? lowest : highest;
}

/* Writes the title of an event, and the sentence about it if there is one. */
static char *
make_event (HonChartMarker *marker)
{
  const char *text = hon_chart_marker_get_text (marker);

  if (text == NULL)
    return g_strdup (hon_chart_marker_get_title (marker));

  /* Translators: %1$s is the title of an event, %2$s a sentence about it. */
  return g_strdup_printf (C_("event of a chart", "%1$s: %2$s"),
                          hon_chart_marker_get_title (marker), text);
}

/**
 * hon_time_words_dup_description:
 * @view: a view
 *
 * Describes the chart to people who cannot see it.
 *
 * Returns: (transfer full): a sentence about the values
 */
char *
hon_time_words_dup_description (const HonTimeView *view)
{
  const HonTimeData *data = view->data;
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

  first = hon_format_date (data->whole.start);
  last = hon_format_date (data->whole.end);
  low = hon_chart_format_to_string (view->format, lowest);
  high = hon_chart_format_to_string (view->format, highest);

  if (data->layers->len == 1)
    {
      ends = hon_chart_format_to_string (view->format, find_last_value (view, lowest_layer));

      /* Translators: describes a chart to people who cannot see it. %1$s is the name of what it
       * shows; %2$s and %3$s are the first and the last day; %4$s, %5$s and %6$s are the lowest,
       * the highest and the last value, with their unit.
       */
      return g_strdup_printf (_("%1$s from %2$s to %3$s: between %4$s and %5$s, in the end %6$s."),
                              hon_chart_series_get_title (lowest_layer->series),
                              first, last, low, high, ends);
    }

  for (guint i = 0; i < data->layers->len && i < MAX_LISTED; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      join_value (view, &ends, layer->series, find_last_value (view, layer));
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

/**
 * hon_time_words_dup_range:
 * @view: a view
 *
 * Writes which days are shown.
 *
 * Returns: (transfer full): the first and the last day
 */
char *
hon_time_words_dup_range (const HonTimeView *view)
{
  const HonPeriod period = { view->range.start, view->range.end + 1 };

  return hon_format_period (&period);
}

/**
 * hon_time_words_dup_readout:
 * @view: a view
 * @date: a day
 *
 * Writes everything about a day: its date, the values of all series, and its events.
 *
 * Returns: (transfer full): a line for the values, and one for each event
 */
char *
hon_time_words_dup_readout (const HonTimeView *view,
                            HonDate            date)
{
  const HonTimeData *data = view->data;
  g_autofree char *text = make_date (view, date);
  gboolean has_value = FALSE;

  for (guint i = 0; i < data->layers->len; i++)
    has_value |= join_series (view, &text, g_array_index (data->layers, HonTimeLayer, i).series,
                              date);
  if (!has_value)
    {
      g_autofree char *nothing = hon_chart_format_to_string (view->format, NAN);

      join (&text, nothing);
    }

  for (guint i = 0; i < data->markers->len; i++)
    {
      HonChartMarker *marker = g_ptr_array_index (data->markers, i);
      g_autofree char *event = NULL;
      char *with_event;

      if (hon_chart_marker_get_date (marker) != date)
        continue;

      event = make_event (marker);
      with_event = g_strjoin ("\n", text, event, NULL);
      g_free (text);
      text = with_event;
    }

  return g_steal_pointer (&text);
}

/**
 * hon_time_words_dup_caption:
 * @view: a view
 * @date: a day
 * @with_values: whether to include values, because no legend shows them
 *
 * Writes a day and the titles of its events in one line.
 *
 * Returns: (transfer full): the line
 */
char *
hon_time_words_dup_caption (const HonTimeView *view,
                            HonDate            date,
                            gboolean           with_values)
{
  const HonTimeData *data = view->data;
  g_autofree char *text = make_date (view, date);

  for (guint i = 0; with_values && i < data->layers->len; i++)
    join_series (view, &text, g_array_index (data->layers, HonTimeLayer, i).series, date);
  for (guint i = 0; i < data->markers->len; i++)
    {
      HonChartMarker *marker = g_ptr_array_index (data->markers, i);

      if (hon_chart_marker_get_date (marker) == date)
        join (&text, hon_chart_marker_get_title (marker));
    }

  return g_steal_pointer (&text);
}

/**
 * hon_time_words_dup_longest_caption:
 * @view: a view with points
 * @with_values: whether captions include values
 *
 * Writes a caption that needs as much room as the longest one: that of a day with a long name, with
 * the longest value of each series and the longest title of an event.
 *
 * Returns: (transfer full): the line
 */
char *
hon_time_words_dup_longest_caption (const HonTimeView *view,
                                    gboolean           with_values)
{
  const HonTimeData *data = view->data;
  /* September has the longest name; later days may also be planned. */
  g_autofree char *text = make_date (view, MAX (hon_date_new (2000, 9, 28), data->whole.end));
  const char *longest = NULL;

  for (guint i = 0; with_values && i < data->layers->len; i++)
    {
      const HonTimeLayer *layer = &g_array_index (data->layers, HonTimeLayer, i);

      join_value (view, &text, layer->series, find_longest_value (view, layer));
    }

  for (guint i = 0; i < data->markers->len; i++)
    {
      const char *title = hon_chart_marker_get_title (g_ptr_array_index (data->markers, i));

      if (longest == NULL || g_utf8_strlen (title, -1) > g_utf8_strlen (longest, -1))
        longest = title;
    }
  if (longest != NULL)
    join (&text, longest);

  return g_steal_pointer (&text);
}

/**
 * hon_time_words_dup_value:
 * @view: a view
 * @series: a series
 * @date: a day, or 0 for the last value
 *
 * Writes the value of a series for its entry in the legend.
 *
 * Returns: (transfer full): the value, the reason why there is none, or a dash; empty for the last
 *   value of bars, which do not lead up to it
 */
char *
hon_time_words_dup_value (const HonTimeView *view,
                          HonChartSeries    *series,
                          HonDate            date)
{
  const HonTimeLayer *layer = hon_time_data_find_layer (view->data, series);
  double value = NAN;

  if (date == HON_DATE_NONE && hon_chart_series_get_kind (series) == HON_CHART_SERIES_BAR)
    return g_strdup ("");

  if (layer != NULL && date == HON_DATE_NONE)
    {
      value = find_last_value (view, layer);
    }
  else if (layer != NULL && !hon_chart_series_get_value_at (series, date, &value))
    {
      char *gap = hon_chart_series_dup_gap_at (series, date);

      if (gap != NULL)
        return gap;
    }

  return isnan (value) ? g_strdup ("–") : hon_chart_format_to_string (view->format, value);
}
