/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-inputs.h"
#include "hon-test-situations.h"

#include "hon-bill-credits.h"
#include "hon-bill-explain.h"
#include "hon-bill-history.h"
#include "hon-bill-remarks.h"
#include "hon-bill-study.h"
#include "hon-bill-variants.h"
#include "hon-encounter-effect.h"

static HonEncounter *
new_encounter (const char    *speciality,
               HonBillSector  sector,
               HonPathway     pathway,
               gint64         fee,
               HonDate        date)
{
  HonEncounter *encounter = hon_encounter_new ();

  hon_encounter_set_date (encounter, date);
  hon_encounter_set_speciality (encounter, speciality);
  hon_encounter_set_sector (encounter, sector);
  g_object_set (encounter, "pathway", pathway, NULL);
  hon_encounter_set_fee (encounter, fee);

  return encounter;
}

static HonBillStudy *
new_study (HonEncounter *encounter)
{
  g_autoptr (GError) error = NULL;
  HonBillStudy *study = hon_bill_study_new (hon_test_get_catalogue (), encounter, &error);

  g_assert_no_error (error);

  return study;
}

static const HonBillResult *
get_result (HonBillStudy  *study,
            HonBillSector  sector)
{
  HonBill *bill = hon_bill_study_get_sector_bill (study, sector);

  g_assert_nonnull (bill);

  return hon_bill_get_result (bill);
}

/* Secteur 1 at its tariff, the others at the fee; in every one all of it is paid. */
static void
test_sectors (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S2, HON_PATHWAY_REGULAR, 6000,
                                                      hon_date_new (2026, 3, 2));
  g_autoptr (HonBillStudy) study = new_study (encounter);
  g_autofree char *note = hon_bill_study_dup_note (study);
  g_autofree char *credits = hon_bill_study_dup_credits (study);

  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S1)->asked, ==, 3000);
  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S1)->net, ==, 1900);
  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S2)->base, ==, 2300);
  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S2)->net, ==, 1410);
  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S2_OPTAM)->base, ==, 3000);
  g_assert_nonnull (strstr (note, "Secteur 1 is at its tariff"));
  g_assert_nonnull (strstr (credits, note));
  g_assert_nonnull (strstr (credits, "published by"));

  for (HonBillSector sector = 0; sector < HON_N_BILL_SECTORS; sector++)
    {
      const HonBillResult *result = get_result (study, sector);

      g_assert_cmpint (result->asked, ==, sector == HON_BILL_SECTOR_S1 ? 3000 : 6000);
      g_assert_cmpint (result->net + result->complementary + result->patient_copayment + result->deduction +
                       result->patient_overrun, ==, result->asked);
      g_assert_cmpint (hon_bill_get_input (hon_bill_study_get_sector_bill (study, sector))->sector, ==, sector);
    }
}

/* A chart that leaves the program tells all that decides who pays. */
static void
test_situation (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("cardiologue", HON_BILL_SECTOR_S2, HON_PATHWAY_CORRESPONDENT,
                                                      8000, hon_date_new (2025, 5, 12));
  g_autoptr (HonBillStudy) usual = new_study (encounter);
  g_autofree char *usually = hon_bill_study_dup_situation (usual);
  g_autoptr (HonBillStudy) study = NULL;
  g_autofree char *situation = NULL;

  g_assert_nonnull (strstr (usually, "patient aged 40, on 12 May 2025"));

  g_object_set (encounter, "ald", TRUE, NULL);
  g_object_set (encounter, "guarantee", 150, NULL);
  study = new_study (encounter);
  situation = hon_bill_study_dup_situation (study);
  g_assert_nonnull (strstr (situation, "patient aged 40, ALD, contract at 150%, on 12 May 2025"));
}

