/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"
#include "hon-bill-words.h"
#include "hon-choice-row.h"
#include "hon-date-row.h"
#include "hon-date.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-number-row.h"
#include "pages-fixture.h"

static GtkWidget *
new_amount_row (void)
{
  return g_object_ref_sink (g_object_new (HON_TYPE_AMOUNT_ROW, "label", "Fees", NULL));
}

static GtkWidget *
new_date_row (void)
{
  return g_object_ref_sink (g_object_new (HON_TYPE_DATE_ROW, "label", "Start", NULL));
}

static GtkWidget *
new_number_row (void)
{
  return g_object_ref_sink (g_object_new (HON_TYPE_NUMBER_ROW, "label", "Age", "maximum", (gint64) 130, NULL));
}

static GtkWidget *
get_field (GtkWidget *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static const char *
get_title (GtkWidget *row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static gboolean
is_valid (GtkWidget *row)
{
  gboolean valid;

  g_object_get (row, "valid", &valid, NULL);

  return valid;
}

static void
assert_right (GtkWidget  *row,
              const char *title)
{
  g_assert_true (is_valid (row));
  g_assert_cmpstr (get_title (row), ==, title);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (get_field (row)),
                                                 GTK_ACCESSIBLE_STATE_INVALID));
}

/* The name says what the row is for, and then what is wrong. */
static void
assert_wrong (GtkWidget  *row,
              const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", title, fixture_get_remark (row));

  g_assert_false (is_valid (row));
  g_assert_nonnull (fixture_get_remark (row));
  g_assert_true (g_str_has_prefix (get_title (row), title));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_field (row)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (GTK_WINDOW (data));
}

/* A window with @row and something else that can take the focus. */
static GtkWidget *
show_row (GtkWidget  *row,
          GtkWidget **other)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;

  *other = adw_entry_row_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list), *other);

  window = fixture_show (list);
  fixture_wait_for (is_active, window);

  return window;
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (data)));

  return focus != NULL && (focus == data || gtk_widget_is_ancestor (focus, GTK_WIDGET (data)));
}

static void
move_focus (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  fixture_wait_for (has_focus, widget);
}

static void
test_amount_finalize (void)
{
  GtkWidget *row = new_amount_row ();
  GtkWidget *other;
  GtkWidget *window = show_row (row, &other);

  move_focus (row);
  fixture_close (window);
  g_assert_finalize_object (row);
}

static void
test_amount_properties (void)
{
  GtkWidget *row = new_amount_row ();
  g_autofree char *zero = hon_format_money (0, HON_MONEY_AUTO);
  g_autofree char *amount = hon_format_money (12345678, HON_MONEY_AUTO);
  g_autofree char *label = NULL;
  gint64 value, maximum;
  guint n_notify = 0;

  g_signal_connect (row, "notify", G_CALLBACK (fixture_count_notify), &n_notify);
  g_object_get (row, "label", &label, "value", &value, "maximum", &maximum, NULL);
  g_assert_cmpstr (label, ==, "Fees");
  g_assert_cmpint (value, ==, 0);
  g_assert_cmpint (maximum, ==, HON_MONEY_MAX);
  g_assert_cmpstr (get_text (row), ==, zero);
  assert_right (row, "Fees");

  g_object_set (row, "value", (gint64) 0, "maximum", HON_MONEY_MAX, NULL);
  g_assert_cmpuint (n_notify, ==, 0);

  g_object_set (row, "value", (gint64) 12345678, NULL);
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_cmpstr (get_text (row), ==, amount);
  hon_typed_row_set_value (HON_TYPED_ROW (row), 12345678);
  g_assert_cmpuint (n_notify, ==, 1);

  g_object_set (row, "maximum", (gint64) 20000000, NULL);
  g_assert_cmpuint (n_notify, ==, 2);
  hon_typed_row_set_maximum (HON_TYPED_ROW (row), 20000000);
  g_assert_cmpuint (n_notify, ==, 2);
  g_assert_cmpint (hon_typed_row_get_maximum (HON_TYPED_ROW (row)), ==, 20000000);

  g_assert_finalize_object (row);
}

