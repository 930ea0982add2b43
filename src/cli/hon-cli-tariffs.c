/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-format.h"
#include "hon-json-writer.h"
#include "hon-money.h"
#include "hon-table.h"
#include "hon-tariff-history.h"

#include <glib/gi18n.h>

#include <math.h>

/* The command line as it was given. */
typedef struct
{
  char     *from;
  char     *to;
  char     *real;
  char     *index;
  gboolean  minutes;
  char     *format;
} Options;

/* What was asked for, understood. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  GPtrArray    *tariffs;   /* (owned) (element-type HonTariff) */
  HonDate       from;      /* or HON_DATE_NONE */
  HonDate       to;        /* or HON_DATE_NONE */
  int           real_year; /* or 0 */
  HonDate       index_day; /* or HON_DATE_NONE */
  gboolean      minutes;
} Question;

/* One step with all that was asked about it. */
typedef struct
{
  HonTariffStep *step;     /* (owned) */
  double         real;     /* NAN when it is not known */
  double         index;
  double         minutes;
} Row;

static void
options_clear (Options *options)
{
  g_free (options->from);
  g_free (options->to);
  g_free (options->real);
  g_free (options->index);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
question_clear (Question *question)
{
  g_clear_object (&question->catalogue);
  g_clear_pointer (&question->tariffs, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->step);
}

static gboolean
read_day (const char  *option,
          const char  *text,
          HonDate     *date,
          GError     **error)
{
  g_autoptr (GError) reason = NULL;

  if (text == NULL)
    return TRUE;
  *date = hon_parse_date (text, &reason);
  if (*date != HON_DATE_NONE)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is an option, %2$s what is wrong with its value. */
               _("%1$s: %2$s"), option, reason->message);

  return FALSE;
}

static gboolean
read_year (const char  *text,
           GListModel  *prices,
           int         *year,
           GError     **error)
{
  g_autofree char *given = NULL;
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &value, NULL) &&
      hon_prices_get_price (prices, (int) value) != NULL)
    {
      *year = (int) value;
      return TRUE;
    }

  given = g_utf8_make_valid (text, -1);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is what was given, %2$d and %3$d are years. */
               _("--real: there are no prices of “%1$s”; there are those of %2$d to %3$d"),
               given, hon_prices_get_first_year (prices), hon_prices_get_last_year (prices));

  return FALSE;
}

/* Adds every tariff that @code names; a code may be that of several acts. */
static gboolean
add_tariffs (Question    *question,
             const char  *code,
             GError     **error)
{
  GListModel *tariffs = hon_catalogue_get_list (question->catalogue, HON_RECORDS_TARIFFS);
  gboolean is_found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (tariffs); i++)
    {
      g_autoptr (HonTariff) tariff = g_list_model_get_item (tariffs, i);

      if (!hon_act_has_code (hon_tariff_get_act (tariff), code))
        continue;
      is_found = TRUE;
      if (!g_ptr_array_find (question->tariffs, tariff, NULL))
        g_ptr_array_add (question->tariffs, g_steal_pointer (&tariff));
    }
  if (!is_found)
    {
      g_autofree char *given = g_utf8_make_valid (code, -1);

      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                   /* Translators: %s is what was given. */
                   _("there is no act with the code “%s”"), given);
    }

  return is_found;
}