/* When and where are told unless they are usual. */
static void
test_moment (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S1, HON_PATHWAY_REGULAR,
                                                      HON_BILL_UNKNOWN, hon_date_new (2025, 5, 12));
  g_autoptr (HonBillStudy) usual = new_study (encounter);
  g_autofree char *usually = hon_bill_study_dup_context (usual);
  g_autoptr (HonBillStudy) study = NULL;
  g_autofree char *context = NULL;
  g_autofree char *situation = NULL;

  g_assert_true (g_str_has_suffix (usually, "on 12 May 2025"));
  g_object_set (encounter, "day", HON_BILL_DAY_SUNDAY, "region", HON_REGION_MAYOTTE, NULL);
  study = new_study (encounter);
  context = hon_bill_study_dup_context (study);
  situation = hon_bill_study_dup_situation (study);
  g_assert_true (g_str_has_suffix (context, "on 12 May 2025, on Sunday"));
  g_assert_nonnull (strstr (situation, "patient aged 40, Mayotte, on 12 May 2025, on Sunday"));
}

/* Only those are asked whether they were sent by the regulation for whom it changes something. */
static void
test_regulation (void)
{
  static const struct
  {
    const char *act;
    const char *speciality;
    HonBillDay  day;
    gboolean    has_effect;
  } cases[] = {
    { "consultation", "generaliste", HON_BILL_DAY_WEEKDAY, FALSE },
    { "consultation", "generaliste", HON_BILL_DAY_SATURDAY, TRUE },
    { "consultation", "generaliste", HON_BILL_DAY_SUNDAY, TRUE },
    { "consultation", "generaliste", HON_BILL_DAY_NIGHT, TRUE },
    { "visite", "generaliste", HON_BILL_DAY_EVENING, TRUE },
    { "visite", "generaliste", HON_BILL_DAY_WEEKDAY, FALSE },
    { "consultation", "cardiologue", HON_BILL_DAY_NIGHT, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonEncounter) encounter = new_encounter (cases[i].speciality, HON_BILL_SECTOR_S1,
                                                          HON_PATHWAY_REGULAR, HON_BILL_UNKNOWN,
                                                          hon_date_new (2026, 1, 12));

      hon_encounter_set_act (encounter, cases[i].act);
      g_object_set (encounter, "day", cases[i].day, NULL);
      g_assert_cmpint (hon_encounter_has_effect (encounter, hon_test_get_catalogue (), "regulated"), ==,
                       cases[i].has_effect);
      g_object_set (encounter, "regulated", TRUE, NULL);
      g_assert_cmpint (hon_encounter_has_effect (encounter, hon_test_get_catalogue (), "regulated"), ==,
                       cases[i].has_effect);
    }
}

/* A code may say what was done, in place of the act that was chosen, or which technical act it was. */
static void
test_act_coded (void)
{
  static const struct
  {
    const char *act;
    const char *codes;
    gboolean    is_coded;
    gboolean    is_among;
  } cases[] = {
    { "consultation", "", FALSE, FALSE },
    { "consultation", "MHP", FALSE, FALSE },
    { "consultation", "+DEQP003", FALSE, FALSE },
    { "consultation", "G+MHP", TRUE, TRUE },
    { "consultation", "VG", TRUE, TRUE },
    { "consultation", "BFGA427", TRUE, TRUE },
    { "acte_technique", "BFGA427", FALSE, TRUE },
    { "acte_technique", "", FALSE, FALSE },
    { "consultation", "ZZZ", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S1, HON_PATHWAY_REGULAR,
                                                          HON_BILL_UNKNOWN, hon_date_new (2026, 1, 12));

      g_object_set (encounter, "act", cases[i].act, "codes", cases[i].codes, NULL);
      g_assert_cmpint (hon_encounter_is_act_coded (encounter, hon_test_get_catalogue ()), ==, cases[i].is_coded);
      g_assert_cmpint (hon_encounter_is_act_among_codes (encounter, hon_test_get_catalogue ()), ==, cases[i].is_among);
    }
}

