/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-tile.h"

#include <math.h>

/**
 * HonChartTile:
 *
 * A square of a chart of tiles, with the value of what it stands for.
 */

struct _HonChartTile
{
  GObject  parent_instance;

  char    *code; /* (owned) */
  char    *name; /* (owned) */
  guint    column;
  guint    row;
  double   value;
};

G_DEFINE_FINAL_TYPE (HonChartTile, hon_chart_tile, G_TYPE_OBJECT)

static void
hon_chart_tile_finalize (GObject *object)
{
  HonChartTile *self = HON_CHART_TILE (object);

  g_free (self->code);
  g_free (self->name);

  G_OBJECT_CLASS (hon_chart_tile_parent_class)->finalize (object);
}

static void
hon_chart_tile_class_init (HonChartTileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_chart_tile_finalize;
}

static void
hon_chart_tile_init (HonChartTile *self)
{
}

/**
 * hon_chart_tile_new:
 * @code: a few characters that stand on the square
 * @name: what it stands for, already translated
 * @column: how many squares stand before it
 * @row: how many squares stand above it
 * @value: its value; NAN if it is not known, which is not zero
 *
 * Returns: (transfer full): a tile
 */
HonChartTile *
hon_chart_tile_new (const char *code,
                    const char *name,
                    guint       column,
                    guint       row,
                    double      value)
{
  HonChartTile *self;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (HON_TYPE_CHART_TILE, NULL);
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->column = column;
  self->row = row;
  self->value = value;

  return self;
}

const char *
hon_chart_tile_get_code (HonChartTile *self)
{
  g_return_val_if_fail (HON_IS_CHART_TILE (self), NULL);

  return self->code;
}

const char *
hon_chart_tile_get_name (HonChartTile *self)
{
  g_return_val_if_fail (HON_IS_CHART_TILE (self), NULL);

  return self->name;
}

guint
hon_chart_tile_get_column (HonChartTile *self)
{
  g_return_val_if_fail (HON_IS_CHART_TILE (self), 0);

  return self->column;
}

guint
hon_chart_tile_get_row (HonChartTile *self)
{
  g_return_val_if_fail (HON_IS_CHART_TILE (self), 0);

  return self->row;
}

/**
 * hon_chart_tile_get_value:
 * @self: a tile
 *
 * Returns: its value; NAN if it is not known
 */
double
hon_chart_tile_get_value (HonChartTile *self)
{
  g_return_val_if_fail (HON_IS_CHART_TILE (self), NAN);

  return self->value;
}
