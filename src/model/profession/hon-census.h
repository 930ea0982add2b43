/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-aggregate.h"
#include "hon-catalogue.h"
#include "hon-population.h"
#include "hon-profession-rules.h"

G_BEGIN_DECLS

/**
 * HonSupposition:
 * @HON_SUPPOSITION_CONTRACTS: the share of overruns that contracts pay
 * @HON_SUPPOSITION_AT_TARIFF: the share of the fees of secteur 2 without an overrun
 * @HON_SUPPOSITION_PLACES: how much of the difference between places is one of how many doctors are in secteur 2
 * @HON_SUPPOSITION_REGAINED: the share of lost overruns that doctors make up for
 *
 * What is supposed of doctors and patients, and may be supposed otherwise; all in percent.
 */
typedef enum
{
  HON_SUPPOSITION_CONTRACTS,
  HON_SUPPOSITION_AT_TARIFF,
  HON_SUPPOSITION_PLACES,
  HON_SUPPOSITION_REGAINED,
} HonSupposition;

#define HON_N_SUPPOSITIONS 4

typedef struct _HonCensus HonCensus;

HonCensus                       *hon_census_new              (HonCatalogue   *catalogue,
                                                              const double   *supposed) G_GNUC_WARN_UNUSED_RESULT;
void                             hon_census_free             (HonCensus      *self);
const HonProfessionPopulation   *hon_census_get_population   (HonCensus      *self);
const HonProfessionSuppositions *hon_census_get_suppositions (HonCensus      *self);
const HonProfessionFit          *hon_census_get_fit          (HonCensus      *self);
GListModel                      *hon_census_get_groups       (HonCensus      *self);
guint                            hon_census_count_doctors    (HonCensus      *self,
                                                              gboolean        all);
HonAggregate                    *hon_census_find             (HonCatalogue   *catalogue,
                                                              const char     *id);
const char                      *hon_supposition_get_name    (HonSupposition  supposition);
const char                      *hon_supposition_get_label   (HonSupposition  supposition);
double                           hon_supposition_get_value   (HonCatalogue   *catalogue,
                                                              HonSupposition  supposition);
void                             hon_supposition_get_bounds  (HonCatalogue   *catalogue,
                                                              HonSupposition  supposition,
                                                              double         *least,
                                                              double         *most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonCensus, hon_census_free)

G_END_DECLS