/* What is in doubt in another sector is told too, and only once. */
static void
test_other_doubts (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("cardiologue", HON_BILL_SECTOR_S2, HON_PATHWAY_CORRESPONDENT,
                                                      8000, hon_date_new (2025, 5, 12));
  g_autoptr (HonBillStudy) study = new_study (encounter);
  g_auto (GStrv) others = hon_bill_study_dup_other_doubts (study);
  g_autofree char *credits = hon_bill_study_dup_credits (study);
  g_autoptr (HonBillStudy) in_s1 = NULL;
  g_auto (GStrv) own = NULL;
  g_auto (GStrv) left = NULL;
  guint n_found = 0;

  for (guint i = 0; others[i] != NULL; i++)
    {
      n_found += strstr (others[i], "found no source for the tariff") != NULL;
      g_assert_nonnull (strstr (credits, others[i]));
    }
  g_assert_cmpuint (n_found, ==, 1);

  hon_encounter_set_sector (encounter, HON_BILL_SECTOR_S1);
  in_s1 = new_study (encounter);
  own = hon_bill_dup_doubts (hon_bill_study_get_bill (in_s1));
  left = hon_bill_study_dup_other_doubts (in_s1);
  g_assert_cmpuint (g_strv_length (own), >, 0);
  for (guint i = 0; own[i] != NULL; i++)
    g_assert_false (g_strv_contains ((const char * const *) left, own[i]));
}

/* A patient of the C2S is asked the tariff, whatever fee was entered. */
static void
test_refused (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S2, HON_PATHWAY_REGULAR, 6000,
                                                      hon_date_new (2026, 3, 2));
  g_autoptr (HonBillStudy) study = NULL;
  g_autofree char *note = NULL;

  g_object_set (encounter, "c2s", TRUE, NULL);
  study = new_study (encounter);
  note = hon_bill_study_dup_note (study);
  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S2)->refused, >, 0);
  g_assert_nonnull (strstr (note, "What may not be asked of this patient is not counted."));
}

/* A fee that was asked in secteur 1 is that of secteur 1. */
static void
test_own_sector (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S1, HON_PATHWAY_REGULAR, 4000,
                                                      hon_date_new (2026, 3, 2));
  g_autoptr (HonBillStudy) study = new_study (encounter);
  g_autofree char *note = hon_bill_study_dup_note (study);

  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S1)->asked, ==, 4000);
  g_assert_nonnull (strstr (note, "Every sector"));
}

/* Where no fee was typed, and it is free, the comparison says what it assumes. */
static void
test_assumed (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S2, HON_PATHWAY_REGULAR,
                                                      HON_BILL_UNKNOWN, hon_date_new (2026, 3, 2));
  g_autoptr (HonBillStudy) study = new_study (encounter);
  g_autofree char *note = hon_bill_study_dup_note (study);
  g_autofree char *notice = hon_bill_study_dup_fee_notice (study);
  g_autofree char *credits = hon_bill_study_dup_credits (study);
  g_autofree char *sentence = hon_bill_dup_sentence (hon_bill_study_get_bill (study));
  g_autofree char *amount = hon_bill_study_dup_amount (study);
  g_autoptr (HonEncounter) with_fee = new_encounter ("generaliste", HON_BILL_SECTOR_S2, HON_PATHWAY_REGULAR, 5000,
                                                     hon_date_new (2026, 3, 2));
  g_autoptr (HonBillStudy) other = new_study (with_fee);
  g_autofree char *told = hon_bill_study_dup_fee_notice (other);

  g_assert_cmpint (get_result (study, HON_BILL_SECTOR_S2)->asked, ==, 3000);
  g_assert_nonnull (strstr (note, "No fee was entered"));

  /* The tariff has another base than what is paid back with an overrun: both are told. */
  g_assert_nonnull (strstr (note, "the tariff of secteur 1, 30.00\u00a0€."));
  g_assert_nonnull (strstr (note, "14.10\u00a0€ is paid back instead of 19.00\u00a0€"));
  g_assert_nonnull (strstr (credits, note));
  g_assert_cmpstr (sentence, ==, "The fee is free: for 30.00\u00a0€, without an overrun, the insurance pays back "
                                 "19.00\u00a0€; for any fee above, 14.10\u00a0€.");
  g_assert_cmpstr (notice, ==, "Enter the fee asked to see what is left to pay.");
  g_assert_null (told);

  /* What was asked about is not assumed. */
  g_assert_cmpint (hon_bill_get_result (hon_bill_study_get_bill (study))->patient, ==, HON_BILL_UNKNOWN);
  g_assert_cmpstr (amount, ==, "14.10 € paid back with an overrun");
}

