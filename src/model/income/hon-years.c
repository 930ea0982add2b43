/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-private.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

/* The years in which most is still to come: those until the second income has been declared. */
#define FIRST_YEARS 3

/**
 * HonYears:
 *
 * A doctor's first years: what comes in and goes out month by month, what is due for each year, and
 * how every figure came about. It never changes; another career has others.
 */

struct _HonYears
{
  GObject         parent_instance;

  HonCatalogue   *catalogue; /* (owned) */
  HonYearsInput   input;
  HonCommitment   commitment;
  HonYearsRates  *rates;     /* (owned) */
  HonYearsResult *result;    /* (owned) */
  HonTable       *table;     /* (nullable) (owned): made when it is asked for */
  HonTable       *account;   /* (nullable) (owned): likewise */
};

G_DEFINE_FINAL_TYPE (HonYears, hon_years, G_TYPE_OBJECT)

/* Which line of the datasets tells about a column; NULL where inputs or sums need none. */
static const char * const table_lines[] = {
  [HON_YEARS_COLUMN_RECEIPTS] = "recettes",
  [HON_YEARS_COLUMN_EXPENSES] = "charges",
  [HON_YEARS_COLUMN_URSSAF] = "appels-urssaf",
  [HON_YEARS_COLUMN_CARMF] = "appels-carmf",
  [HON_YEARS_COLUMN_SETTLED] = "regularisations",
  [HON_YEARS_COLUMN_TAX] = "appels-impot",
  [HON_YEARS_COLUMN_CASH] = "tresorerie",
  [HON_YEARS_COLUMN_SET_ASIDE] = "a-mettre-de-cote",
  [HON_YEARS_COLUMN_URSSAF_ASIDE] = "a-mettre-de-cote",
  [HON_YEARS_COLUMN_CARMF_ASIDE] = "a-mettre-de-cote",
  [HON_YEARS_COLUMN_TAX_ASIDE] = "a-mettre-de-cote",
  [HON_YEARS_COLUMN_AHEAD] = "a-mettre-de-cote",
};

static const char * const account_lines[] = {
  [HON_ACCOUNT_COLUMN_GROSS] = "revenu-brut",
  [HON_ACCOUNT_COLUMN_DUE_URSSAF] = "total-urssaf",
  [HON_ACCOUNT_COLUMN_DUE_CARMF] = "total-carmf",
  [HON_ACCOUNT_COLUMN_CALLED] = "appels-annee",
  [HON_ACCOUNT_COLUMN_SETTLED] = "regularisations",
  [HON_ACCOUNT_COLUMN_DUE_TAX] = "impot-revenu",
  [HON_ACCOUNT_COLUMN_KEPT] = "revenu-net",
  [HON_ACCOUNT_COLUMN_QUARTERS] = "retraite-base",
  [HON_ACCOUNT_COLUMN_RB_POINTS] = "retraite-base",
  [HON_ACCOUNT_COLUMN_RC_POINTS] = "retraite-complementaire",
  [HON_ACCOUNT_COLUMN_ASV_POINTS] = "asv",
};

static void
hon_years_finalize (GObject *object)
{
  HonYears *self = HON_YEARS (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->table);
  g_clear_object (&self->account);
  g_free (self->rates);
  g_free (self->result);

  G_OBJECT_CLASS (hon_years_parent_class)->finalize (object);
}

static void
hon_years_class_init (HonYearsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_years_finalize;
}

static void
hon_years_init (HonYears *self)
{
}

/* Fills in the parameters of @n_years years from @first_year on, which is not before the first one
 * that the catalogue knows.
 */
void
hon_years_rates_read (HonYearsRates *rates,
                      HonCatalogue  *catalogue,
                      int            first_year,
                      guint          n_years)
{
  for (guint i = 0; i < n_years; i++)
    rates->years[i] = hon_catalogue_project_rates (catalogue, first_year + i, &rates->projected[i]);
}

/**
 * hon_years_get_valid:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day up to which everything that years rest on was checked
 */
