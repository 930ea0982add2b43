/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-undo.h"

#include "hon-toast.h"

#include <glib/gi18n.h>

/**
 * HonUndo:
 *
 * An offer of a page to take back what was done last, by a toast or by an action
 * of the page, whichever comes first.
 */

struct _HonUndo
{
  GObject         parent_instance;

  GtkWidget      *page;        /* (unowned): it owns this */
  const char     *action_name; /* (unowned): static */
  HonUndoFunc     restore;
  AdwToast       *toast;       /* (nullable) (owned): while there is an offer */
  gpointer        before;      /* (owned) */
  GDestroyNotify  destroy;
};

G_DEFINE_FINAL_TYPE (HonUndo, hon_undo, G_TYPE_OBJECT)

static void
drop_before (HonUndo *self)
{
  if (self->before != NULL)
    self->destroy (self->before);
  self->before = NULL;
}

static void
hon_undo_dispose (GObject *object)
{
  HonUndo *self = HON_UNDO (object);

  drop_before (self);
  g_clear_object (&self->toast);

  G_OBJECT_CLASS (hon_undo_parent_class)->dispose (object);
}

static void
hon_undo_class_init (HonUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_undo_dispose;
}

static void
hon_undo_init (HonUndo *self)
{
}

/**
 * hon_undo_new:
 * @page: a page, which keeps the result no longer than itself
 * @action_name: an action of @page that calls hon_undo_take_back(); static
 * @restore: how @page makes something as it was before
 *
 * Returns: (transfer full): without an offer; the action is disabled
 */
HonUndo *
hon_undo_new (GtkWidget   *page,
              const char  *action_name,
              HonUndoFunc  restore)
{
  HonUndo *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (action_name != NULL, NULL);
  g_return_val_if_fail (restore != NULL, NULL);

  self = g_object_new (HON_TYPE_UNDO, NULL);
  self->page = page;
  self->action_name = action_name;
  self->restore = restore;
  gtk_widget_action_set_enabled (page, action_name, FALSE);

  return self;
}

/**
 * hon_undo_offer:
 * @self: of a page
 * @text: what was done
 * @before: (transfer full): how it was before
 * @destroy: frees @before
 *
 * Tells what was done, and offers to take it back. To be called once it is done.
 */
void
hon_undo_offer (HonUndo        *self,
                const char     *text,
                gpointer        before,
                GDestroyNotify  destroy)
{
  g_return_if_fail (HON_IS_UNDO (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (before != NULL && destroy != NULL);

  hon_undo_withdraw (self);
  self->before = before;
  self->destroy = destroy;
  self->toast = adw_toast_new (text);
  adw_toast_set_use_markup (self->toast, FALSE);
  adw_toast_set_button_label (self->toast, _("Undo"));
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (hon_undo_take_back), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (self->page, self->action_name, TRUE);
  hon_toast_show (self->page, g_object_ref (self->toast));
}

/**
 * hon_undo_take_back:
 * @self: of a page
 *
 * Takes back what was done last, if there is an offer.
 */
void
hon_undo_take_back (HonUndo *self)
{
  gpointer before;

  g_return_if_fail (HON_IS_UNDO (self));

  before = g_steal_pointer (&self->before);
  if (before == NULL)
    return;

  hon_undo_withdraw (self);
  self->restore (self->page, before);
  self->destroy (before);
}

/**
 * hon_undo_withdraw:
 * @self: of a page
 *
 * Offers nothing any more: what was done since would be lost with it.
 */
void
hon_undo_withdraw (HonUndo *self)
{
  g_return_if_fail (HON_IS_UNDO (self));

  if (self->toast == NULL)
    return;

  drop_before (self);
  adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  gtk_widget_action_set_enabled (self->page, self->action_name, FALSE);
}
