/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-figure-scatter.h"
#include "hon-figure-study.h"
#include "hon-format.h"
#include "hon-json-writer.h"

#include <glib/gi18n.h>

#include <math.h>

/* The figures of the debate, as they were published, and the sums of some: what there is, and one topic of it. */

/* What is looked at. */
typedef struct
{
  HonCatalogue   *catalogue; /* (owned) */
  HonFigureTopic *topic;     /* (unowned) */
  int             year;      /* of maps */
} Question;

static void
question_clear (Question *question)
{
  g_clear_object (&question->catalogue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

/* One published figure, or the sum of some. */
typedef struct
{
  const char        *series;
  const char        *label;
  const char        *part;     /* (nullable): of a line that has several */
  const char        *place;    /* (nullable): of a map */
  const char        *date;
  double             value;    /* NAN: not published, or not computed */
  const HonEvidence *evidence;
  const char        *computed; /* (nullable): what it was computed from, such as its parts with plus signs */
} Figure;

typedef void (* FigureFunc) (const Figure *figure,
                             gpointer      data);

static void
foreach_value (HonFigureStudy *study,
               FigureFunc      func,
               gpointer        data)
{
  GListModel *all = hon_figure_study_get_series (study);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureSeries) series = g_list_model_get_item (all, i);
      GListModel *values = hon_figure_series_get_values (series);

      for (guint j = 0; j < g_list_model_get_n_items (values); j++)
        {
          g_autoptr (HonFigureValue) value = g_list_model_get_item (values, j);
          g_autofree char *date = hon_date_to_iso (hon_figure_value_get_date (value));
          const Figure figure = {
            hon_figure_series_get_id (series), hon_figure_series_get_label (series), NULL, NULL, date,
            hon_figure_value_get_value (value), hon_figure_value_get_evidence (value), NULL,
          };

          func (&figure, data);
        }
    }
}

static void
foreach_part (HonFigureStudy *study,
              FigureFunc      func,
              gpointer        data)
{
  GListModel *all = hon_figure_study_get_splits (study);
  GListModel *parts = hon_figure_topic_get_parts (hon_figure_study_get_topic (study));
  GListModel *sums = hon_figure_topic_get_sums (hon_figure_study_get_topic (study));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (all, i);

      for (guint j = 0; j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, j);
          const Figure figure = {
            hon_figure_split_get_id (split), hon_figure_split_get_label (split), hon_figure_part_get_id (part), NULL, NULL,
            hon_figure_split_get_value (split, j), hon_figure_split_get_evidence (split),
            hon_figure_part_get_computed_from (part),
          };

          func (&figure, data);
        }
      for (guint j = 0; j < g_list_model_get_n_items (sums); j++)
        {
          g_autoptr (HonFigureSum) sum = g_list_model_get_item (sums, j);
          double value = hon_figure_split_get_sum (split, sum);
          g_autofree char *computed = isnan (value) ? NULL : g_strjoinv ("+", (char **) hon_figure_sum_get_parts (sum));
          const Figure figure = {
            hon_figure_split_get_id (split), hon_figure_split_get_label (split), hon_figure_sum_get_id (sum), NULL, NULL,
            value, hon_figure_split_get_evidence (split), computed,
          };

          func (&figure, data);
        }
    }
}

static void
foreach_place (const Question *question,
               HonFigureMap   *map,
               FigureFunc      func,
               gpointer        data)
{
  g_autoptr (HonFigureAtlas) atlas = hon_figure_atlas_new (question->catalogue, map, question->year);
  GListModel *places = hon_figure_atlas_get_places (atlas);
  g_autofree char *year = g_strdup_printf ("%d", hon_figure_atlas_get_year (atlas));

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (HonTerritory) place = g_list_model_get_item (places, i);
      const Figure figure = {
        hon_figure_map_get_id (map), hon_figure_map_get_label (map), NULL, hon_territory_get_id (place), year,
        hon_figure_atlas_get_value (atlas, i), hon_figure_map_get_evidence (map), NULL,
      };

      func (&figure, data);
    }
}

/* The figures that the maps of a topic with axes stand against. */
static void
foreach_across (const Question *question,
                FigureFunc      func,
                gpointer        data)
{
  g_autoptr (GListModel) maps = hon_figure_atlas_list_maps (question->catalogue, question->topic);
  g_autoptr (HonFigureMap) first = g_list_model_get_item (maps, 0);
  g_autoptr (HonFigureScatter) scatter = NULL;

  if (first != NULL)
    scatter = hon_figure_scatter_new (question->catalogue, question->topic, first, question->year);
  if (scatter != NULL)
    foreach_place (question, hon_figure_atlas_get_map (hon_figure_scatter_get_across (scatter)), func, data);
}

