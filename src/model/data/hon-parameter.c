/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-parameter-private.h"

#include "hon-evidence-private.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* No amount or bound of the law is larger. */
#define NUMBER_MAX 1e9

/* The units that datasets know. Percentages may not pass 100 but for those of
 * the PASS.
 */
typedef enum
{
  UNIT_EURO,
  UNIT_EURO_PER_YEAR,
  UNIT_EURO_PER_HOUR,
  UNIT_PERCENT,
  UNIT_PERCENT_OF_PASS,
  UNIT_PERCENT_OF_BASE,
  UNIT_PASS,
  UNIT_HOURS,
  UNIT_DAYS,
  UNIT_YEARS,
  UNIT_PARTS,
  UNIT_FRACTION,
} Unit;

static const struct
{
  const char *id;
  double      maximum;
} units[] = {
  [UNIT_EURO] = { "euro", NUMBER_MAX },
  [UNIT_EURO_PER_YEAR] = { "euro-per-year", NUMBER_MAX },
  [UNIT_EURO_PER_HOUR] = { "euro-per-hour", NUMBER_MAX },
  [UNIT_PERCENT] = { "percent", 100.0 },
  [UNIT_PERCENT_OF_PASS] = { "percent-of-pass", 1000.0 },
  [UNIT_PERCENT_OF_BASE] = { "percent-of-base", 1000.0 },
  [UNIT_PASS] = { "pass", 1000.0 },
  [UNIT_HOURS] = { "hours", 8784.0 },
  [UNIT_DAYS] = { "days", 36525.0 },
  [UNIT_YEARS] = { "years", 150.0 },
  [UNIT_PARTS] = { "parts", 100.0 },
  [UNIT_FRACTION] = { "fraction", 1.0 },
};

static const char * const kinds[] = {
  [HON_PARAMETER_SCALAR] = "scalar",
  [HON_PARAMETER_FRACTION] = "fraction",
  [HON_PARAMETER_PROGRESSIVE] = "progressive",
  [HON_PARAMETER_MARGINAL] = "marginal",
  [HON_PARAMETER_TIERS] = "tiers",
};

/* The member that holds a value of each kind. */
static const char * const payloads[] = {
  [HON_PARAMETER_SCALAR] = "value",
  [HON_PARAMETER_FRACTION] = "value",
  [HON_PARAMETER_PROGRESSIVE] = "points",
  [HON_PARAMETER_MARGINAL] = "brackets",
  [HON_PARAMETER_TIERS] = "tiers",
};

/**
 * HonDatedValue:
 *
 * What a parameter is worth from one day until the next value, and who says so.
 */

struct _HonDatedValue
{
  GObject      parent_instance;

  HonPeriod    period;
  gboolean     is_end;
  double       number;      /* of a scalar or fraction */
  double       francs;      /* what the text says of a scalar that was in francs; or 0 */
  guint        numerator;   /* of a fraction */
  guint        denominator;
  HonCurve     curve;
  HonScale     scale;
  HonTiers     tiers;
  HonEvidence  evidence;
};

G_DEFINE_FINAL_TYPE (HonDatedValue, hon_dated_value, G_TYPE_OBJECT)

/**
 * HonParameter:
 *
 * A number of the law that changes with time: the list of its dated values,
 * oldest first.
 */

struct _HonParameter
{
  GObject           parent_instance;

