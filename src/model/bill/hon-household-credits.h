/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-household.h"

G_BEGIN_DECLS

HonCredits *hon_household_make_credits (HonHousehold *self,
                                        int           year) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_household_dup_credits  (HonHousehold *self,
                                        int           year) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_household_export_csv   (HonHousehold *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
