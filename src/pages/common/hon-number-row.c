/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-number-row.h"

#include "hon-format.h"
#include "hon-input.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonNumberRow:
 *
 * A row that a whole number is typed into, such as an age or a share in percent.
 */

struct _HonNumberRow
{
  HonTypedRow parent_instance;

  gboolean    is_percent;
  gboolean    is_age;
  char       *months;     /* (nullable) (owned): the age as it was typed, in months */
  gint64      years;      /* what that is in full years */
};

enum
{
  PROP_0,
  PROP_PERCENT,
  PROP_AGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonNumberRow, hon_number_row, HON_TYPE_TYPED_ROW)

static char *
hon_number_row_format (HonTypedRow *row,
                       gint64       value)
{
  HonNumberRow *self = HON_NUMBER_ROW (row);

  if (self->years != value)
    g_clear_pointer (&self->months, g_free);
  if (self->months != NULL)
    return g_strdup (self->months);

  return self->is_percent ? hon_format_percent (value, 0) : hon_format_number (value, 0);
}

/* An age in months stays as it was typed: in years, most of it would be lost. */
static void
keep_months (HonNumberRow *self,
             const char   *text,
             gint64        years)
{
  double number;

  /* “2 ans” is as good as 2. */
  if (hon_parse_number (text, &number, NULL) || g_ascii_strtoll (text, NULL, 10) == years)
    return;

  self->months = g_strdup (text);
  self->years = years;
}

/* The sign of percents may be left out; an age may be one in months. */
static gboolean
hon_number_row_parse (HonTypedRow  *row,
                      const char   *text,
                      gint64       *value,
                      GError      **error)
{
  g_autofree char *digits = g_strstrip (g_strdup (text));
  double number;

  g_clear_pointer (&HON_NUMBER_ROW (row)->months, g_free);
  if (HON_NUMBER_ROW (row)->is_percent && g_str_has_suffix (digits, "%"))
    digits[strlen (digits) - 1] = '\0';
  if (HON_NUMBER_ROW (row)->is_age ? !hon_parse_age (digits, &number, error)
                                   : !hon_parse_number (digits, &number, error))
    return FALSE;
  if (number != floor (number))
    {
      g_set_error_literal (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX, _("not a whole number"));
      return FALSE;
    }

  *value = (gint64) CLAMP (number, G_MININT32, G_MAXINT32);
  if (HON_NUMBER_ROW (row)->is_age)
    keep_months (HON_NUMBER_ROW (row), digits, *value);

  return TRUE;
}

static char *
hon_number_row_dup_range_message (HonTypedRow *row,
                                  gint64       value)
{
  g_autofree char *minimum = hon_number_row_format (row, hon_typed_row_get_minimum (row));
  g_autofree char *maximum = hon_number_row_format (row, hon_typed_row_get_maximum (row));

  /* Translators: two numbers, the least and the greatest. */
  return g_strdup_printf (_("from %1$s to %2$s"), minimum, maximum);
}

static void
hon_number_row_finalize (GObject *object)
{
  g_free (HON_NUMBER_ROW (object)->months);

  G_OBJECT_CLASS (hon_number_row_parent_class)->finalize (object);
}

static void
hon_number_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PERCENT:
      g_value_set_boolean (value, HON_NUMBER_ROW (object)->is_percent);
      break;

    case PROP_AGE:
      g_value_set_boolean (value, HON_NUMBER_ROW (object)->is_age);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_number_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PERCENT:
      HON_NUMBER_ROW (object)->is_percent = g_value_get_boolean (value);
      break;

    case PROP_AGE:
      HON_NUMBER_ROW (object)->is_age = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_number_row_class_init (HonNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HonTypedRowClass *row_class = HON_TYPED_ROW_CLASS (klass);

  object_class->finalize = hon_number_row_finalize;
  object_class->get_property = hon_number_row_get_property;
  object_class->set_property = hon_number_row_set_property;
  row_class->none = HON_INPUT_NONE;
  row_class->step = 1;
  row_class->format = hon_number_row_format;
  row_class->parse = hon_number_row_parse;
  row_class->dup_range_message = hon_number_row_dup_range_message;

  /**
   * HonNumberRow:percent:
   *
   * Whether the number is one of percents.
   */
  props[PROP_PERCENT] =
    g_param_spec_boolean ("percent", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonNumberRow:age:
   *
   * Whether the number is an age in years, which may be typed as one in months: “18 mois” is 1, and stays on show.
   */
  props[PROP_AGE] =
    g_param_spec_boolean ("age", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_number_row_init (HonNumberRow *self)
{
}
