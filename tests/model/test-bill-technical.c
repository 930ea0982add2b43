/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-inputs.h"
#include "hon-test-situations.h"

#include "hon-bill.h"
#include "hon-bill-explain.h"
#include "hon-bill-export.h"
#include "hon-bill-history.h"
#include "hon-bill-remarks.h"

#include <math.h>

/* Technical acts in bills: by their codes, together, beside a consultation, with modifiers. */

static HonEncounter *
read_encounter (const char *json)
{
  HonEncounter *encounter = hon_encounter_new ();

  hon_test_fill_input (encounter, json);

  return encounter;
}

static HonBill *
try_bill (const char  *json,
          GError     **error)
{
  g_autoptr (HonEncounter) encounter = read_encounter (json);

  return hon_bill_new (hon_test_get_catalogue (), encounter, error);
}

static HonBill *
make_bill (const char *json)
{
  g_autoptr (GError) error = NULL;
  HonBill *bill = try_bill (json, &error);

  g_assert_no_error (error);

  return bill;
}

/* What is billed, and what it comes to: the sum, what is paid back and what is left. */
static void
test_bills (void)
{
  static const struct
  {
    const char *codes;
    const char *more;  /* other inputs */
    gint64      base;
    gint64      gross;
    gint64      deduction;
    guint       n_parts;
  } cases[] = {
    { "DEQP003", "", 1477, 1034, 200, 1 },
    /* Each act is rounded, and has its own deduction. */
    { "G+DEQP003", "", 4477, 3134, 400, 2 },
    { "+DEQP003", "", 4477, 3134, 400, 2 },
    { "+DEQP003", "\"acte\": \"visite\",", 5477, 3834, 400, 3 },
    { "DEQP003", "\"acte\": \"visite\",", 1477, 1034, 200, 1 },
    /* A supplement to a technical act is no act. */
    { "VG+DEQP003+YYYY490", "", 6437, 4506, 400, 4 },
    /* Whichever of them comes first. */
    { "YYYY490+DEQP003", "", 2437, 1706, 200, 2 },
    { "YYYY490+DZQM006+DEQP003", "\"specialite\": \"cardiologue\", \"parcours\": \"correspondant\",",
      11127, 7789, 400, 3 },
    /* With an overrun the other price counts. */
    { "DEQP003", "\"secteur\": \"S2\", \"honoraires_eur\": 30,", 1381, 967, 200, 1 },
    { "DEQP003", "\"secteur\": \"S2\", \"honoraires_eur\": 14.77,", 1477, 1034, 200, 1 },
    { "G+DEQP003", "\"secteur\": \"S2\", \"honoraires_eur\": 60,", 3681, 2577, 400, 2 },
    { "G+DEQP003", "\"secteur\": \"S2\", \"honoraires_eur\": 44.77,", 4477, 3134, 400, 2 },
    { "DEQP003", "\"secteur\": \"S2_OPTAM\", \"honoraires_eur\": 30,", 1477, 1034, 200, 1 },
    /* The smear beside a consultation is paid by half. */
    { "G+JKHD001", "\"age\": 30,", 3650, 2555, 400, 2 },
    /* A heavy act: €24, and €32 from April 2026; once for two of them. */
    { "BFGA427", "\"specialite\": \"ophtalmologue\", \"parcours\": \"correspondant\",", 27170, 24770, 200, 1 },
    { "BFGA427", "\"specialite\": \"ophtalmologue\", \"parcours\": \"correspondant\", \"date\": \"2026-05-01\",",
      27170, 23970, 200, 1 },
    { "NFKA007+NFKA008", "\"specialite\": \"chirurgien\", \"parcours\": \"correspondant\",", 98878, 96478, 400, 2 },
    /* The same act, light beside heavy: the light one has the ordinary rate. */
    { "BFGA427+BFPP001", "\"specialite\": \"ophtalmologue\", \"parcours\": \"correspondant\",", 31350, 27696, 400, 2 },
    /* Imaging costs no flat amount. */
    { "ZCQK004", "\"specialite\": \"radiologue\", \"parcours\": \"correspondant\", \"date\": \"2025-06-01\",", -1, -1, -1, 1 },
    /* The anaesthetist has a tariff of their own. */
    { "BFGA427", "\"specialite\": \"anesthesiste\", \"parcours\": \"correspondant\",", 11100, 7770, 200, 1 },
    { "BFGA427-1", "\"specialite\": \"anesthesiste\", \"parcours\": \"correspondant\",", 27170, 24770, 200, 1 },
    { "BFGA427-4", "\"specialite\": \"specialiste\", \"parcours\": \"correspondant\",", 11100, 7770, 200, 1 },
    /* Operations on different limbs: the cheaper by three quarters; for injuries a third by half. */
    { "NFKA007+NFKA008", "\"specialite\": \"chirurgien\", \"parcours\": \"correspondant\","
      "\"association\": \"membres\",", 113954, 111554, 400, 2 },
    /* A modifier in percent, one in euros, and that of overseas. */
    { "NFKA007+K", "\"specialite\": \"chirurgien\", \"parcours\": \"correspondant\",", 78393, 75993, 200, 2 },
    { "BFGA427+3", "\"specialite\": \"anesthesiste\", \"secteur\": \"S2_OPTAM\", \"parcours\": \"correspondant\",",
      11988, 8392, 200, 2 },
    { "DEQP003+M", "", 4165, 2916, 200, 2 },
    { "DEQP003", "\"region\": \"drom\",", 1536, 1075, 200, 2 },
    /* The second act by half, whichever comes first; the share is not on modifiers in euros. */
    { "DEQP003+DZQM006", "\"specialite\": \"cardiologue\", \"parcours\": \"correspondant\",", 10167, 7117, 400, 2 },
    { "DZQM006+DEQP003", "\"specialite\": \"cardiologue\", \"parcours\": \"correspondant\",", 10167, 7117, 400, 2 },
    { "DZQM006+DEQP003+U", "\"specialite\": \"cardiologue\", \"parcours\": \"correspondant\",", 12682, 8878, 400, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{ \"date\": \"2026-02-01\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", %s"
                         "  \"codes\": \"%s\" }", cases[i].more, cases[i].codes);
      g_autoptr (HonBill) bill = make_bill (json);
      const HonBillResult *result = hon_bill_get_result (bill);
      gint64 sum = 0;

      g_test_message ("%s: %s", cases[i].codes, cases[i].more);
      g_assert_cmpuint (hon_bill_get_n_parts (bill), ==, cases[i].n_parts);
      for (guint j = 0; j < result->n_parts; j++)
        sum += result->parts[j].amount;
      g_assert_cmpint (result->base, ==, sum);
      if (cases[i].base < 0)
        {
          g_assert_false (result->is_heavy);
          continue;
        }
      g_assert_cmpint (result->base, ==, cases[i].base);
      g_assert_cmpint (result->gross, ==, cases[i].gross);
      g_assert_cmpint (result->deduction, ==, cases[i].deduction);
    }
}

/* What no source says is refused, and the message names what it is about. */
static void
test_refusals (void)
{
  static const struct
  {
    const char *codes;
    const char *more;
    const char *message;
  } cases[] = {
    { "G+BFGA427", "", "BFGA427 may be billed with" },
    { "YYYY490", "", "YYYY490 (Supplement for an electrocardiogram at the patient’s home) is only billed with" },
    { "G+YYYY490", "", "YYYY490 (Supplement for an electrocardiogram at the patient’s home) is only billed with" },
    { "G+DEQP003+JKHD001", "", "JKHD001 may be billed with" },
    { "G+JKHD001", "\"age\": 20,", "JKHD001 may be billed with" },
    { "MHP+DEQP003", "", "MHP may be billed with" },
    { "GL1+DEQP003", "\"age\": 85,", "DEQP003 may be billed with" },
    { "CSC+DEQP003", "\"specialite\": \"cardiologue\", \"parcours\": \"correspondant\",", "DEQP003 may be billed with" },
    { "DZQM006+EJQM004", "\"specialite\": \"cardiologue\", \"parcours\": \"correspondant\",", "may be billed with" },
    { "DEQP003+JKHD001+QZHA001", "", "QZHA001 is one act or supplement too many" },
    { "DEQP003+DEQP003", "", "DEQP003 is there twice" },
    { "DEQP003+JKHD001", "\"association\": \"membres\",", "JKHD001 may be billed with" },
    { "NFKA007+NFKA008+BFGA427", "\"specialite\": \"chirurgien\", \"association\": \"membres\",",
      "BFGA427 is one act or supplement too many" },
    { "K", "", "“K” goes with no technical act" },
    { "K+NFKA007", "", "“K” goes with no technical act" },
    { "NFKA007+J", "\"specialite\": \"chirurgien\",",
      "no source read gives the modifier J (Transitional supplement of surgery) a value" },
    { "BFGA004", "", "BFGA004 on 1 February 2026; perhaps BFGA427 (Extracapsular extraction" },
    { "BFGA427+3", "\"specialite\": \"anesthesiste\", \"secteur\": \"S2\",", "the modifier 3" },
    { "NFKA007+K", "\"secteur\": \"S2\",", "the modifier K" },
    { "NFKA007+K", "\"date\": \"2025-02-01\",", "the modifier K" },
    { "BFGA427+3", "\"specialite\": \"anesthesiste\",", "8% (anaesthetists who may join the OPTAM-ACO), 12% (" },
    { "ZBQK002+E", "", "the modifier E" },
    { "DEQP003+U", "", "the modifier U" },
    { "DEQP003", "\"secteur\": \"NC\",", "outside the agreement, give the tariff" },
    { "G+DEQP003", "\"secteur\": \"NC\",", "DEQP003 may be billed with" },
    { "BFGA427", "\"specialite\": \"ophtalmologue\", \"secteur\": \"NC\", \"region\": \"mayotte\",",
      "outside the agreement, give the tariff" },
    { "DEQP003", "\"secteur\": \"S2\", \"date\": \"2016-02-01\",", "no source read has a tariff for DEQP003 in this sector" },
    { "BFGA427", "\"date\": \"2016-02-01\",", "no source read has a tariff for BFGA427 in this sector" },
    { "DEQP003", "\"region\": \"drom\", \"date\": \"2020-02-01\",", "the modifier DROM" },
    { "DEQP003", "\"acte\": \"acte_technique\", \"tarif_eur\": 20,", "give one of them only" },
    { "ECG", "", "perhaps DEQP003 (Electrocardiography with at least 12 leads)" },
    { "MCS", "\"acte\": \"technique\", \"tarif_eur\": 20,", "MCS may be billed with another act" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{ \"date\": \"2026-02-01\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", %s"
                         "  \"codes\": \"%s\" }", cases[i].more, cases[i].codes);
      g_autoptr (GError) error = NULL;
      g_autoptr (HonBill) bill = try_bill (json, &error);

      g_test_message ("%s: %s", cases[i].codes, cases[i].more);
      g_assert_null (bill);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* Outside the agreement an act whose two prices are one has its authority tariff. */
static void
test_authority (void)
{
  g_autoptr (HonBill) bill = make_bill ("{ \"date\": \"2026-02-01\", \"specialite\": \"ophtalmologue\","
                                        "  \"secteur\": \"NC\", \"parcours\": \"correspondant\","
                                        "  \"codes\": [\"BFGA427\"], \"honoraires_eur\": 1000 }");

  g_assert_cmpint (hon_bill_get_result (bill)->base, ==, 4347);
  g_assert_cmpint (hon_bill_get_result (bill)->gross, ==, 3043);
}

/* The right to overruns outside the pathway counts act by act. */
static void
test_ceiling (void)
{
  g_autoptr (HonBill) both = make_bill ("{ \"date\": \"2026-02-01\", \"specialite\": \"dermatologue\","
                                        "  \"secteur\": \"S1\", \"parcours\": \"hors_parcours\","
                                        "  \"codes\": \"CS+QZHA001\" }");
  g_autoptr (HonBill) alone = make_bill ("{ \"date\": \"2026-02-01\", \"specialite\": \"dermatologue\","
                                         "  \"secteur\": \"S1\", \"parcours\": \"hors_parcours\","
                                         "  \"codes\": \"CS\" }");

  /* 21.43 by half is 10.72, and 17.5 % more 12.60. */
  g_assert_cmpint (hon_bill_get_result (both)->ceiling, ==, hon_bill_get_result (alone)->ceiling + 1260);
}

/* What is rounded act by act is told act by act. */
static void
test_shares (void)
{
  static const struct
  {
    const char *more;
    const char *line;
    const char *expression;
  } cases[] = {
    { "\"2026-02-01\", \"parcours\": \"medecin_traitant\", \"alsace_moselle\": true, \"codes\": \"G+DEQP003\"", "bill-regime-local",
      "30.00\u00a0€ × 20% + 14.77\u00a0€ × 20%" },
    /* The flat amount of heavy acts leaves nothing to the local scheme. */
    { "\"2026-02-01\", \"specialite\": \"ophtalmologue\", \"parcours\": \"correspondant\", \"alsace_moselle\": true,"
      "\"codes\": \"BFGA427+BFPP001\"", "bill-regime-local", "41.80\u00a0€ × 20%" },
    { "\"2026-02-01\", \"parcours\": \"hors_parcours\", \"codes\": \"G+DEQP003\"", "bill-ticket-moderateur",
      "30.00\u00a0€ × 40% + 14.77\u00a0€ × 40%" },
    { "\"2007-02-01\", \"parcours\": \"hors_parcours\", \"codes\": \"DEQP003\"",
      "bill-ticket-moderateur", "13.07\u00a0€ × 10%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{ \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"date\": %s }", cases[i].more);
      g_autoptr (HonBill) bill = make_bill (json);
      g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, cases[i].line);
      g_autofree char *text = hon_explanation_to_text (explanation);

      g_test_message ("%s", text);
      g_assert_nonnull (strstr (text, cases[i].expression));
    }
}

/* Every line names its code; its explanation has the formula, the day and a source. */
static void
test_explanation (void)
{
  g_autoptr (HonBill) bill = make_bill ("{ \"date\": \"2026-02-01\", \"specialite\": \"anesthesiste\","
                                        "  \"secteur\": \"S1\", \"parcours\": \"correspondant\","
                                        "  \"codes\": \"NFKA007+A+DEQP003\", \"age\": 85 }");
  g_autoptr (HonExplanation) act = hon_bill_explain (bill, "NFKA007-4");
  g_autoptr (HonExplanation) modifier = hon_bill_explain (bill, "NFKA007-4-A");
  g_autoptr (HonExplanation) ecg = hon_bill_explain (bill, "DEQP003");
  g_autoptr (HonExplanation) gross = hon_bill_explain (bill, "bill-amo-brut");
  g_autofree char *act_text = hon_explanation_to_text (act);
  g_autofree char *modifier_text = hon_explanation_to_text (modifier);
  g_autofree char *ecg_text = hon_explanation_to_text (ecg);
  g_autofree char *gross_text = hon_explanation_to_text (gross);
  g_autofree char *csv = hon_table_to_csv (hon_bill_get_table (bill));
  g_autofree char *text = hon_table_rows_to_text (hon_bill_get_table (bill), 1);
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autofree char *told = g_strjoinv ("\n", remarks);
  g_autoptr (GString) json = g_string_new (NULL);

  g_assert_nonnull (strstr (act_text, "Honoraires computes it, with the same rise as in 2025"));
  g_assert_nonnull (strstr (act_text, "since 1 January 2026"));
  g_assert_nonnull (strstr (act_text, "Two acts at most"));
  g_assert_nonnull (strstr (modifier_text, "over 80"));
  g_assert_nonnull (strstr (ecg_text, "14.77"));
  g_assert_nonnull (strstr (ecg_text, "50%"));
  g_assert_nonnull (strstr (gross_text, "NFKA007"));
  g_assert_nonnull (strstr (gross_text, "DEQP003"));
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (act)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (modifier)), ==, 1);

  g_assert_nonnull (strstr (csv, "\r\nNFKA007-4,224.72\r\nNFKA007-4-A,23\r\nDEQP003,7.39\r\n"));
  g_assert_nonnull (strstr (text, "(NFKA007)"));
  g_assert_nonnull (strstr (text, "(DEQP003), at 50%"));
  g_assert_nonnull (strstr (told, "NFKA007: No published list has the tariff of the anaesthesia"));
  hon_bill_result_append_json (hon_bill_get_result (bill), hon_test_get_catalogue (), json);
  g_assert_nonnull (strstr (json->str, "{\"id\":\"NFKA007-4-A\",\"code\":\"A\",\"montant\":23}"));
}

/* The base with an overrun and the base without one are both told. */
static void
test_both_bases (void)
{
  g_autoptr (HonBill) bill = make_bill ("{ \"date\": \"2026-02-01\", \"specialite\": \"generaliste\","
                                        "  \"secteur\": \"S2\", \"codes\": \"G+DEQP003\", \"honoraires_eur\": 60 }");
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autofree char *told = g_strjoinv ("\n", remarks);
  g_autoptr (GString) json = g_string_new (NULL);

  hon_bill_result_append_json (hon_bill_get_result (bill), hon_test_get_catalogue (), json);
  g_assert_nonnull (strstr (json->str, "\"base_remboursement\":36.81,"));
  g_assert_nonnull (strstr (json->str, "\"base_sans_depassement\":44.77,"));
  g_assert_nonnull (strstr (told, "44.77"));
}

/* Operations together may follow rules that no input decides: the bill tells them. */
static void
test_other_rules (void)
{
  g_autoptr (HonBill) bill = make_bill ("{ \"date\": \"2026-02-01\", \"specialite\": \"chirurgien\","
                                        "  \"secteur\": \"S1\", \"parcours\": \"correspondant\","
                                        "  \"codes\": \"NFKA007+NFKA008\" }");
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autofree char *told = g_strjoinv ("\n", remarks);

  g_assert_nonnull (strstr (told, "Two acts at most"));
  g_assert_nonnull (strstr (told, "Surgery on different limbs"));
  g_assert_nonnull (strstr (told, "due once for a visit or a stay"));
  g_assert_null (strstr (told, "always 100%"));
}

static char *
dup_remarks (const char *json)
{
  g_autoptr (HonBill) bill = make_bill (json);
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);

  return g_strjoinv ("\n", remarks);
}

