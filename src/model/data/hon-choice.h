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
 * @nick: what settings call it
 *
 * The words of one value of an enumeration.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *hint;
  const char *nick;
} HonChoice;

/**
 * HonChoices:
 * @get_type: the enumeration
 * @name: the name of its type
 * @context: (nullable): the context of the translations of its words
 * @items: the words of each of its values, from 0 on
 * @n_items: how many values there are
 *
 * An enumeration that people choose from.
 */
typedef struct
{
  GType           (*get_type) (void);
  const char       *name;
  const char       *context;
  const HonChoice  *items;
  int               n_items;
} HonChoices;

/**
 * HON_DEFINE_CHOICES:
 * @TypeName: the name of an enumeration
 * @prefix: the same as the beginning of names of functions
 * @context: (nullable): the context of the translations of its words
 * @items: the table of its values, from 0 on
 *
 * Defines `PREFIX_choices` and PREFIX_get_type().
 */
#define HON_DEFINE_CHOICES(TypeName, prefix, context, items)                                             \
  const HonChoices prefix##_choices = { prefix##_get_type, #TypeName, context, items, G_N_ELEMENTS (items) }; \
                                                                                                         \
  GType                                                                                                  \
  prefix##_get_type (void)                                                                               \
  {                                                                                                      \
    static GType type;                                                                                   \
                                                                                                         \
    return hon_choices_register (&prefix##_choices, &type);                                              \
  }

GType       hon_choices_register  (const HonChoices *choices,
                                   GType            *type);
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
