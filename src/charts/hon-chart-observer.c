/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-observer.h"

/**
 * HonChartObserver:
 *
 * Watches a list of bars, and everything in them, for a widget that shows it.
 *
 * When bars come and go it says so at once, as any list does. A burst of
 * changes inside the bars, as when every part gets a new value, is told once,
 * before the next frame is laid out.
 */

struct _HonChartObserver
{
  GObject     parent_instance;

  GListModel *bars; /* (nullable) (owned) */
  GPtrArray  *watched; /* (owned) (element-type HonChartBar) */
  guint       emit_id;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonChartObserver, hon_chart_observer, G_TYPE_OBJECT)

static void
emit_changed (HonChartObserver *self)
{
  g_clear_handle_id (&self->emit_id, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
emit_changed_cb (gpointer user_data)
{
  HonChartObserver *self = HON_CHART_OBSERVER (user_data);

  self->emit_id = 0;
  emit_changed (self);

  return G_SOURCE_REMOVE;
}

static void
bar_changed_cb (HonChartObserver *self)
{
  if (self->emit_id != 0)
    return;

  /* GTK lays out and draws at a lower priority than this one. */
  self->emit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, emit_changed_cb, self, NULL);
  g_source_set_name_by_id (self->emit_id, "[honoraires] chart observer");
}

static void
unwatch (HonChartObserver *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->watched, i),
                                          bar_changed_cb, self);

  g_ptr_array_set_size (self->watched, 0);
}

static void
watch (HonChartObserver *self)
{
  unwatch (self);

  for (guint i = 0; self->bars != NULL && i < g_list_model_get_n_items (self->bars); i++)
    {
      HonChartBar *bar = g_list_model_get_item (self->bars, i);

      g_assert (HON_IS_CHART_BAR (bar));

      g_signal_connect_object (bar, "changed", G_CALLBACK (bar_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watched, bar);
    }
}

static void
items_changed_cb (HonChartObserver *self)
{
  watch (self);
  emit_changed (self);
}

static void
hon_chart_observer_dispose (GObject *object)
{
  HonChartObserver *self = HON_CHART_OBSERVER (object);

  g_clear_handle_id (&self->emit_id, g_source_remove);
  unwatch (self);
  if (self->bars != NULL)
    g_signal_handlers_disconnect_by_func (self->bars, items_changed_cb, self);
  g_clear_object (&self->bars);

  G_OBJECT_CLASS (hon_chart_observer_parent_class)->dispose (object);
}

static void
hon_chart_observer_finalize (GObject *object)
{
  HonChartObserver *self = HON_CHART_OBSERVER (object);

  g_clear_pointer (&self->watched, g_ptr_array_unref);

  G_OBJECT_CLASS (hon_chart_observer_parent_class)->finalize (object);
}

static void
hon_chart_observer_class_init (HonChartObserverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_chart_observer_dispose;
  object_class->finalize = hon_chart_observer_finalize;

  /**
   * HonChartObserver::changed:
   * @self: an observer
   *
   * Emitted when what is shown may have changed.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  HON_TYPE_CHART_OBSERVER,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
hon_chart_observer_init (HonChartObserver *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hon_chart_observer_new:
 *
 * Makes an observer that watches nothing yet.
 *
 * Returns: (transfer full): a new observer
 */
HonChartObserver *
hon_chart_observer_new (void)
{
  return g_object_new (HON_TYPE_CHART_OBSERVER, NULL);
}

/**
 * hon_chart_observer_get_bars:
 * @self: an observer
 *
 * Gets the list watched.
 *
 * Returns: (transfer none) (nullable): a list of [class@ChartBar]
 */
GListModel *
hon_chart_observer_get_bars (HonChartObserver *self)
{
  g_return_val_if_fail (HON_IS_CHART_OBSERVER (self), NULL);

  return self->bars;
}

/**
 * hon_chart_observer_set_bars:
 * @self: an observer
 * @bars: (nullable): a list of [class@ChartBar]
 *
 * Sets the list to watch.
 *
 * Returns: whether it is another one than before
 */
gboolean
hon_chart_observer_set_bars (HonChartObserver *self,
                             GListModel       *bars)
{
  g_return_val_if_fail (HON_IS_CHART_OBSERVER (self), FALSE);
  g_return_val_if_fail (bars == NULL || G_IS_LIST_MODEL (bars), FALSE);

  if (self->bars == bars)
    return FALSE;

  if (self->bars != NULL)
    g_signal_handlers_disconnect_by_func (self->bars, items_changed_cb, self);
  g_set_object (&self->bars, bars);
  if (bars != NULL)
    g_signal_connect_object (bars, "items-changed", G_CALLBACK (items_changed_cb), self,
                             G_CONNECT_SWAPPED);
  items_changed_cb (self);

  return TRUE;
}

/**
 * hon_chart_observer_get_n_bars:
 * @self: an observer
 *
 * Counts the bars.
 *
 * Returns: how many there are
 */
guint
hon_chart_observer_get_n_bars (HonChartObserver *self)
{
  g_return_val_if_fail (HON_IS_CHART_OBSERVER (self), 0);

  return self->watched->len;
}

/**
 * hon_chart_observer_get_bar:
 * @self: an observer
 * @position: a position
 *
 * Gets a bar.
 *
 * Returns: (transfer none) (nullable): the bar, or %NULL beyond the last one
 */
HonChartBar *
hon_chart_observer_get_bar (HonChartObserver *self,
                            guint             position)
{
  g_return_val_if_fail (HON_IS_CHART_OBSERVER (self), NULL);

  if (position >= self->watched->len)
    return NULL;

  return g_ptr_array_index (self->watched, position);
}
