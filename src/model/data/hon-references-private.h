/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-act.h"
#include "hon-json-cursor-private.h"
#include "hon-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonReferences:
 * @sources: (element-type utf8 HonSource): sources by id
 * @parameters: (element-type utf8 HonParameter): parameters by id
 * @acts: (element-type utf8 HonAct): acts by id
 * @own: (element-type utf8 guint): the ids of all records of the kind being read
 * @bill_acts: (element-type HonBillTerm): the acts of bills
 * @specialities: (element-type HonSpeciality): the specialities of doctors
 * @title_lists: (element-type utf8 HonTitleList): lists of titles by id
 *
 * What the ids of a record may name while it is read.
 */
typedef struct
{
  GHashTable *sources;
  GHashTable *parameters;
  GHashTable *acts;
  GHashTable *own;
  GListModel *bill_acts;
  GListModel *specialities;
  GHashTable *title_lists;
} HonReferences;

HonSource  *hon_references_read_source     (const HonReferences  *references,
                                            const HonJsonCursor  *cursor,
                                            const char           *member,
                                            GError              **error);
GListModel *hon_references_read_sources    (const HonReferences  *references,
                                            const HonJsonCursor  *cursor,
                                            const char           *member,
                                            GError              **error);
GListModel *hon_references_read_parameters (const HonReferences  *references,
                                            const HonJsonCursor  *cursor,
                                            const char           *member,
                                            GError              **error);
HonAct     *hon_references_read_act        (const HonReferences  *references,
                                            const HonJsonCursor  *cursor,
                                            const char           *member,
                                            GError              **error);
GListModel *hon_references_read_acts       (const HonReferences  *references,
                                            const HonJsonCursor  *cursor,
                                            const char           *member,
                                            GError              **error);

G_END_DECLS