static void
append_value (GObject    *object,
              GParamSpec *pspec,
              GString    *values)
{
  g_string_append_printf (values, "%" G_GINT64_FORMAT " ",
                          hon_typed_row_get_value (HON_TYPED_ROW (object)) / 100);
}

static void
test_amount_typing (void)
{
  GtkWidget *row = new_amount_row ();
  g_autoptr (GString) values = g_string_new (NULL);

  g_signal_connect (row, "notify::value", G_CALLBACK (append_value), values);
  fixture_type (row, "2500");
  g_assert_cmpstr (values->str, ==, "2 25 250 2500 ");
  g_assert_cmpstr (get_text (row), ==, "2500");
  assert_right (row, "Fees");

  g_assert_finalize_object (row);
}

static void
test_amount_wrong (gconstpointer data)
{
  GtkWidget *row = new_amount_row ();
  guint n_notify = 0;

  hon_typed_row_set_value (HON_TYPED_ROW (row), 4200);
  hon_typed_row_set_maximum (HON_TYPED_ROW (row), 100000000);
  g_signal_connect (row, "notify::value", G_CALLBACK (fixture_count_notify), &n_notify);

  gtk_editable_set_text (GTK_EDITABLE (row), data);
  assert_wrong (row, "Fees");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 4200);
  g_assert_cmpuint (n_notify, ==, 0);
  g_assert_cmpstr (get_text (row), ==, data);

  gtk_editable_set_text (GTK_EDITABLE (row), "43");
  assert_right (row, "Fees");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 4300);
  g_assert_cmpuint (n_notify, ==, 1);

  g_assert_finalize_object (row);
}

/* A maximum that is raised makes a text right that was wrong, and the other way round. */
static void
test_amount_maximum (void)
{
  GtkWidget *row = new_amount_row ();

  hon_typed_row_set_maximum (HON_TYPED_ROW (row), 10000);
  fixture_type (row, "100");
  assert_right (row, "Fees");
  fixture_type (row, "101");
  assert_wrong (row, "Fees");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 1000);

  hon_typed_row_set_maximum (HON_TYPED_ROW (row), 20000);
  assert_right (row, "Fees");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 10100);

  hon_typed_row_set_maximum (HON_TYPED_ROW (row), 5000);
  assert_wrong (row, "Fees");

  g_assert_finalize_object (row);
}

/* Whether a text is taken is told once, however it changes. */
static void
test_amount_valid (void)
{
  GtkWidget *row = new_amount_row ();
  guint n_notify = 0;

  g_signal_connect (row, "notify::valid", G_CALLBACK (fixture_count_notify), &n_notify);
  fixture_type (row, "12ab");
  g_assert_cmpuint (n_notify, ==, 3);
  g_assert_false (is_valid (row));
  hon_typed_row_set_value (HON_TYPED_ROW (row), 4200);
  g_assert_cmpuint (n_notify, ==, 4);
  assert_right (row, "Fees");

  g_assert_finalize_object (row);
}

static void
test_amount_keys (void)
{
  GtkWidget *row = new_amount_row ();
  g_autofree char *shown = NULL;

  hon_typed_row_set_maximum (HON_TYPED_ROW (row), 250000);
  fixture_press (row, GDK_KEY_Up);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 100000);
  shown = hon_format_money (100000, HON_MONEY_AUTO);
  g_assert_cmpstr (get_text (row), ==, shown);

  fixture_press (row, GDK_KEY_Up);
  fixture_press (row, GDK_KEY_Up);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 250000);
  for (guint i = 0; i < 3; i++)
    fixture_press (row, GDK_KEY_Down);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 0);

  g_assert_finalize_object (row);
}

static void
test_amount_tidy (void)
{
  GtkWidget *row = new_amount_row ();
  GtkWidget *other;
  GtkWidget *window = show_row (row, &other);
  g_autofree char *shown = hon_format_money (123456700, HON_MONEY_AUTO);

  move_focus (row);
  fixture_type (row, "1234567");
  g_assert_cmpstr (get_text (row), ==, "1234567");
  move_focus (other);
  g_assert_cmpstr (get_text (row), ==, shown);

  /* What is wrong is left for its author to mend. */
  move_focus (row);
  fixture_type (row, "12a");
  move_focus (other);
  g_assert_cmpstr (get_text (row), ==, "12a");
  assert_wrong (row, "Fees");

  fixture_close (window);
  g_assert_finalize_object (row);
}

