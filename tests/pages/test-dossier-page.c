/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-bill-page.h"
#include "hon-chart-view.h"
#include "hon-date-row.h"
#include "hon-dossier-add.h"
#include "hon-dossier-json.h"
#include "hon-dossier-page.h"
#include "hon-dossier-row.h"
#include "hon-explanation-dialog.h"
#include "hon-table-view.h"
#include "hon-test-disk.h"
#include "hon-time-chart.h"
#include "pages-fixture.h"

typedef FixtureKept Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_kept_set_up (fixture, HON_TYPE_DOSSIER_PAGE, "dossier.json");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_kept_tear_down (fixture);
}

static HonDossier *
get_dossier (Fixture *fixture)
{
  return hon_dossier_page_get_dossier (fixture->page);
}

static GBytes *
new_picture (void)
{
  guint32 pixels[64 * 32];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  memset (pixels, 0x80, sizeof pixels);
  bytes = g_bytes_new (pixels, sizeof pixels);
  texture = gdk_memory_texture_new (64, 32, GDK_MEMORY_R8G8B8A8, bytes, 64 * 4);

  return gdk_texture_save_to_png_bytes (texture);
}

/* Adds an item with all that an item can have. */
static void
add_item (Fixture    *fixture,
          const char *title)
{
  static const gboolean figures[] = { FALSE, TRUE };
  g_autoptr (HonDossierItem) item = hon_dossier_item_new (HON_DOSSIER_CHART, title, TRUE);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GBytes) picture = new_picture ();
  g_autofree char *text = NULL;
  g_autoptr (GVariant) contents = NULL;

  hon_dossier_item_add_paragraph (item, "A paragraph to be found again.");
  hon_dossier_item_insert_picture (item, 1, "A picture", picture);
  g_strv_builder_add_many (cells, "Name", "Figure", NULL);
  for (guint i = 0; i < 80; i++)
    {
      g_strv_builder_take (cells, g_strdup_printf ("Row %u", i));
      g_strv_builder_take (cells, g_strdup_printf ("%u €", i * 10));
    }
  hon_dossier_item_take_cells (item, "A caption", G_N_ELEMENTS (figures), g_strv_builder_end (cells), figures);
  hon_dossier_item_add_source (item, "Decree of the tariffs", "Journal officiel", "22 December 2024",
                               "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000050811234");
  hon_dossier_item_add_claim (item, "It is 927", "A count", "One publisher", "2024", "https://example.org/one");
  hon_dossier_item_add_claim (item, "It is 1347", "Another count", "Another publisher", NULL, NULL);
  text = hon_dossier_item_to_json (item);
  contents = g_variant_ref_sink (g_variant_new_string (text));
  hon_dossier_page_add (fixture->page, contents);
  fixture_settle ();
}

/* A day is only kept where one was given: without one it is that of the export. */
static void
test_day (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *row;

  add_item (fixture, "First");
  row = fixture_find (GTK_WIDGET (fixture->page), HON_TYPE_DATE_ROW, "Day, If Not That of the Export");
  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_cmpint (hon_dossier_get_day (get_dossier (fixture)), ==, HON_DATE_NONE);
  fixture_type (row, "1/5/2026");
  g_assert_cmpint (hon_dossier_get_day (get_dossier (fixture)), ==, hon_date_new (2026, 5, 1));
  fixture_type (row, "");
  g_assert_cmpint (hon_dossier_get_day (get_dossier (fixture)), ==, HON_DATE_NONE);
  fixture_kept_close (fixture);
  fixture_kept_open (fixture);
  g_assert_cmpint (hon_dossier_get_day (get_dossier (fixture)), ==, HON_DATE_NONE);
}

static HonDossierRow *
get_row (Fixture *fixture,
         int      position)
{
  /* The group of the title page has a list of its own. */
  GtkWidget *list = gtk_widget_get_ancestor (fixture_find (GTK_WIDGET (fixture->page), HON_TYPE_DOSSIER_ROW, NULL),
                                             GTK_TYPE_LIST_BOX);

  return HON_DOSSIER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position));
}

static const char *
get_title (Fixture *fixture,
           guint    position)
{
  return hon_dossier_item_get_title (hon_dossier_get_item (get_dossier (fixture), position));
}

static void
activate (gpointer    widget,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (widget), action, NULL));
  fixture_settle ();
}

static const char *
get_state (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_STACK, NULL)));
}

