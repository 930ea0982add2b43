/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-overlay-private.h"

#include "hon-json-pack-private.h"

#include <glib/gi18n-lib.h>

/* The name of the dataset that a file is for. */
static char *
dup_dataset_id (GFile *file)
{
  char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';

  return name;
}

/* Fails when @file is too large, or is no file: a pipe or a device may never end. */
static gboolean
check_file (GFile         *file,
            const char    *label,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GFileType type;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    {
      g_prefix_error (error, "%s: ", label);
      return FALSE;
    }

  type = g_file_info_get_file_type (info);
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   /* Translators: %s is a file. */
                   _("%s: not a regular file"), label);
      return FALSE;
    }

  return hon_json_check_size (label, g_file_info_get_size (info), error);
}

/* Reads a file that is named as a dataset. */
HonDataset *
hon_overlay_read_file (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *label = g_file_get_parse_name (file);
  g_autofree char *name = dup_dataset_id (file);
  g_autoptr (GBytes) bytes = NULL;

  if (!check_file (file, label, cancellable, error))
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", label);
      return NULL;
    }

  return hon_dataset_parse (name, label, bytes, NULL, error);
}

/* Files build on each other as the records that they hold do, whatever the order in
 * which datasets are listed.
 */
static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *left = dup_dataset_id (*(GFile * const *) a);
  g_autofree char *right = dup_dataset_id (*(GFile * const *) b);
  guint left_rank = hon_dataset_get_rank (left);
  guint right_rank = hon_dataset_get_rank (right);

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;

  return strcmp (left, right);
}

static GPtrArray *
list_overlay (GFile         *folder,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (enumerator == NULL)
    return NULL;

  while (TRUE)
    {
      GFileInfo *info;
      GFile *file;

      if (!g_file_enumerator_iterate (enumerator, &info, &file, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
        g_ptr_array_add (files, g_object_ref (file));
    }
  g_ptr_array_sort (files, compare_files);

  return g_steal_pointer (&files);
}

/* Whether @dataset can be laid over the shipped ones. */
gboolean
hon_overlay_check (HonDataset  *dataset,
                   GError     **error)
{
  g_autoptr (GPtrArray) files = hon_dataset_read_shipped (error);
  g_autoptr (HonTables) tables = NULL;

  if (files == NULL)
    return FALSE;
  g_ptr_array_add (files, g_object_ref (dataset));
  tables = hon_tables_new (files, error);

  return tables != NULL;
}

/* A record replaces the shipped one whole: tells the years whose values it lacks. */
static void
tell_lost_years (HonDataset   *dataset,
                 HonTables    *before,
                 HonTables    *after,
                 GStrvBuilder *problems)
{
  for (guint i = 0; i < before->years->len; i++)
    {
      int year = g_array_index (before->years, int, i);
      gboolean is_kept = FALSE;

      for (guint j = 0; j < after->years->len && !is_kept; j++)
        is_kept = g_array_index (after->years, int, j) == year;
      if (!is_kept)
        g_strv_builder_take (problems,
                             /* Translators: %1$s is a file, %2$d a year. */
                             g_strdup_printf (_("%1$s: has no value for %2$d, which can no longer be simulated"),
                                              hon_dataset_get_label (dataset), year));
    }
}

/* Adds the files of the overlay folder to @files and @tables one by one: one that does
 * not fit is left out, and @problems tells why.
 */
void
hon_overlay_add (GFile         *folder,
                 GPtrArray     *files,
                 HonTables    **tables,
                 GStrvBuilder  *problems,
                 GCancellable  *cancellable)
{
  g_autoptr (GError) list_error = NULL;
  g_autoptr (GPtrArray) paths = list_overlay (folder, cancellable, &list_error);

  if (paths == NULL)
    {
      if (!g_error_matches (list_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) &&
          !g_error_matches (list_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_autofree char *label = g_file_get_parse_name (folder);

          g_strv_builder_take (problems,
                               /* Translators: %1$s is a folder, %2$s the reason. */
                               g_strdup_printf (_("%1$s: the folder of own datasets cannot be read: %2$s"),
                                                label, list_error->message));
        }
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      HonDataset *dataset = hon_overlay_read_file (g_ptr_array_index (paths, i), cancellable, &error);
      HonTables *overlaid = NULL;

      if (dataset != NULL)
        {
          g_ptr_array_add (files, dataset);
          overlaid = hon_tables_new (files, &error);
        }
      if (overlaid == NULL)
        {
          if (dataset != NULL)
            g_ptr_array_set_size (files, files->len - 1);
          g_strv_builder_add (problems, error->message);
          continue;
        }
      tell_lost_years (dataset, *tables, overlaid, problems);
      hon_tables_free (*tables);
      *tables = overlaid;
    }
}

