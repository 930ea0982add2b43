/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_HELP_WINDOW (hon_help_window_get_type ())
G_DECLARE_FINAL_TYPE (HonHelpWindow, hon_help_window, HON, HELP_WINDOW, AdwWindow)

GtkWindow *hon_help_window_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       hon_help_window_show_topic (HonHelpWindow *self,
                                       const char    *id);

G_END_DECLS
