/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-visit.h"

G_BEGIN_DECLS

HonVisit *hon_visit_new        (HonCatalogue        *catalogue,
                                const char          *person,
                                const char          *doctor,
                                HonEncounter        *encounter) G_GNUC_WARN_UNUSED_RESULT;
void      hon_visit_set_result (HonVisit            *self,
                                const HonBillResult *result);

G_END_DECLS
