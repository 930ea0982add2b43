/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-palette.h"
#include "hon-chart-sheet.h"

G_BEGIN_DECLS

#define HON_TYPE_CHART (hon_chart_get_type ())

G_DECLARE_INTERFACE (HonChart, hon_chart, HON, CHART, GtkWidget)

/**
 * HonChartInterface:
 * @get_sheet: the figures of the chart; it lives as long as the chart
 * @measure_scene: the height, in pixels, that the chart needs at a width
 * @snapshot_scene: draws the chart, without title and credits, into the rectangle from 0, 0 to
 *   a width and a height, with nothing but the palette and the fonts of the context: no state of
 *   the pointer, the keyboard or the focus; and with no font features of its own, such as figures
 *   of one width, by which the text of a PDF could not be found any more
 *
 * What a chart must be able to do, so that a view shows its table and an export publishes it.
 */
struct _HonChartInterface
{
  GTypeInterface parent_iface;

  HonChartSheet *(* get_sheet)      (HonChart              *self);
  int            (* measure_scene)  (HonChart              *self,
                                     PangoContext          *context,
                                     int                    width);
  void           (* snapshot_scene) (HonChart              *self,
                                     const HonChartPalette *palette,
                                     PangoContext          *context,
                                     GtkSnapshot           *snapshot,
                                     int                    width,
                                     int                    height);
};

char          *hon_chart_dup_title      (HonChart              *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_chart_dup_subtitle   (HonChart              *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_chart_dup_credits    (HonChart              *self) G_GNUC_WARN_UNUSED_RESULT;
HonChartSheet *hon_chart_get_sheet      (HonChart              *self);
int            hon_chart_measure_scene  (HonChart              *self,
                                         PangoContext          *context,
                                         int                    width);
void           hon_chart_snapshot_scene (HonChart              *self,
                                         const HonChartPalette *palette,
                                         PangoContext          *context,
                                         GtkSnapshot           *snapshot,
                                         int                    width,
                                         int                    height);

G_END_DECLS
