/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-credits.h"
#include "hon-household-words.h"
#include "hon-visit-table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* How long it takes to import a table of visits, and to do with them what the page does.
 *
 *   bench-household ROWS PERSONS
 *
 * Prints what is done, a tab, and milliseconds of the processor: the shortest of three times, but for what is done once.
 */

#define TIMES 3

static GBytes *
make_table (guint n_rows,
            guint n_persons)
{
  static const char * const specialities[] = { "generaliste", "specialiste", "psychiatre", "pediatre" };
  static const char * const sectors[] = { "S1", "S2", "OPTAM", "NC" };
  g_autoptr (GString) table = g_string_new ("personne;medecin;date;specialite;secteur;parcours;age;honoraires_eur;"
                                            "garantie_pct\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (table, "Personne %u;Dr %u;%02u/%02u/%u;%s;%s;correspondant;%u;%u,50;%s\n", i % n_persons,
                            i % 37, 1 + i % 28, 1 + i / 28 % 12, 2016 + i % 10, specialities[i % 4], sectors[i / 4 % 4],
                            20 + i % n_persons % 60, 50 + i % 70, i % 3 == 0 ? "150" : "");

  return g_string_free_to_bytes (g_steal_pointer (&table));
}

/* What other programs take of the processor does not count. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
tell (const char *what,
      gint64      microseconds)
{
  printf ("%s\t%.1f\n", what, microseconds / 1000.0);
}

/* What the page does after each change. */
static void
show_year (HonHousehold *household)
{
  g_autoptr (HonHouseholdYear) year = hon_household_year_new (household, 2025);
  g_autofree char *context = hon_household_dup_context (year);
  g_autofree char *amount = hon_household_dup_amount (year);
  g_autofree char *sentence = hon_household_dup_sentence (year);

  for (guint i = 0; i < year->persons->len; i++)
    g_free (hon_household_dup_ceiling (year, g_ptr_array_index (year->persons, i)));
}

static void
make_credits (HonHousehold *household)
{
  g_autofree char *credits = hon_household_dup_credits (household, 2025);
}

static void
keep (HonHousehold *household)
{
  g_autofree char *table = hon_household_to_csv (household);
}

static void
export (HonHousehold *household)
{
  g_autofree char *table = hon_household_export_csv (household);
}

static void
start (HonHousehold *household)
{
  g_autofree char *table = hon_household_to_csv (household);
  g_autoptr (HonHousehold) again = hon_household_new (hon_household_get_catalogue (household));

  hon_household_restore_csv (again, table, NULL);
}

static void
measure (const char   *what,
         void        (*func) (HonHousehold *household),
         HonHousehold *household)
{
  gint64 shortest = G_MAXINT64;

  for (int i = 0; i < TIMES; i++)
    {
      gint64 begin = get_time ();

      func (household);
      shortest = MIN (shortest, get_time () - begin);
    }
  tell (what, shortest);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (HonHousehold) household = NULL;
  g_autoptr (HonVisitTable) table = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin;
  gint64 read;

  if (argc != 3 || atoi (argv[1]) < 1 || atoi (argv[2]) < 1)
    {
      fprintf (stderr, "usage: %s ROWS PERSONS\n", program_invocation_short_name);
      return 2;
    }
  if (!hon_catalogue_load (catalogue, NULL, &error))
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
      return 1;
    }

  contents = make_table (atoi (argv[1]), atoi (argv[2]));
  begin = get_time ();
  table = hon_visit_table_new (catalogue, contents, &error);
  if (table == NULL)
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
      return 1;
    }
  while (hon_visit_table_go_on (table, 4000))
    {
    }
  read = get_time ();
  tell ("read", read - begin);
  household = hon_household_new (catalogue);
  visits = hon_visit_table_dup_visits (table);
  hon_household_add_visits (household, visits);
  tell ("add", get_time () - read);

  measure ("compute", hon_household_refresh, household);
  measure ("year", show_year, household);
  measure ("credits", make_credits, household);
  measure ("keep", keep, household);
  measure ("export", export, household);
  measure ("keep and start", start, household);

  return 0;
}
