/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"

G_BEGIN_DECLS

/**
 * HonVisitColumn:
 * @HON_VISIT_COLUMN_DATE: when
 * @HON_VISIT_COLUMN_PERSON: who
 * @HON_VISIT_COLUMN_ACT: the act, and the speciality and the sector of the doctor
 * @HON_VISIT_COLUMN_ASKED: what was asked
 * @HON_VISIT_COLUMN_INSURANCE: what the insurance paid back
 * @HON_VISIT_COLUMN_COMPLEMENTARY: what a complementary contract paid
 * @HON_VISIT_COLUMN_PATIENT: what was left
 *
 * What a table of visits tells of each.
 */
typedef enum
{
  HON_VISIT_COLUMN_DATE,
  HON_VISIT_COLUMN_PERSON,
  HON_VISIT_COLUMN_ACT,
  HON_VISIT_COLUMN_ASKED,
  HON_VISIT_COLUMN_INSURANCE,
  HON_VISIT_COLUMN_COMPLEMENTARY,
  HON_VISIT_COLUMN_PATIENT,
} HonVisitColumn;

#define HON_N_VISIT_COLUMNS 7

const char *hon_visit_column_get_title (HonVisitColumn column);

#define HON_TYPE_VISIT (hon_visit_get_type ())

G_DECLARE_FINAL_TYPE (HonVisit, hon_visit, HON, VISIT, GObject)

const char          *hon_visit_label_person  (const char *name);
const char          *hon_visit_get_person    (HonVisit *self);
const char          *hon_visit_get_doctor    (HonVisit *self);
HonEncounter        *hon_visit_get_encounter (HonVisit *self);
const HonBillResult *hon_visit_get_result    (HonVisit *self);
const char          *hon_visit_get_problem   (HonVisit *self);
GStrv                hon_visit_dup_conflicts (HonVisit *self) G_GNUC_WARN_UNUSED_RESULT;
char                *hon_visit_dup_title     (HonVisit *self) G_GNUC_WARN_UNUSED_RESULT;
int                  hon_visit_get_year      (HonVisit *self);
char                *hon_visit_dup_text      (HonVisit       *self,
                                              HonVisitColumn  column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
