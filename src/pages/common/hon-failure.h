/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void hon_failure_tell (GtkWidget  *widget,
                       const char *heading,
                       const char *reason);
void hon_failure_show (AdwBanner  *banner,
                       const char *message);

G_END_DECLS
