/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-study.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* A title has room for the figures of so many lines. */
#define MAX_AMOUNTS 4

/* A page has room for so many figures in a line with their source beside them. */
#define MAX_COLUMNS 2

/**
 * HonFigureStudy:
 *
 * The figures of one topic: its series or its lines, the table of them, and what explains each. Every
 * figure is as it was published; the sums of a line, which are not, say that they are computed.
 */

struct _HonFigureStudy
{
  GObject         parent_instance;

  HonCatalogue   *catalogue; /* (owned) */
  HonFigureTopic *topic;     /* (owned) */
  GListStore     *series;    /* (owned) (element-type HonFigureSeries) */
  GListStore     *splits;    /* (owned) (element-type HonFigureSplit) */
  HonTable       *table;     /* (owned) */
};

/* The columns of the table of series; that of lines has a column of each part and each sum between the name
 * and the source.
 */
enum
{
  COLUMN_BOTH,
  COLUMN_DATE,
  COLUMN_SCOPE,
  COLUMN_VALUE,
  COLUMN_CONFIDENCE,
  COLUMN_SOURCE,
};

G_DEFINE_FINAL_TYPE (HonFigureStudy, hon_figure_study, G_TYPE_OBJECT)

static char *
dup_value_id (HonFigureSeries *series,
              HonFigureValue  *value)
{
  g_autofree char *date = hon_date_to_iso (hon_figure_value_get_date (value));

  return g_strdup_printf ("%s %s", hon_figure_series_get_id (series), date);
}

static char *
dup_text (HonFigureStudy *self,
          double          value)
{
  return hon_figure_unit_dup_text (hon_figure_topic_get_unit (self->topic), value);
}

static void
append_values (HonFigureStudy  *self,
               HonFigureSeries *series,
               HonTable        *table)
{
  GListModel *values = hon_figure_series_get_values (series);

  /* The newest first. */
  for (guint i = g_list_model_get_n_items (values); i > 0; i--)
    {
      g_autoptr (HonFigureValue) value = g_list_model_get_item (values, i - 1);
      const HonEvidence *evidence = hon_figure_value_get_evidence (value);
      const char *scope = hon_figure_series_get_label (series);
      g_autofree char *id = dup_value_id (series, value);
      g_autofree char *date = hon_evidence_dup_date (evidence);
      HonTableRow *row = hon_table_append (table, NULL, id);

      hon_table_row_set_text (row, COLUMN_BOTH, date);
      hon_table_row_take_lines (row, COLUMN_BOTH, g_strconcat (date, "\n", scope, NULL));
      hon_table_row_set_text (row, COLUMN_DATE, date);
      hon_table_row_set_text (row, COLUMN_SCOPE, scope);
      hon_table_row_take_text (row, COLUMN_VALUE, dup_text (self, hon_figure_value_get_value (value)));
      hon_table_row_set_text (row, COLUMN_CONFIDENCE, hon_confidence_get_label (evidence->confidence));
      hon_table_row_take_text (row, COLUMN_SOURCE, hon_source_dup_reference (hon_evidence_get_source (evidence)));
    }
}

static HonTable *
make_series_table (HonFigureStudy *self)
{
  const HonColumn columns[] = {
    [COLUMN_BOTH] = { NULL, _("Date"), HON_COLUMN_CAPTIONED, HON_COLUMN_IF_BRIEF },
    [COLUMN_DATE] = { "date", _("Date"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_SCOPE] = { "scope", _("Scope"), HON_COLUMN_LONG_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_VALUE] = { "value", _("Figure"), HON_COLUMN_FIGURE, HON_COLUMN_ALWAYS },
    [COLUMN_CONFIDENCE] = { "confidence", _("Confidence"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_COMPACT },
    [COLUMN_SOURCE] = { "source", _("Source"), HON_COLUMN_LONG_TEXT, HON_COLUMN_UNLESS_BRIEF },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->series)); i++)
    {
      g_autoptr (HonFigureSeries) series = g_list_model_get_item (G_LIST_MODEL (self->series), i);

      append_values (self, series, table);
    }

  return table;
}

