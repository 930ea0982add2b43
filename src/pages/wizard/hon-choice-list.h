/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_CHOICE_LIST (hon_choice_list_get_type ())

G_DECLARE_FINAL_TYPE (HonChoiceList, hon_choice_list, HON, CHOICE_LIST, AdwBin)

GtkWidget *hon_choice_list_new          (const char    *label);
void       hon_choice_list_append       (HonChoiceList *self,
                                         const char    *title,
                                         const char    *subtitle);
void       hon_choice_list_remove_all   (HonChoiceList *self);
void       hon_choice_list_set_shown    (HonChoiceList *self,
                                         guint          position,
                                         gboolean       shown);
gboolean   hon_choice_list_take_focused (HonChoiceList *self);
int        hon_choice_list_get_selected (HonChoiceList *self);
void       hon_choice_list_set_selected (HonChoiceList *self,
                                         int            selected);

G_END_DECLS
