/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier.h"

G_BEGIN_DECLS

char *hon_dossier_to_html (HonDossier *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
