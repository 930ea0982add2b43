/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-private.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

/* A doctor’s years as tables: what comes in and goes out, and what is due. */

/* What stands at the end of a period is no sum over it. */
static gboolean
is_state (HonYearsColumn column)
{
  return column >= HON_YEARS_COLUMN_CASH && column <= HON_YEARS_COLUMN_AHEAD;
}

static char *
dup_year_name (const HonYear *year)
{
  if (year->known_year == year->year)
    return g_strdup_printf ("%d", year->year);

  /* Translators: a year, and the earlier year whose rules are used for it. */
  return g_strdup_printf (_("%1$d, by the rules of %2$d"), year->year, year->known_year);
}

static char *
dup_month_name (const HonYear *year,
                HonDate        date)
{
  g_autofree char *month = hon_format_month (date);

  if (year->known_year == year->year)
    return g_steal_pointer (&month);

  /* Translators: a month for which the rules of an earlier year are used. Keep it short. */
  return g_strdup_printf (_("%s, projected"), month);
}

/* Beside many figures there is little room: the heading says what the star is. */
static char *
dup_marked (const HonYear *year,
            const char    *name)
{
  return g_strdup_printf ("%s%s", name, year->known_year == year->year ? "" : " *");
}

/* The heading of the rows’ names. */
static const char *
get_heading (const HonYearsResult *result,
             const char           *heading,
             const char           *marked_heading)
{
  const HonYear *last = &result->years[result->n_years - 1];

  return last->known_year == last->year ? heading : marked_heading;
}

/* Both columns that name a row, and the one before them that tells the rules to files. */
static void
set_name (HonTableRow   *row,
          guint          column,
          const HonYear *year,
          const char    *name,
          const char    *plain_name,
          const char    *short_name)
{
  hon_table_row_take_text (row, column - 1, g_strdup_printf ("%d", year->known_year));
  hon_table_row_set_text (row, column, name);
  hon_table_row_take_lines (row, column, dup_marked (year, plain_name));
  hon_table_row_set_text (row, column + 1, name);
  hon_table_row_take_lines (row, column + 1, dup_marked (year, short_name));
}

static void
set_year_name (HonTableRow   *row,
               guint          column,
               const HonYear *year)
{
  g_autofree char *name = dup_year_name (year);
  g_autofree char *short_name = g_strdup_printf ("%d", year->year);

  set_name (row, column, year, name, short_name, short_name);
}

static void
set_month_name (HonTableRow   *row,
                guint          column,
                const HonYear *year,
                HonDate        date)
{
  g_autofree char *name = dup_month_name (year, date);
  g_autofree char *plain_name = hon_format_month (date);
  g_autofree char *short_name = hon_format_short_month (date);

  set_name (row, column, year, name, plain_name, short_name);
}

static void
add_months (HonYears    *self,
            HonTable    *table,
            HonTableRow *parent,
            guint        i)
{
  const HonYearsResult *result = hon_years_get_result (self);
  const HonYear *year = &result->years[i];
  HonDate opening = hon_years_get_input (self)->phases[0].from;

  for (guint m = 0; m < MONTHS; m++)
    {
      const HonYearsMonth *month = &result->months[i * MONTHS + m];
      HonDate next = m + 1 < MONTHS ? hon_date_new (year->year, m + 2, 1) : hon_date_new (year->year + 1, 1, 1);
      g_autofree char *id = hon_years_dup_month_id (hon_date_new (year->year, m + 1, 1));
      HonTableRow *row;

      if (next <= opening)
        continue;
      row = hon_table_append (table, parent, id);
      hon_table_row_set_text (row, HON_YEARS_COLUMN_ID, id);
      set_month_name (row, HON_YEARS_COLUMN_PERIOD, year, hon_date_new (year->year, m + 1, 1));
      for (HonYearsColumn column = HON_YEARS_COLUMN_RECEIPTS; column <= HON_YEARS_COLUMN_AHEAD; column++)
        hon_table_row_set_amount (row, column, hon_years_month_get_amount (month, column));
    }
}