/* With and without contracts, in and outside of the pathway; a fee that was not told is the assumed one. */
static void
test_variants (void)
{
  static const struct
  {
    const char *id;
    gint64      inside;
    gint64      outside;
  } cases[] = {
    /* 90 € on a base of 42.50 €: 27.75 € and 10.75 € are paid back. */
    { "-1", 6225, 7925 },
    { "100", 4950, 6650 },
    /* Outside the OPTAM one of 150 % pays 130 %, and one of 200 % pays 180 %. */
    { "150", 3675, 6650 },
    { "200", 1550, 6650 },
  };
  g_autoptr (HonEncounter) encounter = new_encounter ("psychiatre", HON_BILL_SECTOR_S2, HON_PATHWAY_OUTSIDE, 9000,
                                                      hon_date_new (2025, 3, 12));
  g_autoptr (HonBillStudy) study = NULL;
  g_autoptr (HonTable) table = NULL;
  g_autoptr (HonEncounter) free_fee = new_encounter ("generaliste", HON_BILL_SECTOR_S2, HON_PATHWAY_REGULAR,
                                                     HON_BILL_UNKNOWN, hon_date_new (2026, 2, 2));
  g_autoptr (HonBillStudy) free_study = new_study (free_fee);
  g_autoptr (HonTable) free_table = hon_bill_variants_new (hon_test_get_catalogue (), free_fee, free_study);

  g_object_set (encounter, "guarantee", 150, NULL);
  study = new_study (encounter);
  table = hon_bill_variants_new (hon_test_get_catalogue (), encounter, study);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), i);

      g_assert_cmpstr (hon_table_row_get_id (row), ==, cases[i].id);
      g_assert_cmpint (hon_table_row_get_amount (row, 1), ==, cases[i].inside);
      g_assert_cmpint (hon_table_row_get_amount (row, 2), ==, cases[i].outside);
      g_assert_cmpint (hon_table_row_is_total (row), ==, g_str_equal (cases[i].id, "150"));
      g_assert_cmpint (hon_bill_variants_get_guarantee (row), ==, atoi (cases[i].id));
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (free_table)), ==, 3);
  g_assert_cmpint (hon_table_row_get_amount (hon_table_find (free_table, "-1"), 1), ==, 1100);
}

/* Patients who may not be asked for more have a tariff in every sector but outside the agreement. */
static void
test_protected (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S2, HON_PATHWAY_REGULAR,
                                                      HON_BILL_UNKNOWN, hon_date_new (2026, 3, 2));
  g_autoptr (HonBillStudy) study = NULL;

  g_object_set (encounter, "c2s", TRUE, NULL);
  study = new_study (encounter);
  for (HonBillSector sector = HON_BILL_SECTOR_S1; sector < HON_BILL_SECTOR_NC; sector++)
    g_assert_cmpint (get_result (study, sector)->patient, ==, 0);
}

