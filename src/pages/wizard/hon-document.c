/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-document.h"

#include <cairo-pdf.h>

/* A4, in points, for a file. */
#define PAGE_WIDTH  595.276
#define PAGE_HEIGHT 841.89
#define PAGE_MARGIN 56.0

#define FONT "Sans 9.5"

/* The number of a page stands below it, within its margins. */
#define FOOTER_HEIGHT 24.0

/* A text that is set in pages. */
typedef struct
{
  char        *markup; /* (owned) */
  PangoLayout *layout; /* (nullable) (owned) */
  double       height; /* of a page between its margins, in points */
  GArray      *starts; /* (element-type int): the first line of each page, then past the last one */
} Document;

static void
document_free (Document *document)
{
  g_free (document->markup);
  g_clear_object (&document->layout);
  g_array_unref (document->starts);
  g_free (document);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

static Document *
document_new (const char *markup)
{
  Document *document = g_new0 (Document, 1);

  document->markup = g_strdup (markup);
  document->starts = g_array_new (FALSE, FALSE, sizeof (int));

  return document;
}

/* Breaks the text into lines and the lines into pages; takes @layout. */
static void
set_text (Document    *document,
          PangoLayout *layout,
          double       width,
          double       height)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  g_autoptr (PangoLayoutIter) iter = NULL;
  int top = 0;
  int line = 0;

  g_clear_object (&document->layout);
  document->layout = layout;
  document->height = height;
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, 2 * PANGO_SCALE);
  pango_layout_set_markup (layout, document->markup, -1);

  g_array_set_size (document->starts, 0);
  g_array_append_val (document->starts, line);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (line > 0 && extents.y + extents.height - top > (height - FOOTER_HEIGHT) * PANGO_SCALE)
        {
          g_array_append_val (document->starts, line);
          top = extents.y;
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  g_array_append_val (document->starts, line);
}

static guint
get_n_pages (Document *document)
{
  return document->starts->len - 1;
}

/* Writes whose page it is, and which of how many, at the bottom right. */
static void
draw_number (Document *document,
             cairo_t  *cr,
             guint     page)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (document->layout);
  g_autofree char *number = g_strdup_printf ("Honoraires, %u / %u", page + 1, get_n_pages (document));

  pango_layout_set_attributes (layout, NULL);
  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_text (layout, number, -1);
  cairo_move_to (cr, 0.0, document->height - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/* Draws the lines of one page from the origin on. */
static void
draw_page (Document *document,
           cairo_t  *cr,
           guint     page)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (document->layout);
  int first = g_array_index (document->starts, int, page);
  int end = g_array_index (document->starts, int, page + 1);
  int top = 0;

  for (int line = 0; line < end; line++)
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (line == first)
        top = extents.y;
      if (line >= first)
        {
          cairo_move_to (cr, (double) extents.x / PANGO_SCALE,
                         (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      pango_layout_iter_next_line (iter);
    }
  draw_number (document, cr, page);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Document          *document)
{
  set_text (document, gtk_print_context_create_pango_layout (context), gtk_print_context_get_width (context),
            gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) get_n_pages (document));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Document          *document)
{
  draw_page (document, gtk_print_context_get_cairo_context (context), (guint) page);
}

/**
 * hon_document_make_pdf:
 * @title: what the document is called
 * @markup: its text, in the markup of Pango
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF of as many A4 pages as it takes
 */
GBytes *
hon_document_make_pdf (const char  *title,
                    const char  *markup,
                    GError     **error)
{
  g_autoptr (Document) document = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  PangoLayout *layout;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (markup != NULL, NULL);

  document = document_new (markup);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cr = cairo_create (surface);
  layout = pango_cairo_create_layout (cr);
  /* The unit of a PDF is the point. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72.0);
  set_text (document, layout, PAGE_WIDTH - 2 * PAGE_MARGIN, PAGE_HEIGHT - 2 * PAGE_MARGIN);
  for (guint i = 0; i < get_n_pages (document); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, PAGE_MARGIN, PAGE_MARGIN);
      draw_page (document, cr, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * hon_document_make_print:
 * @title: what the document is called
 * @markup: its text, in the markup of Pango
 *
 * Returns: (transfer full): an operation that prints it
 */
GtkPrintOperation *
hon_document_make_print (const char *title,
                      const char *markup)
{
  GtkPrintOperation *operation;
  Document *document;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (markup != NULL, NULL);

  operation = gtk_print_operation_new ();
  document = document_new (markup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), document);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), document);
  g_object_set_data_full (G_OBJECT (operation), "document", document, (GDestroyNotify) document_free);

  return operation;
}