static gboolean
read_question (Question            *question,
               const Options       *options,
               const char * const  *codes,
               GError             **error)
{
  GListModel *tariffs;

  if (!read_day ("--from", options->from, &question->from, error) ||
      !read_day ("--to", options->to, &question->to, error) ||
      !read_day ("--index", options->index, &question->index_day, error))
    return FALSE;
  if (question->from != HON_DATE_NONE && question->to != HON_DATE_NONE &&
      question->from > question->to)
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
                           _("--from: the day is after that of --to"));
      return FALSE;
    }
  question->minutes = options->minutes;

  question->catalogue = hon_cli_load_catalogue (NULL, error);
  if (question->catalogue == NULL ||
      !read_year (options->real, hon_catalogue_get_list (question->catalogue, HON_RECORDS_PRICES),
                  &question->real_year, error))
    return FALSE;

  question->tariffs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; codes[i] != NULL; i++)
    if (!add_tariffs (question, codes[i], error))
      return FALSE;

  tariffs = hon_catalogue_get_list (question->catalogue, HON_RECORDS_TARIFFS);
  if (codes[0] == NULL)
    for (guint i = 0; i < g_list_model_get_n_items (tariffs); i++)
      g_ptr_array_add (question->tariffs, g_list_model_get_item (tariffs, i));

  return TRUE;
}

/* A step in another measure; it has none of it where it is an end. */
static double
measure_step (const Question *question,
              HonTariff      *tariff,
              HonTariffStep  *step,
              HonMeasure      measure,
              gint32          base)
{
  HonDate date = hon_tariff_step_get_date (step);
  g_autoptr (HonTariffHistory) history = hon_tariff_history_new (question->catalogue, tariff,
                                                                 measure, base, date);

  return hon_tariff_history_get_value_at (history, date);
}

/* The steps that are in force on some day of the period. */
static GArray *
list_rows (const Question *question,
           HonTariff      *tariff)
{
  GListModel *steps = hon_tariff_get_steps (tariff);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      Row row = { NULL, NAN, NAN, NAN };
      g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, i);
      g_autoptr (HonTariffStep) next = g_list_model_get_item (steps, i + 1);
      gint64 centimes;

      if (question->to != HON_DATE_NONE && hon_tariff_step_get_date (step) > question->to)
        continue;
      if (question->from != HON_DATE_NONE && next != NULL &&
          hon_tariff_step_get_date (next) <= question->from)
        continue;

      if (question->real_year != 0 && !hon_tariff_step_is_ended (step) &&
          hon_prices_convert (hon_catalogue_get_list (question->catalogue, HON_RECORDS_PRICES),
                              hon_tariff_step_get_amount (step),
                              hon_date_get_year (hon_tariff_step_get_date (step)),
                              question->real_year, &centimes))
        row.real = hon_money_to_euros (centimes);
      if (question->index_day != HON_DATE_NONE)
        row.index = measure_step (question, tariff, step, HON_MEASURE_INDEX, question->index_day);
      if (question->minutes)
        row.minutes = measure_step (question, tariff, step, HON_MEASURE_MINUTES, 0);
      row.step = g_steal_pointer (&step);
      g_array_append_val (rows, row);
    }

  return rows;
}

/* The code by which most know an act. */
static const char *
get_code (HonTariff *tariff)
{
  HonAct *act = hon_tariff_get_act (tariff);
  const char * const *codes = hon_act_get_codes (act);

  return codes[0] != NULL ? codes[0] : hon_act_get_id (act);
}

static char *
dup_francs_text (gint64 francs)
{
  g_autofree char *number = NULL;

  if (francs == 0)
    return g_strdup ("");

  number = hon_format_number ((double) francs / 100.0, francs % 100 == 0 ? 0 : 2);

  /* Translators: an amount in French francs. There is a no-break space before the unit. */
  return g_strdup_printf (C_("francs", "%s F"), number);
}

/* The columns of the table, for people, for files or for both. */
enum
{
  ID,
  SINCE,
  CODE,
  LABEL,
  UNIT,
  FROM,
  PRECISION,
  RELIABILITY,
  TARIFF,
  VALUE,
  FRANCS_TEXT,
  FRANCS,
  PLANNED,
  CONFIDENCE,
  SOURCE,
  NOTE,
  REAL_TEXT,
  REAL,
  INDEX_TEXT,
  INDEX,
  MINUTES_TEXT,
  MINUTES,
};

static gboolean
has_francs (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (hon_tariff_step_get_francs (g_array_index (rows, Row, i).step) != 0)
      return TRUE;

  return FALSE;
}

