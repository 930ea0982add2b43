/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"

G_BEGIN_DECLS

/* What a step of an explanation is to one who calculates it again. */
typedef enum
{
  HON_TEST_FORMULA_NONE,  /* words */
  HON_TEST_FORMULA_HOLDS,
  HON_TEST_FORMULA_FAILS,
} HonTestFormula;

HonTestFormula hon_test_read_formula  (HonStep *step);
char          *hon_test_describe_step (HonStep *step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
