/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-export.h"

#include "hon-chart-page-private.h"
#include "hon-chart-svg-private.h"
#include "hon-file.h"

#include <glib/gi18n.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <math.h>

/* PNG, SVG, PDF, paper and the clipboard all get the same page. */

/* Two pixels of a picture for each of the page; points of paper for each pixel of it. */
#define IMAGE_SCALE 2
#define POINTS_PER_PIXEL 0.75

/* What a worker thread writes; the main thread does not use any of it. */
typedef struct
{
  GBytes     *bytes;   /* (nullable) (owned) */
  GdkTexture *texture; /* (nullable) (owned): to be written as PNG */
} Content;

static const char *extensions[HON_CHART_N_EXPORT_FORMATS] = { "png", "svg", "pdf", "csv" };

G_DEFINE_QUARK (hon-chart-export-error-quark, hon_chart_export_error)

static void
free_content (Content *content)
{
  g_clear_pointer (&content->bytes, g_bytes_unref);
  g_clear_object (&content->texture);
  g_free (content);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, free_content)

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  /* Translators: %s is the reason. */
  g_set_error (error, HON_CHART_EXPORT_ERROR, HON_CHART_EXPORT_ERROR_DRAWING,
               _("The chart could not be drawn: %s"), cairo_status_to_string (status));

  return FALSE;
}

static cairo_status_t
append_data (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Draws on a surface and finishes it, so that everything is written. */
static gboolean
draw_on_surface (HonChartPage     *page,
                 cairo_surface_t  *surface, /* (transfer full) */
                 double            scale,
                 GError          **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  hon_chart_page_draw (page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return check_status (status, error);
}

static void
set_metadata (cairo_surface_t      *surface,
              cairo_pdf_metadata_t  kind,
              const char           *text)
{
  if (text != NULL)
    cairo_pdf_surface_set_metadata (surface, kind, text);
}

static GBytes *
write_pdf (HonChart               *chart,
           const HonChartEdition  *edition,
           GError                **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  const char *subtitle = hon_chart_get_subtitle (chart);
  g_autoptr (HonChartPage) page = hon_chart_page_new (chart, edition, FALSE);
  cairo_surface_t *surface;

  surface = cairo_pdf_surface_create_for_stream (append_data, data,
                                                 hon_chart_page_get_width (page) * POINTS_PER_PIXEL,
                                                 hon_chart_page_get_height (page) * POINTS_PER_PIXEL);
  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, hon_chart_page_get_title (page));
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subtitle);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, g_get_application_name ());
  if (!draw_on_surface (page, surface, POINTS_PER_PIXEL, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static GBytes *
write_svg (HonChart               *chart,
           const HonChartEdition  *edition,
           GError                **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gboolean has_texts = edition != NULL && edition->has_texts;
  g_autoptr (HonChartPage) page = hon_chart_page_new (chart, edition, has_texts);
  const char *title = hon_chart_page_get_title (page);
  const char *subtitle = hon_chart_get_subtitle (chart);
  const char *credits = hon_chart_get_credits (chart);
  g_autofree char *description = g_strconcat (subtitle != NULL ? subtitle : "", "\n",
                                              credits != NULL ? credits : "", NULL);
  g_autoptr (GString) svg = NULL;
  cairo_surface_t *surface;

  surface = cairo_svg_surface_create_for_stream (append_data, data, hon_chart_page_get_width (page),
                                                 hon_chart_page_get_height (page));
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (!draw_on_surface (page, surface, 1.0, error))
    return NULL;

  svg = g_string_new_len ((const char *) data->data, data->len);
  hon_chart_svg_add_words (svg, title != NULL ? title : "", g_strstrip (description));
  if (has_texts)
    hon_chart_svg_add_texts (svg, page);

  return g_string_free_to_bytes (g_steal_pointer (&svg));
}

/* Appends a record with one text, and empty fields up to the length of the other records. */
static void
append_csv_words (GString    *text,
                  const char *words,
                  guint       n_columns)
{
  hon_csv_append_text (text, words);
  for (guint i = 1; i < n_columns; i++)
    g_string_append_c (text, ',');
  g_string_append (text, "\r\n");
}

static GBytes *
write_csv (HonChart      *chart,
           HonCsvDialect  dialect)
{
  HonChartSheet *sheet = hon_chart_get_sheet (chart);
  guint n_columns = hon_chart_sheet_get_n_columns (sheet);
  guint n_rows = hon_chart_sheet_get_n_rows (sheet);
  const char *title = hon_chart_get_title (chart);
  const char *subtitle = hon_chart_get_subtitle (chart);
  const char *credits = hon_chart_get_credits (chart);
  const char *words[] = { title, subtitle, credits };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = hon_chart_sheet_dup_title (sheet, i, HON_CHART_SHEET_FILE);

      if (i > 0)
        g_string_append_c (text, ',');
      hon_csv_append_text (text, name);
    }
  g_string_append (text, "\r\n");

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *cell = hon_chart_sheet_dup_cell (sheet, i, j, HON_CHART_SHEET_FILE);

          if (j > 0)
            g_string_append_c (text, ',');
          hon_csv_append_cell (text, cell);
        }
      g_string_append (text, "\r\n");
    }

  append_csv_words (text, "", n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (GStrv) lines = words[i] != NULL ? g_strsplit (words[i], "\n", -1) : NULL;

      for (guint j = 0; lines != NULL && lines[j] != NULL; j++)
        append_csv_words (text, lines[j], n_columns);
    }

  return hon_csv_to_bytes (text->str, dialect);
}

