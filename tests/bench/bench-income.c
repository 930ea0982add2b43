/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-catalogue.h"
#include "hon-income-rules.h"
#include "hon-practice.h"

#include <json-glib/json-glib.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* How many incomes the engine computes in a second, on one core.
 *
 *   bench-income CASES YEAR REPETITIONS SECONDS
 *
 * CASES is a file of reference cases, of which those of YEAR are computed over
 * and over. Prints one number of evaluations a second for each repetition.
 */

/* Every pass over the cases adds some other euros to the receipts, as
 * urssaf.mjs does: no two evaluations that follow each other are the same.
 */
#define PASS_STEP  37
#define PASS_RANGE 1000

static HonIncomeInput *
read_inputs (const char    *path,
             HonCatalogue  *catalogue,
             int            year,
             gsize         *n_inputs,
             GError       **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GArray) inputs = g_array_new (FALSE, FALSE, sizeof (HonIncomeInput));
  JsonArray *cases;

  if (!json_parser_load_from_mapped_file (parser, path, error))
    return NULL;

  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "cases");
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *object = json_array_get_object_element (cases, i);
      HonIncomeInput input;

      if (json_object_get_int_member (object, "year") != year)
        continue;
      if (!hon_input_read_json (HON_INPUT (practice), json_object_get_member (object, "inputs"), error) ||
          !hon_practice_check (practice, catalogue, error))
        return NULL;

      hon_practice_get_input (practice, &input);
      g_array_append_val (inputs, input);
    }

  return g_array_steal (inputs, n_inputs);
}

/* Computes for some seconds. The checksum takes part of every result, so that
 * none can be left out by the compiler.
 */
static double
measure (const HonIncomeRates *rates,
         const HonIncomeInput *inputs,
         gsize                 n_inputs,
         double                seconds,
         gint64               *checksum)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gint64 start = g_get_monotonic_time ();
  gint64 now = start;
  gint64 n_evaluations = 0;

  for (gint64 pass = 1; now < end; pass++)
    {
      gint64 added = (pass * PASS_STEP % PASS_RANGE) * 100;

      for (gsize i = 0; i < n_inputs; i++)
        {
          HonIncomeInput input = inputs[i];
          HonIncomeResult result;

          input.receipts += added;
          if (input.sector != HON_SECTOR_NC)
            input.agreed_receipts += added;
          hon_income_compute (rates, &input, &result);
          *checksum += result.net ^ result.total;
        }

      n_evaluations += n_inputs;
      now = g_get_monotonic_time ();
    }

  return n_evaluations * (double) G_USEC_PER_SEC / (now - start);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree HonIncomeInput *inputs = NULL;
  const HonIncomeRates *rates;
  gsize n_inputs;
  gint64 checksum = 0;
  int year;

  if (argc != 5)
    {
      fprintf (stderr, "usage: %s CASES YEAR REPETITIONS SECONDS\n", program_invocation_short_name);
      return 2;
    }

  year = atoi (argv[2]);
  if (hon_catalogue_load (catalogue, NULL, &error))
    inputs = read_inputs (argv[1], catalogue, year, &n_inputs, &error);
  if (inputs == NULL)
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name,
               error != NULL ? error->message : "no such cases");
      return 1;
    }

  rates = hon_catalogue_get_rates (catalogue, year);
  for (int i = 0; i < atoi (argv[3]); i++)
    printf ("%.0f\n", measure (rates, inputs, n_inputs, g_ascii_strtod (argv[4], NULL), &checksum));
  fprintf (stderr, "%" G_GSIZE_FORMAT " cases, checksum %" G_GINT64_FORMAT "\n",
           n_inputs, checksum);

  return 0;
}
