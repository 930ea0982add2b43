/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-layer-private.h"
#include "hon-record-list-private.h"
#include "hon-record-private.h"

G_BEGIN_DECLS

/**
 * HonReferences:
 * @lists: (nullable): the records that have been read, by kind
 * @own: (element-type utf8 guint): the ids of all records of the kind being read
 * @layer: (nullable): what files say of the record being read
 *
 * What the ids of a record may name while it is read.
 */
struct _HonReferences
{
  HonRecordList  *lists[HON_N_RECORDS];
  GHashTable     *own;
  const HonLayer *layer;
};

gboolean   hon_record_read            (HonRecord            *self,
                                       const HonJsonCursor  *cursor,
                                       const HonReferences  *references,
                                       GError              **error);
gpointer   hon_references_read        (const HonReferences  *references,
                                       HonRecords            records,
                                       const HonJsonCursor  *cursor,
                                       guint                *position,
                                       GError              **error);
HonRecord *hon_references_find_origin (const HonReferences  *references,
                                       const HonJsonCursor  *cursor);

G_END_DECLS
