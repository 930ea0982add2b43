/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-document.h"
#include "hon-dossier.h"

G_BEGIN_DECLS

HonDocument *hon_dossier_paper_new (HonDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
