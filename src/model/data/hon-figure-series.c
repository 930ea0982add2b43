/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-series.h"

#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonFigureSeries:
 *
 * What was published of one scope over the years. Between two values nothing is known.
 */

struct _HonFigureSeries
{
  HonRecord       parent_instance;

  HonFigureTopic *topic;  /* (owned) */
  char           *label;  /* (owned) */
  GListModel     *values; /* (owned) (element-type HonFigureValue): the oldest first */
};

/* A series has one value of a day at most, and belongs to a topic of series. */
static gboolean
check_values (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  HonFigureSeries *series = HON_FIGURE_SERIES (self);
  HonDate before = HON_DATE_NONE;
  HonJsonCursor child;
  HonJsonCursor element;
  guint n_bounds;

  if (g_list_model_get_n_items (hon_figure_topic_get_parts (series->topic)) > 0 ||
      hon_figure_topic_get_scale (series->topic, &n_bounds) != NULL)
    {
      hon_json_cursor_enter (cursor, "topic", &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of a topic of series"), error);
      return FALSE;
    }

  hon_json_cursor_enter (cursor, "values", &child);
  for (guint i = 0; i < g_list_model_get_n_items (series->values); i++)
    {
      g_autoptr (HonFigureValue) value = g_list_model_get_item (series->values, i);

      if (hon_figure_value_get_date (value) <= before)
        {
          hon_json_cursor_element (&child, i, &element);
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_ORDER, _("a later date than the one before"), error);
          return FALSE;
        }
      before = hon_figure_value_get_date (value);
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "topic", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonFigureSeries, topic), .records = HON_RECORDS_TOPICS },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureSeries, label), .is_key = TRUE },
  { "values", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonFigureSeries, values), .minimum = 1,
    .expected = N_("at least one value"), .type = hon_figure_value_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_values },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigureSeries, hon_figure_series, fields)

const char *
hon_figure_series_get_id (HonFigureSeries *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SERIES (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_figure_series_get_topic:
 * @self: a series
 *
 * Returns: (transfer none): what it is looked at with
 */
HonFigureTopic *
hon_figure_series_get_topic (HonFigureSeries *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SERIES (self), NULL);

  return self->topic;
}

/**
 * hon_figure_series_get_label:
 * @self: a series
 *
 * Returns: whom it counts: its scope inside that of the topic
 */
const char *
hon_figure_series_get_label (HonFigureSeries *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SERIES (self), NULL);

  return self->label;
}

/**
 * hon_figure_series_get_values:
 * @self: a series
 *
 * Returns: (transfer none) (element-type HonFigureValue): its values, the oldest first
 */
GListModel *
hon_figure_series_get_values (HonFigureSeries *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SERIES (self), NULL);

  return self->values;
}
