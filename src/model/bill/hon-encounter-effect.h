/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-encounter.h"

G_BEGIN_DECLS

gboolean hon_encounter_has_effect         (HonEncounter *self,
                                           HonCatalogue *catalogue,
                                           const char   *flag);
gboolean hon_encounter_is_act_coded       (HonEncounter *self,
                                           HonCatalogue *catalogue);
gboolean hon_encounter_is_act_among_codes (HonEncounter *self,
                                           HonCatalogue *catalogue);
char    *hon_encounter_find_misfit        (HonEncounter *self,
                                           HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
