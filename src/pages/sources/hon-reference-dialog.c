/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-reference-dialog.h"

#include "hon-announcer.h"
#include "hon-citation.h"
#include "hon-dataset-records.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"
#include "hon-source-row.h"

#include <glib/gi18n.h>

/**
 * HonReferenceDialog:
 *
 * Leads from a dataset to its records, from a record to what it says with who says so, and from a
 * source to everything that rests on it: each is one page further, and the way back is open.
 *
 * ## Actions
 *
 * - `reference.copy`: copies what the page on show says, to be quoted.
 *
 * ## Keys
 *
 * Enter opens what a row names, or the first that a search has found; Escape and Alt+Left lead back, Ctrl+C
 * copies. In a dataset Ctrl+F, and typing, search.
 */

struct _HonReferenceDialog
{
  AdwDialog          parent_instance;

  /* Template children */
  AdwToastOverlay   *toast_overlay;
  AdwNavigationView *view;

  HonCatalogue      *catalogue; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonReferenceDialog, hon_reference_dialog, ADW_TYPE_DIALOG)

static void push_item (HonReferenceDialog *self,
                       gpointer            item);

static void
copy (HonReferenceDialog *self,
      const char         *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_("Citation copied")));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonReferenceDialog *self = HON_REFERENCE_DIALOG (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);
  const char *text = g_object_get_data (G_OBJECT (page), "text");

  if (text != NULL)
    copy (self, text);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);

  return group;
}

/* A row of two texts, neither of them markup. */
static GtkWidget *
make_row (GType       type,
          const char *title,
          const char *subtitle)
{
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, NULL);

  /* While it is made, its labels do not know yet that this is no markup. */
  g_object_set (row, "title", title, "subtitle", subtitle, NULL);

  return row;
}

static void
opened_cb (HonReferenceDialog *self,
           GtkWidget          *row)
{
  push_item (self, g_object_get_data (G_OBJECT (row), "item"));
}

/* A row that leads to @item. */
static GtkWidget *
make_link (HonReferenceDialog *self,
           const char         *title,
           const char         *subtitle,
           gpointer            item)
{
  GtkWidget *row = make_row (ADW_TYPE_ACTION_ROW, title, subtitle);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_source_link (HonReferenceDialog *self,
                  HonSource          *source)
{
  g_autofree char *reference = hon_source_dup_reference (source);

  return make_link (self, hon_source_get_title (source), reference, source);
}

static void
copy_clicked_cb (HonReferenceDialog *self,
                 GtkWidget          *button)
{
  g_autofree char *text = hon_citation_dup_text (g_object_get_data (G_OBJECT (button), "citation"));

  copy (self, text);
}

static void
add_copy_button (HonReferenceDialog *self,
                 GtkWidget          *row,
                 HonCitation        *citation)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_tooltip_text (button, _("Copy Citation"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "citation", g_object_ref (citation), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
}

/* What is said, and below it how we read it, who says so, and who says something else. */
static GtkWidget *
make_citation (HonReferenceDialog *self,
               HonCitation        *citation)
{
  g_autofree char *summary = hon_citation_dup_summary (citation);
  GListModel *sources = hon_citation_get_sources (citation);
  GListModel *claims = hon_citation_get_claims (citation);
  GtkWidget *row = make_row (ADW_TYPE_EXPANDER_ROW, *summary != '\0' ? summary : _("Sources"),
                             hon_citation_get_confidence (citation));
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (row);

  if (hon_citation_is_contested (citation))
    gtk_widget_add_css_class (row, "warning");
  if (hon_citation_get_reading (citation) != NULL)
    adw_expander_row_add_row (expander,
                              make_row (ADW_TYPE_ACTION_ROW, _("Our Reading"), hon_citation_get_reading (citation)));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      adw_expander_row_add_row (expander, make_source_link (self, source));
    }
  for (guint i = 0; claims != NULL && i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (claims, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      adw_expander_row_add_row (expander, make_link (self, hon_claim_get_text (claim), reference,
                                                     hon_claim_get_source (claim)));
    }
  add_copy_button (self, row, citation);

  return row;
}

static void
add_heading (AdwPreferencesPage *page,
             const char         *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_add_css_class (label, "title-2");
  adw_preferences_group_add (add_group (page, NULL, NULL), label);
}

/* A page of that title; with @text to be copied, which is taken. */
static AdwNavigationPage *
make_page (const char *title,
           GtkWidget  *content,
           char       *text)
{
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  AdwNavigationPage *page;

  if (text != NULL)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "reference.copy");
      gtk_widget_set_tooltip_text (button, _("Copy All"));
      adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
      adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), content);
  page = adw_navigation_page_new (toolbar, title);
  g_object_set_data_full (G_OBJECT (page), "text", text, g_free);

  return page;
}

