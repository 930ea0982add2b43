/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-announcer.h"
#include "hon-group.h"
#include "hon-import-dialog.h"
#include "hon-visit-import.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

#define HEADER "personne,date,specialite,secteur,age\n"

/* More lines than are read at once. */
#define MANY 5000

typedef struct
{
  HonCatalogue *catalogue;
  GtkWidget    *window;
  GtkWidget    *button; /* where it is asked for */
  GtkWidget    *dialog; /* (nullable) */
  char         *told;   /* (nullable) (owned): what screen readers were told last */
} Fixture;

static guint n_imported;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->catalogue = fixture_new_catalogue ();
  fixture->button = gtk_button_new_with_label ("Import");
  fixture->window = fixture_show (fixture->button);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_close (fixture->window);
  g_clear_pointer (&fixture->told, g_free);
  g_assert_finalize_object (fixture->catalogue);
}

static void
told_cb (Fixture    *fixture,
         const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static gpointer
get_child (Fixture    *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (fixture->dialog, HON_TYPE_IMPORT_DIALOG, name);
}

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_mapped (fixture->dialog) && !gtk_widget_get_visible (get_child (fixture, "spinner"));
}

static gboolean
has_dialog (gpointer data)
{
  Fixture *fixture = data;

  fixture->dialog = fixture_find (fixture->window, HON_TYPE_IMPORT_DIALOG, NULL);

  return fixture->dialog != NULL;
}

static char *
make_many (const char *first)
{
  GString *text = g_string_new (HEADER);

  g_string_append (text, first);
  for (guint i = 0; i < MANY; i++)
    g_string_append (text, "Anne,2025-02-03,generaliste,S1,40\n");

  return g_string_free (text, FALSE);
}

static void
open_dialog (Fixture    *fixture,
             const char *text)
{
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (HonVisitTable) table = hon_visit_table_new (fixture->catalogue, contents, &error);

  g_assert_no_error (error);
  fixture->dialog = GTK_WIDGET (hon_import_dialog_new (table));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->button);
  fixture_wait_for (is_read, fixture);
  fixture_settle ();
  g_signal_connect_swapped (hon_announcer_of (fixture->dialog), "told", G_CALLBACK (told_cb), fixture);
}

/* The row of which something has the focus. */
static GtkWidget *
get_focus_row (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;
}

static void
answer (Fixture    *fixture,
        guint       position,
        const char *text)
{
  GtkWidget *row = hon_group_get_row (get_child (fixture, "question_group"), position);

  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  fixture_wait_for (is_read, fixture);
  fixture_settle ();
}

static gboolean
is_told (gpointer data)
{
  Fixture *fixture = data;

  return fixture->told != NULL && strstr (fixture->told, "understood") != NULL;
}

/* After an answer the focus goes on to the next question, and to what imports after the last; how much is understood is
 * told. Whether checking takes time or not.
 */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  const char *wrong = "Luc,2025-02-30,generaliste,S1,40\nLuc,2025-02-03,generaliste,S1,200\nLuc,2025-02-03,toubib,S1,40\n";
  g_autofree char *many = make_many (wrong);
  g_autofree char *few = g_strconcat (HEADER, wrong, NULL);
  const char *texts[] = { few, many };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AdwPreferencesGroup *group;

      open_dialog (fixture, texts[i]);
      group = get_child (fixture, "question_group");
      g_assert_cmpuint (hon_group_get_n_rows (group), ==, 6);

      /* What is still wrong is asked again. */
      answer (fixture, 1, "2025-02-31");
      g_assert_cmpuint (hon_group_get_n_rows (group), ==, 6);
      g_assert_true (get_focus_row (fixture) == hon_group_get_row (group, 1));
      answer (fixture, 3, "20");
      g_assert_cmpuint (hon_group_get_n_rows (group), ==, 4);
      g_assert_true (get_focus_row (fixture) == hon_group_get_row (group, 3));
      fixture_wait_for (is_told, fixture);
      g_assert_cmpstr (fixture->told, ==, gtk_label_get_label (get_child (fixture, "summary_label")));
      answer (fixture, 3, "generaliste");
      g_assert_true (get_focus_row (fixture) == hon_group_get_row (group, 1));
      answer (fixture, 1, "2025-02-28");
      g_assert_cmpuint (hon_group_get_n_rows (group), ==, 0);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_child (fixture, "import_button"));

      adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
      fixture_settle ();
      g_clear_pointer (&fixture->told, g_free);
    }
}

