/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-words.h"
#include "hon-catalogue.h"
#include "hon-input.h"

G_BEGIN_DECLS

#define HON_TYPE_ENCOUNTER (hon_encounter_get_type ())

G_DECLARE_FINAL_TYPE (HonEncounter, hon_encounter, HON, ENCOUNTER, HonInput)

HonEncounter *hon_encounter_new               (void);
gboolean      hon_encounter_check             (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               GError      **error);
gboolean      hon_encounter_read              (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               HonBillInput *input,
                                               GError      **error);
void          hon_encounter_get_input         (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               HonBillInput *input);
GListModel   *hon_encounter_list_acts         (HonEncounter *self,
                                               HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void          hon_encounter_choose_speciality (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               const char   *speciality);
char         *hon_encounter_dup_act_label     (HonEncounter *self,
                                               HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
GArray       *hon_encounter_list_technical_days (HonEncounter *self,
                                                 HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void          hon_encounter_add_code          (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               const char   *code);
void          hon_encounter_show_code         (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               const char   *code);
void          hon_encounter_remove_code       (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               const char   *code);
GStrv         hon_encounter_dup_codes         (HonEncounter *self) G_GNUC_WARN_UNUSED_RESULT;
HonDate       hon_encounter_get_date          (HonEncounter *self);
void          hon_encounter_set_date          (HonEncounter *self,
                                               HonDate       date);
const char   *hon_encounter_get_act           (HonEncounter *self);
void          hon_encounter_set_act           (HonEncounter *self,
                                               const char   *act);
const char   *hon_encounter_get_speciality    (HonEncounter *self);
void          hon_encounter_set_speciality    (HonEncounter *self,
                                               const char   *speciality);
HonBillSector hon_encounter_get_sector        (HonEncounter *self);
void          hon_encounter_set_sector        (HonEncounter *self,
                                               HonBillSector sector);
int           hon_encounter_get_age           (HonEncounter *self);
gint64        hon_encounter_get_fee           (HonEncounter *self);
void          hon_encounter_set_fee           (HonEncounter *self,
                                               gint64        fee);
int           hon_encounter_get_guarantee     (HonEncounter *self);

G_END_DECLS