static void
test_date_finalize (void)
{
  GtkWidget *row = new_date_row ();
  GtkWidget *other;
  GtkWidget *window = show_row (row, &other);
  GtkWidget *button = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_close (window);
  g_assert_finalize_object (row);
}

static void
test_date_properties (void)
{
  GtkWidget *row = new_date_row ();
  HonDate date = hon_date_new (2024, 2, 29);
  guint n_notify = 0;

  g_signal_connect (row, "notify", G_CALLBACK (fixture_count_notify), &n_notify);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, HON_DATE_NONE);
  g_assert_cmpint (hon_typed_row_get_maximum (HON_TYPED_ROW (row)), ==, G_MAXINT64);
  g_assert_cmpstr (get_text (row), ==, "");
  assert_right (row, "Start");

  g_object_set (row, "value", (gint64) date, NULL);
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_cmpstr (get_text (row), ==, "29/02/2024");
  hon_typed_row_set_value (HON_TYPED_ROW (row), date);
  g_assert_cmpuint (n_notify, ==, 1);

  g_object_set (row, "maximum", (gint64) hon_date_new (2026, 12, 31), NULL);
  g_assert_cmpuint (n_notify, ==, 2);
  hon_typed_row_set_maximum (HON_TYPED_ROW (row), hon_date_new (2026, 12, 31));
  g_assert_cmpuint (n_notify, ==, 2);

  g_assert_finalize_object (row);
}

static void
test_date_typing (void)
{
  GtkWidget *row = new_date_row ();
  guint n_notify = 0;

  g_signal_connect (row, "notify::value", G_CALLBACK (fixture_count_notify), &n_notify);
  fixture_type (row, "31/12/2024");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2024, 12, 31));
  /* “31/12/20” is a day too, on the way. */
  g_assert_cmpuint (n_notify, ==, 2);
  g_assert_cmpstr (get_text (row), ==, "31/12/2024");
  assert_right (row, "Start");

  fixture_type (row, "2025-03-01");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2025, 3, 1));
  fixture_type (row, "4/11/24");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2024, 11, 4));
  fixture_type (row, "5 November 2024");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2024, 11, 5));

  g_assert_finalize_object (row);
}

static void
test_date_wrong (gconstpointer data)
{
  GtkWidget *row = new_date_row ();
  guint n_notify = 0;

  hon_typed_row_set_value (HON_TYPED_ROW (row), hon_date_new (2015, 1, 1));
  hon_typed_row_set_maximum (HON_TYPED_ROW (row), hon_date_new (2026, 12, 31));
  g_signal_connect (row, "notify::value", G_CALLBACK (fixture_count_notify), &n_notify);

  gtk_editable_set_text (GTK_EDITABLE (row), data);
  assert_wrong (row, "Start");
  /* It stands in one line, which a phone must not cut off. */
  g_assert_cmpint (g_utf8_strlen (get_title (row), -1), <=, 32);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2015, 1, 1));
  g_assert_cmpuint (n_notify, ==, 0);
  g_assert_cmpstr (get_text (row), ==, data);

  gtk_editable_set_text (GTK_EDITABLE (row), "28/02/2026");
  assert_right (row, "Start");
  g_assert_cmpuint (n_notify, ==, 1);

  g_assert_finalize_object (row);
}

static void
test_date_maximum (void)
{
  GtkWidget *row = new_date_row ();

  hon_typed_row_set_maximum (HON_TYPED_ROW (row), hon_date_new (2025, 12, 31));
  gtk_editable_set_text (GTK_EDITABLE (row), "01/01/2026");
  assert_wrong (row, "Start");
  hon_typed_row_set_maximum (HON_TYPED_ROW (row), hon_date_new (2026, 12, 31));
  assert_right (row, "Start");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2026, 1, 1));
  hon_typed_row_set_maximum (HON_TYPED_ROW (row), hon_date_new (2024, 12, 31));
  assert_wrong (row, "Start");

  g_assert_finalize_object (row);
}

