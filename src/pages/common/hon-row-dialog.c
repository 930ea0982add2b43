/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-row-dialog.h"

#include "hon-explanation-dialog.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-page-template.h"

/**
 * HonRowDialog:
 *
 * Opens a row of a table that has several figures: each has its row here, also those whose columns
 * have no room beside the others, and opens its explanation.
 *
 * ## Keys
 *
 * Enter explains the figure, Escape closes.
 */

struct _HonRowDialog
{
  AdwDialog            parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;

  HonTableRow         *row;       /* (owned) */
  HonRowExplainFunc    explain;
  gpointer             user_data; /* (nullable) (owned) */
  GDestroyNotify       destroy;   /* (nullable): frees it */
};

G_DEFINE_FINAL_TYPE (HonRowDialog, hon_row_dialog, ADW_TYPE_DIALOG)

static void
activated_cb (HonRowDialog *self,
              GtkWidget    *figure)
{
  g_autoptr (HonExplanation) explanation =
    self->explain (hon_table_row_get_id (self->row), g_object_get_data (G_OBJECT (figure), "column"), self->user_data);

  if (explanation != NULL)
    adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
add_figure (HonRowDialog    *self,
            const HonColumn *column,
            const char      *text)
{
  GtkWidget *figure = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, "use-markup", FALSE, NULL);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  /* While it is made, its labels do not know yet that this is no markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (figure), column->title);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (figure), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (figure), arrow);
  g_object_set_data_full (G_OBJECT (figure), "column", g_strdup (column->name), g_free);
  g_signal_connect_object (figure, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  hon_group_name_figure (figure, column->title, text);
  adw_preferences_group_add (self->group, figure);
}

static void
hon_row_dialog_dispose (GObject *object)
{
  HonRowDialog *self = HON_ROW_DIALOG (object);

  g_clear_object (&self->row);
  if (self->destroy != NULL)
    g_clear_pointer (&self->user_data, self->destroy);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_ROW_DIALOG);

  G_OBJECT_CLASS (hon_row_dialog_parent_class)->dispose (object);
}

static void
hon_row_dialog_class_init (HonRowDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_row_dialog_dispose;

  hon_page_set_template (widget_class, "common/hon-row-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonRowDialog, group);
}

static void
hon_row_dialog_init (HonRowDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
}

/**
 * hon_row_dialog_new:
 * @table: a table
 * @row: one of its rows
 * @explain: explains the figures of its rows
 * @user_data: (transfer full): what @explain is given
 * @destroy: (nullable): frees it
 *
 * Returns: (transfer floating): a dialog that shows the figures of the row
 */
AdwDialog *
hon_row_dialog_new (HonTable          *table,
                    HonTableRow       *row,
                    HonRowExplainFunc  explain,
                    gpointer           user_data,
                    GDestroyNotify     destroy)
{
  HonRowDialog *self;

  g_return_val_if_fail (HON_IS_TABLE (table), NULL);
  g_return_val_if_fail (HON_IS_TABLE_ROW (row), NULL);
  g_return_val_if_fail (explain != NULL, NULL);

  self = g_object_new (HON_TYPE_ROW_DIALOG, NULL);
  self->row = g_object_ref (row);
  self->explain = explain;
  self->user_data = user_data;
  self->destroy = destroy;
  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    {
      const HonColumn *column = hon_table_get_column (table, i);
      g_autofree char *text = hon_table_row_dup_text (row, i, 1);

      if (column->kind == HON_COLUMN_NAME)
        adw_dialog_set_title (ADW_DIALOG (self), text);
      else if (column->name != NULL && column->title != NULL && *text != '\0')
        add_figure (self, column, text);
    }

  return ADW_DIALOG (self);
}
