/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-conversion-group.h"

#include "hon-amount-row.h"
#include "hon-announcer.h"
#include "hon-conversion.h"
#include "hon-explanation-dialog.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonConversionGroup:
 *
 * "What would 23 € of 2011 be today?": an amount, two years, and the answer, which opens its
 * explanation.
 */

struct _HonConversionGroup
{
  AdwBin        parent_instance;

  /* Template children */
  GtkAdjustment *from_adjustment;
  GtkAdjustment *to_adjustment;
  AdwActionRow  *answer_row;

  GListModel    *prices; /* (nullable) (owned) */
  gint64         amount;
  int            from_year;
  int            to_year;
};

enum
{
  PROP_0,
  PROP_AMOUNT,
  PROP_FROM_YEAR,
  PROP_TO_YEAR,
  PROP_PRICES,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonConversionGroup, hon_conversion_group, ADW_TYPE_BIN)

static void
show_answer (HonConversionGroup *self)
{
  g_autofree char *text = NULL;

  if (self->prices != NULL)
    text = hon_conversion_dup_text (self->prices, self->amount,
                                    hon_prices_find_year (self->prices, self->from_year),
                                    hon_prices_find_year (self->prices, self->to_year));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer_row), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer_row), text != NULL);
}

static void
answer_activated_cb (HonConversionGroup *self)
{
  g_autoptr (HonExplanation) explanation =
    hon_conversion_explain (self->prices, self->amount,
                            hon_prices_find_year (self->prices, self->from_year),
                            hon_prices_find_year (self->prices, self->to_year));

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
tell_answer (HonConversionGroup *self)
{
  const char *text = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->answer_row));

  if (*text != '\0')
    hon_announcer_tell (hon_announcer_of (GTK_WIDGET (self)), text);
}

/* A saved year without known prices becomes the nearest year that has them. */
static void
show_years (HonConversionGroup *self)
{
  int first = hon_prices_get_first_year (self->prices);
  int last = hon_prices_get_last_year (self->prices);
  int from_year = hon_prices_find_year (self->prices, self->from_year);
  int to_year = hon_prices_find_year (self->prices, self->to_year);

  gtk_adjustment_configure (self->from_adjustment, from_year, first, last, 1, 10, 0);
  gtk_adjustment_configure (self->to_adjustment, to_year, first, last, 1, 10, 0);
}

/* The last year that is known stays the last one when another becomes known. */
static gboolean
take_year (GBinding     *binding,
           const GValue *from_value,
           GValue       *to_value,
           gpointer      adjustment)
{
  double year = g_value_get_double (from_value);

  g_value_set_int (to_value, year < gtk_adjustment_get_upper (adjustment) ? (int) year : HON_DATE_YEAR_MAX);

  return TRUE;
}

static void
hon_conversion_group_dispose (GObject *object)
{
  HonConversionGroup *self = HON_CONVERSION_GROUP (object);

  g_clear_object (&self->prices);
  hon_page_dispose_bin (ADW_BIN (self), HON_TYPE_CONVERSION_GROUP);

  G_OBJECT_CLASS (hon_conversion_group_parent_class)->dispose (object);
}

static void
hon_conversion_group_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  HonConversionGroup *self = HON_CONVERSION_GROUP (object);

  switch (prop_id)
    {
    case PROP_AMOUNT:
      g_value_set_int64 (value, self->amount);
      break;

    case PROP_FROM_YEAR:
      g_value_set_int (value, self->from_year);
      break;

    case PROP_TO_YEAR:
      g_value_set_int (value, self->to_year);
      break;

    case PROP_PRICES:
      g_value_set_object (value, self->prices);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_year (HonConversionGroup *self,
          int                *field,
          int                 year,
          GParamSpec         *pspec)
{
  if (*field == year)
    return;

  *field = year;
  show_answer (self);
  tell_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_amount (HonConversionGroup *self,
            gint64              amount)
{
  if (self->amount == amount)
    return;

  self->amount = amount;
  show_answer (self);
  tell_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AMOUNT]);
}

static void
hon_conversion_group_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  HonConversionGroup *self = HON_CONVERSION_GROUP (object);

  switch (prop_id)
    {
    case PROP_AMOUNT:
      set_amount (self, g_value_get_int64 (value));
      break;

    case PROP_FROM_YEAR:
      set_year (self, &self->from_year, g_value_get_int (value), pspec);
      break;

    case PROP_TO_YEAR:
      set_year (self, &self->to_year, g_value_get_int (value), pspec);
      break;

    case PROP_PRICES:
      hon_conversion_group_set_prices (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_conversion_group_class_init (HonConversionGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_conversion_group_dispose;
  object_class->get_property = hon_conversion_group_get_property;
  object_class->set_property = hon_conversion_group_set_property;

  /**
   * HonConversionGroup:amount:
   *
   * The amount, in centimes.
   */
  props[PROP_AMOUNT] =
    g_param_spec_int64 ("amount", NULL, NULL, 0, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonConversionGroup:from-year:
   *
   * The year in which the amount was paid.
   */
  props[PROP_FROM_YEAR] =
    g_param_spec_int ("from-year", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonConversionGroup:to-year:
   *
   * The year to compare with.
   */
  props[PROP_TO_YEAR] =
    g_param_spec_int ("to-year", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonConversionGroup:prices: (nullable)
   *
   * The prices that it converts with.
   */
  props[PROP_PRICES] =
    g_param_spec_object ("prices", NULL, NULL, G_TYPE_LIST_MODEL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_AMOUNT_ROW);
  hon_page_set_template (widget_class, "revaluations/hon-conversion-group");
  gtk_widget_class_bind_template_child (widget_class, HonConversionGroup, from_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HonConversionGroup, to_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HonConversionGroup, answer_row);
  gtk_widget_class_bind_template_callback (widget_class, answer_activated_cb);
}

static void
hon_conversion_group_init (HonConversionGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_conversion_group_bind_year (G_OBJECT (self), "from-year", self->from_adjustment);
  hon_conversion_group_bind_year (G_OBJECT (self), "to-year", self->to_adjustment);
}

/**
 * hon_conversion_group_bind_year:
 * @object: an object
 * @property: a property of it that is a year
 * @adjustment: what the year is chosen with, from the first to the last year that is known
 *
 * Binds a year. The last one that is known is kept as `HON_DATE_YEAR_MAX`.
 */
void
hon_conversion_group_bind_year (GObject       *object,
                                const char    *property,
                                GtkAdjustment *adjustment)
{
  g_object_bind_property_full (object, property, adjustment, "value", G_BINDING_BIDIRECTIONAL, NULL, take_year,
                               adjustment, NULL);
}

/**
 * hon_conversion_group_set_prices:
 * @self: a group
 * @prices: (nullable): consumer prices
 *
 * Sets the prices that it converts with; they say which years there are.
 */
void
hon_conversion_group_set_prices (HonConversionGroup *self,
                                 GListModel         *prices)
{
  g_return_if_fail (HON_IS_CONVERSION_GROUP (self));
  g_return_if_fail (prices == NULL || G_IS_LIST_MODEL (prices));

  if (!g_set_object (&self->prices, prices))
    return;

  if (prices != NULL)
    show_years (self);
  show_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PRICES]);
}