static void
test_texts (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("psychiatre", HON_BILL_SECTOR_S2, HON_PATHWAY_DIRECT, 9000,
                                                      hon_date_new (2025, 3, 12));
  g_autoptr (HonBillStudy) study = NULL;
  g_autofree char *context = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *situation = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_auto (GStrv) remarks = NULL;

  g_object_set (encounter, "age", 20, NULL);
  study = new_study (encounter);
  context = hon_bill_study_dup_context (study);
  amount = hon_bill_study_dup_amount (study);
  situation = hon_bill_study_dup_situation (study);
  text = hon_bill_study_to_text (study);
  sentence = hon_bill_dup_sentence (hon_bill_study_get_bill (study));
  remarks = hon_bill_dup_remarks (hon_bill_study_get_bill (study));

  g_assert_nonnull (strstr (context, "Psychiatrist, Secteur 2 outside the OPTAM"));
  g_assert_cmpstr (amount, ==, "62.25 € left to pay");
  g_assert_nonnull (strstr (situation, "Direct access, patient aged 20"));

  /* The copy has the answer, every line, what is to be known, and where it comes from. */
  g_assert_true (g_str_has_prefix (text, context));
  g_assert_nonnull (strstr (text, sentence));
  g_assert_nonnull (strstr (text, "Base of reimbursement\t42.50 €"));
  for (guint i = 0; remarks[i] != NULL; i++)
    g_assert_nonnull (strstr (text, remarks[i]));
  g_assert_nonnull (strstr (text, "http"));
}

static void
test_errors (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S1, HON_PATHWAY_REGULAR,
                                                      HON_BILL_UNKNOWN, hon_date_new (2026, 3, 2));
  g_autoptr (GError) error = NULL;

  hon_encounter_set_act (encounter, "divination");
  g_assert_null (hon_bill_study_new (hon_test_get_catalogue (), encounter, &error));
  hon_test_assert_input_error (error, "act");
}

/* The curve is what bills of every day say. */
static void
test_history (void)
{
  static const char * const specialities[] = { "generaliste", "psychiatre", "cardiologue", "ophtalmologue" };
  HonDate end = hon_date_new (2027, 12, 31);

  for (guint i = 0; i < G_N_ELEMENTS (specialities); i++)
    {
      g_autoptr (HonEncounter) encounter = new_encounter (specialities[i], HON_BILL_SECTOR_S2,
                                                          HON_PATHWAY_CORRESPONDENT, HON_BILL_UNKNOWN,
                                                          hon_date_new (2026, 3, 2));
      g_autoptr (HonBillHistory) history = hon_bill_history_new (hon_test_get_catalogue (), encounter, end);
      const HonBillMoment *moments;
      guint n_moments;

      moments = hon_bill_history_get_moments (history, &n_moments);
      g_assert_cmpuint (n_moments, >, 3);
      g_assert_cmpint (moments[0].date, ==, hon_date_new (2005, 1, 1));
      for (guint j = 1; j < n_moments; j++)
        {
          g_assert_cmpint (moments[j].date, >, moments[j - 1].date);
          g_assert_true (moments[j].s1 != moments[j - 1].s1 || moments[j].s2 != moments[j - 1].s2);
        }

      for (HonDate date = moments[0].date; date <= end; date += 17)
        {
          const HonBillSector sectors[] = { HON_BILL_SECTOR_S1, HON_BILL_SECTOR_S2 };
          HonBillMoment moment = moments[0];

          for (guint j = 0; j < n_moments && moments[j].date <= date; j++)
            moment = moments[j];
          hon_encounter_set_date (encounter, date);
          for (guint j = 0; j < G_N_ELEMENTS (sectors); j++)
            {
              g_autoptr (HonBill) bill = NULL;

              hon_encounter_set_sector (encounter, sectors[j]);
              bill = hon_bill_new (hon_test_get_catalogue (), encounter, NULL);
              /* What no source tells is a gap, also where the bill keeps what was known last. */
              g_assert_cmpint (j == 0 ? moment.s1 : moment.s2, ==,
                               bill != NULL && hon_bill_is_sourced (bill) ? hon_bill_get_result (bill)->net
                                                                          : HON_BILL_UNKNOWN);
            }
          if (moment.s1 != HON_BILL_UNKNOWN && moment.s2 != HON_BILL_UNKNOWN)
            g_assert_cmpint (moment.gap, ==, moment.s1 - moment.s2);
        }
    }
}