/* What was not asked for has neither a name nor a title, and is not written. */
static HonTable *
make_table (const Question *question,
            gboolean        with_francs)
{
  gboolean with_real = question->real_year != 0;
  gboolean with_index = question->index_day != HON_DATE_NONE;
  g_autofree char *since = g_strconcat ("  ", C_("tariffs", "Since"), NULL);
  g_autofree char *real_name = with_real ? g_strdup_printf ("real_%d", question->real_year) : NULL;
  g_autofree char *real = with_real ? hon_measure_dup_label (HON_MEASURE_REAL, question->real_year) : NULL;
  g_autofree char *index = with_index ? hon_measure_dup_label (HON_MEASURE_INDEX, question->index_day) : NULL;
  g_autofree char *minutes = question->minutes ? hon_measure_dup_label (HON_MEASURE_MINUTES, 0) : NULL;
  const HonColumn columns[] = {
    [ID] = { "id", NULL, HON_COLUMN_TEXT },
    [SINCE] = { NULL, since, HON_COLUMN_TEXT },
    [CODE] = { "code", C_("tariffs", "Code"), HON_COLUMN_TEXT },
    [LABEL] = { "label", NULL, HON_COLUMN_TEXT },
    [UNIT] = { "unit", NULL, HON_COLUMN_TEXT },
    [FROM] = { "from", NULL, HON_COLUMN_TEXT },
    [PRECISION] = { "precision", NULL, HON_COLUMN_TEXT },
    [RELIABILITY] = { NULL, C_("tariffs", "Reliability"), HON_COLUMN_TEXT },
    [TARIFF] = { NULL, C_("tariffs", "Tariff"), HON_COLUMN_FIGURE },
    [VALUE] = { "value", NULL, HON_COLUMN_NUMBER, .format = "%.2f" },
    [FRANCS_TEXT] = { NULL, with_francs ? C_("tariffs", "In francs") : NULL, HON_COLUMN_FIGURE },
    [FRANCS] = { "francs", NULL, HON_COLUMN_NUMBER, .format = "%.2f" },
    [PLANNED] = { "planned", NULL, HON_COLUMN_TEXT },
    [CONFIDENCE] = { "confidence", NULL, HON_COLUMN_TEXT },
    [SOURCE] = { "source", NULL, HON_COLUMN_TEXT },
    [NOTE] = { "note", NULL, HON_COLUMN_TEXT },
    [REAL_TEXT] = { NULL, real, HON_COLUMN_FIGURE },
    [REAL] = { real_name, NULL, HON_COLUMN_NUMBER, .format = "%.2f" },
    [INDEX_TEXT] = { NULL, index, HON_COLUMN_FIGURE },
    [INDEX] = { with_index ? "index" : NULL, NULL, HON_COLUMN_NUMBER, .format = "%.6g" },
    [MINUTES_TEXT] = { NULL, minutes, HON_COLUMN_FIGURE },
    [MINUTES] = { question->minutes ? "minutes" : NULL, NULL, HON_COLUMN_NUMBER, .format = "%.6g" },
  };

  return hon_table_new (columns, G_N_ELEMENTS (columns));
}

