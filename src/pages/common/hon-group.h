/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       hon_group_add         (AdwPreferencesGroup *group,
                                  GtkWidget           *row);
GtkWidget *hon_group_make_row    (const char          *title,
                                  const char          *subtitle);
GtkWidget *hon_group_make_link   (const char          *title,
                                  const char          *subtitle);
GtkWidget *hon_group_add_row     (AdwPreferencesGroup *group,
                                  const char          *title,
                                  const char          *subtitle);
GtkWidget *hon_group_add_notice  (AdwPreferencesGroup *group,
                                  const char          *title,
                                  const char          *subtitle,
                                  const char          *warning);
void       hon_group_set_remarks (AdwPreferencesGroup *group,
                                  GListModel          *remarks,
                                  const char          *warning);
void       hon_group_name_figure (GtkWidget           *row,
                                  const char          *title,
                                  const char          *figure);
GtkWidget *hon_group_get_row     (AdwPreferencesGroup *group,
                                  guint                position);
guint      hon_group_get_n_rows  (AdwPreferencesGroup *group);
void       hon_group_clear       (AdwPreferencesGroup *group);

G_END_DECLS
