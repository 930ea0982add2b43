/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-csv.h"
#include "hon-eligibility.h"
#include "hon-format.h"

#include <glib/gi18n.h>

#include <json-glib/json-glib.h>

/* The command line as it was given; see hon-cli-income.c. */
typedef struct
{
  char      *speciality;
  GStrv      titles;
  char      *installed;
  gboolean   other_speciality;
  gboolean   student;
  gboolean   locum;
  char      *date;
  char      *format;
} Options;

/* Which option gives which input. */
static const struct
{
  const char *option;
  const char *field;
} fields[] = {
  { "--specialite", "specialite" },
  { "--titre", "titre" },
  { "--deja-installe", "deja_installe" },
  { "--date", "date" },
};

static void
options_clear (Options *options)
{
  g_free (options->speciality);
  g_strfreev (options->titles);
  g_free (options->installed);
  g_free (options->date);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Fails for the value of one input; @reason is translated. */
static void
set_field_error (GError     **error,
                 const char  *field,
                 const char  *reason)
{
  const char *option = field;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field))
      option = fields[i].option;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is an option, %2$s its name in files, %3$s what is wrong. */
               _("%1$s (%2$s): %3$s"), option, field, reason);
}

static gboolean
read_date (const char  *field,
           const char  *text,
           HonDate     *date,
           GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GError) reason = NULL;

  *date = hon_date_parse (valid, &reason);
  if (reason == NULL)
    return TRUE;
  set_field_error (error, field, reason->message);

  return FALSE;
}

static gboolean
read_place (const char     *text,
            HonTitlePlace  *place,
            GError        **error)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (HON_TYPE_TITLE_PLACE);
  GEnumValue *found = g_enum_get_value_by_nick (enum_class, text);
  g_autoptr (GString) nicks = NULL;
  g_autofree char *message = NULL;

  if (found != NULL)
    {
      *place = found->value;
      return TRUE;
    }

  nicks = g_string_new (NULL);
  for (guint i = 0; i < enum_class->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", enum_class->values[i].value_nick);
  /* Translators: %1$s is what was given, %2$s what there is. */
  message = g_strdup_printf (_("there is no place “%1$s”; there are: %2$s"), text, nicks->str);
  set_field_error (error, "titre", message);

  return FALSE;
}

/* Reads TITLE[@PLACE][:FROM[:UNTIL]]; a day may be left out. */
static HonHeldTitle *
read_title (const char  *text,
            GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) parts = g_strsplit (valid, ":", -1);
  guint n = g_strv_length (parts);
  g_autoptr (HonHeldTitle) title = NULL;
  HonTitlePlace place = HON_TITLE_PLACE_PUBLIC;
  HonDate from = HON_DATE_NONE;
  HonDate until = HON_DATE_NONE;
  char *at;

  if (n == 0 || n > 3 || *g_strstrip (parts[0]) == '\0')
    {
      g_autofree char *message = NULL;

      /* Translators: %s is what was given; the capitals are those of the help. */
      message = g_strdup_printf (_("“%s” is not TITLE[@PLACE][:FROM[:UNTIL]]"), valid);
      set_field_error (error, "titre", message);
      return NULL;
    }

  at = strchr (parts[0], '@');
  if (at != NULL)
    {
      *at = '\0';
      if (!read_place (at + 1, &place, error))
        return NULL;
    }
  if ((n > 1 && *parts[1] != '\0' && !read_date ("titre", parts[1], &from, error)) ||
      (n > 2 && *parts[2] != '\0' && !read_date ("titre", parts[2], &until, error)))
    return NULL;

  title = hon_held_title_new (parts[0]);
  hon_held_title_set_place (title, place);
  hon_held_title_set_from (title, from);
  hon_held_title_set_until (title, until);

  return g_steal_pointer (&title);
}

static gboolean
read_installed (HonCandidate  *candidate,
                const char    *text,
                GError       **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *message = NULL;
  HonInstalled installed;

  if (hon_installed_from_id (valid, &installed))
    {
      hon_candidate_set_installed (candidate, installed);
      if (installed != HON_INSTALLED_NEVER)
        hon_candidate_set_situation (candidate, HON_SITUATION_INSTALLED);
      return TRUE;
    }

  /* Translators: %1$s is what was given, %2$s what there is. */
  message = g_strdup_printf (_("there is no sector “%1$s”; there are: %2$s"), valid,
                             "NON, S1, S1_DP, S2, S2_OPTAM, NC");
  set_field_error (error, "deja_installe", message);

  return FALSE;
}

static HonCandidate *
read_candidate (const Options  *options,
                GError        **error)
{
  g_autoptr (HonCandidate) candidate = hon_candidate_new ();
  HonDate date = HON_DATE_NONE;

  if (options->student)
    hon_candidate_set_situation (candidate, HON_SITUATION_STUDENT);
  else if (options->locum)
    hon_candidate_set_situation (candidate, HON_SITUATION_LOCUM);
  hon_candidate_set_other_speciality (candidate, options->other_speciality);

  if (options->speciality != NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (options->speciality, -1);

      hon_candidate_set_speciality (candidate, valid);
    }
  if (options->date != NULL && !read_date ("date", options->date, &date, error))
    return NULL;
  hon_candidate_set_date (candidate, date);
  if (options->installed != NULL && !read_installed (candidate, options->installed, error))
    return NULL;

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
                                  hon_source_get_publisher (source));
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
      add_string (builder, "source", hon_source_get_id (first));
      json_builder_set_member_name (builder, "sources");
      json_builder_begin_array (builder);
      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (HonSource) source = g_list_model_get_item (sources, j);

          json_builder_add_string_value (builder, hon_source_get_id (source));
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
          add_string (builder, "source", hon_source_get_id (hon_claim_get_source (claim)));
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
      add_string (builder, "verdict", hon_verdict_kind_to_id (hon_verdict_get_kind (verdict)));
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
  json = json_to_string (root, FALSE);

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
      g_string_append_printf (text, ",%s\r\n", hon_source_get_id (source));
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
                         hon_verdict_kind_to_id (hon_verdict_get_kind (verdict)), day,
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
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "specialite", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.speciality,
      N_("The speciality, by its id or name"), N_("SPECIALITY") },
    { "titre", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.titles,
      N_("A title held or under way; may be given several times"),
      N_("TITLE[@PLACE][:FROM[:UNTIL]]") },
    { "deja-installe", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.installed,
      N_("Where the doctor is installed, or was last"), "NON|S1|S1_DP|S2|S2_OPTAM|NC" },
    { "autre-specialite", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.other_speciality,
      N_("That was in another speciality"), NULL },
    { "interne", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.student,
      N_("Is still in training"), NULL },
    { "remplacant", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.locum,
      N_("Replaces colleagues"), NULL },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.date,
      N_("The day of the question; today when left out"), N_("YYYY-MM-DD") },
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

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  candidate = read_candidate (&options, error);
  if (candidate == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (error);
  if (catalogue == NULL)
    return FALSE;
  eligibility = hon_eligibility_new (catalogue, candidate, &reason);
  if (eligibility == NULL)
    {
      set_field_error (error, hon_candidate_error_get_field (reason), reason->message);
      return FALSE;
    }

  return write_eligibility (eligibility, format, output, error);
}