/* A surgeon’s bill is not all that an operation costs; an electrocardiogram has no more to it. */
static void
test_operation (void)
{
  g_autofree char *cataract =
    dup_remarks ("{ \"date\": \"2026-02-01\", \"specialite\": \"ophtalmologue\", \"secteur\": \"S2\","
                 "  \"parcours\": \"correspondant\", \"codes\": \"BFGA427\", \"honoraires_eur\": 671.7 }");
  g_autofree char *anaesthesia =
    dup_remarks ("{ \"date\": \"2026-02-01\", \"specialite\": \"anesthesiste\", \"secteur\": \"S1\","
                 "  \"parcours\": \"correspondant\", \"codes\": \"BFGA427\" }");
  g_autofree char *ecg = dup_remarks ("{ \"date\": \"2026-02-01\", \"specialite\": \"generaliste\","
                                      "  \"secteur\": \"S1\", \"codes\": \"DEQP003\" }");

  g_assert_nonnull (strstr (cataract, "on a base of 111.00\u00a0€ in secteur 1"));
  g_assert_nonnull (strstr (cataract, "what the establishment asks for the stay"));
  g_assert_null (strstr (anaesthesia, "a bill of their own"));
  g_assert_null (strstr (ecg, "anaesthetist"));
  g_assert_null (strstr (ecg, "establishment"));
}

