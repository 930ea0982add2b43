/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-parameter.h"

#include "hon-dated-value-private.h"
#include "hon-format.h"
#include "hon-record-reader-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

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
  UNIT_PERCENT_OF_TARIFF,
  UNIT_PASS,
  UNIT_HOURS,
  UNIT_DAYS,
  UNIT_DAY_OF_MONTH,
  UNIT_MONTH,
  UNIT_MONTHS,
  UNIT_YEARS,
  UNIT_CALENDAR_YEAR,
  UNIT_CALLS,
  UNIT_PARTS,
  UNIT_POINTS,
  UNIT_FRACTION,
} Unit;

/* What datasets call each unit. */
static const char * const units[] = {
  [UNIT_EURO] = "euro",
  [UNIT_EURO_PER_YEAR] = "euro-per-year",
  [UNIT_EURO_PER_HOUR] = "euro-per-hour",
  [UNIT_PERCENT] = "percent",
  [UNIT_PERCENT_OF_PASS] = "percent-of-pass",
  [UNIT_PERCENT_OF_BASE] = "percent-of-base",
  [UNIT_PERCENT_OF_TARIFF] = "percent-of-tariff",
  [UNIT_PASS] = "pass",
  [UNIT_HOURS] = "hours",
  [UNIT_DAYS] = "days",
  [UNIT_DAY_OF_MONTH] = "day-of-month",
  [UNIT_MONTH] = "month",
  [UNIT_MONTHS] = "months",
  [UNIT_YEARS] = "years",
  [UNIT_CALENDAR_YEAR] = "calendar-year",
  [UNIT_CALLS] = "calls",
  [UNIT_PARTS] = "parts",
  [UNIT_POINTS] = "points",
  [UNIT_FRACTION] = "fraction",
  NULL,
};

