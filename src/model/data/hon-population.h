/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-aggregate.h"
#include "hon-figure-split.h"

G_BEGIN_DECLS

#define HON_TYPE_POPULATION (hon_population_get_type ())

G_DECLARE_FINAL_TYPE (HonPopulation, hon_population, HON, POPULATION, HonRecord)

const char        *hon_population_get_id         (HonPopulation *self);
const char        *hon_population_get_label      (HonPopulation *self);
GListModel        *hon_population_get_specialities (HonPopulation *self);
gboolean           hon_population_is_generalist  (HonPopulation *self);
HonFigureSplit    *hon_population_get_sectors    (HonPopulation *self);
HonAggregate      *hon_population_get_total      (HonPopulation *self);
guint              hon_population_get_n_places   (HonPopulation *self);
double             hon_population_get_doctors    (HonPopulation *self,
                                                  guint          place);
double             hon_population_get_fees       (HonPopulation *self,
                                                  guint          place);
double             hon_population_get_overruns   (HonPopulation *self,
                                                  guint          place);
const HonEvidence *hon_population_get_evidence   (HonPopulation *self);

G_END_DECLS
