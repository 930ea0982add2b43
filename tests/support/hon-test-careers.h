/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-test-situations.h"

#include "hon-years.h"

G_BEGIN_DECLS

/* One career and what came out of it, with parameters that are known or projected. */
typedef struct
{
  HonYearsInput         input;
  HonIncomeRates        rates[HON_YEARS_MAX];
  const HonIncomeRates *years[HON_YEARS_MAX];
  HonYearsResult        result;
} HonTestCareer;

HonCareer *hon_test_new_career     (void) G_GNUC_WARN_UNUSED_RESULT;
HonYears  *hon_test_new_years      (HonCareer     *career) G_GNUC_WARN_UNUSED_RESULT;
void       hon_test_set_career     (HonTestCareer *career,
                                    HonSectorKind  sector,
                                    HonDate        opening,
                                    guint          n_years,
                                    gint64         receipts,
                                    gint64         expenses);
void       hon_test_read_rates     (HonTestCareer *career);
void       hon_test_compute_career (HonTestCareer *career);

G_END_DECLS
