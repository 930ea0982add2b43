/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n.h>

#include <locale.h>
#include <math.h>
#include <string.h>

#define NBSP  "\302\240"     /* U+00A0 NO-BREAK SPACE */
#define NNBSP "\342\200\257" /* U+202F NARROW NO-BREAK SPACE */
#define THIN  "\342\200\211" /* U+2009 THIN SPACE */
#define MINUS "\342\210\222" /* U+2212 MINUS SIGN */

/* The build runs this program once in each of these. */
enum
{
  IN_C,
  IN_ENGLISH,
  IN_FRENCH,
  N_LOCALES,
};

typedef struct
{
  double      value;
  int         decimals;
  const char *expected[N_LOCALES];
} NumberCase;

typedef struct
{
  gint64        centimes;
  HonMoneyStyle style;
  const char   *expected[N_LOCALES];
} MoneyCase;

typedef struct
{
  int         year;
  int         month;
  int         day;
  const char *expected[N_LOCALES];
} DateCase;

typedef struct
{
  const char *text;
  double      expected[N_LOCALES]; /* NAN when the text is refused */
} ParseCase;

typedef struct
{
  const char *text;
  gint64      centimes;
} ParseMoneyCase;

static int locale = IN_C;

static const NumberCase number_cases[] = {
  { 0, 0, { "0", "0", "0" } },
  { 7, 0, { "7", "7", "7" } },
  { 999, 0, { "999", "999", "999" } },
  { 1000, 0, { "1000", "1,000", "1" NNBSP "000" } },
  { 123456, 0, { "123456", "123,456", "123" NNBSP "456" } },
  { 1234567.891, 2, { "1234567.89", "1,234,567.89", "1" NNBSP "234" NNBSP "567,89" } },
  { -1234.5, 1, { MINUS "1234.5", MINUS "1,234.5", MINUS "1" NNBSP "234,5" } },
  { 0.5, 3, { "0.500", "0.500", "0,500" } },
  { 0.001234, 6, { "0.001234", "0.001234", "0,001234" } },

  /* Halves, as amounts are rounded. */
  { 1.005, 2, { "1.01", "1.01", "1,01" } },
  { -1.005, 2, { MINUS "1.01", MINUS "1.01", MINUS "1,01" } },
  { 2.5, 0, { "3", "3", "3" } },
  { -2.5, 0, { MINUS "3", MINUS "3", MINUS "3" } },
  { 0.125, 2, { "0.13", "0.13", "0,13" } },
  { 999.995, 2, { "1000.00", "1,000.00", "1" NNBSP "000,00" } },

  /* No sign without a number. */
  { -0.0, 0, { "0", "0", "0" } },
  { -0.4, 0, { "0", "0", "0" } },
  { -0.0049, 2, { "0.00", "0.00", "0,00" } },

  /* More than a 64-bit integer or a double of its size can tell. */
  { 9007199254740994, 2,
    { "9007199254740994.00", "9,007,199,254,740,994.00",
      "9" NNBSP "007" NNBSP "199" NNBSP "254" NNBSP "740" NNBSP "994,00" } },
  { -1e21, 1,
    { MINUS "1000000000000000000000.0", MINUS "1,000,000,000,000,000,000,000.0",
      MINUS "1" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP
      "000,0" } },
  { 1.0 / 3, 15, { "0.333333333333333", "0.333333333333333", "0,333333333333333" } },
};

