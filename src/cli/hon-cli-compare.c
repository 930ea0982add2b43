/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-patients.h"
#include "hon-years-comparison-words.h"

#include <glib/gi18n.h>

/* What a file has given so far. */
typedef struct
{
  char       *name;    /* (owned): of the file, for messages */
  GListStore *careers; /* (owned) (element-type HonCareer) */
} Situations;

static void
situations_clear (Situations *situations)
{
  g_free (situations->name);
  g_clear_object (&situations->careers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Situations, situations_clear)

static HonCareer *
parse_career (const char  *line,
              GError     **error)
{
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (JsonNode) node = hon_cli_parse_line (line, error);

  if (node == NULL || !hon_input_read_json (HON_INPUT (career), node, error))
    return NULL;

  return g_steal_pointer (&career);
}

/* Empty lines do not count. */
static gboolean
read_career (const char  *line,
             const char  *problem,
             guint        number,
             gpointer     user_data,
             GError     **error)
{
  Situations *situations = user_data;
  g_autoptr (HonCareer) career = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *told = NULL;

  if (problem == NULL && hon_cli_is_blank (line))
    return TRUE;
  if (problem == NULL)
    career = parse_career (line, &reason);
  if (career != NULL)
    {
      g_list_store_append (situations->careers, career);
      return TRUE;
    }

  told = problem != NULL ? g_strdup (problem) : hon_cli_dup_reason (reason);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is a file, %2$u the number of a line, %3$s what is wrong with it. */
               _("%1$s, line %2$u: %3$s"), situations->name, number, told);

  return FALSE;
}

/* The careers of a file, one a line. */
static GListModel *
read_careers (const char  *path,
              GError     **error)
{
  g_auto (Situations) situations = { hon_cli_dup_input_name (path), g_list_store_new (HON_TYPE_CAREER) };
  guint n;

  if (!hon_cli_read_lines (path, NULL, read_career, &situations, error))
    return NULL;

  n = g_list_model_get_n_items (G_LIST_MODEL (situations.careers));
  if (n >= HON_COMPARISON_MIN && n <= HON_COMPARISON_MAX)
    return G_LIST_MODEL (g_steal_pointer (&situations.careers));

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: a number of situations, and how few and how many can be. */
               ngettext ("there is %1$u situation; from %2$u to %3$u can be compared",
                         "there are %1$u situations; from %2$u to %3$u can be compared", n),
               n, HON_COMPARISON_MIN, HON_COMPARISON_MAX);

  return NULL;
}

static void
append_patients (GString     *text,
                 HonPatients *patients)
{
  g_autofree char *sentence = hon_patients_dup_sentence (patients);
  g_autofree char *assumptions = hon_patients_dup_assumptions (patients);

  if (!hon_patients_has_bills (patients))
    return;

  g_string_append_c (text, '\n');
  hon_cli_append_titled_table (text, _("What patients pay"), hon_patients_get_table (patients));
  g_string_append_printf (text, "%s\n%s\n", sentence, assumptions);
}

static char *
dup_comparison (HonYearsComparison *comparison,
                HonPatients        *patients)
{
  g_autoptr (GListModel) notices = hon_years_comparison_list_notices (comparison);
  g_autoptr (GListModel) remarks = hon_years_comparison_list_remarks (comparison);
  g_autofree char *answer = hon_years_comparison_dup_answer (comparison);
  g_autofree char *sentence = hon_years_comparison_dup_sentence (comparison);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", answer, sentence);
  hon_cli_append_remarks (text, notices);
  g_string_append_c (text, '\n');
  hon_cli_append_titled_table (text, _("All years together"), hon_years_comparison_get_table (comparison));
  g_string_append_c (text, '\n');
  hon_cli_append_titled_table (text, _("Year after year"), hon_years_comparison_get_cumulated (comparison));
  g_string_append_c (text, '\n');
  hon_cli_append_remarks (text, remarks);
  append_patients (text, patients);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_comparison (HonYearsComparison  *comparison,
                  HonPatients         *patients,
                  HonCliFormat         format,
                  GOutputStream       *output,
                  GError             **error)
{
  g_autoptr (HonCredits) credits = hon_years_comparison_make_credits (comparison);
  g_autoptr (HonCredits) of_patients = hon_patients_make_credits (patients);
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;
  HonJsonWriter writer;
  g_autofree char *marked = NULL;

  if (of_patients != NULL)
    hon_credits_add_all (credits, of_patients);
  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_comparison (comparison, patients);
      marked = hon_cli_mark_text (text, credits);
      return hon_cli_write_text (output, marked, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      hon_json_writer_init (&writer, json, FALSE);
      hon_json_writer_begin_object (&writer);
      hon_years_comparison_add_json (comparison, &writer);
      hon_patients_add_json (patients, &writer);
      hon_json_writer_end_object (&writer);
      hon_cli_mark_json (json, credits);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = hon_table_to_csv (hon_years_comparison_get_table (comparison));
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

gboolean
hon_cli_compare (const HonCliCommand  *command,
                 GStrv                *arguments,
                 GOutputStream        *output,
                 GError              **error)
{
  g_autofree char *format_text = NULL;
  g_autofree char *act = NULL;
  g_autofree char *scenario = NULL;
  const GOptionEntry entries[] = {
    { "acte", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &act,
      N_("What patients are billed, where a situation tells the speciality; a consultation when left out"), N_("ACT") },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_text,
      N_("How to write the result"), "text|json|csv" },
    { "scenario", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &scenario,
      N_("Compute under a scenario in place of the law in force"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (GListModel) careers = NULL;
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autoptr (HonPatients) patients = NULL;
  g_autoptr (GError) reason = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_text, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  if (!hon_cli_check_text ("acte", act, error))
    return FALSE;
  catalogue = hon_cli_load_under (scenario, error);
  if (catalogue == NULL)
    return FALSE;
  if (g_strv_length (*arguments) != 2)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("give one file of situations"));
      return FALSE;
    }
  careers = read_careers ((*arguments)[1], error);
  if (careers == NULL)
    return FALSE;
  comparison = hon_years_comparison_new (catalogue, careers, &reason);
  if (comparison == NULL)
    {
      g_autofree char *told = hon_cli_dup_reason (reason);

      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, told);
      return FALSE;
    }

  patients = hon_patients_new (comparison, careers, act != NULL ? act : HON_PATIENTS_ACT);
  if (act != NULL && !hon_patients_has_bills (patients))
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %s is what was given. */
                   _("no situation has a speciality with a tariff for “%s”"), act);
      return FALSE;
    }

  return write_comparison (comparison, patients, format, output, error);
}
