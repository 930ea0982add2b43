/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-explanation-dialog.h"

#include "hon-changeable.h"
#include "hon-dossier-make.h"
#include "hon-dossier-send.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-page-template.h"
#include "hon-place.h"
#include "hon-source-row.h"
#include "hon-terms.h"

#include <glib/gi18n.h>

/**
 * HonExplanationDialog:
 *
 * Opens a figure: how it was computed, with which parameters, who says so, what the terms mean that it is told
 * in, and where the Urssaf's model departs from the texts.
 *
 * Figures of the law that a scenario can change lead to one, by the action `pages.change-figure` of the window.
 *
 * ## Actions
 *
 * - `explanation.add-to-dossier`: puts all of it into the dossier.
 * - `explanation.copy`: copies all of it as text.
 *
 * ## Keys
 *
 * Ctrl+C copies, Escape closes.
 */

struct _HonExplanationDialog
{
  AdwDialog            parent_instance;

  /* Template children */
  AdwToastOverlay     *toast_overlay;
  AdwPreferencesGroup *summary_group;
  AdwPreferencesGroup *steps_group;
  AdwPreferencesGroup *parameters_group;
  AdwPreferencesGroup *remarks_group;
  AdwPreferencesGroup *terms_group;
  AdwPreferencesGroup *sources_group;
  AdwPreferencesGroup *departures_group;

  HonExplanation      *explanation; /* (owned) */
};

enum
{
  PROP_0,
  PROP_EXPLANATION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonExplanationDialog, hon_explanation_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "title", title,
                       "subtitle", subtitle,
                       "use-markup", FALSE,
                       NULL);
}

/* Leads to a scenario in which a figure of the law is another one, where there can be one. */
static GtkWidget *
make_what_if_button (HonPlaceKind  kind,
                     HonRecord    *record,
                     const char   *label)
{
  /* Translators: what a button does; %s is a figure of the law. */
  g_autofree char *name = g_strdup_printf (_("What if another value: %s"), label);
  GtkWidget *button;

  if (!hon_changeable_can_change (record))
    return NULL;

  button = gtk_button_new_with_label (C_("button", "What If…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* It is not named after its label alone, which all of them have. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(us)", kind, hon_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pages.change-figure");

  return button;
}

static void
add_steps (HonExplanationDialog *self)
{
  GListModel *steps = hon_explanation_get_steps (self->explanation);
  guint n = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (steps, i);
      GtkWidget *row = make_row (hon_step_get_label (step), hon_step_get_expression (step));
      GtkWidget *result = gtk_label_new (hon_step_get_result (step));

      gtk_widget_add_css_class (result, "numeric");
      if (i + 1 == n)
        gtk_widget_add_css_class (result, "heading");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), result);
      hon_group_name_figure (row, hon_step_get_label (step), hon_step_get_result (step));
      adw_preferences_group_add (self->steps_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->steps_group), n > 0);

  if (hon_explanation_get_outlook (self->explanation) != NULL)
    adw_preferences_group_set_description (self->steps_group,
                                           hon_explanation_get_outlook (self->explanation));
}

/* Who says what about a value that is disputed, and what must be known of it. */
static void
add_remarks (AdwPreferencesGroup *group,
             const HonEvidence   *evidence)
{
  if (evidence->note != NULL)
    adw_preferences_group_add (group, make_row (_("Note"), evidence->note));

  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      adw_preferences_group_add (group, make_row (reference, hon_claim_get_text (claim)));
    }
}

static void
add_parameter (HonExplanationDialog *self,
               HonParameterUse      *use)
{
  const HonEvidence *evidence = hon_dated_value_get_evidence (hon_parameter_use_get_value (use));
  g_autofree char *text = hon_parameter_use_dup_text (use);
  g_autofree char *status = hon_parameter_use_dup_validity (use);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW,
                                 "title", hon_parameter_get_label (hon_parameter_use_get_parameter (use)),
                                 "subtitle", text,
                                 "use-markup", FALSE,
                                 NULL);
  HonSource *source = hon_evidence_get_source (evidence);
  HonParameter *parameter = hon_parameter_use_get_parameter (use);
  GtkWidget *button =
    make_what_if_button (HON_PLACE_PARAMETER, HON_RECORD (parameter), hon_parameter_get_label (parameter));

  if (button != NULL)
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_row (_("Validity"), status));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), hon_source_row_new (source));
  if (evidence->confidence != HON_CONFIDENCE_OFFICIAL)
    gtk_widget_add_css_class (row, "warning");
  adw_preferences_group_add (self->parameters_group, row);
  add_remarks (self->parameters_group, evidence);
}

static void
add_remark (HonExplanationDialog *self,
            HonRemark            *remark)
{
  GtkWidget *row = make_row (hon_remark_get_title (remark), hon_remark_get_text (remark));
  HonTariff *tariff = hon_remark_get_tariff (remark);
  GtkWidget *button =
    tariff != NULL ? make_what_if_button (HON_PLACE_TARIFF, HON_RECORD (tariff), hon_remark_get_title (remark)) : NULL;

  if (button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->remarks_group, row);
}

static void
add_sources (AdwPreferencesGroup *group,
             GListModel          *sources)
{
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      adw_preferences_group_add (group, hon_source_row_new (source));
    }
}

static void
add_departures (HonExplanationDialog *self,
                GListModel           *departures)
{
  for (guint i = 0; i < g_list_model_get_n_items (departures); i++)
    {
      g_autoptr (HonDeparture) departure = g_list_model_get_item (departures, i);
      GListModel *sources = hon_departure_get_sources (departure);
      GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW,
                                     "title", hon_departure_get_text (departure),
                                     "use-markup", FALSE,
                                     NULL);

      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (HonSource) source = g_list_model_get_item (sources, j);

          adw_expander_row_add_row (ADW_EXPANDER_ROW (row), hon_source_row_new (source));
        }
      adw_preferences_group_add (self->departures_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->departures_group),
                          g_list_model_get_n_items (departures) > 0);
}

