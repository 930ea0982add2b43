/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-number-row.h"

#include "hon-format.h"
#include "hon-row-error.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * HonNumberRow:
 *
 * A row that takes a whole number, such as an age.
 *
 * The value follows every keystroke; the text is tidied up when the row loses
 * the focus. A text that is no whole number, or one out of range, leaves the
 * last value and says why in the title of the row.
 *
 * ## Keys
 *
 * Up and Down add and take the step of the row.
 *
 * ## Accessibility
 *
 * The text field is invalid while its text is not taken.
 */

struct _HonNumberRow
{
  AdwEntryRow  parent_instance;

  char        *label;     /* (nullable) (owned): the title while nothing is wrong */
  int          value;
  int          maximum;
  int          step;
  gboolean     is_percent;
  gboolean     is_valid;
  gboolean     is_typing; /* the value comes from the text, not the text from the value */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_VALUE,
  PROP_MAXIMUM,
  PROP_STEP,
  PROP_PERCENT,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonNumberRow, hon_number_row, ADW_TYPE_ENTRY_ROW)

/* Says what is wrong with the text, or that nothing is. */
static void
set_error (HonNumberRow *self,
           const char   *message)
{
  hon_row_error_set (ADW_ENTRY_ROW (self), self->label, message);
  if (self->is_valid == (message == NULL))
    return;

  self->is_valid = message == NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static char *
format_value (HonNumberRow *self,
              int           value)
{
  return self->is_percent ? hon_format_percent (value, 0) : hon_format_number (value, 0);
}

static void
show_value (HonNumberRow *self)
{
  g_autofree char *text = format_value (self, self->value);

  self->is_typing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->is_typing = FALSE;
  set_error (self, NULL);
}

static void
take_value (HonNumberRow *self,
            int           value)
{
  if (self->value == value)
    return;

  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

/* The text without the sign of percents, which may be left out. */
static char *
dup_digits (HonNumberRow *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  if (self->is_percent && g_str_has_suffix (text, "%"))
    text[strlen (text) - 1] = '\0';

  return text;
}

static void
read_text (HonNumberRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = dup_digits (self);
  double value;

  if (!hon_parse_number (text, &value, &error))
    {
      set_error (self, error->message);
      return;
    }
  if (value != floor (value))
    {
      set_error (self, _("not a whole number"));
      return;
    }
  if (value < 0 || value > self->maximum)
    {
      g_autofree char *minimum = format_value (self, 0);
      g_autofree char *maximum = format_value (self, self->maximum);
      /* Translators: two numbers, the least and the greatest. */
      g_autofree char *message = g_strdup_printf (_("from %1$s to %2$s"), minimum, maximum);

      set_error (self, message);
      return;
    }

  set_error (self, NULL);
  self->is_typing = TRUE;
  take_value (self, (int) value);
  self->is_typing = FALSE;
}

static void
changed_cb (HonNumberRow *self)
{
  if (!self->is_typing)
    read_text (self);
}

static void
focus_left_cb (HonNumberRow *self)
{
  if (self->is_valid)
    show_value (self);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  HonNumberRow *self = HON_NUMBER_ROW (widget);
  int value = self->value + g_variant_get_int32 (arguments) * self->step;

  take_value (self, CLAMP (value, 0, self->maximum));
  show_value (self);

  return GDK_EVENT_STOP;
}

static void
hon_number_row_constructed (GObject *object)
{
  HonNumberRow *self = HON_NUMBER_ROW (object);

  G_OBJECT_CLASS (hon_number_row_parent_class)->constructed (object);

  show_value (self);
}

static void
hon_number_row_finalize (GObject *object)
{
  HonNumberRow *self = HON_NUMBER_ROW (object);

  g_free (self->label);

  G_OBJECT_CLASS (hon_number_row_parent_class)->finalize (object);
}

static void
hon_number_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonNumberRow *self = HON_NUMBER_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;

    case PROP_MAXIMUM:
      g_value_set_int (value, self->maximum);
      break;

    case PROP_STEP:
      g_value_set_int (value, self->step);
      break;

    case PROP_PERCENT:
      g_value_set_boolean (value, self->is_percent);
      break;

    case PROP_VALID:
      g_value_set_boolean (value, self->is_valid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_number_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonNumberRow *self = HON_NUMBER_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;

    case PROP_VALUE:
      hon_number_row_set_value (self, g_value_get_int (value));
      break;

    case PROP_MAXIMUM:
      hon_number_row_set_maximum (self, g_value_get_int (value));
      break;

    case PROP_STEP:
      self->step = g_value_get_int (value);
      break;

    case PROP_PERCENT:
      self->is_percent = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_number_row_class_init (HonNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_number_row_constructed;
  object_class->finalize = hon_number_row_finalize;
  object_class->get_property = hon_number_row_get_property;
  object_class->set_property = hon_number_row_set_property;

  /**
   * HonNumberRow:label:
   *
   * What the number is.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonNumberRow:value:
   *
   * The last number that was taken.
   */
  props[PROP_VALUE] =
    g_param_spec_int ("value", NULL, NULL, G_MININT, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonNumberRow:maximum:
   *
   * The largest number that is taken; the least is nought.
   */
  props[PROP_MAXIMUM] =
    g_param_spec_int ("maximum", NULL, NULL, 0, G_MAXINT, 100,
                      (G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonNumberRow:step:
   *
   * What one press of an arrow key adds.
   */
  props[PROP_STEP] =
    g_param_spec_int ("step", NULL, NULL, 1, G_MAXINT16, 1,
                      (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonNumberRow:percent:
   *
   * Whether the number is one of percents.
   */
  props[PROP_PERCENT] =
    g_param_spec_boolean ("percent", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonNumberRow:valid:
   *
   * Whether the text on show is taken.
   */
  props[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, TRUE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "i", -1);
}

static void
hon_number_row_init (HonNumberRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->is_valid = TRUE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (focus_left_cb), NULL);
}

int
hon_number_row_get_value (HonNumberRow *self)
{
  g_return_val_if_fail (HON_IS_NUMBER_ROW (self), 0);

  return self->value;
}

/**
 * hon_number_row_set_value:
 * @self: a row
 * @value: a number
 *
 * Shows a number. One that the row would not take is shown as what is wrong.
 */
void
hon_number_row_set_value (HonNumberRow *self,
                          int           value)
{
  g_return_if_fail (HON_IS_NUMBER_ROW (self));

  if (self->value == value)
    return;

  take_value (self, value);
  if (self->is_typing || self->label == NULL)
    return;

  show_value (self);
  if (value < 0 || value > self->maximum)
    read_text (self);
}

void
hon_number_row_set_maximum (HonNumberRow *self,
                            int           maximum)
{
  g_return_if_fail (HON_IS_NUMBER_ROW (self));

  if (self->maximum == maximum)
    return;

  self->maximum = maximum;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAXIMUM]);
}
