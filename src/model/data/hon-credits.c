/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-credits.h"

#include "hon-format.h"
#include "hon-parameter.h"

#include <glib/gi18n-lib.h>

/* Who published the figures of a result, and until when they were checked: what must stand
 * wherever the result is published.
 */

/**
 * hon_credits_add_source:
 * @sources: (element-type HonSource): sources, in order
 * @source: (nullable): another one
 *
 * Adds a source, unless it is there already.
 */
void
hon_credits_add_source (GPtrArray *sources,
                        HonSource *source)
{
  g_return_if_fail (sources != NULL);

  if (source != NULL && !g_ptr_array_find (sources, source, NULL))
    g_ptr_array_add (sources, source);
}

/**
 * hon_credits_add_line:
 * @sources: (element-type HonSource): sources, in order
 * @line: a line of a statement
 * @date: the day on which its parameters are read
 *
 * Adds the sources of the values that a line rests on.
 */
void
hon_credits_add_line (GPtrArray   *sources,
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
        hon_credits_add_source (sources, hon_dated_value_get_source (value));
    }
}

/**
 * hon_credits_dup_publishers:
 * @sources: (element-type HonSource): sources, in order
 *
 * Returns: (transfer full): a sentence that names each publisher once
 */
char *
hon_credits_dup_publishers (GPtrArray *sources)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (sources->len + 1, NULL, TRUE);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const char *name = hon_source_get_publisher (g_ptr_array_index (sources, i));

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (char *) name);
    }
  /* Translators: stands between the names of a list. */
  joined = g_strjoinv (C_("list", ", "), (char **) names->pdata);

  /* Translators: %s is a list of publishers. */
  return g_strdup_printf (_("Rates and amounts published by: %s."), joined);
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