/* Items are put in order, named, commented on, and dropped, which can be undone. */
static void
test_items (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row;

  g_assert_cmpstr (get_state (fixture), ==, "empty");
  add_item (fixture, "First");
  add_item (fixture, "Second");
  add_item (fixture, "Third");
  g_assert_cmpstr (get_state (fixture), ==, "items");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (fixture, 0)), TRUE);
  fixture_settle ();
  activate (get_row (fixture, 0), "row.down");
  g_assert_cmpstr (get_title (fixture, 0), ==, "Second");
  g_assert_cmpstr (get_title (fixture, 1), ==, "First");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (fixture, 1))));
  g_assert_nonnull (fixture_find (GTK_WIDGET (get_row (fixture, 1)), GTK_TYPE_PICTURE, NULL));
  activate (get_row (fixture, 1), "row.up");
  g_assert_cmpstr (get_title (fixture, 0), ==, "First");

  row = fixture_find (GTK_WIDGET (get_row (fixture, 0)), ADW_TYPE_ENTRY_ROW, "Title");
  fixture_type (row, "Of another name");
  g_assert_cmpstr (get_title (fixture, 0), ==, "Of another name");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture, 0))), ==, "Of another name");
  row = fixture_find (GTK_WIDGET (get_row (fixture, 0)), ADW_TYPE_ENTRY_ROW, "Note of Your Own");
  fixture_type (row, "Mine");
  g_assert_cmpstr (hon_dossier_item_get_note (hon_dossier_get_item (get_dossier (fixture), 0)), ==, "Mine");

  activate (get_row (fixture, 1), "row.remove");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_dossier (fixture))), ==, 2);
  g_assert_cmpstr (get_title (fixture, 1), ==, "Third");
  activate (fixture->page, "page.undo");
  g_assert_cmpstr (get_title (fixture, 1), ==, "Second");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_dossier (fixture))), ==, 3);
}

/* The dossier comes back at the next start, whether or not inputs do. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  g_object_set (get_dossier (fixture), "author", "Claude Martin", "day", hon_date_new (2026, 1, 2), NULL);
  add_item (fixture, "First");
  fixture_kept_close (fixture);
  fixture_kept_open (fixture);
  g_assert_cmpstr (get_title (fixture, 0), ==, "First");
  g_assert_cmpstr (hon_dossier_get_author (get_dossier (fixture)), ==, "Claude Martin");
  g_assert_cmpint (hon_dossier_get_day (get_dossier (fixture)), ==, hon_date_new (2026, 1, 2));
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* A file that is damaged is told with the place, and nothing is written over it. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] = "{\"format\": \"honoraires-dossier\", \"title\": 1}";
  GtkWidget *banner;

  fixture_kept_close (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
  fixture_kept_open (fixture);
  banner = fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_BANNER, NULL);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_nonnull (strstr (adw_banner_get_title (ADW_BANNER (banner)), "$.title"));
  add_item (fixture, "First");
  fixture_kept_close (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  fixture_kept_open (fixture);
  g_assert_cmpstr (get_title (fixture, 0), ==, "First");
}

static void
told_cb (HonAnnouncer  *announcer,
         const char    *text,
         gboolean       is_error,
         char         **told)
{
  if (is_error)
    g_set_str (told, text);
}

static gboolean
has_told (gpointer data)
{
  return *(char **) data != NULL;
}

/* A dossier that cannot be saved is told in a banner, and aloud. */
static void
test_unsaved (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *told = NULL;
  AdwBanner *banner = ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), HON_TYPE_DOSSIER_PAGE,
                                                                 "unsaved_banner"));

  g_signal_connect (hon_announcer_of (GTK_WIDGET (fixture->page)), "told", G_CALLBACK (told_cb), &told);
  hon_test_disk_fill (10);
  add_item (fixture, "First");
  fixture_wait_for (has_told, &told);
  hon_test_disk_free ();
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (told, ==, adw_banner_get_title (banner));
  g_assert_nonnull (strstr (told, g_file_peek_path (fixture->file)));
}

static gboolean
exists (gpointer data)
{
  return g_file_query_exists (data, NULL);
}

/* Exports the dossier, and reads it with a program, or as it is. */
static char *
export (Fixture    *fixture,
        const char *format,
        const char *program)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, format);
  const char *arguments[] = { program, "-raw", g_file_peek_path (file), "-", NULL };
  g_autoptr (GRegex) breaks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *text = NULL;
  int status;

  hon_dossier_page_save (fixture->page, format, file);
  fixture_wait_for (exists, file);
  fixture_settle ();
  if (program == NULL)
    g_file_load_contents (file, NULL, &text, NULL, NULL, NULL);
  else if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, NULL))
    return NULL;

  return g_regex_replace_literal (breaks, text, -1, 0, " ", 0, NULL);
}

static guint
count (const char *text,
       const char *wanted)
{
  guint n = 0;

  for (const char *found = strstr (text, wanted); found != NULL; found = strstr (found + 1, wanted))
    n++;

  return n;
}

