/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-rules.h"

#define EURO 100

/* A share of an amount, at the centime, half up. */
static gint64
share_of (int    rate,
          gint64 amount)
{
  return (amount * rate + HON_BILL_WHOLE / 2) / HON_BILL_WHOLE;
}

static gboolean
is_agreed (const HonBillInput *input)
{
  return input->sector != HON_BILL_SECTOR_NC;
}

/* Those to whom a doctor bound by the agreement asks the tariff and no more. */
static gboolean
is_protected (const HonBillInput *input)
{
  return is_agreed (input) && (input->c2s || input->ame);
}

/* Code de la sécurité sociale, L162-5-3: the pathway is for those of 16 and
 * more, and a doctor who may be seen directly may be so at some ages only.
 */
static HonPathway
get_pathway (const HonTariffs   *tariffs,
             const HonBillInput *input)
{
  const HonTariffSpeciality *speciality = &tariffs->specialities[input->speciality];

  if (input->age < tariffs->pathway_age)
    return input->pathway == HON_PATHWAY_OUTSIDE || input->pathway == HON_PATHWAY_DIRECT
           ? HON_PATHWAY_REGULAR
           : input->pathway;

  if (input->pathway == HON_PATHWAY_DIRECT &&
      (input->age < speciality->direct_min || input->age >= speciality->direct_below))
    return HON_PATHWAY_OUTSIDE;

  return input->pathway;
}

static const HonTariffCell *
find_cell (const HonTariffs   *tariffs,
           const HonBillInput *input,
           HonPathway          pathway)
{
  const HonTariffSpan *span = &tariffs->spans[input->act][input->speciality];
  const HonTariffCell *cells = &tariffs->cells[span->first];

  for (guint i = 0; i < span->n; i++)
    if ((cells[i].sectors >> input->sector & 1) != 0 && (cells[i].pathways >> pathway & 1) != 0 &&
        input->age >= cells[i].age_min && input->age < cells[i].age_below)
      return &cells[i];

  return NULL;
}

/* The tariff, the base and what may be asked. */
static gboolean
set_base (const HonTariffs   *tariffs,
          const HonBillInput *input,
          HonBillResult      *result,
          gint64             *whole_tariff)
{
  const HonTariffCell *cell = NULL;
  gboolean is_technical = input->act == tariffs->technical;

  result->record = G_MAXUINT;
  result->tariff = HON_BILL_UNKNOWN;
  result->ceiling = HON_BILL_UNKNOWN;
  result->asked = input->fee;

  if (is_technical && input->tariff == HON_BILL_UNKNOWN)
    return FALSE;

  if (!is_agreed (input))
    {
      gboolean is_other = !tariffs->specialities[input->speciality].is_generalist;

      result->base = is_technical ? share_of (tariffs->authority_technical, input->tariff)
                                  : tariffs->authority_high[is_other];
      *whole_tariff = result->base;
    }
  else if (is_technical)
    {
      result->base = input->tariff;
      *whole_tariff = input->tariff;
      if (input->sector == HON_BILL_SECTOR_S1 && result->pathway == HON_PATHWAY_OUTSIDE &&
          !tariffs->specialities[input->speciality].is_generalist)
        result->ceiling = hon_tariffs_get_ceiling (tariffs, input->tariff, TRUE);
    }
  else
    {
      cell = find_cell (tariffs, input, result->pathway);
      if (cell == NULL || cell->base == HON_BILL_UNKNOWN)
        return FALSE;

      result->record = cell->record;
      result->base = cell->base;
      result->is_exempt = cell->is_whole;
      if (cell->at_tariff != HON_BILL_UNKNOWN &&
          (is_protected (input) ||
           (input->fee != HON_BILL_UNKNOWN && input->fee <= cell->at_tariff)))
        result->base = cell->at_tariff;
      if (input->sector == HON_BILL_SECTOR_S1 && result->pathway == HON_PATHWAY_OUTSIDE)
        result->ceiling = cell->ceiling;
      *whole_tariff = result->base;
    }

  /* L861-3 and L251-2: these patients are asked the tariff, by every doctor of
   * the agreement; the right to overruns outside the pathway leaves them out.
   */
  if (is_protected (input))
    result->ceiling = HON_BILL_UNKNOWN;
  if (input->sector == HON_BILL_SECTOR_S1 || is_protected (input))
    result->tariff = result->base;
  if (result->asked == HON_BILL_UNKNOWN)
    result->asked = result->tariff;
  if (is_protected (input) && result->asked > result->base)
    {
      result->refused = result->asked - result->base;
      result->asked = result->base;
    }

  return TRUE;
}

