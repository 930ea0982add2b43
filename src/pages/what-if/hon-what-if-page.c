/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-what-if-page.h"

#include "hon-announcer.h"
#include "hon-bill-term.h"
#include "hon-change-dialog.h"
#include "hon-change-rows.h"
#include "hon-changeable.h"
#include "hon-choice-row.h"
#include "hon-date-row.h"
#include "hon-encounter.h"
#include "hon-failure.h"
#include "hon-file.h"
#include "hon-format.h"
#include "hon-group.h"
#include "hon-open.h"
#include "hon-page-template.h"
#include "hon-plain.h"
#include "hon-profession-view.h"
#include "hon-row-dialog.h"
#include "hon-save.h"
#include "hon-scenario-file.h"
#include "hon-table-view.h"
#include "hon-what-if-words.h"

#include <glib/gi18n.h>

#include <string.h>

/* No scenario is longer, bytes. */
#define FILE_SIZE_MAX (1024 * 1024)

/**
 * HonWhatIfPage:
 *
 * A law of the reader's own beside the one in force: a scenario changes figures of the law, and two tables show what
 * patients pay and what doctors keep under both.
 *
 * The scenario is kept in a file. Banners tell of a file that cannot be read, and of a scenario that cannot be saved.
 *
 * ## Actions
 *
 * - `what-if.add`: asks for a change.
 * - `what-if.edit`, `what-if.remove`: the change at a position.
 * - `what-if.take-example`: takes an example, by its number.
 * - `what-if.new`: begins without changes; Ctrl+N.
 * - `what-if.open`: asks for a file and opens it; Ctrl+O.
 * - `what-if.save-as`: asks for a file and writes the scenario; Ctrl+Shift+S.
 */

struct _HonWhatIfPage
{
  HonPage              parent_instance;

  /* Template children */
  AdwWindowTitle      *window_title;
  AdwBanner           *unread_banner;
  AdwBanner           *unsaved_banner;
  GtkStack            *stack;
  GtkButton           *consultation_button;
  GtkButton           *deduction_button;
  GtkButton           *ceiling_button;
  AdwEntryRow         *title_row;
  AdwPreferencesGroup *changes_group;
  AdwPreferencesGroup *problem_group;
  GtkWidget           *results_box;
  GtkLabel            *context_label;
  GtkLabel            *answer_label;
  GtkLabel            *sentence_label;
  HonChoiceRow        *speciality_row;
  HonChoiceRow        *act_row;
  HonTypedRow         *day_row;
  HonTableView        *patients_view;
  GtkLabel            *patients_note;
  HonTableView        *doctors_view;
  GtkLabel            *doctors_note;
  HonProfessionView   *profession_view;

  HonScenarioDraft    *draft;       /* (owned) */
  HonKeptFile         *kept;        /* (nullable) (owned) */
  GFile               *file;        /* (nullable) (owned): where the scenario is kept */
  HonCatalogue        *law;         /* (nullable) (owned): what the scenario is compared with; once both are loaded */
  HonCatalogue        *changed;     /* (nullable) (owned): the law as it changes it */
  GCancellable        *cancellable; /* (nullable) (owned): while they are loaded */
  char                *problem;     /* (nullable) (owned): why they are not */
  char                *title;       /* (nullable) (owned): what its row was filled with */
  HonWhatIf           *what_if;     /* (nullable) (owned): what is on show */
  guint                saved;       /* which change a dialog has saved, or `HON_SCENARIO_DRAFT_NEW` */
  gboolean             is_loading;  /* rows are being filled */
};

enum
{
  PROP_0,
  PROP_FILE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonWhatIfPage, hon_what_if_page, HON_TYPE_PAGE)

/* The laws on their way. */
typedef struct
{
  HonWhatIfPage *page;     /* (owned) */
  HonScenario   *scenario; /* (owned) */
  HonCatalogue  *changed;  /* (owned) */
} Loading;

static void
free_loading (gpointer data)
{
  Loading *loading = data;

  g_object_unref (loading->changed);
  g_object_unref (loading->scenario);
  g_object_unref (loading->page);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, free_loading)

static HonScenario *
get_scenario (HonWhatIfPage *self)
{
  return hon_scenario_draft_get_scenario (self->draft);
}

