/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-finding.h"
#include "hon-income-rules.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HON_TYPE_SECTOR_KIND (hon_sector_kind_get_type ())

GType       hon_sector_kind_get_type (void) G_GNUC_CONST;
const char *hon_sector_kind_to_id    (HonSectorKind  kind);
gboolean    hon_sector_kind_from_id  (const char    *id,
                                      HonSectorKind *kind);

#define HON_TYPE_SECTOR_POINT_KIND (hon_sector_point_kind_get_type ())

/**
 * HonSectorPointKind:
 * @HON_SECTOR_POINT_RIGHT: what the sector allows
 * @HON_SECTOR_POINT_DUTY: what it asks
 * @HON_SECTOR_POINT_LIMIT: how far one may go
 * @HON_SECTOR_POINT_CONTRIBUTIONS: who pays the contributions
 * @HON_SECTOR_POINT_REIMBURSEMENT: what patients get back
 * @HON_SECTOR_POINT_OPTION: what some can have besides
 * @HON_SECTOR_POINT_HISTORY: what was before
 *
 * What a point of a sector is about.
 */
typedef enum
{
  HON_SECTOR_POINT_RIGHT,
  HON_SECTOR_POINT_DUTY,
  HON_SECTOR_POINT_LIMIT,
  HON_SECTOR_POINT_CONTRIBUTIONS,
  HON_SECTOR_POINT_REIMBURSEMENT,
  HON_SECTOR_POINT_OPTION,
  HON_SECTOR_POINT_HISTORY,
} HonSectorPointKind;

GType hon_sector_point_kind_get_type (void) G_GNUC_CONST;

#define HON_TYPE_SECTOR_POINT (hon_sector_point_get_type ())

G_DECLARE_FINAL_TYPE (HonSectorPoint, hon_sector_point, HON, SECTOR_POINT, GObject)

const char         *hon_sector_point_get_id      (HonSectorPoint *self);
HonSectorPointKind  hon_sector_point_get_kind    (HonSectorPoint *self);
HonFinding         *hon_sector_point_get_finding (HonSectorPoint *self);

#define HON_TYPE_SECTOR (hon_sector_get_type ())

G_DECLARE_FINAL_TYPE (HonSector, hon_sector, HON, SECTOR, GObject)

HonSectorKind  hon_sector_get_kind        (HonSector *self);
const char    *hon_sector_get_id          (HonSector *self);
const char    *hon_sector_get_label       (HonSector *self);
const char    *hon_sector_get_short_label (HonSector *self);
const char    *hon_sector_get_summary     (HonSector *self);
GListModel    *hon_sector_get_sources     (HonSector *self);
GListModel    *hon_sector_get_points      (HonSector *self);

G_END_DECLS
