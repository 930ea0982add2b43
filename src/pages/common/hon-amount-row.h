/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-typed-row.h"

G_BEGIN_DECLS

/* The value of a row that may be empty, and is. */
#define HON_AMOUNT_ROW_NONE ((gint64) -1)

#define HON_TYPE_AMOUNT_ROW (hon_amount_row_get_type ())

G_DECLARE_FINAL_TYPE (HonAmountRow, hon_amount_row, HON, AMOUNT_ROW, HonTypedRow)

G_END_DECLS
