/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-chart-swatch.h"
#include "hon-composition-chart.h"

#include <adwaita.h>

#include <math.h>

static const double usual[][FIXTURE_N_PARTS] = { { 50, 30, 20 }, { 100, 60, 40 } };
static const double deficit[][FIXTURE_N_PARTS] = { { 80, 40, -20 }, { 100, 60, 40 } };

/* Finds the first widget in @root with this CSS name or style class. */
static GtkWidget *
find (GtkWidget  *root,
      const char *name)
{
  if (strcmp (gtk_widget_get_css_name (root), name) == 0 || gtk_widget_has_css_class (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_bar (HonCompositionChart *chart,
         guint                position)
{
  GtkWidget *bar = find (GTK_WIDGET (chart), "bar");

  while (position-- > 0)
    bar = gtk_widget_get_next_sibling (bar);

  return bar;
}

static GtkWidget *
get_segment (HonCompositionChart *chart,
             guint                bar,
             guint                part)
{
  GtkWidget *segment = find (get_bar (chart, bar), "segment");

  while (part-- > 0)
    segment = gtk_widget_get_next_sibling (segment);

  return segment;
}

static const char *
get_readout (HonCompositionChart *chart)
{
  GtkWidget *area = find (GTK_WIDGET (chart), "readout");

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (area)));
}

/* What is read out begins with the names of the bar and of the part that the cursor is on. */
static void
assert_cursor (HonCompositionChart *chart,
               const char          *names)
{
  if (!g_str_has_prefix (get_readout (chart), names))
    g_error ("The cursor is on “%s”, not on “%s”", get_readout (chart), names);
}

static void
assert_no_cursor (HonCompositionChart *chart)
{
  assert_cursor (chart, "Point at a part, or use the arrow keys");
}

/* Moves the cursor by key, from the start of the first bar with parts. */
static void
go_to (HonCompositionChart *chart,
       guint                n_down,
       guint                n_right)
{
  gboolean used;

  g_signal_emit_by_name (chart, "clear-cursor", &used);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  for (guint i = 0; i < n_down; i++)
    fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1);
  for (guint i = 0; i < n_right; i++)
    fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
}

static guint
count_children (GtkWidget *widget)
{
  guint n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_children++;

  return n_children;
}

static HonCompositionChart *
new_chart (const double values[][FIXTURE_N_PARTS],
           guint        n_bars)
{
  HonCompositionChart *chart = HON_COMPOSITION_CHART (hon_composition_chart_new ());
  g_autoptr (GListStore) bars = fixture_new_bars (values, n_bars);

  hon_composition_chart_set_bars (chart, G_LIST_MODEL (bars));

  return g_object_ref_sink (chart);
}

/* Shows @chart in a window, waits until it is drawn, and returns the window. */
static GtkWindow *
show (HonCompositionChart *chart,
      int                  width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_set_default_size (GTK_WINDOW (window), width, 400);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (GTK_WIDGET (chart)) == 0)
    g_main_context_iteration (NULL, TRUE);

  return GTK_WINDOW (window);
}

/* Draws @chart without a screen, for what only drawing would show. */
static void
draw (HonCompositionChart *chart)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (chart));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
test_finalize (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  GListModel *bars = g_object_ref (hon_composition_chart_get_bars (chart));

  g_assert_finalize_object (chart);
  g_assert_finalize_object (bars);

  g_assert_finalize_object (g_object_ref_sink (hon_composition_chart_new ()));
}

static void
count (guint *counter)
{
  (*counter)++;
}

static char *
format_value (double   value,
              gpointer user_data)
{
  return g_strdup_printf ("<%g>", value);
}

