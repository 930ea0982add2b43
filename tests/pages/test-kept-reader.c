/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept-reader.h"
#include "hon-test-inputs.h"
#include "pages-fixture.h"

typedef struct
{
  HonCatalogue *catalogue;
  GSettings    *settings;
  GSettings    *simulator;
  GSettings    *years;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->catalogue = fixture_new_catalogue ();
  fixture->settings = g_settings_new ("io.github.honoraires.Honoraires");
  fixture->simulator = g_settings_get_child (fixture->settings, "simulator");
  fixture->years = g_settings_get_child (fixture->settings, "years");
  fixture_reset_settings (fixture->settings);
  fixture_reset_settings (fixture->simulator);
  fixture_reset_settings (fixture->years);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_reset_settings (fixture->simulator);
  fixture_reset_settings (fixture->years);
  g_assert_finalize_object (fixture->years);
  g_assert_finalize_object (fixture->simulator);
  g_assert_finalize_object (fixture->settings);
  g_assert_finalize_object (fixture->catalogue);
}

/* A start of the application. */
static HonReader *
start (Fixture *fixture)
{
  return hon_kept_reader_new (fixture->catalogue, fixture->settings);
}

static gint64
get_career (HonReader  *reader,
            const char *name)
{
  return hon_test_get_number (hon_reader_get_career (reader), name);
}

static gint64
get_practice (HonReader  *reader,
              const char *name)
{
  return hon_test_get_number (hon_reader_get_practice (reader), name);
}

/* What was told is known at the next start too, also where it is as the example; so is what was taken back. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  HonReader *reader = start (fixture);
  const HonDate opening = hon_career_get_opening (hon_reader_get_career (reader));
  const HonDate example = get_practice (reader, "start");
  const gint64 receipts = get_career (reader, "receipts");

  g_assert_false (hon_reader_has_fees (reader));
  g_object_set (hon_reader_get_career (reader), "opening", opening + 100, "receipts", receipts + 100, NULL);
  g_object_set (hon_reader_get_career (reader), "opening", opening, "receipts", receipts, NULL);
  g_assert_finalize_object (reader);

  reader = start (fixture);
  g_assert_cmpint (hon_career_get_opening (hon_reader_get_career (reader)), ==, opening);
  g_assert_cmpint (get_practice (reader, "start"), ==, opening);
  g_assert_true (hon_reader_has_fees (reader));
  hon_reader_reset (reader, HON_INPUT (hon_reader_get_career (reader)));
  g_assert_finalize_object (reader);

  reader = start (fixture);
  g_assert_cmpint (get_practice (reader, "start"), ==, example);
  g_assert_false (hon_reader_has_fees (reader));
  g_assert_finalize_object (reader);
}

static void
reset_practice (HonReader *reader)
{
  hon_reader_reset (reader, HON_INPUT (hon_reader_get_practice (reader)));
}

/* What a reset of the practice shows is shown at the next start too. */
static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  HonReader *reader = start (fixture);
  const HonDate opening = hon_career_get_opening (hon_reader_get_career (reader));
  const HonDate example = get_practice (reader, "start");
  const gint64 age = get_career (reader, "age");

  /* The two days are one, whichever was told. */
  g_object_set (hon_reader_get_career (reader), "opening", opening + 100, "age", 41, NULL);
  reset_practice (reader);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (get_practice (reader, "start"), ==, example);
      g_assert_cmpint (get_practice (reader, "age"), ==, age);
      g_assert_cmpint (get_career (reader, "opening"), ==, opening);
      g_assert_cmpint (get_career (reader, "age"), ==, age);
      g_assert_finalize_object (reader);
      reader = start (fixture);
    }

  /* They are apart: the first years keep theirs. */
  g_object_set (hon_reader_get_career (reader), "opening", opening + 100, "age", 41, NULL);
  g_object_set (hon_reader_get_practice (reader), "start", hon_date_new (2012, 5, 1), NULL);
  g_object_set (hon_reader_get_practice (reader), "age", 28, NULL);
  g_assert_cmpint (get_career (reader, "age"), ==, 41);
  reset_practice (reader);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (get_practice (reader, "start"), ==, opening + 100);
      g_assert_cmpint (get_practice (reader, "age"), ==, 41);
      g_assert_cmpint (get_career (reader, "opening"), ==, opening + 100);
      g_assert_cmpint (get_career (reader, "age"), ==, 41);
      g_assert_finalize_object (reader);
      reader = start (fixture);
    }
  g_assert_finalize_object (reader);
}

/* Earlier versions kept values only. */
static void
test_told_earlier (Fixture       *fixture,
                   gconstpointer  data)
{
  HonReader *reader;

  g_settings_set_int (fixture->years, "opening", hon_date_new (2028, 3, 1));
  g_settings_set_int64 (fixture->years, "receipts", 18000000);
  reader = start (fixture);
  g_assert_cmpint (get_practice (reader, "start"), ==, hon_date_new (2028, 3, 1));
  g_assert_true (hon_reader_has_fees (reader));
  g_assert_finalize_object (reader);
}

