/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *hon_table_words_new       (GtkWidget  *label);
GtkWidget *hon_table_words_get_label (GtkWidget  *cell);
void       hon_table_words_set_text  (GtkWidget  *label,
                                      const char *text);

G_END_DECLS
