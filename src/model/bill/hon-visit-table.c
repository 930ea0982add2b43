/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-table.h"

#include "hon-csv.h"
#include "hon-encoding.h"
#include "hon-fold.h"
#include "hon-input-private.h"
#include "hon-visit-cell.h"
#include "hon-visit-fields.h"
#include "hon-visit-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * HonVisitTable:
 *
 * A table of visits from elsewhere, and how it is understood: what its columns are about, and what has
 * to be asked or corrected before its visits can be added. Answers hold for all cells with the same
 * value in the same column.
 */

/* How many values of a column are shown. */
#define SAMPLES 3

/* What people call columns, beside their names in our own tables. */
static const struct
{
  const char *field;
  const char *names[8];
} synonyms[] = {
  { HON_VISIT_FIELD_PERSON, { "nom", "patient", "beneficiaire", "prenom", "assure", "person", "qui" } },
  { HON_VISIT_FIELD_DOCTOR, { "docteur", "praticien", "professionnel", "professionnel de sante", "executant", "doctor" } },
  { "date", { "date des soins", "date de la consultation", "date de consultation", "date du soin", "le", "day" } },
  { "specialite", { "discipline", "specialite du medecin", "speciality" } },
  { "secteur", { "secteur conventionnel", "conventionnement", "sector" } },
  { "acte", { "nature de l acte", "prestation", "nature de la prestation", "act" } },
  { "age", { "age du patient" } },
  { "honoraires_eur", { "honoraires", "montant", "montant paye", "depense", "prix", "paye", "montant des honoraires",
                        "fee" } },
  { "garantie_pct", { "garantie", "mutuelle", "garantie de la mutuelle" } },
};

/* What the inputs of a visit are called on screen. */
static const struct
{
  const char *field;
  const char *label;
} labels[] = {
  { HON_VISIT_FIELD_PERSON, N_("Person") },
  { HON_VISIT_FIELD_DOCTOR, N_("Name of the Doctor") },
  { "date", N_("Day") },
  { "acte", N_("Act") },
  { "specialite", N_("Speciality") },
  { "secteur", N_("Sector of the Doctor") },
  { "parcours", N_("Care Pathway") },
  { "age", N_("Age") },
  { "honoraires_eur", N_("Fee Asked") },
  { "tarif_eur", N_("Tariff of the Act") },
  { "garantie_pct", N_("Top-Up Insurance") },
  { "ald", N_("ALD") },
  { "maternite", N_("Maternity") },
  { "c2s", N_("C2S") },
  { "ame", N_("AME") },
  { "accident_travail", N_("Accident at Work") },
  { "alsace_moselle", N_("Alsace-Moselle") },
  { "imagerie", N_("Medical Imaging") },
  { "tiers_payant", N_("Third-Party Payment") },
  { "codes", N_("Codes of What Was Billed") },
  { "region", N_("Where the Doctor Is") },
  { "jour", N_("Time") },
  { "regule", N_("Sent by the 15 or 116 117") },
  { "prescriptions_eur", N_("Price of What Was Prescribed") },
  { "association", N_("Acts Together") },
};

typedef struct
{
  GStrv  cells;   /* (owned) */
  guint  line;
  char  *problem; /* (nullable) (owned): what is wrong with the row as a whole */
} Row;

struct _HonVisitTable
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonEncoding   encoding;
  HonCsvReader *reader;    /* (nullable) (owned): what has lines that are not read yet */
  GStrv         columns;   /* (owned): what the table calls them */
  char        **fields;    /* (owned): what each is about; %NULL for what is left out */
  GPtrArray    *rows;      /* (owned) (element-type Row) */
  int          *places;    /* (owned): the column of each field, in their order; -1 for none */
  guint         n_checked; /* how many of the rows are checked, each by itself */
  guint         n_compared; /* how many of them have their persons compared with those above */
  GPtrArray    *names;     /* (owned) (element-type utf8): those persons; of the cells and the answers */
  GHashTable   *known;     /* (owned): the keys of their names */
  gboolean      is_checked; /* all of the rows */
  GHashTable   *answers;   /* (owned): what is meant by a cell, by its column and value */
  GHashTable   *defaults;  /* (owned): what holds for all rows, by the field */
  GHashTable   *asked;     /* (owned): the questions, while they are collected */
  GPtrArray    *questions; /* (owned) (element-type HonVisitQuestion) */
  GPtrArray    *visits;    /* (owned) (element-type HonVisit): of the rows that are right */
};

