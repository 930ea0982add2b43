/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart-series.h"
#include "hon-date.h"
#include "hon-income.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A page in a window, over settings that start from their defaults. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  GSettings    *settings;  /* (owned) */
  GSettings    *inputs;    /* (owned): what the page keeps */
  GSettings    *situation; /* (owned): what all pages share */
  GType         type;
  GtkWidget    *page;      /* (owned) */
  GtkWidget    *window;    /* (owned) */
} FixturePage;

/* A page in a window that keeps a file of its own. */
typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  GSettings    *settings;  /* (owned) */
  GFile        *folder;    /* (owned): where the file is */
  GFile        *file;      /* (owned) */
  GType         type;
  gpointer      page;      /* (owned) */
  GtkWidget    *window;    /* (owned) */
} FixtureKept;

typedef gboolean (* FixtureCondition) (gpointer data);
typedef void     (* FixtureExport)    (GtkWidget *widget,
                                       GFile     *file);

gboolean      fixture_init          (int              *argc,
                                     char           ***argv);
int           fixture_run           (void);
HonCatalogue *fixture_new_catalogue (void) G_GNUC_WARN_UNUSED_RESULT;
HonIncome    *fixture_new_income    (HonCatalogue     *catalogue,
                                     HonSectorKind     sector,
                                     gint64            receipts) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget    *fixture_new_page      (GType             type,
                                     HonCatalogue     *catalogue,
                                     GSettings        *settings) G_GNUC_WARN_UNUSED_RESULT;
void          fixture_write_overlay (const char       *name,
                                     const char       *text);
GtkWidget    *fixture_show          (GtkWidget        *content);
void          fixture_close         (GtkWidget        *window);
void          fixture_reset_settings
                                    (GSettings        *settings);
void          fixture_page_set_up   (FixturePage      *fixture,
                                     GType             type,
                                     const char       *inputs);
void          fixture_page_open     (FixturePage      *fixture);
void          fixture_page_close    (FixturePage      *fixture);
void          fixture_page_tear_down
                                    (FixturePage      *fixture);
void          fixture_kept_set_up   (FixtureKept      *fixture,
                                     GType             type,
                                     const char       *name);
void          fixture_kept_open     (FixtureKept      *fixture);
void          fixture_kept_close    (FixtureKept      *fixture);
void          fixture_kept_tear_down
                                    (FixtureKept      *fixture);
void          fixture_settle        (void);
void          fixture_draw          (GtkWidget        *widget);
void          fixture_wait_for      (FixtureCondition  condition,
                                     gpointer          data);
GtkWidget    *fixture_find          (GtkWidget        *root,
                                     GType             type,
                                     const char       *text);
guint         fixture_get_selected  (GtkWidget        *root);
GArray       *fixture_get_layers    (GtkWidget        *root);
HonChartSeries
             *fixture_get_series    (GtkWidget        *root,
                                     guint             position);
HonDate       fixture_get_cursor    (GtkWidget        *root);
HonTable     *fixture_get_table     (GtkWidget        *root);
void          fixture_scroll        (GtkWidget        *root);
const char   *fixture_get_remark    (GtkWidget        *row);
guint         fixture_count         (GtkWidget        *root,
                                     GType             type,
                                     const char       *css_class);
void          fixture_type          (GtkWidget        *row,
                                     const char       *text);
void          fixture_press         (GtkWidget        *widget,
                                     guint             keyval);
void          fixture_check_tab     (GtkWidget        *root);
void          fixture_check_export  (GtkWidget        *window,
                                     GtkWidget        *widget,
                                     FixtureExport     export);
void          fixture_count_notify  (GObject          *object,
                                     GParamSpec       *pspec,
                                     guint            *count);

G_END_DECLS
