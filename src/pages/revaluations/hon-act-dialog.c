/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-act-dialog.h"

#include "hon-act.h"
#include "hon-announcer.h"
#include "hon-page-template.h"
#include "hon-search-keys.h"

#include <glib/gi18n.h>

/**
 * HonActDialog:
 *
 * All acts that have a tariff, to be searched and ticked. What is ticked is drawn at once.
 *
 * ## Keys
 *
 * Typing searches; Space or Enter ticks a row, Escape closes.
 */

struct _HonActDialog
{
  AdwDialog           parent_instance;

  /* Template children */
  AdwBanner          *full_banner;
  GtkStack           *stack;
  GtkSearchEntry     *search_entry;
  GtkListBox         *list;

  GListModel         *acts;     /* (owned) */
  HonTariffChoice    *choice;   /* (owned) */
  GtkFilterListModel *found;    /* (owned) */
  GtkCustomFilter    *filter;   /* (owned) */
};

enum
{
  PROP_0,
  PROP_ACTS,
  PROP_CHOICE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonActDialog, hon_act_dialog, ADW_TYPE_DIALOG)

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  HonActDialog *self = HON_ACT_DIALOG (user_data);

  return hon_act_matches (HON_ACT (item), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static HonAct *
get_act (GtkListBoxRow *row)
{
  return HON_ACT (g_object_get_data (G_OBJECT (row), "hon-act"));
}

/* Beyond the limit an act is not added: its tick goes away, and the banner says why. */
static void
toggled_cb (HonActDialog   *self,
            GtkCheckButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  const char *id = hon_act_get_id (get_act (GTK_LIST_BOX_ROW (row)));
  gboolean is_wanted = gtk_check_button_get_active (button);

  if (hon_tariff_choice_set_act (self->choice, id, is_wanted))
    adw_banner_set_revealed (self->full_banner, FALSE);
  else
    {
      /* Which comes here again, to hide the banner. */
      gtk_check_button_set_active (button, FALSE);
      adw_banner_set_revealed (self->full_banner, TRUE);
      hon_announcer_tell (hon_announcer_of (GTK_WIDGET (self)), adw_banner_get_title (self->full_banner));
    }
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HonActDialog *self = HON_ACT_DIALOG (user_data);
  HonAct *act = HON_ACT (item);
  g_autofree char *codes = g_strjoinv (C_("list separator", ", "), (char **) hon_act_get_codes (act));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", hon_act_get_label (act),
                                 "subtitle", codes,
                                 "use-markup", FALSE,
                                 NULL);
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               hon_tariff_choice_has_act (self->choice, hon_act_get_id (act)));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_object_set_data_full (G_OBJECT (row), "hon-act", g_object_ref (act), g_object_unref);

  return row;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  HonActGroup group = hon_act_get_group (get_act (row));
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before != NULL && hon_act_get_group (get_act (before)) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  text = hon_act_group_dup_label (group);
  label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text, NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "act-group");
  gtk_list_box_row_set_header (row, label);
}

static void
search_changed_cb (HonActDialog *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0
                                                   ? "list" : "empty");
  hon_announcer_tell_found (hon_announcer_of (GTK_WIDGET (self)), g_list_model_get_n_items (G_LIST_MODEL (self->found)));
}

static void
stop_search_cb (HonActDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
hon_act_dialog_constructed (GObject *object)
{
  HonActDialog *self = HON_ACT_DIALOG (object);

  G_OBJECT_CLASS (hon_act_dialog_parent_class)->constructed (object);

  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (self->acts), GTK_FILTER (g_object_ref (self->filter)));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), create_row, self, NULL);
}

static void
hon_act_dialog_dispose (GObject *object)
{
  HonActDialog *self = HON_ACT_DIALOG (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->found);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->choice);
  g_clear_object (&self->acts);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_ACT_DIALOG);

  G_OBJECT_CLASS (hon_act_dialog_parent_class)->dispose (object);
}

static void
hon_act_dialog_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonActDialog *self = HON_ACT_DIALOG (object);

  switch (prop_id)
    {
    case PROP_ACTS:
      g_value_set_object (value, self->acts);
      break;

    case PROP_CHOICE:
      g_value_set_object (value, self->choice);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_act_dialog_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonActDialog *self = HON_ACT_DIALOG (object);

  switch (prop_id)
    {
    case PROP_ACTS:
      self->acts = g_value_dup_object (value);
      break;

    case PROP_CHOICE:
      self->choice = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_act_dialog_class_init (HonActDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_act_dialog_constructed;
  object_class->dispose = hon_act_dialog_dispose;
  object_class->get_property = hon_act_dialog_get_property;
  object_class->set_property = hon_act_dialog_set_property;

  /**
   * HonActDialog:acts:
   *
   * The acts to choose from, by groups.
   */
  props[PROP_ACTS] =
    g_param_spec_object ("acts", NULL, NULL, G_TYPE_LIST_MODEL,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonActDialog:choice:
   *
   * What follows the ticks.
   */
  props[PROP_CHOICE] =
    g_param_spec_object ("choice", NULL, NULL, HON_TYPE_TARIFF_CHOICE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  hon_page_set_template (widget_class, "revaluations/hon-act-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonActDialog, full_banner);
  gtk_widget_class_bind_template_child (widget_class, HonActDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HonActDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HonActDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
hon_act_dialog_init (HonActDialog *self)
{
  g_autofree char *title = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  hon_search_keys_bind (self->search_entry, GTK_WIDGET (self), TRUE);
  /* Translators: %d is how many tariffs a chart can show. */
  title = g_strdup_printf (ngettext ("The chart shows at most %d tariff; remove one first",
                                     "The chart shows at most %d tariffs; remove one first",
                                     HON_TARIFF_CHOICE_MAX),
                           HON_TARIFF_CHOICE_MAX);
  adw_banner_set_title (self->full_banner, title);
}

/**
 * hon_act_dialog_new:
 * @acts: a list of [class@Act], by groups
 * @choice: what follows the ticks
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
hon_act_dialog_new (GListModel      *acts,
                    HonTariffChoice *choice)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (acts), NULL);
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (choice), NULL);

  return g_object_new (HON_TYPE_ACT_DIALOG, "acts", acts, "choice", choice, NULL);
}
