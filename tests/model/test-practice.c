/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-practice.h"
#include "hon-money.h"
#include "hon-test-situations.h"

#include <math.h>

#define EURO 100

/* What is right, but for what a case replaces. */
#define RIGHT "\"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 100000"

/* Two hundred characters that no message should repeat. */
#define TWENTY "é123456789é123456789"
#define LONG TWENTY TWENTY TWENTY TWENTY TWENTY TWENTY TWENTY TWENTY TWENTY TWENTY

static void
count_cb (guint *count)
{
  (*count)++;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);

  return node;
}

static gboolean
read_text (HonPractice  *practice,
           const char   *text,
           GError      **error)
{
  g_autoptr (JsonNode) node = parse (text);

  return hon_practice_read_json (practice, node, error);
}

static void
test_defaults (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  HonIncomeInput input;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hon_practice_get_year (practice), ==, 2026);
  g_assert_cmpint (hon_practice_get_sector (practice), ==, HON_SECTOR_S1);
  g_assert_cmpint (hon_practice_get_receipts (practice), ==, 0);
  g_assert_cmpint (hon_practice_get_outside (practice), ==, 0);
  g_assert_cmpint (hon_practice_get_overruns (practice), ==, 0);
  g_assert_cmpint (hon_practice_get_expenses (practice), ==, 0);
  g_assert_cmpint (hon_practice_get_start (practice), ==, hon_date_new (2015, 1, 1));
  g_assert_cmpuint (hon_practice_get_children (practice), ==, 0);
  g_assert_false (hon_practice_get_locum (practice));
  g_assert_false (hon_practice_get_retired (practice));
  g_assert_false (hon_practice_get_couple (practice));
  g_assert_false (hon_practice_get_micro (practice));

  hon_practice_check (practice, hon_test_get_catalogue (), &error);
  g_assert_no_error (error);
  hon_practice_get_input (practice, &input);
  g_assert_cmpint (input.receipts, ==, 0);
}

/* Each property tells what it is set to, once, and nothing when it is set to
 * what it is.
 */
static void
test_properties (void)
{
  const struct { const char *name; gint64 value; } cases[] = {
    { "year", 2025 },
    { "sector", HON_SECTOR_NC },
    { "receipts", 12345678 },
    { "outside", 234567 },
    { "overruns", 345678 },
    { "expenses", 456789 },
    { "start", hon_date_new (2020, 2, 29) },
    { "children", 3 },
    { "locum", TRUE },
    { "retired", TRUE },
    { "couple", TRUE },
    { "micro", TRUE },
  };
  g_autoptr (GTypeClass) type_class = g_type_class_ref (HON_TYPE_PRACTICE);
  g_autofree GParamSpec **specs = NULL;
  guint n_specs;

  specs = g_object_class_list_properties (G_OBJECT_CLASS (type_class), &n_specs);
  g_assert_cmpuint (n_specs, ==, G_N_ELEMENTS (cases));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonPractice) practice = hon_practice_new ();
      GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (type_class), cases[i].name);
      g_autofree char *signal = g_strconcat ("notify::", cases[i].name, NULL);
      g_auto (GValue) whole = G_VALUE_INIT;
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) found = G_VALUE_INIT;
      guint n_all = 0;
      guint n_own = 0;

      g_value_init (&whole, G_TYPE_INT64);
      g_value_set_int64 (&whole, cases[i].value);
      g_value_init (&value, spec->value_type);
      if (G_TYPE_IS_ENUM (spec->value_type))
        g_value_set_enum (&value, (int) cases[i].value);
      else
        g_assert_true (g_value_transform (&whole, &value));

      g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n_all);
      g_signal_connect_swapped (practice, signal, G_CALLBACK (count_cb), &n_own);
      g_object_set_property (G_OBJECT (practice), cases[i].name, &value);
      g_assert_cmpuint (n_own, ==, 1);
      g_assert_cmpuint (n_all, ==, 1);
      g_object_set_property (G_OBJECT (practice), cases[i].name, &value);
      g_assert_cmpuint (n_own, ==, 1);

      g_value_init (&found, spec->value_type);
      g_object_get_property (G_OBJECT (practice), cases[i].name, &found);
      g_assert_cmpint (g_param_values_cmp (spec, &value, &found), ==, 0);
    }
}

