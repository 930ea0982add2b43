/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-topic.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-record-reader-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* No figure is published with more digits behind the point. */
#define MAX_DECIMALS 3

/* A map to the right, and one upwards. */
#define N_AXES 2

/* No map has colours for more. */
#define BOUND_MAX 1e9

/**
 * HonFigureTopic:
 *
 * Figures that are looked at together. Its title says of whom, where and when they are: what has another
 * scope is a curve of its own, or another topic.
 */

struct _HonFigureTopic
{
  HonRecord       parent_instance;

  HonFigureTheme  theme;
  char           *title; /* (owned) */
  char           *text;  /* (owned) */
  HonFigureUnit   unit;
  GListModel     *parts; /* (owned) (element-type HonFigurePart): none for series */
  GListModel     *sums;  /* (owned) (element-type HonFigureSum): of parts */
  GArray         *scale; /* (nullable) (owned) (element-type double): of maps only */
  GListModel     *axes;  /* (owned) (element-type HonFigurePart): topics with maps; none for most */
  char           *note;  /* (nullable) (owned) */
};

static const char * const themes[] = {
  [HON_FIGURE_THEME_DOCTORS] = "doctors",
  [HON_FIGURE_THEME_OVERRUNS] = "overruns",
  [HON_FIGURE_THEME_OPTAM] = "optam",
  [HON_FIGURE_THEME_COSTS] = "costs",
  [HON_FIGURE_THEME_OUTSIDE] = "outside",
  [HON_FIGURE_THEME_PLACES] = "places",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (themes) == HON_N_FIGURE_THEMES + 1);

static const char * const units[] = {
  [HON_FIGURE_UNIT_PERCENT] = "percent",
  [HON_FIGURE_UNIT_DOCTORS] = "doctors",
  [HON_FIGURE_UNIT_EUROS] = "euro",
  [HON_FIGURE_UNIT_EURO_MILLIONS] = "euro-million",
  [HON_FIGURE_UNIT_EURO_BILLIONS] = "euro-billion",
  [HON_FIGURE_UNIT_PER_100000] = "per-100000",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (units) == HON_N_FIGURE_UNITS + 1);

static gboolean
read_scale (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  GArray **scale = &HON_FIGURE_TOPIC (self)->scale;
  HonJsonCursor array;
  guint n;

  hon_json_cursor_enter (cursor, "scale", &array);
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;
  if (n != HON_FIGURE_N_BOUNDS)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_RANGE, _("five bounds"), error);
      return FALSE;
    }

  g_clear_pointer (scale, g_array_unref);
  *scale = g_array_sized_new (FALSE, TRUE, sizeof (double), n);
  g_array_set_size (*scale, n);
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_number (&element, 0.0, BOUND_MAX, &g_array_index (*scale, double, i), error))
        return FALSE;
      if (i == 0 || g_array_index (*scale, double, i) > g_array_index (*scale, double, i - 1))
        continue;
      hon_json_cursor_fail (&element, HON_DATASET_ERROR_ORDER, _("a bound above the one before"), error);
      return FALSE;
    }

  return TRUE;
}

/* A sum adds up parts of its own topic. */
static gboolean
check_sums (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonFigureTopic *topic = HON_FIGURE_TOPIC (self);
  HonRecordList *known = HON_RECORD_LIST (topic->parts);
  HonJsonCursor array;

  hon_json_cursor_enter (cursor, "sums", &array);
  for (guint i = 0; i < g_list_model_get_n_items (topic->sums); i++)
    {
      g_autoptr (HonFigureSum) sum = g_list_model_get_item (topic->sums, i);
      const char * const *parts = hon_figure_sum_get_parts (sum);
      HonJsonCursor element;
      HonJsonCursor child;

      hon_json_cursor_element (&array, i, &element);
      if (hon_record_list_find (known, hon_figure_sum_get_id (sum), NULL) != NULL)
        {
          hon_json_cursor_enter (&element, "id", &child);
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE, _("an id that no part has"), error);
          return FALSE;
        }
      hon_json_cursor_enter (&element, "of", &child);
      for (guint j = 0; parts[j] != NULL; j++)
        if (hon_record_list_find (known, parts[j], NULL) == NULL)
          {
            HonJsonCursor part;

            hon_json_cursor_element (&child, j, &part);
            hon_json_cursor_fail (&part, HON_DATASET_ERROR_REFERENCE, _("the id of a part of the topic"), error);
            return FALSE;
          }
    }

  return TRUE;
}

