/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_APPLICATION (hon_application_get_type ())

G_DECLARE_FINAL_TYPE (HonApplication, hon_application, HON, APPLICATION, AdwApplication)

HonApplication *hon_application_new (void);

G_END_DECLS
