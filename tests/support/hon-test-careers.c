/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-careers.h"

#define EURO 100

/* A rheumatologist who opens in November 2027, in secteur 2. */
HonCareer *
hon_test_new_career (void)
{
  HonCareer *career = hon_career_new ();

  g_object_set (career,
                "opening", hon_date_new (2027, 11, 2),
                "years", 4,
                "sector", HON_SECTOR_S2,
                "receipts", (gint64) 18000000,
                "overruns", (gint64) 4153800,
                "rent", (gint64) 2000000,
                "other-expenses", (gint64) 3000000,
                "couple", TRUE,
                "partner-income", (gint64) 3000000,
                NULL);

  return career;
}

HonYears *
hon_test_new_years (HonCareer *career)
{
  g_autoptr (GError) error = NULL;
  HonYears *years = hon_years_new (hon_test_get_catalogue (), career, &error);

  g_assert_no_error (error);

  return years;
}

/* A doctor below 40 without anything out of the ordinary; amounts are euros of a whole year. */
void
hon_test_set_career (HonTestCareer *career,
                     HonSectorKind  sector,
                     HonDate        opening,
                     guint          n_years,
                     gint64         receipts,
                     gint64         expenses)
{
  career->input = (HonYearsInput) {
    .phases = { { .from = opening, .sector = sector, .receipts = receipts * EURO } },
    .n_phases = 1,
    .n_years = n_years,
    .expenses = expenses * EURO,
    .estimate = -1,
    .age = 31,
  };
}

void
hon_test_read_rates (HonTestCareer *career)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  int first = hon_date_get_year (career->input.phases[0].from);

  for (guint i = 0; i < career->input.n_years; i++)
    career->years[i] = hon_catalogue_project_rates (catalogue, first + i, &career->rates[i]);
}

void
hon_test_compute_career (HonTestCareer *career)
{
  hon_test_read_rates (career);
  hon_years_compute (career->years, hon_catalogue_get_calendar (hon_test_get_catalogue ()), &career->input,
                     &career->result);
}
