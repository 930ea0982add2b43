/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-place-values-private.h"

#include "hon-dataset-error.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* No figure has more digits before or behind the point. */
#define DIGITS_MAX 9

static gboolean
skip_digits (const char **text,
             double      *value,
             double      *scale)
{
  guint n = 0;

  for (; g_ascii_isdigit (**text) && n <= DIGITS_MAX; (*text)++, n++)
    {
      *value = *value * 10 + (**text - '0');
      *scale *= 10;
    }

  return n > 0 && n <= DIGITS_MAX;
}

/* Reads one figure, or the hyphen of one that was not published; a file has thousands of them. */
static gboolean
read_token (const char **text,
            double      *result)
{
  double value = 0;
  double whole = 1;
  double scale = 1;

  if (**text == '-')
    {
      (*text)++;
      *result = NAN;
      return TRUE;
    }
  if (!skip_digits (text, &value, &whole))
    return FALSE;
  if (**text == '.')
    {
      (*text)++;
      if (!skip_digits (text, &value, &scale))
        return FALSE;
    }
  *result = value / scale;

  return TRUE;
}

/* Reads as many figures as there are places, in their order. */
static gboolean
read_figures (GArray     *values,
              const char *text,
              guint       n_places)
{
  for (guint i = 0; i < n_places; i++)
    {
      double value;

      if (!read_token (&text, &value) || *text != (i + 1 < n_places ? ' ' : '\0'))
        return FALSE;
      text++;
      g_array_append_val (values, value);
    }

  return TRUE;
}

/**
 * hon_place_values_read:
 * @cursor: at a text of figures
 * @n_places: how many places there are
 * @values: (element-type double): takes the figures; NAN for one that was not published
 * @error: return location for an error
 *
 * Reads one figure, or a hyphen, of each place.
 *
 * Returns: whether there is one of each
 */
gboolean
hon_place_values_read (const HonJsonCursor  *cursor,
                       guint                 n_places,
                       GArray               *values,
                       GError              **error)
{
  const char *text;

  if (!hon_json_cursor_get_string (cursor, &text, error))
    return FALSE;
  if (!read_figures (values, text, n_places))
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE,
                            _("a figure or a hyphen for each place, in their order"), error);
      return FALSE;
    }

  return TRUE;
}
