/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HON_CALLS_MAX 12

/* Instalments in a year are at most one a month. */
typedef struct
{
  guint n;
  int   month[HON_CALLS_MAX]; /* from 1 on */
} HonCalls;

HonCalls hon_calls_list        (double          n,
                                double          first_month);
void     hon_calls_drop_before (HonCalls       *calls,
                                int             month);
gint64   hon_calls_get_part    (gint64          amount,
                                guint           part,
                                guint           n);
int      hon_calls_spread      (const HonCalls *calls,
                                int             change,
                                gint64          first,
                                gint64          later,
                                gint64          settled,
                                gint64          called[HON_CALLS_MAX],
                                gint64          settling[HON_CALLS_MAX]);

G_END_DECLS