static char *
dup_sum_text (HonFigureStudy *self,
              HonFigureSplit *split,
              HonFigureSum   *sum)
{
  double value = hon_figure_split_get_sum (split, sum);

  return isnan (value) ? g_strdup (C_("figures", "not computed")) : dup_text (self, value);
}

/* The names of the parts that a sum adds up, with plus signs. */
static char *
dup_part_labels (HonFigureStudy *self,
                 HonFigureSum   *sum)
{
  GListModel *parts = hon_figure_topic_get_parts (self->topic);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, i);

      if (g_strv_contains (hon_figure_sum_get_parts (sum), hon_figure_part_get_id (part)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " + " : "", hon_figure_part_get_label (part));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static HonTable *
make_splits_table (HonFigureStudy *self)
{
  GListModel *parts = hon_figure_topic_get_parts (self->topic);
  GListModel *sums = hon_figure_topic_get_sums (self->topic);
  guint n_parts = g_list_model_get_n_items (parts);
  guint n_sums = g_list_model_get_n_items (sums);
  guint after = n_parts + n_sums + 1;
  HonColumnRoom room = n_parts + n_sums > MAX_COLUMNS ? HON_COLUMN_IN_TEXT : HON_COLUMN_UNLESS_BRIEF;
  g_autofree HonColumn *columns = g_new0 (HonColumn, after + 2);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  HonTable *table;

  columns[0] = (HonColumn) { "scope", _("Scope"), HON_COLUMN_NAME };
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, i);

      columns[i + 1] = (HonColumn) { hon_figure_part_get_id (part), hon_figure_part_get_label (part),
                                     HON_COLUMN_FIGURE };
    }
  for (guint i = 0; i < n_sums; i++)
    {
      g_autoptr (HonFigureSum) sum = g_list_model_get_item (sums, i);
      char *title = hon_figure_sum_dup_title (sum);

      g_ptr_array_add (titles, title);
      columns[n_parts + i + 1] = (HonColumn) { hon_figure_sum_get_id (sum), title, HON_COLUMN_FIGURE };
    }
  columns[after] = (HonColumn) { "confidence", _("Confidence"), HON_COLUMN_TEXT, room };
  columns[after + 1] = (HonColumn) { "source", _("Source"), HON_COLUMN_LONG_TEXT, room };
  table = hon_table_new (columns, after + 2);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->splits)); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (G_LIST_MODEL (self->splits), i);
      const HonEvidence *evidence = hon_figure_split_get_evidence (split);
      HonTableRow *row = hon_table_append (table, NULL, hon_figure_split_get_id (split));

      hon_table_row_set_text (row, 0, hon_figure_split_get_label (split));
      for (guint j = 0; j < n_parts; j++)
        hon_table_row_take_text (row, j + 1, dup_text (self, hon_figure_split_get_value (split, j)));
      for (guint j = 0; j < n_sums; j++)
        {
          g_autoptr (HonFigureSum) sum = g_list_model_get_item (sums, j);

          hon_table_row_take_text (row, n_parts + j + 1, dup_sum_text (self, split, sum));
        }
      hon_table_row_set_text (row, after, hon_confidence_get_label (evidence->confidence));
      hon_table_row_take_text (row, after + 1, hon_source_dup_reference (hon_evidence_get_source (evidence)));
    }

  return table;
}

static HonExplanation *
new_explanation (HonFigureStudy    *self,
                 const char        *title,
                 const char        *summary,
                 const HonEvidence *evidence)
{
  HonExplanation *explanation = hon_explanation_new_titled (title, summary);
  g_autofree char *note = hon_figure_study_dup_note (self);

  hon_explanation_add_remark (explanation, _("Figure"), hon_figure_topic_get_title (self->topic));
  hon_explanation_add_remark (explanation, _("What It Counts"), hon_figure_topic_get_text (self->topic));
  if (note != NULL)
    hon_explanation_add_remark (explanation, _("To Be Known"), note);
  hon_explanation_add_remark (explanation, _("Confidence"), hon_confidence_get_label (evidence->confidence));
  hon_explanation_add_evidence (explanation, evidence);

  return explanation;
}

