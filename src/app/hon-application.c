/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-application.h"

#include "hon-app-resources.h"
#include "hon-file.h"
#include "hon-finder.h"
#include "hon-help-book.h"
#include "hon-help-window.h"
#include "hon-household-page.h"
#include "hon-preferences-dialog.h"
#include "hon-search-dialog.h"
#include "hon-search-provider.h"
#include "hon-shortcuts.h"
#include "hon-style-resources.h"
#include "hon-tour.h"
#include "hon-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

/**
 * HonApplication:
 *
 * The program: it loads the facts, keeps the settings and opens the window.
 *
 * ## Actions
 *
 * - `app.search`: searches everything, beginning with a text, which may be blank; Ctrl+K.
 * - `app.open`: goes to a place by its name, such as `term:optam`.
 * - `app.help`: shows the help for the page that is on show; F1.
 * - `app.preferences`, `app.shortcuts`, `app.about`, `app.quit`.
 *
 * The overview of GNOME Shell searches it and goes to the same places.
 */

/* What asks a program to end. */
static const int end_signals[] = { SIGHUP, SIGINT, SIGTERM };

struct _HonApplication
{
  AdwApplication     parent_instance;

  HonCatalogue      *catalogue;  /* (owned) */
  GSettings         *settings;   /* (owned) */
  HonTour           *tour;       /* (nullable) (owned) */
  HonFinder         *finder;     /* (nullable) (owned): of everything */
  HonSearchProvider *provider;   /* (nullable) (owned): while it is on a bus */
  char              *wanted;     /* (nullable) (owned): the name of a place to go to */
  GFile             *document;   /* (nullable) (owned): a file to be opened */
  char              *words;      /* (nullable) (owned): what is to be looked for */
  guint              end_ids[G_N_ELEMENTS (end_signals)]; /* sources */
  gboolean           is_loading; /* the datasets: the window waits for them */
};

G_DEFINE_FINAL_TYPE (HonApplication, hon_application, ADW_TYPE_APPLICATION)

/* The one window of a type, if there is one: beside the pages there may be the help. */
static GtkWindow *
find_window (HonApplication *self,
             GType           type)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return GTK_WINDOW (l->data);

  return NULL;
}

static void
show_help (HonApplication *self,
           const char     *topic)
{
  GtkWindow *window = find_window (self, HON_TYPE_WINDOW);
  GtkWindow *help = find_window (self, HON_TYPE_HELP_WINDOW);

  /* It is asked for over D-Bus, and the window is still to come. */
  if (window == NULL)
    {
      g_application_activate (G_APPLICATION (self));
      return;
    }
  if (help == NULL)
    {
      help = hon_help_window_new ();
      gtk_window_set_application (help, GTK_APPLICATION (self));
      g_signal_connect_object (window, "destroy", G_CALLBACK (gtk_window_destroy), help, G_CONNECT_SWAPPED);
    }
  hon_help_window_show_topic (HON_HELP_WINDOW (help), topic);
  gtk_window_present (help);
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HonApplication *self = HON_APPLICATION (user_data);

  show_help (self, hon_window_get_page (HON_WINDOW (find_window (self, HON_TYPE_WINDOW))));
}

static void
add_help (HonFinder *finder)
{
  g_autoptr (HonHelpBook) book = hon_help_book_new (g_get_language_names ());
  HonHelpTopic *index = hon_help_book_get_index (book);

  for (guint i = 0; i < hon_help_topic_get_n_blocks (index); i++)
    {
      const HonHelpBlock *block = hon_help_topic_get_block (index, i);

      for (guint j = 0; block->topics != NULL && block->topics[j] != NULL; j++)
        {
          HonHelpTopic *topic = hon_help_book_find_topic (book, block->topics[j]);
          g_autoptr (HonPlace) place = hon_place_new (HON_PLACE_HELP, hon_help_topic_get_id (topic),
                                                      hon_help_topic_get_title (topic),
                                                      hon_help_topic_get_summary (topic));
          g_autofree char *words = NULL;

          g_object_get (topic, "words", &words, NULL);
          hon_finder_add (finder, place, words);
        }
    }
}

/* What finds everything; the help is read when that is first asked for. */
static HonFinder *
get_finder (HonApplication *self)
{
  if (self->finder == NULL)
    {
      self->finder = hon_finder_new (self->catalogue);
      hon_window_add_places (self->finder);
      add_help (self->finder);
    }

  return self->finder;
}

static void
open_place (HonApplication *self,
            HonPlace       *place)
{
  if (hon_place_get_kind (place) == HON_PLACE_HELP)
    show_help (self, hon_place_get_id (place));
  else
    hon_window_open (HON_WINDOW (find_window (self, HON_TYPE_WINDOW)), place);
}

