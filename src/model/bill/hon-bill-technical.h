/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-explanation.h"

G_BEGIN_DECLS

/* What is to be said of the technical acts of a bill. */

void hon_bill_technical_add_remarks (GStrvBuilder   *remarks,
                                     HonBill        *bill);
void hon_bill_technical_explain     (HonExplanation *explanation,
                                     HonBill        *bill,
                                     guint           position);

G_END_DECLS
