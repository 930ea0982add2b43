/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-view.h"

#include "hon-bill-explain.h"
#include "hon-explanation-dialog.h"
#include "hon-page-template.h"
#include "hon-toast.h"
#include "hon-visibility.h"

#include <glib/gi18n.h>

/* About what a dozen lines take. */
#define RESERVED_HEIGHT 480

/**
 * HonBillView:
 *
 * A bill as a table, step by step. Activating a step opens its explanation.
 *
 * Its rows are made when it first becomes visible.
 *
 * ## Actions
 *
 * - `bill.copy`: copies the answer, the table, and how each step came about.
 *
 * ## Keys
 *
 * Those of a table; Enter explains the step.
 */

struct _HonBillView
{
  AdwBin         parent_instance;

  /* Template children */
  GtkColumnView *column_view;

  HonVisibility *visibility; /* (owned) */
  HonBillStudy  *study;      /* (nullable) (owned) */
};

enum
{
  PROP_0,
  PROP_STUDY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonBillView, hon_bill_view, ADW_TYPE_BIN)

/* Shows the bill again. */
static void
show_lines (HonBillView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  HonBill *bill;

  if (self->study == NULL || !hon_visibility_is_seen (self->visibility))
    return;

  bill = g_object_ref (hon_bill_study_get_bill (self->study));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (bill)));
  gtk_column_view_set_model (self->column_view, selection);
}

static void
set_total (GtkWidget   *label,
           HonBillLine *line)
{
  if (hon_bill_line_is_total (line))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
setup_name_cb (GtkSignalListItemFactory *factory,
               GtkColumnViewCell        *cell)
{
  gtk_column_view_cell_set_child (cell, g_object_new (GTK_TYPE_LABEL,
                                                      "ellipsize", PANGO_ELLIPSIZE_END,
                                                      "xalign", 0.0,
                                                      NULL));
}

static void
bind_name_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell)
{
  HonBillLine *line = HON_BILL_LINE (gtk_column_view_cell_get_item (cell));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);

  gtk_label_set_label (GTK_LABEL (label), hon_bill_line_get_label (line));
  gtk_widget_set_tooltip_text (label, hon_bill_line_get_label (line));
  set_total (label, line);
}

static void
setup_amount_cb (GtkSignalListItemFactory *factory,
                 GtkColumnViewCell        *cell)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_amount_cb (GtkSignalListItemFactory *factory,
                GtkColumnViewCell        *cell)
{
  HonBillLine *line = HON_BILL_LINE (gtk_column_view_cell_get_item (cell));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = hon_bill_line_dup_text (line);

  gtk_label_set_label (GTK_LABEL (label), text);
  set_total (label, line);
}

static void
setup_arrow_cb (GtkSignalListItemFactory *factory,
                GtkColumnViewCell        *cell)
{
  /* The table says what activating a step does; not every step again. */
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_set_margin_end (image, 6);
  gtk_column_view_cell_set_child (cell, image);
}

static void
append_column (HonBillView *self,
               const char  *title,
               GCallback    setup,
               GCallback    bind,
               gboolean     expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", setup, NULL);
  if (bind != NULL)
    g_signal_connect (factory, "bind", bind, NULL);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_append_column (self->column_view, column);
}

static void
activate_cb (HonBillView *self,
             guint        position)
{
  HonBill *bill = hon_bill_study_get_bill (self->study);
  g_autoptr (HonBillLine) line = g_list_model_get_item (G_LIST_MODEL (bill), position);
  g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, hon_bill_line_get_id (line));

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

  g_clear_object (&self->visibility);
  g_clear_object (&self->study);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_BILL_VIEW);

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

  hon_page_set_template (widget_class, "common/hon-bill-view");
  gtk_widget_class_bind_template_child (widget_class, HonBillView, column_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "bill.copy", NULL, copy_action);
}

static void
hon_bill_view_init (HonBillView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_column (self, _("Step"), G_CALLBACK (setup_name_cb), G_CALLBACK (bind_name_cb), TRUE);
  append_column (self, _("Amount"), G_CALLBACK (setup_amount_cb), G_CALLBACK (bind_amount_cb), FALSE);
  append_column (self, NULL, G_CALLBACK (setup_arrow_cb), NULL, FALSE);
  self->visibility = hon_visibility_new (GTK_WIDGET (self), RESERVED_HEIGHT);
  g_signal_connect_object (self->visibility, "seen", G_CALLBACK (show_lines), self, G_CONNECT_SWAPPED);
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

  show_lines (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bill.copy", study != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STUDY]);
}