static const MoneyCase money_cases[] = {
  { 0, HON_MONEY_AUTO, { "0" NBSP "€", "€0", "0" NBSP "€" } },
  { 0, HON_MONEY_CENTIMES, { "0.00" NBSP "€", "€0.00", "0,00" NBSP "€" } },
  { 5, HON_MONEY_AUTO, { "0.05" NBSP "€", "€0.05", "0,05" NBSP "€" } },
  { 2650, HON_MONEY_AUTO, { "26.50" NBSP "€", "€26.50", "26,50" NBSP "€" } },
  { 3000, HON_MONEY_AUTO, { "30" NBSP "€", "€30", "30" NBSP "€" } },
  { 3000, HON_MONEY_CENTIMES, { "30.00" NBSP "€", "€30.00", "30,00" NBSP "€" } },
  { 123456, HON_MONEY_AUTO, { "1234.56" NBSP "€", "€1,234.56", "1" NNBSP "234,56" NBSP "€" } },
  { 123456, HON_MONEY_EUROS, { "1235" NBSP "€", "€1,235", "1" NNBSP "235" NBSP "€" } },
  { -123456, HON_MONEY_CENTIMES,
    { MINUS "1234.56" NBSP "€", MINUS "€1,234.56", MINUS "1" NNBSP "234,56" NBSP "€" } },
  { 12345678900, HON_MONEY_AUTO,
    { "123456789" NBSP "€", "€123,456,789", "123" NNBSP "456" NNBSP "789" NBSP "€" } },

  { 49, HON_MONEY_EUROS, { "0" NBSP "€", "€0", "0" NBSP "€" } },
  { 50, HON_MONEY_EUROS, { "1" NBSP "€", "€1", "1" NBSP "€" } },
  { -49, HON_MONEY_EUROS, { "0" NBSP "€", "€0", "0" NBSP "€" } },
  { -50, HON_MONEY_EUROS, { MINUS "1" NBSP "€", MINUS "€1", MINUS "1" NBSP "€" } },

  /* Doubles do not hold these. */
  { G_MAXINT64, HON_MONEY_AUTO,
    { "92233720368547758.07" NBSP "€", "€92,233,720,368,547,758.07",
      "92" NNBSP "233" NNBSP "720" NNBSP "368" NNBSP "547" NNBSP "758,07" NBSP "€" } },
  { G_MININT64, HON_MONEY_AUTO,
    { MINUS "92233720368547758.08" NBSP "€", MINUS "€92,233,720,368,547,758.08",
      MINUS "92" NNBSP "233" NNBSP "720" NNBSP "368" NNBSP "547" NNBSP "758,08" NBSP "€" } },
};

/* Untranslated; French sets the sign apart by a space. */
static const NumberCase percent_cases[] = {
  { 7.09, 2, { "7.09%", "7.09%", "7,09%" } },
  { 6.5, 2, { "6.5%", "6.5%", "6,5%" } },
  { 45, 2, { "45%", "45%", "45%" } },
  { 100, 0, { "100%", "100%", "100%" } },
  { 0, 3, { "0%", "0%", "0%" } },
  { 0.1, 1, { "0.1%", "0.1%", "0,1%" } },
  { 8.485, 2, { "8.49%", "8.49%", "8,49%" } },
  { 9.999, 2, { "10%", "10%", "10%" } },
  { -2.15, 2, { MINUS "2.15%", MINUS "2.15%", MINUS "2,15%" } },
  { -0.001, 2, { "0%", "0%", "0%" } },
  { 1250.5, 2, { "1250.5%", "1,250.5%", "1" NNBSP "250,5%" } },
};

static const DateCase date_cases[] = {
  { 2024, 12, 22, { "22 December 2024", "December 22, 2024", "22 décembre 2024" } },
  { 2024, 2, 29, { "29 February 2024", "February 29, 2024", "29 février 2024" } },
  { 2025, 8, 3, { "3 August 2025", "August 3, 2025", "3 août 2025" } },
  { 1900, 5, 11, { "11 May 1900", "May 11, 1900", "11 mai 1900" } },
  { 2200, 12, 31, { "31 December 2200", "December 31, 2200", "31 décembre 2200" } },
};

