/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-composition-chart.h"
#include "hon-publish-dialog.h"
#include "hon-time-chart.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

static HonChart *
new_time_chart (void)
{
  const HonChartPoint points[] = {
    { hon_date_new (2001, 1, 1), 20 }, { hon_date_new (2017, 5, 1), 25 }, { hon_date_new (2027, 1, 1), 30 },
  };
  GtkWidget *chart = g_object_ref_sink (g_object_new (HON_TYPE_TIME_CHART, NULL));
  g_autoptr (GListStore) list = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("G", HON_CHART_SERIES_LINE, 0);

  hon_chart_series_set_points (series, points, G_N_ELEMENTS (points));
  g_list_store_append (list, series);
  hon_time_chart_set_series (HON_TIME_CHART (chart), G_LIST_MODEL (list));
  hon_chart_set_title (HON_CHART (chart), "Tariffs");

  return HON_CHART (chart);
}

static AdwDialog *
show_dialog (HonChart  *chart,
             GtkWidget *window)
{
  AdwDialog *dialog = g_object_ref_sink (hon_publish_dialog_new (chart));

  adw_dialog_present (dialog, window);
  fixture_draw (window);

  return dialog;
}

static void
close_dialog (AdwDialog *dialog,
              HonChart  *chart,
              GtkWidget *window)
{
  adw_dialog_force_close (dialog);
  fixture_close (window);
  g_assert_finalize_object (dialog);
  g_assert_finalize_object (chart);
}

static gboolean
is_wide (gpointer data)
{
  GdkPaintable *paintable = gtk_picture_get_paintable (GTK_PICTURE (data));

  return (paintable != NULL &&
          gdk_paintable_get_intrinsic_width (paintable) * 9 == gdk_paintable_get_intrinsic_height (paintable) * 16);
}

/* The preview follows the shape; the title follows the years until one is typed; the years stay in order. */
static void
test_years (void)
{
  HonChart *chart = new_time_chart ();
  GtkWidget *window = fixture_show (adw_bin_new ());
  AdwDialog *dialog = show_dialog (chart, window);
  GtkWidget *root = GTK_WIDGET (dialog);
  GtkEditable *title = GTK_EDITABLE (fixture_find (root, ADW_TYPE_ENTRY_ROW, "Title"));
  AdwSpinRow *start = ADW_SPIN_ROW (fixture_find (root, ADW_TYPE_SPIN_ROW, "First Year"));
  AdwSpinRow *end = ADW_SPIN_ROW (fixture_find (root, ADW_TYPE_SPIN_ROW, "Last Year"));

  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Tariffs, 2001–2027");
  adw_spin_row_set_value (start, 2010);
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Tariffs, 2010–2027");
  adw_spin_row_set_value (end, 2005);
  g_assert_cmpfloat (adw_spin_row_get_value (start), ==, 2005);
  gtk_editable_set_text (title, "Mine");
  adw_spin_row_set_value (start, 2003);
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Mine");

  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_find (root, ADW_TYPE_COMBO_ROW, "Shape")), 1);
  fixture_wait_for (is_wide, fixture_find (root, GTK_TYPE_PICTURE, NULL));

  close_dialog (dialog, chart, window);
}

/* What is not over time has no years to choose. */
static void
test_no_years (void)
{
  HonChart *chart = HON_CHART (g_object_ref_sink (hon_composition_chart_new ()));
  GtkWidget *window = fixture_show (adw_bin_new ());
  AdwDialog *dialog = show_dialog (chart, window);

  g_assert_false (gtk_widget_get_visible (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, "First Year")));
  g_assert_nonnull (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Shape"));

  /* Return in the title does what is suggested. */
  g_assert_true (adw_entry_row_get_activates_default (
    ADW_ENTRY_ROW (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Title"))));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (adw_dialog_get_default_widget (dialog))), ==,
                   "publish.save");

  close_dialog (dialog, chart, window);
}

/* Tab goes through all rows in the order in which they stand, and back again. */
static void
test_tab (void)
{
  HonChart *chart = new_time_chart ();
  GtkWidget *window = fixture_show (adw_bin_new ());
  AdwDialog *dialog = show_dialog (chart, window);

  fixture_check_tab (GTK_WIDGET (dialog));
  close_dialog (dialog, chart, window);
}

static gboolean
has_toast (gpointer data)
{
  return fixture_find (data, GTK_TYPE_LABEL, "Saved as “chart.svg”") != NULL;
}

/* What was prepared is in the file: the title, the years, the shape and the kind; the dialog is closed. */
static void
test_save (void)
{
  HonChart *chart = new_time_chart ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autofree char *folder = g_dir_make_tmp ("honoraires-publish-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkWidget *window;
  AdwDialog *dialog;
  GtkWidget *root;
  GtkWidget *text_row;
  int first, last, start, end;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (chart));
  window = fixture_show (overlay);
  dialog = show_dialog (chart, window);
  root = GTK_WIDGET (dialog);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (root, ADW_TYPE_ENTRY_ROW, "Title")), "Mine");
  adw_spin_row_set_value (ADW_SPIN_ROW (fixture_find (root, ADW_TYPE_SPIN_ROW, "First Year")), 2010);
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_find (root, ADW_TYPE_COMBO_ROW, "Shape")), 2);
  /* Only drawings have a choice of how texts are. */
  text_row = fixture_find (root, ADW_TYPE_SWITCH_ROW, "Editable Text");
  g_assert_true (text_row == NULL || !gtk_widget_get_mapped (text_row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_find (root, ADW_TYPE_COMBO_ROW, "Kind of File")), 1);
  text_row = fixture_find (root, ADW_TYPE_SWITCH_ROW, "Editable Text");
  g_assert_true (gtk_widget_get_visible (text_row));
  adw_switch_row_set_active (ADW_SWITCH_ROW (text_row), TRUE);
  hon_publish_dialog_save (HON_PUBLISH_DIALOG (dialog), file);
  fixture_wait_for (has_toast, window);
  g_assert_false (gtk_widget_get_mapped (root));

  g_assert_true (hon_time_chart_get_years (HON_TIME_CHART (chart), &first, &last, &start, &end));
  g_assert_cmpint (start, ==, 2010);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "<svg"));
  g_assert_nonnull (strstr (text, ">Mine</tspan>"));
  texture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, gdk_texture_get_height (texture));

  g_remove (path);
  g_rmdir (folder);
  close_dialog (dialog, chart, window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/publish-dialog/years", test_years);
  g_test_add_func ("/publish-dialog/no-years", test_no_years);
  g_test_add_func ("/publish-dialog/tab", test_tab);
  g_test_add_func ("/publish-dialog/save", test_save);

  return fixture_run ();
}
