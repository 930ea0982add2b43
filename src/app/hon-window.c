/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-window.h"

#include "hon-bill-page.h"
#include "hon-compare-page.h"
#include "hon-dossier-page.h"
#include "hon-figures-page.h"
#include "hon-household-page.h"
#include "hon-kept-reader.h"
#include "hon-landmark-dialog.h"
#include "hon-landmarks-page.h"
#include "hon-revaluations-page.h"
#include "hon-simulator-page.h"
#include "hon-sources-page.h"
#include "hon-toast.h"
#include "hon-what-if-page.h"
#include "hon-wizard-page.h"
#include "hon-years-page.h"

#include <glib/gi18n.h>

/**
 * HonWindow:
 *
 * The window: a list of pages beside the page that is chosen. A page is made
 * when it is first shown. A file that is dropped on it is opened.
 *
 * ## Actions
 *
 * - `pages.show`: goes to a page, by its id.
 * - `pages.show-nth`: goes to a page, by its place in the list, from 1 on.
 * - `pages.step`: goes that many pages down the list, and round at its end.
 * - `pages.take`: goes to a page, by its id, and makes some inputs of a career the situation of the reader.
 * - `pages.compare`: adds a career to those that are compared, and goes there.
 * - `pages.show-term`: tells a term of the glossary, by its id, over whatever is on show.
 * - `pages.change-figure`: goes to the page of scenarios, and asks for another value of a parameter or a tariff, by its
 *   kind of place and its id.
 * - `pages.back`: goes back to the page that was shown before; Alt+Left.
 * - `pages.undo`: takes back what was done last to the situation of the reader, on whichever page; Ctrl+Z.
 * - `dossier.add`: puts an item into the dossier, and stays where it is.
 */

struct _HonWindow
{
  AdwApplicationWindow    parent_instance;

  /* Template children */
  AdwNavigationSplitView *split_view;
  GtkListBox             *page_list;
  GtkMenuButton          *menu_button;

  HonCatalogue           *catalogue; /* (owned) */
  GSettings              *settings;  /* (owned) */
  HonReader              *reader;    /* (owned): whose situation the pages share */
  GHashTable             *pages;     /* (owned) (element-type utf8 HonPage): those that have been shown */
  GQueue                  before;    /* (element-type utf8): ids of the pages that were shown before, the last one first */
  AdwToast               *way_back;  /* (nullable) (owned): tells how to come back to the page before */
  gboolean                is_asking; /* whether changes are given up */
};

/* Every page, in the order of the list. */
static const struct
{
  const char  *id;
  const char  *group;
  const char  *title;
  const char  *icon;
  GType      (*get_type) (void);
} pages[] = {
  { "wizard", N_("Starting a Practice"), N_("Choose a Sector"), "hon-wizard-symbolic", hon_wizard_page_get_type },
  { "simulator", N_("Starting a Practice"), N_("Simulate My Income"), "accessories-calculator-symbolic",
    hon_simulator_page_get_type },
  { "years", N_("Starting a Practice"), N_("My First Years"), "x-office-calendar-symbolic", hon_years_page_get_type },
  { "compare", N_("Starting a Practice"), N_("Compare Situations"), "view-dual-symbolic", hon_compare_page_get_type },
  { "bill", N_("Patients"), N_("Cost of a Consultation"), "hon-bill-symbolic", hon_bill_page_get_type },
  { "household", N_("Patients"), N_("A Household’s Year"), "system-users-symbolic",
    hon_household_page_get_type },
  { "revaluations", N_("Patients"), N_("Revaluations"), "hon-revaluations-symbolic",
    hon_revaluations_page_get_type },
  { "figures", N_("Understanding"), N_("Figures"), "hon-figures-symbolic", hon_figures_page_get_type },
  { "landmarks", N_("Understanding"), N_("Landmarks"), "user-bookmarks-symbolic", hon_landmarks_page_get_type },
  { "sources", N_("Understanding"), N_("Sources"), "accessories-dictionary-symbolic", hon_sources_page_get_type },
  { "what-if", N_("Arguing"), N_("What If?"), "applications-science-symbolic", hon_what_if_page_get_type },
  { "dossier", N_("Arguing"), N_("Dossier"), "folder-documents-symbolic", hon_dossier_page_get_type },
};

