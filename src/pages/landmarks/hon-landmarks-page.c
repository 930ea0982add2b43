/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-landmarks-page.h"

#include "hon-choice-factory.h"
#include "hon-chronology.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-landmark-dialog.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"

#include <glib/gi18n.h>

/**
 * HonLandmarksPage:
 *
 * What happened between doctors, health insurance and State, what is disputed about it and who held
 * what, and what the words mean: three lists to read and to search.
 *
 * ## Keys
 *
 * Typing searches, Enter opens what a row names.
 */

struct _HonLandmarksPage
{
  HonPage             parent_instance;

  /* Template children */
  GtkSearchEntry     *search_entry;
  AdwViewStack       *views;
  AdwPreferencesPage *events_page;
  AdwComboRow        *theme_row;
  AdwViewStackPage   *events_view;
  AdwViewStackPage   *quarrels_view;
  AdwViewStackPage   *terms_view;
  AdwStatusPage      *events_status;
  AdwStatusPage      *quarrels_status;
  AdwStatusPage      *terms_status;
  GtkListBox         *quarrel_list;
  GtkListBox         *term_list;

  GPtrArray          *decades; /* (owned) (element-type Decade) */
  GHashTable         *shown;   /* (owned) (element-type HonRecord guint): what is found, and its place */
};

/* The events of ten years. */
typedef struct
{
  AdwPreferencesGroup *group; /* (unowned) */
  GtkListBox          *list;  /* (unowned) */
} Decade;

G_DEFINE_FINAL_TYPE (HonLandmarksPage, hon_landmarks_page, HON_TYPE_PAGE)

static HonRecord *
get_record (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "record");
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  HonLandmarksPage *self = HON_LANDMARKS_PAGE (user_data);

  return g_hash_table_contains (self->shown, get_record (row));
}

/* What is found best stands first. */
static int
sort_cb (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       user_data)
{
  HonLandmarksPage *self = HON_LANDMARKS_PAGE (user_data);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->shown, get_record (a))) -
         GPOINTER_TO_INT (g_hash_table_lookup (self->shown, get_record (b)));
}

static void
row_activated_cb (HonLandmarksPage *self,
                  GtkListBoxRow    *row)
{
  adw_dialog_present (hon_landmark_dialog_new (hon_page_get_catalogue (HON_PAGE (self)), get_record (row)),
                      GTK_WIDGET (self));
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          gpointer    record)
{
  GtkWidget *row = hon_group_make_link (title, subtitle);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);

  return row;
}

static char *
dup_themes (HonEvent *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint theme = 0; theme < HON_N_THEMES; theme++)
    if (hon_event_has_theme (event, theme))
      g_strv_builder_add (builder, hon_theme_get_label (theme));
  labels = g_strv_builder_end (builder);

  return g_strjoinv (", ", labels);
}

