/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income.h"

G_BEGIN_DECLS

/**
 * HonIncomeAlternative:
 * @id: (owned): what tells it apart from the others
 * @label: (owned): its name
 * @is_chosen: whether it is the situation that was given
 * @result: what comes out of it
 *
 * A situation in another sector.
 */
typedef struct
{
  char            *id;
  char            *label;
  gboolean         is_chosen;
  HonIncomeResult  result;
} HonIncomeAlternative;

GPtrArray *hon_income_list_alternatives (HonIncome *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
