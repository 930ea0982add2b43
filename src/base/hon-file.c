/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* Why GIO does not do this: g_file_replace_contents() closes its stream when a write fails, and
 * closing is what puts the new file in place of the old one. g_file_replace() gives up the old file
 * where no temporary one can be made, and writes in its place. g_file_set_contents_full() replaces
 * links and devices, and its errors tell people of the temporary file and of system calls.
 */

/* As many links in a row as Linux follows. */
#define MAX_LINKS 40

/* Hidden, and of the same length for whatever name. */
#define TEMPORARY_NAME ".honoraires-XXXXXX"

/* What a worker writes. */
typedef struct
{
  GBytes           *contents; /* (owned) */
  GFileCreateFlags  flags;
} Content;

static void
free_content (Content *content)
{
  g_bytes_unref (content->contents);
  g_free (content);
}

static gboolean
fail (GError **error,
      int      code)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* The file that links lead to, whether it is there or not. */
static char *
follow_links (const char  *path,
              GError     **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i <= MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      g_free (target);
      target = (g_path_is_absolute (link)
                ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL));
    }
  fail (error, ELOOP);

  return NULL;
}

/* Whether a file may be replaced. Renaming asks for no permission to write the file itself, and
 * would also take the place of a device.
 */
static gboolean
check_old (const char      *path,
           const GStatBuf  *old,
           GError         **error)
{
  if (S_ISDIR (old->st_mode))
    return fail (error, EISDIR);
  if (!S_ISREG (old->st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("it is not a regular file"));
      return FALSE;
    }
  if (g_access (path, W_OK) != 0)
    return fail (error, errno);

  return TRUE;
}

/* As far as the system allows: not every disk has permissions. What a group may do is not handed to
 * another group.
 */
static void
keep_permissions (int             fd,
                  const GStatBuf *old)
{
  mode_t mode = old->st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);

  if (fchown (fd, old->st_uid, old->st_gid) != 0 && fchown (fd, (uid_t) -1, old->st_gid) != 0)
    mode &= ~S_IRWXG;
  if (fchmod (fd, mode) != 0)
    g_debug ("Permissions were not kept: %s", g_strerror (errno));
}

/* Also waits for the disk: some tell only then that they are full. */
static gboolean
write_all (int      fd,
           GBytes  *contents,
           GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);

  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno != EINTR)
        return fail (error, errno);
      if (n > 0)
        {
          data += n;
          length -= (gsize) n;
        }
    }
  if (g_fsync (fd) != 0)
    return fail (error, errno);

  return TRUE;
}

static gboolean
replace_local (const char        *path,
               GBytes            *contents,
               GFileCreateFlags   flags,
               GCancellable      *cancellable,
               GError           **error)
{
  g_autofree char *target = follow_links (path, error);
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  gboolean is_private = (flags & G_FILE_CREATE_PRIVATE) != 0;
  gboolean is_there, is_written;
  GStatBuf old;
  int fd;

  if (target == NULL)
    return FALSE;
  is_there = g_stat (target, &old) == 0;
  if (is_there && !check_old (target, &old, error))
    return FALSE;

  folder = g_path_get_dirname (target);
  temporary = g_build_filename (folder, TEMPORARY_NAME, NULL);
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, is_private || is_there ? 0600 : 0666);
  if (fd < 0)
    return fail (error, errno);

  if (is_there && !is_private)
    keep_permissions (fd, &old);
  is_written = write_all (fd, contents, error);
  if (close (fd) != 0 && is_written)
    is_written = fail (error, errno);
  if (is_written && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (g_rename (temporary, target) == 0)
        return TRUE;
      fail (error, errno);
    }
  g_unlink (temporary);

  return FALSE;
}

static gboolean
write_stream (GFile             *file,
              GBytes            *contents,
              GFileCreateFlags   flags,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;

  stream = g_file_replace (file, NULL, FALSE, flags | G_FILE_CREATE_REPLACE_DESTINATION,
                           cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream),
                                  g_bytes_get_data (contents, NULL), g_bytes_get_size (contents),
                                  NULL, cancellable, error))
    {
      g_autoptr (GCancellable) abort_close = g_cancellable_new ();

      /* Closing is what would put it in place of the old one. */
      g_cancellable_cancel (abort_close);
      g_output_stream_close (G_OUTPUT_STREAM (stream), abort_close, NULL);
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

/* On another computer, whatever reaches it writes beside and moves into place. A new file would be
 * written in its place: it is made empty first, so that there is something to replace.
 */
static gboolean
replace_remote (GFile             *file,
                GBytes            *contents,
                GFileCreateFlags   flags,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (GFileOutputStream) created = g_file_create (file, flags, cancellable, NULL);

  if (created != NULL)
    g_output_stream_close (G_OUTPUT_STREAM (created), NULL, NULL);
  if (write_stream (file, contents, flags, cancellable, error))
    return TRUE;

  if (created != NULL)
    g_file_delete (file, NULL, NULL);

  return FALSE;
}

static void
replace_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const Content *content = task_data;
  GError *error = NULL;

  if (hon_file_replace (G_FILE (source_object), content->contents, content->flags, cancellable,
                        &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * hon_file_replace:
 * @file: where to write
 * @contents: what to write
 * @flags: %G_FILE_CREATE_PRIVATE for what only its owner may read, else %G_FILE_CREATE_NONE
 * @cancellable: (nullable): stops it
 * @error: return location for an error of #GIOErrorEnum, which names the file and the reason
 *
 * Writes a file, new or over another one, whole or not at all: it is written beside, in the same
 * folder, and takes the place of the old file only once the disk has all of it. Whatever goes wrong,
 * the old file stays as it was, or there is none, and nothing is left beside it.
 *
 * The file keeps its permissions; private ones are for the owner alone, whatever they were before.
 * Of a symbolic link, it is the target that is replaced.
 *
 * Returns: whether it was written
 */
gboolean
hon_file_replace (GFile             *file,
                  GBytes            *contents,
                  GFileCreateFlags   flags,
                  GCancellable      *cancellable,
                  GError           **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;
  gboolean is_written;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail ((flags & ~G_FILE_CREATE_PRIVATE) == 0, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_file_is_native (file))
    is_written = replace_local (g_file_peek_path (file), contents, flags, cancellable, &reason);
  else
    is_written = replace_remote (file, contents, flags, cancellable, &reason);
  if (is_written)
    return TRUE;

  name = g_file_get_parse_name (file);
  /* Translators: %1$s is a file, %2$s the reason. */
  g_set_error (error, reason->domain, reason->code, _("“%1$s” could not be written: %2$s"), name,
               reason->message);

  return FALSE;
}

/**
 * hon_file_replace_async:
 * @file: where to write
 * @contents: what to write
 * @flags: %G_FILE_CREATE_PRIVATE for what only its owner may read, else %G_FILE_CREATE_NONE
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Does the same as hon_file_replace(), in a worker.
 */
void
hon_file_replace_async (GFile               *file,
                        GBytes              *contents,
                        GFileCreateFlags     flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Content *content;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (contents != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  content = g_new (Content, 1);
  content->contents = g_bytes_ref (contents);
  content->flags = flags;
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, hon_file_replace_async);
  g_task_set_task_data (task, content, (GDestroyNotify) free_content);
  g_task_run_in_thread (task, replace_in_thread);
}

/**
 * hon_file_replace_finish:
 * @file: where it was to be written
 * @result: what the callback was given
 * @error: return location for an error of #GIOErrorEnum, which names the file and the reason
 *
 * Returns: whether it was written
 */
gboolean
hon_file_replace_finish (GFile         *file,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
