/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-term.h"
#include "hon-format.h"
#include "hon-patients.h"
#include "hon-test-situations.h"

#define SPECIALITY "rhumatologue"

static void
add (GListStore    *careers,
     const char    *speciality,
     HonSectorKind  sector,
     gint64         receipts,
     gint64         overruns)
{
  g_autoptr (HonCareer) career = hon_career_new ();

  g_object_set (career, "speciality", speciality, "sector", sector, "receipts", receipts, "overruns", overruns, NULL);
  g_list_store_append (careers, career);
}

static HonPatients *
make (GListStore *careers,
      const char *act)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HonYearsComparison) comparison =
    hon_years_comparison_new (hon_test_get_catalogue (), G_LIST_MODEL (careers), &error);

  g_assert_no_error (error);

  return hon_patients_new (comparison, G_LIST_MODEL (careers), act);
}

/* All sectors, with an overrun where there can be one. */
static GListStore *
make_sectors (void)
{
  GListStore *careers = g_list_store_new (HON_TYPE_CAREER);

  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 1000000);
  add (careers, SPECIALITY, HON_SECTOR_S2, 30000000, 15000000);
  add (careers, SPECIALITY, HON_SECTOR_S2_OPTAM, 18000000, 3000000);
  add (careers, SPECIALITY, HON_SECTOR_NC, 18000000, 3000000);

  return careers;
}

static gint64
get_amount (HonPatients *patients,
            const char  *id,
            const char  *name)
{
  HonTable *table = hon_patients_get_table (patients);

  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    if (g_strcmp0 (hon_table_get_column (table, i)->name, name) == 0)
      return hon_table_row_get_amount (hon_table_find (table, id), i);

  g_assert_not_reached ();
}

static HonBill *
make_bill (HonBillSector sector,
           gint64        fee,
           int           guarantee,
           const char   *flag)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (GError) error = NULL;
  HonBill *bill;

  hon_encounter_set_date (encounter, hon_date_get_today ());
  hon_encounter_choose_speciality (encounter, hon_test_get_catalogue (), SPECIALITY);
  hon_encounter_set_sector (encounter, sector);
  hon_encounter_set_fee (encounter, fee);
  g_object_set (encounter, "guarantee", guarantee, NULL);
  if (flag != NULL)
    g_object_set (encounter, flag, TRUE, NULL);
  bill = hon_bill_new (hon_test_get_catalogue (), encounter, &error);
  g_assert_no_error (error);

  return bill;
}

/* Every figure is that of the page on the cost of a consultation, for the same fee. */
static void
test_bills (void)
{
  static const struct
  {
    const char *column;
    int         guarantee;
    const char *flag;
  } cases[] = {
    { "reste_sans_contrat_eur", HON_INPUT_NONE, NULL },
    { "reste_contrat_100_eur", 100, NULL },
    { "reste_contrat_200_eur", 200, NULL },
    { "reste_ald_eur", HON_INPUT_NONE, "ald" },
    { "reste_c2s_eur", HON_INPUT_NONE, "c2s" },
  };
  static const HonBillSector sectors[] = {
    HON_BILL_SECTOR_S1, HON_BILL_SECTOR_S2, HON_BILL_SECTOR_S2_OPTAM, HON_BILL_SECTOR_NC
  };
  g_autoptr (GListStore) careers = make_sectors ();
  g_autoptr (HonPatients) patients = make (careers, HON_PATIENTS_ACT);

  g_assert_true (hon_patients_has_bills (patients));
  for (gsize s = 0; s < G_N_ELEMENTS (sectors); s++)
    {
      g_autofree char *id = g_strdup_printf ("%u", (guint) s + 1);
      gint64 fee = get_amount (patients, id, "honoraires_eur");

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autoptr (HonBill) bill = make_bill (sectors[s], fee, cases[i].guarantee, cases[i].flag);

          g_assert_cmpint (get_amount (patients, id, cases[i].column), ==, hon_bill_get_result (bill)->patient);
          if (i == 0)
            g_assert_cmpint (get_amount (patients, id, "rembourse_eur"), ==, hon_bill_get_result (bill)->net);
        }
    }
}

/* The fee has the mean overrun of the situation; in secteur 1 there is none, and outside the agreement it is that of
 * the others.
 */
static void
test_fees (void)
{
  g_autoptr (GListStore) careers = make_sectors ();
  g_autoptr (HonPatients) patients = make (careers, HON_PATIENTS_ACT);
  g_autoptr (HonBill) tariff = make_bill (HON_BILL_SECTOR_S1, HON_BILL_UNKNOWN, HON_INPUT_NONE, NULL);
  gint64 s2 = get_amount (patients, "2", "honoraires_eur");
  gint64 optam = get_amount (patients, "3", "honoraires_eur");
  g_autoptr (HonBill) s2_bill = make_bill (HON_BILL_SECTOR_S2, s2, HON_INPUT_NONE, NULL);
  g_autoptr (HonBill) optam_bill = make_bill (HON_BILL_SECTOR_S2_OPTAM, optam, HON_INPUT_NONE, NULL);

  g_assert_cmpint (get_amount (patients, "1", "honoraires_eur"), ==, hon_bill_get_result (tariff)->asked);
  g_assert_cmpint (hon_bill_get_result (s2_bill)->overrun, ==, hon_bill_get_result (s2_bill)->base);
  g_assert_cmpint (hon_bill_get_result (optam_bill)->overrun * 5, ==, hon_bill_get_result (optam_bill)->base);
  g_assert_cmpint (get_amount (patients, "4", "honoraires_eur"), ==, MAX (s2, optam));
}

