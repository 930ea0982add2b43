/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-autosave.h"

/* How long changes may wait until they are written, and after a failure until the next try. */
#define SAVE_DELAY_MS 500
#define RETRY_DELAY_MS 5000

/* Saves by itself what changes: once for many changes, soon after the last one. As long as that fails it
 * is told, and it is tried again: after a while, at the next change, and when it is flushed.
 */

struct _HonAutosave
{
  HonAutosaveFunc      save;
  HonAutosaveTellFunc  tell;
  gpointer             user_data; /* (unowned): of both */
  guint                save_id;   /* timeout; there is one as long as not everything is written */
};

static void
save_cb (gpointer user_data)
{
  HonAutosave *self = user_data;
  g_autoptr (GError) error = NULL;

  self->save_id = 0;
  if (!self->save (self->user_data, &error))
    self->save_id = g_timeout_add_once (RETRY_DELAY_MS, save_cb, self);
  self->tell (self->user_data, error);
}

/**
 * hon_autosave_new:
 * @save: writes everything
 * @tell: called after each time that it was written by itself, or failed to be
 * @user_data: data for both
 *
 * Returns: (transfer full): what saves by itself
 */
HonAutosave *
hon_autosave_new (HonAutosaveFunc      save,
                  HonAutosaveTellFunc  tell,
                  gpointer             user_data)
{
  HonAutosave *self;

  g_return_val_if_fail (save != NULL && tell != NULL, NULL);

  self = g_new0 (HonAutosave, 1);
  *self = (HonAutosave) { save, tell, user_data };

  return self;
}

/**
 * hon_autosave_free:
 * @self: (transfer full): what saves by itself
 *
 * Writes nothing more: what is not to be lost is flushed before.
 */
void
hon_autosave_free (HonAutosave *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_free (self);
}

/**
 * hon_autosave_queue:
 * @self: what saves by itself
 *
 * Something has changed: has it written soon.
 */
void
hon_autosave_queue (HonAutosave *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
}

/**
 * hon_autosave_cancel:
 * @self: what saves by itself
 *
 * What waits to be written is not to be written any more; nor is there anything to tell.
 */
void
hon_autosave_cancel (HonAutosave *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->tell (self->user_data, NULL);
}

/**
 * hon_autosave_flush:
 * @self: what saves by itself
 * @error: return location for an error
 *
 * Writes at once what waits to be written. What cannot be written goes on to wait: the caller tells it, and may
 * be told to stay.
 *
 * Returns: whether all is written
 */
gboolean
hon_autosave_flush (HonAutosave  *self,
                    GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->save_id == 0)
    return TRUE;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->save (self->user_data, error))
    return TRUE;

  hon_autosave_queue (self);

  return FALSE;
}
