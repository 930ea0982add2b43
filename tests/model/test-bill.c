/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-conflicts.h"
#include "hon-bill-explain.h"
#include "hon-bill-remarks.h"
#include "hon-test-inputs.h"
#include "hon-test-situations.h"

#include "hon-bill.h"
#include "hon-bill-term.h"

/* An encounter as files have it. */
static HonEncounter *
read_encounter (const char *json)
{
  HonEncounter *encounter = hon_encounter_new ();

  hon_test_fill_input (encounter, json);

  return encounter;
}

static HonBill *
make_bill (const char *json)
{
  g_autoptr (HonEncounter) encounter = read_encounter (json);
  g_autoptr (GError) error = NULL;
  HonBill *bill = hon_bill_new (hon_test_get_catalogue (), encounter, &error);

  g_assert_no_error (error);

  return bill;
}

static char *
dup_remarks (HonBill *bill)
{
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);

  return g_strjoinv ("\n", remarks);
}

/* Choices that contradict the day or each other are told, and taken as they are. */
static void
test_conflicts (void)
{
  static const struct { const char *json; const char *told; } cases[] = {
    { "\"date\": \"2026-11-29\", \"acte\": \"visite\"", "“On a working day”, and the day is a Sunday: check both." },
    { "\"date\": \"2026-11-29\", \"acte\": \"visite\", \"jour\": \"dimanche\"", NULL },
    { "\"date\": \"2026-11-28\", \"acte\": \"visite\"", NULL },
    { "\"date\": \"2026-11-30\", \"acte\": \"visite\"", NULL },
    { "\"date\": \"2026-12-01\", \"acte\": \"visite\", \"jour\": \"dimanche\"",
      "“On Sunday”, and the day is a Tuesday: check both." },
    { "\"date\": \"2026-12-01\", \"acte\": \"visite\", \"jour\": \"ferie\"",
      "“On a public holiday”, and the day is a Tuesday that is none in all of France: check both." },
    { "\"date\": \"2026-12-01\", \"acte\": \"visite\", \"jour\": \"samedi\"",
      "“On Saturday afternoon”, and the day is a Tuesday: check both." },
    { "\"date\": \"2026-07-14\", \"acte\": \"visite\"",
      "“On a working day”, and the day is a Tuesday, and a public holiday (National Day): check both." },
    { "\"date\": \"2026-07-14\", \"acte\": \"visite\", \"jour\": \"ferie\"", NULL },
    { "\"date\": \"2026-08-15\", \"acte\": \"visite\", \"jour\": \"samedi\"",
      "“On Saturday afternoon”, and the day is a Saturday, and a public holiday (Assumption): check both." },
    { "\"date\": \"2026-05-25\", \"acte\": \"visite\"", "Whit Monday" },

    /* The day does not say at which time of it it was. */
    { "\"date\": \"2026-12-01\", \"acte\": \"visite\", \"jour\": \"nuit\"", NULL },
    { "\"date\": \"2026-11-29\", \"acte\": \"visite\", \"jour\": \"soir\"", NULL },
    { "\"date\": \"2026-12-01\", \"codes\": \"G+MN\"", NULL },

    /* Codes say when it was, too. */
    { "\"date\": \"2026-12-01\", \"codes\": \"G+F\"",
      "The code F (Urgent care without regulation, Sundays and public holidays) goes neither with the day, which is a "
      "Tuesday, nor with the time that was chosen (On a working day)." },
    { "\"date\": \"2026-11-29\", \"codes\": \"G+F\", \"jour\": \"dimanche\"", NULL },
    { "\"date\": \"2026-11-29\", \"codes\": \"G+MM\", \"jour\": \"dimanche\"", "The code MM" },
    { "\"date\": \"2026-12-01\", \"codes\": \"V+MHP\"", NULL },

    { "\"date\": \"2026-12-01\", \"ame\": true, \"c2s\": true",
      "The AME is for people who are not insured, and the C2S for those who are: both were chosen." },
    { "\"date\": \"2026-12-01\", \"ame\": true, \"alsace_moselle\": true", "the local scheme of Alsace-Moselle" },
    { "\"date\": \"2026-12-01\", \"ame\": true, \"accident_travail\": true", "an accident at work" },
    { "\"date\": \"2026-12-01\", \"c2s\": true, \"alsace_moselle\": true", NULL },
    { "\"date\": \"2016-12-30\", \"secteur\": \"S2_OPTAM\"", "The OPTAM has existed since 1 January 2017 only" },
    { "\"date\": \"2017-01-02\", \"secteur\": \"S2_OPTAM\"", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{ %s%s%s, \"specialite\": \"generaliste\" }", cases[i].json,
                                               strstr (cases[i].json, "secteur") != NULL ? "" : ", \"secteur\": \"S1\"",
                                               strstr (cases[i].json, "acte") != NULL ? "" : ", \"acte\": \"consultation\"");
      g_autoptr (HonBill) bill = make_bill (json);
      g_auto (GStrv) conflicts = hon_bill_dup_conflicts (hon_test_get_catalogue (), hon_bill_get_input (bill),
                                                         hon_bill_get_result (bill));
      g_autofree char *remarks = dup_remarks (bill);

      g_test_message ("%s: %s", cases[i].json, *conflicts != NULL ? *conflicts : "-");
      g_assert_cmpuint (g_strv_length (conflicts), ==, cases[i].told != NULL ? 1 : 0);
      if (cases[i].told != NULL)
        {
          g_assert_nonnull (strstr (conflicts[0], cases[i].told));
          g_assert_nonnull (strstr (remarks, conflicts[0]));
        }
    }
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  guint *n = user_data;

  (*n)++;
}

/* A patient who sees a specialist was mostly sent; what was said of the pathway is not changed. */
static void
test_usual_pathway (void)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();

  g_assert_cmpint (hon_test_get_number (encounter, "pathway"), ==, HON_PATHWAY_REGULAR);
  hon_encounter_choose_speciality (encounter, hon_test_get_catalogue (), "cardiologue");
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "cardiologue");
  g_assert_cmpint (hon_test_get_number (encounter, "pathway"), ==, HON_PATHWAY_CORRESPONDENT);
  hon_encounter_choose_speciality (encounter, hon_test_get_catalogue (), "generaliste");
  g_assert_cmpint (hon_test_get_number (encounter, "pathway"), ==, HON_PATHWAY_REGULAR);

  g_object_set (encounter, "pathway", HON_PATHWAY_OUTSIDE, NULL);
  hon_encounter_choose_speciality (encounter, hon_test_get_catalogue (), "rhumatologue");
  g_assert_cmpint (hon_test_get_number (encounter, "pathway"), ==, HON_PATHWAY_OUTSIDE);
}


