/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonChartPart:
 * @id: (owned): identifies the part: the same in all bars that have it
 * @label: (owned): the name shown to people, already translated
 * @style_index: which of the six colours and patterns it is drawn with, counted from 0
 * @value: its size, which may be negative; not finite if it is unknown
 *
 * One part of a bar. The caller chooses the unit: a chart draws the value in proportion and writes
 * it with a [struct@ChartFormat].
 */
typedef struct
{
  char   *id;
  char   *label;
  guint   style_index;
  double  value;
} HonChartPart;

#define HON_TYPE_CHART_BAR (hon_chart_bar_get_type ())

G_DECLARE_FINAL_TYPE (HonChartBar, hon_chart_bar, HON, CHART_BAR, GObject)

HonChartBar        *hon_chart_bar_new         (const char  *id,
                                               const char  *label) G_GNUC_WARN_UNUSED_RESULT;
const char         *hon_chart_bar_get_id      (HonChartBar *self);
const char         *hon_chart_bar_get_label   (HonChartBar *self);
double              hon_chart_bar_get_total   (HonChartBar *self);
guint               hon_chart_bar_get_n_parts (HonChartBar *self);
const HonChartPart *hon_chart_bar_get_part    (HonChartBar *self,
                                               guint        position);
const HonChartPart *hon_chart_bar_find_part   (HonChartBar *self,
                                               const char  *id);
double             *hon_chart_bar_dup_values  (HonChartBar *self) G_GNUC_WARN_UNUSED_RESULT;
void                hon_chart_bar_append      (HonChartBar *self,
                                               const char  *id,
                                               const char  *label,
                                               guint        style_index,
                                               double       value);
void                hon_chart_bar_append_sum  (HonChartBar *self,
                                               const char  *id,
                                               const char  *label,
                                               double       value);
const HonChartPart *hon_chart_bar_find_sum    (HonChartBar *self,
                                               const char  *id);
GPtrArray          *hon_chart_bar_list_kinds  (GPtrArray   *bars) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray          *hon_chart_bar_list_sums   (GPtrArray   *bars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
