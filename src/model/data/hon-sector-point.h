/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-finding.h"

G_BEGIN_DECLS

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

#define HON_TYPE_SECTOR_POINT (hon_sector_point_get_type ())

G_DECLARE_FINAL_TYPE (HonSectorPoint, hon_sector_point, HON, SECTOR_POINT, HonRecord)

const char         *hon_sector_point_get_id      (HonSectorPoint *self);
HonSectorPointKind  hon_sector_point_get_kind    (HonSectorPoint *self);
const HonFinding   *hon_sector_point_get_finding (HonSectorPoint *self);

G_END_DECLS