static void
append_row (HonTable  *table,
            HonTariff *tariff,
            const Row *row)
{
  HonAct *act = hon_tariff_get_act (tariff);
  HonTariffStep *step = row->step;
  const HonEvidence *evidence = hon_tariff_step_get_evidence (step);
  HonTableRow *cells = hon_table_append (table, NULL, NULL);
  double amount = hon_tariff_step_is_ended (step) ? NAN : hon_money_to_euros (hon_tariff_step_get_amount (step));
  gint64 francs = hon_tariff_step_get_francs (step);
  g_autofree char *day = hon_tariff_step_dup_date (step);

  hon_table_row_set_text (cells, ID, hon_act_get_id (act));
  hon_table_row_take_text (cells, SINCE, g_strconcat ("  ", day, NULL));
  hon_table_row_set_text (cells, CODE, hon_tariff_step_get_code (step));
  hon_table_row_set_text (cells, LABEL, hon_act_get_label (act));
  hon_table_row_set_text (cells, UNIT, hon_tariff_get_unit (tariff));
  hon_table_row_take_text (cells, FROM, hon_date_to_iso (hon_tariff_step_get_date (step)));
  hon_table_row_set_text (cells, PRECISION, hon_precision_to_id (evidence->precision));
  hon_table_row_set_text (cells, RELIABILITY, hon_confidence_get_label (evidence->confidence));
  hon_table_row_take_text (cells, TARIFF,
                           isnan (amount) ? g_strdup (_("no longer exists"))
                                          : hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES));
  hon_table_row_set_number (cells, VALUE, amount);
  hon_table_row_take_text (cells, FRANCS_TEXT, dup_francs_text (francs));
  hon_table_row_set_number (cells, FRANCS, francs != 0 ? hon_money_to_euros (francs) : NAN);
  if (hon_tariff_step_get_planned (step) != HON_DATE_NONE)
    hon_table_row_take_text (cells, PLANNED, hon_date_to_iso (hon_tariff_step_get_planned (step)));
  hon_table_row_set_text (cells, CONFIDENCE, hon_confidence_to_id (evidence->confidence));
  hon_table_row_set_text (cells, SOURCE, hon_source_get_cited_id (hon_evidence_get_source (evidence)));
  hon_table_row_set_text (cells, NOTE, evidence->note);
  hon_table_row_take_text (cells, REAL_TEXT, hon_measure_dup_text (HON_MEASURE_REAL, row->real));
  hon_table_row_set_number (cells, REAL, row->real);
  hon_table_row_take_text (cells, INDEX_TEXT, hon_measure_dup_text (HON_MEASURE_INDEX, row->index));
  hon_table_row_set_number (cells, INDEX, row->index);
  hon_table_row_take_text (cells, MINUTES_TEXT, hon_measure_dup_text (HON_MEASURE_MINUTES, row->minutes));
  hon_table_row_set_number (cells, MINUTES, row->minutes);
}

/* What the figures of a step alone would hide. */
static void
append_remarks (GString       *text,
                HonTariffStep *step)
{
  const HonEvidence *evidence = hon_tariff_step_get_evidence (step);
  g_autofree char *day = hon_tariff_step_dup_date (step);
  HonDate planned = hon_tariff_step_get_planned (step);

  if (planned != HON_DATE_NONE)
    {
      g_autofree char *planned_day = hon_format_date (planned);

      g_string_append (text, "  ");
      /* Translators: both are dates. */
      g_string_append_printf (text, _("%1$s: first announced for %2$s"), day, planned_day);
      g_string_append_c (text, '\n');
    }
  if (hon_source_get_origin (hon_evidence_get_source (evidence)) != NULL)
    {
      g_string_append (text, "  ");
      g_string_append_printf (text, C_("remark", "%1$s: %2$s"), day,
                              hon_source_get_origin (hon_evidence_get_source (evidence)));
      g_string_append_c (text, '\n');
    }
  if (evidence->note != NULL)
    {
      g_string_append (text, "  ");
      /* Translators: %1$s is a date, %2$s what is to be known about it. */
      g_string_append_printf (text, C_("remark", "%1$s: %2$s"), day, evidence->note);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      g_string_append (text, "  ");
      /* Translators: %1$s is a date, %2$s what a source says about it, %3$s who. */
      g_string_append_printf (text, _("%1$s, contested: %2$s (%3$s)"), day,
                              hon_claim_get_text (claim), reference);
      g_string_append_c (text, '\n');
    }
}

