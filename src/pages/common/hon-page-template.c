/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-page-template.h"

#include "hon-pages-resources.h"

#define RESOURCE_PREFIX "/io/github/honoraires/Honoraires/ui/pages/"

/**
 * hon_page_set_template:
 * @widget_class: a class of a page
 * @name: the folder and name of its template
 *
 * Sets the template of a class.
 *
 * The linker drops the resources of a static library when nothing refers to
 * them; this does.
 */
void
hon_page_set_template (GtkWidgetClass *widget_class,
                       const char     *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, name, ".ui", NULL);
  g_autoptr (GBytes) template = g_resource_lookup_data (hon_pages_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (template != NULL);

  gtk_widget_class_set_template (widget_class, template);
}

/**
 * hon_page_dispose_bin:
 * @bin: a widget that is being disposed of
 * @type: its class, whose template it has
 *
 * Does what gtk_widget_dispose_template() does, for a bin whose only child is bound: the bin must
 * let go of it first, for the template takes it away behind its back.
 */
void
hon_page_dispose_bin (AdwBin *bin,
                      GType   type)
{
  g_return_if_fail (ADW_IS_BIN (bin));

  adw_bin_set_child (bin, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (bin), type);
}
