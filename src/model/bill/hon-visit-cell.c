/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-cell.h"

#include "hon-date.h"
#include "hon-fold.h"
#include "hon-input-private.h"
#include "hon-speciality.h"

#include <glib/gi18n-lib.h>

#include <stdio.h>
#include <string.h>

/* Cells as people and other programs write them, in the words of our own tables. */

/* A day, however its parts are set apart; years of two digits are of this century. */
static char *
dup_plain_day (const char *cell)
{
  int day;
  int month;
  int year;
  int n = 0;
  char left;
  char right;

  /* A time behind it says nothing of a visit. */
  if (strlen (cell) > 10 && cell[4] == '-' && cell[7] == '-' && (cell[10] == ' ' || cell[10] == 'T'))
    return g_strndup (cell, 10);
  /* Most tables have days as they should be, and telling so takes far less time than to look for their parts. */
  if (hon_date_parse (cell, NULL) != HON_DATE_NONE ||
      sscanf (cell, "%2d%c%2d%c%4d%n", &day, &left, &month, &right, &year, &n) != 5 || cell[n] != '\0' ||
      left != right || strchr ("/.-", left) == NULL || day < 0 || month < 0 || year < 0)
    return g_strdup (cell);

  return g_strdup_printf ("%02d/%02d/%04d", day, month, year < 100 ? 2000 + year : year);
}

/* A choice by what people call it, or by its id in any case. */
static char *
dup_plain_choice (const HonChoices *choices,
                  const char       *cell)
{
  g_autofree char *folded = NULL;
  const char *number;
  g_autofree char *sector = NULL;

  /* Most cells are as they should be, and telling so takes far less time than to compare them as people write. */
  if (hon_choices_find (choices, cell) >= 0)
    return g_strdup (cell);

  folded = hon_fold (cell);
  /* “Secteur 1” and “1” are S1. */
  number = g_str_has_prefix (folded, "secteur ") ? folded + strlen ("secteur ") : folded;
  sector = g_strconcat ("s", number, NULL);
  for (int i = 0; i < choices->n_items; i++)
    {
      g_autofree char *id = hon_fold (choices->items[i].id);
      g_autofree char *label = hon_fold (hon_choices_get_label (choices, i));

      if (g_str_equal (folded, id) || g_str_equal (folded, label) || g_str_equal (sector, id))
        return g_strdup (choices->items[i].id);
    }

  return g_strdup (cell);
}

/* The first letters of a word say little. */
#define BEGINNING 3

/* The one choice whose name or id begins like @cell; %NULL where there is none, or several. */
static char *
dup_choice_begun (const HonChoices *choices,
                  const char       *cell)
{
  g_autofree char *folded = hon_fold (cell);
  const char *found = NULL;

  if (strlen (folded) < BEGINNING)
    return NULL;
  for (int i = 0; i < choices->n_items; i++)
    {
      g_autofree char *id = hon_fold (choices->items[i].id);
      g_autofree char *label = hon_fold (hon_choices_get_label (choices, i));

      if (!g_str_has_prefix (id, folded) && !g_str_has_prefix (label, folded))
        continue;
      if (found != NULL)
        return NULL;
      found = hon_choices_get_label (choices, i);
    }

  return g_strdup (found);
}

static gboolean
is_speciality (const HonInputField *field)
{
  return g_str_equal (field->name, "speciality");
}

/* The one speciality that goes by a word that begins like @cell. */
static char *
dup_speciality_begun (GListModel *specialities,
                      const char *cell)
{
  g_autofree char *folded = hon_fold (cell);
  g_autoptr (GListModel) found = NULL;
  g_autoptr (HonSpeciality) only = NULL;

  if (strlen (folded) < BEGINNING)
    return NULL;
  found = hon_speciality_search (specialities, cell);
  if (g_list_model_get_n_items (found) != 1)
    return NULL;
  only = g_list_model_get_item (found, 0);

  return g_strdup (hon_speciality_get_label (only));
}

static int
compare_words (const void *left,
               const void *right)
{
  return strcmp (*(char * const *) left, *(char * const *) right);
}

/* The words of a name, in an order of their own. */
static char *
dup_sorted (const char *name)
{
  g_autofree char *folded = hon_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);

  return g_strjoinv (" ", words);
}

