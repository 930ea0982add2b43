/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-sector-card.h"

#include "hon-bill-explain.h"
#include "hon-bill-remarks.h"
#include "hon-career.h"
#include "hon-eligibility-explain.h"
#include "hon-explanation-dialog.h"
#include "hon-format.h"
#include "hon-formality.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-income-explain.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonSectorCard:
 *
 * What one sector would mean for a candidate: whether it is open, what cannot be undone, why, what it
 * gives and asks, what it would bring and cost, and the steps to take. Every sentence opens its
 * sources, every figure how it came about.
 *
 * ## Actions
 *
 * - `sector.take`: makes the practice that of the reader, and goes to a page of the window, by its id. The first years
 *   begin on the day on which the sector is open; the figures of the card are those of an established practice.
 */

struct _HonSectorCard
{
  AdwBin               parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;
  AdwActionRow        *verdict_row;
  GtkImage            *verdict_image;
  GtkLabel            *confidence_label;
  AdwExpanderRow      *reasons_row;
  AdwExpanderRow      *changes_row;
  AdwExpanderRow      *doctor_row;
  AdwExpanderRow      *patient_row;
  AdwExpanderRow      *steps_row;
  GtkWidget           *simulate_row;
  GtkWidget           *years_row;

  HonVerdict          *verdict;   /* (owned) */
  HonChecklist        *checklist; /* (owned) */
  HonProspect         *prospect;  /* (nullable) (owned) */
  GPtrArray           *checks;    /* (owned) (element-type GtkCheckButton): of the steps */
  GPtrArray           *figures;   /* (owned) (element-type GtkWidget): rows of both expanders */
};

G_DEFINE_FINAL_TYPE (HonSectorCard, hon_sector_card, ADW_TYPE_BIN)

/* How each verdict looks; the words say it too. */
static const struct
{
  const char *icon_name;
  const char *icon_class;
} looks[] = {
  [HON_VERDICT_OPEN] = { "object-select-symbolic", "success" },
  [HON_VERDICT_OPEN_FROM] = { "x-office-calendar-symbolic", "accent" },
  [HON_VERDICT_CONTESTED] = { "dialog-question-symbolic", "warning" },
  [HON_VERDICT_UNKNOWN] = { "dialog-question-symbolic", "warning" },
  [HON_VERDICT_CLOSED] = { "action-unavailable-symbolic", "error" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (looks) == HON_N_VERDICTS);

static void
explain_cb (GtkWidget      *row,
            HonExplanation *explanation)
{
  adw_dialog_present (hon_explanation_dialog_new (explanation), row);
}

/* A sentence that opens its sources, or a figure that opens how it came about. */
static GtkWidget *
make_row (const char     *text,
          const char     *subtitle,
          const char     *amount,
          HonExplanation *explanation)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE,
                                 "title-lines", 0,
                                 "use-markup", FALSE,
                                 NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  if (amount != NULL)
    {
      GtkWidget *label = gtk_label_new (amount);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  g_signal_connect_data (row, "activated", G_CALLBACK (explain_cb), g_object_ref (explanation),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);

  return row;
}

/* The first source, as a text that says where a sentence was read. */
static char *
dup_reference (GListModel *sources)
{
  g_autoptr (HonSource) source = g_list_model_get_item (sources, 0);

  return source != NULL ? hon_source_dup_reference (source) : NULL;
}

static GtkWidget *
make_reason_row (HonSectorCard *self,
                 HonReason     *reason)
{
  g_autoptr (HonExplanation) explanation =
    hon_reason_explain (reason, hon_sector_get_label (hon_verdict_get_sector (self->verdict)));
  g_autofree char *reference = dup_reference (hon_reason_get_sources (reason));

  return make_row (hon_reason_get_text (reason), reference, NULL, explanation);
}

static void
add_reasons (HonSectorCard  *self,
             AdwExpanderRow *row,
             GListModel     *reasons)
{
  guint n = g_list_model_get_n_items (reasons);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);

      adw_expander_row_add_row (row, make_reason_row (self, reason));
    }
  gtk_widget_set_visible (GTK_WIDGET (row), n > 0);
}

