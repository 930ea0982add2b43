/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-tariff-history.h"

#include <glib/gi18n.h>

#include <json-glib/json-glib.h>

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
  *date = hon_date_parse (text, &reason);
  if (*date != HON_DATE_NONE)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is an option, %2$s what is wrong with its value. */
               _("%1$s: %2$s"), option, reason->message);

  return FALSE;
}

static gboolean
read_year (const char  *text,
           HonPrices   *prices,
           int         *year,
           GError     **error)
{
  g_autofree char *given = NULL;
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &value, NULL) &&
      hon_prices_has_year (prices, (int) value))
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
  GListModel *tariffs = hon_catalogue_get_tariffs (question->catalogue);
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

  question->catalogue = hon_cli_load_catalogue (error);
  if (question->catalogue == NULL ||
      !read_year (options->real, hon_catalogue_get_prices (question->catalogue),
                  &question->real_year, error))
    return FALSE;

  question->tariffs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; codes[i] != NULL; i++)
    if (!add_tariffs (question, codes[i], error))
      return FALSE;

  tariffs = hon_catalogue_get_tariffs (question->catalogue);
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
  GListModel *steps = G_LIST_MODEL (tariff);
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
          hon_prices_convert (hon_catalogue_get_prices (question->catalogue),
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

static const char *
get_confidence (HonTariffStep *step)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (HON_TYPE_CONFIDENCE);

  return g_enum_get_value (enum_class, (int) hon_tariff_step_get_confidence (step))->value_nick;
}

static void
append_number (GString    *text,
               const char *format,
               double      number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, format, number));
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

static void
append_cell (GString *cells,
             char    *text)
{
  g_string_append_printf (cells, "\t%s", text);
  g_free (text);
}

static gboolean
has_francs (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (hon_tariff_step_get_francs (g_array_index (rows, Row, i).step) != 0)
      return TRUE;

  return FALSE;
}

static void
append_text_row (GString        *cells,
                 const Question *question,
                 const Row      *row,
                 gboolean        with_francs)
{
  HonTariffStep *step = row->step;
  const char *code = hon_tariff_step_get_code (step);
  g_autofree char *day = hon_tariff_step_dup_date_text (step);

  g_string_append_printf (cells, "  %s\t%s\t%s", day, code != NULL ? code : "",
                          hon_confidence_get_label (hon_tariff_step_get_confidence (step)));
  append_cell (cells, hon_tariff_step_is_ended (step)
                        ? g_strdup (_("no longer exists"))
                        : hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES));
  if (with_francs)
    append_cell (cells, dup_francs_text (hon_tariff_step_get_francs (step)));
  if (question->real_year != 0)
    append_cell (cells, hon_measure_dup_text (HON_MEASURE_REAL, row->real));
  if (question->index_day != HON_DATE_NONE)
    append_cell (cells, hon_measure_dup_text (HON_MEASURE_INDEX, row->index));
  if (question->minutes)
    append_cell (cells, hon_measure_dup_text (HON_MEASURE_MINUTES, row->minutes));
  g_string_append_c (cells, '\n');
}

/* What the figures of a step alone would hide. */
static void
append_remarks (GString       *text,
                HonTariffStep *step)
{
  g_autofree char *day = hon_tariff_step_dup_date_text (step);
  HonDate planned = hon_tariff_step_get_planned (step);

  if (planned != HON_DATE_NONE)
    {
      g_autofree char *planned_day = hon_format_date (planned);

      g_string_append (text, "  ");
      /* Translators: both are dates. */
      g_string_append_printf (text, _("%1$s: first announced for %2$s"), day, planned_day);
      g_string_append_c (text, '\n');
    }
  if (hon_tariff_step_get_note (step) != NULL)
    {
      g_string_append (text, "  ");
      /* Translators: %1$s is a date, %2$s what is to be known about it. */
      g_string_append_printf (text, C_("remark", "%1$s: %2$s"), day, hon_tariff_step_get_note (step));
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < hon_tariff_step_get_n_claims (step); i++)
    {
      g_autofree char *reference =
        hon_source_dup_reference (hon_tariff_step_get_claim_source (step, i));

      g_string_append (text, "  ");
      /* Translators: %1$s is a date, %2$s what somebody says about it, %3$s who. */
      g_string_append_printf (text, _("%1$s, contested: %2$s (%3$s)"), day,
                              hon_tariff_step_get_claim (step, i), reference);
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
  g_autoptr (GString) cells = g_string_new (NULL);
  gboolean with_francs = has_francs (rows);

  g_string_append_printf (text, "%s%s [%s]\n", text->len > 0 ? "\n" : "", hon_act_get_label (act),
                          hon_act_get_id (act));

  g_string_append_printf (cells, "  %s\t%s\t%s\t%s", C_("tariffs", "Since"),
                          C_("tariffs", "Code"), C_("tariffs", "Reliability"),
                          C_("tariffs", "Tariff"));
  if (with_francs)
    g_string_append_printf (cells, "\t%s", C_("tariffs", "In francs"));
  if (question->real_year != 0)
    append_cell (cells, hon_measure_dup_label (HON_MEASURE_REAL, question->real_year));
  if (question->index_day != HON_DATE_NONE)
    append_cell (cells, hon_measure_dup_label (HON_MEASURE_INDEX, question->index_day));
  if (question->minutes)
    append_cell (cells, hon_measure_dup_label (HON_MEASURE_MINUTES, 0));
  g_string_append_c (cells, '\n');
  for (guint i = 0; i < rows->len; i++)
    append_text_row (cells, question, &g_array_index (rows, Row, i), with_francs);
  hon_cli_append_table (text, cells->str, 3);

  for (guint i = 0; i < rows->len; i++)
    append_remarks (text, g_array_index (rows, Row, i).step);
}

static void
append_json_string (GString    *text,
                    const char *string)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), string);
  g_autofree char *json = json_to_string (node, FALSE);

  g_string_append (text, json);
}

