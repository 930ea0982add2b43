/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-patients-view.h"

#include "hon-bill-term.h"
#include "hon-choice-row.h"
#include "hon-page-template.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"

/**
 * HonPatientsView:
 *
 * What an act costs patients in each of the situations that are compared, and what they are left with, as a table
 * whose rows explain their figures. Of several acts, one is chosen. What is supposed of the patients is told below.
 *
 * ## CSS nodes
 *
 * `patients-view`
 */

struct _HonPatientsView
{
  AdwBin              parent_instance;

  /* Template children */
  HonChoiceRow       *act_row;
  GtkLabel           *sentence_label;
  HonTableView       *table_view;
  GtkLabel           *note_label;

  HonYearsComparison *comparison; /* (nullable) (owned) */
  GListModel         *careers;    /* (nullable) (owned) (element-type HonCareer): what it was made from */
  HonPatients        *patients;   /* (nullable) (owned): what is on show */
  gboolean            is_brief;
};

enum
{
  PROP_0,
  PROP_BRIEF,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonPatientsView, hon_patients_view, ADW_TYPE_BIN)

static void
show_patients (HonPatientsView *self)
{
  const char *act = hon_choice_row_get_value (self->act_row);
  g_autofree char *sentence = NULL;
  g_autofree char *assumptions = NULL;
  gboolean has_bills;

  g_clear_object (&self->patients);
  self->patients = hon_patients_new (self->comparison, self->careers, act != NULL ? act : HON_PATIENTS_ACT);
  sentence = hon_patients_dup_sentence (self->patients);
  assumptions = hon_patients_dup_assumptions (self->patients);
  has_bills = hon_patients_has_bills (self->patients);
  gtk_label_set_label (self->sentence_label, sentence);
  gtk_label_set_label (self->note_label, assumptions);
  gtk_widget_set_visible (GTK_WIDGET (self->act_row), has_bills);
  gtk_widget_set_visible (GTK_WIDGET (self->table_view), has_bills);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), has_bills);
  hon_table_view_set_heading (self->table_view, sentence);
  hon_table_view_set_table (self->table_view, hon_patients_get_table (self->patients));
}

static void
act_changed_cb (HonPatientsView *self)
{
  if (self->comparison != NULL)
    show_patients (self);
}

/* The act that was chosen stays chosen, unless no situation has it any more. */
static void
show_acts (HonPatientsView *self)
{
  g_autoptr (GListModel) acts = hon_patients_list_acts (self->comparison, self->careers);

  g_signal_handlers_block_by_func (self->act_row, act_changed_cb, self);
  hon_choice_row_set_records (self->act_row, acts);
  if (hon_bill_term_find (acts, hon_choice_row_get_value (self->act_row)) == NULL)
    hon_choice_row_set_value (self->act_row, HON_PATIENTS_ACT);
  g_signal_handlers_unblock_by_func (self->act_row, act_changed_cb, self);
}

static HonExplanation *
explain (const char *row_id,
         const char *column,
         gpointer    patients)
{
  return hon_patients_explain (HON_PATIENTS (patients), row_id, column);
}

static void
row_activated_cb (HonPatientsView *self,
                  HonTableRow     *row)
{
  adw_dialog_present (hon_row_dialog_new (hon_patients_get_table (self->patients), row, explain,
                                          g_object_ref (self->patients), g_object_unref),
                      GTK_WIDGET (self));
}

static void
hon_patients_view_dispose (GObject *object)
{
  HonPatientsView *self = HON_PATIENTS_VIEW (object);

  g_clear_object (&self->patients);
  g_clear_object (&self->comparison);
  g_clear_object (&self->careers);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_PATIENTS_VIEW);

  G_OBJECT_CLASS (hon_patients_view_parent_class)->dispose (object);
}

static void
hon_patients_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HonPatientsView *self = HON_PATIENTS_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, self->is_brief);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_patients_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HonPatientsView *self = HON_PATIENTS_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      if (self->is_brief == g_value_get_boolean (value))
        break;
      self->is_brief = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_patients_view_class_init (HonPatientsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_patients_view_dispose;
  object_class->get_property = hon_patients_view_get_property;
  object_class->set_property = hon_patients_view_set_property;

  /**
   * HonPatientsView:brief:
   *
   * Whether there is room for what is left without a contract only.
   */
  props[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_BILL_TERM);
  g_type_ensure (HON_TYPE_CHOICE_ROW);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  gtk_widget_class_set_css_name (widget_class, "patients-view");
  hon_page_set_template (widget_class, "compare/hon-patients-view");
  gtk_widget_class_bind_template_child (widget_class, HonPatientsView, act_row);
  gtk_widget_class_bind_template_child (widget_class, HonPatientsView, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonPatientsView, table_view);
  gtk_widget_class_bind_template_child (widget_class, HonPatientsView, note_label);
  gtk_widget_class_bind_template_callback (widget_class, act_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hon_patients_view_init (HonPatientsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_patients_view_set_comparison:
 * @self: a view
 * @comparison: situations
 * @careers: (element-type HonCareer): what they were made from
 *
 * Shows what patients of other situations pay.
 */
void
hon_patients_view_set_comparison (HonPatientsView    *self,
                                  HonYearsComparison *comparison,
                                  GListModel         *careers)
{
  g_return_if_fail (HON_IS_PATIENTS_VIEW (self));
  g_return_if_fail (HON_IS_YEARS_COMPARISON (comparison));
  g_return_if_fail (G_IS_LIST_MODEL (careers));

  g_set_object (&self->comparison, comparison);
  g_set_object (&self->careers, careers);
  show_acts (self);
  show_patients (self);
}

/**
 * hon_patients_view_make_credits:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what its figures rest on
 */
HonCredits *
hon_patients_view_make_credits (HonPatientsView *self)
{
  g_return_val_if_fail (HON_IS_PATIENTS_VIEW (self), NULL);

  return self->patients != NULL ? hon_patients_make_credits (self->patients) : NULL;
}
