/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_CODES_GROUP (hon_codes_group_get_type ())

G_DECLARE_FINAL_TYPE (HonCodesGroup, hon_codes_group, HON, CODES_GROUP, AdwPreferencesGroup)

void hon_codes_group_show             (HonCodesGroup *self,
                                       HonCatalogue  *catalogue,
                                       HonEncounter  *encounter);
void hon_codes_group_search_technical (HonCodesGroup *self);
void hon_codes_group_set_bill         (HonCodesGroup *self,
                                       HonBill       *bill);
void hon_codes_group_set_error        (HonCodesGroup *self,
                                       const GError  *error);

G_END_DECLS
