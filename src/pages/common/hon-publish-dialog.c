/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-publish-dialog.h"

#include "hon-chart-export.h"
#include "hon-choice-factory.h"
#include "hon-page-template.h"
#include "hon-save.h"
#include "hon-time-chart.h"

#include <glib/gi18n.h>

/**
 * HonPublishDialog:
 *
 * Prepares a chart to be published: its title, the years that it shows, its shape and the kind of
 * file, with a preview.
 *
 * The years are those of the chart itself, which keeps them.
 *
 * ## Actions
 *
 * - `publish.save`: asks for a file, writes it and closes the dialog.
 */

struct _HonPublishDialog
{
  AdwDialog     parent_instance;

  /* Template children */
  GtkPicture   *picture;
  AdwEntryRow  *title_row;
  AdwSpinRow   *start_row;
  AdwSpinRow   *end_row;
  AdwComboRow  *shape_row;
  AdwComboRow  *format_row;
  AdwSwitchRow *text_row;

  HonChart     *chart; /* (owned) */
  gboolean      has_own_title;
  gboolean      is_loading;
  guint         update_id;
};

G_DEFINE_FINAL_TYPE (HonPublishDialog, hon_publish_dialog, ADW_TYPE_DIALOG)

/* In the order of the rows. */
static const HonChartShape shapes[] = { HON_CHART_SHAPE_PAGE, HON_CHART_SHAPE_WIDE, HON_CHART_SHAPE_SQUARE };
static const HonChartExportFormat formats[] = {
  HON_CHART_EXPORT_PNG, HON_CHART_EXPORT_SVG, HON_CHART_EXPORT_PDF,
};

static HonChartEdition
get_edition (HonPublishDialog *self)
{
  guint shape = adw_combo_row_get_selected (self->shape_row);

  return (HonChartEdition) {
    .title = gtk_editable_get_text (GTK_EDITABLE (self->title_row)),
    .shape = shapes[MIN (shape, G_N_ELEMENTS (shapes) - 1)],
    .has_texts = adw_switch_row_get_active (self->text_row),
  };
}

static HonChartExportFormat
get_format (HonPublishDialog *self)
{
  guint format = adw_combo_row_get_selected (self->format_row);

  return formats[MIN (format, G_N_ELEMENTS (formats) - 1)];
}

static gboolean
update_cb (gpointer user_data)
{
  HonPublishDialog *self = HON_PUBLISH_DIALOG (user_data);
  const HonChartEdition edition = get_edition (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = hon_chart_export_to_texture (self->chart, &edition, &error);

  self->update_id = 0;
  if (texture == NULL)
    g_debug ("no preview: %s", error->message);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));

  return G_SOURCE_REMOVE;
}

/* Draws the preview once for many changes. */
static void
queue_update (HonPublishDialog *self)
{
  if (self->update_id != 0)
    return;

  self->update_id = g_idle_add (update_cb, self);
  g_source_set_name_by_id (self->update_id, "[honoraires] preview of a chart");
}

/* Only drawings of one kind have a choice of how texts are. */
static void
format_selected_cb (HonPublishDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), get_format (self) == HON_CHART_EXPORT_SVG);
}

/* The title follows the years, until the reader types one. */
static void
show_title (HonPublishDialog *self)
{
  g_autofree char *heading = NULL;

  if (self->has_own_title)
    return;

  heading = hon_chart_dup_heading (self->chart, hon_chart_get_title (self->chart));
  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), heading != NULL ? heading : "");
  self->is_loading = FALSE;
}

static void
title_changed_cb (HonPublishDialog *self)
{
  if (!self->is_loading)
    self->has_own_title = TRUE;
  queue_update (self);
}

static void
years_changed_cb (HonPublishDialog *self,
                  GParamSpec       *pspec,
                  AdwSpinRow       *row)
{
  double start = adw_spin_row_get_value (self->start_row);
  double end = adw_spin_row_get_value (self->end_row);

  if (self->is_loading)
    return;

  /* The year that was not touched gives way. */
  if (start > end)
    {
      adw_spin_row_set_value (row == self->start_row ? self->end_row : self->start_row,
                              row == self->start_row ? start : end);
      return;
    }

  hon_time_chart_set_years (HON_TIME_CHART (self->chart), (int) start, (int) end);
  show_title (self);
  queue_update (self);
}

static void
show_years (HonPublishDialog *self)
{
  int first, last, start, end;
  gboolean has_years = (HON_IS_TIME_CHART (self->chart) &&
                        hon_time_chart_get_years (HON_TIME_CHART (self->chart), &first, &last, &start, &end) &&
                        first < last);

  gtk_widget_set_visible (GTK_WIDGET (self->start_row), has_years);
  gtk_widget_set_visible (GTK_WIDGET (self->end_row), has_years);
  if (!has_years)
    return;

  self->is_loading = TRUE;
  adw_spin_row_set_range (self->start_row, first, last);
  adw_spin_row_set_range (self->end_row, first, last);
  adw_spin_row_set_value (self->start_row, start);
  adw_spin_row_set_value (self->end_row, end);
  self->is_loading = FALSE;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) chart = user_data;
  g_autoptr (GError) error = NULL;

  hon_chart_export_write_finish (result, &error);
  hon_save_tell (chart, G_FILE (object), error);
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  hon_publish_dialog_save (HON_PUBLISH_DIALOG (widget), file);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonPublishDialog *self = HON_PUBLISH_DIALOG (widget);
  const HonChartEdition edition = get_edition (self);
  HonChartExportFormat format = get_format (self);
  g_autofree char *name = hon_chart_export_dup_name (self->chart, &edition, format);

  hon_save_ask (widget, _("Export Chart"), name, chosen_cb, NULL);
}

static void
hon_publish_dialog_dispose (GObject *object)
{
  HonPublishDialog *self = HON_PUBLISH_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_PUBLISH_DIALOG);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (hon_publish_dialog_parent_class)->dispose (object);
}

static void
hon_publish_dialog_class_init (HonPublishDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_publish_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "publish.save", NULL, save_action);

  hon_page_set_template (widget_class, "common/hon-publish-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, shape_row);
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, HonPublishDialog, text_row);
  gtk_widget_class_bind_template_callback (widget_class, format_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, queue_update);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, years_changed_cb);
}

static void
hon_publish_dialog_init (HonPublishDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->shape_row, NULL);
  hon_choice_factory_set (self->format_row, NULL);
}

/**
 * hon_publish_dialog_new:
 * @chart: a chart
 *
 * Creates a dialog that prepares a chart to be published.
 *
 * Returns: a new dialog
 */
AdwDialog *
hon_publish_dialog_new (HonChart *chart)
{
  HonPublishDialog *self;

  g_return_val_if_fail (HON_IS_CHART (chart), NULL);

  self = g_object_new (HON_TYPE_PUBLISH_DIALOG, NULL);
  self->chart = g_object_ref (chart);
  show_years (self);
  show_title (self);
  queue_update (self);

  return ADW_DIALOG (self);
}

/**
 * hon_publish_dialog_save:
 * @self: a dialog
 * @file: where the chart goes
 *
 * Writes the chart as it is prepared, and closes the dialog; how that went is told where the chart is.
 */
void
hon_publish_dialog_save (HonPublishDialog *self,
                         GFile            *file)
{
  HonChartEdition edition;

  g_return_if_fail (HON_IS_PUBLISH_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  edition = get_edition (self);
  hon_chart_export_write_async (self->chart, &edition, get_format (self), HON_CSV_STANDARD, file, NULL, written_cb,
                                g_object_ref (self->chart));
  adw_dialog_close (ADW_DIALOG (self));
}
