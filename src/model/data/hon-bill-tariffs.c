/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-tariffs.h"

#include "hon-bill-term-private.h"
#include "hon-billable-private.h"
#include "hon-dataset-error.h"
#include "hon-money.h"
#include "hon-parameter.h"
#include "hon-speciality-private.h"
#include "hon-tariff.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* What a parameter becomes in the engine. */
typedef enum
{
  FIELD_RATE,  /* percent, as hundredths of a percent */
  FIELD_MONEY, /* euros, as centimes */
  FIELD_AGE,   /* years */
  FIELD_FLAG,  /* percent: all or nothing */
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
  { "overrun-ceiling", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, overrun_ceiling), -1 },
  { "da-taux", FIELD_RATE, G_STRUCT_OFFSET (HonTariffs, da_rate), 0 },
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
  { "prescriptions-non-conventionne", FIELD_FLAG, G_STRUCT_OFFSET (HonTariffs, nc_prescriptions), 0 },
  { "secteur-2-au-tarif", FIELD_FLAG, G_STRUCT_OFFSET (HonTariffs, s2_at_tariff[0]), 0 },
  { "secteur-2-au-tarif-c2s", FIELD_FLAG, G_STRUCT_OFFSET (HonTariffs, s2_at_tariff[1]), 0 },
};

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

/* What a tariff, or a parameter in euros, is worth on a day; whether it has a value then. */
static gboolean
get_amount (const HonBillFacts *facts,
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

    case FIELD_FLAG:
      G_STRUCT_MEMBER (gboolean, tariffs, offset) = number > 0.0;
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

/* Whether a series counts a part of the act, and not euros. */
static gboolean
is_share (const HonBillFacts *facts,
          const char         *series)
{
  HonParameter *parameter = series != NULL ? hon_record_list_find (facts->parameters, series, NULL) : NULL;

  return parameter != NULL && g_str_equal (hon_parameter_get_unit (parameter), "percent");
}

/* Makes what the engine takes of a record, on one day. */
static HonTariffItem
make_item (const HonBillFacts *facts,
           HonBillable        *billable,
           guint               record,
           HonDate             date)
{
  HonTariffItem item = {
    .condition = hon_billable_get_scope (billable)->condition,
    .is_share = is_share (facts, hon_billable_get_series (billable, HON_BILL_LEVEL_TARIFF)),
    .is_offered = hon_billable_is_offered (billable),
    .is_whole = hon_billable_is_whole (billable),
    .ceiling = HON_BILL_UNKNOWN,
    .record = record,
  };
  const char *ceiling = hon_billable_get_ceiling (billable);

  for (HonBillLevel level = 0; level < HON_N_BILL_LEVELS; level++)
    {
      const char *series = hon_billable_get_series (billable, level);

      if (series == NULL || !get_amount (facts, series, date, &item.amounts[level]))
        item.amounts[level] = HON_BILL_UNKNOWN;
    }
  if (ceiling != NULL)
    get_amount (facts, ceiling, date, &item.ceiling);

  return item;
}

/* Where the item of a record stands among others. */
static guint64
get_bit (const HonTariffItem *items,
         guint                n_items,
         guint                record)
{
  for (guint i = 0; i < n_items; i++)
    if (items[i].record == record)
      return G_GUINT64_CONSTANT (1) << i;

  return 0;
}

/* The bits of some supplements; one that does not exist on the day has none. */
static guint64
get_supplements (const HonTariffs   *tariffs,
                 const HonBillFacts *facts,
                 const char * const *ids)
{
  guint64 bits = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint position = 0;

      hon_record_list_find (facts->billables, ids[i], &position);
      bits |= get_bit (tariffs->supplements, tariffs->n_supplements, position);
    }

  return bits;
}

/* What goes with the items, and what does not. */
static void
link_items (const HonTariffs   *tariffs,
            const HonBillFacts *facts,
            HonTariffItem      *items,
            guint               n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      HonBillable *billable = hon_record_list_get (facts->billables, items[i].record);
      const char * const *needed = hon_billable_get_needed (billable);

      items[i].excludes = get_supplements (tariffs, facts, hon_billable_get_excluded (billable));
      items[i].needs = get_supplements (tariffs, facts, needed);
      /* What needs something that there is not yet fits no encounter. */
      if (*needed != NULL && items[i].needs == 0)
        items[i].condition.facts = 0;
    }
}

/* Tells which items may be for which act of which speciality. */
static void
add_bits (guint64              bits[HON_TARIFFS_ACTS_MAX][HON_TARIFFS_SPECIALITIES_MAX],
          const HonTariffItem *items,
          guint                n_items)
{
  for (guint i = 0; i < n_items; i++)
    for (guint act = 0; act < HON_TARIFFS_ACTS_MAX; act++)
      for (guint j = 0; j < HON_TARIFFS_SPECIALITIES_MAX; j++)
        if ((items[i].condition.acts >> act & 1) != 0 && (items[i].condition.specialities >> j & 1) != 0)
          bits[act][j] |= G_GUINT64_CONSTANT (1) << i;
}

