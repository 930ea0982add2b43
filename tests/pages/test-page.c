/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-page.h"
#include "hon-practice.h"
#include "hon-test-inputs.h"
#include "pages-fixture.h"

/* A page over the inputs of the simulator, which counts what is asked of it. */
#define TEST_TYPE_PAGE (test_page_get_type ())

G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, HonPage)

struct _TestPage
{
  HonPage      parent_instance;

  HonPractice *practice; /* (owned) */
  guint        n_catalogues;
  guint        n_updates;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, HON_TYPE_PAGE)

static void
test_page_catalogue_changed (HonPage *page)
{
  g_assert_true (hon_catalogue_is_loaded (hon_page_get_catalogue (page)));
  TEST_PAGE (page)->n_catalogues++;
}

static void
test_page_update (HonPage *page)
{
  TEST_PAGE (page)->n_updates++;
}

static void
test_page_reset (HonPage *page)
{
  TestPage *self = TEST_PAGE (page);
  HonPractice *before = hon_practice_new ();

  hon_input_copy (HON_INPUT (before), HON_INPUT (self->practice));
  hon_input_reset (HON_INPUT (self->practice));
  hon_page_offer_undo (page, "Reset", before, g_object_unref);
}

static void
test_page_restore (HonPage  *page,
                   gpointer  before)
{
  hon_input_copy (HON_INPUT (TEST_PAGE (page)->practice), HON_INPUT (before));
}

static void
test_page_dispose (GObject *object)
{
  g_clear_object (&TEST_PAGE (object)->practice);

  G_OBJECT_CLASS (test_page_parent_class)->dispose (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = test_page_dispose;
  page_class->catalogue_changed = test_page_catalogue_changed;
  page_class->update = test_page_update;
  page_class->reset = test_page_reset;
  page_class->restore = test_page_restore;
}

static void
test_page_init (TestPage *self)
{
  self->practice = hon_practice_new ();
  adw_navigation_page_set_tag (ADW_NAVIGATION_PAGE (self), "simulator");
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), "Test");
  hon_page_keep (HON_PAGE (self), "receipts", self->practice, "receipts");
  hon_page_keep (HON_PAGE (self), "children", self->practice, "children");
  hon_page_watch (HON_PAGE (self), self->practice);
}

typedef struct
{
  HonCatalogue *catalogue;
  GSettings    *settings;
  GSettings    *inputs;
  TestPage     *page;
  GtkWidget    *window;
} Fixture;

static void
open_page (Fixture *fixture)
{
  GtkWidget *page = fixture_new_page (TEST_TYPE_PAGE, fixture->catalogue, fixture->settings);

  fixture->page = TEST_PAGE (page);
  fixture->window = fixture_show (page);
}

static void
close_page (Fixture *fixture)
{
  fixture_close (fixture->window);
  g_assert_finalize_object (fixture->page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->catalogue = fixture_new_catalogue ();
  fixture->settings = g_settings_new ("io.github.honoraires.Honoraires");
  fixture->inputs = g_settings_get_child (fixture->settings, "simulator");
  g_settings_reset (fixture->settings, "remember-inputs");
  g_settings_reset (fixture->inputs, "receipts");
  g_settings_reset (fixture->inputs, "children");
  open_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_page (fixture);
  g_clear_object (&fixture->inputs);
  g_clear_object (&fixture->settings);
  g_assert_finalize_object (fixture->catalogue);
}

static void
assert_receipts (Fixture *fixture,
                 gint64   expected)
{
  g_assert_cmpint (hon_test_get_number (fixture->page->practice, "receipts"), ==, expected);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
}

/* Results are made once, however much changes, and when the datasets have changed. */
static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (fixture->page->n_catalogues, ==, 1);
  g_assert_cmpuint (fixture->page->n_updates, ==, 1);

  g_object_set (fixture->page->practice, "receipts", (gint64) 1000, NULL);
  g_object_set (fixture->page->practice, "children", 1, NULL);
  g_object_set (fixture->page->practice, "receipts", (gint64) 2000, NULL);
  g_assert_cmpuint (fixture->page->n_updates, ==, 1);
  fixture_settle ();
  g_assert_cmpuint (fixture->page->n_updates, ==, 2);

  g_assert_true (hon_catalogue_load (fixture->catalogue, NULL, &error));
  fixture_settle ();
  g_assert_cmpuint (fixture->page->n_catalogues, ==, 2);
  g_assert_cmpuint (fixture->page->n_updates, ==, 3);
}

