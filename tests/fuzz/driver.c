/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include <gio/gio.h>

#include <locale.h>

/* Makes a fuzz target an ordinary test: each argument is a file with input for
 * it, such as one that a fuzzer has found, or a folder of such files.
 */

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autofree char *content = NULL;
  g_autofree guint8 *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  /* Not one byte more, so that a sanitizer sees reading past the end. */
  bytes = g_memdup2 (content, length);
  g_assert_cmpint (LLVMFuzzerTestOneInput (bytes, length), ==, 0);
}

static void
add_file (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_basename (parent);
  g_autofree char *test_path = g_strconcat ("/fuzz/", folder, "/", name, NULL);

  g_test_add_data_func_full (test_path, g_strdup (path), test_file, g_free);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
add_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        add_file (file);
    }
}

int
main (int   argc,
      char *argv[])
{
  gboolean has_locale = setlocale (LC_ALL, "") != NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  if (!has_locale)
    {
      g_print ("1..0 # SKIP the locale %s is not installed\n", g_getenv ("LC_ALL"));
      return 0;
    }

  for (int i = 1; i < argc; i++)
    {
      if (g_file_test (argv[i], G_FILE_TEST_IS_DIR))
        add_folder (argv[i]);
      else
        add_file (argv[i]);
    }

  return g_test_run ();
}
