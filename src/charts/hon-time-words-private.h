/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-time-view-private.h"

G_BEGIN_DECLS

/* What a chart over time says in words: no widgets. */

char *hon_time_words_dup_description     (const HonTimeView *view) G_GNUC_WARN_UNUSED_RESULT;
char *hon_time_words_dup_range           (const HonTimeView *view) G_GNUC_WARN_UNUSED_RESULT;
char *hon_time_words_dup_readout         (const HonTimeView *view,
                                          HonDate            date) G_GNUC_WARN_UNUSED_RESULT;
char *hon_time_words_dup_caption         (const HonTimeView *view,
                                          HonDate            date,
                                          gboolean           with_values)
                                          G_GNUC_WARN_UNUSED_RESULT;
char *hon_time_words_dup_longest_caption (const HonTimeView *view,
                                          gboolean           with_values)
                                          G_GNUC_WARN_UNUSED_RESULT;
char *hon_time_words_dup_value           (const HonTimeView *view,
                                          HonChartSeries    *series,
                                          HonDate            date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