static HonCatalogue *
get_catalogue (HonWhatIfPage *self)
{
  return hon_page_get_catalogue (HON_PAGE (self));
}

/* Does something to the scenario that can be taken back. */
static void
change_scenario (HonWhatIfPage *self,
                 HonScenario   *scenario,
                 const char    *message)
{
  HonScenario *before = g_object_ref (get_scenario (self));

  hon_scenario_draft_set_scenario (self->draft, scenario);
  hon_page_offer_undo (HON_PAGE (self), message, before, g_object_unref);
}

/* The row that the focus stood in may have been made again. */
static void
focus_change (HonWhatIfPage *self,
              guint          position)
{
  guint n = hon_group_get_n_rows (self->changes_group);

  /* Where the focus was in what is not seen any more, it went here, and selected the name. */
  gtk_editable_select_region (GTK_EDITABLE (self->title_row), 0, 0);
  if (n > 0)
    gtk_widget_grab_focus (hon_group_get_row (self->changes_group, MIN (position, n - 1)));
}

static HonDate
get_day (HonWhatIfPage *self)
{
  HonDate day = (HonDate) hon_typed_row_get_value (self->day_row);

  return day != HON_DATE_NONE ? day : hon_scenario_get_last_day (get_scenario (self));
}

static gboolean
has_record (GListModel *records,
            const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (hon_record_get_id (record), id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The acts of the doctor on that day; the one that was chosen stays chosen, unless it is none of them. */
static void
show_acts (HonWhatIfPage *self)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree char *usual = g_strdup (hon_encounter_get_act (encounter));
  g_autoptr (GListModel) acts = NULL;

  hon_encounter_set_date (encounter, get_day (self));
  hon_encounter_choose_speciality (encounter, self->law, hon_choice_row_get_value (self->speciality_row));
  acts = hon_encounter_list_acts (encounter, self->law);
  self->is_loading = TRUE;
  hon_choice_row_set_records (self->act_row, acts);
  if (!has_record (acts, hon_choice_row_get_value (self->act_row)))
    hon_choice_row_set_value (self->act_row, usual);
  self->is_loading = FALSE;
}

/* What cannot be computed is told where the results would stand. */
static void
show_problem (HonWhatIfPage *self)
{
  hon_group_clear (self->problem_group);
  if (self->problem != NULL)
    hon_group_add_notice (self->problem_group, _("The scenario does not fit the law"), self->problem, _("Caution"));
  gtk_widget_set_visible (GTK_WIDGET (self->problem_group), self->problem != NULL);
  gtk_widget_set_visible (self->results_box, self->problem == NULL && self->changed != NULL);
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self->problem_group, self->problem);
}

/* What changes most: for all doctors, where nothing does for those that are looked at. */
static char *
dup_answer (HonWhatIfPage *self)
{
  HonProfession *profession = hon_profession_view_get_profession (self->profession_view);

  if (!hon_what_if_differs (self->what_if) && profession != NULL && hon_profession_is_told (profession))
    return hon_profession_dup_answer (profession);

  return hon_what_if_dup_answer (self->what_if);
}

/* Something else is supposed of all doctors. */
static void
supposed_cb (HonWhatIfPage *self)
{
  g_autofree char *answer = dup_answer (self);
  g_autofree char *of_all = hon_profession_dup_answer (hon_profession_view_get_profession (self->profession_view));

  gtk_label_set_label (self->answer_label, answer);
  hon_page_announce (HON_PAGE (self), of_all);
}

