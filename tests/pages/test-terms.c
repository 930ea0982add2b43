/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-page.h"
#include "hon-group.h"
#include "hon-simulator-page.h"
#include "hon-terms.h"
#include "hon-years-page.h"
#include "pages-fixture.h"

/* How many buttons with definitions there are in a widget. */
static guint
count_buttons (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_MENU_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "hon-terms") != NULL)
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child);

  return n;
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "hon-terms") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_title (GtkWidget  *row,
           const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

/* The button of a row tells the terms of its texts as they are now, and is there once or not at all. */
static void
test_rows (gconstpointer data)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (*(const GType *) data, "title", "Of no field", NULL);
  GtkWidget *window = fixture_show (list);

  hon_terms_watch (row);
  hon_terms_watch (row);
  set_title (row, "OPTAM");
  g_assert_cmpuint (count_buttons (row), ==, 0);
  hon_terms_offer (window, catalogue);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_assert_cmpuint (count_buttons (row), ==, 1);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (row)), ==, "Definition: OPTAM");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (gtk_widget_get_first_child (find_button (row)))),
                   ==, GTK_ACCESSIBLE_ROLE_BUTTON);

  set_title (row, "OPTAM, or DP or OPTAM");
  g_assert_cmpuint (count_buttons (row), ==, 1);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (row)), ==, "Definitions: OPTAM, DP");
  set_title (row, "Of no field");
  g_assert_cmpuint (count_buttons (row), ==, 0);
  if (!ADW_IS_ENTRY_ROW (row))
    {
      g_object_set (row, "subtitle", "Tarif d’autorité", NULL);
      g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (row)), ==, "Definition: Tarif d’autorité");
    }

  fixture_close (window);
}

/* What a row leads to tells its terms. */
static void
test_link (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = fixture_show (list);

  hon_terms_offer (window, catalogue);
  gtk_list_box_append (GTK_LIST_BOX (list), hon_group_make_link ("OPTAM", NULL));
  hon_terms_mark (list);
  g_assert_cmpuint (count_buttons (list), ==, 0);

  fixture_close (window);
}

static void
test_popover (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  HonTerm *optam = hon_catalogue_find (catalogue, HON_RECORDS_TERMS, "optam");
  HonTerm *dp = hon_catalogue_find (catalogue, HON_RECORDS_TERMS, "dp");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = hon_group_make_row ("OPTAM, or DP", NULL);
  GtkWidget *window = fixture_show (list);
  GtkWidget *popover;
  GtkWidget *button;
  const char *action;
  g_autoptr (GVariant) target = NULL;

  hon_terms_offer (window, catalogue);
  hon_terms_watch (row);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_button (row)));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_button (row))));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_nonnull (fixture_find (popover, GTK_TYPE_LABEL, hon_term_get_text (optam)));
  g_assert_nonnull (fixture_find (popover, GTK_TYPE_LABEL, hon_term_get_text (dp)));
  g_assert_cmpuint (fixture_count (popover, GTK_TYPE_BUTTON, NULL), ==, 2);

  button = fixture_find (popover, GTK_TYPE_BUTTON, NULL);
  action = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));
  target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  g_assert_cmpstr (action, ==, "pages.show-term");
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "optam");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hon_term_get_text (optam));
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (popover));

  fixture_close (window);
}

static void
check_rows (GtkWidget   *widget,
            HonGlossary *glossary,
            guint       *n_told)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_rows (child, glossary, n_told);

  /* A row with rows in it has theirs too, and one that does something when it is activated tells there. */
  if (ADW_IS_PREFERENCES_ROW (widget) && !ADW_IS_EXPANDER_ROW (widget) &&
      !(G_OBJECT_TYPE (widget) == ADW_TYPE_ACTION_ROW && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget))))
    {
      g_autoptr (GListStore) found = g_list_store_new (HON_TYPE_TERM);

      hon_glossary_find (glossary, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), found);
      if (ADW_IS_ACTION_ROW (widget) && adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)) != NULL)
        hon_glossary_find (glossary, adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), found);
      g_test_message ("%s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
      g_assert_cmpuint (count_buttons (widget), ==, g_list_model_get_n_items (G_LIST_MODEL (found)) > 0 ? 1 : 0);
      *n_told += count_buttons (widget);
    }
}

/* On every page with inputs, each row that uses terms tells them, once. */
static void
test_pages (void)
{
  const struct
  {
    GType       type;
    const char *inputs;
    guint       n_min;
  } pages[] = {
    { HON_TYPE_SIMULATOR_PAGE, "simulator", 1 },
    { HON_TYPE_YEARS_PAGE, "years", 6 },
    { HON_TYPE_BILL_PAGE, "bill", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      FixturePage fixture;
      guint n_told = 0;

      fixture_page_set_up (&fixture, pages[i].type, pages[i].inputs);
      fixture_page_open (&fixture);
      check_rows (fixture.page, hon_catalogue_get_glossary (fixture.catalogue), &n_told);
      g_assert_cmpuint (n_told, >=, pages[i].n_min);
      fixture_page_tear_down (&fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  GType types[4];

  if (!fixture_init (&argc, &argv))
    return 0;

  types[0] = ADW_TYPE_ACTION_ROW;
  types[1] = ADW_TYPE_ENTRY_ROW;
  types[2] = ADW_TYPE_EXPANDER_ROW;
  types[3] = ADW_TYPE_COMBO_ROW;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strconcat ("/terms/rows/", g_type_name (types[i]), NULL);

      g_test_add_data_func (path, &types[i], test_rows);
    }
  g_test_add_func ("/terms/link", test_link);
  g_test_add_func ("/terms/popover", test_popover);
  g_test_add_func ("/terms/pages", test_pages);

  return fixture_run ();
}
