/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-bill.h"
#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n.h>

/* The command line as it was given. Values are text in any encoding until they
 * are read, so that a bad one is told with the name of its option.
 */
typedef struct
{
  char     *date;
  char     *act;
  char     *speciality;
  char     *sector;
  char     *pathway;
  char     *age;
  char     *fee;
  char     *tariff;
  char     *guarantee;
  gboolean  ald;
  gboolean  maternity;
  gboolean  c2s;
  gboolean  ame;
  gboolean  local_scheme;
  gboolean  imaging;
  gboolean  third_party;
  char     *explain;
  char     *format;
  char     *batch;
} Options;

/* Which option gives which input. */
static const struct
{
  const char *option;
  const char *field;
} fields[] = {
  { "--date", "date" },
  { "--acte", "acte" },
  { "--specialite", "specialite" },
  { "--secteur", "secteur" },
  { "--parcours", "parcours" },
  { "--age", "age" },
  { "--honoraires", "honoraires_eur" },
  { "--tarif", "tarif_eur" },
  { "--garantie", "garantie_pct" },
  { "--ald", "ald" },
  { "--maternite", "maternite" },
  { "--c2s", "c2s" },
  { "--ame", "ame" },
  { "--alsace-moselle", "alsace_moselle" },
  { "--imagerie", "imagerie" },
  { "--tiers-payant", "tiers_payant" },
};

/* What lines of a batch are computed with. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  HonEncounter *encounter; /* (owned): of the present line */
} BatchData;

static void
options_clear (Options *options)
{
  g_free (options->date);
  g_free (options->act);
  g_free (options->speciality);
  g_free (options->sector);
  g_free (options->pathway);
  g_free (options->age);
  g_free (options->fee);
  g_free (options->tariff);
  g_free (options->guarantee);
  g_free (options->explain);
  g_free (options->format);
  g_free (options->batch);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
batch_data_clear (BatchData *data)
{
  g_clear_object (&data->catalogue);
  g_clear_object (&data->encounter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchData, batch_data_clear)

static const char *
get_option (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field))
      return fields[i].option;

  return field;
}

/* Fails for the value of one input; @reason is translated. */
static void
set_field_error (GError     **error,
                 const char  *field,
                 const char  *reason)
{
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is an option, %2$s its name in files, %3$s what is wrong. */
               _("%1$s (%2$s): %3$s"), get_option (field), field, reason);
}

static gboolean
add_amount (JsonObject  *inputs,
            const char  *field,
            const char  *text,
            GError     **error)
{
  g_autoptr (GError) reason = NULL;
  gint64 centimes;

  if (text == NULL)
    return TRUE;
  if (!hon_parse_money (text, &centimes, &reason))
    {
      set_field_error (error, field, reason->message);
      return FALSE;
    }
  json_object_set_double_member (inputs, field, hon_money_to_euros (centimes));

  return TRUE;
}

static gboolean
add_integer (JsonObject  *inputs,
             const char  *field,
             const char  *text,
             GError     **error)
{
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &value, NULL))
    {
      g_autofree char *given = g_utf8_make_valid (text, -1);
      /* Translators: %s is what was given. */
      g_autofree char *reason = g_strdup_printf (_("“%s” is not a whole number"), given);

      set_field_error (error, field, reason);
      return FALSE;
    }
  json_object_set_int_member (inputs, field, value);

  return TRUE;
}

static void
add_word (JsonObject *inputs,
          const char *field,
          const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  valid = g_utf8_make_valid (text, -1);
  json_object_set_string_member (inputs, field, valid);
}