G_DEFINE_FINAL_TYPE (HonVisitTable, hon_visit_table, G_TYPE_OBJECT)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_free (row->problem);
  g_free (row);
}

static void
question_free (gpointer data)
{
  HonVisitQuestion *question = data;

  g_free (question->field);
  g_free (question->value);
  g_free (question->message);
  g_free (question->answer);
  g_free (question);
}

/* What is asked of a line as a whole; it has no answer. */
static gboolean
is_about_line (const HonVisitQuestion *question)
{
  return question->column < 0 && question->field == NULL;
}

static guint
hash_question (gconstpointer data)
{
  const HonVisitQuestion *question = data;

  return g_str_hash (question->value) ^ (guint) question->column;
}

/* Whether one answer holds for both; of what has none, whether the same is said. */
static gboolean
is_same_question (gconstpointer a,
                  gconstpointer b)
{
  const HonVisitQuestion *left = a;
  const HonVisitQuestion *right = b;

  return left->column == right->column && g_strcmp0 (left->field, right->field) == 0 &&
         g_str_equal (left->value, right->value) &&
         (!is_about_line (left) || g_str_equal (left->message, right->message));
}

/* What a column is about, by its name; %NULL for what a visit does not have. */
static const char *
guess_field (GStrv       fields,
             const char *name)
{
  g_autofree char *folded = hon_fold (name);
  int place = hon_visit_fields_find (fields, name);

  if (place >= 0)
    return fields[place];
  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (synonyms[i].names) && synonyms[i].names[j] != NULL; j++)
      if (g_str_equal (folded, synonyms[i].names[j]))
        return synonyms[i].field;

  return NULL;
}

/* The column of a field, or -1. */
static int
find_column (HonVisitTable *self,
             const char    *field)
{
  for (int i = 0; self->columns[i] != NULL; i++)
    if (g_strcmp0 (self->fields[i], field) == 0)
      return i;

  return -1;
}

static char *
dup_key (int         column,
         const char *value)
{
  return g_strdup_printf ("%d %s", column, value);
}

/* Asks once about what several lines have. */
static void
ask (HonVisitTable *self,
     int            column,
     const char    *field,
     const char    *value,
     guint          line,
     const char    *message,
     const char    *answer)
{
  const HonVisitQuestion asked = {
    column, (char *) field, (char *) value, (char *) message, line, 1, (char *) answer,
  };
  HonVisitQuestion *question = g_hash_table_lookup (self->asked, &asked);

  if (question != NULL)
    {
      question->n_lines++;
      return;
    }

  question = g_new (HonVisitQuestion, 1);
  *question = (HonVisitQuestion) {
    column, g_strdup (field), g_strdup (value), g_strdup (message), line, 1, g_strdup (answer),
  };
  g_hash_table_add (self->asked, question);
  g_ptr_array_add (self->questions, question);
}

/* What is meant by a cell. */
static const char *
get_meaning (HonVisitTable *self,
             int            column,
             const char    *cell)
{
  g_autofree char *key = NULL;
  const char *answer;

  /* Most tables are right as they are. */
  if (g_hash_table_size (self->answers) == 0)
    return cell;

  key = dup_key (column, cell);
  answer = g_hash_table_lookup (self->answers, key);

  return answer != NULL ? answer : cell;
}

static gboolean
is_answered (HonVisitTable *self,
             int            column,
             const char    *cell)
{
  g_autofree char *key = dup_key (column, cell);

  return g_hash_table_contains (self->answers, key);
}

static gboolean
is_number (const char *text,
           gsize       max_digits)
{
  gsize n = strspn (text, "0123456789");

  return n > 0 && n <= max_digits && text[n] == '\0';
}

