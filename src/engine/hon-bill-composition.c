/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-composition-private.h"

/* How many acts whose share depends on their rank are paid better than one of them: those
 * of a higher tariff, and of the same tariff those that come before.
 */
static guint
get_rank (const HonBillInput *input,
          HonBillLevel        level,
          guint               position)
{
  gint64 own = input->technical[position].amounts[level];
  guint rank = 0;

  for (guint i = 0; i < input->n_technical; i++)
    {
      gint64 other = input->technical[i].amounts[level];

      if (input->technical[i].share < 0 && i != position && (other > own || (other == own && i < position)))
        rank++;
    }

  return rank;
}

static void
add_part (HonBillComposition *composition,
          HonBillPartKind     kind,
          guint               technical,
          int                 share,
          guint               record,
          gint64              amount)
{
  composition->parts[composition->n_parts++] = (HonBillPart) {
    .kind = kind, .technical = technical, .share = share, .record = record, .amount = amount,
  };
}

/* CCAM, article III-3: the share of acts that are performed together bears on the tariff and
 * on the modifiers in percent, and not on those in euros. The sum is rounded once, so that
 * each part is what it adds to the ones before.
 */
static gint64
add_act (const HonBillInput *input,
         HonBillLevel        level,
         guint               position,
         HonBillComposition *composition)
{
  const HonBillTechnical *technical = &input->technical[position];
  gint64 tariff = technical->amounts[level];
  int share = technical->share >= 0 ? technical->share : input->shares[get_rank (input, level, position)];
  gint64 sum = hon_bill_share_of (share, tariff);
  int percent = HON_BILL_WHOLE;

  add_part (composition, technical->is_anaesthesia ? HON_BILL_PART_ANAESTHESIA : HON_BILL_PART_TECHNICAL, position,
            share, technical->record, sum);
  for (guint i = 0; i < technical->n_modifiers; i++)
    {
      const HonBillModifier *modifier = &technical->modifiers[i];
      gint64 before = sum;

      if (!modifier->is_share)
        continue;
      percent += modifier->value;
      sum = (tariff * percent * share + HON_BILL_WHOLE * HON_BILL_WHOLE / 2) / (HON_BILL_WHOLE * HON_BILL_WHOLE);
      add_part (composition, HON_BILL_PART_MODIFIER, position, share, modifier->record, sum - before);
    }
  for (guint i = 0; i < technical->n_modifiers; i++)
    {
      const HonBillModifier *modifier = &technical->modifiers[i];

      if (modifier->is_share)
        continue;
      sum += modifier->value;
      add_part (composition, HON_BILL_PART_MODIFIER, position, HON_BILL_WHOLE, modifier->record, modifier->value);
    }

  return sum;
}

/* Adds the technical acts that are billed by their codes; fails where no source tells the
 * tariff of one.
 */
gboolean
hon_bill_add_technical (const HonBillInput *input,
                        HonBillLevel        level,
                        HonBillComposition *composition)
{
  for (guint i = 0; i < input->n_technical; i++)
    {
      const HonBillTechnical *technical = &input->technical[i];
      guint part = composition->n_parts;
      gint64 amount;

      if (technical->amounts[level] == HON_BILL_UNKNOWN ||
          composition->n_parts + 1 + technical->n_modifiers > HON_BILL_PARTS_MAX)
        {
          composition->refusal = HON_BILL_REFUSAL_TECHNICAL;
          composition->record = technical->record;
          return FALSE;
        }
      amount = add_act (input, level, i, composition);
      composition->sum += amount;
      if (technical->is_supplement && composition->n_acts > 0)
        {
          composition->acts[composition->n_acts - 1].base += amount;
          continue;
        }
      composition->acts[composition->n_acts++] = (HonBillAct) {
        .part = part, .tariff = technical->amounts[level], .base = amount, .is_light = technical->is_light || input->imaging,
      };
    }

  return TRUE;
}
