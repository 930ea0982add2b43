/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household-table.h"

G_BEGIN_DECLS

void hon_household_compare (const HonHouseholdTable *before,
                            const HonHouseholdTable *ours,
                            const HonHouseholdTable *theirs,
                            GPtrArray               *added,
                            GPtrArray               *removed);

G_END_DECLS