/* What leaves has every source, every claim, the titles of a table on each page, and numbers of pages. */
static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const wanted[] = {
    "The brief", "Claude Martin", "1. First", "2. Second", "A paragraph to be found again.", "A caption", "Row 79",
    "790 €", "Journal officiel", "Decree of the tariffs", "22 December 2024", "It is 927", "It is 1347",
    "One publisher", "Another publisher", "data of the author’s own", "Contested", "Notes", "[3]",
  };
  g_autofree char *pdf = NULL;
  g_autofree char *html = NULL;

  g_object_set (get_dossier (fixture), "title", "The brief", "author", "Claude Martin", NULL);
  add_item (fixture, "First");
  add_item (fixture, "Second");
  html = export (fixture, "html", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (html, wanted[i]) == NULL)
      g_error ("“%s” is not in the HTML", wanted[i]);

  pdf = export (fixture, "pdf", "pdftotext");
  if (pdf == NULL)
    {
      g_test_skip ("Nothing can read the text");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (pdf, wanted[i]) == NULL)
      g_error ("“%s” is not in “%s”", wanted[i], pdf);
  g_assert_nonnull (strstr (pdf, "https://example.org/one"));
  g_assert_nonnull (strstr (pdf, "Honoraires, 2 / "));
  g_assert_cmpuint (count (pdf, "Name Figure"), >, 2);
}

/* Figures of a scenario are not the law: each page that has any says so, and the others do not. */
static void
test_scenario (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const warning = "With figures that are not the law in force: scenario “Higher”.";
  g_autofree char *html = NULL;
  g_autoptr (GFile) first = g_file_get_child (fixture->folder, "pdf");
  g_autofree char *pdf = NULL;
  guint n_pages;

  add_item (fixture, "First");
  hon_dossier_item_set_origin (hon_dossier_get_item (get_dossier (fixture), 0), "scenario “Higher”");
  html = export (fixture, "html", NULL);
  g_assert_cmpuint (count (html, warning), ==, 1);
  g_assert_null (strstr (html, "data of the author’s own"));
  pdf = export (fixture, "pdf", "pdftotext");
  if (pdf == NULL)
    {
      g_test_skip ("Nothing can read the text");
      return;
    }
  n_pages = count (pdf, "Name Figure");
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpuint (count (pdf, warning), >=, n_pages + 1);
  hon_dossier_item_set_origin (hon_dossier_get_item (get_dossier (fixture), 0), NULL);
  g_free (pdf);
  g_assert_true (g_file_delete (first, NULL, NULL));
  pdf = export (fixture, "pdf", "pdftotext");
  g_assert_cmpuint (count (pdf, warning), ==, 0);
}

static void
save_cb (GtkWidget *widget,
         GFile     *file)
{
  hon_dossier_page_save (HON_DOSSIER_PAGE (widget), "pdf", file);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  add_item (fixture, "First");
  fixture_check_export (fixture->window, GTK_WIDGET (fixture->page), save_cb);
}

/* What the window of the application does. */
static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  Fixture *fixture = user_data;

  hon_dossier_page_add (fixture->page, parameter);
}

static gboolean
has_item (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (data)) > 0;
}

/* Waits for an item, and takes it out again. */
static HonDossierItem *
take_item (Fixture *fixture)
{
  HonDossierItem *item;

  fixture_wait_for (has_item, get_dossier (fixture));
  item = g_object_ref (hon_dossier_get_item (get_dossier (fixture), 0));
  hon_dossier_remove (get_dossier (fixture), 0);

  return item;
}

static gboolean
has_part (HonDossierItem     *item,
          HonDossierPartKind  kind)
{
  GPtrArray *parts = hon_dossier_item_get_parts (item);

  for (guint i = 0; i < parts->len; i++)
    if (((const HonDossierPart *) g_ptr_array_index (parts, i))->kind == kind)
      return TRUE;

  return FALSE;
}

static gboolean
is_computed (gpointer data)
{
  g_autoptr (HonTable) table = NULL;

  g_object_get (fixture_find (data, HON_TYPE_TABLE_VIEW, NULL), "table", &table, NULL);

  return table != NULL;
}

