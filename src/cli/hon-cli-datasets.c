/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-csv.h"
#include "hon-format.h"
#include "hon-json-print.h"
#include "hon-plain.h"
#include "hon-population.h"

#include <glib/gi18n.h>

#include <json-glib/json-glib.h>

static char *
list_as_text (GListModel *datasets)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (cells, "%s\t%s\t%s\t%s\t%s\t%s\n",
                          C_("column", "Id"), C_("column", "Title"), C_("column", "Version"),
                          C_("column", "Valid until"), C_("column", "Records"),
                          C_("column", "Own records"));
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);
      g_autofree char *title = hon_dataset_dup_title (dataset);
      g_autofree char *valid = hon_format_date (hon_dataset_get_valid (dataset));
      g_autofree char *n_records = hon_format_number (hon_dataset_get_n_records (dataset), 0);
      g_autofree char *n_overlaid = hon_format_number (hon_dataset_get_n_overlaid (dataset), 0);

      g_string_append_printf (cells, "%s\t%s\t%s\t%s\t%s\t%s\n",
                              hon_dataset_get_id (dataset), title,
                              hon_dataset_get_version (dataset), valid, n_records, n_overlaid);
    }
  hon_cli_append_table (text, cells->str, 4);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
list_as_json (GListModel *datasets)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);
      g_autofree char *title = hon_dataset_dup_title (dataset);
      g_autofree char *valid = hon_date_to_iso (hon_dataset_get_valid (dataset));

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, hon_dataset_get_id (dataset));
      json_builder_set_member_name (builder, "title");
      json_builder_add_string_value (builder, title);
      json_builder_set_member_name (builder, "version");
      json_builder_add_string_value (builder, hon_dataset_get_version (dataset));
      json_builder_set_member_name (builder, "valid");
      json_builder_add_string_value (builder, valid);
      json_builder_set_member_name (builder, "records");
      json_builder_add_int_value (builder, hon_dataset_get_n_records (dataset));
      json_builder_set_member_name (builder, "overlaid");
      json_builder_add_int_value (builder, hon_dataset_get_n_overlaid (dataset));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json = hon_json_print (root, 2);

  return g_strconcat (json, "\n", NULL);
}

static char *
list_as_csv (GListModel *datasets)
{
  g_autoptr (GString) text = g_string_new ("id,title,version,valid,records,overlaid\r\n");

  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);
      g_autofree char *title = hon_dataset_dup_title (dataset);
      g_autofree char *valid = hon_date_to_iso (hon_dataset_get_valid (dataset));

      g_string_append_printf (text, "%s,", hon_dataset_get_id (dataset));
      hon_csv_append_text (text, title);
      g_string_append_c (text, ',');
      hon_csv_append_text (text, hon_dataset_get_version (dataset));
      g_string_append_printf (text, ",%s,%u,%u\r\n", valid, hon_dataset_get_n_records (dataset),
                              hon_dataset_get_n_overlaid (dataset));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Appends @text with every line of it indented. */
static void
append_indented (GString    *string,
                 guint       depth,
                 const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (string, "%*s%s\n", 2 * (int) depth, "", lines[i]);
}

static void
append_source (GString   *text,
               guint      depth,
               HonSource *source)
{
  g_autofree char *reference = hon_source_dup_reference (source);
  /* Translators: a source: %1$s is its title, %2$s its publisher and date. */
  g_autofree char *line = g_strdup_printf (C_("source", "%1$s (%2$s)"),
                                           hon_source_get_title (source), reference);

  append_indented (text, depth, line);
  if (hon_source_get_url (source) != NULL)
    append_indented (text, depth, hon_source_get_url (source));
}

/* Appends who says something else, where sources disagree. */
static void
append_claims (GString           *text,
               guint              depth,
               const HonEvidence *evidence)
{
  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);

      append_indented (text, depth, hon_claim_get_text (claim));
      append_source (text, depth + 1, hon_claim_get_source (claim));
    }
}

