/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-census.h"

#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* All doctors as the datasets have them, in the form of the engine. */

/* The group whose rates are known beside their mean, and the one that the tariff of consultations is about. */
#define SPREAD    "chirurgien"
#define CONSULTED "generaliste"

/* The part of a line of sectors that is in secteur 1. */
#define PART_S1 0

/* What a rate was announced for, points. */
#define POINTS 10.0

struct _HonCensus
{
  GArray                    *cells;  /* (owned) (element-type HonProfessionCell) */
  GArray                    *groups; /* (owned) (element-type HonProfessionGroup) */
  GListModel                *records; /* (owned) (element-type HonPopulation): one of each group */
  HonProfessionPopulation    population;
  HonProfessionSuppositions  suppositions;
  HonProfessionFit           fit;
  double                     n_doctors; /* of all cells, also those without means */
};

static const struct
{
  const char *name;      /* of options */
  const char *aggregate; /* (nullable): what has its value and its bounds; from 0 to 100 and 0 where there is none */
  const char *label;     /* for people */
} known[] = {
  [HON_SUPPOSITION_CONTRACTS] = { "contracts", "overruns-contracts", N_("Share of overruns that contracts pay") },
  [HON_SUPPOSITION_AT_TARIFF] = { "at-tariff", "at-tariff", N_("Share of the fees of secteur 2 without an overrun") },
  [HON_SUPPOSITION_PLACES] = { "places", "share-of-places",
                               N_("Differences between départements that come of how many doctors are in secteur 2") },
  [HON_SUPPOSITION_REGAINED] = { "regained", NULL,
                                 N_("Share of lost overruns that doctors make up for with more care at the tariff") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (known) == HON_N_SUPPOSITIONS);

/* What @supposition rests on, or NULL where nothing was published. */
static HonAggregate *
find_aggregate (HonCatalogue   *catalogue,
                HonSupposition  supposition)
{
  return known[supposition].aggregate != NULL ? hon_census_find (catalogue, known[supposition].aggregate) : NULL;
}

static double
get_value (HonCatalogue *catalogue,
           const char   *id)
{
  return hon_aggregate_get_value (hon_census_find (catalogue, id));
}

static double
get_share (HonCatalogue *catalogue,
           const char   *id)
{
  return get_value (catalogue, id) / 100;
}

static gint64
get_amount (HonCatalogue *catalogue,
            const char   *id)
{
  return hon_money_from_euros (get_value (catalogue, id));
}

/* The bounds of an aggregate, times @factor. */
static HonProfessionRange
get_range (HonCatalogue *catalogue,
           const char   *id,
           double        factor)
{
  HonAggregate *aggregate = hon_census_find (catalogue, id);

  return (HonProfessionRange) {
    hon_aggregate_get_least (aggregate) * factor,
    hon_aggregate_get_value (aggregate) * factor,
    hon_aggregate_get_most (aggregate) * factor,
  };
}

static void
add_cells (HonCensus     *self,
           HonPopulation *record,
           guint          group)
{
  for (guint place = 0; place < hon_population_get_n_places (record); place++)
    {
      double doctors = hon_population_get_doctors (record, place);
      double fees = hon_population_get_fees (record, place);
      HonProfessionCell cell = { group, place, doctors };

      self->n_doctors += doctors;
      if (isnan (fees) || doctors <= 0)
        continue;
      cell.fees = hon_money_from_euros (fees);
      cell.overruns = hon_money_from_euros (hon_population_get_overruns (record, place));
      g_array_append_val (self->cells, cell);
    }
}

static void
add_group (HonCensus     *self,
           HonPopulation *record)
{
  HonFigureSplit *sectors = hon_population_get_sectors (record);
  HonAggregate *total = hon_population_get_total (record);
  HonProfessionGroup group = {
    .is_generalist = hon_population_is_generalist (record),
    .is_consulted = g_str_equal (hon_population_get_id (record), CONSULTED),
    .beyond = sectors != NULL ? MAX (0, 1 - hon_figure_split_get_value (sectors, PART_S1) / 100) : NAN,
    .overruns = total != NULL ? hon_money_from_euros (hon_aggregate_get_value (total)) : 0,
  };

  if (g_str_equal (hon_population_get_id (record), SPREAD))
    self->population.totals.spread = self->groups->len;
  add_cells (self, record, self->groups->len);
  g_array_append_val (self->groups, group);
}

static void
fill_totals (HonProfessionTotals *totals,
             HonCatalogue        *catalogue)
{
  totals->overruns = get_amount (catalogue, "overruns");
  totals->overruns_specialists = get_amount (catalogue, "overruns-specialists");
  totals->overruns_of_fees = get_share (catalogue, "overruns-of-fees");
  totals->rate_specialists = get_share (catalogue, "rate-specialists");
  totals->rate_spread = get_share (catalogue, "rate-surgeons");
  totals->rate_highest = get_share (catalogue, "rate-surgeons-highest");
  totals->visits = get_range (catalogue, "visits", 1);
  /* Euros for ten points, centimes for one; euros for a euro, centimes for one. */
  totals->rate_point = get_range (catalogue, "rate-ten-points", 100 / POINTS);
  totals->deduction_euro = get_range (catalogue, "deduction-euro", 100);
  totals->tariff_insurance = get_value (catalogue, "tariff-insurance");
  totals->tariff_contracts = get_value (catalogue, "tariff-contracts");
}

/**
 * hon_census_new:
 * @catalogue: a loaded catalogue
 * @supposed: (array fixed-size=4): what is supposed, in percent
 *
 * Returns: (transfer full) (nullable): all doctors, fitted to what was published of them; NULL where that contradicts
 *   itself, as data of the reader's own may
 */
HonCensus *
hon_census_new (HonCatalogue *catalogue,
                const double *supposed)
{
  g_autoptr (HonCensus) self = NULL;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (supposed != NULL, NULL);

  self = g_new0 (HonCensus, 1);
  self->records = g_object_ref (hon_catalogue_get_list (catalogue, HON_RECORDS_POPULATIONS));
  self->cells = g_array_new (FALSE, FALSE, sizeof (HonProfessionCell));
  self->groups = g_array_new (FALSE, FALSE, sizeof (HonProfessionGroup));
  if (g_list_model_get_n_items (self->records) > HON_PROFESSION_GROUPS_MAX)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    {
      g_autoptr (HonPopulation) record = g_list_model_get_item (self->records, i);

      add_group (self, record);
    }
  fill_totals (&self->population.totals, catalogue);
  self->population.cells = (const HonProfessionCell *) self->cells->data;
  self->population.n_cells = self->cells->len;
  self->population.groups = (const HonProfessionGroup *) self->groups->data;
  self->population.n_groups = self->groups->len;
  self->suppositions = (HonProfessionSuppositions) {
    .contracts = supposed[HON_SUPPOSITION_CONTRACTS] / 100,
    .at_tariff = supposed[HON_SUPPOSITION_AT_TARIFF] / 100,
    .of_places = supposed[HON_SUPPOSITION_PLACES] / 100,
    .regained = supposed[HON_SUPPOSITION_REGAINED] / 100,
    .uncovered = get_share (catalogue, "without-contract"),
  };
  if (!hon_profession_fit (&self->fit, &self->population, &self->suppositions))
    return NULL;

  return g_steal_pointer (&self);
}

void
hon_census_free (HonCensus *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->groups);
  g_object_unref (self->records);
  g_free (self);
}

