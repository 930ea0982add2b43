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
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = hon_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/fold", test_fold);

  return g_test_run ();
}
