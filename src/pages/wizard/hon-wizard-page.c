/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-wizard-page.h"

#include "hon-checklist.h"
#include "hon-document.h"
#include "hon-intention.h"
#include "hon-page-template.h"
#include "hon-question-content.h"
#include "hon-question-page.h"
#include "hon-result-page.h"
#include "hon-review-page.h"
#include "hon-save.h"
#include "hon-toast.h"
#include "hon-wizard-report.h"

#include <glib/gi18n.h>

/**
 * HonWizardPage:
 *
 * The way to a sector: one question a screen, then all answers, then which sectors are open. The
 * screens follow a #HonWizard; going back loses nothing, and neither does closing the window.
 *
 * ## Actions
 *
 * - `wizard.forward`: goes on.
 * - `wizard.change`: goes to a question whose answer is to be changed.
 * - `wizard.save`: saves the result as a PDF; Ctrl+S.
 * - `wizard.print`: prints the result; Ctrl+P.
 * - `wizard.restart`: takes back all answers; can be undone.
 *
 * ## Keys
 *
 * Enter takes what has the focus and goes on; Escape and Alt+Left go back.
 */

struct _HonWizardPage
{
  HonPage            parent_instance;

  /* Template children */
  AdwNavigationView *view;

  HonWizard         *wizard;      /* (owned) */
  HonChecklist      *checklist;   /* (owned) */
  HonIntention      *intention;   /* (owned) */
  guint              seen;        /* bits of HonQuestion: answered once */
  gboolean           has_result;  /* the result is on show, not the answers */
  gboolean           is_changing; /* an answer is being changed: go straight back to all of them */
  gboolean           is_ready;    /* the first screen is there */
  gboolean           is_syncing;
};

G_DEFINE_FINAL_TYPE (HonWizardPage, hon_wizard_page, HON_TYPE_PAGE)

/* The names of the screens of the questions. */
static const char * const tags[HON_N_QUESTIONS] = {
  "situation", "speciality", "installed", "titles", "places", "fees", "share", "hospital",
};

static HonCandidate *
get_candidate (HonWizardPage *self)
{
  return hon_wizard_get_candidate (self->wizard);
}

static void
remove_title_cb (HonWizardPage *self,
                 guint          position)
{
  char *before = hon_wizard_to_string (self->wizard);

  hon_candidate_remove_title (get_candidate (self), position);
  hon_page_offer_undo (HON_PAGE (self), _("Title removed"), before, g_free);
}

/* A screen is made when it is first needed. */
static void
ensure_question (HonWizardPage *self,
                 HonQuestion    question)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->view, tags[question]);

  if (page == NULL)
    {
      GtkWidget *content = hon_question_content_new (question, get_candidate (self),
                                                     hon_page_get_catalogue (HON_PAGE (self)));

      page = hon_question_page_new (tags[question], hon_choices_get_hint (&hon_question_choices, question),
                                    hon_question_content_get_description (question), content);
      adw_navigation_view_add (self->view, page);
      if (question == HON_QUESTION_TITLES)
        g_signal_connect_object (content, "remove", G_CALLBACK (remove_title_cb), self, G_CONNECT_SWAPPED);
    }
  hon_question_page_set_error (HON_QUESTION_PAGE (page), NULL);
}

static void
ensure_places (HonWizardPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->view, tags[HON_QUESTION_PLACES]);

  if (page != NULL && adw_navigation_view_get_visible_page (self->view) != page)
    adw_navigation_view_remove (self->view, page);
  ensure_question (self, HON_QUESTION_PLACES);
}

static void
ensure_review (HonWizardPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->view, "review");

  if (page == NULL)
    adw_navigation_view_add (self->view, hon_review_page_new (self->wizard, hon_page_get_catalogue (HON_PAGE (self))));
  else
    hon_review_page_update (HON_REVIEW_PAGE (page));
}

static void
ensure_result (HonWizardPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->view, "result");
  g_autoptr (HonCandidate) candidate = hon_wizard_dup_effective (self->wizard);

  if (page == NULL)
    {
      page = hon_result_page_new (hon_page_get_catalogue (HON_PAGE (self)), self->checklist, self->intention);
      adw_navigation_view_add (self->view, page);
    }
  hon_result_page_show (HON_RESULT_PAGE (page), candidate);
}

