/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_DOSSIER_ROW (hon_dossier_row_get_type ())

G_DECLARE_FINAL_TYPE (HonDossierRow, hon_dossier_row, HON, DOSSIER_ROW, AdwExpanderRow)

GtkWidget      *hon_dossier_row_new        (HonDossierItem *item) G_GNUC_WARN_UNUSED_RESULT;
HonDossierItem *hon_dossier_row_get_item   (HonDossierRow  *self);
void            hon_dossier_row_set_place  (HonDossierRow  *self,
                                            guint           position,
                                            guint           n_items);
void            hon_dossier_row_focus_move (HonDossierRow  *self,
                                            gboolean        is_down);

G_END_DECLS
