/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"
#include "hon-bill-contract.h"
#include "hon-bill-credits.h"
#include "hon-bill-history.h"
#include "hon-bill-page.h"
#include "hon-bill-remarks.h"
#include "hon-bill-study.h"
#include "hon-bill-term.h"
#include "hon-bill-view.h"
#include "hon-billing-dialog.h"
#include "hon-choice-row.h"
#include "hon-codes-group.h"
#include "hon-composition-chart.h"
#include "hon-date-row.h"
#include "hon-encounter-view.h"
#include "hon-explanation-dialog.h"
#include "hon-format.h"
#include "hon-group.h"
#include "hon-number-row.h"
#include "hon-table-view.h"
#include "hon-test-inputs.h"
#include "hon-time-chart.h"
#include "pages-fixture.h"

typedef GType (* TypeFunc) (void);

typedef FixturePage Fixture;

static HonBillView *
get_view (Fixture *fixture)
{
  return HON_BILL_VIEW (fixture_find (fixture->page, HON_TYPE_BILL_VIEW, NULL));
}

static HonBillStudy *
get_study (Fixture *fixture)
{
  return hon_bill_view_get_study (get_view (fixture));
}

static HonEncounter *
get_encounter (Fixture *fixture)
{
  GtkWidget *view = fixture_find (fixture->page, HON_TYPE_ENCOUNTER_VIEW, NULL);

  return hon_encounter_view_get_encounter (HON_ENCOUNTER_VIEW (view));
}

static HonCompositionChart *
get_chart (Fixture *fixture)
{
  return HON_COMPOSITION_CHART (fixture_find (fixture->page, HON_TYPE_COMPOSITION_CHART, NULL));
}

static gboolean
has_study (gpointer data)
{
  return get_study (data) != NULL;
}

static void
open_page (Fixture *fixture)
{
  fixture_page_open (fixture);
  fixture_wait_for (has_study, fixture);
  fixture_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_page_set_up (fixture, HON_TYPE_BILL_PAGE, "bill");
  open_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_page_tear_down (fixture);
}

/* A young adult who goes straight to a psychiatrist of secteur 2. */
static void
set_case (Fixture *fixture)
{
  g_object_set (get_encounter (fixture),
                "date", hon_date_new (2025, 3, 12),
                "speciality", "psychiatre",
                "sector", HON_BILL_SECTOR_S2,
                "pathway", HON_PATHWAY_DIRECT,
                "age", 20,
                "fee", (gint64) 9000,
                NULL);
  fixture_settle ();
}

static double
get_part (Fixture    *fixture,
          guint       position,
          const char *id)
{
  g_autoptr (HonChartBar) bar = g_list_model_get_item (hon_composition_chart_get_bars (get_chart (fixture)),
                                                       position);
  const HonChartPart *part = hon_chart_bar_find_part (bar, id);

  g_assert_nonnull (part);

  return part->value;
}

static const char *
get_row_title (Fixture    *fixture,
               GType       type,
               const char *prefix)
{
  GtkWidget *view = fixture_find (fixture->page, HON_TYPE_ENCOUNTER_VIEW, NULL);
  GtkWidget *group = gtk_widget_get_first_child (gtk_widget_get_first_child (view));

  for (; group != NULL; group = gtk_widget_get_next_sibling (group))
    for (GtkWidget *child = gtk_widget_get_first_child (fixture_find (group, GTK_TYPE_LIST_BOX, NULL));
         child != NULL;
         child = gtk_widget_get_next_sibling (child))
      if (g_type_is_a (G_OBJECT_TYPE (child), type) &&
          g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)), prefix))
        return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child));

  g_assert_not_reached ();
}

/* What is said and drawn is what the model has. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *sentence = NULL;
  g_autofree char *amount = NULL;

  set_case (fixture);
  sentence = hon_bill_dup_sentence (hon_bill_study_get_bill (get_study (fixture)));
  amount = hon_bill_study_dup_amount (get_study (fixture));
  g_assert_nonnull (strstr (sentence, "62.25"));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, sentence));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture_find (fixture->page, GTK_TYPE_LABEL, "title-1"))),
                   ==, amount);

  g_assert_cmpuint (g_list_model_get_n_items (hon_composition_chart_get_bars (get_chart (fixture))), ==, 5);
  g_assert_cmpuint (fixture_get_selected (fixture->page), ==, HON_BILL_SECTOR_S2);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_S2, "insurance"), ==, 27.75);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_S2, "copayment"), ==, 12.75);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_S2, "deduction"), ==, 2);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_S2, "overrun"), ==, 47.5);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_S1, "overrun"), ==, 0);
}

/* Activating a bar chooses its sector, and the row follows. */
static void
test_sector (Fixture       *fixture,
             gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Sector of the Doctor"));

  set_case (fixture);
  g_signal_emit_by_name (get_chart (fixture), "bar-activated", HON_BILL_SECTOR_NC);
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_sector (get_encounter (fixture)), ==, HON_BILL_SECTOR_NC);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, HON_BILL_SECTOR_NC);
  g_assert_cmpuint (fixture_get_selected (fixture->page), ==, HON_BILL_SECTOR_NC);

  adw_combo_row_set_selected (row, HON_BILL_SECTOR_S1);
  fixture_settle ();
  g_assert_cmpuint (fixture_get_selected (fixture->page), ==, HON_BILL_SECTOR_S1);
}

