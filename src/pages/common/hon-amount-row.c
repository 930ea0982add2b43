/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-row-error.h"

#include <glib/gi18n.h>

/* What one press of an arrow key adds, unless it is told otherwise: a thousand euros. */
#define STEP 100000

/**
 * HonAmountRow:
 *
 * A row that takes an amount of money, written as the locale writes it.
 *
 * The value follows every keystroke; the text is tidied up when the row loses
 * the focus. A text that is no amount, or one out of range, leaves the last
 * value and says why in the title of the row.
 *
 * An optional row may be left empty, which is the value
 * `HON_AMOUNT_ROW_NONE`.
 *
 * ## Keys
 *
 * Up and Down add and take a thousand euros, or the step of the row.
 *
 * ## Accessibility
 *
 * The text field is invalid while its text is not taken.
 */

struct _HonAmountRow
{
  AdwEntryRow  parent_instance;

  char        *label;     /* (nullable) (owned): the title while nothing is wrong */
  gint64       value;
  gint64       maximum;
  gint64       step;
  gboolean     is_optional;
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
  PROP_OPTIONAL,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonAmountRow, hon_amount_row, ADW_TYPE_ENTRY_ROW)

/* Says what is wrong with the text, or that nothing is. */
static void
set_error (HonAmountRow *self,
           const char   *message)
{
  hon_row_error_set (ADW_ENTRY_ROW (self), self->label, message);
  if (self->is_valid == (message == NULL))
    return;

  self->is_valid = message == NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static void
show_value (HonAmountRow *self)
{
  g_autofree char *text = self->value == HON_AMOUNT_ROW_NONE ? g_strdup ("")
                                                             : hon_format_money (self->value, HON_MONEY_AUTO);

  self->is_typing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->is_typing = FALSE;
  set_error (self, NULL);
}

static void
take_value (HonAmountRow *self,
            gint64        value)
{
  if (self->value == value)
    return;

  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static void
read_text (HonAmountRow *self)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (self->is_optional && is_blank (gtk_editable_get_text (GTK_EDITABLE (self))))
    {
      set_error (self, NULL);
      self->is_typing = TRUE;
      take_value (self, HON_AMOUNT_ROW_NONE);
      self->is_typing = FALSE;
      return;
    }
  if (!hon_parse_money (gtk_editable_get_text (GTK_EDITABLE (self)), &value, &error))
    {
      if (!g_error_matches (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE))
        {
          set_error (self, error->message);
          return;
        }
      value = G_MAXINT64;
    }
  if (value < 0)
    {
      set_error (self, _("the amount is negative"));
      return;
    }
  if (value > self->maximum)
    {
      g_autofree char *maximum = hon_format_money (self->maximum, HON_MONEY_AUTO);
      /* Translators: %s is an amount of money. */
      g_autofree char *message = g_strdup_printf (_("at most %s"), maximum);

      set_error (self, message);
      return;
    }

  set_error (self, NULL);
  self->is_typing = TRUE;
  take_value (self, value);
  self->is_typing = FALSE;
}

static void
changed_cb (HonAmountRow *self)
{
  if (!self->is_typing)
    read_text (self);
}

static void
focus_left_cb (HonAmountRow *self)
{
  if (self->is_valid)
    show_value (self);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  HonAmountRow *self = HON_AMOUNT_ROW (widget);
  gint64 value = MAX (self->value, 0) + g_variant_get_int64 (arguments) * self->step;

  hon_amount_row_set_value (self, CLAMP (value, 0, self->maximum));
  gtk_editable_set_position (GTK_EDITABLE (self), -1);

  return GDK_EVENT_STOP;
}

static void
hon_amount_row_constructed (GObject *object)
{
  HonAmountRow *self = HON_AMOUNT_ROW (object);

  G_OBJECT_CLASS (hon_amount_row_parent_class)->constructed (object);

  show_value (self);
}

static void
hon_amount_row_finalize (GObject *object)
{
  HonAmountRow *self = HON_AMOUNT_ROW (object);

  g_free (self->label);

  G_OBJECT_CLASS (hon_amount_row_parent_class)->finalize (object);
}

static void
hon_amount_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonAmountRow *self = HON_AMOUNT_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_VALUE:
      g_value_set_int64 (value, self->value);
      break;

    case PROP_MAXIMUM:
      g_value_set_int64 (value, self->maximum);
      break;

    case PROP_STEP:
      g_value_set_int64 (value, self->step);
      break;

    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->is_optional);
      break;

    case PROP_VALID:
      g_value_set_boolean (value, self->is_valid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_amount_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonAmountRow *self = HON_AMOUNT_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;

    case PROP_VALUE:
      hon_amount_row_set_value (self, g_value_get_int64 (value));
      break;

    case PROP_MAXIMUM:
      hon_amount_row_set_maximum (self, g_value_get_int64 (value));
      break;

    case PROP_STEP:
      self->step = g_value_get_int64 (value);
      break;

    case PROP_OPTIONAL:
      self->is_optional = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_amount_row_class_init (HonAmountRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_amount_row_constructed;
  object_class->finalize = hon_amount_row_finalize;
  object_class->get_property = hon_amount_row_get_property;
  object_class->set_property = hon_amount_row_set_property;

  /**
   * HonAmountRow:label:
   *
   * What the amount is.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonAmountRow:value:
   *
   * The last amount that was taken, centimes, or `HON_AMOUNT_ROW_NONE`.
   */
  props[PROP_VALUE] =
    g_param_spec_int64 ("value", NULL, NULL, HON_AMOUNT_ROW_NONE, HON_MONEY_MAX, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonAmountRow:maximum:
   *
   * The largest amount that is taken, centimes.
   */
  props[PROP_MAXIMUM] =
    g_param_spec_int64 ("maximum", NULL, NULL, 0, HON_MONEY_MAX, HON_MONEY_MAX,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonAmountRow:step:
   *
   * What one press of an arrow key adds, centimes.
   */
  props[PROP_STEP] =
    g_param_spec_int64 ("step", NULL, NULL, 1, HON_MONEY_MAX, STEP,
                        (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonAmountRow:optional:
   *
   * Whether the row may be left empty.
   */
  props[PROP_OPTIONAL] =
    g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonAmountRow:valid:
   *
   * Whether the text on show is taken.
   */
  props[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, TRUE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "x", (gint64) 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "x", (gint64) -1);
}

static void
hon_amount_row_init (HonAmountRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->maximum = HON_MONEY_MAX;
  self->is_valid = TRUE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_FREE_FORM);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (focus_left_cb), NULL);
}

gint64
hon_amount_row_get_value (HonAmountRow *self)
{
  g_return_val_if_fail (HON_IS_AMOUNT_ROW (self), 0);

  return self->value;
}

/**
 * hon_amount_row_set_value:
 * @self: a row
 * @value: an amount, centimes, or `HON_AMOUNT_ROW_NONE`
 *
 * Shows an amount, even one that is more than `HonAmountRow:maximum`.
 */
void
hon_amount_row_set_value (HonAmountRow *self,
                          gint64        value)
{
  g_return_if_fail (HON_IS_AMOUNT_ROW (self));

  if (self->value == value)
    return;

  take_value (self, value);
  if (!self->is_typing && self->label != NULL)
    show_value (self);
}

gint64
hon_amount_row_get_maximum (HonAmountRow *self)
{
  g_return_val_if_fail (HON_IS_AMOUNT_ROW (self), 0);

  return self->maximum;
}

/**
 * hon_amount_row_set_maximum:
 * @self: a row
 * @maximum: an amount, centimes
 *
 * Changes the largest amount that is taken; the text is read again, since it
 * may be right now, or wrong.
 */
void
hon_amount_row_set_maximum (HonAmountRow *self,
                            gint64        maximum)
{
  g_return_if_fail (HON_IS_AMOUNT_ROW (self));

  if (self->maximum == maximum)
    return;

  self->maximum = maximum;
  if (self->label != NULL)
    read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAXIMUM]);
}
