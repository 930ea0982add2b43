/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_APPLICATION (hon_application_get_type ())

G_DECLARE_FINAL_TYPE (HonApplication, hon_application, HON, APPLICATION, AdwApplication)

HonApplication *hon_application_new           (void);
HonCatalogue   *hon_application_get_catalogue (HonApplication *self);
GSettings      *hon_application_get_settings  (HonApplication *self);
GFile          *hon_application_get_visits    (HonApplication *self);

G_END_DECLS
