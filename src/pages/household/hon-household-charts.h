/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-composition-chart.h"
#include "hon-household-year.h"
#include "hon-time-chart.h"

G_BEGIN_DECLS

void hon_household_charts_set_up (HonCompositionChart    *persons,
                                  HonTimeChart           *months);
void hon_household_charts_show   (HonCompositionChart    *persons,
                                  HonTimeChart           *months,
                                  const HonHouseholdYear *year,
                                  const char             *credits);

G_END_DECLS