static const ParseCase number_texts[] = {
  { "0", { 0, 0, 0 } },
  { "26", { 26, 26, 26 } },
  { "26.5", { 26.5, 26.5, 26.5 } },
  { "26,5", { 26.5, 26.5, 26.5 } },
  { "26,50", { 26.5, 26.5, 26.5 } },
  { ".5", { 0.5, 0.5, 0.5 } },
  { ",5", { 0.5, 0.5, 0.5 } },
  { "5.", { 5, 5, 5 } },
  { "5,", { 5, 5, 5 } },
  { "0012", { 12, 12, 12 } },
  { "123456789012345", { 123456789012345, 123456789012345, 123456789012345 } },
  { "0.12345678901234", { 0.12345678901234, 0.12345678901234, 0.12345678901234 } },

  /* Signs. */
  { "-5", { -5, -5, -5 } },
  { MINUS "5", { -5, -5, -5 } },
  { "- 5", { -5, -5, -5 } },
  { MINUS NBSP "1" NNBSP "234,5", { -1234.5, -1234.5, -1234.5 } },

  /* Spaces of all kinds, also where a digit was typed into a group. */
  { "  26\t", { 26, 26, 26 } },
  { NBSP "26" NNBSP, { 26, 26, 26 } },
  { "1 234", { 1234, 1234, 1234 } },
  { "1" NBSP "234", { 1234, 1234, 1234 } },
  { "1" NNBSP "234", { 1234, 1234, 1234 } },
  { "1" THIN "234 567", { 1234567, 1234567, 1234567 } },
  { "1 2345", { 12345, 12345, 12345 } },
  { "1 234,56", { 1234.56, 1234.56, 1234.56 } },
  { "1 234.56", { 1234.56, 1234.56, 1234.56 } },
  { "1 234,567", { 1234.567, 1234.567, 1234.567 } },

  /* A point or a comma before three digits. */
  { "1,234", { 1.234, 1234, 1.234 } },
  { "1.234", { 1.234, 1.234, 1.234 } },
  { "0,234", { 0.234, 0.234, 0.234 } },
  { ",234", { 0.234, 0.234, 0.234 } },
  { "-12,345", { -12.345, -12345, -12.345 } },
  { "1,234.56", { NAN, 1234.56, NAN } },
  { "1,234,567", { NAN, 1234567, NAN } },
  { "1,234,567.5", { NAN, 1234567.5, NAN } },
  { "1.234,56", { NAN, NAN, NAN } },
  { "1.234.567", { NAN, NAN, NAN } },

  /* What could be either is refused. */
  { "1,2345", { 1.2345, NAN, 1.2345 } },
  { "1234,567", { 1234.567, NAN, 1234.567 } },
  { "012,345", { 12.345, NAN, 12.345 } },
  { "0,1234", { 0.1234, 0.1234, 0.1234 } },
  { "1,23,456", { NAN, NAN, NAN } },
  { "1,23.4", { NAN, NAN, NAN } },
  { "1 234,567.8", { NAN, NAN, NAN } },
  { "1 234,567,890", { NAN, NAN, NAN } },
  { "1,234 567", { NAN, NAN, NAN } },
};

static const char *blank_texts[] = { "", " ", "\t\n", NBSP NNBSP THIN };

static const char *bad_numbers[] = {
  "-", MINUS, ".", ",", "-.", "..", "1..2", "1,,2", ",,", "1 2,3,4", "1.2.3",
  "1  2", "1\t2", "1\n2", "1 ,5", "1, 5", "1. 5", "1.5 5", ". 5", "--5", "-" MINUS "5", "5-", "+5",
  "(5)", "1e400", "1e4", "nan", "NaN", "inf", "-inf", "infinity", "0x10", "12abc", "abc", "12 €",
  "€", "EUR", "5%", "1'234", "1_000", "\331\241\331\242", "\xff", "1\xff", "\302", "1/2",
};

/* Read alike everywhere: three digits stand only behind a point. */
static const ParseMoneyCase money_texts[] = {
  { "0", 0 },
  { "-0", 0 },
  { "26.5", 2650 },
  { "26,50", 2650 },
  { "30 €", 3000 },
  { "30€", 3000 },
  { "€30", 3000 },
  { "€ 30", 3000 },
  { "30" NBSP "€", 3000 },
  { "30 EUR", 3000 },
  { "30eur", 3000 },
  { "EUR" NNBSP "30", 3000 },
  { "-€30", -3000 },
  { "€-30", -3000 },
  { MINUS " € 30,5", -3050 },
  { "-30 €", -3000 },
  { " 1 234,56 € ", 123456 },
  { "1" NNBSP "234,56" NBSP "€", 123456 },

  /* Exact halves, whatever the binary fractions are. */
  { "1.0050", 101 },
  { "-1.0050", -101 },
  { "1.00499999", 100 },
  { "0.004999", 0 },
  { "-0.004", 0 },
  { "0.005", 1 },
  { "2.6750", 268 },
  { "0.29499999999999", 29 },

  { "1000000000", HON_MONEY_MAX },
  { "-1000000000,00", -HON_MONEY_MAX },
  { "1000000000.0049", HON_MONEY_MAX },
};

static const char *bad_amounts[] = {
  "€", "EUR", "-€", "€ €", "€5€", "EUR 5 €", "-€5€", "€€5", "--5", "5 $", "5 E", "5 euros",
  "5EURO", "1e400", "nan", "inf €", "1 2,3,4", "€.", "\xff€",

  /* Thousands grouped by points, or decimals? */
  "220.000", "1.005", "-12.345 €",
};

static const char *large_amounts[] = {
  "1000000000.01", "-1000000000.01", "1000000000.0050", "999999999999999", "1000000000000000",
  "99999999999999999999999999999999", "0.1234567890123456",
};

static gboolean
has_translation (void)
{
  return !g_str_equal (C_("period", "since %s"), "since %s");
}

