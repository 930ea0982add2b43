/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-explanation-dialog.h"
#include "hon-income-explain.h"
#include "hon-place.h"
#include "hon-source-row.h"
#include "hon-terms.h"
#include "pages-fixture.h"

static void
present (HonCatalogue    *catalogue,
         HonExplanation  *explanation,
         AdwDialog      **dialog,
         GtkWidget      **window)
{
  GtkWidget *content = gtk_label_new (NULL);

  *window = fixture_show (content);
  hon_terms_offer (*window, catalogue);
  *dialog = g_object_ref_sink (hon_explanation_dialog_new (explanation));
  adw_dialog_present (*dialog, content);
  fixture_settle ();
}

static void
test_finalize (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  HonExplanation *explanation = hon_income_explain (income, "retraite-complementaire");
  GtkWidget *window;
  AdwDialog *dialog;

  present (catalogue, explanation, &dialog, &window);
  adw_dialog_force_close (dialog);
  fixture_close (window);
  g_assert_finalize_object (dialog);
  g_assert_finalize_object (explanation);
}

static void
assert_label (AdwDialog  *dialog,
              const char *text)
{
  g_assert_nonnull (text);
  g_assert_nonnull (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, text));
}

/* Collects what the labels of a widget say, but for those of sources and of another widget in it. */
static void
collect_labels (GtkWidget *widget,
                GtkWidget *other,
                GPtrArray *texts)
{
  if (HON_IS_SOURCE_ROW (widget) || widget == other)
    return;
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, (char *) gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, other, texts);
}

static guint
count_text (GPtrArray  *texts,
            const char *text)
{
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_str_equal (g_ptr_array_index (texts, i), text);

  return n;
}

/* A term that any text of the dialog has by its abbreviation is told, once, and none is told twice. */
static void
assert_terms (AdwDialog    *dialog,
              HonCatalogue *catalogue)
{
  GListModel *terms = hon_catalogue_get_list (catalogue, HON_RECORDS_TERMS);
  GtkWidget *group = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_GROUP, "Terms");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  collect_labels (fixture_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_PAGE, NULL), group, texts);
  collect_labels (group, NULL, told);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);
      g_autofree char *title = hon_term_dup_title (term);
      const char *abbreviation = hon_term_get_abbreviation (term);
      g_autofree char *pattern = NULL;
      guint n_told = count_text (told, title);

      g_assert_cmpuint (n_told, <=, 1);
      if (n_told == 1)
        g_assert_cmpuint (count_text (told, hon_term_get_text (term)), ==, 1);
      if (abbreviation == NULL)
        continue;
      pattern = g_strdup_printf ("(?<![\\w-])(?<!Prime )%s(?![\\w-])", abbreviation);
      for (guint j = 0; j < texts->len && n_told == 0; j++)
        if (strstr (g_ptr_array_index (texts, j), abbreviation) != NULL &&
            g_regex_match_simple (pattern, g_ptr_array_index (texts, j), 0, 0))
          g_error ("%s is not told: %s", title, (const char *) g_ptr_array_index (texts, j));
    }
}

static void
collect_buttons (GtkWidget  *widget,
                 const char *action,
                 GPtrArray  *buttons)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, action, buttons);
}

static GtkWidget *
find_terms_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_MENU_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "hon-terms") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_terms_button (child);

  return found;
}

/* What a term means may use others: its row tells them, and not itself. */
static void
test_terms (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GListModel *terms = hon_catalogue_get_list (catalogue, HON_RECORDS_TERMS);
  guint n_told = 0;

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);
      g_autoptr (HonExplanation) explanation = hon_explanation_new_titled (hon_term_get_term (term), "A term.");
      g_autoptr (GListStore) used = g_list_store_new (HON_TYPE_TERM);
      GtkWidget *window;
      GtkWidget *row;
      GtkWidget *button;
      AdwDialog *dialog;
      guint position;

      present (catalogue, explanation, &dialog, &window);
      row = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, hon_term_get_text (term));
      if (row != NULL)
        {
          hon_glossary_find (hon_catalogue_get_glossary (catalogue), hon_term_get_text (term), used);
          if (g_list_store_find (used, term, &position))
            g_list_store_remove (used, position);
          button = find_terms_button (row);
          g_test_message ("%s", hon_term_get_term (term));
          g_assert_true ((button != NULL) == (g_list_model_get_n_items (G_LIST_MODEL (used)) > 0));
          if (button != NULL)
            g_assert_cmpuint (g_list_model_get_n_items (g_object_get_data (G_OBJECT (button), "hon-terms")), ==,
                              g_list_model_get_n_items (G_LIST_MODEL (used)));
          n_told += button != NULL;
        }
      adw_dialog_force_close (dialog);
      fixture_close (window);
      g_assert_finalize_object (dialog);
    }
  g_assert_cmpuint (n_told, >, 5);
}

