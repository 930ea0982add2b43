/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"
#include "hon-record.h"

G_BEGIN_DECLS

typedef struct _HonLayer HonLayer;

/**
 * HonLayer:
 * @record: a record as it stands in a file
 * @origin: (nullable): the source that is told in place of those of what that file alone says; %NULL
 *   for a shipped file
 * @below: (nullable): the record of the same id that it replaces
 *
 * What one file says of a record. What the reader's own files repeat word for word is still
 * said by the file below, and has its sources.
 */
struct _HonLayer
{
  const HonTree  *record;
  HonRecord      *origin;
  const HonLayer *below;
};

HonRecord *hon_layer_find_origin (const HonLayer      *self,
                                  const HonJsonCursor *cursor);

G_END_DECLS
