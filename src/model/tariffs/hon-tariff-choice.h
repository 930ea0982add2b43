/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-measure.h"
#include "hon-prices.h"

G_BEGIN_DECLS

#define HON_TYPE_TARIFF_CHOICE (hon_tariff_choice_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffChoice, hon_tariff_choice, HON, TARIFF_CHOICE, GObject)

HonTariffChoice    *hon_tariff_choice_new         (void) G_GNUC_WARN_UNUSED_RESULT;
const char * const *hon_tariff_choice_get_acts    (HonTariffChoice    *self);
void                hon_tariff_choice_set_acts    (HonTariffChoice    *self,
                                                   const char * const *acts);
gboolean            hon_tariff_choice_has_act     (HonTariffChoice    *self,
                                                   const char         *act);
gboolean            hon_tariff_choice_set_act     (HonTariffChoice    *self,
                                                   const char         *act,
                                                   gboolean            chosen);
HonMeasure          hon_tariff_choice_get_measure (HonTariffChoice    *self);
void                hon_tariff_choice_set_measure (HonTariffChoice    *self,
                                                   HonMeasure          measure);
int                 hon_tariff_choice_get_year    (HonTariffChoice    *self);
HonDate             hon_tariff_choice_get_day     (HonTariffChoice    *self);
gint32              hon_tariff_choice_get_base    (HonTariffChoice    *self,
                                                   GListModel         *prices);
gboolean            hon_tariff_choice_get_events  (HonTariffChoice    *self);
void                hon_tariff_choice_copy        (HonTariffChoice    *self,
                                                   HonTariffChoice    *other);
void                hon_tariff_choice_reset       (HonTariffChoice    *self);

/* The most acts in one chart, which has no more colours and dashes to tell them apart. */
#define HON_TARIFF_CHOICE_MAX 6

G_END_DECLS
