/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * HonScenarioChange:
 * @records: what changes: `HON_RECORDS_PARAMETERS` or `HON_RECORDS_TARIFFS`
 * @id: the id of the parameter or tariff
 * @from: the day from which the value holds, for good
 * @payload: the member that has the value, as datasets call it: `value`, `points`, `brackets` or `tiers`
 * @value: the value, as datasets write it
 * @title: (nullable): the title of a source of the reader's own
 * @url: (nullable): where that can be read
 *
 * A change that a scenario makes to the law.
 */
typedef struct
{
  HonRecords  records;
  char       *id;
  HonDate     from;
  const char *payload;
  JsonNode   *value;
  char       *title;
  char       *url;
} HonScenarioChange;

#define HON_TYPE_SCENARIO (hon_scenario_get_type ())

G_DECLARE_FINAL_TYPE (HonScenario, hon_scenario, HON, SCENARIO, GObject)

HonScenario             *hon_scenario_new           (const char               *title) G_GNUC_WARN_UNUSED_RESULT;
HonScenario             *hon_scenario_read          (const char               *label,
                                                     GBytes                   *bytes,
                                                     GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
HonScenario             *hon_scenario_dup_unchanged (HonScenario              *self) G_GNUC_WARN_UNUSED_RESULT;
char                    *hon_scenario_write         (HonScenario              *self) G_GNUC_WARN_UNUSED_RESULT;
const char              *hon_scenario_get_title     (HonScenario              *self);
const char              *hon_scenario_get_name      (HonScenario              *self);
guint                    hon_scenario_get_n_changes (HonScenario              *self);
const HonScenarioChange *hon_scenario_get_change    (HonScenario              *self,
                                                     guint                     position);
void                     hon_scenario_set_change    (HonScenario              *self,
                                                     const HonScenarioChange  *change);
void                     hon_scenario_replace_change (HonScenario             *self,
                                                     guint                     position,
                                                     const HonScenarioChange  *change);

G_END_DECLS
