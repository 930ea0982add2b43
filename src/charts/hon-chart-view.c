/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart-view.h"

#include "hon-chart-export.h"
#include "hon-chart-table.h"
#include "hon-chart-template-private.h"

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
 * typed extension would decide the kind of file.
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

/* A running export. */
typedef struct
{
  HonChartView         *view; /* (owned) */
  GFile                *file; /* (nullable) (owned): once it has been chosen */
  HonChartExportFormat  format;
} Export;

enum
{
  PROP_0,
  PROP_CHART,
  N_PROPS,
};

enum
{
  SIGNAL_TOLD,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonChartView, hon_chart_view, ADW_TYPE_BIN)

static void
free_export (Export *export)
{
  g_clear_object (&export->view);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

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
tell (HonChartView *self,
      const char   *text,
      GFile        *file)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, text, file);
}

/* Shows an error in a dialog: its message may be long, and must not disappear unread. */
static void
tell_error (HonChartView *self,
            const char   *heading,
            const GError *error)
{
  AdwDialog *dialog;

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  dialog = adw_alert_dialog_new (heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;

  if (hon_chart_export_write_finish (result, &error))
    tell (export->view, _("Chart exported"), export->file);
  else
    tell_error (export->view, _("Chart Not Exported"), error);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  if (file != NULL)
    {
      g_set_object (&export->file, file);
      hon_chart_export_write_async (export->view->chart, export->format, file, NULL,
                                    written_cb, export);
      g_steal_pointer (&export);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    {
      tell_error (export->view, _("Chart Not Exported"), error);
    }
}

static GtkFileFilter *
new_filter (HonChartExportFormat format)
{
  static const struct
  {
    const char *name;
    const char *suffix;
  } filters[HON_CHART_N_EXPORT_FORMATS] = {
    [HON_CHART_EXPORT_PNG] = { N_("PNG images"), "png" },
    [HON_CHART_EXPORT_SVG] = { N_("SVG drawings"), "svg" },
    [HON_CHART_EXPORT_PDF] = { N_("PDF documents"), "pdf" },
    [HON_CHART_EXPORT_CSV] = { N_("CSV tables"), "csv" },
  };
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(filters[format].name));
  gtk_file_filter_add_suffix (filter, filters[format].suffix);

  return filter;
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonChartView *self = HON_CHART_VIEW (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autoptr (GListStore) filters = NULL;
  g_autofree char *name = NULL;
  HonChartExportFormat format;
  Export *export;

  if (!hon_chart_export_format_from_string (g_variant_get_string (parameter, NULL), &format))
    return;

  dialog = gtk_file_dialog_new ();
  filter = new_filter (format);
  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  name = hon_chart_export_dup_name (self->chart, format);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Export Chart"));
  gtk_file_dialog_set_accept_label (dialog, _("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  export = g_new (Export, 1);
  *export = (Export) { .view = g_object_ref (self), .format = format };
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        file_chosen_cb, export);
}

static void
copy_image_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  HonChartView *self = HON_CHART_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = hon_chart_export_to_texture (self->chart, &error);

  if (texture == NULL)
    {
      tell_error (self, _("Chart Not Copied"), error);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  tell (self, _("Image copied"), NULL);
}

static void
copy_data_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HonChartView *self = HON_CHART_VIEW (widget);
  g_autofree char *text = hon_chart_export_to_text (self->chart);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (self, _("Data copied"), NULL);
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
  tell_error (HON_CHART_VIEW (user_data), _("Chart Not Printed"), error);
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

  /**
   * HonChartView::told:
   * @self: a view
   * @text: a message, already translated
   * @file: (nullable): the file that was written
   *
   * Emitted when something succeeded without a visible effect, so that a toast can report it.
   */
  signals[SIGNAL_TOLD] =
    g_signal_new ("told",
                  HON_TYPE_CHART_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_FILE);

  gtk_widget_class_install_action (widget_class, "chart.copy-image", NULL, copy_image_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-data", NULL, copy_data_action);
  gtk_widget_class_install_action (widget_class, "chart.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "chart.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "chart.print", NULL);

  g_type_ensure (HON_TYPE_CHART);
  gtk_widget_class_set_css_name (widget_class, "chart-view");
  hon_chart_set_template (widget_class, "hon-chart-view");
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
