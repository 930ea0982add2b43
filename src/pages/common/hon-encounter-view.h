/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_ENCOUNTER_VIEW (hon_encounter_view_get_type ())

G_DECLARE_FINAL_TYPE (HonEncounterView, hon_encounter_view, HON, ENCOUNTER_VIEW, AdwBin)

HonEncounter *hon_encounter_view_get_encounter (HonEncounterView *self);
void          hon_encounter_view_set_catalogue (HonEncounterView *self,
                                                HonCatalogue     *catalogue,
                                                HonDate           end);
gboolean      hon_encounter_view_is_valid      (HonEncounterView *self);
void          hon_encounter_view_set_error     (HonEncounterView *self,
                                                const GError     *error);
void          hon_encounter_view_set_bill      (HonEncounterView *self,
                                                HonBill          *bill);
void          hon_encounter_view_ask_day       (HonEncounterView *self);
void          hon_encounter_view_ask_fee       (HonEncounterView *self);

G_END_DECLS
