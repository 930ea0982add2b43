/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-rules.h"

#include "hon-bill-composition-private.h"

#include <string.h>

#define EURO 100

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

static guint32
get_facts (const HonBillInput *input,
           HonPathway          pathway,
           HonBillLevel        level)
{
  return HON_BILL_FACT_SECTOR (input->sector) | HON_BILL_FACT_PATHWAY (pathway) |
         HON_BILL_FACT_LEVEL (level) | HON_BILL_FACT_REGION (input->region) |
         HON_BILL_FACT_DAY (input->day) | HON_BILL_FACT_REGULATED (input->is_regulated != 0);
}

/* What a code says of itself: who asks for the supplement of the night knows that it is. */
#define TOLD_BY_CODE ((HON_BILL_FACT_REGULATED (1) << 1) - HON_BILL_FACT_DAY (0))

/* Whether an item of the act and the speciality is for this encounter. */
static gboolean
is_for (const HonBillCondition *condition,
        guint32                 facts,
        int                     age)
{
  return (condition->facts & facts) == facts && age >= condition->age_min && age < condition->age_below;
}

static gboolean
refuse_act (HonBillRefusal      refusal,
            guint               record,
            HonBillComposition *composition)
{
  composition->refusal = refusal;
  composition->record = record;

  return FALSE;
}

/* Adds an item; fails where no source tells its tariff. */
static gboolean
add_part (HonBillComposition  *composition,
          const HonTariffItem *item,
          HonBillLevel         level)
{
  gint64 amount = item->amounts[level];

  if (item->is_share && amount != HON_BILL_UNKNOWN)
    amount = hon_bill_share_of ((int) amount, composition->parts[0].amount);

  if (amount == HON_BILL_UNKNOWN || composition->n_parts == HON_BILL_PARTS_MAX)
    return refuse_act (HON_BILL_REFUSAL_NO_TARIFF, item->record, composition);
  composition->parts[composition->n_parts++] = (HonBillPart) {
    .kind = HON_BILL_PART_BILLABLE, .share = HON_BILL_WHOLE, .record = item->record, .amount = amount,
  };
  composition->clinical += amount;

  return TRUE;
}

/* Refuses a supplement that was asked for and does not go with the rest. */
static gboolean
refuse_code (const HonTariffs   *tariffs,
             guint64             supplements,
             HonBillComposition *composition)
{
  return refuse_act (HON_BILL_REFUSAL_CODE, tariffs->supplements[__builtin_ctzll (supplements)].record, composition);
}

/* Finds the supplements that were asked for by their codes. */
static gboolean
find_codes (const HonTariffs   *tariffs,
            const HonBillInput *input,
            guint32             facts,
            guint64            *added,
            HonBillComposition *composition)
{
  guint64 possible = tariffs->supplements_of[input->act][input->speciality];

  *added = 0;
  for (guint i = 0; i < input->n_codes; i++)
    {
      guint64 named = input->codes[i] & possible & ~*added;

      while (named != 0 && !is_for (&tariffs->supplements[__builtin_ctzll (named)].condition,
                                    facts & ~TOLD_BY_CODE, input->age))
        named &= named - 1;
      if (named == 0)
        return refuse_code (tariffs, input->codes[i], composition);
      *added |= named & -named;
    }

  return TRUE;
}

/* What all of some supplements exclude. */
static guint64
get_excluded (const HonTariffs *tariffs,
              guint64           supplements)
{
  guint64 excluded = 0;

  for (; supplements != 0; supplements &= supplements - 1)
    excluded |= tariffs->supplements[__builtin_ctzll (supplements)].excludes;

  return excluded;
}

/* Whether an item is for some days only, or for care with or without regulation. */
static gboolean
is_of_day (const HonTariffItem *item)
{
  return (~item->condition.facts & TOLD_BY_CODE) != 0;
}

