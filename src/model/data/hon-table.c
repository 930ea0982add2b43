/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-table.h"

#include "hon-csv.h"
#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The columns of a table, which its rows share. */
typedef struct
{
  HonColumn *columns; /* (owned) */
  guint      n_columns;
} Columns;

/* What stands in a cell, by the kind of its column. */
typedef struct
{
  gint64  amount;
  double  number;
  char   *text;   /* (nullable) (owned) */
  char   *lines;  /* (nullable) (owned) */
} Cell;

/**
 * HonTableRow:
 *
 * A row of a table. A total may have the rows that it sums up as its children.
 */

struct _HonTableRow
{
  GObject     parent_instance;

  char       *id;       /* (nullable) (owned) */
  char       *origin;   /* (nullable) (owned): what they rest on, where that is not published */
  Columns    *columns;  /* (owned) (nullable) */
  Cell       *cells;    /* (owned) */
  GListStore *children; /* (nullable) (owned) (element-type HonTableRow) */
  gboolean    is_total;
};

G_DEFINE_FINAL_TYPE (HonTableRow, hon_table_row, G_TYPE_OBJECT)

/**
 * HonTable:
 *
 * Figures in rows and columns, as a statement has them, or the moves of tariffs: the list of its
 * outermost rows. One table serves the views, the clipboard, files and the command line.
 *
 * What is written for people follows the locale; files are the same in every locale.
 */

struct _HonTable
{
  GObject     parent_instance;

  Columns    *columns; /* (nullable) (owned) */
  GListStore *rows;    /* (owned) (element-type HonTableRow) */
  char       *origin;  /* (nullable) (owned): the same of all rows together */
};

typedef void (*RowFunc) (HonTableRow *row,
                         guint        depth,
                         gpointer     user_data);

static GType
hon_table_get_item_type (GListModel *model)
{
  return HON_TYPE_TABLE_ROW;
}

static guint
hon_table_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (HON_TABLE (model)->rows));
}

static gpointer
hon_table_get_item (GListModel *model,
                    guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (HON_TABLE (model)->rows), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_table_get_item_type;
  iface->get_n_items = hon_table_get_n_items;
  iface->get_item = hon_table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonTable, hon_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
columns_clear (gpointer data)
{
  Columns *columns = data;

  for (guint i = 0; i < columns->n_columns; i++)
    {
      g_free ((char *) columns->columns[i].name);
      g_free ((char *) columns->columns[i].title);
    }
  g_free (columns->columns);
}

static Cell *
get_cell (HonTableRow *self,
          guint        column)
{
  g_assert (column < self->columns->n_columns);

  return &self->cells[column];
}

static void
foreach_row (GListModel *rows,
             guint       depth,
             RowFunc     func,
             gpointer    user_data)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);

      func (row, depth, user_data);
      if (row->children != NULL)
        foreach_row (G_LIST_MODEL (row->children), depth + 1, func, user_data);
    }
}

/* Text for people. */
typedef struct
{
  GString *text;
  guint    divisor;
} Writer;

/* A text has room for more than a page. */
static gboolean
is_in_text (const HonColumn *column)
{
  return hon_column_is_written (column) || (column->title != NULL && column->room == HON_COLUMN_IN_TEXT);
}

static void
append_text_row (HonTableRow *row,
                 guint        depth,
                 gpointer     user_data)
{
  Writer *writer = user_data;
  gboolean is_first = TRUE;

  for (guint i = 0; i < row->columns->n_columns; i++)
    {
      const HonColumn *column = &row->columns->columns[i];
      g_autofree char *text = NULL;

      if (!is_in_text (column))
        continue;
      text = hon_table_row_dup_text (row, i, writer->divisor);
      if (!is_first)
        g_string_append_c (writer->text, '\t');
      if (column->kind == HON_COLUMN_NAME)
        g_string_append_printf (writer->text, "%*s", 2 * depth, "");
      g_string_append (writer->text, text);
      is_first = FALSE;
    }
  g_string_append_c (writer->text, '\n');
}

static void
append_csv_number (GString    *csv,
                   const char *format,
                   double      number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (csv, g_ascii_formatd (buffer, sizeof buffer, format != NULL ? format : "%.10g",
                                         number));
}

