/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-page.h"

#include "hon-date-row.h"
#include "hon-dossier-file.h"
#include "hon-dossier-html.h"
#include "hon-dossier-json.h"
#include "hon-dossier-paper.h"
#include "hon-dossier-row.h"
#include "hon-dossier-words.h"
#include "hon-failure.h"
#include "hon-file.h"
#include "hon-page-template.h"
#include "hon-save.h"

#include <glib/gi18n.h>

/**
 * HonDossierPage:
 *
 * What a reader collects to show to others, with a title, an author and a day: its items are put in
 * order, named, commented on and dropped here, and leave as one document.
 *
 * The dossier is kept in a file. Banners tell of a file that cannot be read, and of a dossier that
 * cannot be saved.
 *
 * ## Actions
 *
 * - `dossier.export`: asks for a file and writes it; the parameter is the extension: `pdf` or `html`.
 * - `dossier.print`: prints it; Ctrl+P.
 */

struct _HonDossierPage
{
  HonPage       parent_instance;

  /* Template children */
  GtkStack     *stack;
  GtkWidget    *export_button;
  AdwBanner    *unread_banner;
  AdwBanner    *unsaved_banner;
  AdwEntryRow  *title_row;
  AdwEntryRow  *author_row;
  HonDateRow   *day_row;
  GtkListBox   *list_box;

  HonDossier   *dossier; /* (owned) */
  HonKeptFile  *kept;    /* (nullable) (owned) */
  GFile        *file;    /* (nullable) (owned): where the dossier is kept */
};

enum
{
  PROP_0,
  PROP_FILE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonDossierPage, hon_dossier_page, HON_TYPE_PAGE)

/* An item that was dropped, and where it was. */
typedef struct
{
  HonDossierItem *item; /* (owned) */
  guint           position;
} Dropped;

static void
free_dropped (gpointer data)
{
  Dropped *dropped = data;

  g_object_unref (dropped->item);
  g_free (dropped);
}

static guint
get_n_items (HonDossierPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->dossier));
}

static HonDossierRow *
get_row (HonDossierPage *self,
         guint           position)
{
  return HON_DOSSIER_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) position));
}

static void
moved_cb (HonDossierPage *self,
          gboolean        is_down,
          HonDossierRow  *row)
{
  guint position = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  guint other = is_down ? position + 1 : position - 1;
  gboolean is_expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
  g_autofree char *message = NULL;

  hon_page_withdraw_undo (HON_PAGE (self));
  hon_dossier_move (self->dossier, position, other);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (self, other)), is_expanded);
  hon_dossier_row_focus_move (get_row (self, other), is_down);
  /* Translators: two numbers: which place of how many. */
  message = g_strdup_printf (_("Place %1$u of %2$u"), other + 1, get_n_items (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
removed_cb (HonDossierPage *self,
            HonDossierRow  *row)
{
  Dropped *dropped = g_new (Dropped, 1);

  *dropped = (Dropped) {
    g_object_ref (hon_dossier_row_get_item (row)),
    (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)),
  };
  hon_dossier_remove (self->dossier, dropped->position);
  if (get_n_items (self) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, MIN (dropped->position, get_n_items (self) - 1))));
  hon_page_offer_undo (HON_PAGE (self), _("Item removed"), dropped, free_dropped);
}

static void
show_state (HonDossierPage *self)
{
  guint n = get_n_items (self);

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "items" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dossier.export", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dossier.print", n > 0);
  gtk_widget_set_visible (self->export_button, n > 0);
  for (guint i = 0; i < n; i++)
    hon_dossier_row_set_place (get_row (self, i), i, n);
}

static void
items_changed_cb (HonDossierPage *self,
                  guint           position,
                  guint           n_removed,
                  guint           n_added)
{
  for (guint i = 0; i < n_removed; i++)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (get_row (self, position)));
  for (guint i = 0; i < n_added; i++)
    {
      GtkWidget *row = hon_dossier_row_new (hon_dossier_get_item (self->dossier, position + i));

      g_signal_connect_object (row, "move", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list_box, row, (int) (position + i));
    }
  show_state (self);
}

static void
unread_cb (gpointer    user_data,
           const char *message)
{
  hon_failure_show (HON_DOSSIER_PAGE (user_data)->unread_banner, message);
}

static void
unsaved_cb (gpointer    user_data,
            const char *message)
{
  hon_failure_show (HON_DOSSIER_PAGE (user_data)->unsaved_banner, message);
}

/* A banner shows three lines at most, which a path may fill alone. */
static void
details_cb (HonDossierPage *self,
            AdwBanner      *banner)
{
  hon_failure_tell (GTK_WIDGET (self), banner == self->unread_banner ? _("Dossier Not Read") : _("Dossier Not Saved"),
                    adw_banner_get_title (banner));
}

static void
export_chosen_cb (gpointer  widget,
                  GFile    *file,
                  gpointer  user_data)
{
  hon_dossier_page_save (HON_DOSSIER_PAGE (widget), user_data, file);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (widget);
  const char *format = g_intern_string (g_variant_get_string (parameter, NULL));
  g_autofree char *heading = hon_dossier_dup_heading (self->dossier);
  g_autofree char *name = hon_file_dup_name (heading, format);

  hon_save_ask (widget, _("Export Dossier"), name, export_chosen_cb, (gpointer) format);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (widget);
  g_autoptr (GtkPrintOperation) operation = hon_document_make_print (hon_dossier_paper_new (self->dossier));
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), &error);
  if (error != NULL)
    hon_failure_tell (widget, _("Dossier Not Printed"), error->message);
}