/* Every input is a property that tells when it changes, and only then. */
static void
test_properties (void)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree GParamSpec **specs = NULL;
  guint n_specs;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (encounter), &n_specs);
  g_assert_cmpuint (n_specs, ==, 23);
  for (guint i = 0; i < n_specs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *signal = g_strconcat ("notify::", specs[i]->name, NULL);
      gulong handler;
      guint n = 0;

      g_value_init (&value, specs[i]->value_type);
      if (G_VALUE_HOLDS_STRING (&value))
        g_value_set_string (&value, "visite");
      else if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_value_set_boolean (&value, TRUE);
      else if (G_VALUE_HOLDS_INT64 (&value))
        g_value_set_int64 (&value, 1234);
      else if (G_VALUE_HOLDS_ENUM (&value))
        g_value_set_enum (&value, 2);
      else
        g_value_set_int (&value, 77);

      handler = g_signal_connect (encounter, signal, G_CALLBACK (count_cb), &n);
      g_object_set_property (G_OBJECT (encounter), specs[i]->name, &value);
      g_assert_cmpuint (n, ==, 1);
      g_object_set_property (G_OBJECT (encounter), specs[i]->name, &value);
      g_assert_cmpuint (n, ==, 1);
      g_signal_handler_disconnect (encounter, handler);
    }

  g_assert_cmpint (hon_encounter_get_age (encounter), ==, 77);
  hon_input_reset (HON_INPUT (encounter));
  g_assert_cmpint (hon_encounter_get_age (encounter), ==, 40);
  g_assert_cmpint (hon_encounter_get_fee (encounter), ==, HON_BILL_UNKNOWN);
  g_assert_cmpstr (hon_encounter_get_act (encounter), ==, "consultation");
}

static void
test_copy (void)
{
  g_autoptr (HonEncounter) from =
    read_encounter ("{\"date\": \"2026-03-02\", \"specialite\": \"psychiatre\", \"secteur\": \"S2\", "
                    "\"age\": 20, \"honoraires_eur\": 90.5, \"garantie_pct\": 150, \"ald\": true}");
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();

  hon_input_copy (HON_INPUT (encounter), HON_INPUT (from));
  g_assert_cmpint (hon_encounter_get_date (encounter), ==, hon_date_new (2026, 3, 2));
  g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "psychiatre");
  g_assert_cmpint (hon_encounter_get_sector (encounter), ==, HON_BILL_SECTOR_S2);
  g_assert_cmpint (hon_encounter_get_fee (encounter), ==, 9050);
  g_assert_cmpint (hon_encounter_get_guarantee (encounter), ==, 150);
  g_assert_true (hon_test_get_number (encounter, "ald"));
}

/* What cannot be is said at the input. */
static void
test_check (void)
{
  const struct
  {
    const char *column;
    const char *property;
    gint64      value;
  } cases[] = {
    { "date", "date", HON_DATE_NONE },
    { "date", "date", hon_date_new (2003, 12, 31) },
    { "age", "age", -1 },
    { "age", "age", 200 },
    { "honoraires_eur", "fee", -2 },
    { "honoraires_eur", "fee", HON_BILL_FEE_MAX + 1 },
    { "tarif_eur", "tariff", HON_BILL_FEE_MAX + 1 },
    { "garantie_pct", "guarantee", 1001 },
  };
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GValue) value = G_VALUE_INIT;

      hon_input_reset (HON_INPUT (encounter));
      hon_encounter_set_date (encounter, hon_date_new (2026, 3, 2));
      g_assert_true (hon_encounter_check (encounter, hon_test_get_catalogue (), NULL));
      g_value_init (&value, G_TYPE_INT64);
      g_value_set_int64 (&value, cases[i].value);
      g_object_set_property (G_OBJECT (encounter), cases[i].property, &value);
      g_assert_false (hon_encounter_check (encounter, hon_test_get_catalogue (), &error));
      hon_test_assert_input_error (error, cases[i].property);
      g_assert_cmpstr (hon_input_error_get_field (error)->column, ==, cases[i].column);
      g_assert_null (hon_bill_new (hon_test_get_catalogue (), encounter, NULL));
    }
}

