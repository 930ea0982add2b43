/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-words.h"
#include "hon-catalogue.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define HON_ENCOUNTER_ERROR (hon_encounter_error_quark ())

/**
 * HonEncounterError:
 * @HON_ENCOUNTER_ERROR_SYNTAX: not an object with inputs
 * @HON_ENCOUNTER_ERROR_FIELD: an input that we do not know
 * @HON_ENCOUNTER_ERROR_DATE: a day that is none, or before the data
 * @HON_ENCOUNTER_ERROR_ACT: an act that does not exist, or has no tariff
 * @HON_ENCOUNTER_ERROR_SPECIALITY: a speciality that does not exist
 * @HON_ENCOUNTER_ERROR_SECTOR: a sector that does not exist
 * @HON_ENCOUNTER_ERROR_PATHWAY: a way to the doctor that does not exist
 * @HON_ENCOUNTER_ERROR_AGE: an age out of range
 * @HON_ENCOUNTER_ERROR_FEE: a fee out of range
 * @HON_ENCOUNTER_ERROR_TARIFF: the tariff of a technical act, out of range or missing
 * @HON_ENCOUNTER_ERROR_GUARANTEE: a guarantee out of range
 * @HON_ENCOUNTER_ERROR_ALD: not yes or no
 * @HON_ENCOUNTER_ERROR_MATERNITY: not yes or no
 * @HON_ENCOUNTER_ERROR_C2S: not yes or no
 * @HON_ENCOUNTER_ERROR_AME: not yes or no
 * @HON_ENCOUNTER_ERROR_LOCAL_SCHEME: not yes or no
 * @HON_ENCOUNTER_ERROR_IMAGING: not yes or no
 * @HON_ENCOUNTER_ERROR_THIRD_PARTY: not yes or no
 *
 * What is wrong with an encounter; every code is one input.
 */
typedef enum
{
  HON_ENCOUNTER_ERROR_SYNTAX = 1,
  HON_ENCOUNTER_ERROR_FIELD,
  HON_ENCOUNTER_ERROR_DATE,
  HON_ENCOUNTER_ERROR_ACT,
  HON_ENCOUNTER_ERROR_SPECIALITY,
  HON_ENCOUNTER_ERROR_SECTOR,
  HON_ENCOUNTER_ERROR_PATHWAY,
  HON_ENCOUNTER_ERROR_AGE,
  HON_ENCOUNTER_ERROR_FEE,
  HON_ENCOUNTER_ERROR_TARIFF,
  HON_ENCOUNTER_ERROR_GUARANTEE,
  HON_ENCOUNTER_ERROR_ALD,
  HON_ENCOUNTER_ERROR_MATERNITY,
  HON_ENCOUNTER_ERROR_C2S,
  HON_ENCOUNTER_ERROR_AME,
  HON_ENCOUNTER_ERROR_LOCAL_SCHEME,
  HON_ENCOUNTER_ERROR_IMAGING,
  HON_ENCOUNTER_ERROR_THIRD_PARTY,
} HonEncounterError;

#define HON_ENCOUNTER_GUARANTEE_MAX 1000

#define HON_TYPE_ENCOUNTER (hon_encounter_get_type ())

G_DECLARE_FINAL_TYPE (HonEncounter, hon_encounter, HON, ENCOUNTER, GObject)

GQuark        hon_encounter_error_quark       (void);
const char   *hon_encounter_error_get_field   (const GError *error);
HonEncounter *hon_encounter_new               (void);
gboolean      hon_encounter_read_json         (HonEncounter *self,
                                               JsonNode     *node,
                                               GError      **error);
gboolean      hon_encounter_check             (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               GError      **error);
void          hon_encounter_get_input         (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               HonBillInput *input);
GListModel   *hon_encounter_list_acts         (HonEncounter *self,
                                               HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void          hon_encounter_copy              (HonEncounter *self,
                                               HonEncounter *from);
void          hon_encounter_copy_patient      (HonEncounter *self,
                                               HonEncounter *from);
gboolean      hon_encounter_has_input         (const char   *name);
void          hon_encounter_choose_speciality (HonEncounter *self,
                                               HonCatalogue *catalogue,
                                               const char   *speciality);
void          hon_encounter_reset             (HonEncounter *self);
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
HonPathway    hon_encounter_get_pathway       (HonEncounter *self);
void          hon_encounter_set_pathway       (HonEncounter *self,
                                               HonPathway    pathway);
int           hon_encounter_get_age           (HonEncounter *self);
void          hon_encounter_set_age           (HonEncounter *self,
                                               int           age);
gint64        hon_encounter_get_fee           (HonEncounter *self);
void          hon_encounter_set_fee           (HonEncounter *self,
                                               gint64        fee);
gint64        hon_encounter_get_tariff        (HonEncounter *self);
void          hon_encounter_set_tariff        (HonEncounter *self,
                                               gint64        tariff);
int           hon_encounter_get_guarantee     (HonEncounter *self);
void          hon_encounter_set_guarantee     (HonEncounter *self,
                                               int           guarantee);
gboolean      hon_encounter_get_ald           (HonEncounter *self);
void          hon_encounter_set_ald           (HonEncounter *self,
                                               gboolean      ald);
gboolean      hon_encounter_get_maternity     (HonEncounter *self);
void          hon_encounter_set_maternity     (HonEncounter *self,
                                               gboolean      maternity);
gboolean      hon_encounter_get_c2s           (HonEncounter *self);
void          hon_encounter_set_c2s           (HonEncounter *self,
                                               gboolean      c2s);
gboolean      hon_encounter_get_ame           (HonEncounter *self);
void          hon_encounter_set_ame           (HonEncounter *self,
                                               gboolean      ame);
gboolean      hon_encounter_get_local_scheme  (HonEncounter *self);
void          hon_encounter_set_local_scheme  (HonEncounter *self,
                                               gboolean      local_scheme);
gboolean      hon_encounter_get_imaging       (HonEncounter *self);
void          hon_encounter_set_imaging       (HonEncounter *self,
                                               gboolean      imaging);
gboolean      hon_encounter_get_third_party   (HonEncounter *self);
void          hon_encounter_set_third_party   (HonEncounter *self,
                                               gboolean      third_party);

G_END_DECLS