HonDate
hon_years_get_valid (HonCatalogue *catalogue)
{
  static const char * const ids[] = { "calendar", "contributions", "taxation", NULL };

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (catalogue, ids);
}

/**
 * hon_years_new:
 * @catalogue: a loaded catalogue
 * @career: a career
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: (transfer full) (nullable): the years of @career, or %NULL when they cannot be computed
 */
HonYears *
hon_years_new (HonCatalogue  *catalogue,
               HonCareer     *career,
               GError       **error)
{
  HonYears *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_CAREER (career), NULL);

  if (!hon_career_check (career, catalogue, error))
    return NULL;

  self = g_object_new (HON_TYPE_YEARS, NULL);
  self->catalogue = g_object_ref (catalogue);
  hon_career_get_input (career, &self->input);
  self->commitment = hon_career_get_commitment (career);
  self->rates = g_new (HonYearsRates, 1);
  hon_years_rates_read (self->rates, catalogue, hon_date_get_year (self->input.phases[0].from), self->input.n_years);
  self->result = g_new (HonYearsResult, 1);
  hon_years_compute (self->rates->years, hon_catalogue_get_calendar (catalogue), &self->input, self->result);

  return self;
}

/**
 * hon_years_get_catalogue:
 * @self: years
 *
 * Returns: (transfer none): the facts that they were computed from
 */
HonCatalogue *
hon_years_get_catalogue (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  return self->catalogue;
}

/**
 * hon_years_get_input:
 * @self: years
 *
 * Returns: (transfer none): the career as it was computed
 */
const HonYearsInput *
hon_years_get_input (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  return &self->input;
}

/**
 * hon_years_get_commitment:
 * @self: years
 *
 * Returns: what was entered of the OPTAM
 */
HonCommitment
hon_years_get_commitment (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), (HonCommitment) { 0 });

  return self->commitment;
}

/**
 * hon_years_get_result:
 * @self: years
 *
 * Returns: (transfer none): every figure
 */
const HonYearsResult *
hon_years_get_result (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  return self->result;
}

/**
 * hon_years_get_kept:
 * @self: years
 *
 * Returns: what all years together leave after expenses, contributions and tax, centimes
 */
gint64
hon_years_get_kept (HonYears *self)
{
  gint64 kept = 0;

  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  for (guint i = 0; i < self->result->n_years; i++)
    kept += self->result->years[i].kept;

  return kept;
}

/* The month at whose end most has to be set aside. */
static guint
find_peak (HonYears *self,
           guint     first,
           guint     n)
{
  guint peak = first;

  for (guint m = first + 1; m < first + n; m++)
    if (self->result->months[m].set_aside > self->result->months[peak].set_aside)
      peak = m;

  return peak;
}

/**
 * hon_years_find_first_peak:
 * @self: years
 *
 * Finds the month of the first years, until the second income has been declared, at whose end most
 * has to be set aside.
 *
 * Returns: its position among the months
 */
guint
hon_years_find_first_peak (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  return find_peak (self, 0, MIN (FIRST_YEARS, self->result->n_years) * MONTHS);
}

/**
 * hon_years_find_peak:
 * @self: years
 * @year: a position among the years
 *
 * Returns: the position among the months of that of the year at whose end most has to be set aside
 */
guint
hon_years_find_peak (HonYears *self,
                     guint     year)
{
  g_return_val_if_fail (HON_IS_YEARS (self), 0);
  g_return_val_if_fail (year < self->result->n_years, 0);

  return find_peak (self, year * MONTHS, MONTHS);
}

/**
 * hon_years_find_first_call:
 * @self: years
 * @month: (out): the position of the first month in which contributions are called
 *
 * Returns: whether any are
 */
gboolean
hon_years_find_first_call (HonYears *self,
                           guint    *month)
{
  g_return_val_if_fail (HON_IS_YEARS (self), FALSE);
  g_return_val_if_fail (month != NULL, FALSE);

  for (guint m = 0; m < hon_years_get_n_months (self); m++)
    if (self->result->months[m].urssaf > 0 || self->result->months[m].carmf > 0)
      {
        *month = m;
        return TRUE;
      }

  return FALSE;
}