/* A result, a chart, a table and an explanation are added where they stand. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  static const GActionEntry entries[] = { { .name = "add", .activate = add_cb, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *page = fixture_new_page (HON_TYPE_BILL_PAGE, fixture->catalogue, fixture->settings);
  GtkWidget *window = fixture_show (page);
  GtkWidget *explained;
  g_autoptr (HonDossierItem) result = NULL;
  g_autoptr (HonDossierItem) chart = NULL;
  g_autoptr (HonDossierItem) table = NULL;
  g_autoptr (HonDossierItem) explanation = NULL;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (window, "dossier", G_ACTION_GROUP (actions));
  fixture_wait_for (is_computed, page);
  fixture_settle ();

  activate (page, "page.add-result");
  result = take_item (fixture);
  g_assert_cmpint (hon_dossier_item_get_kind (result), ==, HON_DOSSIER_RESULT);
  g_assert_true (has_part (result, HON_DOSSIER_CELLS));

  activate (fixture_find (page, HON_TYPE_CHART_VIEW, NULL), "chart.add-to-dossier");
  chart = take_item (fixture);
  g_assert_cmpint (hon_dossier_item_get_kind (chart), ==, HON_DOSSIER_CHART);
  g_assert_true (has_part (chart, HON_DOSSIER_PICTURE));
  g_assert_true (has_part (chart, HON_DOSSIER_CELLS));

  activate (fixture_find (page, HON_TYPE_TABLE_VIEW, NULL), "table.add-to-dossier");
  table = take_item (fixture);
  g_assert_cmpint (hon_dossier_item_get_kind (table), ==, HON_DOSSIER_TABLE);

  g_signal_emit_by_name (fixture_find (page, HON_TYPE_TABLE_VIEW, "Calculation"), "row-activated",
                         hon_table_find (fixture_get_table (fixture_find (page, HON_TYPE_TABLE_VIEW, "Calculation")),
                                         "bill-base"));
  fixture_settle ();
  explained = fixture_find (window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_nonnull (explained);
  activate (explained, "explanation.add-to-dossier");
  explanation = take_item (fixture);
  /* It is told within the dialog, which covers the page. */
  g_assert_nonnull (fixture_find (explained, GTK_TYPE_LABEL, "Added to the Dossier"));
  g_assert_cmpint (hon_dossier_item_get_kind (explanation), ==, HON_DOSSIER_EXPLANATION);

  for (guint i = 0; i < 4; i++)
    {
      HonDossierItem *items[] = { result, chart, table, explanation };

      g_assert_true (hon_dossier_item_is_personal (items[i]));
      g_assert_cmpuint (hon_dossier_item_get_sources (items[i])->len, >, 0);
      g_assert_cmpstr (hon_dossier_item_get_title (items[i]), !=, "");
    }
  adw_dialog_force_close (ADW_DIALOG (explained));
  fixture_settle ();
  fixture_close (window);
  g_object_unref (page);
}

/* A chart brings the figures of the years that it shows, and what held when they begin. */
static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  static const GActionEntry entries[] = { { .name = "add", .activate = add_cb, .parameter_type = "s" } };
  const HonChartPoint points[] = {
    { hon_date_new (1990, 1, 1), 10 }, { hon_date_new (1998, 1, 1), 17 }, { hon_date_new (2002, 7, 1), 20 },
    { hon_date_new (2017, 5, 1), 25 }, { hon_date_new (2024, 12, 22), 30 },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *chart = g_object_new (HON_TYPE_TIME_CHART, NULL);
  g_autoptr (GListStore) list = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("G", HON_CHART_SERIES_STEP, 0);
  g_autoptr (HonDossierItem) item = NULL;
  GtkWidget *window = fixture_show (chart);
  GPtrArray *parts;
  const HonDossierPart *cells;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (window, "dossier", G_ACTION_GROUP (actions));
  hon_chart_series_set_points (series, points, G_N_ELEMENTS (points));
  g_list_store_append (list, series);
  hon_time_chart_set_series (HON_TIME_CHART (chart), G_LIST_MODEL (list));
  hon_time_chart_set_years (HON_TIME_CHART (chart), 2000, 2020);
  fixture_settle ();

  hon_dossier_add_chart (chart, HON_CHART (chart));
  item = take_item (fixture);
  parts = hon_dossier_item_get_parts (item);
  cells = g_ptr_array_index (parts, parts->len - 1);
  g_assert_cmpint (cells->kind, ==, HON_DOSSIER_CELLS);
  g_assert_cmpuint (g_strv_length (cells->cells) / cells->n_columns, ==, 1 + 3);
  g_assert_nonnull (strstr (cells->cells[cells->n_columns], "1998"));
  g_assert_nonnull (strstr (cells->cells[3 * cells->n_columns], "2017"));

  fixture_close (window);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/dossier-page/items", Fixture, NULL, set_up, test_items, tear_down);
  g_test_add ("/dossier-page/day", Fixture, NULL, set_up, test_day, tear_down);
  g_test_add ("/dossier-page/years", Fixture, NULL, set_up, test_years, tear_down);
  g_test_add ("/dossier-page/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/dossier-page/unsaved", Fixture, NULL, set_up, test_unsaved, tear_down);
  g_test_add ("/dossier-page/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/dossier-page/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/dossier-page/scenario", Fixture, NULL, set_up, test_scenario, tear_down);
  g_test_add ("/dossier-page/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/dossier-page/add", Fixture, NULL, set_up, test_add, tear_down);

  return fixture_run ();
}
