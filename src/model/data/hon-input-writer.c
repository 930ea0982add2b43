/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-input-private.h"

#include "hon-date.h"
#include "hon-money.h"

static JsonNode *
new_choice (const HonInputField *field,
            gint64               number)
{
  return json_node_init_string (json_node_alloc (), hon_choices_get_id (field->choices, (int) number));
}

/* Whole euros are written without a point. */
static JsonNode *
new_amount (gint64 amount)
{
  JsonNode *node = json_node_alloc ();

  if (amount % 100 == 0)
    return json_node_init_int (node, amount / 100);

  return json_node_init_double (node, hon_money_to_euros (amount));
}

static JsonNode *
new_date (HonDate date)
{
  g_autofree char *iso = hon_date_to_iso (date);

  return json_node_init_string (json_node_alloc (), iso);
}

static JsonNode *
new_number (HonInput            *self,
            const HonInputField *field)
{
  gint64 number = hon_input_get_number (self, field);

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      return new_amount (hon_input_turn_number (self, field, number));

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
      return json_node_init_int (json_node_alloc (), number);

    case HON_INPUT_DATE:
      return new_date ((HonDate) number);

    case HON_INPUT_FLAG:
      if (field->choices == NULL)
        return json_node_init_boolean (json_node_alloc (), number != 0);
      G_GNUC_FALLTHROUGH;

    case HON_INPUT_CHOICE:
      return new_choice (field, number);

    case HON_INPUT_TEXT:
      break;
    }

  g_return_val_if_reached (NULL);
}

/* What is not known is left out. */
static gboolean
is_left_out (HonInput            *self,
             const HonInputField *field)
{
  gint64 number;

  if (field->kind == HON_INPUT_TEXT)
    return *hon_input_get_text (self, field) == '\0';

  number = hon_input_get_number (self, field);

  return (field->kind == HON_INPUT_DATE ? number == HON_DATE_NONE
                                        : number == HON_INPUT_NONE && hon_input_field_is_optional (field));
}

/**
 * hon_input_write_json:
 * @self: inputs
 * @object: an object, perhaps with other members
 *
 * Writes all inputs so that hon_input_read_json() reads the same; members of other names stay.
 */
void
hon_input_write_json (HonInput   *self,
                      JsonObject *object)
{
  const HonInputField *fields;
  guint n_fields;

  g_return_if_fail (HON_IS_INPUT (self));
  g_return_if_fail (object != NULL);

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (self), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const HonInputField *field = &fields[i];

      if (is_left_out (self, field))
        json_object_remove_member (object, field->column);
      else if (field->kind == HON_INPUT_TEXT)
        json_object_set_string_member (object, field->column, hon_input_get_text (self, field));
      else
        json_object_set_member (object, field->column, new_number (self, field));
    }
}
