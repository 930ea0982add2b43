/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-table.h"

#include "hon-csv.h"
#include "hon-fold.h"
#include "hon-unread-visit.h"
#include "hon-visit-private.h"

#include <glib/gi18n-lib.h>

/* The columns that are no input of an encounter. */
#define COLUMN_PERSON "personne"
#define COLUMN_DOCTOR "medecin"

/* What is told of each visit, beside what was entered. A reader of such a table computes it again. */
static const struct
{
  const char *column;
  gsize       offset;
} results[] = {
  { "demande_eur", G_STRUCT_OFFSET (HonBillResult, asked) },
  { "rembourse_eur", G_STRUCT_OFFSET (HonBillResult, net) },
  { "complementaire_eur", G_STRUCT_OFFSET (HonBillResult, complementary) },
  { "reste_eur", G_STRUCT_OFFSET (HonBillResult, patient) },
};

/* Every line of a table may be wrong: beyond this number they are only counted. */
#define PROBLEMS_TOLD 5

/* Where a table has what; -1 for what it does not have. */
typedef struct
{
  const HonInputField *fields;
  guint                n_fields;
  int                 *places; /* (owned): the column of each field */
  int                  person;
  int                  doctor;
  int                  results[G_N_ELEMENTS (results)];
  GStrv                names;    /* (unowned): what the table calls them */
  GStrv                extra;    /* (nullable) (owned): those that are not known; %NULL where they are refused */
  int                 *extras;   /* (nullable) (owned): where those are */
} Columns;

static void
columns_clear (Columns *columns)
{
  g_free (columns->places);
  g_strfreev (columns->extra);
  g_free (columns->extras);
}

G_DEFINE_QUARK (hon-household-error-quark, hon_household_error)

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

/* The inputs of an encounter. */
static const HonInputField *
get_fields (guint *n_fields)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (HON_TYPE_ENCOUNTER);

  return hon_input_class_get_fields (HON_INPUT_CLASS (klass), n_fields);
}

/* All columns that a table can have. */
static char *
join_columns (const char *separator)
{
  g_autoptr (GString) columns = g_string_new (COLUMN_PERSON);
  const HonInputField *fields;
  guint n_fields;

  g_string_append_printf (columns, "%s%s", separator, COLUMN_DOCTOR);
  fields = get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (columns, "%s%s", separator, fields[i].column);

  return g_string_free_and_steal (g_steal_pointer (&columns));
}

/* People write the names of columns in any case, with and without accents. */
static gboolean
is_called (const char *name,
           const char *column)
{
  g_autofree char *left = hon_fold (name);
  g_autofree char *right = hon_fold (column);

  return g_str_equal (left, right);
}

/* Where to note the place of the column @name. */
static int *
find_place (Columns    *columns,
            const char *name)
{
  if (is_called (name, COLUMN_PERSON))
    return &columns->person;
  if (is_called (name, COLUMN_DOCTOR))
    return &columns->doctor;

  for (guint i = 0; i < columns->n_fields; i++)
    if (is_called (name, columns->fields[i].column))
      return &columns->places[i];

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    if (is_called (name, results[i].column))
      return &columns->results[i];

  return NULL;
}

/* Notes a column that is not known, unless it is refused. */
static int *
add_extra (Columns    *columns,
           const char *name)
{
  guint n;

  if (columns->extra == NULL)
    return NULL;

  for (n = 0; columns->extra[n] != NULL; n++)
    if (is_called (name, columns->extra[n]))
      return &columns->extras[n];

  columns->extra = g_renew (char *, columns->extra, n + 2);
  columns->extra[n] = g_strdup (name);
  columns->extra[n + 1] = NULL;
  columns->extras = g_renew (int, columns->extras, n + 1);
  columns->extras[n] = -1;

  return &columns->extras[n];
}

