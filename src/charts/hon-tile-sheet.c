/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tile-sheet.h"

#include "hon-chart-tile.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonTileSheet:
 *
 * The figures of tiles: a row for each, with its name, its code and its value.
 */

enum
{
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_VALUE,
  N_COLUMNS,
};

struct _HonTileSheet
{
  HonChartSheet   parent_instance;

  GPtrArray      *tiles;   /* (owned) (element-type HonChartTile) */
  HonChartFormat *format;  /* (nullable) (owned) */
  char           *missing; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonTileSheet, hon_tile_sheet, HON_TYPE_CHART_SHEET)

static guint
hon_tile_sheet_get_n_columns (HonChartSheet *sheet)
{
  return N_COLUMNS;
}

static guint
hon_tile_sheet_get_n_rows (HonChartSheet *sheet)
{
  return HON_TILE_SHEET (sheet)->tiles->len;
}

static char *
hon_tile_sheet_dup_title (HonChartSheet    *sheet,
                          guint             column,
                          HonChartSheetUse  use)
{
  static const char * const titles[N_COLUMNS] = {
    [COLUMN_NAME] = NC_("column of a table", "Name"),
    [COLUMN_CODE] = NC_("column of a table", "Code"),
    [COLUMN_VALUE] = NC_("column of a table", "Value"),
  };

  return g_strdup (g_dpgettext2 (NULL, "column of a table", titles[column]));
}

static char *
hon_tile_sheet_dup_cell (HonChartSheet    *sheet,
                         guint             row,
                         guint             column,
                         HonChartSheetUse  use)
{
  HonTileSheet *self = HON_TILE_SHEET (sheet);
  HonChartTile *tile = g_ptr_array_index (self->tiles, row);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double value = hon_chart_tile_get_value (tile);

  if (column == COLUMN_NAME)
    return g_strdup (hon_chart_tile_get_name (tile));
  if (column == COLUMN_CODE)
    return g_strdup (hon_chart_tile_get_code (tile));
  if (!isfinite (value))
    return g_strdup (use == HON_CHART_SHEET_SCREEN ? self->missing : "");
  if (use == HON_CHART_SHEET_SCREEN)
    return hon_chart_format_to_string (self->format, value);

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.9g", value));
}

static void
hon_tile_sheet_finalize (GObject *object)
{
  HonTileSheet *self = HON_TILE_SHEET (object);

  g_ptr_array_unref (self->tiles);
  g_clear_pointer (&self->format, hon_chart_format_unref);
  g_free (self->missing);

  G_OBJECT_CLASS (hon_tile_sheet_parent_class)->finalize (object);
}

static void
hon_tile_sheet_class_init (HonTileSheetClass *klass)
{
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_tile_sheet_finalize;

  sheet_class->get_n_columns = hon_tile_sheet_get_n_columns;
  sheet_class->get_n_rows = hon_tile_sheet_get_n_rows;
  sheet_class->dup_title = hon_tile_sheet_dup_title;
  sheet_class->dup_cell = hon_tile_sheet_dup_cell;
}

static void
hon_tile_sheet_init (HonTileSheet *self)
{
  self->tiles = g_ptr_array_new ();
  self->missing = g_strdup ("");
}

/**
 * hon_tile_sheet_new:
 *
 * Returns: (transfer full): a sheet without rows
 */
HonTileSheet *
hon_tile_sheet_new (void)
{
  return g_object_new (HON_TYPE_TILE_SHEET, NULL);
}

/**
 * hon_tile_sheet_update:
 * @self: a sheet
 * @tiles: (element-type HonChartTile): the tiles; the array must not change any more
 * @format: (nullable): writes the values for people
 * @missing: what a value that is not known is called
 *
 * Replaces the figures, and signals the change.
 */
void
hon_tile_sheet_update (HonTileSheet   *self,
                       GPtrArray      *tiles,
                       HonChartFormat *format,
                       const char     *missing)
{
  g_return_if_fail (HON_IS_TILE_SHEET (self));
  g_return_if_fail (tiles != NULL);

  g_ptr_array_unref (self->tiles);
  self->tiles = g_ptr_array_ref (tiles);
  hon_chart_format_set (&self->format, format);
  g_set_str (&self->missing, missing);
  hon_chart_sheet_changed (HON_CHART_SHEET (self));
}
