/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-speciality.h"

G_BEGIN_DECLS

const char                *hon_speciality_get_like  (HonSpeciality *self);
const HonTariffSpeciality *hon_speciality_get_rules (HonSpeciality *self);
HonPathway                 hon_speciality_get_usual_pathway (HonSpeciality *self);
HonSpeciality             *hon_specialities_find    (GListModel    *specialities,
                                                     const char    *text,
                                                     guint         *position);

G_END_DECLS
