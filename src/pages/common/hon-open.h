/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HonOpenFunc:
 * @widget: (type GtkWidget): where it was asked for
 * @file: the file that was chosen
 *
 * Reads a file, or has it read.
 */
typedef void (* HonOpenFunc) (gpointer  widget,
                              GFile    *file);

void hon_open_ask (GtkWidget   *widget,
                   const char  *title,
                   const char  *suffix,
                   const char  *failure,
                   HonOpenFunc  func);

G_END_DECLS
