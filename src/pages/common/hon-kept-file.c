/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept-file.h"

#include "hon-autosave.h"
#include "hon-file.h"

#include <glib/gi18n.h>

#include <string.h>

/* Keeps a document in a file between starts.
 *
 * A file whose contents are damaged is given another name, so that a new one can be written in its place.
 * A file that cannot be read at all, for want of permission for example, stays as it is, and nothing is
 * saved. Both are told to the reader, and so is a document that cannot be saved.
 *
 * Another window, or a program that keeps two computers in step, may change the file meanwhile. Before the
 * file is written, their changes are merged into the document; what is no such document is set aside.
 */

/* Far more than any document has. */
#define MAX_SIZE (64 * 1024 * 1024)

struct _HonKeptFile
{
  GFile                 *file;       /* (nullable) (owned): NULL once nothing may be written over it */
  GObject               *document;   /* (owned) */
  const HonKeptFileKind *kind;
  HonKeptFileFunc        tell_unread;
  HonKeptFileFunc        tell_unsaved;
  gpointer               user_data;  /* (unowned): of both */
  HonAutosave           *autosave;   /* (owned) */
  GBytes                *known;      /* (nullable) (owned): what the file contains, as far as is known */
  char                  *unread;     /* (nullable) (owned): why that is */
  gboolean               is_active;
  gboolean               has_changed;
  gboolean               is_loading; /* what changes comes from the file */
  gboolean               has_loaded;
  gboolean               is_closing; /* nothing can be told any more */
};

static void
set_known (HonKeptFile *self,
           GBytes      *contents)
{
  g_clear_pointer (&self->known, g_bytes_unref);
  self->known = g_bytes_ref (contents);
}

/* Nothing may be written over the file any more. Takes @message, which says why. */
static void
give_up (HonKeptFile *self,
         char        *message)
{
  g_clear_object (&self->file);
  self->unread = message;
  self->tell_unread (self->user_data, message);
}

static void
tell_problem (HonKeptFile        *self,
              HonKeptFileProblem  problem,
              const char         *reason,
              GFile              *file)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *message = self->kind->dup_message (problem, reason, path);

  if (!self->is_closing)
    self->tell_unread (self->user_data, message);
}

/* What others have left in place of the file may be needed: it gets another name. */
static gboolean
set_aside (HonKeptFile  *self,
           GError      **error)
{
  g_autoptr (GFile) aside = hon_file_set_aside (self->file, error);

  if (aside == NULL)
    return FALSE;

  tell_problem (self, HON_KEPT_FILE_REPLACED, NULL, aside);

  return TRUE;
}

/* Takes over what others did to the file since it was read or written; what cannot be is set aside. */
static gboolean
take_over (HonKeptFile  *self,
           GError      **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) contents = hon_file_load (self->file, MAX_SIZE, NULL, &reason);
  gboolean is_merged;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      (contents != NULL && self->known != NULL && g_bytes_equal (contents, self->known)))
    return TRUE;
  if (contents == NULL)
    {
      g_autofree char *path = g_file_get_parse_name (self->file);

      g_set_error (error, reason->domain, reason->code,
                   /* Translators: %1$s is a file, %2$s the reason. */
                   _("“%1$s” cannot be read, and is not overwritten: %2$s"), path, reason->message);
      return FALSE;
    }

  self->is_loading = TRUE;
  is_merged = self->kind->merge != NULL && self->kind->merge (self->document, self->known, contents);
  self->is_loading = FALSE;
  if (!is_merged)
    return set_aside (self, error);

  set_known (self, contents);

  return TRUE;
}

/* Such a document is small, and it must be written before the program leaves: no worker does it. */
static gboolean
save (gpointer   user_data,
      GError   **error)
{
  HonKeptFile *self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autoptr (GError) reason = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &reason) &&
      !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (!take_over (self, error))
    return FALSE;

  bytes = self->kind->write (self->document);
  if (!hon_file_replace (self->file, bytes, G_FILE_CREATE_PRIVATE, NULL, error))
    return FALSE;

  set_known (self, bytes);

  return TRUE;
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
  if (self->is_loading)
    return;

  self->has_changed = TRUE;
  queue_save (self);
}

/* A file that is not understood may hold what is needed: it gets another name. */
static void
rename_damaged (HonKeptFile  *self,
                const GError *reason)
{
  /* Of a document that is damaged from end to end, one line is enough. */
  g_autofree char *problem = g_strndup (reason->message, strcspn (reason->message, "\n"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) aside = hon_file_set_aside (self->file, &error);

  if (aside != NULL)
    tell_problem (self, HON_KEPT_FILE_SET_ASIDE, problem, aside);
  else
    give_up (self, self->kind->dup_message (HON_KEPT_FILE_STUCK, problem, error->message));
}

static void
load (HonKeptFile *self)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_parse_name (self->file);
  gboolean is_read;

  self->has_loaded = TRUE;
  contents = hon_file_load (self->file, MAX_SIZE, NULL, &error);
  if (contents == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        give_up (self, self->kind->dup_message (HON_KEPT_FILE_UNREADABLE, error->message, path));
      return;
    }

  self->is_loading = TRUE;
  is_read = self->kind->read (self->document, contents, &error);
  self->is_loading = FALSE;
  if (is_read)
    set_known (self, contents);
  else
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
 * Writes what was not written yet, and lets go of the document. Where it cannot be written, there is nowhere left to
 * tell it: hon_kept_file_flush() does, before that.
 */
void
hon_kept_file_free (HonKeptFile *self)
{
  g_return_if_fail (self != NULL);

  self->is_closing = TRUE;
  hon_autosave_flush (self->autosave, NULL);
  hon_autosave_free (self->autosave);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_object_unref (self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->known, g_bytes_unref);
  g_free (self->unread);
  g_free (self);
}

/**
 * hon_kept_file_flush:
 * @self: a kept file
 * @error: return location for an error, which names the file
 *
 * Writes what was not written yet, while those who changed it can still be told. Changes for which there is no file,
 * because it could not be read, are missing as well.
 *
 * Returns: whether the file has all changes
 */
gboolean
hon_kept_file_flush (HonKeptFile  *self,
                     GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->is_active && self->file == NULL && self->has_changed)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, self->unread);
      return FALSE;
    }

  return hon_autosave_flush (self->autosave, error);
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
