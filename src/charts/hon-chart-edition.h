/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HonChartShape:
 * @HON_CHART_SHAPE_PAGE: as high as it needs to be
 * @HON_CHART_SHAPE_WIDE: 16:9, for slides and screens
 * @HON_CHART_SHAPE_SQUARE: as high as wide
 * @HON_CHART_SHAPE_BARE: as high as it needs to be, without the words that stand beside it where it goes:
 *   title, subtitle and credits
 *
 * The shapes that a published chart can have.
 */
typedef enum
{
  HON_CHART_SHAPE_PAGE,
  HON_CHART_SHAPE_WIDE,
  HON_CHART_SHAPE_SQUARE,
  HON_CHART_SHAPE_BARE,
} HonChartShape;

/**
 * HonChartEdition:
 * @title: (nullable): a title instead of that of the chart and its period
 * @shape: its shape
 * @has_texts: whether the texts of an SVG drawing stay texts, which can be edited and need their font, in place of
 *   the shapes of their letters
 *
 * How a chart is to be published.
 */
typedef struct
{
  const char    *title;
  HonChartShape  shape;
  gboolean       has_texts;
} HonChartEdition;

G_END_DECLS
