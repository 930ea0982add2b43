/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-scene.h"

#include "hon-chart-bar.h"
#include "hon-chart-text.h"
#include "hon-composition-layout.h"

#include <glib/gi18n.h>

#include <math.h>

/* The composition chart as it is exported and printed. There is no cursor to read out a part, so
 * that each part has its name and value on it, or below the bar if there is no room. Everything is
 * measured from the start of the text direction, and mirrored when it is drawn.
 */

#define GAP 2
#define CORNER_RADIUS 6.0f
#define COLUMN_SPACING 16
#define LINE_SPACING 6
#define ROW_SPACING 18
#define ENTRY_SPACING 18
#define SWATCH_SIZE 12
#define SWATCH_SPACING 6
#define LABEL_PADDING 6
#define MAX_NAME_SHARE 0.3
#define MIN_TRACK_SHARE 0.5
#define SMALL 0.85
#define ZERO_OVERHANG 4
#define ZERO_OPACITY 0.5f

/* A swatch with a text. */
typedef struct
{
  PangoLayout *layout; /* (owned) */
  guint        style_index;
  gboolean     negative;
  int          x;
  int          y;
} Entry;

typedef struct
{
  PangoLayout        *label; /* (nullable) (owned): the text on it, if there is room */
  HonCompositionSpan  span;
  guint               style_index;
  double              value;
} Segment;

typedef struct
{
  PangoLayout *name;     /* (owned) */
  PangoLayout *total;    /* (owned) */
  GArray      *segments; /* (owned) (element-type Segment) */
  GArray      *entries;  /* (owned) (element-type Entry): parts without room for their label */
  int          y;
  int          head_height;
  int          track_y;
} Row;

typedef struct
{
  PangoContext        *context; /* (unowned) */
  HonChartFormat      *format;  /* (nullable) (unowned) */
  GArray              *rows;    /* (owned) (element-type Row) */
  GArray              *legend;  /* (owned) (element-type Entry) */
  PangoLayout         *empty;   /* (nullable) (owned): shown if there are no bars */
  HonCompositionRange  range;
  gboolean             is_stacked;
  int                  width;
  int                  height;
  int                  track_x;
  int                  track_width;
  int                  track_height;
} Scene;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->layout);
}

static void
clear_segment (gpointer data)
{
  Segment *segment = data;

  g_clear_object (&segment->label);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->name);
  g_clear_object (&row->total);
  g_clear_pointer (&row->segments, g_array_unref);
  g_clear_pointer (&row->entries, g_array_unref);
}

static void
clear_scene (Scene *scene)
{
  g_clear_pointer (&scene->rows, g_array_unref);
  g_clear_pointer (&scene->legend, g_array_unref);
  g_clear_object (&scene->empty);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, clear_scene)

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);

  return entries;
}

static void
limit_width (PangoLayout *layout,
             int          width)
{
  if (hon_chart_text_get_width (layout) > width)
    pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
}

static gboolean
is_negative (double value)
{
  return isfinite (value) && value < 0.0;
}

static void
append_entry (Scene              *scene,
              GArray             *entries,
              const HonChartPart *part,
              const char         *text,
              double              scale)
{
  Entry entry = {
    .layout = hon_chart_text_new (scene->context, text, scale, PANGO_WEIGHT_NORMAL),
    .style_index = part->style_index,
    .negative = is_negative (part->value),
  };

  g_array_append_val (entries, entry);
}

/* Places entries side by side in as many lines as they need.
 *
 * Returns: their height
 */
static int
place_entries (GArray *entries,
               int     start,
               int     top,
               int     width)
{
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      int entry_width;

      limit_width (entry->layout, width - SWATCH_SIZE - SWATCH_SPACING);
      entry_width = SWATCH_SIZE + SWATCH_SPACING + hon_chart_text_get_width (entry->layout);
      if (x > 0 && x + entry_width > width)
        {
          x = 0;
          y += line_height + LINE_SPACING;
          line_height = 0;
        }

      entry->x = start + x;
      entry->y = top + y;
      line_height = MAX (line_height, hon_chart_text_get_height (entry->layout));
      x += entry_width + ENTRY_SPACING;
    }

  return y + line_height;
}

