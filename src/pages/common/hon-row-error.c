/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-row-error.h"

#include <glib/gi18n.h>

/* AdwEntryRow names the row after both of its title labels: it would be read twice. */
static void
set_title (AdwEntryRow *row,
           const char  *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * hon_row_error_set:
 * @row: a row that somebody types into
 * @label: what the row is for
 * @message: (nullable): what is wrong with the text, or %NULL when it is fine
 *
 * Says at the row itself why its text is not taken.
 */
void
hon_row_error_set (AdwEntryRow *row,
                   const char  *label,
                   const char  *message)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  g_autofree char *title = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));
  g_return_if_fail (label != NULL);

  if (message == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      set_title (row, label);
      gtk_widget_set_tooltip_text (GTK_WIDGET (row), NULL);
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      return;
    }

  /* Translators: the name of an input, and what is wrong with what was typed into it. */
  title = g_strdup_printf (_("%1$s: %2$s"), label, message);
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), message);
  set_title (row, title);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
}
