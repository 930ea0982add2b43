/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility-rules.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_TITLE_PLACE (hon_title_place_get_type ())

GType       hon_title_place_get_type  (void) G_GNUC_CONST;
const char *hon_title_place_get_label (HonTitlePlace place);

#define HON_TYPE_INSTALLED (hon_installed_get_type ())

GType       hon_installed_get_type  (void) G_GNUC_CONST;
const char *hon_installed_get_label (HonInstalled   installed);
const char *hon_installed_to_id     (HonInstalled   installed);
gboolean    hon_installed_from_id   (const char    *id,
                                     HonInstalled  *installed);

const char *hon_verdict_kind_get_label (HonVerdictKind kind);
const char *hon_verdict_kind_to_id     (HonVerdictKind kind);

G_END_DECLS
