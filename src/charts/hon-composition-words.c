/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-words-private.h"

#include "hon-composition-track-private.h"

#include <glib/gi18n.h>

/**
 * hon_composition_words_dup_readout:
 * @bar: a bar
 * @part: the position of one of its parts
 * @format: (nullable): how values are written
 *
 * Returns: (transfer full): what the cursor is on
 */
char *
hon_composition_words_dup_readout (HonChartBar    *bar,
                                   guint           part,
                                   HonChartFormat *format)
{
  g_autofree char *reading = hon_composition_track_dup_reading (bar, part, format);

  /* Translators: what the cursor of a chart is on: %1$s is the name of a bar, %2$s the name
   * of a part of it with its figures.
   */
  return g_strdup_printf (C_("chart", "%1$s · %2$s"), hon_chart_bar_get_label (bar), reading);
}

/**
 * hon_composition_words_dup_longest_readout:
 * @bars: (element-type HonChartBar): the bars
 * @format: (nullable): how values are written
 *
 * Returns: (transfer full) (nullable): the longest of all readouts
 */
char *
hon_composition_words_dup_longest_readout (GPtrArray      *bars,
                                           HonChartFormat *format)
{
  g_autofree char *longest = NULL;

  for (guint i = 0; i < bars->len; i++)
    {
      HonChartBar *bar = g_ptr_array_index (bars, i);

      for (guint j = 0; j < hon_chart_bar_get_n_parts (bar); j++)
        {
          g_autofree char *text = hon_composition_words_dup_readout (bar, j, format);

          if (longest == NULL || g_utf8_strlen (text, -1) > g_utf8_strlen (longest, -1))
            g_set_str (&longest, text);
        }
    }

  return g_steal_pointer (&longest);
}

/**
 * hon_composition_words_dup_description:
 * @bars: (element-type HonChartBar): the bars
 * @format: (nullable): how values are written
 *
 * Returns: (transfer full): describes the chart to people who cannot see it
 */
char *
hon_composition_words_dup_description (GPtrArray      *bars,
                                       HonChartFormat *format)
{
  guint n_bars = bars->len;
  HonChartBar *largest = n_bars > 0 ? g_ptr_array_index (bars, 0) : NULL;
  HonChartBar *smallest = largest;
  g_autofree char *most = NULL;
  g_autofree char *least = NULL;

  if (n_bars == 0)
    return g_strdup (C_("chart", "Nothing to show"));

  for (guint i = 1; i < n_bars; i++)
    {
      HonChartBar *bar = g_ptr_array_index (bars, i);

      if (hon_chart_bar_get_total (bar) > hon_chart_bar_get_total (largest))
        largest = bar;
      if (hon_chart_bar_get_total (bar) < hon_chart_bar_get_total (smallest))
        smallest = bar;
    }

  most = hon_chart_format_to_string (format, hon_chart_bar_get_total (largest));
  least = hon_chart_format_to_string (format, hon_chart_bar_get_total (smallest));

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
