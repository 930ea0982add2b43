/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-page-private.h"

/* A chart as it is exported and printed: title, subtitle, picture and sources on one white page in
 * the colours for print, independent of the style, the text size and the contrast of the desktop.
 */

#define PAGE_WIDTH 800
#define WIDE_PAGE_WIDTH 960
#define MAX_PAGE_WIDTH 2400
#define WIDTH_STEP 80
#define MARGIN 32
#define BARE_MARGIN 4
#define TITLE_SCALE 1.4
#define TITLE_SPACING 4
#define SCENE_SPACING 20
#define CREDITS_SCALE 0.8
#define FONT_POINTS 11

/* Words around the scene. */
typedef struct
{
  PangoLayout   *layout; /* (owned) */
  const GdkRGBA *color;
  int            y;
} Words;

struct _HonChartPage
{
  char          *title; /* (nullable) (owned) */
  PangoContext  *kept;  /* (nullable) (owned): what keeps the texts, in place of drawing them */
  GskRenderNode *scene; /* (nullable) (owned) */
  GArray        *words; /* (owned) (element-type Words) */
  gboolean       is_bare;
  int            margin;
  int            scene_y;
  int            width;
  int            height;
};

static void
clear_words (gpointer data)
{
  Words *words = data;

  g_clear_object (&words->layout);
}

/* Uses the font of the desktop in the size that the page is designed for, and without rounding to
 * pixels, which only a screen needs. Ligatures and alternates are disabled: PDF readers recognize
 * the letters of a scene by their default glyphs only.
 */
static PangoContext *
new_context (GtkWidget *widget)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autofree char *font = NULL;
  PangoFontDescription *description;

  g_object_get (gtk_widget_get_settings (widget), "gtk-font-name", &font, NULL);
  description = pango_font_description_from_string (font);
  pango_font_description_set_size (description, FONT_POINTS * PANGO_SCALE);
  pango_font_description_set_features (description, "liga=0, clig=0, calt=0");
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 96.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context,
                              gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                              ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return context;
}

/* Adds a text, if there is one, at the bottom of the page. */
static void
append_words (HonChartPage  *page,
              PangoContext  *context,
              const char    *text,
              double         scale,
              PangoWeight    weight,
              const GdkRGBA *color)
{
  Words words = { .color = color, .y = page->height };

  if (text == NULL || *text == '\0')
    return;

  words.layout = hon_chart_text_new (context, text, scale, weight);
  pango_layout_set_width (words.layout, (page->width - 2 * page->margin) * PANGO_SCALE);
  page->height += hon_chart_text_get_height (words.layout);
  g_array_append_val (page->words, words);
}

static void
draw_words (const HonChartPage *page,
            const Words        *words,
            cairo_t            *cr)
{
  gdk_cairo_set_source_rgba (cr, words->color);
  cairo_move_to (cr, page->margin, words->y);
  pango_cairo_show_layout (cr, words->layout);
}

static void
draw_scene (const HonChartPage *page,
            cairo_t            *cr)
{
  if (page->scene == NULL)
    return;

  /* Text nodes would start at the current point, if there is one. */
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, page->margin, page->scene_y);
  gsk_render_node_draw (page->scene, cr);
  cairo_restore (cr);
}

/* Height per width; 0 for a page that is as high as it needs to be. */
static double
get_proportion (HonChartShape shape)
{
  switch (shape)
    {
    case HON_CHART_SHAPE_WIDE:
      return 9.0 / 16.0;

    case HON_CHART_SHAPE_SQUARE:
      return 1.0;

    case HON_CHART_SHAPE_PAGE:
    case HON_CHART_SHAPE_BARE:
    default:
      return 0.0;
    }
}

/* Lays out the page at a width. Where it needs less than @height, the scene gets the rest. */
static void
lay_out (HonChartPage *page,
         HonChart     *chart,
         PangoContext *context,
         int           width,
         int           height)
{
  const HonChartPalette *palette = hon_chart_palette_get_print ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int scene_width = width - 2 * page->margin;
  int scene_height = hon_chart_measure_scene (chart, context, scene_width);
  g_autofree char *notes = hon_chart_dup_notes (chart, context, scene_width);
  const char *subtitle = page->is_bare ? NULL : hon_chart_get_subtitle (chart);
  const char *credits = page->is_bare ? NULL : hon_chart_get_credits (chart);
  int foot;

  g_clear_pointer (&page->scene, gsk_render_node_unref);
  g_array_set_size (page->words, 0);
  page->width = width;
  page->height = page->margin;

  append_words (page, context, page->title, TITLE_SCALE, PANGO_WEIGHT_BOLD, &palette->foreground);
  if (page->words->len > 0)
    page->height += TITLE_SPACING;
  append_words (page, context, subtitle, 1.0, PANGO_WEIGHT_NORMAL, &palette->dim);
  if (page->words->len > 0)
    page->height += SCENE_SPACING;
  page->scene_y = page->height;

  if (notes != NULL || (credits != NULL && *credits != '\0'))
    page->height += SCENE_SPACING;
  foot = (int) page->words->len;
  append_words (page, context, notes, CREDITS_SCALE, PANGO_WEIGHT_NORMAL, &palette->foreground);
  if (notes != NULL)
    page->height += TITLE_SPACING;
  append_words (page, context, credits, CREDITS_SCALE, PANGO_WEIGHT_NORMAL, &palette->dim);
  page->height += page->margin;

  scene_height = MAX (scene_height, height - page->height);
  page->height += scene_height;
  for (guint i = (guint) foot; i < page->words->len; i++)
    g_array_index (page->words, Words, i).y += scene_height;

  hon_chart_snapshot_scene (chart, palette, context, snapshot, scene_width, scene_height);
  page->scene = gtk_snapshot_free_to_node (snapshot);
}

