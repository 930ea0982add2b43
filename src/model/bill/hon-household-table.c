/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-table.h"

#include "hon-csv.h"
#include "hon-fold.h"
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
} Columns;

static void
columns_clear (Columns *columns)
{
  g_free (columns->places);
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

static gboolean
find_columns (Columns  *columns,
              GStrv     names,
              GError  **error)
{
  columns->fields = get_fields (&columns->n_fields);
  columns->person = -1;
  columns->doctor = -1;
  columns->places = g_new (int, columns->n_fields);
  for (guint i = 0; i < columns->n_fields; i++)
    columns->places[i] = -1;
  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    columns->results[i] = -1;

  for (int i = 0; names[i] != NULL; i++)
    {
      int *place = find_place (columns, names[i]);

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

static HonVisit *
read_visit (HonCatalogue   *catalogue,
            const Columns  *columns,
            GStrv           cells,
            guint           line,
            GError        **error)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree const char **inputs = g_new (const char *, columns->n_fields);
  const char *person = get_cell (cells, columns->person);
  const char *doctor = get_cell (cells, columns->doctor);
  g_autoptr (GError) reason = NULL;

  for (guint i = 0; i < columns->n_fields; i++)
    inputs[i] = get_cell (cells, columns->places[i]);
  if (hon_input_read_cells (HON_INPUT (encounter), inputs, &reason) &&
      hon_encounter_check (encounter, catalogue, &reason))
    return hon_visit_new (catalogue, person != NULL ? person : "", doctor != NULL ? doctor : "", encounter);

  set_line_error (error, line, reason);

  return NULL;
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

static void
append_visit (GString  *table,
              HonVisit *visit,
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
  if (with_results)
    append_result (table, hon_visit_get_result (visit));
  g_string_append (table, "\r\n");
}

static GError *
make_table_error (const GError *reason)
{
  return g_error_new_literal (HON_HOUSEHOLD_ERROR, HON_HOUSEHOLD_ERROR_TABLE, reason->message);
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
  g_autoptr (GError) reason = NULL;
  g_autoptr (HonCsvReader) reader = hon_csv_reader_new (table, &reason);
  g_auto (Columns) columns = { NULL, };

  if (reader == NULL)
    {
      g_propagate_error (error, make_table_error (reason));
      return NULL;
    }
  if (!find_columns (&columns, hon_csv_reader_get_columns (reader), error))
    return NULL;

  while (TRUE)
    {
      g_autoptr (GError) problem = NULL;
      g_auto (GStrv) cells = hon_csv_reader_next (reader, &problem);
      HonVisit *visit = NULL;

      if (cells == NULL && problem == NULL)
        break;
      if (cells != NULL)
        visit = read_visit (catalogue, &columns, cells, hon_csv_reader_get_line (reader), &problem);
      if (visit != NULL)
        g_ptr_array_add (visits, visit);
      else if (problem->domain == HON_CSV_ERROR)
        g_ptr_array_add (problems, make_table_error (problem));
      else
        g_ptr_array_add (problems, g_steal_pointer (&problem));
    }
  if (problems->len == 0)
    return g_steal_pointer (&visits);

  g_propagate_error (error, join_problems (problems));

  return NULL;
}

/**
 * hon_household_table_write:
 * @visits: (element-type HonVisit): visits
 * @with_results: whether to write also who paid what
 *
 * Returns: (transfer full): the table that hon_household_table_read() reads, the same in every locale
 */
char *
hon_household_table_write (GPtrArray *visits,
                           gboolean   with_results)
{
  g_autofree char *columns = join_columns (",");
  g_autoptr (GString) table = g_string_new (columns);

  for (gsize i = 0; with_results && i < G_N_ELEMENTS (results); i++)
    g_string_append_printf (table, ",%s", results[i].column);
  g_string_append (table, "\r\n");
  for (guint i = 0; i < visits->len; i++)
    append_visit (table, g_ptr_array_index (visits, i), with_results);

  return g_string_free_and_steal (g_steal_pointer (&table));
}
