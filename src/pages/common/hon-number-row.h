/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-typed-row.h"

G_BEGIN_DECLS

#define HON_TYPE_NUMBER_ROW (hon_number_row_get_type ())

G_DECLARE_FINAL_TYPE (HonNumberRow, hon_number_row, HON, NUMBER_ROW, HonTypedRow)

G_END_DECLS