/* Two topics stand against each other; they may come after this one, so that only their ids are known yet. */
static gboolean
check_axes (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonFigureTopic *topic = HON_FIGURE_TOPIC (self);
  HonJsonCursor array;

  hon_json_cursor_enter (cursor, "axes", &array);
  if (g_list_model_get_n_items (topic->axes) > N_AXES)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_RANGE, _("two axes"), error);
      return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (topic->axes); i++)
    {
      g_autoptr (HonFigurePart) axis = g_list_model_get_item (topic->axes, i);
      const char *id = hon_figure_part_get_id (axis);
      HonJsonCursor element;
      HonJsonCursor child;

      if (g_hash_table_contains (references->own, id) && !g_str_equal (id, hon_record_get_id (self)))
        continue;
      hon_json_cursor_element (&array, i, &element);
      hon_json_cursor_enter (&element, "id", &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of another topic"), error);
      return FALSE;
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "theme", HON_FIELD_WORD, G_STRUCT_OFFSET (HonFigureTopic, theme), .words = themes },
  { "title", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureTopic, title), .is_key = TRUE },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureTopic, text), .is_key = TRUE },
  { "unit", HON_FIELD_WORD, G_STRUCT_OFFSET (HonFigureTopic, unit), .words = units },
  { "parts", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonFigureTopic, parts), .is_optional = TRUE,
    .type = hon_figure_part_get_type },
  { "sums", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonFigureTopic, sums), .is_optional = TRUE,
    .type = hon_figure_sum_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_sums },
  { "scale", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonFigureTopic, scale), .read = read_scale },
  { "axes", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonFigureTopic, axes), .is_optional = TRUE, .minimum = N_AXES,
    .expected = N_("two axes"), .type = hon_figure_part_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_axes },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureTopic, note), .is_optional = TRUE },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigureTopic, hon_figure_topic, fields)

/* As many digits as the figure was published with. */
static char *
format_number (double value)
{
  int decimals = 0;

  while (decimals < MAX_DECIMALS && fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) > 1e-6)
    decimals++;

  return hon_format_number (value, decimals);
}

/**
 * hon_figure_theme_get_label:
 * @theme: what figures are about
 *
 * Returns: what to call it
 */
