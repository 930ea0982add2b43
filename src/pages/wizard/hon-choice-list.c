/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice-list.h"

/**
 * HonChoiceList:
 *
 * A boxed list of answers, of which one is taken.
 *
 * ## Keys
 *
 * The list is one stop of Tab: the answer that is taken, or the first one on show. The arrow keys go
 * from answer to answer; Space takes the one in focus. Enter is left to the page, which asks for the
 * one in focus by hon_choice_list_take_focused().
 *
 * ## Accessibility
 *
 * The list is a radio group, and every row is a radio button of it.
 */

struct _HonChoiceList
{
  AdwBin          parent_instance;

  GtkListBox     *list;     /* (unowned) */
  GtkCheckButton *none;     /* (owned): never shown; it makes radio buttons of the others, even of one alone */
  GPtrArray      *checks;   /* (owned) (element-type GtkCheckButton): one a row */
  int             selected; /* -1 while there is none */
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChoiceList, hon_choice_list, ADW_TYPE_BIN)

static GtkWidget *
get_row (HonChoiceList *self,
         guint          position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position));
}

/* The answer that is taken, as in any radio group, or else the first one; of those on show. */
static GtkWidget *
find_stop (HonChoiceList *self)
{
  if (self->selected >= 0 && (guint) self->selected < self->checks->len &&
      gtk_widget_get_visible (get_row (self, self->selected)))
    return get_row (self, self->selected);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_widget_get_visible (get_row (self, i)))
      return get_row (self, i);

  return NULL;
}

static void
show_selected (HonChoiceList *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *row = get_row (self, i);
      /* What cannot be taken any more is not ticked behind the scenes. */
      gboolean is_selected = (int) i == self->selected && gtk_widget_get_visible (row);

      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), is_selected);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row),
                                   GTK_ACCESSIBLE_STATE_CHECKED,
                                   is_selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
}

static void
row_activated_cb (HonChoiceList *self,
                  GtkListBoxRow *row)
{
  hon_choice_list_set_selected (self, gtk_list_box_row_get_index (row));
}

static gboolean
hon_choice_list_grab_focus (GtkWidget *widget)
{
  GtkWidget *stop = find_stop (HON_CHOICE_LIST (widget));

  return stop != NULL && gtk_widget_grab_focus (stop);
}

/* Tab comes to one answer, and goes on from there. */
static gboolean
hon_choice_list_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_get_focus_child (widget) == NULL && hon_choice_list_grab_focus (widget);

  return GTK_WIDGET_CLASS (hon_choice_list_parent_class)->focus (widget, direction);
}

static void
hon_choice_list_finalize (GObject *object)
{
  HonChoiceList *self = HON_CHOICE_LIST (object);

  g_ptr_array_unref (self->checks);
  g_clear_object (&self->none);

  G_OBJECT_CLASS (hon_choice_list_parent_class)->finalize (object);
}

static void
hon_choice_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HonChoiceList *self = HON_CHOICE_LIST (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_choice_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HonChoiceList *self = HON_CHOICE_LIST (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      hon_choice_list_set_selected (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_choice_list_class_init (HonChoiceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_choice_list_finalize;
  object_class->get_property = hon_choice_list_get_property;
  object_class->set_property = hon_choice_list_set_property;
  GTK_WIDGET_CLASS (klass)->focus = hon_choice_list_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = hon_choice_list_grab_focus;

  /**
   * HonChoiceList:selected:
   *
   * The position of the answer that is taken, or -1.
   */
  props[PROP_SELECTED] =
    g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_choice_list_init (HonChoiceList *self)
{
  self->selected = -1;
  self->checks = g_ptr_array_new ();
  self->none = GTK_CHECK_BUTTON (g_object_ref_sink (gtk_check_button_new ()));
  self->list = g_object_new (GTK_TYPE_LIST_BOX,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                             "selection-mode", GTK_SELECTION_NONE,
                             "valign", GTK_ALIGN_START,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * hon_choice_list_new:
 * @label: what is asked, for screen readers
 *
 * Returns: (transfer floating): a list without answers
 */
GtkWidget *
hon_choice_list_new (const char *label)
{
  HonChoiceList *self = g_object_new (HON_TYPE_CHOICE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * hon_choice_list_append:
 * @self: a list of answers
 * @title: the answer
 * @subtitle: (nullable): what it means
 *
 * Adds an answer.
 */
void
hon_choice_list_append (HonChoiceList *self,
                        const char    *title,
                        const char    *subtitle)
{
  GtkWidget *check;
  GtkWidget *row;

  g_return_if_fail (HON_IS_CHOICE_LIST (self));
  g_return_if_fail (title != NULL);

  check = g_object_new (GTK_TYPE_CHECK_BUTTON,
                        "can-focus", FALSE,
                        "can-target", FALSE,
                        "valign", GTK_ALIGN_CENTER,
                        NULL);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->none);
  /* The row itself is the radio button of screen readers; the group has made one of the check too. */
  g_object_set (check, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  row = g_object_new (ADW_TYPE_ACTION_ROW,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                      "activatable", TRUE,
                      "use-markup", FALSE,
                      NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
  gtk_list_box_append (self->list, row);
  show_selected (self);
}

/**
 * hon_choice_list_remove_all:
 * @self: a list of answers
 *
 * Removes all answers; none is taken any more.
 */
void
hon_choice_list_remove_all (HonChoiceList *self)
{
  g_return_if_fail (HON_IS_CHOICE_LIST (self));

  g_ptr_array_set_size (self->checks, 0);
  gtk_list_box_remove_all (self->list);
  hon_choice_list_set_selected (self, -1);
}

/**
 * hon_choice_list_set_shown:
 * @self: a list of answers
 * @position: an answer
 * @shown: whether it can be taken
 *
 * Shows or hides an answer.
 */
void
hon_choice_list_set_shown (HonChoiceList *self,
                           guint          position,
                           gboolean       shown)
{
  g_return_if_fail (HON_IS_CHOICE_LIST (self));
  g_return_if_fail (position < self->checks->len);

  gtk_widget_set_visible (get_row (self, position), shown);
  show_selected (self);
}

/**
 * hon_choice_list_take_focused:
 * @self: a list of answers
 *
 * Takes the answer that has the focus.
 *
 * Returns: whether there is one
 */
gboolean
hon_choice_list_take_focused (HonChoiceList *self)
{
  GtkWidget *row;

  g_return_val_if_fail (HON_IS_CHOICE_LIST (self), FALSE);

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  if (row == NULL)
    return FALSE;
  hon_choice_list_set_selected (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));

  return TRUE;
}

int
hon_choice_list_get_selected (HonChoiceList *self)
{
  g_return_val_if_fail (HON_IS_CHOICE_LIST (self), -1);

  return self->selected;
}

void
hon_choice_list_set_selected (HonChoiceList *self,
                              int            selected)
{
  g_return_if_fail (HON_IS_CHOICE_LIST (self));
  g_return_if_fail (selected >= -1);

  if (self->selected == selected)
    return;
  self->selected = selected;
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}
