/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-bar.h"
#include "hon-chart-format.h"
#include "hon-format.h"

G_BEGIN_DECLS

/**
 * HonMoneyPart:
 * @id: what it is called from one bar to the next
 * @label: its name, translated
 * @style_index: the position of its colour in the palette
 * @amount: centimes
 *
 * One part of a bar of amounts.
 */
typedef struct
{
  const char *id;
  const char *label;
  guint       style_index;
  gint64      amount;
} HonMoneyPart;

/**
 * HonPayers:
 * @insurance: what the health insurance pays
 * @complementary: what a complementary contract pays; negative where there is none
 * @copayment: what the patient pays of the co-payment
 * @deduction: what the patient pays as the flat-rate deduction
 * @overrun: what the patient pays of the overrun
 * @prescribed: what the patient pays of prescriptions; 0 where the legend has none
 *
 * Who pays how much of a bill or of several, in centimes.
 */
typedef struct
{
  gint64 insurance;
  gint64 complementary;
  gint64 copayment;
  gint64 deduction;
  gint64 overrun;
  gint64 prescribed;
} HonPayers;

HonChartFormat *hon_money_chart_format_new    (HonMoneyStyle       style) G_GNUC_WARN_UNUSED_RESULT;
void            hon_money_chart_append_parts  (HonChartBar        *bar,
                                               const HonMoneyPart *parts,
                                               guint               n_parts);
void            hon_money_chart_append_payers (HonChartBar        *bar,
                                               const HonPayers    *payers);

G_END_DECLS
