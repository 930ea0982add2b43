/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-candidate.h"
#include "hon-income.h"
#include "hon-intention.h"

G_BEGIN_DECLS

#define HON_TYPE_PROSPECT (hon_prospect_get_type ())

G_DECLARE_FINAL_TYPE (HonProspect, hon_prospect, HON, PROSPECT, GObject)

HonProspect   *hon_prospect_new               (HonCatalogue   *catalogue,
                                               HonCandidate   *candidate,
                                               HonIntention   *intention,
                                               HonSectorKind   sector,
                                               GError        **error);
HonPractice   *hon_prospect_get_practice      (HonProspect    *self);
GVariant      *hon_prospect_dup_inputs        (HonProspect    *self) G_GNUC_WARN_UNUSED_RESULT;
HonIncome     *hon_prospect_get_income        (HonProspect    *self);
HonBill       *hon_prospect_get_bill          (HonProspect    *self);
HonTableRow   *hon_prospect_get_line          (HonProspect    *self,
                                               const char     *id);
char          *hon_prospect_dup_sentence      (HonProspect    *self) G_GNUC_WARN_UNUSED_RESULT;
const char    *hon_prospect_get_caveat        (HonProspect    *self);
const char * const *
               hon_prospect_list_parts        (void);
gint64         hon_prospect_get_part          (HonProspect    *self,
                                               const char     *id);
char          *hon_prospect_dup_assumptions   (HonProspect    *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_prospect_dup_act           (HonProspect    *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_prospect_dup_takeover      (HonProspect    *self,
                                               const char     *id) G_GNUC_WARN_UNUSED_RESULT;

const char * const *hon_prospect_list_contributions (void);

G_END_DECLS
