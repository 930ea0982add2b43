/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-situations-file.h"

#include "hon-file.h"

#include <glib/gi18n.h>

#include <string.h>

/* How long changes may wait until they are written, and after a failure until the next try. */
#define SAVE_DELAY_MS 500
#define RETRY_DELAY_MS 5000

/* The file of a document: it is written by itself after each change, whole or not at all. As long as
 * that fails it is told, and it is tried again: after a while, at the next change, and at the end.
 */

struct _HonSituationsFile
{
  grefcount              ref_count;
  GFile                 *file;       /* (owned) */
  HonCareerDocument     *document;   /* (owned) */
  GListModel            *situations; /* (owned) */
  HonSituationsFileFunc  tell_unsaved;
  gpointer               user_data;  /* (unowned) */
  guint                  save_id;    /* timeout; there is one as long as the file is not up to date */
};

static void
save_cb (gpointer user_data)
{
  HonSituationsFile *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  self->save_id = 0;
  if (!hon_situations_file_save (self, &error))
    {
      /* Translators: %s is a sentence that names the file and the reason. */
      message = g_strdup_printf (_("The document could not be saved. %s"), error->message);
      self->save_id = g_timeout_add_once (RETRY_DELAY_MS, save_cb, self);
    }
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

  g_clear_handle_id (&self->save_id, g_source_remove);
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
 * hon_situations_file_save:
 * @self: the file of a document
 * @error: return location for an error, which names the file
 *
 * Writes the document. It is small, and it must be written before the program leaves: no worker does it.
 *
 * Returns: whether it was written
 */
gboolean
hon_situations_file_save (HonSituationsFile  *self,
                          GError            **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  text = hon_career_document_write (self->document, self->situations);
  bytes = g_bytes_new (text, strlen (text));

  return hon_file_replace (self->file, bytes, G_FILE_CREATE_NONE, NULL, error);
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

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
}

/**
 * hon_situations_file_flush:
 * @self: the file of a document
 *
 * Writes what waits to be written: the document is left.
 */
void
hon_situations_file_flush (HonSituationsFile *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL);

  if (self->save_id == 0)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (!hon_situations_file_save (self, &error))
    g_message ("The last changes of a document are lost. %s", error->message);
}