/* What must be known before one chooses stands in the open. */
static void
add_warnings (HonSectorCard *self)
{
  GListModel *warnings = hon_verdict_get_warnings (self->verdict);

  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (warnings, i);
      GtkWidget *row = make_reason_row (self, reason);
      GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Warning"), -1);
      gtk_widget_add_css_class (image, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
      adw_preferences_group_add (self->group, row);
    }
}

/* The amount stands beside the row's title, and is read with it. */
static void
add_figure (HonSectorCard  *self,
            AdwExpanderRow *expander,
            const char     *label,
            const char     *note,
            const char     *text,
            HonExplanation *explanation)
{
  GtkWidget *row = make_row (label, note, text, explanation);

  hon_group_name_figure (row, label, text);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (self->figures, row);
}

static void
add_line (HonSectorCard *self,
          const char    *id,
          const char    *note,
          gint64         amount)
{
  HonTableRow *line = hon_prospect_get_line (self->prospect, id);
  g_autoptr (HonExplanation) explanation = hon_income_explain (hon_prospect_get_income (self->prospect), id);
  g_autofree char *text = NULL;

  if (line == NULL || explanation == NULL)
    return;
  text = hon_format_money (amount, HON_MONEY_EUROS);
  add_figure (self, self->doctor_row, hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL), note, text, explanation);
}

/* From the fees to what is left, and then what is part of that. */
static void
add_income (HonSectorCard *self)
{
  const char * const *ids = hon_prospect_list_parts ();
  const HonIncomeResult *result = hon_income_get_result (hon_prospect_get_income (self->prospect));
  g_autofree char *sentence = hon_prospect_dup_sentence (self->prospect);
  g_autofree char *text = NULL;

  text = hon_format_sentences (sentence, hon_prospect_get_caveat (self->prospect));
  adw_expander_row_set_subtitle (self->doctor_row, text);
  for (guint i = 0; ids[i] != NULL; i++)
    add_line (self, ids[i], NULL, hon_prospect_get_part (self->prospect, ids[i]));
  add_line (self, "total-carmf", _("Included in total contributions"), result->total_carmf);
  add_line (self, "total-cpam", _("In addition to total contributions; you do not pay it"), result->taken_over);
}

static void
add_bill (HonSectorCard *self)
{
  HonBill *bill = hon_prospect_get_bill (self->prospect);
  GListModel *lines;
  g_autofree char *sentence = NULL;
  g_autofree char *act = NULL;
  g_autofree char *subtitle = NULL;

  if (bill == NULL)
    {
      adw_expander_row_set_subtitle (self->patient_row, _("No tariff is known for this speciality."));
      return;
    }

  sentence = hon_bill_dup_sentence (bill);
  act = hon_prospect_dup_act (self->prospect);
  subtitle = g_strdup_printf ("%s\n%s", act, sentence);
  adw_expander_row_set_subtitle (self->patient_row, subtitle);
  lines = G_LIST_MODEL (hon_bill_get_table (bill));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (lines, i);
      g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, hon_table_row_get_id (line));
      g_autofree char *text = hon_table_row_dup_text (line, HON_BILL_COLUMN_FIGURE, 1);

      if (explanation != NULL)
        add_figure (self, self->patient_row, hon_table_row_get_text (line, HON_BILL_COLUMN_LABEL), NULL, text,
                    explanation);
    }
}

static void
add_point (HonSectorCard  *self,
           AdwExpanderRow *expander,
           const HonFinding     *finding)
{
  g_autoptr (HonExplanation) explanation =
    hon_finding_explain (finding, hon_sector_get_label (hon_verdict_get_sector (self->verdict)));
  g_autofree char *reference = dup_reference (finding->evidence.sources);
  GtkWidget *row = make_row (finding->text, reference, NULL, explanation);

  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (self->figures, row);
}

static void
add_points (HonSectorCard *self)
{
  GListModel *points = hon_sector_get_points (hon_verdict_get_sector (self->verdict));

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (HonSectorPoint) point = g_list_model_get_item (points, i);
      const HonFinding *finding = hon_sector_point_get_finding (point);

      switch (hon_sector_point_get_kind (point))
        {
        case HON_SECTOR_POINT_RIGHT:
        case HON_SECTOR_POINT_DUTY:
        case HON_SECTOR_POINT_LIMIT:
        case HON_SECTOR_POINT_CONTRIBUTIONS:
        case HON_SECTOR_POINT_OPTION:
          add_point (self, self->doctor_row, finding);
          break;

        case HON_SECTOR_POINT_REIMBURSEMENT:
          add_point (self, self->patient_row, finding);
          break;

        case HON_SECTOR_POINT_HISTORY:
          break;
        }
    }
}

