/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-reader.h"
#include "hon-test-inputs.h"
#include "hon-test-situations.h"

typedef struct
{
  HonReader   *reader;
  HonCareer   *career;   /* (unowned) */
  HonPractice *practice; /* (unowned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->reader = hon_reader_new ();
  hon_reader_set_catalogue (fixture->reader, hon_test_get_catalogue ());
  fixture->career = hon_reader_get_career (fixture->reader);
  fixture->practice = hon_reader_get_practice (fixture->reader);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->reader);
}

/* Another value of an input than the one that it has. */
static void
change (gpointer    input,
        const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (input), name);

  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_object_set (input, name, !hon_test_get_number (input, name), NULL);
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_object_set (input, name, hon_test_get_number (input, name) + 100000, NULL);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_object_set (input, name, (int) (hon_test_get_number (input, name) + 1) % 2, NULL);
  else
    g_object_set (input, name, (int) hon_test_get_number (input, name) + 1, NULL);
}

/* Every input that both have is one, whichever side changes it. */
static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  const char * const *names = hon_reader_list_shared ();
  guint n_fields;
  const HonInputField *fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (fixture->practice), &n_fields);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 before = hon_test_get_number (fixture->career, names[i]);

      change (fixture->practice, names[i]);
      g_assert_cmpint (hon_test_get_number (fixture->career, names[i]), !=, before);
      g_assert_cmpint (hon_test_get_number (fixture->career, names[i]), ==,
                       hon_test_get_number (fixture->practice, names[i]));
      change (fixture->career, names[i]);
      g_assert_cmpint (hon_test_get_number (fixture->career, names[i]), ==,
                       hon_test_get_number (fixture->practice, names[i]));
    }

  /* None of the same name is forgotten. */
  for (guint i = 0; i < n_fields; i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (fixture->career), fields[i].name) != NULL)
      g_assert_true (g_strv_contains (names, fields[i].name) || g_str_equal (fields[i].name, "age"));
}

/* One amount is the sum of the lines, and takes none of them away. */
static void
test_expenses (Fixture       *fixture,
               gconstpointer  data)
{
  g_object_set (fixture->career, "rent", (gint64) 1200000, "ordre", (gint64) 30000, NULL);
  g_assert_cmpint (hon_test_get_number (fixture->practice, "expenses"), ==, 1230000);
  g_assert_cmpint (hon_reader_get_lines (fixture->reader), ==, 1230000);

  g_object_set (fixture->practice, "expenses", (gint64) 2000000, NULL);
  g_assert_cmpint (hon_test_get_number (fixture->career, "rent"), ==, 1200000);
  g_assert_cmpint (hon_test_get_number (fixture->career, "other-expenses"), ==, 770000);
  g_assert_true (hon_reader_has_expenses (fixture->reader));

  g_object_set (fixture->practice, "expenses", (gint64) 0, NULL);
  g_assert_cmpint (hon_test_get_number (fixture->practice, "expenses"), ==, 1230000);
  g_assert_cmpint (hon_test_get_number (fixture->career, "other-expenses"), ==, 0);
}

/* What another page knows of the expenses is one amount, and takes none of the lines away either. */
static void
test_given_expenses (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    gint64 given;
    gint64 others;
  } cases[] = {
    { 2000000, 770000 },
    { 1230000, 0 },
    { 900000, 0 },
  };
  g_autoptr (GVariant) bad =
    g_variant_ref_sink (g_variant_new_parsed ("{'receipts': <int64 5>, 'expenses': <int64 -4>}"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonPractice) practice = hon_practice_new ();
      g_autoptr (GVariant) inputs = NULL;
      g_autoptr (GVariant) activity = NULL;

      g_object_set (fixture->career, "rent", (gint64) 1200000, "ordre", (gint64) 30000, "other-expenses", (gint64) 5,
                    NULL);
      g_object_set (practice, "expenses", cases[i].given, NULL);
      inputs = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (practice)));
      activity = hon_career_dup_activity (hon_test_get_catalogue (), inputs, HON_DATE_NONE);
      g_assert_true (hon_reader_take (fixture->reader, activity));
      g_assert_cmpint (hon_test_get_number (fixture->career, "rent"), ==, 1200000);
      g_assert_cmpint (hon_test_get_number (fixture->career, "ordre"), ==, 30000);
      g_assert_cmpint (hon_test_get_number (fixture->career, "other-expenses"), ==, cases[i].others);
      g_assert_cmpint (hon_test_get_number (fixture->practice, "expenses"), ==, 1230000 + cases[i].others);
    }

  g_assert_false (hon_reader_take (fixture->reader, bad));
  g_assert_cmpint (hon_test_get_number (fixture->career, "receipts"), ==, 15000000);
}

