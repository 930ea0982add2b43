/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-changeable.h"
#include "hon-file.h"
#include "hon-format.h"
#include "hon-json-writer.h"

#include <glib/gi18n.h>

#include <math.h>

/* Laws that are not in force: scenarios, and what they change. */

/* No scenario is longer, bytes. */
#define SIZE_MAX_BYTES (1024 * 1024)

HonScenario *
hon_cli_read_scenario (const char  *path,
                       GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *label = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = hon_file_load (file, SIZE_MAX_BYTES, NULL, error);

  if (bytes != NULL)
    return hon_scenario_read (label, bytes, error);
  g_prefix_error (error, "%s: ", label);

  return NULL;
}

/* What @figure is worth on a day, for people. */
static char *
dup_worth (HonChangeable *figure,
           HonDate        date)
{
  char *text = hon_changeable_dup_value (figure, date);

  return text != NULL ? text : g_strdup (_("not in force"));
}

/* The columns of what a scenario changes. */
enum
{
  DIFF_ID,
  DIFF_LABEL,
  DIFF_FROM,
  DIFF_FROM_TEXT,
  DIFF_LAW_TEXT,
  DIFF_SCENARIO_TEXT,
  DIFF_LAW,
  DIFF_SCENARIO,
  DIFF_DIFFERENCE,
  N_DIFF_COLUMNS,
};

/* What of the reader's own stands beside each other: what is laid over the law, and the scenario. */
static char *
dup_origins (HonCredits  *law,
             HonScenario *scenario)
{
  g_autofree char *origins = hon_credits_dup_origins (law);

  if (origins == NULL)
    return g_strdup (hon_scenario_get_name (scenario));

  /* Translators: stands between the names of a list. */
  return g_strjoin (C_("list", ", "), origins, hon_scenario_get_name (scenario), NULL);
}

/* Adds to @credits what the law's side of all rows rests on. */
static HonTable *
make_diff (HonCatalogue *law,
           HonCatalogue *changed,
           HonScenario  *scenario,
           HonCredits   *credits)
{
  const HonColumn columns[N_DIFF_COLUMNS] = {
    [DIFF_ID] = { "id", NULL, HON_COLUMN_TEXT },
    [DIFF_LABEL] = { "libelle", C_("column", "What"), HON_COLUMN_NAME },
    [DIFF_FROM] = { "a_compter_du", NULL, HON_COLUMN_TEXT },
    [DIFF_FROM_TEXT] = { NULL, C_("column", "From"), HON_COLUMN_TEXT },
    [DIFF_LAW_TEXT] = { NULL, C_("column", "In force"), HON_COLUMN_TEXT },
    [DIFF_SCENARIO_TEXT] = { NULL, C_("column", "Scenario"), HON_COLUMN_TEXT },
    [DIFF_LAW] = { "en_vigueur", NULL, HON_COLUMN_NUMBER },
    [DIFF_SCENARIO] = { "scenario", NULL, HON_COLUMN_NUMBER },
    [DIFF_DIFFERENCE] = { "difference", C_("column", "Difference"), HON_COLUMN_NUMBER },
  };
  HonTable *table = hon_table_new (columns, N_DIFF_COLUMNS);

  for (guint i = 0; i < hon_scenario_get_n_changes (scenario); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (scenario, i);
      HonTableRow *row = hon_table_append (table, NULL, NULL);
      g_autoptr (HonCredits) of_law = hon_credits_new ();
      g_autoptr (HonChangeable) before = hon_changeable_find (law, change->records, change->id);
      g_autoptr (HonChangeable) after = hon_changeable_find (changed, change->records, change->id);
      double in_force = hon_changeable_get_number (before, change->from);
      double number = hon_changeable_get_number (after, change->from);
      const HonEvidence *evidence = hon_changeable_get_evidence (before, change->from);
      g_autofree char *own = NULL;

      if (evidence != NULL)
        hon_credits_add_evidence (of_law, evidence);
      hon_credits_add_all (credits, of_law);
      own = hon_credits_dup_origins (of_law);
      if (own != NULL)
        {
          g_autofree char *origins = dup_origins (of_law, scenario);

          hon_table_row_set_origin (row, origins);
        }
      hon_table_row_set_text (row, DIFF_ID, change->id);
      hon_table_row_set_text (row, DIFF_LABEL, hon_changeable_get_label (before));
      hon_table_row_take_text (row, DIFF_FROM, hon_date_to_iso (change->from));
      hon_table_row_take_text (row, DIFF_FROM_TEXT, hon_format_date (change->from));
      hon_table_row_take_text (row, DIFF_LAW_TEXT, dup_worth (before, change->from));
      hon_table_row_take_text (row, DIFF_SCENARIO_TEXT, dup_worth (after, change->from));
      hon_table_row_set_number (row, DIFF_LAW, in_force);
      hon_table_row_set_number (row, DIFF_SCENARIO, number);
      /* Of values in decimals, the difference has no more of them. */
      hon_table_row_set_number (row, DIFF_DIFFERENCE, round ((number - in_force) * 1e6) / 1e6);
    }
  hon_table_set_origin (table, hon_scenario_get_name (scenario));

  return table;
}