static void
clear_figures (HonSectorCard *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->figures, i);
      gboolean is_patient = gtk_widget_is_ancestor (row, GTK_WIDGET (self->patient_row));

      adw_expander_row_remove (is_patient ? self->patient_row : self->doctor_row, row);
    }
  g_ptr_array_set_size (self->figures, 0);
}

static void
show_steps (HonSectorCard *self)
{
  guint n_done = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      gboolean is_done = hon_checklist_is_done (self->checklist, g_object_get_data (G_OBJECT (check), "step"));

      gtk_check_button_set_active (check, is_done);
      n_done += is_done ? 1 : 0;
    }
  /* Translators: %1$u is how many steps are taken, %2$u how many there are. */
  text = g_strdup_printf (ngettext ("%1$u of %2$u done", "%1$u of %2$u done", n_done), n_done, self->checks->len);
  adw_expander_row_set_subtitle (self->steps_row, text);
}

static void
toggled_cb (HonSectorCard  *self,
            GtkCheckButton *check)
{
  hon_checklist_set_done (self->checklist, g_object_get_data (G_OBJECT (check), "step"),
                          gtk_check_button_get_active (check));
}

static void
add_step (HonSectorCard *self,
          HonFormality  *step)
{
  const HonFinding *finding = hon_formality_get_finding (step);
  const char *deadline = hon_formality_get_deadline (step);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "use-markup", FALSE, NULL);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("dialog-information-symbolic");
  g_autoptr (HonExplanation) explanation = hon_finding_explain (finding, hon_formality_get_label (step));
  g_autoptr (GString) text = g_string_new (hon_formality_get_organism_label (step));

  if (deadline != NULL)
    g_string_append_printf (text, "\n%s", deadline);
  g_string_append_printf (text, "\n%s", finding->text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hon_formality_get_label (step));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), "step", g_strdup (hon_formality_get_id (step)), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Sources"));
  g_signal_connect_data (button, "clicked", G_CALLBACK (explain_cb), g_object_ref (explanation),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (self->steps_row, row);
}

static void
show_verdict (HonSectorCard *self)
{
  HonSector *sector = hon_verdict_get_sector (self->verdict);
  HonConfidence confidence = hon_verdict_get_confidence (self->verdict);
  g_autofree char *summary = hon_verdict_dup_summary (self->verdict);

  adw_preferences_group_set_title (self->group, hon_sector_get_label (sector));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->verdict_row), summary);
  adw_action_row_set_subtitle (self->verdict_row, hon_sector_get_summary (sector));
  gtk_image_set_from_icon_name (self->verdict_image, hon_sector_card_get_icon_name (self->verdict));
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict_image), hon_sector_card_get_icon_class (self->verdict));
  gtk_label_set_label (self->confidence_label, hon_confidence_get_label (confidence));
  gtk_widget_set_visible (GTK_WIDGET (self->confidence_label), confidence != HON_CONFIDENCE_OFFICIAL);
}

/* The window knows where the pages are. */
static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonSectorCard *self = HON_SECTOR_CARD (widget);
  g_autoptr (GVariant) practice = NULL;
  g_autoptr (GVariant) activity = NULL;
  g_autoptr (GVariant) situation = NULL;

  if (self->prospect == NULL)
    return;
  practice = hon_prospect_dup_inputs (self->prospect);
  activity = hon_career_dup_activity (hon_income_get_catalogue (hon_prospect_get_income (self->prospect)), practice,
                                      g_str_equal (g_variant_get_string (parameter, NULL), "years")
                                      ? hon_verdict_get_from (self->verdict) : HON_DATE_NONE);
  situation = g_variant_ref_sink (g_variant_new ("(@s@a{sv})", parameter, activity));
  gtk_widget_activate_action_variant (widget, "pages.take", situation);
}

