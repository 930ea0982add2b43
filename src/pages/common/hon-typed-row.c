/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-typed-row.h"

#include "hon-announcer.h"

#include <glib/gi18n.h>

/**
 * HonTypedRow:
 *
 * A row that a value is typed into: an amount, a number, a date.
 *
 * The value follows every keystroke; the text is tidied up when the row loses the focus. A text that
 * is no value, or one out of range, leaves the last value, and a row below says why. A value that is
 * taken may have a warning there. An optional row may be left empty.
 *
 * ## Keys
 *
 * Up and Down add and subtract the step of the row, if it has one.
 *
 * ## Accessibility
 *
 * The text field is invalid while its text is not taken; what is wrong with it is announced.
 */

typedef struct
{
  char      *label;      /* (nullable) (owned): the title; NULL while it is made */
  char      *error;      /* (nullable) (owned): what is wrong with what was typed */
  char      *warning;    /* (nullable) (owned): what is to be known of the value */
  GtkWidget *remark_row; /* (nullable) (owned): tells one of them, in the same list */
  gint64     value;
  gint64     minimum;
  gint64     maximum;
  gint64     step;       /* 0 for that of the class */
  gboolean   is_optional;
  gboolean   is_valid;
  gboolean   is_typing;  /* the value comes from the text, not the text from the value */
} HonTypedRowPrivate;

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_VALUE,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_STEP,
  PROP_OPTIONAL,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HonTypedRow, hon_typed_row, ADW_TYPE_ENTRY_ROW)

static HonTypedRowPrivate *
get_private (gpointer self)
{
  return hon_typed_row_get_instance_private (self);
}

static gint64
get_none (HonTypedRow *self)
{
  return HON_TYPED_ROW_GET_CLASS (self)->none;
}

static void
remove_remark_row (HonTypedRow *self)
{
  HonTypedRowPrivate *priv = get_private (self);
  GtkWidget *list = priv->remark_row != NULL ? gtk_widget_get_parent (priv->remark_row) : NULL;

  if (list != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), priv->remark_row);
  g_clear_object (&priv->remark_row);
}

/* The title has one line, which a remark seldom fits in. Screen readers have it from the name of the row. */
static void
add_remark_row (HonTypedRow *self,
                GtkListBox  *list)
{
  HonTypedRowPrivate *priv = get_private (self);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "margin-bottom", 9,
                                   "margin-end", 12,
                                   "margin-start", 12,
                                   "margin-top", 9,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "caption");
  priv->remark_row = g_object_ref_sink (g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                                      "activatable", FALSE,
                                                      "child", label,
                                                      "focusable", FALSE,
                                                      "selectable", FALSE,
                                                      NULL));
  gtk_widget_add_css_class (priv->remark_row, "remark");
  gtk_list_box_insert (list, priv->remark_row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + 1);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Says what is wrong, or else what is to be known: below the row, where that is in a list. */
static void
show_remark (HonTypedRow *self)
{
  HonTypedRowPrivate *priv = get_private (self);
  const char *remark = priv->error != NULL ? priv->error : priv->warning;
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  /* Translators: the name of an input, and what is wrong with what was typed into it. */
  g_autofree char *name = remark != NULL ? g_strdup_printf (_("%1$s: %2$s"), priv->label, remark)
                                         : g_strdup (priv->label);

  if (remark == NULL || !GTK_IS_LIST_BOX (list))
    remove_remark_row (self);
  else if (priv->remark_row == NULL)
    add_remark_row (self, GTK_LIST_BOX (list));
  if (priv->remark_row != NULL)
    {
      GtkWidget *label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (priv->remark_row));

      gtk_label_set_label (GTK_LABEL (label), remark);
      gtk_widget_set_visible (priv->remark_row, gtk_widget_get_visible (GTK_WIDGET (self)));
      set_class (label, "error", priv->error != NULL);
      set_class (label, "warning", priv->error == NULL);
    }
  set_class (GTK_WIDGET (self), "error", priv->error != NULL);
  set_class (GTK_WIDGET (self), "warning", priv->error == NULL && remark != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), priv->remark_row != NULL ? priv->label : name);
  /* AdwEntryRow names the row after both of its title labels: it would be read twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (field, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A row is filled before it is in a list. A list that it leaves is at work on its rows: what stands below this one
 * is hidden there, and goes with the list.
 */
