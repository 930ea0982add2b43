/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice-list.h"
#include "pages-fixture.h"

/* A list of three answers between two buttons. */
typedef struct
{
  GtkWidget     *window;
  GtkWidget     *before;
  GtkWidget     *after;
  HonChoiceList *list;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->before = gtk_button_new_with_label ("Before");
  fixture->after = gtk_button_new_with_label ("After");
  fixture->list = HON_CHOICE_LIST (hon_choice_list_new ("Which?"));
  hon_choice_list_append (fixture->list, "One", NULL);
  hon_choice_list_append (fixture->list, "Two", NULL);
  hon_choice_list_append (fixture->list, "Three", NULL);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list));
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = fixture_show (box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_close (fixture->window);
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *title)
{
  return fixture_find (GTK_WIDGET (fixture->list), ADW_TYPE_ACTION_ROW, title);
}

static void
tab (Fixture          *fixture,
     GtkDirectionType  direction)
{
  gtk_widget_child_focus (fixture->window, direction);
}

static void
assert_focus (Fixture   *fixture,
              GtkWidget *widget)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == widget);
}

/* An answer that is not on show neither has the focus nor is ticked, even if it is the one taken. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  hon_choice_list_set_selected (fixture->list, 0);
  gtk_test_accessible_assert_state (get_row (fixture, "One"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  hon_choice_list_set_shown (fixture->list, 0, FALSE);
  gtk_test_accessible_assert_state (get_row (fixture, "One"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->list)));
  assert_focus (fixture, get_row (fixture, "Two"));
  gtk_widget_grab_focus (fixture->before);
  tab (fixture, GTK_DIR_TAB_FORWARD);
  assert_focus (fixture, get_row (fixture, "Two"));
  g_assert_true (hon_choice_list_take_focused (fixture->list));
  g_assert_cmpint (hon_choice_list_get_selected (fixture->list), ==, 1);

  hon_choice_list_set_selected (fixture->list, 0);
  hon_choice_list_set_shown (fixture->list, 0, TRUE);
  gtk_test_accessible_assert_state (get_row (fixture, "One"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
}

/* One stop of Tab, however many answers there are, in both directions. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  hon_choice_list_set_selected (fixture->list, 1);
  gtk_widget_grab_focus (fixture->before);
  tab (fixture, GTK_DIR_TAB_FORWARD);
  assert_focus (fixture, get_row (fixture, "Two"));
  tab (fixture, GTK_DIR_TAB_FORWARD);
  assert_focus (fixture, fixture->after);
  tab (fixture, GTK_DIR_TAB_BACKWARD);
  assert_focus (fixture, get_row (fixture, "Two"));
  tab (fixture, GTK_DIR_TAB_BACKWARD);
  assert_focus (fixture, fixture->before);
}

/* Each answer is one radio button to a screen reader, and no second one without a name. */
static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = get_row (fixture, "One");

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_role (fixture_find (row, GTK_TYPE_CHECK_BUTTON, NULL), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/choice-list/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/choice-list/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/choice-list/roles", Fixture, NULL, set_up, test_roles, tear_down);

  return fixture_run ();
}