/* Finds the columns of a table. Those that are not known are refused, or added to @extra. */
static gboolean
find_columns (Columns  *columns,
              GStrv     names,
              GStrv     extra,
              GError  **error)
{
  columns->names = names;
  columns->fields = get_fields (&columns->n_fields);
  columns->person = -1;
  columns->doctor = -1;
  columns->places = g_new (int, columns->n_fields);
  for (guint i = 0; i < columns->n_fields; i++)
    columns->places[i] = -1;
  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    columns->results[i] = -1;
  if (extra != NULL)
    {
      columns->extra = g_strdupv (extra);
      columns->extras = g_new (int, g_strv_length (extra));
      for (guint i = 0; extra[i] != NULL; i++)
        columns->extras[i] = -1;
    }

  for (int i = 0; names[i] != NULL; i++)
    {
      int *place = find_place (columns, names[i]);

      if (place == NULL)
        place = add_extra (columns, names[i]);
      if (place == NULL)
        {
          g_autofree char *list = join_columns (", ");

          g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                       /* Translators: %1$s is what a table calls a column, %2$s a list of all columns. */
                       _("line 1: there is no column “%1$s”; there are: %2$s"), names[i], list);
          return FALSE;
        }
      if (*place >= 0)
        {
          g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                       /* Translators: %s is what a table calls a column. */
                       _("line 1: the column “%s” is there twice"), names[i]);
          return FALSE;
        }
      *place = i;
    }

  return TRUE;
}

/* The cell in a place, or %NULL where there is none or it is empty. */
static const char *
get_cell (GStrv cells,
          int   place)
{
  return place >= 0 && *cells[place] != '\0' ? cells[place] : NULL;
}

static void
set_line_error (GError       **error,
                guint          line,
                const GError  *reason)
{
  const HonInputField *field = hon_input_error_get_field (reason);

  g_assert (field != NULL);
  g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_VALUE,
               /* Translators: %1$u is the number of a line, %2$s the name of a column, %3$s what is
                * wrong there.
                */
               _("line %1$u, column “%2$s”: %3$s"), line, field->column, reason->message);
}

/* The cells of the columns that are not known, in the order of @extra. */
static GStrv
dup_extra_cells (const Columns *columns,
                 GStrv          cells)
{
  guint n = columns->extra != NULL ? g_strv_length (columns->extra) : 0;
  GStrv extra = n > 0 ? g_new0 (char *, n + 1) : NULL;

  for (guint i = 0; i < n; i++)
    extra[i] = g_strdup (columns->extras[i] >= 0 ? cells[columns->extras[i]] : "");

  return extra;
}

/* Reads a row. With @is_checked, it must also be possible to compute it. */
static HonVisit *
read_visit (HonCatalogue   *catalogue,
            const Columns  *columns,
            GStrv           cells,
            gboolean        is_checked,
            GError        **error)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree const char **inputs = g_new (const char *, columns->n_fields);
  const char *person = get_cell (cells, columns->person);
  const char *doctor = get_cell (cells, columns->doctor);
  g_auto (GStrv) extra = NULL;

  for (guint i = 0; i < columns->n_fields; i++)
    inputs[i] = get_cell (cells, columns->places[i]);
  if (!hon_input_read_cells (HON_INPUT (encounter), inputs, error) ||
      (is_checked && !hon_encounter_check (encounter, catalogue, error)))
    return NULL;

  extra = dup_extra_cells (columns, cells);

  return hon_visit_new (catalogue, person != NULL ? person : "", doctor != NULL ? doctor : "", encounter, extra);
}

/* The columns of all that is written. */
static GStrv
list_columns (GStrv extra)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  const HonInputField *fields;
  guint n_fields;

  g_strv_builder_add_many (columns, COLUMN_PERSON, COLUMN_DOCTOR, NULL);
  fields = get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_strv_builder_add (columns, fields[i].column);
  if (extra != NULL)
    g_strv_builder_addv (columns, (const char **) extra);

  return g_strv_builder_end (columns);
}