static void
parent_changed_cb (HonTypedRow *self)
{
  HonTypedRowPrivate *priv = get_private (self);

  if (priv->remark_row != NULL)
    gtk_widget_set_visible (priv->remark_row, FALSE);
  g_clear_object (&priv->remark_row);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    show_remark (self);
}

static void
show_error (HonTypedRow *self,
            const char  *message)
{
  HonTypedRowPrivate *priv = get_private (self);
  GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  g_autofree char *said = message != NULL ? g_strdup_printf (_("%1$s: %2$s"), priv->label, message) : NULL;

  g_set_str (&priv->error, message);
  show_remark (self);
  if (message != NULL)
    gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (field, GTK_ACCESSIBLE_STATE_INVALID);
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self, said);
}

/* Says what is wrong with the text, or that nothing is. */
static void
set_text_error (HonTypedRow *self,
                const char  *message)
{
  HonTypedRowPrivate *priv = get_private (self);

  show_error (self, message);
  if (priv->is_valid == (message == NULL))
    return;

  priv->is_valid = message == NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static void
check_range (HonTypedRow *self,
             gint64       value)
{
  HonTypedRowPrivate *priv = get_private (self);
  g_autofree char *message = NULL;

  if (value < priv->minimum || value > priv->maximum)
    message = HON_TYPED_ROW_GET_CLASS (self)->dup_range_message (self, value);
  set_text_error (self, message);
}

/* Shows the value, also one that would not be taken: then with what is wrong. */
static void
show_value (HonTypedRow *self)
{
  HonTypedRowPrivate *priv = get_private (self);
  gboolean is_none = priv->value == get_none (self);
  g_autofree char *text = is_none ? g_strdup ("") : HON_TYPED_ROW_GET_CLASS (self)->format (self, priv->value);

  priv->is_typing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  priv->is_typing = FALSE;
  if (is_none)
    set_text_error (self, NULL);
  else
    check_range (self, priv->value);
}

static void
take_value (HonTypedRow *self,
            gint64       value)
{
  HonTypedRowPrivate *priv = get_private (self);

  if (priv->value == value)
    return;

  priv->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static void
read_text (HonTypedRow *self)
{
  HonTypedRowPrivate *priv = get_private (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gint64 value = get_none (self);
  g_autoptr (GError) error = NULL;

  if (priv->is_optional && is_blank (text))
    set_text_error (self, NULL);
  else if (HON_TYPED_ROW_GET_CLASS (self)->parse (self, text, &value, &error))
    check_range (self, value);
  else
    set_text_error (self, error->message);
  if (!priv->is_valid)
    return;

  priv->is_typing = TRUE;
  take_value (self, value);
  priv->is_typing = FALSE;
}

static void
changed_cb (HonTypedRow *self)
{
  if (!get_private (self)->is_typing)
    read_text (self);
}

static void
focus_left_cb (HonTypedRow *self)
{
  if (get_private (self)->is_valid)
    show_value (self);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  HonTypedRow *self = HON_TYPED_ROW (widget);
  HonTypedRowPrivate *priv = get_private (self);
  gint64 step = priv->step > 0 ? priv->step : HON_TYPED_ROW_GET_CLASS (self)->step;
  gint64 value = MAX (priv->value, priv->minimum) + g_variant_get_int32 (arguments) * step;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;

  take_value (self, CLAMP (value, priv->minimum, priv->maximum));
  show_value (self);

  return GDK_EVENT_STOP;
}

static void
hon_typed_row_constructed (GObject *object)
{
  HonTypedRow *self = HON_TYPED_ROW (object);
  HonTypedRowPrivate *priv = get_private (self);

  G_OBJECT_CLASS (hon_typed_row_parent_class)->constructed (object);

  if (priv->is_optional)
    priv->value = get_none (self);
  show_value (self);
}

static void
hon_typed_row_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->remark_row);

  G_OBJECT_CLASS (hon_typed_row_parent_class)->dispose (object);
}

static void
hon_typed_row_finalize (GObject *object)
{
  g_free (get_private (object)->label);
  g_free (get_private (object)->error);
  g_free (get_private (object)->warning);

  G_OBJECT_CLASS (hon_typed_row_parent_class)->finalize (object);
}

static void
hon_typed_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonTypedRowPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, priv->label);
      break;

    case PROP_VALUE:
      g_value_set_int64 (value, priv->value);
      break;

    case PROP_MINIMUM:
      g_value_set_int64 (value, priv->minimum);
      break;

    case PROP_MAXIMUM:
      g_value_set_int64 (value, priv->maximum);
      break;

    case PROP_STEP:
      g_value_set_int64 (value, priv->step);
      break;

    case PROP_OPTIONAL:
      g_value_set_boolean (value, priv->is_optional);
      break;

    case PROP_VALID:
      g_value_set_boolean (value, priv->is_valid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_typed_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonTypedRow *self = HON_TYPED_ROW (object);
  HonTypedRowPrivate *priv = get_private (self);

  switch (prop_id)
    {
    case PROP_LABEL:
      priv->label = g_value_dup_string (value);
      break;

    case PROP_VALUE:
      hon_typed_row_set_value (self, g_value_get_int64 (value));
      break;

    case PROP_MINIMUM:
      hon_typed_row_set_minimum (self, g_value_get_int64 (value));
      break;

    case PROP_MAXIMUM:
      hon_typed_row_set_maximum (self, g_value_get_int64 (value));
      break;

    case PROP_STEP:
      priv->step = g_value_get_int64 (value);
      break;

    case PROP_OPTIONAL:
      priv->is_optional = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_typed_row_class_init (HonTypedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_typed_row_constructed;
  object_class->dispose = hon_typed_row_dispose;
  object_class->finalize = hon_typed_row_finalize;
  object_class->get_property = hon_typed_row_get_property;
  object_class->set_property = hon_typed_row_set_property;

  /**
   * HonTypedRow:label:
   *
   * What the value is.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTypedRow:value:
   *
   * The last value that was taken, in the unit of the class.
   */
  props[PROP_VALUE] =
    g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTypedRow:minimum:
   *
   * The least value that is taken.
   */
  props[PROP_MINIMUM] =
    g_param_spec_int64 ("minimum", NULL, NULL, 0, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTypedRow:maximum:
   *
   * The greatest value that is taken.
   */
  props[PROP_MAXIMUM] =
    g_param_spec_int64 ("maximum", NULL, NULL, 0, G_MAXINT64, G_MAXINT64,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTypedRow:step:
   *
   * What one press of an arrow key adds; 0 for what is usual in the class.
   */
  props[PROP_STEP] =
    g_param_spec_int64 ("step", NULL, NULL, 0, G_MAXINT32, 0,
                        (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTypedRow:optional:
   *
   * Whether the row may be left empty; it then is, until it has a value.
   */
  props[PROP_OPTIONAL] =
    g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTypedRow:valid:
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
hon_typed_row_init (HonTypedRow *self)
{
  HonTypedRowPrivate *priv = get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->maximum = G_MAXINT64;
  priv->is_valid = TRUE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_changed_cb), NULL);
  g_signal_connect (self, "notify::visible", G_CALLBACK (show_remark), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (focus_left_cb), NULL);
}

/* The text is read again: it may be right now, or wrong. */
static void
set_bound (HonTypedRow *self,
           gint64      *bound,
           gint64       value,
           GParamSpec  *pspec)
{
  if (*bound == value)
    return;

  *bound = value;
  if (*gtk_editable_get_text (GTK_EDITABLE (self)) != '\0')
    read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

/**
 * hon_typed_row_get_value:
 * @self: a row
 *
 * Returns: the last value that was taken, in the unit of its class
 */
gint64
hon_typed_row_get_value (HonTypedRow *self)
{
  g_return_val_if_fail (HON_IS_TYPED_ROW (self), 0);

  return get_private (self)->value;
}

/**
 * hon_typed_row_set_value:
 * @self: a row
 * @value: a value, in the unit of its class
 *
 * Shows a value, also one out of range, with what is wrong. A row that may not be left empty stays
 * as it is when there is no value.
 */
void
hon_typed_row_set_value (HonTypedRow *self,
                         gint64       value)
{
  HonTypedRowPrivate *priv;

  g_return_if_fail (HON_IS_TYPED_ROW (self));

  priv = get_private (self);
  if (priv->value == value || (value == get_none (self) && !priv->is_optional))
    return;

  take_value (self, value);
  if (!priv->is_typing && priv->label != NULL)
    show_value (self);
}

gint64
hon_typed_row_get_minimum (HonTypedRow *self)
{
  g_return_val_if_fail (HON_IS_TYPED_ROW (self), 0);

  return get_private (self)->minimum;
}

/**
 * hon_typed_row_set_minimum:
 * @self: a row
 * @minimum: a value
 *
 * Changes the least value that is taken.
 */
void
hon_typed_row_set_minimum (HonTypedRow *self,
                           gint64       minimum)
{
  g_return_if_fail (HON_IS_TYPED_ROW (self));

  set_bound (self, &get_private (self)->minimum, minimum, props[PROP_MINIMUM]);
}

gint64
hon_typed_row_get_maximum (HonTypedRow *self)
{
  g_return_val_if_fail (HON_IS_TYPED_ROW (self), 0);

  return get_private (self)->maximum;
}

/**
 * hon_typed_row_set_maximum:
 * @self: a row
 * @maximum: a value
 *
 * Changes the greatest value that is taken.
 */
void
hon_typed_row_set_maximum (HonTypedRow *self,
                           gint64       maximum)
{
  g_return_if_fail (HON_IS_TYPED_ROW (self));

  set_bound (self, &get_private (self)->maximum, maximum, props[PROP_MAXIMUM]);
}

/**
 * hon_typed_row_is_valid:
 * @self: a row
 *
 * A text that is not taken leaves the last value: results are then not of what is on show.
 *
 * Returns: whether the text on show is taken
 */
gboolean
hon_typed_row_is_valid (HonTypedRow *self)
{
  g_return_val_if_fail (HON_IS_TYPED_ROW (self), FALSE);

  return get_private (self)->is_valid;
}

/**
 * hon_typed_row_set_error:
 * @self: a row
 * @message: (nullable): in a few words what is wrong with a value that was taken
 *
 * Says at the row why nothing comes of its value. What is wrong with the text itself goes before.
 */
void
hon_typed_row_set_error (HonTypedRow *self,
                         const char  *message)
{
  g_return_if_fail (HON_IS_TYPED_ROW (self));

  if (get_private (self)->is_valid)
    show_error (self, message);
}

/**
 * hon_typed_row_set_warning:
 * @self: a row
 * @message: (nullable): in a few words what is to be known of a value that was taken
 *
 * Says at the row that its value may mislead, although it is counted with. What is wrong goes before.
 */
void
hon_typed_row_set_warning (HonTypedRow *self,
                           const char  *message)
{
  HonTypedRowPrivate *priv;

  g_return_if_fail (HON_IS_TYPED_ROW (self));

  priv = get_private (self);
  if (g_set_str (&priv->warning, message))
    show_remark (self);
}
