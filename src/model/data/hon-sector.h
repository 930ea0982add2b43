/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"
#include "hon-income-rules.h"
#include "hon-sector-point.h"

G_BEGIN_DECLS

#define HON_TYPE_SECTOR_KIND (hon_sector_kind_get_type ())

extern const HonChoices hon_sector_kind_choices;

GType       hon_sector_kind_get_type (void) G_GNUC_CONST;
const char *hon_sector_kind_to_id    (HonSectorKind  kind);

#define HON_TYPE_SECTOR (hon_sector_get_type ())

G_DECLARE_FINAL_TYPE (HonSector, hon_sector, HON, SECTOR, HonRecord)

HonSectorKind  hon_sector_get_kind        (HonSector *self);
const char    *hon_sector_get_id          (HonSector *self);
const char    *hon_sector_get_label       (HonSector *self);
const char    *hon_sector_get_short_label (HonSector *self);
const char    *hon_sector_get_summary     (HonSector *self);
GListModel    *hon_sector_get_sources     (HonSector *self);
GListModel    *hon_sector_get_points      (HonSector *self);

G_END_DECLS