/* Whatever is not nought is true, once. */
static void
test_booleans (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  guint n = 0;

  g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n);
  hon_practice_set_locum (practice, 2);
  hon_practice_set_locum (practice, 4);
  hon_practice_set_micro (practice, 2);
  hon_practice_set_micro (practice, TRUE);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (hon_practice_get_locum (practice), ==, TRUE);
}

static void
test_read (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncomeInput input;

  g_assert_true (
      read_text (practice,
                 "{ \"year\": 2025, \"secteur\": \"S2_OPTAM\", \"recettes_eur\": 150000.25,"
                 "  \"recettes_conventionnees_eur\": 120000.25, \"depassements_eur\": 30000,"
                 "  \"charges_eur\": 1234.565, \"date_debut_activite\": \"29/02/2024\","
                 "  \"remplacant\": true, \"cumul_retraite\": true, \"micro_fiscal\": true,"
                 "  \"situation_famille\": \"couple\", \"enfants\": 20 }",
                 &error));
  g_assert_no_error (error);
  hon_practice_check (practice, hon_test_get_catalogue (), &error);
  g_assert_no_error (error);
  hon_practice_get_input (practice, &input);
  g_assert_cmpint (input.sector, ==, HON_SECTOR_S2_OPTAM);
  g_assert_cmpint (input.receipts, ==, 15000025);
  g_assert_cmpint (input.agreed_receipts, ==, 12000025);
  g_assert_cmpint (hon_practice_get_outside (practice), ==, 30000 * EURO);
  g_assert_cmpint (input.overruns, ==, 30000 * EURO);
  g_assert_cmpint (input.expenses, ==, 123457);
  g_assert_cmpint (input.start, ==, hon_date_new (2024, 2, 29));
  g_assert_true (input.locum && input.retired && input.couple && input.micro);
  g_assert_cmpuint (input.n_children, ==, 20);

  /* What is left out has its default, not what was there before. */
  g_assert_true (read_text (practice, "{ " RIGHT " }", &error));
  g_assert_no_error (error);
  hon_practice_get_input (practice, &input);
  g_assert_cmpint (input.sector, ==, HON_SECTOR_S1);
  g_assert_cmpint (input.agreed_receipts, ==, 100000 * EURO);
  g_assert_cmpint (input.overruns, ==, 0);
  g_assert_cmpint (input.start, ==, hon_date_new (2015, 1, 1));
  g_assert_false (input.locum || input.retired || input.couple || input.micro);
  g_assert_cmpuint (input.n_children, ==, 0);
}

/* Everything that can be wrong with a line of a batch, which input is named,
 * and that nothing of it is kept. Some of it only the check can see.
 */
