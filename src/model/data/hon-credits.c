/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-credits.h"

#include "hon-format.h"
#include "hon-parameter.h"

#include <glib/gi18n-lib.h>

/* Who published the figures of a result, and up to when they were checked: the lines that every
 * published result carries.
 */

/**
 * hon_credits_add_source:
 * @publishers: (element-type utf8): names, in order, which belong to their sources
 * @source: (nullable): a source of a figure
 *
 * Adds the publisher of a source, unless it is there already.
 */
void
hon_credits_add_source (GPtrArray *publishers,
                        HonSource *source)
{
  const char *name;

  g_return_if_fail (publishers != NULL);

  name = source != NULL ? hon_source_get_publisher (source) : NULL;
  if (name != NULL && !g_ptr_array_find_with_equal_func (publishers, name, g_str_equal, NULL))
    g_ptr_array_add (publishers, (char *) name);
}

/**
 * hon_credits_add_line:
 * @publishers: (element-type utf8): names, in order, which belong to their sources
 * @line: a line of a statement
 * @date: the day on which its parameters are read
 *
 * Adds the publishers of the values that a line rests on.
 */
void
hon_credits_add_line (GPtrArray   *publishers,
                      HonLineInfo *line,
                      HonDate      date)
{
  GListModel *parameters;

  g_return_if_fail (HON_IS_LINE_INFO (line));

  parameters = hon_line_info_get_parameters (line);
  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      HonDatedValue *value = hon_parameter_get_value_at (parameter, date);

      if (value != NULL)
        hon_credits_add_source (publishers, hon_evidence_get_source (hon_dated_value_get_evidence (value)));
    }
}

/**
 * hon_credits_dup_publishers:
 * @publishers: (element-type utf8): names, in order
 *
 * Returns: (transfer full): a sentence that names them
 */
char *
hon_credits_dup_publishers (GPtrArray *publishers)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (publishers != NULL, NULL);

  for (guint i = 0; i < publishers->len; i++)
    {
      if (i > 0)
        /* Translators: stands between the names of a list. */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, g_ptr_array_index (publishers, i));
    }

  /* Translators: %s is a list of publishers. */
  return g_strdup_printf (_("Rates and amounts published by: %s."), names->str);
}

/**
 * hon_credits_dup_validity:
 * @valid: the day up to which the figures were checked
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
hon_credits_dup_validity (HonDate valid)
{
  g_autofree char *date = hon_format_date (valid);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("The figures of the law are up to date as of %s."), date);
}
