/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-dialog.h"

#include "hon-announcer.h"
#include "hon-bill-conflicts.h"
#include "hon-bill-remarks.h"
#include "hon-bill-view.h"
#include "hon-encounter-view.h"
#include "hon-format.h"
#include "hon-heading.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/* How many years after this one a visit may be entered for. */
#define YEARS_AHEAD 1

/**
 * HonVisitDialog:
 *
 * Adds a visit to a household, or changes or removes one of it. What is wrong
 * is told at its row, and cannot be saved. Of a person who was there before, a
 * new visit takes what was said of the patient last, such as the contract. It
 * takes the speciality and the sector of the last visit of that person, or to that
 * doctor. What was chosen otherwise stays, and what was taken goes again with the name. The bill below, step by step, is that of the
 * visit alone.
 *
 * ## Actions
 *
 * - `visit.save`: puts the visit into the household, and closes; Ctrl+Enter. Enter in a row does not: what
 *   is typed there is one of many answers.
 * - `visit.duplicate`: makes it a new visit, like the one that it was; Ctrl+D.
 * - `visit.remove`: asks for its removal, and closes.
 */

struct _HonVisitDialog
{
  AdwDialog          parent_instance;

  /* Template children */
  GtkScrolledWindow *scrolled_window;
  AdwEntryRow       *person_row;
  AdwEntryRow       *doctor_row;
  HonEncounterView  *encounter_view;
  GtkLabel          *answer_label;
  HonBillView       *bill_view;
  GtkLabel          *conflict_label;
  GtkWidget         *change_group;

  HonCatalogue      *catalogue; /* (owned) */
  HonHousehold      *household; /* (owned) */
  HonVisit          *visit;     /* (nullable) (owned): what is changed */
  HonEncounter      *initial;   /* (owned): what a visit is taken to be where nothing is known */
  HonEncounter      *proposed;  /* (owned): what was proposed last */
};

enum
{
  SIGNAL_REMOVE,
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonVisitDialog, hon_visit_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* What the visit would cost alone, and which choices contradict the day or each other. */
static void
show_bill (HonVisitDialog *self,
           HonBill        *bill)
{
  g_autofree char *sentence = hon_bill_dup_sentence (bill);
  g_autofree char *conflicts = hon_bill_tell_conflicts (self->catalogue, hon_bill_get_input (bill),
                                                        hon_bill_get_result (bill));
  g_autofree char *told = hon_format_sentences (sentence, conflicts);

  gtk_label_set_label (self->answer_label, sentence);
  gtk_label_set_label (self->conflict_label, conflicts != NULL ? conflicts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->conflict_label), conflicts != NULL);
  hon_announcer_tell_answer (hon_announcer_of (GTK_WIDGET (self)), told);
}

/* Tells what the visit would cost alone, or nothing while it cannot be. */
static void
update (HonVisitDialog *self)
{
  HonEncounter *encounter = hon_encounter_view_get_encounter (self->encounter_view);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonBillStudy) study = hon_bill_study_new (self->catalogue, encounter, &error);
  gboolean is_right = study != NULL && hon_encounter_view_is_valid (self->encounter_view);

  hon_encounter_view_set_error (self->encounter_view, error);
  hon_encounter_view_set_bill (self->encounter_view, is_right ? hon_bill_study_get_bill (study) : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bill_view), is_right);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.save", is_right);
  hon_announcer_set_stale (hon_announcer_of (GTK_WIDGET (self)), !is_right);
  if (is_right)
    {
      hon_bill_view_set_study (self->bill_view, study);
      show_bill (self, hon_bill_study_get_bill (study));
      return;
    }
  gtk_label_set_label (self->answer_label, _("Check the Inputs"));
  gtk_widget_set_visible (GTK_WIDGET (self->conflict_label), FALSE);
}

static void
take_doctor (HonVisitDialog *self,
             HonEncounter   *encounter,
             HonEncounter   *known)
{
  hon_encounter_choose_speciality (encounter, self->catalogue, hon_encounter_get_speciality (known));
  hon_encounter_set_sector (encounter, hon_encounter_get_sector (known));
}

