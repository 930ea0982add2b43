/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

G_BEGIN_DECLS

void hon_bill_explain_line (HonExplanation *explanation,
                            HonBill        *bill,
                            HonCatalogue   *catalogue,
                            const char     *line_id);

G_END_DECLS
