/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void hon_row_error_set (AdwEntryRow *row,
                        const char  *label,
                        const char  *message);

G_END_DECLS
