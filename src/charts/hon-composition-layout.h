/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The positions of the parts of a bar, in whole pixels: arithmetic only, no widgets.
 *
 * Positive values are stacked from zero towards the end, negative ones from zero towards the start,
 * both in the given order. A value that is zero or not finite has a position, but no width.
 * Everything is measured from the start of the text direction; the caller mirrors it.
 */

/**
 * HonCompositionRange:
 * @lower: the lowest end of a stack; never above zero
 * @upper: the highest end of a stack; never below zero
 * @n_below: the largest number of parts that a bar has below zero
 * @n_above: the largest number of parts that a bar has above zero
 *
 * The scale that all bars of a chart share.
 */
typedef struct
{
  double lower;
  double upper;
  guint  n_below;
  guint  n_above;
} HonCompositionRange;

/**
 * HonCompositionSpan:
 * @start: pixels from the start of the bar's area
 * @width: width in pixels
 *
 * The position of a part.
 */
typedef struct
{
  int start;
  int width;
} HonCompositionSpan;

#define HON_COMPOSITION_RANGE_INIT { 0.0, 0.0, 0, 0 }

void  hon_composition_range_include (HonCompositionRange       *range,
                                     const double              *values,
                                     guint                      n_values);
int   hon_composition_range_zero    (const HonCompositionRange *range,
                                     int                        width,
                                     int                        gap);
void  hon_composition_layout        (const HonCompositionRange *range,
                                     const double              *values,
                                     guint                      n_values,
                                     int                        width,
                                     int                        gap,
                                     HonCompositionSpan        *spans);
int   hon_composition_find          (const HonCompositionSpan  *spans,
                                     guint                      n_spans,
                                     int                        gap,
                                     double                     x);
guint hon_composition_step          (const double              *values,
                                     guint                      n_values,
                                     guint                      from,
                                     int                        steps);

G_END_DECLS
