/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-promise.h"
#include "hon-source.h"

G_BEGIN_DECLS

/**
 * HonPlanStatus:
 * @HON_PLAN_APPLIED: it came into force on the day announced
 * @HON_PLAN_SUSPENDED: it did not; see when it did, if ever
 * @HON_PLAN_PLANNED: it is announced, and no source says that it came
 *
 * What has become of a measure.
 */
typedef enum
{
  HON_PLAN_APPLIED,
  HON_PLAN_SUSPENDED,
  HON_PLAN_PLANNED,
} HonPlanStatus;

#define HON_TYPE_PLAN (hon_plan_get_type ())

G_DECLARE_FINAL_TYPE (HonPlan, hon_plan, HON, PLAN, HonRecord)

HonDate        hon_plan_get_date       (HonPlan *self);
HonPlanStatus  hon_plan_get_status     (HonPlan *self);
const char    *hon_plan_get_label      (HonPlan *self);
const char    *hon_plan_get_text       (HonPlan *self);
GListModel    *hon_plan_get_promises   (HonPlan *self);

G_END_DECLS
