/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-sector-point.h"

#include "hon-finding-private.h"

/**
 * HonSectorPoint:
 *
 * One thing that a sector gives, asks or forbids.
 */

struct _HonSectorPoint
{
  HonRecord           parent_instance;

  HonSectorPointKind  kind;
  HonFinding          finding;
};

/* What datasets call each kind. */
static const char * const kinds[] = {
  [HON_SECTOR_POINT_RIGHT] = "right",
  [HON_SECTOR_POINT_DUTY] = "duty",
  [HON_SECTOR_POINT_LIMIT] = "limit",
  [HON_SECTOR_POINT_CONTRIBUTIONS] = "contributions",
  [HON_SECTOR_POINT_REIMBURSEMENT] = "reimbursement",
  [HON_SECTOR_POINT_OPTION] = "option",
  [HON_SECTOR_POINT_HISTORY] = "history",
  NULL,
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "kind", HON_FIELD_WORD, G_STRUCT_OFFSET (HonSectorPoint, kind), .words = kinds },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonSectorPoint, finding),
    .fields = hon_finding_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonSectorPoint, hon_sector_point, fields)

const char *
hon_sector_point_get_id (HonSectorPoint *self)
{
  g_return_val_if_fail (HON_IS_SECTOR_POINT (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

HonSectorPointKind
hon_sector_point_get_kind (HonSectorPoint *self)
{
  g_return_val_if_fail (HON_IS_SECTOR_POINT (self), HON_SECTOR_POINT_RIGHT);

  return self->kind;
}

/**
 * hon_sector_point_get_finding:
 * @self: a point
 *
 * Returns: (transfer none): what it says, and where that was read
 */
const HonFinding *
hon_sector_point_get_finding (HonSectorPoint *self)
{
  g_return_val_if_fail (HON_IS_SECTOR_POINT (self), NULL);

  return &self->finding;
}
