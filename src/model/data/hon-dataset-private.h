/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dataset.h"
#include "hon-json-cursor-private.h"
#include "hon-record.h"
#include "hon-source.h"

G_BEGIN_DECLS

const char * const *hon_dataset_get_known_ids    (void);
guint               hon_dataset_get_rank         (const char  *id);
gboolean            hon_dataset_get_main_records (const char  *id,
                                                  HonRecords  *records);
const char         *hon_records_get_member       (HonRecords   records);
HonDataset         *hon_dataset_parse            (const char  *id,
                                                  const char  *label,
                                                  GBytes      *bytes,
                                                  HonSource   *origin,
                                                  GError     **error);
GPtrArray          *hon_dataset_read_shipped     (GError     **error);
const HonTree      *hon_dataset_get_root         (HonDataset  *self);
const char         *hon_dataset_get_label        (HonDataset  *self);
HonSource          *hon_dataset_get_origin       (HonDataset  *self);
void                hon_dataset_finish           (HonDataset  *self,
                                                  guint        n_overlaid);

G_END_DECLS