static void
test_history_texts (void)
{
  g_autoptr (HonEncounter) encounter = new_encounter ("generaliste", HON_BILL_SECTOR_S1, HON_PATHWAY_REGULAR,
                                                      HON_BILL_UNKNOWN, hon_date_new (2026, 3, 2));
  g_autoptr (HonBillHistory) history = hon_bill_history_new (hon_test_get_catalogue (), encounter,
                                                             hon_date_new (2027, 12, 31));
  g_autofree char *less = hon_bill_history_dup_sentence (history, hon_date_new (2026, 3, 2));
  g_autofree char *same = hon_bill_history_dup_sentence (history, hon_date_new (2011, 6, 1));
  g_autofree char *credits = hon_bill_history_dup_credits (history);

  g_assert_nonnull (strstr (less, "19.00 € in secteur 1, and 14.10 € in secteur 2"));
  g_assert_nonnull (strstr (less, "4.90 € less"));
  g_assert_nonnull (strstr (same, "the same"));
  g_assert_nonnull (strstr (credits, "published by"));

  g_assert_null (hon_bill_history_dup_sentence (history, hon_date_new (2004, 12, 31)));
  g_assert_null (hon_bill_history_dup_sentence (history, hon_date_new (2028, 1, 1)));

  /* An act that exists in no sector has neither figures nor credits. */
  g_clear_object (&history);
  g_clear_pointer (&credits, g_free);
  hon_encounter_set_act (encounter, "divination");
  history = hon_bill_history_new (hon_test_get_catalogue (), encounter, hon_date_new (2027, 12, 31));
  credits = hon_bill_history_dup_credits (history);
  g_assert_null (credits);
  g_assert_null (hon_bill_history_dup_sentence (history, hon_date_new (2026, 3, 2)));
}

/* Whether a source is one of what a value of a parameter rests on, on a day. */
static gboolean
is_of_parameter (HonSource  *source,
                 const char *id,
                 HonDate     date)
{
  HonParameter *parameter = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_PARAMETERS, id);
  HonDatedValue *value = hon_parameter_get_value_at (parameter, date);

  return value != NULL && hon_evidence_get_source (hon_dated_value_get_evidence (value)) == source;
}

static gboolean
has_source (GListModel *sources,
            HonSource  *source)
{
  return g_list_store_find (G_LIST_STORE (sources), source, NULL);
}

#define GROUP_DEDUCTION_AGE 5
#define GROUP_CEILING       9