/* Labels a part with its name and value if there is room, else with its value.
 *
 * Returns: whether there was room for either
 */
static gboolean
label_segment (Scene              *scene,
               Segment            *segment,
               const HonChartPart *part,
               const char         *value)
{
  g_autofree char *both = g_strconcat (part->label, "\n", value, NULL);
  const char *texts[] = { both, value };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = hon_chart_text_new (scene->context, texts[i], SMALL,
                                                           PANGO_WEIGHT_NORMAL);

      if (hon_chart_text_get_width (layout) + 2 * LABEL_PADDING > segment->span.width)
        continue;

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      pango_layout_set_width (layout, segment->span.width * PANGO_SCALE);
      segment->label = g_steal_pointer (&layout);
      return TRUE;
    }

  return FALSE;
}

static void
fill_row (Scene       *scene,
          Row         *row,
          HonChartBar *bar)
{
  guint n_parts = hon_chart_bar_get_n_parts (bar);
  g_autofree double *values = hon_chart_bar_dup_values (bar);
  g_autofree HonCompositionSpan *spans = g_new0 (HonCompositionSpan, n_parts);

  hon_composition_layout (&scene->range, values, n_parts, scene->track_width, GAP, spans);

  for (guint i = 0; i < n_parts; i++)
    {
      const HonChartPart *part = hon_chart_bar_get_part (bar, i);
      g_autofree char *value = hon_chart_format_to_string (scene->format, values[i]);
      Segment segment = {
        .span = spans[i],
        .style_index = part->style_index,
        .value = values[i],
      };

      /* Zero needs no label; an unknown value does, although nothing is drawn for it. */
      if (values[i] != 0.0 && !label_segment (scene, &segment, part, value))
        {
          /* Translators: %1$s is the name of a part of a bar in a chart, %2$s its value with
           * its unit, or that it has none.
           */
          g_autofree char *text = g_strdup_printf (C_("chart", "%1$s: %2$s"),
                                                   part->label, value);

          append_entry (scene, row->entries, part, text, SMALL);
        }
      g_array_append_val (row->segments, segment);
    }
}

/* Names, bars and totals share three columns; without enough room the bars go below the names. */
static void
place_columns (Scene *scene)
{
  g_autoptr (PangoLayout) two_lines = hon_chart_text_new (scene->context, "0\n0", SMALL,
                                                          PANGO_WEIGHT_NORMAL);
  int max_name_width = (int) (scene->width * MAX_NAME_SHARE);
  int name_width = 0;
  int total_width = 0;

  for (guint i = 0; i < scene->rows->len; i++)
    {
      Row *row = &g_array_index (scene->rows, Row, i);

      name_width = MAX (name_width, hon_chart_text_get_width (row->name));
      total_width = MAX (total_width, hon_chart_text_get_width (row->total));
    }

  name_width = MIN (name_width, max_name_width);
  scene->track_height = hon_chart_text_get_height (two_lines) + 2 * LABEL_PADDING;
  scene->track_x = name_width + COLUMN_SPACING;
  scene->track_width = scene->width - scene->track_x - COLUMN_SPACING - total_width;
  scene->is_stacked = scene->track_width < scene->width * MIN_TRACK_SHARE;
  if (scene->is_stacked)
    {
      scene->track_x = 0;
      scene->track_width = scene->width;
    }

  for (guint i = 0; i < scene->rows->len; i++)
    {
      Row *row = &g_array_index (scene->rows, Row, i);

      limit_width (row->name, scene->is_stacked
                   ? scene->width - COLUMN_SPACING - total_width : name_width);
    }
}