/* The names of the screens from the first to the one on show. */
static GStrv
list_screens (HonWizardPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i <= hon_wizard_get_question (self->wizard); i++)
    if (hon_wizard_asks (self->wizard, i))
      g_strv_builder_add (builder, tags[i]);
  if (hon_wizard_is_finished (self->wizard))
    {
      g_strv_builder_add (builder, "review");
      if (self->has_result)
        g_strv_builder_add (builder, "result");
    }

  return g_strv_builder_end (builder);
}

static void
show_progress (HonWizardPage *self)
{
  guint position = 0;

  for (guint i = 0; i < HON_N_QUESTIONS; i++)
    {
      AdwNavigationPage *page = adw_navigation_view_find_page (self->view, tags[i]);

      if (!hon_wizard_asks (self->wizard, i))
        continue;
      position++;
      if (page != NULL)
        hon_question_page_set_progress (HON_QUESTION_PAGE (page), position,
                                        hon_wizard_get_n_questions (self->wizard));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.forward",
                                 hon_wizard_can_go_forward (self->wizard) ||
                                 hon_wizard_is_finished (self->wizard));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.save", self->has_result);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.print", self->has_result);
}

static void
show_answers (HonWizardPage *self)
{
  ensure_review (self);
  if (self->has_result)
    ensure_result (self);
}

/* Makes what is missing of the screens up to the one on show. */
static void
ensure_screens (HonWizardPage *self)
{
  for (guint i = 0; i <= hon_wizard_get_question (self->wizard); i++)
    if (i == HON_QUESTION_PLACES && hon_wizard_asks (self->wizard, i))
      ensure_places (self);
    else if (hon_wizard_asks (self->wizard, i))
      ensure_question (self, i);
  if (hon_wizard_is_finished (self->wizard))
    show_answers (self);
}

/* How many screens from the first on are those that should be there. */
static guint
count_same (GListModel         *stack,
            const char * const *screens)
{
  guint n = 0;

  while (n < g_list_model_get_n_items (stack) && screens[n] != NULL)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, n);

      if (g_strcmp0 (adw_navigation_page_get_tag (page), screens[n]) != 0)
        break;
      n++;
    }

  return n;
}

/* Shows the screen where the wizard is, over all that were before. */
static void
sync_screens (HonWizardPage *self)
{
  g_auto (GStrv) screens = list_screens (self);
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->view);
  guint n = g_strv_length (screens);
  guint n_shown;
  guint n_same;

  self->is_syncing = TRUE;
  /* The first screen that is made is also pushed. */
  ensure_screens (self);
  n_shown = g_list_model_get_n_items (stack);
  n_same = count_same (stack, (const char * const *) screens);
  if (n_same == n_shown && n == n_shown + 1)
    adw_navigation_view_push_by_tag (self->view, screens[n - 1]);
  else if (n_same == n && n_shown == n + 1)
    adw_navigation_view_pop (self->view);
  else if (n_same < MAX (n, n_shown))
    adw_navigation_view_replace_with_tags (self->view, (const char * const *) screens, n);
  self->is_syncing = FALSE;
  show_progress (self);
}

static void
keep (HonWizardPage *self)
{
  g_autofree char *text = NULL;

  if (!self->is_ready || !hon_page_is_keeping (HON_PAGE (self)))
    return;
  text = hon_wizard_to_string (self->wizard);
  g_settings_set_string (hon_page_get_inputs (HON_PAGE (self)), "answers", text);
  g_settings_set_boolean (hon_page_get_inputs (HON_PAGE (self)), "result", self->has_result);
}

static void
place_changed_cb (HonWizardPage *self)
{
  if (!self->is_ready || self->is_syncing)
    return;
  sync_screens (self);
  keep (self);
}

/* The days of a title are not told by the candidate. */
static void
titles_changed_cb (HonWizardPage *self,
                   guint          position,
                   guint          n_removed,
                   guint          n_added,
                   GListModel    *titles)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);

      g_signal_connect_object (held, "notify", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
    }
  keep (self);
}