static HonExplanation *
explain_value (HonFigureStudy  *self,
               HonFigureSeries *series,
               HonFigureValue  *value)
{
  const HonEvidence *evidence = hon_figure_value_get_evidence (value);
  g_autofree char *date = hon_evidence_dup_date (evidence);
  g_autofree char *text = dup_text (self, hon_figure_value_get_value (value));
  /* Translators: a date as exactly as it is known, and a figure. */
  g_autofree char *summary = g_strdup_printf (C_("figures", "%1$s: %2$s."), date, text);

  return new_explanation (self, hon_figure_series_get_label (series), summary, evidence);
}

static HonExplanation *
explain_split (HonFigureStudy *self,
               HonFigureSplit *split)
{
  g_autofree char *published = hon_figure_split_dup_text (split);
  g_autofree char *sums = hon_figure_split_dup_sums (split);
  g_autofree char *summary = g_strjoin ("\n", published, sums, NULL);

  return new_explanation (self, hon_figure_split_get_label (split), summary,
                          hon_figure_split_get_evidence (split));
}

static HonFigureValue *
dup_value (HonFigureSeries *series,
           const char      *row_id)
{
  GListModel *values = hon_figure_series_get_values (series);

  if (g_str_equal (hon_figure_series_get_id (series), row_id))
    return g_list_model_get_item (values, g_list_model_get_n_items (values) - 1);
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (HonFigureValue) value = g_list_model_get_item (values, i);
      g_autofree char *id = dup_value_id (series, value);

      if (g_str_equal (id, row_id))
        return g_steal_pointer (&value);
    }

  return NULL;
}

typedef void (* EvidenceFunc) (gpointer           data,
                               const HonEvidence *evidence);

/* Calls a function for what is known of each figure. */
static void
foreach_evidence (HonFigureStudy *self,
                  EvidenceFunc    func,
                  gpointer        data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->series)); i++)
    {
      g_autoptr (HonFigureSeries) series = g_list_model_get_item (G_LIST_MODEL (self->series), i);
      GListModel *values = hon_figure_series_get_values (series);

      for (guint j = 0; j < g_list_model_get_n_items (values); j++)
        {
          g_autoptr (HonFigureValue) value = g_list_model_get_item (values, j);

          func (data, hon_figure_value_get_evidence (value));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->splits)); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (G_LIST_MODEL (self->splits), i);

      func (data, hon_figure_split_get_evidence (split));
    }
}

static void
credit_cb (gpointer           data,
           const HonEvidence *evidence)
{
  hon_credits_add_figure (data, evidence);
}

static HonDate
get_valid (HonFigureStudy *self)
{
  static const char * const ids[] = { "statistics", NULL };

  return hon_catalogue_get_valid_of (self->catalogue, ids);
}

/* The newest value of the first series. */
static HonFigureValue *
dup_newest (HonFigureStudy *self)
{
  g_autoptr (HonFigureSeries) series = g_list_model_get_item (G_LIST_MODEL (self->series), 0);
  GListModel *values;

  if (series == NULL)
    return NULL;
  values = hon_figure_series_get_values (series);

  return g_list_model_get_item (values, g_list_model_get_n_items (values) - 1);
}

static void
hon_figure_study_finalize (GObject *object)
{
  HonFigureStudy *self = HON_FIGURE_STUDY (object);

  g_clear_object (&self->table);
  g_clear_object (&self->splits);
  g_clear_object (&self->series);
  g_clear_object (&self->topic);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (hon_figure_study_parent_class)->finalize (object);
}

static void
hon_figure_study_class_init (HonFigureStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_figure_study_finalize;
}

static void
hon_figure_study_init (HonFigureStudy *self)
{
  self->series = g_list_store_new (HON_TYPE_FIGURE_SERIES);
  self->splits = g_list_store_new (HON_TYPE_FIGURE_SPLIT);
}

/**
 * hon_figure_study_new:
 * @catalogue: a loaded catalogue
 * @topic: a topic of it
 *
 * Returns: (transfer full): the figures of the topic
 */
