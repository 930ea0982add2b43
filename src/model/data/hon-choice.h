/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HonChoice:
 * @id: what files and the command line call it
 * @label: what people call it, translatable
 * @hint: (nullable): how people recognise it, translatable
 *
 * The words of one value of an enumeration.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *hint;
} HonChoice;

/**
 * HonChoices:
 * @get_type: the enumeration
 * @items: the words of each of its values, from 0 on
 * @n_items: how many values there are
 *
 * An enumeration that people choose from.
 */
typedef struct
{
  GType           (*get_type) (void);
  const HonChoice  *items;
  int               n_items;
} HonChoices;

const char *hon_choices_get_id    (const HonChoices *choices,
                                   int               value);
const char *hon_choices_get_label (const HonChoices *choices,
                                   int               value);
const char *hon_choices_get_hint  (const HonChoices *choices,
                                   int               value);
int         hon_choices_find      (const HonChoices *choices,
                                   const char       *id);
char       *hon_choices_join      (const HonChoices *choices,
                                   const char       *separator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
