/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-waterfall-sheet.h"

#include "hon-chart-step.h"

#include <glib/gi18n.h>

/**
 * HonWaterfallSheet:
 *
 * The figures of a waterfall: a row for each step, with its name, the change and the level after it.
 */

enum
{
  COLUMN_NAME,
  COLUMN_CHANGE,
  COLUMN_LEVEL,
  N_COLUMNS,
};

struct _HonWaterfallSheet
{
  HonChartSheet   parent_instance;

  GPtrArray      *steps;  /* (owned) (element-type HonChartStep) */
  HonChartFormat *format; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonWaterfallSheet, hon_waterfall_sheet, HON_TYPE_CHART_SHEET)

static HonWaterfallScene
get_scene (HonWaterfallSheet *self)
{
  return (HonWaterfallScene) { self->steps, self->format };
}

static guint
hon_waterfall_sheet_get_n_columns (HonChartSheet *sheet)
{
  return N_COLUMNS;
}

static guint
hon_waterfall_sheet_get_n_rows (HonChartSheet *sheet)
{
  return HON_WATERFALL_SHEET (sheet)->steps->len;
}

static char *
hon_waterfall_sheet_dup_title (HonChartSheet    *sheet,
                               guint             column,
                               HonChartSheetUse  use)
{
  static const char * const titles[N_COLUMNS] = {
    [COLUMN_NAME] = NC_("column of a table", "Step"),
    [COLUMN_CHANGE] = NC_("column of a table", "Change"),
    [COLUMN_LEVEL] = NC_("column of a table", "After it"),
  };

  return g_strdup (g_dpgettext2 (NULL, "column of a table", titles[column]));
}

static char *
hon_waterfall_sheet_dup_cell (HonChartSheet    *sheet,
                              guint             row,
                              guint             column,
                              HonChartSheetUse  use)
{
  HonWaterfallSheet *self = HON_WATERFALL_SHEET (sheet);
  HonChartStep *step = g_ptr_array_index (self->steps, row);
  HonWaterfallScene scene = get_scene (self);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double level = hon_waterfall_scene_get_level (&scene, row);

  if (column == COLUMN_NAME)
    return g_strdup (hon_chart_step_get_name (step));
  if (column == COLUMN_CHANGE && hon_chart_step_is_level (step))
    return g_strdup ("");
  if (use == HON_CHART_SHEET_FILE)
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.12g",
                                      column == COLUMN_LEVEL ? level : hon_chart_step_get_value (step)));
  if (column == COLUMN_LEVEL)
    return hon_chart_format_to_string (self->format, level);

  return hon_waterfall_scene_dup_value (&scene, row);
}

static void
hon_waterfall_sheet_finalize (GObject *object)
{
  HonWaterfallSheet *self = HON_WATERFALL_SHEET (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_waterfall_sheet_parent_class)->finalize (object);
}

static void
hon_waterfall_sheet_class_init (HonWaterfallSheetClass *klass)
{
  HonChartSheetClass *sheet_class = HON_CHART_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hon_waterfall_sheet_finalize;

  sheet_class->get_n_columns = hon_waterfall_sheet_get_n_columns;
  sheet_class->get_n_rows = hon_waterfall_sheet_get_n_rows;
  sheet_class->dup_title = hon_waterfall_sheet_dup_title;
  sheet_class->dup_cell = hon_waterfall_sheet_dup_cell;
}

static void
hon_waterfall_sheet_init (HonWaterfallSheet *self)
{
  self->steps = g_ptr_array_new ();
}

/**
 * hon_waterfall_sheet_new:
 *
 * Returns: (transfer full): a sheet without rows
 */
HonWaterfallSheet *
hon_waterfall_sheet_new (void)
{
  return g_object_new (HON_TYPE_WATERFALL_SHEET, NULL);
}

/**
 * hon_waterfall_sheet_update:
 * @self: a sheet
 * @scene: what the chart draws; its array must not change any more
 *
 * Replaces the figures, and signals the change.
 */
void
hon_waterfall_sheet_update (HonWaterfallSheet       *self,
                            const HonWaterfallScene *scene)
{
  g_return_if_fail (HON_IS_WATERFALL_SHEET (self));
  g_return_if_fail (scene != NULL);

  g_ptr_array_unref (self->steps);
  self->steps = g_ptr_array_ref (scene->steps);
  hon_chart_format_set (&self->format, scene->format);
  hon_chart_sheet_changed (HON_CHART_SHEET (self));
}
