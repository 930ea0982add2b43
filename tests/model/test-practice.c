/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-practice.h"
#include "hon-money.h"
#include "hon-test-inputs.h"
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

  return hon_input_read_json (HON_INPUT (practice), node, error);
}

static void
test_defaults (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  HonIncomeInput input;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hon_practice_get_year (practice), ==, HON_INPUT_NONE);
  g_assert_cmpint (hon_practice_get_sector (practice), ==, HON_SECTOR_S1);
  g_assert_cmpint (hon_test_get_number (practice, "receipts"), ==, 150000 * EURO);
  g_assert_cmpint (hon_test_get_number (practice, "outside"), ==, 0);
  g_assert_cmpint (hon_practice_get_overruns (practice), ==, 0);
  g_assert_cmpint (hon_test_get_number (practice, "expenses"), ==, 0);
  g_assert_cmpint (hon_test_get_number (practice, "start"), ==, hon_date_new (2015, 1, 1));
  g_assert_cmpint (hon_test_get_number (practice, "children"), ==, 0);
  g_assert_false (hon_test_get_number (practice, "locum"));
  g_assert_false (hon_test_get_number (practice, "retired"));
  g_assert_false (hon_test_get_number (practice, "couple"));
  g_assert_false (hon_test_get_number (practice, "micro"));

  hon_practice_check (practice, hon_test_get_catalogue (), &error);
  g_assert_no_error (error);
  hon_practice_get_input (practice, &input);
  g_assert_cmpint (input.receipts, ==, 150000 * EURO);
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
  g_assert_cmpint (hon_test_get_number (practice, "outside"), ==, 30000 * EURO);
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
      const HonInputField *field;
      gboolean was_read;
      guint n = 0;

      g_object_set (practice, "expenses", (gint64) 4200, NULL);
      g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n);
      was_read = read_text (practice, cases[i].text, &error);
      if (was_read)
        {
          g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), &error));
        }
      else
        {
          g_assert_cmpuint (n, ==, 0);
          g_assert_cmpint (hon_test_get_number (practice, "expenses"), ==, 4200);
        }

      g_assert_nonnull (error);
      g_assert_true (error->domain == HON_INPUT_ERROR);
      field = hon_input_error_get_field (error);
      if (g_strcmp0 (field != NULL ? field->column : NULL, cases[i].field) != 0)
        g_test_fail_printf ("%s: %s", cases[i].text, error->message);
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
      g_assert_false (hon_input_read_json (HON_INPUT (practice), node, &error));
      hon_test_assert_input_error (error, "receipts");
    }
}

static void
test_read_nothing (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (hon_input_read_json (HON_INPUT (practice), NULL, &error));
  g_assert_error (error, HON_INPUT_ERROR, HON_INPUT_ERROR_SYNTAX);
  g_assert_null (hon_input_error_get_field (error));
  g_assert_false (hon_input_read_json (HON_INPUT (practice), NULL, NULL));
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

  g_object_set (practice, "receipts", (gint64) (HON_MONEY_MAX + 1), NULL);
  g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  hon_test_assert_input_error (error, "receipts");
}

/* A practice holds whatever it is told; the check finds what cannot be
 * computed before the engine sees it.
 */
static void
test_check (void)
{
  const struct { const char *name; gint64 value; } cases[] = {
    { "year", 2023 },
    { "year", G_MININT },
    { "year", G_MAXINT },
    { "receipts", -1 },
    { "receipts", G_MININT64 },
    { "receipts", G_MAXINT64 },
    { "outside", -1 },
    { "outside", 10001 },
    { "outside", G_MININT64 },
    { "outside", G_MAXINT64 },
    { "overruns", -1 },
    { "overruns", 10001 },
    { "overruns", G_MAXINT64 },
    { "expenses", -1 },
    { "expenses", G_MAXINT64 },
    { "start", 0 },
    { "start", -1 },
    { "start", G_MININT },
    { "start", G_MAXINT },
    { "children", 21 },
    { "children", G_MAXINT },
    { "children", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (GError) error = NULL;

      g_object_set (practice, "receipts", (gint64) 10000, NULL);
      if (g_str_equal (cases[i].name, "children") || g_str_equal (cases[i].name, "year") ||
          g_str_equal (cases[i].name, "start"))
        g_object_set (practice, cases[i].name, (int) cases[i].value, NULL);
      else
        g_object_set (practice, cases[i].name, cases[i].value, NULL);

      g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
      hon_practice_check (practice, hon_test_get_catalogue (), &error);
      hon_test_assert_input_error (error, cases[i].name);
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

  g_object_set (practice, "receipts", (gint64) (10000 * EURO), NULL);
  g_object_set (practice, "overruns", (gint64) (2000 * EURO), NULL);
  g_object_set (practice, "outside", (gint64) (9000 * EURO), NULL);
  g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
  g_object_set (practice, "sector", HON_SECTOR_NC, NULL);
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  g_assert_no_error (error);
  hon_practice_get_input (practice, &input);
  g_assert_cmpint (input.agreed_receipts, ==, 0);
  g_assert_cmpint (input.overruns, ==, 0);
  g_assert_cmpint (hon_practice_get_overruns (practice), ==, 2000 * EURO);
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
  hon_input_reset (HON_INPUT (practice));
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (hon_practice_get_year (practice), ==, HON_INPUT_NONE);
  g_assert_cmpint (hon_practice_get_sector (practice), ==, HON_SECTOR_S1);
  g_assert_cmpint (hon_test_get_number (practice, "receipts"), ==, 150000 * EURO);
  g_assert_cmpint (hon_test_get_number (practice, "children"), ==, 0);
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), &error));
  hon_input_reset (HON_INPUT (practice));
  g_assert_cmpuint (n, ==, 4);
}

/* The same acts at the tariff: what was overrun is not received. */
static void
test_drop_overruns (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  guint n = 0;

  g_object_set (practice, "receipts", (gint64) 10000, NULL);
  g_object_set (practice, "outside", (gint64) 3000, NULL);
  g_object_set (practice, "overruns", (gint64) 2500, NULL);
  g_signal_connect_swapped (practice, "notify", G_CALLBACK (count_cb), &n);
  hon_practice_drop_overruns (practice);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (hon_test_get_number (practice, "receipts"), ==, 7500);
  g_assert_cmpint (hon_practice_get_overruns (practice), ==, 0);
  g_assert_cmpint (hon_test_get_number (practice, "outside"), ==, 3000);
  hon_practice_drop_overruns (practice);
  g_assert_cmpuint (n, ==, 2);
}

/* What may still be typed: whatever is within the limits passes the check. */
static void
test_part_limits (void)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();

  g_object_set (practice, "receipts", (gint64) 10000, NULL);
  g_object_set (practice, "outside", (gint64) 3000, NULL);
  g_assert_cmpint (hon_practice_get_overruns_limit (practice), ==, 7000);
  g_object_set (practice, "overruns", (gint64) 7000, NULL);
  g_assert_true (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
  g_assert_cmpint (hon_practice_get_outside_limit (practice), ==, 3000);
  g_object_set (practice, "overruns", (gint64) 7001, NULL);
  g_assert_false (hon_practice_check (practice, hon_test_get_catalogue (), NULL));
  g_object_set (practice, "receipts", (gint64) 2000, NULL);
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
      hon_test_assert_input_error (error, "expenses");
      g_assert_cmpstr (error->message, ==, "the amount is negative");
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/practice/defaults", test_defaults);
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

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
