/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-file.h"
#include "hon-test-disk.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD "the old contents"
#define NEW "the new contents, which are longer"

/* So much of NEW finds room that half a file could be left. */
#define ROOM 10

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  umask (022);
  fixture->folder = g_dir_make_tmp ("hon-file-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static void
write_old (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, OLD, -1, &error);
  g_assert_no_error (error);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
get_mode (const char *path)
{
  GStatBuf found;

  g_assert_no_errno (g_lstat (path, &found));

  return found.st_mode & 07777;
}

static void
note_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Writes in one way or the other. */
static gboolean
replace (GFile             *file,
         gboolean           is_async,
         GFileCreateFlags   flags,
         GError           **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GAsyncResult) result = NULL;

  if (!is_async)
    return hon_file_replace (file, bytes, flags, NULL, error);

  hon_file_replace_async (file, bytes, flags, NULL, note_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return hon_file_replace_finish (file, result, error);
}

static void
assert_replaced (GFile            *file,
                 GFileCreateFlags  flags)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (file, FALSE, flags, &error));
  g_assert_no_error (error);
}

/* The error names the file and the reason. */
static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint is_async = 0; is_async < 2; is_async++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (replace (file, is_async != 0, G_FILE_CREATE_NONE, &error));
      g_assert_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code));
      g_assert_nonnull (strstr (error->message, path));
      g_assert_true (g_str_has_suffix (error->message, g_strerror (code)));
    }
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *name = g_strnfill (255, 'x');
  g_autofree char *long_path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) long_file = g_file_new_for_path (long_path);
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (fixture->file, TRUE, G_FILE_CREATE_NONE, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, NEW);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0644);

  /* The temporary file is no reason for which a name would be too long. */
  assert_replaced (long_file, G_FILE_CREATE_PRIVATE);
  assert_contents (long_path, NEW);
  g_assert_cmpuint (get_mode (long_path), ==, 0600);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 2);
}

/* Permissions stay, also those that a new file would not get. */
static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  static const guint modes[] = { 0600, 0640, 0644, 0664, 0666 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      write_old (fixture->path);
      g_assert_no_errno (g_chmod (fixture->path, (int) modes[i]));
      assert_replaced (fixture->file, G_FILE_CREATE_NONE);
      assert_contents (fixture->path, NEW);
      g_assert_cmpuint (get_mode (fixture->path), ==, modes[i]);

      assert_replaced (fixture->file, G_FILE_CREATE_PRIVATE);
      g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
    }
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 1);
}

/* A file that has another name keeps its old contents there. */
static void
test_hard_link (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  write_old (fixture->path);
  g_assert_no_errno (link (fixture->path, other));
  assert_replaced (fixture->file, G_FILE_CREATE_NONE);
  assert_contents (fixture->path, NEW);
  assert_contents (other, OLD);
}

/* Links stay what they are: it is what they lead to that is written, there already or not. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "first", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (first);

  g_assert_no_errno (symlink ("second", first));
  g_assert_no_errno (symlink (fixture->path, second));
  assert_replaced (file, G_FILE_CREATE_NONE);
  assert_contents (fixture->path, NEW);

  write_old (fixture->path);
  assert_replaced (file, G_FILE_CREATE_NONE);
  assert_contents (fixture->path, NEW);

  /* A full disk costs the target no more than any other file. */
  write_old (fixture->path);
  hon_test_disk_fill (ROOM);
  assert_refused (first, EFBIG);
  hon_test_disk_free ();
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 3);
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));

  g_assert_no_errno (symlink ("loop", loop));
  assert_refused (loop, ELOOP);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  /* Where there was nothing, there is nothing. */
  hon_test_disk_fill (ROOM);
  assert_refused (fixture->path, EFBIG);
  hon_test_disk_free ();
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 0);

  /* What there was stays as it was. */
  write_old (fixture->path);
  g_assert_no_errno (g_chmod (fixture->path, 0640));
  hon_test_disk_fill (ROOM);
  assert_refused (fixture->path, EFBIG);
  hon_test_disk_free ();
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0640);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 1);

  /* Once there is room again, it is written. */
  assert_replaced (fixture->file, G_FILE_CREATE_NONE);
  assert_contents (fixture->path, NEW);
}