/* The smallest and the largest number of each unit. */
static const HonRange ranges[] = {
  [UNIT_EURO] = { 0.0, HON_DATED_VALUE_MAX },
  [UNIT_EURO_PER_YEAR] = { 0.0, HON_DATED_VALUE_MAX },
  [UNIT_EURO_PER_HOUR] = { 0.0, HON_DATED_VALUE_MAX },
  [UNIT_PERCENT] = { 0.0, 100.0 },
  [UNIT_PERCENT_OF_PASS] = { 0.0, 1000.0 },
  [UNIT_PERCENT_OF_BASE] = { 0.0, 1000.0 },
  [UNIT_PERCENT_OF_TARIFF] = { 0.0, 1000.0 },
  [UNIT_PASS] = { 0.0, 1000.0 },
  [UNIT_HOURS] = { 0.0, 8784.0 },
  [UNIT_DAYS] = { 0.0, 36525.0 },
  [UNIT_DAY_OF_MONTH] = { 1.0, 31.0 },
  [UNIT_MONTH] = { 1.0, 12.0 },
  [UNIT_MONTHS] = { 1.0, 12.0 },
  [UNIT_YEARS] = { 0.0, 150.0 },
  [UNIT_CALENDAR_YEAR] = { HON_DATE_YEAR_MIN, HON_DATE_YEAR_MAX },
  [UNIT_CALLS] = { 1.0, 12.0 },
  [UNIT_PARTS] = { 0.0, 100.0 },
  [UNIT_POINTS] = { 0.0, 1000.0 },
  [UNIT_FRACTION] = { 0.0, 1.0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (units) == G_N_ELEMENTS (ranges) + 1);

/* What datasets call each kind. */
static const char * const kinds[] = {
  [HON_PARAMETER_SCALAR] = "scalar",
  [HON_PARAMETER_FRACTION] = "fraction",
  [HON_PARAMETER_PROGRESSIVE] = "progressive",
  [HON_PARAMETER_MARGINAL] = "marginal",
  [HON_PARAMETER_TIERS] = "tiers",
  NULL,
};

static const char * const bounds[] = { "euro", "pass", NULL };

/**
 * HonParameter:
 *
 * A number of the law that changes with time: the list of its dated values,
 * oldest first.
 */

struct _HonParameter
{
  HonRecord         parent_instance;

  char             *label;  /* (owned) */
  char             *none;   /* (nullable) (owned): what it is called that there is none */
  Unit              unit;
  HonParameterKind  kind;
  guint             bound;  /* position in the table of bounds */
  GListModel       *values; /* (owned) (element-type HonDatedValue) */
};

/* Fractions count themselves, and rates are percentages. */
static gboolean
check_unit (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  const HonParameter *parameter = self;
  const char *expected = NULL;
  HonJsonCursor child;

  if (parameter->kind == HON_PARAMETER_FRACTION && parameter->unit != UNIT_FRACTION)
    expected = units[UNIT_FRACTION];
  else if (parameter->kind != HON_PARAMETER_FRACTION && parameter->unit == UNIT_FRACTION)
    expected = _("another unit");
  else if ((parameter->kind == HON_PARAMETER_PROGRESSIVE || parameter->kind == HON_PARAMETER_MARGINAL) &&
           parameter->unit != UNIT_PERCENT)
    expected = units[UNIT_PERCENT];
  if (expected == NULL)
    return TRUE;

  hon_json_cursor_enter (cursor, "unit", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, expected, error);

  return FALSE;
}

/* Only steps have bounds. */
static gboolean
read_bound (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonParameter *parameter = self;
  HonJsonCursor child;

  if (parameter->kind < HON_PARAMETER_PROGRESSIVE)
    return hon_json_cursor_refuse (cursor, "bound", error);

  hon_json_cursor_enter (cursor, "bound", &child);

  return hon_json_cursor_get_word (&child, bounds, NULL, &parameter->bound, error);
}

static gboolean
check_order (HonDatedValue        *previous,
             HonDatedValue        *value,
             const HonJsonCursor  *element,
             GError              **error)
{
  HonDate from = hon_dated_value_get_period (value)->from;
  HonJsonCursor child;

  if (previous == NULL)
    return TRUE;
  if (from > hon_dated_value_get_period (previous)->from)
    {
      hon_dated_value_set_until (previous, from);
      return TRUE;
    }

  hon_json_cursor_enter (element, "from", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);

  return FALSE;
}

/* How values are read depends on the kind of the parameter. */
static gboolean
read_values (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonParameter *parameter = self;
  HonRecordList *values = hon_record_list_new (HON_TYPE_DATED_VALUE);
  HonDatedValue *previous = NULL;
  HonJsonCursor array;
  guint n;

  parameter->values = G_LIST_MODEL (values);
  hon_json_cursor_enter (cursor, "values", &array);
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("at least one value"), error);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      HonDatedValue *value = hon_dated_value_new (parameter->kind, &ranges[parameter->unit]);
      HonJsonCursor element;

      hon_record_list_add (values, value);
      hon_json_cursor_element (&array, i, &element);
      if (!hon_record_read (HON_RECORD (value), &element, references, error) ||
          !check_order (previous, value, &element, error))
        return FALSE;
      previous = value;
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonParameter, label), .is_key = TRUE },
  { "none", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonParameter, none), .is_optional = TRUE },
  { "unit", HON_FIELD_WORD, G_STRUCT_OFFSET (HonParameter, unit), .words = units },
  { "kind", HON_FIELD_WORD, G_STRUCT_OFFSET (HonParameter, kind), .words = kinds },
  { NULL, HON_FIELD_OTHER, .read = check_unit },
  { "bound", HON_FIELD_OTHER, .read = read_bound },
  { "values", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonParameter, values), .read = read_values },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonParameter, hon_parameter, fields)

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

    case UNIT_PERCENT_OF_TARIFF:
      text = hon_format_percent (number, 4);
      /* Translators: %s is a percentage; the tariff is that of an act. */
      return g_strdup_printf (_("%s of the tariff"), text);

    case UNIT_PASS:
      text = format_plain (number);
      /* Translators: %s is a number; PASS is the yearly ceiling of the French social security. */
      return g_strdup_printf (_("%s PASS"), text);

    case UNIT_HOURS:
      return g_strdup_printf (ngettext ("%d hour", "%d hours", (int) number), (int) number);

    case UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", (int) number), (int) number);

    case UNIT_DAY_OF_MONTH:
      /* Translators: %d is a day of a month, such as 5 for the 5th. */
      return g_strdup_printf (_("day %d of the month"), (int) number);

    case UNIT_MONTH:
      return hon_format_month_name ((int) number);

    case UNIT_MONTHS:
      return g_strdup_printf (ngettext ("%d month", "%d months", (int) number), (int) number);

    case UNIT_CALLS:
      /* Translators: in how many parts something is paid in a year. */
      return g_strdup_printf (ngettext ("%d payment a year", "%d payments a year", (int) number), (int) number);

    case UNIT_YEARS:
      return g_strdup_printf (ngettext ("%d year", "%d years", (int) number), (int) number);

    case UNIT_CALENDAR_YEAR:
      return g_strdup_printf ("%d", (int) number);

    case UNIT_POINTS:
      return g_strdup_printf (ngettext ("%d point", "%d points", (int) number), (int) number);

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

  if (g_str_equal (bounds[self->bound], "euro"))
    return hon_format_money (llround (bound * 100.0), HON_MONEY_AUTO);

  text = format_plain (bound);

  return g_strdup_printf (_("%s PASS"), text);
}