/* A row that unfolds what a term means, and leads on to all that is known of it. */
static GtkWidget *
make_term_row (HonTerm *term)
{
  g_autofree char *title = hon_term_dup_title (term);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  GtkWidget *definition = hon_group_make_row (hon_term_get_text (term), NULL);
  GtkWidget *more = hon_group_make_link (_("In the Glossary"), NULL);

  /* While it is made, its labels do not know yet that this is no markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (more), "s", hon_term_get_id (term));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "pages.show-term");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), definition);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), more);
  hon_terms_watch_definition (row, term);
  hon_terms_watch_definition (definition, term);

  return row;
}

static void
show_terms (HonExplanationDialog *self,
            HonGlossary          *glossary)
{
  g_autoptr (GListModel) terms = hon_explanation_find_terms (self->explanation, glossary);

  hon_group_clear (self->terms_group);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);

      hon_group_add (self->terms_group, make_term_row (term));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->terms_group), g_list_model_get_n_items (terms) > 0);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonExplanationDialog *self = HON_EXPLANATION_DIALOG (widget);
  g_autofree char *text = hon_explanation_to_text (self->explanation);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_("Explanation copied")));
}

static void
add_to_dossier_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  HonExplanationDialog *self = HON_EXPLANATION_DIALOG (widget);
  g_autoptr (HonDossierItem) item = hon_dossier_item_new_explanation (self->explanation);

  hon_dossier_send (GTK_WIDGET (self->toast_overlay), item);
}

static void
hon_explanation_dialog_constructed (GObject *object)
{
  HonExplanationDialog *self = HON_EXPLANATION_DIALOG (object);
  HonLineInfo *info = hon_explanation_get_info (self->explanation);
  GListModel *parameters = hon_explanation_get_parameters (self->explanation);
  GListModel *remarks = hon_explanation_get_remarks (self->explanation);

  G_OBJECT_CLASS (hon_explanation_dialog_parent_class)->constructed (object);

  adw_dialog_set_title (ADW_DIALOG (self), hon_explanation_get_title (self->explanation));
  adw_preferences_group_set_description (self->summary_group,
                                         hon_explanation_get_summary (self->explanation));
  add_steps (self);

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (parameters, i);

      add_parameter (self, use);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->parameters_group), g_list_model_get_n_items (parameters) > 0);

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      add_remark (self, remark);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->remarks_group), g_list_model_get_n_items (remarks) > 0);

  add_sources (self->sources_group, hon_explanation_get_sources (self->explanation));
  gtk_widget_set_visible (GTK_WIDGET (self->sources_group),
                          g_list_model_get_n_items (hon_explanation_get_sources (self->explanation)) > 0);
  if (info != NULL)
    add_departures (self, hon_line_info_get_departures (info));
}

/* The glossary is that of the window. */
static void
hon_explanation_dialog_root (GtkWidget *widget)
{
  HonGlossary *glossary;

  GTK_WIDGET_CLASS (hon_explanation_dialog_parent_class)->root (widget);

  glossary = hon_terms_get_glossary (widget);
  if (glossary != NULL)
    show_terms (HON_EXPLANATION_DIALOG (widget), glossary);
}

static void
hon_explanation_dialog_dispose (GObject *object)
{
  HonExplanationDialog *self = HON_EXPLANATION_DIALOG (object);

  g_clear_object (&self->explanation);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_EXPLANATION_DIALOG);

  G_OBJECT_CLASS (hon_explanation_dialog_parent_class)->dispose (object);
}

static void
hon_explanation_dialog_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  HonExplanationDialog *self = HON_EXPLANATION_DIALOG (object);

  switch (prop_id)
    {
    case PROP_EXPLANATION:
      g_value_set_object (value, self->explanation);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_explanation_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  HonExplanationDialog *self = HON_EXPLANATION_DIALOG (object);

  switch (prop_id)
    {
    case PROP_EXPLANATION:
      self->explanation = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_explanation_dialog_class_init (HonExplanationDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_explanation_dialog_constructed;
  object_class->dispose = hon_explanation_dialog_dispose;
  object_class->get_property = hon_explanation_dialog_get_property;
  object_class->set_property = hon_explanation_dialog_set_property;
  widget_class->root = hon_explanation_dialog_root;

  /**
   * HonExplanationDialog:explanation:
   *
   * What is told.
   */
  props[PROP_EXPLANATION] =
    g_param_spec_object ("explanation", NULL, NULL, HON_TYPE_EXPLANATION,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  hon_page_set_template (widget_class, "common/hon-explanation-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, summary_group);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, steps_group);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, parameters_group);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, remarks_group);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, terms_group);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, sources_group);
  gtk_widget_class_bind_template_child (widget_class, HonExplanationDialog, departures_group);
  gtk_widget_class_install_action (widget_class, "explanation.add-to-dossier", NULL, add_to_dossier_action);
  gtk_widget_class_install_action (widget_class, "explanation.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "explanation.copy", NULL);
}

static void
hon_explanation_dialog_init (HonExplanationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
}

/**
 * hon_explanation_dialog_new:
 * @explanation: what is to be told
 *
 * Returns: (transfer floating): a dialog that tells it
 */
AdwDialog *
hon_explanation_dialog_new (HonExplanation *explanation)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (explanation), NULL);

  return g_object_new (HON_TYPE_EXPLANATION_DIALOG, "explanation", explanation, NULL);
}