/* The page that tells what is at places of each kind. */
static const char * const pages_of[] = {
  [HON_PLACE_PAGE] = NULL,
  [HON_PLACE_ACT] = "bill",
  [HON_PLACE_TERM] = "landmarks",
  [HON_PLACE_EVENT] = "landmarks",
  [HON_PLACE_QUARREL] = "landmarks",
  [HON_PLACE_POSITION] = "landmarks",
  [HON_PLACE_FIGURE] = "figures",
  [HON_PLACE_TARIFF] = "revaluations",
  [HON_PLACE_PARAMETER] = "sources",
  [HON_PLACE_DATASET] = "sources",
  [HON_PLACE_SOURCE] = "sources",
  [HON_PLACE_HELP] = NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (pages_of) == HON_N_PLACE_KINDS);

static void
open_situations (gpointer  page,
                 GFile    *file)
{
  hon_compare_page_open (page, file);
}

static void
open_table (gpointer  page,
            GFile    *file)
{
  hon_household_page_import (page, file);
}

static void
open_scenario (gpointer  page,
               GFile    *file)
{
  hon_what_if_page_open (page, file);
}

/* What files are, by the end of their names: of others the first one tells what is wrong with them. */
static const struct
{
  const char *suffix;
  const char *page;
  void     (* open)  (gpointer  page,
                      GFile    *file);
} documents[] = {
  { ".honoraires", "compare", open_situations },
  { ".json", "what-if", open_scenario },
  { ".csv", "household", open_table },
  { ".tsv", "household", open_table },
  { ".txt", "household", open_table },
};

/* How many pages back Alt+Left goes. */
#define N_BEFORE 50

/* How long it is told after a search. */
#define RETURN_SECONDS 10

G_DEFINE_FINAL_TYPE (HonWindow, hon_window, ADW_TYPE_APPLICATION_WINDOW)

static GtkWidget *
make_row (guint position)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_(pages[position].title));

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pages[position].icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return row;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  const char *group = pages[gtk_list_box_row_get_index (row)].group;
  GtkWidget *label;

  if (before != NULL && g_str_equal (pages[gtk_list_box_row_get_index (before)].group, group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_(group));
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "page-group");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
find_page (const char *id,
           guint      *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].id, id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* Gets a page, which is made when it is first needed. */
static AdwNavigationPage *
get_page (HonWindow *self,
          guint      position)
{
  AdwNavigationPage *page = g_hash_table_lookup (self->pages, pages[position].id);

  if (page == NULL)
    {
      page = g_object_ref_sink (g_object_new (pages[position].get_type (),
                                              "catalogue", self->catalogue,
                                              "settings", self->settings,
                                              "reader", self->reader,
                                              NULL));
      g_hash_table_insert (self->pages, (gpointer) pages[position].id, page);
    }

  return page;
}

static const char *
get_shown (HonWindow *self)
{
  AdwNavigationPage *page = adw_navigation_split_view_get_content (self->split_view);

  return page != NULL ? adw_navigation_page_get_tag (page) : NULL;
}

/* The page before is another one as soon as another page is shown. */
static void
drop_way_back (HonWindow *self)
{
  if (self->way_back != NULL)
    adw_toast_dismiss (self->way_back);
  g_clear_object (&self->way_back);
}

/* Goes to a page; an unknown one means the first. */
static void
go_to_page (HonWindow  *self,
            const char *id)
{
  GtkListBoxRow *row;
  GtkWidget *focus;
  AdwNavigationPage *page;
  guint position = 0;

  find_page (id, &position);
  page = get_page (self, position);
  if (adw_navigation_split_view_get_content (self->split_view) != page)
    {
      drop_way_back (self);
      adw_navigation_split_view_set_content (self->split_view, page);
    }
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  row = gtk_list_box_get_row_at_index (self->page_list, position);
  gtk_list_box_select_row (self->page_list, row);
  /* A new window gives the focus to the first page of the list, whichever is chosen. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page_list)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  g_settings_set_string (self->settings, "page", pages[position].id);
}

/* Goes to a page, and keeps where that was done. */
static void
show_page (HonWindow  *self,
           const char *id)
{
  const char *before = get_shown (self);
  guint position = 0;

  find_page (id, &position);
  if (before != NULL && !g_str_equal (before, pages[position].id))
    {
      guint last = 0;

      find_page (before, &last);
      g_queue_push_head (&self->before, (gpointer) pages[last].id);
      if (g_queue_get_length (&self->before) > N_BEFORE)
        g_queue_pop_tail (&self->before);
    }
  go_to_page (self, id);
}

/* The focus stood in what was left, or was on its row of the list. */
static void
focus_shown (HonWindow *self)
{
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    gtk_widget_child_focus (GTK_WIDGET (adw_navigation_split_view_get_content (self->split_view)),
                            GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->page_list)));
}

