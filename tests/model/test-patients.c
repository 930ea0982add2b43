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
  GListModel *all = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_BILL_ACTS);
  gboolean has_usual = FALSE;

  for (guint a = 0; a < g_list_model_get_n_items (all); a++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (all, a);
      g_autoptr (HonPatients) patients = make (careers, hon_bill_term_get_id (act));

      g_assert_true (hon_patients_has_bills (patients) ==
                     (hon_bill_term_find (acts, hon_bill_term_get_id (act)) != NULL));
    }
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

/* The names of the rows of an amount, in their order. */
static char *
dup_names (HonTable *table,
           guint     column,
           gint64    amount)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

      if (hon_table_row_get_amount (row, column) == amount)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", hon_table_row_get_text (row, 1));
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* What the table tells of a patient without a contract. */
static void
assert_sentence (HonPatients *patients)
{
  const guint column = 4;
  HonTable *table = hon_patients_get_table (patients);
  g_autofree char *sentence = hon_patients_dup_sentence (patients);
  g_autofree char *expected = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *low_names = NULL;
  g_autofree char *high_names = NULL;
  gint64 least = G_MAXINT64;
  gint64 most = -1;
  guint n_known = 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table));

  g_assert_cmpstr (hon_table_get_column (table, column)->name, ==, "reste_sans_contrat_eur");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);
      gint64 amount = hon_table_row_get_amount (row, column);

      if (amount == HON_TABLE_NO_AMOUNT)
        continue;
      n_known++;
      least = MIN (least, amount);
      most = MAX (most, amount);
    }
  if (n_known == 0)
    {
      g_assert_true (g_str_has_prefix (sentence, "Tell the speciality"));
      return;
    }

  low = hon_format_money (least, HON_MONEY_CENTIMES);
  high = hon_format_money (most, HON_MONEY_CENTIMES);
  low_names = dup_names (table, column, least);
  high_names = dup_names (table, column, most);
  if (least != most)
    expected = g_strdup_printf ("left with %s (%s) to %s (%s).", low, low_names, high, high_names);
  else if (n_known == n)
    expected = g_strdup_printf ("left with %s in every situation.", low);
  else
    expected = g_strdup_printf ("left with %s (%s); of the others it is not known", low, low_names);
  g_assert_nonnull (strstr (sentence, expected));
}

/* The fees are told of the sectors that are there, and each by what it is. */
static void
assert_fees (HonPatients *patients,
             GListStore  *careers)
{
  HonTable *table = hon_patients_get_table (patients);
  g_autofree char *assumptions = hon_patients_dup_assumptions (patients);
  g_autoptr (HonBill) tariff = make_bill (HON_BILL_SECTOR_S1, HON_BILL_UNKNOWN, HON_INPUT_NONE, NULL);
  gboolean has_mean = FALSE;
  gboolean has_free = FALSE;
  gboolean has_low = FALSE;
  gboolean has_none = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);
      g_autoptr (HonCareer) career = g_list_model_get_item (G_LIST_MODEL (careers), i);
      g_autoptr (HonExplanation) explanation =
        hon_patients_explain (patients, hon_table_row_get_id (row), "honoraires_eur");
      g_autofree char *text = explanation != NULL ? hon_explanation_to_text (explanation) : NULL;
      HonSectorKind sector = hon_career_get_sector (career);
      gint64 fee = hon_table_row_get_amount (row, 2);
      gint64 overruns;
      gboolean is_low;

      if (text == NULL)
        continue;
      g_object_get (career, "overruns", &overruns, NULL);
      has_free |= sector == HON_SECTOR_NC;
      g_assert_true ((sector == HON_SECTOR_NC) == (strstr (text, "the fee is free") != NULL));
      g_assert_true ((sector == HON_SECTOR_S1 && overruns > 0) == (strstr (text, "special demands") != NULL));
      if (sector == HON_SECTOR_NC || sector == HON_SECTOR_S1 || overruns == 0)
        continue;
      has_none |= overruns == hon_career_get_receipts (career);
      /* Without the OPTAM the insurance counts with less than the tariff. */
      is_low = overruns == 150000 && sector == HON_SECTOR_S2;
      has_low |= is_low;
      has_mean |= !is_low && overruns < hon_career_get_receipts (career);
      if (is_low || overruns == hon_career_get_receipts (career))
        g_assert_cmpint (fee, ==, hon_bill_get_result (tariff)->asked);
      else
        g_assert_cmpint (fee, >, hon_bill_get_result (tariff)->asked);
      g_assert_true ((overruns == hon_career_get_receipts (career)) == (strstr (text, "No fees are left") != NULL));
    }
  if (*assumptions == '\0')
    return;

  g_assert_true (has_free == (strstr (assumptions, "Outside the agreement") != NULL));
  g_assert_true (has_none == (strstr (assumptions, "there is no mean") != NULL));
  if (has_mean)
    g_assert_nonnull (strstr (assumptions, "In secteur 2 the fee has the mean overrun"));
  g_assert_true (has_low == (strstr (assumptions, "less than the tariff") != NULL));
  if (!has_mean && !has_low)
    g_assert_null (strstr (assumptions, "mean overrun"));
}

