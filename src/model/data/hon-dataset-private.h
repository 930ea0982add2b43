/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dataset.h"
#include "hon-json-cursor-private.h"

G_BEGIN_DECLS

/* The arrays of records that datasets are made of. */
typedef enum
{
  HON_RECORDS_SOURCES,
  HON_RECORDS_SECTORS,
  HON_RECORDS_PARAMETERS,
  HON_RECORDS_LINES,
  HON_RECORDS_ACTS,
  HON_RECORDS_PRESETS,
  HON_RECORDS_TARIFFS,
  HON_RECORDS_PLANS,
  HON_RECORDS_PRICES,
  HON_RECORDS_EVENTS,
  HON_RECORDS_SPECIALITIES,
  HON_RECORDS_BILL_ACTS,
  HON_RECORDS_GRID,
  HON_RECORDS_PUBLISHED_ERRORS,
  HON_RECORDS_TITLE_LISTS,
  HON_RECORDS_TITLES,
  HON_RECORDS_REASONS,
  HON_RECORDS_TRANSITIONS,
  HON_RECORDS_STEPS,
} HonRecords;

#define HON_N_RECORDS 19

const char *const *hon_dataset_get_known_ids  (void);
const char        *hon_records_get_member     (HonRecords           records);
HonDataset        *hon_dataset_parse          (const char          *id,
                                               const char          *label,
                                               GBytes              *bytes,
                                               gboolean             is_overlay,
                                               GError             **error);
JsonNode          *hon_dataset_get_root       (HonDataset          *self);
const char        *hon_dataset_get_label      (HonDataset          *self);
gboolean           hon_dataset_has_records    (HonDataset          *self,
                                               HonRecords           records);
void               hon_dataset_finish         (HonDataset          *self,
                                               guint                n_overlaid);

G_END_DECLS
