/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-credits.h"
#include "hon-format.h"
#include "hon-json-writer.h"
#include "hon-money.h"
#include "hon-table.h"

#include <glib/gi18n.h>

#include <math.h>

/* How many acts are shown by default. */
#define LIMIT 20

/* The command line as it was given. */
typedef struct
{
  char *date;
  char *limit;
  char *format;
} Options;

/* What was asked for, understood. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  GListModel   *found;     /* (owned) (element-type HonTechnicalAct): the best first */
  guint         n_shown;
  HonDate       date;
} Question;

/* What an act has a tariff for, and what files call it. */
static const struct
{
  HonSubject  subject;
  const char *s1;
  const char *others;
  const char *source;
  const char *confidence;
  const char *note;
  const char *points;
} subjects[] = {
  { HON_SUBJECT_ACT, "s1", "others", "source", "confidence", "note", "points" },
  { HON_SUBJECT_ANAESTHESIA, "anaesthesia_s1", "anaesthesia_others", "anaesthesia_source",
    "anaesthesia_confidence", "anaesthesia_note", "anaesthesia_points" },
};

static void
options_clear (Options *options)
{
  g_free (options->date);
  g_free (options->limit);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
question_clear (Question *question)
{
  g_clear_object (&question->catalogue);
  g_clear_object (&question->found);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static gboolean
read_date (const char  *text,
           HonDate     *date,
           GError     **error)
{
  g_autoptr (GError) reason = NULL;

  *date = text != NULL ? hon_parse_date (text, &reason) : hon_date_get_today ();
  if (*date != HON_DATE_NONE)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, _("%1$s: %2$s"), "--date", reason->message);

  return FALSE;
}

static gboolean
read_limit (const char  *text,
            guint       *limit,
            GError     **error)
{
  g_autofree char *given = NULL;
  guint64 number;

  *limit = LIMIT;
  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL))
    {
      *limit = number > 0 ? (guint) number : G_MAXUINT;
      return TRUE;
    }

  given = g_utf8_make_valid (text, -1);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %s is what was given. */
               _("--limit: expected a whole number, found “%s”"), given);

  return FALSE;
}

static gboolean
read_question (Question       *question,
               const Options  *options,
               GStrv           words,
               GError        **error)
{
  g_autofree char *joined = g_strjoinv (" ", words);
  g_autofree char *text = g_utf8_make_valid (joined, -1);
  GListModel *acts;
  guint limit;

  if (!read_date (options->date, &question->date, error) || !read_limit (options->limit, &limit, error))
    return FALSE;
  question->catalogue = hon_cli_load_catalogue (NULL, error);
  if (question->catalogue == NULL)
    return FALSE;

  acts = hon_catalogue_get_list (question->catalogue, HON_RECORDS_TECHNICAL_ACTS);
  question->found = hon_technical_act_search (acts, text);
  question->n_shown = MIN (limit, g_list_model_get_n_items (question->found));
  if (question->n_shown > 0)
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is what was given, %2$u a number. */
               ngettext ("no technical act is found by “%1$s”; the most usual %2$u is known",
                         "no technical act is found by “%1$s”; the most usual %2$u are known",
                         g_list_model_get_n_items (acts)),
               text, g_list_model_get_n_items (acts));

  return FALSE;
}

/* A tariff of the day in euros, or NaN. */
static double
get_euros (const Question  *question,
           HonTechnicalAct *act,
           HonSubject       subject,
           HonPriceLevel    level)
{
  gint64 centimes;

  return hon_technical_act_get_tariff (act, subject, level, question->date, &centimes)
           ? hon_money_to_euros (centimes) : NAN;
}

/* Whether any price level has a tariff of the day. */
static gboolean
has_tariff (const Question  *question,
            HonTechnicalAct *act,
            HonSubject       subject)
{
  for (guint level = 0; level < HON_N_PRICE_LEVELS; level++)
    if (!isnan (get_euros (question, act, subject, level)))
      return TRUE;

  return FALSE;
}

/* What is known of a tariff of the day, if there is one. */
static const HonEvidence *
get_tariff_evidence (const Question  *question,
                     HonTechnicalAct *act,
                     HonSubject       subject)
{
  GListModel *editions = hon_catalogue_get_list (question->catalogue, HON_RECORDS_EDITIONS);

  return has_tariff (question, act, subject)
           ? hon_technical_act_get_evidence (act, editions, subject, question->date) : NULL;
}

/* Text for people. */

