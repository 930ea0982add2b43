/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-time-legend-private.h"

#include "hon-chart-swatch.h"

#include <glib/gi18n.h>

#include <adwaita.h>

/**
 * HonTimeLegend:
 *
 * The names and values of the series; each entry is a button that shows or hides its series.
 *
 * ## CSS nodes
 *
 * ```
 * legend
 * ╰── wrap-box
 *     ╰── button.flat.toggle[:checked]
 *         ╰── box
 *             ├── swatch.part-0…5
 *             ├── label
 *             ╰── label.numeric
 * ```
 *
 * ## Accessibility
 *
 * The role is GROUP. It is one stop of the Tab key; arrow keys move between the buttons.
 */

struct _HonTimeLegend
{
  GtkWidget   parent_instance;

  AdwWrapBox *box;
  GPtrArray  *buttons; /* (owned) (element-type GtkToggleButton) */
  GtkWidget  *last_focus; /* (nullable): the button that had the focus last */
};

static GQuark binding_quark;

G_DEFINE_FINAL_TYPE (HonTimeLegend, hon_time_legend, GTK_TYPE_WIDGET)

static void
focus_cb (HonTimeLegend      *self,
          GtkEventController *controller)
{
  self->last_focus = gtk_event_controller_get_widget (controller);
}

static GtkWidget *
make_button (HonTimeLegend *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *swatch = hon_chart_swatch_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_widget_add_css_class (value, "numeric");
  gtk_label_set_xalign (GTK_LABEL (value), 0.0f);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");

  g_signal_connect_object (controller, "enter", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, controller);

  return button;
}

static void
update_button (GtkWidget      *button,
               HonChartSeries *series,
               gboolean        patterns)
{
  GtkWidget *swatch = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  GtkWidget *label = gtk_widget_get_next_sibling (swatch);
  const char *title = hon_chart_series_get_title (series);
  GBinding *binding = g_object_get_qdata (G_OBJECT (button), binding_quark);
  g_autoptr (GObject) source = binding != NULL ? g_binding_dup_source (binding) : NULL;
  HonChartSample sample;

  hon_chart_sample_init_for_series (&sample, series, patterns);
  hon_chart_swatch_show (HON_CHART_SWATCH (swatch), &sample);
  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  if (source == G_OBJECT (series))
    return;

  if (source != NULL)
    g_binding_unbind (binding);
  binding = g_object_bind_property (series, "visible", button, "active",
                                    G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_set_qdata_full (G_OBJECT (button), binding_quark, g_object_ref (binding),
                           g_object_unref);
}

static gboolean
hon_time_legend_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  HonTimeLegend *self = HON_TIME_LEGEND (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  guint position;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      if (focus != NULL || self->buttons->len == 0)
        return FALSE;
      if (!g_ptr_array_find (self->buttons, self->last_focus, &position))
        position = 0;

      return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, position));
    }

  return GTK_WIDGET_CLASS (hon_time_legend_parent_class)->focus (widget, direction);
}

static void
hon_time_legend_dispose (GObject *object)
{
  HonTimeLegend *self = HON_TIME_LEGEND (object);
  GtkWidget *child;

  self->last_focus = NULL;
  self->box = NULL;
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_time_legend_parent_class)->dispose (object);
}

static void
hon_time_legend_class_init (HonTimeLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  binding_quark = g_quark_from_static_string ("hon-time-legend-binding");

  object_class->dispose = hon_time_legend_dispose;

  widget_class->focus = hon_time_legend_focus;

  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hon_time_legend_init (HonTimeLegend *self)
{
  self->buttons = g_ptr_array_new ();
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 3);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("chart", "Shown series"),
                                  -1);
}

/**
 * hon_time_legend_show:
 * @self: a legend
 * @series: (element-type HonChartSeries): the series
 * @patterns: whether dashes distinguish the lines
 *
 * Sets the series that the legend lists.
 */
void
hon_time_legend_show (HonTimeLegend *self,
                      GPtrArray     *series,
                      gboolean       patterns)
{
  g_return_if_fail (HON_IS_TIME_LEGEND (self));
  g_return_if_fail (series != NULL);

  while (self->buttons->len > series->len)
    {
      GtkWidget *button = g_ptr_array_steal_index (self->buttons, self->buttons->len - 1);

      if (self->last_focus == button)
        self->last_focus = NULL;
      adw_wrap_box_remove (self->box, button);
    }

  for (guint i = 0; i < series->len; i++)
    {
      if (i == self->buttons->len)
        {
          GtkWidget *button = make_button (self);

          g_ptr_array_add (self->buttons, button);
          adw_wrap_box_append (self->box, button);
        }

      update_button (g_ptr_array_index (self->buttons, i), g_ptr_array_index (series, i), patterns);
    }
}

/**
 * hon_time_legend_show_values:
 * @self: a legend
 * @texts: (element-type utf8): a value for each series, for people
 *
 * Sets the values beside the names. Their room never shrinks, so that nothing moves with the
 * cursor.
 */
void
hon_time_legend_show_values (HonTimeLegend *self,
                             GPtrArray     *texts)
{
  g_return_if_fail (HON_IS_TIME_LEGEND (self));
  g_return_if_fail (texts != NULL && texts->len <= self->buttons->len);

  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *box = gtk_button_get_child (g_ptr_array_index (self->buttons, i));
      GtkLabel *value = GTK_LABEL (gtk_widget_get_last_child (box));
      const char *text = g_ptr_array_index (texts, i);

      gtk_label_set_label (value, text);
      gtk_label_set_width_chars (value, MAX (gtk_label_get_width_chars (value),
                                             (int) g_utf8_strlen (text, -1)));
    }
}
