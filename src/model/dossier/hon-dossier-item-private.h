/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier-item.h"

G_BEGIN_DECLS

/* What a file says of an item that this program does not know. */

JsonObject     *hon_dossier_item_get_unknown (HonDossierItem *self);
void            hon_dossier_item_add_other   (HonDossierItem *self);
HonDossierItem *hon_dossier_item_copy        (HonDossierItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
