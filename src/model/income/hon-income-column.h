/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * HonIncomeColumn:
 * @HON_INCOME_COLUMN_ID: what datasets call a line
 * @HON_INCOME_COLUMN_LABEL: its name
 * @HON_INCOME_COLUMN_BASE: what a line is computed on
 * @HON_INCOME_COLUMN_RATE: its rate
 * @HON_INCOME_COLUMN_GROSS: the whole contribution
 * @HON_INCOME_COLUMN_TAKEN_OVER: what the health insurance pays of it
 * @HON_INCOME_COLUMN_DUE: what is left to pay, or the amount of a line that is not paid
 *
 * The columns of a statement.
 */
typedef enum
{
  HON_INCOME_COLUMN_ID,
  HON_INCOME_COLUMN_LABEL,
  HON_INCOME_COLUMN_BASE,
  HON_INCOME_COLUMN_RATE,
  HON_INCOME_COLUMN_GROSS,
  HON_INCOME_COLUMN_TAKEN_OVER,
  HON_INCOME_COLUMN_DUE,
} HonIncomeColumn;