/* Appends what is known of a fact, by its main source. */
static void
append_evidence (GString           *text,
                 guint              depth,
                 const HonEvidence *evidence)
{
  append_source (text, depth, hon_evidence_get_source (evidence));
  if (evidence->note != NULL)
    append_indented (text, depth, evidence->note);
  append_claims (text, depth, evidence);
}

static void
append_sources (GString    *text,
                guint       depth,
                GListModel *sources)
{
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      append_source (text, depth, source);
    }
}

/* Tells what was so when, how far that can be relied on, and who says so. */
static void
append_dated (GString           *text,
              const char        *when,
              const char        *what,
              const HonEvidence *evidence)
{
  /* Translators: how far a value can be relied on; %1$s is a period, %2$s such as “official”. */
  g_autofree char *title = g_strdup_printf (C_("dated value", "%1$s (%2$s)"), when,
                                            hon_confidence_get_label (evidence->confidence));

  append_indented (text, 1, title);
  append_indented (text, 2, what);
  append_evidence (text, 2, evidence);
}

static void
append_value (GString       *text,
              HonParameter  *parameter,
              HonDatedValue *value)
{
  g_autofree char *amount = hon_parameter_dup_value_text (parameter, value);
  g_autofree char *period = hon_parameter_dup_period (parameter, value);

  append_dated (text, period, amount, hon_dated_value_get_evidence (value));
}

static void
append_parameter (GString      *text,
                  HonParameter *parameter)
{
  GListModel *values = hon_parameter_get_values (parameter);

  g_string_append_printf (text, "%s [%s]\n", hon_parameter_get_label (parameter),
                          hon_parameter_get_id (parameter));
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (values, i);

      append_value (text, parameter, value);
    }
}

static void
append_finding (GString          *text,
                const HonFinding *finding)
{
  append_indented (text, 1, finding->text);
  append_indented (text, 1, hon_confidence_get_label (finding->evidence.confidence));
  append_sources (text, 1, finding->evidence.sources);
  append_claims (text, 1, &finding->evidence);
}

static void
append_points (GString   *text,
               HonSector *sector)
{
  GListModel *points = hon_sector_get_points (sector);

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (HonSectorPoint) point = g_list_model_get_item (points, i);

      g_string_append_printf (text, "  [%s]\n", hon_sector_point_get_id (point));
      append_finding (text, hon_sector_point_get_finding (point));
    }
}

static void
append_sector (GString   *text,
               HonSector *sector)
{
  g_string_append_printf (text, "%s [%s]\n", hon_sector_get_label (sector),
                          hon_sector_get_id (sector));
  append_indented (text, 1, hon_sector_get_summary (sector));
  append_sources (text, 1, hon_sector_get_sources (sector));
  append_points (text, sector);
}

static void
append_speciality (GString       *text,
                   HonSpeciality *speciality)
{
  g_string_append_printf (text, "%s [%s]\n", hon_speciality_get_label (speciality),
                          hon_speciality_get_id (speciality));
  append_indented (text, 1, hon_speciality_get_doctor (speciality));
}

static void
append_title (GString  *text,
              HonTitle *title)
{
  GListModel *listings = hon_title_get_listings (title);

  g_string_append_printf (text, "%s [%s]\n", hon_title_get_label (title), hon_title_get_id (title));
  if (hon_title_get_months (title) > 0)
    {
      g_autofree char *duration =
        g_strdup_printf (ngettext ("%u month of functions", "%u months of functions",
                                   hon_title_get_months (title)),
                         hon_title_get_months (title));

      append_indented (text, 1, duration);
      append_source (text, 2, hon_evidence_get_source (hon_title_get_duration (title)));
    }
  if (hon_title_get_note (title) != NULL)
    append_indented (text, 1, hon_title_get_note (title));
  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (HonListing) listing = g_list_model_get_item (listings, i);
      const HonEvidence *evidence = hon_listing_get_evidence (listing);
      const char *label = hon_title_list_get_label (hon_listing_get_list (listing));
      g_autofree char *line = NULL;

      /* Translators: %s is a list of titles, such as “article 38.1.1 of the agreement of 2016”. */
      line = g_strdup_printf (hon_listing_is_named (listing) ? _("named by %s")
                                                             : _("not named by %s"), label);
      append_indented (text, 1, line);
      if (evidence->note != NULL)
        append_indented (text, 2, evidence->note);
      append_source (text, 2, hon_evidence_get_source (evidence));
    }
}

