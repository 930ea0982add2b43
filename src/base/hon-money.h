/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Money is a gint64 of centimes everywhere outside a rule of the engine. */

/* The largest amount that any input accepts: one billion euros. */
#define HON_MONEY_MAX ((gint64) 100000000000)

/* What the euro was fixed at, on 31 December 1998 (regulation 2866/98). */
#define HON_MONEY_FRANCS_PER_EURO 6.55957

gint64 hon_money_from_euros (double euros);
double hon_money_to_euros   (gint64 centimes);

G_END_DECLS
