/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HON_TYPE_DATASET (hon_dataset_get_type ())

G_DECLARE_FINAL_TYPE (HonDataset, hon_dataset, HON, DATASET, GObject)

const char *hon_dataset_get_id          (HonDataset *self);
const char *hon_dataset_get_version     (HonDataset *self);
HonDate     hon_dataset_get_valid       (HonDataset *self);
guint       hon_dataset_get_n_records   (HonDataset *self);
guint       hon_dataset_get_n_overlaid  (HonDataset *self);
GBytes     *hon_dataset_dup_bytes       (HonDataset *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_dataset_dup_title       (HonDataset *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