static void
foreach_figure (const Question *question,
                FigureFunc      func,
                gpointer        data)
{
  g_autoptr (HonFigureStudy) study = hon_figure_study_new (question->catalogue, question->topic);
  g_autoptr (GListModel) maps = hon_figure_atlas_list_maps (question->catalogue, question->topic);

  foreach_value (study, func, data);
  foreach_part (study, func, data);
  foreach_across (question, func, data);
  for (guint i = 0; i < g_list_model_get_n_items (maps); i++)
    {
      g_autoptr (HonFigureMap) map = g_list_model_get_item (maps, i);

      foreach_place (question, map, func, data);
    }
}

/* Text for people. */

static gboolean
write_topics (const Question  *question,
              GOutputStream   *output,
              GError         **error)
{
  GListModel *topics = hon_catalogue_get_list (question->catalogue, HON_RECORDS_TOPICS);
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (topics, i);

      g_string_append_printf (cells, "%s\t%s\n", hon_figure_topic_get_id (topic), hon_figure_topic_get_title (topic));
    }
  hon_cli_append_table (text, cells->str, 2);

  return hon_cli_write_text (output, text->str, error);
}

/* The table of a map, or of it against another one where the topic has axes. */
static HonTable *
make_map_table (const Question  *question,
                HonFigureMap    *map,
                char           **title,
                char           **credits)
{
  g_autoptr (HonFigureAtlas) atlas = NULL;
  g_autoptr (HonFigureScatter) scatter = hon_figure_scatter_new (question->catalogue, question->topic, map,
                                                                 question->year);

  if (scatter != NULL)
    {
      *title = hon_figure_scatter_dup_title (scatter);
      *credits = hon_figure_scatter_dup_credits (scatter);
      return g_object_ref (hon_figure_scatter_get_table (scatter));
    }

  atlas = hon_figure_atlas_new (question->catalogue, map, question->year);
  *title = hon_figure_atlas_dup_title (atlas);
  *credits = hon_figure_atlas_dup_credits (atlas);

  return g_object_ref (hon_figure_atlas_get_table (atlas));
}

static gboolean
write_text (const Question  *question,
            GOutputStream   *output,
            GError         **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (HonFigureStudy) study = hon_figure_study_new (question->catalogue, question->topic);
  g_autoptr (GListModel) maps = hon_figure_atlas_list_maps (question->catalogue, question->topic);
  g_autofree char *credits = NULL; /* of the tables above that share them */

  g_string_append_printf (text, "%s\n%s\n\n", hon_figure_topic_get_title (question->topic),
                          hon_figure_topic_get_text (question->topic));
  if (g_list_model_get_n_items (maps) == 0)
    {
      hon_cli_append_titled_table (text, hon_figure_unit_get_label (hon_figure_topic_get_unit (question->topic)),
                                   hon_figure_study_get_table (study));
      credits = hon_figure_study_dup_credits (study);
    }
  for (guint i = 0; i < g_list_model_get_n_items (maps); i++)
    {
      g_autoptr (HonFigureMap) map = g_list_model_get_item (maps, i);
      g_autofree char *title = NULL;
      g_autofree char *own = NULL;
      g_autoptr (HonTable) table = make_map_table (question, map, &title, &own);

      if (credits != NULL && !g_str_equal (credits, own))
        g_string_append_printf (text, "%s\n\n", credits);
      hon_cli_append_titled_table (text, title, table);
      g_string_append_c (text, '\n');
      g_set_str (&credits, own);
    }
  g_string_append_printf (text, "\n%s\n", credits);

  return hon_cli_write_text (output, text->str, error);
}

/* Files. */

static void
add_json_figure (const Figure *figure,
                 gpointer      data)
{
  HonJsonWriter *json = data;

  hon_json_writer_begin_object (json);
  hon_json_writer_add_text (json, "series", figure->series);
  hon_json_writer_add_text (json, "label", figure->label);
  hon_json_writer_add_text (json, "part", figure->part);
  hon_json_writer_add_text (json, "place", figure->place);
  hon_json_writer_add_text (json, "date", figure->date);
  hon_json_writer_add_name (json, "value");
  if (isnan (figure->value))
    hon_json_writer_add_null (json);
  else
    hon_json_writer_add_number (json, figure->value, 9);
  hon_json_writer_add_text (json, "computed_from", figure->computed);
  hon_json_writer_add_text (json, "confidence", hon_confidence_to_id (figure->evidence->confidence));
  hon_json_writer_add_text (json, "source", hon_source_get_cited_id (hon_evidence_get_source (figure->evidence)));
  hon_json_writer_end_object (json);
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
  foreach_figure (question, add_json_figure, &json);
  g_string_append_c (text, '\n');
  hon_json_writer_end_array (&json);
  g_string_append_c (text, '\n');

  return hon_cli_write (output, text->str, error);
}