/* Rows say what the bill alone would hide, and nothing once it is over. */
static void
test_notices (Fixture       *fixture,
              gconstpointer  data)
{
  static const char written[] = "From 70\u00a0€ on, the doctor must tell the fee in writing beforehand.";

  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, written));
  set_case (fixture);
  g_assert_nonnull (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, written));
  hon_encounter_set_fee (get_encounter (fixture), 6999);
  fixture_settle ();
  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, written));
}

/* Where the answer depends on a fee that is not known, the page asks for it at the top of the results. */
static void
test_fee_notice (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char notice[] = "Enter the fee asked to see what is left to pay.";
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *row;

  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, notice));
  hon_encounter_set_sector (encounter, HON_BILL_SECTOR_S2);
  fixture_settle ();
  row = fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, notice);
  g_assert_nonnull (row);
  g_assert_null (gtk_widget_get_prev_sibling (row));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         fixture_find (fixture->page, HON_TYPE_AMOUNT_ROW, "Fee Asked")));

  hon_encounter_set_fee (encounter, 5000);
  fixture_settle ();
  g_assert_null (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, notice));
}

/* What a contract would change is told for all of them, and one is taken by activating its row. */
static void
test_variants (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *view = fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL);
  g_autoptr (HonTable) table = NULL;

  set_case (fixture);
  g_object_get (view, "table", &table, NULL);
  g_assert_cmpint (hon_table_row_get_amount (hon_table_find (table, "-1"), 1), ==, 6225);
  g_signal_emit_by_name (view, "row-activated", hon_table_find (table, "200"));
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_guarantee (get_encounter (fixture)), ==, 200);
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->patient, ==, 1550);
}

/* What the page rests on was checked up to a day: that is told, at the top once another one is asked for. */
static gboolean
has_notices (gpointer data)
{
  GtkWidget *row = fixture_find (data, ADW_TYPE_ACTION_ROW,
                                 "The time that was chosen is “On a working day”, and the day is a Sunday: check both.");

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0;
}

static float
get_top (Fixture *fixture,
         GType    type)
{
  graphene_point_t top;

  g_assert_true (gtk_widget_compute_point (fixture_find (fixture->page, type, NULL), fixture->page,
                                           &GRAPHENE_POINT_INIT (0, 0), &top));

  return top.y;
}

/* What has to be said of a bill moves neither its inputs nor the answers of contracts. */
static void
test_still (Fixture       *fixture,
            gconstpointer  data)
{
  float inputs;
  float variants;

  g_object_set (get_encounter (fixture), "date", hon_date_new (2026, 2, 2), NULL);
  fixture_draw (fixture->page);
  g_assert_false (has_notices (fixture->page));
  inputs = get_top (fixture, HON_TYPE_ENCOUNTER_VIEW);
  variants = get_top (fixture, HON_TYPE_TABLE_VIEW);

  g_object_set (get_encounter (fixture), "date", hon_date_new (2026, 2, 1), NULL);
  fixture_draw (fixture->page);
  g_assert_true (has_notices (fixture->page));
  g_assert_cmpfloat (get_top (fixture, HON_TYPE_ENCOUNTER_VIEW), ==, inputs);
  g_assert_cmpfloat (get_top (fixture, HON_TYPE_TABLE_VIEW), ==, variants);
}

/* A contract pays in each sector what it may there: the answer, the bars, the table and the notices agree. */
static void
test_limited (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *sentence = NULL;
  g_autofree char *remark = NULL;
  g_autoptr (HonTable) table = NULL;

  set_case (fixture);
  g_object_set (get_encounter (fixture), "guarantee", 200, NULL);
  fixture_settle ();
  sentence = hon_bill_dup_sentence (hon_bill_study_get_bill (get_study (fixture)));
  remark = hon_bill_contract_dup_remark (hon_bill_study_get_bill (get_study (fixture)));
  g_assert_nonnull (strstr (sentence, "15.50\u00a0€ is left to the patient. Your contract pays up to 180% "));
  g_assert_nonnull (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, remark));
  g_assert_null (strstr (remark, "180"));
  g_object_get (fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL), "table", &table, NULL);
  g_assert_cmpint (hon_table_row_get_amount (hon_table_find (table, "200"), 1), ==, 1550);
  g_assert_cmpstr (hon_table_row_get_text (hon_table_find (table, "200"), 0), ==, "200% (180% with this doctor)");
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_sector_bill (get_study (fixture), HON_BILL_SECTOR_S2_OPTAM))->guarantee,
                   ==, 200);
}