static void
test_date_tidy (void)
{
  GtkWidget *row = new_date_row ();
  GtkWidget *other;
  GtkWidget *window = show_row (row, &other);

  move_focus (row);
  fixture_type (row, "2025-03-01");
  move_focus (other);
  g_assert_cmpstr (get_text (row), ==, "01/03/2025");

  fixture_close (window);
  g_assert_finalize_object (row);
}

static void
test_date_calendar (void)
{
  GtkWidget *row = new_date_row ();
  GtkWidget *other;
  GtkWidget *window = show_row (row, &other);
  GtkWidget *button = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);
  g_autoptr (GDateTime) day = g_date_time_new_local (2025, 3, 31, 0, 0, 0);
  g_autoptr (GDateTime) shown = NULL;
  GtkWidget *calendar;

  hon_typed_row_set_value (HON_TYPED_ROW (row), hon_date_new (2024, 5, 6));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  calendar = fixture_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                           GTK_TYPE_CALENDAR, NULL);
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_year (shown), ==, 2024);
  g_assert_cmpint (g_date_time_get_month (shown), ==, 5);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 6);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2024, 5, 6));

  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, hon_date_new (2025, 3, 31));

  fixture_close (window);
  g_assert_finalize_object (row);
}

/* A row that may be empty has a value for it; the arrow keys begin at nought. */
static void
test_amount_optional (void)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (HON_TYPE_AMOUNT_ROW, "label", "Fee", "optional", TRUE,
                                                    "step", (gint64) 100, NULL));

  hon_typed_row_set_value (HON_TYPED_ROW (row), HON_AMOUNT_ROW_NONE);
  g_assert_cmpstr (get_text (row), ==, "");
  assert_right (row, "Fee");

  fixture_press (row, GDK_KEY_Up);
  fixture_press (row, GDK_KEY_Up);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 200);
  fixture_press (row, GDK_KEY_Down);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 100);

  fixture_type (row, "  ");
  assert_right (row, "Fee");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, HON_AMOUNT_ROW_NONE);
  fixture_type (row, "-1");
  assert_wrong (row, "Fee");
  fixture_type (row, "31.5");
  assert_right (row, "Fee");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 3150);

  g_assert_finalize_object (row);
}

/* A first day makes a text wrong that was right, and the other way round. */
static void
test_date_minimum (void)
{
  GtkWidget *row = new_date_row ();
  guint n_notify = 0;

  gtk_editable_set_text (GTK_EDITABLE (row), "31/12/2004");
  assert_right (row, "Start");
  g_signal_connect (row, "notify::minimum", G_CALLBACK (fixture_count_notify), &n_notify);
  hon_typed_row_set_minimum (HON_TYPED_ROW (row), hon_date_new (2005, 1, 1));
  assert_wrong (row, "Start");
  g_assert_cmpuint (n_notify, ==, 1);
  hon_typed_row_set_minimum (HON_TYPED_ROW (row), hon_date_new (2005, 1, 1));
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_cmpint (hon_typed_row_get_minimum (HON_TYPED_ROW (row)), ==, hon_date_new (2005, 1, 1));
  gtk_editable_set_text (GTK_EDITABLE (row), "01/01/2005");
  assert_right (row, "Start");
  gtk_editable_set_text (GTK_EDITABLE (row), "31/12/2004");
  hon_typed_row_set_minimum (HON_TYPED_ROW (row), HON_DATE_NONE);
  assert_right (row, "Start");

  g_assert_finalize_object (row);
}

