/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-billing.h"

#include "hon-billable-private.h"
#include "hon-record-list-private.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * HonBillingItem:
 *
 * Something that has a code and can be billed, as a search finds it.
 */

struct _HonBillingItem
{
  GObject         parent_instance;

  HonRecord      *record; /* (owned): a billable or a technical act */
  const char     *code;   /* of the record: the one it was looked for by, or its usual one */
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_LABEL,
  PROP_KIND_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char * const kind_labels[] = {
  [HON_BILLING_ACT] = NC_("kind of billing", "Act"),
  [HON_BILLING_SUPPLEMENT] = NC_("kind of billing", "Supplement"),
  [HON_BILLING_TECHNICAL] = NC_("kind of billing", "Technical act"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == HON_N_BILLING_KINDS);

G_DEFINE_FINAL_TYPE (HonBillingItem, hon_billing_item, G_TYPE_OBJECT)

static HonBillingItem *
make_item (HonRecord  *record,
           const char *code)
{
  HonBillingItem *self = g_object_new (HON_TYPE_BILLING_ITEM, NULL);

  self->record = g_object_ref (record);
  self->code = code;

  return self;
}

/* The usual code of a record in force on @date, or NULL. */
static const char *
get_code (HonRecord *record,
          HonDate    date)
{
  if (HON_IS_TECHNICAL_ACT (record))
    return hon_technical_act_get_code (HON_TECHNICAL_ACT (record));
  if (!hon_period_contains (&hon_billable_get_scope (HON_BILLABLE (record))->period, date))
    return NULL;

  return *hon_billable_get_codes (HON_BILLABLE (record));
}

static void
add_records (HonRecordList *all,
             GListModel    *records)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    hon_record_list_add (all, g_list_model_get_item (records, i));
}

/* Acts and supplements, then the technical acts, the most performed first. */
static HonRecordList *
list_records (HonCatalogue *catalogue,
              gboolean      is_technical)
{
  HonRecordList *all = hon_record_list_new (HON_TYPE_RECORD);

  if (!is_technical)
    add_records (all, hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES));
  add_records (all, hon_catalogue_get_list (catalogue, HON_RECORDS_TECHNICAL_ACTS));

  return all;
}

static void
hon_billing_item_dispose (GObject *object)
{
  HonBillingItem *self = HON_BILLING_ITEM (object);

  g_clear_object (&self->record);

  G_OBJECT_CLASS (hon_billing_item_parent_class)->dispose (object);
}