/* What stands before the page keeps it where it is. */
static void
show_page_by_key (HonWindow *self,
                  guint      position)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  show_page (self, pages[position].id);
  focus_shown (self);
}

/* Goes back to the page before, where there is one and no dialog stands before this one. */
static gboolean
go_back (HonWindow *self)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL ||
      g_queue_is_empty (&self->before))
    return FALSE;

  go_to_page (self, g_queue_pop_head (&self->before));
  focus_shown (self);

  return TRUE;
}

static gboolean
back_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  return go_back (HON_WINDOW (widget)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  go_back (HON_WINDOW (widget));
}

/* Who searched was on a page, and may want to go on there. */
static void
offer_return (HonWindow *self,
              guint      position)
{
  /* Translators: %s is the name of a page. */
  g_autofree char *text = g_strdup_printf (_("Back to “%s”: Alt+Left"), _(pages[position].title));
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("Back"));
  adw_toast_set_action_name (toast, "pages.back");
  /* What pages have to tell of what was done there stands longer, and waits for it. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, RETURN_SECONDS);
  self->way_back = g_object_ref (toast);
  hon_toast_show (GTK_WIDGET (self->split_view), toast);
}

static void
show_nth_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  int position = g_variant_get_int32 (parameter) - 1;

  if (position >= 0 && position < (int) G_N_ELEMENTS (pages))
    show_page_by_key (HON_WINDOW (widget), position);
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonWindow *self = HON_WINDOW (widget);
  const int n_pages = G_N_ELEMENTS (pages);
  const char *shown = get_shown (self);
  guint position = 0;

  if (shown != NULL)
    find_page (shown, &position);
  show_page_by_key (self, (((int) position + g_variant_get_int32 (parameter)) % n_pages + n_pages) % n_pages);
}

static void
row_activated_cb (HonWindow     *self,
                  GtkListBoxRow *row)
{
  show_page (self, pages[gtk_list_box_row_get_index (row)].id);
}

/* The keys of a page work while the focus is beside it: where the page was chosen, or nowhere, or where it went when
 * what had it was removed.
 */
static gboolean
key_pressed_cb (HonWindow             *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_split_view_get_content (self->split_view));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_in_page = focus != NULL && gtk_widget_is_ancestor (focus, page);

  return !is_in_page && gtk_widget_get_mapped (page) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL &&
         gtk_event_controller_key_forward (controller, page);
}

/* Beside its list the page follows the arrow keys; a list that fills the window
 * waits for a choice.
 */
static void
row_selected_cb (HonWindow     *self,
                 GtkListBoxRow *row)
{
  if (row != NULL && !adw_navigation_split_view_get_collapsed (self->split_view))
    show_page (self, pages[gtk_list_box_row_get_index (row)].id);
}

/* The menu stands beside the list of pages, also where that is on a page of its own. */
static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  HonWindow *self = HON_WINDOW (widget);

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_menu_button_popup (self->menu_button);

  return GDK_EVENT_STOP;
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  show_page (HON_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonWindow *self = HON_WINDOW (widget);
  g_autoptr (GVariant) situation = g_variant_get_child_value (parameter, 1);
  const char *id;

  g_variant_get_child (parameter, 0, "&s", &id);
  show_page (self, id);
  hon_page_take (g_hash_table_lookup (self->pages, id), situation);
}

static void
show_term_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HonWindow *self = HON_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  HonRecord *term = NULL;

  if (hon_catalogue_is_loaded (self->catalogue))
    term = hon_catalogue_find (self->catalogue, HON_RECORDS_TERMS, id);
  if (term != NULL)
    adw_dialog_present (hon_landmark_dialog_new (self->catalogue, term), widget);
}

