/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-table.h"

#include "hon-csv.h"
#include "hon-table.h"
#include "hon-unread-visit.h"
#include "hon-visit-fields.h"
#include "hon-visit-private.h"

#include <glib/gi18n-lib.h>

#define LINE_END "\r\n"

/* Where a table has what; -1 for what it does not have. */
typedef struct
{
  GStrv  fields;  /* (owned): what a visit has */
  int   *places;  /* (owned): the column of each of them */
  GStrv  results; /* (owned): what is told of it, and is computed again */
  int   *ignored; /* (owned): the column of each of them */
  GStrv  names;   /* (unowned): what the table calls its columns */
  GStrv  extra;   /* (owned): those that are not known */
  int   *extras;  /* (owned): where those are */
} Columns;

static void
columns_clear (Columns *columns)
{
  g_strfreev (columns->fields);
  g_free (columns->places);
  g_strfreev (columns->results);
  g_free (columns->ignored);
  g_strfreev (columns->extra);
  g_free (columns->extras);
}

G_DEFINE_QUARK (hon-household-error-quark, hon_household_error)

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

/* As many places as there are names, none of them known. */
static int *
make_places (GStrv names)
{
  guint n = g_strv_length (names);
  int *places = g_new (int, n + 1);

  for (guint i = 0; i < n; i++)
    places[i] = -1;

  return places;
}

/* Where to note the place of a column that is not known. */
static int *
find_extra (Columns    *columns,
            const char *name)
{
  int i = hon_visit_fields_find (columns->extra, name);
  guint n;

  if (i >= 0)
    return &columns->extras[i];

  n = g_strv_length (columns->extra);
  columns->extra = g_renew (char *, columns->extra, n + 2);
  columns->extra[n] = g_strdup (name);
  columns->extra[n + 1] = NULL;
  columns->extras = g_renew (int, columns->extras, n + 1);
  columns->extras[n] = -1;

  return &columns->extras[n];
}

/* Where to note the place of the column @name. */
static int *
find_place (Columns    *columns,
            const char *name)
{
  int field = hon_visit_fields_find (columns->fields, name);
  int result = hon_visit_fields_find (columns->results, name);

  if (field >= 0)
    return &columns->places[field];
  if (result >= 0)
    return &columns->ignored[result];

  return find_extra (columns, name);
}

/* The columns that hon_household_table_export() adds. */
static GStrv
list_told (void)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) results = hon_visit_fields_list_results ();

  g_strv_builder_addv (columns, (const char **) results);
  g_strv_builder_add (columns, HON_TABLE_ORIGIN);

  return g_strv_builder_end (columns);
}

/* What a column is called; one without a name is called by its number, since at the end of a line it would be none. */
static char *
dup_name (GStrv names,
          int   position)
{
  if (*names[position] != '\0')
    return g_strdup (names[position]);

  return g_strdup_printf ("colonne_%d", position + 1);
}

/* Finds the columns of a table. Those that are not known are added to @extra. */
static gboolean
find_columns (Columns  *columns,
              GStrv     names,
              GStrv     extra,
              GError  **error)
{
  char *none[] = { NULL };

  columns->names = names;
  columns->fields = hon_visit_fields_list ();
  columns->places = make_places (columns->fields);
  columns->results = list_told ();
  columns->ignored = make_places (columns->results);
  columns->extra = g_strdupv (extra != NULL ? extra : none);
  columns->extras = make_places (columns->extra);

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (names, i);
      int *place = find_place (columns, name);

      if (*place >= 0)
        {
          g_set_error (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE,
                       /* Translators: %s is what a table calls a column. */
                       _("the column “%s” is there twice"), name);
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

/* The cells of the columns that are not known, in the order of @extra. */
static GStrv
dup_extra_cells (const Columns *columns,
                 GStrv          cells)
{
  guint n = g_strv_length (columns->extra);
  GStrv extra = n > 0 ? g_new0 (char *, n + 1) : NULL;

  for (guint i = 0; i < n; i++)
    extra[i] = g_strdup (columns->extras[i] >= 0 ? cells[columns->extras[i]] : "");

  return extra;
}

/* Reads a row. The facts at hand need not be enough to compute it. */
static HonVisit *
read_visit (HonCatalogue   *catalogue,
            const Columns  *columns,
            GStrv           cells,
            GError        **error)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  guint n = g_strv_length (columns->fields);
  g_autofree const char **values = g_new (const char *, n);
  const char *person;
  const char *doctor;
  g_auto (GStrv) extra = NULL;

  for (guint i = 0; i < n; i++)
    values[i] = get_cell (cells, columns->places[i]);
  if (!hon_input_read_cells (HON_INPUT (encounter), values + HON_VISIT_PLACE_INPUTS, error))
    return NULL;

  person = values[HON_VISIT_PLACE_PERSON];
  doctor = values[HON_VISIT_PLACE_DOCTOR];
  if (!hon_visit_fields_check_name (person, error) || !hon_visit_fields_check_name (doctor, error))
    return NULL;
  extra = dup_extra_cells (columns, cells);

  return hon_visit_new (catalogue, person != NULL ? person : "", doctor != NULL ? doctor : "", encounter, extra);
}

/* The columns of all that is written. */
static GStrv
list_columns (GStrv extra)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) fields = hon_visit_fields_list ();

  g_strv_builder_addv (columns, (const char **) fields);
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
  gboolean has_cells = reason->domain == HON_INPUT_ERROR;
  const HonInputField *field = has_cells ? hon_input_error_get_field (reason) : NULL;
  g_autofree char *message = NULL;
  g_auto (GStrv) written = NULL;
  g_autoptr (GPtrArray) moved = NULL;

  /* Translators: %1$s is the name of a column, %2$s what is wrong there. */
  message = (field != NULL ? g_strdup_printf (_("column “%1$s”: %2$s"), field->column, reason->message)
                           : g_strdup (reason->message));
  if (!has_cells)
    return hon_unread_visit_new ((const char * const *) columns->names, (const char * const *) cells, message);

  written = list_columns (columns->extra);
  moved = g_ptr_array_new_null_terminated (g_strv_length (written), NULL, TRUE);
  for (guint i = 0; columns->fields[i] != NULL; i++)
    g_ptr_array_add (moved, (gpointer) get_place (cells, columns->places[i]));
  for (guint i = 0; columns->extra[i] != NULL; i++)
    g_ptr_array_add (moved, (gpointer) get_place (cells, columns->extras[i]));

  return hon_unread_visit_new ((const char * const *) written, (const char * const *) moved->pdata, message);
}

