/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-question-content.h"

#include "hon-choice-factory.h"
#include "hon-choice-list.h"
#include "hon-speciality-view.h"
#include "hon-titles-view.h"

#include <glib/gi18n.h>

/* Where each question of the wizard is answered, what helps to answer it, and what is wrong with the
 * answer.
 */

static void
bind (HonCandidate *candidate,
      const char   *name,
      gpointer      widget,
      const char   *property)
{
  g_object_bind_property (candidate, name, widget, property, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static GtkWidget *
make_situation (HonCandidate *candidate)
{
  GtkWidget *list = hon_choice_list_new (hon_choices_get_hint (&hon_question_choices, HON_QUESTION_SITUATION));

  for (guint i = HON_SITUATION_STUDENT; i <= HON_SITUATION_INSTALLED; i++)
    hon_choice_list_append (HON_CHOICE_LIST (list), hon_choices_get_label (&hon_situation_choices, i), NULL);
  bind (candidate, "situation", list, "selected");

  return list;
}

/* A doctor in private practice has been in private practice. */
static void
show_installed (GtkWidget    *box,
                GParamSpec   *pspec,
                HonCandidate *candidate)
{
  hon_choice_list_set_shown (HON_CHOICE_LIST (gtk_widget_get_first_child (box)), HON_INSTALLED_NEVER,
                             hon_candidate_get_situation (candidate) != HON_SITUATION_INSTALLED);
  gtk_widget_set_visible (gtk_widget_get_last_child (box),
                          hon_candidate_get_installed (candidate) != HON_INSTALLED_NEVER);
}

static GtkWidget *
make_installed (HonCandidate *candidate)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list = hon_choice_list_new (hon_choices_get_hint (&hon_question_choices, HON_QUESTION_INSTALLED));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_switch_row_new ();

  for (guint i = 0; i < HON_N_INSTALLED; i++)
    hon_choice_list_append (HON_CHOICE_LIST (list), hon_choices_get_label (&hon_installed_choices, i), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("In Another Speciality"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), group);
  bind (candidate, "installed", list, "selected");
  bind (candidate, "other-speciality", row, "active");
  g_signal_connect_object (candidate, "notify", G_CALLBACK (show_installed), box, G_CONNECT_SWAPPED);
  show_installed (box, NULL, candidate);

  return box;
}

static GtkWidget *
make_place (HonHeldTitle *held,
            HonCatalogue *catalogue)
{
  HonTitle *title = hon_title_find (hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES),
                                    hon_held_title_get_title_id (held));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "use-subtitle", TRUE, NULL);

  for (guint i = 0; i < HON_N_TITLE_PLACES; i++)
    gtk_string_list_append (names, hon_choices_get_label (&hon_title_place_choices, i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 title != NULL ? hon_title_get_label (title) : hon_held_title_get_title_id (held));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  hon_choice_factory_set (ADW_COMBO_ROW (row), NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_object_bind_property (held, "place", row, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  return row;
}

/* One row a title. */
static GtkWidget *
make_places (HonCandidate *candidate,
             HonCatalogue *catalogue)
{
  GtkWidget *group = adw_preferences_group_new ();
  GListModel *titles = hon_candidate_get_titles (candidate);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_place (held, catalogue));
    }

  return group;
}

static GtkWidget *
make_fees (HonCandidate *candidate)
{
  GtkWidget *list = hon_choice_list_new (hon_choices_get_hint (&hon_question_choices, HON_QUESTION_FEES));

  for (guint i = HON_FEE_WISH_TARIFFS; i <= HON_FEE_WISH_FREE; i++)
    hon_choice_list_append (HON_CHOICE_LIST (list), hon_choices_get_label (&hon_fee_wish_choices, i), NULL);
  bind (candidate, "fees", list, "selected");

  return list;
}

static GtkWidget *
make_share (HonCandidate *candidate)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW,
                                 /* By default it is for presentation, which hides what is in it too. */
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "adjustment", gtk_adjustment_new (0, 0, 100, 5, 10, 0),
                                 "title", _("Patients at the Tariff, Out of 100"),
                                 NULL);

  bind (candidate, "share", row, "value");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static GtkWidget *
make_hospital (HonCandidate *candidate)
{
  GtkWidget *list = hon_choice_list_new (hon_choices_get_hint (&hon_question_choices, HON_QUESTION_HOSPITAL));

  hon_choice_list_append (HON_CHOICE_LIST (list), C_("answer", "No"), NULL);
  hon_choice_list_append (HON_CHOICE_LIST (list), C_("answer", "Yes"), NULL);
  bind (candidate, "hospital", list, "selected");

  return list;
}

static char *
check_speciality (GtkWidget *content)
{
  if (hon_speciality_view_shows_choice (HON_SPECIALITY_VIEW (content)))
    return NULL;

  hon_speciality_view_focus (HON_SPECIALITY_VIEW (content));

  return g_strdup (_("Choose one of the specialities found, or clear the search."));
}

