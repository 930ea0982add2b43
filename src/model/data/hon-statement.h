/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-table.h"

G_BEGIN_DECLS

/* What the statements of bills and of incomes have in common. */

void hon_statement_mark_row (HonTableRow  *row,
                             HonCatalogue *catalogue,
                             HonLineInfo  *line,
                             HonDate       date);

G_END_DECLS
