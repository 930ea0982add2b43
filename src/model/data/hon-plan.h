/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-act.h"
#include "hon-date.h"
#include "hon-source.h"

G_BEGIN_DECLS

#define HON_TYPE_PLAN_STATUS (hon_plan_status_get_type ())

/**
 * HonPlanStatus:
 * @HON_PLAN_APPLIED: it came into force on the day announced
 * @HON_PLAN_SUSPENDED: it did not; see when it did, if ever
 * @HON_PLAN_PLANNED: it is announced, and nobody has verified that it came
 *
 * What has become of a measure.
 */
typedef enum
{
  HON_PLAN_APPLIED,
  HON_PLAN_SUSPENDED,
  HON_PLAN_PLANNED,
} HonPlanStatus;

GType hon_plan_status_get_type (void) G_GNUC_CONST;

#define HON_TYPE_PLAN (hon_plan_get_type ())

G_DECLARE_FINAL_TYPE (HonPlan, hon_plan, HON, PLAN, GObject)

const char    *hon_plan_get_id          (HonPlan *self);
HonDate        hon_plan_get_date        (HonPlan *self);
HonPlanStatus  hon_plan_get_status      (HonPlan *self);
HonDate        hon_plan_get_applied_on  (HonPlan *self);
char          *hon_plan_dup_status_text (HonPlan *self) G_GNUC_WARN_UNUSED_RESULT;
const char    *hon_plan_get_label       (HonPlan *self);
const char    *hon_plan_get_text        (HonPlan *self);
HonSource     *hon_plan_get_source      (HonPlan *self);
guint          hon_plan_get_n_acts      (HonPlan *self);
HonAct        *hon_plan_get_act         (HonPlan *self,
                                         guint    position);
gint64         hon_plan_get_amount      (HonPlan *self,
                                         guint    position);

G_END_DECLS
