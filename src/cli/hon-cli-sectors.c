/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-csv.h"
#include "hon-eligibility.h"
#include "hon-format.h"
#include "hon-json-print.h"

#include <glib/gi18n.h>

#include <json-glib/json-glib.h>

/* What was asked for beside the inputs. */
typedef struct
{
  GStrv      titles;
  gboolean   student;
  gboolean   locum;
  char      *format;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->titles);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Reads TITLE[@PLACE][:FROM[:UNTIL]]; a day may be left out. */
static HonHeldTitle *
read_title (const char  *text,
            GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) parts = g_strsplit (valid, ":", -1);
  guint n = g_strv_length (parts);
  g_autoptr (HonHeldTitle) title = hon_held_title_new ("");
  g_autoptr (GError) reason = NULL;
  char *at = n > 0 ? strchr (parts[0], '@') : NULL;
  const struct { const char *name; const char *text; } inputs[] = {
    { "title-id", n > 0 ? parts[0] : NULL },
    { "place", at != NULL ? at + 1 : NULL },
    { "from", n > 1 && *parts[1] != '\0' ? parts[1] : NULL },
    { "until", n > 2 && *parts[2] != '\0' ? parts[2] : NULL },
  };

  if (at != NULL)
    *at = '\0';
  if (n == 0 || n > 3 || *g_strstrip (parts[0]) == '\0')
    hon_input_set_error (HON_INPUT (title), "title-id", &reason,
                         /* Translators: %s is what was given; the capitals are those of the help. */
                         _("“%s” is not TITLE[@PLACE][:FROM[:UNTIL]]"), valid);
  for (guint i = 0; i < G_N_ELEMENTS (inputs) && reason == NULL; i++)
    if (inputs[i].text != NULL)
      hon_input_read_option (HON_INPUT (title), inputs[i].name, inputs[i].text, &reason);
  if (reason == NULL)
    return g_steal_pointer (&title);

  hon_cli_inputs_set_error (error, reason);

  return NULL;
}

static HonCandidate *
read_candidate (HonCliInputs   *inputs,
                const Options  *options,
                GError        **error)
{
  g_autoptr (HonCandidate) candidate = hon_cli_inputs_read (inputs, error);

  if (candidate == NULL)
    return NULL;

  if (hon_candidate_get_installed (candidate) != HON_INSTALLED_NEVER)
    g_object_set (candidate, "situation", HON_SITUATION_INSTALLED, NULL);
  else if (options->student)
    g_object_set (candidate, "situation", HON_SITUATION_STUDENT, NULL);
  else if (options->locum)
    g_object_set (candidate, "situation", HON_SITUATION_LOCUM, NULL);

  for (guint i = 0; options->titles != NULL && options->titles[i] != NULL; i++)
    {
      g_autoptr (HonHeldTitle) title = read_title (options->titles[i], error);

      if (title == NULL)
        return NULL;
      hon_candidate_add_title (candidate, title);
    }

  return g_steal_pointer (&candidate);
}

static void
append_reasons_text (GString    *text,
                     const char *heading, /* (nullable) */
                     GListModel *reasons)
{
  guint n = g_list_model_get_n_items (reasons);

  if (n > 0 && heading != NULL)
    g_string_append_printf (text, "  %s\n", heading);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);
      GListModel *sources = hon_reason_get_sources (reason);
      GListModel *claims = hon_reason_get_claims (reason);

      g_string_append_printf (text, "  - %s\n", hon_reason_get_text (reason));
      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (HonClaim) claim = g_list_model_get_item (claims, j);
          HonSource *source = hon_claim_get_source (claim);

          g_string_append (text, "    ");
          /* Translators: a claim: %1$s is what is said, %2$s who says it. */
          g_string_append_printf (text, C_("claim", "%1$s (%2$s)"), hon_claim_get_text (claim),
                                  hon_source_get_origin (source) != NULL ? hon_source_get_origin (source)
                                                                         : hon_source_get_publisher (source));
          g_string_append_c (text, '\n');
        }
      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (HonSource) source = g_list_model_get_item (sources, j);
          g_autofree char *reference = hon_source_dup_reference (source);

          g_string_append (text, "    ");
          /* Translators: a source: %1$s is its title, %2$s its publisher and date. */
          g_string_append_printf (text, C_("source", "%1$s (%2$s)"), hon_source_get_title (source),
                                  reference);
          g_string_append_c (text, '\n');
        }
    }
}

