/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-plain.h"

static const struct
{
  const char *text;
  const char *line;
  const char *plain; /* NULL: as @line */
} cases[] = {
  { "", "", NULL },
  { "Zoé, 1\u202f234,50\u00a0€ – “ça”", "Zoé, 1\u202f234,50\u00a0€ – “ça”", NULL },
  { "a\nb\tc", "a b c", "a\nb\tc" },
  { "a\r\nb", "a  b", "a \nb" },
  { "\x1b[2J\x07\x7f", " [2J  ", NULL },
  /* Controls of one byte in Latin-1, which some terminals obey. */
  { "a\xc2\x9b" "2Jb\xc2\x85" "c", "a 2Jb c", NULL },
  { "a\u2028b\u2029c", "a b c", NULL },
  /* Overrides, embeddings, isolates and marks. */
  { "a\u202e\u202a\u202b\u202c\u202d" "b\u2066\u2067\u2068\u2069" "c\u200e\u200f\u061c", "abc", NULL },
  { "\ufeff" "a\u00ad\u200b" "b", "ab", NULL },
  { "\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e", NULL },
  { "a\xff" "b", "a\ufffd" "b", NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = hon_plain_dup_line (cases[i].text);
      g_autofree char *text = hon_plain_dup_text (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (text, ==, cases[i].plain != NULL ? cases[i].plain : cases[i].line);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/plain/cases", test_cases);

  return g_test_run ();
}