  char             *id;     /* (owned) */
  char             *label;  /* (owned) */
  Unit              unit;
  HonParameterKind  kind;
  gboolean          bound_in_pass;
  GPtrArray        *values; /* (owned) (element-type HonDatedValue) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GType
hon_parameter_get_item_type (GListModel *model)
{
  return HON_TYPE_DATED_VALUE;
}

static guint
hon_parameter_get_n_items (GListModel *model)
{
  return HON_PARAMETER (model)->values->len;
}

static gpointer
hon_parameter_get_item (GListModel *model,
                        guint       position)
{
  HonParameter *self = HON_PARAMETER (model);

  if (position >= self->values->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->values, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_parameter_get_item_type;
  iface->get_n_items = hon_parameter_get_n_items;
  iface->get_item = hon_parameter_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonParameter, hon_parameter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
read_member_number (const HonJsonCursor  *cursor,
                    const char           *member,
                    double                maximum,
                    double               *value,
                    GError              **error)
{
  HonJsonCursor child;

  return hon_json_cursor_enter (cursor, member, &child, error) &&
         hon_json_cursor_get_number (&child, 0.0, maximum, value, error);
}

/* Fails unless @bounds increase up to @i. */
static gboolean
check_order (const HonJsonCursor  *cursor,
             const char           *member,
             const double         *bounds,
             guint                 i,
             GError              **error)
{
  HonJsonCursor child;

  if (i == 0 || bounds[i] > bounds[i - 1])
    return TRUE;

  hon_json_cursor_enter (cursor, member, &child, NULL);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a bound above the one before"), error);

  return FALSE;
}

static gboolean
enter_steps (const HonJsonCursor  *cursor,
             const char           *member,
             HonJsonCursor        *array,
             guint                *n,
             GError              **error)
{
  if (!hon_json_cursor_enter_array (cursor, member, array, n, error))
    return FALSE;
  if (*n == 0 || *n > HON_STEPS_MAX)
    {
      g_autofree char *expected = g_strdup_printf (ngettext ("a list of at most %d step",
                                                             "a list of 1 to %d steps",
                                                             HON_STEPS_MAX), HON_STEPS_MAX);

      hon_json_cursor_fail (array, HON_DATASET_ERROR_RANGE, expected, error);
      return FALSE;
    }

  return TRUE;
}

/* Reads the steps of a curve or marginal scale: both are bounds with rates. */
static gboolean
read_steps (const HonJsonCursor  *cursor,
            const char           *list,
            const char           *bound,
            guint                *n,
            double               *bounds,
            double               *rates,
            GError              **error)
{
  const char * const members[] = { bound, "rate", NULL };
  HonJsonCursor array;

  if (!enter_steps (cursor, list, &array, n, error))
    return FALSE;

  for (guint i = 0; i < *n; i++)
    {
      HonJsonCursor step;

      hon_json_cursor_element (&array, i, &step);
      if (!hon_json_cursor_only (&step, members, error) ||
          !read_member_number (&step, bound, NUMBER_MAX, &bounds[i], error) ||
          !read_member_number (&step, "rate", 100.0, &rates[i], error) ||
          !check_order (&step, bound, bounds, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_tiers (const HonJsonCursor  *cursor,
            double                amount_maximum,
            HonTiers             *tiers,
            GError              **error)
{
  static const char * const members[] = { "below", "amount", "rate", NULL };
  HonJsonCursor array;

  if (!enter_steps (cursor, "tiers", &array, &tiers->n, error))
    return FALSE;

  for (guint i = 0; i < tiers->n; i++)
    {
      gboolean is_last = i + 1 == tiers->n;
      HonJsonCursor step;
      HonJsonCursor child;

      hon_json_cursor_element (&array, i, &step);
      if (!hon_json_cursor_only (&step, members, error) ||
          !read_member_number (&step, "amount", amount_maximum, &tiers->amount[i], error) ||
          !hon_json_cursor_enter (&step, "rate", &child, error))
        return FALSE;
      if (!hon_json_cursor_is_absent (&child) &&
          !hon_json_cursor_get_number (&child, 0.0, 100.0, &tiers->rate[i], error))
        return FALSE;

      hon_json_cursor_enter (&step, "below", &child, NULL);
      if (is_last && !hon_json_cursor_is_absent (&child))
        {
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER,
                                _("a last class without an upper bound"), error);
          return FALSE;
        }
      tiers->below[i] = INFINITY;
      if (!is_last &&
          (!hon_json_cursor_get_number (&child, 0.0, NUMBER_MAX, &tiers->below[i], error) ||
           !check_order (&step, "below", tiers->below, i, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_fraction (const HonJsonCursor  *cursor,
               HonDatedValue        *value,
               GError              **error)
{
  HonJsonCursor array;
  double parts[2];
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "value", &array, &n, error))
    return FALSE;
  if (n != 2)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_TYPE, _("a numerator and a denominator"), error);
      return FALSE;
    }

  for (guint i = 0; i < 2; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_number (&element, i, 1000.0, &parts[i], error))
        return FALSE;
    }
  if (parts[0] > parts[1] || parts[0] != floor (parts[0]) || parts[1] != floor (parts[1]))
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_RANGE, _("a fraction from 0 to 1"), error);
      return FALSE;
    }

  value->numerator = (guint) parts[0];
  value->denominator = (guint) parts[1];
  value->number = parts[0] / parts[1];

  return TRUE;
}

static gboolean
read_payload (HonParameter         *self,
              const HonJsonCursor  *cursor,
              HonDatedValue        *value,
              GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "value", &child, error))
    return FALSE;
  if (hon_json_cursor_is_null (&child))
    {
      value->is_end = TRUE;
      return TRUE;
    }

