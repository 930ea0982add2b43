/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-prices-private.h"

#include "hon-evidence-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The index counts 2025 as 100: none of its years is outside of these. */
#define INDEX_MIN 1e-3
#define INDEX_MAX 1e6

/* No year had, or will have, prices that change more, in percent. */
#define CHANGE_MIN -50.0
#define CHANGE_MAX 1000.0

/**
 * HonPrice:
 *
 * The price level of one year.
 */

struct _HonPrice
{
  GObject      parent_instance;

  int          year;
  double       index;
  double       change;
  HonEvidence  evidence;
};

G_DEFINE_FINAL_TYPE (HonPrice, hon_price, G_TYPE_OBJECT)

/**
 * HonPrices:
 *
 * Consumer prices: a list of years, oldest first. It knows what it was told and
 * never extrapolates.
 */

struct _HonPrices
{
  GObject    parent_instance;

  GPtrArray *prices; /* (owned) (element-type HonPrice) */
};

static GType
hon_prices_get_item_type (GListModel *model)
{
  return HON_TYPE_PRICE;
}

static guint
hon_prices_get_n_items (GListModel *model)
{
  return HON_PRICES (model)->prices->len;
}

static gpointer
hon_prices_get_item (GListModel *model,
                     guint       position)
{
  HonPrices *self = HON_PRICES (model);

  if (position >= self->prices->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->prices, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_prices_get_item_type;
  iface->get_n_items = hon_prices_get_n_items;
  iface->get_item = hon_prices_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonPrices, hon_prices, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The id of a record is its year, so that an overlay replaces years. */
static gboolean
read_year (HonPrice             *price,
           const HonJsonCursor  *cursor,
           GError              **error)
{
  g_autofree char *name = NULL;
  HonJsonCursor child;
  const char *id;
  double year;

  if (!hon_json_cursor_enter (cursor, "year", &child, error) ||
      !hon_json_cursor_get_number (&child, HON_DATE_YEAR_MIN, HON_DATE_YEAR_MAX, &year, error))
    return FALSE;
  if (year != floor (year))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, _("a year"), error);
      return FALSE;
    }
  price->year = (int) year;

  name = g_strdup_printf ("%d", price->year);
  if (!hon_json_cursor_enter (cursor, "id", &child, error) ||
      !hon_json_cursor_get_string (&child, &id, error))
    return FALSE;
  if (!g_str_equal (id, name))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, name, error);
      return FALSE;
    }

  return TRUE;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const HonPrice *left = *(HonPrice * const *) a;
  const HonPrice *right = *(HonPrice * const *) b;

  return left->year - right->year;
}

HonPrices *
hon_prices_new (void)
{
  return g_object_new (HON_TYPE_PRICES, NULL);
}

/* Reads one record of the dataset `prices`, of a year that @self has not got. */
gboolean
hon_prices_read (HonPrices            *self,
                 const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  static const char * const members[] = {
    "id", "year", "index", "change", "source", "confidence", NULL
  };
  g_autoptr (HonPrice) price = g_object_new (HON_TYPE_PRICE, NULL);
  HonJsonCursor child;
  gboolean is_sorted;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !read_year (price, cursor, error) ||
      !hon_json_cursor_enter (cursor, "index", &child, error) ||
      !hon_json_cursor_get_number (&child, INDEX_MIN, INDEX_MAX, &price->index, error) ||
      !hon_json_cursor_enter (cursor, "change", &child, error) ||
      !hon_json_cursor_get_number (&child, CHANGE_MIN, CHANGE_MAX, &price->change, error) ||
      !hon_evidence_read (&price->evidence, cursor, references, error))
    return FALSE;

  is_sorted = price->year > hon_prices_get_last_year (self);
  g_ptr_array_add (self->prices, g_steal_pointer (&price));
  if (!is_sorted)
    g_ptr_array_sort (self->prices, compare_years);

  return TRUE;
}

static void
hon_price_finalize (GObject *object)
{
  HonPrice *self = HON_PRICE (object);

  hon_evidence_clear (&self->evidence);

  G_OBJECT_CLASS (hon_price_parent_class)->finalize (object);
}

static void
hon_price_class_init (HonPriceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_price_finalize;
}