/* What a year brings for the pensions. Years in the simplified scheme have no such numbers: which points its rate
 * acquires is not known.
 */
static void
set_acquired (HonTableRow   *row,
              const HonYear *year)
{
  hon_table_row_set_number (row, HON_ACCOUNT_COLUMN_QUARTERS, year->quarters);
  hon_table_row_set_number (row, HON_ACCOUNT_COLUMN_RB_POINTS, year->due.rb_points / 100.0);
  hon_table_row_set_number (row, HON_ACCOUNT_COLUMN_RC_POINTS, year->due.rc_points / 100.0);
  hon_table_row_set_number (row, HON_ACCOUNT_COLUMN_ASV_POINTS, year->due.asv_points / 100.0);
}

/* The amounts of a period, for the columns of the table. */
gint64
hon_years_month_get_amount (const HonYearsMonth *month,
                            HonYearsColumn       column)
{
  switch (column)
    {
    case HON_YEARS_COLUMN_RECEIPTS:
      return month->receipts;

    case HON_YEARS_COLUMN_EXPENSES:
      return month->expenses;

    case HON_YEARS_COLUMN_URSSAF:
      return month->urssaf;

    case HON_YEARS_COLUMN_CARMF:
      return month->carmf;

    case HON_YEARS_COLUMN_SETTLED:
      return month->urssaf_settled + month->carmf_settled;

    case HON_YEARS_COLUMN_TAX:
      return month->instalments + month->balance;

    case HON_YEARS_COLUMN_CASH:
      return month->cash;

    case HON_YEARS_COLUMN_SET_ASIDE:
      return MAX (month->set_aside, 0);

    case HON_YEARS_COLUMN_URSSAF_ASIDE:
      return month->urssaf_aside;

    case HON_YEARS_COLUMN_CARMF_ASIDE:
      return month->carmf_aside;

    case HON_YEARS_COLUMN_TAX_ASIDE:
      return month->tax_aside;

    case HON_YEARS_COLUMN_AHEAD:
      return MAX (-month->set_aside, 0);

    case HON_YEARS_COLUMN_CALLED:
      return month->urssaf + month->carmf + month->urssaf_settled + month->carmf_settled + month->instalments +
             month->balance;

    case HON_YEARS_COLUMN_ID:
    case HON_YEARS_COLUMN_RULES:
    case HON_YEARS_COLUMN_PERIOD:
    case HON_YEARS_COLUMN_BRIEF_PERIOD:
      break;
    }
  g_return_val_if_reached (0);
}