static void
append_verdict_text (GString    *text,
                     HonVerdict *verdict)
{
  const char *sector = hon_sector_get_label (hon_verdict_get_sector (verdict));
  g_autofree char *summary = hon_verdict_dup_summary (verdict);

  switch (hon_verdict_get_kind (verdict))
    {
    case HON_VERDICT_OPEN:
    case HON_VERDICT_OPEN_FROM:
    case HON_VERDICT_CLOSED:
      /* Translators: %1$s is a sector, %2$s a verdict, %3$s such as “official”. */
      g_string_append_printf (text, C_("verdict", "%1$s: %2$s (%3$s)"), sector, summary,
                              hon_confidence_get_label (hon_verdict_get_confidence (verdict)));
      break;

    /* These say themselves how far they go. */
    case HON_VERDICT_CONTESTED:
    case HON_VERDICT_UNKNOWN:
      /* Translators: %1$s is a sector, %2$s a verdict. */
      g_string_append_printf (text, C_("verdict", "%1$s: %2$s"), sector, summary);
      break;
    }
}

static char *
dup_text (HonEligibility *eligibility)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = hon_format_date (hon_eligibility_get_date (eligibility));

  /* Translators: %s is a date. */
  g_string_append_printf (text, _("Which sectors are open, asked on %s:"), date);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);

      g_string_append_c (text, '\n');
      append_verdict_text (text, verdict);
      g_string_append_c (text, '\n');
      append_reasons_text (text, NULL, hon_verdict_get_reasons (verdict));
      append_reasons_text (text, _("Before choosing:"), hon_verdict_get_warnings (verdict));
      append_reasons_text (text, _("What would change it:"), hon_verdict_get_changes (verdict));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value /* (nullable) */)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_reasons_json (JsonBuilder *builder,
                  GListModel  *reasons)
{
  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);
      GListModel *sources = hon_reason_get_sources (reason);
      GListModel *claims = hon_reason_get_claims (reason);
      g_autoptr (HonSource) first = g_list_model_get_item (sources, 0);

      json_builder_begin_object (builder);
      add_string (builder, "id", hon_reason_code_to_id (hon_reason_get_code (reason)));
      add_string (builder, "kind", hon_reason_kind_to_id (hon_reason_get_kind (reason)));
      add_string (builder, "text", hon_reason_get_plain_text (reason));
      add_string (builder, "source", hon_source_get_cited_id (first));
      json_builder_set_member_name (builder, "sources");
      json_builder_begin_array (builder);
      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (HonSource) source = g_list_model_get_item (sources, j);

          json_builder_add_string_value (builder, hon_source_get_cited_id (source));
        }
      json_builder_end_array (builder);
      add_string (builder, "confidence",
                  hon_confidence_to_id (hon_reason_get_confidence (reason)));
      json_builder_set_member_name (builder, "claims");
      json_builder_begin_array (builder);
      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (HonClaim) claim = g_list_model_get_item (claims, j);

          json_builder_begin_object (builder);
          add_string (builder, "text", hon_claim_get_text (claim));
          add_string (builder, "source", hon_source_get_cited_id (hon_claim_get_source (claim)));
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
}