static void
assert_explained (HonCatalogue   *catalogue,
                  HonExplanation *explanation)
{
  GListModel *steps = hon_explanation_get_steps (explanation);
  GListModel *parameters = hon_explanation_get_parameters (explanation);
  GListModel *remarks = hon_explanation_get_remarks (explanation);
  GListModel *sources = hon_explanation_get_sources (explanation);
  GtkWidget *window;
  AdwDialog *dialog;

  present (catalogue, explanation, &dialog, &window);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, hon_explanation_get_title (explanation));
  assert_label (dialog, hon_explanation_get_summary (explanation));

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (steps, i);

      assert_label (dialog, hon_step_get_label (step));
      assert_label (dialog, hon_step_get_result (step));
      if (hon_step_get_expression (step) != NULL)
        assert_label (dialog, hon_step_get_expression (step));
    }
  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (parameters, i);
      g_autofree char *text = hon_parameter_use_dup_text (use);

      assert_label (dialog, text);
    }
  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      assert_label (dialog, hon_remark_get_title (remark));
      assert_label (dialog, hon_remark_get_text (remark));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      assert_label (dialog, hon_source_get_title (source));
    }
  g_assert_cmpuint (fixture_count (GTK_WIDGET (dialog), HON_TYPE_SOURCE_ROW, NULL), >=,
                    g_list_model_get_n_items (sources));
  assert_terms (dialog, catalogue);

  adw_dialog_force_close (dialog);
  fixture_close (window);
  g_assert_finalize_object (dialog);
}

/* Every line of every sector can be opened, and says all that its explanation knows. */
static void
test_lines (gconstpointer data)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, GPOINTER_TO_UINT (data), 15000000);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (hon_income_get_table (income))); i++)
    g_ptr_array_add (lines, g_list_model_get_item (G_LIST_MODEL (hon_income_get_table (income)), i));
  for (guint i = 0; i < lines->len; i++)
    {
      HonTableRow *line = g_ptr_array_index (lines, i);
      GListModel *children = hon_table_row_get_children (line);
      g_autoptr (HonExplanation) explanation = hon_income_explain (income, hon_table_row_get_id (line));

      assert_explained (catalogue, explanation);
      for (guint j = 0; children != NULL && j < g_list_model_get_n_items (children); j++)
        g_ptr_array_add (lines, g_list_model_get_item (children, j));
    }
}

/* A figure that is no line of a statement has nothing but what it was given. */
static void
test_titled (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonExplanation) explanation = hon_explanation_new_titled ("A tariff", "What it pays for.");
  HonParameter *parameter = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "smic-horaire");
  HonDate date = hon_date_new (2026, 1, 1);
  HonDatedValue *value = hon_parameter_get_value_at (parameter, date);
  HonSource *source = hon_evidence_get_source (hon_dated_value_get_evidence (value));
  g_autofree char *text = NULL;

  hon_explanation_add_step (explanation, "Change", "26 / 25", "4 %");
  hon_explanation_add_parameter (explanation, parameter, date);
  hon_explanation_add_parameter (explanation, parameter, hon_date_new (1900, 1, 1));
  hon_explanation_add_remark (explanation, "Note", "The day is not known.");
  hon_explanation_add_source (explanation, source);
  hon_explanation_add_source (explanation, source);

  g_assert_null (hon_explanation_get_info (explanation));
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_parameters (explanation)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), ==, 1);
  assert_explained (catalogue, explanation);

  text = hon_explanation_to_text (explanation);
  g_assert_true (g_str_has_prefix (text, "A tariff\nWhat it pays for.\n\n"));
  g_assert_nonnull (strstr (text, "The day is not known."));
  g_assert_nonnull (strstr (text, hon_source_get_title (source)));
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (HonIncome) income = fixture_new_income (catalogue, HON_SECTOR_S1, 15000000);
  g_autoptr (HonExplanation) explanation = hon_income_explain (income, "retraite-complementaire");
  g_autofree char *expected = hon_explanation_to_text (explanation);
  g_autofree char *text = NULL;
  GtkWidget *window;
  AdwDialog *dialog;

  present (catalogue, explanation, &dialog, &window);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "explanation.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), NULL, text_read_cb, &text);
  fixture_wait_for (is_read, &text);
  g_assert_cmpstr (text, ==, expected);

  adw_dialog_force_close (dialog);
  fixture_close (window);
  g_assert_finalize_object (dialog);
}

