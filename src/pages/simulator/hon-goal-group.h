/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_GOAL_GROUP (hon_goal_group_get_type ())

G_DECLARE_FINAL_TYPE (HonGoalGroup, hon_goal_group, HON, GOAL_GROUP, AdwBin)

void hon_goal_group_set_income (HonGoalGroup *self,
                                HonIncome    *income);

G_END_DECLS