static void
show_result (HonWhatIfPage *self)
{
  g_autofree char *context = hon_what_if_dup_context (self->what_if);
  g_autofree char *answer = dup_answer (self);
  g_autofree char *sentence = hon_what_if_dup_sentence (self->what_if);
  g_autofree char *patients_title = hon_what_if_dup_patients_title (self->what_if);
  g_autofree char *doctors_title = hon_what_if_dup_doctors_title (self->what_if);
  g_autofree char *patients_note = hon_what_if_dup_patients_note (self->what_if);
  g_autofree char *doctors_note = hon_what_if_dup_doctors_note (self->what_if);
  g_autofree char *patients_heading = hon_what_if_dup_heading (self->what_if, patients_note);
  g_autofree char *doctors_heading = hon_what_if_dup_heading (self->what_if, doctors_note);

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->answer_label, answer);
  gtk_label_set_label (self->sentence_label, sentence);
  gtk_label_set_label (self->patients_note, patients_note);
  gtk_label_set_label (self->doctors_note, doctors_note);
  hon_table_view_set_name (self->patients_view, patients_title);
  hon_table_view_set_heading (self->patients_view, patients_heading);
  hon_table_view_set_table (self->patients_view, hon_what_if_get_patients (self->what_if));
  hon_table_view_set_name (self->doctors_view, doctors_title);
  hon_table_view_set_heading (self->doctors_view, doctors_heading);
  hon_table_view_set_table (self->doctors_view, hon_what_if_get_doctors (self->what_if));
  gtk_widget_set_visible (GTK_WIDGET (self->doctors_view),
                          g_list_model_get_n_items (G_LIST_MODEL (hon_what_if_get_doctors (self->what_if))) > 0);
  hon_page_announce (HON_PAGE (self), answer);
}

/* Takes both laws, or what is wrong. */
static void
take_laws (HonWhatIfPage *self,
           HonCatalogue  *law,
           HonCatalogue  *changed,
           const GError  *error)
{
  g_clear_object (&self->cancellable);
  g_set_object (&self->law, law);
  g_set_object (&self->changed, changed);
  g_clear_pointer (&self->problem, g_free);
  if (error != NULL)
    self->problem = hon_scenario_dup_problem (get_scenario (self), get_catalogue (self), error->message);
  hon_change_rows_show_values (self->changes_group, get_scenario (self), get_catalogue (self), self->changed);
  hon_page_queue_update (HON_PAGE (self));
}

static void
law_loaded_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;

  if (hon_catalogue_load_finish (HON_CATALOGUE (object), result, &error))
    take_laws (loading->page, HON_CATALOGUE (object), loading->changed, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_laws (loading->page, NULL, NULL, error);
}

static void
changed_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HonScenario) unchanged = NULL;
  g_autoptr (HonCatalogue) law = NULL;
  HonWhatIfPage *self = loading->page;

  if (!hon_catalogue_load_finish (HON_CATALOGUE (object), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        take_laws (self, NULL, NULL, error);
      return;
    }

  unchanged = hon_scenario_dup_unchanged (loading->scenario);
  law = hon_catalogue_new_scenario (hon_catalogue_get_overlay (HON_CATALOGUE (object)), unchanged);
  hon_catalogue_load_async (law, self->cancellable, law_loaded_cb, g_steal_pointer (&loading));
}

/* Reads the law in force and the one of the scenario; meanwhile, what is on show is out of date. */
static void
load_laws (HonWhatIfPage *self)
{
  Loading *loading;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (hon_scenario_draft_is_empty (self->draft))
    {
      take_laws (self, NULL, NULL, NULL);
      return;
    }

  hon_page_set_stale (HON_PAGE (self), TRUE);
  self->cancellable = g_cancellable_new ();
  loading = g_new0 (Loading, 1);
  loading->page = g_object_ref (self);
  loading->scenario = g_object_ref (get_scenario (self));
  loading->changed = hon_catalogue_new_scenario (hon_catalogue_get_overlay (get_catalogue (self)), loading->scenario);
  hon_catalogue_load_async (loading->changed, self->cancellable, changed_loaded_cb, loading);
}

static void
fill_title (HonWhatIfPage *self)
{
  g_set_str (&self->title, hon_scenario_get_title (get_scenario (self)));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->title_row)), self->title))
    gtk_editable_set_text (GTK_EDITABLE (self->title_row), self->title);
}

/* What is being typed stays while the title does. */
static void
show_title (HonWhatIfPage *self)
{
  gboolean is_empty = hon_scenario_draft_is_empty (self->draft);

  adw_window_title_set_subtitle (self->window_title, is_empty ? "" : hon_scenario_get_name (get_scenario (self)));
  if (g_strcmp0 (hon_scenario_get_title (get_scenario (self)), self->title) != 0)
    fill_title (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "scenario");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.save-as", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.new", !is_empty);
}

static void
draft_changed_cb (HonWhatIfPage *self)
{
  show_title (self);
  if (!hon_catalogue_is_loaded (get_catalogue (self)))
    return;

  hon_change_rows_fill (self->changes_group, get_scenario (self), get_catalogue (self));
  load_laws (self);
}