/* Setters tell what changed, and only that; what is shown follows. */
static void
test_setters (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  HonChart *base = HON_CHART (chart);
  g_autoptr (GListModel) bars = g_object_ref (hon_composition_chart_get_bars (chart));
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, NULL, NULL);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  guint n_changes = 0;
  guint n_notify = 0;

  g_signal_connect_swapped (base, "notify::title", G_CALLBACK (count), &n_notify);
  g_signal_connect_swapped (base, "notify::subtitle", G_CALLBACK (count), &n_notify);
  g_signal_connect_swapped (hon_chart_get_sheet (base), "changed", G_CALLBACK (count),
                            &n_changes);
  for (guint i = 0; i < 2; i++)
    {
      hon_chart_set_title (base, "A title");
      hon_chart_set_subtitle (base, "A subtitle");
      hon_chart_set_credits (base, "Credits");
      hon_chart_set_format (base, format);
      hon_composition_chart_set_bars (chart, bars);
      g_assert_cmpuint (n_notify, ==, 2);
      g_assert_cmpuint (n_changes, ==, 1);
    }

  g_object_get (chart,
                "title", &title,
                "subtitle", &subtitle,
                NULL);
  g_assert_cmpstr (title, ==, "A title");
  g_assert_cmpstr (subtitle, ==, "A subtitle");
  g_assert_cmpstr (hon_chart_get_title (base), ==, "A title");
  g_assert_cmpstr (hon_chart_get_subtitle (base), ==, "A subtitle");
  g_assert_cmpstr (hon_chart_get_credits (base), ==, "Credits");
  g_assert_true (hon_chart_get_format (base) == format);
  gtk_test_accessible_assert_property (get_bar (chart, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bar 1, <100>");

  hon_composition_chart_set_bars (chart, NULL);
  g_assert_null (hon_composition_chart_get_bars (chart));
  g_assert_cmpuint (count_children (find (GTK_WIDGET (chart), "plot")), ==, 0);
  hon_composition_chart_set_bars (chart, bars);
  g_assert_true (hon_composition_chart_get_bars (chart) == bars);
  g_assert_cmpuint (count_children (find (GTK_WIDGET (chart), "plot")), ==, 2);

  g_assert_finalize_object (chart);
}

static void
test_accessible (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  GtkWidget *track = find (get_bar (chart, 1), "track");
  const char *reading = "Gamma: 40 (20%)";

  hon_chart_set_title (HON_CHART (chart), "A title");
  hon_composition_chart_set_selected (chart, 1);

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "A title");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 bars, from 100 for Bar 1 to 200 for Bar 2.");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart),
                                                   GTK_ACCESSIBLE_PROPERTY_HELP_TEXT));
  gtk_test_accessible_assert_role (find (GTK_WIDGET (chart), "plot"), GTK_ACCESSIBLE_ROLE_LIST);

  gtk_test_accessible_assert_role (get_bar (chart, 1), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_bar (chart, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bar 2, 200");
  gtk_test_accessible_assert_relation (get_bar (chart, 1), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (get_bar (chart, 1), GTK_ACCESSIBLE_RELATION_SET_SIZE, 2);
  gtk_test_accessible_assert_state (get_bar (chart, 0), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (get_bar (chart, 1), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  gtk_test_accessible_assert_role (track, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (track, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bar 2");

  gtk_test_accessible_assert_role (get_segment (chart, 1, 2), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_segment (chart, 1, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       reading);
  gtk_test_accessible_assert_relation (get_segment (chart, 1, 2),
                                       GTK_ACCESSIBLE_RELATION_POS_IN_SET, 3);
  gtk_test_accessible_assert_relation (get_segment (chart, 1, 2),
                                       GTK_ACCESSIBLE_RELATION_SET_SIZE, 3);

  hon_chart_set_title (HON_CHART (chart), NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));

  g_assert_finalize_object (chart);
}

static void
test_description (void)
{
  static const double equal[][FIXTURE_N_PARTS] = { { 50, 30, 20 }, { 60, 20, 20 } };
  HonCompositionChart *one = new_chart (usual, 1);
  HonCompositionChart *same = new_chart (equal, 2);
  HonCompositionChart *none = new_chart (usual, 0);

  gtk_test_accessible_assert_property (one, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 bar, of 100 in total.");
  gtk_test_accessible_assert_property (same, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 bars, each of 100 in total.");
  gtk_test_accessible_assert_property (none, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Nothing to show");

  g_assert_finalize_object (one);
  g_assert_finalize_object (same);
  g_assert_finalize_object (none);
}

static void
test_keys (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  gboolean used;

  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (chart)));
  assert_no_cursor (chart);
  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_false (used);

  /* The first key shows the cursor in the selected bar. */
  hon_composition_chart_set_selected (chart, 1);
  g_assert_true (fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1));
  assert_cursor (chart, "Bar 2 · Alpha: ");
  g_assert_cmpstr (get_readout (chart), ==, "Bar 2 · Alpha: 100 (50%)");

  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, "Bar 2 · Beta: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, -1);
  assert_cursor (chart, "Bar 1 · Beta: ");
  g_assert_cmpstr (get_readout (chart), ==, "Bar 1 · Beta: 30 (30%)");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, -1);
  assert_cursor (chart, "Bar 1 · Beta: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1);
  assert_cursor (chart, "Bar 1 · Gamma: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, "Bar 1 · Gamma: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1);
  assert_cursor (chart, "Bar 1 · Alpha: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  assert_cursor (chart, "Bar 1 · Alpha: ");

  g_signal_emit_by_name (chart, "clear-cursor", &used);
  g_assert_true (used);
  assert_no_cursor (chart);

  g_assert_finalize_object (chart);
}

static void
test_keys_deficit (void)
{
  HonCompositionChart *chart = new_chart (deficit, 2);

  /* Below zero lies first, whatever its place in the list. */
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, "Bar 1 · Gamma: ");
  g_assert_cmpstr (get_readout (chart), ==, "Bar 1 · Gamma: \u221220 (\u221220%)");
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, "Bar 1 · Alpha: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1);
  assert_cursor (chart, "Bar 1 · Gamma: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  assert_cursor (chart, "Bar 2 · Gamma: ");

  g_assert_finalize_object (chart);
}

static void
test_keys_rtl (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);

  /* The start is on the right. */
  gtk_widget_set_direction (GTK_WIDGET (chart), GTK_TEXT_DIR_RTL);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, "Bar 1 · Alpha: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  assert_cursor (chart, "Bar 1 · Beta: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_cursor (chart, "Bar 1 · Alpha: ");

  /* Keys that the chart has no use for are left to others. */
  g_assert_false (fixture_move_cursor (chart, GTK_MOVEMENT_PAGES, 1));
  assert_cursor (chart, "Bar 1 · Alpha: ");

  g_assert_finalize_object (chart);
}

static void
test_other_parts (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  GListStore *bars = G_LIST_STORE (hon_composition_chart_get_bars (chart));
  g_autoptr (HonChartBar) empty = hon_chart_bar_new ("empty", "Empty");
  g_autoptr (HonChartBar) other = hon_chart_bar_new ("other", "Other");

  /* The same part lies elsewhere, a missing one nowhere, an empty bar is skipped. */
  hon_chart_bar_append (other, "c", "Gamma", 2, 7);
  g_list_store_append (bars, empty);
  g_list_store_append (bars, other);

  go_to (chart, 1, 2);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  assert_cursor (chart, "Other · Gamma: ");
  go_to (chart, 1, 1);
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, 1);
  assert_cursor (chart, "Other · Gamma: ");
  fixture_move_cursor (chart, GTK_MOVEMENT_DISPLAY_LINES, -1);
  assert_cursor (chart, "Bar 2 · Gamma: ");

  g_assert_finalize_object (chart);
}

static void
note_position (guint *activated,
               guint  position)
{
  *activated = position;
}

static void
test_activate (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  guint activated = GTK_INVALID_LIST_POSITION;
  gboolean used;

  g_signal_connect_swapped (chart, "bar-activated", G_CALLBACK (note_position), &activated);

  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_assert_false (used);
  g_assert_cmpuint (activated, ==, GTK_INVALID_LIST_POSITION);

  go_to (chart, 1, 0);
  g_signal_emit_by_name (chart, "activate-cursor", &used);
  g_assert_true (used);
  g_assert_cmpuint (activated, ==, 1);
  gtk_test_accessible_assert_state (get_bar (chart, 1), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  g_assert_finalize_object (chart);
}

static void
test_changes (void)
{
  HonCompositionChart *chart = new_chart (usual, 2);
  GListStore *bars = G_LIST_STORE (hon_composition_chart_get_bars (chart));
  g_autoptr (HonChartBar) other = hon_chart_bar_new ("0", "Bar 1");

  go_to (chart, 0, 0);
  fixture_set_value (bars, 0, 0, 150);
  fixture_wait ();
  g_assert_cmpstr (get_readout (chart), ==, "Bar 1 · Alpha: 150 (75%)");
  gtk_test_accessible_assert_property (get_bar (chart, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bar 1, 200");

  hon_chart_bar_append (other, "a", "Another", 5, 150);
  hon_chart_bar_append (other, "b", "Beta", 1, 50);
  g_list_store_splice (bars, 0, 1, (gpointer *) &other, 1);
  g_assert_cmpstr (get_readout (chart), ==, "Bar 1 · Another: 150 (75%)");
  g_assert_true (gtk_widget_has_css_class (get_segment (chart, 0, 0), "part-5"));
  g_assert_false (gtk_widget_has_css_class (get_segment (chart, 0, 0), "part-0"));
  g_assert_true (gtk_widget_has_css_class (find (GTK_WIDGET (chart), "swatch"), "part-5"));

  /* The cursor goes with the bar under it. */
  go_to (chart, 1, 2);
  g_list_store_remove (bars, 1);
  assert_no_cursor (chart);
  g_assert_cmpuint (count_children (find (GTK_WIDGET (chart), "plot")), ==, 1);

  g_list_store_remove_all (bars);
  g_assert_false (gtk_widget_get_visible (find (GTK_WIDGET (chart), "plot")));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (chart)));
  g_assert_cmpuint (count_children (find (GTK_WIDGET (chart), "legend")), ==, 0);
  fixture_move_cursor (chart, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  assert_no_cursor (chart);

  g_assert_finalize_object (chart);
}

static void
test_no_value (void)
{
  static const double unknown[][FIXTURE_N_PARTS] = {
    { NAN, INFINITY, 20 },
    { 0, 0, 0 },
    { G_MINDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE },
    { G_MAXDOUBLE, G_MAXDOUBLE, 0 },
  };
  HonCompositionChart *chart = new_chart (unknown, G_N_ELEMENTS (unknown));
  GtkWindow *window;

  /* In a window, the accessibility of tests cannot announce. */
  go_to (chart, 1, 1);
  window = show (chart, 500);
  gtk_test_accessible_assert_property (get_segment (chart, 0, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Alpha: no value");
  gtk_test_accessible_assert_property (get_segment (chart, 0, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Beta: no value");
  gtk_test_accessible_assert_property (get_segment (chart, 1, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Alpha: 0");
  g_assert_cmpint (gtk_widget_get_width (get_segment (chart, 0, 0)), ==, 0);
  g_assert_cmpint (gtk_widget_get_width (get_segment (chart, 3, 0)), >, 0);
  draw (chart);

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

typedef struct
{
  const char       *name;
  GtkTextDirection  direction;
  int               width;
  gboolean          stacked;
} PlaceCase;

static const PlaceCase place_cases[] = {
  { "wide", GTK_TEXT_DIR_LTR, 800, FALSE },
  { "wide-rtl", GTK_TEXT_DIR_RTL, 800, FALSE },
  { "narrow", GTK_TEXT_DIR_LTR, 300, TRUE },
  { "narrow-rtl", GTK_TEXT_DIR_RTL, 300, TRUE },
};

static float
get_start (GtkWidget *widget,
           GtkWidget *ancestor)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, ancestor, &bounds));
  if (gtk_widget_get_direction (ancestor) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (ancestor) - bounds.origin.x - bounds.size.width;

  return bounds.origin.x;
}

static void
test_place (gconstpointer data)
{
  const PlaceCase *item = data;
  HonCompositionChart *chart = new_chart (deficit, 2);
  g_autoptr (HonChartBar) named = hon_chart_bar_new ("1", "A bar with a longer name");
  GtkTextDirection old_direction = gtk_widget_get_default_direction ();
  GtkWindow *window;
  GtkWidget *bar, *name, *track;
  graphene_rect_t name_bounds, track_bounds;

  gtk_widget_set_default_direction (item->direction);
  for (guint i = 0; i < FIXTURE_N_PARTS; i++)
    hon_chart_bar_append (named, ((const char *[]) { "a", "b", "c" })[i], "Part", i, deficit[1][i]);
  g_list_store_splice (G_LIST_STORE (hon_composition_chart_get_bars (chart)), 1, 1,
                       (gpointer *) &named, 1);

  go_to (chart, 0, 0);
  window = show (chart, item->width);
  bar = get_bar (chart, 0);
  name = find (bar, "name");
  track = find (bar, "track");

  g_assert_true (gtk_widget_compute_bounds (name, bar, &name_bounds));
  g_assert_true (gtk_widget_compute_bounds (track, bar, &track_bounds));
  if (item->stacked)
    {
      g_assert_cmpfloat (track_bounds.origin.y, >=, name_bounds.origin.y + name_bounds.size.height);
      g_assert_cmpint (gtk_widget_get_width (track), ==, gtk_widget_get_width (bar));
    }
  else
    {
      g_assert_cmpfloat (get_start (track, bar), >, get_start (name, bar));
      g_assert_cmpfloat (track_bounds.origin.y, <, name_bounds.origin.y + name_bounds.size.height);
    }

  /* Seen from the start: what is below zero, then the others in their order. */
  g_assert_cmpfloat (get_start (get_segment (chart, 0, 2), track), ==, 0.0f);
  g_assert_cmpfloat (get_start (get_segment (chart, 0, 0), track), >, 0.0f);
  g_assert_cmpfloat (get_start (get_segment (chart, 0, 1), track), >,
                     get_start (get_segment (chart, 0, 0), track));

  /* All tracks share one scale. */
  g_assert_cmpfloat (get_start (get_segment (chart, 0, 0), track), ==,
                     get_start (get_segment (chart, 1, 0), find (get_bar (chart, 1), "track")));
  g_assert_cmpint (gtk_widget_get_width (track), ==,
                   gtk_widget_get_width (find (get_bar (chart, 1), "track")));

  draw (chart);

  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
  gtk_widget_set_default_direction (old_direction);
}

static void
test_swatch (void)
{
  GtkWidget *swatch = g_object_ref_sink (hon_chart_swatch_new ());
  const HonChartSample sample = { .style_index = 8 };

  g_assert_true (gtk_widget_has_css_class (swatch, "part-0"));
  hon_chart_swatch_show (HON_CHART_SWATCH (swatch), &sample);

  /* After the sixth style, the first one follows again. */
  g_assert_true (gtk_widget_has_css_class (swatch, "part-2"));
  g_assert_false (gtk_widget_has_css_class (swatch, "part-0"));
  gtk_test_accessible_assert_role (swatch, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  g_assert_finalize_object (swatch);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/composition-chart/finalize", test_finalize);
  g_test_add_func ("/composition-chart/setters", test_setters);
  g_test_add_func ("/composition-chart/accessible", test_accessible);
  g_test_add_func ("/composition-chart/description", test_description);
  g_test_add_func ("/composition-chart/keys", test_keys);
  g_test_add_func ("/composition-chart/keys-deficit", test_keys_deficit);
  g_test_add_func ("/composition-chart/keys-rtl", test_keys_rtl);
  g_test_add_func ("/composition-chart/other-parts", test_other_parts);
  g_test_add_func ("/composition-chart/activate", test_activate);
  g_test_add_func ("/composition-chart/changes", test_changes);
  g_test_add_func ("/composition-chart/no-value", test_no_value);
  for (guint i = 0; i < G_N_ELEMENTS (place_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/composition-chart/place/", place_cases[i].name, NULL);

      g_test_add_data_func (path, &place_cases[i], test_place);
    }
  g_test_add_func ("/composition-chart/swatch", test_swatch);

  return g_test_run ();
}
