/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"
#include "hon-chart-export.h"
#include "hon-chart-svg-private.h"
#include "hon-composition-chart.h"
#include "hon-scatter-chart.h"
#include "hon-test-disk.h"
#include "hon-tile-chart.h"
#include "hon-time-chart.h"

#include <glib/gstdio.h>

#include <math.h>
#include <unistd.h>

#define TITLE "Où vont les honoraires"
#define SUBTITLE "En euros par an"
#define NOTE \
  "Une note si longue qu’elle ne tient pas sur une seule ligne de la page, et qui doit donc se " \
  "poursuivre sur la suivante sans que rien n’en soit coupé, pas même son tout dernier mot" \
  "\u00a0: fin."
#define CREDITS \
  "Sources\u00a0: Urssaf, CARMF & impôts, \u00ab\u00a0barème\u00a0\u00bb.\n" \
  NOTE "\n" \
  "Chiffres à jour au 22 novembre 2026."

typedef struct
{
  HonChart   *chart; /* (owned) */
  GListStore *bars;
  char       *folder;
  GFile      *file;
} Fixture;

static const double values[][FIXTURE_N_PARTS] = {
  { 50000.5, 30000, -20000 }, { 100000, NAN, 40000 }, { 90000, 20, 1200 },
};

static char *
format_value (double   value,
              gpointer user_data)
{
  return g_strdup_printf ("%.0f\u00a0€", value);
}

static void
set_words (Fixture    *fixture,
           const char *title,
           const char *subtitle,
           const char *credits)
{
  hon_chart_set_title (fixture->chart, title);
  hon_chart_set_subtitle (fixture->chart, subtitle);
  hon_chart_set_credits (fixture->chart, credits);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, NULL, NULL);
  GtkWidget *chart = g_object_ref_sink (hon_composition_chart_new ());
  g_autofree char *path = NULL;

  fixture->bars = fixture_new_bars (values, G_N_ELEMENTS (values));
  fixture->chart = HON_CHART (chart);
  set_words (fixture, TITLE, SUBTITLE, CREDITS);
  hon_chart_set_format (fixture->chart, format);
  hon_composition_chart_set_bars (HON_COMPOSITION_CHART (chart), G_LIST_MODEL (fixture->bars));
  fixture->folder = g_dir_make_tmp ("hon-chart-export-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  path = g_build_filename (fixture->folder, "file", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_object_unref (fixture->bars);
  g_assert_finalize_object (fixture->chart);
}

