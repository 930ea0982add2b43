/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-bar.h"

#include <math.h>

/**
 * HonChartBar:
 *
 * A bar of a chart, stacked from named parts. Append all parts before a chart shows it: charts read
 * a bar once, when it is added to their list.
 */

struct _HonChartBar
{
  GObject    parent_instance;

  char      *id; /* (owned) */
  char      *label; /* (owned) */
  GPtrArray *parts; /* (owned) (element-type HonChartPart) */
  GPtrArray *sums;  /* (owned) (element-type HonChartPart): of some of the parts; they are not drawn */
  double     total;
};

G_DEFINE_FINAL_TYPE (HonChartBar, hon_chart_bar, G_TYPE_OBJECT)

static void
free_part (gpointer data)
{
  HonChartPart *part = data;

  g_free (part->id);
  g_free (part->label);
  g_free (part);
}

static HonChartPart *
new_part (const char *id,
          const char *label,
          guint       style_index,
          double      value)
{
  HonChartPart *part = g_new (HonChartPart, 1);

  *part = (HonChartPart) { g_strdup (id), g_strdup (label), style_index, value };

  return part;
}

static const HonChartPart *
find (GPtrArray  *parts,
      const char *id)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const HonChartPart *part = g_ptr_array_index (parts, i);

      if (g_str_equal (part->id, id))
        return part;
    }

  return NULL;
}

/* Adds those whose identifier none before them has. */
static void
add_new (GPtrArray  *kinds,
         GHashTable *seen,
         GPtrArray  *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      HonChartPart *part = g_ptr_array_index (parts, i);

      if (g_hash_table_add (seen, part->id))
        g_ptr_array_add (kinds, part);
    }
}

static void
hon_chart_bar_finalize (GObject *object)
{
  HonChartBar *self = HON_CHART_BAR (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_ptr_array_unref);

  G_OBJECT_CLASS (hon_chart_bar_parent_class)->finalize (object);
}

static void
hon_chart_bar_class_init (HonChartBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_chart_bar_finalize;
}

static void
hon_chart_bar_init (HonChartBar *self)
{
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->sums = g_ptr_array_new_with_free_func (free_part);
}

/**
 * hon_chart_bar_new:
 * @id: identifies the bar
 * @label: the name shown to people, already translated
 *
 * Creates a bar without parts.
 *
 * Returns: (transfer full): a new bar
 */
HonChartBar *
hon_chart_bar_new (const char *id,
                   const char *label)
{
  HonChartBar *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (HON_TYPE_CHART_BAR, NULL);
  self->id = g_strdup (id);
  self->label = g_strdup (label);

  return self;
}

/**
 * hon_chart_bar_get_id:
 * @self: a bar
 *
 * Gets the identifier of the bar.
 *
 * Returns: (transfer none): the identifier
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
 * Gets the name of the bar.
 *
 * Returns: (transfer none): the name shown to people
 */
const char *
hon_chart_bar_get_label (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);

  return self->label;
}

/**
 * hon_chart_bar_get_total:
 * @self: a bar
 *
 * Gets the sum of the parts whose value is known.
 *
 * Returns: the total, in the unit of the values
 */
double
hon_chart_bar_get_total (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), 0.0);

  return self->total;
}

/**
 * hon_chart_bar_get_n_parts:
 * @self: a bar
 *
 * Counts the parts.
 *
 * Returns: the number of parts
 */
guint
hon_chart_bar_get_n_parts (HonChartBar *self)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), 0);

  return self->parts->len;
}

/**
 * hon_chart_bar_get_part:
 * @self: a bar
 * @position: the position of a part, in the order in which parts are stacked
 *
 * Gets a part.
 *
 * Returns: (transfer none): the part, which belongs to the bar
 */
const HonChartPart *
hon_chart_bar_get_part (HonChartBar *self,
                        guint        position)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);
  g_return_val_if_fail (position < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, position);
}

