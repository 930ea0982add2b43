/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-money.h"

G_BEGIN_DECLS

gint64 hon_money_round_scaled (double value,
                               double scale);

G_END_DECLS
