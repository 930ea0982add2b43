/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  hon_search_keys_bind     (GtkSearchEntry *entry,
                                GtkWidget      *widget,
                                gboolean        captures);
guint hon_search_keys_find_row (GtkListBox     *list);

G_END_DECLS