static void
test_number_properties (void)
{
  GtkWidget *row = new_number_row ();
  g_autofree char *label = NULL;
  gint64 value, maximum;
  gboolean percent;
  guint n_notify = 0;

  g_signal_connect (row, "notify", G_CALLBACK (fixture_count_notify), &n_notify);
  g_object_get (row, "label", &label, "value", &value, "maximum", &maximum, "percent", &percent, NULL);
  g_assert_cmpstr (label, ==, "Age");
  g_assert_cmpint (value, ==, 0);
  g_assert_cmpint (maximum, ==, 130);
  g_assert_false (percent);
  g_assert_cmpstr (get_text (row), ==, "0");
  assert_right (row, "Age");

  g_object_set (row, "value", (gint64) 0, NULL);
  g_assert_cmpuint (n_notify, ==, 0);
  g_object_set (row, "value", (gint64) 77, NULL);
  g_assert_cmpuint (n_notify, ==, 1);
  g_assert_cmpstr (get_text (row), ==, "77");
  hon_typed_row_set_value (HON_TYPED_ROW (row), 77);
  g_assert_cmpuint (n_notify, ==, 1);

  /* What was kept somewhere may be wrong. */
  hon_typed_row_set_value (HON_TYPED_ROW (row), 200);
  assert_wrong (row, "Age");

  g_assert_finalize_object (row);
}

static void
test_number_wrong (gconstpointer data)
{
  GtkWidget *row = new_number_row ();
  guint n_notify = 0;

  hon_typed_row_set_value (HON_TYPED_ROW (row), 42);
  g_signal_connect (row, "notify::value", G_CALLBACK (fixture_count_notify), &n_notify);
  gtk_editable_set_text (GTK_EDITABLE (row), data);
  assert_wrong (row, "Age");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 42);
  g_assert_cmpuint (n_notify, ==, 0);
  g_assert_cmpstr (get_text (row), ==, data);

  gtk_editable_set_text (GTK_EDITABLE (row), "43");
  assert_right (row, "Age");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 43);
  g_assert_cmpuint (n_notify, ==, 1);

  g_assert_finalize_object (row);
}

static void
test_number_keys (void)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (HON_TYPE_NUMBER_ROW, "label", "Guarantee", "maximum", (gint64) 60,
                                                    "step", (gint64) 25, "percent", TRUE, NULL));
  g_autofree char *sixty = hon_format_percent (60, 0);

  for (guint i = 0; i < 3; i++)
    fixture_press (row, GDK_KEY_Up);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 60);
  g_assert_cmpstr (get_text (row), ==, sixty);
  for (guint i = 0; i < 3; i++)
    fixture_press (row, GDK_KEY_Down);
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 0);

  /* The sign may be left out, and have a space of any kind before it. */
  fixture_type (row, "20");
  assert_right (row, "Guarantee");
  fixture_type (row, "30%");
  assert_right (row, "Guarantee");
  fixture_type (row, "40\u00a0%");
  assert_right (row, "Guarantee");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 40);

  g_assert_finalize_object (row);
}

static void
test_number_tidy (void)
{
  GtkWidget *row = new_number_row ();
  GtkWidget *other;
  GtkWidget *window = show_row (row, &other);

  move_focus (row);
  fixture_type (row, " 033 ");
  g_assert_cmpint (hon_typed_row_get_value (HON_TYPED_ROW (row)), ==, 33);
  move_focus (other);
  g_assert_cmpstr (get_text (row), ==, "33");

  fixture_close (window);
  g_assert_finalize_object (row);
}