static void
test_bad_places (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const devices[] = { "/dev/full", "/dev/null" };
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "file", NULL);
  g_autofree char *below_file = g_build_filename (fixture->path, "file", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);

  write_old (fixture->path);
  assert_refused (missing, ENOENT);
  assert_refused (below_file, ENOTDIR);
  assert_refused (fixture->folder, EISDIR);

  /* A device or a pipe is not replaced by a file, and does not let the program wait. */
  g_assert_no_errno (mkfifo (pipe, 0600));
  for (guint i = 0; i <= G_N_ELEMENTS (devices); i++)
    {
      const char *path = i < G_N_ELEMENTS (devices) ? devices[i] : pipe;
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_assert_false (replace (file, FALSE, G_FILE_CREATE_NONE, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
      g_assert_nonnull (strstr (error->message, path));
      g_assert_false (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 2);
}

static void
test_not_allowed (Fixture       *fixture,
                  gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("Everything is allowed to root");
      return;
    }

  write_old (fixture->path);
  g_assert_no_errno (g_chmod (fixture->path, 0400));
  assert_refused (fixture->path, EACCES);
  g_assert_no_errno (g_chmod (fixture->path, 0600));
  g_assert_no_errno (g_chmod (fixture->folder, 0500));
  assert_refused (fixture->path, EACCES);
  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 1);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GError) error = NULL;

  write_old (fixture->path);
  g_cancellable_cancel (cancellable);
  g_assert_false (hon_file_replace (fixture->file, bytes, G_FILE_CREATE_NONE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 1);
}

/* A file on another computer, whose disk may be full. Like those of GIO, it takes its new contents
 * when a stream is closed, unless closing is cancelled; a new one has them as they come.
 */
typedef struct
{
  GObject   parent_instance;
  GString  *contents; /* (nullable) (owned): %NULL while there is no file */
  gboolean  is_full;
} RemoteFile;

typedef GObjectClass RemoteFileClass;

typedef struct
{
  GFileOutputStream  parent_instance;
  RemoteFile        *file;    /* (owned) */
  GString           *written; /* (nullable) (owned): %NULL where contents are written in place */
} RemoteStream;

typedef GFileOutputStreamClass RemoteStreamClass;

static GType remote_file_get_type (void);
static GType remote_stream_get_type (void);
static void  remote_file_iface_init (GFileIface *iface);

G_DEFINE_TYPE_WITH_CODE (RemoteFile, remote_file, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_FILE, remote_file_iface_init))
G_DEFINE_TYPE (RemoteStream, remote_stream, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
remote_stream_write (GOutputStream  *output,
                     const void     *buffer,
                     gsize           count,
                     GCancellable   *cancellable,
                     GError        **error)
{
  RemoteStream *stream = (RemoteStream *) output;
  GString *target = stream->written != NULL ? stream->written : stream->file->contents;

  if (stream->file->is_full && target->len >= ROOM)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, g_strerror (ENOSPC));
      return -1;
    }
  count = MIN (count, ROOM);
  g_string_append_len (target, buffer, (gssize) count);

  return (gssize) count;
}

static gboolean
remote_stream_close (GOutputStream  *output,
                     GCancellable   *cancellable,
                     GError        **error)
{
  RemoteStream *stream = (RemoteStream *) output;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (stream->written != NULL)
    g_string_assign (stream->file->contents, stream->written->str);

  return TRUE;
}

static void
remote_stream_finalize (GObject *object)
{
  RemoteStream *stream = (RemoteStream *) object;

  g_object_unref (stream->file);
  if (stream->written != NULL)
    g_string_free (stream->written, TRUE);
  G_OBJECT_CLASS (remote_stream_parent_class)->finalize (object);
}

static void
remote_stream_class_init (RemoteStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remote_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = remote_stream_write;
  G_OUTPUT_STREAM_CLASS (klass)->close_fn = remote_stream_close;
}

static void
remote_stream_init (RemoteStream *stream)
{
}

static GFileOutputStream *
remote_file_replace (GFile             *file,
                     const char        *etag,
                     gboolean           make_backup,
                     GFileCreateFlags   flags,
                     GCancellable      *cancellable,
                     GError           **error)
{
  RemoteFile *remote = (RemoteFile *) file;
  RemoteStream *stream = g_object_new (remote_stream_get_type (), NULL);

  stream->file = g_object_ref (remote);
  if (remote->contents != NULL)
    stream->written = g_string_new (NULL);
  else
    remote->contents = g_string_new (NULL);

  return G_FILE_OUTPUT_STREAM (stream);
}

static GFileOutputStream *
remote_file_create (GFile             *file,
                    GFileCreateFlags   flags,
                    GCancellable      *cancellable,
                    GError           **error)
{
  if (((RemoteFile *) file)->contents == NULL)
    return remote_file_replace (file, NULL, FALSE, flags, cancellable, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, g_strerror (EEXIST));

  return NULL;
}