static void
inputs_changed_cb (HonWhatIfPage *self)
{
  if (!self->is_loading)
    hon_page_queue_update (HON_PAGE (self));
}

/* Takes the name that was typed, or puts back the one that is: a scenario always has one. What is pasted may be of
 * several lines.
 */
static void
apply_title (HonWhatIfPage *self)
{
  g_autofree char *line = hon_plain_dup_line (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  const char *title = g_strstrip (line);
  g_autoptr (HonScenario) renamed = NULL;

  if (*title != '\0' && !g_str_equal (title, hon_scenario_get_title (get_scenario (self))) &&
      !hon_scenario_draft_is_empty (self->draft))
    renamed = hon_scenario_dup_titled (get_scenario (self), title);
  if (renamed != NULL)
    change_scenario (self, renamed, _("Scenario renamed"));
  else
    fill_title (self);
}

/* The row is also left where the page goes. */
static void
title_applied_cb (HonWhatIfPage *self)
{
  if (self->draft != NULL)
    apply_title (self);
}

static void
unread_cb (gpointer    user_data,
           const char *message)
{
  hon_failure_show (HON_WHAT_IF_PAGE (user_data)->unread_banner, message);
}

static void
unsaved_cb (gpointer    user_data,
            const char *message)
{
  hon_failure_show (HON_WHAT_IF_PAGE (user_data)->unsaved_banner, message);
}

/* A banner shows three lines at most, which a path may fill alone. */
static void
details_cb (HonWhatIfPage *self,
            AdwBanner     *banner)
{
  hon_failure_tell (GTK_WIDGET (self), banner == self->unread_banner ? _("Scenario Not Read") : _("Scenario Not Saved"),
                    adw_banner_get_title (banner));
}

static HonExplanation *
explain (const char *row_id,
         const char *column,
         gpointer    what_if)
{
  return hon_what_if_explain (HON_WHAT_IF (what_if), row_id, column);
}

static void
show_row (HonWhatIfPage *self,
          HonTable      *table,
          HonTableRow   *row)
{
  adw_dialog_present (hon_row_dialog_new (table, row, explain, g_object_ref (self->what_if), g_object_unref),
                      GTK_WIDGET (self));
}

static void
patients_activated_cb (HonWhatIfPage *self,
                       HonTableRow   *row)
{
  show_row (self, hon_what_if_get_patients (self->what_if), row);
}

static void
doctors_activated_cb (HonWhatIfPage *self,
                      HonTableRow   *row)
{
  show_row (self, hon_what_if_get_doctors (self->what_if), row);
}

/* A change replaces the one of its figure and day. */
static void
saved_cb (HonWhatIfPage *self,
          HonScenario   *scenario,
          guint          position)
{
  guint n_before = hon_scenario_get_n_changes (get_scenario (self));
  gboolean is_added = hon_scenario_get_n_changes (scenario) > n_before;
  g_autoptr (HonScenario) named = n_before > 0 ? hon_scenario_dup_beyond_example (scenario) : g_object_ref (scenario);

  self->saved = position;
  change_scenario (self, named, is_added ? _("Change added") : _("Change updated"));
}

/* Where nothing was saved, the focus goes back by itself. */
static void
dialog_closed_cb (HonWhatIfPage *self)
{
  if (self->saved != HON_SCENARIO_DRAFT_NEW)
    focus_change (self, self->saved);
}

/* Asks for a change; the focus then goes to its row. */
static void
ask (HonWhatIfPage *self,
     guint          position,
     HonChangeable *figure)
{
  AdwDialog *dialog = hon_change_dialog_new (get_catalogue (self), get_scenario (self), position, figure);

  self->saved = HON_SCENARIO_DRAFT_NEW;
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (dialog_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ask (HON_WHAT_IF_PAGE (widget), HON_SCENARIO_DRAFT_NEW, NULL);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask (HON_WHAT_IF_PAGE (widget), g_variant_get_uint32 (parameter), NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (widget);
  guint position = g_variant_get_uint32 (parameter);
  g_autoptr (HonScenario) without = hon_scenario_dup_without (get_scenario (self), position);

  change_scenario (self, without, _("Change removed"));
  focus_change (self, position);
}

static void
take_example_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (widget);
  g_autoptr (HonScenario) example =
    hon_scenario_example_make ((HonScenarioExample) g_variant_get_int32 (parameter), get_catalogue (self));

  change_scenario (self, example, _("Example taken"));
  focus_change (self, 0);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (widget);
  g_autoptr (HonScenarioDraft) fresh = hon_scenario_draft_new ();

  apply_title (self);
  change_scenario (self, hon_scenario_draft_get_scenario (fresh), _("New scenario"));
}

static void
open_chosen_cb (gpointer  widget,
                GFile    *file,
                gpointer  user_data)
{
  hon_what_if_page_open (HON_WHAT_IF_PAGE (widget), file);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hon_open_ask (widget, _("Open Scenario"), "json", _("Scenario Not Opened"), open_chosen_cb, NULL);
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  hon_what_if_page_save (HON_WHAT_IF_PAGE (widget), file);
}

static void
save_as_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (widget);
  g_autofree char *name = NULL;

  apply_title (self);
  name = hon_file_dup_name (hon_scenario_get_title (get_scenario (self)), "json");
  hon_save_ask (widget, _("Save Scenario"), name, chosen_cb, NULL);
}

/* A scenario of a file that was read, while it is checked. */
typedef struct
{
  HonWhatIfPage *page;     /* (owned) */
  HonScenario   *scenario; /* (owned) */
} Opening;

static void
opened_checked_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autofree Opening *opening = user_data;
  g_autoptr (HonWhatIfPage) self = opening->page;
  g_autoptr (HonScenario) scenario = opening->scenario;
  g_autoptr (GError) error = NULL;
  gboolean is_right = hon_catalogue_load_finish (HON_CATALOGUE (object), result, &error);

  /* The page may be gone by now. */
  if (self->draft == NULL)
    return;
  if (is_right)
    {
      apply_title (self);
      change_scenario (self, scenario, _("Scenario opened"));
    }
  else
    hon_failure_tell (GTK_WIDGET (self), _("Scenario Not Opened"), error->message);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HonWhatIfPage) self = HON_WHAT_IF_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = hon_file_load_finish (G_FILE (object), result, &error);
  g_autofree char *base_name = g_file_get_basename (G_FILE (object));
  g_autofree char *name = g_filename_display_name (base_name);
  g_autoptr (HonScenario) scenario = contents != NULL ? hon_scenario_read (name, contents, &error) : NULL;
  g_autoptr (HonCatalogue) changed = NULL;
  Opening *opening;

  /* The page may be gone by now. */
  if (self->draft == NULL)
    return;
  if (scenario == NULL)
    {
      hon_failure_tell (GTK_WIDGET (self), _("Scenario Not Opened"), error->message);
      return;
    }

  changed = hon_catalogue_new_scenario (hon_catalogue_get_overlay (get_catalogue (self)), scenario);
  opening = g_new (Opening, 1);
  *opening = (Opening) { g_steal_pointer (&self), g_steal_pointer (&scenario) };
  hon_catalogue_load_async (changed, NULL, opened_checked_cb, opening);
}

