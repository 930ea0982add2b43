/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-axis.h"
#include "hon-time-view-private.h"

G_BEGIN_DECLS

/**
 * HonTimeGeometry:
 * @view: what is shown
 * @width: the width of the scene
 * @height: the height of the scene
 * @is_mirrored: whether time runs to the left
 * @patterns: whether dashes distinguish the lines: in high contrast, and if only their colours
 *   would distinguish them
 * @plot_x: the start of the plot
 * @plot_y: the top of the plot
 * @plot_width: the width of the plot
 * @plot_height: the height of the plot
 * @inset: the distance from the ends of the plot to the first and the last day
 * @axis: the axis of values
 *
 * Where the plot of a chart over time is, in pixels of its scene. Horizontal places are measured
 * from the start of the text direction; hon_time_geometry_flip() converts them to positions.
 */
typedef struct
{
  HonTimeView  view;
  double       width;
  double       height;
  gboolean     is_mirrored;
  gboolean     patterns;
  double       plot_x;
  double       plot_y;
  double       plot_width;
  double       plot_height;
  double       inset;
  HonChartAxis axis;
} HonTimeGeometry;

double              hon_time_geometry_flip               (const HonTimeGeometry *self,
                                                          double                 place);
double              hon_time_geometry_flip_span          (const HonTimeGeometry *self,
                                                          double                 place,
                                                          double                 width);
double              hon_time_geometry_get_place          (const HonTimeGeometry *self,
                                                          double                 date);
double              hon_time_geometry_get_x              (const HonTimeGeometry *self,
                                                          double                 date);
HonDate             hon_time_geometry_get_date           (const HonTimeGeometry *self,
                                                          double                 x);
double              hon_time_geometry_get_y              (const HonTimeGeometry *self,
                                                          double                 value);
double              hon_time_geometry_get_pixels_per_day (const HonTimeGeometry *self);
gboolean            hon_time_geometry_shows_today        (const HonTimeGeometry *self);
const HonTimeLayer *hon_time_geometry_get_layer          (const HonTimeGeometry *self,
                                                          guint                  layer);

G_END_DECLS