static void
append_csv_cell (GString         *csv,
                 const HonColumn *column,
                 const Cell      *cell)
{
  switch (column->kind)
    {
    case HON_COLUMN_NAME:
    case HON_COLUMN_TEXT:
    case HON_COLUMN_LONG_TEXT:
    case HON_COLUMN_CAPTIONED:
    case HON_COLUMN_FIGURE:
      if (cell->text != NULL)
        hon_csv_append_text (csv, cell->text);
      break;

    case HON_COLUMN_FIGURES:
      if (!isnan (cell->number))
        {
          append_csv_number (csv, fmod (cell->number, 1.0) == 0.0 ? "%.0f" : "%.2f", cell->number);
          break;
        }
      G_GNUC_FALLTHROUGH;

    case HON_COLUMN_MONEY:
      if (cell->amount != HON_TABLE_NO_AMOUNT)
        append_csv_number (csv, cell->amount % 100 == 0 ? "%.0f" : "%.2f",
                           hon_money_to_euros (cell->amount));
      break;

    case HON_COLUMN_PERCENT:
    case HON_COLUMN_NUMBER:
      if (!isnan (cell->number))
        append_csv_number (csv, column->format, cell->number);
      break;
    }
}

/* A table in a file. */
typedef struct
{
  GString    *csv;
  gboolean    has_origins;
  const char *origin;      /* (nullable): of all rows */
} CsvWriter;

static void
append_csv_row (HonTableRow *row,
                guint        depth,
                gpointer     user_data)
{
  const CsvWriter *writer = user_data;
  gboolean is_first = TRUE;

  for (guint i = 0; i < row->columns->n_columns; i++)
    {
      if (row->columns->columns[i].name == NULL)
        continue;
      if (!is_first)
        g_string_append_c (writer->csv, ',');
      append_csv_cell (writer->csv, &row->columns->columns[i], &row->cells[i]);
      is_first = FALSE;
    }
  if (writer->has_origins)
    {
      const char *origin = row->origin != NULL ? row->origin : writer->origin;

      g_string_append_c (writer->csv, ',');
      if (origin != NULL)
        hon_csv_append_text (writer->csv, origin);
    }
  g_string_append (writer->csv, "\r\n");
}

static void
find_origin (HonTableRow *row,
             guint        depth,
             gpointer     user_data)
{
  gboolean *has_origins = user_data;

  *has_origins |= row->origin != NULL;
}

/* One row, looked for among all. */
typedef struct
{
  const char  *id;
  HonTableRow *row; /* (nullable) (unowned) */
} Search;

static void
find_row (HonTableRow *row,
          guint        depth,
          gpointer     user_data)
{
  Search *search = user_data;

  if (search->row == NULL && g_strcmp0 (row->id, search->id) == 0)
    search->row = row;
}

static void
hon_table_row_finalize (GObject *object)
{
  HonTableRow *self = HON_TABLE_ROW (object);

  for (guint i = 0; self->columns != NULL && i < self->columns->n_columns; i++)
    {
      g_free (self->cells[i].text);
      g_free (self->cells[i].lines);
    }
  g_free (self->cells);
  g_free (self->id);
  g_free (self->origin);
  if (self->columns != NULL)
    g_rc_box_release_full (self->columns, columns_clear);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (hon_table_row_parent_class)->finalize (object);
}

static void
hon_table_row_class_init (HonTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_table_row_finalize;
}

static void
hon_table_row_init (HonTableRow *self)
{
}

static void
hon_table_finalize (GObject *object)
{
  HonTable *self = HON_TABLE (object);

  if (self->columns != NULL)
    g_rc_box_release_full (self->columns, columns_clear);
  g_clear_object (&self->rows);
  g_free (self->origin);

  G_OBJECT_CLASS (hon_table_parent_class)->finalize (object);
}

static void
hon_table_class_init (HonTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_table_finalize;
}

static void
hon_table_init (HonTable *self)
{
  self->rows = g_list_store_new (HON_TYPE_TABLE_ROW);
}

/**
 * hon_column_is_written:
 * @column: a column
 *
 * Returns: whether people who do not lack room see it
 */
gboolean
hon_column_is_written (const HonColumn *column)
{
  g_return_val_if_fail (column != NULL, FALSE);

  return column->title != NULL && column->room != HON_COLUMN_IN_ROW && column->room != HON_COLUMN_IN_TEXT &&
         column->room != HON_COLUMN_IF_BRIEF;
}

/**
 * hon_column_is_figure:
 * @column: a column
 *
 * Returns: whether figures stand below each other in it
 */