static gboolean
is_same_doctor (HonEncounter *encounter,
                HonEncounter *other)
{
  return g_str_equal (hon_encounter_get_speciality (encounter), hon_encounter_get_speciality (other)) &&
         hon_encounter_get_sector (encounter) == hon_encounter_get_sector (other);
}

/* The last visit of that person to that doctor; %NULL where nothing is typed. */
static HonVisit *
find_latest (HonVisitDialog *self,
             const char     *person,
             const char     *doctor)
{
  const char *name = person != NULL ? person : doctor;

  return *name != '\0' ? hon_household_find_latest (self->household, person, doctor) : NULL;
}

/* What is known of a person and of a doctor need not be entered again; of a visit that is changed, it was entered. A
 * name may begin with that of another one, so each change of it begins with nothing known.
 */
static void
propose_cb (HonVisitDialog *self)
{
  HonEncounter *encounter = hon_encounter_view_get_encounter (self->encounter_view);
  g_autofree char *person = dup_text (self->person_row);
  g_autofree char *doctor = dup_text (self->doctor_row);
  HonVisit *of_person = find_latest (self, person, NULL);
  HonVisit *of_doctor = find_latest (self, NULL, doctor);
  g_autoptr (HonEncounter) proposed = NULL;

  if (self->visit != NULL)
    return;

  proposed = hon_input_dup (HON_INPUT (self->initial));
  if (of_person != NULL)
    hon_input_copy_flagged (HON_INPUT (proposed), HON_INPUT (hon_visit_get_encounter (of_person)), HON_INPUT_LASTING);
  if (of_doctor != NULL || of_person != NULL)
    take_doctor (self, proposed, hon_visit_get_encounter (of_doctor != NULL ? of_doctor : of_person));

  g_object_freeze_notify (G_OBJECT (encounter));
  hon_input_propose_flagged (HON_INPUT (encounter), HON_INPUT (proposed), HON_INPUT (self->proposed),
                             HON_INPUT_LASTING);
  if (is_same_doctor (encounter, self->proposed))
    take_doctor (self, encounter, proposed);
  g_object_thaw_notify (G_OBJECT (encounter));
  g_set_object (&self->proposed, proposed);
}

static gboolean
reveal_focus (gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (data);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *viewport = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_VIEWPORT) : NULL;

  if (viewport != NULL && gtk_widget_is_ancestor (viewport, data))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), focus, NULL);

  return G_SOURCE_REMOVE;
}

/* The answer below grows with what it says: what is being entered stays in sight. */
static void
room_changed_cb (HonVisitDialog *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, reveal_focus, g_object_ref (self), g_object_unref);
}

