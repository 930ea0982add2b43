/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

GStrv hon_bill_dup_conflicts  (HonCatalogue        *catalogue,
                               const HonBillInput  *input,
                               const HonBillResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *hon_bill_tell_conflicts (HonCatalogue        *catalogue,
                               const HonBillInput  *input,
                               const HonBillResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
