/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-finder.h"

#include <errno.h>
#include <stdio.h>
#include <time.h>

/* How long a search over everything takes, for every beginning of what it can find.
 *
 *   bench-finder
 *
 * Prints the milliseconds of the first search, which lists everything, and then those of each
 * beginning: the least of some repetitions, since caches are others' too.
 */

#define REPETITIONS 3

/* Longer beginnings find less, in less time. */
#define LETTERS_MAX 10

/* Nanoseconds that this program had a core to itself. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static double
search (HonFinder  *finder,
        const char *text)
{
  gint64 start = get_time ();
  g_autoptr (GListModel) found = hon_finder_search (finder, text);

  return (get_time () - start) / 1e6;
}

/* The beginnings of all titles that @letter finds. */
static void
add_beginnings (HonFinder  *finder,
                const char *letter,
                GHashTable *texts)
{
  g_autoptr (GListModel) found = hon_finder_search (finder, letter);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (HonPlace) place = g_list_model_get_item (found, i);
      const char *title = hon_place_get_title (place);
      glong length = MIN (g_utf8_strlen (title, -1), LETTERS_MAX);

      for (glong n = 1; n <= length; n++)
        g_hash_table_add (texts, g_utf8_substring (title, 0, n));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  g_autoptr (HonFinder) finder = hon_finder_new (catalogue);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer text;

  if (!hon_catalogue_load (catalogue, NULL, &error))
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, error->message);
      return 1;
    }

  printf ("%.3f\n", search (finder, "a"));
  for (char letter = '0'; letter <= 'z'; letter++)
    if (g_ascii_isdigit (letter) || g_ascii_islower (letter))
      add_beginnings (finder, (const char[]) { letter, '\0' }, texts);

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      double least = search (finder, text);

      for (int i = 1; i < REPETITIONS; i++)
        least = MIN (least, search (finder, text));
      printf ("%.3f %s\n", least, (const char *) text);
    }

  return 0;
}