static void
append_number (HonJsonWriter *json,
               const char    *name,
               double         number)
{
  hon_json_writer_add_name (json, name);
  if (isnan (number))
    hon_json_writer_add_null (json);
  else
    hon_json_writer_add_number (json, number, 10);
}

static char *
diff_to_json (HonTable    *table,
              HonScenario *scenario,
              HonCredits  *law)
{
  g_autoptr (GString) text = g_string_new (NULL);
  HonJsonWriter json;

  hon_json_writer_init (&json, text, FALSE);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_text (&json, "scenario", hon_scenario_get_title (scenario));
  hon_json_writer_add_name (&json, "changements");
  hon_json_writer_begin_array (&json);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

      hon_json_writer_begin_object (&json);
      hon_json_writer_add_text (&json, "id", hon_table_row_get_text (row, DIFF_ID));
      hon_json_writer_add_text (&json, "libelle", hon_table_row_get_text (row, DIFF_LABEL));
      hon_json_writer_add_text (&json, "a_compter_du", hon_table_row_get_text (row, DIFF_FROM));
      append_number (&json, "en_vigueur", hon_table_row_get_number (row, DIFF_LAW));
      append_number (&json, "scenario", hon_table_row_get_number (row, DIFF_SCENARIO));
      append_number (&json, "difference", hon_table_row_get_number (row, DIFF_DIFFERENCE));
      hon_json_writer_end_object (&json);
    }
  hon_json_writer_end_array (&json);
  hon_json_writer_end_object (&json);
  hon_cli_mark_json (text, law);
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Says which laws an answer is about, and what of the law's side is not published either; a title. */
char *
hon_cli_scenario_dup_title (HonScenario *scenario,
                            HonCredits  *law)
{
  g_autofree char *origins = hon_credits_dup_origins (law);
  /* Translators: %s is such as “scenario “50 %””. */
  g_autofree char *title = g_strdup_printf (_("The law in force beside the %s, which is not published"),
                                            hon_scenario_get_name (scenario));
  g_autofree char *notice = NULL;

  if (origins == NULL)
    return g_steal_pointer (&title);
  /* Translators: %s is such as “own data “tariffs.json””. */
  notice = g_strdup_printf (_("What stands as in force rests on unpublished figures: %s."), origins);

  return g_strconcat (title, "\n", notice, NULL);
}

static gboolean
write_table (HonTable       *table,
             HonScenario    *scenario,
             HonCredits     *law,
             const char     *note, /* (nullable) */
             GOutputStream  *output,
             GError        **error)
{
  g_autofree char *title = hon_cli_scenario_dup_title (scenario, law);
  g_autoptr (GString) text = g_string_new (NULL);

  hon_cli_append_titled_table (text, title, table);
  if (note != NULL)
    g_string_append_printf (text, "\n%s\n", note);

  return hon_cli_write_text (output, text->str, error);
}

/* Takes the one file that a command is given. */
const char *
hon_cli_scenario_take_path (GStrv    *arguments,
                            GError  **error)
{
  if (g_strv_length (*arguments) == 2)
    return (*arguments)[1];

  g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("give one file of a scenario"));

  return NULL;
}

gboolean
hon_cli_scenario_validate (const HonCliCommand  *command,
                           GStrv                *arguments,
                           GOutputStream        *output,
                           GError              **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;
  const char *path;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error))
    return FALSE;
  if (is_done)
    return TRUE;
  path = hon_cli_scenario_take_path (arguments, error);
  catalogue = path != NULL ? hon_cli_load_catalogue (path, error) : NULL;
  if (catalogue == NULL)
    return FALSE;

  name = g_filename_display_name (path);
  line = g_strdup_printf (_("%s: valid"), name);

  return hon_cli_write_text (output, line, error) && hon_cli_write (output, "\n", error);
}