  switch (self->kind)
    {
    case HON_PARAMETER_SCALAR:
      return hon_json_cursor_get_number (&child, 0.0, units[self->unit].maximum, &value->number, error);

    case HON_PARAMETER_FRACTION:
      return read_fraction (cursor, value, error);

    case HON_PARAMETER_PROGRESSIVE:
      return read_steps (cursor, "points", "at", &value->curve.n, value->curve.at,
                         value->curve.rate, error);

    case HON_PARAMETER_MARGINAL:
      return read_steps (cursor, "brackets", "from", &value->scale.n, value->scale.from,
                         value->scale.rate, error);

    case HON_PARAMETER_TIERS:
      return read_tiers (cursor, units[self->unit].maximum, &value->tiers, error);
    }

  g_return_val_if_reached (FALSE);
}

static HonDatedValue *
read_value (HonParameter         *self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  const char *members[] = {
    payloads[self->kind], "from", "source", "confidence", "note", "claims", NULL, NULL
  };
  g_autoptr (HonDatedValue) value = g_object_new (HON_TYPE_DATED_VALUE, NULL);
  HonJsonCursor child;

  /* A null ends a parameter of any kind, and nothing may stand beside it. */
  if (!hon_json_cursor_enter (cursor, "value", &child, error))
    return NULL;
  if (hon_json_cursor_is_null (&child))
    members[0] = "value";
  else if (self->kind == HON_PARAMETER_SCALAR)
    members[6] = "francs";

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_enter (cursor, "from", &child, error) ||
      !hon_json_cursor_get_date (&child, &value->period.from, error) ||
      !read_payload (self, cursor, value, error) ||
      !hon_json_cursor_get_francs (cursor, value->number, &value->francs, error) ||
      !hon_evidence_read (&value->evidence, cursor, references, error))
    return NULL;

  return g_steal_pointer (&value);
}

static gboolean
read_values (HonParameter         *self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonDatedValue *previous = NULL;
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "values", &array, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("at least one value"), error);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonDatedValue *value;

      hon_json_cursor_element (&array, i, &element);
      value = read_value (self, &element, references, error);
      if (value == NULL)
        return FALSE;
      g_ptr_array_add (self->values, value);

      if (previous != NULL && value->period.from <= previous->period.from)
        {
          HonJsonCursor child;

          hon_json_cursor_enter (&element, "from", &child, NULL);
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);
          return FALSE;
        }
      if (previous != NULL)
        previous->period.until = value->period.from;
      previous = value;
    }

  return TRUE;
}

