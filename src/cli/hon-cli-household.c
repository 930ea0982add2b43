/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-household-credits.h"
#include "hon-household-words.h"
#include "hon-json-writer.h"
#include "hon-plain.h"
#include "hon-visit-fields.h"
#include "hon-visit-table.h"

#include <glib/gi18n.h>

/* The visits of a table, as the import of the application understands them, and what they cost. */

/* Far more than a table of visits has. */
#define MAX_SIZE (64 * 1024 * 1024)

/* A table and what it gives. */
typedef struct
{
  HonVisitTable *table;     /* (owned) */
  HonHousehold  *household; /* (owned): of the lines that are understood */
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_object (&answer->table);
  g_clear_object (&answer->household);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static gboolean
compute (const char  *path,
         Answer      *answer,
         GError     **error)
{
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (GBytes) contents = hon_cli_load (path, MAX_SIZE, error);
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  if (contents == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (NULL, error);
  if (catalogue == NULL)
    return FALSE;
  answer->table = hon_visit_table_new (catalogue, contents, &reason);
  if (answer->table == NULL)
    {
      name = hon_cli_dup_input_name (path);
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: the name of a file, and what is wrong with it. */
                   _("%1$s: %2$s"), name, reason->message);
      return FALSE;
    }

  answer->household = hon_household_new (catalogue);
  visits = hon_visit_table_dup_visits (answer->table);
  hon_household_add_visits (answer->household, visits);

  return TRUE;
}

/* Whether every line is understood; else how many are not, and the first of them. */
static gboolean
check (const Answer  *answer,
       const char    *path,
       GError       **error)
{
  guint n_rows = hon_visit_table_get_n_rows (answer->table);
  guint n_wrong = n_rows - g_list_model_get_n_items (G_LIST_MODEL (answer->household));
  const HonVisitQuestion *first;
  g_autofree char *name = NULL;

  if (n_wrong == 0)
    return TRUE;

  /* What is asked of lines that are understood comes last. */
  first = g_ptr_array_index (hon_visit_table_get_questions (answer->table), 0);
  name = hon_cli_dup_input_name (path);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is a file, %2$u how many lines of %3$u are wrong, %4$u the
                * number of the first of them.
                */
               ngettext ("%1$s: %2$u line of %3$u is wrong: line %4$u",
                         "%1$s: %2$u lines of %3$u are wrong, the first is line %4$u", n_wrong),
               name, n_wrong, n_rows, first->line);

  return FALSE;
}

/* Text for people. */

static void
append_columns (GString       *text,
                HonVisitTable *table)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", _("Columns"));
  for (guint i = 0; i < hon_visit_table_get_n_columns (table); i++)
    {
      const char *field = hon_visit_table_get_field (table, i);
      g_autofree char *sample = hon_visit_table_dup_sample (table, i);
      g_autofree char *name = hon_plain_dup_line (hon_visit_table_get_column (table, i));
      g_autofree char *values = hon_plain_dup_line (sample);

      g_string_append_printf (cells, "%s\t%s\t%s\n", name,
                              field != NULL ? hon_visit_table_get_field_label (field) : C_("column", "Left out"),
                              values);
    }
  hon_cli_append_table (text, cells->str, 3);
}

static void
append_questions (GString       *text,
                  HonVisitTable *table)
{
  GPtrArray *questions = hon_visit_table_get_questions (table);

  if (questions->len == 0)
    return;

  g_string_append_printf (text, "\n%s\n\n", _("To Answer or Correct"));
  for (guint i = 0; i < questions->len; i++)
    {
      const HonVisitQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *title = hon_visit_table_dup_question_title (table, question);
      g_autofree char *where = hon_plain_dup_line (title);
      g_autofree char *message = hon_plain_dup_line (question->message);
      g_autofree char *answer = question->answer != NULL ? hon_plain_dup_line (question->answer) : NULL;

      g_string_append_printf (text, "%s\n  %s\n", where, message);
      if (answer != NULL)
        {
          g_string_append (text, "  ");
          /* Translators: %s is what stands in a cell of a table. */
          g_string_append_printf (text, _("Probably meant: “%s”"), answer);
          g_string_append_c (text, '\n');
        }
    }
}

static void
append_visits (GString      *text,
               HonHousehold *household)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (household));

  if (n == 0)
    return;

  g_string_append_printf (text, "\n%s\n\n", _("Visits"));
  for (guint j = 0; j < HON_N_VISIT_COLUMNS; j++)
    g_string_append_printf (cells, "%s%s", j > 0 ? "\t" : "", hon_visit_column_get_title (j));
  g_string_append_c (cells, '\n');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), i);

      for (guint j = 0; j < HON_N_VISIT_COLUMNS; j++)
        {
          g_autofree char *shown = hon_visit_dup_text (visit, j);
          g_autofree char *cell = hon_plain_dup_line (shown);

          g_string_append_printf (cells, "%s%s", j > 0 ? "\t" : "", cell);
        }
      g_string_append_c (cells, '\n');
    }
  hon_cli_append_table (text, cells->str, HON_VISIT_COLUMN_ASKED);
}