static void
answered_cb (HonWizardPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->view, tags[HON_QUESTION_SPECIALITY]);

  if (page != NULL)
    hon_question_page_set_error (HON_QUESTION_PAGE (page), NULL);
  if (self->is_ready && !self->is_syncing && hon_wizard_is_finished (self->wizard))
    show_answers (self);
  show_progress (self);
  keep (self);
}

/* By the back button, a gesture or Escape. */
static void
popped_cb (HonWizardPage     *self,
           AdwNavigationPage *page)
{
  if (self->is_syncing)
    return;

  self->is_changing = FALSE;
  self->is_syncing = TRUE;
  if (self->has_result)
    self->has_result = FALSE;
  else
    hon_wizard_go_back (self->wizard);
  self->is_syncing = FALSE;
  sync_screens (self);
  keep (self);
}

/* The focus comes to the answers, not to the header bar. No screen does that by taking the focus itself: GTK gives
 * it to a screen once all that is in it has had it, and Shift+Tab would never leave.
 */
static void
focus_screen (HonWizardPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);

  if (page == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (HON_IS_QUESTION_PAGE (page))
    hon_question_content_focus (hon_question_page_get_content (HON_QUESTION_PAGE (page)));
  else if (HON_IS_REVIEW_PAGE (page))
    hon_review_page_focus (HON_REVIEW_PAGE (page));
  else
    hon_result_page_focus (HON_RESULT_PAGE (page));
}

static void
shown_cb (HonWizardPage *self)
{
  if (self->is_ready)
    focus_screen (self);
}

/* Whether one can go on with the answer; says so where not. */
static gboolean
check_answer (HonWizardPage *self)
{
  HonQuestion question = hon_wizard_get_question (self->wizard);
  HonQuestionPage *page = HON_QUESTION_PAGE (adw_navigation_view_find_page (self->view, tags[question]));
  g_autoptr (HonCandidate) candidate = hon_wizard_dup_effective (self->wizard);
  g_autofree char *problem = hon_question_content_check (hon_question_page_get_content (page), question, candidate,
                                                         hon_page_get_catalogue (HON_PAGE (self)));

  hon_question_page_set_error (page, problem);

  return problem == NULL;
}

static void
go_forward (HonWizardPage *self)
{
  if (hon_wizard_is_finished (self->wizard))
    {
      self->has_result = TRUE;
      place_changed_cb (self);
      return;
    }
  if (!check_answer (self))
    return;

  self->is_syncing = TRUE;
  do
    {
      self->seen |= 1u << hon_wizard_get_question (self->wizard);
      hon_wizard_go_forward (self->wizard);
    }
  while (self->is_changing && hon_wizard_can_go_forward (self->wizard) &&
         (self->seen & (1u << hon_wizard_get_question (self->wizard))) != 0);
  if (hon_wizard_is_finished (self->wizard))
    self->is_changing = FALSE;
  self->is_syncing = FALSE;
  place_changed_cb (self);
}

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  go_forward (HON_WIZARD_PAGE (widget));
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonWizardPage *self = HON_WIZARD_PAGE (widget);
  int question = g_variant_get_int32 (parameter);

  if (question < 0 || question >= HON_N_QUESTIONS || !hon_wizard_asks (self->wizard, question))
    return;

  self->has_result = FALSE;
  self->is_changing = TRUE;
  self->is_syncing = TRUE;
  hon_wizard_go_to (self->wizard, question);
  self->is_syncing = FALSE;
  place_changed_cb (self);
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  hon_wizard_page_save (HON_WIZARD_PAGE (widget), file);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  /* Translators: the name of a file. */
  hon_save_ask (widget, _("Save Result"), _("sectors.pdf"), chosen_cb, NULL);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HonWizardPage *self = HON_WIZARD_PAGE (widget);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *markup = hon_wizard_report (self->wizard, hon_page_get_catalogue (HON_PAGE (self)), self->checklist, self->intention,
                                               &error);

  if (markup != NULL)
    {
      HonDocument *document = hon_document_new (_("Which Sectors Are Open to You"), NULL);

      hon_document_add_text (document, markup);
      operation = hon_document_make_print (document);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error);
    }
  if (error != NULL)
    hon_toast_say (widget, error->message);
}