enum
{
  SERIES,
  LABEL,
  PART,
  PLACE,
  DATE,
  VALUE,
  COMPUTED,
  CONFIDENCE,
  SOURCE,
};

static void
append_row (const Figure *figure,
            gpointer      data)
{
  HonTableRow *row = hon_table_append (data, NULL, NULL);

  hon_table_row_set_text (row, SERIES, figure->series);
  hon_table_row_set_text (row, LABEL, figure->label);
  hon_table_row_set_text (row, PART, figure->part);
  hon_table_row_set_text (row, PLACE, figure->place);
  hon_table_row_set_text (row, DATE, figure->date);
  hon_table_row_set_number (row, VALUE, figure->value);
  hon_table_row_set_text (row, COMPUTED, figure->computed);
  hon_table_row_set_text (row, CONFIDENCE, hon_confidence_to_id (figure->evidence->confidence));
  hon_table_row_set_text (row, SOURCE, hon_source_get_cited_id (hon_evidence_get_source (figure->evidence)));
}

static gboolean
write_csv (const Question  *question,
           GOutputStream   *output,
           GError         **error)
{
  static const HonColumn columns[] = {
    [SERIES] = { "series", NULL, HON_COLUMN_TEXT },
    [LABEL] = { "label", NULL, HON_COLUMN_TEXT },
    [PART] = { "part", NULL, HON_COLUMN_TEXT },
    [PLACE] = { "place", NULL, HON_COLUMN_TEXT },
    [DATE] = { "date", NULL, HON_COLUMN_TEXT },
    [VALUE] = { "value", NULL, HON_COLUMN_NUMBER },
    [COMPUTED] = { "computed_from", NULL, HON_COLUMN_TEXT },
    [CONFIDENCE] = { "confidence", NULL, HON_COLUMN_TEXT },
    [SOURCE] = { "source", NULL, HON_COLUMN_TEXT },
  };
  g_autoptr (HonTable) table = hon_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *csv = NULL;

  foreach_figure (question, append_row, table);
  csv = hon_table_to_csv (table);

  return hon_cli_write (output, csv, error);
}

/* Reads the year whose maps are shown. */
static gboolean
read_year (Question    *question,
           const char  *text,
           GError     **error)
{
  guint64 year = HON_DATE_YEAR_MAX;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, HON_DATE_YEAR_MIN, HON_DATE_YEAR_MAX, &year, NULL))
    {
      g_autofree char *given = g_utf8_make_valid (text, -1);

      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT, _("--year: “%s” is no year"), given);
      return FALSE;
    }
  question->year = (int) year;

  return TRUE;
}

static gboolean
find_topic (Question    *question,
            const char  *id,
            GError     **error)
{
  g_autofree char *given = g_utf8_make_valid (id, -1);

  question->topic = hon_catalogue_find (question->catalogue, HON_RECORDS_TOPICS, id);
  if (question->topic != NULL)
    return TRUE;

  /* Translators: %s is what was given. */
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               _("there are no figures “%s”; without an id, the command tells those that there are"), given);

  return FALSE;
}

gboolean
hon_cli_figures (const HonCliCommand  *command,
                 GStrv                *arguments,
                 GOutputStream        *output,
                 GError              **error)
{
  g_autofree char *format_name = NULL;
  g_autofree char *year = NULL;
  g_auto (Question) question = { NULL };
  const GOptionEntry entries[] = {
    { "year", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &year,
      N_("The year of maps; the newest when left out"), N_("YYYY") },
    { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
      N_("How to write the figures"), "text|json|csv" },
    G_OPTION_ENTRY_NULL
  };
  HonCliFormat format = HON_CLI_FORMAT_TEXT;
  gboolean is_done;

  if (!hon_cli_parse (command, NULL, entries, arguments, output, &is_done, error) ||
      !hon_cli_read_format (format_name, &format, error))
    return FALSE;
  if (is_done)
    return TRUE;
  if (g_strv_length (*arguments) > 2 || (g_strv_length (*arguments) == 1 && format != HON_CLI_FORMAT_TEXT))
    {
      g_set_error_literal (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("the id of one topic is needed"));
      return FALSE;
    }
  if (!read_year (&question, year, error))
    return FALSE;

  question.catalogue = hon_cli_load_catalogue (NULL, error);
  if (question.catalogue == NULL)
    return FALSE;
  if ((*arguments)[1] == NULL)
    return write_topics (&question, output, error);
  if (!find_topic (&question, (*arguments)[1], error))
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
