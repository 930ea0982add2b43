/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice-factory.h"
#include "pages-fixture.h"

#define LONG "A choice whose words are too many for the narrow list of a narrow window"

static AdwComboRow *
new_row (GStrv hints)
{
  const char * const choices[] = { "Short", LONG, NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);
  GtkWidget *row = adw_combo_row_new ();

  g_object_ref_sink (row);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  hon_choice_factory_set (ADW_COMBO_ROW (row), hints);

  return ADW_COMBO_ROW (row);
}

/* What stands in the list of @row, as it would once the list is open. */
static GtkWidget *
new_list (AdwComboRow *row)
{
  GtkSelectionModel *selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (adw_combo_row_get_model (row))));

  return gtk_list_view_new (selection, g_object_ref (adw_combo_row_get_list_factory (row)));
}

static GtkWidget *
find_label (GtkWidget  *list,
            const char *text)
{
  return fixture_find (list, GTK_TYPE_LABEL, text);
}

static double
get_check (GtkWidget  *list,
           const char *choice)
{
  GtkWidget *texts = gtk_widget_get_parent (find_label (list, choice));

  return gtk_widget_get_opacity (gtk_widget_get_next_sibling (texts));
}

/* Nothing is cut: words go to the next line. */
static void
test_wrap (void)
{
  AdwComboRow *row = new_row (NULL);
  GtkWidget *list = new_list (row);
  GtkWidget *window = fixture_show (list);
  GtkWidget *label = find_label (list, LONG);

  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (label)));

  fixture_close (window);
  g_assert_finalize_object (row);
}

static void
test_hints (void)
{
  const char * const hints[] = { "What it is", "What the other is", NULL };
  AdwComboRow *row = new_row (g_strdupv ((GStrv) hints));
  GtkWidget *list = new_list (row);
  GtkWidget *window = fixture_show (list);

  for (guint i = 0; hints[i] != NULL; i++)
    {
      GtkWidget *hint = find_label (list, hints[i]);

      g_assert_nonnull (hint);
      g_assert_true (gtk_widget_get_visible (hint));
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_prev_sibling (hint))), ==,
                       i == 0 ? "Short" : LONG);
    }

  fixture_close (window);
  g_assert_finalize_object (row);
}

/* The mark is where the row's choice is, also when that changes. */
static void
test_check (void)
{
  AdwComboRow *row = new_row (NULL);
  GtkWidget *list = new_list (row);
  GtkWidget *window = fixture_show (list);

  g_assert_cmpfloat (get_check (list, "Short"), ==, 1.0);
  g_assert_cmpfloat (get_check (list, LONG), ==, 0.0);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpfloat (get_check (list, "Short"), ==, 0.0);
  g_assert_cmpfloat (get_check (list, LONG), ==, 1.0);

  fixture_close (window);
  g_assert_finalize_object (row);
}

/* A screen reader reads what is chosen, also after another choice, and whether or not the row shows it below its title. */
static void
test_description (void)
{
  for (int use_subtitle = FALSE; use_subtitle <= TRUE; use_subtitle++)
    {
      AdwComboRow *row = new_row (NULL);

      adw_combo_row_set_use_subtitle (row, use_subtitle);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Short");
      adw_combo_row_set_selected (row, 1);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, LONG);
      g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
      g_assert_finalize_object (row);
    }
}

/* Enter in the search takes the first that was found; without a word, or without a hit, nothing changes. */
static void
test_search (void)
{
  static const struct
  {
    const char *words;
    guint       selected;
  } cases[] = {
    { "narrow", 1 },
    { "", 1 },
    { "nothing like it", 1 },
    { "Sho", 0 },
  };
  AdwComboRow *row = new_row (NULL);
  g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list;
  GtkWidget *window;
  GtkWidget *popover;
  GtkWidget *entry;

  adw_combo_row_set_expression (row, text);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (row, TRUE);
  list = gtk_list_box_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  window = fixture_show (list);
  popover = fixture_find (GTK_WIDGET (row), GTK_TYPE_POPOVER, NULL);
  entry = fixture_find (GTK_WIDGET (row), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (entry);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_popover_popup (GTK_POPOVER (popover));
      fixture_settle ();
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].words);
      g_signal_emit_by_name (entry, "search-changed");
      g_signal_emit_by_name (entry, "activate");
      fixture_settle ();
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, cases[i].selected);
      gtk_popover_popdown (GTK_POPOVER (popover));
      fixture_settle ();
    }

  fixture_close (window);
  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/choice-factory/wrap", test_wrap);
  g_test_add_func ("/choice-factory/hints", test_hints);
  g_test_add_func ("/choice-factory/check", test_check);
  g_test_add_func ("/choice-factory/description", test_description);
  g_test_add_func ("/choice-factory/search", test_search);

  return fixture_run ();
}
