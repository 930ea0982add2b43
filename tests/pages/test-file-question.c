/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-file-question.h"
#include "pages-fixture.h"

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  g_set_object ((GFile **) user_data, file);
}

static HonFileQuestion *
ask (GtkWidget   *widget,
     const char  *name,
     GFile      **chosen)
{
  return hon_file_question_new (widget, "A Dialog", name, "Not Opened", chosen_cb, chosen);
}

static gboolean
is_shown (GtkFileDialog *dialog,
          const char    *name,
          const char    *content_type)
{
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
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *window = fixture_show (label);
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/a/file");

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("Mine.", kinds[i], NULL);
      HonFileQuestion *by_suffix = ask (label, kinds[i], &chosen);
      HonFileQuestion *by_name = ask (label, name, &chosen);
      gboolean is_table = g_str_equal (kinds[i], "csv");

      g_assert_true (is_shown (hon_file_question_get_dialog (by_suffix), name, "application/octet-stream"));
      g_assert_true (is_shown (hon_file_question_get_dialog (by_name), name, "application/octet-stream"));
      g_assert_false (is_shown (hon_file_question_get_dialog (by_suffix), "Mine.txt", "application/octet-stream"));
      g_assert_true (is_shown (hon_file_question_get_dialog (by_suffix), "visits", "text/csv") == is_table);
      hon_file_question_answer (by_suffix, file, NULL);
      hon_file_question_answer (by_name, file, NULL);
    }

  fixture_close (window);
}

/* The caller is told what was chosen, and the reader what went wrong. Nothing is told where a choice is given up, or
 * once the window is closed.
 */
static void
test_answers (void)
{
  static const int codes[] = { GTK_DIALOG_ERROR_DISMISSED, GTK_DIALOG_ERROR_CANCELLED, GTK_DIALOG_ERROR_FAILED };
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  GtkWidget *window = fixture_show (label);
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/a/file");
  HonFileQuestion *late;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (GTK_DIALOG_ERROR, codes[i], "No dialog");
      HonFileQuestion *question = ask (label, "csv", &chosen);
      GtkWidget *alert;

      g_assert_true (GTK_WIDGET (hon_file_question_get_window (question)) == window);
      hon_file_question_answer (question, NULL, error);
      fixture_settle ();
      g_assert_null (chosen);
      alert = fixture_find (window, ADW_TYPE_ALERT_DIALOG, NULL);
      g_assert_true ((alert != NULL) == (codes[i] == GTK_DIALOG_ERROR_FAILED));
      if (alert == NULL)
        continue;
      g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (alert)), ==, "Not Opened");
      g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), ==, "No dialog");
      adw_dialog_force_close (ADW_DIALOG (alert));
    }

  hon_file_question_answer (ask (label, "csv", &chosen), file, NULL);
  g_assert_true (chosen == file);
  g_clear_object (&chosen);
  late = ask (label, "csv", &chosen);
  fixture_close (window);
  hon_file_question_answer (late, file, NULL);
  g_assert_null (chosen);
  g_assert_finalize_object (label);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/file-question/kinds", test_kinds);
  g_test_add_func ("/file-question/answers", test_answers);

  return fixture_run ();
}