/* All screens are made again, since some show titles that are gone. The focus leaves them first: the
 * window would keep hold of what had it.
 */
static void
remake_screens (HonWizardPage *self)
{
  static const char * const none[] = { NULL };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  self->is_syncing = TRUE;
  adw_navigation_view_replace_with_tags (self->view, none, 0);
  for (guint i = 0; i < HON_N_QUESTIONS + 2; i++)
    {
      const char *tag = i < HON_N_QUESTIONS ? tags[i] : i == HON_N_QUESTIONS ? "review" : "result";
      AdwNavigationPage *page = adw_navigation_view_find_page (self->view, tag);

      if (page != NULL)
        adw_navigation_view_remove (self->view, page);
    }
  self->is_syncing = FALSE;
  sync_screens (self);
  focus_screen (self);
}

static void
restore (HonWizardPage *self,
         const char    *text,
         gboolean       has_result)
{
  self->is_syncing = TRUE;
  if (*text != '\0')
    hon_wizard_restore (self->wizard, text);
  self->is_syncing = FALSE;
  self->has_result = has_result && hon_wizard_is_finished (self->wizard);
  self->seen = 0;
  for (guint i = 0; i < hon_wizard_get_question (self->wizard); i++)
    self->seen |= 1u << i;
  if (hon_wizard_is_finished (self->wizard))
    self->seen = (1u << HON_N_QUESTIONS) - 1;
}

static void
restart_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HonWizardPage *self = HON_WIZARD_PAGE (widget);
  char *before = hon_wizard_to_string (self->wizard);

  self->is_syncing = TRUE;
  hon_wizard_restart (self->wizard);
  self->is_syncing = FALSE;
  self->seen = 0;
  self->has_result = FALSE;
  self->is_changing = FALSE;
  remake_screens (self);
  keep (self);
  hon_page_offer_undo (HON_PAGE (self), _("Answers cleared"), before, g_free);
}

/* Enter takes what has the focus and goes on. Buttons and rows that open something keep it. */
static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  HonWizardPage *self = HON_WIZARD_PAGE (user_data);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *content;

  if (!HON_IS_QUESTION_PAGE (page) || focus == NULL)
    return GDK_EVENT_PROPAGATE;
  content = hon_question_page_get_content (HON_QUESTION_PAGE (page));
  if (!gtk_widget_is_ancestor (focus, content) || GTK_IS_BUTTON (focus) ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;

  if (!hon_question_content_enter (content, hon_wizard_get_question (self->wizard)))
    return GDK_EVENT_STOP;
  /* It opens a title. */
  if (GTK_IS_LIST_BOX_ROW (focus) && gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW) != NULL &&
      gtk_widget_get_ancestor (focus, ADW_TYPE_ENTRY_ROW) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (hon_wizard_can_go_forward (self->wizard))
    go_forward (self);

  return GDK_EVENT_STOP;
}