static char *
dup_json (HonEligibility *eligibility)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *date = hon_date_to_iso (hon_eligibility_get_date (eligibility));
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "date", date);
  json_builder_set_member_name (builder, "verdicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);
      HonDate from = hon_verdict_get_from (verdict);
      g_autofree char *day = from != HON_DATE_NONE ? hon_date_to_iso (from) : NULL;

      json_builder_begin_object (builder);
      add_string (builder, "secteur", hon_sector_kind_to_id (i));
      add_string (builder, "verdict", hon_choices_get_id (&hon_verdict_kind_choices, hon_verdict_get_kind (verdict)));
      add_string (builder, "from", day);
      add_string (builder, "confidence",
                  hon_confidence_to_id (hon_verdict_get_confidence (verdict)));
      json_builder_set_member_name (builder, "irreversible");
      json_builder_add_boolean_value (builder, hon_verdict_is_irreversible (verdict));
      json_builder_set_member_name (builder, "reasons");
      json_builder_begin_array (builder);
      add_reasons_json (builder, hon_verdict_get_reasons (verdict));
      add_reasons_json (builder, hon_verdict_get_warnings (verdict));
      add_reasons_json (builder, hon_verdict_get_changes (verdict));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json = hon_json_print (root, 0);

  return g_strconcat (json, "\n", NULL);
}

static void
append_reasons_csv (GString    *text,
                    const char *start,
                    GListModel *reasons)
{
  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);
      g_autoptr (HonSource) source = g_list_model_get_item (hon_reason_get_sources (reason), 0);

      g_string_append_printf (text, "%s,%s,", start,
                              hon_reason_kind_to_id (hon_reason_get_kind (reason)));
      hon_csv_append_text (text, hon_reason_get_plain_text (reason));
      g_string_append_printf (text, ",%s\r\n", hon_source_get_cited_id (source));
    }
}

static char *
dup_csv (HonEligibility *eligibility)
{
  g_autoptr (GString) text = g_string_new ("secteur,verdict,from,confidence,kind,text,source\r\n");

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);
      HonDate from = hon_verdict_get_from (verdict);
      g_autofree char *day = from != HON_DATE_NONE ? hon_date_to_iso (from) : g_strdup ("");
      g_autofree char *start =
        g_strdup_printf ("%s,%s,%s,%s", hon_sector_kind_to_id (i),
                         hon_choices_get_id (&hon_verdict_kind_choices, hon_verdict_get_kind (verdict)), day,
                         hon_confidence_to_id (hon_verdict_get_confidence (verdict)));

      append_reasons_csv (text, start, hon_verdict_get_reasons (verdict));
      append_reasons_csv (text, start, hon_verdict_get_warnings (verdict));
      append_reasons_csv (text, start, hon_verdict_get_changes (verdict));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_eligibility (HonEligibility  *eligibility,
                   HonCliFormat     format,
                   GOutputStream   *output,
                   GError         **error)
{
  g_autofree char *text = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_text (eligibility);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      text = dup_json (eligibility);
      return hon_cli_write (output, text, error);

    case HON_CLI_FORMAT_CSV:
      text = dup_csv (eligibility);
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

gboolean
hon_cli_sectors (const HonCliCommand  *command,
                 GStrv                *arguments,
                 GOutputStream        *output,
                 GError              **error)
{
  g_autoptr (HonCliInputs) inputs = hon_cli_inputs_new (HON_TYPE_CANDIDATE);
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "titre", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.titles,
      N_("A title held or under way; may be given several times"),
      N_("TITLE[@PLACE][:FROM[:UNTIL]]") },
    { "interne", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.student,
      N_("Is still in training"), NULL },
    { "remplacant", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.locum,
      N_("Replaces colleagues"), NULL },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the result"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (HonCandidate) candidate = NULL;
  g_autoptr (HonEligibility) eligibility = NULL;
  g_autoptr (GError) reason = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, inputs, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  candidate = read_candidate (inputs, &options, error);
  if (candidate == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (NULL, error);
  if (catalogue == NULL)
    return FALSE;
  eligibility = hon_eligibility_new (catalogue, candidate, &reason);
  if (eligibility == NULL)
    {
      hon_cli_inputs_set_error (error, reason);
      return FALSE;
    }

  return write_eligibility (eligibility, format, output, error);
}