/* The opening is the start of the activity, before the end of the last known year and after it. */
static void
test_opening (Fixture       *fixture,
              gconstpointer  data)
{
  const HonDate days[] = { hon_date_new (2025, 9, 1), hon_date_new (2026, 12, 31), hon_date_new (2028, 3, 1) };
  guint n_years;
  const int *years = hon_catalogue_get_years (hon_test_get_catalogue (), &n_years);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_object_set (fixture->career, "opening", days[i], "age", 40 + (int) i, NULL);
      g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, days[i]);
      g_assert_cmpint (hon_test_get_number (fixture->practice, "age"), ==, 40 + (int) i);
      g_assert_true (hon_practice_check (fixture->practice, hon_test_get_catalogue (), NULL));
      /* Fees are those of a whole year. */
      g_assert_cmpint (hon_practice_get_rates (fixture->practice, hon_test_get_catalogue ())->year, ==,
                       MAX (years[n_years - 1], hon_date_get_year (days[i]) + 1));
      g_assert_cmpint (hon_practice_get_rates (fixture->practice, hon_test_get_catalogue ())->known_year, ==,
                       years[n_years - 1]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_object_set (fixture->practice, "start", days[i], "age", 50 + (int) i, NULL);
      g_assert_cmpint (hon_career_get_opening (fixture->career), ==, days[i]);
      g_assert_cmpint (hon_test_get_number (fixture->career, "age"), ==, 50 + (int) i);
    }
}

/* Who started too long ago for first years looks at those of another opening. */
static void
test_apart (Fixture       *fixture,
            gconstpointer  data)
{
  const HonDate planned = hon_date_new (2027, 11, 2);

  g_object_set (fixture->career, "opening", planned, NULL);
  g_object_set (fixture->practice, "start", hon_date_new (2012, 5, 1), "age", 31, NULL);
  g_assert_cmpint (hon_career_get_opening (fixture->career), ==, planned);
  g_object_set (fixture->career, "opening", hon_date_new (2026, 1, 1), "age", 45, NULL);
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, hon_date_new (2012, 5, 1));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "age"), ==, 31);

  /* Until a start that can be an opening is told. */
  g_object_set (fixture->practice, "start", hon_date_new (2026, 5, 1), NULL);
  g_assert_cmpint (hon_career_get_opening (fixture->career), ==, hon_date_new (2026, 5, 1));
}

/* As long as no day was told, each has its example; taken back, each has it again. */
static void
test_untold (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (HonPractice) practice = hon_practice_new ();

  g_assert_cmpint (hon_career_get_opening (fixture->career), ==, hon_career_get_opening (career));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, hon_test_get_number (practice, "start"));
  g_object_set (fixture->career, "opening", hon_date_new (2026, 2, 1), NULL);
  hon_reader_reset (fixture->reader, HON_INPUT (fixture->practice));
  g_assert_cmpint (hon_career_get_opening (fixture->career), ==, hon_career_get_opening (career));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, hon_test_get_number (practice, "start"));
  g_object_set (fixture->career, "opening", hon_date_new (2026, 3, 1), NULL);
  hon_reader_reset (fixture->reader, HON_INPUT (fixture->career));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, hon_test_get_number (practice, "start"));
}

/* The days and the fees of the examples are told where they are meant. */
static void
test_told_example (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (HonCareer) career = hon_career_new ();
  g_autoptr (HonPractice) practice = hon_practice_new ();
  const HonDate opening = hon_career_get_opening (career);
  const gint64 receipts = hon_career_get_receipts (career);
  g_autoptr (GVariant) given = NULL;
  g_autoptr (HonReader) copy = NULL;
  GVariantDict dict;

  /* Changed to it from something else. */
  g_object_set (fixture->career, "opening", opening + 100, "receipts", receipts + 100, NULL);
  g_object_set (fixture->career, "opening", opening, "receipts", receipts, NULL);
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, opening);
  g_assert_true (hon_reader_has_fees (fixture->reader));
  copy = hon_reader_dup (fixture->reader);
  g_assert_true (hon_reader_has_fees (copy));

  /* The other half follows it as any other day, and can be changed to it as well. */
  g_object_set (fixture->practice, "start", opening + 200, NULL);
  g_object_set (fixture->practice, "start", opening, NULL);
  g_assert_cmpint (hon_career_get_opening (fixture->career), ==, opening);

  /* A reset takes it back. */
  hon_reader_reset (fixture->reader, HON_INPUT (fixture->career));
  g_assert_false (hon_reader_has_fees (fixture->reader));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, hon_test_get_number (practice, "start"));

  /* Given by another page. */
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "opening", "x", (gint64) opening);
  g_variant_dict_insert (&dict, "receipts", "x", receipts);
  given = g_variant_ref_sink (g_variant_dict_end (&dict));
  g_assert_true (hon_reader_take (fixture->reader, given));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, opening);
  g_assert_true (hon_reader_has_fees (fixture->reader));

  hon_reader_copy (fixture->reader, copy);
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, opening);

  /* A start of long ago is one too. */
  hon_reader_reset (fixture->reader, HON_INPUT (fixture->career));
  g_object_set (fixture->practice, "start", hon_date_new (2012, 5, 1), NULL);
  g_object_set (fixture->practice, "start", (HonDate) hon_test_get_number (practice, "start"), NULL);
  g_object_set (fixture->career, "opening", opening + 100, NULL);
  g_assert_cmpint (hon_test_get_number (fixture->practice, "start"), ==, hon_test_get_number (practice, "start"));
}