/* What is said of a day, also that there is nothing, or NULL. */
static HonDatedValue *
find_value (HonParameter *self,
            HonDate       date)
{
  for (guint i = g_list_model_get_n_items (self->values); i > 0; i--)
    {
      HonDatedValue *value = hon_record_list_get (HON_RECORD_LIST (self->values), i - 1);

      if (hon_period_contains (hon_dated_value_get_period (value), date))
        return value;
    }

  return NULL;
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

const char *
hon_parameter_get_id (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
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

  return units[self->unit];
}

HonParameterKind
hon_parameter_get_kind (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), HON_PARAMETER_SCALAR);

  return self->kind;
}

/**
 * hon_parameter_get_range:
 * @self: a parameter
 * @minimum: (out): the least that a value of it can be
 * @maximum: (out): the most
 */
void
hon_parameter_get_range (HonParameter *self,
                         double       *minimum,
                         double       *maximum)
{
  g_return_if_fail (HON_IS_PARAMETER (self));
  g_return_if_fail (minimum != NULL && maximum != NULL);

  *minimum = ranges[self->unit].minimum;
  *maximum = ranges[self->unit].maximum;
}

/**
 * hon_parameter_get_values:
 * @self: a parameter
 *
 * Returns: (transfer none) (element-type HonDatedValue): what it has been worth, oldest
 *   first
 */
GListModel *
hon_parameter_get_values (HonParameter *self)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  return self->values;
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
  HonDatedValue *value;

  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  value = find_value (self, date);

  return value != NULL && !hon_dated_value_is_end (value) ? value : NULL;
}

/**
 * hon_parameter_get_stated_at:
 * @self: a parameter
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what is in force on @date; where the law could have a value and has none, the
 *   end that says so
 */
HonDatedValue *
hon_parameter_get_stated_at (HonParameter *self,
                             HonDate       date)
{
  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);

  return self->none != NULL ? find_value (self, date) : hon_parameter_get_value_at (self, date);
}

/**
 * hon_parameter_dup_period:
 * @self: a parameter
 * @value: one of its values
 *
 * Returns: (transfer full): when the value holds; what the law has none of did not begin on a day
 */
char *
hon_parameter_dup_period (HonParameter  *self,
                          HonDatedValue *value)
{
  const HonPeriod *period;

  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);
  g_return_val_if_fail (HON_IS_DATED_VALUE (value), NULL);

  period = hon_dated_value_get_period (value);
  if (self->none != NULL && hon_dated_value_is_end (value) && period->until == HON_DATE_NONE)
    return g_strdup (C_("validity", "in force"));

  return hon_format_period (period);
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
  const HonCurve *curve;
  const HonScale *scale;
  const HonTiers *tiers;

  g_return_val_if_fail (HON_IS_PARAMETER (self), NULL);
  g_return_val_if_fail (HON_IS_DATED_VALUE (value), NULL);

  if (hon_dated_value_is_end (value))
    return g_strdup (self->none != NULL ? self->none : _("no longer exists"));

  switch (self->kind)
    {
    case HON_PARAMETER_SCALAR:
      return format_scalar (self, hon_dated_value_get_number (value));

    case HON_PARAMETER_FRACTION:
      return hon_dated_value_dup_fraction (value);

    case HON_PARAMETER_PROGRESSIVE:
      curve = hon_dated_value_get_curve (value);
      for (guint i = 0; i < curve->n; i++)
        {
          g_autofree char *rate = hon_format_percent (curve->rate[i], 4);
          g_autofree char *bound = format_bound (self, curve->at[i]);

          /* Translators: a rate that is reached at a bound. */
          append_step (text, g_strdup_printf (_("%1$s at %2$s"), rate, bound));
        }
      break;

    case HON_PARAMETER_MARGINAL:
      scale = hon_dated_value_get_scale (value);
      for (guint i = 0; i < scale->n; i++)
        {
          g_autofree char *rate = hon_format_percent (scale->rate[i], 4);
          g_autofree char *bound = format_bound (self, scale->from[i]);

          /* Translators: a rate that applies above a bound. */
          append_step (text, g_strdup_printf (_("%1$s above %2$s"), rate, bound));
        }
      break;

    case HON_PARAMETER_TIERS:
      tiers = hon_dated_value_get_tiers (value);
      for (guint i = 0; i < tiers->n; i++)
        append_step (text, format_tier (self, tiers, i));
      break;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
