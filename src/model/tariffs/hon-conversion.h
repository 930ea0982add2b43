/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-prices.h"

G_BEGIN_DECLS

/* An amount of one year, and what it is worth in another. */
char           *hon_conversion_dup_text (GListModel *prices,
                                         gint64     amount,
                                         int        from_year,
                                         int        to_year) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_conversion_explain  (GListModel *prices,
                                         gint64     amount,
                                         int        from_year,
                                         int        to_year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
