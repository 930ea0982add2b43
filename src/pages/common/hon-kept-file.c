/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept-file.h"

#include "hon-autosave.h"
#include "hon-file.h"

/* Keeps a document between starts in a file. A file that cannot be read is told, and gets another name.
 * A document that cannot be saved is told as well.
 */

struct _HonKeptFile
{
  GFile                 *file;       /* (nullable) (owned): NULL once nothing may be written over it */
  GObject               *document;   /* (owned) */
  const HonKeptFileKind *kind;
  HonKeptFileFunc        tell_unread;
  HonKeptFileFunc        tell_unsaved;
  gpointer               user_data;  /* (unowned): of both */
  HonAutosave           *autosave;   /* (owned) */
  gboolean               is_active;
  gboolean               is_loading; /* what changes comes from the file */
  gboolean               has_loaded;
};

/* Such a document is small, and it must be written before the program leaves: no worker does it. */
static gboolean
save (gpointer   user_data,
      GError   **error)
{
  HonKeptFile *self = user_data;
  g_autoptr (GBytes) bytes = self->kind->write (self->document);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autoptr (GError) reason = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &reason) &&
      !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return hon_file_replace (self->file, bytes, G_FILE_CREATE_PRIVATE, NULL, error);
}

static void
tell_saved (gpointer      user_data,
            const GError *error)
{
  HonKeptFile *self = user_data;
  g_autofree char *message = NULL;

  if (error != NULL)
    message = self->kind->dup_message (HON_KEPT_FILE_UNSAVED, error->message, NULL);
  self->tell_unsaved (self->user_data, message);
}

/* What waits to be written is not, once nothing is to be kept. */
static void
queue_save (HonKeptFile *self)
{
  if (self->is_active && self->file != NULL)
    hon_autosave_queue (self->autosave);
  else
    hon_autosave_cancel (self->autosave);
}

static void
document_changed_cb (HonKeptFile *self)
{
  if (!self->is_loading)
    queue_save (self);
}

/* A file that is not understood may hold what is needed: it gets another name. */
static void
rename_damaged (HonKeptFile *self,
                const GError *reason)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *base = g_file_get_basename (self->file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.damaged-%s", base, time);
  g_autoptr (GFile) renamed = g_file_get_child (folder, name);
  /* Of a document that is damaged from end to end, one line is enough. */
  g_autofree char *problem = g_strndup (reason->message, strcspn (reason->message, "\n"));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_file_move (self->file, renamed, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    {
      g_autofree char *path = g_file_get_parse_name (renamed);

      message = self->kind->dup_message (HON_KEPT_FILE_SET_ASIDE, problem, path);
    }
  else
    {
      /* Nothing may be written over it. */
      g_clear_object (&self->file);
      message = self->kind->dup_message (HON_KEPT_FILE_STUCK, problem, error->message);
    }
  self->tell_unread (self->user_data, message);
}

static void
load (HonKeptFile *self)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_read;

  self->has_loaded = TRUE;
  self->is_loading = TRUE;
  contents = g_file_load_bytes (self->file, NULL, NULL, &error);
  is_read = contents != NULL && self->kind->read (self->document, contents, &error);
  self->is_loading = FALSE;
  if (!is_read && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    rename_damaged (self, error);
}

/**
 * hon_kept_file_new:
 * @file: where the document is kept; it need not exist
 * @document: what is kept
 * @kind: how it is read and written; static
 * @is_active: whether it is to be kept
 * @tell_unread: called when the file could not be read
 * @tell_unsaved: called when it cannot be saved, and with no message when it can again
 * @user_data: data for both
 *
 * Reads the document from the file, if it is to be kept, and writes it whenever it changes.
 *
 * Returns: (transfer full): what does so
 */
HonKeptFile *
hon_kept_file_new (GFile                 *file,
                   gpointer               document,
                   const HonKeptFileKind *kind,
                   gboolean               is_active,
                   HonKeptFileFunc        tell_unread,
                   HonKeptFileFunc        tell_unsaved,
                   gpointer               user_data)
{
  HonKeptFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (G_IS_OBJECT (document), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (tell_unread != NULL && tell_unsaved != NULL, NULL);

  self = g_new0 (HonKeptFile, 1);
  *self = (HonKeptFile) {
    .file = g_object_ref (file),
    .document = g_object_ref (document),
    .autosave = hon_autosave_new (save, tell_saved, self),
    .kind = kind,
    .tell_unread = tell_unread,
    .tell_unsaved = tell_unsaved,
    .user_data = user_data,
    .is_active = is_active,
  };
  g_signal_connect_swapped (document, kind->signal, G_CALLBACK (document_changed_cb), self);
  if (is_active)
    load (self);

  return self;
}

/**
 * hon_kept_file_free:
 * @self: a kept file
 *
 * Writes what was not written yet, and lets go of the document.
 */
void
hon_kept_file_free (HonKeptFile *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL);

  if (!hon_autosave_flush (self->autosave, &error))
    g_message ("The last changes are lost. %s", error->message);
  hon_autosave_free (self->autosave);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_object_unref (self->document);
  g_clear_object (&self->file);
  g_free (self);
}

/**
 * hon_kept_file_set_active:
 * @self: a kept file
 * @is_active: whether the document is to be kept
 *
 * What was kept before may still be in the file: it is added to what is there, and not overwritten.
 */
void
hon_kept_file_set_active (HonKeptFile *self,
                          gboolean     is_active)
{
  g_return_if_fail (self != NULL);

  self->is_active = is_active;
  if (is_active && !self->has_loaded)
    load (self);
  queue_save (self);
}
