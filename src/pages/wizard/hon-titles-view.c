/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-titles-view.h"

#include "hon-announcer.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"
#include "hon-title-row.h"

#include <glib/gi18n.h>

/**
 * HonTitlesView:
 *
 * The titles of a candidate, and a search among all titles: by name, usual name or
 * abbreviation.
 *
 * ## Keys
 *
 * Enter in the search field adds the first title that was found, once something was typed.
 */

struct _HonTitlesView
{
  AdwBin               parent_instance;

  /* Template children */
  AdwPreferencesGroup *held_group;
  GtkSearchEntry      *search_entry;
  GtkListBox          *found_list;
  GtkLabel            *nothing_label;

  HonCandidate        *candidate; /* (owned) */
  HonCatalogue        *catalogue; /* (owned) */
  GListModel          *found;     /* (nullable) (owned) (element-type HonTitle) */
  GPtrArray           *rows;      /* (owned) (element-type HonTitleRow) */
};

enum
{
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTitlesView, hon_titles_view, ADW_TYPE_BIN)

/* The row may still be in one of its handlers. */
static void
removed_cb (HonTitlesView *self,
            HonTitleRow   *row)
{
  GListModel *titles = hon_candidate_get_titles (self->candidate);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);

      if (held == hon_title_row_get_held (row))
        {
          g_signal_emit (self, signals[REMOVE], 0, i);
          break;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static gboolean
has_row (HonTitlesView *self,
         HonHeldTitle  *held)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (hon_title_row_get_held (g_ptr_array_index (self->rows, i)) == held)
      return TRUE;

  return FALSE;
}

static gboolean
is_held (HonTitlesView *self,
         HonHeldTitle  *held)
{
  GListModel *titles = hon_candidate_get_titles (self->candidate);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonHeldTitle) other = g_list_model_get_item (titles, i);

      if (other == held)
        return TRUE;
    }

  return FALSE;
}

/* Rows that stay keep what is being typed in them. */
static void
show_held (HonTitlesView *self)
{
  GListModel *titles = hon_candidate_get_titles (self->candidate);

  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);

      if (is_held (self, hon_title_row_get_held (HON_TITLE_ROW (row))))
        continue;
      g_ptr_array_remove_index (self->rows, i - 1);
      adw_preferences_group_remove (self->held_group, row);
    }
  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);
      HonTitle *title = hon_title_find (hon_catalogue_get_list (self->catalogue, HON_RECORDS_TITLES),
                                        hon_held_title_get_title_id (held));
      GtkWidget *row;

      if (title == NULL || has_row (self, held))
        continue;
      row = hon_title_row_new (held, title);
      g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->held_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->held_group), self->rows->len > 0);
}

static void
add_title (HonTitlesView *self,
           HonTitle      *title)
{
  g_autoptr (HonHeldTitle) held = NULL;

  if (self->rows->len >= HON_ELIGIBILITY_TITLES_MAX)
    return;
  held = hon_held_title_new (hon_title_get_id (title));
  hon_candidate_add_title (self->candidate, held);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  hon_title_row_focus_dates (g_ptr_array_index (self->rows, self->rows->len - 1));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HonTitle *title = HON_TITLE (item);
  g_autofree char *abbreviations = g_strjoinv (", ", (char **) hon_title_get_abbreviations (title));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, "use-markup", FALSE, NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "list-add-symbolic",
                                   NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hon_title_get_label (title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), abbreviations);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);

  return row;
}

static void
search (HonTitlesView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint n;

  g_clear_object (&self->found);
  self->found = hon_title_search (hon_catalogue_get_list (self->catalogue, HON_RECORDS_TITLES), text);
  gtk_list_box_bind_model (self->found_list, self->found, create_row, NULL, NULL);
  n = g_list_model_get_n_items (self->found);
  gtk_widget_set_visible (GTK_WIDGET (self->found_list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), n == 0);
}

static void
search_cb (HonTitlesView *self)
{
  search (self);
  hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), g_list_model_get_n_items (self->found));
}