/* The figures of the law that stand in tariffs, with others that they could be; those of one group are told together. */
static const struct
{
  const char *id;
  gsize       offset;
  gboolean    is_amount; /* else an int */
  int         group;
  gint64      others[2];
} figures[] = {
  { "taux-parcours", G_STRUCT_OFFSET (HonTariffs, rate), FALSE, 0, { 0, 0 } },
  { "taux-hors-parcours", G_STRUCT_OFFSET (HonTariffs, rate_outside), FALSE, 1, { 0, 0 } },
  { "majoration-plafond", G_STRUCT_OFFSET (HonTariffs, penalty_cap), TRUE, 2, { 0, 0 } },
  { "taux-regime-local", G_STRUCT_OFFSET (HonTariffs, local_rate), FALSE, 3, { 0, 0 } },
  { "participation-forfaitaire", G_STRUCT_OFFSET (HonTariffs, deduction), TRUE, 4, { 0, 0 } },
  { "participation-plafond-jour", G_STRUCT_OFFSET (HonTariffs, deduction_day), TRUE, 4, { 0, 1000000 } },
  { "participation-plafond-an", G_STRUCT_OFFSET (HonTariffs, deduction_year), TRUE, 4, { 0, 1000000 } },
  { "participation-age", G_STRUCT_OFFSET (HonTariffs, deduction_age), FALSE, GROUP_DEDUCTION_AGE, { 0, 0 } },
  { "parcours-age", G_STRUCT_OFFSET (HonTariffs, pathway_age), FALSE, 6, { 0, 0 } },
  { "pat-seuil", G_STRUCT_OFFSET (HonTariffs, heavy_from), TRUE, 7, { HON_BILL_UNKNOWN, HON_BILL_UNKNOWN } },
  { "pat-montant", G_STRUCT_OFFSET (HonTariffs, heavy_share), TRUE, 7, { 0, 0 } },
  { "contrat-responsable-plafond", G_STRUCT_OFFSET (HonTariffs, responsible_cap), FALSE, 8, { -1, 0 } },
  { "contrat-responsable-ecart", G_STRUCT_OFFSET (HonTariffs, responsible_margin), FALSE, 8, { 0, 10000 } },
  { "da-taux", G_STRUCT_OFFSET (HonTariffs, da_rate), FALSE, GROUP_CEILING, { 0, 0 } },
};

static gboolean
are_same (const HonBillResult *one,
          const HonBillResult *other)
{
  return one->rate == other->rate && one->pathway == other->pathway && one->ceiling == other->ceiling &&
         one->base == other->base && one->gross == other->gross && one->local == other->local &&
         one->deduction == other->deduction && one->net == other->net && one->penalty == other->penalty &&
         one->guarantee == other->guarantee && one->complementary == other->complementary &&
         one->patient == other->patient;
}

/* Which groups of figures decided about a bill: with another one it would not be the same. */
static guint
find_groups (HonBill *bill)
{
  g_autofree HonTariffs *tariffs = g_memdup2 (hon_bill_get_tariffs (bill), sizeof *tariffs);
  /* A child pays no deduction for its age, whatever else exempts it. */
  guint groups = hon_bill_get_input (bill)->age < tariffs->deduction_age ? 1u << GROUP_DEDUCTION_AGE : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    for (gsize o = 0; o < G_N_ELEMENTS (figures[i].others); o++)
      {
        HonBillResult result;
        gint64 *amount = &G_STRUCT_MEMBER (gint64, tariffs, figures[i].offset);
        int *number = &G_STRUCT_MEMBER (int, tariffs, figures[i].offset);
        gint64 kept = figures[i].is_amount ? *amount : *number;

        if (figures[i].is_amount)
          *amount = figures[i].others[o];
        else
          *number = (int) figures[i].others[o];
        if (!hon_bill_compute (tariffs, hon_bill_get_input (bill), &result) ||
            !are_same (&result, hon_bill_get_result (bill)))
          groups |= 1u << figures[i].group;
        if (figures[i].is_amount)
          *amount = kept;
        else
          *number = (int) kept;
      }

  return groups;
}

/* Credits name the figures that a bill was computed with, and no others: those without which the engine makes another
 * bill of it.
 */
