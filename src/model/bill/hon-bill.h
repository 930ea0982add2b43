/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-column.h"
#include "hon-bill-rules.h"
#include "hon-billable.h"
#include "hon-encounter.h"
#include "hon-published-error.h"
#include "hon-table.h"

G_BEGIN_DECLS

#define HON_TYPE_BILL (hon_bill_get_type ())

G_DECLARE_FINAL_TYPE (HonBill, hon_bill, HON, BILL, GObject)

HonBill             *hon_bill_new                 (HonCatalogue  *catalogue,
                                                   HonEncounter  *encounter,
                                                   GError       **error);
HonCatalogue        *hon_bill_get_catalogue       (HonBill       *self);
const HonBillInput  *hon_bill_get_input           (HonBill       *self);
const HonBillResult *hon_bill_get_result          (HonBill       *self);
const HonTariffs    *hon_bill_get_tariffs         (HonBill       *self);
gint64               hon_bill_find_fee_with       (HonBill       *self,
                                                  gint64         overrun);
HonTable            *hon_bill_get_table           (HonBill       *self);
gboolean             hon_bill_is_sourced          (HonBill       *self);
guint                hon_bill_get_n_parts         (HonBill       *self);
HonRecord           *hon_bill_get_part            (HonBill       *self,
                                                   guint          position);
const char          *hon_bill_get_part_series     (HonBill       *self,
                                                   guint          position);
char                *hon_bill_dup_part_id         (HonBill       *self,
                                                   guint          position) G_GNUC_WARN_UNUSED_RESULT;
HonAssociation      *hon_bill_get_association     (HonBill       *self);
HonParameter        *hon_bill_get_printed_ceiling (HonBill       *self);
HonPublishedError   *hon_bill_get_published_error (HonBill       *self);

G_END_DECLS