static void
assert_names (const GError *error,
              const char   *text)
{
  g_autofree char *shown = g_utf8_make_valid (text, -1);

  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, shown));
}

static void
test_number (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *number_case = &number_cases[i];
      g_autofree char *text = hon_format_number (number_case->value, number_case->decimals);

      g_assert_cmpstr (text, ==, number_case->expected[locale]);
    }
}

static void
test_number_largest (void)
{
  g_autofree char *text = hon_format_number (-G_MAXDOUBLE, 15);

  g_assert_true (g_str_has_prefix (text, MINUS "179"));
  g_assert_true (g_str_has_suffix (text, locale == IN_FRENCH ? ",000000000000000"
                                                             : ".000000000000000"));
}

static void
test_money (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (money_cases); i++)
    {
      const MoneyCase *money_case = &money_cases[i];
      g_autofree char *text = hon_format_money (money_case->centimes, money_case->style);

      g_assert_cmpstr (text, ==, money_case->expected[locale]);
    }
}

/* A number with two decimals is the amount with another sign behind it. */
static void
test_money_agrees (void)
{
  for (int i = 0; i < 20000; i++)
    {
      double euros = round (g_test_rand_double_range (-1e9, 1e9)) / 1000;
      g_autofree char *number = hon_format_number (euros, 2);
      g_autofree char *amount = hon_format_money (hon_money_from_euros (euros), HON_MONEY_CENTIMES);
      g_autoptr (GString) bare = g_string_new (amount);

      g_string_replace (bare, NBSP "€", "", 0);
      g_string_replace (bare, "€", "", 0);
      g_assert_cmpstr (bare->str, ==, number);
    }
}

static void
test_percent (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (percent_cases); i++)
    {
      const NumberCase *percent_case = &percent_cases[i];
      g_autofree char *text = hon_format_percent (percent_case->value, percent_case->decimals);
      g_autoptr (GString) expected = g_string_new (percent_case->expected[locale]);

      if (has_translation ())
        g_string_replace (expected, "%", NBSP "%", 0);
      g_assert_cmpstr (text, ==, expected->str);
    }
}

/* With its sign, and all its decimals; what rounds to nothing has no sign. */
static void
test_change (void)
{
  static const struct
  {
    double      change;
    const char *expected[N_LOCALES];
  } cases[] = {
    { 13.207, { "+13.2%", "+13.2%", "+13,2%" } },
    { 11, { "+11.0%", "+11.0%", "+11,0%" } },
    { -8.66, { MINUS "8.7%", MINUS "8.7%", MINUS "8,7%" } },
    { 0, { "0.0%", "0.0%", "0,0%" } },
    { 0.04, { "0.0%", "0.0%", "0,0%" } },
    { -0.04, { "0.0%", "0.0%", "0,0%" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hon_format_change (cases[i].change, 1);
      g_autoptr (GString) expected = g_string_new (cases[i].expected[locale]);

      if (has_translation ())
        g_string_replace (expected, "%", NBSP "%", 0);
      g_assert_cmpstr (text, ==, expected->str);
    }
}

static void
test_date (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      const DateCase *date_case = &date_cases[i];
      HonDate date = hon_date_new (date_case->year, date_case->month, date_case->day);
      g_autofree char *text = hon_format_date (date);

      g_assert_cmpstr (text, ==, date_case->expected[locale]);
    }
}

/* What is written can be read: every month, whole and cut short, and the first of it. */
static void
test_parse_date (void)
{
  static const char * const wrong[] = {
    "", "tomorrow", "4/11", "4/11/2", "4/11/024", "4-11-24", "4.11.24", "24-11-04", "04 11 2024", "4 11 24",
    "31/02/24", "31 2 2024", "4 november", "november 2024", "4 nivôse 2024", "4 november 2024 noon", "4/november/24",
    "32 november 2024",
  };
  static const struct
  {
    const char *text;
    int         year;
    int         month;
    int         day;
  } short_years[] = {
    { "4/11/24", 2024, 11, 4 },
    { "04/11/69", 2069, 11, 4 },
    { "04/11/70", 1970, 11, 4 },
    { "1/1/00", 2000, 1, 1 },
    { "31/12/99", 1999, 12, 31 },
    { " 4/11/2024 ", 2024, 11, 4 },
    { "2024-11-04", 2024, 11, 4 },
  };
  static const char * const words[N_LOCALES][3] = {
    { "4 november 2024", "Nov 4, 2024", "4 NOV 24" },
    { "4 november 2024", "Nov 4, 2024", "4 NOV 24" },
    { "4 novembre 2024", "4 nov. 2024", "4 Novembre 24" },
  };

  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 4; day += 3)
      {
        HonDate date = hon_date_new (2024, month, day);
        g_autofree char *text = hon_format_date (date);
        g_autofree char *short_text = hon_format_short_date (date);

        g_assert_cmpint (hon_parse_date (text, NULL), ==, date);
        g_assert_cmpint (hon_parse_date (short_text, NULL), ==, date);
      }
  if (locale == IN_FRENCH)
    {
      g_assert_cmpint (hon_parse_date ("1er août 2024", NULL), ==, hon_date_new (2024, 8, 1));
      g_assert_cmpint (hon_parse_date ("1 aout 2024", NULL), ==, hon_date_new (2024, 8, 1));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words[locale]); i++)
    g_assert_cmpint (hon_parse_date (words[locale][i], NULL), ==, hon_date_new (2024, 11, 4));
  for (gsize i = 0; i < G_N_ELEMENTS (short_years); i++)
    g_assert_cmpint (hon_parse_date (short_years[i].text, NULL), ==,
                     hon_date_new (short_years[i].year, short_years[i].month, short_years[i].day));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", wrong[i]);
      g_assert_cmpint (hon_parse_date (wrong[i], &error), ==, HON_DATE_NONE);
      g_assert_true (error->domain == HON_DATE_ERROR);
    }
}

