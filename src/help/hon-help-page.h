/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-help-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_HELP_PAGE (hon_help_page_get_type ())
G_DECLARE_FINAL_TYPE (HonHelpPage, hon_help_page, HON, HELP_PAGE, AdwNavigationPage)

AdwNavigationPage *hon_help_page_new (HonHelpBook  *book,
                                      HonHelpTopic *topic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