static void
hon_what_if_page_catalogue_changed (HonPage *page)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (page);
  g_autoptr (HonEncounter) usual = hon_encounter_new ();
  GListModel *specialities = hon_catalogue_get_list (hon_page_get_catalogue (page), HON_RECORDS_SPECIALITIES);

  self->is_loading = TRUE;
  hon_choice_row_set_records (self->speciality_row, specialities);
  if (!has_record (specialities, hon_choice_row_get_value (self->speciality_row)))
    hon_choice_row_set_value (self->speciality_row, hon_encounter_get_speciality (usual));
  self->is_loading = FALSE;
  hon_typed_row_set_minimum (self->day_row, hon_catalogue_get_first_bill_day (hon_page_get_catalogue (page)));
  hon_typed_row_set_maximum (self->day_row, hon_date_new (HON_DATE_YEAR_MAX, 12, 31));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.add", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.take-example", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.open", TRUE);
  if (self->kept == NULL)
    {
      g_signal_connect_object (hon_reader_get_practice (hon_page_get_reader (page)), "notify",
                               G_CALLBACK (hon_page_queue_update), self, G_CONNECT_SWAPPED);
      self->kept = hon_scenario_file_new (self->file, self->draft, unread_cb, unsaved_cb, self);
    }
  draft_changed_cb (self);
}