static void
note_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
write_chart (Fixture               *fixture,
             HonChartExportFormat   format,
             GFile                 *file,
             GError               **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hon_chart_export_write_async (fixture->chart, NULL, format, HON_CSV_STANDARD, file, NULL, note_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return hon_chart_export_write_finish (result, error);
}

static char *
read_file (GFile *file,
           gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_load_contents (file, NULL, &text, length, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Writes the chart to the file of the fixture and reads it. */
static char *
export_chart (Fixture              *fixture,
              HonChartExportFormat  format,
              gsize                *length)
{
  g_autoptr (GError) error = NULL;
  gboolean written = write_chart (fixture, format, fixture->file, &error);

  g_assert_no_error (error);
  g_assert_true (written);

  return read_file (fixture->file, length);
}

static guint
count_files (Fixture *fixture)
{
  return hon_test_disk_count_files (fixture->folder);
}

static gboolean
contains (const char *data,
          gsize       length,
          const char *text)
{
  return g_strstr_len (data, (gssize) length, text) != NULL;
}

/* What a program says of a file, with one space for each break.
 *
 * Returns: (nullable): %NULL where there is no such program
 */
static char *
ask (const char *name,
     const char *option,
     GFile      *file,
     const char *output)
{
  g_autofree char *program = g_find_program_in_path (name);
  const char *arguments[] = {
    program, "-enc", "UTF-8", option, g_file_peek_path (file), output, NULL,
  };
  g_autoptr (GRegex) breaks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  int status;

  if (program == NULL)
    {
      g_test_message ("There is no %s", name);
      return NULL;
    }

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return g_regex_replace_literal (breaks, text, -1, 0, " ", 0, NULL);
}

static void
assert_pdf (GFile *file)
{
  static const char *wanted[] = {
    TITLE, SUBTITLE, "Sources : Urssaf, CARMF & impôts", "tout dernier mot : fin.",
    "Chiffres à jour au 22 novembre 2026.",
    "Bar 1", "Bar 3", "Alpha 50000", "Beta 30000", "Beta: no value", "Beta: 20", "Gamma -20000",
    "140000",
  };
  g_autofree char *data = NULL;
  g_autofree char *text = NULL;
  g_autofree char *seen = NULL;
  gsize length;

  data = read_file (file, &length);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_false (contains (data, length, "/Subtype /Image"));
  g_assert_false (contains (data, length, "/Subtype/Image"));

  text = ask ("pdftotext", "-raw", file, "-");
  if (text == NULL)
    {
      g_test_skip ("Nothing can read the text");
      return;
    }
  g_assert_true (g_str_has_prefix (text, TITLE " " SUBTITLE " Bar 1"));
  g_assert_true (g_str_has_suffix (g_strchomp (text), "22 novembre 2026."));

  /* As it lies on the page, and not only in the order in which it was drawn. */
  seen = ask ("pdftotext", "-layout", file, "-");
  g_strstrip (seen);
  g_assert_true (g_str_has_prefix (seen, TITLE " " SUBTITLE " "));
  g_assert_true (g_str_has_suffix (seen, "22 novembre 2026."));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      if (strstr (text, wanted[i]) == NULL)
        g_error ("“%s” is not in “%s”", wanted[i], text);
    }
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *png = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guint32 *pixels = NULL;
  gboolean is_drawn = FALSE;
  int width, height;
  gsize length;

  png = export_chart (fixture, HON_CHART_EXPORT_PNG, &length);
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  texture = gdk_texture_new_from_file (fixture->file, &error);
  g_assert_no_error (error);

  width = gdk_texture_get_width (texture);
  height = gdk_texture_get_height (texture);
  g_assert_cmpint (width, ==, 2 * 800);
  g_assert_cmpint (height, >, 2 * 200);
  g_assert_cmpint (height % 2, ==, 0);

  /* On opaque white, up to the margins. */
  pixels = g_new (guint32, width * height);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof (guint32));
  for (int y = 0; y < height; y++)
    {
      for (int x = 0; x < width; x++)
        {
          gboolean is_margin = (x < 2 * 30 || x >= width - 2 * 30 ||
                                y < 2 * 30 || y >= height - 2 * 30);

          if (is_margin)
            g_assert_cmphex (pixels[y * width + x], ==, 0xffffffff);
          else
            is_drawn = is_drawn || pixels[y * width + x] != 0xffffffff;
        }
    }
  g_assert_true (is_drawn);
}

static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *svg = NULL;
  gsize length;

  svg = export_chart (fixture, HON_CHART_EXPORT_SVG, &length);
  g_assert_true (contains (svg, length, "<svg"));
  g_assert_false (contains (svg, length, "<image"));
  g_assert_true (contains (svg, length, "width=\"800px\""));
  g_assert_true (contains (svg, length, "<title>" TITLE "</title>\n<desc>" SUBTITLE "\n"));
  g_assert_true (contains (svg, length, "CARMF &amp; impôts"));
  g_assert_true (contains (svg, length, "22 novembre 2026.</desc>"));
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *pdf = export_chart (fixture, HON_CHART_EXPORT_PDF, NULL);
  g_autofree char *about = NULL;

  assert_pdf (fixture->file);
  about = ask ("pdfinfo", "-box", fixture->file, NULL);
  if (about != NULL)
    {
      g_assert_true (g_str_has_prefix (about, "Title: " TITLE " Subject: " SUBTITLE " "));
      g_assert_nonnull (strstr (about, "Pages: 1 "));
      g_assert_nonnull (strstr (about, "Page size: 600 x "));
    }
}

static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkPrintOperation) operation = hon_chart_export_new_print_operation (fixture->chart);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_export_filename (operation, g_file_peek_path (fixture->file));
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  assert_pdf (fixture->file);
}

/* The figures are those of the sheet, the sources follow, and no record has more fields. */
static void
test_csv (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *csv = export_chart (fixture, HON_CHART_EXPORT_CSV, NULL);

  g_assert_cmpstr (csv, ==,
                   "\xEF\xBB\xBF"
                   ",Bar 1,Bar 2,Bar 3\r\n"
                   "Alpha,50000.5,100000,90000\r\n"
                   "Beta,30000,,20\r\n"
                   "Gamma,-20000,40000,1200\r\n"
                   "Total,60000.5,140000,91220\r\n"
                   ",,,\r\n"
                   TITLE ",,,\r\n"
                   SUBTITLE ",,,\r\n"
                   "\"Sources\u00a0: Urssaf, CARMF & impôts, "
                   "\u00ab\u00a0barème\u00a0\u00bb.\",,,\r\n"
                   "\"" NOTE "\",,,\r\n"
                   "Chiffres à jour au 22 novembre 2026.,,,\r\n");
}