/* Reads the encounter by way of its form in files: there is one set of rules. */
static HonEncounter *
read_encounter (const Options  *options,
                GError        **error)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (JsonObject) inputs = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GError) reason = NULL;

  if (!add_integer (inputs, "age", options->age, error) ||
      !add_amount (inputs, "honoraires_eur", options->fee, error) ||
      !add_amount (inputs, "tarif_eur", options->tariff, error) ||
      !add_integer (inputs, "garantie_pct", options->guarantee, error))
    return NULL;
  add_word (inputs, "date", options->date);
  add_word (inputs, "acte", options->act);
  add_word (inputs, "specialite", options->speciality);
  add_word (inputs, "secteur", options->sector);
  add_word (inputs, "parcours", options->pathway);
  json_object_set_boolean_member (inputs, "ald", options->ald);
  json_object_set_boolean_member (inputs, "maternite", options->maternity);
  json_object_set_boolean_member (inputs, "c2s", options->c2s);
  json_object_set_boolean_member (inputs, "ame", options->ame);
  json_object_set_boolean_member (inputs, "alsace_moselle", options->local_scheme);
  json_object_set_boolean_member (inputs, "imagerie", options->imaging);
  json_object_set_boolean_member (inputs, "tiers_payant", options->third_party);

  json_node_set_object (node, inputs);
  if (!hon_encounter_read_json (encounter, node, &reason))
    {
      const char *field = hon_encounter_error_get_field (reason);

      g_assert (field != NULL);
      set_field_error (error, field, reason->message);
      return NULL;
    }

  return g_steal_pointer (&encounter);
}

static HonBill *
make_bill (HonCatalogue  *catalogue,
           HonEncounter  *encounter,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;
  HonBill *bill = hon_bill_new (catalogue, encounter, &reason);

  if (bill == NULL)
    set_field_error (error, hon_encounter_error_get_field (reason), reason->message);

  return bill;
}

static char *
dup_bill (HonBill *bill)
{
  g_autofree char *sentence = hon_bill_dup_sentence (bill);
  g_autofree char *cells = hon_bill_to_text (bill);
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", sentence);
  hon_cli_append_table (text, cells, 1);
  for (guint i = 0; remarks[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", remarks[i]);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
write_bill (HonBill        *bill,
            HonCliFormat    format,
            GOutputStream  *output,
            GError        **error)
{
  g_autoptr (GString) json = NULL;
  g_autofree char *text = NULL;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      text = dup_bill (bill);
      return hon_cli_write_text (output, text, error);

    case HON_CLI_FORMAT_JSON:
      json = g_string_new (NULL);
      hon_bill_result_append_json (hon_bill_get_result (bill), json);
      g_string_append_c (json, '\n');
      return hon_cli_write (output, json->str, error);

    case HON_CLI_FORMAT_CSV:
      text = hon_bill_to_csv (bill);
      return hon_cli_write (output, text, error);
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
write_explanation (HonBill        *bill,
                   const char     *line,
                   GOutputStream  *output,
                   GError        **error)
{
  g_autofree char *id = g_utf8_make_valid (line, -1);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, id);
  g_autofree char *text = NULL;

  if (explanation == NULL)
    {
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bill)); i++)
        {
          g_autoptr (HonBillLine) item = g_list_model_get_item (G_LIST_MODEL (bill), i);

          g_string_append_printf (ids, "%s%s", i == 0 ? "" : ", ", hon_bill_line_get_id (item));
        }
      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %1$s is what was given, %2$s what there is. */
                   _("--explain: there is no line “%1$s”; there are: %2$s"), id, ids->str);
      return FALSE;
    }
  text = hon_explanation_to_text (explanation);

  return hon_cli_write_text (output, text, error);
}

static gboolean
compute_line (JsonNode  *line,
              GString   *text,
              gpointer   user_data,
              GError   **error)
{
  BatchData *data = user_data;
  HonBillInput input;
  HonBillResult result;

  if (!hon_encounter_read_json (data->encounter, line, error) ||
      !hon_encounter_check (data->encounter, data->catalogue, error))
    return FALSE;

  hon_encounter_get_input (data->encounter, data->catalogue, &input);
  hon_bill_compute (hon_catalogue_get_bill_tariffs (data->catalogue, input.date), &input, &result);
  hon_bill_result_append_json (&result, text);

  return TRUE;
}

