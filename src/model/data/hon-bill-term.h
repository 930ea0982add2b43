/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_BILL_TERM (hon_bill_term_get_type ())

G_DECLARE_FINAL_TYPE (HonBillTerm, hon_bill_term, HON, BILL_TERM, HonRecord)

const char  *hon_bill_term_get_id       (HonBillTerm *self);
const char  *hon_bill_term_get_label    (HonBillTerm *self);
gboolean     hon_bill_term_is_technical (HonBillTerm *self);
HonBillTerm *hon_bill_term_find         (GListModel  *terms,
                                         const char  *id);

G_END_DECLS
