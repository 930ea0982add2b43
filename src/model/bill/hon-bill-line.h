/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_BILL_LINE (hon_bill_line_get_type ())

G_DECLARE_FINAL_TYPE (HonBillLine, hon_bill_line, HON, BILL_LINE, GObject)

const char *hon_bill_line_get_id     (HonBillLine *self);
const char *hon_bill_line_get_label  (HonBillLine *self);
gint64      hon_bill_line_get_amount (HonBillLine *self);
int         hon_bill_line_get_rate   (HonBillLine *self);
gboolean    hon_bill_line_is_total   (HonBillLine *self);
char       *hon_bill_line_dup_text   (HonBillLine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
