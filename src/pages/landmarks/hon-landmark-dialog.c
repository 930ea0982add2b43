/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-landmark-dialog.h"

#include "hon-chronology.h"
#include "hon-debate-explain.h"
#include "hon-dossier-make.h"
#include "hon-dossier-send.h"
#include "hon-event-explain.h"
#include "hon-explanation-dialog.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-page-template.h"
#include "hon-source-row.h"

#include <glib/gi18n.h>

/**
 * HonLandmarkDialog:
 *
 * Tells an event, a quarrel or a term, and leads from each to the others: what is not known yet is
 * one page further, and the way back is open.
 *
 * ## Keys
 *
 * Enter opens what a row names, Escape and Alt+Left lead back, Ctrl+C copies the page as text.
 */

struct _HonLandmarkDialog
{
  AdwDialog          parent_instance;

  /* Template children */
  AdwToastOverlay   *toast_overlay;
  AdwNavigationView *view;

  HonCatalogue      *catalogue; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonLandmarkDialog, hon_landmark_dialog, ADW_TYPE_DIALOG)

static void push_record (HonLandmarkDialog *self,
                         HonRecord         *record);

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);

  return group;
}

static void
opened_cb (HonLandmarkDialog *self,
           GtkWidget         *row)
{
  push_record (self, g_object_get_data (G_OBJECT (row), "record"));
}

static void
parameter_cb (HonLandmarkDialog *self,
              GtkWidget         *row)
{
  g_autoptr (HonExplanation) explanation =
    hon_event_explain_parameter (g_object_get_data (G_OBJECT (row), "event"),
                                 g_object_get_data (G_OBJECT (row), "record"));

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
tariff_cb (HonLandmarkDialog *self,
           GtkWidget         *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pages.show", "s", "revaluations");
  adw_dialog_close (ADW_DIALOG (self));
}

/* A row that leads to what it names. */
static void
add_link (HonLandmarkDialog   *self,
          AdwPreferencesGroup *group,
          const char          *title,
          const char          *subtitle,
          gpointer             record,
          HonEvent            *event,
          GCallback            callback)
{
  GtkWidget *row = hon_group_make_link (title, subtitle);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_preferences_group_add (group, row);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  if (event != NULL)
    g_object_set_data_full (G_OBJECT (row), "event", g_object_ref (event), g_object_unref);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
}

/* What is to be read with a record, and then the other terms that its texts use. */
static GListModel *
list_terms (HonLandmarkDialog *self,
            HonRecord         *record,
            HonExplanation    *explanation)
{
  GListStore *terms = g_list_store_new (HON_TYPE_TERM);
  const char * const *related = HON_IS_TERM (record) ? hon_term_get_related (HON_TERM (record)) : NULL;
  g_autoptr (GListModel) found = hon_explanation_find_terms (explanation, hon_catalogue_get_glossary (self->catalogue));

  for (guint i = 0; related != NULL && related[i] != NULL; i++)
    g_list_store_append (terms, hon_catalogue_find (self->catalogue, HON_RECORDS_TERMS, related[i]));
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (HonRecord) term = g_list_model_get_item (found, i);

      if (term != record && !g_list_store_find (terms, term, NULL))
        g_list_store_append (terms, term);
    }

  return G_LIST_MODEL (terms);
}

static void
add_terms (HonLandmarkDialog  *self,
           AdwPreferencesPage *page,
           HonRecord          *record,
           HonExplanation     *explanation)
{
  g_autoptr (GListModel) terms = list_terms (self, record, explanation);
  AdwPreferencesGroup *group;

  if (g_list_model_get_n_items (terms) == 0)
    return;

  group = add_group (page, _("Terms"));
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);

      add_link (self, group, hon_term_get_term (term), hon_term_get_abbreviation (term), term, NULL,
                G_CALLBACK (opened_cb));
    }
}

static void
add_events (HonLandmarkDialog  *self,
            AdwPreferencesPage *page,
            GListModel         *events)
{
  AdwPreferencesGroup *group;

  if (g_list_model_get_n_items (events) == 0)
    return;

  group = add_group (page, _("Events"));
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      g_autofree char *date = hon_evidence_dup_date (hon_event_get_evidence (event));

      add_link (self, group, hon_event_get_title (event), date, event, NULL, G_CALLBACK (opened_cb));
    }
}

