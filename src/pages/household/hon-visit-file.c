/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-file.h"

#include "hon-csv.h"
#include "hon-encoding.h"

#include <glib/gi18n.h>

/* The visits of a household as a file: a table. */

static gboolean
read_visits (gpointer   household,
             GBytes    *contents,
             GError   **error)
{
  HonEncoding encoding;
  g_autofree char *text = hon_encoding_decode (contents, &encoding, error);

  return text != NULL && hon_household_restore_csv (household, text, error);
}

static GBytes *
write_visits (gpointer household)
{
  g_autofree char *table = hon_household_to_csv (household);

  return hon_csv_to_bytes (table, HON_CSV_STANDARD);
}

static gboolean
merge_visits (gpointer  household,
              GBytes   *known,
              GBytes   *theirs)
{
  HonEncoding encoding;
  g_autofree char *before = known != NULL ? hon_encoding_decode (known, &encoding, NULL) : NULL;
  g_autofree char *after = hon_encoding_decode (theirs, &encoding, NULL);

  return after != NULL && hon_household_merge_csv (household, before, after, NULL);
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

    case HON_KEPT_FILE_UNREADABLE:
      /* Translators: %1$s says what is wrong, %2$s is a file. */
      return g_strdup_printf (_("The visits could not be read: %1$s. “%2$s” stays as it is, and nothing is saved now."),
                              reason, other);

    case HON_KEPT_FILE_REPLACED:
      /* Translators: %s is a file. */
      return g_strdup_printf (_("Another program has put something else in place of the visits: it was kept as “%s”."),
                              other);
    }

  g_return_val_if_reached (NULL);
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
 * Keeps the visits of a household between starts. Of what others do to the file meanwhile,
 * [signal@Household::merged] tells.
 *
 * Returns: (transfer full): what does so
 */
HonKeptFile *
hon_visit_file_new (GFile           *file,
                    HonHousehold    *household,
                    gboolean         is_active,
                    HonKeptFileFunc  tell_unread,
                    HonKeptFileFunc  tell_unsaved,
                    gpointer         user_data)
{
  static const HonKeptFileKind kind = { "items-changed", read_visits, write_visits, merge_visits, dup_message };

  return hon_kept_file_new (file, household, &kind, is_active, tell_unread, tell_unsaved, user_data);
}