static void
place_row (Scene       *scene,
           Row         *row,
           HonChartBar *bar)
{
  int head_height = MAX (hon_chart_text_get_height (row->name),
                         hon_chart_text_get_height (row->total));
  int body_height = MAX (scene->track_height, head_height);

  row->y = scene->height;
  if (scene->is_stacked)
    {
      row->head_height = head_height;
      row->track_y = row->y + head_height + LINE_SPACING;
      scene->height = row->track_y + scene->track_height;
    }
  else
    {
      row->head_height = body_height;
      row->track_y = row->y + (body_height - scene->track_height) / 2;
      scene->height = row->y + body_height;
    }

  fill_row (scene, row, bar);
  if (row->entries->len > 0)
    scene->height += LINE_SPACING + place_entries (row->entries, scene->track_x,
                                                   scene->height + LINE_SPACING,
                                                   scene->width - scene->track_x);
  scene->height += ROW_SPACING;
}

static void
init_scene (Scene          *scene,
            GPtrArray      *bars,
            HonChartFormat *format,
            PangoContext   *context,
            int             width)
{
  g_autoptr (GPtrArray) kinds = hon_chart_bar_list_kinds (bars);
  guint n_bars = kinds->len > 0 ? bars->len : 0;

  *scene = (Scene) {
    .context = context,
    .format = format,
    .rows = g_array_new (FALSE, TRUE, sizeof (Row)),
    .legend = new_entries (),
    .range = HON_COMPOSITION_RANGE_INIT,
    .width = width,
  };
  g_array_set_clear_func (scene->rows, clear_row);

  if (n_bars == 0)
    {
      scene->empty = hon_chart_text_new (context, C_("chart", "Nothing to show"), 1.0,
                                         PANGO_WEIGHT_NORMAL);
      limit_width (scene->empty, width);
      scene->height = hon_chart_text_get_height (scene->empty);
      return;
    }

  for (guint i = 0; i < n_bars; i++)
    {
      HonChartBar *bar = g_ptr_array_index (bars, i);
      g_autofree double *values = hon_chart_bar_dup_values (bar);
      g_autofree char *total = hon_chart_format_to_string (format, hon_chart_bar_get_total (bar));
      Row row = {
        .name = hon_chart_text_new (context, hon_chart_bar_get_label (bar), 1.0,
                                    PANGO_WEIGHT_SEMIBOLD),
        .total = hon_chart_text_new (context, total, 1.0, PANGO_WEIGHT_SEMIBOLD),
        .segments = g_array_new (FALSE, TRUE, sizeof (Segment)),
        .entries = new_entries (),
      };

      g_array_set_clear_func (row.segments, clear_segment);
      g_array_append_val (scene->rows, row);
      hon_composition_range_include (&scene->range, values, hon_chart_bar_get_n_parts (bar));
    }

  place_columns (scene);
  for (guint i = 0; i < n_bars; i++)
    place_row (scene, &g_array_index (scene->rows, Row, i), g_ptr_array_index (bars, i));

  for (guint i = 0; i < kinds->len; i++)
    {
      const HonChartPart *kind = g_ptr_array_index (kinds, i);

      append_entry (scene, scene->legend, kind, kind->label, 1.0);
      g_array_index (scene->legend, Entry, i).negative = FALSE;
    }
  scene->height += place_entries (scene->legend, 0, scene->height, width);
}

static float
mirror (const Scene *scene,
        int          x,
        int          width)
{
  if (pango_context_get_base_dir (scene->context) == PANGO_DIRECTION_RTL)
    return scene->width - x - width;

  return x;
}

/* Draws a text at a position that is mirrored from right to left. A text that wraps counts as wide
 * as its lines may be; Pango aligns them.
 */
