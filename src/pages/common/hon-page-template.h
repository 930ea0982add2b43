/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void hon_page_set_template (GtkWidgetClass *widget_class,
                            const char     *name);
void hon_page_dispose_bin  (AdwBin         *bin,
                            GType           type);

G_END_DECLS
