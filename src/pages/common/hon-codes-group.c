/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-codes-group.h"

#include "hon-announcer.h"
#include "hon-bill-code.h"
#include "hon-billing-dialog.h"
#include "hon-billing.h"
#include "hon-encounter-effect.h"
#include "hon-format.h"
#include "hon-group.h"

#include <glib/gi18n.h>

/**
 * HonCodesGroup:
 *
 * The acts and supplements that are billed beside the act of an encounter: each with its amount and a
 * button that removes it, and a row that searches for more. One that does not go with the rest says so.
 *
 * ## Accessibility
 *
 * A row is invalid while something is wrong with it. After a removal the focus stays in the group.
 */

struct _HonCodesGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget          *add_row;   /* (owned) */
  HonCatalogue       *catalogue; /* (nullable) (owned) */
  HonEncounter       *encounter; /* (nullable) (owned) */
  GStrv               codes;     /* (nullable) (owned): those that have a row */
  HonDate             date;      /* what the rows are called on that day */
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonCodesGroup, hon_codes_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkLabel *
get_amount_label (GtkWidget *row)
{
  return GTK_LABEL (g_object_get_data (G_OBJECT (row), "hon-amount"));
}

static const char *
get_code (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "hon-code");
}

static void
add_cb (HonCodesGroup *self)
{
  adw_dialog_present (hon_billing_dialog_new (self->catalogue, self->encounter, FALSE), GTK_WIDGET (self));
}

static void
remove_cb (HonCodesGroup *self,
           GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autofree char *code = g_strdup (get_code (row));
  g_autoptr (HonEncounter) before = hon_input_dup (HON_INPUT (self->encounter));

  hon_encounter_remove_code (self->encounter, self->catalogue, code);
  gtk_widget_grab_focus (self->add_row);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, code, before);
}

/* A code that says nothing on the day stands for itself, and is told once. */
static const char *
get_usual_subtitle (GtkWidget *row)
{
  const char *code = get_code (row);

  return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), code) ? "" : code;
}

/* What a code is called depends on the day. */
static void
label_row (HonCodesGroup *self,
           GtkWidget     *row)
{
  const char *code = get_code (row);
  g_autoptr (HonBillingItem) item = hon_billing_find (self->catalogue, self->date, code);
  const char *title = item != NULL ? hon_billing_item_get_label (item) : code;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_tooltip_text (row, title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), get_usual_subtitle (row));
}

static void
add_code (HonCodesGroup *self,
          const char    *code)
{
  /* Translators: %s is a code. */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), code);
  GtkWidget *row = hon_group_add_row (ADW_PREFERENCES_GROUP (self), code, NULL);
  GtkWidget *amount = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  /* Technical acts have long names. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_add_css_class (amount, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "hon-amount", amount);
  g_object_set_data_full (G_OBJECT (row), "hon-code", g_strdup (code), g_free);
  label_row (self, row);
}

static void
set_row_error (GtkWidget  *row,
               const char *message)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), message != NULL ? message : get_usual_subtitle (row));
  hon_announcer_tell_error (hon_announcer_of (row), row, message);
  if (message != NULL)
    {
      gtk_widget_add_css_class (row, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (row, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
hon_codes_group_dispose (GObject *object)
{
  HonCodesGroup *self = HON_CODES_GROUP (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->encounter);
  g_clear_object (&self->add_row);

  G_OBJECT_CLASS (hon_codes_group_parent_class)->dispose (object);
}

static void
hon_codes_group_finalize (GObject *object)
{
  HonCodesGroup *self = HON_CODES_GROUP (object);

  g_strfreev (self->codes);

  G_OBJECT_CLASS (hon_codes_group_parent_class)->finalize (object);
}

static void
hon_codes_group_class_init (HonCodesGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_codes_group_dispose;
  object_class->finalize = hon_codes_group_finalize;

  /**
   * HonCodesGroup::removed:
   * @self: a group
   * @code: what was removed
   * @before: the encounter as it was
   *
   * Emitted when a button has removed something.
   */
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", HON_TYPE_CODES_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, HON_TYPE_ENCOUNTER);
}

static void
hon_codes_group_init (HonCodesGroup *self)
{
  self->add_row = g_object_ref_sink (g_object_new (ADW_TYPE_BUTTON_ROW,
                                                   "start-icon-name", "list-add-symbolic",
                                                   "title", _("Add an Act or a Supplement…"),
                                                   NULL));
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}