static void
snapshot_label (const Scene   *scene,
                PangoLayout   *layout,
                const GdkRGBA *color,
                int            x,
                int            y,
                GtkSnapshot   *snapshot)
{
  int width = pango_layout_get_width (layout);

  width = width < 0 ? hon_chart_text_get_width (layout) : PANGO_PIXELS (width);
  hon_chart_text_snapshot (layout, color, mirror (scene, x, width), y, snapshot);
}

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Chooses black or white, whichever contrasts more, by the luminance of the WCAG. */
static GdkRGBA
get_text_color (const GdkRGBA *ground)
{
  double luminance = (0.2126 * get_linear (ground->red) +
                      0.7152 * get_linear (ground->green) +
                      0.0722 * get_linear (ground->blue));
  float level = 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? 1.0f : 0.0f;

  return (GdkRGBA) { level, level, level, 1.0f };
}

static HonChartFill
get_fill (const HonChartPalette *palette,
          gboolean               negative)
{
  if (negative)
    return HON_CHART_FILL_NEGATIVE;

  return palette->contrast ? HON_CHART_FILL_PATTERN : HON_CHART_FILL_PLAIN;
}

static void
snapshot_entries (const Scene           *scene,
                  GArray                *entries,
                  const HonChartPalette *palette,
                  GtkSnapshot           *snapshot)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const GdkRGBA *color = &palette->styles[entry->style_index % HON_CHART_N_STYLES];
      PangoRectangle line;
      graphene_rect_t area;
      GskRoundedRect shape;
      float y;

      /* Beside the first line, even if there are more. */
      pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (entry->layout, 0),
                                           NULL, &line);
      y = entry->y + (line.height - SWATCH_SIZE) / 2.0f;
      area = GRAPHENE_RECT_INIT (mirror (scene, entry->x, SWATCH_SIZE), y,
                                 SWATCH_SIZE, SWATCH_SIZE);
      gsk_rounded_rect_init_from_rect (&shape, &area, SWATCH_SIZE / 4.0f);
      hon_chart_fill_snapshot (get_fill (palette, entry->negative), entry->style_index,
                               &shape, color, snapshot);
      snapshot_label (scene, entry->layout, &palette->foreground,
                      entry->x + SWATCH_SIZE + SWATCH_SPACING, entry->y, snapshot);
    }
}

static void
snapshot_segment (const Scene           *scene,
                  const Segment         *segment,
                  int                    track_y,
                  gboolean               round_start,
                  gboolean               round_end,
                  const HonChartPalette *palette,
                  GtkSnapshot           *snapshot)
{
  gboolean rtl = pango_context_get_base_dir (scene->context) == PANGO_DIRECTION_RTL;
  HonChartFill fill = get_fill (palette, is_negative (segment->value));
  const GdkRGBA *color = &palette->styles[segment->style_index % HON_CHART_N_STYLES];
  GdkRGBA text_color = get_text_color (color);
  float width = segment->span.width;
  float x = mirror (scene, scene->track_x + segment->span.start, segment->span.width);
  float radius = MIN (CORNER_RADIUS, width / 2.0f);
  float left = (rtl ? round_end : round_start) ? radius : 0.0f;
  float right = (rtl ? round_start : round_end) ? radius : 0.0f;
  GskRoundedRect shape;
  int text_width, text_height;
  float text_y;

  if (segment->span.width == 0)
    return;

  gsk_rounded_rect_init (&shape, &GRAPHENE_RECT_INIT (x, track_y, width, scene->track_height),
                         &GRAPHENE_SIZE_INIT (left, left), &GRAPHENE_SIZE_INIT (right, right),
                         &GRAPHENE_SIZE_INIT (right, right), &GRAPHENE_SIZE_INIT (left, left));
  hon_chart_fill_snapshot (fill, segment->style_index, &shape, color, snapshot);
  if (segment->label == NULL)
    return;

  pango_layout_get_pixel_size (segment->label, &text_width, &text_height);
  text_y = track_y + (scene->track_height - text_height) / 2.0f;
  if (fill != HON_CHART_FILL_PLAIN)
    {
      graphene_rect_t area = GRAPHENE_RECT_INIT (x + (width - text_width) / 2.0f, text_y,
                                                 text_width, text_height);
      GskRoundedRect ground;

      graphene_rect_inset (&area, -3.0f, -1.0f);
      gsk_rounded_rect_init_from_rect (&ground, &area, 3.0f);
      gtk_snapshot_push_rounded_clip (snapshot, &ground);
      gtk_snapshot_append_color (snapshot, &palette->background, &ground.bounds);
      gtk_snapshot_pop (snapshot);
      text_color = palette->foreground;
    }
  hon_chart_text_snapshot (segment->label, &text_color, x, text_y, snapshot);
}