/* A contract of 200 % with the OPTAM pays 180 % without it, and the bill says why. */
static void
test_contract (void)
{
  g_autofree char *limited =
    dup_remarks ("{ \"date\": \"2026-02-01\", \"specialite\": \"ophtalmologue\", \"secteur\": \"S2\","
                 "  \"parcours\": \"correspondant\", \"codes\": \"BFGA427\", \"honoraires_eur\": 671.7,"
                 "  \"garantie_pct\": 200 }");
  g_autofree char *unknown =
    dup_remarks ("{ \"date\": \"2026-02-01\", \"specialite\": \"ophtalmologue\", \"secteur\": \"S2\","
                 "  \"parcours\": \"correspondant\", \"codes\": \"BFGA427\", \"garantie_pct\": 200 }");
  g_autofree char *optam =
    dup_remarks ("{ \"date\": \"2026-02-01\", \"specialite\": \"ophtalmologue\", \"secteur\": \"S2_OPTAM\","
                 "  \"parcours\": \"correspondant\", \"codes\": \"BFGA427\", \"honoraires_eur\": 671.7,"
                 "  \"garantie_pct\": 200 }");

  /* 400 € of overrun on a base of 271.70 €, of which 80 % are paid. */
  g_test_message ("%s", limited);
  g_assert_nonnull (strstr (limited, "leaves out at least 20% of the base there, and pays overruns up to 100% of the base"));
  g_assert_nonnull (strstr (unknown, "The contract pays less for this doctor"));
  g_assert_null (strstr (optam, "The contract pays less for this doctor"));
}

