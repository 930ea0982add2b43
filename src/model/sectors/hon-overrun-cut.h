/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-practice.h"

G_BEGIN_DECLS

/**
 * HonOverrunCut:
 * @parameter: (nullable): the ceiling
 * @value: (nullable): the last of its values in the year; none where there is no ceiling in it
 * @date: the day on which that is read
 * @receipts: the fees of the year, before
 * @overruns: the overruns in them
 * @at_tariff: the fees that overruns are a percentage of
 * @most: the most that overruns may be in that year
 * @n_months: in how many months there is a ceiling
 * @n_ceilings: how many ceilings it has one after the other
 * @cut: what is taken away
 *
 * What a ceiling on overruns takes away from the fees of a doctor's year. Amounts are centimes.
 */
typedef struct
{
  HonParameter  *parameter;
  HonDatedValue *value;
  HonDate        date;
  gint64         receipts;
  gint64         overruns;
  gint64         at_tariff;
  gint64         most;
  guint          n_months;
  guint          n_ceilings;
  gint64         cut;
} HonOverrunCut;

void            hon_overrun_cut_make    (HonOverrunCut       *self,
                                         HonCatalogue        *catalogue,
                                         HonPractice         *practice);
void            hon_overrun_cut_apply   (const HonOverrunCut *self,
                                         HonPractice         *practice);
char           *hon_overrun_cut_tell    (const HonOverrunCut *self) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_overrun_cut_explain (const HonOverrunCut *self,
                                         const char          *title) G_GNUC_WARN_UNUSED_RESULT;
void            hon_overrun_cut_add_to  (const HonOverrunCut *self,
                                         HonCredits          *credits);

G_END_DECLS
