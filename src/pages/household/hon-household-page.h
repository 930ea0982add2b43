/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"
#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_HOUSEHOLD_PAGE (hon_household_page_get_type ())

G_DECLARE_FINAL_TYPE (HonHouseholdPage, hon_household_page, HON, HOUSEHOLD_PAGE, HonPage)

GFile        *hon_household_page_new_file      (void) G_GNUC_WARN_UNUSED_RESULT;
HonHousehold *hon_household_page_get_household (HonHouseholdPage *self);
void          hon_household_page_import        (HonHouseholdPage *self,
                                                GFile            *file);
void          hon_household_page_export        (HonHouseholdPage *self,
                                                GFile            *file);

G_END_DECLS
