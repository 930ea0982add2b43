/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visibility.h"

/* How many pixels off the screen still count as visible. */
#define NEAR 160

/**
 * HonVisibility:
 *
 * Tells when a widget of a scrolled page first becomes visible, by scrolling
 * or by keyboard, so that what is costly to make does not hold up what is read
 * first. What has not been scrolled to is told as soon as there is nothing else
 * to do: screen readers pass over what has not been made.
 *
 * Until then the widget keeps the room that its content will take: nothing
 * jumps when it comes.
 */

struct _HonVisibility
{
  GObject       parent_instance;

  GtkWidget    *widget;         /* (nullable) (unowned): owns us */
  GSignalGroup *scroll_signals; /* (owned): of the adjustment that moves the widget */
  guint         look_id;        /* idle */
  guint         rest_id;        /* idle, after all else */
  gboolean      is_seen;
};

enum
{
  SEEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonVisibility, hon_visibility, G_TYPE_OBJECT)

static GtkWidget *
get_scroller (HonVisibility *self)
{
  return gtk_widget_get_ancestor (gtk_widget_get_parent (self->widget), GTK_TYPE_SCROLLED_WINDOW);
}

/* Whether any of the widget is in the part of the page that is on screen, or so
 * near that the next press of Tab may lead there.
 */
static gboolean
is_visible (HonVisibility *self)
{
  GtkWidget *scroller;
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (self->widget))
    return FALSE;

  scroller = get_scroller (self);

  return scroller == NULL ||
         (gtk_widget_compute_bounds (self->widget, scroller, &bounds) &&
          bounds.size.height > 0.0f &&
          bounds.origin.y < gtk_widget_get_height (scroller) + NEAR &&
          bounds.origin.y + bounds.size.height > -NEAR);
}

static void
tell (HonVisibility *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->is_seen = TRUE;
  g_signal_group_set_target (self->scroll_signals, NULL);
  gtk_widget_set_size_request (self->widget, -1, -1);
  g_signal_emit (self, signals[SEEN], 0);
}

static void
look_cb (gpointer user_data)
{
  HonVisibility *self = HON_VISIBILITY (user_data);

  self->look_id = 0;
  if (is_visible (self))
    tell (self);
}

static gboolean
rest_cb (gpointer user_data)
{
  HonVisibility *self = HON_VISIBILITY (user_data);

  self->rest_id = 0;
  tell (self);

  return G_SOURCE_REMOVE;
}

/* Only once the page is laid out is it known what is visible. */
static void
queue_look (HonVisibility *self)
{
  if (self->look_id == 0 && !self->is_seen)
    self->look_id = g_idle_add_once (look_cb, self);
}

/* A change of layout moves the widget into another scrolled window. */
static void
mapped_cb (HonVisibility *self)
{
  GtkWidget *scroller = get_scroller (self);

  if (self->is_seen)
    return;
  if (scroller != NULL)
    g_signal_group_set_target (self->scroll_signals,
                               gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  queue_look (self);
  if (self->rest_id == 0)
    self->rest_id = g_idle_add_full (G_PRIORITY_LOW, rest_cb, self, NULL);
}

static void
hon_visibility_dispose (GObject *object)
{
  HonVisibility *self = HON_VISIBILITY (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->scroll_signals);

  G_OBJECT_CLASS (hon_visibility_parent_class)->dispose (object);
}

static void
hon_visibility_class_init (HonVisibilityClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_visibility_dispose;

  /**
   * HonVisibility::seen:
   * @self: a visibility
   *
   * The widget is on screen for the first time.
   */
  signals[SEEN] =
    g_signal_new ("seen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
hon_visibility_init (HonVisibility *self)
{
  self->scroll_signals = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_object (self->scroll_signals, "changed", G_CALLBACK (queue_look), self,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->scroll_signals, "value-changed", G_CALLBACK (queue_look), self,
                                 G_CONNECT_SWAPPED);
}

/**
 * hon_visibility_new:
 * @widget: (unowned): what may become visible; it must outlive this
 * @reserved_height: about how high it will be, pixels
 *
 * Returns: (transfer full): what tells when it does
 */
HonVisibility *
hon_visibility_new (GtkWidget *widget,
                    int        reserved_height)
{
  HonVisibility *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (HON_TYPE_VISIBILITY, NULL);
  self->widget = widget;
  gtk_widget_set_size_request (widget, -1, reserved_height);
  g_signal_connect_object (widget, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
hon_visibility_is_seen (HonVisibility *self)
{
  g_return_val_if_fail (HON_IS_VISIBILITY (self), FALSE);

  return self->is_seen;
}
