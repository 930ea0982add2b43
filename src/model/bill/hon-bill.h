/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-billable.h"
#include "hon-encounter.h"
#include "hon-explanation.h"
#include "hon-published-error.h"

G_BEGIN_DECLS

#define HON_TYPE_BILL_LINE (hon_bill_line_get_type ())

G_DECLARE_FINAL_TYPE (HonBillLine, hon_bill_line, HON, BILL_LINE, GObject)

const char *hon_bill_line_get_id     (HonBillLine *self);
const char *hon_bill_line_get_label  (HonBillLine *self);
gint64      hon_bill_line_get_amount (HonBillLine *self);
gboolean    hon_bill_line_is_total   (HonBillLine *self);
char       *hon_bill_line_dup_text   (HonBillLine *self) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_BILL (hon_bill_get_type ())

G_DECLARE_FINAL_TYPE (HonBill, hon_bill, HON, BILL, GObject)

HonDate              hon_bill_get_valid            (HonCatalogue        *catalogue);
char                *hon_bill_dup_validity         (HonCatalogue        *catalogue,
                                                    HonDate              date) G_GNUC_WARN_UNUSED_RESULT;
HonBill             *hon_bill_new                  (HonCatalogue        *catalogue,
                                                    HonEncounter        *encounter,
                                                    GError             **error);
const HonBillInput  *hon_bill_get_input            (HonBill             *self);
const HonBillResult *hon_bill_get_result           (HonBill             *self);
const HonTariffs    *hon_bill_get_tariffs          (HonBill             *self);
gboolean             hon_bill_is_sourced           (HonBill             *self);
guint                hon_bill_get_n_parts          (HonBill             *self);
HonBillable         *hon_bill_get_part             (HonBill             *self,
                                                    guint                position);
const char          *hon_bill_get_part_series      (HonBill             *self,
                                                    guint                position);
char                *hon_bill_dup_sentence         (HonBill             *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv                hon_bill_dup_remarks          (HonBill             *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv                hon_bill_dup_doubts           (HonBill             *self) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation      *hon_bill_explain              (HonBill             *self,
                                                    const char          *line_id);
HonPublishedError   *hon_bill_get_published_error  (HonBill             *self);
char                *hon_bill_dup_credits          (HonBill * const     *bills,
                                                    guint                n_bills) G_GNUC_WARN_UNUSED_RESULT;
char                *hon_bill_to_csv               (HonBill             *self) G_GNUC_WARN_UNUSED_RESULT;
char                *hon_bill_to_text              (HonBill             *self) G_GNUC_WARN_UNUSED_RESULT;
void                 hon_bill_result_append_json   (const HonBillResult *result,
                                                    HonCatalogue        *catalogue,
                                                    GString             *text);

G_END_DECLS