static void
test_read_wrong (void)
{
  const struct
  {
    const char *text;
    const char *field;
  } cases[] = {
    { "[]", NULL },
    { "null", NULL },
    { "12", NULL },
    { "\"S1\"", NULL },
    { "{ " RIGHT ", \"recette\": 1 }", NULL },
    { "{ " RIGHT ", \"\": 1 }", NULL },
    { "{ " RIGHT ", \"" LONG "\": 1 }", NULL },
    { "{ " RIGHT ", \"charges_eur\": \"" LONG "\" }", "charges_eur" },
    { "{ " RIGHT ", \"date_debut_activite\": \"" LONG "\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"situation_famille\": \"" LONG "\" }", "situation_famille" },
    { "{ \"year\": 2026, \"secteur\": \"" LONG "\", \"recettes_eur\": 1 }", "secteur" },

    { "{ \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": 2027, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": 2023, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": 0, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": -1, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": 9223372036854775807, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": 4294969322, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": 2026.5, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": \"2026\", \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": null, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": true, \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },
    { "{ \"year\": [2026], \"secteur\": \"S1\", \"recettes_eur\": 1 }", "year" },

    { "{ \"year\": 2026, \"recettes_eur\": 1 }", "secteur" },
    { "{ \"year\": 2026, \"secteur\": \"S3\", \"recettes_eur\": 1 }", "secteur" },
    { "{ \"year\": 2026, \"secteur\": \"s1\", \"recettes_eur\": 1 }", "secteur" },
    { "{ \"year\": 2026, \"secteur\": \"\", \"recettes_eur\": 1 }", "secteur" },
    { "{ \"year\": 2026, \"secteur\": 1, \"recettes_eur\": 1 }", "secteur" },
    { "{ \"year\": 2026, \"secteur\": null, \"recettes_eur\": 1 }", "secteur" },
    { "{ \"year\": 2026, \"secteur\": {}, \"recettes_eur\": 1 }", "secteur" },

    { "{ \"year\": 2026, \"secteur\": \"S1\" }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": -1 }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": -0.01 }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 1e400 }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": -1e400 }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 1e300 }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 1000000000.01 }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 9223372036854775807 }",
      "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": \"100\" }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": true }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": null }", "recettes_eur" },
    { "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": [1] }", "recettes_eur" },

    { "{ " RIGHT ", \"recettes_conventionnees_eur\": 100000.01 }", "recettes_conventionnees_eur" },
    { "{ " RIGHT ", \"recettes_conventionnees_eur\": -1 }", "recettes_conventionnees_eur" },
    { "{ " RIGHT ", \"recettes_conventionnees_eur\": \"all\" }", "recettes_conventionnees_eur" },

    { "{ " RIGHT ", \"depassements_eur\": 100000.01 }", "depassements_eur" },
    { "{ " RIGHT ", \"recettes_conventionnees_eur\": 50000, \"depassements_eur\": 60000 }",
      "depassements_eur" },
    { "{ " RIGHT ", \"depassements_eur\": -1 }", "depassements_eur" },
    { "{ " RIGHT ", \"depassements_eur\": null }", "depassements_eur" },

    { "{ " RIGHT ", \"charges_eur\": -1 }", "charges_eur" },
    { "{ " RIGHT ", \"charges_eur\": 1e12 }", "charges_eur" },
    { "{ " RIGHT ", \"charges_eur\": {} }", "charges_eur" },

    { "{ " RIGHT ", \"date_debut_activite\": \"31/02/2026\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": \"2026-02-31\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": \"2027-01-01\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": \"01/01/1899\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": \"hier\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": \"\" }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": 2015 }", "date_debut_activite" },
    { "{ " RIGHT ", \"date_debut_activite\": null }", "date_debut_activite" },

    { "{ " RIGHT ", \"remplacant\": 1 }", "remplacant" },
    { "{ " RIGHT ", \"remplacant\": \"oui\" }", "remplacant" },
    { "{ " RIGHT ", \"cumul_retraite\": 0 }", "cumul_retraite" },
    { "{ " RIGHT ", \"cumul_retraite\": null }", "cumul_retraite" },
    { "{ " RIGHT ", \"micro_fiscal\": \"true\" }", "micro_fiscal" },
    { "{ " RIGHT ", \"situation_famille\": \"marie\" }", "situation_famille" },
    { "{ " RIGHT ", \"situation_famille\": true }", "situation_famille" },
    { "{ " RIGHT ", \"enfants\": -1 }", "enfants" },
    { "{ " RIGHT ", \"enfants\": 21 }", "enfants" },
    { "{ " RIGHT ", \"enfants\": 1.5 }", "enfants" },
    { "{ " RIGHT ", \"enfants\": 1e400 }", "enfants" },
    { "{ " RIGHT ", \"enfants\": 4294967296 }", "enfants" },
    { "{ " RIGHT ", \"enfants\": \"2\" }", "enfants" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (GError) error = NULL;
      gboolean was_read;
      guint n = 0;

      hon_practice_set_expenses (practice, 4200);
      g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n);
      was_read = read_text (practice, cases[i].text, &error);
      if (was_read)
        {
          g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), &error));
        }
      else
        {
          g_assert_cmpuint (n, ==, 0);
          g_assert_cmpint (hon_practice_get_expenses (practice), ==, 4200);
        }

      g_assert_nonnull (error);
      g_assert_true (error->domain == HON_PRACTICE_ERROR);
      if (g_strcmp0 (hon_practice_error_get_field (error), cases[i].field) != 0)
        g_test_fail_printf ("%s: %s: %s", cases[i].text, hon_practice_error_get_field (error),
                            error->message);
      g_assert_cmpstr (error->message, !=, "");
      g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 200);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_test_message ("%s: %s", cases[i].text, error->message);
    }
}

