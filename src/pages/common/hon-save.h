/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-csv.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HonSaveFunc:
 * @widget: (type GtkWidget): where it was asked for
 * @file: the file that was chosen
 * @user_data: as given to hon_save_ask()
 *
 * Writes a file, or has it written.
 */
typedef void (* HonSaveFunc) (gpointer  widget,
                              GFile    *file,
                              gpointer  user_data);

GtkFileDialog *hon_save_make_dialog (const char   *title,
                                     const char   *name);
gboolean       hon_save_is_given_up (const GError *error);
void           hon_save_ask         (GtkWidget    *widget,
                                     const char   *title,
                                     const char   *name,
                                     HonSaveFunc   func,
                                     gpointer      user_data);
void           hon_save_write       (GtkWidget    *widget,
                                     GFile        *file,
                                     GBytes       *contents);
HonCsvDialect  hon_save_get_dialect (void);
void           hon_save_write_table (GtkWidget    *widget,
                                     GFile        *file,
                                     const char   *table);
void           hon_save_tell        (GtkWidget    *widget,
                                     GFile        *file,
                                     const GError *error);

G_END_DECLS
