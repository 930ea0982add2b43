/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_RECORD_LIST (hon_record_list_get_type ())

G_DECLARE_FINAL_TYPE (HonRecordList, hon_record_list, HON, RECORD_LIST, GObject)

HonRecordList *hon_record_list_new      (GType          type);
void           hon_record_list_add      (HonRecordList *self,
                                         gpointer       record);
void           hon_record_list_sort     (HonRecordList *self,
                                         GCompareFunc   compare);
guint          hon_record_list_len      (HonRecordList *self);
gpointer       hon_record_list_get      (HonRecordList *self,
                                         guint          position);
gpointer       hon_record_list_find     (HonRecordList *self,
                                         const char    *id,
                                         guint         *position);
gboolean       hon_record_list_contains (HonRecordList *self,
                                         gpointer       record);

G_END_DECLS
