/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-split.h"

#include "hon-evidence-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* No figure that is published is larger. */
#define VALUE_MAX 1e9

/* A sum has no more digits behind the point than what it is made of: three at most. */
#define SUM_DIGITS 1000.0

/**
 * HonFigureSplit:
 *
 * One line of a topic that has parts: a figure of each.
 */

struct _HonFigureSplit
{
  HonRecord       parent_instance;

  HonFigureTopic *topic;  /* (owned) */
  char           *label;  /* (owned) */
  GArray         *values; /* (owned) (element-type double): one of each part of the topic */
  gboolean        is_wrong;
  HonEvidence     evidence;
};

static gboolean
read_values (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonFigureSplit *split = HON_FIGURE_SPLIT (self);
  guint n_parts = g_list_model_get_n_items (hon_figure_topic_get_parts (split->topic));
  HonJsonCursor array;
  guint n;

  hon_json_cursor_enter (cursor, "values", &array);
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;
  if (n == 0 || n != n_parts)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_RANGE, _("one value of each part of the topic"), error);
      return FALSE;
    }

  g_clear_pointer (&split->values, g_array_unref);
  split->values = g_array_sized_new (FALSE, TRUE, sizeof (double), n);
  g_array_set_size (split->values, n);
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_number (&element, 0.0, VALUE_MAX, &g_array_index (split->values, double, i), error))
        return FALSE;
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "topic", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonFigureSplit, topic), .records = HON_RECORDS_TOPICS },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureSplit, label), .is_key = TRUE },
  { "values", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonFigureSplit, values), .read = read_values },
  { "wrong", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonFigureSplit, is_wrong), .is_optional = TRUE },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonFigureSplit, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigureSplit, hon_figure_split, fields)

const char *
hon_figure_split_get_id (HonFigureSplit *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_figure_split_get_topic:
 * @self: a line
 *
 * Returns: (transfer none): what it is looked at with
 */
HonFigureTopic *
hon_figure_split_get_topic (HonFigureSplit *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NULL);

  return self->topic;
}

/**
 * hon_figure_split_get_label:
 * @self: a line
 *
 * Returns: what it is of: its scope inside that of the topic
 */
const char *
hon_figure_split_get_label (HonFigureSplit *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NULL);

  return self->label;
}

/**
 * hon_figure_split_get_value:
 * @self: a line
 * @part: the position of a part of the topic
 *
 * Returns: its figure, in the unit of the topic
 */
double
hon_figure_split_get_value (HonFigureSplit *self,
                            guint           part)
{
  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NAN);
  g_return_val_if_fail (part < self->values->len, NAN);

  return g_array_index (self->values, double, part);
}

/**
 * hon_figure_split_get_sum:
 * @self: a line
 * @sum: a sum of the topic
 *
 * Adds up what was published of the parts. Nothing is computed from figures that cannot all be right.
 *
 * Returns: the sum, in the unit of the topic; NAN if it is not computed
 */
double
hon_figure_split_get_sum (HonFigureSplit *self,
                          HonFigureSum   *sum)
{
  GListModel *parts;
  double total = 0.0;

  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NAN);
  g_return_val_if_fail (HON_IS_FIGURE_SUM (sum), NAN);

  if (self->is_wrong)
    return NAN;

  parts = hon_figure_topic_get_parts (self->topic);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, i);

      if (g_strv_contains (hon_figure_sum_get_parts (sum), hon_figure_part_get_id (part)))
        total += hon_figure_split_get_value (self, i);
    }

  return round (total * SUM_DIGITS) / SUM_DIGITS;
}

/**
 * hon_figure_split_dup_text:
 * @self: a line of figures
 *
 * Returns: (transfer full): a line for each part, with its figure
 */
char *
hon_figure_split_dup_text (HonFigureSplit *self)
{
  GListModel *parts;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NULL);

  parts = hon_figure_topic_get_parts (self->topic);
  text = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, i);
      g_autofree char *figure = hon_figure_unit_dup_text (hon_figure_topic_get_unit (self->topic),
                                                          hon_figure_split_get_value (self, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: what is counted, and a figure. */
      g_string_append_printf (text, C_("figures", "%1$s: %2$s."), hon_figure_part_get_label (part), figure);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_figure_split_dup_sums:
 * @self: a line of figures
 *
 * Returns: (transfer full) (nullable): a line for each sum, with the figures that it is computed from; %NULL
 *   if there is none
 */
char *
hon_figure_split_dup_sums (HonFigureSplit *self)
{
  GListModel *parts;
  GListModel *sums;
  HonFigureUnit unit;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NULL);

  parts = hon_figure_topic_get_parts (self->topic);
  sums = hon_figure_topic_get_sums (self->topic);
  unit = hon_figure_topic_get_unit (self->topic);
  text = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (sums); i++)
    {
      g_autoptr (HonFigureSum) sum = g_list_model_get_item (sums, i);
      double value = hon_figure_split_get_sum (self, sum);
      g_autoptr (GString) addends = g_string_new (NULL);
      g_autofree char *figure = NULL;

      if (isnan (value))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (HonFigurePart) part = g_list_model_get_item (parts, j);
          g_autofree char *addend = NULL;

          if (!g_strv_contains (hon_figure_sum_get_parts (sum), hon_figure_part_get_id (part)))
            continue;
          addend = hon_figure_unit_dup_text (unit, hon_figure_split_get_value (self, j));
          g_string_append_printf (addends, "%s%s", addends->len > 0 ? " + " : "", addend);
        }
      figure = hon_figure_unit_dup_text (unit, value);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: what some figures count together, their sum, and the figures with plus signs. */
      g_string_append_printf (text, C_("figures", "%1$s: %2$s, computed: %3$s."), hon_figure_sum_get_label (sum),
                              figure, addends->str);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * hon_figure_split_get_evidence:
 * @self: a line
 *
 * Returns: (transfer none): who published it, and who says something else
 */
const HonEvidence *
hon_figure_split_get_evidence (HonFigureSplit *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SPLIT (self), NULL);

  return &self->evidence;
}
