/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "charts-fixture.h"

#include "hon-test-log.h"

#include <adwaita.h>

#include <locale.h>

/* Prepares a program for tests of widgets.
 *
 * Returns: whether there is a display; if not, the program has said so
 */
gboolean
fixture_init (int    *argc,
              char ***argv)
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  hon_test_log_init ();

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return FALSE;
    }

  adw_init ();

  return TRUE;
}

GListStore *
fixture_new_bars (const double values[][FIXTURE_N_PARTS],
                  guint        n_bars)
{
  static const char *part_ids[] = { "a", "b", "c" };
  static const char *part_labels[] = { "Alpha", "Beta", "Gamma" };
  GListStore *bars = g_list_store_new (HON_TYPE_CHART_BAR);

  for (guint i = 0; i < n_bars; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *label = g_strdup_printf ("Bar %u", i + 1);
      g_autoptr (HonChartBar) bar = hon_chart_bar_new (id, label);

      for (guint j = 0; j < FIXTURE_N_PARTS; j++)
        hon_chart_bar_append (bar, part_ids[j], part_labels[j], j, values[i][j]);
      g_list_store_append (bars, bar);
    }

  return bars;
}

/* Replaces a bar by a copy with another value. */
void
fixture_set_value (GListStore *bars,
                   guint       bar,
                   guint       part,
                   double      value)
{
  g_autoptr (HonChartBar) old = g_list_model_get_item (G_LIST_MODEL (bars), bar);
  g_autoptr (HonChartBar) new = hon_chart_bar_new (hon_chart_bar_get_id (old),
                                                   hon_chart_bar_get_label (old));

  for (guint i = 0; i < hon_chart_bar_get_n_parts (old); i++)
    {
      const HonChartPart *item = hon_chart_bar_get_part (old, i);

      hon_chart_bar_append (new, item->id, item->label, item->style_index,
                            i == part ? value : item->value);
    }
  g_list_store_splice (bars, bar, 1, (gpointer *) &new, 1);
}

/* Presses a key that moves the cursor of a chart.
 *
 * Returns: whether the chart used it
 */
gboolean
fixture_move_cursor (gpointer        chart,
                     GtkMovementStep step,
                     int             count)
{
  gboolean used = FALSE;

  g_signal_emit_by_name (chart, "move-cursor", step, count, &used);

  return used;
}

/* Finds what a widget listens to the pointer with; the widget owns it. */
gpointer
fixture_get_controller (GtkWidget *widget,
                        GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

void
fixture_assert_cell (HonChartSheet    *sheet,
                     guint             row,
                     guint             column,
                     HonChartSheetUse  use,
                     const char       *text)
{
  g_autofree char *cell = hon_chart_sheet_dup_cell (sheet, row, column, use);

  g_assert_cmpstr (cell, ==, text);
}

/* Runs whatever is due. */
void
fixture_wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

/* Runs whatever is due, until everything in the window of a widget has its place: only then does the
 * Tab key know its way.
 */
void
fixture_wait_for_layout (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean is_painted = FALSE;
  gulong handler;

  fixture_wait ();
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}
