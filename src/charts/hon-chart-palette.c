/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-palette.h"

#define RGB(red, green, blue) { red / 255.0f, green / 255.0f, blue / 255.0f, 1 }

/**
 * hon_chart_palette_get_print:
 *
 * Gets the colours for export and print: dark on white, with the style colours of the light style
 * sheet.
 *
 * Returns: (transfer none): the palette
 */
const HonChartPalette *
hon_chart_palette_get_print (void)
{
  static const HonChartPalette print = {
    .background = RGB (0xff, 0xff, 0xff),
    .foreground = RGB (0x1e, 0x1e, 0x1e),
    .dim = RGB (0x5e, 0x5c, 0x64),
    .grid = RGB (0xde, 0xdd, 0xda),
    .styles = {
      RGB (0x1c, 0x71, 0xd8),
      RGB (0xe6, 0x61, 0x00),
      RGB (0x26, 0xa2, 0x69),
      RGB (0x8f, 0x3d, 0x8f),
      RGB (0x63, 0x45, 0x2c),
      RGB (0x5e, 0x5c, 0x64),
    },
  };

  return &print;
}

/**
 * hon_chart_palette_get_style:
 * @self: a palette
 * @style_index: an index, counted from 0
 *
 * Gets the colour of a style. After the last style, the first one follows again.
 *
 * Returns: (transfer none): the colour
 */
const GdkRGBA *
hon_chart_palette_get_style (const HonChartPalette *self,
                             guint                  style_index)
{
  return &self->styles[style_index % HON_CHART_N_STYLES];
}

/**
 * hon_chart_palette_fade:
 * @color: a colour
 * @opacity: a factor from 0 to 1
 *
 * Makes a colour more transparent.
 *
 * Returns: the new colour
 */
GdkRGBA
hon_chart_palette_fade (const GdkRGBA *color,
                        float          opacity)
{
  GdkRGBA faded = *color;

  faded.alpha *= opacity;

  return faded;
}