/* Whether one of the supplements that were asked for says which day it is. */
static gboolean
tell_day (const HonTariffs *tariffs,
          guint64           supplements)
{
  for (; supplements != 0; supplements &= supplements - 1)
    if (is_of_day (&tariffs->supplements[__builtin_ctzll (supplements)]))
      return TRUE;

  return FALSE;
}

/* Whether a supplement has what it needs, among those that are billed. */
static gboolean
has_needed (const HonTariffItem *item,
            guint64              billed)
{
  return item->needs == 0 || (item->needs & billed) != 0;
}

/* The first act that is for the encounter, and every supplement that is or was asked for. */
static gboolean
add_items (const HonTariffs   *tariffs,
           const HonBillInput *input,
           HonPathway          pathway,
           HonBillLevel        level,
           HonBillComposition *composition)
{
  guint32 facts = get_facts (input, pathway, level);
  guint64 items = tariffs->items_of[input->act][input->speciality];
  guint64 supplements = tariffs->supplements_of[input->act][input->speciality];
  guint64 added = 0;
  guint64 billed;
  gboolean is_told;

  if (input->only != 0)
    items &= input->only;
  for (; items != 0 && composition->act == NULL; items &= items - 1)
    {
      const HonTariffItem *item = &tariffs->items[__builtin_ctzll (items)];

      if (!is_for (&item->condition, facts, input->age))
        continue;
      composition->act = item;
      if ((input->apart & items & -items) != 0)
        return refuse_act (HON_BILL_REFUSAL_APART, item->record, composition);
    }
  if (composition->act == NULL)
    return refuse_act (HON_BILL_REFUSAL_NO_ACT, G_MAXUINT, composition);
  if (!add_part (composition, composition->act, level))
    return FALSE;

  if (input->n_codes > 0 && !find_codes (tariffs, input, facts, &added, composition))
    return FALSE;
  supplements &= ~(composition->act->excludes | get_excluded (tariffs, added));
  if ((added & ~supplements) != 0)
    return refuse_code (tariffs, added & ~supplements, composition);
  billed = added;
  /* A code that says the day takes the place of what the day would bring. */
  is_told = tell_day (tariffs, added);
  while (supplements != 0)
    {
      const HonTariffItem *item = &tariffs->supplements[__builtin_ctzll (supplements)];
      guint64 bit = supplements & -supplements;
      gboolean is_added = (added & bit) != 0;

      supplements &= ~bit;
      if (!is_added && (item->is_offered || !is_for (&item->condition, facts, input->age) ||
                        !has_needed (item, billed) || (is_told && is_of_day (item))))
        continue;
      if (!has_needed (item, billed))
        return refuse_code (tariffs, bit, composition);
      if ((item->excludes & added) != 0)
        return refuse_code (tariffs, item->excludes & added, composition);
      billed |= bit;
      if (!add_part (composition, item, level))
        return FALSE;
      supplements &= ~item->excludes;
    }

  return TRUE;
}

/* All that is billed: the act with its supplements, and technical acts by their codes. */
static gboolean
compose (const HonTariffs   *tariffs,
         const HonBillInput *input,
         HonPathway          pathway,
         HonBillLevel        level,
         HonBillComposition *composition)
{
  composition->refusal = HON_BILL_REFUSAL_NONE;
  composition->record = G_MAXUINT;
  composition->act = NULL;
  composition->clinical = 0;
  composition->n_acts = 0;
  composition->n_parts = 0;

  if (input->act != tariffs->technical)
    {
      if (!add_items (tariffs, input, pathway, level, composition))
        return FALSE;
      composition->acts[composition->n_acts++] = (HonBillAct) {
        .tariff = composition->clinical, .base = composition->clinical, .is_light = input->imaging,
      };
    }
  composition->sum = composition->clinical;

  return input->n_technical == 0 || hon_bill_add_technical (input, level, composition);
}

/* Whether the doctor may ask more than the tariff, and is then counted with less. */
static gboolean
has_two_prices (const HonBillInput *input)
{
  return input->sector == HON_BILL_SECTOR_S2 || input->sector == HON_BILL_SECTOR_S1_DP;
}