static void
test_csv_quotes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (HonChartBar) bar = hon_chart_bar_new ("quotes", "Say \"x, y\"");
  g_autofree char *csv = NULL;

  g_list_store_remove_all (fixture->bars);
  g_list_store_append (fixture->bars, bar);
  set_words (fixture, NULL, NULL, "One");
  csv = export_chart (fixture, HON_CHART_EXPORT_CSV, NULL);
  g_assert_cmpstr (csv, ==, "\xEF\xBB\xBF" ",\"Say \"\"x, y\"\"\"\r\n,\r\nOne,\r\n");
}

/* The clipboard gets what is seen. */
static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = hon_chart_export_to_text (fixture->chart);

  g_assert_true (g_str_has_prefix (text,
                                   TITLE "\n" SUBTITLE "\n\n\tBar 1\tBar 2\tBar 3\n"
                                   "Alpha\t50000\u00a0€\t100000\u00a0€\t90000\u00a0€\n"
                                   "Beta\t30000\u00a0€\tno value\t20\u00a0€\n"));
  g_assert_true (g_str_has_suffix (text, "\n\n" CREDITS "\n"));
}

/* Nothing to show, and no words: still a page. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_list_store_remove_all (fixture->bars);
  set_words (fixture, NULL, "", NULL);

  for (guint i = 0; i < HON_CHART_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *contents = NULL;
      gsize length;

      contents = export_chart (fixture, (HonChartExportFormat) i, &length);
      g_assert_cmpuint (length, >, 0);
    }
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *name = hon_chart_export_dup_name (fixture->chart, NULL, HON_CHART_EXPORT_PDF);
  g_autofree char *mended = NULL;
  g_autofree char *untitled = NULL;
  HonChartExportFormat format;

  g_assert_cmpstr (name, ==, TITLE ".pdf");
  hon_chart_set_title (fixture->chart, "a/b: c?");
  mended = hon_chart_export_dup_name (fixture->chart, NULL, HON_CHART_EXPORT_PNG);
  g_assert_cmpstr (mended, ==, "a-b- c-.png");
  hon_chart_set_title (fixture->chart, NULL);
  untitled = hon_chart_export_dup_name (fixture->chart, NULL, HON_CHART_EXPORT_CSV);
  g_assert_cmpstr (untitled, ==, "Chart.csv");

  g_assert_true (hon_chart_export_format_from_string ("svg", &format));
  g_assert_cmpint (format, ==, HON_CHART_EXPORT_SVG);
  g_assert_false (hon_chart_export_format_from_string ("gif", &format));
}

/* Writes where it cannot be done: the message names the file, and nothing is left behind. */
static void
assert_refused (Fixture    *fixture,
                const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_files = count_files (fixture);

  for (guint i = 0; i < HON_CHART_N_EXPORT_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (write_chart (fixture, (HonChartExportFormat) i, file, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_IO_ERROR);
      g_assert_nonnull (strstr (error->message, path));
      g_assert_cmpuint (count_files (fixture), ==, n_files);
    }
}

static void
test_bad_places (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "file", NULL);
  g_autofree char *below_file = g_build_filename (fixture->folder, "file", "file", NULL);

  assert_refused (fixture, missing);
  assert_refused (fixture, fixture->folder);
  assert_refused (fixture, "/dev/full");
  assert_refused (fixture, "/proc/file");

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  assert_refused (fixture, below_file);
}