/**
 * hon_chart_bar_find_part:
 * @self: a bar
 * @id: the identifier of a part
 *
 * Looks up a part.
 *
 * Returns: (transfer none) (nullable): the first part with that identifier
 */
const HonChartPart *
hon_chart_bar_find_part (HonChartBar *self,
                         const char  *id)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find (self->parts, id);
}

/**
 * hon_chart_bar_dup_values:
 * @self: a bar
 *
 * Copies the values of all parts, in the order in which they are stacked.
 *
 * Returns: (transfer full) (array): as many values as there are parts
 */
double *
hon_chart_bar_dup_values (HonChartBar *self)
{
  double *values;

  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);

  values = g_new (double, self->parts->len);
  for (guint i = 0; i < self->parts->len; i++)
    values[i] = hon_chart_bar_get_part (self, i)->value;

  return values;
}

/**
 * hon_chart_bar_append:
 * @self: a bar that no chart shows yet
 * @id: identifies the part: the same in all bars that have it
 * @label: the name shown to people, already translated
 * @style_index: which colour and pattern, counted from 0
 * @value: its size; not finite if it is unknown
 *
 * Adds a part after the others.
 */
void
hon_chart_bar_append (HonChartBar *self,
                      const char  *id,
                      const char  *label,
                      guint        style_index,
                      double       value)
{
  g_return_if_fail (HON_IS_CHART_BAR (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (label != NULL);

  g_ptr_array_add (self->parts, new_part (id, label, style_index, value));
  if (isfinite (value))
    self->total += value;
}

/**
 * hon_chart_bar_append_sum:
 * @self: a bar that no chart shows yet
 * @id: identifies the sum: the same in all bars that have it
 * @label: the name shown to people, already translated
 * @value: what some of the parts make together; not finite if it is unknown
 *
 * Adds a sum of some of the parts, which stands with the figures of the chart and is not drawn.
 */
void
hon_chart_bar_append_sum (HonChartBar *self,
                          const char  *id,
                          const char  *label,
                          double       value)
{
  g_return_if_fail (HON_IS_CHART_BAR (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (label != NULL);

  g_ptr_array_add (self->sums, new_part (id, label, 0, value));
}

/**
 * hon_chart_bar_find_sum:
 * @self: a bar
 * @id: the identifier of a sum
 *
 * Looks up a sum.
 *
 * Returns: (transfer none) (nullable): the first sum with that identifier
 */
const HonChartPart *
hon_chart_bar_find_sum (HonChartBar *self,
                        const char  *id)
{
  g_return_val_if_fail (HON_IS_CHART_BAR (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find (self->sums, id);
}

/**
 * hon_chart_bar_list_kinds:
 * @bars: (element-type HonChartBar): bars
 *
 * Lists one part for each identifier found in @bars, in the order of first appearance: the entries
 * of a legend, or the rows of a table.
 *
 * Returns: (transfer container) (element-type HonChartPart): the parts, which belong to the bars
 */
GPtrArray *
hon_chart_bar_list_kinds (GPtrArray *bars)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *kinds = g_ptr_array_new ();

  g_return_val_if_fail (bars != NULL, kinds);

  for (guint i = 0; i < bars->len; i++)
    add_new (kinds, seen, HON_CHART_BAR (g_ptr_array_index (bars, i))->parts);

  return kinds;
}

/**
 * hon_chart_bar_list_sums:
 * @bars: (element-type HonChartBar): bars
 *
 * Lists one sum for each identifier found in @bars, as hon_chart_bar_list_kinds() does for parts.
 *
 * Returns: (transfer container) (element-type HonChartPart): the sums, which belong to the bars
 */
GPtrArray *
hon_chart_bar_list_sums (GPtrArray *bars)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *sums = g_ptr_array_new ();

  g_return_val_if_fail (bars != NULL, sums);

  for (guint i = 0; i < bars->len; i++)
    add_new (sums, seen, HON_CHART_BAR (g_ptr_array_index (bars, i))->sums);

  return sums;
}
