/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-format.h"
#include "hon-chart-palette.h"
#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART (hon_chart_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonChart, hon_chart, HON, CHART, GtkWidget)

/**
 * HonChartClass:
 * @get_sheet: gets the figures of the chart, which live as long as the chart
 * @measure_scene: gets the height, in pixels, that the chart needs at a width
 * @snapshot_scene: draws the chart, without title and credits, into the rectangle from 0, 0 to
 *   a width and a height, with nothing but the palette and the fonts of the context: no state of
 *   the pointer, the keyboard or the focus. Font features, such as figures of one width, are not
 *   allowed: they would make the text of a PDF impossible to find
 * @snapshot_cursor: draws where the cursor is, if there is one, over the chart of that width; only for
 *   charts with a [class@ChartPlot]
 * @dup_notes: (nullable): writes what the scene has only a number for at a width; %NULL if nothing
 * @dup_period: (nullable): writes which part of time is shown; %NULL if none
 * @format_changed: called after the format has changed
 * @move_cursor: moves the cursor; returns whether it handled the key
 * @activate_cursor: activates what is under the cursor; returns whether it handled the key
 * @clear_cursor: removes the cursor; returns whether it handled the key
 *
 * What each kind of chart implements.
 */
struct _HonChartClass
{
  GtkWidgetClass parent_class;

  HonChartSheet *(* get_sheet)       (HonChart              *self);
  int            (* measure_scene)   (HonChart              *self,
                                      PangoContext          *context,
                                      int                    width);
  void           (* snapshot_scene)  (HonChart              *self,
                                      const HonChartPalette *palette,
                                      PangoContext          *context,
                                      GtkSnapshot           *snapshot,
                                      int                    width,
                                      int                    height);
  void           (* snapshot_cursor) (HonChart              *self,
                                      const HonChartPalette *palette,
                                      PangoContext          *context,
                                      GtkSnapshot           *snapshot,
                                      int                    width);
  char          *(* dup_notes)       (HonChart              *self,
                                      PangoContext          *context,
                                      int                    width);
  char          *(* dup_period)      (HonChart              *self);
  void           (* format_changed)  (HonChart              *self);
  gboolean       (* move_cursor)     (HonChart              *self,
                                      GtkMovementStep        step,
                                      int                    count);
  gboolean       (* activate_cursor) (HonChart              *self);
  gboolean       (* clear_cursor)    (HonChart              *self);
};

const char     *hon_chart_get_title      (HonChart              *self);
void            hon_chart_set_title      (HonChart              *self,
                                          const char            *title);
char           *hon_chart_dup_heading    (HonChart              *self,
                                          const char            *title) G_GNUC_WARN_UNUSED_RESULT;
void            hon_chart_period_changed (HonChart              *self);
const char     *hon_chart_get_subtitle   (HonChart              *self);
void            hon_chart_set_subtitle   (HonChart              *self,
                                          const char            *subtitle);
const char     *hon_chart_get_credits    (HonChart              *self);
void            hon_chart_set_credits    (HonChart              *self,
                                          const char            *credits);
HonChartFormat *hon_chart_get_format     (HonChart              *self);
void            hon_chart_set_format     (HonChart              *self,
                                          HonChartFormat        *format);
HonChartSheet  *hon_chart_get_sheet      (HonChart              *self);
int             hon_chart_measure_scene  (HonChart              *self,
                                          PangoContext          *context,
                                          int                    width);
char           *hon_chart_dup_notes      (HonChart              *self,
                                          PangoContext          *context,
                                          int                    width) G_GNUC_WARN_UNUSED_RESULT;
void            hon_chart_snapshot_scene (HonChart              *self,
                                          const HonChartPalette *palette,
                                          PangoContext          *context,
                                          GtkSnapshot           *snapshot,
                                          int                    width,
                                          int                    height);

G_END_DECLS
