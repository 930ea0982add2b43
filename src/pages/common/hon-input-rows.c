/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-input-rows.h"

#include "hon-amount-row.h"
#include "hon-choice-row.h"
#include "hon-date-row.h"
#include "hon-number-row.h"

/* A template that shows inputs has a row for each, of the id NAME_row, whose class fits the kind of
 * the input: HonAmountRow, HonNumberRow or AdwSpinRow, HonDateRow, AdwSwitchRow, HonChoiceRow. What
 * else there is to know of the row, its range and its choices, the table of the inputs says. Those
 * that a widget shows in its own way are named in @others.
 */

static char *
dup_row_id (const char *name)
{
  g_autofree char *id = g_strdelimit (g_strdup (name), "-", '_');

  return g_strconcat (id, "_row", NULL);
}

static gboolean
is_other (const HonInputField *field,
          const char * const  *others)
{
  return g_strv_contains (others, field->name);
}

/* What the row takes is what the input takes; a row that tells what it shows of a record, the
 * widget fills.
 */
static void
set_range (GtkWidget           *row,
           const HonInputField *field)
{
  if (HON_IS_DATE_ROW (row))
    return;
  if (HON_IS_TYPED_ROW (row))
    hon_typed_row_set_maximum (HON_TYPED_ROW (row), field->maximum);
  else if (ADW_IS_SPIN_ROW (row))
    adw_spin_row_set_range (ADW_SPIN_ROW (row), (double) field->minimum, (double) field->maximum);
  else if (field->kind == HON_INPUT_CHOICE && adw_combo_row_get_expression (ADW_COMBO_ROW (row)) == NULL)
    hon_choice_row_set_choices (HON_CHOICE_ROW (row), field->choices);
}

static gboolean
to_id (GBinding     *binding,
       const GValue *from_value,
       GValue       *to_value,
       gpointer      user_data)
{
  const HonInputField *field = user_data;

  g_value_set_string (to_value, hon_choices_get_id (field->choices, g_value_get_enum (from_value)));

  return TRUE;
}

static gboolean
from_id (GBinding     *binding,
         const GValue *from_value,
         GValue       *to_value,
         gpointer      user_data)
{
  const HonInputField *field = user_data;

  g_value_set_enum (to_value, hon_choices_find (field->choices, g_value_get_string (from_value)));

  return TRUE;
}

static void
bind_row (HonInput            *input,
          const HonInputField *field,
          GtkWidget           *row)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  set_range (row, field);
  if (field->kind == HON_INPUT_CHOICE)
    g_object_bind_property_full (input, field->name, row, "value", flags, to_id, from_id, (gpointer) field, NULL);
  else
    g_object_bind_property (input, field->name, row, ADW_IS_SWITCH_ROW (row) ? "active" : "value", flags);
}

/**
 * hon_input_rows_declare:
 * @widget_class: a class whose template is set
 * @input_type: the class of the inputs that it shows
 * @others: (array zero-terminated=1): the names of those that have no row, or that it binds itself
 *
 * Has rows found in the template; to be called in class_init().
 */
void
hon_input_rows_declare (GtkWidgetClass     *widget_class,
                        GType               input_type,
                        const char * const *others)
{
  g_autoptr (GTypeClass) input_class = g_type_class_ref (input_type);
  const HonInputField *fields;
  guint n_fields;

  g_type_ensure (HON_TYPE_AMOUNT_ROW);
  g_type_ensure (HON_TYPE_CHOICE_ROW);
  g_type_ensure (HON_TYPE_DATE_ROW);
  g_type_ensure (HON_TYPE_NUMBER_ROW);

  fields = hon_input_class_get_fields (HON_INPUT_CLASS (input_class), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *id = dup_row_id (fields[i].name);

      if (!is_other (&fields[i], others))
        gtk_widget_class_bind_template_child_full (widget_class, id, FALSE, 0);
    }
}

/**
 * hon_input_rows_bind:
 * @widget: an object of the class that was given to hon_input_rows_declare()
 * @input: what its rows show and change
 * @others: as there
 * @valid_changed: called with @widget when a text is taken or not taken any more
 *
 * Binds each row to its input.
 */
void
hon_input_rows_bind (GtkWidget          *widget,
                     HonInput           *input,
                     const char * const *others,
                     GCallback           valid_changed)
{
  const HonInputField *fields;
  guint n_fields;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (HON_IS_INPUT (input));

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row;

      if (is_other (&fields[i], others))
        continue;
      row = hon_input_rows_get (widget, fields[i].name);
      bind_row (input, &fields[i], row);
      if (HON_IS_TYPED_ROW (row))
        g_signal_connect_object (row, "notify::valid", valid_changed, widget, G_CONNECT_SWAPPED);
    }
}

/**
 * hon_input_rows_get:
 * @widget: (type GtkWidget): an object of the class that was given to hon_input_rows_declare()
 * @name: the name of an input
 *
 * Returns: (transfer none) (type GtkWidget): its row
 */
gpointer
hon_input_rows_get (gpointer    widget,
                    const char *name)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  id = dup_row_id (name);

  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id);
}

/**
 * hon_input_rows_reveal:
 * @widget: an object of the class that was given to hon_input_rows_declare()
 * @name: the name of an input
 *
 * Unfolds what its row is folded in: what is wrong or asked for is not to be hidden.
 */
void
hon_input_rows_reveal (GtkWidget  *widget,
                       const char *name)
{
  GtkWidget *row = hon_input_rows_get (widget, name);
  GtkWidget *expander;

  g_return_if_fail (GTK_IS_WIDGET (row));

  expander = gtk_widget_get_ancestor (gtk_widget_get_parent (row), ADW_TYPE_EXPANDER_ROW);
  if (expander != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
}

/**
 * hon_input_rows_are_valid:
 * @widget: an object of the class that was given to hon_input_rows_declare()
 * @input: what its rows show and change
 * @others: as there
 *
 * Returns: whether every text on show is taken
 */
gboolean
hon_input_rows_are_valid (GtkWidget          *widget,
                          HonInput           *input,
                          const char * const *others)
{
  const HonInputField *fields;
  guint n_fields;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (HON_IS_INPUT (input), FALSE);

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = is_other (&fields[i], others) ? NULL : hon_input_rows_get (widget, fields[i].name);

      if (HON_IS_TYPED_ROW (row) && gtk_widget_get_visible (row) && !hon_typed_row_is_valid (HON_TYPED_ROW (row)))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_input_rows_set_error:
 * @widget: an object of the class that was given to hon_input_rows_declare()
 * @input: what its rows show and change
 * @others: as there
 * @error: (nullable): why the inputs cannot be computed
 *
 * Says it at the row, where that is chosen from. What is typed, rows check by themselves.
 */
void
hon_input_rows_set_error (GtkWidget          *widget,
                          HonInput           *input,
                          const char * const *others,
                          const GError       *error)
{
  const HonInputField *fields;
  guint n_fields;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (HON_IS_INPUT (input));

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = is_other (&fields[i], others) ? NULL : hon_input_rows_get (widget, fields[i].name);

      if (HON_IS_CHOICE_ROW (row))
        hon_choice_row_set_error (HON_CHOICE_ROW (row),
                                  hon_input_error_is_about (error, fields[i].name) ? error->message : NULL);
    }
}