static const char *
get_place (GStrv cells,
           int   place)
{
  return place >= 0 ? cells[place] : "";
}

/* Keeps a row that cannot be read: with a cell for each column, in the order in which they are written;
 * without, as it is.
 */
static HonUnreadVisit *
keep_row (const Columns *columns,
          GStrv          cells,
          const GError  *reason)
{
  const HonInputField *field = reason->domain == HON_INPUT_ERROR ? hon_input_error_get_field (reason) : NULL;
  g_autofree char *message = NULL;
  g_auto (GStrv) written = NULL;
  g_autoptr (GPtrArray) moved = NULL;

  /* Translators: %1$s is the name of a column, %2$s what is wrong there. */
  message = (field != NULL ? g_strdup_printf (_("column “%1$s”: %2$s"), field->column, reason->message)
                           : g_strdup (reason->message));
  if (field == NULL)
    return hon_unread_visit_new ((const char * const *) columns->names, (const char * const *) cells, message);

  written = list_columns (columns->extra);
  moved = g_ptr_array_new_null_terminated (g_strv_length (written), NULL, TRUE);
  g_ptr_array_add (moved, (gpointer) get_place (cells, columns->person));
  g_ptr_array_add (moved, (gpointer) get_place (cells, columns->doctor));
  for (guint i = 0; i < columns->n_fields; i++)
    g_ptr_array_add (moved, (gpointer) get_place (cells, columns->places[i]));
  for (guint i = 0; columns->extra[i] != NULL; i++)
    g_ptr_array_add (moved, (gpointer) get_place (cells, columns->extras[i]));

  return hon_unread_visit_new ((const char * const *) written, (const char * const *) moved->pdata, message);
}

/* What is wrong with the lines of a table as one error. */
static GError *
join_problems (GPtrArray *problems)
{
  const GError *first = g_ptr_array_index (problems, 0);
  guint n_told = MIN (problems->len, PROBLEMS_TOLD);
  guint n_more = problems->len - n_told;
  g_autoptr (GString) text = g_string_new (first->message);

  for (guint i = 1; i < n_told; i++)
    g_string_append_printf (text, "\n%s", ((const GError *) g_ptr_array_index (problems, i))->message);
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: the end of a list of lines in which something is wrong. */
      g_string_append_printf (text, ngettext ("and %u more line", "and %u more lines", n_more), n_more);
    }

  return g_error_new_literal (first->domain, first->code, text->str);
}

static void
append_result (GString             *table,
               const HonBillResult *result)
{
  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      gint64 amount = G_STRUCT_MEMBER (gint64, result, results[i].offset);

      g_string_append_c (table, ',');
      if (amount != HON_BILL_UNKNOWN)
        g_string_append_printf (table, "%" G_GINT64_FORMAT ".%02d", amount / 100, (int) (amount % 100));
    }
}

/* The cells of columns that are not known; fewer where such a column came later. */
static void
append_extra (GString *table,
              GStrv    cells,
              guint    n)
{
  for (guint i = 0, n_cells = cells != NULL ? g_strv_length (cells) : 0; i < n; i++)
    {
      g_string_append_c (table, ',');
      hon_csv_append_text (table, i < n_cells ? cells[i] : "");
    }
}

static void
append_visit (GString  *table,
              HonVisit *visit,
              guint     n_extra,
              gboolean  with_results)
{
  const HonInputField *fields;
  guint n_fields;

  hon_csv_append_text (table, hon_visit_get_person (visit));
  g_string_append_c (table, ',');
  hon_csv_append_text (table, hon_visit_get_doctor (visit));
  fields = get_fields (&n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *cell = hon_input_dup_cell (HON_INPUT (hon_visit_get_encounter (visit)), &fields[i]);

      g_string_append_c (table, ',');
      hon_csv_append_text (table, cell);
    }
  append_extra (table, hon_visit_get_extra (visit), n_extra);
  if (with_results)
    append_result (table, hon_visit_get_result (visit));
}