/* What it does to the household. */
static void
set_title (HonVisitDialog *self)
{
  gboolean is_change = self->visit != NULL;

  adw_dialog_set_title (ADW_DIALOG (self), is_change ? _("Change Visit") : _("Add Visit"));
  gtk_widget_set_visible (self->change_group, is_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.duplicate", is_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.remove", is_change);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonVisitDialog *self = HON_VISIT_DIALOG (widget);
  HonEncounter *encounter = hon_encounter_view_get_encounter (self->encounter_view);
  g_autofree char *person = dup_text (self->person_row);
  g_autofree char *doctor = dup_text (self->doctor_row);
  g_autoptr (GPtrArray) before = hon_household_dup_rows (self->household);
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  if (self->visit != NULL)
    is_saved = hon_household_replace (self->household, self->visit, person, doctor, encounter, &error);
  else
    is_saved = hon_household_add (self->household, person, doctor, encounter, &error);
  if (!is_saved)
    {
      hon_encounter_view_set_error (self->encounter_view, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, before, hon_encounter_get_date (encounter), self->visit == NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

/* From here on it is a new visit, like the one that it was; what differs is mostly the day. */
static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HonVisitDialog *self = HON_VISIT_DIALOG (widget);

  g_clear_object (&self->visit);
  set_title (self);
  hon_encounter_view_ask_day (self->encounter_view);
  hon_announcer_tell (hon_announcer_of (widget), _("New visit like the one before: choose its day, and save it."));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonVisitDialog *self = HON_VISIT_DIALOG (widget);

  g_signal_emit (self, signals[SIGNAL_REMOVE], 0, self->visit);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
hon_visit_dialog_dispose (GObject *object)
{
  HonVisitDialog *self = HON_VISIT_DIALOG (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->household);
  g_clear_object (&self->visit);
  g_clear_object (&self->initial);
  g_clear_object (&self->proposed);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_VISIT_DIALOG);

  G_OBJECT_CLASS (hon_visit_dialog_parent_class)->dispose (object);
}

static void
hon_visit_dialog_class_init (HonVisitDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_visit_dialog_dispose;

  /**
   * HonVisitDialog::remove:
   * @self: a dialog
   * @visit: what it is about
   *
   * Emitted when the visit is to be removed.
   */
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", HON_TYPE_VISIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, HON_TYPE_VISIT);

  /**
   * HonVisitDialog::saved:
   * @self: a dialog
   * @before: (element-type GObject): the rows of the household before
   * @day: the day of the visit
   * @is_new: whether it was added
   *
   * Emitted when the visit was put into the household.
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", HON_TYPE_VISIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_PTR_ARRAY, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (HON_TYPE_BILL_VIEW);
  g_type_ensure (HON_TYPE_ENCOUNTER_VIEW);
  hon_page_set_template (widget_class, "household/hon-visit-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, doctor_row);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, encounter_view);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, answer_label);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, bill_view);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, change_group);
  gtk_widget_class_bind_template_child (widget_class, HonVisitDialog, conflict_label);
  gtk_widget_class_install_action (widget_class, "visit.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "visit.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "visit.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "visit.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "visit.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "visit.save", NULL);
}

static void
hon_visit_dialog_init (HonVisitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window), "notify::page-size",
                           G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hon_visit_dialog_new:
 * @catalogue: a loaded catalogue
 * @household: what the visit is put into
 * @visit: (nullable): a visit to change; %NULL for a new one
 * @day: the day that a new visit is taken to be of; `HON_DATE_NONE` for today
 *
 * Returns: (transfer floating): a dialog that is not yet shown
 */
AdwDialog *
hon_visit_dialog_new (HonCatalogue *catalogue,
                      HonHousehold *household,
                      HonVisit     *visit,
                      HonDate       day)
{
  HonVisitDialog *self;
  HonEncounter *encounter;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (HON_IS_HOUSEHOLD (household), NULL);
  g_return_val_if_fail (visit == NULL || HON_IS_VISIT (visit), NULL);

  self = g_object_new (HON_TYPE_VISIT_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->household = g_object_ref (household);
  g_set_object (&self->visit, visit);
  encounter = hon_encounter_view_get_encounter (self->encounter_view);
  hon_encounter_set_date (encounter, day != HON_DATE_NONE ? day : hon_date_get_today ());
  if (visit != NULL)
    {
      hon_input_copy (HON_INPUT (encounter), HON_INPUT (hon_visit_get_encounter (visit)));
      gtk_editable_set_text (GTK_EDITABLE (self->person_row), hon_visit_get_person (visit));
      gtk_editable_set_text (GTK_EDITABLE (self->doctor_row), hon_visit_get_doctor (visit));
    }
  self->initial = hon_input_dup (HON_INPUT (encounter));
  self->proposed = g_object_ref (self->initial);
  set_title (self);
  hon_encounter_view_set_catalogue (self->encounter_view, catalogue,
                                    hon_date_new (hon_date_get_year (hon_date_get_today ()) + YEARS_AHEAD, 12, 31));
  g_signal_connect_object (self->person_row, "changed", G_CALLBACK (propose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->doctor_row, "changed", G_CALLBACK (propose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (encounter, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->encounter_view, "notify::valid", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
