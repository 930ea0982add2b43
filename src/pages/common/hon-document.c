/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-document.h"

#include <cairo-pdf.h>

/* What goes on paper: headings, texts, tables and pictures, one below the other, on as many pages as it
 * takes. A heading stays with what follows it, and a table that goes on has its titles on every page.
 */

/* A4, in points, for a file. */
#define PAGE_WIDTH  595.276
#define PAGE_HEIGHT 841.89
#define PAGE_MARGIN 56.0

#define FONT "Sans 9.5"

/* The number of a page stands below it, within its margins, and what must be known of it beside the number. */
#define FOOTER_HEIGHT 24.0
#define FOOTER_LINES  2

/* Above what is added, between the lines of a text, and within a table. */
#define BLOCK_GAP    6.0
#define LINE_GAP     2.0
#define COLUMN_GAP   10.0
#define CELL_PADDING 2.5

/* How much of a page a picture may take. */
#define PICTURE_PART 0.45

typedef enum
{
  BLOCK_TEXT,
  BLOCK_TABLE,
  BLOCK_PICTURE,
} BlockKind;

/* What was added. */
typedef struct
{
  BlockKind        kind;
  gboolean         is_kept;   /* with what follows */
  const char      *warning;   /* (nullable): interned */
  char            *markup;    /* (nullable) (owned) */
  guint            n_columns;
  GStrv            cells;     /* (nullable) (owned) */
  gboolean        *figures;   /* (nullable) (owned) */
  cairo_surface_t *picture;   /* (nullable) (owned) */
} Block;

/* What is not broken across pages: a line of a text, a row of a table, or a picture. */
typedef struct
{
  double           gap;     /* above, unless it is the first of a page */
  double           height;
  gboolean         is_kept; /* with the next one */
  const char      *warning; /* (nullable): interned */
  PangoLayoutLine *line;    /* (nullable) (owned) */
  double           x;       /* of the line */
  double           baseline;
  GPtrArray       *cells;   /* (nullable) (owned) (element-type PangoLayout) */
  const double    *widths;  /* (nullable): of the columns */
  guint            header;  /* the row with the titles of a table */
  cairo_surface_t *picture; /* (nullable) (owned) */
  double           scale;
} Piece;

/* Where a piece stands. */
typedef struct
{
  guint  piece;
  double y;
} Place;

struct _HonDocument
{
  char         *title;   /* (owned) */
  char         *author;  /* (nullable) (owned) */
  GPtrArray    *blocks;  /* (owned) (element-type Block) */
  const char   *warning; /* (nullable): interned: of what is added */

  /* Once it is set */
  PangoContext *context; /* (nullable) (owned) */
  GArray       *pieces;  /* (owned) (element-type Piece) */
  GPtrArray    *widths;  /* (owned) (element-type double *): of the columns of each table */
  GPtrArray    *layouts; /* (owned) (element-type PangoLayout): what lines belong to */
  GPtrArray    *pages;   /* (owned) (element-type GArray of Place) */
  double        width;   /* of a page between its margins, in points */
  double        height;
};

static void
free_block (gpointer data)
{
  Block *block = data;

  g_free (block->markup);
  g_strfreev (block->cells);
  g_free (block->figures);
  g_clear_pointer (&block->picture, cairo_surface_destroy);
  g_free (block);
}

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_clear_pointer (&piece->line, pango_layout_line_unref);
  g_clear_pointer (&piece->cells, g_ptr_array_unref);
  g_clear_pointer (&piece->picture, cairo_surface_destroy);
}

static Block *
add_block (HonDocument *self,
           BlockKind    kind)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->warning = self->warning;
  g_ptr_array_add (self->blocks, block);

  return block;
}

static PangoLayout *
new_layout (PangoContext *context,
            double        width)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return layout;
}

static void
set_text (HonDocument *self,
          const Block *block)
{
  PangoLayout *layout = new_layout (self->context, self->width);
  g_autoptr (PangoLayoutIter) iter = NULL;
  double gap = BLOCK_GAP;

  g_ptr_array_add (self->layouts, layout);
  pango_layout_set_markup (layout, block->markup, -1);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle extents;
      Piece piece = { .gap = gap, .is_kept = block->is_kept, .warning = block->warning };

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      piece.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
      piece.height = (double) extents.height / PANGO_SCALE;
      piece.x = (double) extents.x / PANGO_SCALE;
      piece.baseline = (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
      g_array_append_val (self->pieces, piece);
      gap = LINE_GAP;
    }
  while (pango_layout_iter_next_line (iter));
}

