/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-format.h"
#include "hon-json-writer.h"
#include "hon-profession-explain.h"
#include "hon-scenario-draft.h"

#include <glib/gi18n.h>

#include <math.h>
#include <string.h>

/* What a scenario brings to all doctors together, and to those who pay them. */

typedef struct
{
  char *values[HON_N_SUPPOSITIONS]; /* (owned) (nullable) */
} Given;

static void
given_clear (Given *given)
{
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    g_free (given->values[supposition]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

/* Reads what is supposed, in percent; what is not given is as published. */
static gboolean
read_supposed (HonCatalogue  *catalogue,
               char         **given,
               double        *supposed,
               GError       **error)
{
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    {
      double least;
      double most;

      supposed[supposition] = hon_supposition_get_value (catalogue, supposition);
      if (given[supposition] == NULL)
        continue;
      if (!hon_parse_number (given[supposition], &supposed[supposition], error))
        {
          g_prefix_error (error, "--%s: ", hon_supposition_get_name (supposition));
          return FALSE;
        }
      hon_supposition_get_bounds (catalogue, supposition, &least, &most);
      if (supposed[supposition] < least || supposed[supposition] > most)
        {
          g_autofree char *from = hon_format_percent (least, 1);
          g_autofree char *to = hon_format_percent (most, 1);

          g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                       /* Translators: %1$s is an option, %2$s and %3$s are rates. */
                       _("--%1$s: give a rate from %2$s to %3$s"), hon_supposition_get_name (supposition), from, to);
          return FALSE;
        }
    }

  return TRUE;
}

/* An amount, or `null` where it cannot be told. */
static void
append_amount (HonJsonWriter *json,
               gint64         amount)
{
  if (amount != HON_TABLE_NO_AMOUNT)
    hon_json_writer_add_amount (json, amount);
  else
    hon_json_writer_add_number (json, NAN, 0);
}

static void
append_rows (HonJsonWriter *json,
             const char    *name,
             HonTable      *table)
{
  GListModel *rows = G_LIST_MODEL (table);

  hon_json_writer_add_name (json, name);
  hon_json_writer_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);

      hon_json_writer_begin_object (json);
      for (guint column = 0; column < hon_table_get_n_columns (table); column++)
        {
          const HonColumn *about = hon_table_get_column (table, column);

          if (about->name == NULL)
            continue;
          if (about->kind != HON_COLUMN_MONEY)
            {
              hon_json_writer_add_text (json, about->name, hon_table_row_get_text (row, column));
              continue;
            }
          hon_json_writer_add_name (json, about->name);
          append_amount (json, hon_table_row_get_amount (row, column));
        }
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

static char *
to_json (HonProfession *profession,
         HonScenario   *scenario,
         HonDate        day,
         HonCredits    *credits)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = hon_date_to_iso (day);
  HonJsonWriter json;

  hon_json_writer_init (&json, text, FALSE);
  hon_json_writer_begin_object (&json);
  hon_json_writer_add_text (&json, "scenario", hon_scenario_get_title (scenario));
  hon_json_writer_add_text (&json, "date", date);
  hon_json_writer_add_name (&json, "connu");
  hon_json_writer_add_boolean (&json, hon_profession_is_told (profession));
  append_rows (&json, "payeurs", hon_profession_get_parties (profession));
  append_rows (&json, "specialites", hon_profession_get_specialities (profession));
  append_rows (&json, "departements", hon_profession_get_places (profession));
  hon_json_writer_end_object (&json);
  hon_cli_mark_json (text, credits);
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* All rows have the same columns; their ids say what they are about. */
static char *
to_csv (HonProfession *profession)
{
  HonTable *others[] = { hon_profession_get_specialities (profession), hon_profession_get_places (profession) };
  g_autofree char *parties = hon_table_to_csv (hon_profession_get_parties (profession));
  g_autoptr (GString) text = g_string_new (parties);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *rows = hon_table_to_csv (others[i]);
      const char *end = strchr (rows, '\n');

      g_string_append (text, end != NULL ? end + 1 : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
to_text (HonProfession *profession,
         HonScenario   *scenario,
         HonCredits    *credits)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = hon_cli_scenario_dup_title (scenario, credits);
  g_autofree char *answer = hon_profession_dup_answer (profession);
  g_autofree char *sentence = hon_profession_dup_sentence (profession);
  g_autofree char *note = NULL;
  g_autofree char *by_speciality = NULL;

  if (!hon_profession_is_told (profession))
    return g_strdup_printf ("%s\n\n%s\n%s\n", title, answer, sentence);

  note = hon_profession_dup_note (profession);
  by_speciality = hon_profession_dup_specialities_title (profession);
  g_string_append_printf (text, "%s\n%s\n\n", answer, sentence);
  hon_cli_append_titled_table (text, title, hon_profession_get_parties (profession));
  if (g_list_model_get_n_items (G_LIST_MODEL (hon_profession_get_specialities (profession))) > 0)
    {
      g_string_append_c (text, '\n');
      hon_cli_append_titled_table (text, by_speciality, hon_profession_get_specialities (profession));
    }
  g_string_append_printf (text, "\n%s\n", note);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

gboolean
hon_cli_scenario_profession (const HonCliCommand  *command,
                             GStrv                *arguments,
                             GOutputStream        *output,
                             GError              **error)
{
  g_autofree char *format_name = NULL;
  g_autofree char *date = NULL;
  g_auto (Given) given = { { NULL } };
  const GOptionEntry entries[] = {
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &date,
      N_("The day on which both laws are looked at"), N_("DAY") },
    { "contracts", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
      &given.values[HON_SUPPOSITION_CONTRACTS],
      N_("Share of overruns that contracts pay"), "%" },
    { "at-tariff", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
      &given.values[HON_SUPPOSITION_AT_TARIFF],
      N_("Share of the fees of secteur 2 without an overrun"), "%" },
    { "places", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
      &given.values[HON_SUPPOSITION_PLACES],
      N_("Differences between départements that come of how many doctors are in secteur 2"), "%" },
    { "regained", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
      &given.values[HON_SUPPOSITION_REGAINED],
      N_("Share of lost overruns that doctors make up for with more care at the tariff"), "%" },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
      N_("How to write the result"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonScenario) scenario = NULL;
  g_autoptr (HonScenario) unchanged = NULL;
  g_autoptr (HonCatalogue) law = NULL;
  g_autoptr (HonCatalogue) changed = NULL;
  g_autoptr (HonProfession) profession = NULL;
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *text = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  double supposed[HON_N_SUPPOSITIONS];
  HonDate day;
  const char *path;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_name, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (!hon_cli_check_text ("date", date, error))
    return FALSE;
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    if (!hon_cli_check_text (hon_supposition_get_name (supposition), given.values[supposition], error))
      return FALSE;
  path = hon_cli_scenario_take_path (arguments, error);
  scenario = path != NULL ? hon_cli_read_scenario (path, error) : NULL;
  if (scenario == NULL)
    return FALSE;
  day = date != NULL ? hon_parse_date (date, error) : hon_scenario_get_last_day (scenario);
  if (day == HON_DATE_NONE)
    {
      g_prefix_error_literal (error, "--date: ");
      return FALSE;
    }
  unchanged = hon_scenario_dup_unchanged (scenario);
  changed = hon_cli_load_scenario (scenario, FALSE, error);
  law = changed != NULL ? hon_cli_load_scenario (unchanged, TRUE, error) : NULL;
  if (law == NULL || !read_supposed (law, given.values, supposed, error))
    return FALSE;

  profession = hon_profession_new (law, changed, scenario, day, supposed);
  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      credits = hon_profession_make_law_credits (profession);
      text = to_text (profession, scenario, credits);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      credits = hon_profession_make_credits (profession);
      text = to_json (profession, scenario, day, credits);
      break;

    case HON_CLI_FORMAT_CSV:
      text = to_csv (profession);
      break;
    }

  return hon_cli_write (output, text, error);
}
