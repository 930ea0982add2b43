/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void hon_toast_show (GtkWidget *widget,
                     AdwToast  *toast);
void hon_toast_say  (GtkWidget  *widget,
                     const char *text);

G_END_DECLS