/* Whatever is compared, what is said of it is what the table has. */
static void
test_words (void)
{
  static const HonSectorKind sectors[] = { HON_SECTOR_S1, HON_SECTOR_S2, HON_SECTOR_S2_OPTAM, HON_SECTOR_NC };
  static const gint64 overruns[] = { 0, 150000, 6000000, 15150000 };
  static const char * const specialities[] = { SPECIALITY, "" };
  const guint n = G_N_ELEMENTS (sectors) * G_N_ELEMENTS (overruns) * G_N_ELEMENTS (specialities);

  for (guint i = 0; i < n; i++)
    for (guint j = i; j < n; j++)
      {
        g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
        g_autoptr (HonPatients) patients = NULL;
        const guint each[] = { i, j };

        for (guint k = 0; k < G_N_ELEMENTS (each); k++)
          add (careers, specialities[each[k] % 2], sectors[each[k] / 8], 15150000, overruns[each[k] / 2 % 4]);
        patients = make (careers, HON_PATIENTS_ACT);
        assert_sentence (patients);
        assert_fees (patients, careers);
      }
}

/* Of three, and of those that change, each is told from the others. */
static void
test_words_of_changes (void)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonPatients) patients = NULL;
  g_autoptr (HonCareer) changing = NULL;
  g_autofree char *sentence = NULL;

  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 0);
  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 0);
  add (careers, "", HON_SECTOR_S2, 15000000, 0);
  changing = g_list_model_get_item (G_LIST_MODEL (careers), 0);
  g_object_set (changing, "change", hon_career_get_opening (changing) + 800, "next-sector", HON_SECTOR_S2,
                "next-receipts", (gint64) 18000000, "next-overruns", (gint64) 3000000, NULL);
  patients = make (careers, HON_PATIENTS_ACT);
  assert_sentence (patients);
  sentence = hon_patients_dup_sentence (patients);
  g_assert_nonnull (strstr (sentence, "from 1"));
}

/* A mean that leads to less than the tariff is told beside the table. */
static void
test_words_of_low_overrun (void)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonPatients) patients = NULL;
  g_autofree char *assumptions = NULL;

  add (careers, SPECIALITY, HON_SECTOR_S1, 15000000, 0);
  add (careers, SPECIALITY, HON_SECTOR_S2, 15150000, 150000);
  patients = make (careers, HON_PATIENTS_ACT);
  assumptions = hon_patients_dup_assumptions (patients);
  g_assert_nonnull (strstr (assumptions, "less than the tariff, the tariff is billed"));
}

/* A speciality may be told by a name: it is the same one. */
static void
test_named_speciality (void)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonPatients) patients = NULL;

  add (careers, SPECIALITY, HON_SECTOR_S2, 18000000, 3000000);
  add (careers, "Rhumatologue", HON_SECTOR_NC, 18000000, 0);
  patients = make (careers, HON_PATIENTS_ACT);
  g_assert_cmpint (get_amount (patients, "2", "honoraires_eur"), ==, get_amount (patients, "1", "honoraires_eur"));
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
  g_test_add_func ("/patients/words", test_words);
  g_test_add_func ("/patients/words-of-changes", test_words_of_changes);
  g_test_add_func ("/patients/words-of-low-overrun", test_words_of_low_overrun);
  g_test_add_func ("/patients/named-speciality", test_named_speciality);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