static void
append_cell (GString         *cells,
             const Question  *question,
             HonTechnicalAct *act,
             HonSubject       subject,
             HonPriceLevel    level)
{
  g_autofree char *text = NULL;
  gint64 centimes;

  if (hon_technical_act_get_tariff (act, subject, level, question->date, &centimes))
    text = hon_format_money (centimes, HON_MONEY_CENTIMES);
  g_string_append_printf (cells, "\t%s", text != NULL ? text : C_("tariff", "not known"));
}

/* The table of the tariffs of an act: a row for the act, and one for its anaesthesia. */
static void
append_tariffs (GString         *text,
                const Question  *question,
                HonTechnicalAct *act)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  g_string_append_printf (cells, "  \t%s\t%s\n", C_("tariffs of acts", "Secteur 1, OPTAM"),
                          C_("tariffs of acts", "Others"));
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      if (!has_tariff (question, act, subjects[i].subject))
        continue;
      g_string_append_printf (cells, "  %s", subjects[i].subject == HON_SUBJECT_ACT
                                               ? C_("technical act", "Tariff")
                                               : C_("technical act", "Anaesthesia"));
      for (guint level = 0; level < HON_N_PRICE_LEVELS; level++)
        append_cell (cells, question, act, subjects[i].subject, level);
      g_string_append_c (cells, '\n');
    }
  hon_cli_append_table (text, cells->str, 1);
}

/* Says at the tariff that it is not published, where it is the reader's own. */
static void
append_origin (GString           *text,
               const HonEvidence *evidence)
{
  const char *origin = evidence != NULL ? hon_source_get_origin (hon_evidence_get_source (evidence)) : NULL;

  if (origin != NULL)
    g_string_append_printf (text, "  %s\n", origin);
}

static void
append_act (GString         *text,
            const Question  *question,
            HonTechnicalAct *act)
{
  g_string_append_printf (text, "%s [%s]\n", hon_technical_act_get_label (act),
                          hon_technical_act_get_code (act));
  if (has_tariff (question, act, HON_SUBJECT_ACT))
    append_tariffs (text, question, act);
  else
    g_string_append_printf (text, "  %s\n", _("No tariff of that day was read."));
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    append_origin (text, get_tariff_evidence (question, act, subjects[i].subject));
  if (hon_technical_act_needs_agreement (act))
    g_string_append_printf (text, "  %s\n", _("The insurance must agree beforehand."));
  g_string_append_c (text, '\n');
}

static void
append_evidence (GString           *text,
                 const HonEvidence *evidence)
{
  HonSource *source = hon_evidence_get_source (evidence);
  g_autofree char *reference = hon_source_dup_reference (source);

  g_string_append_printf (text, C_("source", "%1$s (%2$s)"), hon_source_get_title (source), reference);
  g_string_append_c (text, '\n');
  if (evidence->note != NULL)
    g_string_append_printf (text, "  %s\n", evidence->note);
  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    g_string_append_printf (text, "  %s\n", hon_claim_get_text (hon_evidence_get_claim (evidence, i)));
}

/* What must be known of all that is shown: the day, what a tariff is, where it was read. */
static void
append_end (GString        *text,
            const Question *question)
{
  static const char * const ids[] = { "technical-acts", NULL };
  g_autofree char *day = hon_format_date (question->date);
  g_autofree char *validity = hon_credits_dup_validity (HON_CHECK_REIMBURSEMENT,
                                                        hon_catalogue_get_valid_of (question->catalogue, ids));
  guint n_left = g_list_model_get_n_items (question->found) - question->n_shown;

  if (n_left > 0)
    {
      g_string_append_printf (text, ngettext ("%u more is found; --limit tells how many are shown.",
                                              "%u more are found; --limit tells how many are shown.", n_left),
                              n_left);
      g_string_append (text, "\n\n");
    }
  /* Translators: %s is a day. */
  g_string_append_printf (text, _("Tariffs of %s. They are what reimbursement is based on; in secteur 2 a "
                                  "doctor may ask more."), day);
  g_string_append_printf (text, "\n%s\n", validity);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autoptr (HonCredits) told = hon_credits_new ();

      for (guint j = 0; j < question->n_shown; j++)
        {
          g_autoptr (HonTechnicalAct) act = g_list_model_get_item (question->found, j);
          const HonEvidence *evidence = get_tariff_evidence (question, act, subjects[i].subject);
          guint n = g_list_model_get_n_items (hon_credits_get_sources (told));

          if (evidence == NULL)
            continue;
          hon_credits_add_evidence (told, evidence);
          if (g_list_model_get_n_items (hon_credits_get_sources (told)) > n)
            append_evidence (text, evidence);
        }
    }
}