static void
test_source_row (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GListModel *sources = hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autofree char *reference = hon_source_dup_reference (source);
      GtkWidget *row = g_object_ref_sink (hon_source_row_new (source));

      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                       hon_source_get_title (source));
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, reference);
      g_assert_cmpint (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)), ==,
                       hon_source_get_url (source) != NULL);
      g_assert_finalize_object (row);
    }
}

/* Each figure that a scenario can change leads there, by a button that says which one; a scale does not. */
static void
test_what_if (void)
{
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  HonParameter *deduction = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "participation-forfaitaire");
  HonParameter *ceiling = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "overrun-ceiling");
  HonParameter *scale = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, "invalidite-deces");
  HonTariff *tariff = hon_catalogue_find (catalogue, HON_RECORDS_TARIFFS, "GP_REF");
  g_autoptr (HonExplanation) explanation = hon_explanation_new_titled ("Figure", "What it is");
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  HonDate today = hon_date_get_today ();
  static const struct
  {
    HonPlaceKind kind;
    const char  *id;
  } targets[] = {
    { HON_PLACE_PARAMETER, "participation-forfaitaire" },
    { HON_PLACE_PARAMETER, "overrun-ceiling" },
    { HON_PLACE_TARIFF, "GP_REF" },
  };
  GtkWidget *window;
  AdwDialog *dialog;

  hon_explanation_add_parameter (explanation, deduction, today);
  hon_explanation_add_parameter (explanation, ceiling, today);
  hon_explanation_add_parameter (explanation, scale, hon_date_new (2026, 6, 1));
  hon_explanation_add_tariff (explanation, tariff, today);
  present (catalogue, explanation, &dialog, &window);

  collect_buttons (GTK_WIDGET (dialog), "pages.change-figure", buttons);
  g_assert_cmpuint (buttons->len, ==, G_N_ELEMENTS (targets));
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkActionable *button = g_ptr_array_index (buttons, i);
      GVariant *target = gtk_actionable_get_action_target_value (button);
      guint32 kind;
      const char *id;

      g_variant_get (target, "(u&s)", &kind, &id);
      g_assert_cmpstr (id, ==, targets[i].id);
      g_assert_cmpint (kind, ==, targets[i].kind);
      g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (button)));
      if (i == 0)
        gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "What if another value: Flat-rate deduction, for each act");
    }
  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
  fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/explanation-dialog/finalize", test_finalize);
  g_test_add_data_func ("/explanation-dialog/lines/s1", GUINT_TO_POINTER (HON_SECTOR_S1), test_lines);
  g_test_add_data_func ("/explanation-dialog/lines/s2", GUINT_TO_POINTER (HON_SECTOR_S2), test_lines);
  g_test_add_data_func ("/explanation-dialog/lines/nc", GUINT_TO_POINTER (HON_SECTOR_NC), test_lines);
  g_test_add_func ("/explanation-dialog/titled", test_titled);
  g_test_add_func ("/explanation-dialog/terms", test_terms);
  g_test_add_func ("/explanation-dialog/copy", test_copy);
  g_test_add_func ("/explanation-dialog/what-if", test_what_if);
  g_test_add_func ("/source-row/sources", test_source_row);

  return fixture_run ();
}
