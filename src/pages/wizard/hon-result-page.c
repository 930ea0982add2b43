/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-result-page.h"

#include "hon-amount-row.h"
#include "hon-bill-rules.h"
#include "hon-credits.h"
#include "hon-eligibility-explain.h"
#include "hon-explanation-dialog.h"
#include "hon-group.h"
#include "hon-format.h"
#include "hon-heading.h"
#include "hon-income-explain.h"
#include "hon-page-template.h"
#include "hon-prospect.h"
#include "hon-sector-card.h"
#include "hon-wizard-report.h"

#include <glib/gi18n.h>

/**
 * HonResultPage:
 *
 * Which sectors are open: all of them at a glance, a card for each, and what contributions cost
 * in secteur 1 and secteur 2.
 */

struct _HonResultPage
{
  AdwNavigationPage    parent_instance;

  /* Template children */
  GtkStack            *stack;
  AdwStatusPage       *problem_page;
  GtkScrolledWindow   *scrolled_window;
  AdwPreferencesGroup *overview_group;
  AdwPreferencesGroup *numbers_group;
  HonTypedRow         *activity_row;
  HonTypedRow         *fee_row;
  HonTypedRow         *expenses_row;
  GtkBox              *cards_box;
  AdwPreferencesGroup *contributions_group;
  AdwPreferencesGroup *history_group;
  GtkLabel            *validity_label;

  HonCatalogue        *catalogue;   /* (owned) */
  HonChecklist        *checklist;   /* (owned) */
  HonIntention        *intention;   /* (owned) */
  HonCandidate        *candidate;   /* (nullable) (owned): who asks */
  HonEligibility      *eligibility; /* (nullable) (owned): what is on show */
  GPtrArray           *cards;       /* (owned) (element-type HonSectorCard): by sector */
  guint                update_id;   /* idle */
};

G_DEFINE_FINAL_TYPE (HonResultPage, hon_result_page, ADW_TYPE_NAVIGATION_PAGE)

/* The card gets the focus, and its heading comes to the top of the view. */
static void
overview_activated_cb (AdwActionRow *row,
                       GtkWidget    *card)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (card, GTK_TYPE_VIEWPORT);
  graphene_point_t top;

  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_compute_point (card, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), graphene_point_zero (),
                                &top))
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), top.y);
}

/* The verdict, and of a sector that is closed the first thing that would open it. */
static char *
dup_overview (HonVerdict *verdict)
{
  GListModel *changes = hon_verdict_get_changes (verdict);
  g_autoptr (HonReason) change = g_list_model_get_item (changes, 0);
  g_autofree char *summary = hon_verdict_dup_summary (verdict);

  if (hon_verdict_get_kind (verdict) != HON_VERDICT_CLOSED || change == NULL)
    return g_steal_pointer (&summary);

  return g_strconcat (summary, "\n", hon_reason_get_text (change), NULL);
}

static void
add_overview (HonResultPage *self,
              HonVerdict    *verdict,
              GtkWidget     *card)
{
  g_autofree char *summary = dup_overview (verdict);
  GtkWidget *row = hon_group_add_row (self->overview_group, hon_sector_get_label (hon_verdict_get_sector (verdict)),
                                      summary);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", hon_sector_card_get_icon_name (verdict),
                                   NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-jump-symbolic",
                                   NULL);

  gtk_widget_set_tooltip_text (row, _("Go to This Sector"));
  gtk_widget_add_css_class (image, hon_sector_card_get_icon_class (verdict));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (overview_activated_cb), card, 0);
}

static void
clear (HonResultPage *self)
{
  hon_group_clear (self->overview_group);
  hon_group_clear (self->history_group);
  for (guint i = 0; i < self->cards->len; i++)
    gtk_box_remove (self->cards_box, g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, 0);
  g_clear_object (&self->eligibility);
}

/* The day that is asked about, and that up to which the figures were checked. */
static void
show_dates (HonResultPage *self)
{
  g_autofree char *day = hon_format_date (hon_eligibility_get_date (self->eligibility));
  /* Translators: %s is a date. */
  g_autofree char *title = g_strdup_printf (_("As of %s"), day);
  g_autofree char *validity = hon_credits_dup_validity (HON_CHECK_SECTORS, hon_wizard_get_valid (self->catalogue));

  adw_preferences_group_set_description (self->overview_group, title);
  gtk_label_set_label (self->validity_label, validity);
}

