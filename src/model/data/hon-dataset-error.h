/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HON_DATASET_ERROR (hon_dataset_error_quark ())

/**
 * HonDatasetError:
 * @HON_DATASET_ERROR_SYNTAX: the file is not JSON
 * @HON_DATASET_ERROR_TYPE: a member is of another type than expected
 * @HON_DATASET_ERROR_MISSING: a member or a value that is needed is not there
 * @HON_DATASET_ERROR_RANGE: a number or date lies outside its range
 * @HON_DATASET_ERROR_ORDER: dates or bounds do not increase
 * @HON_DATASET_ERROR_DUPLICATE: two records have the same id
 * @HON_DATASET_ERROR_REFERENCE: an id names nothing
 * @HON_DATASET_ERROR_UNKNOWN: a member, kind or dataset that we do not know
 *
 * Errors from reading datasets. Messages name the file, the JSON path, what was
 * expected and what was found.
 */
typedef enum
{
  HON_DATASET_ERROR_SYNTAX = 1,
  HON_DATASET_ERROR_TYPE,
  HON_DATASET_ERROR_MISSING,
  HON_DATASET_ERROR_RANGE,
  HON_DATASET_ERROR_ORDER,
  HON_DATASET_ERROR_DUPLICATE,
  HON_DATASET_ERROR_REFERENCE,
  HON_DATASET_ERROR_UNKNOWN,
} HonDatasetError;

GQuark hon_dataset_error_quark (void);

G_END_DECLS
