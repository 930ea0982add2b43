/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-review-page.h"

#include "hon-group.h"
#include "hon-heading.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonReviewPage:
 *
 * Every answer that counts, each of which can be changed.
 */

struct _HonReviewPage
{
  AdwNavigationPage    parent_instance;

  /* Template children */
  AdwPreferencesGroup *answers_group;
  GtkWidget           *continue_button;

  HonWizard           *wizard;    /* (owned) */
  HonCatalogue        *catalogue; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonReviewPage, hon_review_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_answer (HonReviewPage *self,
            HonQuestion    question)
{
  g_autofree char *answer = hon_wizard_dup_answer (self->wizard, self->catalogue, question);
  GtkWidget *row = hon_group_add_row (self->answers_group, hon_choices_get_label (&hon_question_choices, question),
                                      answer);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "document-edit-symbolic",
                                   NULL);

  gtk_widget_add_css_class (row, "property");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Change Answer"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", question);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "wizard.change");
}

static void
hon_review_page_dispose (GObject *object)
{
  HonReviewPage *self = HON_REVIEW_PAGE (object);

  g_clear_object (&self->wizard);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (hon_review_page_parent_class)->dispose (object);
}

static void
hon_review_page_class_init (HonReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_review_page_dispose;

  hon_page_set_template (widget_class, "wizard/hon-review-page");
  gtk_widget_class_bind_template_child (widget_class, HonReviewPage, answers_group);
  gtk_widget_class_bind_template_child (widget_class, HonReviewPage, continue_button);
}

static void
hon_review_page_init (HonReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
}

/**
 * hon_review_page_new:
 * @wizard: whose answers they are
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
hon_review_page_new (HonWizard    *wizard,
                     HonCatalogue *catalogue)
{
  HonReviewPage *self;

  g_return_val_if_fail (HON_IS_WIZARD (wizard), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (HON_TYPE_REVIEW_PAGE, NULL);
  self->wizard = g_object_ref (wizard);
  self->catalogue = g_object_ref (catalogue);
  hon_review_page_update (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * hon_review_page_update:
 * @self: a page
 *
 * Shows the answers as they are now.
 */
void
hon_review_page_update (HonReviewPage *self)
{
  g_return_if_fail (HON_IS_REVIEW_PAGE (self));

  hon_group_clear (self->answers_group);
  for (guint i = 0; i < HON_N_QUESTIONS; i++)
    if (hon_wizard_asks (self->wizard, i))
      add_answer (self, i);
}

/**
 * hon_review_page_focus:
 * @self: the last screen before the result
 *
 * Moves the focus to the button that goes on: who has only just answered wants that.
 */
void
hon_review_page_focus (HonReviewPage *self)
{
  g_return_if_fail (HON_IS_REVIEW_PAGE (self));

  gtk_widget_grab_focus (self->continue_button);
}