gboolean
hon_cli_scenario_diff (const HonCliCommand  *command,
                       GStrv                *arguments,
                       GOutputStream        *output,
                       GError              **error)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
      N_("How to write the result"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonScenario) scenario = NULL;
  g_autoptr (HonCatalogue) law = NULL;
  g_autoptr (HonCatalogue) changed = NULL;
  g_autoptr (HonCredits) credits = hon_credits_new ();
  g_autoptr (HonTable) table = NULL;
  g_autofree char *text = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  const char *path;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_name, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  path = hon_cli_scenario_take_path (arguments, error);
  scenario = path != NULL ? hon_cli_read_scenario (path, error) : NULL;
  if (scenario == NULL)
    return FALSE;
  changed = hon_cli_load_scenario (scenario, FALSE, error);
  law = changed != NULL ? hon_cli_load_scenario (NULL, TRUE, error) : NULL;
  if (law == NULL)
    return FALSE;

  table = make_diff (law, changed, scenario, credits);
  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      return write_table (table, scenario, credits, NULL, output, error);

    case HON_CLI_FORMAT_JSON:
      text = diff_to_json (table, scenario, credits);
      break;

    case HON_CLI_FORMAT_CSV:
      text = hon_table_to_csv (table);
      break;
    }

  return hon_cli_write (output, text, error);
}

/* The columns of an answer under both laws. */
enum
{
  BESIDE_ID,
  BESIDE_LABEL,
  BESIDE_LAW,
  BESIDE_SCENARIO,
  BESIDE_DIFFERENCE,
  N_BESIDE_COLUMNS,
};

/* Copies a figure, which is an amount or a rate. */
static void
set_figure (HonTableRow *row,
            guint        column,
            HonTableRow *from,
            guint        figure)
{
  if (from == NULL)
    return;
  hon_table_row_set_amount (row, column, hon_table_row_get_amount (from, figure));
  hon_table_row_set_number (row, column, hon_table_row_get_number (from, figure));
}

static void
set_difference (HonTableRow *row)
{
  gint64 before = hon_table_row_get_amount (row, BESIDE_LAW);
  gint64 after = hon_table_row_get_amount (row, BESIDE_SCENARIO);

  if (before != HON_TABLE_NO_AMOUNT && after != HON_TABLE_NO_AMOUNT)
    hon_table_row_set_amount (row, BESIDE_DIFFERENCE, after - before);
  hon_table_row_set_number (row, BESIDE_DIFFERENCE,
                            hon_table_row_get_number (row, BESIDE_SCENARIO) - hon_table_row_get_number (row, BESIDE_LAW));
}

/* Adds the rows of one statement that are not there yet, each with the figures of both. */
static void
add_rows (HonTable           *table,
          const HonCliAnswer *kind,
          GListModel         *rows,
          HonTable           *law,
          HonTable           *changed)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (rows, i);
      const char *id = hon_table_row_get_id (line);

      if (hon_table_find (table, id) == NULL)
        {
          HonTableRow *row = hon_table_append (table, NULL, id);

          hon_table_row_set_text (row, BESIDE_ID, id);
          hon_table_row_set_text (row, BESIDE_LABEL, hon_table_row_get_text (line, kind->label_column));
          set_figure (row, BESIDE_LAW, hon_table_find (law, id), kind->figure_column);
          set_figure (row, BESIDE_SCENARIO, hon_table_find (changed, id), kind->figure_column);
          set_difference (row);
        }
      if (hon_table_row_get_children (line) != NULL)
        add_rows (table, kind, hon_table_row_get_children (line), law, changed);
    }
}