HonFigureStudy *
hon_figure_study_new (HonCatalogue   *catalogue,
                      HonFigureTopic *topic)
{
  HonFigureStudy *self;
  GListModel *all;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (topic), NULL);

  self = g_object_new (HON_TYPE_FIGURE_STUDY, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->topic = g_object_ref (topic);

  all = hon_catalogue_get_list (catalogue, HON_RECORDS_SERIES);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureSeries) series = g_list_model_get_item (all, i);

      if (hon_figure_series_get_topic (series) == topic)
        g_list_store_append (self->series, series);
    }
  all = hon_catalogue_get_list (catalogue, HON_RECORDS_SPLITS);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (all, i);

      if (hon_figure_split_get_topic (split) == topic)
        g_list_store_append (self->splits, split);
    }
  self->table = g_list_model_get_n_items (hon_figure_topic_get_parts (topic)) > 0 ? make_splits_table (self)
                                                                                  : make_series_table (self);

  return self;
}

/**
 * hon_figure_study_get_topic:
 * @self: a study
 *
 * Returns: (transfer none): what its figures are
 */
HonFigureTopic *
hon_figure_study_get_topic (HonFigureStudy *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  return self->topic;
}

/**
 * hon_figure_study_get_series:
 * @self: a study
 *
 * Returns: (transfer none) (element-type HonFigureSeries): its series; empty for a topic of lines
 */
GListModel *
hon_figure_study_get_series (HonFigureStudy *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  return G_LIST_MODEL (self->series);
}

/**
 * hon_figure_study_get_splits:
 * @self: a study
 *
 * Returns: (transfer none) (element-type HonFigureSplit): its lines; empty for a topic of series
 */
GListModel *
hon_figure_study_get_splits (HonFigureStudy *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  return G_LIST_MODEL (self->splits);
}

/**
 * hon_figure_study_get_table:
 * @self: a study
 *
 * Returns: (transfer none): a row for each figure, or each line of figures, with its source
 */
HonTable *
hon_figure_study_get_table (HonFigureStudy *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  return self->table;
}

/**
 * hon_figure_study_explain:
 * @self: a study
 * @row_id: the id of a row of its table, or that of a series, for its newest figure
 *
 * Returns: (transfer full) (nullable): what the figure counts, who published it, and who says something
 *   else; %NULL when there is no such row
 */
HonExplanation *
hon_figure_study_explain (HonFigureStudy *self,
                          const char     *row_id)
{
  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);
  g_return_val_if_fail (row_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->series)); i++)
    {
      g_autoptr (HonFigureSeries) series = g_list_model_get_item (G_LIST_MODEL (self->series), i);
      g_autoptr (HonFigureValue) value = dup_value (series, row_id);

      if (value != NULL)
        return explain_value (self, series, value);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->splits)); i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (G_LIST_MODEL (self->splits), i);

      if (g_str_equal (hon_figure_split_get_id (split), row_id))
        return explain_split (self, split);
    }

  return NULL;
}

/**
 * hon_figure_study_dup_context:
 * @self: a study
 *
 * Returns: (transfer full) (nullable): what hon_figure_study_dup_amount() is, if there is one
 */
char *
hon_figure_study_dup_context (HonFigureStudy *self)
{
  g_autoptr (HonFigureSeries) series = NULL;
  g_autoptr (HonFigureSplit) split = NULL;
  g_autoptr (HonFigurePart) part = NULL;
  g_autoptr (HonFigureValue) value = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  amount = hon_figure_study_dup_amount (self);
  if (amount == NULL)
    return NULL;
  value = dup_newest (self);
  if (value != NULL)
    {
      series = g_list_model_get_item (G_LIST_MODEL (self->series), 0);
      date = hon_evidence_dup_date (hon_figure_value_get_evidence (value));
      /* Translators: whom a figure counts, and the date that it is of. */
      return g_strdup_printf (C_("figures", "%1$s, %2$s"), hon_figure_series_get_label (series), date);
    }

  part = g_list_model_get_item (hon_figure_topic_get_parts (self->topic), 0);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->splits)) > 1)
    return g_strdup (hon_figure_part_get_label (part));
  split = g_list_model_get_item (G_LIST_MODEL (self->splits), 0);

  /* Translators: whom a figure counts, and what it is. */
  return g_strdup_printf (C_("figures", "%1$s, %2$s"), hon_figure_split_get_label (split),
                          hon_figure_part_get_label (part));
}

