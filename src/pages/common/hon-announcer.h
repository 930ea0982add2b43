/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_ANNOUNCER (hon_announcer_get_type ())

G_DECLARE_FINAL_TYPE (HonAnnouncer, hon_announcer, HON, ANNOUNCER, GObject)

HonAnnouncer *hon_announcer_of          (GtkWidget    *widget);
void          hon_announcer_tell_answer (HonAnnouncer *self,
                                         const char   *text);
void          hon_announcer_set_stale   (HonAnnouncer *self,
                                         gboolean      stale);
void          hon_announcer_tell        (HonAnnouncer *self,
                                         const char   *text);
void          hon_announcer_tell_found  (HonAnnouncer *self,
                                         guint         n);
void          hon_announcer_tell_error  (HonAnnouncer *self,
                                         gpointer      source,
                                         const char   *text);

G_END_DECLS