gboolean
hon_column_is_figure (const HonColumn *column)
{
  g_return_val_if_fail (column != NULL, FALSE);

  switch (column->kind)
    {
    case HON_COLUMN_FIGURE:
    case HON_COLUMN_MONEY:
    case HON_COLUMN_PERCENT:
    case HON_COLUMN_FIGURES:
    case HON_COLUMN_NUMBER:
      return TRUE;

    case HON_COLUMN_NAME:
    case HON_COLUMN_TEXT:
    case HON_COLUMN_LONG_TEXT:
    case HON_COLUMN_CAPTIONED:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/* The name of a row, with what its figures rest on where that is not published. */
static char *
dup_name (HonTableRow *self,
          const Cell  *cell)
{
  const char *name = cell->text != NULL ? cell->text : "";

  if (self->origin == NULL)
    return g_strdup (name);

  /* Translators: %1$s is the name of a figure, %2$s what it rests on of what is not published, such as “own data
   * “tariffs.json””.
   */
  return g_strdup_printf (C_("origin", "%1$s (%2$s)"), name, self->origin);
}

/**
 * hon_table_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what datasets call what it is about
 */
const char *
hon_table_row_get_id (HonTableRow *self)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), NULL);

  return self->id;
}

/**
 * hon_table_row_get_children:
 * @self: a row
 *
 * Returns: (transfer none) (nullable) (element-type HonTableRow): the rows that it sums up
 */
GListModel *
hon_table_row_get_children (HonTableRow *self)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

/**
 * hon_table_row_is_total:
 * @self: a row
 *
 * Returns: whether it sums others up
 */
gboolean
hon_table_row_is_total (HonTableRow *self)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), FALSE);

  return self->is_total;
}

/**
 * hon_table_row_set_total:
 * @self: a row
 * @is_total: whether it sums others up
 *
 * Sets whether the row stands out as a total.
 */
void
hon_table_row_set_total (HonTableRow *self,
                         gboolean     is_total)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  self->is_total = is_total;
}

/**
 * hon_table_row_set_origin:
 * @self: a row
 * @origin: (nullable): what its figures rest on of what is not published, such as "own data “tariffs.json”"
 *
 * Marks the row wherever it is shown or written.
 */
void
hon_table_row_set_origin (HonTableRow *self,
                          const char  *origin)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  g_set_str (&self->origin, origin);
}

/**
 * hon_table_row_get_amount:
 * @self: a row
 * @column: a column of money
 *
 * Returns: the amount, centimes, or `HON_TABLE_NO_AMOUNT`
 */
gint64
hon_table_row_get_amount (HonTableRow *self,
                          guint        column)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), HON_TABLE_NO_AMOUNT);

  return get_cell (self, column)->amount;
}

/**
 * hon_table_row_set_amount:
 * @self: a row
 * @column: a column of money
 * @centimes: the amount, or `HON_TABLE_NO_AMOUNT`
 *
 * Sets a cell of money.
 */
void
hon_table_row_set_amount (HonTableRow *self,
                          guint        column,
                          gint64       centimes)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  get_cell (self, column)->amount = centimes;
}

/**
 * hon_table_row_get_number:
 * @self: a row
 * @column: a column of rates or other numbers
 *
 * Returns: the number, or NaN
 */
double
hon_table_row_get_number (HonTableRow *self,
                          guint        column)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), NAN);

  return get_cell (self, column)->number;
}

/**
 * hon_table_row_set_number:
 * @self: a row
 * @column: a column of rates, in percent, or of other numbers
 * @number: the number, or NaN
 *
 * Sets a cell with a number.
 */
void
hon_table_row_set_number (HonTableRow *self,
                          guint        column,
                          double       number)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  get_cell (self, column)->number = number;
}

/**
 * hon_table_row_get_text:
 * @self: a row
 * @column: a column of texts
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
hon_table_row_get_text (HonTableRow *self,
                        guint        column)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), NULL);

  return get_cell (self, column)->text;
}

/**
 * hon_table_row_set_text:
 * @self: a row
 * @column: a column of texts
 * @text: (nullable): what it says
 *
 * Sets a cell with a text.
 */
void
hon_table_row_set_text (HonTableRow *self,
                        guint        column,
                        const char  *text)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  g_set_str (&get_cell (self, column)->text, text);
}