static void
test_short_date (void)
{
  const char *expected[N_LOCALES] = { "3 Aug 2025", "Aug 3, 2025", "3 août 2025" };
  const char *expected_month[N_LOCALES] = { "Dec 2024", "Dec 2024", "déc. 2024" };
  g_autofree char *text = hon_format_short_date (hon_date_new (2025, 8, 3));
  g_autofree char *month = hon_format_short_month (hon_date_new (2024, 12, 22));

  g_assert_cmpstr (text, ==, expected[locale]);
  g_assert_cmpstr (month, ==, expected_month[locale]);
}

static void
test_date_first_of_month (void)
{
  const char *expected[N_LOCALES] = { "1 January 2025", "January 1, 2025", "1er janvier 2025" };
  g_autofree char *text = hon_format_date (hon_date_new (2025, 1, 1));

  if (locale == IN_FRENCH && !has_translation ())
    {
      g_test_skip ("The French translation is not built");
      return;
    }

  g_assert_cmpstr (text, ==, expected[locale]);
}

static void
test_month (void)
{
  static const char * const expected[N_LOCALES] = { "May 1960", "May 1960", "mai 1960" };
  g_autofree char *text = hon_format_month (hon_date_new (1960, 5, 12));

  g_assert_cmpstr (text, ==, expected[locale]);
}

static void
test_month_name (void)
{
  static const char * const expected[N_LOCALES] = { "August", "August", "août" };
  g_autofree char *text = hon_format_month_name (8);

  g_assert_cmpstr (text, ==, expected[locale]);
}

static void
test_period (void)
{
  const HonDate from = hon_date_new (2024, 12, 22);
  const HonDate until = hon_date_new (2026, 1, 1);
  const HonPeriod periods[] = {
    { from, until },
    { from, HON_DATE_NONE },
    { HON_DATE_NONE, until },
    { from, from + 1 },
    { HON_DATE_NONE, HON_DATE_NONE },
    { HON_DATE_NONE, hon_date_new (2200, 12, 31) + 1 },
  };
  const char *expected[G_N_ELEMENTS (periods)][N_LOCALES] = {
    { "from 22 December 2024 to 31 December 2025", "from December 22, 2024 to December 31, 2025",
      "du 22 décembre 2024 au 31 décembre 2025" },
    { "since 22 December 2024", "since December 22, 2024", "depuis le 22 décembre 2024" },
    { "until 31 December 2025", "until December 31, 2025", "jusqu’au 31 décembre 2025" },
    { "on 22 December 2024", "on December 22, 2024", "le 22 décembre 2024" },
    { "at any date", "at any date", "sans limite de date" },
    { "until 31 December 2200", "until December 31, 2200", "jusqu’au 31 décembre 2200" },
  };

  if (locale == IN_FRENCH && !has_translation ())
    {
      g_test_skip ("The French translation is not built");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *text = hon_format_period (&periods[i]);

      g_assert_cmpstr (text, ==, expected[i][locale]);
    }
}