/* Searches beside whatever is on show, with one dialog. */
static void
show_search (HonApplication *self,
             const char     *words)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (find_window (self, HON_TYPE_WINDOW));
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);

  if (!HON_IS_SEARCH_DIALOG (dialog))
    {
      dialog = hon_search_dialog_new (get_finder (self));
      g_signal_connect_object (dialog, "chosen", G_CALLBACK (open_place), self, G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (window));
    }
  if (*words != '\0')
    hon_search_dialog_set_text (HON_SEARCH_DIALOG (dialog), words);
}

/* Does what was asked for, once there are a window and facts. */
static void
show_wanted (HonApplication *self)
{
  g_autofree char *wanted = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GFile) document = NULL;
  HonPlace *place;

  if (!hon_catalogue_is_loaded (self->catalogue))
    return;
  wanted = g_steal_pointer (&self->wanted);
  words = g_steal_pointer (&self->words);
  document = g_steal_pointer (&self->document);
  place = wanted != NULL ? hon_finder_find (get_finder (self), wanted) : NULL;
  if (place != NULL)
    open_place (self, place);
  if (document != NULL)
    hon_window_open_document (HON_WINDOW (find_window (self, HON_TYPE_WINDOW)), document);
  if (words != NULL)
    show_search (self, words);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HonApplication *self = HON_APPLICATION (user_data);

  g_set_str (&self->wanted, g_variant_get_string (parameter, NULL));
  g_application_activate (G_APPLICATION (self));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  HonApplication *self = HON_APPLICATION (user_data);

  g_set_str (&self->words, g_variant_get_string (parameter, NULL));
  g_application_activate (G_APPLICATION (self));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  HonApplication *self = HON_APPLICATION (user_data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  adw_dialog_present (hon_preferences_dialog_new (self->settings), GTK_WIDGET (window));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_dialog_present (hon_shortcuts_dialog_new (), GTK_WIDGET (window));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  static const char * const developers[] = { "The Honoraires Authors", NULL };
  static const char *sources[] = {
    "Légifrance (DILA) https://www.legifrance.gouv.fr",
    "mon-entreprise (Urssaf) https://mon-entreprise.urssaf.fr",
    "Urssaf https://www.urssaf.fr",
    "CARMF https://www.carmf.fr",
    "OpenFisca-France https://openfisca.org",
    NULL,
  };
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", "Honoraires",
                "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION,
                "comments", _("What doctors in France keep of their fees, what patients pay, and what the "
                              "choice of a sector changes; every figure with its source."),
                "developer-name", "The Honoraires Authors",
                "developers", developers,
                "license-type", GTK_LICENSE_GPL_3_0,
                "copyright", "© 2026 The Honoraires Authors",
                "website", "https://github.com/honoraires/honoraires",
                "issue-url", "https://github.com/honoraires/honoraires/issues",
                /* Translators: your names, one a line. */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_about_dialog_add_acknowledgement_section (ADW_ABOUT_DIALOG (dialog), _("Figures and Rules From"), sources);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* Closing lets the window keep its state. */
static void
leave (HonApplication *self)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (GTK_APPLICATION (self))) != NULL)
    gtk_window_destroy (window);
  g_application_quit (G_APPLICATION (self));
}

/* A window with what cannot be saved asks, and stays. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HonApplication *self = HON_APPLICATION (user_data);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (HON_IS_WINDOW (l->data) && !hon_window_confirm_leaving (l->data))
      return;
  leave (self);
}

/* The end of the session, and of a terminal that it was started from, are ends like any other: what waits
 * to be saved is saved.
 */
static gboolean
end_cb (gpointer user_data)
{
  leave (HON_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { .name = "search", .activate = search_action, .parameter_type = "s" },
  { .name = "open", .activate = open_action, .parameter_type = "s" },
  { .name = "help", .activate = help_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "about", .activate = about_action },
  { .name = "quit", .activate = quit_action },
};

static void
alert (HonApplication *self,
       const char     *heading,
       const char     *body)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
present (HonApplication *self)
{
  GtkWindow *window = find_window (self, HON_TYPE_WINDOW);

  gtk_window_present (window);
  show_wanted (self);
  if (self->tour != NULL)
    hon_tour_start (self->tour, window, hon_window_list_pages ());
}

static void
catalogue_loaded_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (HonApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_loaded = hon_catalogue_load_finish (self->catalogue, result, &error);

  self->is_loading = FALSE;
  if (find_window (self, HON_TYPE_WINDOW) != NULL)
    present (self);
  if (is_loaded)
    hon_catalogue_watch (self->catalogue);
  if (is_loaded && self->provider != NULL)
    hon_search_provider_start (self->provider, get_finder (self));
  if (!is_loaded)
    alert (self, _("The Data Could Not Be Read"), error->message);
}

static void
delete_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (hon_file_delete_all (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
visits_deleted_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (HonApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    alert (self, _("The Visits Could Not Be Removed"), error->message);
}

/* With all copies of them. */
static void
delete_visits (HonApplication *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, visits_deleted_cb, g_object_ref (self));

  g_task_set_source_tag (task, delete_visits);
  g_task_set_task_data (task, hon_household_page_new_file (), g_object_unref);
  g_task_run_in_thread (task, delete_in_thread);
}

static void
response_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HonApplication) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "delete"))
    delete_visits (self);
}

