/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-checklist.h"
#include "hon-eligibility.h"
#include "hon-prospect.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_SECTOR_CARD (hon_sector_card_get_type ())

G_DECLARE_FINAL_TYPE (HonSectorCard, hon_sector_card, HON, SECTOR_CARD, AdwBin)

GtkWidget  *hon_sector_card_new            (HonEligibility *eligibility,
                                            HonSectorKind   sector,
                                            HonChecklist   *checklist);
void        hon_sector_card_set_prospect   (HonSectorCard  *self,
                                            HonProspect    *prospect);
const char *hon_sector_card_get_icon_name  (HonVerdict     *verdict);
const char *hon_sector_card_get_icon_class (HonVerdict     *verdict);

G_END_DECLS
