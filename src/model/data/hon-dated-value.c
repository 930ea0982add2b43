/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dated-value-private.h"

#include "hon-evidence-private.h"
#include "hon-precision-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

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
  HonRecord         parent_instance;

  HonParameterKind  kind;
  const HonRange   *range;       /* of its amounts */
  HonPeriod         period;
  gboolean          is_end;
  double            number;      /* of a scalar or fraction */
  double            francs;      /* what the text says of a scalar that was in francs; or 0 */
  guint             numerator;   /* of a fraction */
  guint             denominator;
  HonCurve          curve;
  HonScale          scale;
  HonTiers          tiers;
  HonEvidence       evidence;
};

static gboolean
read_member_number (const HonJsonCursor  *cursor,
                    const char           *member,
                    double                maximum,
                    double               *value,
                    GError              **error)
{
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, member, &child);

  return hon_json_cursor_get_number (&child, 0.0, maximum, value, error);
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

  hon_json_cursor_enter (cursor, member, &child);
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
  hon_json_cursor_enter (cursor, member, array);
  if (!hon_json_cursor_get_length (array, n, error))
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
          !read_member_number (&step, bound, HON_DATED_VALUE_MAX, &bounds[i], error) ||
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
          !read_member_number (&step, "amount", amount_maximum, &tiers->amount[i], error))
        return FALSE;
      hon_json_cursor_enter (&step, "rate", &child);
      if (!hon_json_cursor_is_absent (&child) &&
          !hon_json_cursor_get_number (&child, 0.0, 100.0, &tiers->rate[i], error))
        return FALSE;

      hon_json_cursor_enter (&step, "below", &child);
      if (is_last && !hon_json_cursor_is_absent (&child))
        {
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER,
                                _("a last class without an upper bound"), error);
          return FALSE;
        }
      tiers->below[i] = INFINITY;
      if (!is_last &&
          (!hon_json_cursor_get_number (&child, 0.0, HON_DATED_VALUE_MAX, &tiers->below[i], error) ||
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

  hon_json_cursor_enter (cursor, "value", &array);
  if (!hon_json_cursor_get_length (&array, &n, error))
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

/* A null ends a parameter of any kind, and nothing may stand beside it; else there is
 * the member that holds a value of its kind, and no other.
 */
static gboolean
check_payload (gpointer              self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  HonDatedValue *value = self;
  const char *payload = payloads[value->kind];
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "value", &child);
  value->is_end = hon_json_cursor_is_null (&child);
  if (value->is_end)
    payload = "value";

  for (guint i = HON_PARAMETER_FRACTION; i < G_N_ELEMENTS (payloads); i++)
    if (!g_str_equal (payloads[i], payload) && !hon_json_cursor_refuse (cursor, payloads[i], error))
      return FALSE;

  return (value->kind == HON_PARAMETER_SCALAR && !value->is_end) ||
         hon_json_cursor_refuse (cursor, "francs", error);
}

static gboolean
read_payload (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  HonDatedValue *value = self;
  HonJsonCursor child;

  if (value->is_end)
    return TRUE;

  switch (value->kind)
    {
    case HON_PARAMETER_SCALAR:
      hon_json_cursor_enter (cursor, "value", &child);
      return hon_json_cursor_get_number (&child, value->range->minimum, value->range->maximum, &value->number,
                                         error) &&
             hon_json_cursor_get_francs (cursor, value->number, &value->francs, error);

    case HON_PARAMETER_FRACTION:
      return read_fraction (cursor, value, error);

    case HON_PARAMETER_PROGRESSIVE:
      return read_steps (cursor, "points", "at", &value->curve.n, value->curve.at,
                         value->curve.rate, error);

    case HON_PARAMETER_MARGINAL:
      return read_steps (cursor, "brackets", "from", &value->scale.n, value->scale.from,
                         value->scale.rate, error);

    case HON_PARAMETER_TIERS:
      return read_tiers (cursor, value->range->maximum, &value->tiers, error);
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
set_since (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonDatedValue *value = self;

  value->evidence.since = value->period.from;

  return TRUE;
}

static const HonRecordField fields[] = {
  { NULL, HON_FIELD_OTHER, .read = check_payload },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonDatedValue, period.from) },
  { NULL, HON_FIELD_OTHER, .read = set_since },
  { "precision", HON_FIELD_WORD, G_STRUCT_OFFSET (HonDatedValue, evidence.precision),
    .is_optional = TRUE, .words = hon_precision_words },
  { "value", HON_FIELD_OTHER, .read = read_payload },
  { "points", HON_FIELD_OTHER },
  { "brackets", HON_FIELD_OTHER },
  { "tiers", HON_FIELD_OTHER },
  { "francs", HON_FIELD_OTHER },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonDatedValue, evidence), .fields = hon_evidence_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonDatedValue, hon_dated_value, fields)

/* A value that is still to be read: of a parameter of that kind, and no amount of it
 * outside @range, which has to outlive it.
 */
HonDatedValue *
hon_dated_value_new (HonParameterKind  kind,
                     const HonRange   *range)
{
  HonDatedValue *self = g_object_new (HON_TYPE_DATED_VALUE, NULL);

  self->kind = kind;
  self->range = range;

  return self;
}

/* The next value ends this one. */
void
hon_dated_value_set_until (HonDatedValue *self,
                           HonDate        until)
{
  self->period.until = until;
}

/* The value of a fraction as it is written, such as 2/3. */
char *
hon_dated_value_dup_fraction (HonDatedValue *self)
{
  return g_strdup_printf ("%u/%u", self->numerator, self->denominator);
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
 * hon_dated_value_get_evidence:
 * @self: a value
 *
 * Returns: (transfer none): who says so
 */
const HonEvidence *
hon_dated_value_get_evidence (HonDatedValue *self)
{
  g_return_val_if_fail (HON_IS_DATED_VALUE (self), NULL);

  return &self->evidence;
}