static void
add_changes (HonLandmarkDialog  *self,
             AdwPreferencesPage *page,
             HonEvent           *event)
{
  GListModel *tariffs = hon_event_get_tariffs (event);
  GListModel *parameters = hon_event_get_parameters (event);
  AdwPreferencesGroup *group;

  if (g_list_model_get_n_items (tariffs) + g_list_model_get_n_items (parameters) == 0)
    return;

  group = add_group (page, _("Tariffs and Rules"));
  for (guint i = 0; i < g_list_model_get_n_items (tariffs); i++)
    {
      g_autoptr (HonTariff) tariff = g_list_model_get_item (tariffs, i);

      add_link (self, group, hon_act_get_label (hon_tariff_get_act (tariff)), _("Tariff: see Revaluations"), tariff,
                NULL, G_CALLBACK (tariff_cb));
    }
  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);

      add_link (self, group, hon_parameter_get_label (parameter), NULL, parameter, event, G_CALLBACK (parameter_cb));
    }
}

static void
add_quarrels (HonLandmarkDialog  *self,
              AdwPreferencesPage *page,
              HonEvent           *event)
{
  g_autoptr (GListModel) quarrels = hon_chronology_list_quarrels (self->catalogue, event);
  AdwPreferencesGroup *group;

  if (g_list_model_get_n_items (quarrels) == 0)
    return;

  group = add_group (page, _("Who Held What"));
  for (guint i = 0; i < g_list_model_get_n_items (quarrels); i++)
    {
      g_autoptr (HonQuarrel) quarrel = g_list_model_get_item (quarrels, i);

      add_link (self, group, hon_quarrel_get_title (quarrel), hon_quarrel_get_text (quarrel), quarrel, NULL,
                G_CALLBACK (opened_cb));
    }
}

static void
add_positions (HonLandmarkDialog  *self,
               AdwPreferencesPage *page,
               HonQuarrel         *quarrel)
{
  for (guint side = 0; side < HON_N_SIDES; side++)
    {
      g_autoptr (GListModel) positions = hon_chronology_list_positions (self->catalogue, quarrel, side);
      AdwPreferencesGroup *group;

      if (g_list_model_get_n_items (positions) == 0)
        continue;

      group = add_group (page, hon_side_get_label (side));
      for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
        {
          g_autoptr (HonPosition) position = g_list_model_get_item (positions, i);
          g_autofree char *date = hon_evidence_dup_date (hon_position_get_evidence (position));
          /* Translators: %1$s is who holds a position, %2$s since when. */
          g_autofree char *title = g_strdup_printf (C_("positions", "%1$s, %2$s"), hon_position_get_actor (position),
                                                    date);

          add_link (self, group, title, hon_position_get_text (position), position, NULL, G_CALLBACK (opened_cb));
        }
    }
}

static HonExplanation *
explain (HonLandmarkDialog *self,
         HonRecord         *record)
{
  if (HON_IS_EVENT (record))
    return hon_event_explain (HON_EVENT (record));
  if (HON_IS_TERM (record))
    return hon_term_explain (HON_TERM (record));
  if (HON_IS_POSITION (record))
    return hon_position_explain (HON_POSITION (record));

  return hon_quarrel_explain (self->catalogue, HON_QUARREL (record));
}

static void
add_remarks (AdwPreferencesPage *page,
             HonExplanation     *explanation)
{
  GListModel *remarks = hon_explanation_get_remarks (explanation);
  AdwPreferencesGroup *group = add_group (page, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);
      GtkWidget *row = hon_group_make_row (hon_remark_get_title (remark), hon_remark_get_text (remark));

      gtk_widget_add_css_class (row, "property");
      adw_preferences_group_add (group, row);
    }
}

static void
add_sources (AdwPreferencesPage *page,
             HonExplanation     *explanation)
{
  GListModel *sources = hon_explanation_get_sources (explanation);
  AdwPreferencesGroup *group = add_group (page, _("Sources"));

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      adw_preferences_group_add (group, hon_source_row_new (source));
    }
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);

  return label;
}

