/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HON_TYPE_VISIBILITY (hon_visibility_get_type ())

G_DECLARE_FINAL_TYPE (HonVisibility, hon_visibility, HON, VISIBILITY, GObject)

HonVisibility *hon_visibility_new     (GtkWidget     *widget,
                                       int            reserved_height);
gboolean       hon_visibility_is_seen (HonVisibility *self);

G_END_DECLS