/* The rate, and what it loses outside the pathway. */
static void
set_rate (const HonTariffs   *tariffs,
          const HonBillInput *input,
          HonBillResult      *result)
{
  gboolean is_outside = result->pathway == HON_PATHWAY_OUTSIDE;

  if (input->ald || input->maternity || input->c2s || input->ame)
    result->is_exempt = TRUE;

  if (result->is_exempt)
    {
      result->rate = HON_BILL_WHOLE;
      if (is_outside)
        result->doubts |= HON_BILL_DOUBT_EXEMPT_OUTSIDE;
      return;
    }

  result->rate = is_outside ? tariffs->rate_outside : tariffs->rate;
  result->penalty_rate = tariffs->rate - result->rate;
  if (input->local_scheme)
    {
      result->rate += tariffs->local_rate;
      if (is_outside)
        result->doubts |= HON_BILL_DOUBT_LOCAL_OUTSIDE;
    }
}

static void
set_gross (const HonTariffs   *tariffs,
           const HonBillInput *input,
           gint64              whole_tariff,
           HonBillResult      *result)
{
  gboolean is_technical = input->act == tariffs->technical;
  int local_rate = input->local_scheme && !result->is_exempt ? tariffs->local_rate : 0;

  if (!is_agreed (input) && !is_technical)
    {
      gboolean is_other = !tariffs->specialities[input->speciality].is_generalist;

      /* The authority tariff is an amount; some take 70 % of it. */
      result->rate = -1;
      result->penalty_rate = 0;
      result->gross = result->base;
      result->gross_low = MIN (tariffs->authority_low[is_other], result->base);
      result->doubts = HON_BILL_DOUBT_AUTHORITY;
      return;
    }

  result->gross = share_of (result->rate, result->base);
  result->penalty = share_of (result->penalty_rate, result->base);
  if (tariffs->penalty_cap != HON_BILL_UNKNOWN && result->penalty > tariffs->penalty_cap)
    {
      result->gross += result->penalty - tariffs->penalty_cap;
      result->penalty = tariffs->penalty_cap;
    }

  /* R160-16: from a tariff on, an amount takes the place of the co-payment. */
  if (is_agreed (input) && !result->is_exempt && !input->imaging &&
      tariffs->heavy_from != HON_BILL_UNKNOWN && whole_tariff >= tariffs->heavy_from)
    {
      if (result->pathway == HON_PATHWAY_OUTSIDE)
        {
          result->doubts |= HON_BILL_DOUBT_HEAVY_OUTSIDE;
        }
      else
        {
          result->is_heavy = TRUE;
          result->rate = HON_BILL_WHOLE;
          result->gross = MAX (result->base - tariffs->heavy_share, 0);
          local_rate = 0;
        }
    }

  result->local = MIN (share_of (local_rate, result->base), result->gross);
  result->gross_low = result->gross;
}

/* L160-13, II: taken from each consultation or act of a doctor, with a ceiling
 * a day for one doctor and another a year for one person.
 */
static void
set_deduction (const HonTariffs   *tariffs,
               const HonBillInput *input,
               HonBillResult      *result)
{
  gint64 deduction = tariffs->deduction;

  result->deduction_exempt = input->age < tariffs->deduction_age || input->maternity ||
                             input->c2s || input->ame || !is_agreed (input);
  if (!is_agreed (input))
    result->doubts |= HON_BILL_DOUBT_NC_DEDUCTION;
  if (result->deduction_exempt)
    deduction = 0;

  deduction = MIN (deduction, tariffs->deduction_day - input->deducted_today);
  deduction = MIN (deduction, tariffs->deduction_year - input->deducted_year);
  deduction = MIN (deduction, result->gross);
  result->deduction = MAX (deduction, 0);
  result->net = result->gross - result->deduction;
}

