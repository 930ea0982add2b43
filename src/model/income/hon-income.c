/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income.h"

#include "hon-income-lines-private.h"

/**
 * HonIncome:
 *
 * A doctor's income in one year: every component, the statement line by line.
 * It never changes; a new situation has a new income.
 */

struct _HonIncome
{
  GObject          parent_instance;

  HonCatalogue    *catalogue; /* (owned) */
  HonPractice     *practice;  /* (owned) */
  HonIncomeRates   rates;
  HonIncomeInput   input;
  HonIncomeResult  result;
  HonTable        *table;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonIncome, hon_income, G_TYPE_OBJECT)

/* The rates and the input that a practice is computed with. */
static const HonIncomeRates *
read_practice (HonCatalogue    *catalogue,
               HonPractice     *practice,
               HonIncomeInput  *input,
               GError         **error)
{
  if (!hon_practice_check (practice, catalogue, error))
    return NULL;

  hon_practice_get_input (practice, input);

  return hon_practice_get_rates (practice, catalogue);
}

static void
hon_income_finalize (GObject *object)
{
  HonIncome *self = HON_INCOME (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->practice);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (hon_income_parent_class)->finalize (object);
}

static void
hon_income_class_init (HonIncomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_income_finalize;
}

static void
hon_income_init (HonIncome *self)
{
}

/**
 * hon_income_compute_practice:
 * @catalogue: a loaded catalogue
 * @practice: a situation
 * @result: (out caller-allocates): where every component is written
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Computes a situation without making a statement of it.
 *
 * Returns: whether it can be computed
 */
gboolean
hon_income_compute_practice (HonCatalogue     *catalogue,
                             HonPractice      *practice,
                             HonIncomeResult  *result,
                             GError          **error)
{
  const HonIncomeRates *rates;
  HonIncomeInput input;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (HON_IS_PRACTICE (practice), FALSE);

  rates = read_practice (catalogue, practice, &input, error);
  if (rates == NULL)
    return FALSE;
  hon_income_compute (rates, &input, result);

  return TRUE;
}

/**
 * hon_income_get_valid:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day up to which everything that incomes rest on was checked
 */
HonDate
hon_income_get_valid (HonCatalogue *catalogue)
{
  static const char * const ids[] = { "contributions", "taxation", NULL };

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (catalogue, ids);
}

/**
 * hon_income_new:
 * @catalogue: a loaded catalogue
 * @practice: a situation
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: (transfer full) (nullable): the income of @practice, or %NULL when it cannot be
 *   computed
 */
HonIncome *
hon_income_new (HonCatalogue  *catalogue,
                HonPractice   *practice,
                GError       **error)
{
  const HonIncomeRates *rates;
  HonIncomeInput input;
  HonIncome *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_PRACTICE (practice), NULL);

  rates = read_practice (catalogue, practice, &input, error);
  if (rates == NULL)
    return NULL;

  self = g_object_new (HON_TYPE_INCOME, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->practice = hon_input_dup (HON_INPUT (practice));
  self->rates = *rates;
  self->input = input;
  hon_income_compute (&self->rates, &self->input, &self->result);
  self->table = hon_income_lines_new_table (catalogue, &self->rates, &self->input, &self->result);

  return self;
}

/**
 * hon_income_get_catalogue:
 * @self: an income
 *
 * Returns: (transfer none): the facts that it was computed from
 */
HonCatalogue *
hon_income_get_catalogue (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return self->catalogue;
}

/**
 * hon_income_get_practice:
 * @self: an income
 *
 * Returns: (transfer none): the situation that it was made for; not to be changed
 */
HonPractice *
hon_income_get_practice (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return self->practice;
}

/**
 * hon_income_get_input:
 * @self: an income
 *
 * Returns: (transfer none): the situation as it was computed
 */
const HonIncomeInput *
hon_income_get_input (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return &self->input;
}

/**
 * hon_income_get_rates:
 * @self: an income
 *
 * Returns: (transfer none): the parameters that it was computed with
 */
const HonIncomeRates *
hon_income_get_rates (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return &self->rates;
}

/**
 * hon_income_get_result:
 * @self: an income
 *
 * Returns: (transfer none): every component
 */
const HonIncomeResult *
hon_income_get_result (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return &self->result;
}

/**
 * hon_income_get_table:
 * @self: an income
 *
 * Returns: (transfer none): the statement, line by line; columns are those of [enum@IncomeColumn]
 */
HonTable *
hon_income_get_table (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return self->table;
}

/**
 * hon_income_get_near_cliffs:
 * @self: an income
 * @cliffs: (out caller-allocates): where the thresholds are written, lowest first
 *
 * Finds the thresholds within a tenth of the receipts, and those that the
 * receipts are past without having recovered what crossing them cost.
 *
 * Returns: how many there are
 */
guint
hon_income_get_near_cliffs (HonIncome      *self,
                            HonIncomeCliff  cliffs[HON_INCOME_CLIFFS_MAX])
{
  guint n;
  guint n_near = 0;

  g_return_val_if_fail (HON_IS_INCOME (self), 0);

  n = hon_income_find_cliffs (&self->rates, &self->input, cliffs);
  for (guint i = 0; i < n; i++)
    if (cliffs[i].is_near || cliffs[i].is_open)
      cliffs[n_near++] = cliffs[i];

  return n_near;
}