/* People write specialities in many ways. */
static void
test_words (void)
{
  static const char * const same[] = {
    "generaliste", "Généraliste", "médecin généraliste", "Medecin-Generaliste", "MEDECINE GENERALE"
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (HonEncounter) encounter = hon_encounter_new ();
      HonBillInput input;

      hon_encounter_set_date (encounter, hon_date_new (2026, 3, 2));
      hon_encounter_set_speciality (encounter, same[i]);
      g_assert_true (hon_encounter_check (encounter, hon_test_get_catalogue (), NULL));
      hon_encounter_get_input (encounter, hon_test_get_catalogue (), &input);
      g_assert_cmpuint (input.speciality, ==, 0);
    }
}

/* So do they acts; where the words are those of a technical act, its code is told. */
static void
test_act_words (void)
{
  static const struct
  {
    const char *words;
    const char *act;   /* NULL where there is none */
    const char *wrong; /* in the message */
  } cases[] = {
    { "TELECONSULTATION", "teleconsultation", NULL },
    { "examen avec certificat", "examen_obligatoire_certificat", NULL },
    { "mélanomes", "depistage_melanome", NULL },
    { "soins palliatifs", "visite_palliative", NULL },
    { "obésité", "suivi_obesite", NULL },
    { "cataracte", NULL, "BFGA427" },
    { "prothèse de hanche", NULL, "NEKA020" },
    { "examen", NULL, "there is no act “examen”" },
    { "tricot", NULL, "tricot" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonEncounter) encounter = hon_encounter_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HonBillTerm) act = NULL;
      HonBillInput input;

      hon_encounter_set_date (encounter, hon_date_new (2026, 3, 2));
      hon_encounter_set_act (encounter, cases[i].words);
      if (cases[i].act != NULL)
        {
          hon_encounter_get_input (encounter, hon_test_get_catalogue (), &input);
          act = g_list_model_get_item (hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_BILL_ACTS),
                                       input.act);
          g_assert_cmpstr (hon_bill_term_get_id (act), ==, cases[i].act);
          continue;
        }
      g_assert_false (hon_encounter_check (encounter, hon_test_get_catalogue (), &error));
      hon_test_assert_input_error (error, "act");
      if (strstr (error->message, cases[i].wrong) == NULL)
        g_test_fail_printf ("“%s” is not in “%s”", cases[i].wrong, error->message);
    }
}

/* What can be chosen depends on the rest. */
static void
test_acts (void)
{
  static const struct
  {
    const char *encounter;
    const char *act;
    gboolean    is_there;
  } cases[] = {
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\"}", "visite", TRUE },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"cardiologue\", \"secteur\": \"S1\"}", "visite", FALSE },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S2\"}",
      "consultation_complexe", TRUE },
    { "{\"date\": \"2018-03-31\", \"specialite\": \"generaliste\", \"secteur\": \"S2\"}",
      "consultation_complexe", FALSE },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"age\": 80}",
      "consultation_longue", TRUE },
    { "{\"date\": \"2025-12-31\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"age\": 80}",
      "consultation_longue", FALSE },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\"}", "acte_technique",
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonEncounter) encounter = read_encounter (cases[i].encounter);
      g_autoptr (GListModel) acts = hon_encounter_list_acts (encounter, hon_test_get_catalogue ());
      gboolean is_there = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (acts); j++)
        {
          g_autoptr (HonBillTerm) act = g_list_model_get_item (acts, j);

          is_there |= g_str_equal (hon_bill_term_get_id (act), cases[i].act);
        }
      g_assert_cmpint (is_there, ==, cases[i].is_there);
    }
}

/* A speciality without tariffs of its own has those of specialists in general. */
static void
test_like (void)
{
  g_autoptr (HonBill) neurologist =
    make_bill ("{\"date\": \"2026-03-02\", \"specialite\": \"neurologue\", \"secteur\": \"S1\", "
               "\"parcours\": \"correspondant\"}");
  g_autoptr (HonBill) rheumatologist =
    make_bill ("{\"date\": \"2026-03-02\", \"specialite\": \"rhumatologue\", \"secteur\": \"S1\", "
               "\"parcours\": \"correspondant\"}");

  g_assert_cmpint (hon_bill_get_result (neurologist)->base, ==, 5700);
  g_assert_cmpint (hon_bill_get_result (rheumatologist)->base, ==, 3150);
}

