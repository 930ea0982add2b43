/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-change-dialog.h"

#include "hon-announcer.h"
#include "hon-changeable.h"
#include "hon-date-row.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-page-template.h"
#include "hon-plain.h"
#include "hon-search-keys.h"

#include <glib/gi18n.h>

#include <string.h>

/* More than people read; who does not find it writes another word. */
#define FOUND_MAX 40

/**
 * HonChangeDialog:
 *
 * Adds a change to a scenario, or changes one of it: a figure of the law is looked for by words, and then has another
 * value from a day on. What the datasets would not take is told, and cannot be saved.
 *
 * ## Actions
 *
 * - `change.save`: checks the change and makes it, and closes; Enter in a row of the form does the same.
 *
 * ## Keys
 *
 * Typing searches; Enter takes the first that was found, or the row in focus. Escape goes back from the form, and
 * closes.
 */

struct _HonChangeDialog
{
  AdwDialog            parent_instance;

  /* Template children */
  AdwNavigationView   *navigation_view;
  AdwNavigationPage   *search_page;
  GtkStack            *stack;
  GtkSearchEntry      *search_entry;
  GtkScrolledWindow   *scrolled_window;
  GtkListBox          *list;
  AdwNavigationPage   *form_page;
  GtkWidget           *cancel_button;
  GtkWidget           *save_button;
  AdwPreferencesGroup *figure_group;
  AdwEntryRow         *value_row;
  HonTypedRow         *from_row;
  AdwEntryRow         *source_row;
  AdwEntryRow         *url_row;
  GtkLabel            *error_label;

  HonCatalogue        *catalogue;   /* (owned): of the law in force */
  HonScenario         *scenario;    /* (owned) */
  guint                position;    /* of what is changed, or `HON_SCENARIO_DRAFT_NEW` */
  HonChangeable       *figure;      /* (nullable) (owned): what the form is about */
  char                *words;       /* (owned): what was looked for last */
  GListModel          *found;       /* (nullable) (owned) (element-type HonChangeable) */
  HonScenario         *candidate;   /* (nullable) (owned): while it is checked */
  GCancellable        *cancellable; /* (owned) */
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonChangeDialog, hon_change_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HonChangeable *figure = HON_CHANGEABLE (item);
  g_autofree char *since = hon_changeable_dup_since (figure, hon_date_get_today ());
  GtkWidget *row = hon_group_make_link (hon_changeable_get_label (figure), since);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static void
search (HonChangeDialog *self)
{
  g_set_str (&self->words, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_clear_object (&self->found);
  self->found = hon_changeable_search (self->catalogue, self->words, FOUND_MAX);
  gtk_list_box_bind_model (self->list, self->found, create_row, self, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->found) > 0 ? "list" : "empty");
}

/* An entry also tells of a change when it is first shown. */
static void
search_changed_cb (HonChangeDialog *self)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), self->words))
    return;
  search (self);
  hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), g_list_model_get_n_items (self->found));
}

/* Marks a row as the wrong one, or as right. */
static void
mark (AdwEntryRow *row,
      gboolean     is_wrong)
{
  GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  if (is_wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_reset_state (field, GTK_ACCESSIBLE_STATE_INVALID);
    }
}

/* Says below the rows why the change cannot be made, and marks the row that it is about; that of the day marks itself. */
static void
mark_error (HonChangeDialog *self,
            GtkWidget       *row,
            const char      *message)
{
  AdwEntryRow *rows[] = { self->value_row, self->source_row, self->url_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    mark (rows[i], GTK_WIDGET (rows[i]) == row);
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self->error_label, message);
}

/* The same, and goes back to the row. */
static void
show_error (HonChangeDialog *self,
            GtkWidget       *row,
            const char      *message)
{
  mark_error (self, row, message);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* The form about a figure, with what it is worth in force. */
static void
show_figure (HonChangeDialog *self,
             HonChangeable   *figure)
{
  HonDate today = hon_date_get_today ();
  g_autofree char *since = hon_changeable_dup_since (figure, today);
  g_autofree char *typed = hon_changeable_dup_typed (figure, today);
  /* Translators: %s is such as “30 € since 22 December 2024”. */
  g_autofree char *in_force = since != NULL ? g_strdup_printf (_("In force: %s"), since) : NULL;
  /* Translators: the title of a row; %s is a unit. */
  g_autofree char *title = g_strdup_printf (_("New Value, %s"), hon_changeable_get_unit (figure));
  g_autofree char *label = g_markup_escape_text (hon_changeable_get_label (figure), -1);

  g_set_object (&self->figure, figure);
  adw_preferences_group_set_title (self->figure_group, label);
  adw_preferences_group_set_description (self->figure_group, in_force);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value_row), title);
  gtk_editable_set_text (GTK_EDITABLE (self->value_row), typed);
  show_error (self, NULL, NULL);
}

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (hon_plain_dup_line (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* What no law can have is told as it is typed; what is not typed to its end may still become a number. */
static void
value_changed_cb (HonChangeDialog *self)
{
  g_autofree char *text = dup_text (self->value_row);
  g_autoptr (JsonNode) value = self->figure != NULL ? hon_changeable_read_value (self->figure, text, NULL) : NULL;
  g_autofree char *problem = value != NULL ? hon_changeable_dup_problem (self->figure, value) : NULL;

  mark_error (self, problem != NULL ? GTK_WIDGET (self->value_row) : NULL, problem);
}

static void
show_change (HonChangeDialog *self)
{
  const HonScenarioChange *change = hon_scenario_get_change (self->scenario, self->position);
  g_autofree char *value = hon_changeable_format (change->value);

  gtk_editable_set_text (GTK_EDITABLE (self->value_row), value);
  hon_typed_row_set_value (self->from_row, change->from);
  gtk_editable_set_text (GTK_EDITABLE (self->source_row), change->title != NULL ? change->title : "");
  gtk_editable_set_text (GTK_EDITABLE (self->url_row), change->url != NULL ? change->url : "");
}

/* Begins with the form, about a figure that is known. */
static void
open_form (HonChangeDialog *self,
           HonChangeable   *figure)
{
  adw_dialog_set_title (ADW_DIALOG (self), adw_navigation_page_get_title (self->form_page));
  show_figure (self, figure);
  adw_navigation_view_replace_with_tags (self->navigation_view, (const char * const []) { "form" }, 1);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->value_row));
}

