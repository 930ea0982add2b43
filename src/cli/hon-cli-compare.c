/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-years-comparison.h"

#include <glib/gi18n.h>

/* Fails for what the model says, with the name of the input that is wrong. */
static void
set_reason (GError       **error,
            const GError  *reason)
{
  const HonInputField *field = reason->domain == HON_INPUT_ERROR ? hon_input_error_get_field (reason) : NULL;

  if (field != NULL)
    g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, "%s: %s", field->column, reason->message);
  else
    g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, reason->message);
}

/* Reads a career from a line, which is one JSON object. */
static HonCareer *
read_career (const char  *line,
             guint        number,
             GError     **error)
{
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) reason = NULL;

  node = json_from_string (line, &reason);
  if (reason == NULL && hon_input_read_json (HON_INPUT (career), node, &reason))
    return g_steal_pointer (&career);

  set_reason (error, reason);
  /* Translators: the number of a line of a file; what is wrong with it follows. */
  g_prefix_error (error, _("line %u: "), number);

  return NULL;
}

/* The careers of a file, one a line; empty lines do not count. */
static GListModel *
read_careers (const char  *path,
              GError     **error)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (HonCareer) career = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      career = read_career (lines[i], i + 1, error);
      if (career == NULL)
        return NULL;
      g_list_store_append (careers, career);
    }

  n = g_list_model_get_n_items (G_LIST_MODEL (careers));
  if (n >= HON_COMPARISON_MIN && n <= HON_COMPARISON_MAX)
    return G_LIST_MODEL (g_steal_pointer (&careers));

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: a number of situations, and how few and how many can be. */
               ngettext ("there is %1$u situation; from %2$u to %3$u can be compared",
                         "there are %1$u situations; from %2$u to %3$u can be compared", n),
               n, HON_COMPARISON_MIN, HON_COMPARISON_MAX);

  return NULL;
}

static void
append_table (GString    *text,
              const char *title,
              HonTable   *table)
{
  g_autofree char *cells = hon_table_to_text (table, 1);

  g_string_append_printf (text, "%s\n\n", title);
  hon_cli_append_table (text, cells, 1);
  g_string_append_c (text, '\n');
}

static char *
dup_comparison (HonYearsComparison *comparison)
{
  g_autoptr (GListModel) remarks = hon_years_comparison_list_remarks (comparison);
  g_autoptr (GString) text = g_string_new (NULL);

  append_table (text, _("All years together"), hon_years_comparison_get_table (comparison));
  append_table (text, _("Year after year"), hon_years_comparison_get_cumulated (comparison));
  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      g_string_append_printf (text, "%s: %s\n", hon_remark_get_title (remark), hon_remark_get_text (remark));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_comparison (HonYearsComparison  *comparison,
                  HonCliFormat         format,
                  GOutputStream       *output,
                  GError             **error)
{
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_comparison (comparison);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      hon_years_comparison_append_json (comparison, json);
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
  const GOptionEntry entries[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_text,
      N_("How to write the result"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (GListModel) careers = NULL;
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autoptr (GError) reason = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_text, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  if (g_strv_length (*arguments) != 2)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("give one file of situations"));
      return FALSE;
    }
  careers = read_careers ((*arguments)[1], error);
  if (careers == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (error);
  if (catalogue == NULL)
    return FALSE;
  comparison = hon_years_comparison_new (catalogue, careers, &reason);
  if (comparison == NULL)
    {
      set_reason (error, reason);
      return FALSE;
    }

  return write_comparison (comparison, format, output, error);
}
