/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-visit.h"

G_BEGIN_DECLS

HonVisit   *hon_visit_new            (HonCatalogue        *catalogue,
                                      const char          *person,
                                      const char          *doctor,
                                      HonEncounter        *encounter,
                                      GStrv                extra) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_visit_dup_key        (const char          *name) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_visit_get_person_key (HonVisit            *self);
const char *hon_visit_get_doctor_key (HonVisit            *self);
GStrv       hon_visit_get_extra      (HonVisit            *self);
void        hon_visit_set_result     (HonVisit            *self,
                                      const HonBillResult *result,
                                      const char          *problem);

G_END_DECLS
