/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-catalogue.h"

/* Any bytes as a scenario: what is read is written as a document that says the same again, and the law under it is one
 * that can be read, or is refused.
 */

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == HON_DATASET_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_written (HonScenario *scenario)
{
  g_autofree char *first = hon_scenario_write (scenario);
  g_autoptr (GBytes) bytes = g_bytes_new_static (first, strlen (first));
  g_autoptr (GError) error = NULL;
  g_autoptr (HonScenario) again = hon_scenario_read ("again", bytes, &error);
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  second = hon_scenario_write (again);
  g_assert_cmpstr (second, ==, first);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonScenario) scenario = hon_scenario_read ("scenario", bytes, &error);
  g_autoptr (HonCatalogue) catalogue = NULL;

  if (scenario == NULL)
    {
      check_error (error);
      return 0;
    }

  check_written (scenario);
  catalogue = hon_catalogue_new_scenario (NULL, scenario);
  if (!hon_catalogue_load (catalogue, NULL, &error))
    check_error (error);

  return 0;
}
