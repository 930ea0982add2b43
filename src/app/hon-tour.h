/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_TOUR (hon_tour_get_type ())

G_DECLARE_FINAL_TYPE (HonTour, hon_tour, HON, TOUR, GObject)

HonTour *hon_tour_new   (const char         *folder);
void     hon_tour_start (HonTour            *self,
                         GtkWindow          *window,
                         const char * const *pages);

G_END_DECLS