/* Without a fee, the table says which one it is for. */
static void
test_assumed_fee (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *assumed = NULL;
  g_autofree char *entered = NULL;

  set_case (fixture);
  g_object_set (get_encounter (fixture), "date", hon_date_new (2026, 2, 2), "speciality", "specialiste",
                "pathway", HON_PATHWAY_CORRESPONDENT, "age", 40, NULL);
  hon_encounter_set_fee (get_encounter (fixture), HON_BILL_UNKNOWN);
  fixture_settle ();
  g_object_get (fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL), "description", &assumed, NULL);
  g_assert_true (g_str_has_prefix (assumed, "For 31.50\u00a0€, without an overrun. "));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (GTK_LABEL (fixture_find (fixture->page, GTK_TYPE_LABEL, "title-1"))),
                                   " paid back with an overrun"));

  hon_encounter_set_fee (get_encounter (fixture), 5000);
  fixture_settle ();
  g_object_get (fixture_find (fixture->page, HON_TYPE_TABLE_VIEW, NULL), "description", &entered, NULL);
  g_assert_cmpstr (entered, ==, "Activate a row to take its contract.");
}

/* An overrun fills in the fee, and is what is left of a fee; there is no row where none may be asked. */
static void
test_overrun (Fixture       *fixture,
              gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  HonTypedRow *row;

  set_case (fixture);
  g_object_set (encounter, "date", hon_date_new (2026, 2, 2), "speciality", "generaliste", "act", "consultation",
                "pathway", HON_PATHWAY_REGULAR, "sector", HON_BILL_SECTOR_S2, "age", 40, NULL);
  hon_encounter_set_fee (encounter, HON_INPUT_NONE);
  fixture_settle ();
  row = HON_TYPED_ROW (fixture_find (fixture->page, HON_TYPE_AMOUNT_ROW, "Of Which Overrun"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_cmpint (hon_typed_row_get_value (row), ==, HON_AMOUNT_ROW_NONE);

  /* Two changes in a row, the second one back to what was there before. */
  for (guint i = 0; i < 3; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (row), i % 2 == 0 ? "27" : "2");
      if (i == 1)
        continue;
      fixture_settle ();
      g_assert_cmpint (hon_encounter_get_fee (encounter), ==, 5000);
      g_assert_cmpint (hon_typed_row_get_value (row), ==, 2700);
    }

  hon_encounter_set_fee (encounter, 6000);
  fixture_settle ();
  g_assert_cmpint (hon_typed_row_get_value (row), ==, 3700);
  gtk_editable_set_text (GTK_EDITABLE (row), "abc");
  fixture_settle ();
  g_assert_false (hon_encounter_view_is_valid (HON_ENCOUNTER_VIEW (fixture_find (fixture->page, HON_TYPE_ENCOUNTER_VIEW,
                                                                                NULL))));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_fee (encounter), ==, HON_INPUT_NONE);

  g_object_set (encounter, "c2s", TRUE, NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
}

static void
test_validity (Fixture       *fixture,
               gconstpointer  data)
{
  HonDate valid = hon_bill_get_valid (fixture->catalogue);
  g_autofree char *day = hon_format_date (valid);
  g_autofree char *bottom = g_strdup_printf ("Tariffs and rules of reimbursement were checked up to %s.", day);
  g_autofree char *top = g_strdup_printf ("Tariffs and rules of reimbursement were checked up to %s; what changed "
                                          "since may be missing.",
                                          day);
  GtkWidget *label;

  g_assert_cmpint (valid, ==, hon_date_new (2026, 2, 28));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, bottom));
  hon_encounter_set_date (get_encounter (fixture), valid + 1);
  fixture_settle ();
  label = fixture_find (fixture->page, GTK_TYPE_LABEL, top);
  g_assert_true (gtk_widget_get_visible (label));
  hon_encounter_set_date (get_encounter (fixture), valid);
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (label));
}

static gboolean
has_warning (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget))
    return g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "dialog-warning-symbolic") == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_warning (child))
      return TRUE;

  return FALSE;
}

