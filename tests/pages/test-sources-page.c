/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-citation.h"
#include "hon-reference-dialog.h"
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
  GtkWidget *group = fixture_find (page, ADW_TYPE_PREFERENCES_GROUP, "All Sources");

  return fixture_count (group, ADW_TYPE_ACTION_ROW, NULL);
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
  g_autoptr (GListModel) wanted = hon_source_search (sources, "securites sociales");
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *entry = fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  Expectation expected = { page, g_list_model_get_n_items (wanted) };

  /* Neither accents nor plurals count. */
  g_assert_cmpuint (expected.n_sources, >, 5);
  g_assert_cmpuint (expected.n_sources, <, g_list_model_get_n_items (sources) / 2);
  gtk_editable_set_text (GTK_EDITABLE (entry), "securites sociales");
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

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, read_cb, &text);
  fixture_wait_for (is_read, &text);

  return text;
}

/* A dataset leads to its records, a record to who says so, and a source to what rests on it. */
static void
test_dialog (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  HonParameter *parameter = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "plafond-securite-sociale");
  g_autoptr (HonPlace) place = hon_place_new (HON_PLACE_PARAMETER, hon_parameter_get_id (parameter), "PASS", NULL);
  g_autoptr (HonPlace) dataset = hon_place_new (HON_PLACE_DATASET, "glossary", "Glossary", NULL);
  HonSource *source = NULL;
  g_autofree char *copied = NULL;
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *dialog;
  GtkWidget *row;

  hon_page_open (HON_PAGE (page), place);
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_REFERENCE_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, hon_parameter_get_label (parameter));
  g_assert_cmpuint (fixture_count (dialog, ADW_TYPE_EXPANDER_ROW, NULL), ==,
                    g_list_model_get_n_items (hon_parameter_get_values (parameter)));
  source = hon_evidence_get_source (
    hon_dated_value_get_evidence (hon_parameter_get_value_at (parameter, hon_date_new (2026, 6, 1))));

  /* The last value is open; its source leads to what else rests on it. */
  row = fixture_find (dialog, ADW_TYPE_ACTION_ROW, hon_source_get_title (source));
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, HON_TYPE_SOURCE_ROW, NULL));
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_PREFERENCES_GROUP, "What Rests on It"));
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_ACTION_ROW, hon_parameter_get_label (parameter)));
  g_assert_true (gtk_widget_activate_action (dialog, "reference.copy", NULL));
  copied = read_clipboard (dialog);
  g_assert_true (g_str_has_prefix (copied, hon_source_get_title (source)));
  g_assert_nonnull (strstr (copied, hon_source_get_url (source)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  hon_page_open (HON_PAGE (page), dataset);
  fixture_settle ();
  dialog = fixture_find (window, HON_TYPE_REFERENCE_DIALOG, NULL);
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LIST_VIEW, NULL));
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "Affection de longue durée"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();

  close_page (page, window);
}

static void
told_cb (HonAnnouncer *announcer,
         const char   *text,
         gboolean      is_error,
         char        **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

static AdwNavigationView *
get_view (GtkWidget *dialog)
{
  return ADW_NAVIGATION_VIEW (fixture_find (dialog, ADW_TYPE_NAVIGATION_VIEW, NULL));
}

/* In a dataset typing searches, hits are told, Enter opens the first, and Escape leads back. */
static void
test_dataset (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonPlace) dataset = hon_place_new (HON_PLACE_DATASET, "territories", "Territories", NULL);
  GtkWidget *window;
  GtkWidget *page = open_page (catalogue, &window);
  GtkWidget *dialog;
  GtkWidget *entry;
  char *told = NULL;

  hon_page_open (HON_PAGE (page), dataset);
  fixture_settle ();
  dialog = g_object_ref (fixture_find (window, HON_TYPE_REFERENCE_DIALOG, NULL));
  entry = fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (gtk_search_entry_get_key_capture_widget (GTK_SEARCH_ENTRY (entry)));
  g_signal_connect (hon_announcer_of (entry), "told", G_CALLBACK (told_cb), &told);
  gtk_editable_set_text (GTK_EDITABLE (entry), "aveyron");
  fixture_wait_for (is_read, &told);
  g_assert_cmpstr (told, ==, "1 hit");
  g_free (told);

  gtk_widget_grab_focus (entry);
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
  g_assert_cmpstr (adw_navigation_page_get_title (adw_navigation_view_get_visible_page (get_view (dialog))), ==, "Aveyron");
  g_assert_true (adw_navigation_view_pop (get_view (dialog)));
  fixture_settle ();
  g_signal_emit_by_name (entry, "stop-search");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (dialog));
  g_object_unref (dialog);

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
  g_test_add_func ("/sources-page/dialog", test_dialog);
  g_test_add_func ("/sources-page/dataset", test_dataset);

  return fixture_run ();
}