static PangoLayout *
set_cell (HonDocument *self,
          const Block *block,
          guint        position,
          double       width)
{
  PangoLayout *layout = new_layout (self->context, width);
  gboolean is_title = position < block->n_columns;
  g_autofree char *escaped = g_markup_escape_text (block->cells[position], -1);
  g_autofree char *markup = g_strdup_printf (is_title ? "<span size=\"90%%\" weight=\"bold\">%s</span>"
                                                      : "<span size=\"90%%\">%s</span>", escaped);

  pango_layout_set_markup (layout, markup, -1);
  if (block->figures[position % block->n_columns])
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  return layout;
}

/* Gives each column what it takes, as far as there is room: wide ones share what narrow ones leave. */
static double *
measure_columns (HonDocument *self,
                 const Block *block)
{
  guint n = block->n_columns;
  double *widths = g_new0 (double, n);
  g_autofree gboolean *is_done = g_new0 (gboolean, n);
  double left = self->width - (n - 1) * COLUMN_GAP;
  guint n_left = n;
  gboolean is_changed = TRUE;

  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = set_cell (self, block, i, -1);
      int width;

      pango_layout_get_size (layout, &width, NULL);
      /* A little more, since widths are rounded down. */
      widths[i % n] = MAX (widths[i % n], (double) width / PANGO_SCALE + 0.5);
    }
  while (is_changed && n_left > 0)
    {
      double share = left / n_left;

      is_changed = FALSE;
      for (guint i = 0; i < n; i++)
        if (!is_done[i] && widths[i] <= share)
          {
            is_done[i] = TRUE;
            is_changed = TRUE;
            left -= widths[i];
            n_left--;
          }
    }
  for (guint i = 0; i < n; i++)
    if (!is_done[i])
      widths[i] = left / n_left;
  if (n_left == 0)
    widths[0] += left;

  return widths;
}

static void
set_table (HonDocument *self,
           const Block *block)
{
  double *widths = measure_columns (self, block);
  guint n_rows = g_strv_length (block->cells) / block->n_columns;
  guint header = self->pieces->len;

  g_ptr_array_add (self->widths, widths);
  for (guint i = 0; i < n_rows; i++)
    {
      Piece piece = {
        .gap = i == 0 ? BLOCK_GAP : 0,
        .is_kept = i == 0,
        .warning = block->warning,
        .header = header,
        .widths = widths,
      };

      piece.cells = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint j = 0; j < block->n_columns; j++)
        {
          PangoLayout *layout = set_cell (self, block, i * block->n_columns + j, widths[j]);
          int height;

          pango_layout_get_size (layout, NULL, &height);
          piece.height = MAX (piece.height, (double) height / PANGO_SCALE + 2 * CELL_PADDING);
          g_ptr_array_add (piece.cells, layout);
        }
      g_array_append_val (self->pieces, piece);
    }
}

static void
set_picture (HonDocument *self,
             const Block *block)
{
  double width = cairo_image_surface_get_width (block->picture);
  double height = cairo_image_surface_get_height (block->picture);
  Piece piece = {
    .gap = BLOCK_GAP,
    .warning = block->warning,
    .picture = cairo_surface_reference (block->picture),
  };

  piece.scale = MIN (self->width / width, self->height * PICTURE_PART / height);
  piece.height = height * piece.scale;
  g_array_append_val (self->pieces, piece);
}

/* How much room a piece takes with all that must follow it on the same page. */
static double
get_kept_height (HonDocument *self,
                 guint        position)
{
  double height = 0;

  for (guint i = position; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      height += (i > position ? piece->gap : 0) + piece->height;
      if (!piece->is_kept)
        break;
    }

  return height;
}

static void
place (GArray *page,
       guint   piece,
       double  y)
{
  Place where = { piece, y };

  g_array_append_val (page, where);
}

static void
fill_pages (HonDocument *self)
{
  double room = self->height - FOOTER_HEIGHT;
  GArray *page = NULL;
  double y = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      gboolean follows_kept = i > 0 && g_array_index (self->pieces, Piece, i - 1).is_kept;
      double needed = follows_kept ? piece->height : get_kept_height (self, i);

      if (page == NULL || (page->len > 0 && y + piece->gap + MIN (needed, room) > room))
        {
          page = g_array_new (FALSE, FALSE, sizeof (Place));
          g_ptr_array_add (self->pages, page);
          y = 0;
          if (piece->cells != NULL && piece->header != i)
            {
              place (page, piece->header, y);
              y += g_array_index (self->pieces, Piece, piece->header).height;
            }
        }
      if (page->len > 0)
        y += piece->gap;
      place (page, i, y);
      y += piece->height;
    }
}

