/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-explanation.h"

G_BEGIN_DECLS

/**
 * HonCheck:
 * @HON_CHECK_REIMBURSEMENT: tariffs, and the rules by which patients are paid back
 * @HON_CHECK_CONTRIBUTIONS: contributions and taxes
 * @HON_CHECK_SECTORS: titles and sectors, and all that a sector brings
 * @HON_CHECK_TARIFFS: tariffs over the years, and what they are measured by
 * @HON_CHECK_STATISTICS: figures as they were published
 *
 * What was checked up to a day: each kind of figures has its own.
 */
typedef enum
{
  HON_CHECK_REIMBURSEMENT,
  HON_CHECK_CONTRIBUTIONS,
  HON_CHECK_SECTORS,
  HON_CHECK_TARIFFS,
  HON_CHECK_STATISTICS,
} HonCheck;

#define HON_TYPE_CREDITS (hon_credits_get_type ())

G_DECLARE_FINAL_TYPE (HonCredits, hon_credits, HON, CREDITS, GObject)

HonCredits *hon_credits_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void        hon_credits_add_source      (HonCredits        *self,
                                         HonSource         *source);
void        hon_credits_add_all         (HonCredits        *self,
                                         HonCredits        *other);
void        hon_credits_add_evidence    (HonCredits        *self,
                                         const HonEvidence *evidence);
void        hon_credits_add_figure      (HonCredits        *self,
                                         const HonEvidence *evidence);
void        hon_credits_add_line        (HonCredits        *self,
                                         HonLineInfo       *line,
                                         HonDate            date);
void        hon_credits_add_own         (HonCredits        *self,
                                         HonLineInfo       *line,
                                         HonDate            date);
void        hon_credits_add_explanation (HonCredits        *self,
                                         HonExplanation    *explanation);
GListModel *hon_credits_get_sources     (HonCredits        *self);
GListModel *hon_credits_get_claims      (HonCredits        *self);
char       *hon_credits_dup_origins     (HonCredits        *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_credits_dup_notice      (HonCredits        *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_credits_dup_publishers  (HonCredits        *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_credits_dup_footer      (HonCredits        *self,
                                         const char        *notes,
                                         HonCheck           check,
                                         HonDate            valid) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_credits_dup_validity    (HonCheck           check,
                                         HonDate            valid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