/* What comes in and goes out, months below their years. */
HonTable *
hon_years_make_table (HonYears *self)
{
  const HonYearsResult *result = hon_years_get_result (self);
  /* Translators: periods with a star are computed by the rules of an earlier year. Keep it short. */
  const char *heading = get_heading (result, _("Period"), _("Period (* projected)"));
  /* Translators: the same where there is next to no room. */
  const char *brief_heading = get_heading (result, _("Period"), _("* projected"));
  const HonColumn columns[] = {
    [HON_YEARS_COLUMN_ID] = { "periode", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_YEARS_COLUMN_RULES] = { "regles_de", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_YEARS_COLUMN_PERIOD] = { NULL, heading, HON_COLUMN_NAME, HON_COLUMN_UNLESS_BRIEF },
    [HON_YEARS_COLUMN_BRIEF_PERIOD] = { NULL, brief_heading, HON_COLUMN_NAME, HON_COLUMN_IF_BRIEF },
    [HON_YEARS_COLUMN_RECEIPTS] = { "recettes_eur", _("Receipts"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_COMPACT },
    [HON_YEARS_COLUMN_EXPENSES] = { "charges_eur", _("Expenses"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_COMPACT },
    [HON_YEARS_COLUMN_URSSAF] = { "urssaf_eur", _("Urssaf"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
    [HON_YEARS_COLUMN_CARMF] = { "carmf_eur", _("CARMF"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
    [HON_YEARS_COLUMN_SETTLED] = { "regularisation_eur", _("Adjustment"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
    [HON_YEARS_COLUMN_TAX] = { "impot_eur", _("Tax"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
    [HON_YEARS_COLUMN_CALLED] = { NULL, C_("column", "To pay"), HON_COLUMN_MONEY, HON_COLUMN_IF_BRIEF },
    [HON_YEARS_COLUMN_CASH] = { "tresorerie_eur", _("Left so far"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_COMPACT },
    [HON_YEARS_COLUMN_SET_ASIDE] = { "a_mettre_de_cote_eur", C_("column", "To set aside"), HON_COLUMN_MONEY,
                                     HON_COLUMN_ALWAYS },
    [HON_YEARS_COLUMN_URSSAF_ASIDE] = { "a_mettre_de_cote_urssaf_eur", _("Of which Urssaf"), HON_COLUMN_MONEY,
                                        HON_COLUMN_IN_ROW },
    [HON_YEARS_COLUMN_CARMF_ASIDE] = { "a_mettre_de_cote_carmf_eur", _("Of which CARMF"), HON_COLUMN_MONEY,
                                       HON_COLUMN_IN_ROW },
    [HON_YEARS_COLUMN_TAX_ASIDE] = { "a_mettre_de_cote_impot_eur", _("Of which income tax"), HON_COLUMN_MONEY,
                                     HON_COLUMN_IN_ROW },
    [HON_YEARS_COLUMN_AHEAD] = { "paye_d_avance_eur", C_("column", "Paid in advance"), HON_COLUMN_MONEY,
                                 HON_COLUMN_IN_TEXT },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < result->n_years; i++)
    {
      const HonYear *year = &result->years[i];
      g_autofree char *id = g_strdup_printf ("%d", year->year);
      HonTableRow *row = hon_table_append (table, NULL, id);

      hon_table_row_set_total (row, TRUE);
      hon_table_row_set_text (row, HON_YEARS_COLUMN_ID, id);
      set_year_name (row, HON_YEARS_COLUMN_PERIOD, year);
      for (HonYearsColumn column = HON_YEARS_COLUMN_RECEIPTS; column <= HON_YEARS_COLUMN_AHEAD; column++)
        {
          gint64 amount = 0;

          for (guint m = is_state (column) ? MONTHS - 1 : 0; m < MONTHS; m++)
            amount += hon_years_month_get_amount (&result->months[i * MONTHS + m], column);
          hon_table_row_set_amount (row, column, amount);
        }
      add_months (self, table, row, i);
    }

  return table;
}

/* What is due for each year. */
HonTable *
hon_years_make_account (HonYears *self)
{
  const HonYearsResult *result = hon_years_get_result (self);
  /* Translators: years with a star are computed by the rules of an earlier one. Keep it short. */
  const char *heading = get_heading (result, _("Year"), _("Year (* projected)"));
  const char *brief_heading = get_heading (result, _("Year"), _("* projected"));
  const HonColumn columns[] = {
    [HON_ACCOUNT_COLUMN_ID] = { "annee", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_ACCOUNT_COLUMN_RULES] = { "regles_de", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_ACCOUNT_COLUMN_YEAR] = { NULL, heading, HON_COLUMN_NAME, HON_COLUMN_UNLESS_BRIEF },
    [HON_ACCOUNT_COLUMN_BRIEF_YEAR] = { NULL, brief_heading, HON_COLUMN_NAME, HON_COLUMN_IF_BRIEF },
    [HON_ACCOUNT_COLUMN_GROSS] = { "revenu_brut_eur", _("Gross income"), HON_COLUMN_MONEY,
                                   HON_COLUMN_UNLESS_COMPACT },
    [HON_ACCOUNT_COLUMN_DUE_URSSAF] = { "du_urssaf_eur", _("Due to the Urssaf"), HON_COLUMN_MONEY,
                                        HON_COLUMN_UNLESS_BRIEF },
    [HON_ACCOUNT_COLUMN_DUE_CARMF] = { "du_carmf_eur", _("Due to the CARMF"), HON_COLUMN_MONEY,
                                       HON_COLUMN_UNLESS_BRIEF },
    [HON_ACCOUNT_COLUMN_DUE] = { NULL, C_("column", "Due"), HON_COLUMN_MONEY, HON_COLUMN_IF_BRIEF },
    [HON_ACCOUNT_COLUMN_CALLED] = { "appele_eur", C_("column", "Called at first"), HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    [HON_ACCOUNT_COLUMN_SETTLED] = { "a_regulariser_eur", _("Asked for later"), HON_COLUMN_MONEY,
                                     HON_COLUMN_UNLESS_COMPACT },
    [HON_ACCOUNT_COLUMN_DUE_TAX] = { "impot_du_eur", _("Tax of the year"), HON_COLUMN_MONEY,
                                     HON_COLUMN_UNLESS_COMPACT },
    [HON_ACCOUNT_COLUMN_KEPT] = { "reste_eur", _("Kept"), HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    [HON_ACCOUNT_COLUMN_QUARTERS] = { "trimestres", _("Quarters of insurance"), HON_COLUMN_NUMBER, HON_COLUMN_IN_ROW,
                                      "%.0f" },
    [HON_ACCOUNT_COLUMN_RB_POINTS] = { "points_base", _("Points of the basic pension"), HON_COLUMN_NUMBER,
                                       HON_COLUMN_IN_ROW, "%.2f" },
    [HON_ACCOUNT_COLUMN_RC_POINTS] = { "points_complementaire", _("Points of the supplementary pension"),
                                       HON_COLUMN_NUMBER, HON_COLUMN_IN_ROW, "%.2f" },
    [HON_ACCOUNT_COLUMN_ASV_POINTS] = { "points_asv", _("Points of the ASV"), HON_COLUMN_NUMBER, HON_COLUMN_IN_ROW,
                                        "%.2f" },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < result->n_years; i++)
    {
      const HonYear *year = &result->years[i];
      g_autofree char *id = g_strdup_printf ("%d", year->year);
      HonTableRow *row = hon_table_append (table, NULL, id);

      hon_table_row_set_text (row, HON_ACCOUNT_COLUMN_ID, id);
      set_year_name (row, HON_ACCOUNT_COLUMN_YEAR, year);
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_GROSS, year->receipts - year->expenses);
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_DUE_URSSAF, hon_income_due_get_urssaf (&year->due));
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_DUE_CARMF, hon_income_due_get_carmf (&year->due));
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_DUE,
                                hon_income_due_get_urssaf (&year->due) + hon_income_due_get_carmf (&year->due));
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_CALLED,
                                hon_income_due_get_urssaf (&year->called) + hon_income_due_get_carmf (&year->called));
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_SETTLED, year->urssaf_settled + year->carmf_settled);
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_DUE_TAX, year->tax);
      hon_table_row_set_amount (row, HON_ACCOUNT_COLUMN_KEPT, year->kept);
      if (!year->is_rspm)
        set_acquired (row, year);
    }

  return table;
}

/**
 * hon_years_dup_month_text:
 * @self: years
 * @date: a day of a month
 *
 * Returns: (transfer full): the month, and that it is projected where its own rules are not known
 */
char *
hon_years_dup_month_text (HonYears *self,
                          HonDate   date)
{
  const HonYearsResult *result;
  int i;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  result = hon_years_get_result (self);
  i = hon_date_get_year (date) - result->years[0].year;
  if (i < 0 || i >= (int) result->n_years)
    return hon_format_month (date);

  return dup_month_name (&result->years[i], date);
}

/**
 * hon_years_dup_month_id:
 * @date: a day of a month
 *
 * Returns: (transfer full): the id of the row of the month
 */
char *
hon_years_dup_month_id (HonDate date)
{
  int year, month, day;

  hon_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%d-%02d", year, month);
}
