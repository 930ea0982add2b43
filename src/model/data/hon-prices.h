/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-confidence.h"
#include "hon-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HON_TYPE_PRICE (hon_price_get_type ())

G_DECLARE_FINAL_TYPE (HonPrice, hon_price, HON, PRICE, GObject)

int            hon_price_get_year       (HonPrice *self);
double         hon_price_get_index      (HonPrice *self);
double         hon_price_get_change     (HonPrice *self);
HonSource     *hon_price_get_source     (HonPrice *self);
HonConfidence  hon_price_get_confidence (HonPrice *self);

#define HON_TYPE_PRICES (hon_prices_get_type ())

G_DECLARE_FINAL_TYPE (HonPrices, hon_prices, HON, PRICES, GObject)

int       hon_prices_get_first_year (HonPrices *self);
int       hon_prices_get_last_year  (HonPrices *self);
gboolean  hon_prices_has_year       (HonPrices *self,
                                     int        year);
HonPrice *hon_prices_get_price      (HonPrices *self,
                                     int        year);
double    hon_prices_get_factor     (HonPrices *self,
                                     int        from_year,
                                     int        to_year);
gboolean  hon_prices_convert        (HonPrices *self,
                                     gint64     centimes,
                                     int        from_year,
                                     int        to_year,
                                     gint64    *result);

G_END_DECLS
