/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-date-row.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-row-error.h"

#include <glib/gi18n.h>

/**
 * HonDateRow:
 *
 * A row that takes a date, typed in numbers or words or picked from a calendar.
 *
 * A text that is no date, or one too early or too late, leaves the last date and says why
 * in the title of the row. No text is no date, where the date is optional.
 *
 * ## Accessibility
 *
 * The text field is invalid while its text is not taken; the button that opens
 * the calendar has a tooltip.
 */

struct _HonDateRow
{
  AdwEntryRow    parent_instance;

  GtkMenuButton *calendar_button; /* (unowned) */
  GtkCalendar   *calendar;        /* (nullable) (unowned): made when it is first opened */

  char          *label;           /* (nullable) (owned) */
  HonDate        date;
  HonDate        minimum;
  HonDate        maximum;
  gboolean       is_optional;
  gboolean       is_valid;
  gboolean       is_typing;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_DATE,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_OPTIONAL,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonDateRow, hon_date_row, ADW_TYPE_ENTRY_ROW)

/* Says what is wrong with the text, or that nothing is. */
static void
set_error (HonDateRow *self,
           const char *message)
{
  hon_row_error_set (ADW_ENTRY_ROW (self), self->label, message);
  if (self->is_valid == (message == NULL))
    return;

  self->is_valid = message == NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static char *
dup_numbers (HonDate date)
{
  int year, month, day;

  hon_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}

/* The row has one line for its name and this: only a few words can be read to their end. */
static const char *
get_message (const GError *error,
             const char   *text)
{
  if (*text == '\0')
    return C_("date", "is missing");
  if (g_error_matches (error, HON_DATE_ERROR, HON_DATE_ERROR_RANGE))
    return C_("date", "no such day");

  /* Translators: after the name of an input: how to write a date. Keep it short. */
  return C_("date", "write 22/12/2024");
}

static void
show_date (HonDateRow *self)
{
  g_autofree char *text = NULL;

  if (self->date != HON_DATE_NONE)
    text = dup_numbers (self->date);
  self->is_typing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->is_typing = FALSE;
  set_error (self, NULL);
}

static void
take_date (HonDateRow *self,
           HonDate     date)
{
  if (self->date == date)
    return;

  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}

static void
read_text (HonDateRow *self)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  HonDate date = hon_parse_date (text, &error);

  if (date == HON_DATE_NONE && !(self->is_optional && *text == '\0'))
    {
      set_error (self, get_message (error, text));
      return;
    }
  if (date != HON_DATE_NONE && date < self->minimum)
    {
      g_autofree char *minimum = dup_numbers (self->minimum);
      /* Translators: %s is a date. */
      g_autofree char *message = g_strdup_printf (_("no earlier than %s"), minimum);

      set_error (self, message);
      return;
    }
  if (self->maximum != HON_DATE_NONE && date > self->maximum)
    {
      g_autofree char *maximum = dup_numbers (self->maximum);
      /* Translators: %s is a date. */
      g_autofree char *message = g_strdup_printf (_("no later than %s"), maximum);

      set_error (self, message);
      return;
    }

  set_error (self, NULL);
  self->is_typing = TRUE;
  take_date (self, date);
  self->is_typing = FALSE;
}

static void
changed_cb (HonDateRow *self)
{
  if (!self->is_typing)
    read_text (self);
}

static void
focus_left_cb (HonDateRow *self)
{
  if (self->is_valid)
    show_date (self);
}

static void
day_selected_cb (HonDateRow *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->calendar);

  text = g_date_time_format (picked, "%d/%m/%Y");
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* A calendar is costly to make: only when somebody asks for it. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  HonDateRow *self = HON_DATE_ROW (user_data);
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = GTK_CALENDAR (gtk_calendar_new ());
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
      gtk_menu_button_set_popover (button, popover);
      g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                               G_CONNECT_SWAPPED);
    }

  if (self->date == HON_DATE_NONE)
    return;
  hon_date_get_ymd (self->date, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, shown);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
hon_date_row_constructed (GObject *object)
{
  HonDateRow *self = HON_DATE_ROW (object);

  G_OBJECT_CLASS (hon_date_row_parent_class)->constructed (object);

  show_date (self);
}

static void
hon_date_row_finalize (GObject *object)
{
  HonDateRow *self = HON_DATE_ROW (object);

  g_free (self->label);

  G_OBJECT_CLASS (hon_date_row_parent_class)->finalize (object);
}

