/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-readout.h"

/**
 * HonChartReadout:
 *
 * The line under a chart that describes what is under the cursor, or gives a hint while there is no
 * cursor.
 *
 * It always takes the room of the longest text that it may have to show, so that nothing below it
 * moves with the cursor.
 *
 * ## CSS nodes
 *
 * ```
 * readout
 * ├── label
 * ╰── label[.dimmed]
 * ```
 */

struct _HonChartReadout
{
  GtkWidget  parent_instance;

  GtkWidget *room_label; /* invisible, with the longest text */
  GtkWidget *text_label;
};

G_DEFINE_FINAL_TYPE (HonChartReadout, hon_chart_readout, GTK_TYPE_WIDGET)

static void
hon_chart_readout_dispose (GObject *object)
{
  HonChartReadout *self = HON_CHART_READOUT (object);

  g_clear_pointer (&self->room_label, gtk_widget_unparent);
  g_clear_pointer (&self->text_label, gtk_widget_unparent);

  G_OBJECT_CLASS (hon_chart_readout_parent_class)->dispose (object);
}

static void
hon_chart_readout_class_init (HonChartReadoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_chart_readout_dispose;

  gtk_widget_class_set_css_name (widget_class, "readout");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hon_chart_readout_init (HonChartReadout *self)
{
  self->room_label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "opacity", 0.0,
                                   "wrap", TRUE,
                                   NULL);
  self->text_label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   NULL);
  gtk_widget_set_parent (self->room_label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->text_label, GTK_WIDGET (self));
}

/**
 * hon_chart_readout_get_text:
 * @self: a readout
 *
 * Gets the text that is shown.
 *
 * Returns: (transfer none): the text
 */
const char *
hon_chart_readout_get_text (HonChartReadout *self)
{
  g_return_val_if_fail (HON_IS_CHART_READOUT (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->text_label));
}

/**
 * hon_chart_readout_show:
 * @self: a readout
 * @text: a text, already translated
 *
 * Shows what is under the cursor.
 */
void
hon_chart_readout_show (HonChartReadout *self,
                        const char      *text)
{
  g_return_if_fail (HON_IS_CHART_READOUT (self));

  gtk_label_set_label (GTK_LABEL (self->text_label), text);
  gtk_widget_remove_css_class (self->text_label, "dimmed");
}

/**
 * hon_chart_readout_show_hint:
 * @self: a readout
 * @hint: a hint, already translated
 *
 * Shows a hint in place of a text, less prominently.
 */
void
hon_chart_readout_show_hint (HonChartReadout *self,
                             const char      *hint)
{
  g_return_if_fail (HON_IS_CHART_READOUT (self));

  gtk_label_set_label (GTK_LABEL (self->text_label), hint);
  gtk_widget_add_css_class (self->text_label, "dimmed");
}

/**
 * hon_chart_readout_set_longest:
 * @self: a readout
 * @text: the longest text that may be shown
 *
 * Sets how much room to reserve.
 */
void
hon_chart_readout_set_longest (HonChartReadout *self,
                               const char      *text)
{
  g_return_if_fail (HON_IS_CHART_READOUT (self));

  gtk_label_set_label (GTK_LABEL (self->room_label), text);
}