static void
append_json_number (GString    *text,
                    const char *format,
                    double      number)
{
  if (isnan (number))
    g_string_append (text, "null");
  else
    append_number (text, format, number);
}

static void
append_json_member (GString    *text,
                    const char *name,
                    const char *value)
{
  g_string_append_printf (text, ", \"%s\": ", name);
  append_json_string (text, value);
}

static void
append_json_sources (GString       *text,
                     HonTariffStep *step)
{
  GListModel *sources = hon_tariff_step_get_more_sources (step);

  append_json_member (text, "source", hon_source_get_id (hon_tariff_step_get_source (step)));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      g_string_append (text, i == 0 ? ", \"more_sources\": [" : ", ");
      append_json_string (text, hon_source_get_id (source));
      if (i + 1 == g_list_model_get_n_items (sources))
        g_string_append_c (text, ']');
    }
}

static void
append_json_claims (GString       *text,
                    HonTariffStep *step)
{
  guint n = hon_tariff_step_get_n_claims (step);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i == 0 ? ", \"claims\": [{\"text\": " : ", {\"text\": ");
      append_json_string (text, hon_tariff_step_get_claim (step, i));
      append_json_member (text, "source",
                          hon_source_get_id (hon_tariff_step_get_claim_source (step, i)));
      g_string_append (text, i + 1 < n ? "}" : "}]");
    }
}

static void
append_json_point (GString        *text,
                   const Question *question,
                   const Row      *row)
{
  HonTariffStep *step = row->step;
  g_autofree char *from = hon_date_to_iso (hon_tariff_step_get_date (step));

  g_string_append_printf (text, "{\"from\": \"%s\", \"value\": ", from);
  append_json_number (text, "%.10g", hon_tariff_step_is_ended (step)
                                       ? NAN : hon_money_to_euros (hon_tariff_step_get_amount (step)));
  append_json_sources (text, step);
  append_json_member (text, "confidence", get_confidence (step));
  append_json_member (text, "precision", hon_precision_to_id (hon_tariff_step_get_precision (step)));
  if (hon_tariff_step_get_code (step) != NULL)
    append_json_member (text, "code", hon_tariff_step_get_code (step));
  if (hon_tariff_step_get_francs (step) != 0)
    {
      g_string_append (text, ", \"francs\": ");
      append_number (text, "%.10g", (double) hon_tariff_step_get_francs (step) / 100.0);
    }
  if (hon_tariff_step_get_planned (step) != HON_DATE_NONE)
    {
      g_autofree char *planned = hon_date_to_iso (hon_tariff_step_get_planned (step));

      append_json_member (text, "planned", planned);
    }
  if (question->real_year != 0)
    {
      g_string_append (text, ", \"real\": ");
      append_json_number (text, "%.10g", row->real);
    }
  if (question->index_day != HON_DATE_NONE)
    {
      g_string_append (text, ", \"index\": ");
      append_json_number (text, "%.6g", row->index);
    }
  if (question->minutes)
    {
      g_string_append (text, ", \"minutes\": ");
      append_json_number (text, "%.6g", row->minutes);
    }
  if (hon_tariff_step_get_note (step) != NULL)
    append_json_member (text, "note", hon_tariff_step_get_note (step));
  append_json_claims (text, step);
  g_string_append_c (text, '}');
}

