/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No more groups of doctors are counted. */
#define HON_PROFESSION_GROUPS_MAX 64

/* No more places are looked at for how far rates are from each other. */
#define HON_PROFESSION_SPREAD_MAX 256

/**
 * HonProfessionCell:
 * @group: position of the speciality
 * @place: position of the place
 * @doctors: how many there are
 * @fees: what one of them receives in a year at the tariff, centimes
 * @overruns: the overruns of one of them in a year, centimes
 *
 * The doctors of a speciality in a place, of whom means were published.
 */
typedef struct
{
  guint  group;
  guint  place;
  double doctors;
  gint64 fees;
  gint64 overruns;
} HonProfessionCell;

/**
 * HonProfessionGroup:
 * @is_generalist: whether its doctors count among general practitioners
 * @is_consulted: whether they live on the consultation of general practitioners
 * @beyond: the share of them that is not in secteur 1, from 0 to 1, or NAN where it was not published
 * @overruns: all of their overruns in a year as published, centimes, or 0 where they were not
 *
 * A speciality.
 */
typedef struct
{
  gboolean is_generalist;
  gboolean is_consulted;
  double   beyond;
  gint64   overruns;
} HonProfessionGroup;

/**
 * HonProfessionRange:
 * @least: the low value
 * @central: what it is taken to be
 * @most: the high value
 *
 * A figure that is not known exactly, in the order of numbers.
 */
typedef struct
{
  double least;
  double central;
  double most;
} HonProfessionRange;

/**
 * HonProfessionTotals:
 * @overruns: the overruns of all doctors in a year, centimes
 * @overruns_specialists: those of specialists, centimes
 * @overruns_of_fees: the share of overruns in all fees, from 0 to 1
 * @rate_specialists: the overruns of specialists of secteur 2 in proportion to their fees at the tariff
 * @rate_spread: the mean rate of overruns in secteur 2 of the group @spread
 * @rate_highest: the mean rate of the tenth of these doctors that has the highest ones
 * @spread: the group whose rates are known so
 * @visits: how many consultations and visits a general practitioner has in a year
 * @rate_point: what a point of the rate of reimbursement is worth in a year, centimes
 * @deduction_euro: what a euro of the deduction is worth in a year, centimes
 * @tariff_insurance: what the insurance pays of a rise of tariffs, in whichever unit
 * @tariff_contracts: what contracts pay of it, in the same one
 *
 * What was published of the whole country.
 */
typedef struct
{
  gint64             overruns;
  gint64             overruns_specialists;
  double             overruns_of_fees;
  double             rate_specialists;
  double             rate_spread;
  double             rate_highest;
  guint              spread;
  HonProfessionRange visits;
  HonProfessionRange rate_point;
  HonProfessionRange deduction_euro;
  double             tariff_insurance;
  double             tariff_contracts;
} HonProfessionTotals;

/**
 * HonProfessionSuppositions:
 * @contracts: the share of overruns that contracts pay
 * @at_tariff: the share of the fees of secteur 2 that comes without an overrun
 * @of_places: how much of the difference between places is one of how many doctors are in secteur 2, from 0 (their
 *   rates differ, and their share is the same everywhere) to 1 (their share differs, and their rates are the same)
 * @uncovered: the share of people without a contract
 * @regained: the share of lost overruns that doctors make up for by more care at the tariff
 *
 * What was not published for each doctor, all from 0 to 1.
 */
typedef struct
{
  double contracts;
  double at_tariff;
  double of_places;
  double uncovered;
  double regained;
} HonProfessionSuppositions;

/**
 * HonProfessionPopulation:
 *
 * All doctors.
 */
typedef struct
{
  const HonProfessionCell  *cells;
  gsize                     n_cells;
  const HonProfessionGroup *groups;
  gsize                     n_groups;
  HonProfessionTotals       totals;
} HonProfessionPopulation;

/**
 * HonProfessionFit:
 * @fees: by how much the fees at the tariff are multiplied
 * @overruns: by how much the overruns of each group are
 * @rates: the overruns of each group in proportion to its fees, then
 * @share: by how much the share of secteur 2 is
 * @spread: how much rates differ inside a cell: the standard deviation of their logarithm
 *
 * What makes a population give back the published totals.
 */
