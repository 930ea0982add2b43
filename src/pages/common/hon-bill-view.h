/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-study.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_BILL_VIEW (hon_bill_view_get_type ())

G_DECLARE_FINAL_TYPE (HonBillView, hon_bill_view, HON, BILL_VIEW, AdwBin)

HonBillStudy *hon_bill_view_get_study (HonBillView  *self);
void          hon_bill_view_set_study (HonBillView  *self,
                                       HonBillStudy *study);

G_END_DECLS