static void
append_json (GString        *text,
             const Question *question,
             HonTariff      *tariff,
             GArray         *rows)
{
  HonAct *act = hon_tariff_get_act (tariff);
  const char * const *codes = hon_act_get_codes (act);
  gboolean is_first = TRUE;

  g_string_append (text, text->len == 0 ? "[\n  {\"code\": " : ",\n  {\"code\": ");
  append_json_string (text, get_code (tariff));
  append_json_member (text, "label", hon_act_get_label (act));
  append_json_member (text, "unit", hon_tariff_get_unit (tariff));
  append_json_member (text, "id", hon_act_get_id (act));

  g_string_append (text, ", \"codes\": [");
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_string_append (text, i == 0 ? "" : ", ");
      append_json_string (text, codes[i]);
    }
  g_string_append (text, "], \"secteurs\": [");
  for (guint kind = 0; kind < HON_N_SECTORS; kind++)
    if (hon_tariff_applies_to (tariff, kind))
      {
        g_string_append (text, is_first ? "" : ", ");
        append_json_string (text, hon_sector_kind_to_id (kind));
        is_first = FALSE;
      }
  g_string_append_c (text, ']');
  if (question->real_year != 0)
    g_string_append_printf (text, ", \"real_year\": %d", question->real_year);
  if (question->index_day != HON_DATE_NONE)
    {
      g_autofree char *day = hon_date_to_iso (question->index_day);

      append_json_member (text, "index_base", day);
    }

  g_string_append (text, ", \"points\": [");
  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (text, i == 0 ? "\n    " : ",\n    ");
      append_json_point (text, question, &g_array_index (rows, Row, i));
    }
  g_string_append (text, "]}");
}

static void
append_csv_text (GString    *text,
                 const char *field)
{
  g_string_append_c (text, ',');
  if (field != NULL)
    hon_cli_append_csv (text, field);
}

static void
append_csv_number (GString    *text,
                   const char *format,
                   double      number)
{
  g_string_append_c (text, ',');
  if (!isnan (number))
    append_number (text, format, number);
}

static void
append_csv_head (GString        *text,
                 const Question *question)
{
  g_string_append (text, "id,code,label,unit,from,precision,value,francs,planned,confidence,source,note");
  if (question->real_year != 0)
    g_string_append_printf (text, ",real_%d", question->real_year);
  if (question->index_day != HON_DATE_NONE)
    g_string_append (text, ",index");
  if (question->minutes)
    g_string_append (text, ",minutes");
  g_string_append (text, "\r\n");
}

static void
append_csv (GString        *text,
            const Question *question,
            HonTariff      *tariff,
            GArray         *rows)
{
  HonAct *act = hon_tariff_get_act (tariff);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      HonTariffStep *step = row->step;
      g_autofree char *from = hon_date_to_iso (hon_tariff_step_get_date (step));
      g_autofree char *planned = NULL;
      double francs = (double) hon_tariff_step_get_francs (step) / 100.0;

      if (hon_tariff_step_get_planned (step) != HON_DATE_NONE)
        planned = hon_date_to_iso (hon_tariff_step_get_planned (step));

      g_string_append (text, hon_act_get_id (act));
      append_csv_text (text, hon_tariff_step_get_code (step));
      append_csv_text (text, hon_act_get_label (act));
      append_csv_text (text, hon_tariff_get_unit (tariff));
      append_csv_text (text, from);
      append_csv_text (text, hon_precision_to_id (hon_tariff_step_get_precision (step)));
      append_csv_number (text, "%.2f", hon_tariff_step_is_ended (step)
                                         ? NAN : hon_money_to_euros (hon_tariff_step_get_amount (step)));
      append_csv_number (text, "%.2f", francs > 0.0 ? francs : NAN);
      append_csv_text (text, planned);
      append_csv_text (text, get_confidence (step));
      append_csv_text (text, hon_source_get_id (hon_tariff_step_get_source (step)));
      append_csv_text (text, hon_tariff_step_get_note (step));
      if (question->real_year != 0)
        append_csv_number (text, "%.2f", row->real);
      if (question->index_day != HON_DATE_NONE)
        append_csv_number (text, "%.6g", row->index);
      if (question->minutes)
        append_csv_number (text, "%.6g", row->minutes);
      g_string_append (text, "\r\n");
    }
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
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.from,
      N_("Leave out what was no longer in force on this day"), N_("YYYY-MM-DD") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.to,
      N_("Leave out what came after this day"), N_("YYYY-MM-DD") },
    { "real", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.real,
      N_("Tell what each is in euros of this year"), N_("YEAR") },
    { "index", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.index,
      N_("Tell what each is where the tariff of this day is 100"), N_("YYYY-MM-DD") },
    { "minutes", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.minutes,
      N_("Tell what each is in minutes of minimum wage"), NULL },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.format,
      N_("How to write the tariffs"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GString) text = g_string_new (NULL);
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (!read_question (&question, &options, (const char * const *) *arguments + 1, error))
    return FALSE;

  if (format == HON_CLI_FORMAT_CSV)
    append_csv_head (text, &question);
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
          append_json (text, &question, tariff, rows);
          break;

        case HON_CLI_FORMAT_CSV:
          append_csv (text, &question, tariff, rows);
          break;
        }
    }
  if (format == HON_CLI_FORMAT_TEXT)
    return hon_cli_write_text (output, text->str, error);
  if (format == HON_CLI_FORMAT_JSON)
    g_string_append (text, "\n]\n");

  return hon_cli_write (output, text->str, error);
}