static HonTable *
make_beside (const HonCliAnswer *kind,
             gpointer            law,
             gpointer            changed,
             HonScenario        *scenario,
             HonCredits         *credits)
{
  const HonColumn columns[N_BESIDE_COLUMNS] = {
    [BESIDE_ID] = { "ligne", NULL, HON_COLUMN_TEXT },
    [BESIDE_LABEL] = { NULL, _("Line"), HON_COLUMN_NAME },
    [BESIDE_LAW] = { "en_vigueur", C_("column", "In force"), HON_COLUMN_FIGURES },
    [BESIDE_SCENARIO] = { "scenario", C_("column", "Scenario"), HON_COLUMN_FIGURES },
    [BESIDE_DIFFERENCE] = { "difference", C_("column", "Difference"), HON_COLUMN_FIGURES },
  };
  HonTable *table = hon_table_new (columns, N_BESIDE_COLUMNS);
  HonTable *before = kind->get_table (law);
  HonTable *after = kind->get_table (changed);
  g_autofree char *origins = dup_origins (credits, scenario);

  add_rows (table, kind, G_LIST_MODEL (before), before, after);
  add_rows (table, kind, G_LIST_MODEL (after), before, after);
  hon_table_set_origin (table, origins);

  return table;
}

static char *
beside_to_json (const HonCliAnswer *kind,
                gpointer            extra,
                gpointer            law,
                gpointer            changed,
                HonScenario        *scenario,
                HonCredits         *before)
{
  g_autoptr (HonCredits) after = kind->make_credits (changed);
  g_autoptr (GString) text = g_string_new (NULL);
  HonJsonWriter json;

  hon_json_writer_init (&json, text, FALSE);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_text (&json, "titre", hon_scenario_get_title (scenario));
  g_string_append (text, ",\"en_vigueur\":");
  kind->append_json (law, extra, text);
  hon_cli_mark_json (text, before);
  g_string_append (text, ",\"scenario\":");
  kind->append_json (changed, extra, text);
  hon_cli_mark_json (text, after);
  g_string_append (text, "}\n");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gpointer
compute (const HonCliAnswer  *kind,
         HonCatalogue        *catalogue,
         HonInput            *input,
         GError             **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (HonInput) adapted = kind->adapt != NULL ? kind->adapt (catalogue, input) : g_object_ref (input);
  gpointer answer = kind->compute (catalogue, adapted, &reason);

  if (answer == NULL)
    hon_cli_inputs_set_error (error, reason);

  return answer;
}

/* Runs a command that computes the same under the law in force and under a scenario. */
gboolean
hon_cli_beside (const HonCliCommand  *command,
                const HonCliAnswer   *kind,
                gpointer              extra,
                GStrv                *arguments,
                GOutputStream        *output,
                GError              **error)
{
  g_autoptr (HonCliInputs) inputs = hon_cli_inputs_new (kind->get_input_type ());
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
      N_("How to write the result"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonScenario) scenario = NULL;
  g_autoptr (HonScenario) unchanged = NULL;
  g_autoptr (HonCatalogue) law = NULL;
  g_autoptr (HonCatalogue) changed = NULL;
  g_autoptr (HonInput) input = NULL;
  g_autoptr (GObject) before = NULL;
  g_autoptr (GObject) after = NULL;
  g_autoptr (HonCredits) credits = NULL;
  g_autoptr (HonTable) table = NULL;
  g_autofree char *note = NULL;
  g_autofree char *text = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  const char *path;
  gboolean is_done;

  if (!hon_cli_parse (command, inputs, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_name, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (!hon_cli_inputs_check (inputs, error))
    return FALSE;
  path = hon_cli_scenario_take_path (arguments, error);
  input = path != NULL ? hon_cli_inputs_read (inputs, error) : NULL;
  scenario = input != NULL ? hon_cli_read_scenario (path, error) : NULL;
  if (scenario == NULL)
    return FALSE;
  unchanged = hon_scenario_dup_unchanged (scenario);
  changed = hon_cli_load_scenario (scenario, FALSE, error);
  law = changed != NULL ? hon_cli_load_scenario (unchanged, TRUE, error) : NULL;
  before = law != NULL ? compute (kind, law, input, error) : NULL;
  after = before != NULL ? compute (kind, changed, input, error) : NULL;
  if (after == NULL)
    return FALSE;

  credits = kind->make_credits (before);
  table = make_beside (kind, before, after, scenario, credits);
  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      note = kind->dup_note != NULL ? kind->dup_note (after) : NULL;
      return write_table (table, scenario, credits, note, output, error);

    case HON_CLI_FORMAT_JSON:
      text = beside_to_json (kind, extra, before, after, scenario, credits);
      break;

    case HON_CLI_FORMAT_CSV:
      text = hon_table_to_csv (table);
      break;
    }

  return hon_cli_write (output, text, error);
}

/* Reads the scenario that is there, or makes one where nothing is: what cannot be read is not replaced. */
static HonScenario *
open_scenario (const char  *path,
               const char  *title,
               GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (HonScenario) scenario = hon_cli_read_scenario (path, &reason);

  if (scenario == NULL && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (scenario == NULL && title == NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("a new scenario needs a --title"));
      return NULL;
    }
  if (scenario != NULL && title != NULL && !g_str_equal (title, hon_scenario_get_title (scenario)))
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                   /* Translators: %s is a title. */
                   _("--title: the scenario is there already, and is called “%s”"), hon_scenario_get_title (scenario));
      return NULL;
    }

  return scenario != NULL ? g_steal_pointer (&scenario) : hon_scenario_new (title);
}

