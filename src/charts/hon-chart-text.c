/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-text.h"

/* A node of a scene has only the shapes of letters. Where texts are kept, a node without anything to draw says
 * which text stands there, and the context has it.
 */
#define KEPT "hon-chart-kept-texts"
#define PLACE "hon-chart-text "

/* A text that is kept. */
typedef struct
{
  PangoLayout *layout; /* (owned) */
  GdkRGBA      color;
} Kept;

/* What a search for kept texts needs. */
typedef struct
{
  GArray           *kept;
  HonChartTextFunc  func;
  gpointer          data;
} Visit;

static void
clear_kept (gpointer data)
{
  Kept *kept = data;

  g_clear_object (&kept->layout);
}

static void
append_place (GArray        *kept,
              PangoLayout   *layout,
              const GdkRGBA *color,
              GtkSnapshot   *snapshot)
{
  Kept text = { g_object_ref (layout), *color };
  g_autoptr (GskRenderNode) nothing = gsk_container_node_new (NULL, 0);
  g_autoptr (GskRenderNode) place = gsk_debug_node_new (nothing, g_strdup_printf (PLACE "%u", kept->len));

  g_array_append_val (kept, text);
  gtk_snapshot_append_node (snapshot, place);
}

static void
visit_place (const Visit   *visit,
             GskRenderNode *node,
             GskTransform  *transform)
{
  const char *message = gsk_debug_node_get_message (node);
  graphene_point_t point;
  guint64 index;
  Kept *text;

  if (!g_str_has_prefix (message, PLACE) ||
      !g_ascii_string_to_unsigned (message + strlen (PLACE), 10, 0, G_MAXUINT, &index, NULL) ||
      index >= visit->kept->len)
    return;

  text = &g_array_index (visit->kept, Kept, index);
  gsk_transform_transform_point (transform, graphene_point_zero (), &point);
  visit->func (text->layout, &text->color, point.x, point.y, visit->data);
}

/* Goes through all nodes that may have texts in them. */
static void
visit_node (const Visit   *visit,
            GskRenderNode *node,
            GskTransform  *transform)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        visit_node (visit, gsk_container_node_get_child (node, i), transform);
    }
  else if (type == GSK_TRANSFORM_NODE)
    {
      GskTransform *inner = gsk_transform_transform (gsk_transform_ref (transform),
                                                     gsk_transform_node_get_transform (node));

      visit_node (visit, gsk_transform_node_get_child (node), inner);
      gsk_transform_unref (inner);
    }
  else if (type == GSK_CLIP_NODE)
    visit_node (visit, gsk_clip_node_get_child (node), transform);
  else if (type == GSK_ROUNDED_CLIP_NODE)
    visit_node (visit, gsk_rounded_clip_node_get_child (node), transform);
  else if (type == GSK_OPACITY_NODE)
    visit_node (visit, gsk_opacity_node_get_child (node), transform);
  else if (type == GSK_DEBUG_NODE)
    visit_place (visit, node, transform);
}

/**
 * hon_chart_text_new:
 * @context: fonts and text direction
 * @text: a text
 * @scale: its size, in sizes of the font of @context
 * @weight: its weight
 *
 * Lays out a text that is as wide as it needs to be.
 *
 * Returns: (transfer full): a new layout
 */
PangoLayout *
hon_chart_text_new (PangoContext *context,
                    const char   *text,
                    double        scale,
                    PangoWeight   weight)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * hon_chart_text_get_width:
 * @layout: a layout
 *
 * Gets the width of a text.
 *
 * Returns: the width in pixels
 */
int
hon_chart_text_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * hon_chart_text_get_height:
 * @layout: a layout
 *
 * Gets the height of a text.
 *
 * Returns: the height in pixels
 */
int
hon_chart_text_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/**
 * hon_chart_text_snapshot:
 * @layout: a layout
 * @color: the colour of the text
 * @x: its left edge, in pixels
 * @y: its top edge, in pixels
 * @snapshot: the snapshot to draw on
 *
 * Draws a text.
 */
void
hon_chart_text_snapshot (PangoLayout   *layout,
                         const GdkRGBA *color,
                         double         x,
                         double         y,
                         GtkSnapshot   *snapshot)
{
  GArray *kept = g_object_get_data (G_OBJECT (pango_layout_get_context (layout)), KEPT);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  if (kept != NULL)
    append_place (kept, layout, color, snapshot);
  else
    gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * hon_chart_text_keep:
 * @context: fonts and text direction
 *
 * Has all texts of the context kept from now on, in place of being drawn, for hon_chart_text_foreach(). Texts and
 * their context keep each other alive until hon_chart_text_forget().
 */
void
hon_chart_text_keep (PangoContext *context)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Kept));

  g_array_set_clear_func (kept, clear_kept);
  g_object_set_data_full (G_OBJECT (context), KEPT, kept, (GDestroyNotify) g_array_unref);
}

/**
 * hon_chart_text_forget:
 * @context: what keeps texts
 *
 * Drops the texts that were kept.
 */
void
hon_chart_text_forget (PangoContext *context)
{
  g_object_set_data (G_OBJECT (context), KEPT, NULL);
}

/**
 * hon_chart_text_foreach:
 * @context: what keeps the texts
 * @scene: a scene that was drawn with it
 * @x: where it begins, in pixels
 * @y: where it begins, in pixels
 * @func: (scope call): a function
 * @data: what the function is called with
 *
 * Calls a function for every text of a scene, with its place.
 */
void
hon_chart_text_foreach (PangoContext     *context,
                        GskRenderNode    *scene,
                        double            x,
                        double            y,
                        HonChartTextFunc  func,
                        gpointer          data)
{
  const Visit visit = { g_object_get_data (G_OBJECT (context), KEPT), func, data };
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  g_return_if_fail (visit.kept != NULL);

  visit_node (&visit, scene, transform);
  gsk_transform_unref (transform);
}