typedef struct
{
  double fees;
  double overruns[HON_PROFESSION_GROUPS_MAX];
  double rates[HON_PROFESSION_GROUPS_MAX];
  double share;
  double spread;
} HonProfessionFit;

/**
 * HonProfessionLaw:
 * @ceiling: the most that an overrun may be in proportion to the tariff; `INFINITY` where there is no ceiling
 * @consultation: the tariff of a consultation with a general practitioner, centimes
 * @rate: the rate of reimbursement, percent
 * @deduction: what is deducted for each act, centimes
 *
 * What the whole profession depends on.
 */
typedef struct
{
  double ceiling;
  gint64 consultation;
  double rate;
  gint64 deduction;
} HonProfessionLaw;

/**
 * HonProfessionParty:
 * @HON_PROFESSION_INSURANCE: what the health insurance pays
 * @HON_PROFESSION_CONTRACTS: what complementary contracts pay
 * @HON_PROFESSION_HOUSEHOLDS: what is left to households
 * @HON_PROFESSION_DOCTORS: what doctors receive
 *
 * Who pays, and who is paid.
 */
typedef enum
{
  HON_PROFESSION_INSURANCE,
  HON_PROFESSION_CONTRACTS,
  HON_PROFESSION_HOUSEHOLDS,
  HON_PROFESSION_DOCTORS,
} HonProfessionParty;

#define HON_N_PROFESSION_PARTIES 4

/**
 * HonProfessionMeasure:
 * @HON_PROFESSION_CEILING: the ceiling on overruns
 * @HON_PROFESSION_CONSULTATION: the tariff of the consultation with a general practitioner
 * @HON_PROFESSION_RATE: the rate of reimbursement
 * @HON_PROFESSION_DEDUCTION: the deduction
 *
 * What a law may change.
 */
typedef enum
{
  HON_PROFESSION_CEILING,
  HON_PROFESSION_CONSULTATION,
  HON_PROFESSION_RATE,
  HON_PROFESSION_DEDUCTION,
} HonProfessionMeasure;

#define HON_N_PROFESSION_MEASURES 4

/**
 * HonProfessionAmount:
 * @least: the low value
 * @central: what it is taken to be
 * @most: the high value
 *
 * By how much something grows in a year, centimes: negative where it falls, and in the order of numbers.
 */
typedef struct
{
  gint64 least;
  gint64 central;
  gint64 most;
} HonProfessionAmount;

/**
 * HonProfessionResult:
 * @parties: by how much what each pays or receives grows
 * @measures: the same for each measure by itself
 *
 * What another law brings in a year.
 */
typedef struct
{
  HonProfessionAmount parties[HON_N_PROFESSION_PARTIES];
  HonProfessionAmount measures[HON_N_PROFESSION_MEASURES][HON_N_PROFESSION_PARTIES];
} HonProfessionResult;

gboolean hon_profession_fit           (HonProfessionFit                *fit,
                                       const HonProfessionPopulation   *population,
                                       const HonProfessionSuppositions *suppositions);
gint64   hon_profession_count_fees    (const HonProfessionPopulation   *population,
                                       const HonProfessionFit          *fit);
gint64   hon_profession_count_overruns (const HonProfessionPopulation  *population,
                                       const HonProfessionFit          *fit,
                                       int                              group);
double   hon_profession_get_rate      (const HonProfessionPopulation   *population,
                                       const HonProfessionFit          *fit,
                                       const HonProfessionSuppositions *suppositions,
                                       int                              group,
                                       int                              place);
double   hon_profession_get_highest   (const HonProfessionPopulation   *population,
                                       const HonProfessionFit          *fit,
                                       const HonProfessionSuppositions *suppositions);
void     hon_profession_compute       (HonProfessionResult             *result,
                                       HonProfessionAmount             *groups,
                                       HonProfessionAmount             *places,
                                       gsize                            n_places,
                                       const HonProfessionPopulation   *population,
                                       const HonProfessionFit          *fit,
                                       const HonProfessionSuppositions *suppositions,
                                       const HonProfessionLaw          *before,
                                       const HonProfessionLaw          *after);

G_END_DECLS