static void
explain_cb (GtkWidget      *row,
            HonExplanation *explanation)
{
  adw_dialog_present (hon_explanation_dialog_new (explanation), row);
}

static void
connect_explanation (GtkWidget      *row,
                     HonExplanation *explanation)
{
  g_signal_connect_data (row, "activated", G_CALLBACK (explain_cb), g_object_ref (explanation),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
}

/* One contribution: in secteur 1, with what is taken over, and in secteur 2. */
static void
add_contribution (HonResultPage *self,
                  HonProspect   *s1,
                  HonProspect   *s2,
                  const char    *id)
{
  HonTableRow *line = hon_prospect_get_line (s1, id);
  g_autoptr (HonExplanation) explanation = hon_income_explain (hon_prospect_get_income (s1), id);
  HonSector *sector1 = hon_catalogue_get_sector (self->catalogue, HON_SECTOR_S1);
  HonSector *sector2 = hon_catalogue_get_sector (self->catalogue, HON_SECTOR_S2);
  g_autofree char *first = hon_prospect_dup_takeover (s1, id);
  g_autofree char *second = hon_prospect_dup_takeover (s2, id);
  /* Translators: %1$s and %3$s are names of sectors, %2$s and %4$s what is to be paid there. */
  g_autofree char *text = g_strdup_printf (_("%1$s: %2$s\n%3$s: %4$s"),
                                           hon_sector_get_short_label (sector1), first,
                                           hon_sector_get_short_label (sector2), second);
  GtkWidget *row;

  if (line == NULL || explanation == NULL)
    return;
  row = hon_group_add_row (self->contributions_group, hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "numeric");
  connect_explanation (row, explanation);
}

static void
add_history (HonResultPage *self)
{
  HonSector *sector = hon_catalogue_get_sector (self->catalogue, HON_SECTOR_S1);
  GListModel *points = hon_sector_get_points (sector);

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (HonSectorPoint) point = g_list_model_get_item (points, i);
      const HonFinding *finding = hon_sector_point_get_finding (point);
      g_autoptr (HonExplanation) explanation = NULL;
      GtkWidget *row;

      if (hon_sector_point_get_kind (point) != HON_SECTOR_POINT_HISTORY)
        continue;
      explanation = hon_finding_explain (finding, hon_sector_get_label (sector));
      row = hon_group_add_row (self->history_group, finding->text, NULL);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      connect_explanation (row, explanation);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->history_group), hon_group_get_n_rows (self->history_group) > 0);
}

/* While a number is wrong, what is below is not of what is on show. */
static void
valid_changed_cb (HonResultPage *self)
{
  HonTypedRow *rows[] = { self->activity_row, self->fee_row, self->expenses_row };
  gboolean is_valid = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    is_valid &= hon_typed_row_is_valid (rows[i]) || !gtk_widget_get_visible (GTK_WIDGET (rows[i]));
  gtk_widget_set_sensitive (GTK_WIDGET (self->cards_box), is_valid);
  gtk_widget_set_sensitive (GTK_WIDGET (self->contributions_group), is_valid);
}

/* What the figures rest on: inputs change them, verdicts stay. */
static void
show_prospects (HonResultPage *self)
{
  g_autoptr (HonProspect) s1 = NULL;
  g_autoptr (HonProspect) s2 = NULL;
  g_autofree char *assumptions = NULL;
  g_autofree char *description = NULL;
  const char * const *ids = hon_prospect_list_contributions ();

  hon_group_clear (self->contributions_group);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_autoptr (HonProspect) prospect = hon_prospect_new (self->catalogue, self->candidate, self->intention,
                                                           i, NULL);

      hon_sector_card_set_prospect (g_ptr_array_index (self->cards, i), prospect);
      if (i == HON_SECTOR_S1)
        g_set_object (&s1, prospect);
      if (i == HON_SECTOR_S2)
        g_set_object (&s2, prospect);
    }
  if (s1 != NULL)
    assumptions = hon_prospect_dup_assumptions (s1);
  description = hon_format_sentences (_("Change these examples. Each sector is compared with the same patients; "
                                        "only what they pay differs."), assumptions);
  adw_preferences_group_set_description (self->numbers_group, description);
  for (guint i = 0; s1 != NULL && s2 != NULL && ids[i] != NULL; i++)
    add_contribution (self, s1, s2, ids[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->contributions_group), hon_group_get_n_rows (self->contributions_group) > 0);
}

