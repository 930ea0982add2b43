/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-bar.h"
#include "hon-chart-format.h"

G_BEGIN_DECLS

char *hon_composition_words_dup_readout         (HonChartBar    *bar,
                                                 guint           part,
                                                 HonChartFormat *format) G_GNUC_WARN_UNUSED_RESULT;
char *hon_composition_words_dup_longest_readout (GPtrArray      *bars,
                                                 HonChartFormat *format) G_GNUC_WARN_UNUSED_RESULT;
char *hon_composition_words_dup_description     (GPtrArray      *bars,
                                                 HonChartFormat *format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
