/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-scenario-file.h"

#include <glib/gi18n.h>

#include <string.h>

/* The scenario as a file. It is a document that a reader made: it is kept whether or not inputs are. */

static gboolean
read_draft (gpointer   draft,
            GBytes    *contents,
            GError   **error)
{
  /* Translators: how messages about a file name it. */
  g_autoptr (HonScenario) scenario = hon_scenario_read (C_("file", "scenario"), contents, error);

  if (scenario == NULL)
    return FALSE;
  hon_scenario_draft_set_scenario (draft, scenario);

  return TRUE;
}

static GBytes *
write_draft (gpointer draft)
{
  char *text = hon_scenario_write (hon_scenario_draft_get_scenario (draft));

  return g_bytes_new_take (text, strlen (text));
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
      return g_strdup_printf (_("The scenario could not be saved. %s"), reason);

    case HON_KEPT_FILE_SET_ASIDE:
      /* Translators: %1$s says what is wrong, %2$s is a file. */
      return g_strdup_printf (_("The scenario could not be read: %1$s. Its file was kept as “%2$s”."), reason, other);

    case HON_KEPT_FILE_STUCK:
      /* Translators: %1$s and %2$s say what is wrong. */
      return g_strdup_printf (_("The scenario could not be read: %1$s. Nothing is saved now: %2$s."), reason, other);

    case HON_KEPT_FILE_UNREADABLE:
      /* Translators: %1$s says what is wrong, %2$s is a file. */
      return g_strdup_printf (_("The scenario could not be read: %1$s. “%2$s” stays as it is, and nothing is saved "
                                "now."), reason, other);

    case HON_KEPT_FILE_REPLACED:
      /* Translators: %s is a file. */
      return g_strdup_printf (_("Another program has changed the scenario meanwhile: its file was kept as “%s”."),
                              other);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_scenario_file_new:
 * @file: where the scenario is kept; it need not exist
 * @draft: the scenario
 * @tell_unread: called when the file could not be read
 * @tell_unsaved: called when the scenario cannot be saved, and with no message when it can again
 * @user_data: data for both
 *
 * Keeps a scenario between starts.
 *
 * Returns: (transfer full): what does so
 */
HonKeptFile *
hon_scenario_file_new (GFile            *file,
                       HonScenarioDraft *draft,
                       HonKeptFileFunc   tell_unread,
                       HonKeptFileFunc   tell_unsaved,
                       gpointer          user_data)
{
  static const HonKeptFileKind kind = { "changed", read_draft, write_draft, NULL, dup_message };

  return hon_kept_file_new (file, draft, &kind, TRUE, tell_unread, tell_unsaved, user_data);
}
