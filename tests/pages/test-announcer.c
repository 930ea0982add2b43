/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"
#include "hon-announcer.h"
#include "hon-heading.h"
#include "pages-fixture.h"

/* A page that has an announcer, and what that has told. */
typedef struct
{
  GtkWidget    *window;
  GtkWidget    *content;
  HonAnnouncer *announcer;
  GPtrArray    *told;
} Fixture;

static void
told_cb (HonAnnouncer *announcer,
         const char   *text,
         gboolean      is_error,
         GPtrArray    *told)
{
  g_ptr_array_add (told, g_strconcat (is_error ? "! " : "", text, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *page;

  fixture->content = gtk_list_box_new ();
  page = GTK_WIDGET (adw_navigation_page_new (fixture->content, "A page"));
  fixture->window = fixture_show (page);
  fixture->told = g_ptr_array_new_with_free_func (g_free);
  fixture->announcer = hon_announcer_of (fixture->content);
  g_assert_true (fixture->announcer == hon_announcer_of (page));
  g_signal_connect (fixture->announcer, "told", G_CALLBACK (told_cb), fixture->told);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_close (fixture->window);
  g_ptr_array_unref (fixture->told);
}

static gboolean
has_told (gpointer data)
{
  return ((GPtrArray *) data)->len > 0;
}

/* Waits for what is told next, which is all that has been. */
static void
assert_told (Fixture    *fixture,
             const char *text)
{
  fixture_wait_for (has_told, fixture->told);
  g_assert_cmpuint (fixture->told->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->told, 0), ==, text);
  g_ptr_array_set_size (fixture->told, 0);
}

/* The first answer is read with the page; of those that follow each other the last is told. */
static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  hon_announcer_tell_answer (fixture->announcer, "first");
  hon_announcer_tell (fixture->announcer, "after");
  assert_told (fixture, "after");

  hon_announcer_tell_answer (fixture->announcer, "second");
  hon_announcer_tell_answer (fixture->announcer, "third");
  assert_told (fixture, "third");
}

/* No answer is told while the inputs have none. */
static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  hon_announcer_tell_answer (fixture->announcer, "first");
  hon_announcer_tell_answer (fixture->announcer, "of what was typed before");
  hon_announcer_set_stale (fixture->announcer, TRUE);
  hon_announcer_tell_answer (fixture->announcer, "of what is wrong");
  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  /* What was wrong comes first. */
  hon_announcer_set_stale (fixture->announcer, FALSE);
  hon_announcer_tell_answer (fixture->announcer, "too early");
  assert_told (fixture, "! wrong");

  hon_announcer_tell_error (fixture->announcer, fixture, NULL);
  hon_announcer_tell_answer (fixture->announcer, "right");
  assert_told (fixture, "right");
}

/* An error is told once, and not at all when it is mended before. */
static void
test_errors (Fixture       *fixture,
             gconstpointer  data)
{
  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  hon_announcer_tell_error (fixture->announcer, fixture, NULL);
  hon_announcer_tell (fixture->announcer, "done");
  assert_told (fixture, "done");

  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  /* That another input is right is none of its business. */
  hon_announcer_tell_error (fixture->announcer, fixture->told, NULL);
  assert_told (fixture, "! wrong");
  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  hon_announcer_tell (fixture->announcer, "done");
  assert_told (fixture, "done");
  hon_announcer_tell_error (fixture->announcer, fixture, "worse");
  assert_told (fixture, "! worse");
}

/* An error that stays, and is met again with each letter, does not take the place of what is about to be told. */
static void
test_error_stays (Fixture       *fixture,
                  gconstpointer  data)
{
  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  assert_told (fixture, "! wrong");
  hon_announcer_tell (fixture->announcer, "done");
  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  assert_told (fixture, "done");

  /* Once mended it is told again. */
  hon_announcer_tell_error (fixture->announcer, fixture, NULL);
  hon_announcer_tell (fixture->announcer, "done");
  hon_announcer_tell_error (fixture->announcer, fixture, "wrong");
  assert_told (fixture, "! wrong");
}

static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  hon_announcer_tell_found (fixture->announcer, 9);
  assert_told (fixture, "9 hits");
  hon_announcer_tell_found (fixture->announcer, 1);
  assert_told (fixture, "1 hit");
  hon_announcer_tell_found (fixture->announcer, 0);
  assert_told (fixture, "No hits");
}

/* A row whose text is not taken says so, with its name. */
static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *row = g_object_new (HON_TYPE_AMOUNT_ROW, "label", "Fees", "maximum", (gint64) 10000, NULL);

  gtk_list_box_append (GTK_LIST_BOX (fixture->content), row);
  fixture_settle ();
  fixture_type (row, "999");
  fixture_wait_for (has_told, fixture->told);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (fixture->told, 0), "! Fees: at most"));
  g_ptr_array_set_size (fixture->told, 0);

  fixture_type (row, "9");
  hon_announcer_tell (fixture->announcer, "done");
  assert_told (fixture, "done");
}

/* What has the style of a heading has its role. */
static void
test_headings (void)
{
  GtkWidget *group = g_object_ref_sink (g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", "A group", NULL));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", "A row", NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  hon_heading_mark (group);
  gtk_test_accessible_assert_role (fixture_find (group, GTK_TYPE_LABEL, "A group"), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (fixture_find (group, GTK_TYPE_LABEL, "A row"), GTK_ACCESSIBLE_ROLE_LABEL);

  g_assert_finalize_object (group);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/announcer/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/announcer/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/announcer/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/announcer/error-stays", Fixture, NULL, set_up, test_error_stays, tear_down);
  g_test_add ("/announcer/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/announcer/row", Fixture, NULL, set_up, test_row, tear_down);
  g_test_add_func ("/announcer/headings", test_headings);

  return fixture_run ();
}
