/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-heading.h"

#include <adwaita.h>

/* What looks like a heading is one to screen readers too, which go from heading to heading. */

static gboolean
is_heading (GtkWidget *widget)
{
  static const char * const classes[] = { "heading", "title-2", "title-3", "title-4" };

  /* A banner has its message in the style of a heading. */
  if (!GTK_IS_LABEL (widget) || gtk_widget_get_ancestor (widget, ADW_TYPE_BANNER) != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (gtk_widget_has_css_class (widget, classes[i]))
      return TRUE;

  return FALSE;
}

/**
 * hon_heading_mark:
 * @widget: a widget that was never on show
 *
 * Makes headings of the labels in it, or itself, that have the style of one: those of templates and
 * those of groups. To be called before the widget has a window, as roles do not change after that.
 */
void
hon_heading_mark (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (is_heading (widget) &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_HEADING)
    {
      g_object_set (widget, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hon_heading_mark (child);
}
