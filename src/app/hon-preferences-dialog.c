/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-preferences-dialog.h"

#include "hon-choice-factory.h"
#include "hon-csv.h"

/**
 * HonPreferencesDialog:
 *
 * What people want to choose once: whether their inputs are kept, and how tables are written.
 */

struct _HonPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;

  /* Template children */
  AdwSwitchRow         *remember_row;
  AdwComboRow          *spreadsheet_row;

  GSettings            *settings; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonPreferencesDialog, hon_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* Forgets what one page keeps. */
static void
forget (HonPreferencesDialog *self,
        const char           *page)
{
  g_autoptr (GSettings) inputs = g_settings_get_child (self->settings, page);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (inputs, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  g_settings_delay (inputs);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (inputs, keys[i]);
  g_settings_apply (inputs);
}

/* What was kept is forgotten as soon as it is no longer wanted. */
static void
remember_changed_cb (HonPreferencesDialog *self)
{
  g_auto (GStrv) pages = NULL;

  if (g_settings_get_boolean (self->settings, "remember-inputs"))
    return;

  pages = g_settings_list_children (self->settings);
  for (guint i = 0; pages[i] != NULL; i++)
    forget (self, pages[i]);
}

/* The rows of the list are in the order of HonCsvDialect. */
static gboolean
get_dialect (GValue   *value,
             GVariant *variant,
             gpointer  user_data)
{
  g_value_set_uint (value, (guint) g_settings_get_enum (user_data, "spreadsheet"));

  return TRUE;
}

static GVariant *
set_dialect (const GValue       *value,
             const GVariantType *type,
             gpointer            user_data)
{
  return g_variant_new_string (g_value_get_uint (value) == HON_CSV_FRENCH ? "french" : "standard");
}

static void
hon_preferences_dialog_dispose (GObject *object)
{
  HonPreferencesDialog *self = HON_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (hon_preferences_dialog_parent_class)->dispose (object);
}

static void
hon_preferences_dialog_class_init (HonPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
    "/io/github/honoraires/Honoraires/ui/app/hon-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HonPreferencesDialog, remember_row);
  gtk_widget_class_bind_template_child (widget_class, HonPreferencesDialog, spreadsheet_row);
}

static void
hon_preferences_dialog_init (HonPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->spreadsheet_row, NULL);
}

/**
 * hon_preferences_dialog_new:
 * @settings: what is kept between starts
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
hon_preferences_dialog_new (GSettings *settings)
{
  HonPreferencesDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HON_TYPE_PREFERENCES_DIALOG, NULL);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "remember-inputs", self->remember_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "spreadsheet", self->spreadsheet_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_dialect, set_dialect, settings, NULL);
  g_signal_connect_object (settings, "changed::remember-inputs", G_CALLBACK (remember_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
