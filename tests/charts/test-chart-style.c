/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-composition-chart.h"
#include "hon-scatter-chart.h"
#include "hon-tile-chart.h"
#include "hon-time-chart.h"
#include "hon-waterfall-chart.h"

/* How opaque all of a widget is. */
static double
get_opacity (GskRenderNode *node)
{
  if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    return get_opacity (gsk_transform_node_get_child (node));
  if (gsk_render_node_get_node_type (node) == GSK_OPACITY_NODE)
    return gsk_opacity_node_get_opacity (node);

  return 1.0;
}

/* All kinds of charts are dim when they are insensitive. */
static void
test_dim (void)
{
  const GType types[] = {
    HON_TYPE_COMPOSITION_CHART, HON_TYPE_SCATTER_CHART, HON_TYPE_TILE_CHART, HON_TYPE_TIME_CHART,
    HON_TYPE_WATERFALL_CHART,
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "ui", "style.css", NULL);
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *chart = g_object_new (types[i], "sensitive", FALSE, NULL);
      GtkWidget *window = gtk_window_new ();
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;

      g_test_message ("%s", g_type_name (types[i]));
      gtk_window_set_child (GTK_WINDOW (window), chart);
      gtk_window_set_default_size (GTK_WINDOW (window), 600, 600);
      gtk_window_present (GTK_WINDOW (window));
      fixture_wait_for_layout (chart);
      gtk_widget_snapshot_child (window, chart, snapshot);
      node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
      g_assert_nonnull (node);
      g_assert_cmpfloat_with_epsilon (get_opacity (node), 0.5, 0.01);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/chart-style/dim", test_dim);

  return g_test_run ();
}