/* Codes in place of an act, or supplements to it. */
static void
test_codes (void)
{
  static const struct
  {
    const char *codes;
    const char *act;
    const char *wrong; /* (nullable): in the message */
    gint64      base;
  } cases[] = {
    { "[\"G\", \"MHP\"]", "consultation", NULL, 3500 },
    { "\"g+mhp\"", "visite", NULL, 3500 },
    { "\"MHP\"", "consultation", NULL, 3500 },
    { "\"VG\"", "consultation", NULL, 4000 },
    { "\"VG; MD\"", "consultation", NULL, 4000 },
    { "\"VG VRN\"", "consultation", NULL, 7600 },
    { "\"VRN\"", "visite", NULL, 7600 },
    { "\"G+MUT+SNP\"", "consultation", NULL, 5000 },
    { "\"CCP\"", "consultation", NULL, 4750 },
    { "\"G+F\"", "consultation", NULL, 4906 },
    { "\"TCG+MHP\"", "consultation", NULL, 3000 },
    { "\"VG+MHP\"", "consultation", NULL, 4500 },
    { "\"VG+MDM\"", "consultation", NULL, 4500 },
    { "\"VG+MU\"", "consultation", NULL, 5260 },
    { "\"VSP\"", "consultation", NULL, 7000 },
    { "\"VSP+MD\"", "consultation", NULL, 7000 },
    { "\"TE2\"", "consultation", NULL, 2300 },
    { "\"RQD\"", "consultation", NULL, 1000 },
    { "\"CTE\"", "consultation", NULL, 6000 },
    { "\"CSE\"", "consultation", NULL, 4750 },
    { "\"G+MIS\"", "consultation", NULL, 6000 },
    { "\"G+SNP+SHE\"", "consultation", NULL, 5000 },
    { "\"SHE+G+MRT\"", "consultation", NULL, 5000 },
    { "\"G+SHE\"", "consultation", "SHE (Unscheduled care", 0 },
    { "\"G+MSH+MIC\"", "consultation", "MIC (Consultation after hospital", 0 },
    { "\"TE2+MOP\"", "consultation", "MOP (Patient over 80", 0 },
    { "\"TE1\"", "consultation", "the code TE1", 0 },
    { "\"\"", "visite", NULL, 4000 },
    { "\"G+ABC\"", "consultation", "has the code ABC", 0 },
    { "\"G+MHP+MHP\"", "consultation", "MHP is there twice", 0 },
    { "\"G+VG\"", "consultation", "VG is one act or supplement too many", 0 },
    { "\"G+VRN\"", "consultation", "VRN (Regulated home visit", 0 },
    { "\"VG+VRN+MD\"", "consultation", "MD (Travel to a home visit) does not go", 0 },
    { "\"G+MOP\"", "consultation", "MOP (Patient over 80", 0 },
    { "[1]", "consultation", "1 is not a text", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{\"date\": \"2026-03-02\", \"acte\": \"%s\", \"codes\": %s, \"specialite\": "
                         "\"generaliste\", \"secteur\": \"S1\"}", cases[i].act, cases[i].codes);
      g_autoptr (HonEncounter) encounter = hon_encounter_new ();
      g_autoptr (JsonNode) node = json_from_string (json, NULL);
      g_autoptr (HonBill) bill = NULL;
      g_autoptr (GError) error = NULL;

      if (hon_input_read_json (HON_INPUT (encounter), node, &error))
        bill = hon_bill_new (hon_test_get_catalogue (), encounter, &error);
      if (cases[i].wrong == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpint (hon_bill_get_result (bill)->base, ==, cases[i].base);
          continue;
        }
      g_assert_null (bill);
      hon_test_assert_input_error (error, "codes");
      if (strstr (error->message, cases[i].wrong) == NULL)
        g_test_fail_printf ("“%s” is not in “%s”", cases[i].wrong, error->message);
    }
}

/* What does not bear on a bill but is shown beside it has its days too. */
static void
test_other_charges (void)
{
  static const struct
  {
    const char *id;
    const char *date;
    double      euros;
  } charges[] = {
    { "forfait-patient-urgences", "2026-02-28", 19.61 },
    { "forfait-patient-urgences", "2026-03-01", 23.0 },
    { "forfait-patient-urgences-reduit", "2026-02-28", 8.49 },
    { "forfait-patient-urgences-reduit", "2026-03-01", 9.96 },
    { "forfait-hospitalier", "2026-02-28", 20.0 },
    { "forfait-hospitalier", "2026-03-01", 23.0 },
    { "forfait-hospitalier-psychiatrie", "2026-02-28", 15.0 },
    { "forfait-hospitalier-psychiatrie", "2026-03-01", 17.0 },
    { "franchise-plafond-an", "2026-09-30", 50.0 },
    { "franchise-plafond-an", "2026-10-01", 70.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (charges); i++)
    {
      HonParameter *parameter = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_PARAMETERS, charges[i].id);
      HonDatedValue *value = hon_parameter_get_value_at (parameter, hon_date_parse (charges[i].date, NULL));

      g_assert_cmpfloat (hon_dated_value_get_number (value), ==, charges[i].euros);
    }
}

static void
test_sentence (void)
{
  g_autoptr (HonBill) told =
    make_bill ("{\"date\": \"2024-12-22\", \"specialite\": \"generaliste\", \"secteur\": \"S2_OPTAM\", "
               "\"honoraires_eur\": 35}");
  g_autoptr (HonBill) insured =
    make_bill ("{\"date\": \"2024-12-22\", \"specialite\": \"generaliste\", \"secteur\": \"S2_OPTAM\", "
               "\"honoraires_eur\": 35, \"garantie_pct\": 100}");
  g_autoptr (HonBill) unknown =
    make_bill ("{\"date\": \"2024-12-22\", \"specialite\": \"generaliste\", \"secteur\": \"S2_OPTAM\"}");
  g_autofree char *first = hon_bill_dup_sentence (told);
  g_autofree char *second = hon_bill_dup_sentence (insured);
  g_autofree char *third = hon_bill_dup_sentence (unknown);

  g_assert_cmpstr (first, ==,
                   "35.00 € is asked; on a base of 30.00 €, the insurance pays back 19.00 €, and 16.00 € "
                   "is left to the patient, before any complementary contract.");
  g_assert_cmpstr (second, ==,
                   "35.00 € is asked; on a base of 30.00 €, the insurance pays back 19.00 €, the "
                   "complementary contract 9.00 €, and 7.00 € is left to the patient.");
  g_assert_cmpstr (third, ==,
                   "The fee is free: for any fee from 30.00 € on, the insurance pays back 19.00 €.");
}

/* An explanation tells the terms that the datasets say that the line is about. */
static void
check_terms (HonExplanation *explanation,
             HonLineInfo    *info)
{
  HonGlossary *glossary = hon_catalogue_get_glossary (hon_test_get_catalogue ());
  g_autoptr (GListModel) told = hon_explanation_find_terms (explanation, glossary);
  GListModel *terms = hon_line_info_get_terms (info);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);

      g_assert_true (g_list_store_find (G_LIST_STORE (told), term, NULL));
    }
}

