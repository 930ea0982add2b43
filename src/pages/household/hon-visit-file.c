/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-file.h"

#include "hon-csv.h"
#include "hon-file.h"

#include <glib/gi18n.h>

#include <string.h>

#define DATA_KEY "hon-visit-file"

/* Far more than a household has visits. */
#define MAX_SIZE (64 * 1024 * 1024)

/* The visits of a household as a file: a table. Others may change it meanwhile, such as a second window or
 * what keeps two computers the same: before it is written, what they did is taken over.
 */

struct _HonVisitFile
{
  GFile                  *file;         /* (owned) */
  HonHousehold           *household;    /* (owned) */
  HonKeptFile            *kept;         /* (nullable) (owned): once the file can be read or written */
  GBytes                 *known;        /* (nullable) (owned): what it contains, as far as is known */
  GBytes                 *written;      /* (nullable) (owned): what it contains if it could be written */
  HonKeptFileFunc         tell_unread;
  HonKeptFileFunc         tell_unsaved;
  HonVisitFileMergedFunc  tell_merged;
  gpointer                user_data;    /* (unowned): of all three */
  gboolean                is_closing;
};

/* The household is the document that is kept. */
static HonVisitFile *
get_self (gpointer household)
{
  return g_object_get_data (household, DATA_KEY);
}

/* The text of a file, or %NULL where it has none. */
static char *
dup_text (GBytes  *contents,
          GError **error)
{
  gsize length = 0;
  const char *data = contents != NULL ? g_bytes_get_data (contents, &length) : NULL;
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);

  if (strlen (text) == length)
    return g_steal_pointer (&text);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not text"));

  return NULL;
}

static gboolean
read_visits (gpointer   household,
             GBytes    *contents,
             GError   **error)
{
  HonVisitFile *self = get_self (household);
  g_autofree char *text = dup_text (contents, error);

  g_clear_pointer (&self->known, g_bytes_unref);
  self->known = g_bytes_ref (contents);

  return text != NULL && hon_household_restore_csv (household, text, error);
}

/* Keeps what others have written in place of a table. */
static void
keep_aside (HonVisitFile *self,
            GBytes       *contents)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.damaged-%s", base, time);
  g_autoptr (GFile) aside = g_file_get_child (folder, name);
  g_autofree char *path = g_file_get_parse_name (aside);
  g_autofree char *message = NULL;

  if (!hon_file_replace (aside, contents, G_FILE_CREATE_PRIVATE, NULL, NULL) || self->is_closing)
    return;

  /* Translators: %s is a file. */
  message = g_strdup_printf (_("Another program has put something else in place of the visits: it was kept as “%s”."),
                             path);
  self->tell_unread (self->user_data, message);
}

/* Takes over what others did to the file. What they left there need not be a table: it is kept under
 * another name then.
 */
static void
take_over (HonVisitFile *self,
           GBytes       *contents)
{
  g_autoptr (GPtrArray) before = hon_household_dup_rows (self->household);
  g_autofree char *known = dup_text (self->known, NULL);
  g_autofree char *theirs = dup_text (contents, NULL);
  guint n_added = 0;
  guint n_removed = 0;
  gboolean is_merged;

  /* This is on the way to the file already. */
  g_signal_handlers_block_matched (self->household, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->kept);
  is_merged = theirs != NULL && hon_household_merge_csv (self->household, known, theirs, &n_added, &n_removed, NULL);
  g_signal_handlers_unblock_matched (self->household, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->kept);
  if (!is_merged)
    keep_aside (self, contents);
  else if (!self->is_closing && (n_added > 0 || n_removed > 0))
    self->tell_merged (self->user_data, before, n_added, n_removed);
}

static GBytes *
write_visits (gpointer household)
{
  HonVisitFile *self = get_self (household);
  g_autoptr (GBytes) contents = hon_file_load (self->file, MAX_SIZE, NULL, NULL);
  g_autofree char *table = NULL;

  if (contents != NULL && (self->known == NULL || !g_bytes_equal (contents, self->known)))
    {
      take_over (self, contents);
      g_clear_pointer (&self->known, g_bytes_unref);
      self->known = g_steal_pointer (&contents);
    }
  table = hon_household_to_csv (household);
  g_clear_pointer (&self->written, g_bytes_unref);
  self->written = hon_csv_to_bytes (table);

  return g_bytes_ref (self->written);
}