/* Fractions count themselves, and rates are percentages. */
static gboolean
check_unit (HonParameter         *self,
            const HonJsonCursor  *cursor,
            GError              **error)
{
  HonJsonCursor child;
  const char *expected = NULL;

  if (self->kind == HON_PARAMETER_FRACTION && self->unit != UNIT_FRACTION)
    expected = units[UNIT_FRACTION].id;
  else if (self->kind != HON_PARAMETER_FRACTION && self->unit == UNIT_FRACTION)
    expected = _("another unit");
  else if ((self->kind == HON_PARAMETER_PROGRESSIVE || self->kind == HON_PARAMETER_MARGINAL) &&
           self->unit != UNIT_PERCENT)
    expected = units[UNIT_PERCENT].id;
  if (expected == NULL)
    return TRUE;

  hon_json_cursor_enter (cursor, "unit", &child, NULL);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, expected, error);

  return FALSE;
}

/* Reads one record of an array `parameters`. */
HonParameter *
hon_parameter_read (const HonJsonCursor  *cursor,
                    const HonReferences  *references,
                    GError              **error)
{
  static const char * const members[] = { "id", "label", "unit", "kind", "bound", "values", NULL };
  static const char * const members_without_bound[] = {
    "id", "label", "unit", "kind", "values", NULL
  };
  static const char * const bounds[] = { "euro", "pass" };
  g_autoptr (HonParameter) self = g_object_new (HON_TYPE_PARAMETER, NULL);
  guint choice;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_get_choice (cursor, "unit", units, sizeof *units, G_N_ELEMENTS (units), &choice, error))
    return NULL;
  self->unit = choice;

  if (!hon_json_cursor_get_choice (cursor, "kind", kinds, sizeof *kinds, G_N_ELEMENTS (kinds), &choice, error))
    return NULL;
  self->kind = choice;

  if (!check_unit (self, cursor, error))
    return NULL;

  if (self->kind >= HON_PARAMETER_PROGRESSIVE)
    {
      if (!hon_json_cursor_get_choice (cursor, "bound", bounds, sizeof *bounds, G_N_ELEMENTS (bounds), &choice, error))
        return NULL;
      self->bound_in_pass = choice == 1;
    }
  else if (!hon_json_cursor_only (cursor, members_without_bound, error))
    {
      return NULL;
    }

  if (!read_values (self, cursor, references, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* A number with all the decimals that it has, up to four. */
static char *
format_plain (double number)
{
  double scaled = number;
  int decimals = 0;

  for (; decimals < 4 && fabs (scaled - round (scaled)) > 1e-6; decimals++)
    scaled *= 10.0;

  return hon_format_number (number, decimals);
}

static char *
format_scalar (HonParameter *self,
               double        number)
{
  g_autofree char *text = NULL;

  switch (self->unit)
    {
    case UNIT_EURO:
    case UNIT_EURO_PER_YEAR:
      return hon_format_money (llround (number * 100.0), HON_MONEY_AUTO);

    case UNIT_EURO_PER_HOUR:
      text = hon_format_money (llround (number * 100.0), HON_MONEY_CENTIMES);
      /* Translators: an amount of money for each hour. */
      return g_strdup_printf (_("%s an hour"), text);

    case UNIT_PERCENT:
      return hon_format_percent (number, 4);

    case UNIT_PERCENT_OF_PASS:
      text = hon_format_percent (number, 4);
      /* Translators: %s is a percentage; PASS is the yearly ceiling of the French social security. */
      return g_strdup_printf (_("%s of the PASS"), text);

    case UNIT_PERCENT_OF_BASE:
      text = hon_format_percent (number, 4);
      /* Translators: %s is a percentage; the base is that of a reimbursement. */
      return g_strdup_printf (_("%s of the base"), text);

    case UNIT_PASS:
      text = format_plain (number);
      /* Translators: %s is a number; PASS is the yearly ceiling of the French social security. */
      return g_strdup_printf (_("%s PASS"), text);

    case UNIT_HOURS:
      return g_strdup_printf (ngettext ("%d hour", "%d hours", (int) number), (int) number);

    case UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", (int) number), (int) number);

    case UNIT_YEARS:
      return g_strdup_printf (ngettext ("%d year", "%d years", (int) number), (int) number);

    case UNIT_PARTS:
    case UNIT_FRACTION:
      return format_plain (number);
    }

  g_return_val_if_reached (NULL);
}

static char *
format_bound (HonParameter *self,
              double        bound)
{
  g_autofree char *text = NULL;

  if (!self->bound_in_pass)
    return hon_format_money (llround (bound * 100.0), HON_MONEY_AUTO);

  text = format_plain (bound);

  return g_strdup_printf (_("%s PASS"), text);
}

static void
append_step (GString    *text,
             char       *step)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, step);
  g_free (step);
}

