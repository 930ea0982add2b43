/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-situations-file.h"

#include "hon-autosave.h"
#include "hon-file.h"

#include <glib/gi18n.h>

#include <string.h>

/* The file of a document: it is written by itself after each change, whole or not at all. As long as
 * that fails it is told.
 */

struct _HonSituationsFile
{
  grefcount              ref_count;
  GFile                 *file;       /* (owned) */
  HonCareerDocument     *document;   /* (owned) */
  GListModel            *situations; /* (owned) */
  HonSituationsFileFunc  tell_unsaved;
  gpointer               user_data;  /* (unowned) */
  HonAutosave           *autosave;   /* (owned) */
};

/* It is small, and it must be written before the program leaves: no worker does it. */
static gboolean
save (gpointer   user_data,
      GError   **error)
{
  HonSituationsFile *self = user_data;
  g_autofree char *text = hon_career_document_write (self->document, self->situations);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hon_file_replace (self->file, bytes, G_FILE_CREATE_NONE, NULL, error);
}

static void
tell_saved (gpointer      user_data,
            const GError *error)
{
  HonSituationsFile *self = user_data;
  g_autofree char *message = NULL;

  if (error != NULL)
    /* Translators: %s is a sentence that names the file and the reason. */
    message = g_strdup_printf (_("The document could not be saved. %s"), error->message);
  self->tell_unsaved (message, self->user_data);
}

/**
 * hon_situations_file_new:
 * @file: where the document is
 * @document: (transfer full): what was read from it, or a new one
 * @situations: (element-type HonCareer): what is in it
 * @tell_unsaved: called when changes could not be saved, and when they could again
 * @user_data: data for @tell_unsaved
 *
 * Returns: (transfer full): the file of a document
 */
HonSituationsFile *
hon_situations_file_new (GFile                 *file,
                         HonCareerDocument     *document,
                         GListModel            *situations,
                         HonSituationsFileFunc  tell_unsaved,
                         gpointer               user_data)
{
  HonSituationsFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (situations), NULL);
  g_return_val_if_fail (tell_unsaved != NULL, NULL);

  self = g_new0 (HonSituationsFile, 1);
  g_ref_count_init (&self->ref_count);
  self->file = g_object_ref (file);
  self->document = document;
  self->situations = g_object_ref (situations);
  self->autosave = hon_autosave_new (save, tell_saved, self);
  self->tell_unsaved = tell_unsaved;
  self->user_data = user_data;

  return self;
}

/**
 * hon_situations_file_ref:
 * @self: the file of a document
 *
 * Returns: (transfer full): @self
 */
HonSituationsFile *
hon_situations_file_ref (HonSituationsFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * hon_situations_file_unref:
 * @self: (transfer full): the file of a document
 */
void
hon_situations_file_unref (HonSituationsFile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  hon_autosave_free (self->autosave);
  hon_career_document_free (self->document);
  g_object_unref (self->situations);
  g_object_unref (self->file);
  g_free (self);
}

/**
 * hon_situations_file_get_file:
 * @self: the file of a document
 *
 * Returns: (transfer none): where it is
 */
GFile *
hon_situations_file_get_file (HonSituationsFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * hon_situations_file_dup_document:
 * @self: (nullable): the file of a document
 *
 * Returns: (transfer full): the same document, for another file; a new one where there is none yet
 */
HonCareerDocument *
hon_situations_file_dup_document (HonSituationsFile *self)
{
  return self != NULL ? hon_career_document_dup (self->document) : hon_career_document_new ();
}

/**
 * hon_situations_file_save:
 * @self: the file of a document
 * @error: return location for an error, which names the file
 *
 * Writes the document at once.
 *
 * Returns: whether it was written
 */
gboolean
hon_situations_file_save (HonSituationsFile  *self,
                          GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return save (self, error);
}

/**
 * hon_situations_file_queue_save:
 * @self: the file of a document
 *
 * Writes the document soon, once for many changes.
 */
void
hon_situations_file_queue_save (HonSituationsFile *self)
{
  g_return_if_fail (self != NULL);

  hon_autosave_queue (self->autosave);
}

/**
 * hon_situations_file_cancel_save:
 * @self: the file of a document
 *
 * What waits to be written is not to be written any more: the situations are no longer those of the document.
 */
void
hon_situations_file_cancel_save (HonSituationsFile *self)
{
  g_return_if_fail (self != NULL);

  hon_autosave_cancel (self->autosave);
}

/**
 * hon_situations_file_flush:
 * @self: the file of a document
 * @error: return location for an error, which names the file
 *
 * Writes what waits to be written: the document is about to be left.
 *
 * Returns: whether the file has all changes
 */
gboolean
hon_situations_file_flush (HonSituationsFile  *self,
                           GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hon_autosave_flush (self->autosave, error);
}
