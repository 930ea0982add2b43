/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-json-writer.h"
#include "hon-practice.h"
#include "hon-years-comparison.h"

G_BEGIN_DECLS

/* What is billed where nothing else is chosen. */
#define HON_PATIENTS_ACT "consultation"

#define HON_TYPE_PATIENTS (hon_patients_get_type ())

G_DECLARE_FINAL_TYPE (HonPatients, hon_patients, HON, PATIENTS, GObject)

HonPatients    *hon_patients_new             (HonYearsComparison *comparison,
                                              GListModel         *careers,
                                              const char         *act) G_GNUC_WARN_UNUSED_RESULT;
HonPatients    *hon_patients_new_in_sectors  (HonCatalogue       *catalogue,
                                              HonPractice        *practice,
                                              const char         *speciality,
                                              const char         *act,
                                              HonDate             date,
                                              HonPatients        *before) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *hon_patients_list_acts       (HonYearsComparison *comparison,
                                              GListModel         *careers) G_GNUC_WARN_UNUSED_RESULT;
gboolean        hon_patients_has_bills       (HonPatients        *self);
HonTable       *hon_patients_get_table       (HonPatients        *self);
char           *hon_patients_dup_sentence    (HonPatients        *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_patients_dup_assumptions (HonPatients        *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_patients_make_credits    (HonPatients        *self) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_patients_explain         (HonPatients        *self,
                                              const char         *row_id,
                                              const char         *column) G_GNUC_WARN_UNUSED_RESULT;
void            hon_patients_add_json        (HonPatients        *self,
                                              HonJsonWriter      *json);

G_END_DECLS
