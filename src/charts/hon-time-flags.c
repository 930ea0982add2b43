/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-flags-private.h"

#include "hon-format.h"

#include <glib/gi18n.h>

#include <math.h>

#define RADIUS 3.5f
#define CURSOR_RADIUS 5.0f
#define REACH 10.0
#define TITLE_GAP 6.0
#define NUMBER_GAP 3.0

/* Between notes: an em space. */
#define SEPARATOR "\u2003"
#define OPACITY 0.4f
#define CONTRAST_OPACITY 0.7f

/* In place of the position of a marker. */
#define TODAY G_MAXUINT

typedef struct
{
  guint        marker; /* its position, or TODAY */
  guint        number; /* what stands for its title, from 1; 0 for the title itself */
  gboolean     is_joined; /* shares the number of another marker, which is too close */
  HonDate      date;
  double       place;
  double       title_start;
  double       title_end;
  PangoLayout *layout; /* (nullable) (owned): of the title or the number */
} Flag;

static void
clear_flag (gpointer data)
{
  Flag *flag = data;

  g_clear_object (&flag->layout);
}

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
      Flag flag = { .marker = TODAY, .date = today, .place = hon_time_geometry_get_place (geometry, today) };
      guint position = 0;

      while (position < flags->len && g_array_index (flags, Flag, position).place <= flag.place)
        position++;
      g_array_insert_val (flags, position, flag);
    }
}

static HonChartMarker *
get_marker (const Flag            *flag,
            const HonTimeGeometry *geometry)
{
  return g_ptr_array_index (geometry->view.data->markers, flag->marker);
}

static char *
dup_title (const Flag            *flag,
           const HonTimeGeometry *geometry)
{
  if (flag->number > 0)
    return g_strdup_printf ("%u", flag->number);

  /* Translators: stands at the line between what is in force and what is planned. */
  return g_strdup (flag->marker == TODAY ? C_("chart", "Today") :
                   hon_chart_marker_get_title (get_marker (flag, geometry)));
}

/* Finds room for the titles between their neighbours: after their line, or before it.
 *
 * Returns: whether all markers have their title
 */
static gboolean
place_titles (GArray                *flags,
              const HonTimeGeometry *geometry,
              const HonTimeTexts    *texts)
{
  double free_from = geometry->plot_x - RADIUS;
  gboolean is_complete = TRUE;

  for (guint i = 0; i < flags->len; i++)
    {
      Flag *flag = &g_array_index (flags, Flag, i);
      gboolean is_today = flag->marker == TODAY;
      double spacing = flag->number > 0 ? NUMBER_GAP : TITLE_GAP;
      double gap = is_today ? spacing / 2.0 : RADIUS + spacing / 2.0;
      double free_until = geometry->width;
      g_autofree char *title = dup_title (flag, geometry);
      double width;

      if (i + 1 < flags->len)
        free_until = g_array_index (flags, Flag, i + 1).place - RADIUS - spacing;

      clear_flag (flag);
      flag->layout = hon_time_texts_new_layout (texts, title, PANGO_WEIGHT_NORMAL, &width);
      flag->title_start = flag->place;
      flag->title_end = flag->place;
      if (flag->is_joined)
        {
          free_from = MAX (free_from, flag->place + RADIUS);
          continue;
        }
      if (flag->place + gap + width <= free_until)
        {
          flag->title_start = flag->place + gap;
          flag->title_end = flag->title_start + width;
        }
      else if (flag->place - gap - width >= free_from + spacing)
        {
          flag->title_start = flag->place - gap - width;
          flag->title_end = flag->title_start + width;
        }

      is_complete &= is_today || has_title (flag);
      free_from = MAX (flag->place + RADIUS, flag->title_end);
    }

  return is_complete;
}

/* On paper a reader cannot point at a marker: numbers stand for the titles, which are told beside the
 * scene. Markers too close for a number of their own share the one before, or the first one.
 */
static void
number_flags (GArray                *flags,
              const HonTimeGeometry *geometry,
              const HonTimeTexts    *texts)
{
  gboolean is_settled = FALSE;

  for (guint i = 0; i < flags->len; i++)
    if (g_array_index (flags, Flag, i).marker != TODAY)
      g_array_index (flags, Flag, i).number = i + 1;

  /* Other numbers have other places: each round joins at least one more marker, or is the last. */
  while (!is_settled)
    {
      guint number = 0;

      is_settled = TRUE;
      place_titles (flags, geometry, texts);
      for (guint i = 0; i < flags->len; i++)
        {
          Flag *flag = &g_array_index (flags, Flag, i);
          gboolean is_joined = flag->is_joined || !has_title (flag);

          if (flag->marker == TODAY)
            continue;
          if (!is_joined)
            number++;
          is_settled &= is_joined == flag->is_joined && MAX (number, 1) == flag->number;
          flag->is_joined = is_joined;
          flag->number = MAX (number, 1);
        }
    }
}

static void
add_titles (GArray       *flags,
            HonTimeTexts *texts)
{
  double y = hon_time_flags_get_y (texts) - texts->line_height / 2.0;

  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);

      if (has_title (flag))
        hon_time_texts_add (texts, flag->layout, TRUE, flag->title_start, y, flag->title_end - flag->title_start);
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

  g_array_set_clear_func (flags, clear_flag);
  add_flags (flags, geometry);
  if (!place_titles (flags, geometry, texts) && geometry->view.with_legend)
    number_flags (flags, geometry, texts);
  add_titles (flags, texts);

  return flags;
}

/**
 * hon_time_flags_dup_notes:
 * @flags: an array of flags
 * @geometry: a geometry
 *
 * Writes what the numbers stand for that the flags have in place of their titles.
 *
 * Returns: (transfer full) (nullable): one paragraph; %NULL if the flags have their titles
 */
char *
hon_time_flags_dup_notes (GArray                *flags,
                          const HonTimeGeometry *geometry)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  guint last = 0;

  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);
      g_autofree char *date = hon_format_date (flag->date);
      g_autofree char *event = NULL;

      if (flag->number == 0)
        continue;
      /* Translators: %1$s is a day, %2$s the title of an event. */
      event = g_strdup_printf (C_("note of a chart", "%1$s: %2$s"), date,
                               hon_chart_marker_get_title (get_marker (flag, geometry)));
      if (flag->number == last)
        g_string_append_printf (notes, "; %s", event);
      else
        g_string_append_printf (notes, "%s%u. %s", notes->len > 0 ? SEPARATOR : "", flag->number, event);
      last = flag->number;
    }

  return notes->len > 0 ? g_string_free_and_steal (g_steal_pointer (&notes)) : NULL;
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
