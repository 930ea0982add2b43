/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* An amount or a number that is not known. */
#define HON_INPUT_NONE (-1)

/**
 * HonInputKind:
 * @HON_INPUT_MONEY: an amount in centimes, held in a `gint64`
 * @HON_INPUT_INTEGER: a whole number, held in an `int`
 * @HON_INPUT_PERCENT: a whole number of percent, held in an `int`
 * @HON_INPUT_DATE: a day, held in a `HonDate`
 * @HON_INPUT_FLAG: yes or no, held in a `gboolean`
 * @HON_INPUT_CHOICE: one of some choices, held in an enumeration that begins with 0
 * @HON_INPUT_TEXT: a text, held in a `char *`; mostly the id of a record
 *
 * What values an input takes, and what the object holds them in.
 */
typedef enum
{
  HON_INPUT_MONEY,
  HON_INPUT_INTEGER,
  HON_INPUT_PERCENT,
  HON_INPUT_DATE,
  HON_INPUT_FLAG,
  HON_INPUT_CHOICE,
  HON_INPUT_TEXT,
} HonInputKind;

/**
 * HonInputFlags:
 * @HON_INPUT_REQUIRED: files and the command line have to give it
 * @HON_INPUT_TODAY: a day that is kept as 0 while it is the present day
 * @HON_INPUT_LASTING: what is true of a person from one time to the next
 * @HON_INPUT_AGE: a number of years that may be written as one of months
 * @HON_INPUT_LIST: a text that files may have as a list, whose entries “+” joins
 *
 * What else there is to know of an input.
 */
typedef enum
{
  HON_INPUT_REQUIRED = 1 << 0,
  HON_INPUT_TODAY = 1 << 1,
  HON_INPUT_LASTING = 1 << 2,
  HON_INPUT_LIST = 1 << 3,
  HON_INPUT_AGE = 1 << 4,
} HonInputFlags;

/**
 * HonInputField:
 * @name: name of the property, of the key in the settings, and, with `_` for `-` and `_row` behind
 *   it, of the row in a template
 * @kind: what values it takes
 * @offset: where the object holds it
 * @flags: what else there is to know
 * @minimum: the smallest value
 * @maximum: the largest value
 * @initial: the value of a new object; `HON_INPUT_NONE` for what may be not known
 * @initial_text: the same for a text
 * @choices: the choices of a choice; of a flag, what files call no and yes where that is no boolean
 * @rest_of: (nullable): the name of an amount before it; files and the command line tell what is left
 *   of that, not the value, which its class checks
 * @column: what files call it
 * @option: what the command line calls it, without dashes
 * @argument: (nullable): what the help of the command line calls its value, translatable; %NULL for
 *   a flag, and for the list of the choices
 * @help: what the help of the command line says of it, translatable
 * @mention: (nullable): how a sentence names it where it holds, with the context “circumstance”
 *
 * One input: a row of the table that its class is made of. Properties, copies, settings, files, the
 * options of the command line and the rows of pages follow from it.
 */
typedef struct
{
  const char       *name;
  HonInputKind      kind;
  gsize             offset;
  HonInputFlags     flags;
  gint64            minimum;
  gint64            maximum;
  gint64            initial;
  const char       *initial_text;
  const HonChoices *choices;
  const char       *rest_of;
  const char       *column;
  const char       *option;
  const char       *argument;
  const char       *help;
  const char       *mention;
} HonInputField;

G_END_DECLS