static void
hon_what_if_page_update (HonPage *page)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (page);

  if (self->cancellable != NULL)
    return;

  show_problem (self);
  hon_page_set_stale (page, self->changed != NULL && !hon_typed_row_is_valid (self->day_row));
  g_clear_object (&self->what_if);
  /* From here on, a first scenario is an answer. */
  if (hon_scenario_draft_is_empty (self->draft))
    hon_page_announce (page, _("What If the Law Were Another?"));
  if (self->changed == NULL)
    return;

  show_acts (self);
  self->what_if = hon_what_if_new (self->law, self->changed, get_scenario (self),
                                   hon_reader_get_practice (hon_page_get_reader (page)),
                                   hon_choice_row_get_value (self->speciality_row),
                                   hon_choice_row_get_value (self->act_row), get_day (self));
  hon_profession_view_set_laws (self->profession_view, self->law, self->changed, get_scenario (self), get_day (self));
  show_result (self);
}

static void
hon_what_if_page_restore (HonPage  *page,
                          gpointer  before)
{
  hon_scenario_draft_set_scenario (HON_WHAT_IF_PAGE (page)->draft, before);
}

/* Asks for another value of a parameter or a tariff; where the scenario changes it already, that change is shown. */
static void
hon_what_if_page_open_place (HonPage  *page,
                             HonPlace *place)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (page);
  HonRecords records = hon_place_get_kind (place) == HON_PLACE_TARIFF ? HON_RECORDS_TARIFFS : HON_RECORDS_PARAMETERS;
  g_autoptr (HonChangeable) figure = hon_changeable_find (get_catalogue (self), records, hon_place_get_id (place));
  guint position = HON_SCENARIO_DRAFT_NEW;

  if (figure == NULL)
    return;

  for (guint i = 0; i < hon_scenario_get_n_changes (get_scenario (self)); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (get_scenario (self), i);

      if (change->records == records && g_str_equal (change->id, hon_place_get_id (place)))
        position = i;
    }
  ask (self, position, figure);
}

static HonCredits *
hon_what_if_page_make_credits (HonPage   *page,
                               GtkWidget *widget)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (page);
  g_autoptr (HonCredits) of_all = NULL;
  HonCredits *credits;

  if (self->what_if == NULL)
    return NULL;
  if (gtk_widget_is_ancestor (widget, GTK_WIDGET (self->profession_view)))
    return hon_profession_view_make_credits (self->profession_view);

  credits = hon_what_if_make_credits (self->what_if, widget != GTK_WIDGET (self->doctors_view),
                                      widget != GTK_WIDGET (self->patients_view));
  if (widget == GTK_WIDGET (self))
    of_all = hon_profession_view_make_credits (self->profession_view);
  if (of_all != NULL)
    hon_credits_add_all (credits, of_all);

  return credits;
}

static gboolean
hon_what_if_page_flush (HonPage  *page,
                        GError  **error)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (page);

  apply_title (self);

  return self->kept == NULL || hon_kept_file_flush (self->kept, error);
}

static void
hon_what_if_page_constructed (GObject *object)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (object);

  if (self->file == NULL)
    self->file = g_file_new_build_filename (g_get_user_data_dir (), "honoraires", "scenario.json", NULL);

  G_OBJECT_CLASS (hon_what_if_page_parent_class)->constructed (object);
}

static void
hon_what_if_page_dispose (GObject *object)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->kept, hon_kept_file_free);
  g_clear_object (&self->what_if);
  g_clear_object (&self->changed);
  g_clear_object (&self->law);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->title, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_WHAT_IF_PAGE);

  G_OBJECT_CLASS (hon_what_if_page_parent_class)->dispose (object);
}

static void
hon_what_if_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_what_if_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HonWhatIfPage *self = HON_WHAT_IF_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, unread_banner);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, unsaved_banner);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, consultation_button);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, ceiling_button);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, deduction_button);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, changes_group);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, problem_group);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, results_box);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, answer_label);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, speciality_row);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, act_row);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, patients_view);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, patients_note);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, doctors_view);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, doctors_note);
  gtk_widget_class_bind_template_child (widget_class, HonWhatIfPage, profession_view);
}

