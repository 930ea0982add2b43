/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-flags-private.h"

#include <glib/gi18n.h>

#include <math.h>

#define RADIUS 3.5f
#define CURSOR_RADIUS 5.0f
#define REACH 10.0
#define TITLE_GAP 6.0
#define OPACITY 0.4f
#define CONTRAST_OPACITY 0.7f

/* In place of the position of a marker. */
#define TODAY G_MAXUINT

typedef struct
{
  guint   marker; /* its position, or TODAY */
  HonDate date;
  double  place;
  double  title_start;
  double  title_end;
} Flag;

static gboolean
has_title (const Flag *flag)
{
  return flag->title_end > flag->title_start;
}

/* Draws the dots of the markers on @date, or of all markers if it is 0. */
static void
snapshot_dots (GArray                *flags,
               const HonTimeGeometry *geometry,
               const HonTimeTexts    *texts,
               HonDate                date,
               float                  radius,
               const GdkRGBA         *color,
               GtkSnapshot           *snapshot)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) dots = NULL;
  float y = (float) hon_time_flags_get_y (texts);

  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);
      float x = (float) round (hon_time_geometry_flip (geometry, flag->place)) + 0.5f;

      if (flag->marker != TODAY && (date == HON_DATE_NONE || flag->date == date))
        gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);
    }

  dots = gsk_path_builder_to_path (builder);
  if (!gsk_path_is_empty (dots))
    gtk_snapshot_append_fill (snapshot, dots, GSK_FILL_RULE_WINDING, color);
}

/* Adds the visible markers, and today, in order. */
static void
add_flags (GArray                *flags,
           const HonTimeGeometry *geometry)
{
  const GPtrArray *markers = geometry->view.data->markers;
  const HonTimeRange *range = &geometry->view.range;

  for (guint i = 0; i < markers->len; i++)
    {
      Flag flag = { .marker = i };

      flag.date = hon_chart_marker_get_date (g_ptr_array_index (markers, i));
      flag.place = hon_time_geometry_get_place (geometry, flag.date);
      if (flag.date >= range->start && flag.date <= range->end)
        g_array_append_val (flags, flag);
    }

  if (hon_time_geometry_shows_today (geometry))
    {
      HonDate today = geometry->view.today;
      Flag flag = { TODAY, today, hon_time_geometry_get_place (geometry, today) };
      guint position = 0;

      while (position < flags->len && g_array_index (flags, Flag, position).place <= flag.place)
        position++;
      g_array_insert_val (flags, position, flag);
    }
}

/* Writes the titles that fit between their neighbours: after their line, or before it. */
static void
place_titles (GArray                *flags,
              const HonTimeGeometry *geometry,
              HonTimeTexts          *texts)
{
  const GPtrArray *markers = geometry->view.data->markers;
  double free_from = geometry->plot_x - RADIUS;
  double y = hon_time_flags_get_y (texts) - texts->line_height / 2.0;

  for (guint i = 0; i < flags->len; i++)
    {
      Flag *flag = &g_array_index (flags, Flag, i);
      gboolean is_today = flag->marker == TODAY;
      double gap = is_today ? TITLE_GAP / 2.0 : RADIUS + TITLE_GAP / 2.0;
      double free_until = geometry->width;
      g_autoptr (PangoLayout) layout = NULL;
      const char *title;
      double width;

      /* Translators: stands at the line between what is in force and what is planned. */
      title = (is_today ? C_("chart", "Today") :
               hon_chart_marker_get_title (g_ptr_array_index (markers, flag->marker)));
      if (i + 1 < flags->len)
        free_until = g_array_index (flags, Flag, i + 1).place - RADIUS - TITLE_GAP;

      layout = hon_time_texts_new_layout (texts, title, PANGO_WEIGHT_NORMAL, &width);
      flag->title_start = flag->place;
      flag->title_end = flag->place;
      if (flag->place + gap + width <= free_until)
        {
          flag->title_start = flag->place + gap;
          flag->title_end = flag->title_start + width;
        }
      else if (flag->place - gap - width >= free_from + TITLE_GAP)
        {
          flag->title_start = flag->place - gap - width;
          flag->title_end = flag->title_start + width;
        }

      if (has_title (flag))
        hon_time_texts_add (texts, layout, TRUE, flag->title_start, y, width);
      free_from = MAX (flag->place + RADIUS, flag->title_end);
    }
}