static void
snapshot_track (const Scene           *scene,
                const Row             *row,
                const HonChartPalette *palette,
                GtkSnapshot           *snapshot)
{
  int start = G_MAXINT;
  int end = G_MININT;

  for (guint i = 0; i < row->segments->len; i++)
    {
      const HonCompositionSpan *span = &g_array_index (row->segments, Segment, i).span;

      if (span->width == 0)
        continue;
      start = MIN (start, span->start);
      end = MAX (end, span->start + span->width);
    }

  for (guint i = 0; i < row->segments->len; i++)
    {
      const Segment *segment = &g_array_index (row->segments, Segment, i);

      snapshot_segment (scene, segment, row->track_y,
                        segment->span.start == start,
                        segment->span.start + segment->span.width == end,
                        palette, snapshot);
    }

  if (end < start || scene->range.lower < 0.0)
    {
      int zero = hon_composition_range_zero (&scene->range, scene->track_width, GAP);
      float x = mirror (scene, scene->track_x + MAX (zero - GAP, 0), GAP);
      GdkRGBA color = palette->foreground;

      color.alpha *= ZERO_OPACITY;
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (x, row->track_y - ZERO_OVERHANG, GAP,
                                                      scene->track_height + 2 * ZERO_OVERHANG));
    }
}

static void
snapshot_row (const Scene           *scene,
              const Row             *row,
              const HonChartPalette *palette,
              GtkSnapshot           *snapshot)
{
  int name_y = row->y + (row->head_height - hon_chart_text_get_height (row->name)) / 2;
  int total_y = row->y + (row->head_height - hon_chart_text_get_height (row->total)) / 2;

  snapshot_label (scene, row->name, &palette->foreground, 0, name_y, snapshot);
  snapshot_label (scene, row->total, &palette->foreground,
                  scene->width - hon_chart_text_get_width (row->total), total_y, snapshot);
  snapshot_track (scene, row, palette, snapshot);
  snapshot_entries (scene, row->entries, palette, snapshot);
}

/**
 * hon_composition_scene_measure:
 * @bars: (element-type HonChartBar): the bars from top to bottom
 * @format: (nullable): writes values
 * @context: fonts and text direction
 * @width: the width in pixels
 *
 * Measures the bars with their names, totals and legend.
 *
 * Returns: the height that they need, in pixels
 */
int
hon_composition_scene_measure (GPtrArray      *bars,
                               HonChartFormat *format,
                               PangoContext   *context,
                               int             width)
{
  g_auto (Scene) scene = { NULL };

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  init_scene (&scene, bars, format, context, width);

  return scene.height;
}

/**
 * hon_composition_scene_snapshot:
 * @bars: (element-type HonChartBar): the bars from top to bottom
 * @format: (nullable): writes values
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 *
 * Draws the bars with their names, totals and legend.
 */
void
hon_composition_scene_snapshot (GPtrArray             *bars,
                                HonChartFormat        *format,
                                const HonChartPalette *palette,
                                PangoContext          *context,
                                GtkSnapshot           *snapshot,
                                int                    width)
{
  g_auto (Scene) scene = { NULL };

  g_return_if_fail (palette != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  init_scene (&scene, bars, format, context, width);

  if (scene.empty != NULL)
    snapshot_label (&scene, scene.empty, &palette->dim, 0, 0, snapshot);
  for (guint i = 0; i < scene.rows->len; i++)
    snapshot_row (&scene, &g_array_index (scene.rows, Row, i), palette, snapshot);
  snapshot_entries (&scene, scene.legend, palette, snapshot);
}