static void
hon_what_if_page_class_init (HonWhatIfPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->constructed = hon_what_if_page_constructed;
  object_class->dispose = hon_what_if_page_dispose;
  object_class->get_property = hon_what_if_page_get_property;
  object_class->set_property = hon_what_if_page_set_property;
  page_class->catalogue_changed = hon_what_if_page_catalogue_changed;
  page_class->is_personal = TRUE;
  page_class->rests_on_scenario = TRUE;
  page_class->make_credits = hon_what_if_page_make_credits;
  page_class->flush = hon_what_if_page_flush;
  page_class->update = hon_what_if_page_update;
  page_class->restore = hon_what_if_page_restore;
  page_class->open = hon_what_if_page_open_place;

  /**
   * HonWhatIfPage:file:
   *
   * Where the scenario is kept between starts; unless it is set, in the folder of the reader's data.
   */
  props[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_BILL_TERM);
  g_type_ensure (HON_TYPE_CHOICE_ROW);
  g_type_ensure (HON_TYPE_DATE_ROW);
  g_type_ensure (HON_TYPE_PROFESSION_VIEW);
  g_type_ensure (HON_TYPE_SPECIALITY);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  hon_page_set_template (widget_class, "what-if/hon-what-if-page");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_bind_template_callback (widget_class, doctors_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, inputs_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, patients_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, supposed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_applied_cb);
  gtk_widget_class_install_action (widget_class, "what-if.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "what-if.edit", "u", edit_action);
  gtk_widget_class_install_action (widget_class, "what-if.remove", "u", remove_action);
  gtk_widget_class_install_action (widget_class, "what-if.take-example", "i", take_example_action);
  gtk_widget_class_install_action (widget_class, "what-if.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "what-if.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "what-if.save-as", NULL, save_as_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "what-if.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "what-if.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "what-if.save-as",
                                       NULL);
}

static void
hon_what_if_page_init (HonWhatIfPage *self)
{
  static const char * const later[] = { "what-if.add", "what-if.take-example", "what-if.open" };
  g_autofree char *consultation = hon_scenario_example_dup_title (HON_SCENARIO_EXAMPLE_CONSULTATION);
  g_autofree char *deduction = hon_scenario_example_dup_title (HON_SCENARIO_EXAMPLE_DEDUCTION);
  g_autofree char *ceiling = hon_scenario_example_dup_title (HON_SCENARIO_EXAMPLE_CEILING);

  self->draft = hon_scenario_draft_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), later[i], FALSE);
  gtk_button_set_label (self->consultation_button, consultation);
  gtk_button_set_label (self->deduction_button, deduction);
  gtk_button_set_label (self->ceiling_button, ceiling);
  hon_page_keep (HON_PAGE (self), "speciality", self->speciality_row, "value");
  hon_page_keep (HON_PAGE (self), "act", self->act_row, "value");
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  show_title (self);
}

/**
 * hon_what_if_page_get_draft:
 * @self: a page
 *
 * Returns: (transfer none): the scenario that is worked on
 */
HonScenarioDraft *
hon_what_if_page_get_draft (HonWhatIfPage *self)
{
  g_return_val_if_fail (HON_IS_WHAT_IF_PAGE (self), NULL);

  return self->draft;
}

/**
 * hon_what_if_page_open:
 * @self: a page whose catalogue is loaded
 * @file: a scenario
 *
 * Opens a scenario in the place of the one that is there; can be undone. What is wrong with a file is told.
 */
void
hon_what_if_page_open (HonWhatIfPage *self,
                       GFile         *file)
{
  g_return_if_fail (HON_IS_WHAT_IF_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  hon_file_load_async (file, FILE_SIZE_MAX, NULL, loaded_cb, g_object_ref (self));
}

/**
 * hon_what_if_page_save:
 * @self: a page
 * @file: where the scenario goes
 *
 * Writes the scenario as the command line reads it, whole or not at all.
 */
void
hon_what_if_page_save (HonWhatIfPage *self,
                       GFile         *file)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_if_fail (HON_IS_WHAT_IF_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  text = hon_scenario_write (get_scenario (self));
  bytes = g_bytes_new_take (text, strlen (text));
  hon_save_write (GTK_WIDGET (self), file, bytes);
}
