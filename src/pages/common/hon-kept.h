/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"

G_BEGIN_DECLS

GSettingsBindFlags hon_kept_get_flags  (GSettings *settings);
void               hon_kept_bind_input (GSettings *settings,
                                        GSettings *kept,
                                        HonInput  *input);

G_END_DECLS
