/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier.h"

G_BEGIN_DECLS

/* What a file says of a dossier that this program does not know. */

JsonObject *hon_dossier_get_unknown (HonDossier *self);

G_END_DECLS
