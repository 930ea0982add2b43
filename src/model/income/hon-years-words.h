/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-remark.h"
#include "hon-years.h"

G_BEGIN_DECLS

char       *hon_years_dup_context        (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_years_dup_answer         (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_years_dup_outlook        (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_years_dup_sentence       (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_years_dup_gap            (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_years_dup_chart_subtitle (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits *hon_years_make_credits       (HonYears * const *years,
                                          guint             n) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_years_dup_credits        (HonYears * const *years,
                                          guint             n,
                                          const char       *subject) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_years_list_notices       (HonYears *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