/* All that may be kept of a situation, as the previous release wrote it. */
typedef struct
{
  gint64      expenses;       /* of the simulator; likewise below, 0 for what was not told */
  HonDate     start;
  int         age;
  gint64      rent;           /* of the first years */
  gint64      other_expenses;
  HonDate     opening;
  int         years_age;
  gint64      shown_expenses; /* as is to be shown */
  HonDate     shown_start;
  HonDate     shown_opening;
  int         shown_age;
  gint64      other_way;      /* expenses that can be had */
  HonDate     other_start;
  int         other_age;
  gboolean    has_other;      /* whether there is something that can be had */
} Case;

#define OLD      735000 /* long before any opening: in 2013 */
#define EXAMPLE  735599
#define EARLY    739700 /* in 2026 */
#define LATE     740300 /* in 2027 */
#define USUAL    739982

static const Case cases[] = {
  /* Only one has something. */
  { .shown_start = EXAMPLE, .shown_opening = USUAL, .shown_age = 32 },
  { .expenses = 20, .shown_expenses = 20, .shown_start = EXAMPLE, .shown_opening = USUAL, .shown_age = 32 },
  { .rent = 20, .shown_expenses = 20, .shown_start = EXAMPLE, .shown_opening = USUAL, .shown_age = 32 },
  { .start = EARLY, .age = 41, .shown_start = EARLY, .shown_opening = EARLY, .shown_age = 41 },
  { .start = OLD, .age = 41, .shown_start = OLD, .shown_opening = USUAL, .shown_age = 41 },
  { .age = 41, .shown_start = EXAMPLE, .shown_opening = USUAL, .shown_age = 41 },
  { .years_age = 37, .shown_start = EXAMPLE, .shown_opening = USUAL, .shown_age = 37 },
  { .opening = LATE, .years_age = 37, .shown_start = LATE, .shown_opening = LATE, .shown_age = 37 },
  { .opening = LATE, .age = 41, .shown_start = LATE, .shown_opening = LATE, .shown_age = 41 },
  { .start = EARLY, .years_age = 37, .shown_start = EARLY, .shown_opening = EARLY, .shown_age = 37 },
  /* Both have the same. */
  { .expenses = 30, .rent = 10, .other_expenses = 20, .start = EARLY, .age = 41, .opening = EARLY, .years_age = 41,
    .shown_expenses = 30, .shown_start = EARLY, .shown_opening = EARLY, .shown_age = 41 },
  /* Both have something: neither the lines nor the one amount are lost. */
  { .expenses = 30, .rent = 10, .shown_expenses = 10, .shown_start = EXAMPLE, .shown_opening = USUAL,
    .shown_age = 32, .other_way = 30, .other_start = EXAMPLE, .other_age = 32, .has_other = TRUE },
  { .expenses = 30, .rent = 40, .other_expenses = 5, .shown_expenses = 45, .shown_start = EXAMPLE,
    .shown_opening = USUAL, .shown_age = 32, .other_way = 30, .other_start = EXAMPLE, .other_age = 32,
    .has_other = TRUE },
  /* Likewise the day and the age on it. */
  { .start = EARLY, .age = 41, .opening = LATE, .years_age = 37, .shown_start = LATE, .shown_opening = LATE,
    .shown_age = 37, .other_start = EARLY, .other_age = 41, .has_other = TRUE },
  { .age = 41, .years_age = 37, .shown_start = EXAMPLE, .shown_opening = USUAL, .shown_age = 37,
    .other_start = EXAMPLE, .other_age = 41, .has_other = TRUE },
  /* Of long ago, both stay. */
  { .start = OLD, .age = 41, .opening = LATE, .years_age = 37, .shown_start = OLD, .shown_opening = LATE,
    .shown_age = 41 },
};

/* Writes what differs from the example, as the keys of the previous release had it, and keeps nothing newer. */
static void
write_earlier (Fixture    *fixture,
               const Case *each)
{
  fixture_reset_settings (fixture->simulator);
  fixture_reset_settings (fixture->years);
  if (each->expenses != 0)
    g_settings_set_int64 (fixture->simulator, "expenses", each->expenses);
  if (each->start != 0)
    g_settings_set_int (fixture->simulator, "start", each->start);
  if (each->age != 0)
    g_settings_set_int (fixture->simulator, "age", each->age);
  if (each->rent != 0)
    g_settings_set_int64 (fixture->years, "rent", each->rent);
  if (each->other_expenses != 0)
    g_settings_set_int64 (fixture->years, "other-expenses", each->other_expenses);
  if (each->opening != 0)
    g_settings_set_int (fixture->years, "opening", each->opening);
  if (each->years_age != 0)
    g_settings_set_int (fixture->years, "age", each->years_age);
}

static void
assert_shown (HonReader  *reader,
              const Case *each)
{
  g_assert_cmpint (get_practice (reader, "expenses"), ==, each->shown_expenses);
  g_assert_cmpint (get_career (reader, "rent"), ==, each->rent);
  g_assert_cmpint (get_practice (reader, "start"), ==, each->shown_start);
  g_assert_cmpint (get_career (reader, "opening"), ==, each->shown_opening);
  g_assert_cmpint (get_practice (reader, "age"), ==, each->shown_age);
}

