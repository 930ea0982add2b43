/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-choice.h"

/**
 * HonFigureChoice:
 *
 * Which figures are looked at: a topic and, where it has maps, one of them and a year.
 */

struct _HonFigureChoice
{
  GObject  parent_instance;

  char    *topic; /* (owned) */
  char    *map;   /* (owned) */
  int      year;
};

enum
{
  PROP_0,
  PROP_TOPIC,
  PROP_MAP,
  PROP_YEAR,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonFigureChoice, hon_figure_choice, G_TYPE_OBJECT)

static void
hon_figure_choice_finalize (GObject *object)
{
  HonFigureChoice *self = HON_FIGURE_CHOICE (object);

  g_free (self->topic);
  g_free (self->map);

  G_OBJECT_CLASS (hon_figure_choice_parent_class)->finalize (object);
}

static void
hon_figure_choice_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HonFigureChoice *self = HON_FIGURE_CHOICE (object);

  switch (prop_id)
    {
    case PROP_TOPIC:
      g_value_set_string (value, self->topic);
      break;

    case PROP_MAP:
      g_value_set_string (value, self->map);
      break;

    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_figure_choice_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HonFigureChoice *self = HON_FIGURE_CHOICE (object);

  switch (prop_id)
    {
    case PROP_TOPIC:
      hon_figure_choice_set_topic (self, g_value_get_string (value));
      break;

    case PROP_MAP:
      hon_figure_choice_set_map (self, g_value_get_string (value));
      break;

    case PROP_YEAR:
      hon_figure_choice_set_year (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_figure_choice_class_init (HonFigureChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_figure_choice_finalize;
  object_class->get_property = hon_figure_choice_get_property;
  object_class->set_property = hon_figure_choice_set_property;

  /**
   * HonFigureChoice:topic:
   *
   * The id of the topic.
   */
  props[PROP_TOPIC] =
    g_param_spec_string ("topic", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonFigureChoice:map:
   *
   * The id of the map, where the topic has several.
   */
  props[PROP_MAP] =
    g_param_spec_string ("map", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonFigureChoice:year:
   *
   * The year of the map.
   */
  props[PROP_YEAR] =
    g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_figure_choice_init (HonFigureChoice *self)
{
  self->topic = g_strdup ("");
  self->map = g_strdup ("");
}

/**
 * hon_figure_choice_new:
 *
 * Returns: (transfer full): a choice of nothing
 */
HonFigureChoice *
hon_figure_choice_new (void)
{
  return g_object_new (HON_TYPE_FIGURE_CHOICE, NULL);
}

const char *
hon_figure_choice_get_topic (HonFigureChoice *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_CHOICE (self), NULL);

  return self->topic;
}

/**
 * hon_figure_choice_set_topic:
 * @self: a choice
 * @topic: the id of a topic
 *
 * Chooses what is looked at.
 */
void
hon_figure_choice_set_topic (HonFigureChoice *self,
                             const char      *topic)
{
  g_return_if_fail (HON_IS_FIGURE_CHOICE (self));
  g_return_if_fail (topic != NULL);

  if (g_set_str (&self->topic, topic))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOPIC]);
}

const char *
hon_figure_choice_get_map (HonFigureChoice *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_CHOICE (self), NULL);

  return self->map;
}

/**
 * hon_figure_choice_set_map:
 * @self: a choice
 * @map: the id of a map
 *
 * Chooses the map, for topics that have several.
 */
void
hon_figure_choice_set_map (HonFigureChoice *self,
                           const char      *map)
{
  g_return_if_fail (HON_IS_FIGURE_CHOICE (self));
  g_return_if_fail (map != NULL);

  if (g_set_str (&self->map, map))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAP]);
}

int
hon_figure_choice_get_year (HonFigureChoice *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_CHOICE (self), 0);

  return self->year;
}

/**
 * hon_figure_choice_set_year:
 * @self: a choice
 * @year: a year
 *
 * Chooses the year of the map.
 */
void
hon_figure_choice_set_year (HonFigureChoice *self,
                            int              year)
{
  g_return_if_fail (HON_IS_FIGURE_CHOICE (self));

  if (self->year == year)
    return;
  self->year = year;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YEAR]);
}
