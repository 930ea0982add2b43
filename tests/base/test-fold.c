/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-fold.h"

static void
test_fold (void)
{
  static const char * const cases[][2] = {
    { "", "" },
    { "  ", "" },
    { "Dépassement", "depassement" },
    { "De\u0301passement", "depassement" },
    { "l’année d’un FOYER", "l annee d un foyer" },
    { "  Secteur 2,  OPTAM-ACO ! ", "secteur 2 optam aco" },
    { "cœur", "coeur" },
    { "CŒUR", "coeur" },
    { "ex æquo", "ex aequo" },
    { "\xff!", "" },
    { "1 347 médecins", "1347 medecins" },
    { "1\u202f347, 1\u00a0347, 1,347", "1347 1347 1347" },
    { "12 000 000,50 €", "12000000 50" },
    { "2024 300, n1 347, 0,125, 1 3470, 1 34", "2024 300 n1 347 0 125 1 3470 1 34" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = hon_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

/* Letters that are folded one by one come out as in a text that is folded whole: the last
 * letter of these texts, a lower-case Greek one, is no plain one.
 */
static void
test_plain (void)
{
  for (gunichar letter = 0x20; letter < 0x2100; letter++)
    {
      char alone[8] = { 0 };
      g_autofree char *whole = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *folded_whole = NULL;
      g_autofree char *expected = NULL;

      if (!g_unichar_validate (letter) || g_unichar_ismark (letter))
        continue;
      g_unichar_to_utf8 (letter, alone);
      whole = g_strconcat (alone, "a \u03b1", NULL);
      folded_whole = hon_fold (whole);
      alone[strlen (alone)] = 'a';
      folded = hon_fold (alone);
      expected = g_strconcat (folded, " \u03b1", NULL);
      g_assert_cmpstr (folded_whole, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/plain", test_plain);

  return g_test_run ();
}
