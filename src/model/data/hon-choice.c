/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice.h"

#include <glib/gi18n-lib.h>

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

  return _(choices->items[value].label);
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

  return choices->items[value].hint != NULL ? _(choices->items[value].hint) : NULL;
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