static void
test_not_allowed (Fixture       *fixture,
                  gconstpointer  data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *contents = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("Everything is allowed to root");
      return;
    }

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_no_errno (g_chmod (path, 0400));
  assert_refused (fixture, path);
  g_assert_no_errno (g_chmod (path, 0600));

  g_assert_no_errno (g_chmod (fixture->folder, 0500));
  assert_refused (fixture, other);
  assert_refused (fixture, path);
  g_assert_no_errno (g_chmod (fixture->folder, 0700));

  contents = read_file (fixture->file, NULL);
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *contents = NULL;

  /* Where there was nothing, there is nothing. */
  hon_test_disk_fill (100);
  assert_refused (fixture, path);
  hon_test_disk_free ();
  g_assert_false (g_file_query_exists (fixture->file, NULL));

  /* What there was stays. */
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  hon_test_disk_fill (100);
  assert_refused (fixture, path);
  hon_test_disk_free ();

  contents = read_file (fixture->file, NULL);
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Once there is room again, the old file is replaced whole. */
static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *old = g_strnfill (1 << 20, 'x');
  g_autofree char *csv = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), old, -1, NULL));
  csv = export_chart (fixture, HON_CHART_EXPORT_CSV, NULL);
  g_assert_true (g_str_has_suffix (csv, "2026.,,,\r\n"));
  g_assert_null (strchr (csv, 'x'));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  hon_chart_export_write_async (fixture->chart, NULL, HON_CHART_EXPORT_CSV, HON_CSV_STANDARD, fixture->file, cancellable,
                                note_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (hon_chart_export_write_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* Parts that have no room for their label are told below; the page grows with them, and with a
 * longer text.
 */
static void
test_height (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GdkTexture) texture = hon_chart_export_to_texture (fixture->chart, NULL, NULL);
  g_autoptr (GdkTexture) shorter = NULL;
  g_autoptr (GdkTexture) shortest = NULL;

  hon_chart_set_credits (fixture->chart, "Sources");
  shorter = hon_chart_export_to_texture (fixture->chart, NULL, NULL);
  g_assert_cmpint (gdk_texture_get_height (shorter), <, gdk_texture_get_height (texture));

  fixture_set_value (fixture->bars, 1, 1, 40000);
  fixture_set_value (fixture->bars, 2, 1, 40000);
  fixture_set_value (fixture->bars, 2, 2, 40000);
  shortest = hon_chart_export_to_texture (fixture->chart, NULL, NULL);
  g_assert_cmpint (gdk_texture_get_height (shortest), <, gdk_texture_get_height (shorter));
}

/* A shape is kept exactly, however much there is to read. */
static void
test_shapes (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    HonChartShape shape;
    int           width;
    int           height;
  } cases[] = { { HON_CHART_SHAPE_WIDE, 16, 9 }, { HON_CHART_SHAPE_SQUARE, 1, 1 } };
  g_autoptr (GString) many = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    g_string_append (many, NOTE "\n");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HonChartEdition edition = { .shape = cases[i].shape };
      int width = 0;

      for (guint is_long = 0; is_long < 2; is_long++)
        {
          g_autoptr (GdkTexture) texture = NULL;

          hon_chart_set_credits (fixture->chart, is_long ? many->str : "Sources");
          texture = hon_chart_export_to_texture (fixture->chart, &edition, NULL);
          g_assert_cmpint (gdk_texture_get_width (texture) * cases[i].height, ==,
                           gdk_texture_get_height (texture) * cases[i].width);
          g_assert_cmpint (gdk_texture_get_width (texture), >, width);
          width = gdk_texture_get_width (texture);
        }
    }
}

