/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-money-chart.h"
#include "pages-fixture.h"

/* Euros are read with as many decimals as the chart wants. */
static void
test_format (void)
{
  const struct
  {
    HonMoneyStyle  style;
    double         value;
    const char    *text;
  } cases[] = {
    { HON_MONEY_CENTIMES, 21.0, "21.00 €" },
    { HON_MONEY_AUTO, 21.0, "21 €" },
    { HON_MONEY_AUTO, 21.5, "21.50 €" },
    { HON_MONEY_EUROS, 21.5, "22 €" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonChartFormat) format = hon_money_chart_format_new (cases[i].style);
      g_autofree char *found = hon_chart_format_to_string (format, cases[i].value);
      g_auto (GStrv) words = g_strsplit (found, "\302\240", -1);
      g_autofree char *text = g_strjoinv (" ", words);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Every amount has its part; a contract only where there is one, though it may pay nothing. */
static void
test_payers (void)
{
  static const char * const ids[] = { "insurance", "complementary", "copayment", "deduction", "overrun" };

  for (gint64 complementary = -1; complementary <= 100; complementary += complementary < 0 ? 1 : 100)
    {
      const HonPayers payers = { 1900, complementary, 1100, 200, 50 };
      const double wanted[] = { 19.0, complementary / 100.0, 11.0, 2.0, 0.5 };
      g_autoptr (HonChartBar) bar = hon_chart_bar_new ("one", "One");

      hon_money_chart_append_payers (bar, &payers);
      g_assert_cmpuint (hon_chart_bar_get_n_parts (bar), ==, complementary < 0 ? 4 : 5);
      for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          const HonChartPart *part = hon_chart_bar_find_part (bar, ids[i]);

          g_assert_true ((part != NULL) == (i != 1 || complementary >= 0));
          if (part != NULL)
            g_assert_cmpfloat (part->value, ==, wanted[i]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/money-chart/format", test_format);
  g_test_add_func ("/money-chart/payers", test_payers);

  return g_test_run ();
}