const HonProfessionPopulation *
hon_census_get_population (HonCensus *self)
{
  return &self->population;
}

const HonProfessionSuppositions *
hon_census_get_suppositions (HonCensus *self)
{
  return &self->suppositions;
}

const HonProfessionFit *
hon_census_get_fit (HonCensus *self)
{
  return &self->fit;
}

/**
 * hon_census_get_groups:
 * @self: all doctors
 *
 * Returns: (transfer none) (element-type HonPopulation): the groups of the population, in its order
 */
GListModel *
hon_census_get_groups (HonCensus *self)
{
  return self->records;
}

/**
 * hon_census_count_doctors:
 * @self: all doctors
 * @all: whether to count those of whom no means were published
 *
 * Returns: how many there are
 */
guint
hon_census_count_doctors (HonCensus *self,
                          gboolean   all)
{
  double n = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n += g_array_index (self->cells, HonProfessionCell, i).doctors;

  return (guint) lround (all ? self->n_doctors : n);
}

/**
 * hon_census_find:
 * @catalogue: a loaded catalogue
 * @id: the id of an aggregate that is shipped
 *
 * Returns: (transfer none): the aggregate
 */
HonAggregate *
hon_census_find (HonCatalogue *catalogue,
                 const char   *id)
{
  HonAggregate *aggregate = hon_catalogue_find (catalogue, HON_RECORDS_AGGREGATES, id);

  g_return_val_if_fail (HON_IS_AGGREGATE (aggregate), NULL);

  return aggregate;
}

/**
 * hon_supposition_get_name:
 * @supposition: what is supposed
 *
 * Returns: its name in options
 */
const char *
hon_supposition_get_name (HonSupposition supposition)
{
  return known[supposition].name;
}

const char *
hon_supposition_get_label (HonSupposition supposition)
{
  return _(known[supposition].label);
}

/**
 * hon_supposition_get_value:
 * @catalogue: a loaded catalogue
 * @supposition: what is supposed
 *
 * Returns: what is supposed unless something else is, in percent
 */
double
hon_supposition_get_value (HonCatalogue   *catalogue,
                           HonSupposition  supposition)
{
  HonAggregate *aggregate = find_aggregate (catalogue, supposition);

  return aggregate != NULL ? hon_aggregate_get_value (aggregate) : 0;
}

/**
 * hon_supposition_get_bounds:
 * @catalogue: a loaded catalogue
 * @supposition: what is supposed
 * @least: (out): what may be supposed at least, in percent
 * @most: (out): what may be supposed at most, in percent
 */
void
hon_supposition_get_bounds (HonCatalogue   *catalogue,
                            HonSupposition  supposition,
                            double         *least,
                            double         *most)
{
  HonAggregate *aggregate = find_aggregate (catalogue, supposition);

  *least = aggregate != NULL ? hon_aggregate_get_least (aggregate) : 0;
  *most = aggregate != NULL ? hon_aggregate_get_most (aggregate) : 100;
}