/* A title of the reader's own is in the file and its name. */
static void
test_own_title (Fixture       *fixture,
                gconstpointer  data)
{
  const HonChartEdition edition = { .title = "Mon titre" };
  g_autofree char *name = hon_chart_export_dup_name (fixture->chart, &edition, HON_CHART_EXPORT_SVG);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_assert_cmpstr (name, ==, "Mon titre.svg");
  hon_chart_export_write_async (fixture->chart, &edition, HON_CHART_EXPORT_SVG, HON_CSV_STANDARD, fixture->file, NULL, note_result_cb,
                                &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (hon_chart_export_write_finish (result, &error));
  g_assert_no_error (error);
  text = read_file (fixture->file, &length);
  g_assert_nonnull (g_strstr_len (text, (gssize) length, "<title>Mon titre</title>"));
  g_assert_null (g_strstr_len (text, (gssize) length, TITLE));
}

/* A time chart, dots and squares: whatever draws texts in another way. */
static GListModel *
new_charts (void)
{
  static const double bounds[] = { 1, 2, 3, 4, 5 };
  GListStore *charts = g_list_store_new (HON_TYPE_CHART);
  g_autoptr (HonTileChart) tiles = g_object_ref_sink (g_object_new (HON_TYPE_TILE_CHART, NULL));
  g_autoptr (HonScatterChart) scatter = g_object_ref_sink (g_object_new (HON_TYPE_SCATTER_CHART, NULL));
  g_autoptr (HonTimeChart) time = g_object_ref_sink (g_object_new (HON_TYPE_TIME_CHART, NULL));
  g_autoptr (GListStore) squares = g_list_store_new (HON_TYPE_CHART_TILE);
  g_autoptr (GListStore) dots = g_list_store_new (HON_TYPE_CHART_DOT);
  g_autoptr (GListStore) series = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (HonChartTile) square = hon_chart_tile_new ("Q<7", "Square", 0, 0, 3);
  g_autoptr (HonChartDot) dot = hon_chart_dot_new ("D", "Dot of Q<7", 3, 4);
  g_autoptr (HonChartDot) other = hon_chart_dot_new ("E", "Other dot", 5, 8);
  g_autoptr (HonChartSeries) one = hon_chart_series_new ("Series Q<7", HON_CHART_SERIES_LINE, 0);
  const HonChartPoint points[] = { { 735000, 1 }, { 736000, 2 } };

  g_list_store_append (squares, square);
  hon_tile_chart_set_tiles (tiles, G_LIST_MODEL (squares), bounds, G_N_ELEMENTS (bounds), "unknown");
  g_list_store_append (dots, dot);
  g_list_store_append (dots, other);
  hon_scatter_chart_set_dots (scatter, G_LIST_MODEL (dots), "Across", NULL, "Upwards");
  hon_chart_series_set_points (one, points, G_N_ELEMENTS (points));
  g_list_store_append (series, one);
  hon_time_chart_set_series (time, G_LIST_MODEL (series));
  g_list_store_append (charts, tiles);
  g_list_store_append (charts, scatter);
  g_list_store_append (charts, time);

  return G_LIST_MODEL (charts);
}

static char *
write_texts (Fixture  *fixture,
             HonChart *chart,
             gboolean  has_texts,
             gsize    *length)
{
  const HonChartEdition edition = { .has_texts = has_texts };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hon_chart_export_write_async (chart, &edition, HON_CHART_EXPORT_SVG, HON_CSV_STANDARD, fixture->file, NULL,
                                note_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (hon_chart_export_write_finish (result, &error));
  g_assert_no_error (error);

  return read_file (fixture->file, length);
}

/* Texts stay texts where that is asked for, with no letter drawn as a shape; a picture of it is as before. */
static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  const HonChartEdition edition = { .has_texts = TRUE };
  g_autofree char *shapes = NULL;
  g_autofree char *texts = NULL;
  g_autoptr (GdkTexture) drawn = NULL;
  g_autoptr (GdkTexture) plain = hon_chart_export_to_texture (fixture->chart, NULL, NULL);
  g_autoptr (GdkTexture) asked = hon_chart_export_to_texture (fixture->chart, &edition, NULL);
  g_autoptr (GBytes) plain_bytes = gdk_texture_save_to_png_bytes (plain);
  g_autoptr (GBytes) asked_bytes = gdk_texture_save_to_png_bytes (asked);
  g_autoptr (GListModel) charts = new_charts ();
  g_autoptr (GError) error = NULL;
  gsize length;

  shapes = write_texts (fixture, fixture->chart, FALSE, &length);
  g_assert_false (contains (shapes, length, "<text "));
  g_assert_true (contains (shapes, length, "<glyph") || contains (shapes, length, "id=\"glyph"));

  texts = write_texts (fixture, fixture->chart, TRUE, &length);
  g_assert_false (contains (texts, length, "glyph"));
  g_assert_true (contains (texts, length, ">" TITLE "</tspan>"));
  g_assert_true (contains (texts, length, ">" SUBTITLE "</tspan>"));
  g_assert_true (contains (texts, length, ">Bar 1</tspan>"));
  g_assert_true (contains (texts, length, ">Alpha</tspan>"));
  g_assert_true (contains (texts, length, "CARMF &amp; impôts"));
  g_assert_true (contains (texts, length, "font-family=\"'"));
  g_assert_true (contains (texts, length, "', sans-serif\" font-style=\"normal\" font-weight=\""));
  g_assert_true (contains (texts, length, " text-anchor=\"middle\"><tspan "));
  drawn = gdk_texture_new_from_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (drawn) * 2, ==, gdk_texture_get_width (plain));
  g_assert_true (g_bytes_equal (plain_bytes, asked_bytes));

  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (HonChart) chart = g_list_model_get_item (charts, i);
      g_autofree char *text = write_texts (fixture, chart, TRUE, &length);

      g_test_message ("%s", G_OBJECT_TYPE_NAME (chart));
      g_assert_false (contains (text, length, "glyph"));
      g_assert_true (contains (text, length, "Q&lt;7"));
    }
}

