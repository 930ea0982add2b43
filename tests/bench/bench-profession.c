/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession.h"
#include "hon-scenario-draft.h"

/* How long a reform over the whole profession takes to be counted again, from the datasets to its tables, milliseconds a
 * line: while a value that is supposed moves, a frame waits for it.
 */

#define N_ROUNDS 100

static HonCatalogue *
load (HonScenario *scenario)
{
  HonCatalogue *catalogue = hon_catalogue_new_scenario (NULL, scenario);
  g_autoptr (GError) error = NULL;

  if (!hon_catalogue_load (catalogue, NULL, &error))
    g_error ("%s", error->message);

  return catalogue;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonNode) value = json_node_init_double (json_node_alloc (), 50);
  g_autoptr (HonScenario) scenario = hon_scenario_new ("50 %");
  const HonScenarioChange change = {
    .records = HON_RECORDS_PARAMETERS, .id = (char *) "overrun-ceiling", .from = hon_date_new (2027, 1, 1),
    .payload = "value", .value = value,
  };
  g_autoptr (HonScenario) unchanged = NULL;
  g_autoptr (HonCatalogue) law = NULL;
  g_autoptr (HonCatalogue) changed = NULL;
  double supposed[HON_N_SUPPOSITIONS];

  hon_scenario_set_change (scenario, &change);
  unchanged = hon_scenario_dup_unchanged (scenario);
  law = load (unchanged);
  changed = load (scenario);
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    supposed[supposition] = hon_supposition_get_value (law, supposition);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (HonProfession) profession = NULL;

      supposed[HON_SUPPOSITION_PLACES] = i;
      profession = hon_profession_new (law, changed, scenario, change.from, supposed);
      if (!hon_profession_is_told (profession))
        g_error ("nothing is told");
      g_print ("%.3f\n", (double) (g_get_monotonic_time () - start) / 1000);
    }

  return 0;
}
