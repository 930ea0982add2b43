/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-rules.h"

G_BEGIN_DECLS

/* The most receipts that a search considers, centimes. */
#define HON_INCOME_RECEIPTS_MAX ((gint64) 1000000000)

#define HON_INCOME_ANSWERS_MAX 16
#define HON_INCOME_CLIFFS_MAX  16

/**
 * HonIncomeGoal:
 * @HON_INCOME_GOAL_NET: what is left after contributions and income tax
 * @HON_INCOME_GOAL_NET_BEFORE_TAX: what is left after contributions
 *
 * Which income a search aims at.
 */
typedef enum
{
  HON_INCOME_GOAL_NET,
  HON_INCOME_GOAL_NET_BEFORE_TAX,
} HonIncomeGoal;

/**
 * HonIncomeAnswer:
 * @from: the least receipts, whole euros in centimes, that keep the wanted income
 * @until: the most receipts of the same stretch that do, or -1 when all larger ones do
 * @kept: what is kept at @from, centimes
 *
 * One stretch of receipts that keep the wanted income.
 */
typedef struct
{
  gint64 from;
  gint64 until;
  gint64 kept;
} HonIncomeAnswer;

/**
 * HonIncomeCliff:
 * @receipts: the first receipts, whole euros in centimes, past the threshold
 * @bound: the threshold, in PASS
 * @loss: what the last euro costs in net income before tax, centimes
 * @recovered: the receipts from which the net income is again what it was before the threshold,
 *   centimes, or -1 when none up to `HON_INCOME_RECEIPTS_MAX` are enough
 * @is_near: whether the receipts of the situation are within a tenth of it
 * @is_open: whether they are past it without having recovered what crossing it cost
 *
 * A threshold where receiving one euro more leaves less.
 */
typedef struct
{
  gint64   receipts;
  double   bound;
  gint64   loss;
  gint64   recovered;
  gboolean is_near;
  gboolean is_open;
} HonIncomeCliff;

void  hon_income_input_scale   (HonIncomeInput       *input,
                                gint64                receipts);
guint hon_income_find_receipts (const HonIncomeRates *rates,
                                const HonIncomeInput *input,
                                HonIncomeGoal         goal,
                                gint64                wanted,
                                HonIncomeAnswer       answers[HON_INCOME_ANSWERS_MAX]);
guint hon_income_find_cliffs   (const HonIncomeRates *rates,
                                const HonIncomeInput *input,
                                HonIncomeCliff        cliffs[HON_INCOME_CLIFFS_MAX]);

G_END_DECLS