/* Without datasets there are no results. */
static void
test_not_loaded (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);
  GtkWidget *page = fixture_new_page (TEST_TYPE_PAGE, catalogue, fixture->settings);

  g_object_set (TEST_PAGE (page)->practice, "receipts", (gint64) 1000, NULL);
  fixture_settle ();
  g_assert_cmpuint (TEST_PAGE (page)->n_catalogues, ==, 0);
  g_assert_cmpuint (TEST_PAGE (page)->n_updates, ==, 0);

  g_assert_finalize_object (page);
}

static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_set (fixture->page->practice, "receipts", (gint64) 20000000, NULL);
  g_assert_cmpint (g_settings_get_int64 (fixture->inputs, "receipts"), ==, 20000000);
  close_page (fixture);
  open_page (fixture);
  assert_receipts (fixture, 20000000);

  /* What is kept elsewhere is followed. */
  g_settings_set_int64 (fixture->inputs, "receipts", 30000000);
  assert_receipts (fixture, 30000000);
}

/* What is on screen stays when keeping is turned off, and is kept when it is turned on again. */
static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_object_set (fixture->page->practice, "receipts", (gint64) 20000000, NULL);
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  g_settings_reset (fixture->inputs, "receipts");
  assert_receipts (fixture, 20000000);
  g_object_set (fixture->page->practice, "receipts", (gint64) 30000000, NULL);
  g_assert_null (g_settings_get_user_value (fixture->inputs, "receipts"));

  g_settings_set_boolean (fixture->settings, "remember-inputs", TRUE);
  assert_receipts (fixture, 30000000);
  g_assert_cmpint (g_settings_get_int64 (fixture->inputs, "receipts"), ==, 30000000);

  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  g_settings_reset (fixture->inputs, "receipts");
  close_page (fixture);
  open_page (fixture);
  assert_receipts (fixture, 15000000);
  g_object_set (fixture->page->practice, "receipts", (gint64) 30000000, NULL);
  g_assert_null (g_settings_get_user_value (fixture->inputs, "receipts"));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_notify = 0;
  gboolean stale;

  g_signal_connect (fixture->page, "notify::stale", G_CALLBACK (count_cb), &n_notify);
  hon_page_set_stale (HON_PAGE (fixture->page), FALSE);
  g_assert_cmpuint (n_notify, ==, 0);
  hon_page_set_stale (HON_PAGE (fixture->page), TRUE);
  hon_page_set_stale (HON_PAGE (fixture->page), TRUE);
  g_object_get (fixture->page, "stale", &stale, NULL);
  g_assert_true (stale);
  g_assert_cmpuint (n_notify, ==, 1);
}

/* By the action, once; the toast goes with it. */
static void
test_undo_action (Fixture       *fixture,
                  gconstpointer  data)
{
  g_object_set (fixture->page->practice, "receipts", (gint64) 20000000, NULL);
  activate (fixture, "page.reset");
  assert_receipts (fixture, 15000000);
  fixture_settle ();
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "Reset"));

  activate (fixture, "page.undo");
  assert_receipts (fixture, 20000000);
  g_object_set (fixture->page->practice, "receipts", (gint64) 30000000, NULL);
  activate (fixture, "page.undo");
  assert_receipts (fixture, 30000000);
}

static void
test_undo_button (Fixture       *fixture,
                  gconstpointer  data)
{
  g_object_set (fixture->page->practice, "receipts", (gint64) 20000000, NULL);
  activate (fixture, "page.reset");
  fixture_settle ();
  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  assert_receipts (fixture, 20000000);
}

/* Only the last change is on offer, and nothing once something else was done. */
static void
test_undo_withdraw (Fixture       *fixture,
                    gconstpointer  data)
{
  g_object_set (fixture->page->practice, "receipts", (gint64) 20000000, NULL);
  activate (fixture, "page.reset");
  activate (fixture, "page.reset");
  activate (fixture, "page.undo");
  assert_receipts (fixture, 15000000);

  g_object_set (fixture->page->practice, "receipts", (gint64) 20000000, NULL);
  activate (fixture, "page.reset");
  g_object_set (fixture->page->practice, "children", 2, NULL);
  activate (fixture, "page.undo");
  assert_receipts (fixture, 15000000);
  g_assert_cmpint (hon_test_get_number (fixture->page->practice, "children"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "/page/update", test_update },
    { "/page/not-loaded", test_not_loaded },
    { "/page/keep", test_keep },
    { "/page/forget", test_forget },
    { "/page/stale", test_stale },
    { "/page/undo/action", test_undo_action },
    { "/page/undo/button", test_undo_button },
    { "/page/undo/withdraw", test_undo_withdraw },
  };

  if (!fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return fixture_run ();
}