static gboolean
remote_file_delete (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  RemoteFile *remote = (RemoteFile *) file;

  g_string_free (g_steal_pointer (&remote->contents), TRUE);

  return TRUE;
}

static gboolean
remote_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
remote_file_get_parse_name (GFile *file)
{
  return g_strdup ("remote://file");
}

static void
remote_file_iface_init (GFileIface *iface)
{
  iface->create = remote_file_create;
  iface->delete_file = remote_file_delete;
  iface->get_parse_name = remote_file_get_parse_name;
  iface->is_native = remote_file_is_native;
  iface->replace = remote_file_replace;
}

static void
remote_file_finalize (GObject *object)
{
  RemoteFile *remote = (RemoteFile *) object;

  if (remote->contents != NULL)
    g_string_free (remote->contents, TRUE);
  G_OBJECT_CLASS (remote_file_parent_class)->finalize (object);
}

static void
remote_file_class_init (RemoteFileClass *klass)
{
  klass->finalize = remote_file_finalize;
}

static void
remote_file_init (RemoteFile *remote)
{
}

static void
test_remote (void)
{
  RemoteFile *remote = g_object_new (remote_file_get_type (), NULL);
  GFile *file = G_FILE (remote);

  for (guint is_there = 0; is_there < 2; is_there++)
    {
      g_autoptr (GError) error = NULL;

      remote->is_full = TRUE;
      g_assert_false (replace (file, is_there != 0, G_FILE_CREATE_NONE, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_nonnull (strstr (error->message, "remote://file"));
      g_assert_true (g_str_has_suffix (error->message, g_strerror (ENOSPC)));
      if (is_there)
        g_assert_cmpstr (remote->contents->str, ==, NEW);
      else
        g_assert_null (remote->contents);

      remote->is_full = FALSE;
      assert_replaced (file, G_FILE_CREATE_NONE);
      g_assert_cmpstr (remote->contents->str, ==, NEW);
    }
  g_object_unref (remote);
}

/* What is no file, or too large, is told before any of it is read. */
static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *path; int code; } cases[] = {
    { "/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE },
    { "/", G_IO_ERROR_IS_DIRECTORY },
    { "/nowhere", G_IO_ERROR_NOT_FOUND },
  };
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GFile) fifo = g_file_new_for_path (pipe);
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) large = NULL;
  g_autoptr (GError) none = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);
      g_autoptr (GError) error = NULL;

      g_assert_null (hon_file_load (file, 1000, NULL, &error));
      g_assert_error (error, G_IO_ERROR, cases[i].code);
    }

  g_assert_no_errno (mkfifo (pipe, 0600));
  g_assert_null (hon_file_load (fifo, 1000, NULL, &none));
  g_assert_error (none, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);

  write_old (fixture->path);
  contents = hon_file_load (fixture->file, strlen (OLD), NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), OLD, strlen (OLD));
  g_assert_null (hon_file_load (fixture->file, strlen (OLD) - 1, NULL, &large));
  g_assert_nonnull (large);
}

/* A file that is set aside is not lost, however many of them are within a second; of a link, it is the
 * target.
 */
static void
test_set_aside (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *target = g_build_filename (elsewhere, "target", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GFile) linked = g_file_new_for_path (link);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GFile) aside = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autofree char *kept = NULL;
      g_autoptr (GFile) moved = NULL;

      g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
      moved = hon_file_set_aside (fixture->file, &error);
      g_assert_no_error (error);
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
      g_assert_true (g_hash_table_add (names, g_file_get_basename (moved)));
      g_assert_true (g_file_get_contents (g_file_peek_path (moved), &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, text);
    }
  g_assert_true (hon_file_delete_all (fixture->file, NULL));

  g_assert_no_errno (g_mkdir (elsewhere, 0700));
  write_old (target);
  g_assert_no_errno (symlink (target, link));
  aside = hon_file_set_aside (linked, &error);
  g_assert_no_error (error);
  folder = g_file_get_parent (aside);
  g_assert_cmpstr (g_file_peek_path (folder), ==, elsewhere);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  g_assert_no_errno (g_remove (g_file_peek_path (aside)));
  g_assert_no_errno (g_rmdir (elsewhere));
  g_assert_no_errno (g_remove (link));

  g_assert_null (hon_file_set_aside (fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Writes a file that was changed for the last time a while ago. */
static void
write_aged (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint64 before = (guint64) (g_get_real_time () / G_USEC_PER_SEC) - 120;

  write_old (path);
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, before, G_FILE_QUERY_INFO_NONE,
                                              NULL, NULL));
}