/* What was kept by two pages is shown by all, and nothing of it is lost, however late it is asked for. */
static void
test_earlier (Fixture       *fixture,
              gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *each = &cases[i];
      HonReader *reader;
      g_autoptr (HonReader) earlier = NULL;

      g_test_message ("Case %u", (guint) i);
      write_earlier (fixture, each);
      reader = start (fixture);
      assert_shown (reader, each);
      g_assert_finalize_object (reader);

      /* It was not looked at in the first session. */
      reader = start (fixture);
      assert_shown (reader, each);
      earlier = hon_kept_reader_steal_earlier (reader);
      g_assert_true ((earlier != NULL) == each->has_other);
      g_assert_null (hon_kept_reader_steal_earlier (reader));
      if (earlier != NULL)
        {
          g_assert_cmpint (get_practice (earlier, "expenses"), ==, each->other_way);
          g_assert_cmpint (get_practice (earlier, "start"), ==, each->other_start);
          g_assert_cmpint (get_practice (earlier, "age"), ==, each->other_age);
          assert_shown (reader, each);
          hon_reader_copy (reader, earlier);
          g_assert_cmpint (get_practice (reader, "expenses"), ==, each->other_way);
          g_assert_cmpint (get_practice (reader, "start"), ==, each->other_start);
        }
      g_assert_finalize_object (reader);

      /* Only once. */
      reader = start (fixture);
      g_assert_null (hon_kept_reader_steal_earlier (reader));
      g_assert_finalize_object (reader);
    }
}

/* So it is with what both call the same; what was entered since is not taken over again. */
static void
test_earlier_shared (Fixture       *fixture,
                     gconstpointer  data)
{
  HonReader *reader;
  HonReader *earlier;

  g_settings_set_enum (fixture->simulator, "sector", HON_SECTOR_S2);
  g_settings_set_uint (fixture->simulator, "children", 2);
  g_settings_set_int64 (fixture->simulator, "receipts", 20000000);
  g_settings_set_int64 (fixture->simulator, "overruns", 0);
  g_settings_set_int64 (fixture->years, "receipts", 21000000);
  g_settings_set_int64 (fixture->years, "overruns", 3000000);
  reader = start (fixture);
  g_assert_cmpint (get_career (reader, "sector"), ==, HON_SECTOR_S2);
  g_assert_cmpint (get_career (reader, "children"), ==, 2);
  g_assert_cmpint (get_career (reader, "receipts"), ==, 21000000);
  g_assert_cmpint (get_career (reader, "overruns"), ==, 3000000);
  g_object_set (hon_reader_get_career (reader), "children", 3, NULL);
  g_assert_finalize_object (reader);

  reader = start (fixture);
  g_assert_cmpint (get_career (reader, "children"), ==, 3);
  earlier = hon_kept_reader_steal_earlier (reader);
  g_assert_cmpint (get_career (earlier, "receipts"), ==, 20000000);
  g_assert_cmpint (get_career (earlier, "children"), ==, 2);
  g_assert_finalize_object (earlier);
  g_assert_finalize_object (reader);
}

/* What a reset leaves in the first years is nothing of the reader’s, unless it was told. */
static void
test_earlier_reset (Fixture       *fixture,
                    gconstpointer  data)
{
  for (guint is_told = 0; is_told < 2; is_told++)
    {
      HonReader *reader;
      g_autoptr (HonReader) earlier = NULL;
      g_autoptr (HonCareer) example = hon_career_new ();
      const gint64 receipts = hon_career_get_receipts (example);

      fixture_reset_settings (fixture->simulator);
      fixture_reset_settings (fixture->years);
      g_settings_set_int64 (fixture->simulator, "receipts", 20000000);
      g_settings_set_uint (fixture->simulator, "children", 2);
      g_settings_set_int64 (fixture->years, "receipts", receipts);
      g_settings_set_int (fixture->years, "children", 0);
      g_settings_set_boolean (fixture->years, "receipts-told", is_told);
      reader = start (fixture);
      earlier = hon_kept_reader_steal_earlier (reader);
      g_assert_cmpint (get_career (reader, "receipts"), ==, is_told ? receipts : 20000000);
      g_assert_cmpint (get_career (reader, "children"), ==, 2);
      g_assert_true (hon_reader_has_fees (reader));
      g_assert_true ((earlier != NULL) == is_told);
      g_assert_finalize_object (reader);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/kept-reader/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/kept-reader/reset", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/kept-reader/told-earlier", Fixture, NULL, set_up, test_told_earlier, tear_down);
  g_test_add ("/kept-reader/earlier", Fixture, NULL, set_up, test_earlier, tear_down);
  g_test_add ("/kept-reader/earlier-shared", Fixture, NULL, set_up, test_earlier_shared, tear_down);
  g_test_add ("/kept-reader/earlier-reset", Fixture, NULL, set_up, test_earlier_reset, tear_down);

  return fixture_run ();
}