/**
 * hon_table_row_take_text:
 * @self: a row
 * @column: a column of texts
 * @text: (transfer full) (nullable): what it says
 *
 * Sets a cell with a text that was made for it.
 */
void
hon_table_row_take_text (HonTableRow *self,
                         guint        column,
                         char        *text)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  g_free (get_cell (self, column)->text);
  get_cell (self, column)->text = text;
}

/**
 * hon_table_row_take_lines:
 * @self: a row
 * @column: a column of texts
 * @lines: (transfer full) (nullable): the text in several lines
 *
 * Sets how the text of a cell stands where there is little room.
 */
void
hon_table_row_take_lines (HonTableRow *self,
                          guint        column,
                          char        *lines)
{
  g_return_if_fail (HON_IS_TABLE_ROW (self));

  g_free (get_cell (self, column)->lines);
  get_cell (self, column)->lines = lines;
}

/**
 * hon_table_row_dup_text:
 * @self: a row
 * @column: a column
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Returns: (transfer full): the cell for people; "" where it is empty
 */
char *
hon_table_row_dup_text (HonTableRow *self,
                        guint        column,
                        guint        divisor)
{
  const Cell *cell;

  g_return_val_if_fail (HON_IS_TABLE_ROW (self), NULL);
  g_return_val_if_fail (divisor > 0, NULL);

  cell = get_cell (self, column);
  switch (self->columns->columns[column].kind)
    {
    case HON_COLUMN_NAME:
      return dup_name (self, cell);

    case HON_COLUMN_TEXT:
    case HON_COLUMN_LONG_TEXT:
    case HON_COLUMN_CAPTIONED:
    case HON_COLUMN_FIGURE:
      return g_strdup (cell->text != NULL ? cell->text : "");

    case HON_COLUMN_MONEY:
      return cell->amount == HON_TABLE_NO_AMOUNT
             ? g_strdup ("") : hon_format_money (cell->amount / (gint64) divisor, HON_MONEY_EUROS);

    case HON_COLUMN_PERCENT:
      return isnan (cell->number) ? g_strdup ("") : hon_format_percent (cell->number, 2);

    case HON_COLUMN_FIGURES:
      if (!isnan (cell->number))
        return hon_format_percent (cell->number, 2);
      return cell->amount == HON_TABLE_NO_AMOUNT
             ? g_strdup ("–") : hon_format_money (cell->amount / (gint64) divisor, HON_MONEY_CENTIMES);

    case HON_COLUMN_NUMBER:
      return isnan (cell->number) ? g_strdup ("") : hon_format_number (cell->number, 2);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_table_row_dup_lines:
 * @self: a row
 * @column: a column
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Returns: (transfer full): the cell for people, in several lines where it has them
 */
char *
hon_table_row_dup_lines (HonTableRow *self,
                         guint        column,
                         guint        divisor)
{
  g_return_val_if_fail (HON_IS_TABLE_ROW (self), NULL);

  if (get_cell (self, column)->lines != NULL)
    return g_strdup (get_cell (self, column)->lines);

  return hon_table_row_dup_text (self, column, divisor);
}

/**
 * hon_table_new:
 * @columns: (array length=n_columns): its columns, in order
 * @n_columns: how many there are
 *
 * Returns: (transfer full): a table without rows
 */
HonTable *
hon_table_new (const HonColumn *columns,
               guint            n_columns)
{
  HonTable *self;

  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);

  self = g_object_new (HON_TYPE_TABLE, NULL);
  self->columns = g_rc_box_new0 (Columns);
  self->columns->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->columns->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns->columns[i].name = g_strdup (columns[i].name);
      self->columns->columns[i].title = g_strdup (columns[i].title);
    }

  return self;
}

/**
 * hon_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
hon_table_get_n_columns (HonTable *self)
{
  g_return_val_if_fail (HON_IS_TABLE (self), 0);

  return self->columns->n_columns;
}

/**
 * hon_table_get_column:
 * @self: a table
 * @column: the position of a column
 *
 * Returns: (transfer none): the column
 */
const HonColumn *
hon_table_get_column (HonTable *self,
                      guint     column)
{
  g_return_val_if_fail (HON_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->n_columns, NULL);

  return &self->columns->columns[column];
}

/**
 * hon_table_append:
 * @self: a table
 * @parent: (nullable): the total that the row belongs to; %NULL for an outermost one
 * @id: (nullable): what datasets call what it is about
 *
 * Appends a row whose cells are empty.
 *
 * Returns: (transfer none): the row
 */
