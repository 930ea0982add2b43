/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-tariffs.h"

#include "hon-bill-term-private.h"
#include "hon-dataset-error.h"
#include "hon-money.h"
#include "hon-parameter.h"
#include "hon-speciality-private.h"
#include "hon-tariff.h"
#include "hon-tariff-rule-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* What a parameter becomes in the engine. */
typedef enum
{
  FIELD_RATE,  /* percent, as hundredths of a percent */
  FIELD_MONEY, /* euros, as centimes */
  FIELD_AGE,   /* years */
} Field;

/* Which parameter of the datasets fills which field of the engine. */
static const struct
{
  const char *id;
  Field       field;
  gsize       offset;
  gint64      absent; /* what the engine is given where there is no value */
} bindings[] = {
  { "taux-parcours", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, rate), 0 },
  { "taux-hors-parcours", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, rate_outside), 0 },
  { "majoration-plafond", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, penalty_cap), HON_BILL_UNKNOWN },
  { "taux-regime-local", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, local_rate), 0 },
  { "participation-forfaitaire", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, deduction), 0 },
  { "participation-plafond-jour", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, deduction_day), 0 },
  { "participation-plafond-an", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, deduction_year), 0 },
  { "participation-age", FIELD_AGE, G_STRUCT_OFFSET (HonTariffs, deduction_age), 0 },
  { "parcours-age", FIELD_AGE, G_STRUCT_OFFSET (HonTariffs, pathway_age), 0 },
  { "da-taux", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, da_rate), 0 },
  { "da-ratio", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, da_ratio), 0 },
  { "pat-seuil", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, heavy_from), HON_BILL_UNKNOWN },
  { "pat-montant", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, heavy_share), 0 },
  { "contrat-responsable-plafond", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, responsible_cap), -1 },
  { "contrat-responsable-ecart", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, responsible_margin), 0 },
  { "information-seuil", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, written_from), G_MAXINT64 },
  { "tarif-autorite-generaliste", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, authority_high[0]), 0 },
  { "tarif-autorite-specialiste", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, authority_high[1]), 0 },
  { "tarif-autorite-generaliste-bas", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, authority_low[0]), 0 },
  { "tarif-autorite-specialiste-bas", FIELD_MONEY, G_STRUCT_OFFSET (HonTariffs, authority_low[1]), 0 },
  { "tarif-autorite-technique", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, authority_technical), 0 },
};

/* All or nothing: the law knows no other share of what is prescribed. */
#define PRESCRIPTIONS "prescriptions-non-conventionne"

static gboolean
get_number (const HonBillFacts *facts,
            const char         *id,
            HonDate             date,
            double             *number)
{
  HonParameter *parameter = hon_record_list_find (facts->parameters, id, NULL);
  HonDatedValue *value = parameter != NULL ? hon_parameter_get_value_at (parameter, date) : NULL;

  if (value == NULL)
    return FALSE;
  *number = hon_dated_value_get_number (value);

  return TRUE;
}

static void
fill (HonTariffs *tariffs,
      Field       field,
      gsize       offset,
      double      number)
{
  switch (field)
    {
    case FIELD_RATE:
      G_STRUCT_MEMBER (int, tariffs, offset) = (int) lround (number * 100.0);
      break;

    case FIELD_MONEY:
      G_STRUCT_MEMBER (gint64, tariffs, offset) = hon_money_from_euros (number);
      break;

    case FIELD_AGE:
      G_STRUCT_MEMBER (int, tariffs, offset) = (int) lround (number);
      break;
    }
}

static void
fill_absent (HonTariffs *tariffs,
             Field       field,
             gsize       offset,
             gint64      absent)
{
  if (field == FIELD_MONEY)
    G_STRUCT_MEMBER (gint64, tariffs, offset) = absent;
  else
    G_STRUCT_MEMBER (int, tariffs, offset) = (int) absent;
}

