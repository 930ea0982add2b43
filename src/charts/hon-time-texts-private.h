/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-palette.h"
#include "hon-time-geometry-private.h"

G_BEGIN_DECLS

/**
 * HonTimeText:
 * @layout: (owned): the text
 * @is_dim: whether it is less prominent
 * @place: the place of its start
 * @y: the position of its top
 * @width: its width in pixels
 *
 * A text in the scene of a chart over time.
 */
typedef struct
{
  PangoLayout *layout;
  gboolean     is_dim;
  double       place;
  double       y;
  double       width;
} HonTimeText;

/**
 * HonTimeTexts:
 * @context: (owned): fonts and text direction
 * @line_height: the height of a line of text, in pixels
 * @items: (owned) (element-type HonTimeText): in the order in which they are drawn
 *
 * The texts in the scene of a chart over time, all in the size of captions.
 */
typedef struct
{
  PangoContext *context;
  double        line_height;
  GArray       *items;
} HonTimeTexts;

void         hon_time_texts_init       (HonTimeTexts          *self,
                                        PangoContext          *context);
void         hon_time_texts_clear      (HonTimeTexts          *self);
PangoLayout *hon_time_texts_new_layout (const HonTimeTexts    *self,
                                        const char            *text,
                                        PangoWeight            weight,
                                        double                *width) G_GNUC_WARN_UNUSED_RESULT;
void         hon_time_texts_add        (HonTimeTexts          *self,
                                        PangoLayout           *layout,
                                        gboolean               is_dim,
                                        double                 place,
                                        double                 y,
                                        double                 width);
void         hon_time_texts_snapshot   (const HonTimeTexts    *self,
                                        const HonTimeGeometry *geometry,
                                        const HonChartPalette *palette,
                                        GtkSnapshot           *snapshot);

G_END_DECLS
