/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-practice.h"

G_BEGIN_DECLS

/* What a ceiling on overruns takes away from the fees of a doctor's year. Amounts are centimes. */
typedef struct
{
  HonParameter  *parameter; /* (nullable) (unowned): the ceiling; of the catalogue */
  HonDatedValue *value;     /* (nullable) (unowned): the last of the year; none where there is no ceiling in it */
  HonDate        date;      /* on which that holds */
  gint64         receipts;  /* before */
  gint64         overruns;
  gint64         at_tariff; /* the fees that overruns are a percentage of */
  gint64         most;      /* of overruns, in that year */
  guint          n_months;  /* in which there is a ceiling */
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
