/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

G_BEGIN_DECLS

gint64 hon_bill_get_code_amount (HonBill    *self,
                                 const char *code);

G_END_DECLS
