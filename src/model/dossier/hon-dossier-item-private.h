/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier-item.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a file says of an item that this program does not know. */

JsonObject *hon_dossier_item_get_unknown (HonDossierItem *self);

G_END_DECLS