/* The speciality at @position and all those whose tariffs it has, as bits. */
static guint64
get_kin (const HonBillFacts *facts,
         guint               position)
{
  guint64 kin = 0;

  while ((kin >> position & 1) == 0)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (facts->specialities, position);
      const char *like = hon_speciality_get_like (speciality);

      kin |= G_GUINT64_CONSTANT (1) << position;
      if (like != NULL)
        hon_specialities_find (facts->specialities, like, &position);
    }

  return kin;
}

/* The specialities that have rules of their own, as bits. */
static guint64
list_own (const HonBillFacts *facts)
{
  guint64 own = 0;

  for (guint i = 0; i < g_list_model_get_n_items (facts->grid); i++)
    {
      g_autoptr (HonTariffRule) rule = g_list_model_get_item (facts->grid, i);

      own |= hon_tariff_rule_get_scope (rule)->specialities;
    }

  return own;
}

static gboolean
is_about (const HonTariffRule *rule,
          guint                act,
          guint64              kin)
{
  const HonBillScope *scope = hon_tariff_rule_get_scope ((HonTariffRule *) rule);

  return scope->act == act && (scope->specialities == 0 || (scope->specialities & kin) != 0);
}

static gboolean
add_up (const HonBillFacts *facts,
        const char * const *ids,
        HonDate             date,
        gint64             *sum)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gint64 amount;

      if (!hon_bill_facts_get_amount (facts, ids[i], date, &amount))
        return FALSE;
      *sum += amount;
    }

  return TRUE;
}

/* Makes the cell of a rule. A rule whose tariffs have no value on the day is
 * passed over; one that has none at all says that nothing is known.
 */
static gboolean
make_cell (const HonBillFacts *facts,
           HonTariffRule      *rule,
           guint               record,
           HonDate             date,
           HonTariffCell      *cell)
{
  const HonBillScope *scope = hon_tariff_rule_get_scope (rule);
  const char * const *added = hon_tariff_rule_get_added (rule);
  const char * const *at_tariff = hon_tariff_rule_get_at_tariff (rule);
  const char *ceiling = hon_tariff_rule_get_ceiling (rule);
  gint64 sum = 0;
  gint64 removed = 0;

  *cell = (HonTariffCell) {
    .sectors = (guint8) scope->sectors,
    .pathways = (guint8) scope->pathways,
    .age_min = scope->age_min,
    .age_below = scope->age_below,
    .is_whole = hon_tariff_rule_is_whole (rule),
    .base = HON_BILL_UNKNOWN,
    .at_tariff = HON_BILL_UNKNOWN,
    .ceiling = HON_BILL_UNKNOWN,
    .record = record,
  };
  if (*added == NULL)
    return TRUE;

  if (!add_up (facts, added, date, &sum) ||
      !add_up (facts, hon_tariff_rule_get_removed (rule), date, &removed))
    return FALSE;
  cell->base = MAX (sum - removed, 0);

  sum = 0;
  if (*at_tariff != NULL && add_up (facts, at_tariff, date, &sum))
    cell->at_tariff = sum;
  if (ceiling != NULL)
    hon_bill_facts_get_amount (facts, ceiling, date, &cell->ceiling);

  return TRUE;
}

/* The right to overruns counts from the tariff inside the pathway. */
static void
set_ceilings (HonTariffs          *tariffs,
              const HonTariffSpan *span)
{
  for (guint i = span->first; i < span->first + (guint) span->n; i++)
    {
      HonTariffCell *cell = &tariffs->cells[i];
      gint64 coordinated = cell->base;

      if ((cell->sectors >> HON_BILL_SECTOR_S1 & 1) == 0 ||
          (cell->pathways >> HON_PATHWAY_OUTSIDE & 1) == 0 ||
          cell->base == HON_BILL_UNKNOWN || cell->ceiling != HON_BILL_UNKNOWN)
        continue;

      for (guint j = span->first; j < span->first + (guint) span->n; j++)
        {
          const HonTariffCell *other = &tariffs->cells[j];
          int age = MAX (cell->age_min, tariffs->pathway_age);

          if ((other->sectors >> HON_BILL_SECTOR_S1 & 1) != 0 &&
              (other->pathways >> HON_PATHWAY_CORRESPONDENT & 1) != 0 &&
              other->base != HON_BILL_UNKNOWN && age >= other->age_min && age < other->age_below)
            {
              coordinated = MAX (coordinated, other->base);
              break;
            }
        }
      cell->ceiling = hon_tariffs_get_ceiling (tariffs, coordinated, FALSE);
    }
}

