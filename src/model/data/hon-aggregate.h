/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"
#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_AGGREGATE (hon_aggregate_get_type ())

G_DECLARE_FINAL_TYPE (HonAggregate, hon_aggregate, HON, AGGREGATE, HonRecord)

const char        *hon_aggregate_get_id       (HonAggregate *self);
const char        *hon_aggregate_get_label    (HonAggregate *self);
int                hon_aggregate_get_year     (HonAggregate *self);
double             hon_aggregate_get_value    (HonAggregate *self);
double             hon_aggregate_get_least    (HonAggregate *self);
double             hon_aggregate_get_most     (HonAggregate *self);
char              *hon_aggregate_dup_text     (HonAggregate *self) G_GNUC_WARN_UNUSED_RESULT;
const HonEvidence *hon_aggregate_get_evidence (HonAggregate *self);

G_END_DECLS