/* Where a row with one cell too many has an amount that a comma has cut in two; -1 for nowhere. */
static int
find_cut (HonVisitTable *self,
          GStrv          cells)
{
  int place = find_column (self, "honoraires_eur");

  if (place < 0 || g_strv_length (cells) != g_strv_length (self->columns) + 1)
    return -1;

  return is_number (cells[place], 5) && is_number (cells[place + 1], 2) && strlen (cells[place + 1]) == 2 ? place : -1;
}

static GStrv
join_cells (GStrv cells,
            int   place)
{
  g_autoptr (GStrvBuilder) joined = g_strv_builder_new ();

  for (int i = 0; cells[i] != NULL; i++)
    {
      if (i == place)
        g_strv_builder_take (joined, g_strconcat (cells[i], ",", cells[i + 1], NULL));
      else if (i != place + 1)
        g_strv_builder_add (joined, cells[i]);
    }

  return g_strv_builder_end (joined);
}

/* The cell of a column in a row; empty where there is no such column. */
static const char *
get_cell (GStrv cells,
          int   column)
{
  return column >= 0 ? cells[column] : "";
}

/* What a row has for a field; %NULL where neither it nor what holds for all rows says so. */
static const char *
get_value (HonVisitTable *self,
           const char    *field,
           int            column,
           GStrv          cells)
{
  const char *value = get_meaning (self, column, get_cell (cells, column));

  return *value != '\0' ? value : g_hash_table_lookup (self->defaults, field);
}

/* Asks what is meant by the cell of a field. Of one that is empty, what holds for all rows is asked. */
static void
ask_value (HonVisitTable *self,
           const char    *field,
           GStrv          cells,
           guint          line,
           const char    *message,
           const char    *answer)
{
  int column = find_column (self, field);
  const char *cell = get_cell (cells, column);
  const char *value;

  if (*get_meaning (self, column, cell) != '\0')
    {
      ask (self, column, NULL, cell, line, message, answer);
      return;
    }

  value = g_hash_table_lookup (self->defaults, field);
  ask (self, -1, field, value != NULL ? value : "", line, message, answer);
}

/* Asks about a value that is wrong: what is probably meant, or which values there are. */
static void
ask_wrong (HonVisitTable       *self,
           const HonInputField *input,
           const char          *value,
           GStrv                cells,
           guint                line,
           const char          *message)
{
  GListModel *specialities = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SPECIALITIES);
  g_autofree char *answer = hon_visit_cell_dup_answer (input, specialities, value);
  g_autofree char *choice = hon_visit_cell_dup_choice_message (input, specialities, value, answer);

  ask_value (self, input->column, cells, line, choice != NULL ? choice : message, answer);
}

/* Reads the cell of one field into @encounter, or asks about it. */
static gboolean
read_cell (HonVisitTable       *self,
           HonEncounter        *encounter,
           const HonInputField *input,
           int                  column,
           GStrv                cells,
           guint                line)
{
  const char *value = get_value (self, input->column, column, cells);
  g_autofree char *plain = NULL;
  g_autoptr (GError) error = NULL;

  if (value == NULL)
    {
      if ((input->flags & HON_INPUT_REQUIRED) == 0)
        return TRUE;
      ask_value (self, input->column, cells, line,
                 column >= 0 ? _("every visit needs it, and the cell is empty")
                             : _("every visit needs it, and the table does not have it"),
                 NULL);
      return FALSE;
    }

  plain = hon_visit_cell_dup_plain (input, value);
  if (hon_input_read_one_cell (HON_INPUT (encounter), input, plain, &error))
    return TRUE;

  ask_wrong (self, input, value, cells, line, error->message);

  return FALSE;
}

/* Reads the name of a person or of a doctor, or asks about it. */
static gboolean
check_name (HonVisitTable *self,
            const char    *field,
            int            column,
            GStrv          cells,
            guint          line)
{
  const char *name = get_value (self, field, column, cells);
  g_autofree char *start = NULL;
  g_autoptr (GError) error = NULL;

  if (hon_visit_fields_check_name (name, &error))
    return TRUE;
  start = g_utf8_substring (name, 0, HON_VISIT_NAME_MAX);
  ask_value (self, field, cells, line, error->message, start);

  return FALSE;
}

