/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-group.h"
#include "hon-remark.h"
#include "pages-fixture.h"

/* Only the rows that were added go, and others can come in their place. */
static void
test_rows (void)
{
  GtkWidget *widget = g_object_ref_sink (adw_preferences_group_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (widget);
  GtkWidget *row;

  adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", "Stays", NULL));
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 0);
  hon_group_clear (group);

  row = hon_group_add_row (group, "A & B", "<b>");
  hon_group_add_row (group, "B", NULL);
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 2);
  g_assert_true (hon_group_get_row (group, 0) == row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "A & B");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "<b>");
  g_assert_nonnull (fixture_find (widget, GTK_TYPE_LABEL, "A & B"));

  hon_group_clear (group);
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 0);
  g_assert_null (fixture_find (widget, GTK_TYPE_LABEL, "A & B"));
  g_assert_nonnull (fixture_find (widget, GTK_TYPE_LABEL, "Stays"));
  hon_group_add_row (group, "C", NULL);
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 1);

  g_assert_finalize_object (widget);
}

/* A warning is read as one; what is only good to know is not. */
static void
test_notices (void)
{
  GtkWidget *widget = g_object_ref_sink (adw_preferences_group_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (widget);
  GtkWidget *image;

  hon_group_add_notice (group, "A", "B", "Caution");
  image = fixture_find (hon_group_get_row (group, 0), GTK_TYPE_IMAGE, NULL);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, "dialog-warning-symbolic");
  g_assert_true (gtk_widget_has_css_class (image, "warning"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, "Caution");

  hon_group_add_notice (group, "C", NULL, NULL);
  image = fixture_find (hon_group_get_row (group, 1), GTK_TYPE_IMAGE, NULL);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, "dialog-information-symbolic");
  g_assert_false (gtk_widget_has_css_class (image, "warning"));

  g_assert_finalize_object (widget);
}

/* Remarks take the place of those before; a group without any is not seen. */
static void
test_remarks (void)
{
  GtkWidget *widget = g_object_ref_sink (adw_preferences_group_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (widget);
  g_autoptr (GListStore) remarks = g_list_store_new (HON_TYPE_REMARK);
  g_autoptr (HonRemark) first = hon_remark_new ("A", "<b>");
  g_autoptr (HonRemark) second = hon_remark_new ("C", "D");
  g_autoptr (HonRemark) third = hon_remark_new_about ("E", "F", "asv");
  GtkWidget *row;

  hon_group_set_remarks (group, G_LIST_MODEL (remarks), NULL);
  g_assert_false (gtk_widget_get_visible (widget));

  g_list_store_append (remarks, first);
  g_list_store_append (remarks, second);
  hon_group_set_remarks (group, G_LIST_MODEL (remarks), "Caution");
  g_assert_true (gtk_widget_get_visible (widget));
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 2);
  g_assert_nonnull (fixture_find (widget, GTK_TYPE_LABEL, "<b>"));
  g_assert_true (gtk_widget_has_css_class (fixture_find (widget, GTK_TYPE_IMAGE, NULL), "warning"));

  /* What is about a line opens it. */
  row = hon_group_get_row (group, 0);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_list_store_append (remarks, third);
  hon_group_set_remarks (group, G_LIST_MODEL (remarks), "Caution");
  row = hon_group_get_row (group, 2);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "page.explain");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL), ==, "asv");
  g_list_store_remove (remarks, 2);

  /* What is only good to know is not read as a warning, wherever it stands. */
  hon_remark_make_tip (third);
  g_list_store_append (remarks, third);
  hon_group_set_remarks (group, G_LIST_MODEL (remarks), "Caution");
  g_assert_false (gtk_widget_has_css_class (fixture_find (hon_group_get_row (group, 2), GTK_TYPE_IMAGE, NULL), "warning"));
  g_assert_true (gtk_widget_has_css_class (fixture_find (hon_group_get_row (group, 1), GTK_TYPE_IMAGE, NULL), "warning"));
  g_list_store_remove (remarks, 2);

  g_list_store_remove (remarks, 0);
  hon_group_set_remarks (group, G_LIST_MODEL (remarks), "Caution");
  g_assert_cmpuint (hon_group_get_n_rows (group), ==, 1);
  g_assert_null (fixture_find (widget, GTK_TYPE_LABEL, "<b>"));
  g_list_store_remove_all (remarks);
  hon_group_set_remarks (group, G_LIST_MODEL (remarks), "Caution");
  g_assert_false (gtk_widget_get_visible (widget));

  g_assert_finalize_object (widget);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/group/rows", test_rows);
  g_test_add_func ("/group/notices", test_notices);
  g_test_add_func ("/group/remarks", test_remarks);

  return fixture_run ();
}
