/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-file.h"

#include "hon-csv.h"
#include "hon-file.h"

#include <glib/gi18n.h>

/* How long changes may wait until they are written, and after a failure until the next try. */
#define SAVE_DELAY_MS 500
#define RETRY_DELAY_MS 5000

/* Keeps the visits of a household between starts, as a table in a file. A file that cannot be read is
 * told, and gets another name. As long as visits cannot be saved, that is told, and it is tried again:
 * after a while, at the next change, and at the end.
 */

struct _HonVisitFile
{
  GFile            *file;       /* (nullable) (owned): NULL once nothing may be written over it */
  HonHousehold     *household;  /* (owned) */
  HonVisitFileFunc  tell_unread;
  HonVisitFileFunc  tell_unsaved;
  gpointer          user_data;  /* (unowned): of both */
  guint             save_id;    /* timeout; there is one as long as the file is not up to date */
  gboolean          is_active;
  gboolean          is_loading; /* what changes comes from the file */
  gboolean          has_loaded;
};

/* A table of a household is small, and it must be written before the program leaves: no worker does
 * it.
 */
static gboolean
write_visits (HonVisitFile  *self,
              GError       **error)
{
  g_autofree char *table = hon_household_to_csv (self->household);
  g_autoptr (GBytes) bytes = hon_csv_to_bytes (table);
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
save_cb (gpointer user_data)
{
  HonVisitFile *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  self->save_id = 0;
  if (!write_visits (self, &error))
    {
      /* Translators: %s is a sentence that names the file and the reason. */
      message = g_strdup_printf (_("The visits could not be saved. %s"), error->message);
      self->save_id = g_timeout_add_once (RETRY_DELAY_MS, save_cb, self);
    }
  self->tell_unsaved (self->user_data, message);
}

/* What waits to be written is not, once nothing is to be kept. */
static void
queue_save (HonVisitFile *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->is_active && self->file != NULL)
    self->save_id = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
  else
    self->tell_unsaved (self->user_data, NULL);
}

static void
visits_changed_cb (HonVisitFile *self)
{
  if (!self->is_loading)
    queue_save (self);
}

/* A file that is not understood may hold what is needed: it gets another name. */
static void
rename_damaged (HonVisitFile *self,
                const GError *reason)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *base = g_file_get_basename (self->file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.damaged-%s", base, time);
  g_autoptr (GFile) renamed = g_file_get_child (folder, name);
  /* Of a table that is damaged from end to end, one line is enough. */
  g_autofree char *problem = g_strndup (reason->message, strcspn (reason->message, "\n"));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_file_move (self->file, renamed, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    {
      g_autofree char *path = g_file_get_parse_name (renamed);

      /* Translators: %1$s says what is wrong, %2$s is a file. */
      message = g_strdup_printf (_("The visits could not be read: %1$s. Their file was kept as “%2$s”."),
                                 problem, path);
    }
  else
    {
      /* Nothing may be written over it. */
      g_clear_object (&self->file);
      /* Translators: %1$s and %2$s say what is wrong. */
      message = g_strdup_printf (_("The visits could not be read: %1$s. Nothing is saved now: %2$s."),
                                 problem, error->message);
    }
  self->tell_unread (self->user_data, message);
}

static void
load (HonVisitFile *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  gboolean is_read;

  self->has_loaded = TRUE;
  self->is_loading = TRUE;
  is_read = g_file_load_contents (self->file, NULL, &text, &length, NULL, &error) &&
            hon_visit_file_read (self->household, text, length, &error);
  self->is_loading = FALSE;
  if (!is_read && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    rename_damaged (self, error);
}

/**
 * hon_visit_file_read:
 * @household: where the visits go
 * @text: what a file contains
 * @length: how long it is, in bytes
 * @error: return location for an error, which says what is wrong line by line
 *
 * Adds the visits of a file, all or none.
 *
 * Returns: whether they were added
 */
gboolean
hon_visit_file_read (HonHousehold  *household,
                     const char    *text,
                     gsize          length,
                     GError       **error)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD (household), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != length)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not text"));
      return FALSE;
    }

  return hon_household_read_csv (household, text, error);
}

/**
 * hon_visit_file_new:
 * @file: where visits are kept; it need not exist
 * @household: the visits
 * @is_active: whether they are to be kept
 * @tell_unread: called when the file could not be read
 * @tell_unsaved: called when visits cannot be saved, and with no message when they can again
 * @user_data: data for both
 *
 * Reads the visits of the file, if they are to be kept, and writes them whenever they change.
 *
 * Returns: (transfer full): what does so
 */
HonVisitFile *
hon_visit_file_new (GFile            *file,
                    HonHousehold     *household,
                    gboolean          is_active,
                    HonVisitFileFunc  tell_unread,
                    HonVisitFileFunc  tell_unsaved,
                    gpointer          user_data)
{
  HonVisitFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (HON_IS_HOUSEHOLD (household), NULL);
  g_return_val_if_fail (tell_unread != NULL && tell_unsaved != NULL, NULL);

  self = g_new0 (HonVisitFile, 1);
  *self = (HonVisitFile) {
    .file = g_object_ref (file),
    .household = g_object_ref (household),
    .tell_unread = tell_unread,
    .tell_unsaved = tell_unsaved,
    .user_data = user_data,
    .is_active = is_active,
  };
  g_signal_connect_swapped (household, "items-changed", G_CALLBACK (visits_changed_cb), self);
  if (is_active)
    load (self);

  return self;
}

/**
 * hon_visit_file_free:
 * @self: the file of visits
 *
 * Writes what was not written yet, and lets go of the visits.
 */
void
hon_visit_file_free (HonVisitFile *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL);

  if (self->save_id != 0 && !write_visits (self, &error))
    g_message ("The last changes of the visits are lost. %s", error->message);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->household, self);
  g_object_unref (self->household);
  g_clear_object (&self->file);
  g_free (self);
}

/**
 * hon_visit_file_set_active:
 * @self: the file of visits
 * @is_active: whether visits are to be kept
 *
 * What was kept before may still be in the file: it is added to what is there, and not overwritten.
 */
void
hon_visit_file_set_active (HonVisitFile *self,
                           gboolean      is_active)
{
  g_return_if_fail (self != NULL);

  self->is_active = is_active;
  if (is_active && !self->has_loaded)
    load (self);
  queue_save (self);
}