/* What sources dispute is told where it makes a difference, with both claims. */
static void
test_disputes (void)
{
  static const struct
  {
    const char *date;
    const char *more;
    const char *told;   /* one of its remarks */
    gboolean    is_there;
  } cases[] = {
    { "2026-04-10", "\"specialite\": \"ophtalmologue\", \"codes\": \"BFGA427\"", "From 22 April 2026.", TRUE },
    { "2026-04-10", "\"specialite\": \"ophtalmologue\", \"codes\": \"BFGA427\"", "On 1 April 2026.", TRUE },
    { "2026-05-02", "\"specialite\": \"ophtalmologue\", \"codes\": \"BFGA427\"", "On 1 April 2026.", TRUE },
    { "2026-02-10", "\"specialite\": \"ophtalmologue\", \"codes\": \"BFGA427\"", "On 1 April 2026.", FALSE },
    { "2026-05-02", "\"specialite\": \"ophtalmologue\", \"ald\": true, \"codes\": \"BFGA427\"",
      "On 1 April 2026.", FALSE },
    { "2025-06-01", "\"specialite\": \"radiologue\", \"acte\": \"acte_technique\", \"tarif_eur\": 200,"
      " \"imagerie\": true", "Sources disagree on diagnostic imaging", TRUE },
    { "2025-06-01", "\"specialite\": \"radiologue\", \"acte\": \"acte_technique\", \"tarif_eur\": 50,"
      " \"imagerie\": true", "Sources disagree on diagnostic imaging", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{ \"date\": \"%s\", \"secteur\": \"S1\", \"parcours\": \"correspondant\", %s }",
                         cases[i].date, cases[i].more);
      g_autofree char *told = dup_remarks (json);

      g_test_message ("%s", told);
      g_assert_cmpint (strstr (told, cases[i].told) != NULL, ==, cases[i].is_there);
    }
}

/* How far the figures were checked is told once, for technical acts as for all others. */
static void
test_validity (void)
{
  g_autoptr (HonBill) bill = make_bill ("{ \"date\": \"2026-06-01\", \"specialite\": \"generaliste\","
                                        "  \"secteur\": \"S1\", \"codes\": \"DEQP003\" }");
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autofree char *told = g_strjoinv ("\n", remarks);

  g_assert_null (strstr (told, "checked up to"));
}

static HonBillMoment
find_moment (HonBillHistory *history,
             HonDate         date)
{
  guint n;
  const HonBillMoment *moments = hon_bill_history_get_moments (history, &n);
  guint i = 0;

  g_assert_cmpint (moments[0].date, <=, date);
  while (i + 1 < n && moments[i + 1].date <= date)
    i++;

  return moments[i];
}

/* The history of an act moves on the days of its own tariff. */
static void
test_history (void)
{
  g_autoptr (HonEncounter) encounter = read_encounter ("{ \"date\": \"2026-02-01\", \"specialite\": \"cardiologue\","
                                                       "  \"secteur\": \"S1\", \"parcours\": \"correspondant\","
                                                       "  \"codes\": \"DEQP003\" }");
  g_autoptr (HonBillHistory) history = hon_bill_history_new (hon_test_get_catalogue (), encounter,
                                                             hon_date_new (2026, 2, 1));
  HonBillMoment moment;

  /* 13.52 from 28 December 2007, 13.34 the day before; no second price is known until June 2017. */
  moment = find_moment (history, hon_date_new (2007, 12, 27));
  g_assert_cmpint (moment.s1, ==, 834);
  moment = find_moment (history, hon_date_new (2007, 12, 28));
  g_assert_cmpint (moment.s1, ==, 846);
  moment = find_moment (history, hon_date_new (2016, 1, 1));
  g_assert_cmpint (moment.s2, ==, HON_BILL_UNKNOWN);
  moment = find_moment (history, hon_date_new (2017, 6, 15));
  g_assert_cmpint (moment.s1, ==, 898);
  g_assert_cmpint (moment.s2, ==, 846);
}

/* What was done has a name with its codes. */
static void
test_label (void)
{
  static const struct
  {
    const char *codes;
    const char *label;
  } cases[] = {
    { "", "Consultation at the practice" },
    { "+deqp003", "Consultation at the practice (DEQP003)" },
    { "DEQP003", "Technical act (DEQP003)" },
    { "VG+DEQP003", "Home visit (VG+DEQP003)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{ \"date\": \"2026-02-01\", \"specialite\": \"generaliste\","
                                               "  \"secteur\": \"S1\", \"codes\": \"%s\" }", cases[i].codes);
      g_autoptr (HonEncounter) encounter = read_encounter (json);
      g_autofree char *label = hon_encounter_dup_act_label (encounter, hon_test_get_catalogue ());

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* What the page does with what a search found. */
static void
test_codes (void)
{
  static const struct
  {
    const char *act;
    const char *before;
    const char *code;
    const char *after;
  } added[] = {
    { "consultation", "", "DEQP003", "+DEQP003" },
    { "acte_technique", "", "DEQP003", "DEQP003" },
    /* An operation stands beside nothing. */
    { "consultation", "", "BFGA427", "BFGA427" },
    { "consultation", "", "NEKA020-4", "NEKA020-4" },
    { "consultation", "+DEQP003", "BFGA427", "+DEQP003+BFGA427" },
    { "consultation", "G", "BFGA427", "G+BFGA427" },
    { "consultation", "DEQP003", "DZQM006", "DEQP003+DZQM006" },
    { "consultation", "+DEQP003", "YYYY490", "+DEQP003+YYYY490" },
    { "consultation", "", "MHP", "MHP" },
    { "consultation", "MHP", "G", "G+MHP" },
    { "consultation", "G+MHP", "VG", "VG+MHP" },
    { "consultation", "+DEQP003", "G", "G+DEQP003" },
    { "consultation", "G", "DEQP003", "G+DEQP003" },
    { "consultation", "G+MHP", "MHP", "G+MHP" },
    /* After a technical act the letter of a supplement would be that of a modifier. */
    { "consultation", "G+DEQP003", "F", "G+F+DEQP003" },
    { "consultation", "+DEQP003", "F", "+F+DEQP003" },
    { "consultation", "+NFKA007-4+A", "F", "+F+NFKA007-4+A" },
    { "acte_technique", "DEQP003", "F", "DEQP003+F" },
  };
  static const struct
  {
    const char *before;
    const char *code;
    const char *after;
  } removed[] = {
    { "+DEQP003", "DEQP003", "" },
    { "G+MHP", "MHP", "G" },
    { "+DEQP003+YYYY490", "YYYY490", "+DEQP003" },
    { "NFKA007+K+F+DEQP003", "NFKA007", "DEQP003" },
    { "G+F", "G", "F" },
    { "DEQP003+G", "DEQP003", "G" },
    { "NFKA007-4+A+C", "NFKA007-4", "C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_autoptr (HonEncounter) encounter = hon_encounter_new ();
      g_autofree char *codes = NULL;

      hon_encounter_set_date (encounter, hon_date_new (2026, 2, 1));
      g_object_set (encounter, "act", added[i].act, "codes", added[i].before, NULL);
      hon_encounter_add_code (encounter, hon_test_get_catalogue (), added[i].code);
      g_object_get (encounter, "codes", &codes, NULL);
      g_assert_cmpstr (codes, ==, added[i].after);
    }
  for (guint i = 0; i < G_N_ELEMENTS (removed); i++)
    {
      g_autoptr (HonEncounter) encounter = hon_encounter_new ();
      g_autofree char *codes = NULL;

      g_object_set (encounter, "codes", removed[i].before, NULL);
      hon_encounter_remove_code (encounter, hon_test_get_catalogue (), removed[i].code);
      g_object_get (encounter, "codes", &codes, NULL);
      g_assert_cmpstr (codes, ==, removed[i].after);
    }
}

/* A technical act that is added has its own tariff, in place of one that was typed; a supplement keeps that. */
static void
test_added_tariff (void)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  gint64 tariff;

  hon_encounter_set_date (encounter, hon_date_new (2026, 2, 1));
  g_object_set (encounter, "act", "acte_technique", "tariff", (gint64) 15000, NULL);
  hon_encounter_add_code (encounter, hon_test_get_catalogue (), "MHP");
  g_object_get (encounter, "tariff", &tariff, NULL);
  g_assert_cmpint (tariff, ==, 15000);
  hon_encounter_add_code (encounter, hon_test_get_catalogue (), "DEQP003");
  g_object_get (encounter, "tariff", &tariff, NULL);
  g_assert_cmpint (tariff, ==, HON_INPUT_NONE);
}

/* How many encounters of the walk have a bill, and how many say why not. */
typedef struct
{
  guint n_bills;
  guint n_refused;
} Walk;

static void
check_act (HonBill         *bill,
           HonTechnicalAct *act,
           HonDate          date)
{
  const HonBillResult *result = hon_bill_get_result (bill);
  g_autofree char *id = hon_bill_dup_part_id (bill, 0);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, id);
  gint64 tariff;

  g_assert_cmpuint (result->n_parts, ==, 1);
  g_assert_true (hon_bill_get_part (bill, 0) == HON_RECORD (act));
  g_assert_cmpstr (id, ==, hon_technical_act_get_code (act));
  g_assert_nonnull (explanation);
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_steps (explanation)), >, 0);
  g_assert_true (hon_technical_act_get_tariff (act, HON_SUBJECT_ACT,
                                               result->level == HON_BILL_LEVEL_TARIFF ? HON_PRICE_LEVEL_S1
                                                                                      : HON_PRICE_LEVEL_OTHERS,
                                               date, &tariff));
  g_assert_cmpint (result->parts[0].amount, ==, tariff);
  if (result->at_tariff != HON_BILL_UNKNOWN)
    g_assert_cmpint (result->at_tariff, >=, result->base);
}

