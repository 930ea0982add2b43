/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-typed-row.h"

G_BEGIN_DECLS

#define HON_TYPE_DATE_ROW (hon_date_row_get_type ())

G_DECLARE_FINAL_TYPE (HonDateRow, hon_date_row, HON, DATE_ROW, HonTypedRow)

G_END_DECLS