static void
take (HonChangeDialog *self,
      guint            position)
{
  g_autoptr (HonChangeable) figure = g_list_model_get_item (self->found, position);

  if (figure == NULL)
    return;

  show_figure (self, figure);
  adw_navigation_view_push_by_tag (self->navigation_view, "form");
  gtk_widget_grab_focus (GTK_WIDGET (self->value_row));
}

static void
entered_cb (HonChangeDialog *self)
{
  hon_search_keys_take_enter (self->search_entry, self->list);
}

static void
row_activated_cb (HonChangeDialog *self,
                  GtkListBoxRow   *row)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
stop_search_cb (HonChangeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Which change of the candidate the form is about. */
static guint
find_position (HonChangeDialog *self,
               HonScenario     *candidate)
{
  HonDate from = (HonDate) hon_typed_row_get_value (self->from_row);
  guint position = 0;

  for (; position < hon_scenario_get_n_changes (candidate); position++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (candidate, position);

      if (change->records == hon_changeable_get_records (self->figure) && change->from == from &&
          g_str_equal (change->id, hon_changeable_get_id (self->figure)))
        break;
    }

  return position;
}

/* Tells what the datasets say to the change: the form is the place of it. What they say to another change stands with
 * its figure, and is about no row of the form. A place has no spaces in any language, and the reason follows it.
 */
static void
tell_refused (HonChangeDialog *self,
              HonScenario     *candidate,
              guint            position,
              const char      *message)
{
  g_autofree char *told = hon_scenario_dup_problem (candidate, self->catalogue, message);
  g_autofree char *own = g_strdup_printf ("$.changes[%u]", position);
  const char *place = strstr (message, "$.");
  const char *end = place != NULL ? strchr (place, ' ') : NULL;

  if (end == NULL)
    show_error (self, GTK_WIDGET (self->value_row), message);
  else if (g_str_has_prefix (place, "$.changes[") && !g_str_has_prefix (place, own))
    show_error (self, NULL, told);
  else if (g_strstr_len (place, end - place, ".from") != NULL)
    show_error (self, GTK_WIDGET (self->from_row), end + 1);
  else
    show_error (self, GTK_WIDGET (self->value_row), end + 1);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HonChangeDialog) self = HON_CHANGE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  gboolean is_right = hon_catalogue_load_finish (HON_CATALOGUE (object), result, &error);
  g_autoptr (HonScenario) candidate = g_steal_pointer (&self->candidate);
  guint position;

  /* The dialog was closed meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "change.save", TRUE);
  position = find_position (self, candidate);
  if (!is_right)
    {
      tell_refused (self, candidate, position, error->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, candidate, position);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* What the datasets say to it is what the command line says. */
static void
check (HonChangeDialog         *self,
       const HonScenarioChange *change)
{
  g_autoptr (HonCatalogue) changed = NULL;

  self->candidate = hon_scenario_dup_with (self->scenario, self->position, change);
  changed = hon_catalogue_new_scenario (hon_catalogue_get_overlay (self->catalogue), self->candidate);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "change.save", FALSE);
  hon_catalogue_load_async (changed, self->cancellable, checked_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonChangeDialog *self = HON_CHANGE_DIALOG (widget);
  g_autofree char *text = dup_text (self->value_row);
  g_autofree char *title = dup_text (self->source_row);
  g_autofree char *url = dup_text (self->url_row);
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) value = NULL;

  /* There is nothing to save before a figure is chosen. */
  if (self->figure == NULL || adw_navigation_view_get_visible_page (self->navigation_view) != self->form_page)
    return;

  show_error (self, NULL, NULL);
  value = hon_changeable_read_value (self->figure, text, &error);
  if (value == NULL)
    {
      show_error (self, GTK_WIDGET (self->value_row), error->message);
      return;
    }
  problem = hon_changeable_dup_problem (self->figure, value);
  if (problem != NULL)
    {
      show_error (self, GTK_WIDGET (self->value_row), problem);
      return;
    }
  if (!hon_typed_row_is_valid (self->from_row))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->from_row));
      return;
    }
  if (*title == '\0' && *url != '\0')
    {
      show_error (self, GTK_WIDGET (self->source_row), _("A source with an address needs a title."));
      return;
    }
  if (*url != '\0' && !hon_source_is_address (url))
    {
      show_error (self, GTK_WIDGET (self->url_row),
                  _("This is not the address of a page, such as https://example.org."));
      return;
    }

  check (self, &(HonScenarioChange) {
    .records = hon_changeable_get_records (self->figure),
    .id = (char *) hon_changeable_get_id (self->figure),
    .from = (HonDate) hon_typed_row_get_value (self->from_row),
    .payload = "value",
    .value = value,
    .title = *title != '\0' ? title : NULL,
    .url = *url != '\0' ? url : NULL,
  });
}

