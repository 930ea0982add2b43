/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-income.h"
#include "hon-remark.h"

G_BEGIN_DECLS

char       *hon_income_dup_title          (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_context        (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_net            (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_sentence       (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_takeover       (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_refusal        (const GError          *error) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_income_get_overruns_warning
                                          (HonSectorKind          sector,
                                           gint64                 overruns);
GListModel *hon_income_list_notices       (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_income_list_answers       (HonIncome             *self,
                                           HonIncomeGoal          goal,
                                           gint64                 wanted) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_chart_subtitle (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_chart_note     (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_projection     (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits *hon_income_make_credits       (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_income_dup_credits        (HonIncome             *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
