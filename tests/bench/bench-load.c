/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* How long it takes to load all datasets.
 *
 *   bench-load REPETITIONS
 *
 * Prints the milliseconds that each of as many new catalogues took to load.
 * The first also pays for what a process does once (types, translations).
 */

int
main (int   argc,
      char *argv[])
{
  if (argc != 2)
    {
      fprintf (stderr, "usage: %s REPETITIONS\n", program_invocation_short_name);
      return 2;
    }

  for (int i = 0; i < atoi (argv[1]); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
      g_autoptr (GError) error = NULL;

      if (!hon_catalogue_load (catalogue, NULL, &error))
        {
          fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
          return 1;
        }
      printf ("%.3f\n", (g_get_monotonic_time () - start) / 1000.0);
    }

  return 0;
}