/* Reads a row of as many cells as there are columns, or asks about each of those that are wrong. */
static void
read_row (HonVisitTable *self,
          GStrv          cells,
          guint          line)
{
  const int *places = self->places;
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  guint n_inputs;
  const HonInputField *inputs = hon_visit_fields_get_inputs (&n_inputs);
  gboolean is_right = TRUE;
  g_autoptr (GError) error = NULL;
  const HonInputField *wrong;

  for (guint i = 0; i < n_inputs; i++)
    is_right = read_cell (self, encounter, &inputs[i], places[HON_VISIT_PLACE_INPUTS + i], cells, line) && is_right;
  is_right = check_name (self, HON_VISIT_FIELD_PERSON, places[HON_VISIT_PLACE_PERSON], cells, line) && is_right;
  is_right = check_name (self, HON_VISIT_FIELD_DOCTOR, places[HON_VISIT_PLACE_DOCTOR], cells, line) && is_right;
  if (!is_right)
    return;

  if (hon_encounter_check (encounter, self->catalogue, &error))
    {
      const char *person = get_value (self, HON_VISIT_FIELD_PERSON, places[HON_VISIT_PLACE_PERSON], cells);
      const char *doctor = get_value (self, HON_VISIT_FIELD_DOCTOR, places[HON_VISIT_PLACE_DOCTOR], cells);

      g_ptr_array_add (self->visits, hon_visit_new (self->catalogue, person != NULL ? person : "",
                                                    doctor != NULL ? doctor : "", encounter, NULL));
      return;
    }

  wrong = hon_input_error_get_field (error);
  if (wrong != NULL)
    {
      /* What is wrong may be that it is missing, or that it does not go with the rest. */
      const char *value = get_value (self, wrong->column, find_column (self, wrong->column), cells);

      if (value != NULL && wrong->kind == HON_INPUT_TEXT)
        ask_wrong (self, wrong, value, cells, line, error->message);
      else
        ask_value (self, wrong->column, cells, line, error->message, NULL);
    }
  else
    ask (self, -1, NULL, "", line, error->message, NULL);
}

static void
check_row (HonVisitTable *self,
           const Row     *row)
{
  int cut = row->problem != NULL ? find_cut (self, row->cells) : -1;
  g_auto (GStrv) joined = cut >= 0 ? join_cells (row->cells, cut) : NULL;
  g_autofree char *text = NULL;

  if (joined != NULL && is_answered (self, cut, joined[cut]))
    read_row (self, joined, row->line);
  else if (joined != NULL)
    ask (self, cut, NULL, joined[cut], row->line, _("there is one cell too many: the comma of an amount may have cut it in two"),
         joined[cut]);
  else if (row->problem != NULL)
    {
      text = g_strjoinv (", ", row->cells);
      ask (self, -1, NULL, text, row->line, row->problem, NULL);
    }
  else
    read_row (self, row->cells, row->line);
}

/* Asks whether the person of a row, whose name is nearly that of one above, is the same. */
static void
check_person (HonVisitTable *self,
              const Row     *row)
{
  int column = self->places[HON_VISIT_PLACE_PERSON];
  const char *name = row->problem == NULL && column >= 0 ? get_meaning (self, column, row->cells[column]) : "";

  if (*name == '\0' || !g_hash_table_add (self->known, hon_visit_dup_key (name)) ||
      self->names->len >= HON_VISIT_CELL_NAMES)
    return;

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *other = g_ptr_array_index (self->names, i);
      g_autofree char *message = NULL;

      if (!hon_visit_cell_is_like (name, other) || is_answered (self, column, row->cells[column]))
        continue;
      /* Translators: %s is the name of a person. */
      message = g_strdup_printf (_("may be the same person as “%s”"), other);
      ask (self, column, NULL, row->cells[column], row->line, message, other);
      break;
    }
  g_ptr_array_add (self->names, (gpointer) name);
}

/* Has all rows checked again, from the first on. */
static void
begin_check (HonVisitTable *self)
{
  g_auto (GStrv) fields = hon_visit_fields_list ();

  g_free (self->places);
  self->places = g_new (int, g_strv_length (fields));
  for (guint i = 0; fields[i] != NULL; i++)
    self->places[i] = find_column (self, fields[i]);
  g_hash_table_remove_all (self->asked);
  g_ptr_array_set_size (self->questions, 0);
  g_ptr_array_set_size (self->visits, 0);
  g_ptr_array_set_size (self->names, 0);
  g_hash_table_remove_all (self->known);
  self->n_checked = 0;
  self->n_compared = 0;
  self->is_checked = FALSE;
}