/* Breaks everything into pieces and the pieces into pages; takes @context. */
static void
set_document (HonDocument  *self,
              PangoContext *context,
              double        width,
              double        height)
{
  g_clear_object (&self->context);
  self->context = context;
  self->width = width;
  self->height = height;
  g_array_set_size (self->pieces, 0);
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->widths, 0);
  g_ptr_array_set_size (self->layouts, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (self->blocks, i);

      switch (block->kind)
        {
        case BLOCK_TEXT:
          set_text (self, block);
          break;

        case BLOCK_TABLE:
          set_table (self, block);
          break;

        case BLOCK_PICTURE:
          set_picture (self, block);
          break;
        }
    }
  fill_pages (self);
}

static void
draw_row (HonDocument *self,
          const Piece *piece,
          cairo_t     *cr,
          double       y,
          gboolean     is_header)
{
  double x = 0;

  for (guint i = 0; i < piece->cells->len; i++)
    {
      cairo_move_to (cr, x, y + CELL_PADDING);
      pango_cairo_show_layout (cr, g_ptr_array_index (piece->cells, i));
      x += piece->widths[i] + COLUMN_GAP;
    }

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, is_header ? 0.75 : 0.25);
  cairo_move_to (cr, 0, y + piece->height);
  cairo_line_to (cr, self->width, y + piece->height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_picture (const Piece *piece,
              cairo_t     *cr,
              double       y)
{
  cairo_save (cr);
  cairo_translate (cr, 0, y);
  cairo_scale (cr, piece->scale, piece->scale);
  cairo_set_source_surface (cr, piece->picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* What must be known of anything on the page, each said once. */
static char *
dup_warnings (HonDocument *self,
              guint        page)
{
  GArray *places = g_ptr_array_index (self->pages, page);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, g_array_index (places, Place, i).piece);

      if (piece->warning != NULL && !g_ptr_array_find (warnings, piece->warning, NULL))
        g_ptr_array_add (warnings, (char *) piece->warning);
    }
  g_ptr_array_add (warnings, NULL);

  return g_strjoinv (" ", (char **) warnings->pdata);
}

/* Writes whose page it is, and which of how many, at the bottom right, and what must be known of it at the left. */
static void
draw_footer (HonDocument *self,
             cairo_t     *cr,
             guint        page)
{
  g_autoptr (PangoLayout) layout = new_layout (self->context, self->width);
  g_autoptr (PangoLayout) beside = NULL;
  g_autofree char *number = g_strdup_printf ("Honoraires, %u / %u", page + 1, self->pages->len);
  g_autofree char *warnings = dup_warnings (self, page);
  g_autofree char *escaped = g_markup_escape_text (warnings, -1);
  g_autofree char *markup = g_strdup_printf ("<span size=\"85%%\" weight=\"bold\">%s</span>", escaped);
  PangoRectangle extents;
  int height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_text (layout, number, -1);
  cairo_move_to (cr, 0.0, self->height - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);

  pango_layout_get_extents (layout, NULL, &extents);
  beside = new_layout (self->context, (double) extents.x / PANGO_SCALE - COLUMN_GAP);
  pango_layout_set_markup (beside, markup, -1);
  pango_layout_set_height (beside, -FOOTER_LINES);
  pango_layout_set_ellipsize (beside, PANGO_ELLIPSIZE_END);
  pango_layout_get_size (beside, NULL, &height);
  cairo_move_to (cr, 0.0, self->height - (double) height / PANGO_SCALE);
  pango_cairo_show_layout (cr, beside);
}

/* Draws one page from the origin on. */
static void
draw_page (HonDocument *self,
           cairo_t     *cr,
           guint        page)
{
  GArray *places = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *where = &g_array_index (places, Place, i);
      const Piece *piece = &g_array_index (self->pieces, Piece, where->piece);

      if (piece->line != NULL)
        {
          cairo_move_to (cr, piece->x, where->y + piece->baseline);
          pango_cairo_show_layout_line (cr, piece->line);
        }
      else if (piece->cells != NULL)
        draw_row (self, piece, cr, where->y, piece->header == where->piece);
      else
        draw_picture (piece, cr, where->y);
    }
  draw_footer (self, cr, page);
}

