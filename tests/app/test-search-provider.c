/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

/* What GNOME Shell does: over a bus of its own it has the program started, asks it, and goes to what it found. */

/* How long the program may take to do what it was told. */
#define PATIENCE (60 * G_USEC_PER_SEC)

typedef struct
{
  GTestDBus       *bus;        /* (owned) */
  GDBusConnection *connection; /* (owned) */
  char            *folder;     /* (owned): of the services */
  char            *bus_name;   /* (owned) */
  char            *path;       /* (owned): of the provider */
} Fixture;

/* The display of the test, which the program that is started needs too. */
static char *display; /* (owned) */

/* The program is started by the bus, as it is where it is installed. */
static void
write_service (const Fixture *fixture)
{
  g_autofree char *name = g_strconcat (fixture->bus_name, ".service", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=%s --gapplication-service\n",
                                           fixture->bus_name, g_getenv ("HONORAIRES_PROGRAM"));
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* What the file says that the shell reads. */
static char *
read_key (const char *key)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  char *value;

  g_key_file_load_from_file (file, g_getenv ("HONORAIRES_SEARCH_PROVIDER"), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  value = g_key_file_get_string (file, "Shell Search Provider", key, &error);
  g_assert_no_error (error);

  return value;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("honoraires-services-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->bus_name = read_key ("BusName");
  fixture->path = read_key ("ObjectPath");
  write_service (fixture);

  /* A bus that goes down takes the display of later ones with it. */
  g_setenv ("DISPLAY", display, TRUE);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (fixture->bus, fixture->folder);
  g_test_dbus_up (fixture->bus);
  fixture->connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (fixture->bus),
                                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *name = g_strconcat (fixture->bus_name, ".service", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) service = g_file_new_for_path (file);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  g_clear_object (&fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
  g_file_delete (service, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_free (fixture->folder);
  g_free (fixture->bus_name);
  g_free (fixture->path);
}

static GVariant *
call (const Fixture *fixture,
      const char    *path,
      const char    *interface,
      const char    *method,
      GVariant      *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (fixture->connection, fixture->bus_name, path, interface, method,
                                                  parameters, NULL, G_DBUS_CALL_FLAGS_NONE, PATIENCE / 1000, NULL,
                                                  &error);

  g_assert_no_error (error);

  return answer;
}

static GVariant *
ask (const Fixture *fixture,
     const char    *method,
     GVariant      *parameters)
{
  return call (fixture, fixture->path, "org.gnome.Shell.SearchProvider2", method, parameters);
}

/* The program is not there yet: it is started, reads its facts, and then answers. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  const char *terms[] = { "tact", "mésures", NULL };
  const char *none[] = { "xyzzy", NULL };
  g_autoptr (GVariant) first = ask (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GVariant) nothing = NULL;
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GVariant) meta = NULL;
  g_autofree const char **names = NULL;
  const char *asked[] = { "term:tact-et-mesure", "term:xyzzy", NULL };
  const char *text;

  g_variant_get (first, "(^a&s)", &names);
  g_assert_cmpstr (names[0], ==, "term:tact-et-mesure");
  again = ask (fixture, "GetSubsearchResultSet", g_variant_new ("(^as^as)", names, terms));
  g_assert_true (g_variant_equal (first, again));
  nothing = ask (fixture, "GetInitialResultSet", g_variant_new ("(^as)", none));
  g_assert_cmpuint (g_variant_n_children (nothing), ==, 1);

  /* What is not there any more is left out. */
  metas = ask (fixture, "GetResultMetas", g_variant_new ("(^as)", asked));
  list = g_variant_get_child_value (metas, 0);
  g_assert_cmpuint (g_variant_n_children (list), ==, 1);
  meta = g_variant_get_child_value (list, 0);
  g_assert_true (g_variant_lookup (meta, "id", "&s", &text));
  g_assert_cmpstr (text, ==, asked[0]);
  g_assert_true (g_variant_lookup (meta, "name", "&s", &text));
  g_assert_cmpstr (text, ==, "Tact et mesure");
  g_assert_true (g_variant_lookup (meta, "description", "&s", &text));
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_variant_lookup (meta, "icon", "*", NULL));
}

/* How many windows the program has: their actions are on the bus. */
static guint
count_windows (const Fixture *fixture)
{
  g_autofree char *path = g_strndup (fixture->path, strlen (fixture->path) - strlen ("/SearchProvider"));
  g_autofree char *window = g_strconcat (path, "/window", NULL);
  g_autoptr (GVariant) answer = call (fixture, window, "org.freedesktop.DBus.Introspectable", "Introspect", NULL);
  const char *xml;
  guint n = 0;

  g_variant_get (answer, "(&s)", &xml);
  for (const char *node = strstr (xml, "<node name="); node != NULL; node = strstr (node + 1, "<node name="))
    n++;

  return n;
}

static void
wait_for_window (const Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (count_windows (fixture) == 0)
    g_assert_cmpint (g_get_monotonic_time (), <, end);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  const char *terms[] = { "cas", NULL };
  g_autoptr (GVariant) done = ask (fixture, "ActivateResult", g_variant_new ("(s^asu)", "term:cas", terms, 0));
  g_autoptr (GVariant) also = NULL;

  wait_for_window (fixture);
  /* Once more, and a search of its own, in the same window. */
  also = ask (fixture, "LaunchSearch", g_variant_new ("(^asu)", terms, 0));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

  display = g_strdup (g_getenv ("DISPLAY"));
  g_test_add ("/search-provider/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/search-provider/activate", Fixture, NULL, set_up, test_activate, tear_down);

  status = g_test_run ();
  g_free (display);

  return status;
}