/* Files. */

static void
add_json_amount (HonJsonWriter *json,
                 const char    *name,
                 gint64         centimes)
{
  hon_json_writer_add_name (json, name);
  if (centimes != HON_AMOUNT_UNKNOWN)
    hon_json_writer_add_amount (json, centimes);
  else
    hon_json_writer_add_null (json);
}

static void
add_json_points (HonJsonWriter   *json,
                 HonTechnicalAct *act,
                 guint            i)
{
  guint n;
  const HonTechnicalStep *steps = hon_technical_act_get_steps (act, subjects[i].subject, &n);

  hon_json_writer_add_name (json, subjects[i].points);
  hon_json_writer_begin_array (json);
  for (guint j = 0; j < n; j++)
    {
      g_autofree char *from = hon_date_to_iso (steps[j].from);

      hon_json_writer_begin_object (json);
      hon_json_writer_add_text (json, "from", from);
      add_json_amount (json, "s1", steps[j].amounts[HON_PRICE_LEVEL_S1]);
      add_json_amount (json, "others", steps[j].amounts[HON_PRICE_LEVEL_OTHERS]);
      hon_json_writer_add_text (json, "precision", hon_precision_to_id (steps[j].precision));
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}

static void
add_json_subject (HonJsonWriter   *json,
                  const Question  *question,
                  HonTechnicalAct *act,
                  guint            i)
{
  HonSubject subject = subjects[i].subject;
  const HonEvidence *evidence = get_tariff_evidence (question, act, subject);

  hon_json_writer_add_name (json, subjects[i].s1);
  hon_json_writer_add_number (json, get_euros (question, act, subject, HON_PRICE_LEVEL_S1), 10);
  hon_json_writer_add_name (json, subjects[i].others);
  hon_json_writer_add_number (json, get_euros (question, act, subject, HON_PRICE_LEVEL_OTHERS), 10);
  hon_json_writer_add_text (json, subjects[i].source,
                 evidence != NULL ? hon_source_get_cited_id (hon_evidence_get_source (evidence)) : NULL);
  hon_json_writer_add_text (json, subjects[i].confidence,
                 evidence != NULL ? hon_confidence_to_id (evidence->confidence) : NULL);
  hon_json_writer_add_text (json, subjects[i].note, evidence != NULL ? evidence->note : NULL);
  add_json_points (json, act, i);
}

static void
add_json_act (HonJsonWriter   *json,
              const Question  *question,
              HonTechnicalAct *act)
{
  guint count = hon_technical_act_get_count (act);
  g_autofree char *date = hon_date_to_iso (question->date);

  hon_json_writer_begin_object (json);
  hon_json_writer_add_text (json, "code", hon_technical_act_get_code (act));
  hon_json_writer_add_text (json, "label", hon_technical_act_get_label (act));
  hon_json_writer_add_text (json, "group", hon_technical_group_to_id (hon_technical_act_get_group (act)));
  hon_json_writer_add_name (json, "count");
  hon_json_writer_add_number (json, count > 0 ? (double) count : NAN, 10);
  hon_json_writer_add_name (json, "agreement");
  hon_json_writer_add_boolean (json, hon_technical_act_needs_agreement (act));
  hon_json_writer_add_text (json, "date", date);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    add_json_subject (json, question, act, i);
  hon_json_writer_end_object (json);
}

/* The columns of the table for spreadsheets; those of each subject follow. */
enum
{
  CODE,
  LABEL,
  GROUP,
  COUNT,
  DATE,
  N_COLUMNS,
};

/* The columns of a subject. */
enum
{
  S1,
  OTHERS,
  SOURCE,
  CONFIDENCE,
  N_SUBJECT_COLUMNS,
};

static HonTable *
make_table (void)
{
  HonColumn columns[N_COLUMNS + G_N_ELEMENTS (subjects) * N_SUBJECT_COLUMNS] = {
    [CODE] = { "code", NULL, HON_COLUMN_TEXT },
    [LABEL] = { "label", NULL, HON_COLUMN_TEXT },
    [GROUP] = { "group", NULL, HON_COLUMN_TEXT },
    [COUNT] = { "count", NULL, HON_COLUMN_NUMBER },
    [DATE] = { "date", NULL, HON_COLUMN_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      HonColumn *own = columns + N_COLUMNS + i * N_SUBJECT_COLUMNS;

      own[S1] = (HonColumn) { subjects[i].s1, NULL, HON_COLUMN_NUMBER, .format = "%.2f" };
      own[OTHERS] = (HonColumn) { subjects[i].others, NULL, HON_COLUMN_NUMBER, .format = "%.2f" };
      own[SOURCE] = (HonColumn) { subjects[i].source, NULL, HON_COLUMN_TEXT };
      own[CONFIDENCE] = (HonColumn) { subjects[i].confidence, NULL, HON_COLUMN_TEXT };
    }

  return hon_table_new (columns, G_N_ELEMENTS (columns));
}

static void
append_row (HonTable        *table,
            const Question  *question,
            HonTechnicalAct *act)
{
  HonTableRow *cells = hon_table_append (table, NULL, NULL);
  guint count = hon_technical_act_get_count (act);

  hon_table_row_set_text (cells, CODE, hon_technical_act_get_code (act));
  hon_table_row_set_text (cells, LABEL, hon_technical_act_get_label (act));
  hon_table_row_set_text (cells, GROUP, hon_technical_group_to_id (hon_technical_act_get_group (act)));
  hon_table_row_set_number (cells, COUNT, count > 0 ? (double) count : NAN);
  hon_table_row_take_text (cells, DATE, hon_date_to_iso (question->date));
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      guint first = N_COLUMNS + i * N_SUBJECT_COLUMNS;
      HonSubject subject = subjects[i].subject;
      const HonEvidence *evidence = get_tariff_evidence (question, act, subject);

      hon_table_row_set_number (cells, first + S1, get_euros (question, act, subject, HON_PRICE_LEVEL_S1));
      hon_table_row_set_number (cells, first + OTHERS,
                                get_euros (question, act, subject, HON_PRICE_LEVEL_OTHERS));
      if (evidence == NULL)
        continue;
      hon_table_row_set_text (cells, first + SOURCE, hon_source_get_cited_id (hon_evidence_get_source (evidence)));
      hon_table_row_set_text (cells, first + CONFIDENCE, hon_confidence_to_id (evidence->confidence));
    }
}

static gboolean
write_text (const Question  *question,
            GOutputStream   *output,
            GError         **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < question->n_shown; i++)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (question->found, i);

      append_act (text, question, act);
    }
  append_end (text, question);

  return hon_cli_write_text (output, text->str, error);
}