static void
set_up_list (HonLandmarksPage *self,
             GtkListBox       *list)
{
  gtk_list_box_set_filter_func (list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (list, sort_cb, self, NULL);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static Decade *
add_decade (HonLandmarksPage *self,
            int               year)
{
  Decade *decade = g_new (Decade, 1);
  /* Translators: the ten years from one on, such as the 1980s. */
  g_autofree char *title = g_strdup_printf (_("The %ds"), year);

  decade->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  decade->list = GTK_LIST_BOX (gtk_list_box_new ());
  adw_preferences_group_set_title (decade->group, title);
  gtk_list_box_set_selection_mode (decade->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (decade->list, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (decade->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (decade->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  set_up_list (self, decade->list);
  adw_preferences_group_add (decade->group, GTK_WIDGET (decade->list));
  hon_heading_mark (GTK_WIDGET (decade->group));
  adw_preferences_page_add (self->events_page, decade->group);
  g_ptr_array_add (self->decades, decade);

  return decade;
}

static void
fill_events (HonLandmarksPage *self,
             GListModel       *events)
{
  Decade *decade = NULL;
  int year = 0;

  for (guint i = 0; i < self->decades->len; i++)
    adw_preferences_page_remove (self->events_page, ((Decade *) g_ptr_array_index (self->decades, i))->group);
  g_ptr_array_set_size (self->decades, 0);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      int first = hon_chronology_get_decade (event);
      g_autofree char *date = hon_evidence_dup_date (hon_event_get_evidence (event));
      g_autofree char *themes = dup_themes (event);
      /* Translators: %1$s is a date, %2$s what an event is about. */
      g_autofree char *subtitle = g_strdup_printf (C_("landmarks", "%1$s · %2$s"), date, themes);

      if (decade == NULL || first != year)
        decade = add_decade (self, first);
      year = first;
      gtk_list_box_append (decade->list, make_row (hon_event_get_title (event), subtitle, event));
    }
}

static void
fill_quarrels (HonLandmarksPage *self,
               GListModel       *quarrels)
{
  gtk_list_box_remove_all (self->quarrel_list);
  for (guint i = 0; i < g_list_model_get_n_items (quarrels); i++)
    {
      g_autoptr (HonQuarrel) quarrel = g_list_model_get_item (quarrels, i);

      gtk_list_box_append (self->quarrel_list,
                           make_row (hon_quarrel_get_title (quarrel), hon_quarrel_get_text (quarrel), quarrel));
    }
}

static void
fill_terms (HonLandmarksPage *self,
            GListModel       *terms)
{
  gtk_list_box_remove_all (self->term_list);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);
      g_autofree char *title = hon_term_dup_title (term);

      gtk_list_box_append (self->term_list, make_row (title, hon_term_get_text (term), term));
    }
}

/* Notes what is found, with its place; tells whether there is anything, also from the other lists. */
static guint
show_found (HonLandmarksPage *self,
            GListModel       *found,
            AdwViewStackPage *view,
            gboolean          is_counted)
{
  guint n = g_list_model_get_n_items (found);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->shown, g_list_model_get_item (found, i), GUINT_TO_POINTER (i));
  gtk_stack_set_visible_child_name (GTK_STACK (adw_view_stack_page_get_child (view)), n > 0 ? "list" : "empty");
  adw_view_stack_page_set_badge_number (view, is_counted ? n : 0);

  return n;
}

static void
refresh_list (GtkListBox *list)
{
  gtk_list_box_invalidate_filter (list);
  gtk_list_box_invalidate_sort (list);
}

static void
search (HonLandmarksPage *self)
{
  HonCatalogue *catalogue = hon_page_get_catalogue (HON_PAGE (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  int theme = (int) adw_combo_row_get_selected (self->theme_row) - 1;
  g_autoptr (GListModel) events = NULL;
  g_autoptr (GListModel) quarrels = NULL;
  g_autoptr (GListModel) terms = NULL;
  g_autofree char *answer = NULL;
  gboolean is_counted = *text != '\0';
  const char *advice;
  guint n_events, n_quarrels, n_terms;

  /* The themes are filled in before the page has its facts. */
  if (catalogue == NULL || !hon_catalogue_is_loaded (catalogue))
    return;

  events = hon_chronology_search (hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS), text, theme);
  quarrels = hon_chronology_search_quarrels (catalogue, text);
  terms = hon_glossary_search (hon_catalogue_get_list (catalogue, HON_RECORDS_TERMS), text);
  g_hash_table_remove_all (self->shown);
  n_events = show_found (self, events, self->events_view, is_counted);
  n_quarrels = show_found (self, quarrels, self->quarrels_view, is_counted);
  n_terms = show_found (self, terms, self->terms_view, is_counted);
  advice = n_events + n_quarrels + n_terms > 0 ? _("Another list has it: its number says how often.")
                                               : _("Try other words.");
  adw_status_page_set_description (self->events_status, advice);
  adw_status_page_set_description (self->quarrels_status, advice);
  adw_status_page_set_description (self->terms_status, advice);

  for (guint i = 0; i < self->decades->len; i++)
    {
      const Decade *decade = g_ptr_array_index (self->decades, i);
      gboolean is_shown = FALSE;

      refresh_list (decade->list);
      for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (decade->list)); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        is_shown = is_shown || filter_cb (GTK_LIST_BOX_ROW (row), self);
      gtk_widget_set_visible (GTK_WIDGET (decade->group), is_shown);
    }
  refresh_list (self->quarrel_list);
  refresh_list (self->term_list);
  /* Translators: how many of each were found. */
  answer = g_strdup_printf (_("Found: %1$u in the chronology, %2$u in the debates, %3$u in the glossary"),
                            n_events, n_quarrels, n_terms);
  hon_page_announce (HON_PAGE (self), answer);
}

static void
search_changed_cb (HonLandmarksPage *self)
{
  search (self);
}

static void
theme_changed_cb (HonLandmarksPage *self)
{
  search (self);
}

static void
all_themes_clicked_cb (HonLandmarksPage *self)
{
  adw_combo_row_set_selected (self->theme_row, 0);
}

static void
hon_landmarks_page_catalogue_changed (HonPage *page)
{
  HonLandmarksPage *self = HON_LANDMARKS_PAGE (page);
  HonCatalogue *catalogue = hon_page_get_catalogue (page);

  fill_events (self, hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS));
  fill_quarrels (self, hon_catalogue_get_list (catalogue, HON_RECORDS_QUARRELS));
  fill_terms (self, hon_catalogue_get_list (catalogue, HON_RECORDS_TERMS));
  search (self);
}

/* Tells a record over the view that has it. */
static void
hon_landmarks_page_open (HonPage  *page,
                         HonPlace *place)
{
  static const struct
  {
    HonRecords  records;
    const char *view;
  } views[HON_N_PLACE_KINDS] = {
    [HON_PLACE_TERM] = { HON_RECORDS_TERMS, "terms" },
    [HON_PLACE_EVENT] = { HON_RECORDS_EVENTS, "events" },
    [HON_PLACE_QUARREL] = { HON_RECORDS_QUARRELS, "quarrels" },
    [HON_PLACE_POSITION] = { HON_RECORDS_POSITIONS, "quarrels" },
  };
  HonLandmarksPage *self = HON_LANDMARKS_PAGE (page);
  HonCatalogue *catalogue = hon_page_get_catalogue (page);
  HonPlaceKind kind = hon_place_get_kind (place);
  HonRecord *record = hon_catalogue_find (catalogue, views[kind].records, hon_place_get_id (place));

  if (record == NULL || views[kind].view == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->views, views[kind].view);
  adw_dialog_present (hon_landmark_dialog_new (catalogue, record), GTK_WIDGET (self));
}

static void
hon_landmarks_page_dispose (GObject *object)
{
  HonLandmarksPage *self = HON_LANDMARKS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_LANDMARKS_PAGE);

  G_OBJECT_CLASS (hon_landmarks_page_parent_class)->dispose (object);
}