static void
hon_date_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HonDateRow *self = HON_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;

    case PROP_MINIMUM:
      g_value_set_int (value, self->minimum);
      break;

    case PROP_MAXIMUM:
      g_value_set_int (value, self->maximum);
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
hon_date_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HonDateRow *self = HON_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;

    case PROP_DATE:
      hon_date_row_set_date (self, g_value_get_int (value));
      break;

    case PROP_MINIMUM:
      hon_date_row_set_minimum (self, g_value_get_int (value));
      break;

    case PROP_MAXIMUM:
      hon_date_row_set_maximum (self, g_value_get_int (value));
      break;

    case PROP_OPTIONAL:
      self->is_optional = g_value_get_boolean (value);
      if (self->is_optional)
        self->date = HON_DATE_NONE;
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_date_row_class_init (HonDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hon_date_row_constructed;
  object_class->finalize = hon_date_row_finalize;
  object_class->get_property = hon_date_row_get_property;
  object_class->set_property = hon_date_row_set_property;

  /**
   * HonDateRow:label:
   *
   * What the date is.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDateRow:date:
   *
   * The last date that was taken, a `HonDate`; `HON_DATE_NONE` only where it is optional.
   */
  props[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, HON_DATE_NONE, G_MAXINT, hon_date_new (2015, 1, 1),
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDateRow:minimum:
   *
   * The first date that is taken, a `HonDate`, or `HON_DATE_NONE`.
   */
  props[PROP_MINIMUM] =
    g_param_spec_int ("minimum", NULL, NULL, 0, G_MAXINT, HON_DATE_NONE,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDateRow:maximum:
   *
   * The last date that is taken, a `HonDate`, or `HON_DATE_NONE`.
   */
  props[PROP_MAXIMUM] =
    g_param_spec_int ("maximum", NULL, NULL, 0, G_MAXINT, HON_DATE_NONE,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDateRow:optional:
   *
   * Whether there may be no date.
   */
  props[PROP_OPTIONAL] =
    g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDateRow:valid:
   *
   * Whether the text on show is taken.
   */
  props[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, TRUE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_date_row_init (HonDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->date = hon_date_new (2015, 1, 1);
  self->is_valid = TRUE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  self->calendar_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->calendar_button, "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->calendar_button), _("Pick a Date"));
  gtk_widget_set_valign (GTK_WIDGET (self->calendar_button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->calendar_button), "flat");
  gtk_menu_button_set_create_popup_func (self->calendar_button, create_popover_cb, self, NULL);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->calendar_button));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (focus_left_cb), NULL);
}

int
hon_date_row_get_date (HonDateRow *self)
{
  g_return_val_if_fail (HON_IS_DATE_ROW (self), HON_DATE_NONE);

  return self->date;
}

void
hon_date_row_set_date (HonDateRow *self,
                       int         date)
{
  g_return_if_fail (HON_IS_DATE_ROW (self));

  if ((date == HON_DATE_NONE && !self->is_optional) || self->date == date)
    return;

  take_date (self, date);
  if (!self->is_typing && self->label != NULL)
    show_date (self);
}

int
hon_date_row_get_minimum (HonDateRow *self)
{
  g_return_val_if_fail (HON_IS_DATE_ROW (self), HON_DATE_NONE);

  return self->minimum;
}

/**
 * hon_date_row_set_minimum:
 * @self: a row
 * @minimum: a `HonDate`, or `HON_DATE_NONE`
 *
 * Changes the first date that is taken; the text is read again, since it may be
 * right now, or wrong.
 */
void
hon_date_row_set_minimum (HonDateRow *self,
                          int         minimum)
{
  g_return_if_fail (HON_IS_DATE_ROW (self));

  if (self->minimum == minimum)
    return;

  self->minimum = minimum;
  if (self->label != NULL)
    read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINIMUM]);
}

int
hon_date_row_get_maximum (HonDateRow *self)
{
  g_return_val_if_fail (HON_IS_DATE_ROW (self), HON_DATE_NONE);

  return self->maximum;
}

/**
 * hon_date_row_set_maximum:
 * @self: a row
 * @maximum: a `HonDate`, or `HON_DATE_NONE`
 *
 * Changes the last date that is taken; the text is read again, since it may be
 * right now, or wrong.
 */
void
hon_date_row_set_maximum (HonDateRow *self,
                          int         maximum)
{
  g_return_if_fail (HON_IS_DATE_ROW (self));

  if (self->maximum == maximum)
    return;

  self->maximum = maximum;
  if (self->label != NULL)
    read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAXIMUM]);
}