/* A row that was not read: one that lacks cells goes on to lack them. */
static void
append_unread (GString        *table,
               HonUnreadVisit *row,
               guint           n_columns)
{
  GStrv cells = hon_unread_visit_get_cells (row);
  guint n = g_strv_length (cells);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (table, ',');
      hon_csv_append_text (table, cells[i]);
    }
  if (hon_unread_visit_is_whole (row) && n < n_columns)
    append_extra (table, NULL, n_columns - n);
}

static GError *
make_table_error (const GError *reason)
{
  return g_error_new_literal (HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE, reason->message);
}

/* Reads the next row: a visit, or %NULL with @error; both %NULL at the end. */
static HonVisit *
read_next (HonCatalogue   *catalogue,
           HonCsvReader   *reader,
           const Columns  *columns,
           gboolean        is_checked,
           GStrv          *cells,
           GError        **error)
{
  g_strfreev (*cells);
  *cells = hon_csv_reader_next (reader, error);

  return *cells != NULL ? read_visit (catalogue, columns, *cells, is_checked, error) : NULL;
}

static HonCsvReader *
begin_table (const char  *table,
             GStrv        extra,
             Columns     *columns,
             GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (HonCsvReader) reader = hon_csv_reader_new (table, &reason);

  if (reader == NULL)
    {
      g_propagate_error (error, make_table_error (reason));
      return NULL;
    }
  if (!find_columns (columns, hon_csv_reader_get_columns (reader), extra, error))
    return NULL;

  return g_steal_pointer (&reader);
}

/**
 * hon_household_table_read:
 * @catalogue: a loaded catalogue
 * @table: a table after RFC 4180, as spreadsheets write it
 * @error: return location for an error in the `HON_HOUSEHOLD_ERROR` domain
 *
 * Reads visits. The first line names the columns: `personne`, `medecin`, and the inputs of an
 * encounter as files have them, in any order. A cell that is empty is left out, and so are the
 * results that hon_household_table_write() may write.
 *
 * Returns: (transfer full) (nullable) (element-type HonVisit): all visits; %NULL when a line is wrong,
 *   with a message that has a line for each of the first of them
 */
GPtrArray *
hon_household_table_read (HonCatalogue  *catalogue,
                          const char    *table,
                          GError       **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_auto (Columns) columns = { NULL, };
  g_autoptr (HonCsvReader) reader = begin_table (table, NULL, &columns, error);
  g_auto (GStrv) cells = NULL;

  if (reader == NULL)
    return NULL;

  while (TRUE)
    {
      g_autoptr (GError) problem = NULL;
      HonVisit *visit = read_next (catalogue, reader, &columns, TRUE, &cells, &problem);

      if (visit == NULL && problem == NULL)
        break;
      if (visit != NULL)
        g_ptr_array_add (visits, visit);
      else if (problem->domain == HON_CSV_ERROR)
        g_ptr_array_add (problems, make_table_error (problem));
      else
        {
          GError *told = NULL;

          set_line_error (&told, hon_csv_reader_get_line (reader), problem);
          g_ptr_array_add (problems, told);
        }
    }
  if (problems->len == 0)
    return g_steal_pointer (&visits);

  g_propagate_error (error, join_problems (problems));

  return NULL;
}

/**
 * hon_household_table_new:
 * @extra: (nullable): columns that are not known
 *
 * Returns: (transfer full): a table without rows
 */
HonHouseholdTable *
hon_household_table_new (GStrv extra)
{
  HonHouseholdTable *self = g_new (HonHouseholdTable, 1);

  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
  self->unread = g_ptr_array_new_with_free_func (g_object_unref);
  self->extra = g_strdupv (extra);

  return self;
}

