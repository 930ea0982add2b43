/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

/* What stands for a change that is not there yet. */
#define HON_SCENARIO_DRAFT_NEW G_MAXUINT

/**
 * HonScenarioExample:
 * @HON_SCENARIO_EXAMPLE_CONSULTATION: the consultation of a general practitioner has another price
 * @HON_SCENARIO_EXAMPLE_DEDUCTION: so has the flat-rate deduction
 * @HON_SCENARIO_EXAMPLE_CEILING: overruns have a ceiling
 *
 * Scenarios that are made on request.
 */
typedef enum
{
  HON_SCENARIO_EXAMPLE_CONSULTATION,
  HON_SCENARIO_EXAMPLE_DEDUCTION,
  HON_SCENARIO_EXAMPLE_CEILING,
} HonScenarioExample;

#define HON_N_SCENARIO_EXAMPLES 3

#define HON_TYPE_SCENARIO_DRAFT (hon_scenario_draft_get_type ())

G_DECLARE_FINAL_TYPE (HonScenarioDraft, hon_scenario_draft, HON, SCENARIO_DRAFT, GObject)

HonScenarioDraft *hon_scenario_draft_new          (void) G_GNUC_WARN_UNUSED_RESULT;
HonScenario      *hon_scenario_draft_get_scenario (HonScenarioDraft        *self);
void              hon_scenario_draft_set_scenario (HonScenarioDraft        *self,
                                                   HonScenario             *scenario);
gboolean          hon_scenario_draft_is_empty     (HonScenarioDraft        *self);
HonScenario      *hon_scenario_dup_titled         (HonScenario             *self,
                                                   const char              *title) G_GNUC_WARN_UNUSED_RESULT;
HonScenario      *hon_scenario_dup_without        (HonScenario             *self,
                                                   guint                    position) G_GNUC_WARN_UNUSED_RESULT;
HonScenario      *hon_scenario_dup_with           (HonScenario             *self,
                                                   guint                    position,
                                                   const HonScenarioChange *change) G_GNUC_WARN_UNUSED_RESULT;
HonDate           hon_scenario_get_last_day       (HonScenario             *self);
int               hon_scenario_get_whole_year     (HonScenario             *self);
gboolean          hon_scenario_changes            (HonScenario             *self,
                                                   HonRecords               records);
char             *hon_scenario_dup_context        (HonScenario             *self,
                                                   HonDate                  day) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_scenario_dup_heading        (HonScenario             *self,
                                                   HonDate                  day,
                                                   const char              *changes,
                                                   const char              *note) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_scenario_dup_changes        (HonScenario             *self,
                                                   HonCatalogue            *law,
                                                   HonCatalogue            *changed) G_GNUC_WARN_UNUSED_RESULT;
char             *hon_scenario_dup_problem        (HonScenario             *self,
                                                   HonCatalogue            *law,
                                                   const char              *message) G_GNUC_WARN_UNUSED_RESULT;
HonDate           hon_scenario_get_usual_day      (HonCatalogue            *catalogue);
char             *hon_scenario_example_dup_title  (HonScenarioExample       example) G_GNUC_WARN_UNUSED_RESULT;
HonScenario      *hon_scenario_example_make       (HonScenarioExample       example,
                                                   HonCatalogue            *catalogue) G_GNUC_WARN_UNUSED_RESULT;
HonScenario      *hon_scenario_dup_beyond_example (HonScenario             *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
