/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-change-rows.h"

#include "hon-changeable.h"
#include "hon-format.h"
#include "hon-group.h"

#include <glib/gi18n.h>

/* The changes of a scenario, a row each: `what-if.edit` and `what-if.remove` are about the one at a position. */

static void
add_remove_button (GtkWidget *row,
                   guint      position)
{
  /* Translators: %s is a figure of the law. */
  g_autofree char *name =
    g_strdup_printf (_("Remove %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* The target goes first: an action is looked for with the one that is there. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "what-if.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* A change that is made elsewhere may be of no single value. */
static gboolean
is_value (const HonScenarioChange *change)
{
  return g_str_equal (change->payload, "value");
}

/* What a figure is worth on the day of a change; the law in force has it from the day on which it is known. */
static char *
dup_value (HonChangeable           *figure,
           const HonScenarioChange *change)
{
  return figure != NULL ? hon_changeable_dup_value (figure, change->from) : NULL;
}

/* What was typed, with its unit; a fraction needs none. */
static char *
dup_typed (HonChangeable           *figure,
           const HonScenarioChange *change)
{
  g_autofree char *number = is_value (change) ? hon_changeable_format (change->value) : NULL;

  if (number == NULL || figure == NULL || !JSON_NODE_HOLDS_VALUE (change->value))
    return g_steal_pointer (&number);

  /* Translators: %1$s is a number, %2$s its unit, such as “euros”. */
  return g_strdup_printf (_("%1$s (%2$s)"), number, hon_changeable_get_unit (figure));
}

/* What changes, from when on, and what proposes it. A value that the law cannot have, or not yet, is shown as it was
 * typed.
 */
static char *
dup_change (const HonScenarioChange *change,
            HonChangeable           *in_force,
            HonChangeable           *changed)
{
  g_autofree char *law = dup_value (in_force, change);
  g_autofree char *value = changed != NULL ? dup_value (changed, change) : dup_typed (in_force, change);
  g_autofree char *date = hon_format_date (change->from);
  g_autofree char *text = NULL;

  if (value != NULL && law != NULL && hon_changeable_is_none (in_force, change->from))
    /* Translators: %1$s is a value, %2$s is such as “no ceiling”, %3$s a date. */
    text = g_strdup_printf (_("%1$s from %3$s on; in force: %2$s"), value, law, date);
  else if (value != NULL && law != NULL)
    /* Translators: %1$s and %2$s are values, %3$s a date. */
    text = g_strdup_printf (_("%1$s instead of %2$s, from %3$s on"), value, law, date);
  else if (value != NULL)
    /* Translators: %1$s is a value, %2$s a date. */
    text = g_strdup_printf (_("%1$s, from %2$s on"), value, date);
  else
    /* Translators: %s is a date. */
    text = g_strdup_printf (_("from %s on"), date);
  if (change->title != NULL)
    return g_strconcat (text, "\n", change->title, NULL);

  return g_steal_pointer (&text);
}

/**
 * hon_change_rows_fill:
 * @group: a group
 * @scenario: a scenario
 * @law: a loaded catalogue of the law in force
 *
 * Makes the rows, with the values as they were typed.
 */
void
hon_change_rows_fill (AdwPreferencesGroup *group,
                      HonScenario         *scenario,
                      HonCatalogue        *law)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (HON_IS_SCENARIO (scenario));
  g_return_if_fail (hon_catalogue_is_loaded (law));

  hon_group_clear (group);
  for (guint i = 0; i < hon_scenario_get_n_changes (scenario); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (scenario, i);
      g_autoptr (HonChangeable) figure = hon_changeable_find (law, change->records, change->id);
      g_autofree char *text = dup_change (change, figure, NULL);
      GtkWidget *row = hon_group_make_row (figure != NULL ? hon_changeable_get_label (figure) : change->id, text);

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      add_remove_button (row, i);
      /* What is no single value was made elsewhere, and is changed there. */
      if (figure != NULL && is_value (change))
        {
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
          gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", i);
          gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "what-if.edit");
        }
      hon_group_add (group, row);
    }
}

/**
 * hon_change_rows_show_values:
 * @group: a group with the rows of @scenario
 * @scenario: a scenario
 * @law: a loaded catalogue of the law in force
 * @changed: (nullable): the law as @scenario changes it, where it can
 *
 * Shows what the law says once it is loaded; the rows stay, and the focus in them.
 */
void
hon_change_rows_show_values (AdwPreferencesGroup *group,
                             HonScenario         *scenario,
                             HonCatalogue        *law,
                             HonCatalogue        *changed)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (HON_IS_SCENARIO (scenario));
  g_return_if_fail (hon_catalogue_is_loaded (law));

  for (guint i = 0; i < hon_scenario_get_n_changes (scenario); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (scenario, i);
      g_autoptr (HonChangeable) figure = hon_changeable_find (law, change->records, change->id);
      g_autoptr (HonChangeable) other =
        changed != NULL ? hon_changeable_find (changed, change->records, change->id) : NULL;
      g_autofree char *text = dup_change (change, figure, other);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (hon_group_get_row (group, i)), text);
    }
}