static HonTariffSpan
add_span (HonTariffs         *tariffs,
          const HonBillFacts *facts,
          guint               act,
          guint               speciality,
          HonDate             date)
{
  guint64 kin = get_kin (facts, speciality);
  HonTariffSpan span = { .first = tariffs->n_cells };

  for (guint i = 0; i < g_list_model_get_n_items (facts->grid); i++)
    {
      g_autoptr (HonTariffRule) rule = g_list_model_get_item (facts->grid, i);
      HonTariffCell *cell = &tariffs->cells[tariffs->n_cells];

      if (is_about (rule, act, kin) &&
          hon_period_contains (&hon_tariff_rule_get_scope (rule)->period, date) &&
          make_cell (facts, rule, i, date, cell))
        tariffs->n_cells++;
    }
  span.n = tariffs->n_cells - span.first;
  if (!tariffs->specialities[speciality].is_generalist && tariffs->da_rate > 0)
    set_ceilings (tariffs, &span);

  return span;
}

/* Which speciality has the tariffs of another: itself where it has its own. */
static guint
get_owner (const HonBillFacts *facts,
           guint64             own,
           guint               position)
{
  guint n = g_list_model_get_n_items (facts->specialities);

  for (guint i = 0; i < n && (own >> position & 1) == 0; i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (facts->specialities, position);
      const char *like = hon_speciality_get_like (speciality);

      if (like == NULL)
        break;
      hon_specialities_find (facts->specialities, like, &position);
    }

  return position;
}

/* How many cells the grid makes at most, whatever the day. */
static guint
count_cells (const HonBillFacts *facts)
{
  guint64 own = list_own (facts);
  guint n = 0;

  for (guint act = 0; act < g_list_model_get_n_items (facts->bill_acts); act++)
    for (guint i = 0; i < g_list_model_get_n_items (facts->specialities); i++)
      {
        guint64 kin;

        if (get_owner (facts, own, i) != i)
          continue;
        kin = get_kin (facts, i);
        for (guint j = 0; j < g_list_model_get_n_items (facts->grid); j++)
          {
            g_autoptr (HonTariffRule) rule = g_list_model_get_item (facts->grid, j);

            if (is_about (rule, act, kin))
              n++;
          }
      }

  return n;
}

