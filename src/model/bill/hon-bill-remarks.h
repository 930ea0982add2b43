/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

G_BEGIN_DECLS

char  *hon_bill_dup_sentence (HonBill *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv  hon_bill_dup_remarks  (HonBill *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv  hon_bill_dup_doubts   (HonBill *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