/* Whether one letter more, less or in place of another makes one text of the other. */
static gboolean
is_near (const char *left,
         const char *right)
{
  gsize n_left = strlen (left);
  gsize n_right = strlen (right);
  gsize begin = 0;

  if (n_left > n_right + 1 || n_right > n_left + 1)
    return FALSE;
  while (left[begin] != '\0' && left[begin] == right[begin])
    begin++;
  if (n_left == n_right)
    return strcmp (left + begin + (left[begin] != '\0'), right + begin + (right[begin] != '\0')) == 0;
  if (n_left > n_right)
    return strcmp (left + begin + 1, right + begin) == 0;

  return strcmp (left + begin, right + begin + 1) == 0;
}

/**
 * hon_visit_cell_dup_plain:
 * @field: what a cell is about
 * @cell: what stands there
 *
 * Returns: (transfer full): the same as hon_input_read_one_cell() takes it; @cell itself where it is not
 *   understood
 */
char *
hon_visit_cell_dup_plain (const HonInputField *field,
                          const char          *cell)
{
  g_return_val_if_fail (field != NULL && cell != NULL, NULL);

  if (field->kind == HON_INPUT_DATE)
    return dup_plain_day (cell);
  if (field->choices != NULL)
    return dup_plain_choice (field->choices, cell);

  return g_strdup (cell);
}

/**
 * hon_visit_cell_dup_answer:
 * @field: what a cell is about
 * @specialities: (element-type HonSpeciality): all of them
 * @cell: what stands there, and is wrong or could be two things
 *
 * Returns: (transfer full) (nullable): what is probably meant; %NULL where nothing is
 */
char *
hon_visit_cell_dup_answer (const HonInputField *field,
                           GListModel          *specialities,
                           const char          *cell)
{
  gsize n = strspn (cell, "0123456789");

  g_return_val_if_fail (field != NULL && cell != NULL, NULL);

  if (field->choices != NULL)
    return dup_choice_begun (field->choices, cell);
  if (is_speciality (field))
    return dup_speciality_begun (specialities, cell);

  /* “1.234” with a mark for thousands. */
  if (field->kind != HON_INPUT_MONEY || n < 1 || n > 3 || (cell[n] != '.' && cell[n] != ',') ||
      strspn (cell + n + 1, "0123456789") != 3 || cell[n + 4] != '\0')
    return NULL;

  return g_strdup_printf ("%.*s%s", (int) n, cell, cell + n + 1);
}

/**
 * hon_visit_cell_dup_choice_message:
 * @field: what a cell is about
 * @specialities: (element-type HonSpeciality): all of them
 * @cell: what stands there
 * @answer: (nullable): what is probably meant
 *
 * Returns: (transfer full) (nullable): what is asked of a cell that is none of the values that can be chosen, as
 *   they are called on screen; %NULL where something else is wrong with it
 */
char *
hon_visit_cell_dup_choice_message (const HonInputField *field,
                                   GListModel          *specialities,
                                   const char          *cell,
                                   const char          *answer)
{
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (field != NULL && cell != NULL, NULL);

  if (field->choices == NULL && (!is_speciality (field) || hon_speciality_find (specialities, cell) != NULL))
    return NULL;

  shown = hon_input_excerpt (cell);
  if (answer != NULL)
    /* Translators: %1$s is what stands in a table, %2$s what it is probably short for. */
    return g_strdup_printf (_("“%1$s” is not known; is “%2$s” meant?"), shown, answer);

  labels = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  for (int i = 0; field->choices != NULL && i < field->choices->n_items; i++)
    g_ptr_array_add (labels, (gpointer) hon_choices_get_label (field->choices, i));
  for (guint i = 0; field->choices == NULL && i < g_list_model_get_n_items (specialities); i++)
    {
      /* The list keeps them alive. */
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (specialities, i);

      g_ptr_array_add (labels, (gpointer) hon_speciality_get_label (speciality));
    }
  list = g_strjoinv (C_("list separator", "; "), (char **) labels->pdata);

  /* Translators: %1$s is what was given, %2$s a list of what there is. */
  return g_strdup_printf (_("“%1$s” is none of these: %2$s"), shown, list);
}

/**
 * hon_visit_cell_is_like:
 * @name: the name of a person
 * @other: another name
 *
 * Returns: whether both may be the same person: the same words in another order, or all but one letter
 */
gboolean
hon_visit_cell_is_like (const char *name,
                        const char *other)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_return_val_if_fail (name != NULL && other != NULL, FALSE);

  left = dup_sorted (name);
  right = dup_sorted (other);

  return g_str_equal (left, right) || (strlen (left) >= 5 && strlen (right) >= 5 && is_near (left, right));
}
