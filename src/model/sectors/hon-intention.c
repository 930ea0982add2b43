/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-intention.h"

#include "hon-bill-rules.h"
#include "hon-money.h"

/* Examples to begin with, not facts: they are inputs. */
#define DEFAULT_ACTIVITY ((gint64) 15000000)
#define DEFAULT_FEE      ((gint64) 6000)

/**
 * HonIntention:
 *
 * How much a doctor means to work, and for which fee: what sectors are compared with. It is the
 * same activity in each of them, counted at the tariffs of the agreement.
 */

enum
{
  PROP_0,
  PROP_ACTIVITY,
  PROP_FEE,
  PROP_EXPENSES,
  N_PROPS,
};

struct _HonIntention
{
  GObject parent_instance;

  gint64  amounts[N_PROPS]; /* centimes, by property */
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonIntention, hon_intention, G_TYPE_OBJECT)

static void
hon_intention_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_int64 (value, HON_INTENTION (object)->amounts[prop_id]);
}

static void
hon_intention_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  gint64 *amount = &HON_INTENTION (object)->amounts[prop_id];

  if (*amount == g_value_get_int64 (value))
    return;

  *amount = g_value_get_int64 (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
hon_intention_class_init (HonIntentionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hon_intention_get_property;
  object_class->set_property = hon_intention_set_property;

  /**
   * HonIntention:activity:
   *
   * The fees of a year if every patient paid the tariff, in centimes.
   */
  props[PROP_ACTIVITY] =
    g_param_spec_int64 ("activity", NULL, NULL, 0, HON_MONEY_MAX, DEFAULT_ACTIVITY,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonIntention:fee:
   *
   * The fee of a consultation for patients who pay more than the tariff, in centimes.
   */
  props[PROP_FEE] =
    g_param_spec_int64 ("fee", NULL, NULL, 0, HON_BILL_FEE_MAX, DEFAULT_FEE,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonIntention:expenses:
   *
   * Professional expenses of a year without contributions, in centimes.
   */
  props[PROP_EXPENSES] =
    g_param_spec_int64 ("expenses", NULL, NULL, 0, HON_MONEY_MAX, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_intention_init (HonIntention *self)
{
  self->amounts[PROP_ACTIVITY] = DEFAULT_ACTIVITY;
  self->amounts[PROP_FEE] = DEFAULT_FEE;
}

/**
 * hon_intention_new:
 *
 * Returns: (transfer full): an example
 */
HonIntention *
hon_intention_new (void)
{
  return g_object_new (HON_TYPE_INTENTION, NULL);
}

/**
 * hon_intention_has_fees:
 * @self: an intention
 *
 * Returns: whether the activity or the fee is no longer that of the example
 */
gboolean
hon_intention_has_fees (HonIntention *self)
{
  g_return_val_if_fail (HON_IS_INTENTION (self), FALSE);

  return self->amounts[PROP_ACTIVITY] != DEFAULT_ACTIVITY || self->amounts[PROP_FEE] != DEFAULT_FEE;
}

/**
 * hon_intention_has_expenses:
 * @self: an intention
 *
 * Returns: whether expenses were given
 */
gboolean
hon_intention_has_expenses (HonIntention *self)
{
  g_return_val_if_fail (HON_IS_INTENTION (self), FALSE);

  return self->amounts[PROP_EXPENSES] > 0;
}

gint64
hon_intention_get_activity (HonIntention *self)
{
  g_return_val_if_fail (HON_IS_INTENTION (self), 0);

  return self->amounts[PROP_ACTIVITY];
}

gint64
hon_intention_get_fee (HonIntention *self)
{
  g_return_val_if_fail (HON_IS_INTENTION (self), 0);

  return self->amounts[PROP_FEE];
}

gint64
hon_intention_get_expenses (HonIntention *self)
{
  g_return_val_if_fail (HON_IS_INTENTION (self), 0);

  return self->amounts[PROP_EXPENSES];
}