static char *
format_tier (HonParameter   *self,
             const HonTiers *tiers,
             guint           i)
{
  g_autofree char *amount = format_scalar (self, tiers->amount[i]);
  g_autofree char *rate = hon_format_percent (tiers->rate[i], 4);
  g_autofree char *what = NULL;
  g_autofree char *bound = NULL;

  if (tiers->rate[i] > 0.0)
    /* Translators: %1$s is an amount of money, %2$s a percentage. */
    what = g_strdup_printf (_("%1$s + %2$s of the base"), amount, rate);
  else
    what = g_steal_pointer (&amount);

  if (isinf (tiers->below[i]))
    {
      bound = i == 0 ? NULL : format_bound (self, tiers->below[i - 1]);
      if (bound == NULL)
        return g_steal_pointer (&what);
      /* Translators: from a bound on, an amount or a rate. */
      return g_strdup_printf (_("from %1$s: %2$s"), bound, what);
    }

  bound = format_bound (self, tiers->below[i]);

  /* Translators: below a bound, an amount or a rate. */
  return g_strdup_printf (_("below %1$s: %2$s"), bound, what);
}

static void
hon_dated_value_finalize (GObject *object)
{
  HonDatedValue *self = HON_DATED_VALUE (object);

  hon_evidence_clear (&self->evidence);

  G_OBJECT_CLASS (hon_dated_value_parent_class)->finalize (object);
}

static void
hon_dated_value_class_init (HonDatedValueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_dated_value_finalize;
}

static void
hon_dated_value_init (HonDatedValue *self)
{
}

static void
hon_parameter_finalize (GObject *object)
{
  HonParameter *self = HON_PARAMETER (object);

  g_free (self->id);
  g_free (self->label);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (hon_parameter_parent_class)->finalize (object);
}

static void
hon_parameter_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonParameter *self = HON_PARAMETER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_parameter_class_init (HonParameterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_parameter_finalize;
  object_class->get_property = hon_parameter_get_property;

  /**
   * HonParameter:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonParameter:label:
   *
   * What it is, for people.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_parameter_init (HonParameter *self)
{
  self->values = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hon_dated_value_get_period:
 * @self: a value
 *
 * Returns: (transfer none): when it holds
 */
const HonPeriod *
hon_dated_value_get_period (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return &self->period;
}

/**
 * hon_dated_value_is_end:
 * @self: a value
 *
 * Returns: whether the parameter does not exist while this value holds
 */
gboolean
hon_dated_value_is_end (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), FALSE);

  return self->is_end;
}

/**
 * hon_dated_value_get_number:
 * @self: the value of a scalar or fraction
 *
 * Returns: the number, in the unit of its parameter; a fraction as 0 to 1
 */
double
hon_dated_value_get_number (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), 0.0);

  return self->number;
}

/**
 * hon_dated_value_get_francs:
 * @self: the value of a scalar
 *
 * Returns: what the text says where it was in francs, or 0
 */
double
hon_dated_value_get_francs (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), 0.0);

  return self->francs;
}

/**
 * hon_dated_value_get_curve:
 * @self: the value of a linear-progressive rate
 *
 * Returns: (transfer none): the rate
 */
const HonCurve *
hon_dated_value_get_curve (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return &self->curve;
}

/**
 * hon_dated_value_get_scale:
 * @self: the value of a marginal scale
 *
 * Returns: (transfer none): the scale
 */
const HonScale *
hon_dated_value_get_scale (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return &self->scale;
}

/**
 * hon_dated_value_get_tiers:
 * @self: the value of a parameter in classes
 *
 * Returns: (transfer none): the classes
 */