static void
test_parse_number (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_texts); i++)
    {
      const ParseCase *parse_case = &number_texts[i];
      double expected = parse_case->expected[locale];
      g_autoptr (GError) error = NULL;
      double value = -12345;
      gboolean parsed = hon_parse_number (parse_case->text, &value, &error);

      g_test_message ("“%s”", parse_case->text);
      if (isnan (expected))
        {
          g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
          g_assert_false (parsed);
          g_assert_cmpfloat (value, ==, -12345);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_true (parsed);
          g_assert_cmpfloat (value, ==, expected);
        }
    }
}

/* An age in months is one in full years. */
static void
test_parse_age (void)
{
  static const struct
  {
    const char *text;
    double      years; /* NAN: refused */
  } ages[] = {
    { "40", 40 }, { "18 mois", 1 }, { "18mois", 1 }, { "23 Months", 1 }, { "24 months", 2 }, { "1 month", 0 },
    { "6 ans", 6 }, { "1 an", 1 }, { "7 years ", 7 }, { "mois", NAN }, { "six", NAN }, { "", NAN }, { "3 weeks", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr (GError) error = NULL;
      double years = -1;

      g_test_message ("“%s”", ages[i].text);
      if (isnan (ages[i].years))
        {
          g_assert_false (hon_parse_age (ages[i].text, &years, &error));
          g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
          continue;
        }
      g_assert_true (hon_parse_age (ages[i].text, &years, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (years, ==, ages[i].years);
    }
}

static void
test_parse_number_zero (void)
{
  double value = -12345;

  g_assert_true (hon_parse_number ("-0,00", &value, NULL));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_false (signbit (value));
}

static void
test_parse_number_syntax (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_numbers); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -12345;

      g_test_message ("“%s”", bad_numbers[i]);
      g_assert_false (hon_parse_number (bad_numbers[i], &value, &error));
      g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
      assert_names (error, bad_numbers[i]);
      g_assert_cmpfloat (value, ==, -12345);
      g_assert_false (hon_parse_number (bad_numbers[i], &value, NULL));
    }
}

static void
test_parse_number_range (void)
{
  const char *texts[] = {
    "1234567890123456", "0.1234567890123456", "-1 234 567 890 123 456", "1000000000000000,5",
  };
  g_autofree char *endless = g_strnfill (100000, '9');

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -12345;

      g_assert_false (hon_parse_number (texts[i], &value, &error));
      g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE);
      assert_names (error, texts[i]);
      g_assert_cmpfloat (value, ==, -12345);
    }

  {
    g_autoptr (GError) error = NULL;
    double value = -12345;

    g_assert_false (hon_parse_number (endless, &value, &error));
    g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE);
  }
}

static void
test_parse_money (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (money_texts); i++)
    {
      const ParseMoneyCase *parse_case = &money_texts[i];
      g_autoptr (GError) error = NULL;
      gint64 centimes = -12345;
      gboolean parsed;

      g_test_message ("“%s”", parse_case->text);
      parsed = hon_parse_money (parse_case->text, &centimes, &error);

      g_assert_no_error (error);
      g_assert_true (parsed);
      g_assert_cmpint (centimes, ==, parse_case->centimes);
    }
}

static void
test_parse_money_groups (void)
{
  gint64 centimes = 0;

  g_assert_true (hon_parse_money ("1,234 €", &centimes, NULL) == (locale == IN_ENGLISH));
  g_assert_cmpint (centimes, ==, locale == IN_ENGLISH ? 123400 : 0);

  g_assert_true (hon_parse_money ("€1,234.50", &centimes, NULL) == (locale == IN_ENGLISH));
  g_assert_cmpint (centimes, ==, locale == IN_ENGLISH ? 123450 : 0);
}

static void
test_parse_money_syntax (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_amounts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 centimes = -12345;

      g_test_message ("“%s”", bad_amounts[i]);
      g_assert_false (hon_parse_money (bad_amounts[i], &centimes, &error));
      g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
      assert_names (error, bad_amounts[i]);
      g_assert_cmpint (centimes, ==, -12345);
      g_assert_false (hon_parse_money (bad_amounts[i], &centimes, NULL));
    }
}

