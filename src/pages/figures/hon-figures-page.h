/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_FIGURES_PAGE (hon_figures_page_get_type ())

G_DECLARE_FINAL_TYPE (HonFiguresPage, hon_figures_page, HON, FIGURES_PAGE, HonPage)

G_END_DECLS
