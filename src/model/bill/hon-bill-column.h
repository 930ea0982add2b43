/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * HonBillColumn:
 * @HON_BILL_COLUMN_ID: what datasets call a line
 * @HON_BILL_COLUMN_LABEL: its name
 * @HON_BILL_COLUMN_FIGURE: an amount, or a rate
 *
 * The columns of a bill.
 */
typedef enum
{
  HON_BILL_COLUMN_ID,
  HON_BILL_COLUMN_LABEL,
  HON_BILL_COLUMN_FIGURE,
} HonBillColumn;
