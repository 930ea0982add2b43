/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-sources-page.h"

#include "hon-announcer.h"
#include "hon-format.h"
#include "hon-group.h"
#include "hon-page-template.h"
#include "hon-reference-dialog.h"
#include "hon-search-keys.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/**
 * HonSourcesPage:
 *
 * Which datasets are in force, what of them is the reader's own, and every
 * source that a figure comes from. A dataset opens on its records, a source on
 * what rests on it, a figure on who says so.
 */

struct _HonSourcesPage
{
  HonPage              parent_instance;

  /* Template children */
  GtkStack            *stack;
  GtkSearchEntry      *search_entry;
  AdwPreferencesGroup *problems_group;
  AdwPreferencesGroup *datasets_group;
  GtkListBox          *source_list;
};

G_DEFINE_FINAL_TYPE (HonSourcesPage, hon_sources_page, HON_TYPE_PAGE)

/* Opens a dataset, a source or a record over the page. */
static void
show_item (HonSourcesPage *self,
           gpointer        item)
{
  adw_dialog_present (hon_reference_dialog_new (hon_page_get_catalogue (HON_PAGE (self)), item), GTK_WIDGET (self));
}

static void
opened_cb (HonSourcesPage *self,
           GtkWidget      *row)
{
  show_item (self, g_object_get_data (G_OBJECT (row), "item"));
}

/* Has a row lead to what it names. */
static void
lead_to (HonSourcesPage *self,
         GtkWidget      *row,
         gpointer        item)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_source_row (gpointer item,
                   gpointer user_data)
{
  HonSource *source = HON_SOURCE (item);
  g_autofree char *reference = hon_source_dup_reference (source);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  /* While it is made, its labels do not know yet that this is no markup. */
  g_object_set (row, "title", hon_source_get_title (source), "subtitle", reference, NULL);
  lead_to (HON_SOURCES_PAGE (user_data), row, source);

  return row;
}

static void
add_dataset (HonSourcesPage *self,
             HonDataset     *dataset)
{
  guint n_records = hon_dataset_get_n_records (dataset);
  guint n_overlaid = hon_dataset_get_n_overlaid (dataset);
  g_autofree char *title = hon_dataset_dup_title (dataset);
  g_autofree char *valid = hon_format_date (hon_dataset_get_valid (dataset));
  /* Translators: how many facts a dataset holds. */
  g_autofree char *records = g_strdup_printf (ngettext ("%u fact", "%u facts", n_records), n_records);
  g_autofree char *subtitle = NULL;

  if (n_overlaid > 0)
    {
      g_autofree char *overlaid = g_strdup_printf (ngettext ("%u of your own", "%u of your own", n_overlaid),
                                                   n_overlaid);

      /* Translators: a number of facts, a number of facts of the reader's own, and a date. */
      subtitle = g_strdup_printf (_("%1$s, %2$s, up to date as of %3$s"), records, overlaid, valid);
    }
  else
    {
      /* Translators: a number of facts, and a date. */
      subtitle = g_strdup_printf (_("%1$s, up to date as of %2$s"), records, valid);
    }
  lead_to (self, hon_group_add_row (self->datasets_group, title, subtitle), dataset);
}

/* Returns: how many sources are found */
static guint
search (HonSourcesPage *self)
{
  HonCatalogue *catalogue = hon_page_get_catalogue (HON_PAGE (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean is_searching = *text != '\0';
  g_autoptr (GListModel) found = hon_source_search (hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES), text);
  gboolean is_empty = g_list_model_get_n_items (found) == 0;

  gtk_list_box_bind_model (self->source_list, found, create_source_row, self, NULL);
  gtk_stack_set_visible_child_name (self->stack, is_empty && is_searching ? "empty" : "list");
  gtk_widget_set_visible (GTK_WIDGET (self->datasets_group), !is_searching);

  return g_list_model_get_n_items (found);
}

static void
search_changed_cb (HonSourcesPage *self)
{
  if (hon_catalogue_is_loaded (hon_page_get_catalogue (HON_PAGE (self))))
    hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), search (self));
}

static void
folder_opened_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (HonSourcesPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    hon_toast_say (GTK_WIDGET (self), error->message);
}

static void
folder_clicked_cb (HonSourcesPage *self)
{
  GFile *folder = hon_catalogue_get_overlay (hon_page_get_catalogue (HON_PAGE (self)));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);
  g_autoptr (GError) error = NULL;

  /* It must be there to be opened. */
  if (!g_file_make_directory_with_parents (folder, NULL, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      hon_toast_say (GTK_WIDGET (self), error->message);
      return;
    }
  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            folder_opened_cb, g_object_ref (self));
}

static void
hon_sources_page_catalogue_changed (HonPage *page)
{
  HonSourcesPage *self = HON_SOURCES_PAGE (page);
  HonCatalogue *catalogue = hon_page_get_catalogue (page);
  const char * const *problems = hon_catalogue_get_problems (catalogue);
  GListModel *datasets = hon_catalogue_get_datasets (catalogue);

  hon_group_clear (self->datasets_group);
  hon_group_clear (self->problems_group);
  for (guint i = 0; problems[i] != NULL; i++)
    hon_group_add_row (self->problems_group, problems[i], NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), *problems != NULL);
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);

      add_dataset (self, dataset);
    }
  search (self);
}

static void
hon_sources_page_open (HonPage  *page,
                       HonPlace *place)
{
  HonCatalogue *catalogue = hon_page_get_catalogue (page);
  const char *id = hon_place_get_id (place);
  gpointer item;

  if (hon_place_get_kind (place) == HON_PLACE_DATASET)
    item = hon_catalogue_find_dataset (catalogue, id);
  else if (hon_place_get_kind (place) == HON_PLACE_SOURCE)
    item = hon_catalogue_find (catalogue, HON_RECORDS_SOURCES, id);
  else
    item = hon_catalogue_find (catalogue, HON_RECORDS_PARAMETERS, id);
  if (item != NULL)
    show_item (HON_SOURCES_PAGE (page), item);
}

static void
hon_sources_page_dispose (GObject *object)
{
  HonSourcesPage *self = HON_SOURCES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_SOURCES_PAGE);

  G_OBJECT_CLASS (hon_sources_page_parent_class)->dispose (object);
}

static void
hon_sources_page_class_init (HonSourcesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_sources_page_dispose;
  HON_PAGE_CLASS (klass)->catalogue_changed = hon_sources_page_catalogue_changed;
  HON_PAGE_CLASS (klass)->open = hon_sources_page_open;

  hon_page_set_template (widget_class, "sources/hon-sources-page");
  gtk_widget_class_bind_template_child (widget_class, HonSourcesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HonSourcesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonSourcesPage, problems_group);
  gtk_widget_class_bind_template_child (widget_class, HonSourcesPage, datasets_group);
  gtk_widget_class_bind_template_child (widget_class, HonSourcesPage, source_list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
}

static void
hon_sources_page_init (HonSourcesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), TRUE);
}