/* What an id of the command line names. */
static HonChangeable *
find_figure (const char  *id,
             GError     **error)
{
  static const HonRecords kinds[] = { HON_RECORDS_PARAMETERS, HON_RECORDS_TARIFFS };
  g_autoptr (HonCatalogue) law = hon_cli_load_catalogue (NULL, error);
  g_autofree char *given = g_utf8_make_valid (id, -1);

  if (law == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      HonChangeable *figure = hon_changeable_find (law, kinds[i], id);

      if (figure != NULL)
        return figure;
    }

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %s is what was given. */
               _("there is no parameter and no tariff “%s”"), given);

  return NULL;
}

/* Writes a scenario, once what is written has been read as it is read from then on. */
static gboolean
write_scenario (HonScenario  *scenario,
                const char   *path,
                GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *label = g_filename_display_name (path);
  g_autofree char *text = hon_scenario_write (scenario);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (HonScenario) written = hon_scenario_read (label, bytes, error);
  g_autoptr (HonCatalogue) changed = written != NULL ? hon_cli_load_scenario (written, TRUE, error) : NULL;

  return changed != NULL && hon_file_replace (file, bytes, G_FILE_CREATE_NONE, NULL, error);
}

gboolean
hon_cli_scenario_set (const HonCliCommand  *command,
                      GStrv                *arguments,
                      GOutputStream        *output,
                      GError              **error)
{
  g_autofree char *from = NULL;
  g_autofree char *title = NULL;
  g_autofree char *source = NULL;
  g_autofree char *url = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &from,
      N_("The first day of the value"), N_("DAY") },
    { "title", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &title,
      N_("What a new scenario is called"), N_("TITLE") },
    { "source", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &source,
      N_("The title of a text that proposes the value"), N_("TITLE") },
    { "url", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &url,
      N_("Where that text can be read"), N_("URL") },
    G_OPTION_ENTRY_NULL
  };
  HonScenarioChange change = { .payload = "value" };
  g_autoptr (HonChangeable) figure = NULL;
  g_autoptr (HonScenario) scenario = NULL;
  g_autoptr (JsonNode) value = NULL;
  const char * const *given;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (!hon_cli_check_text ("from", from, error) || !hon_cli_check_text ("title", title, error) ||
      !hon_cli_check_text ("source", source, error) || !hon_cli_check_text ("url", url, error))
    return FALSE;
  given = (const char * const *) *arguments;
  if (g_strv_length (*arguments) != 4 || from == NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("give a file, an id and a value, and its first day with --from"));
      return FALSE;
    }
  if (url != NULL && source == NULL)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--url: the text has no title: give --source too"));
      return FALSE;
    }
  if (*given[3] == '\0')
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("a value is missing"));
      return FALSE;
    }

  change.from = hon_parse_date (from, error);
  if (change.from == HON_DATE_NONE)
    g_prefix_error_literal (error, "--from: ");
  figure = change.from != HON_DATE_NONE ? find_figure (given[2], error) : NULL;
  value = figure != NULL ? hon_changeable_read_value (figure, given[3], error) : NULL;
  if (value == NULL)
    return FALSE;
  change.records = hon_changeable_get_records (figure);
  change.id = (char *) given[2];
  change.value = value;
  change.title = source;
  change.url = url;
  scenario = open_scenario (given[1], title, error);
  if (scenario == NULL)
    return FALSE;
  hon_scenario_set_change (scenario, &change);

  return write_scenario (scenario, given[1], error);
}