/* Every line has an explanation with sources, and its steps end in its amount. */
static void
test_explain (void)
{
  static const char * const encounters[] = {
    "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"garantie_pct\": 150}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"specialiste\", \"secteur\": \"S2\", \"parcours\": "
    "\"correspondant\", \"honoraires_eur\": 80, \"garantie_pct\": 200, \"alsace_moselle\": true}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"cardiologue\", \"secteur\": \"S1\", \"parcours\": "
    "\"hors_parcours\", \"honoraires_eur\": 60, \"garantie_pct\": 200}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"NC\", \"honoraires_eur\": 70}",
    "{\"date\": \"2026-03-02\", \"acte\": \"acte_technique\", \"tarif_eur\": 150, \"specialite\": "
    "\"chirurgien\", \"secteur\": \"S1\", \"tiers_payant\": true}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"specialiste\", \"secteur\": \"S2\", \"c2s\": true, "
    "\"honoraires_eur\": 60}",
    "{\"date\": \"2006-04-01\", \"specialite\": \"cardiologue\", \"secteur\": \"S1\", \"parcours\": "
    "\"hors_parcours\"}",
  };
  static const char * const computed[] = {
    "bill-amo-brut", "bill-amo-net", "bill-participation-forfaitaire", "bill-regime-local",
    "bill-ticket-moderateur", "bill-depassement", "bill-reste-a-charge", NULL
  };

  for (guint i = 0; i < G_N_ELEMENTS (encounters); i++)
    {
      g_autoptr (HonBill) bill = make_bill (encounters[i]);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (hon_bill_get_table (bill))); j++)
        {
          g_autoptr (HonTableRow) line = g_list_model_get_item (G_LIST_MODEL (hon_bill_get_table (bill)), j);
          const char *label = hon_table_row_get_text (line, HON_BILL_COLUMN_LABEL);
          g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, hon_table_row_get_id (line));
          HonLineInfo *info = hon_catalogue_find (hon_test_get_catalogue (), HON_RECORDS_LINES, hon_table_row_get_id (line));
          g_autofree char *text = NULL;
          GListModel *steps;
          guint n;

          g_assert_nonnull (explanation);
          g_assert_cmpstr (hon_explanation_get_title (explanation), ==, label);
          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
          text = hon_explanation_to_text (explanation);
          g_assert_nonnull (strstr (text, label));

          if (info != NULL)
            check_terms (explanation, info);

          steps = hon_explanation_get_steps (explanation);
          n = g_list_model_get_n_items (steps);
          if (g_strv_contains (computed, hon_table_row_get_id (line)) && n > 0)
            {
              g_autoptr (HonStep) last = g_list_model_get_item (steps, n - 1);
              g_autofree char *amount = hon_table_row_dup_text (line, HON_BILL_COLUMN_FIGURE, 1);

              g_assert_cmpstr (hon_step_get_result (last), ==, amount);
            }
        }
      g_assert_null (hon_bill_explain (bill, "maladie"));
    }
}

static gint64
get_line_amount (HonBill    *bill,
                 const char *id)
{
  HonTableRow *line = hon_table_find (hon_bill_get_table (bill), id);

  return line != NULL ? hon_table_row_get_amount (line, HON_BILL_COLUMN_FIGURE) : 0;
}

/* Adding up the steps on show leads to the rest, from above and from below. */
static void
test_sums (void)
{
  static const char * const encounters[] = {
    "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\"}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"cardiologue\", \"secteur\": \"S2_OPTAM\", \"parcours\": "
    "\"correspondant\", \"honoraires_eur\": 75}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"specialiste\", \"secteur\": \"S2\", \"honoraires_eur\": 80, "
    "\"garantie_pct\": 150}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"specialiste\", \"secteur\": \"S1\", \"parcours\": "
    "\"hors_parcours\", \"honoraires_eur\": 35, \"garantie_pct\": 100}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"ald\": true}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"alsace_moselle\": true}",
    "{\"date\": \"2026-03-02\", \"acte\": \"acte_technique\", \"tarif_eur\": 150, \"specialite\": "
    "\"chirurgien\", \"secteur\": \"S1\"}",
    "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"NC\", \"honoraires_eur\": 70}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (encounters); i++)
    {
      g_autoptr (HonBill) bill = make_bill (encounters[i]);
      gint64 rest = get_line_amount (bill, "bill-reste-a-charge");
      gint64 contract = get_line_amount (bill, "bill-complementaire");

      g_assert_cmpint (get_line_amount (bill, "bill-honoraires") - get_line_amount (bill, "bill-amo-net") - contract,
                       ==, rest);
      g_assert_cmpint (get_line_amount (bill, "bill-ticket-moderateur") + get_line_amount (bill, "bill-acte-lourd") +
                       get_line_amount (bill, "bill-participation-forfaitaire") +
                       get_line_amount (bill, "bill-depassement") - contract, ==, rest);
    }
}

/* Where a page is wrong, the bill says what it prints and what the rule gives. */
static void
test_published_error (void)
{
  g_autoptr (HonBill) bill =
    make_bill ("{\"date\": \"2024-12-22\", \"acte\": \"consultation_tres_complexe\", \"specialite\": "
               "\"gynecologue\", \"secteur\": \"S1\", \"parcours\": \"acces_direct\"}");
  g_autoptr (HonBill) exempted =
    make_bill ("{\"date\": \"2024-12-22\", \"acte\": \"consultation_tres_complexe\", \"specialite\": "
               "\"gynecologue\", \"secteur\": \"S1\", \"parcours\": \"acces_direct\", \"ald\": true}");
  g_autofree char *remarks = dup_remarks (bill);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, "bill-amo-net");
  g_autofree char *text = hon_explanation_to_text (explanation);

  g_assert_cmpint (hon_published_error_get_printed (hon_bill_get_published_error (bill)), ==, 3125);
  g_assert_nonnull (strstr (remarks, "prints 31.25 €, the rule gives 35.10 €"));
  g_assert_nonnull (strstr (text, "prints 31.25 €, the rule gives 35.10 €"));
  g_assert_null (hon_bill_get_published_error (exempted));
}