/* A doubt about a figure looks like one; what is only good to know does not. */
static void
test_doubts (Fixture       *fixture,
             gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  g_autoptr (HonBill) bill = NULL;
  g_auto (GStrv) doubts = NULL;
  g_auto (GStrv) remarks = NULL;

  set_case (fixture);
  hon_encounter_set_speciality (encounter, "cardiologue");
  hon_encounter_set_sector (encounter, HON_BILL_SECTOR_S2_OPTAM);
  g_object_set (encounter, "pathway", HON_PATHWAY_CORRESPONDENT, NULL);
  g_object_set (encounter, "age", 40, NULL);
  fixture_settle ();

  bill = hon_bill_new (fixture->catalogue, encounter, NULL);
  doubts = hon_bill_dup_doubts (bill);
  remarks = hon_bill_dup_remarks (bill);
  g_assert_cmpuint (g_strv_length (doubts), ==, 1);
  g_assert_cmpuint (g_strv_length (remarks), ==, 2);
  g_assert_true (has_warning (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, doubts[0])));
  g_assert_false (has_warning (fixture_find (fixture->page, ADW_TYPE_ACTION_ROW, remarks[1])));
}

/* The slider moves the day by months, and follows the day. */
static void
test_slider (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *scale = fixture_find (fixture->page, GTK_TYPE_SCALE, NULL);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));
  HonChartSeries *series;
  g_autofree char *day = hon_format_date (hon_date_new (2024, 11, 1));
  double value;

  set_case (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_lower (adjustment), ==, 2005 * 12);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 2025 * 12 + 2);
  g_assert_cmpint (fixture_get_cursor (fixture->page), ==, hon_date_new (2025, 3, 12));

  gtk_adjustment_set_value (adjustment, 2024 * 12 + 10);
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_date (get_encounter (fixture)), ==, hon_date_new (2024, 11, 1));
  g_assert_cmpint (fixture_get_cursor (fixture->page), ==, hon_date_new (2024, 11, 1));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, day));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, day);

  /* The day and the sector leave the curve alone, other inputs do not. */
  series = g_object_ref (fixture_get_series (fixture->page, 0));
  gtk_adjustment_set_value (adjustment, 2012 * 12);
  hon_encounter_set_sector (get_encounter (fixture), HON_BILL_SECTOR_S1);
  fixture_settle ();
  g_assert_true (fixture_get_series (fixture->page, 0) == series);
  hon_encounter_set_speciality (get_encounter (fixture), "generaliste");
  g_object_set (get_encounter (fixture), "pathway", HON_PATHWAY_REGULAR, NULL);
  g_object_set (get_encounter (fixture), "age", 40, NULL);
  fixture_settle ();
  g_assert_false (fixture_get_series (fixture->page, 0) == series);
  g_object_unref (series);

  g_assert_cmpuint (fixture_get_layers (fixture->page)->len, ==, 3);
  g_assert_true (hon_chart_series_get_value_at (fixture_get_series (fixture->page, 2), hon_date_new (2026, 3, 2), &value));
  g_assert_cmpfloat_with_epsilon (value, 4.9, 1e-9);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *table = fixture_find (GTK_WIDGET (get_view (fixture)), GTK_TYPE_COLUMN_VIEW, NULL);
  g_autoptr (HonTableRow) line = NULL;
  GtkWidget *dialog;

  set_case (fixture);
  line = g_list_model_get_item (G_LIST_MODEL (hon_bill_get_table (hon_bill_study_get_bill (get_study (fixture)))), 1);
  g_signal_emit_by_name (table, "activate", 1);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_EXPLANATION_DIALOG, NULL);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, hon_table_row_get_text (line, HON_BILL_COLUMN_LABEL));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* What cannot be is said at the field, and the last results are dimmed. */
static void
test_mistakes (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    TypeFunc    get_type;
    const char *title;
    const char *wrong;
    const char *right;
  } cases[] = {
    { hon_number_row_get_type, "Age", "-1", "20" },
    { hon_number_row_get_type, "Age", "200", "20" },
    { hon_number_row_get_type, "Age", "", "20" },
    { hon_number_row_get_type, "Age", "1.5", "20" },
    { hon_amount_row_get_type, "Fee Asked", "1000000000", "90" },
    { hon_amount_row_get_type, "Fee Asked", "-1", "" },
    { hon_amount_row_get_type, "Fee Asked", "much", "90" },
    { hon_date_row_get_type, "Day", "31/12/1999", "12/03/2025" },
    { hon_date_row_get_type, "Day", "01/01/2200", "12/03/2025" },
  };
  GtkWidget *why = fixture_find (fixture->page, GTK_TYPE_LABEL, "Figures of before: a field is not right yet.");

  set_case (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = fixture_find (fixture->page, cases[i].get_type (), cases[i].title);

      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].wrong);
      fixture_settle ();
      g_assert_true (gtk_widget_has_css_class (row, "error"));
      g_assert_true (gtk_widget_has_css_class (gtk_widget_get_next_sibling (row), "remark"));
      g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));
      g_assert_true (gtk_widget_get_visible (why));

      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].right);
      fixture_settle ();
      g_assert_false (gtk_widget_has_css_class (row, "error"));
      g_assert_false (gtk_widget_get_visible (why));
      g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));
    }
}