/* What a parser never makes, but a program may. */
static void
test_read_nan (void)
{
  const double numbers[] = { NAN, INFINITY, -INFINITY, G_MAXDOUBLE, -G_MAXDOUBLE };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (JsonNode) node = parse ("{ " RIGHT " }");
      g_autoptr (GError) error = NULL;

      json_object_set_double_member (json_node_get_object (node), "recettes_eur", numbers[i]);
      g_assert_false (hon_practice_read_json (practice, node, &error));
      g_assert_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_RECEIPTS);
    }
}

static void
test_read_nothing (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (hon_practice_read_json (practice, NULL, &error));
  g_assert_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_SYNTAX);
  g_assert_null (hon_practice_error_get_field (error));
  g_assert_false (hon_practice_read_json (practice, NULL, NULL));
}

/* The limits themselves are in range. */
static void
test_limits (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (read_text (practice,
                            "{ \"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 1000000000,"
                            "  \"depassements_eur\": 1000000000, \"charges_eur\": 1e9,"
                            "  \"date_debut_activite\": \"31/12/2026\", \"enfants\": 20 }",
                            &error));
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  g_assert_no_error (error);

  hon_practice_set_receipts (practice, HON_MONEY_MAX + 1);
  g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  g_assert_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_RECEIPTS);
}

/* A practice holds whatever it is told; the check finds what cannot be
 * computed before the engine sees it.
 */
