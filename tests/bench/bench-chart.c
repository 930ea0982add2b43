/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-chart.h"

#include <adwaita.h>

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* How long a chart over time takes to be drawn.
 *
 *   bench-chart scroll|zoom|cursor|page REPETITIONS
 *
 * The first three show ten thousand points in a window and print the milliseconds of each frame,
 * from the frame clock's start of a frame to its end: what moves, the layout, and the drawing; and
 * behind them the milliseconds of the processor, which do not depend on what else is at work.
 * The last one prints the milliseconds that the chart of a typical page (four series of tariffs,
 * six events) takes to be laid out from nothing, turned into nodes, and rendered into a picture,
 * and those of the processor.
 */

#define N_POINTS 10000
#define N_PANS 12
#define N_ZOOMS 6
#define FIRST_DAY 720000
#define WIDTH 900
#define HEIGHT 500

typedef struct
{
  HonTimeChart *chart;
  GMainLoop    *loop;
  const char   *what;
  int           n_frames;
  int           frame;
  gint64        start;
  gint64        processor_start;
} Run;

/* In microseconds. */
static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
start_watch (Run *run)
{
  run->start = g_get_monotonic_time ();
  run->processor_start = get_processor_time ();
}

static void
stop_watch (Run *run)
{
  printf ("%.3f %.3f\n", (g_get_monotonic_time () - run->start) / 1000.0,
          (get_processor_time () - run->processor_start) / 1000.0);
}

static GListModel *
make_long_series (void)
{
  GListStore *list = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autofree HonChartPoint *points = g_new (HonChartPoint, N_POINTS);
  g_autoptr (HonChartSeries) series = hon_chart_series_new ("Ten thousand points",
                                                            HON_CHART_SERIES_LINE, 0);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  double value = 100.0;

  for (int i = 0; i < N_POINTS; i++)
    {
      value += g_rand_double_range (random, -1.0, 1.02);
      points[i] = (HonChartPoint) { FIRST_DAY + i, value };
    }
  hon_chart_series_set_points (series, points, N_POINTS);
  g_list_store_append (list, series);

  return G_LIST_MODEL (list);
}

static GListModel *
make_tariffs (void)
{
  GListStore *list = g_list_store_new (HON_TYPE_CHART_SERIES);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("Tariff number %u", i + 1);
      g_autoptr (HonChartSeries) series = hon_chart_series_new (title, HON_CHART_SERIES_STEP, i);
      HonChartPoint points[12];

      for (int j = 0; j < 12; j++)
        points[j] = (HonChartPoint) {
          hon_date_new (2000 + 2 * j + (int) i % 2, 1 + (int) i * 3, 1), 20.0 + i * 5.0 + j * 1.5,
        };
      hon_chart_series_set_points (series, points, 12);
      g_list_store_append (list, series);
    }

  return G_LIST_MODEL (list);
}

static GListModel *
make_events (void)
{
  GListStore *list = g_list_store_new (HON_TYPE_CHART_MARKER);

  for (int i = 0; i < 6; i++)
    {
      g_autoptr (HonChartMarker) marker = hon_chart_marker_new (hon_date_new (2001 + 4 * i, 6, 1),
                                                                "An agreement", "A sentence.");

      g_list_store_append (list, marker);
    }

  return G_LIST_MODEL (list);
}

/* Changes what is shown, as the wheel or the pointer would before a frame. */
static void
before_paint_cb (GdkFrameClock *clock,
                 Run           *run)
{
  GtkWidget *widget = GTK_WIDGET (run->chart);

  start_watch (run);
  if (strcmp (run->what, "cursor") == 0)
    hon_time_chart_set_cursor (run->chart, FIRST_DAY + run->frame * 37 % N_POINTS);
  else if (strcmp (run->what, "scroll") == 0)
    gtk_widget_activate_action (widget, "chart.pan", "i", run->frame / N_PANS % 2 == 0 ? 1 : -1);
  else
    gtk_widget_activate_action (widget, run->frame / N_ZOOMS % 2 == 0 ? "chart.zoom-in"
                                                                      : "chart.zoom-out", NULL);
}

static void
after_paint_cb (GdkFrameClock *clock,
                Run           *run)
{
  /* The first frames also pay for what a process does once. */
  if (run->frame >= 5)
    stop_watch (run);
  run->frame++;
  if (run->frame == run->n_frames + 5)
    g_main_loop_quit (run->loop);
  else
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
run_frames (GtkWidget *window,
            Run       *run)
{
  g_autoptr (GListModel) series = make_long_series ();
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  hon_time_chart_set_series (run->chart, series);
  if (strcmp (run->what, "scroll") == 0)
    {
      /* A quarter of the points is visible, from the first one. */
      hon_time_chart_set_cursor (run->chart, FIRST_DAY);
      gtk_widget_activate_action (GTK_WIDGET (run->chart), "chart.zoom-in", NULL);
      gtk_widget_activate_action (GTK_WIDGET (run->chart), "chart.zoom-in", NULL);
    }
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), run);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  g_main_loop_run (run->loop);
  g_signal_handlers_disconnect_by_data (clock, run);
}

static void
run_page (GtkWidget *window,
          Run       *run)
{
  g_autoptr (GListModel) series = make_tariffs ();
  g_autoptr (GListModel) events = make_events ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (run->chart));

  hon_time_chart_set_series (run->chart, series);
  hon_time_chart_set_markers (run->chart, events);
  hon_time_chart_set_today (run->chart, hon_date_new (2023, 6, 1));

  for (int i = 0; i < run->n_frames + 5; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;
      g_autoptr (GdkTexture) texture = NULL;

      start_watch (run);
      hon_chart_snapshot_scene (HON_CHART (run->chart), hon_chart_palette_get_print (), context,
                                snapshot, WIDTH, HEIGHT);
      node = gtk_snapshot_free_to_node (snapshot);
      texture = gsk_renderer_render_texture (renderer, node,
                                             &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
      if (i >= 5)
        stop_watch (run);
    }

  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  Run run = { NULL };
  GtkWidget *window;

  if (argc != 3)
    {
      fprintf (stderr, "usage: %s scroll|zoom|cursor|page REPETITIONS\n",
               program_invocation_short_name);
      return 2;
    }

  adw_init ();
  run.what = argv[1];
  run.n_frames = atoi (argv[2]);
  run.loop = g_main_loop_new (NULL, FALSE);
  run.chart = g_object_new (HON_TYPE_TIME_CHART, NULL);

  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (run.chart));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (GTK_WIDGET (run.chart)) == 0)
    g_main_context_iteration (NULL, TRUE);

  if (strcmp (run.what, "page") == 0)
    run_page (window, &run);
  else
    run_frames (window, &run);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (run.loop);

  return 0;
}