static AdwNavigationPage *
make_figure_page (HonReferenceDialog *self,
                  HonRecord          *record)
{
  AdwPreferencesPage *content = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autoptr (GListModel) citations = hon_citation_list (self->catalogue, record);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = hon_citation_dup_title (record);
  guint n = g_list_model_get_n_items (citations);
  AdwPreferencesGroup *group;

  add_heading (content, title);
  group = add_group (content, NULL, n == 0 ? _("No source of its own") : NULL);
  /* What holds now stands last in a record. */
  for (guint i = n; i-- > 0;)
    {
      g_autoptr (HonCitation) citation = g_list_model_get_item (citations, i);
      g_autofree char *quoted = hon_citation_dup_text (citation);
      GtkWidget *row = make_citation (self, citation);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), i + 1 == n);
      adw_preferences_group_add (group, row);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", quoted);
    }

  return make_page (title, GTK_WIDGET (content), n > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL);
}

static AdwNavigationPage *
make_source_page (HonReferenceDialog *self,
                  HonSource          *source)
{
  AdwPreferencesPage *content = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autoptr (GListModel) citations = hon_citation_list_resting (self->catalogue, source);
  g_autofree char *reference = hon_source_dup_reference (source);
  const char *url = hon_source_get_url (source);
  guint n = g_list_model_get_n_items (citations);
  g_autofree char *count = g_strdup_printf (ngettext ("%u fact rests on it", "%u facts rest on it", n), n);
  AdwPreferencesGroup *group;

  adw_preferences_group_add (add_group (content, NULL, NULL), hon_source_row_new (source));
  group = add_group (content, _("What Rests on It"), n > 0 ? count : _("Nothing rests on it"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonCitation) citation = g_list_model_get_item (citations, i);
      g_autofree char *summary = hon_citation_dup_summary (citation);

      adw_preferences_group_add (group, make_link (self, hon_citation_get_subject (citation), summary,
                                                   hon_citation_get_record (citation)));
    }

  return make_page (hon_source_get_title (source), GTK_WIDGET (content),
                    g_strdup_printf ("%s\n%s\n%s", hon_source_get_title (source), reference, url != NULL ? url : ""));
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *summary = make_label ("dim-label");

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_label_set_lines (GTK_LABEL (summary), 2);
  gtk_label_set_ellipsize (GTK_LABEL (summary), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (summary, "caption");
  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_box_append (GTK_BOX (box), summary);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         HonReferenceDialog       *self)
{
  HonRecord *record = gtk_list_item_get_item (item);
  GtkWidget *title_label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *summary_label = gtk_widget_get_next_sibling (title_label);
  g_autoptr (GListModel) citations = hon_citation_list (self->catalogue, record);
  guint n = g_list_model_get_n_items (citations);
  g_autoptr (HonCitation) last = n > 0 ? g_list_model_get_item (citations, n - 1) : NULL;
  g_autofree char *title = hon_citation_dup_title (record);
  g_autofree char *summary = last != NULL ? hon_citation_dup_summary (last) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (title_label), title);
  gtk_label_set_label (GTK_LABEL (summary_label), summary);
  gtk_widget_set_visible (summary_label, *summary != '\0' && !g_str_equal (summary, title));
  gtk_list_item_set_accessible_label (item, title);
  gtk_list_item_set_accessible_description (item, summary);
}

static void
record_activated_cb (HonReferenceDialog *self,
                     guint               position,
                     GtkListView        *list_view)
{
  g_autoptr (HonRecord) record = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list_view)), position);

  push_item (self, record);
}

/* Shows the records of a dataset that what is typed finds.
 *
 * Returns: how many there are
 */