/* Shows a page with what it tells of a place, and how to come back. Dialogs that stand before it close. */
static void
go_to_place (HonWindow  *self,
             const char *page,
             HonPlace   *place) /* (nullable) */
{
  const char *before;
  AdwDialog *dialog;
  guint position;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    adw_dialog_force_close (dialog);
  before = get_shown (self);
  show_page (self, page);
  if (before != NULL && !g_str_equal (before, get_shown (self)) && find_page (before, &position))
    offer_return (self, position);
  if (place != NULL)
    hon_page_open (g_hash_table_lookup (self->pages, page), place);
}

static void
change_figure_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  guint32 kind;
  const char *id;
  g_autoptr (HonPlace) figure = NULL;

  g_variant_get (parameter, "(u&s)", &kind, &id);
  figure = hon_place_new ((HonPlaceKind) kind, id, id, NULL);
  go_to_place (HON_WINDOW (widget), "what-if", figure);
}

/* A page that has nothing of its own to take back leaves the key to this. Nothing changes behind a dialog. */
static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GHashTableIter iter;
  gpointer page;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL)
    return;

  g_hash_table_iter_init (&iter, HON_WINDOW (widget)->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    if (hon_page_undo_reader (page))
      return;
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HonWindow *self = HON_WINDOW (widget);

  show_page (self, "compare");
  hon_compare_page_add (HON_COMPARE_PAGE (g_hash_table_lookup (self->pages, "compare")), parameter);
}

static void
add_to_dossier_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  guint position = 0;

  find_page ("dossier", &position);
  hon_dossier_page_add (HON_DOSSIER_PAGE (get_page (HON_WINDOW (widget), position)), parameter);
}

static void
leave_response_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (HonWindow) self = HON_WINDOW (user_data);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  self->is_asking = FALSE;
  if (!g_str_equal (response, "leave"))
    return;

  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_to_leave (HonWindow  *self,
              const char *reasons)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Changes Not Saved"), reasons));

  self->is_asking = TRUE;
  adw_alert_dialog_add_responses (dialog, "stay", _("_Keep Open"), "leave", _("_Discard Changes"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "stay");
  adw_alert_dialog_set_close_response (dialog, "stay");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, leave_response_cb, g_object_ref (self));
}

/* Has the pages write what waits for it, and gets why some could not, if there are such. */
static char *
flush_pages (HonWindow *self)
{
  g_autoptr (GString) reasons = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      HonPage *page = g_hash_table_lookup (self->pages, pages[i].id);
      g_autoptr (GError) error = NULL;

      if (page != NULL && !hon_page_flush (page, &error))
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? "\n\n" : "", error->message);
    }

  return reasons->len > 0 ? g_string_free (g_steal_pointer (&reasons), FALSE) : NULL;
}

static gboolean
hon_window_close_request (GtkWindow *window)
{
  if (!hon_window_confirm_leaving (HON_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (hon_window_parent_class)->close_request (window);
}

static void
hon_window_dispose (GObject *object)
{
  HonWindow *self = HON_WINDOW (object);

  g_queue_clear (&self->before);
  g_clear_object (&self->way_back);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->reader);
  g_clear_object (&self->settings);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_WINDOW);

  G_OBJECT_CLASS (hon_window_parent_class)->dispose (object);
}