/* Reads one more row, if there is one. */
static gboolean
read_next (HonVisitTable *self)
{
  g_autoptr (GError) error = NULL;
  GStrv cells = hon_csv_reader_next (self->reader, &error);
  Row *row;

  if (cells == NULL && error == NULL)
    {
      g_clear_pointer (&self->reader, hon_csv_reader_free);
      return FALSE;
    }
  row = g_new0 (Row, 1);
  row->cells = cells != NULL ? cells : g_strdupv (hon_csv_reader_get_wrong_cells (self->reader));
  row->line = hon_csv_reader_get_line (self->reader);
  row->problem = error != NULL ? g_strdup (error->message) : NULL;
  g_ptr_array_add (self->rows, row);

  return TRUE;
}

/* Reads or checks one row, or compares it with those above; whether there is more to do. What is asked of lines that
 * are understood comes last.
 */
static gboolean
do_step (HonVisitTable *self)
{
  if (self->n_checked < self->rows->len)
    check_row (self, g_ptr_array_index (self->rows, self->n_checked++));
  else if (self->reader == NULL || !read_next (self))
    {
      if (self->n_compared < self->rows->len)
        check_person (self, g_ptr_array_index (self->rows, self->n_compared++));
      else
        self->is_checked = TRUE;
    }

  return !self->is_checked;
}

/* What is asked for rests on all rows. */
static void
finish (HonVisitTable *self)
{
  while (!self->is_checked)
    do_step (self);
}

static void
guess_fields (HonVisitTable *self)
{
  g_auto (GStrv) fields = hon_visit_fields_list ();

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      const char *field = guess_field (fields, self->columns[i]);

      if (field != NULL && find_column (self, field) < 0)
        self->fields[i] = g_strdup (field);
    }
}

static void
hon_visit_table_finalize (GObject *object)
{
  HonVisitTable *self = HON_VISIT_TABLE (object);

  for (guint i = 0; self->columns != NULL && self->columns[i] != NULL; i++)
    g_free (self->fields[i]);
  g_free (self->fields);
  g_strfreev (self->columns);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->reader, hon_csv_reader_free);
  g_free (self->places);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->defaults);
  g_hash_table_unref (self->asked);

  G_OBJECT_CLASS (hon_visit_table_parent_class)->finalize (object);
}

static void
hon_visit_table_class_init (HonVisitTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_visit_table_finalize;
}

static void
hon_visit_table_init (HonVisitTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->questions = g_ptr_array_new_with_free_func (question_free);
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new ();
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->defaults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->asked = g_hash_table_new (hash_question, is_same_question);
}

/**
 * hon_visit_table_new:
 * @catalogue: a loaded catalogue
 * @contents: what a file contains
 * @error: return location for an error
 *
 * Reads a table as spreadsheets write it: in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or
 * tabs. Its first line names the columns. The others are read and checked where that is asked for:
 * by hon_visit_table_go_on(), in steps, or as soon as something is asked that rests on all of them.
 *
 * Returns: (transfer full) (nullable): the table; %NULL where there is none
 */
HonVisitTable *
hon_visit_table_new (HonCatalogue  *catalogue,
                     GBytes        *contents,
                     GError       **error)
{
  g_autoptr (HonVisitTable) self = NULL;
  g_autoptr (HonCsvReader) reader = NULL;
  g_autofree char *text = NULL;
  HonEncoding encoding;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (contents != NULL, NULL);

  text = hon_encoding_decode (contents, &encoding, error);
  reader = text != NULL ? hon_csv_reader_new (text, error) : NULL;
  if (reader == NULL)
    return NULL;

  self = g_object_new (HON_TYPE_VISIT_TABLE, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->encoding = encoding;
  self->columns = g_strdupv (hon_csv_reader_get_columns (reader));
  self->fields = g_new0 (char *, g_strv_length (self->columns));
  self->reader = g_steal_pointer (&reader);
  guess_fields (self);
  begin_check (self);

  return g_steal_pointer (&self);
}

/**
 * hon_visit_table_go_on:
 * @self: a table
 * @microseconds: for how long; 0 for one step
 *
 * Reads and checks lines, for about as long as that, and always goes one step further. A table may have a hundred
 * thousand lines, and a window is to stay alive.
 *
 * Returns: whether there is more to do
 */
gboolean
hon_visit_table_go_on (HonVisitTable *self,
                       gint64         microseconds)
{
  gint64 end;

  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), FALSE);

  end = g_get_monotonic_time () + microseconds;
  while (do_step (self))
    if (g_get_monotonic_time () >= end)
      return TRUE;

  return FALSE;
}