static void
append_text (GString        *text,
             const Question *question,
             HonTariff      *tariff,
             GArray         *rows)
{
  HonAct *act = hon_tariff_get_act (tariff);
  g_autoptr (HonTable) table = make_table (question, has_francs (rows));
  g_autofree char *cells = NULL;

  for (guint i = 0; i < rows->len; i++)
    append_row (table, tariff, &g_array_index (rows, Row, i));
  cells = hon_table_to_text (table, 1);
  g_string_append_printf (text, "%s%s [%s]\n", text->len > 0 ? "\n" : "", hon_act_get_label (act),
                          hon_act_get_id (act));
  hon_cli_append_table (text, cells, 3);

  for (guint i = 0; i < rows->len; i++)
    append_remarks (text, g_array_index (rows, Row, i).step);
}

static void
add_json_member (HonJsonWriter *json,
                 const char    *name,
                 const char    *value)
{
  hon_json_writer_add_name (json, name);
  hon_json_writer_add_string (json, value);
}

static void
add_json_number (HonJsonWriter *json,
                 const char    *name,
                 double         number,
                 guint          digits)
{
  hon_json_writer_add_name (json, name);
  hon_json_writer_add_number (json, number, digits);
}

static void
add_json_sources (HonJsonWriter     *json,
                  const HonEvidence *evidence)
{
  guint n = g_list_model_get_n_items (evidence->sources);

  add_json_member (json, "source", hon_source_get_cited_id (hon_evidence_get_source (evidence)));
  if (n == 1)
    return;

  hon_json_writer_add_name (json, "more_sources");
  hon_json_writer_begin_array (json);
  for (guint i = 1; i < n; i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (evidence->sources, i);

      hon_json_writer_add_string (json, hon_source_get_cited_id (source));
    }
  hon_json_writer_end_array (json);
}