/* Questions and terms are longer than what a header bar shows. */
static void
add_text (AdwPreferencesPage *page,
          HonExplanation     *explanation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = make_text (hon_explanation_get_title (explanation));

  gtk_widget_add_css_class (heading, "title-2");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), make_text (hon_explanation_get_summary (explanation)));
  adw_preferences_group_add (add_group (page, NULL), box);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonLandmarkDialog *self = HON_LANDMARK_DIALOG (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);
  g_autofree char *text = hon_explanation_to_text (g_object_get_data (G_OBJECT (page), "explanation"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_("Text copied")));
}

static void
add_to_dossier_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  HonLandmarkDialog *self = HON_LANDMARK_DIALOG (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);
  g_autoptr (HonDossierItem) item =
    hon_dossier_item_new_explanation (g_object_get_data (G_OBJECT (page), "explanation"));

  hon_dossier_send (GTK_WIDGET (self->toast_overlay), item);
}

static void
add_button (GtkWidget  *header,
            const char *icon_name,
            const char *tooltip,
            const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_set_tooltip_text (button, tooltip);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
}

static AdwNavigationPage *
make_page (HonLandmarkDialog *self,
           HonRecord         *record)
{
  g_autoptr (HonExplanation) explanation = explain (self, record);
  AdwPreferencesPage *content = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  AdwNavigationPage *page;

  add_text (content, explanation);
  if (HON_IS_QUARREL (record))
    {
      add_positions (self, content, HON_QUARREL (record));
      add_events (self, content, hon_quarrel_get_events (HON_QUARREL (record)));
    }
  else
    {
      add_remarks (content, explanation);
    }
  if (HON_IS_EVENT (record))
    {
      add_quarrels (self, content, HON_EVENT (record));
      add_changes (self, content, HON_EVENT (record));
    }
  add_terms (self, content, record, explanation);
  if (HON_IS_TERM (record))
    {
      g_autoptr (GListModel) events = hon_chronology_list_mentions (self->catalogue, HON_TERM (record));

      add_events (self, content, events);
    }
  if (!HON_IS_QUARREL (record))
    add_sources (content, explanation);

  add_button (header, "edit-copy-symbolic", _("Copy Text"), "landmark.copy");
  add_button (header, "bookmark-new-symbolic", _("Add Text to the Dossier"), "landmark.add-to-dossier");
  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), GTK_WIDGET (content));
  hon_heading_mark (toolbar);
  page = adw_navigation_page_new (toolbar, hon_explanation_get_title (explanation));
  g_object_set_data_full (G_OBJECT (page), "explanation", g_steal_pointer (&explanation), g_object_unref);

  return page;
}

static void
push_record (HonLandmarkDialog *self,
             HonRecord         *record)
{
  adw_navigation_view_push (self->view, make_page (self, record));
}

static void
hon_landmark_dialog_dispose (GObject *object)
{
  HonLandmarkDialog *self = HON_LANDMARK_DIALOG (object);

  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_LANDMARK_DIALOG);

  G_OBJECT_CLASS (hon_landmark_dialog_parent_class)->dispose (object);
}

static void
hon_landmark_dialog_class_init (HonLandmarkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_landmark_dialog_dispose;

  hon_page_set_template (widget_class, "landmarks/hon-landmark-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonLandmarkDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HonLandmarkDialog, view);
  gtk_widget_class_install_action (widget_class, "landmark.add-to-dossier", NULL, add_to_dossier_action);
  gtk_widget_class_install_action (widget_class, "landmark.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "landmark.copy", NULL);
}

static void
hon_landmark_dialog_init (HonLandmarkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_landmark_dialog_new:
 * @catalogue: a loaded catalogue
 * @record: a `HonEvent`, `HonQuarrel`, `HonPosition` or `HonTerm` of it
 *
 * Returns: (transfer floating): a dialog that tells it
 */
AdwDialog *
hon_landmark_dialog_new (HonCatalogue *catalogue,
                         HonRecord    *record)
{
  HonLandmarkDialog *self;
  AdwNavigationPage *page;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_RECORD (record), NULL);

  self = g_object_new (HON_TYPE_LANDMARK_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  page = make_page (self, record);
  adw_dialog_set_title (ADW_DIALOG (self), adw_navigation_page_get_title (page));
  adw_navigation_view_push (self->view, page);

  return ADW_DIALOG (self);
}
