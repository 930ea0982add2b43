/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-search-dialog.h"
#include "pages-fixture.h"

static HonFinder *
make_finder (HonCatalogue *catalogue)
{
  HonFinder *finder = hon_finder_new (catalogue);
  g_autoptr (HonPlace) page = hon_place_new (HON_PLACE_PAGE, "bill", "Cost of a Consultation", "Patients");

  hon_finder_add (finder, page, NULL);

  return finder;
}

static HonSearchDialog *
open_dialog (HonFinder  *finder,
             GtkWidget **window)
{
  AdwDialog *dialog = hon_search_dialog_new (finder);

  *window = fixture_show (adw_bin_new ());
  adw_dialog_present (dialog, *window);
  fixture_settle ();

  return HON_SEARCH_DIALOG (dialog);
}

static void
chosen_cb (HonSearchDialog *dialog,
           HonPlace        *place,
           char           **name)
{
  g_free (*name);
  *name = hon_place_dup_name (place);
}

static GtkWidget *
find_row (HonSearchDialog *dialog,
          const char      *title)
{
  return fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, title);
}

static void
test_search (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonFinder) finder = make_finder (catalogue);
  GtkWidget *window;
  HonSearchDialog *dialog = open_dialog (finder, &window);
  GtkWidget *stack = fixture_find (GTK_WIDGET (dialog), GTK_TYPE_STACK, NULL);
  GtkWidget *count;

  /* Before anything is typed there are the pages. */
  g_assert_nonnull (find_row (dialog, "Cost of a Consultation"));
  g_assert_cmpuint (fixture_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, NULL), ==, 1);

  hon_search_dialog_set_text (dialog, "tact et mesures");
  fixture_settle ();
  g_assert_nonnull (find_row (dialog, "Tact et mesure"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (dialog, "Tact et mesure"))), ==, "Glossary");

  /* However many there are, a few are shown and all are counted. */
  hon_search_dialog_set_text (dialog, "medecin");
  fixture_settle ();
  g_assert_cmpuint (fixture_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, NULL), ==, 40);
  count = gtk_widget_get_prev_sibling (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, NULL));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (GTK_LABEL (count)), " results"));
  g_assert_cmpint (atoi (gtk_label_get_label (GTK_LABEL (count))), >, 40);

  hon_search_dialog_set_text (dialog, "xyzzy");
  fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");

  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();
  fixture_close (window);
}

static gboolean
is_gone (gpointer data)
{
  gpointer *object = data;

  return *object == NULL;
}

/* Enter goes to the first, and what is gone to is told once the dialog is gone. */
static void
test_choose (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonFinder) finder = make_finder (catalogue);
  GtkWidget *window;
  HonSearchDialog *dialog = open_dialog (finder, &window);
  GtkWidget *entry = fixture_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_autofree char *name = NULL;

  g_object_ref (dialog);
  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), &name);
  hon_search_dialog_set_text (dialog, "xyzzy");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (name);
  hon_search_dialog_set_text (dialog, "CAS");
  fixture_settle ();
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (name, ==, "term:cas");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  /* The focus that was in it goes on within the next frames. */
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_object_unref (dialog);
  fixture_wait_for (is_gone, &dialog);

  fixture_close (window);
}

static void
told_cb (HonAnnouncer *announcer,
         const char   *text,
         gboolean      is_error,
         char        **told)
{
  g_assert_null (*told);
  *told = g_strdup (text);
}

static gboolean
has_told (gpointer data)
{
  return *(char **) data != NULL;
}

/* How many were found is told once typing has come to rest, as in every search. */
static void
test_told (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonFinder) finder = make_finder (catalogue);
  GtkWidget *window;
  HonSearchDialog *dialog = open_dialog (finder, &window);
  char *told = NULL;

  g_signal_connect (hon_announcer_of (GTK_WIDGET (dialog)), "told", G_CALLBACK (told_cb), &told);
  hon_search_dialog_set_text (dialog, "xyz");
  fixture_settle ();
  hon_search_dialog_set_text (dialog, "xyzzy");
  fixture_wait_for (has_told, &told);
  g_assert_cmpstr (told, ==, "No hits");
  g_clear_pointer (&told, g_free);
  hon_search_dialog_set_text (dialog, "cost of a consultation");
  fixture_wait_for (has_told, &told);
  g_assert_true (g_str_has_suffix (told, " hit") || g_str_has_suffix (told, " hits"));
  g_free (told);

  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_settle ();
  fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/search-dialog/search", test_search);
  g_test_add_func ("/search-dialog/choose", test_choose);
  g_test_add_func ("/search-dialog/told", test_told);

  return fixture_run ();
}