static void
test_remarks (void)
{
  const struct
  {
    const char *encounter;
    const char *remark;
  } cases[] = {
    { "{\"date\": \"2026-03-02\", \"specialite\": \"cardiologue\", \"secteur\": \"S1\", \"parcours\": "
      "\"acces_direct\"}", "outside the pathway" },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", \"parcours\": "
      "\"hors_parcours\", \"age\": 10}", "Below the age of 16" },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"specialiste\", \"secteur\": \"S2\", \"c2s\": true, "
      "\"honoraires_eur\": 60}", "33.50 € of the fee may not be asked" },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", "
      "\"honoraires_eur\": 40}", "10.00 € more than a doctor of secteur 1 may ask" },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S2\", "
      "\"honoraires_eur\": 70}", "in writing" },
    { "{\"date\": \"2027-01-01\", \"specialite\": \"generaliste\", \"secteur\": \"NC\", "
      "\"honoraires_eur\": 50}", "From 1 January 2027 prescriptions of a doctor outside the agreement" },
    /* It is told a year ahead, with the law and what is excepted. */
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"NC\", "
      "\"honoraires_eur\": 50}", "for oneself and one’s kin (law no. 2025-1403, article L. 162-5-10" },
    { "{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"NC\", "
      "\"honoraires_eur\": 50}", "Sources differ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonBill) bill = make_bill (cases[i].encounter);
      g_autofree char *remarks = dup_remarks (bill);

      if (strstr (remarks, cases[i].remark) == NULL)
        g_test_fail_printf ("“%s” is not in “%s”", cases[i].remark, remarks);
    }
}

/* What the bill counts with, what it says about it and where that was read agree, on every day. */
static void
test_doubts (void)
{
  static const struct
  {
    const char *date;
    const char *pathway;
    int         age;
    gint64      base;
    const char *doubt; /* (nullable) */
  } cases[] = {
    { "2017-07-01", "correspondant", 40, 5100, NULL },
    { "2023-06-01", "correspondant", 40, 5100, "no source for the tariff from 1 April 2022 on" },
    { "2023-10-31", "correspondant", 40, 5250, NULL },
    { "2023-12-01", "correspondant", 40, 5400, "sources disagree. The bill counts with 54.00 €" },
    { "2023-12-01", "correspondant", 10, 5250, "sources disagree. The bill counts with 52.50 €" },
    { "2024-12-21", "correspondant", 40, 5400, "sources disagree" },
    { "2026-11-28", "correspondant", 40, 5400,
      "from 22 December 2024 on. The bill keeps the last one that they found: 54.00 €, since 1 November 2023" },
    { "2026-11-28", "avis_ponctuel", 40, 6000, NULL },
    { "2026-11-28", "hors_parcours", 40, 5250, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{\"date\": \"%s\", \"specialite\": \"cardiologue\", \"secteur\": \"S2_OPTAM\", "
                         "\"parcours\": \"%s\", \"age\": %d}", cases[i].date, cases[i].pathway, cases[i].age);
      g_autoptr (HonBill) bill = make_bill (json);
      g_auto (GStrv) doubts = hon_bill_dup_doubts (bill);
      g_autofree char *joined = g_strjoinv ("\n", doubts);
      g_autofree char *remarks = dup_remarks (bill);
      g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, "bill-base");
      g_autofree char *text = hon_explanation_to_text (explanation);

      g_assert_cmpint (hon_bill_get_result (bill)->base, ==, cases[i].base);
      if (cases[i].doubt == NULL)
        g_assert_cmpstr (joined, ==, "");
      else if (strstr (joined, cases[i].doubt) == NULL)
        g_test_fail_printf ("%s: “%s” is not in “%s”", cases[i].date, cases[i].doubt, joined);
      g_assert_true (g_str_has_prefix (remarks, joined));
      for (guint j = 0; doubts[j] != NULL; j++)
        g_assert_nonnull (strstr (text, doubts[j]));
      g_assert_null (strstr (text, "CSC_"));
    }
}