static void
hon_window_class_init (HonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hon_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/honoraires/Honoraires/ui/app/hon-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HonWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, HonWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, HonWindow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, 0, menu_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "pages.undo", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, back_cb, NULL);
  gtk_widget_class_install_action (widget_class, "pages.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "pages.show-nth", "i", show_nth_action);
  gtk_widget_class_install_action (widget_class, "pages.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "pages.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "pages.change-figure", "(us)", change_figure_action);
  gtk_widget_class_install_action (widget_class, "pages.show-term", "s", show_term_action);
  gtk_widget_class_install_action (widget_class, "pages.take", "(sa{sv})", take_action);
  gtk_widget_class_install_action (widget_class, "pages.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "pages.compare", "a{sv}", compare_action);
  gtk_widget_class_install_action (widget_class, "dossier.add", "s", add_to_dossier_action);
}

/* Of several files the first one is opened, as from elsewhere. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  HonWindow *self = HON_WINDOW (user_data);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL || !hon_catalogue_is_loaded (self->catalogue))
    return FALSE;

  hon_window_open_document (self, files->data);

  return TRUE;
}

static void
add_drop_target (HonWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
hon_window_init (HonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drop_target (self);

  if (g_str_equal (PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_list_box_append (self->page_list, make_row (i));
  gtk_list_box_set_header_func (self->page_list, header_cb, NULL, NULL);
}

/**
 * hon_window_new:
 * @application: the application
 * @catalogue: the facts, which may still be loading
 * @settings: what is kept between starts
 *
 * Returns: (transfer none): a window that shows the page of last time
 */
GtkWidget *
hon_window_new (GtkApplication *application,
                HonCatalogue   *catalogue,
                GSettings      *settings)
{
  HonWindow *self;
  g_autofree char *page = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HON_TYPE_WINDOW, "application", application, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->settings = g_object_ref (settings);
  self->reader = hon_kept_reader_new (catalogue, settings);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  page = g_settings_get_string (settings, "page");
  show_page (self, page);

  return GTK_WIDGET (self);
}

/**
 * hon_window_list_pages:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all pages
 */
const char * const *
hon_window_list_pages (void)
{
  static const char *ids[G_N_ELEMENTS (pages) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    ids[i] = pages[i].id;

  return ids;
}

/**
 * hon_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none): the id of the page that is shown
 */
const char *
hon_window_get_page (HonWindow *self)
{
  g_return_val_if_fail (HON_IS_WINDOW (self), NULL);

  return pages[gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->page_list))].id;
}

/**
 * hon_window_open_document:
 * @self: a window
 * @file: situations, a scenario, or a table of visits
 *
 * Opens a document on its page; to be called once the facts are loaded. What is wrong with a file is told there.
 */
void
hon_window_open_document (HonWindow *self,
                          GFile     *file)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;
  guint kind = 0;

  g_return_if_fail (HON_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_basename (file);
  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (g_str_has_suffix (lower, documents[i].suffix))
      kind = i;
  show_page (self, documents[kind].page);
  documents[kind].open (g_hash_table_lookup (self->pages, documents[kind].page), file);
}

/**
 * hon_window_add_places:
 * @finder: what finds everything
 *
 * Has the pages found.
 */
void
hon_window_add_places (HonFinder *finder)
{
  g_return_if_fail (HON_IS_FINDER (finder));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (HonPlace) place = hon_place_new (HON_PLACE_PAGE, pages[i].id, _(pages[i].title), _(pages[i].group));

      hon_finder_add (finder, place, NULL);
    }
}

/**
 * hon_window_open:
 * @self: a window, whose facts are loaded
 * @place: what is to be shown; no page of the help
 *
 * Goes to a place: to a page, or to what a page tells of a record. Dialogs that stand before it close. Where another
 * page was shown, it is told how to come back to it.
 */
void
hon_window_open (HonWindow *self,
                 HonPlace  *place)
{
  const char *page;

  g_return_if_fail (HON_IS_WINDOW (self));
  g_return_if_fail (HON_IS_PLACE (place));

  page = pages_of[hon_place_get_kind (place)];
  go_to_place (self, page != NULL ? page : hon_place_get_id (place), page != NULL ? place : NULL);
}

/**
 * hon_window_confirm_leaving:
 * @self: a window
 *
 * Has all written that waits for it. Where that cannot be, asks once whether to give it up, with all that would be
 * lost, and closes the window then.
 *
 * Returns: whether nothing is lost if the window closes now
 */
gboolean
hon_window_confirm_leaving (HonWindow *self)
{
  g_autofree char *reasons = NULL;

  g_return_val_if_fail (HON_IS_WINDOW (self), FALSE);

  reasons = flush_pages (self);
  if (reasons == NULL)
    return TRUE;

  /* The question may be, or be asked, behind another window. */
  gtk_window_present (GTK_WINDOW (self));
  if (!self->is_asking)
    ask_to_leave (self, reasons);

  return FALSE;
}
