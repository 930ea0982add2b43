/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-catalogue.h"
#include "hon-table.h"

G_BEGIN_DECLS

HonTable *hon_bill_lines_new_table (HonCatalogue        *catalogue,
                                    const HonBillInput  *input,
                                    const HonBillResult *result,
                                    HonRecord * const   *parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
