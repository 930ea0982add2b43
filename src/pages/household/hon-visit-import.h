/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HonVisitImportFunc:
 * @widget: (type GtkWidget): where it was asked for
 * @before: (element-type GObject): the rows of the household as they were before
 * @n_visits: how many were imported
 *
 * Called when visits were imported.
 */
typedef void (* HonVisitImportFunc) (gpointer   widget,
                                     GPtrArray *before,
                                     guint      n_visits);

void hon_visit_import_read (GtkWidget          *widget,
                            HonHousehold       *household,
                            GFile              *file,
                            HonVisitImportFunc  func);

G_END_DECLS
