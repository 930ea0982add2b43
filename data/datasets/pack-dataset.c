/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tree-private.h"

#include <locale.h>

/* Packs a dataset when Honoraires is built, so that no program parses it again.
 *
 *   pack-dataset JSON PACKED
 */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) packed = NULL;

  setlocale (LC_ALL, "");
  if (argc != 3)
    {
      g_printerr ("usage: %s JSON PACKED\n", g_get_prgname ());
      return 2;
    }

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_file (parser, argv[1], &error))
    {
      packed = hon_tree_pack (json_parser_get_root (parser));
      g_file_set_contents (argv[2], g_bytes_get_data (packed, NULL), (gssize) g_bytes_get_size (packed),
                           &error);
    }
  if (error != NULL)
    {
      g_printerr ("%s: %s\n", argv[1], error->message);
      return 1;
    }

  return 0;
}
