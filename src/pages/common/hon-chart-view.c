/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-view.h"

#include "hon-chart-export.h"
#include "hon-chart-table.h"
#include "hon-dossier-add.h"
#include "hon-failure.h"
#include "hon-page-template.h"
#include "hon-publish-dialog.h"
#include "hon-save.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/**
 * HonChartView:
 *
 * A chart under its title and its subtitle, with a button that shows its figures as a table
 * instead, and a menu to copy, export and print it.
 *
 * The table is created when it is first shown. The menu always exports the chart with its sources,
 * even while the table is shown.
 *
 * The menu has an entry for each kind of file, rather than one dialog with filters, where the
 * typed extension would decide the kind of file. What was copied or saved is told in a toast.
 *
 * ## CSS nodes
 *
 * `chart-view`
 *
 * ## Actions
 *
 * - `chart.copy-image`: copies the chart as a picture.
 * - `chart.copy-data`: copies its figures as tab-separated text.
 * - `chart.export`: asks for a file and writes it; the parameter is the extension: `png`, `svg`,
 *   `pdf` or `csv`.
 * - `chart.publish`: prepares the chart to be published, with a title, years and a shape.
 * - `chart.add-to-dossier`: puts the chart as it is into the dossier.
 * - `chart.print`: prints the chart; Ctrl+P.
 */

struct _HonChartView
{
  AdwBin    parent_instance;

  /* Template children */
  GtkStack *stack;
  AdwBin   *chart_bin;
  AdwBin   *table_bin;

  HonChart *chart; /* (owned) */
};

enum
{
  PROP_0,
  PROP_CHART,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChartView, hon_chart_view, ADW_TYPE_BIN)

static void
ensure_table (HonChartView *self)
{
  GtkWidget *table;

  if (adw_bin_get_child (self->table_bin) != NULL)
    return;

  table = hon_chart_table_new (hon_chart_get_sheet (self->chart));
  g_object_bind_property (self->chart, "title", table, "title", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->table_bin, table);
}

static gboolean
has_text (HonChartView *self,
          const char   *text)
{
  return text != NULL && *text != '\0';
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) view = user_data;
  g_autoptr (GError) error = NULL;

  hon_chart_export_write_finish (result, &error);
  hon_save_tell (view, G_FILE (object), error);
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  hon_chart_export_write_async (HON_CHART_VIEW (widget)->chart, NULL, GPOINTER_TO_UINT (user_data),
                                hon_save_get_dialect (), file, NULL, written_cb, g_object_ref (widget));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonChartExportFormat format;
  g_autofree char *name = NULL;

  if (!hon_chart_export_format_from_string (g_variant_get_string (parameter, NULL), &format))
    return;

  name = hon_chart_export_dup_name (HON_CHART_VIEW (widget)->chart, NULL, format);
  hon_save_ask (widget, _("Export Chart"), name, chosen_cb, GUINT_TO_POINTER (format));
}

static void
publish_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_dialog_present (hon_publish_dialog_new (HON_CHART_VIEW (widget)->chart), widget);
}

static void
copy_image_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  HonChartView *self = HON_CHART_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = hon_chart_export_to_texture (self->chart, NULL, &error);

  if (texture == NULL)
    {
      hon_failure_tell (widget, _("Chart Not Copied"), error->message);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  hon_toast_say (widget, _("Image copied"));
}

static void
copy_data_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HonChartView *self = HON_CHART_VIEW (widget);
  g_autofree char *text = hon_chart_export_to_text (self->chart);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  hon_toast_say (widget, _("Data copied"));
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            gpointer                 user_data)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  hon_failure_tell (GTK_WIDGET (user_data), _("Chart Not Printed"), error->message);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HonChartView *self = HON_CHART_VIEW (widget);
  g_autoptr (GtkPrintOperation) operation = hon_chart_export_new_print_operation (self->chart);

  /* The signal reports errors, now or later. */
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static void
add_to_dossier_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  hon_dossier_add_chart (widget, HON_CHART_VIEW (widget)->chart);
}

static void
table_toggled_cb (HonChartView    *self,
                  GParamSpec      *pspec,
                  GtkToggleButton *button)
{
  gboolean show_table = gtk_toggle_button_get_active (button);

  if (show_table)
    ensure_table (self);
  gtk_stack_set_visible_child (self->stack,
                               GTK_WIDGET (show_table ? self->table_bin : self->chart_bin));
}

static void
hon_chart_view_constructed (GObject *object)
{
  HonChartView *self = HON_CHART_VIEW (object);

  G_OBJECT_CLASS (hon_chart_view_parent_class)->constructed (object);

  g_assert (self->chart != NULL);
  adw_bin_set_child (self->chart_bin, GTK_WIDGET (self->chart));
}

static void
hon_chart_view_dispose (GObject *object)
{
  HonChartView *self = HON_CHART_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_CHART_VIEW);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (hon_chart_view_parent_class)->dispose (object);
}

static void
hon_chart_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonChartView *self = HON_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonChartView *self = HON_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      self->chart = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_view_class_init (HonChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_chart_view_constructed;
  object_class->dispose = hon_chart_view_dispose;
  object_class->get_property = hon_chart_view_get_property;
  object_class->set_property = hon_chart_view_set_property;

  /**
   * HonChartView:chart:
   *
   * The chart.
   */
  props[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL,
                         HON_TYPE_CHART,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "chart.copy-image", NULL, copy_image_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-data", NULL, copy_data_action);
  gtk_widget_class_install_action (widget_class, "chart.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "chart.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "chart.add-to-dossier", NULL, add_to_dossier_action);
  gtk_widget_class_install_action (widget_class, "chart.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "chart.publish", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "chart.publish", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "chart.print", NULL);

  g_type_ensure (HON_TYPE_CHART);
  gtk_widget_class_set_css_name (widget_class, "chart-view");
  hon_page_set_template (widget_class, "common/hon-chart-view");
  gtk_widget_class_bind_template_child (widget_class, HonChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, HonChartView, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, HonChartView, table_bin);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
}

static void
hon_chart_view_init (HonChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_chart_view_new:
 * @chart: a chart
 *
 * Creates a view of a chart.
 *
 * Returns: a new view
 */
GtkWidget *
hon_chart_view_new (HonChart *chart)
{
  g_return_val_if_fail (HON_IS_CHART (chart), NULL);

  return g_object_new (HON_TYPE_CHART_VIEW, "chart", chart, NULL);
}

/**
 * hon_chart_view_get_chart:
 * @self: a view
 *
 * Gets the chart.
 *
 * Returns: (transfer none): the chart
 */
HonChart *
hon_chart_view_get_chart (HonChartView *self)
{
  g_return_val_if_fail (HON_IS_CHART_VIEW (self), NULL);

  return self->chart;
}