/* Tables are read in the same way in every locale, and never by a guess. */
static void
test_parse_plain_money (void)
{
  static const struct { const char *text; gint64 centimes; } good[] = {
    { "30", 3000 },
    { "30.00", 3000 },
    { "70,5", 7050 },
    { "1234.50", 123450 },
    { "1 234,50", 123450 },
    { "1\302\240234,50", 123450 },
    { "1\342\200\257234", 123400 },
    { "30 €", 3000 },
    { "€30.5", 3050 },
    { "-1", -100 },
  };
  static const char * const bad[] = {
    "", "1.234", "1,234", "0.001", "12.3456", "0x1E", "0x1.8p4", "1e3", "nan", "inf", "1,234.50", "1.234,50", "many",
    "1000000000.01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 centimes = 0;

      hon_parse_plain_money (good[i].text, &centimes, &error);
      g_assert_no_error (error);
      g_assert_cmpint (centimes, ==, good[i].centimes);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 centimes = 0;

      if (hon_parse_plain_money (bad[i], &centimes, &error))
        g_test_fail_printf ("“%s” was read", bad[i]);
      else
        g_assert_true (error->domain == HON_FORMAT_ERROR);
    }
}

static void
test_parse_money_range (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (large_amounts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 centimes = -12345;

      g_test_message ("“%s”", large_amounts[i]);
      g_assert_false (hon_parse_money (large_amounts[i], &centimes, &error));
      g_assert_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE);
      assert_names (error, large_amounts[i]);
      g_assert_cmpint (centimes, ==, -12345);
    }
}

