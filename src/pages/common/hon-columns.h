/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hon_columns_append (GtkColumnView       *view,
                         GtkColumnViewColumn *column,
                         gpointer             owner,
                         const char          *property,
                         GBindingFlags        flags);
void hon_columns_clear  (GtkColumnView       *view,
                         gpointer             owner);

G_END_DECLS