/**
 * hon_household_table_restore:
 * @catalogue: a loaded catalogue
 * @table: a table as hon_household_table_write() writes it, by whichever version and whatever was done
 *   to it since
 * @extra: (nullable): columns that are not known and that the household has already
 * @error: return location for an error in the `HON_HOUSEHOLD_ERROR` domain
 *
 * Reads what can be read, and keeps the rest as it is: rows in which something is wrong, visits that
 * the facts at hand cannot compute, and columns that another version may know.
 *
 * Returns: (transfer full) (nullable): what the table has; %NULL where its columns cannot be made out
 */
HonHouseholdTable *
hon_household_table_restore (HonCatalogue  *catalogue,
                             const char    *table,
                             GStrv          extra,
                             GError       **error)
{
  g_autoptr (HonHouseholdTable) self = NULL;
  g_auto (Columns) columns = { NULL, };
  char *none[] = { NULL };
  g_autoptr (HonCsvReader) reader = begin_table (table, extra != NULL ? extra : none, &columns, error);
  g_auto (GStrv) cells = NULL;

  if (reader == NULL)
    return NULL;

  self = hon_household_table_new (NULL);
  while (TRUE)
    {
      g_autoptr (GError) problem = NULL;
      HonVisit *visit = read_next (catalogue, reader, &columns, FALSE, &cells, &problem);

      if (visit == NULL && problem == NULL)
        break;
      if (visit != NULL)
        g_ptr_array_add (self->visits, visit);
      else
        g_ptr_array_add (self->unread,
                         keep_row (&columns, cells != NULL ? cells : hon_csv_reader_get_wrong_cells (reader),
                                   problem));
    }
  self->extra = g_steal_pointer (&columns.extra);

  return g_steal_pointer (&self);
}

void
hon_household_table_free (HonHouseholdTable *self)
{
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->unread);
  g_strfreev (self->extra);
  g_free (self);
}

/**
 * hon_household_table_write:
 * @self: what a table has
 * @with_results: whether to write also who paid what, and only that: rows that were not read have none
 *
 * Returns: (transfer full): the table that hon_household_table_read() reads, the same in every locale
 */
char *
hon_household_table_write (const HonHouseholdTable *self,
                           gboolean                 with_results)
{
  guint n_extra = with_results || self->extra == NULL ? 0 : g_strv_length (self->extra);
  g_auto (GStrv) columns = list_columns (n_extra > 0 ? self->extra : NULL);
  g_autoptr (GString) table = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (table, ',');
      hon_csv_append_text (table, columns[i]);
    }
  for (gsize i = 0; with_results && i < G_N_ELEMENTS (results); i++)
    g_string_append_printf (table, ",%s", results[i].column);
  g_string_append (table, "\r\n");
  for (guint i = 0; i < self->visits->len; i++)
    {
      append_visit (table, g_ptr_array_index (self->visits, i), n_extra, with_results);
      g_string_append (table, "\r\n");
    }
  for (guint i = 0; !with_results && i < self->unread->len; i++)
    {
      append_unread (table, g_ptr_array_index (self->unread, i), g_strv_length (columns));
      g_string_append (table, "\r\n");
    }

  return g_string_free_and_steal (g_steal_pointer (&table));
}

/**
 * hon_household_table_dup_row:
 * @self: what a table has
 * @row: (type GObject): one of its rows
 *
 * Returns: (transfer full): the row as it is written; the same for what is the same
 */
char *
hon_household_table_dup_row (const HonHouseholdTable *self,
                             gpointer                 row)
{
  g_auto (GStrv) columns = list_columns (self->extra);
  g_autoptr (GString) text = g_string_new (NULL);

  if (HON_IS_VISIT (row))
    append_visit (text, row, self->extra != NULL ? g_strv_length (self->extra) : 0, FALSE);
  else
    append_unread (text, row, g_strv_length (columns));

  return g_string_free_and_steal (g_steal_pointer (&text));
}