/**
 * hon_years_find_projection:
 * @self: years
 * @year: (out): the position of the first year whose own parameters are not known
 *
 * Returns: whether there is one
 */
gboolean
hon_years_find_projection (HonYears *self,
                           guint    *year)
{
  g_return_val_if_fail (HON_IS_YEARS (self), FALSE);
  g_return_val_if_fail (year != NULL, FALSE);

  for (guint i = 0; i < self->result->n_years; i++)
    if (self->result->years[i].known_year != self->result->years[i].year)
      {
        *year = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * hon_years_get_micro_limit:
 * @self: years
 * @year: a position among the years
 *
 * Returns: up to which receipts of a whole year before it the micro-BNC applies, centimes;
 *   `HON_MONEY_MAX` when that is not known
 */
gint64
hon_years_get_micro_limit (HonYears *self,
                           guint     year)
{
  double cap;

  g_return_val_if_fail (HON_IS_YEARS (self), 0);
  g_return_val_if_fail (year < self->result->n_years, 0);

  cap = self->rates->years[year]->micro_cap;

  return cap < hon_money_to_euros (HON_MONEY_MAX) ? hon_money_from_euros (cap) : HON_MONEY_MAX;
}

/* Receipts as of a whole year: the first one may be short. */
static gint64
get_whole_receipts (HonYears *self,
                    guint     year)
{
  return year == 0 ? self->input.phases[0].receipts : self->result->years[year].receipts;
}

/**
 * hon_years_find_end_of_micro:
 * @self: years
 * @year: (out): the position of the first year that follows two years above the limit of the micro-BNC
 *
 * Returns: whether the micro-BNC is chosen, and there is such a year
 */
gboolean
hon_years_find_end_of_micro (HonYears *self,
                             guint    *year)
{
  g_return_val_if_fail (HON_IS_YEARS (self), FALSE);
  g_return_val_if_fail (year != NULL, FALSE);

  for (guint i = 2; self->input.micro && i < self->result->n_years; i++)
    {
      gint64 limit = hon_years_get_micro_limit (self, i);

      if (get_whole_receipts (self, i - 1) > limit && get_whole_receipts (self, i - 2) > limit)
        {
          *year = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * hon_years_get_rspm_limit:
 * @self: years
 *
 * Returns: up to which receipts of a year a locum may choose the simplified scheme, centimes; 0 when
 *   that is not known
 */
gint64
hon_years_get_rspm_limit (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  return hon_money_from_euros (self->rates->years[0]->rspm_cap);
}

guint
hon_years_get_n_months (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  return self->result->n_years * MONTHS;
}

/**
 * hon_years_get_first_month:
 * @self: years
 *
 * Returns: the position of the month of the opening
 */
guint
hon_years_get_first_month (HonYears *self)
{
  int year, month, day;

  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  hon_date_get_ymd (self->input.phases[0].from, &year, &month, &day);

  return month - 1;
}

/**
 * hon_years_get_month:
 * @self: years
 * @month: a position among the months
 *
 * Returns: its first day
 */
HonDate
hon_years_get_month (HonYears *self,
                     guint     month)
{
  g_return_val_if_fail (HON_IS_YEARS (self), HON_DATE_NONE);
  g_return_val_if_fail (month < hon_years_get_n_months (self), HON_DATE_NONE);

  return hon_date_new (self->result->years[0].year + month / MONTHS, month % MONTHS + 1, 1);
}

/**
 * hon_years_get_called:
 * @self: years
 * @month: a position among the months
 *
 * Returns: contributions and tax that are paid in it, of whichever year, centimes
 */
gint64
hon_years_get_called (HonYears *self,
                      guint     month)
{
  g_return_val_if_fail (HON_IS_YEARS (self), 0);
  g_return_val_if_fail (month < hon_years_get_n_months (self), 0);

  return hon_years_month_get_amount (&self->result->months[month], HON_YEARS_COLUMN_CALLED);
}

/**
 * hon_years_get_left:
 * @self: years
 * @month: a position among the months
 *
 * Returns: what its receipts leave after expenses and what is called in it, centimes
 */
gint64
hon_years_get_left (HonYears *self,
                    guint     month)
{
  const HonYearsMonth *of;

  g_return_val_if_fail (HON_IS_YEARS (self), 0);
  g_return_val_if_fail (month < hon_years_get_n_months (self), 0);

  of = &self->result->months[month];

  return of->receipts - of->expenses - hon_years_get_called (self, month);
}

/**
 * hon_years_get_set_aside:
 * @self: years
 * @month: a position among the months
 *
 * Returns: what has to be set aside at its end, centimes; 0 where more has been paid than is due so far
 */
gint64
hon_years_get_set_aside (HonYears *self,
                         guint     month)
{
  g_return_val_if_fail (HON_IS_YEARS (self), 0);
  g_return_val_if_fail (month < hon_years_get_n_months (self), 0);

  return hon_years_month_get_amount (&self->result->months[month], HON_YEARS_COLUMN_SET_ASIDE);
}

/* The parameters of a year, its own or projected ones. */
const HonIncomeRates *
hon_years_get_rates (HonYears *self,
                     guint     year)
{
  g_return_val_if_fail (year < self->result->n_years, NULL);

  return self->rates->years[year];
}

/* What all years would leave of another career, by the same parameters. */
gint64
hon_years_compute_kept (HonYears            *self,
                        const HonYearsInput *input)
{
  g_autofree HonYearsResult *result = g_new (HonYearsResult, 1);
  gint64 kept = 0;

  hon_years_compute (self->rates->years, hon_catalogue_get_calendar (self->catalogue), input, result);
  for (guint i = 0; i < result->n_years; i++)
    kept += result->years[i].kept;

  return kept;
}

/* The same career by the rule that was not chosen. */
static HonYearsResult *
compute_by_other_rule (HonYears *self)
{
  HonYearsResult *other = g_new (HonYearsResult, 1);
  HonYearsInput input = self->input;

  input.rule = input.rule == HON_INCOME_RULE_TEXTES ? HON_INCOME_RULE_URSSAF : HON_INCOME_RULE_TEXTES;
  hon_years_compute (self->rates->years, hon_catalogue_get_calendar (self->catalogue), &input, other);

  return other;
}

/**
 * hon_years_get_rule_gap:
 * @self: years
 *
 * Compares what is due by the rule that was chosen and by the other one.
 *
 * Returns: how much more contributions are due for all years by the other rule, centimes
 */
gint64
hon_years_get_rule_gap (HonYears *self)
{
  g_autofree HonYearsResult *other = NULL;
  gint64 gap = 0;

  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  other = compute_by_other_rule (self);
  for (guint i = 0; i < other->n_years; i++)
    gap += hon_income_due_get_urssaf (&other->years[i].due) + hon_income_due_get_carmf (&other->years[i].due) -
           hon_income_due_get_urssaf (&self->result->years[i].due) -
           hon_income_due_get_carmf (&self->result->years[i].due);

  return gap;
}

/**
 * hon_years_get_tax_gap:
 * @self: years
 *
 * Compares the tax under the micro-BNC by the rule that was chosen and by the other one.
 *
 * Returns: how much more tax is due for all years by the other rule, centimes; 0 where the micro-BNC was not
 *   chosen, and the tax differs by contributions alone
 */
gint64
hon_years_get_tax_gap (HonYears *self)
{
  g_autofree HonYearsResult *other = NULL;
  gint64 gap = 0;

  g_return_val_if_fail (HON_IS_YEARS (self), 0);

  if (!self->input.micro)
    return 0;

  other = compute_by_other_rule (self);
  for (guint i = 0; i < other->n_years; i++)
    gap += other->years[i].tax - self->result->years[i].tax;

  return gap;
}

/**
 * hon_years_get_table:
 * @self: years
 *
 * Returns: (transfer none): what comes in and goes out, months below their years; columns are those of
 *   [enum@YearsColumn]
 */
HonTable *
hon_years_get_table (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  if (self->table == NULL)
    self->table = hon_years_result_mark (self->result, self->catalogue, hon_years_make_table (self));

  return self->table;
}

/**
 * hon_years_get_account:
 * @self: years
 *
 * Returns: (transfer none): what is due for each year; columns are those of [enum@AccountColumn]
 */
HonTable *
hon_years_get_account (HonYears *self)
{
  g_return_val_if_fail (HON_IS_YEARS (self), NULL);

  if (self->account == NULL)
    self->account = hon_years_result_mark (self->result, self->catalogue, hon_years_make_account (self));

  return self->account;
}

static int
find_column (HonTable   *table,
             const char *name)
{
  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    if (g_strcmp0 (hon_table_get_column (table, i)->name, name) == 0)
      return i;

  return -1;
}

static HonExplanation *
start_explanation (HonYears   *self,
                   const char *line,
                   guint       year)
{
  HonLineInfo *info = hon_catalogue_find (self->catalogue, HON_RECORDS_LINES, line);
  const HonYear *of = &self->result->years[year];
  HonExplanation *explanation;

  g_return_val_if_fail (info != NULL, NULL);

  explanation = hon_explanation_new (info, hon_catalogue_get_rules_day (self->catalogue, of->year));
  if (of->known_year != of->year)
    {
      /* Translators: two years. */
      g_autofree char *text = g_strdup_printf (_("What will hold in %1$d is not known yet: everything is computed "
                                                 "with the parameters of %2$d and the changes that are known already, "
                                                 "as if nothing else changed."),
                                               of->year, of->known_year);

      hon_explanation_add_remark (explanation, _("A projection"), text);
    }

  return explanation;
}

/**
 * hon_years_explain:
 * @self: years
 * @row_id: the id of a row of hon_years_get_table() or of hon_years_get_account()
 * @column: what files call one of its columns
 *
 * Returns: (transfer full) (nullable): how that figure came about, if there is such a figure
 */
HonExplanation *
hon_years_explain (HonYears   *self,
                   const char *row_id,
                   const char *column)
{
  HonExplanation *explanation;
  int in_table;
  int in_account;
  int year;
  int month = 0;
  guint i;

  g_return_val_if_fail (HON_IS_YEARS (self), NULL);
  g_return_val_if_fail (row_id != NULL, NULL);
  g_return_val_if_fail (column != NULL, NULL);

  in_table = find_column (hon_years_get_table (self), column);
  in_account = find_column (hon_years_get_account (self), column);
  if (hon_table_find (hon_years_get_table (self), row_id) == NULL)
    return NULL;
  year = (int) g_ascii_strtoll (row_id, NULL, 10);
  if (strlen (row_id) > 4)
    month = (int) g_ascii_strtoll (row_id + 5, NULL, 10);
  i = year - self->result->years[0].year;

  if (in_table >= HON_YEARS_COLUMN_RECEIPTS)
    {
      explanation = start_explanation (self, table_lines[in_table], i);
      if (month > 0)
        hon_years_explain_in_month (explanation, in_table, self, i * MONTHS + month - 1);
      else
        hon_years_explain_in_year (explanation, in_table, self, i);
      return explanation;
    }
  if (in_account >= HON_ACCOUNT_COLUMN_GROSS && month == 0)
    {
      explanation = start_explanation (self, account_lines[in_account], i);
      hon_years_explain_account (explanation, in_account, self, i);
      return explanation;
    }

  return NULL;
}

/**
 * hon_years_explain_line:
 * @self: years
 * @line: the id of a line of the datasets
 *
 * Returns: (transfer full) (nullable): what it is, with the parameters of the first year, if there is such a line
 */
HonExplanation *
hon_years_explain_line (HonYears   *self,
                        const char *line)
{
  g_return_val_if_fail (HON_IS_YEARS (self), NULL);
  g_return_val_if_fail (line != NULL, NULL);

  if (hon_catalogue_find (self->catalogue, HON_RECORDS_LINES, line) == NULL)
    return NULL;

  return start_explanation (self, line, 0);
}