/* Convention of 2016, article 16.2: outside the OPTAM, who asks no overrun bills the
 * tariffs and the supplements of secteur 1. The fee decides, where it is known.
 */
static gboolean
choose_price (const HonTariffs   *tariffs,
              const HonBillInput *input,
              HonBillResult      *result,
              HonBillComposition *chosen)
{
  HonBillRefusal refusal = HON_BILL_REFUSAL_NO_ACT;
  guint record = G_MAXUINT;
  gboolean is_open;

  if (!has_two_prices (input))
    return compose (tariffs, input, result->pathway, HON_BILL_LEVEL_TARIFF, chosen);

  is_open = tariffs->s2_at_tariff[0] || (is_protected (input) && tariffs->s2_at_tariff[1]);
  if (!is_open)
    {
      result->level = HON_BILL_LEVEL_OVERRUN;
      return compose (tariffs, input, result->pathway, HON_BILL_LEVEL_OVERRUN, chosen);
    }

  if (compose (tariffs, input, result->pathway, HON_BILL_LEVEL_TARIFF, chosen))
    {
      result->at_tariff = chosen->sum;
      if (is_protected (input) || (input->fee != HON_BILL_UNKNOWN && input->fee <= chosen->sum))
        return TRUE;
    }
  else
    {
      refusal = chosen->refusal;
      record = chosen->record;
    }
  if (refusal == HON_BILL_REFUSAL_NO_TARIFF || refusal == HON_BILL_REFUSAL_TECHNICAL)
    {
      if (is_protected (input))
        return FALSE;
      result->doubts |= HON_BILL_DOUBT_AT_TARIFF;
    }

  result->level = HON_BILL_LEVEL_OVERRUN;
  if (compose (tariffs, input, result->pathway, HON_BILL_LEVEL_OVERRUN, chosen))
    return TRUE;
  if (chosen->refusal == HON_BILL_REFUSAL_NO_ACT && result->at_tariff != HON_BILL_UNKNOWN)
    {
      /* An act that may only be billed without an overrun. */
      if (input->fee == HON_BILL_UNKNOWN)
        {
          result->level = HON_BILL_LEVEL_TARIFF;
          result->tariff = result->at_tariff;
          return compose (tariffs, input, result->pathway, HON_BILL_LEVEL_TARIFF, chosen);
        }
      chosen->refusal = HON_BILL_REFUSAL_OVERRUN;
    }
  else if (chosen->refusal == HON_BILL_REFUSAL_NO_ACT)
    {
      /* There is one without an overrun, which says more. */
      chosen->refusal = refusal;
      chosen->record = record;
    }

  return FALSE;
}

/* Convention médicale, right to overruns outside the pathway (DA): the tariff inside the pathway and
 * 17.5 % more. The agreement says that the fee for a clinical act is rounded to the euro above; the
 * amounts that the insurance publishes (35, 37 and 60 euros) are rounded to the nearest, as here. A
 * technical act is not rounded.
 */
static gint64
add_da (const HonTariffs *tariffs,
        gint64            coordinated,
        gboolean          is_technical)
{
  gint64 ceiling = coordinated + hon_bill_share_of (tariffs->da_rate, coordinated);

  return is_technical ? ceiling : (ceiling + EURO / 2) / EURO * EURO;
}

/* The most that a specialist of secteur 1 may ask outside the pathway: it counts from
 * what a patient who was sent is asked, for each act by itself.
 */