const char *
hon_figure_theme_get_label (HonFigureTheme theme)
{
  switch (theme)
    {
    case HON_FIGURE_THEME_DOCTORS:
      return C_("figures", "Doctors and Sectors");

    case HON_FIGURE_THEME_OVERRUNS:
      return C_("figures", "Overruns");

    case HON_FIGURE_THEME_OPTAM:
      return C_("figures", "OPTAM");

    case HON_FIGURE_THEME_COSTS:
      return C_("figures", "Left to Pay");

    case HON_FIGURE_THEME_OUTSIDE:
      return C_("figures", "Outside the Agreement");

    case HON_FIGURE_THEME_PLACES:
      return C_("figures", "Maps of the Départements");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_figure_unit_get_label:
 * @unit: what figures are counted in
 *
 * Returns: what to call it
 */
const char *
hon_figure_unit_get_label (HonFigureUnit unit)
{
  switch (unit)
    {
    case HON_FIGURE_UNIT_PERCENT:
      return C_("figures", "Percent");

    case HON_FIGURE_UNIT_DOCTORS:
      return C_("figures", "Doctors");

    case HON_FIGURE_UNIT_EUROS:
      return C_("figures", "Euros of the day");

    case HON_FIGURE_UNIT_EURO_MILLIONS:
      return C_("figures", "Millions of euros of the day");

    case HON_FIGURE_UNIT_EURO_BILLIONS:
      return C_("figures", "Billions of euros of the day");

    case HON_FIGURE_UNIT_PER_100000:
      return C_("figures", "For each 100,000 inhabitants");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_figure_unit_dup_text:
 * @unit: what figures are counted in
 * @value: a figure
 *
 * Returns: (transfer full): the figure as it was published, with its unit where the title does not say it
 */
char *
hon_figure_unit_dup_text (HonFigureUnit unit,
                          double        value)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (isfinite (value), NULL);

  switch (unit)
    {
    case HON_FIGURE_UNIT_PERCENT:
      return hon_format_percent (value, 1);

    case HON_FIGURE_UNIT_EUROS:
      return hon_format_money (hon_money_from_euros (value), HON_MONEY_AUTO);

    case HON_FIGURE_UNIT_EURO_MILLIONS:
      number = format_number (value);
      /* Translators: %s is a number of millions of euros. */
      return g_strdup_printf (C_("figures", "€%s million"), number);

    case HON_FIGURE_UNIT_EURO_BILLIONS:
      number = format_number (value);
      /* Translators: %s is a number of billions of euros. */
      return g_strdup_printf (C_("figures", "€%s billion"), number);

    case HON_FIGURE_UNIT_DOCTORS:
    case HON_FIGURE_UNIT_PER_100000:
      return format_number (value);
    }

  g_return_val_if_reached (NULL);
}

const char *
hon_figure_topic_get_id (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

HonFigureTheme
hon_figure_topic_get_theme (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), HON_FIGURE_THEME_DOCTORS);

  return self->theme;
}

/**
 * hon_figure_topic_get_title:
 * @self: a topic
 *
 * Returns: what is counted, with its scope
 */
const char *
hon_figure_topic_get_title (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return self->title;
}

/**
 * hon_figure_topic_get_text:
 * @self: a topic
 *
 * Returns: what the figures are, who counts them, and what they do not tell
 */
const char *
hon_figure_topic_get_text (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return self->text;
}

HonFigureUnit
hon_figure_topic_get_unit (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), HON_FIGURE_UNIT_PERCENT);

  return self->unit;
}

/**
 * hon_figure_topic_get_parts:
 * @self: a topic
 *
 * Returns: (transfer none) (element-type HonFigurePart): what each of its lines has a figure of; empty
 *   for a topic of series
 */
GListModel *
hon_figure_topic_get_parts (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return self->parts;
}

/**
 * hon_figure_topic_get_sums:
 * @self: a topic
 *
 * Returns: (transfer none) (element-type HonFigureSum): which of its parts are added up; empty for most
 */
GListModel *
hon_figure_topic_get_sums (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return self->sums;
}

/**
 * hon_figure_topic_get_scale:
 * @self: a topic
 * @n_bounds: (out): how many there are
 *
 * Returns: (nullable) (transfer none) (array length=n_bounds): where the colours of its maps change, the
 *   same for all of them; %NULL for a topic without maps
 */
const double *
hon_figure_topic_get_scale (HonFigureTopic *self,
                            guint          *n_bounds)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);
  g_return_val_if_fail (n_bounds != NULL, NULL);

  *n_bounds = self->scale != NULL ? self->scale->len : 0;

  return self->scale != NULL ? (const double *) self->scale->data : NULL;
}

/**
 * hon_figure_topic_get_axes:
 * @self: a topic
 *
 * Tells which maps stand against each other, place by place: by the ids of their topics, that of the axis to the
 * right and that of the one upwards.
 *
 * Returns: (transfer none) (element-type HonFigurePart): the two axes; empty for most topics
 */
GListModel *
hon_figure_topic_get_axes (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return self->axes;
}

/**
 * hon_figure_topic_get_note:
 * @self: a topic
 *
 * Returns: (nullable): what must be known to read its figures
 */
const char *
hon_figure_topic_get_note (HonFigureTopic *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (self), NULL);

  return self->note;
}
