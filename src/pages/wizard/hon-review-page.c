/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-review-page.h"

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
  GPtrArray           *rows;      /* (owned) (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (HonReviewPage, hon_review_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_answer (HonReviewPage *self,
            HonQuestion    question)
{
  g_autofree char *answer = hon_wizard_dup_answer (self->wizard, self->catalogue, question);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE,
                                 "subtitle-lines", 0,
                                 "use-markup", FALSE,
                                 NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "document-edit-symbolic",
                                   NULL);

  gtk_widget_add_css_class (row, "property");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hon_question_get_title (question));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answer);
  gtk_widget_set_tooltip_text (row, _("Change Answer"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "wizard.change");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", question);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->answers_group, row);
}

/* One who has only just answered wants to go on. */
static gboolean
hon_review_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HON_REVIEW_PAGE (widget)->continue_button);
}

static void
hon_review_page_dispose (GObject *object)
{
  HonReviewPage *self = HON_REVIEW_PAGE (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->wizard);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (hon_review_page_parent_class)->dispose (object);
}

static void
hon_review_page_finalize (GObject *object)
{
  HonReviewPage *self = HON_REVIEW_PAGE (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (hon_review_page_parent_class)->finalize (object);
}

static void
hon_review_page_class_init (HonReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_review_page_dispose;
  object_class->finalize = hon_review_page_finalize;
  widget_class->grab_focus = hon_review_page_grab_focus;

  hon_page_set_template (widget_class, "wizard/hon-review-page");
  gtk_widget_class_bind_template_child (widget_class, HonReviewPage, answers_group);
  gtk_widget_class_bind_template_child (widget_class, HonReviewPage, continue_button);
}

static void
hon_review_page_init (HonReviewPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->answers_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < HON_N_QUESTIONS; i++)
    if (hon_wizard_asks (self->wizard, i))
      add_answer (self, i);
}