/* With a file goes all that may hold the same, and nothing else. */
static void
test_delete_all (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const names[] = {
    "file", "file.damaged-20261129-120000", "file.damaged-20261129-120000-2", ".honoraires-AB12cd", ".goutputstream-AB12cd",
    "another", "file.json", "another.damaged-20261129-120000",
  };
  const guint n_copies = 5;
  /* What is being written now. */
  g_autofree char *temporary = g_build_filename (fixture->folder, ".honoraires-now123", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, ".goutputstream-now123", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "file", NULL);
  g_autoptr (GFile) none = g_file_new_for_path (nowhere);

  write_old (temporary);
  write_old (other);
  g_assert_false (hon_file_has_copies (fixture->file));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      write_aged (path);
    }
  g_assert_no_errno (g_remove (fixture->path));
  g_assert_true (hon_file_has_copies (fixture->file));
  g_assert_true (hon_file_delete_all (fixture->file, NULL));
  g_assert_false (hon_file_has_copies (fixture->file));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i >= n_copies);
    }
  g_assert_true (g_file_test (temporary, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));

  g_assert_true (hon_file_delete_all (none, NULL));
  g_assert_false (hon_file_has_copies (none));
}

/* Of a link, what it leads to goes, with what was kept of that; what other programs have left there is
 * none of ours.
 */
static void
test_delete_link (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const names[] = {
    "target", "target.damaged-20261129-120000", ".honoraires-AB12cd", ".goutputstream-AB12cd", "file.damaged-1",
  };
  const guint n_copies = 3;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *target = g_build_filename (elsewhere, "target", NULL);

  g_assert_no_errno (g_mkdir (elsewhere, 0700));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (elsewhere, names[i], NULL);

      write_aged (path);
    }
  g_assert_no_errno (symlink (target, fixture->path));
  g_assert_true (hon_file_delete_all (fixture->file, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (elsewhere, names[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i >= n_copies);
      g_remove (path);
    }
  g_assert_no_errno (g_rmdir (elsewhere));

  /* The file is gone, and what was kept of it is not. */
  g_assert_no_errno (symlink ("beside", fixture->path));
  g_assert_true (hon_file_has_copies (fixture->file));
  g_assert_true (hon_file_delete_all (fixture->file, NULL));
  g_assert_false (hon_file_has_copies (fixture->file));
}

/* A title makes a name that any system allows. */
static void
test_name (void)
{
  static const struct { const char *title; const char *extension; const char *name; } cases[] = {
    { "Tarifs depuis 2000", "pdf", "Tarifs depuis 2000.pdf" },
    { "C’est 30 € / 25 € ?", "svg", "C’est 30 € - 25 € -.svg" },
    { "a\\b:c*d\"e<f>g|h\ni", "json", "a-b-c-d-e-f-g-h-i.json" },
  };
  g_autofree char *letters = g_strnfill (1000, 'a');
  g_autoptr (GString) long_faces = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = hon_file_dup_name (cases[i].title, cases[i].extension);

      g_assert_cmpstr (name, ==, cases[i].name);
    }

  for (guint i = 0; i < 200; i++)
    g_string_append (long_faces, "😀");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = hon_file_dup_name (i == 0 ? letters : long_faces->str, "honoraires");

      g_assert_cmpuint (strlen (name), <=, 200);
      g_assert_cmpuint (strlen (name), >, 190);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_str_has_suffix (name, ".honoraires"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/file/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/file/permissions", Fixture, NULL, set_up, test_permissions, tear_down);
  g_test_add ("/file/hard-link", Fixture, NULL, set_up, test_hard_link, tear_down);
  g_test_add ("/file/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/file/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/file/bad-places", Fixture, NULL, set_up, test_bad_places, tear_down);
  g_test_add ("/file/not-allowed", Fixture, NULL, set_up, test_not_allowed, tear_down);
  g_test_add ("/file/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/file/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/file/set-aside", Fixture, NULL, set_up, test_set_aside, tear_down);
  g_test_add ("/file/delete-all", Fixture, NULL, set_up, test_delete_all, tear_down);
  g_test_add ("/file/delete-link", Fixture, NULL, set_up, test_delete_link, tear_down);
  g_test_add_func ("/file/name", test_name);
  g_test_add_func ("/file/remote", test_remote);

  return g_test_run ();
}