static gboolean
update_cb (gpointer user_data)
{
  HonResultPage *self = HON_RESULT_PAGE (user_data);

  self->update_id = 0;
  if (self->eligibility != NULL)
    show_prospects (self);

  return G_SOURCE_REMOVE;
}

/* However much changes at once, figures are made once, before the next frame. */
static void
queue_update (HonResultPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
hon_result_page_dispose (GObject *object)
{
  HonResultPage *self = HON_RESULT_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->intention);
  g_clear_object (&self->candidate);
  g_ptr_array_set_size (self->cards, 0);
  g_clear_object (&self->eligibility);
  g_clear_object (&self->checklist);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_RESULT_PAGE);

  G_OBJECT_CLASS (hon_result_page_parent_class)->dispose (object);
}

static void
hon_result_page_finalize (GObject *object)
{
  HonResultPage *self = HON_RESULT_PAGE (object);

  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (hon_result_page_parent_class)->finalize (object);
}

static void
hon_result_page_class_init (HonResultPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_result_page_dispose;
  object_class->finalize = hon_result_page_finalize;

  g_type_ensure (HON_TYPE_AMOUNT_ROW);
  hon_page_set_template (widget_class, "wizard/hon-result-page");
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, overview_group);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, numbers_group);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, activity_row);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, fee_row);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, expenses_row);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, cards_box);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, contributions_group);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, history_group);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, validity_label);
}

static void
hon_result_page_init (HonResultPage *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
}

/**
 * hon_result_page_new:
 * @catalogue: a loaded catalogue
 * @checklist: which steps are taken
 * @intention: how much the reader means to work
 *
 * Returns: (transfer floating): a page without a result
 */
AdwNavigationPage *
hon_result_page_new (HonCatalogue *catalogue,
                     HonChecklist *checklist,
                     HonIntention *intention)
{
  HonResultPage *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (HON_IS_INTENTION (intention), NULL);

  self = g_object_new (HON_TYPE_RESULT_PAGE, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->checklist = g_object_ref (checklist);
  self->intention = g_object_ref (intention);
  hon_typed_row_set_maximum (self->fee_row, HON_BILL_FEE_MAX);
  g_object_bind_property (intention, "activity", self->activity_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (intention, "fee", self->fee_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (intention, "expenses", self->expenses_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (intention, "notify", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->activity_row, "notify::valid", G_CALLBACK (valid_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fee_row, "notify::valid", G_CALLBACK (valid_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->expenses_row, "notify::valid", G_CALLBACK (valid_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * hon_result_page_show:
 * @self: a page
 * @candidate: who asks
 *
 * Shows what is said of all sectors to @candidate.
 */
void
hon_result_page_show (HonResultPage *self,
                      HonCandidate  *candidate)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HON_IS_RESULT_PAGE (self));
  g_return_if_fail (HON_IS_CANDIDATE (candidate));

  clear (self);
  g_set_object (&self->candidate, candidate);
  self->eligibility = hon_eligibility_new (self->catalogue, candidate, &error);
  gtk_stack_set_visible_child_name (self->stack, self->eligibility != NULL ? "result" : "problem");
  if (self->eligibility == NULL)
    {
      adw_status_page_set_description (self->problem_page, error->message);
      return;
    }

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      GtkWidget *card = hon_sector_card_new (self->eligibility, i, self->checklist);

      add_overview (self, hon_eligibility_get_verdict (self->eligibility, i), card);
      g_ptr_array_add (self->cards, card);
      gtk_box_append (self->cards_box, card);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fee_row),
                          hon_candidate_get_fees (candidate) != HON_FEE_WISH_TARIFFS);
  show_prospects (self);
  add_history (self);
  show_dates (self);
}

/**
 * hon_result_page_focus:
 * @self: the result
 *
 * Shows the top of the result, and moves the focus to its first line.
 */
void
hon_result_page_focus (HonResultPage *self)
{
  g_return_if_fail (HON_IS_RESULT_PAGE (self));

  if (hon_group_get_n_rows (self->overview_group) > 0)
    gtk_widget_grab_focus (hon_group_get_row (self->overview_group, 0));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0.0);
}