/* An act without a tariff, or unknown, is told where it is chosen, and is mended by another input. */
static void
test_act (Fixture       *fixture,
          gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  AdwComboRow *row = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Act"));
  guint n_acts;

  hon_encounter_set_date (encounter, hon_date_new (2026, 3, 2));
  hon_encounter_set_act (encounter, "visite");
  fixture_settle ();
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));
  n_acts = g_list_model_get_n_items (adw_combo_row_get_model (row));

  hon_encounter_set_speciality (encounter, "cardiologue");
  fixture_settle ();
  g_assert_true (g_str_has_prefix (get_row_title (fixture, ADW_TYPE_COMBO_ROW, "Act"), "Act: no source"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), !=, n_acts);

  hon_encounter_set_speciality (encounter, "generaliste");
  fixture_settle ();
  g_assert_cmpstr (get_row_title (fixture, ADW_TYPE_COMBO_ROW, "Act"), ==, "Act");
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));

  hon_encounter_set_act (encounter, "divination");
  fixture_settle ();
  g_assert_nonnull (strstr (get_row_title (fixture, ADW_TYPE_COMBO_ROW, "Act"), "divination"));
  hon_encounter_set_act (encounter, "consultation");
  hon_encounter_set_speciality (encounter, "astrologue");
  fixture_settle ();
  g_assert_nonnull (strstr (get_row_title (fixture, ADW_TYPE_COMBO_ROW, "Speciality"), "astrologue"));
}

/* A technical act brings its own inputs, and wants its tariff. */
static void
test_technical (Fixture       *fixture,
                gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *tariff = fixture_find (fixture->page, HON_TYPE_AMOUNT_ROW, "Tariff of the Act");
  GtkWidget *imaging = fixture_find (fixture->page, ADW_TYPE_SWITCH_ROW, "Medical Imaging");

  g_assert_false (gtk_widget_get_visible (tariff));
  hon_encounter_set_date (encounter, hon_date_new (2026, 3, 2));
  hon_encounter_set_act (encounter, "acte_technique");
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (tariff));
  g_assert_true (gtk_widget_get_visible (imaging));
  g_assert_true (gtk_widget_has_css_class (tariff, "error"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));

  fixture_type (tariff, "150");
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (tariff, "error"));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 15000);
  g_assert_true (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->is_heavy);

  /* One that has a code has its own tariff, and stands with it. */
  g_object_set (encounter, "codes", "DEQP003", NULL);
  fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (tariff, "error"));
  fixture_type (tariff, "");
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (tariff));
  g_assert_false (gtk_widget_get_visible (imaging));
  g_assert_nonnull (fixture_find (fixture_find (fixture->page, HON_TYPE_CODES_GROUP, NULL), GTK_TYPE_LABEL,
                                  "14.77\u00a0€"));
}

/* When and where are rows like the others, are kept, and change the bill. */
static void
test_moment (Fixture       *fixture,
             gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  AdwComboRow *day = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Time"));
  AdwComboRow *region = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Where the Doctor Is"));
  GtkWidget *regulated = fixture_find (fixture->page, ADW_TYPE_SWITCH_ROW, "Sent by the 15 or 116 117");

  hon_encounter_set_date (encounter, hon_date_new (2026, 1, 11));
  fixture_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (day), ==, HON_BILL_DAY_WEEKDAY);
  g_assert_false (gtk_widget_get_visible (regulated));

  adw_combo_row_set_selected (day, HON_BILL_DAY_NIGHT);
  fixture_settle ();
  g_assert_cmpint (g_settings_get_enum (fixture->inputs, "day"), ==, HON_BILL_DAY_NIGHT);
  g_assert_true (gtk_widget_get_visible (regulated));
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 3500);
  adw_switch_row_set_active (ADW_SWITCH_ROW (regulated), TRUE);
  fixture_settle ();
  g_assert_true (g_settings_get_boolean (fixture->inputs, "regulated"));
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 8150);

  /* On a working day it is not asked. */
  adw_combo_row_set_selected (day, HON_BILL_DAY_WEEKDAY);
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (regulated));
  adw_combo_row_set_selected (region, HON_REGION_DROM);
  fixture_settle ();
  g_assert_cmpint (g_settings_get_enum (fixture->inputs, "region"), ==, HON_REGION_DROM);
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 3600);
}

/* What a doctor prescribes is only asked where nothing of it is paid back. */
static void
test_prescribed (Fixture       *fixture,
                 gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *row = fixture_find (fixture->page, HON_TYPE_AMOUNT_ROW, "Price of What Was Prescribed");

  g_object_set (encounter, "date", hon_date_new (2026, 12, 31), "sector", HON_BILL_SECTOR_NC, "fee", (gint64) 7000, NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (row));
  hon_encounter_set_date (encounter, hon_date_new (2027, 1, 1));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (row));
  g_object_set (encounter, "prescribed", (gint64) 5000, NULL);
  fixture_settle ();
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->patient, ==, 7000 - 61 + 5000);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_NC, "prescribed"), ==, 50);
}