static void
append_transition (GString       *text,
                   HonTransition *transition)
{
  g_string_append_printf (text, "%s → %s [%s]\n", hon_transition_get_from (transition),
                          hon_transition_get_to (transition), hon_transition_get_id (transition));
  append_indented (text, 1, hon_choices_get_label (&hon_verdict_kind_choices, hon_transition_get_verdict (transition)));
  append_finding (text, hon_transition_get_finding (transition));
}

static void
append_act (GString *text,
            HonAct  *act)
{
  g_autofree char *group = hon_act_group_dup_label (hon_act_get_group (act));
  g_autofree char *codes = g_strjoinv (", ", (char **) hon_act_get_codes (act));

  g_string_append_printf (text, "%s [%s]\n", hon_act_get_label (act), hon_act_get_id (act));
  append_indented (text, 1, group);
  if (*codes != '\0')
    append_indented (text, 1, codes);
}

static void
append_tariff_step (GString       *text,
                    HonTariffStep *step)
{
  g_autofree char *day = hon_tariff_step_dup_date (step);
  g_autofree char *amount = NULL;

  if (hon_tariff_step_is_ended (step))
    amount = g_strdup (_("no longer exists"));
  else
    amount = hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_AUTO);

  append_dated (text, day, amount, hon_tariff_step_get_evidence (step));
}

static void
append_tariff (GString   *text,
               HonTariff *tariff)
{
  GListModel *steps = hon_tariff_get_steps (tariff);
  HonAct *act = hon_tariff_get_act (tariff);

  g_string_append_printf (text, "%s [%s]\n", hon_act_get_label (act), hon_act_get_id (act));
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, i);

      append_tariff_step (text, step);
    }
}

static void
append_technical_steps (GString         *text,
                        HonTechnicalAct *act,
                        HonSubject       subject)
{
  guint n;
  const HonTechnicalStep *steps = hon_technical_act_get_steps (act, subject, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = hon_precision_dup_text (steps[i].precision, steps[i].from);
      g_autofree char *amounts = hon_technical_step_dup_text (&steps[i]);
      /* Translators: %1$s is a date, %2$s one amount or two. */
      g_autofree char *line = g_strdup_printf (C_("tariff", "%1$s: %2$s"), day, amounts);
      g_autofree char *marked = NULL;

      /* Where the others were read, the edition tells. */
      if (steps[i].is_own)
        marked = hon_evidence_mark (hon_technical_act_get_own_evidence (act), line);
      append_indented (text, 2, marked != NULL ? marked : line);
    }
}

static void
append_technical_act (GString         *text,
                      HonTechnicalAct *act)
{
  guint n;

  g_string_append_printf (text, "%s [%s]\n", hon_technical_act_get_label (act),
                          hon_technical_act_get_code (act));
  hon_technical_act_get_steps (act, HON_SUBJECT_ACT, &n);
  append_indented (text, 1, n > 0 ? C_("technical act", "Tariff") : _("No tariff was read."));
  append_technical_steps (text, act, HON_SUBJECT_ACT);
  hon_technical_act_get_steps (act, HON_SUBJECT_ANAESTHESIA, &n);
  if (n > 0)
    append_indented (text, 1, C_("technical act", "Anaesthesia"));
  append_technical_steps (text, act, HON_SUBJECT_ANAESTHESIA);
}