static void
hon_price_init (HonPrice *self)
{
}

static void
hon_prices_finalize (GObject *object)
{
  HonPrices *self = HON_PRICES (object);

  g_ptr_array_unref (self->prices);

  G_OBJECT_CLASS (hon_prices_parent_class)->finalize (object);
}

static void
hon_prices_class_init (HonPricesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_prices_finalize;
}

static void
hon_prices_init (HonPrices *self)
{
  self->prices = g_ptr_array_new_with_free_func (g_object_unref);
}

int
hon_price_get_year (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), 0);

  return self->year;
}

/**
 * hon_price_get_index:
 * @self: the prices of a year
 *
 * Returns: their level, where 2025 is 100
 */
double
hon_price_get_index (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), NAN);

  return self->index;
}

/**
 * hon_price_get_change:
 * @self: the prices of a year
 *
 * Returns: how much they changed since the year before, in percent
 */
double
hon_price_get_change (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), NAN);

  return self->change;
}

/**
 * hon_price_get_source:
 * @self: the prices of a year
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_price_get_source (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), NULL);

  return self->evidence.source;
}

HonConfidence
hon_price_get_confidence (HonPrice *self)
{
  g_return_val_if_fail (HON_IS_PRICE (self), HON_CONFIDENCE_OFFICIAL);

  return self->evidence.confidence;
}

/**
 * hon_prices_get_first_year:
 * @self: prices
 *
 * Returns: the oldest year known, or 0 when there is none
 */
int
hon_prices_get_first_year (HonPrices *self)
{
  g_return_val_if_fail (HON_IS_PRICES (self), 0);

  return self->prices->len > 0 ? hon_price_get_year (g_ptr_array_index (self->prices, 0)) : 0;
}

/**
 * hon_prices_get_last_year:
 * @self: prices
 *
 * Returns: the newest year known, or 0 when there is none
 */
int
hon_prices_get_last_year (HonPrices *self)
{
  g_return_val_if_fail (HON_IS_PRICES (self), 0);

  if (self->prices->len == 0)
    return 0;

  return hon_price_get_year (g_ptr_array_index (self->prices, self->prices->len - 1));
}

gboolean
hon_prices_has_year (HonPrices *self,
                     int        year)
{
  return hon_prices_get_price (self, year) != NULL;
}

/**
 * hon_prices_get_price:
 * @self: prices
 * @year: a year
 *
 * Returns: (transfer none) (nullable): the prices of @year, if they are known
 */
HonPrice *
hon_prices_get_price (HonPrices *self,
                      int        year)
{
  g_return_val_if_fail (HON_IS_PRICES (self), NULL);

  for (guint low = 0, high = self->prices->len; low < high;)
    {
      guint middle = low + (high - low) / 2;
      HonPrice *price = g_ptr_array_index (self->prices, middle);

      if (price->year == year)
        return price;
      if (price->year < year)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/**
 * hon_prices_get_factor:
 * @self: prices
 * @from_year: a year
 * @to_year: another
 *
 * Returns: how many euros of @to_year one euro of @from_year is; NAN when one
 *   of them is not known
 */
double
hon_prices_get_factor (HonPrices *self,
                       int        from_year,
                       int        to_year)
{
  HonPrice *from;
  HonPrice *to;

  g_return_val_if_fail (HON_IS_PRICES (self), NAN);

  from = hon_prices_get_price (self, from_year);
  to = hon_prices_get_price (self, to_year);

  return from != NULL && to != NULL ? to->index / from->index : NAN;
}

/**
 * hon_prices_convert:
 * @self: prices
 * @centimes: an amount
 * @from_year: the year that it is of
 * @to_year: the year whose euros are wanted
 * @result: (out): return location for the amount, rounded to the centime
 *
 * Returns: whether both years are known
 */
gboolean
hon_prices_convert (HonPrices *self,
                    gint64     centimes,
                    int        from_year,
                    int        to_year,
                    gint64    *result)
{
  double factor;

  g_return_val_if_fail (HON_IS_PRICES (self), FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  factor = hon_prices_get_factor (self, from_year, to_year);
  if (isnan (factor))
    return FALSE;
  *result = llround ((double) centimes * factor);

  return TRUE;
}