static void
check_credits (HonBill *bill,
               HonDate  date)
{
  const HonBillResult *result = hon_bill_get_result (bill);
  gboolean is_outside = hon_bill_get_input (bill)->sector == HON_BILL_SECTOR_NC;
  HonParameter *ceiling = hon_bill_get_printed_ceiling (bill);
  guint groups = find_groups (bill);
  g_autoptr (HonCredits) credits = hon_bill_make_credits (&bill, 1);
  GListModel *sources = hon_credits_get_sources (credits);
  g_autoptr (HonExplanation) base = hon_bill_explain (bill, is_outside ? "bill-non-conventionne" : "bill-base");

  /* Where a page prints what the rate makes, that page stands for it. */
  if (ceiling != NULL)
    groups &= ~(1u << GROUP_CEILING);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      gboolean is_used = has_source (hon_explanation_get_sources (base), source) ||
                         (result->is_exempt && is_of_parameter (source, "taux-exoneration", date)) ||
                         (ceiling != NULL && is_of_parameter (source, hon_record_get_id (HON_RECORD (ceiling)), date));

      for (gsize f = 0; f < G_N_ELEMENTS (figures); f++)
        is_used = is_used || ((groups >> figures[f].group & 1) && is_of_parameter (source, figures[f].id, date));
      g_test_message ("%s", hon_source_get_title (source));
      g_assert_true (is_used);
    }
  for (gsize f = 0; f < G_N_ELEMENTS (figures); f++)
    {
      HonParameter *parameter = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_PARAMETERS, figures[f].id);
      HonDatedValue *value = hon_parameter_get_value_at (parameter, date);

      g_test_message ("%s", figures[f].id);
      if ((groups >> figures[f].group & 1) && value != NULL)
        g_assert_true (has_source (sources, hon_evidence_get_source (hon_dated_value_get_evidence (value))));
    }
}

static void
test_credits (void)
{
  static const char * const specialities[] = { "generaliste", "psychiatre", "cardiologue", "gynecologue" };
  static const HonPathway pathways[] = { HON_PATHWAY_REGULAR, HON_PATHWAY_CORRESPONDENT, HON_PATHWAY_OUTSIDE };
  const HonDate dates[] = { hon_date_new (2011, 3, 7), hon_date_new (2026, 3, 2) };
  guint n_bills = 0;

  for (gsize d = 0; d < G_N_ELEMENTS (dates); d++)
    for (gsize s = 0; s < G_N_ELEMENTS (specialities); s++)
      for (gsize p = 0; p < G_N_ELEMENTS (pathways); p++)
        for (HonBillSector sector = 0; sector < HON_N_BILL_SECTORS; sector++)
          for (guint flags = 0; flags < 32; flags++)
            {
              g_autoptr (HonEncounter) encounter = new_encounter (specialities[s], sector, pathways[p], 9000, dates[d]);
              g_autoptr (HonBill) bill = NULL;

              g_object_set (encounter, "guarantee", flags & 1 ? 200 : -1, "ald", (flags & 2) != 0, "local-scheme",
                            (flags & 4) != 0, "age", flags & 8 ? 12 : 40, "c2s",
                            (flags & 16) != 0, NULL);
              bill = hon_bill_new (hon_test_get_catalogue (), encounter, NULL);
              if (bill == NULL)
                continue;
              g_test_message ("%s, %u, %u, %u, %u", specialities[s], (guint) d, (guint) p, sector, flags);
              check_credits (bill, dates[d]);
              n_bills++;
            }
  g_assert_cmpuint (n_bills, >, 500);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bill-study/sectors", test_sectors);
  g_test_add_func ("/bill-study/credits", test_credits);
  g_test_add_func ("/bill-study/situation", test_situation);
  g_test_add_func ("/bill-study/moment", test_moment);
  g_test_add_func ("/bill-study/regulation", test_regulation);
  g_test_add_func ("/bill-study/act-coded", test_act_coded);
  g_test_add_func ("/bill-study/other-doubts", test_other_doubts);
  g_test_add_func ("/bill-study/refused", test_refused);
  g_test_add_func ("/bill-study/own-sector", test_own_sector);
  g_test_add_func ("/bill-study/assumed", test_assumed);
  g_test_add_func ("/bill-study/variants", test_variants);
  g_test_add_func ("/bill-study/protected", test_protected);
  g_test_add_func ("/bill-study/texts", test_texts);
  g_test_add_func ("/bill-study/errors", test_errors);
  g_test_add_func ("/bill-history/moments", test_history);
  g_test_add_func ("/bill-history/texts", test_history_texts);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