static void
hon_change_dialog_dispose (GObject *object)
{
  HonChangeDialog *self = HON_CHANGE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->candidate);
  g_clear_object (&self->figure);
  g_clear_object (&self->found);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->scenario);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_CHANGE_DIALOG);

  G_OBJECT_CLASS (hon_change_dialog_parent_class)->dispose (object);
}

/* What is checked then comes too late. */
static void
hon_change_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (HON_CHANGE_DIALOG (dialog)->cancellable);
}

/* A sheet from below would give the focus to its first button as it comes. */
static gboolean
hon_change_dialog_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  HonChangeDialog *self = HON_CHANGE_DIALOG (widget);
  gboolean is_new = gtk_widget_get_focus_child (widget) == NULL;

  if (is_new && adw_navigation_view_get_visible_page (self->navigation_view) == self->form_page)
    return gtk_widget_grab_focus (GTK_WIDGET (self->value_row));

  return GTK_WIDGET_CLASS (hon_change_dialog_parent_class)->focus (widget, direction);
}

static void
hon_change_dialog_class_init (HonChangeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_change_dialog_dispose;
  widget_class->focus = hon_change_dialog_focus;
  ADW_DIALOG_CLASS (klass)->closed = hon_change_dialog_closed;

  /**
   * HonChangeDialog::saved:
   * @self: a dialog
   * @scenario: the scenario with the change
   * @position: which of its changes that is
   *
   * Emitted when the change was made.
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", HON_TYPE_CHANGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, HON_TYPE_SCENARIO, G_TYPE_UINT);

  g_type_ensure (HON_TYPE_DATE_ROW);
  hon_page_set_template (widget_class, "what-if/hon-change-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, search_page);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, form_page);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, figure_group);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, value_row);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, url_row);
  gtk_widget_class_bind_template_child (widget_class, HonChangeDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_install_action (widget_class, "change.save", NULL, save_action);
}

static void
hon_change_dialog_init (HonChangeDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What is typed beside the form is no search. */
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self->search_page), TRUE);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->save_button);
  hon_heading_mark (GTK_WIDGET (self));
}

/**
 * hon_change_dialog_new:
 * @catalogue: a loaded catalogue of the law in force
 * @scenario: a scenario
 * @position: which of its changes is changed, whose figure must be known; `HON_SCENARIO_DRAFT_NEW` for a new one
 * @figure: (nullable): what a new one is about; else it is looked for
 *
 * Returns: (transfer floating): a dialog that is not yet shown
 */
AdwDialog *
hon_change_dialog_new (HonCatalogue  *catalogue,
                       HonScenario   *scenario,
                       guint          position,
                       HonChangeable *figure)
{
  HonChangeDialog *self;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (HON_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (figure == NULL || HON_IS_CHANGEABLE (figure), NULL);

  self = g_object_new (HON_TYPE_CHANGE_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->scenario = g_object_ref (scenario);
  self->position = position;
  hon_typed_row_set_minimum (self->from_row, hon_date_new (HON_DATE_YEAR_MIN, 1, 1));
  hon_typed_row_set_maximum (self->from_row, hon_date_new (HON_DATE_YEAR_MAX, 12, 31));
  hon_typed_row_set_value (self->from_row, hon_scenario_get_usual_day (catalogue));
  if (position != HON_SCENARIO_DRAFT_NEW)
    {
      const HonScenarioChange *change = hon_scenario_get_change (scenario, position);
      g_autoptr (HonChangeable) changed = hon_changeable_find (catalogue, change->records, change->id);

      open_form (self, changed);
      show_change (self);
    }
  else if (figure != NULL)
    {
      open_form (self, figure);
    }
  else
    {
      gtk_widget_set_visible (self->cancel_button, FALSE);
      search (self);
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->search_entry));
    }

  return ADW_DIALOG (self);
}
