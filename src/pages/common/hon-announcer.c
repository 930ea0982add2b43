/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"

#include <glib/gi18n.h>

/* How long inputs must rest before anything is read out. */
#define DELAY_MS 800

/**
 * HonAnnouncer:
 *
 * What screen readers are told without being asked: results, numbers of hits, what was done, and
 * what is wrong. Each page and each dialog has one, which says one thing at a time.
 *
 * Everything waits until the inputs have come to rest, and what is told last takes the place of what
 * was about to be told. An error is told assertively, gives way to nothing else, and is told once. An
 * answer is never told while it is not that of the inputs, nor the first one: that is read with the page.
 */

typedef enum
{
  KIND_ANSWER,
  KIND_NEWS,
  KIND_ERROR,
} Kind;

struct _HonAnnouncer
{
  GObject    parent_instance;

  GtkWidget *speaker;    /* (unowned): it owns the announcer */
  char      *text;       /* (nullable) (owned): what is about to be told */
  Kind       kind;       /* of that */
  guint      timeout_id;
  gpointer   culprit;    /* (nullable) (unowned): never read; what the last error is of */
  char      *error;      /* (nullable) (owned): that error, while it is not mended */
  gboolean   has_answer; /* whether there has been one */
  gboolean   is_stale;
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonAnnouncer, hon_announcer, G_TYPE_OBJECT)

static void
retract (HonAnnouncer *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->text, g_free);
}

static void
tell_cb (gpointer user_data)
{
  g_autoptr (HonAnnouncer) self = g_object_ref (HON_ANNOUNCER (user_data));
  g_autofree char *text = g_steal_pointer (&self->text);

  self->timeout_id = 0;
  if (gtk_widget_get_mapped (self->speaker))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->speaker), text,
                             self->kind == KIND_ERROR ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH
                                                      : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  g_signal_emit (self, signals[TOLD], 0, text, self->kind == KIND_ERROR);
}

static void
queue (HonAnnouncer *self,
       Kind          kind,
       const char   *text)
{
  if (self->text != NULL && self->kind == KIND_ERROR && kind != KIND_ERROR)
    return;

  retract (self);
  self->kind = kind;
  self->text = g_strdup (text);
  self->timeout_id = g_timeout_add_once (DELAY_MS, tell_cb, self);
}

static void
hon_announcer_finalize (GObject *object)
{
  HonAnnouncer *self = HON_ANNOUNCER (object);

  retract (self);
  g_free (self->error);

  G_OBJECT_CLASS (hon_announcer_parent_class)->finalize (object);
}

static void
hon_announcer_class_init (HonAnnouncerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_announcer_finalize;

  /**
   * HonAnnouncer::told:
   * @self: an announcer
   * @text: what screen readers were told
   * @is_error: whether it interrupts what they say
   *
   * Emitted once something was told.
   */
  signals[TOLD] =
    g_signal_new ("told", HON_TYPE_ANNOUNCER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
hon_announcer_init (HonAnnouncer *self)
{
}

static gboolean
is_speaker (GtkWidget *widget)
{
  return ADW_IS_NAVIGATION_PAGE (widget) || ADW_IS_DIALOG (widget) || GTK_IS_ROOT (widget);
}

/**
 * hon_announcer_of:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the announcer of the page or dialog that the widget is, or is
 *   in; %NULL where there is none around it yet
 */
HonAnnouncer *
hon_announcer_of (GtkWidget *widget)
{
  HonAnnouncer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  while (widget != NULL && !is_speaker (widget))
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL)
    return NULL;

  self = g_object_get_data (G_OBJECT (widget), "hon-announcer");
  if (self == NULL)
    {
      self = g_object_new (HON_TYPE_ANNOUNCER, NULL);
      self->speaker = widget;
      g_object_set_data_full (G_OBJECT (widget), "hon-announcer", self, g_object_unref);
    }

  return self;
}

/**
 * hon_announcer_tell_answer:
 * @self: (nullable): an announcer
 * @text: the answer to what was entered
 *
 * Tells a result politely, unless it is the first.
 */
void
hon_announcer_tell_answer (HonAnnouncer *self,
                           const char   *text)
{
  g_return_if_fail (text != NULL);

  if (self == NULL)
    return;

  if (self->has_answer && !self->is_stale)
    queue (self, KIND_ANSWER, text);
  self->has_answer = TRUE;
}

/**
 * hon_announcer_set_stale:
 * @self: (nullable): an announcer
 * @stale: whether the results on show are not those of the inputs on show
 *
 * Has no answer told while the inputs have none; one that was about to be told is not.
 */
void
hon_announcer_set_stale (HonAnnouncer *self,
                         gboolean      stale)
{
  if (self == NULL)
    return;

  self->is_stale = stale;
  if (stale && self->text != NULL && self->kind == KIND_ANSWER)
    retract (self);
}

/**
 * hon_announcer_tell:
 * @self: (nullable): an announcer
 * @text: what was found, or done
 *
 * Tells something politely, unless its page is not on show.
 */
void
hon_announcer_tell (HonAnnouncer *self,
                    const char   *text)
{
  g_return_if_fail (text != NULL);

  if (self != NULL && gtk_widget_get_mapped (self->speaker))
    queue (self, KIND_NEWS, text);
}

/**
 * hon_announcer_tell_found:
 * @self: (nullable): an announcer
 * @n: how many hits a search has
 *
 * Tells how many hits there are.
 */
void
hon_announcer_tell_found (HonAnnouncer *self,
                          guint         n)
{
  g_autofree char *text = NULL;

  if (n > 0)
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);
  hon_announcer_tell (self, text != NULL ? text : _("No hits"));
}

/**
 * hon_announcer_tell_error:
 * @self: (nullable): an announcer
 * @source: what is wrong; only compared
 * @text: (nullable): what is wrong with it, or %NULL once nothing is
 *
 * Tells an error assertively, and once as long as it stays.
 */
void
hon_announcer_tell_error (HonAnnouncer *self,
                          gpointer      source,
                          const char   *text)
{
  if (self == NULL || (text == NULL && self->culprit != source))
    return;

  if (text == NULL)
    {
      if (self->text != NULL && self->kind == KIND_ERROR)
        retract (self);
      self->culprit = NULL;
      g_clear_pointer (&self->error, g_free);
      return;
    }
  /* It was told; what is about to be told now is something else. */
  if (self->culprit == source && g_strcmp0 (self->error, text) == 0 &&
      (self->text == NULL || self->kind != KIND_ERROR))
    return;

  self->culprit = source;
  g_set_str (&self->error, text);
  if (gtk_widget_get_mapped (self->speaker))
    queue (self, KIND_ERROR, text);
}
