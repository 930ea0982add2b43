/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* How many careers the engine computes in a second, on one core.
 *
 *   bench-years YEARS REPETITIONS SECONDS
 *
 * Prints one number of careers of YEARS years a second for each repetition.
 */

#define LAST_KNOWN 2026
#define OPENING    2027

/* Computes for some seconds; no two careers that follow each other are the same. The checksum takes
 * part of every result, so that none can be left out by the compiler.
 */
static double
measure (const HonIncomeRates * const *rates,
         const HonCalendar            *calendar,
         guint                         n_years,
         double                        seconds,
         HonYearsResult               *result,
         gint64                       *checksum)
{
  HonYearsInput input = {
    .phases = {
      { .from = hon_date_new (OPENING, 11, 2), .sector = HON_SECTOR_S2, .receipts = 18000000, .overruns = 4000000 },
    },
    .n_phases = 1,
    .n_years = n_years,
    .expenses = 5000000,
    .estimate = -1,
    .other_income = 3000000,
    .age = 31,
    .couple = TRUE,
  };
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gint64 start = g_get_monotonic_time ();
  gint64 now = start;
  gint64 n_careers = 0;

  while (now < end)
    {
      for (guint i = 0; i < 100; i++)
        {
          input.phases[0].receipts = 15000000 + (n_careers + i) * 3700 % 10000000;
          hon_years_compute (rates, calendar, &input, result);
          *checksum += result->years[n_years - 1].kept ^ result->contributions_left;
        }
      n_careers += 100;
      now = g_get_monotonic_time ();
    }

  return n_careers * (double) G_USEC_PER_SEC / (now - start);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree HonYearsResult *result = g_new (HonYearsResult, 1);
  g_autofree HonIncomeRates *projected = g_new (HonIncomeRates, HON_YEARS_MAX);
  const HonIncomeRates *rates[HON_YEARS_MAX];
  gint64 checksum = 0;
  guint n_years;

  if (argc != 4 || atoi (argv[1]) < 1 || atoi (argv[1]) > HON_YEARS_MAX)
    {
      fprintf (stderr, "usage: %s YEARS REPETITIONS SECONDS\n", program_invocation_short_name);
      return 2;
    }
  if (!hon_catalogue_load (catalogue, NULL, &error))
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
      return 1;
    }

  n_years = atoi (argv[1]);
  for (guint i = 0; i < n_years; i++)
    {
      hon_income_rates_project (hon_catalogue_get_rates (catalogue, LAST_KNOWN), OPENING + i, &projected[i]);
      rates[i] = &projected[i];
    }
  for (int i = 0; i < atoi (argv[2]); i++)
    printf ("%.0f\n", measure (rates, hon_catalogue_get_calendar (catalogue), n_years,
                               g_ascii_strtod (argv[3], NULL), result, &checksum));
  fprintf (stderr, "checksum %" G_GINT64_FORMAT "\n", checksum);

  return 0;
}
