/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice-row.h"
#include "hon-compare-page.h"
#include "hon-explanation-dialog.h"
#include "hon-patients-view.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"
#include "pages-fixture.h"

typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  GtkWidget    *view;      /* (owned) */
  GtkWidget    *window;    /* (unowned) */
} Fixture;

static void
show (Fixture    *fixture,
      const char *speciality)
{
  static const HonSectorKind sectors[] = { HON_SECTOR_S1, HON_SECTOR_S2 };
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonYearsComparison) comparison = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      g_autoptr (HonCareer) career = hon_career_new ();

      g_object_set (career, "speciality", speciality, "sector", sectors[i], "receipts", (gint64) 30000000,
                    "overruns", (gint64) 15000000, NULL);
      g_list_store_append (careers, career);
    }
  comparison = hon_years_comparison_new (fixture->catalogue, G_LIST_MODEL (careers), NULL);
  hon_patients_view_set_comparison (HON_PATIENTS_VIEW (fixture->view), comparison, G_LIST_MODEL (careers));
  fixture_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->catalogue = fixture_new_catalogue ();
  fixture->view = g_object_ref_sink (g_object_new (HON_TYPE_PATIENTS_VIEW, NULL));
  fixture->window = fixture_show (fixture->view);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->catalogue);
}

static char *
dup_left (Fixture *fixture)
{
  return hon_table_to_csv (fixture_get_table (fixture_find (fixture->view, HON_TYPE_TABLE_VIEW, NULL)));
}

/* Without a speciality nothing is made up: it is said where to tell it. */
static void
test_untold (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, "");
  g_assert_false (gtk_widget_get_mapped (fixture_find (fixture->view, HON_TYPE_TABLE_VIEW, NULL)));
  g_assert_false (gtk_widget_get_mapped (fixture_find (fixture->view, HON_TYPE_CHOICE_ROW, NULL)));
  g_assert_null (hon_patients_view_make_credits (HON_PATIENTS_VIEW (fixture->view)));
  show (fixture, "rhumatologue");
  g_assert_true (gtk_widget_get_mapped (fixture_find (fixture->view, HON_TYPE_TABLE_VIEW, NULL)));
}

/* Another act has other figures, and stays chosen with other situations that have it. */
static void
test_act (Fixture       *fixture,
          gconstpointer  data)
{
  AdwComboRow *row;
  g_autofree char *consultation = NULL;
  g_autofree char *other = NULL;
  g_autofree char *chosen = NULL;

  show (fixture, "rhumatologue");
  row = ADW_COMBO_ROW (fixture_find (fixture->view, HON_TYPE_CHOICE_ROW, NULL));
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (row)), ==, HON_PATIENTS_ACT);
  consultation = dup_left (fixture);
  adw_combo_row_set_selected (row, adw_combo_row_get_selected (row) == 0 ? 1 : 0);
  fixture_settle ();
  other = dup_left (fixture);
  chosen = g_strdup (hon_choice_row_get_value (HON_CHOICE_ROW (row)));
  g_assert_cmpstr (consultation, !=, other);
  show (fixture, "rhumatologue");
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (row)), ==, chosen);
}

/* A situation opens its figures, and each of them how it comes about. */
static void
test_explain (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *table_view;
  g_autoptr (HonTableRow) row = NULL;
  GtkWidget *dialog;
  GtkWidget *figure;
  g_autoptr (HonCredits) credits = NULL;

  show (fixture, "rhumatologue");
  credits = hon_patients_view_make_credits (HON_PATIENTS_VIEW (fixture->view));
  g_assert_nonnull (credits);
  table_view = fixture_find (fixture->view, HON_TYPE_TABLE_VIEW, NULL);
  row = g_list_model_get_item (G_LIST_MODEL (fixture_get_table (table_view)), 1);
  g_signal_emit_by_name (table_view, "row-activated", row);
  fixture_settle ();
  dialog = fixture_find (fixture->window, HON_TYPE_ROW_DIALOG, NULL);
  g_assert_nonnull (dialog);
  figure = fixture_find (dialog, ADW_TYPE_ACTION_ROW, "No Contract");
  g_assert_nonnull (figure);
  g_assert_true (gtk_widget_activate (figure));
  fixture_settle ();
  g_assert_nonnull (fixture_find (fixture->window, HON_TYPE_EXPLANATION_DIALOG, NULL));
  adw_dialog_force_close (ADW_DIALOG (fixture_find (fixture->window, HON_TYPE_EXPLANATION_DIALOG, NULL)));
  fixture_settle ();
  adw_dialog_force_close (ADW_DIALOG (fixture_find (fixture->window, HON_TYPE_ROW_DIALOG, NULL)));
  fixture_settle ();
}

static gboolean
is_own_banner (gpointer data)
{
  GtkWidget *banner =
    fixture_find (GTK_WIDGET (data), ADW_TYPE_BANNER, "Unpublished figures: own data “reimbursement.json”.");

  return banner != NULL && adw_banner_get_revealed (ADW_BANNER (banner));
}

/* What patients pay may rest on what the reader lays over the law, where what doctors keep does not: the page says so
 * as a whole.
 */
static void
test_own_data (void)
{
  FixturePage fixture = { NULL, };
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  g_autoptr (GBytes) bytes = hon_dataset_dup_bytes (hon_catalogue_find_dataset (catalogue, "reimbursement"));
  gsize size;
  const char *shipped = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (shipped, size);
  char *value = strstr (strstr (text, "\"participation-forfaitaire\""), "\"value\": 2,");
  const char * const specialities[] = { "", "rhumatologue" };

  value[strlen ("\"value\": ")] = '3';
  fixture_write_overlay ("reimbursement.json", text);
  fixture_page_set_up (&fixture, HON_TYPE_COMPARE_PAGE, "compare");
  for (gsize i = 0; i < G_N_ELEMENTS (specialities); i++)
    {
      fixture_page_open (&fixture);
      for (int sector = HON_SECTOR_S1; sector <= HON_SECTOR_S2; sector++)
        {
          g_autoptr (HonCareer) career = hon_career_new ();
          g_autoptr (GVariant) variant = NULL;

          g_object_set (career, "speciality", specialities[i], "sector", sector, NULL);
          variant = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (career)));
          hon_compare_page_add (HON_COMPARE_PAGE (fixture.page), variant);
          fixture_settle ();
        }
      g_assert_true (is_own_banner (fixture.page) == (*specialities[i] != '\0'));
      fixture_page_close (&fixture);
    }
  fixture_write_overlay ("reimbursement.json", NULL);
  fixture_reset_settings (fixture.inputs);
  fixture_page_open (&fixture);
  fixture_page_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/patients-view/untold", Fixture, NULL, set_up, test_untold, tear_down);
  g_test_add ("/patients-view/act", Fixture, NULL, set_up, test_act, tear_down);
  g_test_add ("/patients-view/explain", Fixture, NULL, set_up, test_explain, tear_down);
  g_test_add_func ("/patients-view/own-data", test_own_data);

  return fixture_run ();
}