static void
test_parse_blank (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blank_texts); i++)
    {
      g_autoptr (GError) number_error = NULL;
      g_autoptr (GError) money_error = NULL;
      double value = -12345;
      gint64 centimes = -12345;

      g_assert_false (hon_parse_number (blank_texts[i], &value, &number_error));
      g_assert_error (number_error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
      g_assert_cmpfloat (value, ==, -12345);

      g_assert_false (hon_parse_money (blank_texts[i], &centimes, &money_error));
      g_assert_error (money_error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
      g_assert_cmpint (centimes, ==, -12345);
    }
}

/* What is shown can be typed back: up to fifteen digits, any number of them
 * decimals.
 */
static void
test_round_trip_number (void)
{
  for (int i = 0; i < 50000; i++)
    {
      int digits = g_test_rand_int_range (1, 16);
      int decimals = g_test_rand_int_range (0, digits);
      double coefficient = trunc (g_test_rand_double_range (-pow (10, digits), pow (10, digits)));
      double expected = coefficient / pow (10, decimals);
      g_autofree char *text = hon_format_number (expected, decimals);
      g_autoptr (GError) error = NULL;
      double value = NAN;

      hon_parse_number (text, &value, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (value, ==, expected);
    }
}

static void
test_round_trip_money (void)
{
  for (int i = 0; i < 50000; i++)
    {
      gint64 max = HON_MONEY_MAX >> g_test_rand_int_range (0, 36);
      gint64 expected = (gint64) g_test_rand_double_range ((double) -max, (double) max + 1);
      HonMoneyStyle style = g_test_rand_bit () ? HON_MONEY_AUTO : HON_MONEY_CENTIMES;
      g_autofree char *text = hon_format_money (expected, style);
      g_autofree char *euros = hon_format_money (expected, HON_MONEY_EUROS);
      g_autoptr (GError) error = NULL;
      gint64 centimes = -1;

      hon_parse_money (text, &centimes, &error);
      g_assert_no_error (error);
      g_assert_cmpint (centimes, ==, expected);

      hon_parse_money (euros, &centimes, &error);
      g_assert_no_error (error);
      g_assert_cmpint (centimes % 100, ==, 0);
      g_assert_cmpint (ABS (centimes - expected), <=, 50);
    }
}

static gboolean
has_three_decimals (const char *text)
{
  const char *point = strrchr (text, '.');
  const char *comma = strrchr (text, ',');
  const char *mark = MAX (point, comma);
  guint n_digits = 0;

  for (const char *p = mark; p != NULL && *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p) ? 1 : 0;

  return n_digits == 3;
}

/* Whatever is typed, the answer is a number within bounds or an error, and what
 * is read as a number is read as the same amount.
 */
static void
test_random_text (void)
{
  const char *pieces[] = {
    "0", "1", "2", "5", "9", "00", "345", ".", ",", " ", NBSP, NNBSP, "-", MINUS, "€", "EUR", "e",
    "’", "\xff",
  };

  for (int i = 0; i < 200000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) number_error = NULL;
      g_autoptr (GError) money_error = NULL;
      double value = NAN;
      gint64 centimes = G_MAXINT64;

      for (int n = g_test_rand_int_range (0, 10); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      g_assert_true (hon_parse_number (text->str, &value, &number_error) == (number_error == NULL));
      g_assert_true (isnan (value) == (number_error != NULL));
      g_assert_true (hon_parse_money (text->str, &centimes, &money_error) == (money_error == NULL));
      g_assert_true ((centimes == G_MAXINT64) == (money_error != NULL));

      if (number_error == NULL && fabs (value) <= 1e9 && money_error != NULL)
        {
          g_assert_error (money_error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX);
          g_assert_true (has_three_decimals (text->str));
        }
      else if (number_error == NULL && fabs (value) <= 1e9)
        {
          g_assert_cmpint (centimes, ==, hon_money_from_euros (value));
        }
      if (money_error == NULL)
        g_assert_cmpint (ABS (centimes), <=, HON_MONEY_MAX);
    }
}

static gpointer
format_in_thread (gpointer data)
{
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *date = hon_format_date (hon_date_new (2024, 12, 22));

      test_number ();
      test_money ();
      test_parse_number ();
      g_assert_cmpstr (date, ==, date_cases[0].expected[locale]);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("format", format_in_thread, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_misuse (void)
{
  const HonPeriod reversed = { 739242, 739241 };

  if (!g_test_undefined ())
    {
      g_test_skip ("Programmer errors are not tried");
      return;
    }

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*isfinite*");
  g_assert_null (hon_format_number (NAN, 2));
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*decimals*");
  g_assert_null (hon_format_number (1, -1));
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*isfinite*");
  g_assert_null (hon_format_percent (INFINITY, 2));
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*max_decimals*");
  g_assert_null (hon_format_percent (1, 16));
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*HON_DATE_NONE*");
  g_assert_null (hon_format_date (HON_DATE_NONE));
  g_test_assert_expected_messages ();

  g_test_expect_message ("HonBase", G_LOG_LEVEL_CRITICAL, "*period->from < period->until*");
  g_assert_null (hon_format_period (&reversed));
  g_test_assert_expected_messages ();
}

static void
test_no_locale (void)
{
  g_test_skip ("The locale is not installed");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *po_dir = NULL;
  const char *name;

  /* Only LC_ALL decides, as the build sets it. */
  g_unsetenv ("LANGUAGE");
  name = setlocale (LC_ALL, "");

  g_test_init (&argc, &argv, NULL);

  if (name == NULL)
    {
      g_test_add_func ("/format/locale", test_no_locale);
      return g_test_run ();
    }

  if (g_str_has_prefix (name, "fr_FR"))
    locale = IN_FRENCH;
  else if (g_str_has_prefix (name, "en_US"))
    locale = IN_ENGLISH;

  po_dir = g_test_build_filename (G_TEST_BUILT, "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, po_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_func ("/format/number", test_number);
  g_test_add_func ("/format/number/largest", test_number_largest);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/money/agrees", test_money_agrees);
  g_test_add_func ("/format/percent", test_percent);
  g_test_add_func ("/format/change", test_change);
  g_test_add_func ("/format/date", test_date);
  g_test_add_func ("/format/date/first-of-month", test_date_first_of_month);
  g_test_add_func ("/format/date/short", test_short_date);
  g_test_add_func ("/format/date/parse", test_parse_date);
  g_test_add_func ("/format/month", test_month);
  g_test_add_func ("/format/month-name", test_month_name);
  g_test_add_func ("/format/period", test_period);
  g_test_add_func ("/format/parse-number", test_parse_number);
  g_test_add_func ("/format/parse-number/zero", test_parse_number_zero);
  g_test_add_func ("/format/parse-age", test_parse_age);
  g_test_add_func ("/format/parse-number/syntax", test_parse_number_syntax);
  g_test_add_func ("/format/parse-number/range", test_parse_number_range);
  g_test_add_func ("/format/parse-money", test_parse_money);
  g_test_add_func ("/format/parse-money/groups", test_parse_money_groups);
  g_test_add_func ("/format/parse-money/syntax", test_parse_money_syntax);
  g_test_add_func ("/format/parse-money/plain", test_parse_plain_money);
  g_test_add_func ("/format/parse-money/range", test_parse_money_range);
  g_test_add_func ("/format/parse/blank", test_parse_blank);
  g_test_add_func ("/format/round-trip/number", test_round_trip_number);
  g_test_add_func ("/format/round-trip/money", test_round_trip_money);
  g_test_add_func ("/format/random-text", test_random_text);
  g_test_add_func ("/format/threads", test_threads);
  g_test_add_func ("/format/misuse", test_misuse);

  return g_test_run ();
}