static Content *
new_content (HonChart               *chart,
             const HonChartEdition  *edition,
             HonChartExportFormat    format,
             HonCsvDialect           dialect,
             GError                **error)
{
  g_autoptr (Content) content = g_new0 (Content, 1);

  switch (format)
    {
    case HON_CHART_EXPORT_PNG:
      content->texture = hon_chart_export_to_texture (chart, edition, error);
      break;

    case HON_CHART_EXPORT_SVG:
      content->bytes = write_svg (chart, edition, error);
      break;

    case HON_CHART_EXPORT_PDF:
      content->bytes = write_pdf (chart, edition, error);
      break;

    case HON_CHART_EXPORT_CSV:
      content->bytes = write_csv (chart, dialect);
      break;
    }

  if (content->texture == NULL && content->bytes == NULL)
    return NULL;

  return g_steal_pointer (&content);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const Content *content = task_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = (content->texture != NULL
           ? gdk_texture_save_to_png_bytes (content->texture) : g_bytes_ref (content->bytes));
  if (hon_file_replace (G_FILE (source_object), bytes, G_FILE_CREATE_NONE, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page_number,
              gpointer           user_data)
{
  HonChartPage *page = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / hon_chart_page_get_width (page), height / hon_chart_page_get_height (page));

  cairo_translate (cr, (width - hon_chart_page_get_width (page) * scale) / 2.0, 0.0);
  cairo_scale (cr, scale, scale);
  hon_chart_page_draw (page, cr);
}

static void
free_page (gpointer  data,
           GClosure *closure)
{
  hon_chart_page_free (data);
}

/**
 * hon_chart_export_format_from_string:
 * @extension: "png", "svg", "pdf" or "csv"
 * @format: (out): the format
 *
 * Finds a format by the extension of its files.
 *
 * Returns: whether there is one
 */
gboolean
hon_chart_export_format_from_string (const char           *extension,
                                     HonChartExportFormat *format)
{
  g_return_val_if_fail (extension != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      if (g_str_equal (extensions[i], extension))
        {
          *format = (HonChartExportFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * hon_chart_export_dup_name:
 * @chart: a chart
 * @edition: (nullable): how it is to be published
 * @format: the kind of file
 *
 * Suggests a file name made from the title and the period.
 *
 * Returns: (transfer full): a file name with its extension
 */
char *
hon_chart_export_dup_name (HonChart              *chart,
                           const HonChartEdition *edition,
                           HonChartExportFormat   format)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (HON_IS_CHART (chart), NULL);

  title = (edition != NULL && edition->title != NULL
           ? g_strdup (edition->title) : hon_chart_dup_heading (chart, hon_chart_get_title (chart)));
  if (title == NULL || *title == '\0')
    /* Translators: the name of a new file, without its extension. */
    g_set_str (&title, C_("file", "Chart"));

  return hon_file_dup_name (title, extensions[format]);
}

/**
 * hon_chart_export_to_text:
 * @chart: a chart
 *
 * Writes the figures as tab-separated text between the title and the sources, for the clipboard.
 *
 * Returns: (transfer full): the text
 */
char *
hon_chart_export_to_text (HonChart *chart)
{
  const char *title, *subtitle, *credits;
  g_autofree char *figures = NULL;
  GString *text;

  g_return_val_if_fail (HON_IS_CHART (chart), NULL);

  title = hon_chart_get_title (chart);
  subtitle = hon_chart_get_subtitle (chart);
  credits = hon_chart_get_credits (chart);
  figures = hon_chart_sheet_to_text (hon_chart_get_sheet (chart));
  text = g_string_new (NULL);

  if (title != NULL)
    g_string_append_printf (text, "%s\n", title);
  if (subtitle != NULL)
    g_string_append_printf (text, "%s\n", subtitle);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, figures);
  if (credits != NULL)
    g_string_append_printf (text, "\n%s\n", credits);

  return g_string_free_and_steal (text);
}

/**
 * hon_chart_export_to_texture:
 * @chart: a chart
 * @edition: (nullable): how it is to be published
 * @error: return location for an error
 *
 * Draws the page as a picture, with two pixels for each of the page.
 *
 * Returns: (transfer full): the picture, or %NULL with @error set
 */
GdkTexture *
hon_chart_export_to_texture (HonChart               *chart,
                             const HonChartEdition  *edition,
                             GError                **error)
{
  g_autoptr (HonChartPage) page = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *pixels = NULL;
  int width, height, stride;

  g_return_val_if_fail (HON_IS_CHART (chart), NULL);

  page = hon_chart_page_new (chart, edition, FALSE);
  width = hon_chart_page_get_width (page) * IMAGE_SCALE;
  height = hon_chart_page_get_height (page) * IMAGE_SCALE;
  stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  pixels = g_malloc0_n ((gsize) height, (gsize) stride);
  if (!draw_on_surface (page,
                        cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32,
                                                             width, height, stride),
                        IMAGE_SCALE, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&pixels), (gsize) height * (gsize) stride);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

/**
 * hon_chart_export_write_async:
 * @chart: a chart
 * @edition: (nullable): how it is to be published
 * @format: the kind of file
 * @dialect: how a table is written
 * @file: the file to write
 * @cancellable: (nullable): cancels the writing
 * @callback: called with @file when it is finished
 * @user_data: data for @callback
 *
 * Writes a chart to a file, whole or not at all: see hon_file_replace().
 *
 * The chart is drawn immediately; a worker thread writes the file.
 *
 * A table is UTF-8 with a byte order mark: the first record names the columns, and numbers are the same
 * in all locales. An empty record follows the table,
 * then one record each for the title, the subtitle and each line of the credits, with as many
 * fields as the others, so that a spreadsheet opens the file as one table that includes its
 * sources.
 */
void
hon_chart_export_write_async (HonChart              *chart,
                              const HonChartEdition *edition,
                              HonChartExportFormat   format,
                              HonCsvDialect          dialect,
                              GFile                 *file,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (Content) content = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HON_IS_CHART (chart));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, hon_chart_export_write_async);

  content = new_content (chart, edition, format, dialect, &error);
  if (content == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, g_steal_pointer (&content), (GDestroyNotify) free_content);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * hon_chart_export_write_finish:
 * @result: the result that the callback got
 * @error: return location for an error
 *
 * Finishes writing a chart.
 *
 * Returns: whether the file was written; if not, @error is set
 */
gboolean
hon_chart_export_write_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hon_chart_export_new_print_operation:
 * @chart: a chart
 *
 * Creates an operation that prints the chart in its current state on one sheet of paper, as large
 * as fits.
 *
 * Returns: (transfer full): a new operation, ready to run
 */
GtkPrintOperation *
hon_chart_export_new_print_operation (HonChart *chart)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  const char *title;
  HonChartPage *page;

  g_return_val_if_fail (HON_IS_CHART (chart), NULL);

  operation = gtk_print_operation_new ();
  page = hon_chart_page_new (chart, NULL, FALSE);
  title = hon_chart_page_get_title (page);

  gtk_page_setup_set_orientation (setup, hon_chart_page_get_height (page) < hon_chart_page_get_width (page)
                                  ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  if (title != NULL && *title != '\0')
    gtk_print_operation_set_job_name (operation, title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), page, free_page, 0);

  return operation;
}