static gint64
get_ceiling (const HonTariffs         *tariffs,
             const HonBillInput       *input,
             const HonBillComposition *composition)
{
  HonBillComposition sent;
  gint64 tariff = composition->clinical;
  gint64 ceiling = 0;

  if (tariffs->specialities[input->speciality].is_generalist || tariffs->da_rate == 0)
    return HON_BILL_UNKNOWN;
  for (guint i = composition->act != NULL; i < composition->n_acts; i++)
    ceiling += add_da (tariffs, composition->acts[i].base, TRUE);
  if (composition->act == NULL)
    return ceiling;
  if (composition->act->ceiling != HON_BILL_UNKNOWN)
    return ceiling + composition->act->ceiling;
  if (compose (tariffs, input, HON_PATHWAY_CORRESPONDENT, HON_BILL_LEVEL_TARIFF, &sent))
    tariff = MAX (tariff, sent.clinical);

  return ceiling + add_da (tariffs, tariff, FALSE);
}

/* Takes over what is billed, with its parts. */
static void
take_composition (const HonBillComposition *composition,
                  HonBillResult            *result)
{
  result->n_parts = composition->n_parts;
  for (guint i = 0; i < composition->n_parts; i++)
    result->parts[i] = composition->parts[i];
  result->n_acts = composition->n_acts;
  for (guint i = 0; i < composition->n_acts; i++)
    result->acts[i] = composition->acts[i];
  result->base = composition->sum;
}

/* One act that is worth an amount, without parts. */
static void
take_amount (gint64         tariff,
             gint64         base,
             gboolean       is_light,
             HonBillResult *result)
{
  result->n_acts = 1;
  result->acts[0] = (HonBillAct) { .tariff = tariff, .base = base, .is_light = is_light };
  result->base = base;
}

/* Outside the agreement there are no two prices: a technical act has an authority tariff where
 * both are the same. No rule is known there for acts together, nor for the supplement of overseas.
 */
static gboolean
take_authority (const HonTariffs   *tariffs,
                const HonBillInput *input,
                HonBillResult      *result)
{
  gboolean is_other = !tariffs->specialities[input->speciality].is_generalist;
  const HonBillTechnical *technical = &input->technical[0];
  gint64 tariff = input->tariff;

  if (input->act != tariffs->technical)
    {
      if (input->n_technical > 0)
        {
          result->refusal = HON_BILL_REFUSAL_TECHNICAL;
          result->record = technical->record;
          return FALSE;
        }
      take_amount (tariffs->authority_high[is_other], tariffs->authority_high[is_other], TRUE, result);
      return TRUE;
    }
  if (input->n_technical > 0)
    {
      HonBillComposition composition;

      if (input->n_technical > 1 || technical->n_modifiers > 0 || input->region != HON_REGION_METROPOLE ||
          technical->amounts[HON_BILL_LEVEL_TARIFF] != technical->amounts[HON_BILL_LEVEL_OVERRUN] ||
          !compose (tariffs, input, result->pathway, HON_BILL_LEVEL_TARIFF, &composition))
        {
          result->refusal = HON_BILL_REFUSAL_TECHNICAL;
          result->record = technical->record;
          return FALSE;
        }
      take_composition (&composition, result);
      tariff = composition.sum;
    }
  take_amount (tariff, hon_bill_share_of (tariffs->authority_technical, tariff), TRUE, result);

  return TRUE;
}

