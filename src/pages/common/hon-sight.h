/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_SIGHT (hon_sight_get_type ())

G_DECLARE_FINAL_TYPE (HonSight, hon_sight, HON, SIGHT, GObject)

HonSight *hon_sight_new     (GtkWidget *widget,
                             int        reserved_height);
gboolean  hon_sight_is_seen (HonSight  *self);

G_END_DECLS