static void
test_check (void)
{
  const struct { const char *name; gint64 value; int code; } cases[] = {
    { "year", 2023, HON_PRACTICE_ERROR_YEAR },
    { "year", G_MININT, HON_PRACTICE_ERROR_YEAR },
    { "year", G_MAXINT, HON_PRACTICE_ERROR_YEAR },
    { "receipts", -1, HON_PRACTICE_ERROR_RECEIPTS },
    { "receipts", G_MININT64, HON_PRACTICE_ERROR_RECEIPTS },
    { "receipts", G_MAXINT64, HON_PRACTICE_ERROR_RECEIPTS },
    { "outside", -1, HON_PRACTICE_ERROR_AGREED },
    { "outside", 10001, HON_PRACTICE_ERROR_AGREED },
    { "outside", G_MININT64, HON_PRACTICE_ERROR_AGREED },
    { "outside", G_MAXINT64, HON_PRACTICE_ERROR_AGREED },
    { "overruns", -1, HON_PRACTICE_ERROR_OVERRUNS },
    { "overruns", 10001, HON_PRACTICE_ERROR_OVERRUNS },
    { "overruns", G_MAXINT64, HON_PRACTICE_ERROR_OVERRUNS },
    { "expenses", -1, HON_PRACTICE_ERROR_EXPENSES },
    { "expenses", G_MAXINT64, HON_PRACTICE_ERROR_EXPENSES },
    { "start", 0, HON_PRACTICE_ERROR_START },
    { "start", -1, HON_PRACTICE_ERROR_START },
    { "start", G_MININT, HON_PRACTICE_ERROR_START },
    { "start", G_MAXINT, HON_PRACTICE_ERROR_START },
    { "children", 21, HON_PRACTICE_ERROR_CHILDREN },
    { "children", G_MAXUINT, HON_PRACTICE_ERROR_CHILDREN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (GError) error = NULL;

      hon_practice_set_receipts (practice, 10000);
      if (g_str_equal (cases[i].name, "children"))
        hon_practice_set_children (practice, (guint) cases[i].value);
      else if (g_str_equal (cases[i].name, "year") || g_str_equal (cases[i].name, "start"))
        g_object_set (practice, cases[i].name, (int) cases[i].value, NULL);
      else
        g_object_set (practice, cases[i].name, cases[i].value, NULL);

      g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
      hon_practice_check (practice, hon_test_get_catalogue (), &error);
      g_assert_error (error, HON_PRACTICE_ERROR, cases[i].code);
      g_assert_nonnull (hon_practice_error_get_field (error));
    }
}

/* Nothing is under the agreement outside of it, whatever was typed before the
 * sector was chosen.
 */
static void
test_sector_nc (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncomeInput input;

  hon_practice_set_receipts (practice, 10000 * EURO);
  hon_practice_set_overruns (practice, 2000 * EURO);
  hon_practice_set_outside (practice, 9000 * EURO);
  g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
  hon_practice_set_sector (practice, HON_SECTOR_NC);
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  g_assert_no_error (error);
  hon_practice_get_input (practice, &input);
  g_assert_cmpint (input.agreed_receipts, ==, 0);
  g_assert_cmpint (input.overruns, ==, 0);
  g_assert_cmpint (hon_practice_get_overruns (practice), ==, 2000 * EURO);
}

static void
test_copy (void)
{
  g_autoptr (HonPractice) from = hon_practice_new ();
  g_autoptr (HonPractice) to = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncomeInput inputs[2] = { { 0 }, { 0 } };
  guint n = 0;

  g_assert_true (
      read_text (from,
                 "{ \"year\": 2024, \"secteur\": \"S2\", \"recettes_eur\": 1,"
                 "  \"recettes_conventionnees_eur\": 0.5, \"depassements_eur\": 0.25,"
                 "  \"charges_eur\": 3, \"date_debut_activite\": \"2001-02-03\","
                 "  \"remplacant\": true, \"cumul_retraite\": true, \"micro_fiscal\": true,"
                 "  \"situation_famille\": \"couple\", \"enfants\": 4 }",
                 &error));
  g_assert_no_error (error);

  g_signal_connect_swapped (to, "notify", G_CALLBACK (count_cb), &n);
  hon_practice_copy (to, from);
  g_assert_cmpuint (n, ==, 12);
  hon_practice_get_input (from, &inputs[0]);
  hon_practice_get_input (to, &inputs[1]);
  g_assert_cmpmem (&inputs[0], sizeof inputs[0], &inputs[1], sizeof inputs[1]);
  g_assert_cmpint (hon_practice_get_year (to), ==, 2024);

  hon_practice_copy (to, from);
  g_assert_cmpuint (n, ==, 12);
}

/* A reset is what an empty page starts from, and tells only what it changes. */
static void
test_reset (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (read_text (practice, "{ \"year\": 2024, \"secteur\": \"S2\", \"recettes_eur\": 1,"
                                      "  \"enfants\": 4 }", &error));
  g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n);
  hon_practice_reset (practice);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (hon_practice_get_year (practice), ==, 2026);
  g_assert_cmpint (hon_practice_get_sector (practice), ==, HON_SECTOR_S1);
  g_assert_cmpint (hon_practice_get_receipts (practice), ==, 150000 * EURO);
  g_assert_cmpuint (hon_practice_get_children (practice), ==, 0);
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  hon_practice_reset (practice);
  g_assert_cmpuint (n, ==, 4);
}

/* The same acts at the tariff: what was overrun is not received. */
static void
test_drop_overruns (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  guint n = 0;

  hon_practice_set_receipts (practice, 10000);
  hon_practice_set_outside (practice, 3000);
  hon_practice_set_overruns (practice, 2500);
  g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n);
  hon_practice_drop_overruns (practice);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (hon_practice_get_receipts (practice), ==, 7500);
  g_assert_cmpint (hon_practice_get_overruns (practice), ==, 0);
  g_assert_cmpint (hon_practice_get_outside (practice), ==, 3000);
  hon_practice_drop_overruns (practice);
  g_assert_cmpuint (n, ==, 2);
}