/* Where sources disagree, both are told. */
static void
test_claims (void)
{
  static const struct
  {
    const char *encounter;
    const char *claims[2];
  } cases[] = {
    { "\"date\": \"2023-12-01\", \"specialite\": \"psychiatre\", \"secteur\": \"S1\", \"parcours\": "
      "\"correspondant\"", { "€50.20", "€51.70" } },
    { "\"date\": \"2013-12-02\", \"specialite\": \"psychiatre\", \"secteur\": \"S1\", \"parcours\": "
      "\"hors_parcours\"", { "€52", "€51 rounded" } },
    { "\"date\": \"2023-12-01\", \"specialite\": \"psychiatre\", \"secteur\": \"S1\", \"parcours\": "
      "\"hors_parcours\"", { "€58.99", "€52" } },
    { "\"date\": \"2023-12-01\", \"specialite\": \"rhumatologue\", \"secteur\": \"S1\", \"parcours\": "
      "\"hors_parcours\"", { "€30", "€31.50" } },
    { "\"date\": \"2026-03-02\", \"specialite\": \"psychiatre\", \"secteur\": \"S1\", \"parcours\": "
      "\"correspondant\", \"age\": 25", { "From 16 to 25", "Under 25" } },
    { "\"date\": \"2026-04-10\", \"acte\": \"acte_technique\", \"tarif_eur\": 300, \"specialite\": "
      "\"chirurgien\", \"secteur\": \"S1\", \"parcours\": \"correspondant\"", { "22 April 2026", "1 April 2026" } },
    { "\"date\": \"2026-04-10\", \"acte\": \"acte_technique\", \"tarif_eur\": 150, \"specialite\": "
      "\"radiologue\", \"secteur\": \"S1\", \"parcours\": \"correspondant\", \"imagerie\": true",
      { "F165", "ordinary rate" } },
    { "\"date\": \"2024-02-01\", \"specialite\": \"generaliste\", \"secteur\": \"S2\", \"region\": \"drom\", "
      "\"honoraires_eur\": 60", { "€27.60", "€25.30" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{%s}", cases[i].encounter);
      g_autoptr (HonBill) bill = make_bill (json);
      g_autofree char *remarks = dup_remarks (bill);

      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].claims); j++)
        if (strstr (remarks, cases[i].claims[j]) == NULL)
          g_test_fail_printf ("%s: “%s” is not in “%s”", cases[i].encounter, cases[i].claims[j], remarks);
    }
}

/* What is said of bases in general holds for the one that is explained. */
static void
test_base_words (void)
{
  static const char * const sectors[] = { "S1", "S2", "S2_OPTAM" };
  gint64 base = 0;
  gint64 before;
  gint64 after;

  for (gsize i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{\"date\": \"2026-03-02\", \"specialite\": \"cardiologue\", \"secteur\": \"%s\", "
                         "\"parcours\": \"avis_ponctuel\"}", sectors[i]);
      g_autoptr (HonBill) bill = make_bill (json);
      g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, "bill-base");
      g_autofree char *text = hon_explanation_to_text (explanation);

      if (i > 0)
        g_assert_cmpint (hon_bill_get_result (bill)->base, ==, base);
      base = hon_bill_get_result (bill)->base;
      g_assert_null (strstr (hon_explanation_get_summary (explanation), "no rise"));
      g_assert_nonnull (strstr (hon_explanation_get_summary (explanation), "one-off opinion"));
      g_assert_nonnull (strstr (text, "For a one-off opinion, the base is the same"));
    }

  /* Outside the OPTAM too, a base has risen since 2011. */
  {
    g_autoptr (HonBill) old = make_bill ("{\"date\": \"2017-06-30\", \"specialite\": \"cardiologue\", "
                                         "\"secteur\": \"S2\", \"parcours\": \"correspondant\"}");
    g_autoptr (HonBill) new = make_bill ("{\"date\": \"2017-07-01\", \"specialite\": \"cardiologue\", "
                                         "\"secteur\": \"S2\", \"parcours\": \"correspondant\"}");

    before = hon_bill_get_result (old)->base;
    after = hon_bill_get_result (new)->base;
    g_assert_cmpint (after, >, before);
  }
}

#define SPECIALITIES "\"specialities\": "
#define NAMED(fr, en) "\"label\": {\"fr\": \"" fr "\", \"en\": \"" en "\"}, " \
                      "\"doctor\": {\"fr\": \"" fr "\", \"en\": \"" en "\"}, "

/* Makes an overlay of the dataset of the records that has one more, or another one. */
static gboolean
validate (const char  *records,
          GError     **error)
{
  const char *id = g_str_has_prefix (records, SPECIALITIES) ? "specialities" : "reimbursement";
  g_autofree char *text =
    g_strdup_printf ("{\"dataset\": \"%s\", \"version\": \"2\", \"valid\": \"2027-01-01\", "
                     "\"licence\": \"CC0-1.0\", %s}", id, records);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hon_catalogue_validate_bytes (hon_test_get_catalogue (), id, bytes, error);
}

#define ITEM(members) \
  "\"billables\": [{\"id\": \"essai\", \"label\": {\"fr\": \"Essai\", \"en\": \"Test\"}, " members "}]"
#define ACT "\"kind\": \"acte\", "
#define WHOM "\"actes\": [\"visite\"], \"specialites\": [\"generaliste\"], \"parcours\": [\"urgence\"], "
#define FROM "\"sources\": [\"service-public-tarifs\"]"