static void
make_html (GTask        *task,
           gpointer      source_object,
           gpointer      task_data,
           GCancellable *cancellable)
{
  char *html = hon_dossier_to_html (task_data);

  g_task_return_pointer (task, g_bytes_new_take (html, strlen (html)), (GDestroyNotify) g_bytes_unref);
}

static void
make_pdf (GTask        *task,
          gpointer      source_object,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *pdf = hon_document_make_pdf (task_data, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* Where a document goes that is being made. */
typedef struct
{
  GtkWidget *page; /* (owned) */
  GFile     *file; /* (owned) */
} Target;

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Target *target = user_data;
  g_autoptr (GtkWidget) page = target->page;
  g_autoptr (GFile) file = target->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes != NULL)
    hon_save_write (page, file, bytes);
  else
    hon_save_tell (page, NULL, error);
}

static void
hon_dossier_page_restore (HonPage  *page,
                          gpointer  before)
{
  const Dropped *dropped = before;

  hon_dossier_insert (HON_DOSSIER_PAGE (page)->dossier, dropped->position, dropped->item);
}

static void
hon_dossier_page_constructed (GObject *object)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (object);

  if (self->file == NULL)
    self->file = g_file_new_build_filename (g_get_user_data_dir (), "honoraires", "dossier.json", NULL);

  G_OBJECT_CLASS (hon_dossier_page_parent_class)->constructed (object);

  self->kept = hon_dossier_file_new (self->file, self->dossier, unread_cb, unsaved_cb, self);
}

static gboolean
hon_dossier_page_flush (HonPage  *page,
                        GError  **error)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (page);

  return self->kept == NULL || hon_kept_file_flush (self->kept, error);
}

static void
hon_dossier_page_dispose (GObject *object)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (object);

  g_clear_pointer (&self->kept, hon_kept_file_free);
  g_clear_object (&self->dossier);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_DOSSIER_PAGE);

  G_OBJECT_CLASS (hon_dossier_page_parent_class)->dispose (object);
}

static void
hon_dossier_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (object);

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
hon_dossier_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HonDossierPage *self = HON_DOSSIER_PAGE (object);

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
hon_dossier_page_class_init (HonDossierPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->constructed = hon_dossier_page_constructed;
  object_class->dispose = hon_dossier_page_dispose;
  object_class->get_property = hon_dossier_page_get_property;
  object_class->set_property = hon_dossier_page_set_property;
  page_class->flush = hon_dossier_page_flush;
  page_class->export_action = "dossier.export('pdf')";
  page_class->restore = hon_dossier_page_restore;

  /**
   * HonDossierPage:file:
   *
   * Where the dossier is kept between starts; unless it is set, in the folder of the reader's data.
   */
  props[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_DATE_ROW);
  hon_page_set_template (widget_class, "dossier/hon-dossier-page");
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, unread_banner);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, unsaved_banner);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, author_row);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, HonDossierPage, list_box);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_install_action (widget_class, "dossier.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "dossier.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "dossier.print", NULL);
}

static void
hon_dossier_page_init (HonDossierPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->dossier = hon_dossier_new ();
  g_object_bind_property (self->dossier, "title", self->title_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->dossier, "author", self->author_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->dossier, "day", self->day_row, "value", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->dossier, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  show_state (self);
}

/**
 * hon_dossier_page_get_dossier:
 * @self: a page
 *
 * Returns: (transfer none): the dossier
 */
HonDossier *
hon_dossier_page_get_dossier (HonDossierPage *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_PAGE (self), NULL);

  return self->dossier;
}

/**
 * hon_dossier_page_add:
 * @self: a page
 * @item: an item as JSON
 *
 * Appends an item that another page sends.
 */
void
hon_dossier_page_add (HonDossierPage *self,
                      GVariant       *item)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HonDossierItem) added = NULL;

  g_return_if_fail (HON_IS_DOSSIER_PAGE (self));
  g_return_if_fail (g_variant_is_of_type (item, G_VARIANT_TYPE_STRING));

  added = hon_dossier_item_from_json (g_variant_get_string (item, NULL), &error);
  if (added == NULL)
    {
      g_debug ("Not added: %s", error->message);
      return;
    }

  hon_page_withdraw_undo (HON_PAGE (self));
  hon_dossier_insert (self->dossier, G_MAXUINT, added);
}

/**
 * hon_dossier_page_save:
 * @self: a page
 * @format: `pdf` or `html`
 * @file: where the document goes
 *
 * Writes the dossier as a document, whole or not at all.
 */
void
hon_dossier_page_save (HonDossierPage *self,
                       const char     *format,
                       GFile          *file)
{
  g_autoptr (GTask) task = NULL;
  Target *target;

  g_return_if_fail (HON_IS_DOSSIER_PAGE (self));
  g_return_if_fail (format != NULL);
  g_return_if_fail (G_IS_FILE (file));

  target = g_new (Target, 1);
  *target = (Target) { g_object_ref (GTK_WIDGET (self)), g_object_ref (file) };
  task = g_task_new (NULL, NULL, made_cb, target);
  g_task_set_source_tag (task, hon_dossier_page_save);
  if (g_str_equal (format, "html"))
    {
      g_task_set_task_data (task, hon_dossier_copy (self->dossier), g_object_unref);
      g_task_run_in_thread (task, make_html);
    }
  else
    {
      g_task_set_task_data (task, hon_dossier_paper_new (self->dossier), (GDestroyNotify) hon_document_free);
      g_task_run_in_thread (task, make_pdf);
    }
}
