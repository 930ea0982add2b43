/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_BILLABLE (hon_billable_get_type ())

G_DECLARE_FINAL_TYPE (HonBillable, hon_billable, HON, BILLABLE, HonRecord)

const char         *hon_billable_get_id        (HonBillable  *self);
const char         *hon_billable_get_label     (HonBillable  *self);
const char * const *hon_billable_get_codes     (HonBillable  *self);
gboolean            hon_billable_is_supplement (HonBillable  *self);
gboolean            hon_billable_is_offered    (HonBillable  *self);
guint               hon_billable_get_moments   (HonBillable  *self);
gboolean            hon_billable_has_code      (HonBillable  *self,
                                                const char   *code);
const char         *hon_billable_get_series    (HonBillable  *self,
                                                HonBillLevel  level);
const char         *hon_billable_get_note      (HonBillable  *self);
GListModel         *hon_billable_get_sources   (HonBillable  *self);

G_END_DECLS