/* A name of a font is one name, whatever letters it has. */
static void
test_family (void)
{
  static const struct
  {
    const char *family;
    const char *written;
  } cases[] = {
    { "DejaVu Sans", "'DejaVu Sans'" },
    { "Source Sans 3", "'Source Sans 3'" },
    { "One, Two", "'One, Two'" },
    { "It's \\ <\"A\">", "'It\\&apos;s \\\\ &lt;&quot;A&quot;&gt;'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = hon_chart_svg_write_family (cases[i].family);

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

/* Where the pixels of the first style lie on average, from the left. */
static double
get_mean_x (HonChart *chart)
{
  g_autoptr (GdkTexture) texture = hon_chart_export_to_texture (chart, NULL, NULL);
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint8 *pixels = g_malloc_n ((gsize) width * 4, (gsize) height);
  double sum = 0.0;
  guint n_pixels = 0;

  /* Blue, green, red, opacity. */
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    {
      const guint8 *pixel = pixels + 4 * i;

      if (pixel[0] != 0xd8 || pixel[1] != 0x71 || pixel[2] != 0x1c)
        continue;
      sum += i % width + 0.5;
      n_pixels++;
    }
  g_assert_cmpuint (n_pixels, >, 1000);

  return sum / n_pixels;
}

/* From right to left everything lies the other way round. */
static void
test_direction (Fixture       *fixture,
                gconstpointer  data)
{
  double ltr, rtl;

  ltr = get_mean_x (fixture->chart);
  gtk_widget_set_direction (GTK_WIDGET (fixture->chart), GTK_TEXT_DIR_RTL);
  rtl = get_mean_x (fixture->chart);
  g_assert_cmpfloat (ltr, <, 2 * 400 - 20);
  g_assert_cmpfloat_with_epsilon (rtl, 2 * 800 - ltr, 2.0);
}

/* However narrow, nothing is drawn beyond the width that was given, nor the height that was
 * measured.
 */
static void
test_widths (Fixture       *fixture,
             gconstpointer  data)
{
  static const int widths[] = { 120, 240, 480, 736, 2000 };
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (fixture->chart));
  HonChartPalette palette = *hon_chart_palette_get_print ();
  int last_height = G_MAXINT;

  palette.contrast = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;
      graphene_rect_t bounds;
      int height;

      height = hon_chart_measure_scene (fixture->chart, context, widths[i]);
      g_assert_cmpint (height, >, 0);
      g_assert_cmpint (height, <=, last_height);
      last_height = height;

      hon_chart_snapshot_scene (fixture->chart, &palette, context, snapshot, widths[i], height);
      node = gtk_snapshot_free_to_node (snapshot);
      g_assert_nonnull (node);
      gsk_render_node_get_bounds (node, &bounds);
      /* Some letters lean out, and the line at zero out of the first bar. */
      g_assert_cmpfloat (bounds.origin.x, >=, -3);
      g_assert_cmpfloat (bounds.origin.y, >=, -5);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, widths[i] + 3);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height + 3);
    }

  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void     (* test) (Fixture       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "/chart-export/png", test_png },
    { "/chart-export/svg", test_svg },
    { "/chart-export/texts", test_texts },
    { "/chart-export/pdf", test_pdf },
    { "/chart-export/print", test_print },
    { "/chart-export/csv", test_csv },
    { "/chart-export/csv-quotes", test_csv_quotes },
    { "/chart-export/text", test_text },
    { "/chart-export/empty", test_empty },
    { "/chart-export/names", test_names },
    { "/chart-export/shapes", test_shapes },
    { "/chart-export/own-title", test_own_title },
    { "/chart-export/bad-places", test_bad_places },
    { "/chart-export/not-allowed", test_not_allowed },
    { "/chart-export/full-disk", test_full_disk },
    { "/chart-export/replace", test_replace },
    { "/chart-export/cancelled", test_cancelled },
    { "/chart-export/height", test_height },
    { "/chart-export/direction", test_direction },
    { "/chart-export/widths", test_widths },
  };

  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/chart-export/family", test_family);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