/* The tariff, the base and what may be asked. */
static gboolean
set_base (const HonTariffs   *tariffs,
          const HonBillInput *input,
          HonBillResult      *result)
{
  gboolean is_bare = input->act == tariffs->technical && input->n_technical == 0;
  gboolean may_pass = input->sector == HON_BILL_SECTOR_S1 && result->pathway == HON_PATHWAY_OUTSIDE;

  if (is_bare && input->tariff == HON_BILL_UNKNOWN)
    {
      result->refusal = HON_BILL_REFUSAL_NO_TARIFF;
      return FALSE;
    }

  if (!is_agreed (input))
    {
      if (!take_authority (tariffs, input, result))
        return FALSE;
    }
  else if (is_bare)
    {
      take_amount (input->tariff, input->tariff, input->imaging, result);
      if (may_pass && !tariffs->specialities[input->speciality].is_generalist)
        result->ceiling = add_da (tariffs, input->tariff, TRUE);
    }
  else
    {
      HonBillComposition composition;

      if (!choose_price (tariffs, input, result, &composition))
        {
          result->refusal = composition.refusal;
          result->record = composition.record;
          return FALSE;
        }
      take_composition (&composition, result);
      result->is_exempt = composition.act != NULL && composition.act->is_whole;
      if (may_pass)
        result->ceiling = get_ceiling (tariffs, input, &composition);
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

/* Begins a bill: the base, and what is asked. */
static gboolean
begin_bill (const HonTariffs   *tariffs,
            const HonBillInput *input,
            HonBillResult      *result)
{
  memset (result, 0, G_STRUCT_OFFSET (HonBillResult, parts));
  result->pathway = get_pathway (tariffs, input);
  result->record = G_MAXUINT;
  result->tariff = HON_BILL_UNKNOWN;
  result->ceiling = HON_BILL_UNKNOWN;
  result->limit = HON_BILL_UNKNOWN;
  result->at_tariff = HON_BILL_UNKNOWN;
  result->asked = input->fee;

  return set_base (tariffs, input, result);
}

/* The most that may be asked where overruns of secteur 2 have a ceiling, which counts from the base that the insurance
 * has with an overrun. Without one the tariff may be asked, also where it is more.
 */
static void
set_limit (const HonTariffs   *tariffs,
           const HonBillInput *input,
           HonBillResult      *result)
{
  gboolean is_at_tariff = result->level == HON_BILL_LEVEL_TARIFF && result->at_tariff != HON_BILL_UNKNOWN;
  gboolean is_free = input->sector == HON_BILL_SECTOR_S2_OPTAM ||
                     (input->sector == HON_BILL_SECTOR_S2 && !is_at_tariff);

  if (tariffs->overrun_ceiling < 0 || !is_free || is_protected (input))
    return;

  result->limit_base = result->base;
  result->limit_overrun = hon_bill_share_of (tariffs->overrun_ceiling, result->base);
  result->limit = MAX (result->base + result->limit_overrun, result->at_tariff);
}

/* Begins a bill whose fee is within the ceiling on overruns. */
static gboolean
begin_limited_bill (const HonTariffs   *tariffs,
                    const HonBillInput *input,
                    HonBillResult      *result)
{
  HonBillInput limited;
  HonBillResult first;

  if (!begin_bill (tariffs, input, result))
    return FALSE;

  set_limit (tariffs, input, result);
  if (result->limit == HON_BILL_UNKNOWN || result->asked <= result->limit)
    return TRUE;

  memcpy (&first, result, G_STRUCT_OFFSET (HonBillResult, parts));
  limited = *input;
  limited.fee = first.limit;
  if (!begin_bill (tariffs, &limited, result))
    return FALSE;
  result->refused = input->fee - first.limit;
  result->limit = first.limit;
  result->limit_base = first.limit_base;
  result->limit_overrun = first.limit_overrun;

  return TRUE;
}

/* No patient is paid back more than was paid: what is missing is taken from the last acts. */
static void
limit_base (HonBillResult *result)
{
  gint64 missing = result->base - result->asked;

  if (result->asked == HON_BILL_UNKNOWN || missing <= 0)
    return;
  result->base = result->asked;
  for (guint i = result->n_acts; i-- > 0 && missing > 0;)
    {
      gint64 taken = MIN (missing, result->acts[i].base);

      result->acts[i].base -= taken;
      missing -= taken;
    }
}

/* The rate, and what it loses outside the pathway. */
static void
set_rate (const HonTariffs   *tariffs,
          const HonBillInput *input,
          HonBillResult      *result)
{
  gboolean is_outside = result->pathway == HON_PATHWAY_OUTSIDE;

  if (input->ald || input->maternity || input->c2s || input->ame || input->work_accident)
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

/* What is paid back of one act. */
static void
set_act_gross (const HonTariffs   *tariffs,
               const HonBillInput *input,
               HonBillAct         *act,
               HonBillResult      *result)
{
  int local_rate = input->local_scheme && !result->is_exempt ? tariffs->local_rate : 0;

  act->rate = result->rate;
  act->gross = hon_bill_share_of (act->rate, act->base);
  act->penalty = hon_bill_share_of (result->penalty_rate, act->base);
  if (tariffs->penalty_cap != HON_BILL_UNKNOWN && act->penalty > tariffs->penalty_cap)
    {
      act->gross += act->penalty - tariffs->penalty_cap;
      act->penalty = tariffs->penalty_cap;
    }

  /* R160-16: from a tariff on, an amount takes the place of the co-payment, once for all acts. */
  if (is_agreed (input) && !result->is_exempt && tariffs->heavy_from != HON_BILL_UNKNOWN &&
      act->tariff >= tariffs->heavy_from)
    {
      if (act->is_light)
        {
          result->doubts |= HON_BILL_DOUBT_IMAGING;
        }
      else if (result->pathway == HON_PATHWAY_OUTSIDE)
        {
          result->doubts |= HON_BILL_DOUBT_HEAVY_OUTSIDE;
        }
      else
        {
          gint64 heavy = result->is_heavy ? 0 : MIN (tariffs->heavy_share, act->base);

          act->is_heavy = TRUE;
          act->rate = HON_BILL_WHOLE;
          act->gross = act->base - heavy;
          result->is_heavy = TRUE;
          result->heavy += heavy;
          local_rate = 0;
        }
    }

  act->local = MIN (hon_bill_share_of (local_rate, act->base), act->gross);
}

static void
set_gross (const HonTariffs   *tariffs,
           const HonBillInput *input,
           HonBillResult      *result)
{
  gboolean is_technical = input->act == tariffs->technical;
  gboolean has_rate = FALSE;

  if (!is_agreed (input) && !is_technical)
    {
      gboolean is_other = !tariffs->specialities[input->speciality].is_generalist;

      /* The authority tariff is an amount; some take 70 % of it. */
      result->rate = -1;
      result->penalty_rate = 0;
      result->gross = result->base;
      result->gross_low = MIN (tariffs->authority_low[is_other], result->base);
      result->doubts = HON_BILL_DOUBT_AUTHORITY;
      result->acts[0].rate = -1;
      result->acts[0].gross = result->gross;
      return;
    }

  for (guint i = 0; i < result->n_acts; i++)
    {
      HonBillAct *act = &result->acts[i];

      set_act_gross (tariffs, input, act, result);
      result->gross += act->gross;
      result->penalty += act->penalty;
      result->local += act->local;
      has_rate = has_rate || !act->is_heavy;
    }
  if (!has_rate)
    result->rate = HON_BILL_WHOLE;
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
  gint64 room = MIN (tariffs->deduction_day - input->deducted_today, tariffs->deduction_year - input->deducted_year);

  result->deduction_exempt = input->age < tariffs->deduction_age || input->maternity ||
                             input->c2s || input->ame || !is_agreed (input);
  if (!is_agreed (input))
    result->doubts |= HON_BILL_DOUBT_NC_DEDUCTION;
  for (guint i = 0; i < result->n_acts && !result->deduction_exempt; i++)
    {
      HonBillAct *act = &result->acts[i];

      act->deduction = MAX (MIN (MIN (tariffs->deduction, room - result->deduction), act->gross), 0);
      result->deduction += act->deduction;
    }
  result->net = result->gross - result->deduction;
}

/* What a responsible contract pays up to with a doctor of @sector, in percent of the base, when it pays up to
 * @guarantee with one of the OPTAM.
 *
 * R871-2: overruns of doctors who have not joined the OPTAM, in whichever sector, are paid up to the base, and by
 * some points less than those of the others. The co-payment is paid all the same.
 */
static int
cap_guarantee (const HonTariffs *tariffs,
               HonBillSector     sector,
               int               guarantee)
{
  const int percent = HON_BILL_WHOLE / 100;
  int capped = guarantee;

  if (sector == HON_BILL_SECTOR_S2_OPTAM || guarantee <= 100)
    return guarantee;
  if (tariffs->responsible_cap >= 0)
    capped = MIN (capped, 100 + tariffs->responsible_cap / percent);
  if (tariffs->responsible_margin > 0)
    capped = MIN (capped, guarantee - tariffs->responsible_margin / percent);

  return MAX (capped, 100);
}

/* R871-1: what a responsible contract pays. Its guarantee is counted with the insurance's part. It pays neither the
 * deduction, nor the penalty outside the pathway, nor an overrun there; where there is no overrun for it to pay, it
 * is the same with all doctors.
 */
static void
set_contract (const HonTariffs   *tariffs,
              const HonBillInput *input,
              HonBillResult      *result)
{
  gint64 whole;
  gint64 room;

  result->guarantee = input->guarantee;
  if (input->guarantee < 0)
    return;
  if (result->overrun != 0 && result->pathway != HON_PATHWAY_OUTSIDE)
    result->guarantee = cap_guarantee (tariffs, input->sector, input->guarantee);

  whole = hon_bill_share_of (result->guarantee * (HON_BILL_WHOLE / 100), result->base);
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
  result->contract_overrun = MIN (result->overrun, room);
}

/* Who pays, when the fee is known. */
static void
set_shares (const HonBillInput *input,
            HonBillResult      *result)
{
  result->third_party = input->third_party || input->ald || input->maternity ||
                        input->c2s || input->ame || input->work_accident;
  result->later = result->third_party ? result->deduction : 0;
  result->patient_prescribed = result->prescriptions ? 0 : MAX (input->prescribed, 0);

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
  result->patient = result->asked - result->net - result->complementary + result->patient_prescribed;
  result->patient_copayment = result->copayment - result->contract_copayment;
  result->patient_overrun = result->overrun - result->contract_overrun;
  result->at_desk = result->third_party ? result->asked - result->gross : result->asked;
}

/**
 * hon_bill_condition_fits:
 * @condition: which encounters something is about
 * @input: one of them, or not
 * @result: its bill
 *
 * Returns: whether it is one of them
 */
gboolean
hon_bill_condition_fits (const HonBillCondition *condition,
                         const HonBillInput     *input,
                         const HonBillResult    *result)
{
  return (condition->acts >> input->act & 1) != 0 &&
         (condition->specialities >> input->speciality & 1) != 0 &&
         is_for (condition, get_facts (input, result->pathway, result->level), input->age);
}

/**
 * hon_bill_compute:
 * @tariffs: what bills of the day rest on
 * @input: one act for one patient, in range
 * @result: (out caller-allocates): who pays what
 *
 * Computes a bill.
 *
 * Returns: whether there is a bill; otherwise @result says why there is none
 */
gboolean
hon_bill_compute (const HonTariffs   *tariffs,
                  const HonBillInput *input,
                  HonBillResult      *result)
{
  g_return_val_if_fail (input->act < tariffs->n_acts, FALSE);
  g_return_val_if_fail (input->speciality < tariffs->n_specialities, FALSE);
  g_return_val_if_fail (input->age >= 0 && input->age <= HON_BILL_AGE_MAX, FALSE);
  g_return_val_if_fail (input->fee >= HON_BILL_UNKNOWN && input->fee <= HON_BILL_FEE_MAX, FALSE);
  g_return_val_if_fail (input->n_technical <= HON_BILL_TECHNICAL_MAX, FALSE);
  g_return_val_if_fail (input->tariff >= HON_BILL_UNKNOWN && input->tariff <= HON_BILL_FEE_MAX, FALSE);
  g_return_val_if_fail (input->prescribed >= HON_BILL_UNKNOWN && input->prescribed <= HON_BILL_FEE_MAX, FALSE);

  if (!begin_limited_bill (tariffs, input, result))
    return FALSE;

  limit_base (result);
  set_rate (tariffs, input, result);
  set_gross (tariffs, input, result);
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

  result->prescriptions = is_agreed (input) || tariffs->nc_prescriptions;
  set_contract (tariffs, input, result);
  set_shares (input, result);

  result->written = result->asked != HON_BILL_UNKNOWN && result->asked >= tariffs->written_from;

  return TRUE;
}

/**
 * hon_bill_find_fee:
 * @tariffs: what bills of the day rest on
 * @input: one act for one patient, in range; whatever its fee
 * @overrun: centimes, from 0 on
 *
 * Finds what is asked by whom asks an overrun. Outside the OPTAM the base is another one as soon as
 * there is an overrun, so that a small one may come to less than the tariff: then it is none. Where
 * overruns have a ceiling, it is asked in the place of a higher one.
 *
 * Returns: the fee in centimes; `HON_BILL_UNKNOWN` where there is none: the act is for a fee without
 *   an overrun, or none may be asked of the patient
 */
gint64
hon_bill_find_fee (const HonTariffs   *tariffs,
                   const HonBillInput *input,
                   gint64              overrun)
{
  HonBillInput asked = *input;
  HonBillResult result;

  g_return_val_if_fail (overrun >= 0 && overrun <= HON_BILL_FEE_MAX, HON_BILL_UNKNOWN);

  asked.fee = overrun > 0 ? HON_BILL_FEE_MAX : HON_BILL_UNKNOWN;
  if (!hon_bill_compute (tariffs, &asked, &result) || (result.refused > 0 && result.limit == HON_BILL_UNKNOWN))
    return HON_BILL_UNKNOWN;
  if (overrun == 0 && result.at_tariff != HON_BILL_UNKNOWN)
    return result.at_tariff;

  if (result.limit != HON_BILL_UNKNOWN)
    overrun = MIN (overrun, result.limit - result.base);

  return MIN (result.base + overrun, HON_BILL_FEE_MAX);
}

/**
 * hon_bill_compute_all:
 * @tariffs: (array length=n): of the day of each bill
 * @persons: (array length=n): who each is for: a number below @n for each person
 * @pairs: (array length=n): who each is for and from: a number below @n for each person with each doctor
 * @inputs: (array length=n): the acts, oldest first; what was deducted before is filled in
 * @results: (out caller-allocates) (array length=n): who pays what
 * @known: (out caller-allocates) (array length=n): whether there is a tariff for each
 * @years: (array length=n): room for what is deducted from each person in a year
 * @days: (array length=n): room for what is deducted for each person with each doctor on a day
 * @n: how many there are
 *
 * Computes bills one after the other, with the ceilings of the flat-rate
 * deduction: a day for each doctor, a calendar year for each person.
 */
void
hon_bill_compute_all (const HonTariffs * const *tariffs,
                      const guint              *persons,
                      const guint              *pairs,
                      HonBillInput             *inputs,
                      HonBillResult            *results,
                      gboolean                 *known,
                      HonBillDeducted          *years,
                      HonBillDeducted          *days,
                      guint                     n)
{
  for (guint i = 0; i < n; i++)
    years[i] = days[i] = (HonBillDeducted) { 0 };
  for (guint i = 0; i < n; i++)
    {
      HonBillDeducted *year = &years[persons[i]];
      HonBillDeducted *day = &days[pairs[i]];

      if (year->since != hon_date_get_year (inputs[i].date))
        *year = (HonBillDeducted) { hon_date_get_year (inputs[i].date), 0 };
      if (day->since != inputs[i].date)
        *day = (HonBillDeducted) { inputs[i].date, 0 };
      inputs[i].deducted_year = year->amount;
      inputs[i].deducted_today = day->amount;

      known[i] = hon_bill_compute (tariffs[i], &inputs[i], &results[i]);
      if (!known[i])
        continue;
      year->amount += results[i].deduction;
      day->amount += results[i].deduction;
    }
}
