/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-title-row.h"

#include "hon-date-row.h"
#include "hon-format.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonTitleRow:
 *
 * A title that a candidate holds or is going to, with the dates of the time in post.
 *
 * ## Actions
 *
 * - `title.remove`: emits #HonTitleRow::removed.
 */

struct _HonTitleRow
{
  AdwExpanderRow  parent_instance;

  /* Template children */
  HonTypedRow    *from_row;
  HonTypedRow    *until_row;
  AdwSpinRow     *family_row;
  AdwSpinRow     *early_row;
  AdwSpinRow     *absence_row;
  GtkWidget      *error_image;
  GtkWidget      *remove_button;

  HonHeldTitle   *held;  /* (owned) */
  HonTitle       *title; /* (owned) */
};

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonTitleRow, hon_title_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
counts_family_leave (HonTitle *title)
{
  return hon_title_get_leave (title)->since != HON_DATE_NONE;
}

/* The row of the days of leave that are marked when they are too many. */
static AdwSpinRow *
get_leave_row (HonTitleRow *self)
{
  if (counts_family_leave (self->title) && hon_held_title_get_absence (self->held) == 0)
    return self->family_row;

  return self->absence_row;
}

/* The first row whose text is not taken, or cannot be; NULL where all is well. */
static GtkWidget *
find_faulty (HonTitleRow *self)
{
  if (!hon_typed_row_is_valid (self->from_row))
    return GTK_WIDGET (self->from_row);
  if (!hon_typed_row_is_valid (self->until_row))
    return GTK_WIDGET (self->until_row);

  return hon_held_title_check (self->held, NULL) ? NULL : GTK_WIDGET (get_leave_row (self));
}

/* Which leave puts the date off. */
static char *
dup_absence_hint (HonTitle *title)
{
  guint sick_days = hon_title_get_sick_days (title);

  if (!counts_family_leave (title))
    return g_strdup (_("Leave postpones the date, except annual leave. The texts consulted don’t say "
                       "whether maternity, adoption and paternity leave counts for this title."));
  if (sick_days == 0)
    return g_strdup (_("Sick leave, parental leave and unpaid leave postpone the date. Annual leave does "
                       "not."));

  return g_strdup_printf (ngettext ("Sick leave beyond %u day, parental leave and unpaid leave postpone the "
                                    "date. Annual leave does not.",
                                    "Sick leave beyond %u days, parental leave and unpaid leave postpone "
                                    "the date. Annual leave does not.",
                                    sick_days),
                          sick_days);
}

static void
show_leave_row (AdwSpinRow *row,
                gboolean    is_long,
                const char *hint)
{
  if (is_long)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               is_long ? _("The leave is longer than the time in post.") : hint);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_long ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Marks what is too long, and asks how much of the family leave is older than the text that
 * counts it where the functions are.
 */
static void
show_leave (HonTitleRow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_long = !hon_held_title_check (self->held, &error) &&
                     hon_input_error_is_about (error, "absence");
  AdwSpinRow *long_row = is_long ? get_leave_row (self) : NULL;
  g_autofree char *absence = dup_absence_hint (self->title);

  show_leave_row (self->absence_row, long_row == self->absence_row, absence);
  if (counts_family_leave (self->title))
    {
      g_autofree char *day = hon_format_date (hon_title_get_leave (self->title)->since);
      g_autofree char *family = NULL;

      /* Translators: %s is a date. */
      family = g_strdup_printf (_("Leave taken since %s counts as time in post, and does not postpone the "
                                  "date."), day);
      show_leave_row (self->family_row, long_row == self->family_row, family);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->early_row),
                          hon_held_title_get_family_leave (self->held) > 0 &&
                          hon_held_title_asks_early_leave (self->held, self->title));
}

/* The days, and at once what is wrong with them; a closed row says that there is something. */
static void
show_period (HonTitleRow *self)
{
  g_autofree char *period = hon_held_title_dup_period (self->held);
  gboolean is_valid = find_faulty (self) == NULL;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), is_valid ? period : _("Invalid dates"));
  gtk_widget_set_visible (self->error_image, !is_valid);
  show_leave (self);
}