/**
 * hon_figure_study_dup_amount:
 * @self: a study
 *
 * Tells the figure that answers: the newest of the first series, or those of all lines where these are
 * few and have one figure each, so that neither of two counts is shown alone.
 *
 * Returns: (transfer full) (nullable): a figure, or several; %NULL where there are too many
 */
char *
hon_figure_study_dup_amount (HonFigureStudy *self)
{
  g_autoptr (HonFigureValue) value = NULL;
  g_autoptr (GString) text = NULL;
  guint n_splits;
  guint n_parts;

  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  value = dup_newest (self);
  if (value != NULL)
    return dup_text (self, hon_figure_value_get_value (value));

  n_splits = g_list_model_get_n_items (G_LIST_MODEL (self->splits));
  n_parts = g_list_model_get_n_items (hon_figure_topic_get_parts (self->topic));
  if (n_splits == 0 || n_splits > MAX_AMOUNTS || (n_splits > 1 && n_parts > 1))
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < n_splits; i++)
    {
      g_autoptr (HonFigureSplit) split = g_list_model_get_item (G_LIST_MODEL (self->splits), i);
      g_autofree char *amount = dup_text (self, hon_figure_split_get_value (split, 0));

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", amount);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hon_figure_study_dup_answer:
 * @self: a study
 *
 * Returns: (transfer full): what is counted and the figure that answers, to be read out; what is
 *   counted alone where there are too many figures
 */
char *
hon_figure_study_dup_answer (HonFigureStudy *self)
{
  g_autofree char *context = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  context = hon_figure_study_dup_context (self);
  amount = hon_figure_study_dup_amount (self);
  if (context == NULL || amount == NULL)
    return g_strdup (hon_figure_topic_get_title (self->topic));

  /* Translators: what is counted, of whom and when, and the figure. */
  return g_strdup_printf (C_("figures", "%1$s; %2$s: %3$s"), hon_figure_topic_get_title (self->topic), context, amount);
}

/**
 * hon_figure_study_make_credits:
 * @self: a study
 *
 * Returns: (transfer full): the sources of the figures, and what is claimed against them
 */
HonCredits *
hon_figure_study_make_credits (HonFigureStudy *self)
{
  HonCredits *credits;

  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  credits = hon_credits_new ();
  foreach_evidence (self, credit_cb, credits);

  return credits;
}

/**
 * hon_figure_study_dup_note:
 * @self: a study
 *
 * Returns: (transfer full) (nullable): what must be known to read the figures, and which of them are computed
 *   from which; %NULL if nothing
 */
char *
hon_figure_study_dup_note (HonFigureStudy *self)
{
  const char *note;
  GListModel *sums;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  note = hon_figure_topic_get_note (self->topic);
  sums = hon_figure_topic_get_sums (self->topic);
  text = g_string_new (note);
  for (guint i = 0; i < g_list_model_get_n_items (sums); i++)
    {
      g_autoptr (HonFigureSum) sum = g_list_model_get_item (sums, i);
      g_autofree char *parts = dup_part_labels (self, sum);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      /* Translators: what some figures count together, and what each of them counts, with plus signs. */
      g_string_append_printf (text, C_("figures", "“%1$s” is computed: %2$s."),
                              hon_figure_sum_get_label (sum), parts);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * hon_figure_study_dup_credits:
 * @self: a study
 *
 * Tells what must be known to read the figures, where they come from, and until when they were checked:
 * what must stand wherever they are published.
 *
 * Returns: (transfer full): two or three lines
 */
char *
hon_figure_study_dup_credits (HonFigureStudy *self)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  credits = hon_figure_study_make_credits (self);
  note = hon_figure_study_dup_note (self);

  return hon_credits_dup_footer (credits, note, HON_CHECK_STATISTICS, get_valid (self));
}

/**
 * hon_figure_study_dup_validity:
 * @self: a study
 *
 * Returns: (transfer full): a sentence with the day up to which the figures were checked
 */
char *
hon_figure_study_dup_validity (HonFigureStudy *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_STUDY (self), NULL);

  return hon_credits_dup_validity (HON_CHECK_STATISTICS, get_valid (self));
}
