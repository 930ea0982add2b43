/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

G_BEGIN_DECLS

void hon_bill_result_append_json (const HonBillResult *result,
                                  HonCatalogue        *catalogue,
                                  GString             *text);

G_END_DECLS
