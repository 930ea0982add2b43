/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-years-words.h"

#include <glib/gi18n.h>

/* Whether each year is asked for. */
static gboolean
is_yearly (gpointer extra)
{
  return *(gboolean *) extra;
}

static gboolean
check (gpointer       extra,
       gboolean       is_explained,
       HonCliFormat   format,
       GError       **error)
{
  if (!is_yearly (extra) || format == HON_CLI_FORMAT_CSV)
    return TRUE;

  g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--par-annee goes with the format csv"));

  return FALSE;
}

static gpointer
compute (HonCatalogue  *catalogue,
         gpointer       input,
         GError       **error)
{
  return hon_years_new (catalogue, input, error);
}

static gboolean
compute_line (HonCatalogue  *catalogue,
              gpointer       input,
              GString       *json,
              GError       **error)
{
  g_autoptr (HonYears) years = hon_years_new (catalogue, input, error);

  if (years == NULL)
    return FALSE;
  hon_years_append_json (years, json);

  return TRUE;
}

/* A figure is named by its row and its column, as in 2028-05:urssaf_eur. */
static HonExplanation *
explain (gpointer    answer,
         const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, ":", 2);

  return g_strv_length (parts) == 2 ? hon_years_explain (answer, parts[0], parts[1]) : NULL;
}

static char *
dup_no_figure (gpointer    answer,
               const char *id)
{
  /* Translators: %1$s is what was given, %2$s an example. */
  return g_strdup_printf (_("--explain: there is no figure “%1$s”; one is named as %2$s, with a row and a column "
                            "of the format csv"), id, "2028-05:urssaf_eur");
}

static HonCredits *
make_credits (gpointer answer)
{
  HonYears *years = answer;

  return hon_years_make_credits (&years, 1);
}

static char *
dup_text (gpointer answer,
          gpointer extra)
{
  HonYears *years = answer;
  g_autofree char *summary = hon_years_dup_answer (years);
  g_autofree char *outlook = hon_years_dup_outlook (years);
  g_autofree char *sentence = hon_years_dup_sentence (years);
  g_autoptr (GListModel) notices = hon_years_list_notices (years);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n\n", summary, outlook, sentence);
  hon_cli_append_titled_table (text, _("What is due for each year"), hon_years_get_account (years));
  g_string_append_c (text, '\n');
  hon_cli_append_titled_table (text, _("What comes in and goes out"), hon_years_get_table (years));
  g_string_append_c (text, '\n');
  hon_cli_append_remarks (text, notices);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_json (gpointer  answer,
             gpointer  extra,
             GString  *json)
{
  hon_years_append_json (answer, json);
}

static char *
dup_csv (gpointer answer,
         gpointer extra)
{
  return hon_table_to_csv (is_yearly (extra) ? hon_years_get_account (answer) : hon_years_get_table (answer));
}

gboolean
hon_cli_years (const HonCliCommand  *command,
               GStrv                *arguments,
               GOutputStream        *output,
               GError              **error)
{
  static const HonCliAnswer kind = {
    .get_input_type = hon_career_get_type,
    .explain_summary = N_("Tell how a figure comes about, such as 2028-05:urssaf_eur"),
    .explain_parameter = N_("FIGURE"),
    .batch_summary = N_("Read careers, one JSON object a line, from a file or “-”; write one result a line"),
    .batch_alone = N_("--batch goes with no option of a single career"),
    .is_extra_given = is_yearly,
    .check = check,
    .compute = compute,
    .compute_line = compute_line,
    .explain = explain,
    .dup_no_figure = dup_no_figure,
    .make_credits = make_credits,
    .dup_text = dup_text,
    .append_json = append_json,
    .dup_csv = dup_csv,
  };
  gboolean yearly = FALSE;
  const GOptionEntry entry = {
    "par-annee", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &yearly,
    N_("Write what is due for each year, in the format csv"), NULL
  };

  return hon_cli_answer (command, &kind, &entry, &yearly, arguments, output, error);
}