static gboolean
write_json (const Question  *question,
            GOutputStream   *output,
            GError         **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  HonJsonWriter json;

  hon_json_writer_init (&json, text, TRUE);
  hon_json_writer_begin_lines (&json, 2);
  for (guint i = 0; i < question->n_shown; i++)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (question->found, i);

      add_json_act (&json, question, act);
    }
  g_string_append_c (text, '\n');
  hon_json_writer_end_array (&json);
  g_string_append_c (text, '\n');

  return hon_cli_write (output, text->str, error);
}

static gboolean
write_csv (const Question  *question,
           GOutputStream   *output,
           GError         **error)
{
  g_autoptr (HonTable) table = make_table ();
  g_autofree char *csv = NULL;

  for (guint i = 0; i < question->n_shown; i++)
    {
      g_autoptr (HonTechnicalAct) act = g_list_model_get_item (question->found, i);

      append_row (table, question, act);
    }
  csv = hon_table_to_csv (table);

  return hon_cli_write (output, csv, error);
}

gboolean
hon_cli_acts (const HonCliCommand  *command,
              GStrv                *arguments,
              GOutputStream        *output,
              GError              **error)
{
  g_auto (Options) options = { NULL };
  g_auto (Question) question = { NULL };
  const GOptionEntry entries[] = {
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.date,
      N_("The day whose tariffs are shown; today when left out"), N_("YYYY-MM-DD") },
    { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.limit,
      N_("How many acts are shown; 20 when left out, 0 for all"), N_("N") },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format,
      N_("How to write the acts"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (options.format, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (!read_question (&question, &options, *arguments + 1, error))
    return FALSE;

  switch (format)
    {
    case HON_CLI_FORMAT_TEXT:
      return write_text (&question, output, error);

    case HON_CLI_FORMAT_JSON:
      return write_json (&question, output, error);

    case HON_CLI_FORMAT_CSV:
      return write_csv (&question, output, error);
    }

  g_return_val_if_reached (FALSE);
}
