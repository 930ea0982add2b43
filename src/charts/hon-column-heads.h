/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hon_column_heads_watch   (GtkColumnView       *view);
void hon_column_head_set_end  (GtkColumnViewColumn *column);

G_END_DECLS
