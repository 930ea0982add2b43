/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hon_page_set_template (GtkWidgetClass *widget_class,
                            const char     *name);

G_END_DECLS