static void
append_price (GString  *text,
              HonPrice *price)
{
  g_autofree char *index = hon_format_number (hon_price_get_index (price), 4);
  g_autofree char *change = hon_format_percent (hon_price_get_change (price), 3);
  g_autofree char *line = NULL;

  g_string_append_printf (text, "%d\n", hon_price_get_year (price));
  /* Translators: prices of a year: %1$s is an index, %2$s a percentage. */
  line = g_strdup_printf (_("%1$s, where 2025 is 100; %2$s since the year before"), index, change);
  append_indented (text, 1, line);
  append_source (text, 1, hon_evidence_get_source (hon_price_get_evidence (price)));
}

static void
append_event (GString  *text,
              HonEvent *event)
{
  const HonEvidence *evidence = hon_event_get_evidence (event);
  g_autofree char *day = hon_evidence_dup_date (evidence);
  g_autofree char *title = NULL;

  g_string_append_printf (text, "%s [%s]\n", hon_event_get_title (event), hon_event_get_id (event));
  title = g_strdup_printf (C_("dated value", "%1$s (%2$s)"), day,
                           hon_confidence_get_label (evidence->confidence));
  append_indented (text, 1, title);
  append_indented (text, 1, hon_event_get_text (event));
  append_sources (text, 1, evidence->sources);
  if (evidence->note != NULL)
    append_indented (text, 1, evidence->note);
  append_claims (text, 1, evidence);
}

static void
append_position (GString     *text,
                 HonPosition *position)
{
  const HonEvidence *evidence = hon_position_get_evidence (position);
  g_autofree char *day = hon_evidence_dup_date (evidence);
  g_autofree char *title = NULL;

  g_string_append_printf (text, "%s [%s]\n", hon_position_get_actor (position),
                          hon_position_get_id (position));
  append_indented (text, 1, hon_quarrel_get_title (hon_position_get_quarrel (position)));
  title = g_strdup_printf (C_("dated value", "%1$s (%2$s)"), hon_side_get_label (hon_position_get_side (position)),
                           day);
  append_indented (text, 1, title);
  append_indented (text, 1, hon_position_get_text (position));
  append_sources (text, 1, evidence->sources);
  if (evidence->note != NULL)
    append_indented (text, 1, evidence->note);
}

static void
append_term (GString *text,
             HonTerm *term)
{
  const HonEvidence *evidence = hon_term_get_evidence (term);
  const char *abbreviation = hon_term_get_abbreviation (term);
  g_autofree char *related = g_strjoinv (", ", (char **) hon_term_get_related (term));

  g_string_append_printf (text, "%s [%s]\n", hon_term_get_term (term), hon_term_get_id (term));
  if (abbreviation != NULL)
    append_indented (text, 1, abbreviation);
  append_indented (text, 1, hon_term_get_text (term));
  if (*related != '\0')
    {
      /* Translators: %s is a list of the ids of terms. */
      g_autofree char *line = g_strdup_printf (_("See also: %s"), related);

      append_indented (text, 1, line);
    }
  append_indented (text, 1, hon_confidence_get_label (evidence->confidence));
  append_sources (text, 1, evidence->sources);
  if (evidence->note != NULL)
    append_indented (text, 1, evidence->note);
  append_claims (text, 1, evidence);
}

static void
append_topic (GString        *text,
              HonFigureTopic *topic)
{
  const char *note = hon_figure_topic_get_note (topic);

  g_string_append_printf (text, "%s [%s]\n", hon_figure_topic_get_title (topic), hon_figure_topic_get_id (topic));
  append_indented (text, 1, hon_figure_topic_get_text (topic));
  append_indented (text, 1, hon_figure_unit_get_label (hon_figure_topic_get_unit (topic)));
  if (note != NULL)
    append_indented (text, 1, note);
}

