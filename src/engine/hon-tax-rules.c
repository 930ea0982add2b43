/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tax-rules.h"

#include "hon-rounding-private.h"

/**
 * hon_tax_compute:
 * @rates: the parameters of the year
 * @couple: whether the household is taxed as a couple
 * @n_children: its dependent children
 * @taxable_income: the taxable income of the household, whole euros in centimes, not negative
 * @steps: (out caller-allocates): how the tax comes about
 *
 * Computes the income tax of a household: the scale with the family quotient, its cap and the
 * rebate on low taxes (CGI 197), and the contribution on high incomes (CGI 223 sexies).
 *
 * Returns: the tax, whole euros in centimes
 */
gint64
hon_tax_compute (const HonIncomeRates *rates,
                 gboolean              couple,
                 guint                 n_children,
                 gint64                taxable_income,
                 HonIncomeTax         *steps)
{
  double taxable = taxable_income / 100.0;
  guint first_children = MIN (n_children, 2);
  double own_parts = couple ? 2.0 : 1.0;
  double child_parts = first_children * rates->tax_child_parts +
                       (n_children - first_children) * rates->tax_more_child_parts;
  double parts = own_parts + child_parts;
  double scale = hon_scale_total (&rates->tax, taxable / parts) * parts;
  double without = scale;
  double children_cap = rates->tax_half_part_cap * 2.0 * child_parts;
  double due = scale;
  double rebate_from = couple ? rates->tax_decote_couple : rates->tax_decote_single;
  double rebate;
  double high_incomes = hon_scale_total (couple ? &rates->cehr_couple : &rates->cehr_single, taxable);

  if (child_parts > 0.0)
    {
      without = hon_scale_total (&rates->tax, taxable / own_parts) * own_parts;
      due = MAX (scale, without - children_cap);
    }
  rebate = MAX (0.0, rebate_from - percent_of (rates->tax_decote_rate, due));

  *steps = (HonIncomeTax) {
    .parts = parts,
    .by_part = to_centimes (taxable / parts),
    .scale = to_centimes (scale),
    .without_children = to_centimes (without),
    .children_cap = to_centimes (children_cap),
    .least = child_parts > 0.0 ? to_centimes (without - children_cap) : 0,
    .due = to_centimes (due),
    .rebate_from = to_centimes (rebate_from),
    .rebate = to_centimes (rebate),
    .rebated = to_centimes (MIN (rebate, due)),
    .high_incomes = to_centimes (high_incomes),
  };

  return to_centimes (round_euro (MAX (0.0, due - rebate) + high_incomes));
}

/**
 * hon_tax_get_s1_deduction:
 * @rates: the parameters of the year
 * @input: a situation
 * @activity: what of the year was in secteur 1
 *
 * Adds up what a doctor of secteur 1 who is no locum may take off the taxable income, without any
 * effect on contributions (BOFiP, ACTU-2024-00083; under the micro-BNC nothing): an amount for what is called
 * group III and a share of the fees at the tariff, and, in the place of some real expenses, a share of
 * the receipts. The amount is due from some fees on; both are reduced to a part of a year.
 *
 * Returns: centimes
 */
gint64
hon_tax_get_s1_deduction (const HonIncomeRates      *rates,
                          const HonIncomeInput      *input,
                          const HonIncomeS1Activity *activity)
{
  double fees = activity->fees / 100.0;
  double deduction = 0.0;

  if (input->locum || input->micro)
    return 0;

  if (activity->deductions)
    deduction += percent_of (rates->s1_fee_rate, fees);
  if (activity->deductions && fees >= rates->s1_group_fees * activity->share)
    deduction += rates->s1_group_amount * activity->share;
  if (activity->expenses)
    deduction += percent_of (rates->s1_expense_rate, activity->receipts / 100.0);

  return to_centimes (deduction);
}