/* A kept value may be out of range, whatever it is a value of: it is shown, with what is wrong. */
static void
test_kept (void)
{
  struct
  {
    GtkWidget *row;
    gint64     right;
    gint64     wrong;
  } kinds[] = {
    { new_amount_row (), 4200, 4300 },
    { new_number_row (), 12, 13 },
    { new_date_row (), hon_date_new (2024, 5, 6), hon_date_new (2024, 5, 7) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      HonTypedRow *row = HON_TYPED_ROW (kinds[i].row);
      g_autofree char *label = NULL;

      g_object_get (row, "label", &label, NULL);
      hon_typed_row_set_maximum (row, kinds[i].right);
      hon_typed_row_set_value (row, kinds[i].wrong);
      assert_wrong (kinds[i].row, label);
      hon_typed_row_set_value (row, kinds[i].right);
      assert_right (kinds[i].row, label);
      hon_typed_row_set_value (row, kinds[i].wrong);
      hon_typed_row_set_maximum (row, kinds[i].wrong);
      assert_right (kinds[i].row, label);

      g_assert_finalize_object (row);
    }
}

/* What is wrong with a text goes before what comes of its value. */
static void
test_error (void)
{
  GtkWidget *row = new_amount_row ();

  hon_typed_row_set_error (HON_TYPED_ROW (row), "too little");
  g_assert_cmpstr (get_title (row), ==, "Fees: too little");
  g_assert_true (is_valid (row));
  fixture_type (row, "-1");
  hon_typed_row_set_error (HON_TYPED_ROW (row), NULL);
  assert_wrong (row, "Fees");
  fixture_type (row, "1");
  assert_right (row, "Fees");

  g_assert_finalize_object (row);
}

/* What is wrong is told whole, below the row, and goes with it. */
static void
test_remark (void)
{
  GtkWidget *row = new_amount_row ();
  GtkWidget *other;
  GtkWidget *window;
  GtkWidget *list;

  fixture_type (row, "much");
  g_assert_cmpstr (get_title (row), !=, "Fees");
  window = show_row (row, &other);
  list = gtk_widget_get_parent (row);
  g_assert_cmpstr (get_title (row), ==, "Fees");
  g_assert_nonnull (fixture_get_remark (row));
  assert_wrong (row, "Fees");
  g_assert_cmpuint (fixture_count (list, GTK_TYPE_LIST_BOX_ROW, NULL), ==, 3);

  gtk_widget_set_visible (row, FALSE);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (row)));
  gtk_widget_set_visible (row, TRUE);
  fixture_type (row, "1");
  assert_right (row, "Fees");
  g_assert_null (fixture_get_remark (row));

  fixture_type (row, "-1");
  gtk_list_box_remove (GTK_LIST_BOX (list), row);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_prev_sibling (other)));
  fixture_close (window);
}

/* A warning stays with its row until it is taken back; what is wrong goes before it. */
static void
test_warning (void)
{
  GtkWidget *row = new_amount_row ();

  hon_typed_row_set_warning (HON_TYPED_ROW (row), "seldom");
  g_assert_cmpstr (get_title (row), ==, "Fees: seldom");
  g_assert_true (gtk_widget_has_css_class (row, "warning"));
  g_assert_true (is_valid (row));
  fixture_type (row, "-1");
  assert_wrong (row, "Fees");
  g_assert_false (gtk_widget_has_css_class (row, "warning"));
  hon_typed_row_set_warning (HON_TYPED_ROW (row), "never");
  assert_wrong (row, "Fees");
  fixture_type (row, "1");
  g_assert_cmpstr (get_title (row), ==, "Fees: never");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  hon_typed_row_set_warning (HON_TYPED_ROW (row), NULL);
  assert_right (row, "Fees");
  g_assert_false (gtk_widget_has_css_class (row, "warning"));

  g_assert_finalize_object (row);
}

static GtkWidget *
new_choice_row (void)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (HON_TYPE_CHOICE_ROW, "label", "Way", NULL));

  hon_choice_row_set_choices (HON_CHOICE_ROW (row), &hon_pathway_choices);

  return row;
}

/* The value follows the choice, and the choice the value. */
static void
test_choice (void)
{
  GtkWidget *row = new_choice_row ();
  guint n = 0;

  g_signal_connect (row, "notify::value", G_CALLBACK (fixture_count_notify), &n);
  g_assert_null (hon_choice_row_get_value (HON_CHOICE_ROW (row)));

  hon_choice_row_set_value (HON_CHOICE_ROW (row), "acces_direct");
  hon_choice_row_set_value (HON_CHOICE_ROW (row), "acces_direct");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, HON_PATHWAY_DIRECT);
  g_assert_cmpuint (n, ==, 1);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), HON_PATHWAY_OUTSIDE);
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (row)), ==, "hors_parcours");
  g_assert_cmpuint (n, ==, 2);

  g_assert_finalize_object (G_OBJECT (row));
}

/* Other choices leave the value as it is, also where it is none of them. */
static void
test_choice_change (void)
{
  GtkWidget *row = new_choice_row ();
  guint n = 0;

  hon_choice_row_set_value (HON_CHOICE_ROW (row), "S1");
  g_signal_connect (row, "notify::value", G_CALLBACK (fixture_count_notify), &n);
  hon_choice_row_set_choices (HON_CHOICE_ROW (row), &hon_bill_sector_choices);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, HON_BILL_SECTOR_S1);
  hon_choice_row_set_choices (HON_CHOICE_ROW (row), &hon_pathway_choices);
  g_assert_cmpstr (hon_choice_row_get_value (HON_CHOICE_ROW (row)), ==, "S1");
  g_assert_cmpuint (n, ==, 0);

  g_assert_finalize_object (G_OBJECT (row));
}