/* How acts are performed together is asked where there are several. */
static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *row = fixture_find (fixture->page, HON_TYPE_CHOICE_ROW, "Acts Together");

  g_object_set (encounter, "date", hon_date_new (2026, 2, 2), "speciality", "chirurgien", "pathway",
                HON_PATHWAY_CORRESPONDENT, "codes", "NFKA007", NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (row));
  g_object_set (encounter, "codes", "NFKA007+NFKA008", NULL);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), HON_TOGETHER_LIMBS);
  fixture_settle ();
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 113954);
}

/* What is searched for is added to the bill with its amount, and removed again; Enter takes the first. */
static void
test_codes (Fixture       *fixture,
            gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *group = fixture_find (fixture->page, HON_TYPE_CODES_GROUP, NULL);
  GtkWidget *add = fixture_find (group, ADW_TYPE_BUTTON_ROW, NULL);
  GtkWidget *dialog;
  GtkWidget *entry;
  g_autofree char *codes = NULL;

  hon_encounter_set_date (encounter, hon_date_new (2026, 1, 12));
  fixture_settle ();
  g_signal_emit_by_name (add, "activated");
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_BILLING_DIALOG, NULL);
  entry = fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "SÓRTIE d'hopital");
  fixture_settle ();
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
  g_assert_null (fixture_find (fixture->window, HON_TYPE_BILLING_DIALOG, NULL));
  codes = g_settings_get_string (fixture->inputs, "codes");
  g_assert_cmpstr (codes, ==, "MSH");
  g_assert_nonnull (fixture_find (group, GTK_TYPE_LABEL, "23.00\u00a0€"));
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 5300);

  g_signal_emit_by_name (fixture_find (hon_group_get_row (ADW_PREFERENCES_GROUP (group), 0), GTK_TYPE_BUTTON, NULL),
                         "clicked");
  fixture_settle ();
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 3000);
  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  fixture_settle ();
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 5300);
}

/* An operation that is added takes the place of the consultation, which is then not asked. */
static void
test_operation (Fixture       *fixture,
                gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *act = fixture_find (fixture->page, HON_TYPE_CHOICE_ROW, "Act");

  hon_encounter_set_date (encounter, hon_date_new (2026, 2, 2));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (act));
  hon_encounter_add_code (encounter, fixture->catalogue, "BFGA427");
  fixture_settle ();
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 27170);
  g_assert_false (gtk_widget_get_mapped (act));
  hon_encounter_remove_code (encounter, fixture->catalogue, "BFGA427");
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (act));
}

/* Who chooses “Technical act” searches for one; none is left out for those that are no technical acts. */
static void
test_search_technical (Fixture       *fixture,
                       gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  AdwComboRow *act = ADW_COMBO_ROW (fixture_find (fixture->page, ADW_TYPE_COMBO_ROW, "Act"));
  GListModel *acts;
  guint position = 0;
  GtkWidget *dialog;
  GtkWidget *entry;
  g_auto (GStrv) codes = NULL;

  hon_encounter_set_date (encounter, hon_date_new (2026, 2, 2));
  fixture_settle ();
  acts = adw_combo_row_get_model (act);
  for (; position < g_list_model_get_n_items (acts); position++)
    {
      g_autoptr (HonBillTerm) term = g_list_model_get_item (acts, position);

      if (hon_bill_term_is_technical (term))
        break;
    }
  adw_combo_row_set_selected (act, position);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_BILLING_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_null (fixture_find (dialog, ADW_TYPE_ACTION_ROW, "G"));
  entry = fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "cataracte");
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_ACTION_ROW, "BFGA427"));
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_ACTION_ROW, "BFGA368"));
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "base 271.70\u00a0€"));
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
  codes = hon_encounter_dup_codes (encounter);
  g_assert_cmpuint (g_strv_length (codes), ==, 1);
  g_assert_cmpstr (codes[0], ==, "BFGA427");
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (get_study (fixture)))->base, ==, 27170);
}

/* An age in months stays on show. */
static void
test_months (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *age = fixture_find (fixture->page, HON_TYPE_NUMBER_ROW, "Age");

  gtk_widget_grab_focus (age);
  gtk_editable_set_text (GTK_EDITABLE (age), "9 mois");
  fixture_settle ();
  gtk_widget_grab_focus (fixture_find (fixture->page, HON_TYPE_AMOUNT_ROW, "Fee Asked"));
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_age (get_encounter (fixture)), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (age)), ==, "9 mois");

  /* Another age in between is typed no more. */
  gtk_widget_grab_focus (age);
  g_object_set (age, "value", (gint64) 1, NULL);
  g_object_set (age, "value", (gint64) 0, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (age)), ==, "0");
  fixture_type (age, "2 ans");
  gtk_widget_grab_focus (age);
  gtk_widget_grab_focus (fixture_find (fixture->page, HON_TYPE_AMOUNT_ROW, "Fee Asked"));
  fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (age)), ==, "2");
}

