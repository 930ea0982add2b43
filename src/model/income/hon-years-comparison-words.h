/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-remark.h"
#include "hon-years-comparison.h"

G_BEGIN_DECLS

char           *hon_years_comparison_dup_answer   (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_years_comparison_dup_sentence (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_years_comparison_dup_subtitle (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_years_comparison_dup_changes_subtitle
                                                  (HonYearsComparison *self,
                                                   guint               i) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_years_comparison_make_credits (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_years_comparison_dup_credits  (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_years_comparison_dup_overtaking
                                                  (HonYearsComparison *self,
                                                   guint               i,
                                                   int                 year,
                                                   gboolean            is_ahead) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *hon_years_comparison_list_notices (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *hon_years_comparison_list_remarks (HonYearsComparison *self) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_years_comparison_explain      (HonYearsComparison *self,
                                                   const char         *row_id,
                                                   const char         *column) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_years_comparison_explain_line (HonYearsComparison *self,
                                                   const char         *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
