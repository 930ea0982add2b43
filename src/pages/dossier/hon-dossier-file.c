/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-file.h"

#include "hon-dossier-json.h"

#include <glib/gi18n.h>

/* The dossier as a file. It is a document that a reader made: it is kept whether or not inputs are. */

static gboolean
read_dossier (gpointer   dossier,
              GBytes    *contents,
              GError   **error)
{
  /* Translators: how messages about a file name it. */
  return hon_dossier_read_json (dossier, C_("file", "dossier"), contents, error);
}

static GBytes *
write_dossier (gpointer dossier)
{
  return hon_dossier_to_json (dossier);
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
      return g_strdup_printf (_("The dossier could not be saved. %s"), reason);

    case HON_KEPT_FILE_SET_ASIDE:
      /* Translators: %1$s says what is wrong, %2$s is a file. */
      return g_strdup_printf (_("The dossier could not be read: %1$s. Its file was kept as “%2$s”."), reason, other);

    case HON_KEPT_FILE_STUCK:
      /* Translators: %1$s and %2$s say what is wrong. */
      return g_strdup_printf (_("The dossier could not be read: %1$s. Nothing is saved now: %2$s."), reason, other);

    case HON_KEPT_FILE_UNREADABLE:
      /* Translators: %1$s says what is wrong, %2$s is a file. */
      return g_strdup_printf (_("The dossier could not be read: %1$s. “%2$s” stays as it is, and nothing is saved now."),
                              reason, other);

    case HON_KEPT_FILE_REPLACED:
      /* Translators: %s is a file. */
      return g_strdup_printf (_("Another program has changed the dossier meanwhile: its file was kept as “%s”."), other);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_dossier_file_new:
 * @file: where the dossier is kept; it need not exist
 * @dossier: a dossier
 * @tell_unread: called when the file could not be read
 * @tell_unsaved: called when the dossier cannot be saved, and with no message when it can again
 * @user_data: data for both
 *
 * Keeps a dossier between starts.
 *
 * Returns: (transfer full): what does so
 */
HonKeptFile *
hon_dossier_file_new (GFile           *file,
                      HonDossier      *dossier,
                      HonKeptFileFunc  tell_unread,
                      HonKeptFileFunc  tell_unsaved,
                      gpointer         user_data)
{
  static const HonKeptFileKind kind = { "changed", read_dossier, write_dossier, NULL, dup_message };

  return hon_kept_file_new (file, dossier, &kind, TRUE, tell_unread, tell_unsaved, user_data);
}
