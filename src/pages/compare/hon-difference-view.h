/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-years-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_DIFFERENCE_VIEW (hon_difference_view_get_type ())

G_DECLARE_FINAL_TYPE (HonDifferenceView, hon_difference_view, HON, DIFFERENCE_VIEW, AdwBin)

void hon_difference_view_set_comparison (HonDifferenceView  *self,
                                         HonYearsComparison *comparison);

G_END_DECLS