static char *
check_titles (GtkWidget    *content,
              HonCandidate *candidate,
              HonCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;

  if (!hon_titles_view_is_valid (HON_TITLES_VIEW (content)))
    {
      hon_titles_view_focus_faulty (HON_TITLES_VIEW (content));
      return g_strdup (_("Some dates above are invalid; see the message on the title."));
    }

  return hon_candidate_check (candidate, catalogue, &error) ? NULL : g_strdup (error->message);
}

/**
 * hon_question_content_new:
 * @question: a question
 * @candidate: whose answer it is
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer floating): where the question is answered
 */
GtkWidget *
hon_question_content_new (HonQuestion   question,
                          HonCandidate *candidate,
                          HonCatalogue *catalogue)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (candidate), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  switch (question)
    {
    case HON_QUESTION_SITUATION:
      return make_situation (candidate);

    case HON_QUESTION_SPECIALITY:
      return hon_speciality_view_new (candidate, catalogue);

    case HON_QUESTION_INSTALLED:
      return make_installed (candidate);

    case HON_QUESTION_TITLES:
      return hon_titles_view_new (candidate, catalogue);

    case HON_QUESTION_PLACES:
      return make_places (candidate, catalogue);

    case HON_QUESTION_FEES:
      return make_fees (candidate);

    case HON_QUESTION_SHARE:
      return make_share (candidate);

    case HON_QUESTION_HOSPITAL:
      return make_hospital (candidate);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_question_content_get_description:
 * @question: a question
 *
 * Returns: (nullable): what helps to answer the question
 */
const char *
hon_question_content_get_description (HonQuestion question)
{
  switch (question)
    {
    case HON_QUESTION_SITUATION:
    case HON_QUESTION_SPECIALITY:
    case HON_QUESTION_HOSPITAL:
      return NULL;

    case HON_QUESTION_INSTALLED:
      return _("Your first private practice determines which sectors remain open to you. Locum work does "
               "not count.");

    case HON_QUESTION_TITLES:
      return _("Include titles in progress and their expected end date. If you have none, continue.");

    case HON_QUESTION_PLACES:
      return _("Titles earned elsewhere may be recognised as equivalent; the CPAM decides.");

    case HON_QUESTION_FEES:
      return _("Your answer isn’t binding; it is only used for the estimates.");

    case HON_QUESTION_SHARE:
      return _("The others pay more than the tariff: with an overrun.");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_question_content_focus:
 * @content: where a question is answered
 *
 * Moves the focus to where the answer begins.
 */
void
hon_question_content_focus (GtkWidget *content)
{
  g_return_if_fail (GTK_IS_WIDGET (content));

  if (HON_IS_SPECIALITY_VIEW (content))
    hon_speciality_view_focus (HON_SPECIALITY_VIEW (content));
  else if (HON_IS_TITLES_VIEW (content))
    hon_titles_view_focus (HON_TITLES_VIEW (content));
  else if (!gtk_widget_grab_focus (GTK_IS_BOX (content) ? gtk_widget_get_first_child (content) : content))
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

/**
 * hon_question_content_enter:
 * @content: where the question is answered
 * @question: the question
 *
 * Does what the Enter key does there: takes what has the focus as the answer.
 *
 * Returns: whether one goes on with that
 */
gboolean
hon_question_content_enter (GtkWidget   *content,
                            HonQuestion  question)
{
  switch (question)
    {
    case HON_QUESTION_SITUATION:
    case HON_QUESTION_FEES:
    case HON_QUESTION_HOSPITAL:
      hon_choice_list_take_focused (HON_CHOICE_LIST (content));
      return TRUE;

    case HON_QUESTION_INSTALLED:
      hon_choice_list_take_focused (HON_CHOICE_LIST (gtk_widget_get_first_child (content)));
      return TRUE;

    case HON_QUESTION_SPECIALITY:
      hon_speciality_view_enter (HON_SPECIALITY_VIEW (content));
      return TRUE;

    case HON_QUESTION_TITLES:
      return !hon_titles_view_enter (HON_TITLES_VIEW (content));

    case HON_QUESTION_PLACES:
    case HON_QUESTION_SHARE:
      return TRUE;
    }

  g_return_val_if_reached (TRUE);
}

/**
 * hon_question_content_check:
 * @content: where the question is answered
 * @question: the question
 * @candidate: all answers that count
 * @catalogue: a loaded catalogue
 *
 * Checks the answer, and moves the focus to what is wrong with it.
 *
 * Returns: (transfer full) (nullable): what is wrong with the answer
 */
char *
hon_question_content_check (GtkWidget    *content,
                            HonQuestion   question,
                            HonCandidate *candidate,
                            HonCatalogue *catalogue)
{
  if (question == HON_QUESTION_SPECIALITY)
    return check_speciality (content);

  return question == HON_QUESTION_TITLES ? check_titles (content, candidate, catalogue) : NULL;
}