static void
add_enter (HonWizardPage *self)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                                                            gtk_callback_action_new (enter_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
keep_inputs (HonWizardPage *self)
{
  static const char * const names[] = { "activity", "fee", "expenses" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hon_page_keep (HON_PAGE (self), names[i], self->intention, names[i]);
  hon_page_keep (HON_PAGE (self), "steps", self->checklist, "ids");
}

/* An answer that is not given yet takes nothing back of what was told elsewhere. */
static gboolean
follow_told (GBinding     *binding,
             const GValue *from_value,
             GValue       *to_value,
             gpointer      user_data)
{
  const char *speciality = g_value_get_string (from_value);

  if (speciality == NULL || *speciality == '\0')
    return FALSE;
  g_value_set_string (to_value, speciality);

  return TRUE;
}

/* The speciality is that of the reader, on all pages. */
static void
share_speciality (HonWizardPage *self)
{
  HonCareer *career = hon_reader_get_career (hon_page_get_reader (HON_PAGE (self)));
  g_autofree char *answered = g_strdup (hon_candidate_get_speciality (get_candidate (self)));

  if (*hon_career_get_speciality (career) == '\0' && answered != NULL)
    g_object_set (career, "speciality", answered, NULL);
  g_object_bind_property_full (career, "speciality", get_candidate (self), "speciality",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, follow_told, follow_told, NULL, NULL);
}

static void
hon_wizard_page_catalogue_changed (HonPage *page)
{
  HonWizardPage *self = HON_WIZARD_PAGE (page);

  if (!self->is_ready)
    {
      GSettings *inputs = hon_page_get_inputs (page);
      g_autofree char *text = g_settings_get_string (inputs, "answers");

      if (hon_page_is_keeping (page))
        restore (self, text, g_settings_get_boolean (inputs, "result"));
      share_speciality (self);
      self->is_ready = TRUE;
    }
  remake_screens (self);
}

static void
hon_wizard_page_restore (HonPage  *page,
                         gpointer  before)
{
  HonWizardPage *self = HON_WIZARD_PAGE (page);

  restore (self, before, FALSE);
  remake_screens (self);
  keep (self);
}

static void
hon_wizard_page_keeping_changed (HonPage *page)
{
  keep (HON_WIZARD_PAGE (page));
}

static void
hon_wizard_page_dispose (GObject *object)
{
  HonWizardPage *self = HON_WIZARD_PAGE (object);

  g_clear_object (&self->wizard);
  g_clear_object (&self->checklist);
  g_clear_object (&self->intention);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_WIZARD_PAGE);

  G_OBJECT_CLASS (hon_wizard_page_parent_class)->dispose (object);
}

static void
hon_wizard_page_class_init (HonWizardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->dispose = hon_wizard_page_dispose;
  page_class->catalogue_changed = hon_wizard_page_catalogue_changed;
  page_class->export_action = "wizard.save";
  page_class->is_personal = TRUE;
  page_class->restore = hon_wizard_page_restore;
  page_class->keeping_changed = hon_wizard_page_keeping_changed;

  hon_page_set_template (widget_class, "wizard/hon-wizard-page");
  gtk_widget_class_bind_template_child (widget_class, HonWizardPage, view);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_install_action (widget_class, "wizard.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "wizard.change", "i", change_action);
  gtk_widget_class_install_action (widget_class, "wizard.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "wizard.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "wizard.restart", NULL, restart_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "wizard.print", NULL);
}

static void
hon_wizard_page_init (HonWizardPage *self)
{
  self->wizard = hon_wizard_new ();
  self->checklist = hon_checklist_new ();
  self->intention = hon_intention_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_enter (self);
  keep_inputs (self);
  g_signal_connect_object (self->wizard, "notify::question", G_CALLBACK (place_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wizard, "notify::finished", G_CALLBACK (place_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_candidate (self), "notify", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hon_candidate_get_titles (get_candidate (self)), "items-changed",
                           G_CALLBACK (titles_changed_cb), self, G_CONNECT_SWAPPED);
  hon_page_watch (HON_PAGE (self), get_candidate (self));
  g_signal_connect_object (hon_candidate_get_titles (get_candidate (self)), "items-changed",
                           G_CALLBACK (hon_page_withdraw_undo), self, G_CONNECT_SWAPPED);
}

/**
 * hon_wizard_page_get_wizard:
 * @self: a page
 *
 * Returns: (transfer none): the way through the questions
 */
HonWizard *
hon_wizard_page_get_wizard (HonWizardPage *self)
{
  g_return_val_if_fail (HON_IS_WIZARD_PAGE (self), NULL);

  return self->wizard;
}

/**
 * hon_wizard_page_save:
 * @self: a page
 * @file: where the result goes
 *
 * Writes the result as a PDF, whole or not at all.
 */
void
hon_wizard_page_save (HonWizardPage *self,
                      GFile         *file)
{
  g_autofree char *markup = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HON_IS_WIZARD_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->wizard != NULL);

  markup = hon_wizard_report (self->wizard, hon_page_get_catalogue (HON_PAGE (self)), self->checklist, self->intention, &error);
  if (markup != NULL)
    {
      g_autoptr (HonDocument) document = hon_document_new (_("Which Sectors Are Open to You"), NULL);

      hon_document_add_text (document, markup);
      bytes = hon_document_make_pdf (document, &error);
    }
  if (bytes == NULL)
    {
      hon_save_tell (GTK_WIDGET (self), file, error);
      return;
    }
  hon_save_write (GTK_WIDGET (self), file, bytes);
}