/* R871-1 and R871-2: what a responsible contract pays. Its guarantee is counted
 * with the insurance's part. It pays neither the deduction, nor the penalty
 * outside the pathway, nor an overrun there.
 */
static void
set_contract (const HonTariffs   *tariffs,
              const HonBillInput *input,
              HonBillResult      *result)
{
  gint64 whole;
  gint64 room;

  if (input->guarantee < 0)
    return;

  whole = share_of (input->guarantee * (HON_BILL_WHOLE / 100), result->base);
  room = MAX (whole - result->gross, 0);
  result->contract_copayment = MIN (result->copayment - result->penalty, room);
  room -= result->contract_copayment;
  if (result->pathway == HON_PATHWAY_OUTSIDE)
    return;

  if (result->overrun == HON_BILL_UNKNOWN)
    {
      result->contract_overrun = HON_BILL_UNKNOWN;
      return;
    }
  if (tariffs->responsible_cap >= 0 && input->sector != HON_BILL_SECTOR_S2_OPTAM)
    room = MIN (room, share_of (tariffs->responsible_cap, result->base));
  result->contract_overrun = MIN (result->overrun, room);
}

/* Who pays, when the fee is known. */
static void
set_shares (const HonBillInput *input,
            HonBillResult      *result)
{
  result->third_party = input->third_party || input->ald || input->maternity ||
                        input->c2s || input->ame;
  result->later = result->third_party ? result->deduction : 0;

  if (result->asked == HON_BILL_UNKNOWN)
    {
      result->complementary = input->guarantee < 0 ? 0 : HON_BILL_UNKNOWN;
      result->patient = HON_BILL_UNKNOWN;
      result->patient_copayment = result->copayment - result->contract_copayment;
      result->patient_overrun = HON_BILL_UNKNOWN;
      result->at_desk = HON_BILL_UNKNOWN;
      return;
    }

  result->complementary = result->contract_copayment + result->contract_overrun;
  result->patient = result->asked - result->net - result->complementary;
  result->patient_copayment = result->copayment - result->contract_copayment;
  result->patient_overrun = result->overrun - result->contract_overrun;
  result->at_desk = result->third_party ? result->asked - result->gross : result->asked;
}

/**
 * hon_bill_compute:
 * @tariffs: what bills of the day rest on
 * @input: one act for one patient, in range
 * @result: (out caller-allocates): who pays what
 *
 * Computes a bill.
 *
 * Returns: whether there is a tariff for such an act; @result is not to be used
 *   otherwise
 */
gboolean
hon_bill_compute (const HonTariffs   *tariffs,
                  const HonBillInput *input,
                  HonBillResult      *result)
{
  gint64 whole_tariff;

  g_return_val_if_fail (input->act < tariffs->n_acts, FALSE);
  g_return_val_if_fail (input->speciality < tariffs->n_specialities, FALSE);
  g_return_val_if_fail (input->age >= 0 && input->age <= HON_BILL_AGE_MAX, FALSE);
  g_return_val_if_fail (input->fee >= HON_BILL_UNKNOWN && input->fee <= HON_BILL_FEE_MAX, FALSE);
  g_return_val_if_fail (input->tariff >= HON_BILL_UNKNOWN && input->tariff <= HON_BILL_FEE_MAX, FALSE);

  *result = (HonBillResult) { .pathway = get_pathway (tariffs, input) };
  if (!set_base (tariffs, input, result, &whole_tariff))
    return FALSE;

  /* Nobody is paid back more than was paid. */
  if (result->asked != HON_BILL_UNKNOWN)
    result->base = MIN (result->base, result->asked);

  set_rate (tariffs, input, result);
  set_gross (tariffs, input, whole_tariff, result);
  set_deduction (tariffs, input, result);

  result->copayment = result->base - result->gross;
  result->penalty = MIN (result->penalty, result->copayment);
  result->overrun = HON_BILL_UNKNOWN;
  if (result->asked != HON_BILL_UNKNOWN)
    {
      result->overrun = result->asked - result->base;
      if (result->ceiling != HON_BILL_UNKNOWN)
        result->overrun_da = CLAMP (result->asked, result->base, MAX (result->ceiling, result->base)) -
                             result->base;
      if (input->sector == HON_BILL_SECTOR_S1)
        result->overrun_de = result->overrun - result->overrun_da;
    }

  set_contract (tariffs, input, result);
  set_shares (input, result);

  result->written = result->asked != HON_BILL_UNKNOWN && result->asked >= tariffs->written_from;
  result->prescriptions = is_agreed (input) || tariffs->nc_prescriptions;

  return TRUE;
}