/* A low mean leads to no fee below the tariff. */
static void
test_low_overrun (void)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonPatients) patients = NULL;
  g_autoptr (HonExplanation) explanation = NULL;
  g_autofree char *text = NULL;

  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 0);
  add (careers, SPECIALITY, HON_SECTOR_S2, 15150000, 150000);
  patients = make (careers, HON_PATIENTS_ACT);
  g_assert_cmpint (get_amount (patients, "2", "honoraires_eur"), ==, get_amount (patients, "1", "honoraires_eur"));
  explanation = hon_patients_explain (patients, "2", "honoraires_eur");
  text = hon_explanation_to_text (explanation);
  g_assert_nonnull (strstr (text, "the tariff, since"));
}

/* A situation that changes its sector has what patients pay before and after. */
static void
test_change (void)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonPatients) patients = NULL;
  g_autoptr (HonCareer) changing = NULL;

  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 0);
  add (careers, SPECIALITY, HON_SECTOR_S2_OPTAM, 18000000, 3000000);
  changing = g_list_model_get_item (G_LIST_MODEL (careers), 0);
  g_object_set (changing, "change", hon_career_get_opening (changing) + 800, "next-sector", HON_SECTOR_S2_OPTAM,
                "next-receipts", (gint64) 18000000, "next-overruns", (gint64) 3000000, NULL);
  patients = make (careers, HON_PATIENTS_ACT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hon_patients_get_table (patients))), ==, 3);
  g_assert_cmpint (get_amount (patients, "1.2", "honoraires_eur"), ==, get_amount (patients, "2", "honoraires_eur"));
}

/* Nothing is made up where the speciality is not told. */
static void
test_untold (void)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonPatients) none = NULL;
  g_autoptr (HonPatients) one = NULL;
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *sentence = NULL;

  add (careers, "", HON_SECTOR_S1, 15000000, 0);
  add (careers, "", HON_SECTOR_S2, 15000000, 0);
  none = make (careers, HON_PATIENTS_ACT);
  sentence = hon_patients_dup_sentence (none);
  g_assert_false (hon_patients_has_bills (none));
  g_assert_null (hon_patients_make_credits (none));
  g_assert_nonnull (strstr (sentence, "speciality"));
  g_assert_null (hon_patients_explain (none, "1", "honoraires_eur"));

  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 0);
  one = make (careers, HON_PATIENTS_ACT);
  credits = hon_patients_make_credits (one);
  g_assert_nonnull (credits);
  g_assert_cmpint (get_amount (one, "1", "honoraires_eur"), ==, HON_TABLE_NO_AMOUNT);
  g_assert_cmpint (get_amount (one, "3", "honoraires_eur"), >, 0);
}

/* Every figure explains itself, and every act that is offered has a tariff. */
static void
test_acts (void)
{
  g_autoptr (GListStore) careers = make_sectors ();
  g_autoptr (HonYearsComparison) comparison =
    hon_years_comparison_new (hon_test_get_catalogue (), G_LIST_MODEL (careers), NULL);
  g_autoptr (GListModel) acts = hon_patients_list_acts (comparison, G_LIST_MODEL (careers));
  gboolean has_usual = FALSE;

  for (guint a = 0; a < g_list_model_get_n_items (acts); a++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (acts, a);
      g_autoptr (HonPatients) patients = make (careers, hon_bill_term_get_id (act));
      HonTable *table = hon_patients_get_table (patients);

      has_usual |= g_str_equal (hon_bill_term_get_id (act), HON_PATIENTS_ACT);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
        {
          g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

          for (guint c = 2; c < hon_table_get_n_columns (table); c++)
            {
              g_autoptr (HonExplanation) explanation =
                hon_patients_explain (patients, hon_table_row_get_id (row), hon_table_get_column (table, c)->name);

              g_assert_true ((explanation != NULL) ==
                             (hon_table_row_get_amount (row, c) != HON_TABLE_NO_AMOUNT));
            }
        }
    }
  g_assert_cmpuint (g_list_model_get_n_items (acts), >, 1);
  g_assert_true (has_usual);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/patients/bills", test_bills);
  g_test_add_func ("/patients/fees", test_fees);
  g_test_add_func ("/patients/low-overrun", test_low_overrun);
  g_test_add_func ("/patients/change", test_change);
  g_test_add_func ("/patients/untold", test_untold);
  g_test_add_func ("/patients/acts", test_acts);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