/* The visits whose choices contradict the day or each other. */
static void
append_conflicts (GString      *text,
                  HonHousehold *household)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (household)); i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), i);
      g_auto (GStrv) conflicts = hon_visit_dup_conflicts (visit);
      g_autofree char *title = NULL;
      g_autofree char *line = NULL;

      if (*conflicts == NULL)
        continue;
      if (is_first)
        g_string_append_printf (text, "\n%s\n\n", _("Visits to Check"));
      is_first = FALSE;
      title = hon_visit_dup_title (visit);
      line = hon_plain_dup_line (title);
      g_string_append_printf (text, "%s\n", line);
      for (guint j = 0; conflicts[j] != NULL; j++)
        g_string_append_printf (text, "  %s\n", conflicts[j]);
    }
}

static void
append_year (GString      *text,
             HonHousehold *household,
             int           number)
{
  g_autoptr (HonHouseholdYear) year = hon_household_year_new (household, number);
  g_autofree char *context = hon_household_dup_context (year);
  g_autofree char *amount = hon_household_dup_amount (year);
  g_autofree char *sentence = hon_household_dup_sentence (year);
  g_autofree char *credits = hon_household_dup_credits (household, number);

  g_string_append_printf (text, "\n%s\n\n%s\n%s\n", context, amount, sentence);
  for (guint i = 0; i < year->persons->len; i++)
    {
      const HonHouseholdPerson *person = g_ptr_array_index (year->persons, i);
      g_autofree char *ceiling = person->totals.n > 0 ? hon_household_dup_ceiling (year, person) : NULL;
      g_autofree char *name = NULL;

      if (ceiling == NULL)
        continue;
      name = hon_plain_dup_line (hon_visit_label_person (person->name));
      /* Translators: %1$s is the name of a person, %2$s a sentence. */
      g_string_append_printf (text, _("%1$s: %2$s"), name, ceiling);
      g_string_append_c (text, '\n');
    }
  if (credits != NULL)
    g_string_append_printf (text, "%s\n", credits);
}