const HonTiers *
hon_dated_value_get_tiers (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return &self->tiers;
}

/**
 * hon_dated_value_get_source:
 * @self: a value
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_dated_value_get_source (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return self->evidence.source;
}

HonConfidence
hon_dated_value_get_confidence (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), HON_CONFIDENCE_OFFICIAL);

  return self->evidence.confidence;
}

/**
 * hon_dated_value_get_note:
 * @self: a value
 *
 * Returns: (nullable): what must be known about it
 */
const char *
hon_dated_value_get_note (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return self->evidence.note;
}

/**
 * hon_dated_value_get_n_claims:
 * @self: a value
 *
 * Returns: how many claims dispute it; 0 when it is not contested
 */
guint
hon_dated_value_get_n_claims (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), 0);

  return hon_evidence_get_n_claims (&self->evidence);
}

const char *
hon_dated_value_get_claim (HonDatedValue *self,
                           guint          position)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return hon_evidence_get_claim (&self->evidence, position);
}

/**
 * hon_dated_value_get_claim_source:
 * @self: a value
 * @position: which of its claims
 *
 * Returns: (transfer none): who makes the claim
 */
HonSource *
hon_dated_value_get_claim_source (HonDatedValue *self,
                                  guint          position)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return hon_evidence_get_claim_source (&self->evidence, position);
}

const char *
hon_parameter_get_id (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  return self->id;
}

const char *
hon_parameter_get_label (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  return self->label;
}

/**
 * hon_parameter_get_unit:
 * @self: a parameter
 *
 * Returns: what datasets call the unit of its values
 */
const char *
hon_parameter_get_unit (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  return units[self->unit].id;
}

HonParameterKind
hon_parameter_get_kind (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), HON_PARAMETER_SCALAR);

  return self->kind;
}

/**
 * hon_parameter_get_value_at:
 * @self: a parameter
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what is in force on @date, if anything is
 */
HonDatedValue *
hon_parameter_get_value_at (HonParameter *self,
                            HonDate       date)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  for (guint i = self->values->len; i > 0; i--)
    {
      HonDatedValue *value = g_ptr_array_index (self->values, i - 1);

      if (hon_period_contains (&value->period, date))
        return value->is_end ? NULL : value;
    }

  return NULL;
}

/**
 * hon_parameter_dup_value_text:
 * @self: a parameter
 * @value: one of its values
 *
 * Returns: (transfer full): the value for people, with its unit; one line a step
 */
char *
hon_parameter_dup_value_text (HonParameter  *self,
                              HonDatedValue *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);
  g_return_val_if_fail (HON_IS_DATED_VALUE (value), NULL);

  if (value->is_end)
    return g_strdup (_("no longer exists"));

  switch (self->kind)
    {
    case HON_PARAMETER_SCALAR:
      return format_scalar (self, value->number);

    case HON_PARAMETER_FRACTION:
      return g_strdup_printf ("%u/%u", value->numerator, value->denominator);

    case HON_PARAMETER_PROGRESSIVE:
      for (guint i = 0; i < value->curve.n; i++)
        {
          g_autofree char *rate = hon_format_percent (value->curve.rate[i], 4);
          g_autofree char *bound = format_bound (self, value->curve.at[i]);

          /* Translators: a rate that is reached at a bound. */
          append_step (text, g_strdup_printf (_("%1$s at %2$s"), rate, bound));
        }
      break;

    case HON_PARAMETER_MARGINAL:
      for (guint i = 0; i < value->scale.n; i++)
        {
          g_autofree char *rate = hon_format_percent (value->scale.rate[i], 4);
          g_autofree char *bound = format_bound (self, value->scale.from[i]);

          /* Translators: a rate that applies above a bound. */
          append_step (text, g_strdup_printf (_("%1$s above %2$s"), rate, bound));
        }
      break;

    case HON_PARAMETER_TIERS:
      for (guint i = 0; i < value->tiers.n; i++)
        append_step (text, format_tier (self, &value->tiers, i));
      break;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
