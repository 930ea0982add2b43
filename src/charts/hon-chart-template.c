/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-template-private.h"

#include "hon-charts-resources.h"

#define RESOURCE_PREFIX "/io/github/honoraires/Honoraires/ui/charts/"

/**
 * hon_chart_set_template:
 * @widget_class: a class of this library
 * @name: the name of its template, without extension
 *
 * Sets the template of a class. The reference to the resources here also keeps the linker from
 * dropping them from the static library.
 */
void
hon_chart_set_template (GtkWidgetClass *widget_class,
                        const char     *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, name, ".ui", NULL);
  g_autoptr (GBytes) template = g_resource_lookup_data (hon_charts_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (template != NULL);

  gtk_widget_class_set_template (widget_class, template);
}