static void
append_map (GString      *text,
            HonFigureMap *map)
{
  const HonEvidence *evidence = hon_figure_map_get_evidence (map);
  g_autofree char *years = hon_figure_map_dup_years (map);

  g_string_append_printf (text, "%s [%s]\n", hon_figure_map_get_label (map), hon_figure_map_get_id (map));
  append_indented (text, 1, hon_figure_topic_get_title (hon_figure_map_get_topic (map)));
  append_indented (text, 1, years);
  append_sources (text, 1, evidence->sources);
}

static void
append_aggregate (GString      *text,
                  HonAggregate *aggregate)
{
  const HonEvidence *evidence = hon_aggregate_get_evidence (aggregate);
  g_autofree char *year = g_strdup_printf ("%d", hon_aggregate_get_year (aggregate));
  g_autofree char *figure = hon_aggregate_dup_text (aggregate);
  g_autofree char *value = g_strdup_printf (C_("dated value", "%1$s (%2$s)"), figure, year);

  g_string_append_printf (text, "%s [%s]\n", hon_aggregate_get_label (aggregate), hon_aggregate_get_id (aggregate));
  append_indented (text, 1, value);
  append_indented (text, 1, hon_confidence_get_label (evidence->confidence));
  append_sources (text, 1, evidence->sources);
  if (evidence->note != NULL)
    append_indented (text, 1, evidence->note);
  append_claims (text, 1, evidence);
}

static void
append_population (GString       *text,
                   HonPopulation *population)
{
  const HonEvidence *evidence = hon_population_get_evidence (population);
  double doctors = 0;
  g_autofree char *number = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < hon_population_get_n_places (population); i++)
    doctors += hon_population_get_doctors (population, i);
  number = hon_format_number (doctors, 0);
  /* Translators: %s is a number of doctors, which is never small. */
  line = g_strdup_printf (_("%s doctors"), number);
  g_string_append_printf (text, "%s [%s]\n", hon_population_get_label (population), hon_population_get_id (population));
  append_indented (text, 1, line);
  for (guint i = 0; i < g_list_model_get_n_items (hon_population_get_specialities (population)); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (hon_population_get_specialities (population), i);

      append_indented (text, 1, hon_speciality_get_label (speciality));
    }
  append_sources (text, 1, evidence->sources);
}

static void
append_records (GString    *text,
                GListModel *records)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (HON_IS_PARAMETER (record))
        append_parameter (text, HON_PARAMETER (record));
      else if (HON_IS_SECTOR (record))
        append_sector (text, HON_SECTOR (record));
      else if (HON_IS_SOURCE (record))
        append_source (text, 0, HON_SOURCE (record));
      else if (HON_IS_ACT (record))
        append_act (text, HON_ACT (record));
      else if (HON_IS_TARIFF (record))
        append_tariff (text, HON_TARIFF (record));
      else if (HON_IS_PRICE (record))
        append_price (text, HON_PRICE (record));
      else if (HON_IS_TERM (record))
        append_term (text, HON_TERM (record));
      else if (HON_IS_EVENT (record))
        append_event (text, HON_EVENT (record));
      else if (HON_IS_POSITION (record))
        append_position (text, HON_POSITION (record));
      else if (HON_IS_SPECIALITY (record))
        append_speciality (text, HON_SPECIALITY (record));
      else if (HON_IS_TECHNICAL_ACT (record))
        append_technical_act (text, HON_TECHNICAL_ACT (record));
      else if (HON_IS_TITLE (record))
        append_title (text, HON_TITLE (record));
      else if (HON_IS_TRANSITION (record))
        append_transition (text, HON_TRANSITION (record));
      else if (HON_IS_FIGURE_TOPIC (record))
        append_topic (text, HON_FIGURE_TOPIC (record));
      else if (HON_IS_FIGURE_MAP (record))
        append_map (text, HON_FIGURE_MAP (record));
      else if (HON_IS_AGGREGATE (record))
        append_aggregate (text, HON_AGGREGATE (record));
      else if (HON_IS_POPULATION (record))
        append_population (text, HON_POPULATION (record));
    }
}

