/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-view.h"

#include "hon-bill-explain.h"
#include "hon-explanation-dialog.h"
#include "hon-page-template.h"
#include "hon-table-view.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/**
 * HonBillView:
 *
 * A bill as a table, step by step. Activating a step opens its explanation.
 *
 * ## Actions
 *
 * - `bill.copy`: copies the answer, the table, and how each step came about.
 */

struct _HonBillView
{
  AdwBin        parent_instance;

  /* Template children */
  HonTableView *table_view;

  HonBillStudy *study; /* (nullable) (owned) */
};

enum
{
  PROP_0,
  PROP_STUDY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonBillView, hon_bill_view, ADW_TYPE_BIN)

static void
row_activated_cb (HonBillView *self,
                  HonTableRow *line)
{
  HonBill *bill = hon_bill_study_get_bill (self->study);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, hon_table_row_get_id (line));

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonBillView *self = HON_BILL_VIEW (widget);
  g_autofree char *text = hon_bill_study_to_text (self->study);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  hon_toast_say (widget, _("Bill copied with its sources"));
}

static void
hon_bill_view_dispose (GObject *object)
{
  HonBillView *self = HON_BILL_VIEW (object);

  g_clear_object (&self->study);
  hon_page_dispose_bin (ADW_BIN (self), HON_TYPE_BILL_VIEW);

  G_OBJECT_CLASS (hon_bill_view_parent_class)->dispose (object);
}

static void
hon_bill_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonBillView *self = HON_BILL_VIEW (object);

  switch (prop_id)
    {
    case PROP_STUDY:
      g_value_set_object (value, self->study);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_bill_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonBillView *self = HON_BILL_VIEW (object);

  switch (prop_id)
    {
    case PROP_STUDY:
      hon_bill_view_set_study (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_bill_view_class_init (HonBillViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_bill_view_dispose;
  object_class->get_property = hon_bill_view_get_property;
  object_class->set_property = hon_bill_view_set_property;

  /**
   * HonBillView:study: (nullable)
   *
   * The study whose bill is on show.
   */
  props[PROP_STUDY] =
    g_param_spec_object ("study", NULL, NULL, HON_TYPE_BILL_STUDY,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_TABLE_VIEW);

  hon_page_set_template (widget_class, "common/hon-bill-view");
  gtk_widget_class_bind_template_child (widget_class, HonBillView, table_view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "bill.copy", NULL, copy_action);
}

static void
hon_bill_view_init (HonBillView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bill.copy", FALSE);
}

/**
 * hon_bill_view_get_study:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the study whose bill is on show
 */
HonBillStudy *
hon_bill_view_get_study (HonBillView *self)
{
  g_return_val_if_fail (HON_IS_BILL_VIEW (self), NULL);

  return self->study;
}

void
hon_bill_view_set_study (HonBillView  *self,
                         HonBillStudy *study)
{
  g_return_if_fail (HON_IS_BILL_VIEW (self));
  g_return_if_fail (study == NULL || HON_IS_BILL_STUDY (study));

  if (!g_set_object (&self->study, study))
    return;

  hon_table_view_set_table (self->table_view,
                            study != NULL ? hon_bill_get_table (hon_bill_study_get_bill (study)) : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bill.copy", study != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STUDY]);
}
