/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-comparison.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* How long it takes to compare again, as while something is dragged.
 *
 *   bench-comparison REPETITIONS
 *
 * Prints, for each of as many comparisons of four careers of forty years, the milliseconds that passed, and those
 * of the processor. No two that follow each other are the same.
 */

#define N_CAREERS 4
#define N_YEARS   40

static HonCareer *
make_career (guint  i,
             gint64 receipts)
{
  HonCareer *career = hon_career_new ();

  g_object_set (career,
                "opening", hon_date_new (2027 + i % 2 * 2, 11, 2),
                "years", N_YEARS,
                "sector", i == 0 ? HON_SECTOR_S1 : HON_SECTOR_S2,
                "receipts", receipts,
                "overruns", i * receipts / 10,
                "other-expenses", (gint64) 5000000,
                "couple", TRUE,
                "partner-income", (gint64) 3000000,
                NULL);

  return career;
}

static GListModel *
make_careers (gint64 receipts)
{
  GListStore *careers = g_list_store_new (HON_TYPE_CAREER);

  for (guint i = 0; i < N_CAREERS; i++)
    {
      g_autoptr (HonCareer) career = make_career (i, receipts);

      g_list_store_append (careers, career);
    }

  return G_LIST_MODEL (careers);
}

static double
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s REPETITIONS\n", program_invocation_short_name);
      return 2;
    }
  if (!hon_catalogue_load (catalogue, NULL, &error))
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
      return 1;
    }

  for (int i = 0; i < atoi (argv[1]); i++)
    {
      g_autoptr (GListModel) careers = make_careers (15000000 + i * 100000);
      g_autoptr (HonYearsComparison) comparison = NULL;
      gint64 start = g_get_monotonic_time ();
      double processor = get_processor_time ();

      comparison = hon_years_comparison_new (catalogue, careers, &error);
      if (comparison == NULL)
        {
          fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
          return 1;
        }
      processor = get_processor_time () - processor;
      printf ("%.3f %.3f\n", (g_get_monotonic_time () - start) / 1000.0, processor);
    }

  return 0;
}
