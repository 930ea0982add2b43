/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"

G_BEGIN_DECLS

char *hon_household_dup_context  (HonHousehold *self,
                                  int           year) G_GNUC_WARN_UNUSED_RESULT;
char *hon_household_dup_amount   (HonHousehold *self,
                                  int           year) G_GNUC_WARN_UNUSED_RESULT;
char *hon_household_dup_sentence (HonHousehold *self,
                                  int           year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