/* Family leave is asked for apart where a text counts it. */
static void
set_up_leave (HonTitleRow *self)
{
  g_autofree char *day = NULL;
  g_autofree char *early = NULL;

  if (!counts_family_leave (self->title))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->family_row), FALSE);
      return;
    }

  day = hon_format_date (hon_title_get_leave (self->title)->since);
  /* Translators: %s is a date; it goes on from “Days of Maternity, Adoption or Paternity Leave”. */
  early = g_strdup_printf (_("Of These, Before %s"), day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->early_row), early);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->absence_row), _("Days of Other Leave"));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static void
hon_title_row_dispose (GObject *object)
{
  HonTitleRow *self = HON_TITLE_ROW (object);

  g_clear_object (&self->held);
  g_clear_object (&self->title);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_TITLE_ROW);

  G_OBJECT_CLASS (hon_title_row_parent_class)->dispose (object);
}

static void
hon_title_row_class_init (HonTitleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_title_row_dispose;

  /**
   * HonTitleRow::removed:
   *
   * Emitted when the title is to be taken away.
   */
  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HON_TYPE_DATE_ROW);
  hon_page_set_template (widget_class, "wizard/hon-title-row");
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, from_row);
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, until_row);
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, family_row);
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, early_row);
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, absence_row);
  gtk_widget_class_bind_template_child (widget_class, HonTitleRow, error_image);
  gtk_widget_class_install_action (widget_class, "title.remove", NULL, remove_action);
}

static void
hon_title_row_init (HonTitleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_title_row_new:
 * @held: the title of a candidate
 * @title: what is known of it
 *
 * Returns: (transfer floating): a row to change its days
 */
GtkWidget *
hon_title_row_new (HonHeldTitle *held,
                   HonTitle     *title)
{
  HonTitleRow *self;
  gboolean has_time;

  g_return_val_if_fail (HON_IS_HELD_TITLE (held), NULL);
  g_return_val_if_fail (HON_IS_TITLE (title), NULL);

  self = g_object_new (HON_TYPE_TITLE_ROW, NULL);
  self->held = g_object_ref (held);
  self->title = g_object_ref (title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), hon_title_get_label (title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  hon_title_get_label (title), -1);
  has_time = hon_title_get_gain (title) != HON_TITLE_GAIN_APPOINTMENT;
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), has_time);
  gtk_widget_set_visible (GTK_WIDGET (self->absence_row), has_time);
  g_object_bind_property (held, "from", self->from_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (held, "until", self->until_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  set_up_leave (self);
  g_object_bind_property (held, "family-leave", self->family_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  /* No more days can be early than there are. */
  g_object_bind_property (held, "family-leave", adw_spin_row_get_adjustment (self->early_row), "upper",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (held, "early-leave", self->early_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (held, "absence", self->absence_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  /* A last day before the first is told where it is typed, whichever of them changes. */
  g_object_bind_property (held, "from", self->until_row, "minimum", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (held, "notify", G_CALLBACK (show_period), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->from_row, "notify::valid", G_CALLBACK (show_period), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->until_row, "notify::valid", G_CALLBACK (show_period), self, G_CONNECT_SWAPPED);
  show_period (self);

  return GTK_WIDGET (self);
}

/**
 * hon_title_row_get_held:
 * @self: a row
 *
 * Returns: (transfer none): the title of the candidate
 */
HonHeldTitle *
hon_title_row_get_held (HonTitleRow *self)
{
  g_return_val_if_fail (HON_IS_TITLE_ROW (self), NULL);

  return self->held;
}

/**
 * hon_title_row_is_valid:
 * @self: a row
 *
 * Returns: whether the days on show are those that are taken, and can be
 */
gboolean
hon_title_row_is_valid (HonTitleRow *self)
{
  g_return_val_if_fail (HON_IS_TITLE_ROW (self), FALSE);

  return find_faulty (self) == NULL;
}

/**
 * hon_title_row_focus_dates:
 * @self: a row
 *
 * Opens the row, with the focus in what is wrong, else in its first day.
 */
void
hon_title_row_focus_dates (HonTitleRow *self)
{
  GtkWidget *faulty;

  g_return_if_fail (HON_IS_TITLE_ROW (self));

  faulty = find_faulty (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (faulty != NULL ? faulty : GTK_WIDGET (self->from_row));
}