HonTableRow *
hon_table_append (HonTable    *self,
                  HonTableRow *parent,
                  const char  *id)
{
  g_autoptr (HonTableRow) row = NULL;
  GListStore *rows;

  g_return_val_if_fail (HON_IS_TABLE (self), NULL);
  g_return_val_if_fail (parent == NULL || HON_IS_TABLE_ROW (parent), NULL);

  row = g_object_new (HON_TYPE_TABLE_ROW, NULL);
  row->id = g_strdup (id);
  row->columns = g_rc_box_acquire (self->columns);
  row->cells = g_new0 (Cell, self->columns->n_columns);
  for (guint i = 0; i < self->columns->n_columns; i++)
    row->cells[i] = (Cell) { .amount = HON_TABLE_NO_AMOUNT, .number = NAN };

  rows = self->rows;
  if (parent != NULL)
    {
      if (parent->children == NULL)
        parent->children = g_list_store_new (HON_TYPE_TABLE_ROW);
      rows = parent->children;
    }
  g_list_store_append (rows, row);

  /* The list keeps it alive. */
  return row;
}

/**
 * hon_table_set_origin:
 * @self: a table
 * @origin: (nullable): what its figures rest on, all together, of what is not published
 *
 * Marks every row where the table is written to a file, which has no title.
 */
void
hon_table_set_origin (HonTable   *self,
                      const char *origin)
{
  g_return_if_fail (HON_IS_TABLE (self));

  g_set_str (&self->origin, origin);
}

/**
 * hon_table_find:
 * @self: a table
 * @id: the id of a row
 *
 * Returns: (transfer none) (nullable): the row, wherever it stands
 */
HonTableRow *
hon_table_find (HonTable   *self,
                const char *id)
{
  Search search = { id, NULL };

  g_return_val_if_fail (HON_IS_TABLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  foreach_row (G_LIST_MODEL (self), 0, find_row, &search);

  return search.row;
}

/**
 * hon_table_rows_to_text:
 * @self: a table
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Writes the rows for people as [method@Table.to_text] does, without the titles of their columns.
 *
 * Returns: (transfer full): a line for each row
 */
char *
hon_table_rows_to_text (HonTable *self,
                        guint     divisor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { text, divisor };

  g_return_val_if_fail (HON_IS_TABLE (self), NULL);
  g_return_val_if_fail (divisor > 0, NULL);

  foreach_row (G_LIST_MODEL (self), 0, append_text_row, &writer);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_table_to_text:
 * @self: a table
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Writes the table for people: cells between tabs, as the locale has them.
 *
 * Returns: (transfer full): a line of titles, and one for each row
 */
char *
hon_table_to_text (HonTable *self,
                   guint     divisor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rows = NULL;

  g_return_val_if_fail (HON_IS_TABLE (self), NULL);
  g_return_val_if_fail (divisor > 0, NULL);

  for (guint i = 0; i < self->columns->n_columns; i++)
    if (is_in_text (&self->columns->columns[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\t" : "",
                              self->columns->columns[i].title);
  rows = hon_table_rows_to_text (self, divisor);
  g_string_append_printf (text, "\n%s", rows);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_table_to_csv:
 * @self: a table
 *
 * Writes the table for a spreadsheet: amounts are euros with a point, whatever the locale; the
 * first line names the columns. Where figures rest on what is not published, a last
 * column says on what.
 *
 * Returns: (transfer full): CSV after RFC 4180
 */
char *
hon_table_to_csv (HonTable *self)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  CsvWriter writer;

  g_return_val_if_fail (HON_IS_TABLE (self), NULL);

  writer = (CsvWriter) { csv, self->origin != NULL, self->origin };
  foreach_row (G_LIST_MODEL (self), 0, find_origin, &writer.has_origins);

  for (guint i = 0; i < self->columns->n_columns; i++)
    if (self->columns->columns[i].name != NULL)
      g_string_append_printf (csv, "%s%s", csv->len > 0 ? "," : "", self->columns->columns[i].name);
  if (writer.has_origins)
    g_string_append (csv, "," HON_TABLE_ORIGIN);
  g_string_append (csv, "\r\n");
  foreach_row (G_LIST_MODEL (self), 0, append_csv_row, &writer);

  return g_string_free_and_steal (g_steal_pointer (&csv));
}
