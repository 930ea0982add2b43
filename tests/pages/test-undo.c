/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-undo.h"
#include "pages-fixture.h"

/* A page whose only input is its name. */
#define TEST_TYPE_PAGE (test_page_get_type ())

G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, AdwBin)

struct _TestPage
{
  AdwBin   parent_instance;

  HonUndo *undo; /* (owned) */
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, ADW_TYPE_BIN)

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hon_undo_take_back (TEST_PAGE (widget)->undo);
}

static void
restore (GtkWidget *page,
         gpointer   before)
{
  gtk_widget_set_name (page, before);
}

static void
test_page_dispose (GObject *object)
{
  g_clear_object (&TEST_PAGE (object)->undo);

  G_OBJECT_CLASS (test_page_parent_class)->dispose (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = test_page_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "test.undo", NULL, undo_action);
}

static void
test_page_init (TestPage *self)
{
  self->undo = hon_undo_new (GTK_WIDGET (self), "test.undo", restore);
}

static TestPage *
new_page (GtkWidget **window)
{
  GtkWidget *page = g_object_new (TEST_TYPE_PAGE, "name", "old", NULL);
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  *window = fixture_show (overlay);

  return TEST_PAGE (page);
}

static void
change (TestPage   *page,
        const char *name)
{
  g_autofree char *before = g_strdup (gtk_widget_get_name (GTK_WIDGET (page)));

  gtk_widget_set_name (GTK_WIDGET (page), name);
  hon_undo_offer (page->undo, "Done", g_steal_pointer (&before), g_free);
}

static void
assert_name (TestPage   *page,
             const char *expected)
{
  g_assert_cmpstr (gtk_widget_get_name (GTK_WIDGET (page)), ==, expected);
}

/* By the action, once; the toast goes with it. */
static void
test_action (void)
{
  GtkWidget *window;
  TestPage *page = new_page (&window);

  change (page, "new");
  assert_name (page, "new");
  fixture_settle ();
  g_assert_nonnull (fixture_find (window, GTK_TYPE_LABEL, "Done"));

  gtk_widget_activate_action (GTK_WIDGET (page), "test.undo", NULL);
  assert_name (page, "old");
  gtk_widget_set_name (GTK_WIDGET (page), "newer");
  gtk_widget_activate_action (GTK_WIDGET (page), "test.undo", NULL);
  assert_name (page, "newer");

  fixture_close (window);
}

static void
test_button (void)
{
  GtkWidget *window;
  TestPage *page = new_page (&window);

  change (page, "new");
  fixture_settle ();
  g_signal_emit_by_name (fixture_find (window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  assert_name (page, "old");

  fixture_close (window);
}

/* Only the last change is on offer, and nothing once something else was done. */
static void
test_withdraw (void)
{
  GtkWidget *window;
  TestPage *page = new_page (&window);

  change (page, "new");
  change (page, "newer");
  gtk_widget_activate_action (GTK_WIDGET (page), "test.undo", NULL);
  assert_name (page, "new");

  change (page, "newest");
  hon_undo_withdraw (page->undo);
  gtk_widget_activate_action (GTK_WIDGET (page), "test.undo", NULL);
  assert_name (page, "newest");

  fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/undo/action", test_action);
  g_test_add_func ("/undo/button", test_button);
  g_test_add_func ("/undo/withdraw", test_withdraw);

  return fixture_run ();
}
