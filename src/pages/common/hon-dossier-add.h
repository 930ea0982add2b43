/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart.h"
#include "hon-table.h"

G_BEGIN_DECLS

void hon_dossier_add_chart (GtkWidget  *widget,
                            HonChart   *chart);
void hon_dossier_add_table (GtkWidget  *widget,
                            const char *title,
                            const char *heading,
                            HonTable   *table,
                            guint       divisor);

G_END_DECLS
