/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-price.h"

G_BEGIN_DECLS

int       hon_prices_get_first_year (GListModel *prices);
int       hon_prices_get_last_year  (GListModel *prices);
int       hon_prices_find_year      (GListModel *prices,
                                     int         year);
HonPrice *hon_prices_get_price      (GListModel *prices,
                                     int         year);
double    hon_prices_get_factor     (GListModel *prices,
                                     int         from_year,
                                     int         to_year);
gboolean  hon_prices_convert        (GListModel *prices,
                                     gint64      centimes,
                                     int         from_year,
                                     int         to_year,
                                     gint64     *result);

G_END_DECLS