/**
 * hon_time_flags_new:
 * @geometry: a geometry
 * @texts: texts, to which the titles are added
 *
 * Creates the flags of the visible events, and of today.
 *
 * Returns: (transfer full): an array of flags
 */
GArray *
hon_time_flags_new (const HonTimeGeometry *geometry,
                    HonTimeTexts          *texts)
{
  GArray *flags = g_array_new (FALSE, FALSE, sizeof (Flag));

  add_flags (flags, geometry);
  place_titles (flags, geometry, texts);

  /* On paper a reader cannot point at a marker, so that one without a title is useless. */
  for (guint i = flags->len; geometry->view.with_legend && i > 0; i--)
    {
      if (!has_title (&g_array_index (flags, Flag, i - 1)))
        g_array_remove_index (flags, i - 1);
    }

  return flags;
}

/**
 * hon_time_flags_get_y:
 * @texts: texts
 *
 * Gets the vertical position of the markers.
 *
 * Returns: the position in pixels
 */
double
hon_time_flags_get_y (const HonTimeTexts *texts)
{
  return texts->line_height / 2.0 + 1.0;
}

/**
 * hon_time_flags_find:
 * @flags: an array of flags
 * @geometry: a geometry
 * @texts: texts
 * @x: a position in pixels
 * @y: a position in pixels
 *
 * Finds the marker whose dot or title is at a position.
 *
 * Returns: the position of the marker in the data, or -1
 */
int
hon_time_flags_find (GArray                *flags,
                     const HonTimeGeometry *geometry,
                     const HonTimeTexts    *texts,
                     double                 x,
                     double                 y)
{
  double place = hon_time_geometry_flip (geometry, x);
  double nearest = REACH;
  int found = -1;

  if (fabs (y - hon_time_flags_get_y (texts)) > texts->line_height)
    return -1;

  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);
      double distance = fabs (place - flag->place);

      if (flag->marker == TODAY)
        continue;

      if (place >= flag->title_start && place <= flag->title_end)
        distance = MIN (distance, REACH / 2.0);
      if (distance < nearest)
        {
          nearest = distance;
          found = (int) flag->marker;
        }
    }

  return found;
}

/**
 * hon_time_flags_snapshot:
 * @flags: an array of flags
 * @geometry: a geometry
 * @texts: texts
 * @palette: colours
 * @snapshot: the snapshot to draw on
 *
 * Draws the lines and dots.
 */
void
hon_time_flags_snapshot (GArray                *flags,
                         const HonTimeGeometry *geometry,
                         const HonTimeTexts    *texts,
                         const HonChartPalette *palette,
                         GtkSnapshot           *snapshot)
{
  double y = hon_time_flags_get_y (texts);
  double height = geometry->plot_y + geometry->plot_height - y;
  GdkRGBA color = hon_chart_palette_fade (&palette->dim, geometry->view.contrast
                                          ? CONTRAST_OPACITY : OPACITY);

  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);
      double x = round (hon_time_geometry_flip (geometry, flag->place));

      hon_chart_fill_snapshot_rect (flag->marker == TODAY ? &palette->dim : &color,
                                    x, y, 1.0, height, snapshot);
    }

  snapshot_dots (flags, geometry, texts, HON_DATE_NONE, RADIUS, &palette->dim, snapshot);
}

/**
 * hon_time_flags_snapshot_cursor:
 * @flags: an array of flags
 * @geometry: a geometry
 * @texts: texts
 * @palette: colours
 * @snapshot: the snapshot to draw on
 * @date: the day with the cursor
 *
 * Emphasizes the markers of a day.
 */
void
hon_time_flags_snapshot_cursor (GArray                *flags,
                                const HonTimeGeometry *geometry,
                                const HonTimeTexts    *texts,
                                const HonChartPalette *palette,
                                GtkSnapshot           *snapshot,
                                HonDate                date)
{
  snapshot_dots (flags, geometry, texts, date, CURSOR_RADIUS, &palette->foreground, snapshot);
}
