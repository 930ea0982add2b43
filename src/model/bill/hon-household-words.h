/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household-year.h"

G_BEGIN_DECLS

char *hon_household_dup_context  (const HonHouseholdYear   *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_household_dup_amount   (const HonHouseholdYear   *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_household_dup_sentence (const HonHouseholdYear   *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_household_dup_ceiling  (const HonHouseholdYear   *self,
                                  const HonHouseholdPerson *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