static void
walk_act (Walk            *walk,
          HonEncounter    *encounter,
          HonTechnicalAct *act,
          HonDate          date)
{
  static const gint64 fees[] = { HON_BILL_UNKNOWN, 0, 500000 };

  g_object_set (encounter, "codes", hon_technical_act_get_code (act), NULL);
  for (HonBillSector sector = 0; sector < HON_N_BILL_SECTORS; sector++)
    for (guint i = 0; i < G_N_ELEMENTS (fees); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (HonBill) bill = NULL;

        hon_encounter_set_sector (encounter, sector);
        hon_encounter_set_fee (encounter, fees[i]);
        bill = hon_bill_new (hon_test_get_catalogue (), encounter, &error);
        if (bill != NULL)
          {
            walk->n_bills++;
            check_act (bill, act, date);
            continue;
          }
        walk->n_refused++;
        g_assert_true (strstr (error->message, hon_technical_act_get_code (act)) != NULL ||
                       sector == HON_BILL_SECTOR_NC);
      }
}

/* Every act in every sector, at both prices, on days of every grid: a bill whose line names
 * the act and its source, or a refusal that says what is not known.
 */
static void
test_walk (void)
{
  static const int days[][3] = {
    { 2006, 1, 1 }, { 2013, 1, 1 }, { 2016, 1, 1 }, { 2017, 7, 1 }, { 2024, 6, 1 }, { 2025, 2, 1 }, { 2026, 2, 1 },
    { 2026, 6, 1 },
  };
  GListModel *acts = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TECHNICAL_ACTS);
  g_autoptr (HonEncounter) encounter = read_encounter ("{ \"date\": \"2026-02-01\", \"specialite\": \"specialiste\","
                                                       "  \"secteur\": \"S1\", \"parcours\": \"correspondant\" }");
  Walk walk = { 0, 0 };

  for (guint day = 0; day < G_N_ELEMENTS (days); day++)
    {
      HonDate date = hon_date_new (days[day][0], days[day][1], days[day][2]);

      hon_encounter_set_date (encounter, date);
      for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
        {
          g_autoptr (HonTechnicalAct) act = g_list_model_get_item (acts, i);

          walk_act (&walk, encounter, act, date);
        }
    }
  g_test_message ("%u encounters with technical acts: %u bills, %u for which no source tells the tariff",
                  walk.n_bills + walk.n_refused, walk.n_bills, walk.n_refused);
  g_assert_cmpuint (walk.n_bills, >, 50000);
}