/* A column that is chosen keeps the focus, however long checking takes. */
static void
test_column (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *many = make_many ("");
  GtkWidget *row;

  open_dialog (fixture, many);
  row = hon_group_get_row (get_child (fixture, "column_group"), 4);
  gtk_widget_grab_focus (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_false (is_read (fixture));
  fixture_wait_for (is_read, fixture);
  fixture_settle ();
  g_assert_true (get_focus_row (fixture) == row);
  fixture_wait_for (is_told, fixture);
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  fixture_settle ();
}

static void
imported_cb (gpointer   widget,
             GPtrArray *before,
             guint      n_visits)
{
  n_imported = n_visits;
}

static gboolean
has_alert (gpointer data)
{
  Fixture *fixture = data;

  return fixture_find (fixture->window, ADW_TYPE_ALERT_DIALOG, NULL) != NULL;
}

/* It is shown that a long table is read, and its visits arrive though another page is shown meanwhile; so does what is
 * wrong with it.
 */
static void
test_away (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { gboolean is_away; gboolean is_table; } cases[] = {
    { FALSE, TRUE }, { TRUE, TRUE }, { FALSE, FALSE }, { TRUE, FALSE },
  };
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (gtk_widget_get_parent (fixture->button));
  g_autofree char *many = make_many ("");
  g_autofree char *folder = g_dir_make_tmp ("honoraires-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GtkWidget) page = g_object_ref (fixture->button);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonHousehold) household = hon_household_new (fixture->catalogue);

      g_assert_true (g_file_set_contents (path, cases[i].is_table ? many : "", -1, NULL));
      adw_toast_overlay_set_child (overlay, page);
      hon_visit_import_read (page, household, file, imported_cb);
      if (cases[i].is_away)
        adw_toast_overlay_set_child (overlay, gtk_label_new ("Another page"));
      if (!cases[i].is_table)
        {
          fixture_wait_for (has_alert, fixture);
          adw_dialog_force_close (ADW_DIALOG (fixture_find (fixture->window, ADW_TYPE_ALERT_DIALOG, NULL)));
          fixture_settle ();
          continue;
        }

      fixture_wait_for (has_dialog, fixture);
      g_assert_true (gtk_widget_get_visible (get_child (fixture, "spinner")));
      g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "summary_label")), ==, "Checking the table…");
      fixture_wait_for (is_read, fixture);
      n_imported = 0;
      gtk_widget_activate_action (fixture->dialog, "import.accept", NULL);
      fixture_settle ();
      g_assert_cmpuint (n_imported, ==, MANY);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (household)), ==, MANY);
    }
  g_remove (path);
  g_rmdir (folder);
}

/* A window that is closed while a table is read leaves nothing behind. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonHousehold) household = hon_household_new (fixture->catalogue);
  g_autofree char *many = make_many ("");
  g_autofree char *folder = g_dir_make_tmp ("honoraires-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = fixture->window;

  g_assert_true (g_file_set_contents (path, many, -1, NULL));
  hon_visit_import_read (fixture->button, household, file, imported_cb);
  fixture_wait_for (has_dialog, fixture);
  fixture->window = fixture_show (gtk_label_new ("Another window"));
  fixture_close (window);
  fixture_settle ();
  g_assert_cmpuint (G_OBJECT (household)->ref_count, ==, 1);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/import-dialog/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/import-dialog/column", Fixture, NULL, set_up, test_column, tear_down);
  g_test_add ("/import-dialog/away", Fixture, NULL, set_up, test_away, tear_down);
  g_test_add ("/import-dialog/closed", Fixture, NULL, set_up, test_closed, tear_down);

  return fixture_run ();
}
