/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-speciality-view.h"

#include "hon-announcer.h"
#include "hon-choice-list.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"

#include <glib/gi18n.h>

/**
 * HonSpecialityView:
 *
 * A search among specialities, of which one is taken: also the only one that was found.
 *
 * ## Keys
 *
 * Enter in the search field takes the first that was found, once something was typed.
 */

struct _HonSpecialityView
{
  AdwBin          parent_instance;

  /* Template children */
  GtkSearchEntry *search_entry;
  HonChoiceList  *found_list;
  GtkLabel       *nothing_label;

  HonCandidate   *candidate;  /* (owned) */
  HonCatalogue   *catalogue;  /* (owned) */
  GListModel     *found;      /* (nullable) (owned) (element-type HonSpeciality) */
  gboolean        is_loading; /* answers are being filled in, not taken */
};

G_DEFINE_FINAL_TYPE (HonSpecialityView, hon_speciality_view, ADW_TYPE_BIN)

static void
show_selected (HonSpecialityView *self)
{
  const char *id = hon_candidate_get_speciality (self->candidate);
  int selected = -1;

  for (guint i = 0; i < g_list_model_get_n_items (self->found); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (self->found, i);

      if (g_strcmp0 (hon_speciality_get_id (speciality), id) == 0)
        selected = i;
    }
  self->is_loading = TRUE;
  hon_choice_list_set_selected (self->found_list, selected);
  self->is_loading = FALSE;
}

static void
take (HonSpecialityView *self,
      guint              position)
{
  g_autoptr (HonSpeciality) speciality = g_list_model_get_item (self->found, position);

  if (speciality != NULL)
    g_object_set (self->candidate, "speciality", hon_speciality_get_id (speciality), NULL);
}

static void
search (HonSpecialityView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint n;

  g_clear_object (&self->found);
  self->found = hon_speciality_search (hon_catalogue_get_list (self->catalogue, HON_RECORDS_SPECIALITIES),
                                       text);
  n = g_list_model_get_n_items (self->found);
  self->is_loading = TRUE;
  hon_choice_list_remove_all (self->found_list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (self->found, i);

      hon_choice_list_append (self->found_list, hon_speciality_get_label (speciality), NULL);
    }
  self->is_loading = FALSE;
  show_selected (self);
  /* Who looked for it, and found nothing else, means it. */
  if (*text != '\0' && n == 1)
    take (self, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->found_list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), n == 0);
}

static void
search_cb (HonSpecialityView *self)
{
  search (self);
  hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), g_list_model_get_n_items (self->found));
}

static void
selected_cb (HonSpecialityView *self)
{
  int selected = hon_choice_list_get_selected (self->found_list);

  if (!self->is_loading && selected >= 0)
    take (self, selected);
}

static void
hon_speciality_view_dispose (GObject *object)
{
  HonSpecialityView *self = HON_SPECIALITY_VIEW (object);

  g_clear_object (&self->candidate);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_SPECIALITY_VIEW);

  G_OBJECT_CLASS (hon_speciality_view_parent_class)->dispose (object);
}

static void
hon_speciality_view_class_init (HonSpecialityViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_speciality_view_dispose;

  g_type_ensure (HON_TYPE_CHOICE_LIST);
  hon_page_set_template (widget_class, "wizard/hon-speciality-view");
  gtk_widget_class_bind_template_child (widget_class, HonSpecialityView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonSpecialityView, found_list);
  gtk_widget_class_bind_template_child (widget_class, HonSpecialityView, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
hon_speciality_view_init (HonSpecialityView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), FALSE);
}

/**
 * hon_speciality_view_new:
 * @candidate: whose speciality it is
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
hon_speciality_view_new (HonCandidate *candidate,
                         HonCatalogue *catalogue)
{
  HonSpecialityView *self;

  g_return_val_if_fail (HON_IS_CANDIDATE (candidate), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (HON_TYPE_SPECIALITY_VIEW, NULL);
  self->candidate = g_object_ref (candidate);
  self->catalogue = g_object_ref (catalogue);
  g_signal_connect_object (candidate, "notify::speciality", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
  search (self);

  return GTK_WIDGET (self);
}

/**
 * hon_speciality_view_enter:
 * @self: a view
 *
 * Does what Enter does where the focus is: takes what is in focus, or the first that was found.
 */
void
hon_speciality_view_enter (HonSpecialityView *self)
{
  g_return_if_fail (HON_IS_SPECIALITY_VIEW (self));

  if (hon_choice_list_take_focused (self->found_list))
    return;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    take (self, 0);
}

/**
 * hon_speciality_view_shows_choice:
 * @self: a view
 *
 * Returns: whether the speciality that is taken is among those on show
 */
gboolean
hon_speciality_view_shows_choice (HonSpecialityView *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY_VIEW (self), FALSE);

  return hon_choice_list_get_selected (self->found_list) >= 0;
}

/**
 * hon_speciality_view_focus:
 * @self: a search for a speciality
 *
 * Moves the focus to the search.
 */
void
hon_speciality_view_focus (HonSpecialityView *self)
{
  g_return_if_fail (HON_IS_SPECIALITY_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
