/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-part.h"

#include <math.h>

/**
 * HonChartPart:
 *
 * One named part of a bar.
 *
 * The unit of the value is the caller's: a chart draws it in proportion and
 * shows it through its [struct@ChartFormat]. A value that is not finite means
 * that there is none.
 */

struct _HonChartPart
{
  GObject  parent_instance;

  char    *id; /* (owned) */
  char    *label; /* (owned) */
  char    *description; /* (nullable) (owned) */
  double   value;
  guint    style_index;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_VALUE,
  PROP_STYLE_INDEX,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChartPart, hon_chart_part, G_TYPE_OBJECT)

static void
hon_chart_part_finalize (GObject *object)
{
  HonChartPart *self = HON_CHART_PART (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (hon_chart_part_parent_class)->finalize (object);
}

static void
hon_chart_part_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonChartPart *self = HON_CHART_PART (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, hon_chart_part_get_id (self));
      break;

    case PROP_LABEL:
      g_value_set_string (value, hon_chart_part_get_label (self));
      break;

    case PROP_VALUE:
      g_value_set_double (value, hon_chart_part_get_value (self));
      break;

    case PROP_STYLE_INDEX:
      g_value_set_uint (value, hon_chart_part_get_style_index (self));
      break;

    case PROP_DESCRIPTION:
      g_value_set_string (value, hon_chart_part_get_description (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_part_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonChartPart *self = HON_CHART_PART (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      if (self->id == NULL)
        self->id = g_strdup ("");
      break;

    case PROP_LABEL:
      hon_chart_part_set_label (self, g_value_get_string (value));
      break;

    case PROP_VALUE:
      hon_chart_part_set_value (self, g_value_get_double (value));
      break;

    case PROP_STYLE_INDEX:
      hon_chart_part_set_style_index (self, g_value_get_uint (value));
      break;

    case PROP_DESCRIPTION:
      hon_chart_part_set_description (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_part_class_init (HonChartPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_chart_part_finalize;
  object_class->get_property = hon_chart_part_get_property;
  object_class->set_property = hon_chart_part_set_property;

  /**
   * HonChartPart:id:
   *
   * What makes it the same part in every bar.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartPart:label:
   *
   * The name shown to people, already translated.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL,
                         "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartPart:value:
   *
   * How large it is; may be negative.
   */
  props[PROP_VALUE] =
    g_param_spec_double ("value", NULL, NULL,
                         -G_MAXDOUBLE, G_MAXDOUBLE, 0.0,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartPart:style-index:
   *
   * Which of the six colours and patterns it is drawn with, counted from 0.
   */
  props[PROP_STYLE_INDEX] =
    g_param_spec_uint ("style-index", NULL, NULL,
                       0, G_MAXUINT, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartPart:description: (nullable)
   *
   * A sentence about it, already translated, shown with its value.
   */
  props[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_chart_part_init (HonChartPart *self)
{
  self->label = g_strdup ("");
}

/**
 * hon_chart_part_new:
 * @id: what makes it the same part in every bar
 * @label: the name shown to people
 * @style_index: which colour and pattern
 * @value: how large it is
 *
 * Makes a part.
 *
 * Returns: (transfer full): a new part
 */
HonChartPart *
hon_chart_part_new (const char *id,
                    const char *label,
                    guint       style_index,
                    double      value)
{
  HonChartPart *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (HON_TYPE_CHART_PART,
                       "id", id,
                       "label", label,
                       "style-index", style_index,
                       NULL);
  hon_chart_part_set_value (self, value);

  return self;
}

/**
 * hon_chart_part_get_id:
 * @self: a part
 *
 * Gets what makes it the same part in every bar.
 *
 * Returns: (transfer none): the id
 */
const char *
hon_chart_part_get_id (HonChartPart *self)
{
  g_return_val_if_fail (HON_IS_CHART_PART (self), NULL);

  return self->id;
}

/**
 * hon_chart_part_get_label:
 * @self: a part
 *
 * Gets the name shown to people.
 *
 * Returns: (transfer none): the name
 */
const char *
hon_chart_part_get_label (HonChartPart *self)
{
  g_return_val_if_fail (HON_IS_CHART_PART (self), NULL);

  return self->label;
}

/**
 * hon_chart_part_set_label:
 * @self: a part
 * @label: (nullable): a name; %NULL is the empty one
 *
 * Sets the name shown to people.
 */
void
hon_chart_part_set_label (HonChartPart *self,
                          const char   *label)
{
  g_return_if_fail (HON_IS_CHART_PART (self));

  if (g_set_str (&self->label, label != NULL ? label : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}

/**
 * hon_chart_part_get_value:
 * @self: a part
 *
 * Gets how large it is.
 *
 * Returns: the value, not finite if there is none
 */
double
hon_chart_part_get_value (HonChartPart *self)
{
  g_return_val_if_fail (HON_IS_CHART_PART (self), 0.0);

  return self->value;
}

/**
 * hon_chart_part_set_value:
 * @self: a part
 * @value: how large it is, or `NAN` for no value
 *
 * Sets how large it is.
 */
void
hon_chart_part_set_value (HonChartPart *self,
                          double        value)
{
  g_return_if_fail (HON_IS_CHART_PART (self));

  if (self->value == value || (isnan (self->value) && isnan (value)))
    return;

  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

/**
 * hon_chart_part_get_style_index:
 * @self: a part
 *
 * Gets which colour and pattern it is drawn with.
 *
 * Returns: the index, counted from 0
 */
guint
hon_chart_part_get_style_index (HonChartPart *self)
{
  g_return_val_if_fail (HON_IS_CHART_PART (self), 0);

  return self->style_index;
}

/**
 * hon_chart_part_set_style_index:
 * @self: a part
 * @style_index: an index, counted from 0
 *
 * Sets which colour and pattern it is drawn with.
 */
void
hon_chart_part_set_style_index (HonChartPart *self,
                                guint         style_index)
{
  g_return_if_fail (HON_IS_CHART_PART (self));

  if (self->style_index == style_index)
    return;

  self->style_index = style_index;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STYLE_INDEX]);
}

/**
 * hon_chart_part_get_description:
 * @self: a part
 *
 * Gets the sentence shown with its value.
 *
 * Returns: (transfer none) (nullable): the sentence
 */
const char *
hon_chart_part_get_description (HonChartPart *self)
{
  g_return_val_if_fail (HON_IS_CHART_PART (self), NULL);

  return self->description;
}

/**
 * hon_chart_part_set_description:
 * @self: a part
 * @description: (nullable): a sentence
 *
 * Sets the sentence shown with its value.
 */
void
hon_chart_part_set_description (HonChartPart *self,
                                const char   *description)
{
  g_return_if_fail (HON_IS_CHART_PART (self));

  if (g_set_str (&self->description, description))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIPTION]);
}