static void
test_datasets (void)
{
  static const struct
  {
    const char *records;
    const char *expected; /* in the message; NULL: it is right */
  } cases[] = {
    { ITEM (ACT WHOM "\"tarif\": \"GP_REF\", " FROM), NULL },
    { ITEM (ACT WHOM FROM), NULL },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"excludes\": [\"md\"], " FROM), NULL },
    { ITEM ("\"kind\": \"essai\", " WHOM "\"tarif\": \"GP_REF\", " FROM), "$.billables[0].kind" },
    { ITEM (ACT "\"actes\": [\"essai\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].actes[0]" },
    { ITEM (ACT "\"actes\": [\"visite\", \"visite\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].actes[1]" },
    { ITEM (ACT "\"specialites\": [\"essai\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].specialites[0]" },
    { ITEM (ACT "\"secteurs\": [\"NC\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].secteurs[0]" },
    { ITEM (ACT "\"parcours\": [\"essai\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].parcours[0]" },
    { ITEM (ACT "\"prix\": [\"tarif\", \"tarif\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].prix[1]" },
    { ITEM (ACT "\"tarif\": \"ESSAI\", " FROM), "ESSAI" },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"depassement\": \"ESSAI\", " FROM), "ESSAI" },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"ceiling\": \"essai\", " FROM), "essai" },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"excludes\": [\"generaliste\"], " FROM), "generaliste" },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"needs\": [\"generaliste\"], " FROM), "generaliste" },
    { ITEM (ACT "\"age\": [6, 2], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].age" },
    { ITEM (ACT "\"age\": [6], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].age" },
    { ITEM (ACT "\"age\": [-1, 2], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].age[0]" },
    { ITEM (ACT "\"from\": \"2026-02-30\", \"tarif\": \"GP_REF\", " FROM), "$.billables[0].from" },
    { ITEM (ACT "\"from\": \"2026-02-03\", \"until\": \"2026-02-03\", \"tarif\": \"GP_REF\", " FROM),
      "$.billables[0].until" },
    { ITEM (ACT "\"regions\": [\"corse\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].regions[0]" },
    { ITEM (ACT "\"jours\": [\"lundi\"], \"tarif\": \"GP_REF\", " FROM), "$.billables[0].jours[0]" },
    { ITEM (ACT "\"whole\": 1, \"tarif\": \"GP_REF\", " FROM), "$.billables[0].whole" },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"sources\": []"), "$.billables[0].sources" },
    { ITEM (ACT "\"tarif\": \"GP_REF\", \"essai\": 1, " FROM), "essai" },
    { SPECIALITIES "[{\"id\": \"essai\", " NAMED ("Essai", "Test") "\"like\": \"generaliste\"}]", NULL },
    { SPECIALITIES "[{\"id\": \"essai\", " NAMED ("Essai", "Test") "\"like\": \"personne\"}]",
      "$.specialities[essai].like: expected the id of a speciality, found personne" },
    { SPECIALITIES "[{\"id\": \"essai\", " NAMED ("Essai", "Test") "\"direct\": [16]}]",
      "$.specialities[0].direct" },
    { SPECIALITIES "[{\"id\": \"essai\", " NAMED ("Essai", "Test") "\"direct\": [26, 16]}]",
      "$.specialities[0].direct" },
    { "\"bill_acts\": [{\"id\": \"essai\", \"label\": {\"fr\": \"Essai\", \"en\": \"Test\"}, "
      "\"technical\": true}]", "technical" },
    { "\"parameters\": [{\"id\": \"taux-parcours\", \"label\": {\"fr\": \"Essai\", \"en\": \"Test\"}, "
      "\"unit\": \"fraction\", \"kind\": \"fraction\", \"values\": [{\"from\": \"2004-01-01\", \"value\": "
      "[2, 3], \"source\": \"service-public-tarifs\", \"confidence\": \"official\"}]}]", "taux-parcours" },
    { "\"published_errors\": [{\"id\": \"essai\", " WHOM "\"printed\": -1, \"text\": "
      "{\"fr\": \"Essai\", \"en\": \"Test\"}, \"source\": \"service-public-tarifs\"}]",
      "$.published_errors[0].printed" },
    { "\"published_errors\": [{\"id\": \"essai\", " WHOM "\"printed\": 1, \"text\": "
      "{\"fr\": \"Essai\", \"en\": \"Test\"}, \"source\": \"essai\"}]", "$.published_errors[0].source" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_right = validate (cases[i].records, &error);

      if (cases[i].expected == NULL)
        {
          g_assert_no_error (error);
          g_assert_true (is_right);
          continue;
        }
      g_assert_false (is_right);
      g_assert_nonnull (error);
      g_assert_true (error->domain == HON_DATASET_ERROR);
      if (strstr (error->message, cases[i].expected) == NULL ||
          !(g_str_has_prefix (error->message, "reimbursement: ") ||
            g_str_has_prefix (error->message, "specialities: ")))
        g_test_fail_printf ("“%s” is not in “%s”", cases[i].expected, error->message);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/bill/properties", test_properties);
  g_test_add_func ("/bill/conflicts", test_conflicts);
  g_test_add_func ("/bill/usual-pathway", test_usual_pathway);
  g_test_add_func ("/bill/copy", test_copy);
  g_test_add_func ("/bill/check", test_check);
  g_test_add_func ("/bill/words", test_words);
  g_test_add_func ("/bill/act-words", test_act_words);
  g_test_add_func ("/bill/acts", test_acts);
  g_test_add_func ("/bill/like", test_like);
  g_test_add_func ("/bill/codes", test_codes);
  g_test_add_func ("/bill/other-charges", test_other_charges);
  g_test_add_func ("/bill/sentence", test_sentence);
  g_test_add_func ("/bill/explain", test_explain);
  g_test_add_func ("/bill/sums", test_sums);
  g_test_add_func ("/bill/published-error", test_published_error);
  g_test_add_func ("/bill/remarks", test_remarks);
  g_test_add_func ("/bill/doubts", test_doubts);
  g_test_add_func ("/bill/claims", test_claims);
  g_test_add_func ("/bill/base-words", test_base_words);
  g_test_add_func ("/bill/datasets", test_datasets);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
