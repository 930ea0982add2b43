/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HonUndoFunc:
 * @page: where something was done
 * @before: how it was before
 *
 * Makes it as it was before.
 */
typedef void (* HonUndoFunc) (GtkWidget *page,
                              gpointer   before);

#define HON_TYPE_UNDO (hon_undo_get_type ())

G_DECLARE_FINAL_TYPE (HonUndo, hon_undo, HON, UNDO, GObject)

HonUndo *hon_undo_new       (GtkWidget      *page,
                             const char     *action_name,
                             HonUndoFunc     restore);
void     hon_undo_offer     (HonUndo        *self,
                             const char     *text,
                             gpointer        before,
                             GDestroyNotify  destroy);
void     hon_undo_take_back (HonUndo        *self);
void     hon_undo_withdraw  (HonUndo        *self);

G_END_DECLS