static void
found_activated_cb (HonTitlesView *self,
                    GtkListBoxRow *row)
{
  g_autoptr (HonTitle) title = g_list_model_get_item (self->found, gtk_list_box_row_get_index (row));

  add_title (self, title);
}

static void
hon_titles_view_dispose (GObject *object)
{
  HonTitlesView *self = HON_TITLES_VIEW (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->candidate);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_TITLES_VIEW);

  G_OBJECT_CLASS (hon_titles_view_parent_class)->dispose (object);
}

static void
hon_titles_view_finalize (GObject *object)
{
  HonTitlesView *self = HON_TITLES_VIEW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (hon_titles_view_parent_class)->finalize (object);
}

static void
hon_titles_view_class_init (HonTitlesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_titles_view_dispose;
  object_class->finalize = hon_titles_view_finalize;

  /**
   * HonTitlesView::remove:
   * @self: a view
   * @position: a title among those of the candidate
   *
   * Emitted when the title is to be removed.
   */
  signals[REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  hon_page_set_template (widget_class, "wizard/hon-titles-view");
  gtk_widget_class_bind_template_child (widget_class, HonTitlesView, held_group);
  gtk_widget_class_bind_template_child (widget_class, HonTitlesView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonTitlesView, found_list);
  gtk_widget_class_bind_template_child (widget_class, HonTitlesView, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_activated_cb);
}

static void
hon_titles_view_init (HonTitlesView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), FALSE);
}

/**
 * hon_titles_view_new:
 * @candidate: whose titles they are
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
hon_titles_view_new (HonCandidate *candidate,
                     HonCatalogue *catalogue)
{
  HonTitlesView *self;

  g_return_val_if_fail (HON_IS_CANDIDATE (candidate), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (HON_TYPE_TITLES_VIEW, NULL);
  self->candidate = g_object_ref (candidate);
  self->catalogue = g_object_ref (catalogue);
  g_signal_connect_object (hon_candidate_get_titles (candidate), "items-changed", G_CALLBACK (show_held),
                           self, G_CONNECT_SWAPPED);
  show_held (self);
  search (self);

  return GTK_WIDGET (self);
}

/**
 * hon_titles_view_enter:
 * @self: a view
 *
 * Does what Enter does where the focus is.
 *
 * Returns: whether it does anything here, so that one does not go on
 */
gboolean
hon_titles_view_enter (HonTitlesView *self)
{
  GtkWidget *row;

  g_return_val_if_fail (HON_IS_TITLES_VIEW (self), FALSE);

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->found_list));
  if (row != NULL)
    {
      found_activated_cb (self, GTK_LIST_BOX_ROW (row));
      return TRUE;
    }
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->search_entry)) != NULL)
    {
      g_autoptr (HonTitle) title = g_list_model_get_item (self->found, 0);

      if (title != NULL)
        add_title (self, title);
      return TRUE;
    }

  return FALSE;
}

/**
 * hon_titles_view_is_valid:
 * @self: a view
 *
 * Returns: whether all days on show are those that are taken, and can be
 */
gboolean
hon_titles_view_is_valid (HonTitlesView *self)
{
  g_return_val_if_fail (HON_IS_TITLES_VIEW (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (!hon_title_row_is_valid (g_ptr_array_index (self->rows, i)))
      return FALSE;

  return TRUE;
}

/**
 * hon_titles_view_focus_faulty:
 * @self: a view
 *
 * Brings the first title whose days are wrong into sight, with the focus.
 */
void
hon_titles_view_focus_faulty (HonTitlesView *self)
{
  g_return_if_fail (HON_IS_TITLES_VIEW (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      HonTitleRow *row = g_ptr_array_index (self->rows, i);

      if (!hon_title_row_is_valid (row))
        {
          hon_title_row_focus_dates (row);
          return;
        }
    }
}

/**
 * hon_titles_view_focus:
 * @self: the titles of a candidate
 *
 * Moves the focus to the search for another title.
 */
void
hon_titles_view_focus (HonTitlesView *self)
{
  g_return_if_fail (HON_IS_TITLES_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
