/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-bar.h"
#include "hon-chart-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FIXTURE_N_PARTS 3

/* Bars of three parts: "a" with style 0, "b" with style 1, "c" with style 2. */
gboolean    fixture_init            (int               *argc,
                                     char            ***argv);
GListStore *fixture_new_bars        (const double       values[][FIXTURE_N_PARTS],
                                     guint              n_bars) G_GNUC_WARN_UNUSED_RESULT;
void        fixture_set_value       (GListStore        *bars,
                                     guint              bar,
                                     guint              part,
                                     double             value);
gboolean    fixture_move_cursor     (gpointer           chart,
                                     GtkMovementStep    step,
                                     int                count);
gpointer    fixture_get_controller  (GtkWidget         *widget,
                                     GType              type);
void        fixture_assert_cell     (HonChartSheet     *sheet,
                                     guint              row,
                                     guint              column,
                                     HonChartSheetUse   use,
                                     const char        *text);
void        fixture_wait            (void);
void        fixture_wait_for_layout (GtkWidget         *widget);

G_END_DECLS