static char *
dup_text (const Answer *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *summary = hon_visit_table_dup_summary (answer->table);
  guint n_years;
  g_autofree int *years = hon_household_dup_years (answer->household, &n_years);

  g_string_append_printf (text, "%s\n\n", summary);
  append_columns (text, answer->table);
  append_questions (text, answer->table);
  append_visits (text, answer->household);
  append_conflicts (text, answer->household);
  for (guint i = 0; i < n_years; i++)
    append_year (text, answer->household, years[i]);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* JSON. */

static void
add_count (HonJsonWriter *json,
           const char    *name,
           guint          n)
{
  hon_json_writer_add_name (json, name);
  hon_json_writer_add_number (json, n, 10);
}

static void
add_amount (HonJsonWriter *json,
            const char    *name,
            gint64         centimes)
{
  hon_json_writer_add_name (json, name);
  if (centimes == HON_BILL_UNKNOWN)
    hon_json_writer_add_null (json);
  else
    hon_json_writer_add_amount (json, centimes);
}

static void
add_columns (HonJsonWriter *json,
             HonVisitTable *table)
{
  hon_json_writer_add_name (json, "columns");
  hon_json_writer_begin_lines (json, 2);
  for (guint i = 0; i < hon_visit_table_get_n_columns (table); i++)
    {
      g_autofree char *sample = hon_visit_table_dup_sample (table, i);

      hon_json_writer_begin_object (json);
      hon_json_writer_add_text (json, "column", hon_visit_table_get_column (table, i));
      hon_json_writer_add_text (json, "field", hon_visit_table_get_field (table, i));
      hon_json_writer_add_text (json, "values", sample);
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

static void
add_questions (HonJsonWriter *json,
               HonVisitTable *table)
{
  GPtrArray *questions = hon_visit_table_get_questions (table);

  hon_json_writer_add_name (json, "questions");
  hon_json_writer_begin_lines (json, 2);
  for (guint i = 0; i < questions->len; i++)
    {
      const HonVisitQuestion *question = g_ptr_array_index (questions, i);
      const char *column = NULL;
      const char *field = question->field;

      if (question->column >= 0)
        {
          column = hon_visit_table_get_column (table, (guint) question->column);
          field = hon_visit_table_get_field (table, (guint) question->column);
        }
      hon_json_writer_begin_object (json);
      add_count (json, "line", question->line);
      add_count (json, "lines", question->n_lines);
      hon_json_writer_add_text (json, "column", column);
      hon_json_writer_add_text (json, "field", field);
      hon_json_writer_add_text (json, "value", question->value);
      hon_json_writer_add_text (json, "message", question->message);
      hon_json_writer_add_text (json, "answer", question->answer);
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

static void
add_visit (HonJsonWriter *json,
           HonVisit      *visit)
{
  /* What tells a visit from others; the format csv has all. */
  static const char * const told[] = { "date", "acte", "specialite", "secteur", NULL };
  HonInput *encounter = HON_INPUT (hon_visit_get_encounter (visit));
  g_auto (GStrv) results = hon_visit_fields_list_results ();
  guint n_inputs;
  const HonInputField *inputs = hon_visit_fields_get_inputs (&n_inputs);

  hon_json_writer_begin_object (json);
  hon_json_writer_add_text (json, HON_VISIT_FIELD_PERSON, hon_visit_get_person (visit));
  hon_json_writer_add_text (json, HON_VISIT_FIELD_DOCTOR, hon_visit_get_doctor (visit));
  for (guint i = 0; i < n_inputs; i++)
    {
      g_autofree char *cell = hon_input_dup_cell (encounter, &inputs[i]);

      if (g_strv_contains (told, inputs[i].column))
        hon_json_writer_add_text (json, inputs[i].column, cell);
    }
  for (guint i = 0; i < HON_VISIT_N_RESULTS; i++)
    add_amount (json, results[i], hon_visit_fields_get_result (visit, i));
  hon_json_writer_end_object (json);
}

static void
add_year (HonJsonWriter *json,
          HonHousehold  *household,
          int            number)
{
  g_autoptr (HonHouseholdYear) year = hon_household_year_new (household, number);
  const HonHouseholdTotals *totals = &year->totals;
  g_auto (GStrv) results = hon_visit_fields_list_results ();

  hon_json_writer_begin_object (json);
  add_count (json, "year", (guint) number);
  add_count (json, "visits", totals->n);
  add_count (json, "without_fee", totals->n_unknown);
  add_amount (json, results[0], totals->asked);
  add_amount (json, results[1], totals->insurance);
  add_amount (json, results[2], totals->complementary);
  add_amount (json, results[3], totals->patient);
  add_amount (json, "ticket_moderateur_eur", totals->copayment);
  add_amount (json, "participations_eur", totals->deduction);
  add_amount (json, "depassements_eur", totals->overrun);
  add_amount (json, "prescriptions_a_charge_eur", totals->prescribed);
  hon_json_writer_end_object (json);
}

static GString *
make_json (const Answer *answer)
{
  GString *text = g_string_new (NULL);
  guint n_visits = g_list_model_get_n_items (G_LIST_MODEL (answer->household));
  guint n_years;
  g_autofree int *years = hon_household_dup_years (answer->household, &n_years);
  HonJsonWriter json;

  hon_json_writer_init (&json, text, TRUE);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_text (&json, "encoding", hon_visit_table_get_encoding (answer->table));
  add_count (&json, "rows", hon_visit_table_get_n_rows (answer->table));
  add_count (&json, "understood", n_visits);
  add_columns (&json, answer->table);
  add_questions (&json, answer->table);
  hon_json_writer_add_name (&json, "visits");
  hon_json_writer_begin_lines (&json, 2);
  for (guint i = 0; i < n_visits; i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (answer->household), i);

      add_visit (&json, visit);
    }
  hon_json_writer_end_array (&json);
  hon_json_writer_add_name (&json, "years");
  hon_json_writer_begin_lines (&json, 2);
  for (guint i = 0; i < n_years; i++)
    add_year (&json, answer->household, years[i]);
  hon_json_writer_end_array (&json);
  hon_json_writer_end_object (&json);

  return text;
}

static gboolean
write_answer (const Answer   *answer,
              HonCliFormat    format,
              GOutputStream  *output,
              GError        **error)
{
  g_autoptr (HonCredits) credits = hon_household_make_credits (answer->household, 0);
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_text (answer);
      marked = hon_cli_mark_text (text, credits);
      return hon_cli_write_text (output, marked, error);

    case HON_CLI_FORMAT_JSON:
      json = make_json (answer);
      hon_cli_mark_json (json, credits);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = hon_household_export_csv (answer->household);
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

gboolean
hon_cli_household (const HonCliCommand  *command,
                   GStrv                *arguments,
                   GOutputStream        *output,
                   GError              **error)
{
  g_autofree char *format_text = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_text,
      N_("How to write the result"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (Answer) answer = { NULL, };
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_text, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  if (g_strv_length (*arguments) != 2)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("give one table of visits"));
      return FALSE;
    }

  return (compute ((*arguments)[1], &answer, error) && write_answer (&answer, format, output, error) &&
          check (&answer, (*arguments)[1], error));
}
