/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-date-row.h"

#include "hon-date.h"
#include "hon-format.h"

#include <glib/gi18n.h>

/**
 * HonDateRow:
 *
 * A row that a date is typed into, in numbers or words, or picked from a calendar. Its values are
 * `HonDate`.
 *
 * ## Accessibility
 *
 * The button that opens the calendar has a tooltip.
 */

struct _HonDateRow
{
  HonTypedRow    parent_instance;

  GtkMenuButton *calendar_button; /* (unowned) */
  GtkCalendar   *calendar;        /* (nullable) (unowned): made when it is first opened */
};

G_DEFINE_FINAL_TYPE (HonDateRow, hon_date_row, HON_TYPE_TYPED_ROW)

static char *
hon_date_row_format (HonTypedRow *row,
                     gint64       value)
{
  int year, month, day;

  hon_date_get_ymd ((HonDate) value, &year, &month, &day);

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
  return C_("date", "for example 22/12/2024");
}

static gboolean
hon_date_row_parse (HonTypedRow  *row,
                    const char   *text,
                    gint64       *value,
                    GError      **error)
{
  g_autoptr (GError) reason = NULL;

  *value = hon_parse_date (text, &reason);
  if (*value != HON_DATE_NONE)
    return TRUE;

  g_set_error_literal (error, reason->domain, reason->code, get_message (reason, text));

  return FALSE;
}

static char *
hon_date_row_dup_range_message (HonTypedRow *row,
                                gint64       value)
{
  gboolean is_early = value < hon_typed_row_get_minimum (row);
  g_autofree char *bound = hon_date_row_format (row, is_early ? hon_typed_row_get_minimum (row)
                                                              : hon_typed_row_get_maximum (row));

  /* Translators: %s is a date. */
  return g_strdup_printf (is_early ? _("no earlier than %s") : _("no later than %s"), bound);
}

static void
day_selected_cb (HonDateRow *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (picked, "%d/%m/%Y");

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* A calendar takes long to make: only when it is asked for. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  HonDateRow *self = HON_DATE_ROW (user_data);
  HonDate date = (HonDate) hon_typed_row_get_value (HON_TYPED_ROW (self));
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

  if (date == HON_DATE_NONE)
    return;
  hon_date_get_ymd (date, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, shown);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

/* A page may have several dates: the button says of which it is. */
static void
hon_date_row_constructed (GObject *object)
{
  g_autofree char *label = NULL;

  G_OBJECT_CLASS (hon_date_row_parent_class)->constructed (object);

  g_object_get (object, "label", &label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (HON_DATE_ROW (object)->calendar_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

static void
hon_date_row_class_init (HonDateRowClass *klass)
{
  HonTypedRowClass *row_class = HON_TYPED_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hon_date_row_constructed;
  row_class->none = HON_DATE_NONE;
  row_class->format = hon_date_row_format;
  row_class->parse = hon_date_row_parse;
  row_class->dup_range_message = hon_date_row_dup_range_message;
}

static void
hon_date_row_init (HonDateRow *self)
{
  self->calendar_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->calendar_button, "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->calendar_button), _("Pick a Date"));
  gtk_widget_set_valign (GTK_WIDGET (self->calendar_button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->calendar_button), "flat");
  gtk_menu_button_set_create_popup_func (self->calendar_button, create_popover_cb, self, NULL);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->calendar_button));
}