static void
test_choice_error (void)
{
  GtkWidget *row = new_choice_row ();

  g_assert_cmpstr (get_title (row), ==, "Way");
  hon_choice_row_set_error (HON_CHOICE_ROW (row), "unknown");
  g_assert_cmpstr (get_title (row), ==, "Way: unknown");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  hon_choice_row_set_error (HON_CHOICE_ROW (row), NULL);
  g_assert_cmpstr (get_title (row), ==, "Way");
  g_assert_false (gtk_widget_has_css_class (row, "error"));

  g_assert_finalize_object (G_OBJECT (row));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/amount-row/finalize", test_amount_finalize);
  g_test_add_func ("/amount-row/properties", test_amount_properties);
  g_test_add_func ("/amount-row/typing", test_amount_typing);
  g_test_add_data_func ("/amount-row/wrong/nothing", "", test_amount_wrong);
  g_test_add_data_func ("/amount-row/wrong/word", "12a", test_amount_wrong);
  g_test_add_data_func ("/amount-row/wrong/negative", "-1", test_amount_wrong);
  g_test_add_data_func ("/amount-row/wrong/large", "1000001", test_amount_wrong);
  g_test_add_data_func ("/amount-row/wrong/overflow", "99999999999999999999", test_amount_wrong);
  g_test_add_func ("/amount-row/maximum", test_amount_maximum);
  g_test_add_func ("/amount-row/valid", test_amount_valid);
  g_test_add_func ("/amount-row/keys", test_amount_keys);
  g_test_add_func ("/amount-row/tidy", test_amount_tidy);
  g_test_add_func ("/amount-row/optional", test_amount_optional);
  g_test_add_func ("/date-row/finalize", test_date_finalize);
  g_test_add_func ("/date-row/properties", test_date_properties);
  g_test_add_func ("/date-row/typing", test_date_typing);
  g_test_add_data_func ("/date-row/wrong/nothing", "", test_date_wrong);
  g_test_add_data_func ("/date-row/wrong/calendar", "31/02/2026", test_date_wrong);
  g_test_add_data_func ("/date-row/wrong/word", "yesterday", test_date_wrong);
  g_test_add_data_func ("/date-row/wrong/late", "01/01/2027", test_date_wrong);
  g_test_add_func ("/date-row/minimum", test_date_minimum);
  g_test_add_func ("/date-row/maximum", test_date_maximum);
  g_test_add_func ("/date-row/tidy", test_date_tidy);
  g_test_add_func ("/date-row/calendar", test_date_calendar);
  g_test_add_func ("/number-row/properties", test_number_properties);
  g_test_add_data_func ("/number-row/wrong/nothing", "", test_number_wrong);
  g_test_add_data_func ("/number-row/wrong/word", "old", test_number_wrong);
  g_test_add_data_func ("/number-row/wrong/negative", "-1", test_number_wrong);
  g_test_add_data_func ("/number-row/wrong/large", "131", test_number_wrong);
  g_test_add_data_func ("/number-row/wrong/overflow", "99999999999999999999", test_number_wrong);
  g_test_add_data_func ("/number-row/wrong/fraction", "1.5", test_number_wrong);
  g_test_add_data_func ("/number-row/wrong/percent", "20%", test_number_wrong);
  g_test_add_func ("/number-row/keys", test_number_keys);
  g_test_add_func ("/number-row/tidy", test_number_tidy);
  g_test_add_func ("/rows/kept", test_kept);
  g_test_add_func ("/rows/error", test_error);
  g_test_add_func ("/rows/remark", test_remark);
  g_test_add_func ("/rows/warning", test_warning);
  g_test_add_func ("/rows/choice", test_choice);
  g_test_add_func ("/rows/choice/change", test_choice_change);
  g_test_add_func ("/rows/choice/error", test_choice_error);

  return fixture_run ();
}
