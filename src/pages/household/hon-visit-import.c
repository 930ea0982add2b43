/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-import.h"

#include "hon-failure.h"
#include "hon-file.h"
#include "hon-import-dialog.h"

#include <glib/gi18n.h>

#include <adwaita.h>

/* Far more than a table of visits has. */
#define MAX_SIZE (64 * 1024 * 1024)

/* Visits of a table: which file, and whether they replace those that are there. */

typedef struct
{
  GtkWidget          *widget;       /* (owned) */
  GtkWidget          *window;       /* (nullable) (unowned): that of the widget, while it is open */
  HonHousehold       *household;    /* (owned) */
  GFile              *file;         /* (nullable) (owned): once it is chosen */
  HonVisitImportFunc  func;
  gboolean            is_replacing; /* the visits that are there are to go */
} Import;

static Import *
import_new (GtkWidget          *widget,
            HonHousehold       *household,
            GFile              *file,
            HonVisitImportFunc  func)
{
  Import *import = g_new0 (Import, 1);

  import->widget = g_object_ref (widget);
  g_set_weak_pointer (&import->window, GTK_WIDGET (gtk_widget_get_root (widget)));
  import->household = g_object_ref (household);
  g_set_object (&import->file, file);
  import->func = func;

  return import;
}

static void
import_free (Import *import)
{
  g_clear_weak_pointer (&import->window);
  g_object_unref (import->widget);
  g_object_unref (import->household);
  g_clear_object (&import->file);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

/* Where to show something: reading takes time, and the window may show another page meanwhile. %NULL once it is
 * closed.
 */
static GtkWidget *
get_place (Import *import)
{
  return gtk_widget_get_root (import->widget) != NULL ? import->widget : import->window;
}

static void
tell_unread (Import       *import,
             const GError *error)
{
  /* Translators: %s says what is wrong, and where; it may be several lines. */
  g_autofree char *text = g_strdup_printf (_("%s\n\nNothing was added; the visits are unchanged."),
                                           error->message);

  if (get_place (import) != NULL)
    hon_failure_tell (get_place (import), _("Import Failed"), text);
}

static void
accepted_cb (Import    *import,
             GPtrArray *visits)
{
  g_autoptr (GPtrArray) before = hon_household_dup_rows (import->household);

  if (import->is_replacing)
    hon_household_replace_visits (import->household, visits);
  else
    hon_household_add_visits (import->household, visits);
  import->func (import->widget, before, visits->len);
}

static void
present (Import        *import,
         HonVisitTable *table)
{
  AdwDialog *dialog = hon_import_dialog_new (table);

  adw_dialog_present (dialog, get_place (import));
  g_signal_connect_swapped (dialog, "accepted", G_CALLBACK (accepted_cb), import);
  g_object_set_data_full (G_OBJECT (dialog), "import", import, (GDestroyNotify) import_free);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (HonVisitTable) table = NULL;
  g_autoptr (GError) error = NULL;

  contents = hon_file_load_finish (import->file, result, &error);
  if (contents != NULL)
    table = hon_visit_table_new (hon_household_get_catalogue (import->household), contents, &error);
  if (table == NULL)
    tell_unread (import, error);
  else if (get_place (import) != NULL)
    present (g_steal_pointer (&import), table);
}

static void
begin (Import *import)
{
  hon_file_load_async (import->file, MAX_SIZE, NULL, read_cb, import);
}

static void
response_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "cancel"))
    return;

  import->is_replacing = g_str_equal (response, "replace");
  begin (g_steal_pointer (&import));
}

/* A table that was exported, changed and comes back would double what is there. */
static void
ask_how (Import *import)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Add or Replace?"), NULL));

  adw_alert_dialog_set_body (dialog, _("There are already visits. Those of the table can be added to them "
                                       "or replace them."));
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "replace", _("_Replace"),
                                  "add", _("_Add"),
                                  NULL);
  adw_alert_dialog_set_default_response (dialog, "add");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, get_place (import), NULL, response_cb, import);
}

static void
decide (Import *import)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (import->household)) > 0)
    ask_how (import);
  else
    begin (import);
}

/**
 * hon_visit_import_read:
 * @widget: where it was asked for
 * @household: where the visits go
 * @file: a table of visits
 * @func: called when they are there
 *
 * Reads the visits of a table, or tells why it cannot be read. Where there are visits already, asks
 * whether these are to stay.
 */
void
hon_visit_import_read (GtkWidget          *widget,
                       HonHousehold       *household,
                       GFile              *file,
                       HonVisitImportFunc  func)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (HON_IS_HOUSEHOLD (household));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (func != NULL);

  decide (import_new (widget, household, file, func));
}