static cairo_status_t
write_cb (gpointer      closure,
          const guchar *data,
          guint         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* What of a picture is not read yet. */
typedef struct
{
  const guchar *data;
  gsize         left;
} Rest;

static cairo_status_t
read_cb (gpointer  closure,
         guchar   *data,
         guint     length)
{
  Rest *rest = closure;

  if (length > rest->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  rest->data += length;
  rest->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                HonDocument       *self)
{
  set_document (self, gtk_print_context_create_pango_context (context), gtk_print_context_get_width (context),
                gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) self->pages->len);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              HonDocument       *self)
{
  draw_page (self, gtk_print_context_get_cairo_context (context), (guint) page);
}

/**
 * hon_document_new:
 * @title: what the document is called
 * @author: (nullable): who wrote it
 *
 * Returns: (transfer full): a document without contents yet
 */
HonDocument *
hon_document_new (const char *title,
                  const char *author)
{
  HonDocument *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (HonDocument, 1);
  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->widths = g_ptr_array_new_with_free_func (g_free);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

/**
 * hon_document_free:
 * @self: a document
 */
void
hon_document_free (HonDocument *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->widths);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->pages);
  g_clear_object (&self->context);
  g_free (self);
}

/**
 * hon_document_set_warning:
 * @self: a document
 * @warning: (nullable): a text; %NULL where nothing must be known
 *
 * Sets what must be known of what is added from now on: it stands at the foot of each page that has any of it.
 */
void
hon_document_set_warning (HonDocument *self,
                          const char  *warning)
{
  g_return_if_fail (self != NULL);

  self->warning = g_intern_string (warning);
}

/**
 * hon_document_add_heading:
 * @self: a document
 * @markup: a text, in the markup of Pango
 *
 * Adds a text that stays on one page with the beginning of what follows.
 */
void
hon_document_add_heading (HonDocument *self,
                          const char  *markup)
{
  Block *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (markup != NULL);

  block = add_block (self, BLOCK_TEXT);
  block->markup = g_strdup (markup);
  block->is_kept = TRUE;
}

/**
 * hon_document_add_text:
 * @self: a document
 * @markup: a text, in the markup of Pango
 *
 * Adds a text.
 */
void
hon_document_add_text (HonDocument *self,
                       const char  *markup)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (markup != NULL);

  add_block (self, BLOCK_TEXT)->markup = g_strdup (markup);
}

/**
 * hon_document_add_table:
 * @self: a document
 * @n_columns: how many columns there are
 * @cells: (array zero-terminated=1): the cells, row after row, the titles of the columns first
 * @figures: (array length=n_columns): whether each column has figures
 *
 * Adds a table.
 */
void
hon_document_add_table (HonDocument        *self,
                        guint               n_columns,
                        const char * const *cells,
                        const gboolean     *figures)
{
  Block *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0 && cells != NULL && figures != NULL);

  block = add_block (self, BLOCK_TABLE);
  block->n_columns = n_columns;
  block->cells = g_strdupv ((GStrv) cells);
  block->figures = g_memdup2 (figures, n_columns * sizeof *figures);
}

/**
 * hon_document_add_picture:
 * @self: a document
 * @png: a picture
 *
 * Adds a picture as wide as the page, or less where it would be too high; one that cannot be read is
 * left out.
 */
void
hon_document_add_picture (HonDocument *self,
                          GBytes      *png)
{
  Rest rest;
  cairo_surface_t *picture;

  g_return_if_fail (self != NULL);
  g_return_if_fail (png != NULL);

  rest.data = g_bytes_get_data (png, &rest.left);
  picture = cairo_image_surface_create_from_png_stream (read_cb, &rest);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    add_block (self, BLOCK_PICTURE)->picture = picture;
  else
    cairo_surface_destroy (picture);
}

/**
 * hon_document_make_pdf:
 * @self: a document
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF of as many A4 pages as it takes
 */
GBytes *
hon_document_make_pdf (HonDocument  *self,
                       GError      **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  PangoContext *context;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  if (self->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, g_get_application_name ());
  cr = cairo_create (surface);
  context = pango_cairo_create_context (cr);
  /* The unit of a PDF is the point. */
  pango_cairo_context_set_resolution (context, 72.0);
  set_document (self, context, PAGE_WIDTH - 2 * PAGE_MARGIN, PAGE_HEIGHT - 2 * PAGE_MARGIN);
  for (guint i = 0; i < self->pages->len; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, PAGE_MARGIN, PAGE_MARGIN);
      draw_page (self, cr, i);
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
 * @self: (transfer full): a document
 *
 * Returns: (transfer full): an operation that prints it
 */
GtkPrintOperation *
hon_document_make_print (HonDocument *self)
{
  GtkPrintOperation *operation;

  g_return_val_if_fail (self != NULL, NULL);

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, self->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_object_set_data_full (G_OBJECT (operation), "document", self, (GDestroyNotify) hon_document_free);

  return operation;
}
