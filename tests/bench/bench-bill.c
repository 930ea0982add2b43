/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"
#include "hon-encounter.h"

#include <json-glib/json-glib.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* How many bills the engine computes in a second, on one core.
 *
 *   bench-bill CASES REPETITIONS SECONDS
 *
 * CASES is a file of reference cases, which are computed over and over. Prints
 * one number of bills a second for each repetition.
 */

/* Every pass over the cases asks some other centimes, so that no two bills that
 * follow each other are the same.
 */
#define PASS_STEP  37
#define PASS_RANGE 9000

typedef struct
{
  const HonTariffs *tariffs;
  HonBillInput      input;
} Case;

static Case *
read_cases (const char    *path,
            HonCatalogue  *catalogue,
            gsize         *n_cases,
            GError       **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (Case));
  JsonArray *array;

  if (!json_parser_load_from_mapped_file (parser, path, error))
    return NULL;

  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "cases");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      Case one;

      if (!hon_input_read_json (HON_INPUT (encounter), json_object_get_member (object, "inputs"), error) ||
          !hon_encounter_check (encounter, catalogue, error))
        return NULL;

      hon_encounter_get_input (encounter, catalogue, &one.input);
      one.tariffs = hon_catalogue_get_bill_tariffs (catalogue, one.input.date);
      g_array_append_val (cases, one);
    }

  return g_array_steal (cases, n_cases);
}

/* Computes for some seconds. The checksum takes part of every result, so that
 * none can be left out by the compiler.
 */
static double
measure (const Case *cases,
         gsize       n_cases,
         double      seconds,
         gint64     *checksum)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gint64 start = g_get_monotonic_time ();
  gint64 now = start;
  gint64 n_bills = 0;

  for (gint64 pass = 1; now < end; pass++)
    {
      gint64 fee = 2000 + pass * PASS_STEP % PASS_RANGE;

      for (gsize i = 0; i < n_cases; i++)
        {
          HonBillInput input = cases[i].input;
          HonBillResult result;

          input.fee = fee;
          hon_bill_compute (cases[i].tariffs, &input, &result);
          *checksum += result.net ^ result.patient;
        }

      n_bills += n_cases;
      now = g_get_monotonic_time ();
    }

  return n_bills * (double) G_USEC_PER_SEC / (now - start);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree Case *cases = NULL;
  gsize n_cases;
  gint64 checksum = 0;

  if (argc != 4)
    {
      fprintf (stderr, "usage: %s CASES REPETITIONS SECONDS\n", program_invocation_short_name);
      return 2;
    }

  if (hon_catalogue_load (catalogue, NULL, &error))
    cases = read_cases (argv[1], catalogue, &n_cases, &error);
  if (cases == NULL)
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
      return 1;
    }

  for (int i = 0; i < atoi (argv[2]); i++)
    printf ("%.0f\n", measure (cases, n_cases, g_ascii_strtod (argv[3], NULL), &checksum));
  fprintf (stderr, "%" G_GSIZE_FORMAT " cases, checksum %" G_GINT64_FORMAT "\n", n_cases, checksum);

  return 0;
}
