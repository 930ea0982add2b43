/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-source-row.h"
#include "hon-sources-page.h"
#include "pages-fixture.h"

static GtkWidget *
open_page (HonCatalogue  *catalogue,
           GtkWidget    **window)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  GtkWidget *page = fixture_new_page (HON_TYPE_SOURCES_PAGE, catalogue, settings);

  *window = fixture_show (page);

  return page;
}

static void
close_page (GtkWidget *page,
            GtkWidget *window)
{
  fixture_close (window);
  g_assert_finalize_object (page);
}

static guint
count_sources (GtkWidget *page)
{
  return fixture_count (page, HON_TYPE_SOURCE_ROW, NULL);
}

static void
test_lists (void)
{
  HonCatalogue *catalogue = fixture_new_catalogue ();
  GListModel *datasets = hon_catalogue_get_datasets (catalogue);
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);

  g_assert_cmpuint (count_sources (page), ==,
                    g_list_model_get_n_items (hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES)));
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);
      g_autofree char *title = hon_dataset_dup_title (dataset);

      g_assert_nonnull (fixture_find (page, ADW_TYPE_ACTION_ROW, title));
    }
  g_assert_false (gtk_widget_get_visible (fixture_find (page, ADW_TYPE_PREFERENCES_GROUP, "Problems")));

  close_page (page, window);
  g_assert_finalize_object (catalogue);
}

typedef struct
{
  GtkWidget *page;
  guint      n_sources;
} Expectation;

static gboolean
has_sources (gpointer data)
{
  Expectation *expected = data;

  return count_sources (expected->page) == expected->n_sources;
}

static gboolean
is_empty (gpointer data)
{
  GtkWidget *stack = fixture_find (GTK_WIDGET (data), GTK_TYPE_STACK, NULL);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty") == 0;
}

static void
test_search (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GListModel *sources = hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES);
  g_autoptr (HonSource) first = g_list_model_get_item (sources, 0);
  g_autofree char *wanted = g_utf8_strdown (hon_source_get_title (first), -1);
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *entry = fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  Expectation expected = { page, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autofree char *title = g_utf8_strdown (hon_source_get_title (source), -1);

      expected.n_sources += strstr (title, wanted) != NULL;
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), wanted);
  fixture_wait_for (has_sources, &expected);

  gtk_editable_set_text (GTK_EDITABLE (entry), "no source has this title");
  fixture_wait_for (is_empty, page);
  g_assert_nonnull (fixture_find (page, ADW_TYPE_STATUS_PAGE, "No Source Found"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  expected.n_sources = g_list_model_get_n_items (sources);
  fixture_wait_for (has_sources, &expected);
  g_assert_false (is_empty (page));

  close_page (page, window);
}

static void
test_problems (void)
{
  g_autoptr (HonCatalogue) catalogue = NULL;
  const char *problem;
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *group;

  fixture_write_overlay ("sectors.json", "[]");
  catalogue = fixture_new_catalogue ();
  page = open_page (catalogue, &window);
  group = fixture_find (page, ADW_TYPE_PREFERENCES_GROUP, "Problems");
  problem = *hon_catalogue_get_problems (catalogue);
  g_assert_nonnull (strstr (problem, "sectors.json"));
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_nonnull (fixture_find (group, ADW_TYPE_ACTION_ROW, problem));

  /* They go away with what caused them. */
  fixture_write_overlay ("sectors.json", NULL);
  g_assert_true (hon_catalogue_load (catalogue, NULL, NULL));
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (group));
  g_assert_cmpuint (fixture_count (group, ADW_TYPE_ACTION_ROW, NULL), ==, 0);

  close_page (page, window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/sources-page/lists", test_lists);
  g_test_add_func ("/sources-page/search", test_search);
  g_test_add_func ("/sources-page/problems", test_problems);

  return fixture_run ();
}
