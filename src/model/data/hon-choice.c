/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice.h"

#include <glib/gi18n-lib.h>

static const char *
translate (const HonChoices *choices,
           const char       *words)
{
  return choices->context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, choices->context, words) : _(words);
}

/* The type of an enumeration, which is made at the first call and kept in @type. */
GType
hon_choices_register (const HonChoices *choices,
                      GType            *type)
{
  if (g_once_init_enter_pointer (type))
    {
      /* The type has them for as long as the program runs. */
      GEnumValue *values = g_new0 (GEnumValue, choices->n_items + 1);

      for (int i = 0; i < choices->n_items; i++)
        values[i] = (GEnumValue) { i, choices->items[i].nick, choices->items[i].nick };
      g_once_init_leave_pointer (type, g_enum_register_static (choices->name, values));
    }

  return *type;
}

/**
 * hon_choices_get_id:
 * @choices: an enumeration
 * @value: one of its values
 *
 * Returns: what files and the command line call it
 */
const char *
hon_choices_get_id (const HonChoices *choices,
                    int               value)
{
  g_return_val_if_fail (value >= 0 && value < choices->n_items, NULL);

  return choices->items[value].id;
}

/**
 * hon_choices_get_label:
 * @choices: an enumeration
 * @value: one of its values
 *
 * Returns: what people call it
 */
const char *
hon_choices_get_label (const HonChoices *choices,
                       int               value)
{
  g_return_val_if_fail (value >= 0 && value < choices->n_items, NULL);

  return translate (choices, choices->items[value].label);
}

/**
 * hon_choices_get_hint:
 * @choices: an enumeration
 * @value: one of its values
 *
 * Returns: (nullable): how people recognise it
 */
const char *
hon_choices_get_hint (const HonChoices *choices,
                      int               value)
{
  g_return_val_if_fail (value >= 0 && value < choices->n_items, NULL);

  return choices->items[value].hint != NULL ? translate (choices, choices->items[value].hint) : NULL;
}

/**
 * hon_choices_find:
 * @choices: an enumeration
 * @id: what files and the command line call a value
 *
 * Returns: the value, or -1 when there is none
 */
int
hon_choices_find (const HonChoices *choices,
                  const char       *id)
{
  g_return_val_if_fail (id != NULL, -1);

  for (int i = 0; i < choices->n_items; i++)
    if (g_str_equal (choices->items[i].id, id))
      return i;

  return -1;
}

/**
 * hon_choices_join:
 * @choices: an enumeration
 * @separator: what stands between two ids
 *
 * Returns: (transfer full): the ids of all values
 */
char *
hon_choices_join (const HonChoices *choices,
                  const char       *separator)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < choices->n_items; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : separator, choices->items[i].id);

  return g_string_free_and_steal (g_steal_pointer (&list));
}
