/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_UNREAD_VISIT (hon_unread_visit_get_type ())

G_DECLARE_FINAL_TYPE (HonUnreadVisit, hon_unread_visit, HON, UNREAD_VISIT, GObject)

HonUnreadVisit *hon_unread_visit_new        (const char * const *columns,
                                             const char * const *cells,
                                             const char         *reason) G_GNUC_WARN_UNUSED_RESULT;
GStrv           hon_unread_visit_get_cells  (HonUnreadVisit     *self);
gboolean        hon_unread_visit_is_whole   (HonUnreadVisit     *self);
const char     *hon_unread_visit_get_reason (HonUnreadVisit     *self);
char           *hon_unread_visit_dup_title  (HonUnreadVisit     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_unread_visit_dup_text   (HonUnreadVisit     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