/* What may still be typed: whatever is within the limits passes the check. */
static void
test_part_limits (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();

  hon_practice_set_receipts (practice, 10000);
  hon_practice_set_outside (practice, 3000);
  g_assert_cmpint (hon_practice_get_overruns_limit (practice), ==, 7000);
  hon_practice_set_overruns (practice, 7000);
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
  g_assert_cmpint (hon_practice_get_outside_limit (practice), ==, 3000);
  hon_practice_set_overruns (practice, 7001);
  g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
  hon_practice_set_receipts (practice, 2000);
  g_assert_cmpint (hon_practice_get_overruns_limit (practice), ==, 0);
  g_assert_cmpint (hon_practice_get_outside_limit (practice), ==, 0);
}

/* An amount far below nothing is told as negative, not as too large. */
static void
test_read_very_negative (void)
{
  static const char * const texts[] = { "-1", "-1e10", "-1e300", "-1e400" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf ("{ " RIGHT ", \"charges_eur\": %s }", texts[i]);
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (GError) error = NULL;

      if (read_text (practice, text, &error))
        hon_practice_check (practice, hon_test_get_catalogue (), &error);
      g_assert_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_EXPENSES);
      g_assert_cmpstr (error->message, ==, "the amount is negative");
    }
}

/* What is carried over is the whole practice, or nothing. */
static void
test_variant (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (HonPractice) other = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) nothing = g_variant_ref_sink (g_variant_new_parsed ("@a{sv} {}"));
  g_autoptr (GVariant) sectorless = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  g_assert_true (read_text (practice, "{ \"year\": 2024, \"secteur\": \"S2\", \"recettes_eur\": 90000,"
                                      "  \"recettes_conventionnees_eur\": 80000, \"depassements_eur\": 100,"
                                      "  \"charges_eur\": 200, \"date_debut_activite\": \"2023-05-06\","
                                      "  \"remplacant\": true, \"cumul_retraite\": true,"
                                      "  \"situation_famille\": \"couple\", \"enfants\": 3,"
                                      "  \"micro_fiscal\": true }", &error));
  g_assert_no_error (error);
  variant = g_variant_ref_sink (hon_practice_to_variant (practice));
  g_assert_true (hon_practice_set_variant (other, variant));
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (practice), &n);
  g_assert_cmpuint (n, ==, 12);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) copied = G_VALUE_INIT;
      g_auto (GValue) blank = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (practice), pspecs[i]->name, &value);
      g_object_get_property (G_OBJECT (other), pspecs[i]->name, &copied);
      g_assert_cmpint (g_param_values_cmp (pspecs[i], &value, &copied), ==, 0);
      g_value_init (&blank, pspecs[i]->value_type);
      g_param_value_set_default (pspecs[i], &blank);
      g_assert_cmpint (g_param_values_cmp (pspecs[i], &value, &blank), !=, 0);
    }

  hon_practice_reset (practice);
  g_assert_false (hon_practice_set_variant (practice, nothing));
  dict = g_variant_dict_new (variant);
  g_variant_dict_insert (dict, "sector", "i", HON_N_SECTORS);
  sectorless = g_variant_ref_sink (g_variant_dict_end (dict));
  g_assert_false (hon_practice_set_variant (practice, sectorless));
  g_assert_cmpint (hon_practice_get_receipts (practice), ==, 150000 * EURO);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/practice/defaults", test_defaults);
  g_test_add_func ("/practice/properties", test_properties);
  g_test_add_func ("/practice/booleans", test_booleans);
  g_test_add_func ("/practice/read", test_read);
  g_test_add_func ("/practice/read/wrong", test_read_wrong);
  g_test_add_func ("/practice/read/nan", test_read_nan);
  g_test_add_func ("/practice/read/nothing", test_read_nothing);
  g_test_add_func ("/practice/read/very-negative", test_read_very_negative);
  g_test_add_func ("/practice/limits", test_limits);
  g_test_add_func ("/practice/limits/parts", test_part_limits);
  g_test_add_func ("/practice/reset", test_reset);
  g_test_add_func ("/practice/drop-overruns", test_drop_overruns);
  g_test_add_func ("/practice/check", test_check);
  g_test_add_func ("/practice/sector-nc", test_sector_nc);
  g_test_add_func ("/practice/copy", test_copy);
  g_test_add_func ("/practice/variant", test_variant);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