static void
hon_landmarks_page_finalize (GObject *object)
{
  HonLandmarksPage *self = HON_LANDMARKS_PAGE (object);

  g_ptr_array_unref (self->decades);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (hon_landmarks_page_parent_class)->finalize (object);
}

static void
hon_landmarks_page_class_init (HonLandmarksPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_landmarks_page_dispose;
  object_class->finalize = hon_landmarks_page_finalize;
  HON_PAGE_CLASS (klass)->catalogue_changed = hon_landmarks_page_catalogue_changed;
  HON_PAGE_CLASS (klass)->open = hon_landmarks_page_open;

  hon_page_set_template (widget_class, "landmarks/hon-landmarks-page");
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, views);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, events_page);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, theme_row);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, events_view);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, events_status);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, quarrels_view);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, quarrels_status);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, terms_view);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, terms_status);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, quarrel_list);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarksPage, term_list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_themes_clicked_cb);
}

static void
hon_landmarks_page_init (HonLandmarksPage *self)
{
  g_autoptr (GtkStringList) themes = gtk_string_list_new (NULL);

  self->decades = g_ptr_array_new_with_free_func (g_free);
  self->shown = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->theme_row, NULL);

  gtk_string_list_append (themes, C_("theme", "All"));
  for (guint theme = 0; theme < HON_N_THEMES; theme++)
    gtk_string_list_append (themes, hon_theme_get_label (theme));
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (themes));
  set_up_list (self, self->quarrel_list);
  set_up_list (self, self->term_list);
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), TRUE);
}
