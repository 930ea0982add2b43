/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-choice-row.h"

#include "hon-announcer.h"
#include "hon-choice-factory.h"

#include <glib/gi18n.h>

/**
 * HonChoiceRow:
 *
 * A row that is chosen from, and whose choice has an id: a value of an enumeration, or a record.
 *
 * The value stays what it was set to when the choices change. Where it is none of them, the list shows
 * the first one, as AdwComboRow does; an error then says that the value is unknown.
 *
 * ## Accessibility
 *
 * The row is invalid while an error is shown in its title.
 */

struct _HonChoiceRow
{
  AdwComboRow       parent_instance;

  char             *label;      /* (nullable) (owned): the title while nothing is wrong */
  char             *value;      /* (nullable) (owned) */
  const HonChoices *choices;    /* (nullable): %NULL for records */
  gboolean          is_loading; /* the selection follows the value, not the value the selection */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_VALUE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChoiceRow, hon_choice_row, ADW_TYPE_COMBO_ROW)

static char *
dup_id (HonChoiceRow *self,
        guint         position)
{
  g_autoptr (GObject) record = NULL;
  char *id = NULL;

  if (self->choices != NULL)
    return g_strdup (hon_choices_get_id (self->choices, (int) position));

  record = g_list_model_get_item (adw_combo_row_get_model (ADW_COMBO_ROW (self)), position);
  g_object_get (record, GTK_IS_STRING_OBJECT (record) ? "string" : "id", &id, NULL);

  return id;
}

static guint
find_position (HonChoiceRow *self)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = dup_id (self, i);

      if (g_strcmp0 (id, self->value) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show_value (HonChoiceRow *self)
{
  self->is_loading = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_position (self));
  self->is_loading = FALSE;
}

static void
set_model (HonChoiceRow     *self,
           GListModel       *model,
           const HonChoices *choices)
{
  self->is_loading = TRUE;
  self->choices = choices;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), model);
  self->is_loading = FALSE;
  show_value (self);
}

static void
selected_cb (HonChoiceRow *self)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autofree char *id = NULL;

  if (self->is_loading || position == GTK_INVALID_LIST_POSITION)
    return;

  id = dup_id (self, position);
  hon_choice_row_set_value (self, id);
}

static void
hon_choice_row_finalize (GObject *object)
{
  HonChoiceRow *self = HON_CHOICE_ROW (object);

  g_free (self->label);
  g_free (self->value);

  G_OBJECT_CLASS (hon_choice_row_parent_class)->finalize (object);
}

static void
hon_choice_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonChoiceRow *self = HON_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_choice_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonChoiceRow *self = HON_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->label);
      break;

    case PROP_VALUE:
      hon_choice_row_set_value (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_choice_row_class_init (HonChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_choice_row_finalize;
  object_class->get_property = hon_choice_row_get_property;
  object_class->set_property = hon_choice_row_set_property;

  /**
   * HonChoiceRow:label:
   *
   * What the row is for.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonChoiceRow:value:
   *
   * The id of what is chosen.
   */
  props[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_choice_row_init (HonChoiceRow *self)
{
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  hon_choice_factory_set (ADW_COMBO_ROW (self), NULL);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * hon_choice_row_get_value:
 * @self: a row
 *
 * Returns: (nullable): the id of what is chosen
 */
const char *
hon_choice_row_get_value (HonChoiceRow *self)
{
  g_return_val_if_fail (HON_IS_CHOICE_ROW (self), NULL);

  return self->value;
}

void
hon_choice_row_set_value (HonChoiceRow *self,
                          const char   *value)
{
  g_return_if_fail (HON_IS_CHOICE_ROW (self));

  if (!g_set_str (&self->value, value))
    return;

  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

/**
 * hon_choice_row_set_choices:
 * @self: a row
 * @choices: an enumeration
 *
 * Lets a value of an enumeration be chosen, by its label and its hint.
 */
void
hon_choice_row_set_choices (HonChoiceRow     *self,
                            const HonChoices *choices)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) hints = g_strv_builder_new ();
  gboolean has_hints;

  g_return_if_fail (HON_IS_CHOICE_ROW (self));
  g_return_if_fail (choices != NULL);

  has_hints = choices->items[0].hint != NULL;
  for (int i = 0; i < choices->n_items; i++)
    {
      gtk_string_list_append (labels, hon_choices_get_label (choices, i));
      if (has_hints)
        g_strv_builder_add (hints, hon_choices_get_hint (choices, i));
    }
  hon_choice_factory_set (ADW_COMBO_ROW (self), has_hints ? g_strv_builder_end (hints) : NULL);
  set_model (self, G_LIST_MODEL (labels), choices);
}

/**
 * hon_choice_row_set_records:
 * @self: a row whose expression tells the label of a record
 * @records: objects with a property “id”, or the texts of a GtkStringList
 *
 * Lets a record or a text be chosen.
 */
void
hon_choice_row_set_records (HonChoiceRow *self,
                            GListModel   *records)
{
  g_return_if_fail (HON_IS_CHOICE_ROW (self));
  g_return_if_fail (G_IS_LIST_MODEL (records));

  set_model (self, records, NULL);
}

/**
 * hon_choice_row_set_error:
 * @self: a row
 * @message: (nullable): what is wrong with the choice, or %NULL when nothing is
 *
 * Says in the title of the row what is wrong with the choice.
 */
void
hon_choice_row_set_error (HonChoiceRow *self,
                          const char   *message)
{
  g_autofree char *title = NULL;

  g_return_if_fail (HON_IS_CHOICE_ROW (self));

  if (message != NULL)
    /* Translators: the name of an input, and what is wrong with what was typed into it. */
    title = g_strdup_printf (_("%1$s: %2$s"), self->label, message);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : self->label);
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self, title);
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
    }
}
