/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-composition-chart.h"
#include "hon-household.h"
#include "hon-time-chart.h"

G_BEGIN_DECLS

const char *hon_household_charts_get_name     (const char          *person);
GStrv       hon_household_charts_dup_persons  (HonHousehold        *household,
                                               int                  year) G_GNUC_WARN_UNUSED_RESULT;
void        hon_household_charts_set_up       (HonCompositionChart *persons,
                                               HonTimeChart        *months);
void        hon_household_charts_show_persons (HonCompositionChart *chart,
                                               HonHousehold        *household,
                                               int                  year);
void        hon_household_charts_show_months  (HonTimeChart        *chart,
                                               HonHousehold        *household,
                                               int                  year);

G_END_DECLS
