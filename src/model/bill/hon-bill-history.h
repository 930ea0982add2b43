/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-credits.h"

G_BEGIN_DECLS

/**
 * HonBillMoment:
 * @date: since when
 * @s1: what the insurance pays back in secteur 1, centimes
 * @s2: the same in secteur 2 outside the OPTAM
 * @gap: how much less that is, where both are known
 *
 * What an act was worth from a day on; @s1 and @s2 are `HON_BILL_UNKNOWN` where
 * no source has a tariff.
 */
typedef struct
{
  HonDate date;
  gint64  s1;
  gint64  s2;
  gint64  gap;
} HonBillMoment;

#define HON_TYPE_BILL_HISTORY (hon_bill_history_get_type ())

G_DECLARE_FINAL_TYPE (HonBillHistory, hon_bill_history, HON, BILL_HISTORY, GObject)

HonDate              hon_bill_history_get_first_day (HonCatalogue   *catalogue);
HonBillHistory      *hon_bill_history_new           (HonCatalogue   *catalogue,
                                                     HonEncounter   *encounter,
                                                     HonDate         end);
const HonBillMoment *hon_bill_history_get_moments   (HonBillHistory *self,
                                                     guint          *n_moments);
char                *hon_bill_history_dup_sentence  (HonBillHistory *self,
                                                     HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
HonCredits          *hon_bill_history_make_credits  (HonBillHistory *self) G_GNUC_WARN_UNUSED_RESULT;
char                *hon_bill_history_dup_credits   (HonBillHistory *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