static HonDataset *
find_dataset (HonCatalogue  *catalogue,
              const char    *id,
              GError       **error)
{
  HonDataset *found = hon_catalogue_find_dataset (catalogue, id);
  GListModel *datasets = hon_catalogue_get_datasets (catalogue);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *given = g_utf8_make_valid (id, -1);

  if (found != NULL)
    return found;

  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", hon_dataset_get_id (dataset));
    }

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is what was given, %2$s what there is. */
               _("there is no dataset “%1$s”; there are: %2$s"), given, ids->str);

  return NULL;
}

gboolean
hon_cli_list (const HonCliCommand  *command,
              GStrv                *arguments,
              GOutputStream        *output,
              GError              **error)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
      N_("How to write the list"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autofree char *text = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_name, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  catalogue = hon_cli_load_catalogue (NULL, error);
  if (catalogue == NULL)
    return FALSE;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = list_as_text (hon_catalogue_get_datasets (catalogue));
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      text = list_as_json (hon_catalogue_get_datasets (catalogue));
      break;

    case HON_CLI_FORMAT_CSV:
      text = list_as_csv (hon_catalogue_get_datasets (catalogue));
      break;
    }

  return hon_cli_write (output, text, error);
}

gboolean
hon_cli_validate (const HonCliCommand  *command,
                  GStrv                *arguments,
                  GOutputStream        *output,
                  GError              **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  guint n_bad = 0;
  guint n = 0;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error))
    return FALSE;
  if (is_done)
    return TRUE;

  for (const char * const *paths = (const char * const *) *arguments + 1; paths[n] != NULL; n++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[n]);
      g_autofree char *name = g_filename_display_name (paths[n]);
      g_autofree char *line = NULL;
      g_autoptr (GError) reason = NULL;

      if (!hon_catalogue_validate_file (catalogue, file, NULL, &reason))
        {
          g_autofree char *plain = hon_plain_dup_text (reason->message);

          g_printerr ("%s\n", plain);
          n_bad++;
          continue;
        }
      /* Translators: %s is a file that is right. */
      line = g_strdup_printf (_("%s: valid"), name);
      if (!hon_cli_write_text (output, line, error) || !hon_cli_write (output, "\n", error))
        return FALSE;
    }

  if (n == 0)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("a file is missing"));
      return FALSE;
    }
  if (n_bad > 0)
    {
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %1$u is how many of %2$u files are wrong. */
                   ngettext ("%1$u file of %2$u is not valid",
                             "%1$u files of %2$u are not valid", n_bad),
                   n_bad, n);
      return FALSE;
    }

  return TRUE;
}

gboolean
hon_cli_show (const HonCliCommand  *command,
              GStrv                *arguments,
              GOutputStream        *output,
              GError              **error)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
      N_("How to write the dataset"), "json|text" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  HonDataset *dataset;
  g_autoptr (GListModel) records = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  HonCliFormat format = HON_CLI_FORMAT_JSON;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_name, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;

  if (g_strv_length (*arguments) != 2)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("the id of one dataset is needed"));
      return FALSE;
    }
  if (format == HON_CLI_FORMAT_CSV)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("a dataset is shown as json or text only"));
      return FALSE;
    }

  catalogue = hon_cli_load_catalogue (NULL, error);
  if (catalogue == NULL)
    return FALSE;
  dataset = find_dataset (catalogue, (*arguments)[1], error);
  if (dataset == NULL)
    return FALSE;

  if (format == HON_CLI_FORMAT_JSON)
    {
      g_autoptr (GBytes) bytes = hon_dataset_dup_bytes (dataset);

      g_string_append_len (text, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      return hon_cli_write (output, text->str, error);
    }

  records = hon_catalogue_dup_records (catalogue, hon_dataset_get_id (dataset));
  append_records (text, records);

  return hon_cli_write_text (output, text->str, error);
}