static gboolean
run_batch (const Options  *options,
           GOutputStream  *output,
           GError        **error)
{
  gboolean has_encounter = options->date != NULL || options->act != NULL ||
                           options->speciality != NULL || options->sector != NULL ||
                           options->pathway != NULL || options->age != NULL || options->fee != NULL ||
                           options->tariff != NULL || options->guarantee != NULL || options->ald ||
                           options->maternity || options->c2s || options->ame ||
                           options->local_scheme || options->imaging || options->third_party ||
                           options->explain != NULL;
  g_auto (BatchData) data = { NULL, NULL };

  if (has_encounter)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("--batch goes with no option of a single encounter"));
      return FALSE;
    }
  if (options->format != NULL && !g_str_equal (options->format, "json"))
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("--batch gives json only"));
      return FALSE;
    }

  data.catalogue = hon_cli_load_catalogue (error);
  if (data.catalogue == NULL)
    return FALSE;
  data.encounter = hon_encounter_new ();

  return hon_cli_batch (options->batch, compute_line, &data, output, error);
}

static gboolean
check_options (const Options  *options,
               HonCliFormat    format,
               GError        **error)
{
  const struct
  {
    const char *name;
    gboolean    is_missing;
  } needed[] = {
    { "--date", options->date == NULL },
    { "--specialite", options->speciality == NULL },
    { "--secteur", options->sector == NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i].is_missing)
      {
        g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                     /* Translators: %s is an option. */
                     _("%s is missing"), needed[i].name);
        return FALSE;
      }

  if (options->explain != NULL && format != HON_CLI_FORMAT_TEXT)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                           _("--explain gives text only"));
      return FALSE;
    }

  return TRUE;
}

gboolean
hon_cli_bill (const HonCliCommand  *command,
              GStrv                *arguments,
              GOutputStream        *output,
              GError              **error)
{
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.date,
      N_("Day of the act"), N_("YYYY-MM-DD") },
    { "acte", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.act,
      N_("What was done (default: consultation)"), N_("ACT") },
    { "specialite", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.speciality,
      N_("The speciality, by its id or name"), N_("SPECIALITY") },
    { "secteur", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.sector,
      N_("Sector of the doctor"), "S1|S1_DP|S2|S2_OPTAM|NC" },
    { "parcours", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.pathway,
      N_("Way to the doctor (default: medecin_traitant)"), N_("WAY") },
    { "age", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.age,
      N_("Age of the patient (default: 40)"), N_("YEARS") },
    { "honoraires", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.fee,
      N_("What the doctor asks"), N_("AMOUNT") },
    { "tarif", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.tariff,
      N_("Tariff of a technical act"), N_("AMOUNT") },
    { "garantie", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.guarantee,
      N_("What the complementary contract pays up to, with the insurance, percent of the base"),
      N_("PERCENT") },
    { "ald", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.ald,
      N_("Care for an exempting long-term illness"), NULL },
    { "maternite", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.maternity,
      N_("From the sixth month of pregnancy to the 12th day after birth"), NULL },
    { "c2s", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.c2s,
      N_("Complémentaire santé solidaire"), NULL },
    { "ame", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.ame,
      N_("Aide médicale de l’État"), NULL },
    { "alsace-moselle", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.local_scheme,
      N_("Local scheme of Alsace-Moselle"), NULL },
    { "imagerie", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.imaging,
      N_("A technical act without the flat amount of heavy acts"), NULL },
    { "tiers-payant", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.third_party,
      N_("The insurance pays the doctor"), NULL },
    { "explain", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.explain,
      N_("Tell how a line comes about; the format csv names the lines"), N_("LINE") },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the result"), "text|json|csv" },
    { "batch", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.batch,
      N_("Read encounters, one JSON object a line, from a file or “-”; write one result a line"),
      N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (HonCatalogue) catalogue = NULL;
  g_autoptr (HonEncounter) encounter = NULL;
  g_autoptr (HonBill) bill = NULL;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (options.batch != NULL)
    return run_batch (&options, output, error);

  if (!check_options (&options, format, error))
    return FALSE;
  encounter = read_encounter (&options, error);
  if (encounter == NULL)
    return FALSE;
  catalogue = hon_cli_load_catalogue (error);
  if (catalogue == NULL)
    return FALSE;
  bill = make_bill (catalogue, encounter, error);
  if (bill == NULL)
    return FALSE;

  if (options.explain != NULL)
    return write_explanation (bill, options.explain, output, error);

  return write_bill (bill, format, output, error);
}