/* The dialog that changes this setting forgets the inputs. The visits of a household took long to
 * enter: they are deleted only on request.
 */
static void
remember_changed_cb (HonApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GFile) visits = hon_household_page_new_file ();
  AdwAlertDialog *dialog;

  if (g_settings_get_boolean (self->settings, "remember-inputs") || !hon_file_has_copies (visits))
    return;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Delete the Visits Too?"), NULL));
  adw_alert_dialog_set_body (dialog, _("While inputs are not remembered they are not shown, but their file "
                                       "stays on this computer. Once deleted, they cannot be restored."));
  adw_alert_dialog_add_responses (dialog, "keep", _("_Keep File"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "keep");
  adw_alert_dialog_choose (dialog, window != NULL ? GTK_WIDGET (window) : NULL, NULL, response_cb,
                           g_object_ref (self));
}

static void
hon_application_startup (GApplication *application)
{
  HonApplication *self = HON_APPLICATION (application);
  g_autoptr (GFile) overlay = g_file_new_build_filename (g_get_user_data_dir (), "honoraires", "datasets", NULL);

  /* In a worker, while the toolkit starts and the window is made. */
  self->catalogue = hon_catalogue_new (overlay);
  self->is_loading = TRUE;
  hon_catalogue_load_async (self->catalogue, NULL, catalogue_loaded_cb, g_object_ref (self));

  G_APPLICATION_CLASS (hon_application_parent_class)->startup (application);

  self->settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_signal_connect_object (self->settings, "changed::remember-inputs", G_CALLBACK (remember_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (end_signals); i++)
    self->end_ids[i] = g_unix_signal_add (end_signals[i], end_cb, self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  hon_shortcuts_set_accels (GTK_APPLICATION (self));
}

static void
hon_application_activate (GApplication *application)
{
  HonApplication *self = HON_APPLICATION (application);

  if (find_window (self, HON_TYPE_WINDOW) == NULL)
    hon_window_new (GTK_APPLICATION (self), self->catalogue, self->settings);
  /* What comes up is the whole page, with its figures. */
  if (!self->is_loading)
    present (self);
}

/* A document has all there is to see: of several files, the first one. */
static void
hon_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  HonApplication *self = HON_APPLICATION (application);

  g_set_object (&self->document, files[0]);
  g_application_activate (application);
}

static int
hon_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  HonApplication *self = HON_APPLICATION (application);
  g_autofree char *folder = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("honoraires %s (GTK %u.%u.%u, libadwaita %u.%u.%u)\n", PACKAGE_VERSION,
               gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
               adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version ());
      return EXIT_SUCCESS;
    }

  if (g_variant_dict_lookup (options, "tour", "^ay", &folder))
    {
      self->tour = hon_tour_new (folder);
      g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

static gboolean
hon_application_dbus_register (GApplication     *application,
                               GDBusConnection  *connection,
                               const char       *object_path,
                               GError          **error)
{
  HonApplication *self = HON_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (hon_application_parent_class)->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->provider = hon_search_provider_new (application);

  return hon_search_provider_export (self->provider, connection, path, error);
}

static void
hon_application_dbus_unregister (GApplication    *application,
                                 GDBusConnection *connection,
                                 const char      *object_path)
{
  HonApplication *self = HON_APPLICATION (application);

  if (self->provider != NULL)
    hon_search_provider_unexport (self->provider);
  g_clear_object (&self->provider);

  G_APPLICATION_CLASS (hon_application_parent_class)->dbus_unregister (application, connection, object_path);
}

static void
hon_application_dispose (GObject *object)
{
  HonApplication *self = HON_APPLICATION (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->end_ids); i++)
    g_clear_handle_id (&self->end_ids[i], g_source_remove);
  g_clear_object (&self->tour);
  g_clear_object (&self->provider);
  g_clear_object (&self->finder);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hon_application_parent_class)->dispose (object);
}

static void
hon_application_class_init (HonApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  /* They register themselves, but the linker drops the resources of a static library when nothing
   * refers to them.
   */
  hon_app_get_resource ();
  hon_style_get_resource ();

  object_class->dispose = hon_application_dispose;
  application_class->startup = hon_application_startup;
  application_class->activate = hon_application_activate;
  application_class->open = hon_application_open;
  application_class->handle_local_options = hon_application_handle_local_options;
  application_class->dbus_register = hon_application_dbus_register;
  application_class->dbus_unregister = hon_application_dbus_unregister;
}

static void
hon_application_init (HonApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and leave"), NULL },
    { "tour", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL,
      "Write pictures of every page to FOLDER and leave", "FOLDER" },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * hon_application_new:
 *
 * Returns: (transfer full): the application
 */
HonApplication *
hon_application_new (void)
{
  return g_object_new (HON_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/honoraires/Honoraires",
                       NULL);
}
