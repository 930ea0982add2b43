/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"

G_BEGIN_DECLS

#define HON_TYPE_MEASURE (hon_measure_get_type ())

/**
 * HonMeasure:
 * @HON_MEASURE_NOMINAL: in euros of its day
 * @HON_MEASURE_REAL: in euros of one year
 * @HON_MEASURE_INDEX: relative to one day, which is 100
 * @HON_MEASURE_MINUTES: in minutes of work at the minimum wage
 *
 * What a tariff is counted in.
 */
typedef enum
{
  HON_MEASURE_NOMINAL,
  HON_MEASURE_REAL,
  HON_MEASURE_INDEX,
  HON_MEASURE_MINUTES,
} HonMeasure;

#define HON_N_MEASURES 4

extern const HonChoices hon_measure_choices;

GType  hon_measure_get_type  (void) G_GNUC_CONST;
char  *hon_measure_dup_label (HonMeasure measure,
                              gint32     base) G_GNUC_WARN_UNUSED_RESULT;
char  *hon_measure_dup_text  (HonMeasure measure,
                              double     value) G_GNUC_WARN_UNUSED_RESULT;
char  *hon_measure_dup_tick  (HonMeasure measure,
                              double     value) G_GNUC_WARN_UNUSED_RESULT;
double hon_measure_round     (HonMeasure measure,
                              double     value);

G_END_DECLS
