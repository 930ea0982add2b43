/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier.h"

G_BEGIN_DECLS

char       *hon_dossier_dup_heading          (HonDossier             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_dossier_dup_byline           (HonDossier             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_dossier_dup_item_heading     (HonDossier             *self,
                                              guint                   position) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_dossier_item_dup_summary     (HonDossierItem         *item) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_dossier_item_dup_warning     (HonDossierItem         *item) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_dossier_item_dup_remark      (HonDossierItem         *item) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_dossier_get_contested_remark (void);
const char *hon_dossier_get_unsourced_remark (void);
const char *hon_dossier_get_other_remark     (void);
const char *hon_dossier_get_imprint          (void);
char       *hon_dossier_dup_source           (const HonDossierSource *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
