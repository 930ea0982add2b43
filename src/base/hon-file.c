/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
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
#define TEMPORARY_PREFIX ".honoraires-"
#define TEMPORARY_NAME TEMPORARY_PREFIX "XXXXXX"

/* What GIO calls the files that it writes beside others, such as earlier versions did. */
#define GIO_TEMPORARY_PREFIX ".goutputstream-"

/* As many bytes as a name has on any system, with room for what says that a file was damaged. */
#define MAX_NAME 200

/* Nothing of ours takes so long to write. */
#define WRITING_S 60

/* Behind the name of a file that could not be read and was kept. */
#define DAMAGED_INFIX ".damaged-"

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

/* Whether reading @file comes to an end, and to one that can be held: a pipe waits for a writer, a device
 * may never end.
 */
static gboolean
check_source (GFile         *file,
              gsize          max_size,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GFileType type;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return FALSE;

  type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    return fail (error, EISDIR);
  if (type != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("it is not a regular file"));
      return FALSE;
    }
  if ((guint64) g_file_info_get_size (info) > max_size)
    return fail (error, EFBIG);

  return TRUE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *contents = hon_file_load (G_FILE (source_object), GPOINTER_TO_SIZE (task_data), cancellable, &error);

  if (contents != NULL)
    g_task_return_pointer (task, contents, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* Whether @info is that of a file called @base, of what was kept of it, or of what a kill has left of
 * writing it. What is being written now, by whichever program, is nothing that is left.
 */
static gboolean
is_copy (GFileInfo  *info,
         const char *base,
         gboolean    is_ours)
{
  const char *name = g_file_info_get_name (info);
  guint64 modified = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);

  if (g_str_equal (name, base) ||
      (g_str_has_prefix (name, base) && g_str_has_prefix (name + strlen (base), DAMAGED_INFIX)))
    return TRUE;

  return ((g_str_has_prefix (name, TEMPORARY_PREFIX) || (is_ours && g_str_has_prefix (name, GIO_TEMPORARY_PREFIX))) &&
          modified + WRITING_S < (guint64) (g_get_real_time () / G_USEC_PER_SEC));
}

/* The file itself, or what it leads to. */
static GFile *
find_target (GFile   *file,
             GError **error)
{
  g_autofree char *target = NULL;

  if (!g_file_is_native (file))
    return g_object_ref (file);

  target = follow_links (g_file_peek_path (file), error);

  return target != NULL ? g_file_new_for_path (target) : NULL;
}

/* Adds the copies of a file beside it. Where others write too, what they leave is none of ours. */
static gboolean
add_copies (GFile      *file,
            gboolean    is_ours,
            GPtrArray  *copies,
            GError    **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &reason);
  GFileInfo *info = NULL;
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, &reason) && info != NULL)
    if (is_copy (info, base, is_ours))
      g_ptr_array_add (copies, g_object_ref (child));
  if (reason == NULL || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/* Of a link, what it leads to has the contents, and beside that is what was kept of them. */
static GPtrArray *
list_copies (GFile   *file,
             GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) target = find_target (file, error);

  if (target == NULL || !add_copies (file, TRUE, copies, error))
    return NULL;
  if (!g_file_equal (file, target) && !add_copies (target, FALSE, copies, error))
    return NULL;

  return g_steal_pointer (&copies);
}

/**
 * hon_file_load:
 * @file: what to read
 * @max_size: of so many bytes at most
 * @cancellable: (nullable): stops it
 * @error: return location for an error of #GIOErrorEnum
 *
 * Reads a file of whatever origin: what is no file, or too large to be what is looked for, is refused
 * before any of it is read.
 *
 * Returns: (transfer full) (nullable): what it contains
 */
GBytes *
hon_file_load (GFile         *file,
               gsize          max_size,
               GCancellable  *cancellable,
               GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_source (file, max_size, cancellable, error))
    return NULL;

  return g_file_load_bytes (file, cancellable, NULL, error);
}

/**
 * hon_file_load_async:
 * @file: what to read
 * @max_size: of so many bytes at most
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Does the same as hon_file_load(), in a worker.
 */
void
hon_file_load_async (GFile               *file,
                     gsize                max_size,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, hon_file_load_async);
  g_task_set_task_data (task, GSIZE_TO_POINTER (max_size), NULL);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * hon_file_load_finish:
 * @file: what was to be read
 * @result: what the callback was given
 * @error: return location for an error of #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): what it contains
 */
GBytes *
hon_file_load_finish (GFile         *file,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hon_file_dup_name:
 * @title: what the file contains; not empty
 * @extension: of what kind it is, such as `pdf`
 *
 * Makes the name of a new file from a title: one that any system allows.
 *
 * Returns: (transfer full): the name with its extension
 */
char *
hon_file_dup_name (const char *title,
                   const char *extension)
{
  g_autofree char *allowed = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (title != NULL && *title != '\0', NULL);
  g_return_val_if_fail (extension != NULL, NULL);

  allowed = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n", '-');
  name = g_strconcat (allowed, ".", extension, NULL);
  for (gsize n = (gsize) g_utf8_strlen (allowed, -1); strlen (name) > MAX_NAME; n--)
    {
      g_autofree char *cut = g_utf8_truncate_middle (allowed, n - 1);

      g_free (name);
      name = g_strconcat (cut, ".", extension, NULL);
    }

  return g_steal_pointer (&name);
}

/**
 * hon_file_set_aside:
 * @file: a file that another one is to take the place of
 * @error: return location for an error of #GIOErrorEnum
 *
 * Gives a file that is not understood, but may hold what is needed, another name beside it. No other file
 * is overwritten. Of a symbolic link, it is the target that is set aside.
 *
 * Returns: (transfer full) (nullable): where it is now
 */
GFile *
hon_file_set_aside (GFile   *file,
                    GError **error)
{
  g_autoptr (GFile) target = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *base = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  target = find_target (file, error);
  if (target == NULL)
    return NULL;

  folder = g_file_get_parent (target);
  base = g_file_get_basename (target);
  for (guint i = 1; TRUE; i++)
    {
      g_autofree char *more = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (base, DAMAGED_INFIX, time, more, NULL);
      g_autoptr (GFile) aside = g_file_get_child (folder, name);
      g_autoptr (GError) reason = NULL;

      if (g_file_move (target, aside, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &reason))
        return g_steal_pointer (&aside);
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
}

/**
 * hon_file_has_copies:
 * @file: a file
 *
 * Returns: whether there is the file, or something that hon_file_delete_all() would delete
 */
gboolean
hon_file_has_copies (GFile *file)
{
  g_autoptr (GPtrArray) copies = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  copies = list_copies (file, NULL);

  return copies != NULL && copies->len > 0;
}

/**
 * hon_file_delete_all:
 * @file: a file
 * @error: return location for an error of #GIOErrorEnum
 *
 * Deletes a file with all that may hold the same: copies that were kept because they could not be read,
 * and what is left where writing was interrupted, a minute ago at least. Of a symbolic link, that of its
 * target goes as well. What is not there is deleted.
 *
 * Returns: whether all is deleted
 */
gboolean
hon_file_delete_all (GFile   *file,
                     GError **error)
{
  g_autoptr (GPtrArray) copies = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  copies = list_copies (file, error);
  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (g_file_delete (g_ptr_array_index (copies, i), NULL, &reason) ||
          g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return copies != NULL;
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
