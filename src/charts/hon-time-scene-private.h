/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-palette.h"
#include "hon-time-geometry-private.h"

G_BEGIN_DECLS

typedef struct _HonTimeScene HonTimeScene;

HonTimeScene *hon_time_scene_new             (const HonTimeView     *view,
                                              PangoContext          *context,
                                              int                    width,
                                              int                    height)
                                              G_GNUC_WARN_UNUSED_RESULT;
void          hon_time_scene_free            (HonTimeScene          *self);
int           hon_time_scene_measure         (const HonTimeView     *view,
                                              PangoContext          *context,
                                              int                    width);
char         *hon_time_scene_dup_notes       (HonTimeScene          *self) G_GNUC_WARN_UNUSED_RESULT;
void          hon_time_scene_snapshot        (HonTimeScene          *self,
                                              const HonChartPalette *palette,
                                              GtkSnapshot           *snapshot);
void          hon_time_scene_snapshot_cursor (HonTimeScene          *self,
                                              const HonChartPalette *palette,
                                              GtkSnapshot           *snapshot,
                                              HonDate                date);
const HonTimeGeometry *
              hon_time_scene_get_geometry    (HonTimeScene          *self);
int           hon_time_scene_find_marker     (HonTimeScene          *self,
                                              double                 x,
                                              double                 y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonTimeScene, hon_time_scene_free)

G_END_DECLS
