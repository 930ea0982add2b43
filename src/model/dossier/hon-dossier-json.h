/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier.h"

G_BEGIN_DECLS

GBytes         *hon_dossier_to_json        (HonDossier      *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        hon_dossier_read_json      (HonDossier      *self,
                                            const char      *label,
                                            GBytes          *bytes,
                                            GError         **error);
char           *hon_dossier_item_to_json   (HonDossierItem  *item) G_GNUC_WARN_UNUSED_RESULT;
HonDossierItem *hon_dossier_item_from_json (const char      *text,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
