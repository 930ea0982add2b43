/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-group.h"

#include "hon-remark.h"
#include "hon-terms.h"

#include <glib/gi18n.h>

/* A group of rows that change with the results: it knows those that it was given, to take them away
 * again.
 */

static GPtrArray *
get_rows (AdwPreferencesGroup *group)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), "hon-rows");

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (group), "hon-rows", rows, (GDestroyNotify) g_ptr_array_unref);
    }

  return rows;
}

/**
 * hon_group_add:
 * @group: a group
 * @row: (transfer floating): a row
 *
 * Adds a row, until hon_group_clear() removes it.
 */
void
hon_group_add (AdwPreferencesGroup *group,
               GtkWidget           *row)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (GTK_IS_WIDGET (row));

  adw_preferences_group_add (group, row);
  g_ptr_array_add (get_rows (group), row);
  if (ADW_IS_PREFERENCES_ROW (row))
    hon_terms_watch (row);
}

/**
 * hon_group_make_row:
 * @title: a text, not markup
 * @subtitle: (nullable): likewise
 *
 * Returns: (transfer floating) (type AdwActionRow): a row of two texts
 */
GtkWidget *
hon_group_make_row (const char *title,
                    const char *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (title != NULL, NULL);

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  /* While it is made, its labels do not know yet that this is no markup. */
  g_object_set (row, "title", title, "subtitle", subtitle, NULL);

  return row;
}

/* An arrow says that a row leads somewhere; that it can be activated says so to a screen reader. */
static void
add_arrow (GtkWidget *row)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

/**
 * hon_group_make_link:
 * @title: a text, not markup
 * @subtitle: (nullable): likewise
 *
 * Returns: (transfer floating) (type AdwActionRow): a row of two texts that leads somewhere
 */
GtkWidget *
hon_group_make_link (const char *title,
                     const char *subtitle)
{
  GtkWidget *row = hon_group_make_row (title, subtitle);

  add_arrow (row);

  return row;
}

/**
 * hon_group_add_row:
 * @group: a group
 * @title: a text, not markup
 * @subtitle: (nullable): likewise
 *
 * Adds a row of two texts, until hon_group_clear() removes it.
 *
 * Returns: (transfer none) (type AdwActionRow): the row
 */
GtkWidget *
hon_group_add_row (AdwPreferencesGroup *group,
                   const char          *title,
                   const char          *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  row = hon_group_make_row (title, subtitle);
  hon_group_add (group, row);

  return row;
}

/**
 * hon_group_add_notice:
 * @group: a group
 * @title: a text, not markup
 * @subtitle: (nullable): likewise
 * @warning: (nullable): the kind of warning that it is, translated; %NULL for what is only good to know
 *
 * Adds a row of two texts as hon_group_add_row() does, with an image that says how serious they are.
 *
 * Returns: (transfer none) (type AdwActionRow): the row
 */
GtkWidget *
hon_group_add_notice (AdwPreferencesGroup *group,
                      const char          *title,
                      const char          *subtitle,
                      const char          *warning)
{
  GtkWidget *row = hon_group_add_row (group, title, subtitle);
  GtkWidget *image = gtk_image_new_from_icon_name (warning != NULL ? "dialog-warning-symbolic"
                                                                   : "dialog-information-symbolic");

  /* A warning must not look, or be read, like a tip. */
  if (warning != NULL)
    {
      gtk_widget_add_css_class (image, "warning");
      gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, warning, -1);
    }
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);

  return row;
}

/* Has a row do something that its page knows. */
static void
set_action (GtkWidget  *row,
            const char *action_name,
            const char *target)
{
  add_arrow (row);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action_name);
}

/**
 * hon_group_set_remarks:
 * @group: a group
 * @remarks: (element-type HonRemark): what it says
 * @warning: (nullable): the kind of warning that they are, translated; some may be only good to know all the same
 *
 * Shows remarks in place of the rows that were added; a group without any is not seen. Those about a line
 * open its explanation, by the action `page.explain`; those that ask for an input go to its row, by `page.enter`.
 */
void
hon_group_set_remarks (AdwPreferencesGroup *group,
                       GListModel          *remarks,
                       const char          *warning)
{
  guint n;

  g_return_if_fail (G_IS_LIST_MODEL (remarks));

  hon_group_clear (group);
  n = g_list_model_get_n_items (remarks);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);
      GtkWidget *row = hon_group_add_notice (group, hon_remark_get_title (remark), hon_remark_get_text (remark),
                                             hon_remark_is_tip (remark) ? NULL : warning);

      if (hon_remark_get_line (remark) != NULL)
        set_action (row, "page.explain", hon_remark_get_line (remark));
      else if (hon_remark_get_input (remark) != NULL)
        set_action (row, "page.enter", hon_remark_get_input (remark));
    }
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}

/**
 * hon_group_name_figure:
 * @row: a row
 * @title: its title
 * @figure: what stands beside it
 *
 * Has a screen reader read the figure of a row with its title.
 */
void
hon_group_name_figure (GtkWidget  *row,
                       const char *title,
                       const char *figure)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));
  g_return_if_fail (title != NULL && figure != NULL);

  /* Translators: the title of a row, and the figure that stands beside it. */
  name = g_strdup_printf (_("%1$s: %2$s"), title, figure);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * hon_group_get_row:
 * @group: a group
 * @position: which row, from 0
 *
 * Returns: (transfer none): a row that was added
 */
GtkWidget *
hon_group_get_row (AdwPreferencesGroup *group,
                   guint                position)
{
  g_return_val_if_fail (position < hon_group_get_n_rows (group), NULL);

  return g_ptr_array_index (get_rows (group), position);
}

/**
 * hon_group_get_n_rows:
 * @group: a group
 *
 * Returns: how many rows were added
 */
guint
hon_group_get_n_rows (AdwPreferencesGroup *group)
{
  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), 0);

  return get_rows (group)->len;
}

/**
 * hon_group_clear:
 * @group: a group
 *
 * Removes all rows that were added.
 */
void
hon_group_clear (AdwPreferencesGroup *group)
{
  GPtrArray *rows;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  rows = get_rows (group);
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}