/**
 * hon_visit_table_list_fields:
 *
 * Returns: (transfer full): what a column can be about
 */
GStrv
hon_visit_table_list_fields (void)
{
  return hon_visit_fields_list ();
}

/**
 * hon_visit_table_dup_template:
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full): a table to fill in: all columns that it can have, and a visit as an example
 */
char *
hon_visit_table_dup_template (HonCatalogue *catalogue)
{
  g_autoptr (HonHouseholdTable) table = NULL;
  g_autoptr (HonEncounter) encounter = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  table = hon_household_table_new (NULL);
  encounter = hon_encounter_new ();
  hon_encounter_set_date (encounter, hon_date_get_today ());
  hon_encounter_set_fee (encounter, 3000);
  g_ptr_array_add (table->visits, hon_visit_new (catalogue, "Anne Martin", "Dr Durand", encounter, NULL));

  return hon_household_table_write (table);
}

/**
 * hon_visit_table_get_catalogue:
 * @self: a table
 *
 * Returns: (transfer none): what it is checked with
 */
HonCatalogue *
hon_visit_table_get_catalogue (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);

  return self->catalogue;
}

/**
 * hon_visit_table_get_field_label:
 * @field: one of hon_visit_table_list_fields()
 *
 * Returns: what it is called on screen
 */
const char *
hon_visit_table_get_field_label (const char *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (field, labels[i].field))
      return _(labels[i].label);

  g_return_val_if_reached (NULL);
}

/**
 * hon_visit_table_dup_summary:
 * @self: a table
 *
 * Returns: (transfer full): how much of it is understood
 */
char *
hon_visit_table_dup_summary (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);

  finish (self);

  /* Translators: %1$u of %2$u lines, of which the first counts; %3$s is an encoding such as UTF-8. */
  return g_strdup_printf (ngettext ("%1$u of %2$u lines is understood (%3$s).",
                                    "%1$u of %2$u lines are understood (%3$s).", self->visits->len),
                          self->visits->len, self->rows->len, hon_encoding_get_name (self->encoding));
}

const char *
hon_visit_table_get_encoding (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);

  return hon_encoding_get_name (self->encoding);
}

guint
hon_visit_table_get_n_rows (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), 0);

  finish (self);

  return self->rows->len;
}

guint
hon_visit_table_get_n_columns (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), 0);

  return g_strv_length (self->columns);
}

const char *
hon_visit_table_get_column (HonVisitTable *self,
                            guint          column)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);
  g_return_val_if_fail (column < hon_visit_table_get_n_columns (self), NULL);

  return self->columns[column];
}

/**
 * hon_visit_table_get_field:
 * @self: a table
 * @column: a column
 *
 * Returns: (transfer none) (nullable): what it is about; %NULL where it is left out
 */
const char *
hon_visit_table_get_field (HonVisitTable *self,
                           guint          column)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);
  g_return_val_if_fail (column < hon_visit_table_get_n_columns (self), NULL);

  return self->fields[column];
}

/**
 * hon_visit_table_set_field:
 * @self: a table
 * @column: a column
 * @field: (nullable): what it is about; another column that was about it is left out then
 */
void
hon_visit_table_set_field (HonVisitTable *self,
                           guint          column,
                           const char    *field)
{
  int other;

  g_return_if_fail (HON_IS_VISIT_TABLE (self));
  g_return_if_fail (column < hon_visit_table_get_n_columns (self));

  other = field != NULL ? find_column (self, field) : -1;
  if (other >= 0)
    g_clear_pointer (&self->fields[other], g_free);
  g_set_str (&self->fields[column], field);
  begin_check (self);
}

