/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-bar.h"

#include <math.h>

/**
 * HonChartBar:
 *
 * One of the things a chart compares, made of parts.
 */

struct _HonChartBar
{
  GObject     parent_instance;

  char       *id; /* (owned) */
  char       *label; /* (owned) */
  GListStore *parts; /* (owned) */
  double      total;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_PARTS,
  PROP_TOTAL,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonChartBar, hon_chart_bar, G_TYPE_OBJECT)

static void
update_total (HonChartBar *self)
{
  GListModel *parts = G_LIST_MODEL (self->parts);
  double total = 0.0;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HonChartPart) part = g_list_model_get_item (parts, i);
      double value = hon_chart_part_get_value (part);

      if (isfinite (value))
        total += value;
    }

  if (self->total == total)
    return;

  self->total = total;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOTAL]);
}

static void
part_notify_cb (HonChartBar *self)
{
  update_total (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
hon_chart_bar_dispose (GObject *object)
{
  HonChartBar *self = HON_CHART_BAR (object);

  g_clear_object (&self->parts);

  G_OBJECT_CLASS (hon_chart_bar_parent_class)->dispose (object);
}

static void
hon_chart_bar_finalize (GObject *object)
{
  HonChartBar *self = HON_CHART_BAR (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (hon_chart_bar_parent_class)->finalize (object);
}

static void
hon_chart_bar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonChartBar *self = HON_CHART_BAR (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, hon_chart_bar_get_id (self));
      break;

    case PROP_LABEL:
      g_value_set_string (value, hon_chart_bar_get_label (self));
      break;

    case PROP_PARTS:
      g_value_set_object (value, hon_chart_bar_get_parts (self));
      break;

    case PROP_TOTAL:
      g_value_set_double (value, hon_chart_bar_get_total (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_bar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonChartBar *self = HON_CHART_BAR (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      if (self->id == NULL)
        self->id = g_strdup ("");
      break;

    case PROP_LABEL:
      hon_chart_bar_set_label (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_bar_class_init (HonChartBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_chart_bar_dispose;
  object_class->finalize = hon_chart_bar_finalize;
  object_class->get_property = hon_chart_bar_get_property;
  object_class->set_property = hon_chart_bar_set_property;

  /**
   * HonChartBar:id:
   *
   * What tells it from the other bars.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartBar:label:
   *
   * The name shown to people, already translated.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL,
                         "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartBar:parts:
   *
   * The parts in the order in which they are stacked.
   */
  props[PROP_PARTS] =
    g_param_spec_object ("parts", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonChartBar:total:
   *
   * The sum of the parts that have a value.
   */
  props[PROP_TOTAL] =
    g_param_spec_double ("total", NULL, NULL,
                         -G_MAXDOUBLE, G_MAXDOUBLE, 0.0,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonChartBar::changed:
   * @self: a bar
   *
   * Emitted after the label, the set of parts, or anything about a part changed.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  HON_TYPE_CHART_BAR,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
hon_chart_bar_init (HonChartBar *self)
{
  self->label = g_strdup ("");
  self->parts = g_list_store_new (HON_TYPE_CHART_PART);
}

/**
 * hon_chart_bar_new:
 * @id: what tells it from the other bars
 * @label: the name shown to people
 *
 * Makes a bar without parts.
 *
 * Returns: (transfer full): a new bar
 */
HonChartBar *
hon_chart_bar_new (const char *id,
                   const char *label)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return g_object_new (HON_TYPE_CHART_BAR,
                       "id", id,
                       "label", label,
                       NULL);
}

/**
 * hon_chart_bar_get_id:
 * @self: a bar
 *
 * Gets what tells it from the other bars.
 *
 * Returns: (transfer none): the id
 */
const char *
hon_chart_bar_get_id (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);

  return self->id;
}

/**
 * hon_chart_bar_get_label:
 * @self: a bar
 *
 * Gets the name shown to people.
 *
 * Returns: (transfer none): the name
 */
const char *
hon_chart_bar_get_label (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);

  return self->label;
}

/**
 * hon_chart_bar_set_label:
 * @self: a bar
 * @label: (nullable): a name; %NULL is the empty one
 *
 * Sets the name shown to people.
 */
void
hon_chart_bar_set_label (HonChartBar *self,
                         const char  *label)
{
  g_return_if_fail (HON_IS_CHART_BAR (self));

  if (!g_set_str (&self->label, label != NULL ? label : ""))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * hon_chart_bar_get_parts:
 * @self: a bar
 *
 * Gets the parts in the order in which they are stacked.
 *
 * Returns: (transfer none): a list of [class@ChartPart]
 */
GListModel *
hon_chart_bar_get_parts (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);

  return G_LIST_MODEL (self->parts);
}

/**
 * hon_chart_bar_get_total:
 * @self: a bar
 *
 * Gets the sum of the parts that have a value.
 *
 * Returns: the total
 */
double
hon_chart_bar_get_total (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), 0.0);

  return self->total;
}

/**
 * hon_chart_bar_append:
 * @self: a bar
 * @part: a part
 *
 * Adds a part after the others.
 */
void
hon_chart_bar_append (HonChartBar  *self,
                      HonChartPart *part)
{
  g_return_if_fail (HON_IS_CHART_BAR (self));
  g_return_if_fail (HON_IS_CHART_PART (part));

  g_signal_connect_object (part, "notify", G_CALLBACK (part_notify_cb), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->parts, part);
  part_notify_cb (self);
}

/**
 * hon_chart_bar_get_part:
 * @self: a bar
 * @id: the id of a part
 *
 * Looks a part up.
 *
 * Returns: (transfer none) (nullable): the first part of that id
 */
HonChartPart *
hon_chart_bar_get_part (HonChartBar *self,
                        const char  *id)
{
  GListModel *parts;

  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  parts = G_LIST_MODEL (self->parts);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HonChartPart) part = g_list_model_get_item (parts, i);

      if (strcmp (hon_chart_part_get_id (part), id) == 0)
        return part;
    }

  return NULL;
}

/**
 * hon_chart_bar_dup_kinds:
 * @bars: (nullable): a list of bars
 *
 * Collects one part for every id found in @bars, in the order of first appearance: the
 * entries of a legend, or the rows of a table.
 *
 * Returns: (transfer full) (element-type HonChartPart): an array that owns its elements
 */
GPtrArray *
hon_chart_bar_dup_kinds (GListModel *bars)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (bars == NULL || G_IS_LIST_MODEL (bars), NULL);

  for (guint i = 0; bars != NULL && i < g_list_model_get_n_items (bars); i++)
    {
      g_autoptr (HonChartBar) bar = g_list_model_get_item (bars, i);
      GListModel *parts = hon_chart_bar_get_parts (bar);

      for (guint j = 0; j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (HonChartPart) part = g_list_model_get_item (parts, j);

          if (g_hash_table_add (seen, (gpointer) hon_chart_part_get_id (part)))
            g_ptr_array_add (kinds, g_steal_pointer (&part));
        }
    }

  return g_steal_pointer (&kinds);
}
