/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-inputs.h"

/* Gets a property that is a number, an enumeration or a boolean. */
gint64
hon_test_get_number (gpointer    object,
                     const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) number = G_VALUE_INIT;

  g_object_get_property (object, property, &value);
  g_value_init (&number, G_TYPE_INT64);
  g_assert_true (g_value_transform (&value, &number));

  return g_value_get_int64 (&number);
}

/* Sets inputs as a line of a batch does. */
void
hon_test_fill_input (gpointer    input,
                     const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (node);
  hon_input_read_json (input, node, &error);
  g_assert_no_error (error);
}

/* Checks that an error is about the input of that name, and can be shown. */
void
hon_test_assert_input_error (const GError *error,
                             const char   *property)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == HON_INPUT_ERROR);
  if (!hon_input_error_is_about (error, property))
    g_test_fail_printf ("not about “%s”: %s", property, error->message);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

void
hon_test_count_notify (GObject    *object,
                       GParamSpec *pspec,
                       guint      *count)
{
  (*count)++;
}