static void
hon_sector_card_dispose (GObject *object)
{
  HonSectorCard *self = HON_SECTOR_CARD (object);

  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->figures, 0);
  g_clear_object (&self->prospect);
  g_clear_object (&self->verdict);
  g_clear_object (&self->checklist);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_SECTOR_CARD);

  G_OBJECT_CLASS (hon_sector_card_parent_class)->dispose (object);
}

static void
hon_sector_card_finalize (GObject *object)
{
  HonSectorCard *self = HON_SECTOR_CARD (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->figures);

  G_OBJECT_CLASS (hon_sector_card_parent_class)->finalize (object);
}

static void
hon_sector_card_class_init (HonSectorCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_sector_card_dispose;
  object_class->finalize = hon_sector_card_finalize;

  hon_page_set_template (widget_class, "wizard/hon-sector-card");
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, group);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, verdict_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, verdict_image);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, confidence_label);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, reasons_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, changes_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, doctor_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, patient_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, steps_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, simulate_row);
  gtk_widget_class_bind_template_child (widget_class, HonSectorCard, years_row);
  gtk_widget_class_install_action (widget_class, "sector.take", "s", take_action);
}

static void
hon_sector_card_init (HonSectorCard *self)
{
  self->checks = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
}

/**
 * hon_sector_card_new:
 * @eligibility: what is said of all sectors
 * @sector: which of them
 * @checklist: which steps are taken
 *
 * Returns: (transfer floating): a card about @sector
 */
GtkWidget *
hon_sector_card_new (HonEligibility *eligibility,
                     HonSectorKind   sector,
                     HonChecklist   *checklist)
{
  HonSectorCard *self;
  g_autoptr (GListModel) steps = NULL;
  guint n;

  g_return_val_if_fail (HON_IS_ELIGIBILITY (eligibility), NULL);
  g_return_val_if_fail (HON_IS_CHECKLIST (checklist), NULL);

  self = g_object_new (HON_TYPE_SECTOR_CARD, NULL);
  self->verdict = g_object_ref (hon_eligibility_get_verdict (eligibility, sector));
  self->checklist = g_object_ref (checklist);
  show_verdict (self);
  add_warnings (self);
  add_reasons (self, self->reasons_row, hon_verdict_get_reasons (self->verdict));
  add_reasons (self, self->changes_row, hon_verdict_get_changes (self->verdict));
  hon_sector_card_set_prospect (self, NULL);
  steps = hon_eligibility_dup_steps (eligibility, sector);
  n = g_list_model_get_n_items (steps);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonFormality) step = g_list_model_get_item (steps, i);

      add_step (self, step);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->steps_row), n > 0);
  show_steps (self);
  g_signal_connect_object (checklist, "notify::ids", G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hon_sector_card_set_prospect:
 * @self: a card
 * @prospect: (nullable): what the sector would bring and cost
 *
 * Shows figures, and what is said of the sector in general.
 */
void
hon_sector_card_set_prospect (HonSectorCard *self,
                              HonProspect   *prospect)
{
  g_return_if_fail (HON_IS_SECTOR_CARD (self));
  g_return_if_fail (prospect == NULL || HON_IS_PROSPECT (prospect));

  clear_figures (self);
  g_set_object (&self->prospect, prospect);
  if (prospect != NULL)
    {
      add_income (self);
      add_bill (self);
    }
  add_points (self);
  gtk_widget_set_visible (self->simulate_row, prospect != NULL);
  gtk_widget_set_visible (self->years_row, prospect != NULL);
}

/**
 * hon_sector_card_get_icon_name:
 * @verdict: a verdict
 *
 * Returns: the name of the icon that stands for it
 */
const char *
hon_sector_card_get_icon_name (HonVerdict *verdict)
{
  g_return_val_if_fail (HON_IS_VERDICT (verdict), NULL);

  return looks[hon_verdict_get_kind (verdict)].icon_name;
}

/**
 * hon_sector_card_get_icon_class:
 * @verdict: a verdict
 *
 * Returns: the style class of that icon
 */
const char *
hon_sector_card_get_icon_class (HonVerdict *verdict)
{
  g_return_val_if_fail (HON_IS_VERDICT (verdict), NULL);

  return looks[hon_verdict_get_kind (verdict)].icon_class;
}
