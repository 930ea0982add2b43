/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-csv.h"
#include "hon-file-question.h"

G_BEGIN_DECLS

void          hon_save_ask         (GtkWidget           *widget,
                                    const char          *title,
                                    const char          *name,
                                    HonFileQuestionFunc  func,
                                    gpointer             user_data);
void          hon_save_write       (GtkWidget           *widget,
                                    GFile               *file,
                                    GBytes              *contents);
HonCsvDialect hon_save_get_dialect (void);
void          hon_save_write_table (GtkWidget           *widget,
                                    GFile               *file,
                                    const char          *table);
void          hon_save_tell        (GtkWidget           *widget,
                                    GFile               *file,
                                    const GError        *error);

G_END_DECLS