/**
 * hon_visit_table_dup_sample:
 * @self: a table
 * @column: a column
 *
 * Returns: (transfer full): the beginnings of the first values in it
 */
char *
hon_visit_table_dup_sample (HonVisitTable *self,
                            guint          column)
{
  g_autoptr (GPtrArray) values = NULL;

  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);
  g_return_val_if_fail (column < hon_visit_table_get_n_columns (self), NULL);

  finish (self);
  values = g_ptr_array_new_null_terminated (SAMPLES, g_free, TRUE);
  for (guint i = 0; i < self->rows->len && values->len < SAMPLES; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *value = row->problem == NULL ? hon_input_excerpt (row->cells[column]) : NULL;

      if (value != NULL && *value != '\0' && !g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
        g_ptr_array_add (values, g_steal_pointer (&value));
    }

  return g_strjoinv (", ", (char **) values->pdata);
}

/**
 * hon_visit_table_get_questions:
 * @self: a table
 *
 * Gets all that is wrong or to be asked: first what stands in the way of lines, in the order of the first
 * line that each question is about, then what is asked of lines that are understood, such as whether two
 * names are one person, in the same order.
 *
 * Returns: (transfer none) (element-type HonVisitQuestion): the questions; the table owns them, and
 *   hon_visit_table_answer() and hon_visit_table_set_field() free them
 */
GPtrArray *
hon_visit_table_get_questions (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);

  finish (self);

  return self->questions;
}

/**
 * hon_visit_table_dup_question_title:
 * @self: a table
 * @question: one of its questions
 *
 * Returns: (transfer full): what it is about: the lines, the column, and what stands there
 */
char *
hon_visit_table_dup_question_title (HonVisitTable          *self,
                                    const HonVisitQuestion *question)
{
  g_autofree char *where = NULL;
  g_autofree char *value = NULL;
  const char *what;

  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  value = hon_input_excerpt (question->value);
  what = question->column >= 0 ? self->columns[question->column] : question->field;
  where = (question->n_lines == 1
           ? g_strdup_printf (_("Line %u"), question->line)
           : g_strdup_printf (ngettext ("Line %1$u and %2$u more", "Line %1$u and %2$u more", question->n_lines - 1),
                              question->line, question->n_lines - 1));
  if (what == NULL)
    /* Translators: %1$s is a line, %2$s what stands there. */
    return g_strdup_printf (_("%1$s: “%2$s”"), where, value);

  /* Translators: %1$s is a line, %2$s a column, %3$s what stands there. */
  return g_strdup_printf (_("%1$s, %2$s: “%3$s”"), where, what, value);
}

/**
 * hon_visit_table_answer:
 * @self: a table
 * @position: which question
 * @answer: what is meant, on all lines that it is about
 *
 * Answers a question. Another question may follow from it. What is asked of a line as a whole, with
 * neither column nor field, has no answer.
 */
void
hon_visit_table_answer (HonVisitTable *self,
                        guint          position,
                        const char    *answer)
{
  const HonVisitQuestion *question;

  g_return_if_fail (HON_IS_VISIT_TABLE (self));
  g_return_if_fail (position < self->questions->len);
  g_return_if_fail (answer != NULL);

  question = g_ptr_array_index (self->questions, position);
  if (question->column >= 0)
    g_hash_table_replace (self->answers, dup_key (question->column, question->value), g_strdup (answer));
  else if (question->field != NULL)
    g_hash_table_replace (self->defaults, g_strdup (question->field), g_strdup (answer));
  begin_check (self);
}

/**
 * hon_visit_table_dup_visits:
 * @self: a table
 *
 * Returns: (transfer full) (element-type HonVisit): the visits of the rows that are understood
 */
GPtrArray *
hon_visit_table_dup_visits (HonVisitTable *self)
{
  g_return_val_if_fail (HON_IS_VISIT_TABLE (self), NULL);

  finish (self);

  return g_ptr_array_copy (self->visits, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
}
