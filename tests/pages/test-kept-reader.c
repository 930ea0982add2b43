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

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/kept-reader/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/kept-reader/told-earlier", Fixture, NULL, set_up, test_told_earlier, tear_down);

  return fixture_run ();
}