static gboolean
check_series (const HonBillFacts  *facts,
              const char          *rule,
              const char * const  *ids,
              GError             **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (hon_record_list_find (facts->parameters, ids[i], NULL) == NULL &&
        hon_record_list_find (facts->tariffs, ids[i], NULL) == NULL)
      {
        g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_REFERENCE,
                     /* Translators: %1$s and %2$s are the ids of records. */
                     _("The record “%1$s” of the grid names “%2$s”, which is no tariff"), rule, ids[i]);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_rule (const HonBillFacts  *facts,
            HonTariffRule       *rule,
            GError             **error)
{
  const char *id = hon_tariff_rule_get_id (rule);
  const char *ceilings[] = { hon_tariff_rule_get_ceiling (rule), NULL };

  return check_series (facts, id, hon_tariff_rule_get_added (rule), error) &&
         check_series (facts, id, hon_tariff_rule_get_removed (rule), error) &&
         check_series (facts, id, hon_tariff_rule_get_at_tariff (rule), error) &&
         check_series (facts, id, ceilings, error);
}

static gboolean
check_parameters (const HonBillFacts  *facts,
                  GError             **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      HonParameter *parameter = hon_record_list_find (facts->parameters, bindings[i].id, NULL);

      if (parameter == NULL)
        {
          g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                       _("There is no parameter “%s”, which bills need"), bindings[i].id);
          return FALSE;
        }
      if (hon_parameter_get_kind (parameter) != HON_PARAMETER_SCALAR)
        {
          g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_TYPE,
                       _("The parameter “%s” has another kind than the rule that uses it"),
                       bindings[i].id);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_specialities (const HonBillFacts  *facts,
                    GError             **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (facts->specialities); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (facts->specialities, i);
      const char *like = hon_speciality_get_like (speciality);

      if (like != NULL && hon_specialities_find (facts->specialities, like, NULL) == NULL)
        {
          g_autofree char *place =
            g_strdup_printf ("$.specialities[%s].like", hon_speciality_get_id (speciality));

          g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_REFERENCE,
                       /* Translators: %1$s is a place in a file, %2$s what should be there, %3$s
                        * what is there.
                        */
                       _("at %1$s: expected %2$s, found %3$s"), place, _("the id of a speciality"),
                       like);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * hon_bill_facts_check:
 * @facts: what the datasets say
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Checks what no single record can know: that the others are there.
 *
 * Returns: whether bills can be computed
 */
gboolean
hon_bill_facts_check (const HonBillFacts  *facts,
                      GError             **error)
{
  guint n_technical = 0;

  if (g_list_model_get_n_items (facts->bill_acts) > HON_TARIFFS_ACTS_MAX ||
      g_list_model_get_n_items (facts->specialities) > HON_TARIFFS_SPECIALITIES_MAX ||
      count_cells (facts) >= HON_TARIFFS_CELLS_MAX)
    {
      g_set_error_literal (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
                           _("There are more acts, specialities or tariffs of bills than can be held"));
      return FALSE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (facts->bill_acts); i++)
    {
      g_autoptr (HonBillTerm) term = g_list_model_get_item (facts->bill_acts, i);

      n_technical += hon_bill_term_is_technical (term);
    }
  if (n_technical != 1)
    {
      g_set_error_literal (error, HON_DATASET_ERROR, HON_DATASET_ERROR_MISSING,
                           _("One act of bills, and one only, must be the technical one"));
      return FALSE;
    }

  if (!check_specialities (facts, error) || !check_parameters (facts, error))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (facts->grid); i++)
    {
      g_autoptr (HonTariffRule) rule = g_list_model_get_item (facts->grid, i);

      if (!check_rule (facts, rule, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_day (GHashTable *days,
         HonDate     day)
{
  if (day != HON_DATE_NONE)
    g_hash_table_add (days, GINT_TO_POINTER (day));
}

static void
add_days_of_parameter (GHashTable   *days,
                       HonParameter *parameter)
{
  for (guint i = 0; i < g_list_model_get_n_items (hon_parameter_get_values (parameter)); i++)
    {
      g_autoptr (HonDatedValue) value = g_list_model_get_item (hon_parameter_get_values (parameter), i);

      add_day (days, hon_dated_value_get_period (value)->from);
    }
}

static void
add_days_of_series (GHashTable         *days,
                    const HonBillFacts *facts,
                    const char * const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      HonParameter *parameter = hon_record_list_find (facts->parameters, ids[i], NULL);
      HonTariff *tariff = hon_record_list_find (facts->tariffs, ids[i], NULL);

      if (parameter != NULL)
        add_days_of_parameter (days, parameter);
      GListModel *steps = tariff != NULL ? hon_tariff_get_steps (tariff) : NULL;

      for (guint j = 0; steps != NULL && j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, j);

          add_day (days, hon_tariff_step_get_date (step));
          /* The bill itself does not change there, but how much is known of it. */
          if (hon_tariff_step_get_known_until (step) != HON_DATE_NONE)
            add_day (days, hon_tariff_step_get_known_until (step) + 1);
        }
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HonDate left = *(const HonDate *) a;
  HonDate right = *(const HonDate *) b;

  return (left > right) - (left < right);
}

/**
 * hon_bill_facts_list_days:
 * @facts: what the datasets say, checked
 *
 * Returns: (transfer full) (element-type gint): the days on which something
 *   that bills rest on changes, oldest first; the first is the first day of all
 */
GArray *
hon_bill_facts_list_days (const HonBillFacts *facts)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HonDate));
  HonParameter *rate = hon_record_list_find (facts->parameters, "taux-parcours", NULL);
  g_autoptr (HonDatedValue) first = g_list_model_get_item (hon_parameter_get_values (rate), 0);
  HonDate first_day = hon_dated_value_get_period (first)->from;
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    add_days_of_parameter (set, hon_record_list_find (facts->parameters, bindings[i].id, NULL));
  if (hon_record_list_find (facts->parameters, PRESCRIPTIONS, NULL) != NULL)
    add_days_of_parameter (set, hon_record_list_find (facts->parameters, PRESCRIPTIONS, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (facts->grid); i++)
    {
      g_autoptr (HonTariffRule) rule = g_list_model_get_item (facts->grid, i);
      const HonBillScope *scope = hon_tariff_rule_get_scope (rule);
      const char *ceilings[] = { hon_tariff_rule_get_ceiling (rule), NULL };

      add_day (set, scope->period.from);
      add_day (set, scope->period.until);
      add_days_of_series (set, facts, hon_tariff_rule_get_added (rule));
      add_days_of_series (set, facts, hon_tariff_rule_get_removed (rule));
      add_days_of_series (set, facts, hon_tariff_rule_get_at_tariff (rule));
      add_days_of_series (set, facts, ceilings);
    }

  add_day (set, first_day);
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      HonDate day = GPOINTER_TO_INT (key);

      if (day >= first_day)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);

  return days;
}

/**
 * hon_bill_facts_get_amount:
 * @facts: what the datasets say
 * @id: the id of a tariff or of a parameter in euros
 * @date: a day
 * @centimes: (out): return location for what it is worth then
 *
 * Returns: whether it has a value on that day
 */
gboolean
hon_bill_facts_get_amount (const HonBillFacts *facts,
                           const char         *id,
                           HonDate             date,
                           gint64             *centimes)
{
  HonTariff *tariff = hon_record_list_find (facts->tariffs, id, NULL);
  HonTariffStep *step = tariff != NULL ? hon_tariff_get_step_at (tariff, date) : NULL;
  double euros;

  if (step != NULL && !hon_tariff_step_is_ended (step))
    {
      *centimes = hon_tariff_step_get_amount (step);
      return TRUE;
    }
  if (!get_number (facts, id, date, &euros))
    return FALSE;
  *centimes = hon_money_from_euros (euros);

  return TRUE;
}

/**
 * hon_bill_tariffs_read:
 * @tariffs: (out caller-allocates): where they are written
 * @facts: what the datasets say, checked
 * @date: a day, not before the first one
 *
 * Takes from the datasets all that the engine needs for bills of one day.
 */
void
hon_bill_tariffs_read (HonTariffs         *tariffs,
                       const HonBillFacts *facts,
                       HonDate             date)
{
  guint64 own = list_own (facts);
  double number;

  *tariffs = (HonTariffs) {
    .n_acts = g_list_model_get_n_items (facts->bill_acts),
    .n_specialities = g_list_model_get_n_items (facts->specialities),
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (get_number (facts, bindings[i].id, date, &number))
      fill (tariffs, bindings[i].field, bindings[i].offset, number);
    else
      fill_absent (tariffs, bindings[i].field, bindings[i].offset, bindings[i].absent);
  tariffs->nc_prescriptions = get_number (facts, PRESCRIPTIONS, date, &number) && number > 0.0;

  for (guint i = 0; i < tariffs->n_acts; i++)
    {
      g_autoptr (HonBillTerm) term = g_list_model_get_item (facts->bill_acts, i);

      if (hon_bill_term_is_technical (term))
        tariffs->technical = i;
    }
  for (guint i = 0; i < tariffs->n_specialities; i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (facts->specialities, i);

      tariffs->specialities[i] = *hon_speciality_get_rules (speciality);
    }

  for (guint act = 0; act < tariffs->n_acts; act++)
    {
      for (guint i = 0; i < tariffs->n_specialities; i++)
        if (get_owner (facts, own, i) == i)
          tariffs->spans[act][i] = add_span (tariffs, facts, act, i, date);
      for (guint i = 0; i < tariffs->n_specialities; i++)
        tariffs->spans[act][i] = tariffs->spans[act][get_owner (facts, own, i)];
    }
}
