/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier-item.h"

G_BEGIN_DECLS

#define HON_TYPE_DOSSIER (hon_dossier_get_type ())

G_DECLARE_FINAL_TYPE (HonDossier, hon_dossier, HON, DOSSIER, GObject)

HonDossier     *hon_dossier_new         (void) G_GNUC_WARN_UNUSED_RESULT;
HonDossier     *hon_dossier_copy        (HonDossier     *self) G_GNUC_WARN_UNUSED_RESULT;
const char     *hon_dossier_get_title   (HonDossier     *self);
const char     *hon_dossier_get_author  (HonDossier     *self);
HonDate         hon_dossier_get_day     (HonDossier     *self);
HonDossierItem *hon_dossier_get_item    (HonDossier     *self,
                                         guint           position);
void            hon_dossier_insert      (HonDossier     *self,
                                         guint           position,
                                         HonDossierItem *item);
void            hon_dossier_remove      (HonDossier     *self,
                                         guint           position);
void            hon_dossier_move        (HonDossier     *self,
                                         guint           position,
                                         guint           other);

G_END_DECLS
