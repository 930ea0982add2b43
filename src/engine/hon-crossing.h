/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HON_CROSSINGS_MAX 16

/* How far one side is ahead of the other at @x; negative where it is behind. */
typedef gint64 (*HonGapFunc) (gint64   x,
                              gpointer user_data);

/**
 * HonCrossing:
 * @at: the first place, to the tolerance, from which the gap has no longer the sign that it had before
 * @is_ahead: whether the gap is positive afterwards
 *
 * Where one side overtakes the other.
 */
typedef struct
{
  gint64   at;
  gboolean is_ahead;
} HonCrossing;

/**
 * HonCrossings:
 * @n: how many crossings there are in @all
 * @all: in order of their places
 * @is_ahead: whether the gap is positive before the first of them
 * @is_equal: whether there is no gap at all
 *
 * Where two curves cross.
 */
typedef struct
{
  guint       n;
  HonCrossing all[HON_CROSSINGS_MAX];
  gboolean    is_ahead;
  gboolean    is_equal;
} HonCrossings;

void hon_crossings_find (HonCrossings *crossings,
                         HonGapFunc    func,
                         gpointer      user_data,
                         gint64        from,
                         gint64        until,
                         guint         n_steps,
                         gint64        tolerance);

G_END_DECLS