static guint
search (GtkSearchEntry *entry,
        GtkListView    *list_view)
{
  GListModel *records = g_object_get_data (G_OBJECT (list_view), "records");
  g_autoptr (GListModel) found = hon_dataset_records_search (records, gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (found));

  gtk_list_view_set_model (list_view, GTK_SELECTION_MODEL (selection));

  return g_list_model_get_n_items (found);
}

static void
search_changed_cb (GtkSearchEntry *entry,
                   GtkListView    *list_view)
{
  hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (entry)), search (entry, list_view));
}

/* Enter may come before the entry has told of the last letters. */
static void
entered_cb (GtkSearchEntry *entry,
            GtkListView    *list_view)
{
  if (!hon_search_keys_is_elsewhere (entry) && search (entry, list_view) > 0)
    g_signal_emit_by_name (list_view, "activate", 0);
}

/* The entry keeps Escape to itself, which leads back from everywhere else. */
static void
stop_search_cb (HonReferenceDialog *self)
{
  if (!adw_navigation_view_pop (self->view))
    adw_dialog_close (ADW_DIALOG (self));
}

static AdwNavigationPage *
make_dataset_page (HonReferenceDialog *self,
                   HonDataset         *dataset)
{
  g_autofree char *title = hon_dataset_dup_title (dataset);
  GListModel *records = hon_dataset_records_list (self->catalogue, hon_dataset_get_id (dataset));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list_view = gtk_list_view_new (NULL, factory);
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkWidget *entry = gtk_search_entry_new ();
  AdwNavigationPage *page;

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (list_view, "activate", G_CALLBACK (record_activated_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (list_view), "records", records, g_object_unref);
  g_object_set (list_view, "single-click-activate", TRUE, "tab-behavior", GTK_LIST_TAB_ITEM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (list_view, "navigation-sidebar");
  search (GTK_SEARCH_ENTRY (entry), GTK_LIST_VIEW (list_view));

  g_object_set (scrolled_window, "child", list_view, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  page = make_page (title, scrolled_window, NULL);
  g_object_set (entry, "placeholder-text", _("Search Facts"), "search-delay", 0,
                "margin-start", 12, "margin-end", 12, "margin-bottom", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search Facts"), -1);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (adw_navigation_page_get_child (page)), entry);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (search_changed_cb), list_view, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entered_cb), list_view, 0);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  hon_search_keys_bind (GTK_SEARCH_ENTRY (entry), GTK_WIDGET (page), TRUE);

  return page;
}

static AdwNavigationPage *
make_item_page (HonReferenceDialog *self,
                gpointer            item)
{
  if (HON_IS_DATASET (item))
    return make_dataset_page (self, HON_DATASET (item));
  if (HON_IS_SOURCE (item))
    return make_source_page (self, HON_SOURCE (item));

  return make_figure_page (self, HON_RECORD (item));
}

static void
push_item (HonReferenceDialog *self,
           gpointer            item)
{
  adw_navigation_view_push (self->view, make_item_page (self, item));
}

static void
hon_reference_dialog_dispose (GObject *object)
{
  HonReferenceDialog *self = HON_REFERENCE_DIALOG (object);

  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_REFERENCE_DIALOG);

  G_OBJECT_CLASS (hon_reference_dialog_parent_class)->dispose (object);
}

static void
hon_reference_dialog_class_init (HonReferenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_reference_dialog_dispose;

  hon_page_set_template (widget_class, "sources/hon-reference-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonReferenceDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HonReferenceDialog, view);
  gtk_widget_class_install_action (widget_class, "reference.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "reference.copy", NULL);
}

static void
hon_reference_dialog_init (HonReferenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_reference_dialog_new:
 * @catalogue: a loaded catalogue
 * @item: a dataset, or a record of it: a source, or one that has sources
 *
 * Returns: (transfer floating): a dialog that opens on @item
 */
AdwDialog *
hon_reference_dialog_new (HonCatalogue *catalogue,
                          gpointer      item)
{
  HonReferenceDialog *self;
  AdwNavigationPage *page;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_DATASET (item) || HON_IS_RECORD (item), NULL);

  self = g_object_new (HON_TYPE_REFERENCE_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  page = make_item_page (self, item);
  adw_dialog_set_title (ADW_DIALOG (self), adw_navigation_page_get_title (page));
  adw_navigation_view_push (self->view, page);

  return ADW_DIALOG (self);
}