/* Whether what was handed over was written is known only now. */
static void
unsaved_cb (gpointer    user_data,
            const char *message)
{
  HonVisitFile *self = user_data;

  if (message == NULL && self->written != NULL)
    {
      g_clear_pointer (&self->known, g_bytes_unref);
      self->known = g_steal_pointer (&self->written);
    }
  g_clear_pointer (&self->written, g_bytes_unref);
  self->tell_unsaved (self->user_data, message);
}

static void
unread_cb (gpointer    user_data,
           const char *message)
{
  HonVisitFile *self = user_data;

  self->tell_unread (self->user_data, message);
}

static char *
dup_message (HonKeptFileProblem  problem,
             const char         *reason,
             const char         *other)
{
  switch (problem)
    {
    case HON_KEPT_FILE_UNSAVED:
      /* Translators: %s is a sentence that names the file and the reason. */
      return g_strdup_printf (_("The visits could not be saved. %s"), reason);

    case HON_KEPT_FILE_SET_ASIDE:
      /* Translators: %1$s says what is wrong, %2$s is a file. */
      return g_strdup_printf (_("The visits could not be read: %1$s. Their file was kept as “%2$s”."), reason, other);

    case HON_KEPT_FILE_STUCK:
      /* Translators: %1$s and %2$s say what is wrong. */
      return g_strdup_printf (_("The visits could not be read: %1$s. Nothing is saved now: %2$s."), reason, other);
    }

  g_return_val_if_reached (NULL);
}

/* What is no file is neither read nor written: reading a pipe would wait for ever. */
static gboolean
can_be_kept (HonVisitFile *self)
{
  g_autoptr (GFileInfo) info = g_file_query_info (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                                              G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;

  if (info == NULL || (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
                       g_file_info_get_size (info) <= MAX_SIZE))
    return TRUE;

  path = g_file_get_parse_name (self->file);
  /* Translators: %s is a file. */
  message = g_strdup_printf (_("The visits could not be read, and nothing is saved now: “%s” is not a regular file, or "
                               "too large."), path);
  self->tell_unread (self->user_data, message);

  return FALSE;
}

/**
 * hon_visit_file_new:
 * @file: where visits are kept; it need not exist
 * @household: the visits
 * @is_active: whether they are to be kept
 * @tell_unread: called when the file could not be read
 * @tell_unsaved: called when visits cannot be saved, and with no message when they can again
 * @tell_merged: called when others have changed the file
 * @user_data: data for all three
 *
 * Keeps the visits of a household between starts.
 *
 * Returns: (transfer full): what does so
 */
HonVisitFile *
hon_visit_file_new (GFile                  *file,
                    HonHousehold           *household,
                    gboolean                is_active,
                    HonKeptFileFunc         tell_unread,
                    HonKeptFileFunc         tell_unsaved,
                    HonVisitFileMergedFunc  tell_merged,
                    gpointer                user_data)
{
  static const HonKeptFileKind kind = { "items-changed", read_visits, write_visits, dup_message };
  HonVisitFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (HON_IS_HOUSEHOLD (household), NULL);
  g_return_val_if_fail (tell_unread != NULL && tell_unsaved != NULL && tell_merged != NULL, NULL);

  self = g_new0 (HonVisitFile, 1);
  *self = (HonVisitFile) {
    .file = g_object_ref (file),
    .household = g_object_ref (household),
    .tell_unread = tell_unread,
    .tell_unsaved = tell_unsaved,
    .tell_merged = tell_merged,
    .user_data = user_data,
  };
  g_object_set_data (G_OBJECT (household), DATA_KEY, self);
  if (can_be_kept (self))
    self->kept = hon_kept_file_new (file, household, &kind, is_active, unread_cb, unsaved_cb, self);

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
  g_return_if_fail (self != NULL);

  self->is_closing = TRUE;
  g_clear_pointer (&self->kept, hon_kept_file_free);
  g_object_set_data (G_OBJECT (self->household), DATA_KEY, NULL);
  g_clear_pointer (&self->known, g_bytes_unref);
  g_clear_pointer (&self->written, g_bytes_unref);
  g_object_unref (self->household);
  g_object_unref (self->file);
  g_free (self);
}

/**
 * hon_visit_file_set_active:
 * @self: the file of visits
 * @is_active: whether they are to be kept
 *
 * What was kept before may still be in the file: it is added to what is there, and not overwritten.
 */
void
hon_visit_file_set_active (HonVisitFile *self,
                           gboolean      is_active)
{
  g_return_if_fail (self != NULL);

  if (self->kept != NULL)
    hon_kept_file_set_active (self->kept, is_active);
}
