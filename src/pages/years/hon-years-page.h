/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_YEARS_PAGE (hon_years_page_get_type ())

G_DECLARE_FINAL_TYPE (HonYearsPage, hon_years_page, HON, YEARS_PAGE, HonPage)

G_END_DECLS
