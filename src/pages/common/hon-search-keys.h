/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     hon_search_keys_bind         (GtkSearchEntry *entry,
                                       GtkWidget      *widget,
                                       gboolean        captures);
void     hon_search_keys_take_enter   (GtkSearchEntry *entry,
                                       GtkListBox     *list);
gboolean hon_search_keys_is_elsewhere (GtkSearchEntry *entry);

G_END_DECLS