static void
add_json_claims (HonJsonWriter     *json,
                 const HonEvidence *evidence)
{
  guint n = hon_evidence_get_n_claims (evidence);

  if (n == 0)
    return;

  hon_json_writer_add_name (json, "claims");
  hon_json_writer_begin_array (json);
  for (guint i = 0; i < n; i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);

      hon_json_writer_begin_object (json);
      add_json_member (json, "text", hon_claim_get_text (claim));
      add_json_member (json, "source", hon_source_get_cited_id (hon_claim_get_source (claim)));
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

static void
add_json_point (HonJsonWriter  *json,
                const Question *question,
                const Row      *row)
{
  HonTariffStep *step = row->step;
  const HonEvidence *evidence = hon_tariff_step_get_evidence (step);
  g_autofree char *from = hon_date_to_iso (hon_tariff_step_get_date (step));

  hon_json_writer_begin_object (json);
  add_json_member (json, "from", from);
  add_json_number (json, "value", hon_tariff_step_is_ended (step)
                                  ? NAN : hon_money_to_euros (hon_tariff_step_get_amount (step)), 10);
  add_json_sources (json, evidence);
  add_json_member (json, "confidence", hon_confidence_to_id (evidence->confidence));
  add_json_member (json, "precision", hon_precision_to_id (evidence->precision));
  if (hon_tariff_step_get_code (step) != NULL)
    add_json_member (json, "code", hon_tariff_step_get_code (step));
  if (hon_tariff_step_get_francs (step) != 0)
    add_json_number (json, "francs", hon_money_to_euros (hon_tariff_step_get_francs (step)), 10);
  if (hon_tariff_step_get_planned (step) != HON_DATE_NONE)
    {
      g_autofree char *planned = hon_date_to_iso (hon_tariff_step_get_planned (step));

      add_json_member (json, "planned", planned);
    }
  if (question->real_year != 0)
    add_json_number (json, "real", row->real, 10);
  if (question->index_day != HON_DATE_NONE)
    add_json_number (json, "index", row->index, 6);
  if (question->minutes)
    add_json_number (json, "minutes", row->minutes, 6);
  if (evidence->note != NULL)
    add_json_member (json, "note", evidence->note);
  add_json_claims (json, evidence);
  hon_json_writer_end_object (json);
}

static void
add_json_tariff (HonJsonWriter  *json,
                 const Question *question,
                 HonTariff      *tariff,
                 GArray         *rows)
{
  HonAct *act = hon_tariff_get_act (tariff);
  const char * const *codes = hon_act_get_codes (act);

  hon_json_writer_begin_object (json);
  add_json_member (json, "code", get_code (tariff));
  add_json_member (json, "label", hon_act_get_label (act));
  add_json_member (json, "unit", hon_tariff_get_unit (tariff));
  add_json_member (json, "id", hon_act_get_id (act));

  hon_json_writer_add_name (json, "codes");
  hon_json_writer_begin_array (json);
  for (guint i = 0; codes[i] != NULL; i++)
    hon_json_writer_add_string (json, codes[i]);
  hon_json_writer_end_array (json);
  hon_json_writer_add_name (json, "secteurs");
  hon_json_writer_begin_array (json);
  for (guint kind = 0; kind < HON_N_SECTORS; kind++)
    if (hon_tariff_applies_to (tariff, kind))
      hon_json_writer_add_string (json, hon_sector_kind_to_id (kind));
  hon_json_writer_end_array (json);
  if (question->real_year != 0)
    add_json_number (json, "real_year", question->real_year, 10);
  if (question->index_day != HON_DATE_NONE)
    {
      g_autofree char *day = hon_date_to_iso (question->index_day);

      add_json_member (json, "index_base", day);
    }

  hon_json_writer_add_name (json, "points");
  hon_json_writer_begin_lines (json, 4);
  for (guint i = 0; i < rows->len; i++)
    add_json_point (json, question, &g_array_index (rows, Row, i));
  hon_json_writer_end_array (json);
  hon_json_writer_end_object (json);
}

gboolean
hon_cli_tariffs (const HonCliCommand  *command,
                 GStrv                *arguments,
                 GOutputStream        *output,
                 GError              **error)
{
  g_auto (Options) options = { NULL };
  g_auto (Question) question = { NULL };
  const GOptionEntry entries[] = {
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.from,
      N_("Leave out what was no longer in force on this day"), N_("YYYY-MM-DD") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.to,
      N_("Leave out what came after this day"), N_("YYYY-MM-DD") },
    { "real", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.real,
      N_("Tell what each is in euros of this year"), N_("YEAR") },
    { "index", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.index,
      N_("Tell what each is where the tariff of this day is 100"), N_("YYYY-MM-DD") },
    { "minutes", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.minutes,
      N_("Tell what each is in minutes of minimum wage"), NULL },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the tariffs"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (HonTable) table = NULL;
  g_autofree char *csv = NULL;
  HonJsonWriter json;
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (!read_question (&question, &options, (const char * const *) *arguments + 1, error))
    return FALSE;

  table = make_table (&question, FALSE);
  hon_json_writer_init (&json, text, TRUE);
  if (format == HON_CLI_FORMAT_JSON)
    hon_json_writer_begin_lines (&json, 2);
  for (guint i = 0; i < question.tariffs->len; i++)
    {
      HonTariff *tariff = g_ptr_array_index (question.tariffs, i);
      g_autoptr (GArray) rows = list_rows (&question, tariff);

      switch (format)
        {
        case HON_CLI_FORMAT_TEXT:
          append_text (text, &question, tariff, rows);
          break;

        case HON_CLI_FORMAT_JSON:
          add_json_tariff (&json, &question, tariff, rows);
          break;

        case HON_CLI_FORMAT_CSV:
          for (guint j = 0; j < rows->len; j++)
            append_row (table, tariff, &g_array_index (rows, Row, j));
          break;
        }
    }

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      return hon_cli_write_text (output, text->str, error);

    case HON_CLI_FORMAT_JSON:
      g_string_append_c (text, '\n');
      hon_json_writer_end_array (&json);
      g_string_append_c (text, '\n');
      return hon_cli_write (output, text->str, error);

    case HON_CLI_FORMAT_CSV:
      csv = hon_table_to_csv (table);
      return hon_cli_write (output, csv, error);
    }

  g_return_val_if_reached (FALSE);
}