static void
read_items (HonTariffs         *tariffs,
            const HonBillFacts *facts,
            HonDate             date)
{
  for (guint i = 0; i < hon_record_list_len (facts->billables); i++)
    {
      HonBillable *billable = hon_record_list_get (facts->billables, i);

      if (!hon_period_contains (&hon_billable_get_scope (billable)->period, date))
        continue;
      if (hon_billable_is_supplement (billable))
        tariffs->supplements[tariffs->n_supplements++] = make_item (facts, billable, i, date);
      else
        tariffs->items[tariffs->n_items++] = make_item (facts, billable, i, date);
    }

  link_items (tariffs, facts, tariffs->items, tariffs->n_items);
  link_items (tariffs, facts, tariffs->supplements, tariffs->n_supplements);

  add_bits (tariffs->items_of, tariffs->items, tariffs->n_items);
  add_bits (tariffs->supplements_of, tariffs->supplements, tariffs->n_supplements);
}

/* Bills begin when the rate does. */
static HonDate
get_first_day (const HonBillFacts *facts)
{
  HonParameter *rate = hon_record_list_find (facts->parameters, "taux-parcours", NULL);
  g_autoptr (HonDatedValue) first = g_list_model_get_item (hon_parameter_get_values (rate), 0);

  return hon_dated_value_get_period (first)->from;
}

/* Whether more acts or supplements are in force on a day than the engine holds. */
static gboolean
has_too_many (const HonBillFacts *facts,
              HonDate             date)
{
  guint n[2] = { 0, };

  for (guint i = 0; i < hon_record_list_len (facts->billables); i++)
    {
      HonBillable *billable = hon_record_list_get (facts->billables, i);

      if (hon_period_contains (&hon_billable_get_scope (billable)->period, date))
        n[hon_billable_is_supplement (billable)]++;
    }

  return MAX (n[0], n[1]) > HON_TARIFFS_ITEMS_MAX;
}

static gboolean
check_series (const HonBillFacts  *facts,
              const char          *billable,
              const char          *id,
              GError             **error)
{
  if (id == NULL || hon_record_list_find (facts->parameters, id, NULL) != NULL ||
      hon_record_list_find (facts->tariffs, id, NULL) != NULL)
    return TRUE;

  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_REFERENCE,
               /* Translators: %1$s and %2$s are the ids of records. */
               _("The act or supplement “%1$s” names “%2$s”, which is no tariff"), billable, id);

  return FALSE;
}

static gboolean
check_supplements (const HonBillFacts  *facts,
                   const char          *billable,
                   const char * const  *ids,
                   GError             **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      HonBillable *other = hon_record_list_find (facts->billables, ids[i], NULL);

      if (other == NULL || !hon_billable_is_supplement (other))
        {
          g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_REFERENCE,
                       /* Translators: %1$s and %2$s are the ids of records. */
                       _("The act or supplement “%1$s” names “%2$s”, which is no supplement"), billable, ids[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_billable (const HonBillFacts  *facts,
                HonBillable         *billable,
                GError             **error)
{
  const char *id = hon_billable_get_id (billable);

  return check_supplements (facts, id, hon_billable_get_excluded (billable), error) &&
         check_supplements (facts, id, hon_billable_get_needed (billable), error) &&
         check_series (facts, id, hon_billable_get_series (billable, HON_BILL_LEVEL_TARIFF), error) &&
         check_series (facts, id, hon_billable_get_series (billable, HON_BILL_LEVEL_OVERRUN), error) &&
         check_series (facts, id, hon_billable_get_ceiling (billable), error);
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
      g_list_model_get_n_items (facts->specialities) > HON_TARIFFS_SPECIALITIES_MAX)
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
  for (guint i = 0; i < hon_record_list_len (facts->billables); i++)
    {
      HonBillable *billable = hon_record_list_get (facts->billables, i);

      if (!check_billable (facts, billable, error))
        return FALSE;
      if (has_too_many (facts, MAX (hon_billable_get_scope (billable)->period.from, get_first_day (facts))))
        {
          g_set_error_literal (error, HON_DATASET_ERROR, HON_DATASET_ERROR_RANGE,
                               _("There are more acts, specialities or tariffs of bills than can be held"));
          return FALSE;
        }
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
                    const char         *id)
{
  HonParameter *parameter = id != NULL ? hon_record_list_find (facts->parameters, id, NULL) : NULL;
  HonTariff *tariff = id != NULL ? hon_record_list_find (facts->tariffs, id, NULL) : NULL;
  GListModel *steps = tariff != NULL ? hon_tariff_get_steps (tariff) : NULL;

  if (parameter != NULL)
    add_days_of_parameter (days, parameter);
  for (guint i = 0; steps != NULL && i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonTariffStep) step = g_list_model_get_item (steps, i);

      add_day (days, hon_tariff_step_get_date (step));
      /* The bill itself does not change there, but how much is known of it. */
      if (hon_tariff_step_get_known_until (step) != HON_DATE_NONE)
        add_day (days, hon_tariff_step_get_known_until (step) + 1);
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
  HonDate first_day = get_first_day (facts);
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    add_days_of_parameter (set, hon_record_list_find (facts->parameters, bindings[i].id, NULL));
  for (guint i = 0; i < hon_record_list_len (facts->billables); i++)
    {
      HonBillable *billable = hon_record_list_get (facts->billables, i);
      const HonBillScope *scope = hon_billable_get_scope (billable);

      add_day (set, scope->period.from);
      add_day (set, scope->period.until);
      for (HonBillLevel level = 0; level < HON_N_BILL_LEVELS; level++)
        add_days_of_series (set, facts, hon_billable_get_series (billable, level));
      add_days_of_series (set, facts, hon_billable_get_ceiling (billable));
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

  read_items (tariffs, facts, date);
}