static void
append_results (GString  *table,
                HonVisit *visit)
{
  for (guint i = 0; i < HON_VISIT_N_RESULTS; i++)
    {
      gint64 amount = hon_visit_fields_get_result (visit, i);

      g_string_append_c (table, ',');
      if (amount != HON_BILL_UNKNOWN)
        g_string_append_printf (table, "%" G_GINT64_FORMAT ".%02d", amount / 100, (int) (amount % 100));
    }
}

/* Nothing for what rests on publications alone. */
static void
append_origin (GString    *table,
               const char *origin)
{
  g_string_append_c (table, ',');
  if (origin != NULL)
    hon_csv_append_text (table, origin);
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
              guint     n_extra)
{
  guint n_fields;
  const HonInputField *fields = hon_visit_fields_get_inputs (&n_fields);

  hon_csv_append_text (table, hon_visit_get_person (visit));
  g_string_append_c (table, ',');
  hon_csv_append_text (table, hon_visit_get_doctor (visit));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *cell = hon_input_dup_cell (HON_INPUT (hon_visit_get_encounter (visit)), &fields[i]);

      g_string_append_c (table, ',');
      if (fields[i].kind == HON_INPUT_MONEY)
        hon_csv_append_cell (table, cell);
      else
        hon_csv_append_text (table, cell);
    }
  append_extra (table, hon_visit_get_extra (visit), n_extra);
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

/* A table with the names of its columns, and no end of the line yet. */
static GString *
begin_text (GStrv columns)
{
  GString *table = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (table, ',');
      hon_csv_append_text (table, columns[i]);
    }

  return table;
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
      g_set_error_literal (error, HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE, reason->message);
      return NULL;
    }
  if (!find_columns (columns, hon_csv_reader_get_columns (reader), extra, error))
    return NULL;

  return g_steal_pointer (&reader);
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
  g_autoptr (HonCsvReader) reader = begin_table (table, extra, &columns, error);

  if (reader == NULL)
    return NULL;

  self = hon_household_table_new (NULL);
  while (TRUE)
    {
      g_autoptr (GError) problem = NULL;
      g_auto (GStrv) cells = hon_csv_reader_next (reader, &problem);
      HonVisit *visit = cells != NULL ? read_visit (catalogue, &columns, cells, &problem) : NULL;

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
 *
 * Returns: (transfer full): the table that hon_household_table_restore() reads, the same in every locale
 */
char *
hon_household_table_write (const HonHouseholdTable *self)
{
  guint n_extra = self->extra != NULL ? g_strv_length (self->extra) : 0;
  g_auto (GStrv) columns = list_columns (self->extra);
  g_autoptr (GString) table = begin_text (columns);

  g_string_append (table, LINE_END);
  for (guint i = 0; i < self->visits->len; i++)
    {
      append_visit (table, g_ptr_array_index (self->visits, i), n_extra);
      g_string_append (table, LINE_END);
    }
  for (guint i = 0; i < self->unread->len; i++)
    {
      append_unread (table, g_ptr_array_index (self->unread, i), g_strv_length (columns));
      g_string_append (table, LINE_END);
    }

  return g_string_free_and_steal (g_steal_pointer (&table));
}

/**
 * hon_household_table_export:
 * @self: what a table has
 * @origins: (nullable) (element-type utf8): for each visit what of the reader's own it rests on, or %NULL; %NULL
 *   where all rest on publications alone
 *
 * Writes the visits with who paid what. Rows that were not read have no such figures, and are left out, as are
 * columns that are not known.
 *
 * Returns: (transfer full): a table that hon_household_table_restore() reads as well
 */
char *
hon_household_table_export (const HonHouseholdTable *self,
                            GPtrArray               *origins)
{
  g_auto (GStrv) columns = list_columns (NULL);
  g_auto (GStrv) results = hon_visit_fields_list_results ();
  g_autoptr (GString) table = begin_text (columns);

  for (guint i = 0; results[i] != NULL; i++)
    g_string_append_printf (table, ",%s", results[i]);
  if (origins != NULL)
    g_string_append (table, "," HON_TABLE_ORIGIN);
  g_string_append (table, LINE_END);
  for (guint i = 0; i < self->visits->len; i++)
    {
      HonVisit *visit = g_ptr_array_index (self->visits, i);

      append_visit (table, visit, 0);
      append_results (table, visit);
      if (origins != NULL)
        append_origin (table, g_ptr_array_index (origins, i));
      g_string_append (table, LINE_END);
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
    append_visit (text, row, self->extra != NULL ? g_strv_length (self->extra) : 0);
  else
    append_unread (text, row, g_strv_length (columns));

  return g_string_free_and_steal (g_steal_pointer (&text));
}