/**
 * hon_bill_compute_all:
 * @tariffs: (array length=n): of the day of each bill
 * @persons: (array length=n): who each is for
 * @doctors: (array length=n): who each is from
 * @inputs: (array length=n): the acts, oldest first; what was deducted before is filled in
 * @results: (out caller-allocates) (array length=n): who pays what
 * @known: (out caller-allocates) (array length=n): whether there is a tariff for each
 * @n: how many there are
 *
 * Computes bills one after the other, with the ceilings of the flat-rate
 * deduction: a day for each doctor, a calendar year for each person.
 */
void
hon_bill_compute_all (const HonTariffs * const *tariffs,
                       const guint              *persons,
                       const guint              *doctors,
                       HonBillInput             *inputs,
                       HonBillResult            *results,
                       gboolean                 *known,
                       guint                     n)
{
  for (guint i = 0; i < n; i++)
    {
      HonDate date = inputs[i].date;
      int year = hon_date_get_year (date);

      inputs[i].deducted_today = 0;
      inputs[i].deducted_year = 0;
      for (guint j = i; j-- > 0;)
        {
          if (hon_date_get_year (inputs[j].date) != year)
            break;
          if (!known[j] || persons[j] != persons[i])
            continue;
          inputs[i].deducted_year += results[j].deduction;
          if (inputs[j].date == date && doctors[j] == doctors[i])
            inputs[i].deducted_today += results[j].deduction;
        }

      known[i] = hon_bill_compute (tariffs[i], &inputs[i], &results[i]);
    }
}

/**
 * hon_tariffs_get_ceiling:
 * @tariffs: what bills of the day rest on
 * @coordinated: the tariff inside the pathway, centimes
 * @is_technical: whether the act is a technical one
 *
 * Convention médicale, right to overruns outside the pathway (DA): the tariff
 * inside the pathway and 17.5 % more. The agreement says that the fee for a
 * clinical act is rounded to the euro above; the amounts that the insurance
 * publishes (35, 37 and 60 euros) are rounded to the nearest, as here. A
 * technical act is not rounded.
 *
 * Returns: the most that a specialist of secteur 1 may ask there, centimes
 */
gint64
hon_tariffs_get_ceiling (const HonTariffs *tariffs,
                         gint64            coordinated,
                         gboolean          is_technical)
{
  gint64 ceiling = coordinated + share_of (tariffs->da_rate, coordinated);

  return is_technical ? ceiling : (ceiling + EURO / 2) / EURO * EURO;
}

/**
 * hon_tariffs_keeps_ratio:
 * @tariffs: what bills of the day rest on
 * @without_overruns: fees of acts without overruns
 * @fees: all fees
 *
 * Who uses the right to overruns outside the pathway promises that most fees
 * have none.
 *
 * Returns: whether the share of @without_overruns is high enough
 */
gboolean
hon_tariffs_keeps_ratio (const HonTariffs *tariffs,
                         gint64            without_overruns,
                         gint64            fees)
{
  return without_overruns * HON_BILL_WHOLE >= fees * tariffs->da_ratio;
}
