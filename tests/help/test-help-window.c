/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-help-book.h"
#include "hon-help-page.h"
#include "hon-help-window.h"
#include "pages-fixture.h"

static const char * const languages[] = { "C", "fr" };

/* Every page and picture, and where every link leads. */
static void
test_book (gconstpointer data)
{
  const char * const wanted[] = { "xx", data, "C", NULL };
  g_autoptr (HonHelpBook) book = hon_help_book_new (wanted);
  HonHelpTopic *index = hon_help_book_get_index (book);
  guint n_topics = 0;

  for (guint i = 0; i < hon_help_topic_get_n_blocks (index); i++)
    {
      const HonHelpBlock *group = hon_help_topic_get_block (index, i);

      for (guint j = 0; group->topics != NULL && group->topics[j] != NULL; j++)
        {
          HonHelpTopic *topic = hon_help_book_find_topic (book, group->topics[j]);
          AdwNavigationPage *page = g_object_ref_sink (hon_help_page_new (book, topic));

          g_assert_cmpstr (hon_help_topic_get_id (topic), ==, group->topics[j]);
          g_assert_cmpstr (adw_navigation_page_get_title (page), ==, hon_help_topic_get_title (topic));
          g_assert_cmpstr (adw_navigation_page_get_tag (page), ==, group->topics[j]);
          for (guint k = 0; k < hon_help_topic_get_n_blocks (topic); k++)
            {
              const HonHelpBlock *block = hon_help_topic_get_block (topic, k);

              if (block->path != NULL)
                {
                  g_autoptr (GdkTexture) light = hon_help_book_load_figure (book, block->path, FALSE);
                  g_autoptr (GdkTexture) dark = hon_help_book_load_figure (book, block->path, TRUE);

                  g_assert_cmpint (gdk_texture_get_width (light), ==, gdk_texture_get_width (dark));
                }
            }
          n_topics++;
          g_assert_finalize_object (page);
        }
    }
  g_assert_cmpuint (n_topics, >=, 12);
  g_assert_null (hon_help_book_find_topic (book, "nowhere"));
}

/* A language that is not there gives the English. */
static void
test_languages (void)
{
  static const char * const french[] = { "fr_FR.UTF-8", "fr_FR", "fr", "C", NULL };
  static const char * const german[] = { "de", "C", NULL };
  g_autoptr (HonHelpBook) first = hon_help_book_new (french);
  g_autoptr (HonHelpBook) second = hon_help_book_new (german);

  g_assert_cmpstr (hon_help_topic_get_title (hon_help_book_get_index (first)), ==, "Aide");
  g_assert_cmpstr (hon_help_topic_get_title (hon_help_book_get_index (second)), ==, "Help");
}

static const char *
get_tag (GtkWindow *window)
{
  GtkWidget *view = fixture_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
}

static GtkWindow *
show_window (void)
{
  GtkWindow *window = hon_help_window_new ();

  gtk_window_present (window);
  fixture_settle ();

  return g_object_ref (window);
}

static void
close_window (GtkWindow *window)
{
  gtk_window_destroy (window);
  fixture_settle ();
  g_assert_finalize_object (window);
}

static void
test_navigation (void)
{
  GtkWindow *window = show_window ();
  GtkWidget *view = fixture_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, NULL);
  gboolean is_handled = FALSE;
  GtkWidget *content;
  GtkWidget *label;

  g_assert_cmpstr (get_tag (window), ==, "index");
  hon_help_window_show_topic (HON_HELP_WINDOW (window), "simulator");
  fixture_settle ();
  g_assert_cmpstr (get_tag (window), ==, "simulator");

  /* A link leads on; one to a page that is below leads back to it. */
  content = fixture_find (GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view))),
                          GTK_TYPE_VIEWPORT, NULL);
  label = fixture_find (content, GTK_TYPE_LABEL, NULL);
  g_signal_emit_by_name (label, "activate-link", "help:limits", &is_handled);
  fixture_settle ();
  g_assert_true (is_handled);
  g_assert_cmpstr (get_tag (window), ==, "limits");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "help.show", "s", "simulator"));
  fixture_settle ();
  g_assert_cmpstr (get_tag (window), ==, "simulator");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "help.show", "s", "nowhere"));
  g_assert_cmpstr (get_tag (window), ==, "simulator");

  /* One page below the index, however many were seen before. */
  hon_help_window_show_topic (HON_HELP_WINDOW (window), "bill");
  fixture_settle ();
  g_assert_cmpstr (get_tag (window), ==, "bill");
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view)));
  fixture_settle ();
  g_assert_cmpstr (get_tag (window), ==, "index");

  close_window (window);
}

static guint
count_rows (GtkWindow *window)
{
  return fixture_count (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, NULL);
}

static void
test_search (void)
{
  GtkWindow *window = show_window ();
  GtkWidget *entry = fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *stack = fixture_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);
  guint n_all = count_rows (window);

  g_object_set (entry, "search-delay", 0, NULL);
  g_assert_cmpuint (n_all, >=, 12);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  OVERRUNS");
  fixture_settle ();
  g_assert_cmpuint (count_rows (window), >, 0);
  g_assert_cmpuint (count_rows (window), <, n_all);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "index");

  gtk_editable_set_text (GTK_EDITABLE (entry), "xylophone");
  fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");

  g_signal_emit_by_name (entry, "stop-search");
  fixture_settle ();
  g_assert_cmpuint (count_rows (window), ==, n_all);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "index");

  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/help/book/%s", languages[i]);

      g_test_add_data_func (path, languages[i], test_book);
    }
  g_test_add_func ("/help/languages", test_languages);
  g_test_add_func ("/help/navigation", test_navigation);
  g_test_add_func ("/help/search", test_search);

  return fixture_run ();
}