static void
hon_billing_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HonBillingItem *self = HON_BILLING_ITEM (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, hon_billing_item_get_code (self));
      break;

    case PROP_LABEL:
      g_value_set_string (value, hon_billing_item_get_label (self));
      break;

    case PROP_KIND_LABEL:
      g_value_set_string (value, hon_billing_item_get_kind_label (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_billing_item_class_init (HonBillingItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  object_class->dispose = hon_billing_item_dispose;
  object_class->get_property = hon_billing_item_get_property;

  /**
   * HonBillingItem:code:
   *
   * What doctors write.
   */
  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);

  /**
   * HonBillingItem:label:
   *
   * What it is.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);

  /**
   * HonBillingItem:kind-label:
   *
   * Of what kind it is, for people.
   */
  props[PROP_KIND_LABEL] = g_param_spec_string ("kind-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_billing_item_init (HonBillingItem *self)
{
}

const char *
hon_billing_item_get_code (HonBillingItem *self)
{
  g_return_val_if_fail (HON_IS_BILLING_ITEM (self), NULL);

  return self->code;
}

const char *
hon_billing_item_get_label (HonBillingItem *self)
{
  g_return_val_if_fail (HON_IS_BILLING_ITEM (self), NULL);

  return hon_billing_item_get_kind (self) == HON_BILLING_TECHNICAL
           ? hon_technical_act_get_label (HON_TECHNICAL_ACT (self->record))
           : hon_billable_get_label (HON_BILLABLE (self->record));
}

HonBillingKind
hon_billing_item_get_kind (HonBillingItem *self)
{
  g_return_val_if_fail (HON_IS_BILLING_ITEM (self), HON_BILLING_ACT);

  if (HON_IS_TECHNICAL_ACT (self->record))
    return HON_BILLING_TECHNICAL;

  return hon_billable_is_supplement (HON_BILLABLE (self->record)) ? HON_BILLING_SUPPLEMENT : HON_BILLING_ACT;
}

const char *
hon_billing_item_get_kind_label (HonBillingItem *self)
{
  g_return_val_if_fail (HON_IS_BILLING_ITEM (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of billing", kind_labels[hon_billing_item_get_kind (self)]);
}

/**
 * hon_billing_item_get_base:
 * @self: an item
 * @sector: how the doctor is bound
 * @date: the day of a bill
 *
 * Returns: the base of reimbursement of a technical act, with an overrun outside the OPTAM;
 *   `HON_BILL_UNKNOWN` where it is not known, and for what depends on the doctor and the patient
 */
gint64
hon_billing_item_get_base (HonBillingItem *self,
                           HonBillSector   sector,
                           HonDate         date)
{
  HonPriceLevel level = sector == HON_BILL_SECTOR_S2 ? HON_PRICE_LEVEL_OTHERS : HON_PRICE_LEVEL_S1;
  gint64 centimes;

  g_return_val_if_fail (HON_IS_BILLING_ITEM (self), HON_BILL_UNKNOWN);

  return HON_IS_TECHNICAL_ACT (self->record) && sector != HON_BILL_SECTOR_NC &&
         hon_technical_act_get_tariff (HON_TECHNICAL_ACT (self->record), HON_SUBJECT_ACT, level, date, &centimes)
           ? centimes : HON_BILL_UNKNOWN;
}

/**
 * hon_billing_search:
 * @catalogue: a loaded catalogue
 * @date: the day of a bill
 * @words: the beginning of a code, or words in any language
 * @is_technical: whether technical acts alone are wanted
 * @max: how many are wanted at most; 0 for all
 *
 * Finds what can be billed by its code on @date. Whether it goes with the doctor, the patient
 * and the rest of a bill, the bill says.
 *
 * Returns: (transfer full) (element-type HonBillingItem): those that @words find, the best
 *   first, each code once; all when they are blank
 */
GListModel *
hon_billing_search (HonCatalogue *catalogue,
                    HonDate       date,
                    const char   *words,
                    gboolean      is_technical,
                    guint         max)
{
  g_autoptr (GListStore) items = g_list_store_new (HON_TYPE_BILLING_ITEM);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HonRecordList) all = NULL;
  g_autoptr (GListModel) found = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  all = list_records (catalogue, is_technical);
  found = hon_search_list (G_LIST_MODEL (all), words);
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (found, i);
      g_autoptr (HonBillingItem) item = NULL;
      const char *code = get_code (record, date);

      if (code == NULL || !g_hash_table_add (codes, (gpointer) code))
        continue;
      item = make_item (record, code);
      g_list_store_append (items, item);
      if (g_list_model_get_n_items (G_LIST_MODEL (items)) == max)
        break;
    }

  return G_LIST_MODEL (g_steal_pointer (&items));
}

/**
 * hon_billing_find:
 * @catalogue: a loaded catalogue
 * @date: the day of a bill
 * @code: what doctors write, in capitals; a technical act may have its activity, as in “NFKA007-4”
 *
 * Returns: (transfer full) (nullable): what has that code on @date
 */
HonBillingItem *
hon_billing_find (HonCatalogue *catalogue,
                  HonDate       date,
                  const char   *code)
{
  g_autofree char *without_activity = NULL;
  HonTechnicalAct *act;
  GListModel *billables;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  without_activity = g_strndup (code, strcspn (code, "-"));
  act = hon_catalogue_find (catalogue, HON_RECORDS_TECHNICAL_ACTS, without_activity);
  if (act != NULL)
    return make_item (HON_RECORD (act), hon_technical_act_get_code (act));

  billables = hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES);
  for (guint i = 0; i < g_list_model_get_n_items (billables); i++)
    {
      HonBillable *billable = hon_record_list_get (HON_RECORD_LIST (billables), i);
      const char * const *codes = hon_billable_get_codes (billable);

      if (get_code (HON_RECORD (billable), date) == NULL)
        continue;
      for (guint j = 0; codes[j] != NULL; j++)
        if (g_str_equal (codes[j], code))
          return make_item (HON_RECORD (billable), codes[j]);
    }

  return NULL;
}
