/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

/**
 * HonBillingKind:
 * @HON_BILLING_ACT: what is done: a consultation, a home visit
 * @HON_BILLING_SUPPLEMENT: what only goes with an act
 * @HON_BILLING_TECHNICAL: a technical act of the CCAM
 *
 * What can be added to a bill.
 */
typedef enum
{
  HON_BILLING_ACT,
  HON_BILLING_SUPPLEMENT,
  HON_BILLING_TECHNICAL,
} HonBillingKind;

#define HON_N_BILLING_KINDS 3

#define HON_TYPE_BILLING_ITEM (hon_billing_item_get_type ())

G_DECLARE_FINAL_TYPE (HonBillingItem, hon_billing_item, HON, BILLING_ITEM, GObject)

const char     *hon_billing_item_get_code       (HonBillingItem *self);
const char     *hon_billing_item_get_label      (HonBillingItem *self);
HonBillingKind  hon_billing_item_get_kind       (HonBillingItem *self);
const char     *hon_billing_item_get_kind_label (HonBillingItem *self);
gint64          hon_billing_item_get_base       (HonBillingItem *self,
                                                 HonBillSector   sector,
                                                 HonDate         date);

GListModel     *hon_billing_search              (HonCatalogue   *catalogue,
                                                 HonDate         date,
                                                 const char     *words,
                                                 gboolean        is_technical,
                                                 guint           max) G_GNUC_WARN_UNUSED_RESULT;
HonBillingItem *hon_billing_find                (HonCatalogue   *catalogue,
                                                 HonDate         date,
                                                 const char     *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