/**
 * hon_codes_group_show:
 * @self: a group
 * @catalogue: a loaded catalogue
 * @encounter: what is shown and changed
 *
 * Shows the codes of an encounter; to be called again when they have changed.
 */
void
hon_codes_group_show (HonCodesGroup *self,
                      HonCatalogue  *catalogue,
                      HonEncounter  *encounter)
{
  g_auto (GStrv) codes = NULL;
  gboolean is_other_day;

  g_return_if_fail (HON_IS_CODES_GROUP (self));
  g_return_if_fail (hon_catalogue_is_loaded (catalogue));
  g_return_if_fail (HON_IS_ENCOUNTER (encounter));

  codes = hon_encounter_dup_codes (encounter);
  g_set_object (&self->encounter, encounter);
  is_other_day = self->date != hon_encounter_get_date (encounter);
  self->date = hon_encounter_get_date (encounter);
  if (!g_set_object (&self->catalogue, catalogue) && self->codes != NULL &&
      g_strv_equal ((const char * const *) codes, (const char * const *) self->codes))
    {
      for (guint i = 0; is_other_day && i < hon_group_get_n_rows (ADW_PREFERENCES_GROUP (self)); i++)
        label_row (self, hon_group_get_row (ADW_PREFERENCES_GROUP (self), i));
      return;
    }

  g_strfreev (self->codes);
  self->codes = g_steal_pointer (&codes);
  hon_group_clear (ADW_PREFERENCES_GROUP (self));
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add_row);
  for (guint i = 0; self->codes[i] != NULL; i++)
    add_code (self, self->codes[i]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}

/**
 * hon_codes_group_search_technical:
 * @self: a group that shows an encounter
 *
 * Opens the search for technical acts.
 */
void
hon_codes_group_search_technical (HonCodesGroup *self)
{
  g_return_if_fail (HON_IS_CODES_GROUP (self));
  g_return_if_fail (self->encounter != NULL);

  adw_dialog_present (hon_billing_dialog_new (self->catalogue, self->encounter, TRUE), GTK_WIDGET (self));
}

/**
 * hon_codes_group_set_bill:
 * @self: a group
 * @bill: (nullable): the bill of the encounter, or %NULL when there is none
 *
 * Tells how much each code adds to the bill.
 */
void
hon_codes_group_set_bill (HonCodesGroup *self,
                          HonBill       *bill)
{
  g_return_if_fail (HON_IS_CODES_GROUP (self));
  g_return_if_fail (bill == NULL || HON_IS_BILL (bill));

  for (guint i = 0; i < hon_group_get_n_rows (ADW_PREFERENCES_GROUP (self)); i++)
    {
      GtkWidget *row = hon_group_get_row (ADW_PREFERENCES_GROUP (self), i);
      gint64 amount = bill != NULL ? hon_bill_get_code_amount (bill, get_code (row)) : HON_BILL_UNKNOWN;
      g_autofree char *text = amount != HON_BILL_UNKNOWN ? hon_format_money (amount, HON_MONEY_CENTIMES) : g_strdup ("");

      gtk_label_set_label (get_amount_label (row), text);
    }
}

/**
 * hon_codes_group_set_error:
 * @self: a group
 * @error: (nullable): what hon_encounter_check() says of the encounter
 *
 * Says at the row that it is about which code is wrong, and why.
 */
void
hon_codes_group_set_error (HonCodesGroup *self,
                           const GError  *error)
{
  gboolean is_wrong = hon_input_error_is_about (error, "codes");
  g_autofree char *misfit = NULL;

  g_return_if_fail (HON_IS_CODES_GROUP (self));

  if (self->encounter == NULL)
    return;

  misfit = is_wrong ? hon_encounter_find_misfit (self->encounter, self->catalogue) : NULL;
  for (guint i = 0; i < hon_group_get_n_rows (ADW_PREFERENCES_GROUP (self)); i++)
    {
      GtkWidget *row = hon_group_get_row (ADW_PREFERENCES_GROUP (self), i);

      set_row_error (row, g_strcmp0 (get_code (row), misfit) == 0 ? error->message : NULL);
    }
}
