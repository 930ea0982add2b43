/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_INTENTION (hon_intention_get_type ())

G_DECLARE_FINAL_TYPE (HonIntention, hon_intention, HON, INTENTION, GObject)

HonIntention *hon_intention_new          (void);
gboolean      hon_intention_has_fees     (HonIntention *self);
gboolean      hon_intention_has_expenses (HonIntention *self);
gint64        hon_intention_get_activity (HonIntention *self);
gint64        hon_intention_get_fee      (HonIntention *self);
gint64        hon_intention_get_expenses (HonIntention *self);

G_END_DECLS