/* Another act adds its share, and never lowers what is paid back. */
static void
test_pairs (void)
{
  GListModel *acts = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_TECHNICAL_ACTS);
  guint n = g_list_model_get_n_items (acts);
  guint n_pairs = 0;

  for (guint i = 0; i < n; i++)
    for (guint step = 1; step < n; step += 97)
      {
        g_autoptr (HonTechnicalAct) one = g_list_model_get_item (acts, i);
        g_autoptr (HonTechnicalAct) other = g_list_model_get_item (acts, (i + step) % n);
        g_autofree char *alone =
          g_strdup_printf ("{ \"date\": \"2026-02-01\", \"specialite\": \"specialiste\", \"secteur\": \"S2\","
                           "  \"parcours\": \"correspondant\", \"honoraires_eur\": 9000, \"codes\": \"%s\" }",
                           hon_technical_act_get_code (one));
        g_autofree char *both =
          g_strdup_printf ("{ \"date\": \"2026-02-01\", \"specialite\": \"specialiste\", \"secteur\": \"S2\","
                           "  \"parcours\": \"correspondant\", \"honoraires_eur\": 9000, \"codes\": \"%s+%s\" }",
                           hon_technical_act_get_code (one), hon_technical_act_get_code (other));
        g_autoptr (HonBill) first = try_bill (alone, NULL);
        g_autoptr (HonBill) second = try_bill (both, NULL);
        gint64 a;
        gint64 b;

        if (first == NULL || second == NULL)
          continue;
        n_pairs++;
        hon_technical_act_get_tariff (one, HON_SUBJECT_ACT, HON_PRICE_LEVEL_OTHERS, hon_date_new (2026, 2, 1), &a);
        hon_technical_act_get_tariff (other, HON_SUBJECT_ACT, HON_PRICE_LEVEL_OTHERS, hon_date_new (2026, 2, 1), &b);
        g_assert_cmpint (hon_bill_get_result (second)->base, >=, MAX (a, b) + (MIN (a, b) + 1) / 2);
        g_assert_cmpint (hon_bill_get_result (second)->base, <=, a + b);
        g_assert_cmpint (hon_bill_get_result (second)->net, >=, hon_bill_get_result (first)->net);
      }
  g_test_message ("%u pairs of technical acts", n_pairs);
  g_assert_cmpuint (n_pairs, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bill-technical/bills", test_bills);
  g_test_add_func ("/bill-technical/refusals", test_refusals);
  g_test_add_func ("/bill-technical/authority", test_authority);
  g_test_add_func ("/bill-technical/ceiling", test_ceiling);
  g_test_add_func ("/bill-technical/shares", test_shares);
  g_test_add_func ("/bill-technical/explanation", test_explanation);
  g_test_add_func ("/bill-technical/both-bases", test_both_bases);
  g_test_add_func ("/bill-technical/other-rules", test_other_rules);
  g_test_add_func ("/bill-technical/operation", test_operation);
  g_test_add_func ("/bill-technical/contract", test_contract);
  g_test_add_func ("/bill-technical/disputes", test_disputes);
  g_test_add_func ("/bill-technical/validity", test_validity);
  g_test_add_func ("/bill-technical/history", test_history);
  g_test_add_func ("/bill-technical/label", test_label);
  g_test_add_func ("/bill-technical/codes", test_codes);
  g_test_add_func ("/bill-technical/added-tariff", test_added_tariff);
  g_test_add_func ("/bill-technical/walk", test_walk);
  g_test_add_func ("/bill-technical/pairs", test_pairs);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