/**
 * hon_chart_page_new:
 * @chart: a chart
 * @edition: (nullable): how it is to look; %NULL for a page with the title of the chart
 * @keeps_texts: whether texts are kept for hon_chart_page_foreach_text(), in place of being drawn
 *
 * Lays out a page of the chart in its current state. A page of a given shape becomes as wide as its
 * words and its scene need to fit in.
 *
 * Returns: (transfer full): the page
 */
HonChartPage *
hon_chart_page_new (HonChart              *chart,
                    const HonChartEdition *edition,
                    gboolean               keeps_texts)
{
  HonChartShape shape = edition != NULL ? edition->shape : HON_CHART_SHAPE_PAGE;
  double proportion = get_proportion (shape);
  PangoContext *context = new_context (GTK_WIDGET (chart));
  HonChartPage *page = g_new0 (HonChartPage, 1);
  int width = shape == HON_CHART_SHAPE_WIDE ? WIDE_PAGE_WIDTH : PAGE_WIDTH;

  if (keeps_texts)
    {
      hon_chart_text_keep (context);
      page->kept = g_object_ref (context);
    }
  page->is_bare = shape == HON_CHART_SHAPE_BARE;
  page->margin = page->is_bare ? BARE_MARGIN : MARGIN;
  if (!page->is_bare)
    page->title = (edition != NULL && edition->title != NULL
                   ? g_strdup (edition->title) : hon_chart_dup_heading (chart, hon_chart_get_title (chart)));
  page->words = g_array_new (FALSE, TRUE, sizeof (Words));
  g_array_set_clear_func (page->words, clear_words);

  lay_out (page, chart, context, width, (int) (width * proportion));
  while (proportion > 0.0 && page->height > (int) (width * proportion) && width < MAX_PAGE_WIDTH)
    {
      width += WIDTH_STEP;
      lay_out (page, chart, context, width, (int) (width * proportion));
    }
  g_object_unref (context);

  return page;
}

/**
 * hon_chart_page_free:
 * @page: a page
 */
void
hon_chart_page_free (HonChartPage *page)
{
  g_clear_pointer (&page->scene, gsk_render_node_unref);
  g_clear_pointer (&page->words, g_array_unref);
  if (page->kept != NULL)
    hon_chart_text_forget (page->kept);
  g_clear_object (&page->kept);
  g_free (page->title);
  g_free (page);
}

/**
 * hon_chart_page_get_title:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): its title
 */
const char *
hon_chart_page_get_title (HonChartPage *page)
{
  return page->title;
}

/**
 * hon_chart_page_get_width:
 * @page: a page
 *
 * Returns: its width, in pixels
 */
int
hon_chart_page_get_width (HonChartPage *page)
{
  return page->width;
}

/**
 * hon_chart_page_get_height:
 * @page: a page
 *
 * Returns: its height, in pixels
 */
int
hon_chart_page_get_height (HonChartPage *page)
{
  return page->height;
}

/**
 * hon_chart_page_draw:
 * @page: a page
 * @cr: where to draw
 *
 * Draws from top to bottom, which is the reading order of a PDF. Pango adds the words to the glyphs;
 * render nodes have lost them.
 */
void
hon_chart_page_draw (HonChartPage *page,
                     cairo_t      *cr)
{
  guint i = 0;

  gdk_cairo_set_source_rgba (cr, &hon_chart_palette_get_print ()->background);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_fill (cr);

  if (page->kept != NULL)
    {
      draw_scene (page, cr);
      return;
    }

  for (; i < page->words->len && g_array_index (page->words, Words, i).y < page->scene_y; i++)
    draw_words (page, &g_array_index (page->words, Words, i), cr);
  draw_scene (page, cr);
  for (; i < page->words->len; i++)
    draw_words (page, &g_array_index (page->words, Words, i), cr);
}

/**
 * hon_chart_page_foreach_text:
 * @page: a page that keeps its texts
 * @func: (scope call): a function
 * @data: what the function is called with
 *
 * Calls a function for every text of the page, with its place.
 */
void
hon_chart_page_foreach_text (HonChartPage     *page,
                             HonChartTextFunc  func,
                             gpointer          data)
{
  g_return_if_fail (page->kept != NULL);

  for (guint i = 0; i < page->words->len; i++)
    {
      const Words *words = &g_array_index (page->words, Words, i);

      func (words->layout, words->color, page->margin, words->y, data);
    }
  if (page->scene != NULL)
    hon_chart_text_foreach (page->kept, page->scene, page->margin, page->scene_y, func, data);
}
