/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-add.h"

#include "hon-chart-export.h"
#include "hon-dossier-make.h"
#include "hon-dossier-send.h"
#include "hon-failure.h"
#include "hon-page.h"
#include "hon-time-chart.h"

#include <glib/gi18n.h>

#include <stdlib.h>

/* What is on a page, as items of the dossier: the page knows what it rests on. */

/* A longer table of a chart would drown what it shows. */
#define ROWS_MAX 60

/* A chart whose picture is being written. */
typedef struct
{
  GtkWidget      *widget; /* (owned): where it was asked for */
  HonDossierItem *item;   /* (owned) */
  char           *text;   /* (owned): what it shows */
  guint           place;  /* of the picture */
} Addition;

static void
free_addition (Addition *addition)
{
  g_object_unref (addition->widget);
  g_object_unref (addition->item);
  g_free (addition->text);
  g_free (addition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Addition, free_addition)

static HonDossierItem *
new_item (GtkWidget      *widget,
          HonDossierKind  kind,
          const char     *title)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, HON_TYPE_PAGE);
  g_autoptr (HonCredits) credits = NULL;
  HonDossierItem *item = hon_dossier_item_new (kind, title, page != NULL && hon_page_is_personal (HON_PAGE (page)));

  credits = page != NULL ? hon_page_make_credits (HON_PAGE (page), widget) : NULL;
  if (credits != NULL)
    hon_dossier_item_add_credits (item, credits);

  return item;
}

static int
get_year (HonChartSheet *sheet,
          guint          row)
{
  g_autofree char *date = hon_chart_sheet_dup_cell (sheet, row, 0, HON_CHART_SHEET_FILE);

  return atoi (date);
}

/* The rows of what a chart shows; over time the one before it too, which holds when that begins. */
static void
find_rows (HonChart *chart,
           guint    *begin,
           guint    *end)
{
  HonChartSheet *sheet = hon_chart_get_sheet (chart);
  int first, last, start_year, end_year;

  *begin = 0;
  *end = hon_chart_sheet_get_n_rows (sheet);
  if (!HON_IS_TIME_CHART (chart) ||
      !hon_time_chart_get_years (HON_TIME_CHART (chart), &first, &last, &start_year, &end_year))
    return;

  while (*end > 0 && get_year (sheet, *end - 1) > end_year)
    (*end)--;
  while (*begin + 1 < *end && get_year (sheet, *begin + 1) < start_year)
    (*begin)++;
}

static void
add_sheet (HonDossierItem *item,
           HonChart       *chart)
{
  HonChartSheet *sheet = hon_chart_get_sheet (chart);
  guint n_columns = hon_chart_sheet_get_n_columns (sheet);
  guint begin, end;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree gboolean *figures = g_new0 (gboolean, n_columns);

  find_rows (chart, &begin, &end);
  if (begin >= end || end - begin > ROWS_MAX)
    return;

  for (guint i = 0; i < n_columns; i++)
    {
      figures[i] = i > 0;
      g_strv_builder_take (cells, hon_chart_sheet_dup_title (sheet, i, HON_CHART_SHEET_SCREEN));
    }
  for (guint i = begin; i < end; i++)
    for (guint j = 0; j < n_columns; j++)
      g_strv_builder_take (cells, hon_chart_sheet_dup_cell (sheet, i, j, HON_CHART_SHEET_SCREEN));
  hon_dossier_item_take_cells (item, "", n_columns, g_strv_builder_end (cells), figures);
}

static void
encode (GTask        *task,
        gpointer      source_object,
        gpointer      task_data,
        GCancellable *cancellable)
{
  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (task_data), (GDestroyNotify) g_bytes_unref);
}

static void
encoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Addition) addition = user_data;
  g_autoptr (GBytes) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  hon_dossier_item_insert_picture (addition->item, addition->place, addition->text, picture);
  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (addition->widget) != NULL)
    hon_dossier_send (addition->widget, addition->item);
}

/**
 * hon_dossier_add_chart:
 * @widget: where it was asked for
 * @chart: a chart on a page
 *
 * Puts a chart as it is now into the dossier: its picture, its figures where they are not too many, and
 * what must be known to read it.
 */
void
hon_dossier_add_chart (GtkWidget *widget,
                       HonChart  *chart)
{
  static const HonChartEdition bare = { NULL, HON_CHART_SHAPE_BARE };
  g_autoptr (GTask) task = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  HonDossierItem *item;
  Addition *addition;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (HON_IS_CHART (chart));

  texture = hon_chart_export_to_texture (chart, &bare, &error);
  if (texture == NULL)
    {
      hon_failure_tell (widget, _("Chart Not Added"), error->message);
      return;
    }

  title = hon_chart_dup_heading (chart, hon_chart_get_title (chart));
  if (title == NULL)
    title = g_strdup (_("Chart"));
  item = new_item (widget, HON_DOSSIER_CHART, title);
  addition = g_new (Addition, 1);
  *addition = (Addition) { g_object_ref (widget), item, g_strdup (title), 0 };
  hon_dossier_item_add_paragraphs (item, hon_chart_get_subtitle (chart));
  addition->place = hon_dossier_item_get_parts (item)->len;
  add_sheet (item, chart);
  hon_dossier_item_add_paragraphs (item, hon_chart_get_credits (chart));
  task = g_task_new (NULL, NULL, encoded_cb, addition);
  g_task_set_source_tag (task, hon_dossier_add_chart);
  g_task_set_task_data (task, g_steal_pointer (&texture), g_object_unref);
  g_task_run_in_thread (task, encode);
}

/**
 * hon_dossier_add_table:
 * @widget: where it was asked for
 * @title: what the table is called
 * @heading: (nullable): what it is about
 * @table: a table on a page
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Puts a table into the dossier.
 */
void
hon_dossier_add_table (GtkWidget  *widget,
                       const char *title,
                       const char *heading,
                       HonTable   *table,
                       guint       divisor)
{
  g_autoptr (HonDossierItem) item = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);
  g_return_if_fail (HON_IS_TABLE (table));

  item = new_item (widget, HON_DOSSIER_TABLE, title);
  hon_dossier_item_add_paragraphs (item, heading);
  hon_dossier_item_add_table (item, "", table, divisor);
  hon_dossier_send (widget, item);
}