/* A speciality that was told by a name is known by its id, which pages show. */
static void
test_speciality (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GVariant) given = g_variant_ref_sink (g_variant_new_parsed ("{'speciality': <'Médecin généraliste'>}"));

  g_assert_true (hon_reader_take (fixture->reader, given));
  g_assert_cmpstr (hon_career_get_speciality (fixture->career), ==, "generaliste");

  /* A page that has none takes none back. */
  hon_reader_reset (fixture->reader, HON_INPUT (fixture->practice));
  g_assert_cmpstr (hon_career_get_speciality (fixture->career), ==, "generaliste");
}

/* Of two that were kept, that of the career counts. */
static void
test_kept (void)
{
  g_autoptr (HonReader) reader = hon_reader_new ();

  g_object_set (hon_reader_get_practice (reader), "start", hon_date_new (2025, 2, 1), NULL);
  g_object_set (hon_reader_get_career (reader), "opening", hon_date_new (2026, 9, 1), NULL);
  hon_reader_set_catalogue (reader, hon_test_get_catalogue ());
  g_assert_cmpint (hon_test_get_number (hon_reader_get_practice (reader), "start"), ==, hon_date_new (2026, 9, 1));
}

/* All of it comes back, however it was changed. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (HonReader) before = NULL;
  g_autoptr (GVariant) career = NULL;
  g_autoptr (GVariant) practice = NULL;
  g_autoptr (GVariant) career_after = NULL;
  g_autoptr (GVariant) practice_after = NULL;
  g_autoptr (GVariant) given = g_variant_ref_sink (g_variant_new_parsed ("{'receipts': <int64 3>, 'rent': <int64 4>}"));
  g_autoptr (GVariant) bad = g_variant_ref_sink (g_variant_new_parsed ("{'receipts': <int64 5>, 'rent': <int64 -4>}"));

  g_object_set (fixture->practice, "start", hon_date_new (2012, 5, 1), "year", 2025, NULL);
  g_object_set (fixture->career, "opening", hon_date_new (2026, 5, 1), "rent", (gint64) 1, "premium", (gint64) 2,
                "speciality", "psychiatre", NULL);
  career = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (fixture->career)));
  practice = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (fixture->practice)));
  before = hon_reader_dup (fixture->reader);

  hon_reader_reset (fixture->reader, HON_INPUT (fixture->career));
  hon_reader_reset (fixture->reader, HON_INPUT (fixture->practice));
  g_assert_true (hon_reader_take (fixture->reader, given));
  g_assert_false (hon_reader_take (fixture->reader, bad));
  g_assert_cmpint (hon_test_get_number (fixture->practice, "receipts"), ==, 3);
  g_assert_true (hon_reader_has_fees (fixture->reader));
  hon_reader_copy (fixture->reader, before);
  career_after = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (fixture->career)));
  practice_after = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (fixture->practice)));
  g_assert_cmpvariant (career, career_after);
  g_assert_cmpvariant (practice, practice_after);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/reader/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add ("/reader/expenses", Fixture, NULL, set_up, test_expenses, tear_down);
  g_test_add ("/reader/given-expenses", Fixture, NULL, set_up, test_given_expenses, tear_down);
  g_test_add ("/reader/opening", Fixture, NULL, set_up, test_opening, tear_down);
  g_test_add ("/reader/apart", Fixture, NULL, set_up, test_apart, tear_down);
  g_test_add ("/reader/untold", Fixture, NULL, set_up, test_untold, tear_down);
  g_test_add ("/reader/told-example", Fixture, NULL, set_up, test_told_example, tear_down);
  g_test_add ("/reader/speciality", Fixture, NULL, set_up, test_speciality, tear_down);
  g_test_add ("/reader/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add_func ("/reader/kept", test_kept);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