/* What does not go with the rest is told at its row, whichever it is. */
static void
test_misfit (Fixture       *fixture,
             gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *group = fixture_find (fixture->page, HON_TYPE_CODES_GROUP, NULL);
  GtkWidget *wrong;

  hon_encounter_set_date (encounter, hon_date_new (2026, 1, 12));
  g_object_set (encounter, "codes", "MCU+MSH", NULL);
  fixture_settle ();
  wrong = hon_group_get_row (ADW_PREFERENCES_GROUP (group), 0);
  g_assert_true (gtk_widget_has_css_class (wrong, "error"));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (wrong)), "MCU ("));
  g_assert_false (gtk_widget_has_css_class (hon_group_get_row (ADW_PREFERENCES_GROUP (group), 1), "error"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_view (fixture))));

  hon_encounter_choose_speciality (encounter, fixture->catalogue, "dermatologue");
  g_object_set (encounter, "codes", "MCU", NULL);
  fixture_settle ();
  wrong = hon_group_get_row (ADW_PREFERENCES_GROUP (group), 0);
  g_assert_false (gtk_widget_has_css_class (wrong, "error"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (wrong)), ==, "MCU");
}

/* What a code is called follows the day; one that is not known then is told once. */
static void
test_codes_of_the_day (Fixture       *fixture,
                       gconstpointer  data)
{
  HonEncounter *encounter = get_encounter (fixture);
  GtkWidget *group = fixture_find (fixture->page, HON_TYPE_CODES_GROUP, NULL);
  GtkWidget *row;

  hon_encounter_set_date (encounter, hon_date_new (2026, 1, 12));
  g_object_set (encounter, "codes", "MHP", NULL);
  fixture_settle ();
  row = hon_group_get_row (ADW_PREFERENCES_GROUP (group), 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), !=, "MHP");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "MHP");

  hon_encounter_set_date (encounter, hon_date_new (2024, 3, 1));
  fixture_settle ();
  g_assert_true (hon_group_get_row (ADW_PREFERENCES_GROUP (group), 0) == row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "MHP");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "MHP");

  hon_encounter_set_date (encounter, hon_date_new (2026, 1, 12));
  fixture_settle ();
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), !=, "MHP");
}

/* What holds of the patient is told also while its rows are folded away. */
static void
test_situations (Fixture       *fixture,
                 gconstpointer  data)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (fixture_find (fixture->page, ADW_TYPE_EXPANDER_ROW, "Special Situations"));

  g_assert_false (adw_expander_row_get_expanded (row));
  g_assert_cmpstr (adw_expander_row_get_subtitle (row), ==, "ALD, maternity, accident at work, C2S, AME, Alsace-Moselle");
  g_object_set (get_encounter (fixture), "ald", TRUE, "local-scheme", TRUE, NULL);
  fixture_settle ();
  g_assert_cmpstr (adw_expander_row_get_subtitle (row), ==, "ALD, Alsace-Moselle");
}

static void
test_contract (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *contract = fixture_find (fixture->page, ADW_TYPE_SWITCH_ROW, "“Responsible” Contract");
  GtkWidget *guarantee = fixture_find (fixture->page, HON_TYPE_NUMBER_ROW,
                                       "Coverage, OPTAM Doctor");

  set_case (fixture);
  g_assert_false (gtk_widget_get_visible (guarantee));
  adw_switch_row_set_active (ADW_SWITCH_ROW (contract), TRUE);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (guarantee));
  g_assert_cmpint (hon_encounter_get_guarantee (get_encounter (fixture)), ==, 100);
  fixture_type (guarantee, "150 %");
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_guarantee (get_encounter (fixture)), ==, 150);
  g_assert_cmpfloat (get_part (fixture, HON_BILL_SECTOR_S2, "complementary"), ==, 12.75 + 0.3 * 42.5);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "guarantee"), ==, 150);

  /* A guarantee that was told comes back with the contract. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (contract), FALSE);
  g_assert_cmpint (hon_encounter_get_guarantee (get_encounter (fixture)), ==, -1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (contract), TRUE);
  g_assert_cmpint (hon_encounter_get_guarantee (get_encounter (fixture)), ==, 150);
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *speciality = NULL;

  set_case (fixture);
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "date"), ==, hon_date_new (2025, 3, 12));
  gtk_widget_activate_action (fixture->page, "page.reset", NULL);
  fixture_settle ();
  g_assert_cmpstr (hon_encounter_get_speciality (get_encounter (fixture)), ==, "generaliste");
  g_assert_cmpint (hon_encounter_get_fee (get_encounter (fixture)), ==, HON_BILL_UNKNOWN);
  /* Today is kept as today. */
  g_assert_cmpint (g_settings_get_int (fixture->inputs, "date"), ==, HON_DATE_NONE);

  g_signal_emit_by_name (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  fixture_settle ();
  g_assert_cmpint (hon_encounter_get_fee (get_encounter (fixture)), ==, 9000);
  g_assert_cmpint (hon_encounter_get_date (get_encounter (fixture)), ==, hon_date_new (2025, 3, 12));
  speciality = g_settings_get_string (fixture->inputs, "speciality");
  g_assert_cmpstr (speciality, ==, "psychiatre");
}

