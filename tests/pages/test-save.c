/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-save.h"
#include "pages-fixture.h"

static gboolean
is_shown (const char *kind,
          const char *name,
          const char *content_type)
{
  g_autoptr (GtkFileDialog) dialog = hon_save_make_dialog ("A dialog", kind);
  g_autoptr (GtkFilter) filter = g_list_model_get_item (gtk_file_dialog_get_filters (dialog), 0);
  g_autoptr (GFileInfo) info = g_file_info_new ();

  g_assert_nonnull (gtk_file_filter_get_name (GTK_FILE_FILTER (filter)));
  g_file_info_set_display_name (info, name);
  g_file_info_set_content_type (info, content_type);

  return gtk_filter_match (filter, info);
}

/* A dialog shows files of its kind: those with the suffix, whatever the system takes them for, and tables also where
 * they are called otherwise.
 */
static void
test_kinds (void)
{
  static const char *kinds[] = { "csv", "honoraires", "html", "json", "pdf", "png", "svg" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("Mine.", kinds[i], NULL);

      g_assert_true (is_shown (kinds[i], name, "application/octet-stream"));
      g_assert_true (is_shown (name, name, "application/octet-stream"));
      g_assert_false (is_shown (kinds[i], "Mine.txt", "application/octet-stream"));
    }
  g_assert_true (is_shown ("csv", "visits", "text/csv"));
  g_assert_false (is_shown ("json", "visits", "text/csv"));
}

/* Who chooses nothing is told nothing. */
static void
test_given_up (void)
{
  g_autoptr (GError) dismissed = g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "Dismissed");
  g_autoptr (GError) cancelled = g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED, "Cancelled");
  g_autoptr (GError) failed = g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED, "No dialog");

  g_assert_true (hon_save_is_given_up (dismissed));
  g_assert_true (hon_save_is_given_up (cancelled));
  g_assert_false (hon_save_is_given_up (failed));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/save/kinds", test_kinds);
  g_test_add_func ("/save/given-up", test_given_up);

  return fixture_run ();
}
