/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart.h"

G_BEGIN_DECLS

#define HON_TYPE_PLOT_CHART (hon_plot_chart_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonPlotChart, hon_plot_chart, HON, PLOT_CHART, HonChart)

/**
 * HonPlotChartClass:
 * @titles: (array zero-terminated=1): the titles of the columns of its sheet, marked for translation as those
 *   of a `column of a table`; the first one names the items
 * @dup_cell: writes what stands in a row of the sheet, which is that of an item; an empty string if nothing
 * @dup_description: writes what is told of the chart to those who do not see it
 * @dup_readout: writes an item in words
 * @get_hint: gets how to come to an item, which is read out as long as there is no cursor
 * @get_key: tells an item from the others, also of what is shown later
 * @find: finds the item at a point of the drawing, which is as wide as @width; -1 if there is none
 * @step: finds the item beside another one, to the right or left or below or above; -1 if there is none
 * @find_end: (nullable): finds the item that Home leads to, or End if @is_last; %NULL where the order of the list is
 *   the one that is seen. There is an item at least
 * @activate: (nullable): does what a click on an item does, or a key
 *
 * What each kind of chart implements, beside the drawing of its scene and its cursor.
 */
struct _HonPlotChartClass
{
  HonChartClass parent_class;

  const char * const *titles;

  char       *(* dup_cell)        (HonPlotChart     *self,
                                   guint             position,
                                   guint             column,
                                   HonChartSheetUse  use);
  char       *(* dup_description) (HonPlotChart     *self);
  char       *(* dup_readout)     (HonPlotChart     *self,
                                   guint             position);
  const char *(* get_hint)        (HonPlotChart     *self);
  const char *(* get_key)         (gpointer          item);
  int         (* find)            (HonPlotChart     *self,
                                   PangoContext     *context,
                                   int               width,
                                   double            x,
                                   double            y);
  int         (* step)            (HonPlotChart     *self,
                                   guint             position,
                                   int               columns,
                                   int               rows);
  int         (* find_end)        (HonPlotChart     *self,
                                   gboolean          is_last);
  void        (* activate)        (HonPlotChart     *self,
                                   guint             position);
};

GPtrArray *hon_plot_chart_get_items   (HonPlotChart *self);
void       hon_plot_chart_set_items   (HonPlotChart *self,
                                       GListModel   *items);
void       hon_plot_chart_name_column (HonPlotChart *self,
                                       guint         column,
                                       const char   *title);
int        hon_plot_chart_get_cursor  (HonPlotChart *self);

G_END_DECLS