/* What was entered comes back, in another page too. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  set_case (fixture);
  fixture_page_close (fixture);
  open_page (fixture);
  g_assert_cmpint (hon_encounter_get_fee (get_encounter (fixture)), ==, 9000);
  g_assert_cmpint (hon_encounter_get_sector (get_encounter (fixture)), ==, HON_BILL_SECTOR_S2);
  g_assert_cmpint (hon_test_get_number (get_encounter (fixture), "pathway"), ==, HON_PATHWAY_DIRECT);
  g_assert_cmpint (hon_encounter_get_date (get_encounter (fixture)), ==, hon_date_new (2025, 3, 12));
}

/* Kept words that the datasets do not know any more. */
static void
test_strangers (Fixture       *fixture,
                gconstpointer  data)
{
  fixture_page_close (fixture);
  g_settings_set_string (fixture->inputs, "act", "divination");
  g_settings_set_string (fixture->inputs, "speciality", "astrologue");
  open_page (fixture);
  g_assert_cmpstr (hon_encounter_get_act (get_encounter (fixture)), ==, "consultation");
  g_assert_cmpstr (hon_encounter_get_speciality (get_encounter (fixture)), ==, "generaliste");
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/bill-page/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/bill-page/sector", Fixture, NULL, set_up, test_sector, tear_down);
  g_test_add ("/bill-page/notices", Fixture, NULL, set_up, test_notices, tear_down);
  g_test_add ("/bill-page/fee-notice", Fixture, NULL, set_up, test_fee_notice, tear_down);
  g_test_add ("/bill-page/variants", Fixture, NULL, set_up, test_variants, tear_down);
  g_test_add ("/bill-page/still", Fixture, NULL, set_up, test_still, tear_down);
  g_test_add ("/bill-page/limited", Fixture, NULL, set_up, test_limited, tear_down);
  g_test_add ("/bill-page/assumed-fee", Fixture, NULL, set_up, test_assumed_fee, tear_down);
  g_test_add ("/bill-page/search-technical", Fixture, NULL, set_up, test_search_technical, tear_down);
  g_test_add ("/bill-page/months", Fixture, NULL, set_up, test_months, tear_down);
  g_test_add ("/bill-page/overrun", Fixture, NULL, set_up, test_overrun, tear_down);
  g_test_add ("/bill-page/validity", Fixture, NULL, set_up, test_validity, tear_down);
  g_test_add ("/bill-page/doubts", Fixture, NULL, set_up, test_doubts, tear_down);
  g_test_add ("/bill-page/slider", Fixture, NULL, set_up, test_slider, tear_down);
  g_test_add ("/bill-page/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/bill-page/mistakes", Fixture, NULL, set_up, test_mistakes, tear_down);
  g_test_add ("/bill-page/act", Fixture, NULL, set_up, test_act, tear_down);
  g_test_add ("/bill-page/technical", Fixture, NULL, set_up, test_technical, tear_down);
  g_test_add ("/bill-page/moment", Fixture, NULL, set_up, test_moment, tear_down);
  g_test_add ("/bill-page/prescribed", Fixture, NULL, set_up, test_prescribed, tear_down);
  g_test_add ("/bill-page/together", Fixture, NULL, set_up, test_together, tear_down);
  g_test_add ("/bill-page/codes", Fixture, NULL, set_up, test_codes, tear_down);
  g_test_add ("/bill-page/misfit", Fixture, NULL, set_up, test_misfit, tear_down);
  g_test_add ("/bill-page/operation", Fixture, NULL, set_up, test_operation, tear_down);
  g_test_add ("/bill-page/codes-of-the-day", Fixture, NULL, set_up, test_codes_of_the_day, tear_down);
  g_test_add ("/bill-page/situations", Fixture, NULL, set_up, test_situations, tear_down);
  g_test_add ("/bill-page/contract", Fixture, NULL, set_up, test_contract, tear_down);
  g_test_add ("/bill-page/reset", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/bill-page/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/bill-page/strangers", Fixture, NULL, set_up, test_strangers, tear_down);

  return fixture_run ();
}
