/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-result-page.h"

#include "hon-format.h"
#include "hon-page-template.h"
#include "hon-sector-card.h"

#include <glib/gi18n.h>

/**
 * HonResultPage:
 *
 * Which sectors are open: all of them at a glance, then a card for each.
 */

struct _HonResultPage
{
  AdwNavigationPage    parent_instance;

  /* Template children */
  GtkStack            *stack;
  AdwStatusPage       *problem_page;
  AdwPreferencesGroup *overview_group;
  GtkBox              *cards_box;
  GtkLabel            *validity_label;

  HonCatalogue        *catalogue;   /* (owned) */
  HonChecklist        *checklist;   /* (owned) */
  HonEligibility      *eligibility; /* (nullable) (owned): what is on show */
  GPtrArray           *overview;    /* (owned) (element-type GtkWidget): rows of the overview */
  GPtrArray           *cards;       /* (owned) (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (HonResultPage, hon_result_page, ADW_TYPE_NAVIGATION_PAGE)

/* The card comes into sight with the focus. */
static void
overview_activated_cb (AdwActionRow *row,
                       GtkWidget    *card)
{
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static void
add_overview (HonResultPage *self,
              HonVerdict    *verdict,
              GtkWidget     *card)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE,
                                 "subtitle-lines", 0,
                                 "use-markup", FALSE,
                                 NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", hon_sector_card_get_icon_name (verdict),
                                   NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-down-symbolic",
                                   NULL);
  g_autofree char *summary = hon_verdict_dup_summary (verdict);

  gtk_widget_add_css_class (image, hon_sector_card_get_icon_class (verdict));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hon_sector_get_label (hon_verdict_get_sector (verdict)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (overview_activated_cb), card, 0);
  g_ptr_array_add (self->overview, row);
  adw_preferences_group_add (self->overview_group, row);
}

static void
clear (HonResultPage *self)
{
  for (guint i = 0; i < self->overview->len; i++)
    adw_preferences_group_remove (self->overview_group, g_ptr_array_index (self->overview, i));
  for (guint i = 0; i < self->cards->len; i++)
    gtk_box_remove (self->cards_box, g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->overview, 0);
  g_ptr_array_set_size (self->cards, 0);
  g_clear_object (&self->eligibility);
}

/* The day that is asked about, and that up to which the figures were checked. */
static void
show_dates (HonResultPage *self)
{
  g_autofree char *valid = hon_format_date (hon_catalogue_get_valid (self->catalogue));
  g_autofree char *day = hon_format_date (hon_eligibility_get_date (self->eligibility));
  /* Translators: %s is a date. */
  g_autofree char *title = g_strdup_printf (_("As of %s"), day);
  /* Translators: %s is a date. */
  g_autofree char *validity = g_strdup_printf (_("The figures of the law are up to date as of %s."), valid);

  adw_preferences_group_set_description (self->overview_group, title);
  gtk_label_set_label (self->validity_label, validity);
}

static void
hon_result_page_dispose (GObject *object)
{
  HonResultPage *self = HON_RESULT_PAGE (object);

  g_ptr_array_set_size (self->overview, 0);
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

  g_ptr_array_unref (self->overview);
  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (hon_result_page_parent_class)->finalize (object);
}

/* The answer comes before the header bar. */
static gboolean
hon_result_page_grab_focus (GtkWidget *widget)
{
  HonResultPage *self = HON_RESULT_PAGE (widget);

  return self->overview->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->overview, 0));
}

static void
hon_result_page_class_init (HonResultPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_result_page_dispose;
  object_class->finalize = hon_result_page_finalize;
  widget_class->grab_focus = hon_result_page_grab_focus;

  hon_page_set_template (widget_class, "wizard/hon-result-page");
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, overview_group);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, cards_box);
  gtk_widget_class_bind_template_child (widget_class, HonResultPage, validity_label);
}

static void
hon_result_page_init (HonResultPage *self)
{
  self->overview = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_result_page_new:
 * @catalogue: a loaded catalogue
 * @checklist: which steps are taken
 *
 * Returns: (transfer floating): a page without a result
 */
AdwNavigationPage *
hon_result_page_new (HonCatalogue *catalogue,
                     HonChecklist *checklist)
{
  HonResultPage *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_CHECKLIST (checklist), NULL);

  self = g_object_new (HON_TYPE_RESULT_PAGE, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->checklist = g_object_ref (checklist);

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
  show_dates (self);
}
