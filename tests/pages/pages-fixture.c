/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pages-fixture.h"

#include "hon-composition-chart.h"
#include "hon-table-view.h"
#include "hon-test-disk.h"
#include "hon-test-log.h"
#include "hon-time-plot-private.h"

#include <glib/gstdio.h>

#include <locale.h>

/* How long a condition may take before the test has failed. */
#define PATIENCE (30 * G_USEC_PER_SEC)

#define OLD_CONTENTS "What was there before."

/* Where the datasets of a reader are. */
static GFile *overlay; /* (owned) */

/* Prepares a program for tests of widgets, with a folder of its own for datasets.
 *
 * Returns: whether there is a display; if not, the program has said so
 */
gboolean
fixture_init (int    *argc,
              char ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  hon_test_log_init ();

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return FALSE;
    }

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  path = g_dir_make_tmp ("honoraires-XXXXXX", &error);
  g_assert_no_error (error);
  overlay = g_file_new_for_path (path);

  return TRUE;
}

/* Runs the tests, and leaves nothing behind. */
int
fixture_run (void)
{
  int status = g_test_run ();

  g_file_delete (overlay, NULL, NULL);
  g_clear_object (&overlay);

  return status;
}

/* The shipped facts, and what fixture_write_overlay() has put over them. */
HonCatalogue *
fixture_new_catalogue (void)
{
  HonCatalogue *catalogue = hon_catalogue_new (overlay);
  g_autoptr (GError) error = NULL;

  g_assert_true (hon_catalogue_load (catalogue, NULL, &error));
  g_assert_no_error (error);

  return catalogue;
}

/* A usual practice of 2026. */
HonIncome *
fixture_new_income (HonCatalogue  *catalogue,
                    HonSectorKind  sector,
                    gint64         receipts)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GError) error = NULL;
  HonIncome *income;

  g_object_set (practice, "year", 2026, NULL);
  g_object_set (practice, "sector", sector, NULL);
  g_object_set (practice, "receipts", (gint64) receipts, NULL);
  income = hon_income_new (catalogue, practice, &error);
  g_assert_no_error (error);

  return income;
}

/* Returns: (transfer full): a page of the window */
GtkWidget *
fixture_new_page (GType         type,
                  HonCatalogue *catalogue,
                  GSettings    *settings)
{
  return g_object_ref_sink (g_object_new (type, "catalogue", catalogue, "settings", settings, NULL));
}

/* Writes a dataset of the reader, or removes it. */
void
fixture_write_overlay (const char *name,
                       const char *text)
{
  g_autoptr (GFile) file = g_file_get_child (overlay, name);
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  else
    g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (data)) && gtk_widget_get_height (GTK_WIDGET (data)) > 0;
}

/* Returns: (transfer none): a window that shows @content, and its toasts */
GtkWidget *
fixture_show (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), content);
  adw_window_set_content (ADW_WINDOW (window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for (is_mapped, content);
  fixture_settle ();

  return window;
}

void
fixture_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* Runs whatever is due. */
void
fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
fixture_wait_for (FixtureCondition condition,
                  gpointer         data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint wake_id = g_timeout_add (20, wake_cb, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake_id);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Takes away the last reference to an object of which nothing may be left, once what it does in a thread has ended. */
static void
release (gpointer object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  fixture_wait_for (is_gone, &left);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  guint *n_frames = user_data;

  *n_frames += 1;

  return G_SOURCE_CONTINUE;
}

static gboolean
has_drawn (gpointer data)
{
  guint *n_frames = data;

  return *n_frames > 2;
}

/* Runs whatever is due, and lets @widget be laid out with it: the frame that has begun may be too early, and what is
 * laid out may change something once more.
 */
void
fixture_draw (GtkWidget *widget)
{
  guint n_frames = 0;
  guint tick_id;

  fixture_settle ();
  tick_id = gtk_widget_add_tick_callback (widget, tick_cb, &n_frames, NULL);
  fixture_wait_for (has_drawn, &n_frames);
  gtk_widget_remove_tick_callback (widget, tick_id);
  fixture_settle ();
}

/* What is told of the value: below the row, or after its title where it is in no list. */
const char *
fixture_get_remark (GtkWidget *row)
{
  GtkWidget *below = gtk_widget_get_next_sibling (row);
  const char *colon;

  if (below != NULL && gtk_widget_has_css_class (below, "remark"))
    return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (below))));

  colon = strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ": ");

  return colon != NULL ? colon + strlen (": ") : NULL;
}

/* Gives all settings of a kind their defaults. */
void
fixture_reset_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

/* Prepares what a page of `type` needs; `inputs` names the settings that it keeps. Opens nothing. */
void
fixture_page_set_up (FixturePage *fixture,
                     GType        type,
                     const char  *inputs)
{
  fixture->catalogue = fixture_new_catalogue ();
  fixture->settings = g_settings_new ("io.github.honoraires.Honoraires");
  fixture->inputs = g_settings_get_child (fixture->settings, inputs);
  fixture->type = type;
  fixture->situation = g_settings_get_child (fixture->settings, "years");
  fixture_reset_settings (fixture->settings);
  fixture_reset_settings (fixture->inputs);
  fixture_reset_settings (fixture->situation);
}

/* Opens the page in a window. */
void
fixture_page_open (FixturePage *fixture)
{
  fixture->page = fixture_new_page (fixture->type, fixture->catalogue, fixture->settings);
  fixture->window = fixture_show (fixture->page);
}

/* Work in a worker may still hold the page. */
static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

/* Closes the window; nothing may be left of the page. */
void
fixture_page_close (FixturePage *fixture)
{
  fixture_close (fixture->window);
  fixture_wait_for (is_alone, fixture->page);
  release (fixture->page);
}

/* Closes the page; nothing may be left of the catalogue either. */
void
fixture_page_tear_down (FixturePage *fixture)
{
  fixture_page_close (fixture);
  g_clear_object (&fixture->inputs);
  g_clear_object (&fixture->situation);
  g_clear_object (&fixture->settings);
  release (fixture->catalogue);
}

/* Opens a page of `type`, which keeps a file of that name. */
void
fixture_kept_set_up (FixtureKept *fixture,
                     GType        type,
                     const char  *name)
{
  g_autofree char *path = g_dir_make_tmp ("honoraires-kept-XXXXXX", NULL);

  fixture->catalogue = fixture_new_catalogue ();
  fixture->settings = g_settings_new ("io.github.honoraires.Honoraires");
  fixture_reset_settings (fixture->settings);
  fixture->folder = g_file_new_for_path (path);
  fixture->file = g_file_get_child (fixture->folder, name);
  fixture->type = type;
  fixture_kept_open (fixture);
}

/* Opens the page in a window. */
void
fixture_kept_open (FixtureKept *fixture)
{
  fixture->page = g_object_new (fixture->type,
                                "catalogue", fixture->catalogue,
                                "settings", fixture->settings,
                                "file", fixture->file,
                                NULL);
  g_object_ref_sink (fixture->page);
  fixture->window = fixture_show (fixture->page);
}

/* Closes the window; nothing may be left of the page. */
void
fixture_kept_close (FixtureKept *fixture)
{
  fixture_close (fixture->window);
  release (fixture->page);
}

/* Closes the page, and removes what it left. */
void
fixture_kept_tear_down (FixtureKept *fixture)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  fixture_kept_close (fixture);
  dir = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), name, NULL);

      g_remove (path);
    }
  g_rmdir (g_file_peek_path (fixture->folder));
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->settings);
  release (fixture->catalogue);
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  static const char *names[] = { "title", "label", "name" };

  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), names[i]);
      g_autofree char *value = NULL;

      if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
        continue;
      g_object_get (widget, names[i], &value, NULL);
      if (g_strcmp0 (value, text) == 0)
        return TRUE;
    }

  return gtk_widget_has_css_class (widget, text);
}

/* Finds the first widget of a type, and of a title, label or style class. */
GtkWidget *
fixture_find (GtkWidget  *root,
              GType       type,
              const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_text (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Finds which bar of the chart in @root is emphasized. */
guint
fixture_get_selected (GtkWidget *root)
{
  GtkWidget *chart = fixture_find (root, HON_TYPE_COMPOSITION_CHART, NULL);
  GtkWidget *plot = gtk_widget_get_first_child (chart);
  guint position = 0;

  for (GtkWidget *bar = gtk_widget_get_first_child (plot);
       bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    {
      if ((gtk_widget_get_state_flags (bar) & GTK_STATE_FLAG_SELECTED) != 0)
        return position;
      position++;
    }

  return GTK_INVALID_LIST_POSITION;
}

static HonTimePlot *
get_plot (GtkWidget *root)
{
  return HON_TIME_PLOT (fixture_find (root, HON_TYPE_TIME_PLOT, NULL));
}

/* Gets the layers that the chart over time in @root draws. */
GArray *
fixture_get_layers (GtkWidget *root)
{
  return hon_time_plot_get_view (get_plot (root))->data->layers;
}

/* Gets one of the series that the chart over time in @root draws. */
HonChartSeries *
fixture_get_series (GtkWidget *root,
                    guint      position)
{
  GArray *layers = fixture_get_layers (root);

  g_assert_cmpuint (position, <, layers->len);

  return g_array_index (layers, HonTimeLayer, position).series;
}

/* Gets the day that the chart over time in @root reads out. */
HonDate
fixture_get_cursor (GtkWidget *root)
{
  return hon_time_plot_get_cursor (get_plot (root));
}

/* Gets the table that a view in @root shows. */
HonTable *
fixture_get_table (GtkWidget *root)
{
  g_autoptr (HonTable) table = NULL;

  g_object_get (fixture_find (root, HON_TYPE_TABLE_VIEW, NULL), "table", &table, NULL);

  /* The view keeps it alive. */
  return table;
}

/* Scrolls all that scrolls half a page down, and from the end back to the start. */
void
fixture_scroll (GtkWidget *root)
{
  if (GTK_IS_SCROLLED_WINDOW (root))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (root));
      double step = gtk_adjustment_get_page_size (adjustment) / 2.0;
      double value = gtk_adjustment_get_value (adjustment);
      double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, value < end ? value + step : 0.0);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fixture_scroll (child);
}

/* Counts the widgets of a type and a style class. */
guint
fixture_count (GtkWidget  *root,
               GType       type,
               const char *css_class)
{
  guint n = 0;

  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (css_class == NULL || gtk_widget_has_css_class (root, css_class)))
    n++;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += fixture_count (child, type, css_class);

  return n;
}

/* Replaces the text of a row as a keyboard does: one character after the other. */
void
fixture_type (GtkWidget  *row,
              const char *text)
{
  int position = 0;

  gtk_editable_delete_text (GTK_EDITABLE (row), 0, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    gtk_editable_insert_text (GTK_EDITABLE (row), p, g_utf8_next_char (p) - p, &position);
}

/* Does what a key is bound to in the class of a widget. */
void
fixture_press (GtkWidget *widget,
               guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval ||
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != 0)
            continue;
          if (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut)))
            return;
        }
    }

  g_assert_not_reached ();
}

/* Goes through a window once by Tab; returns what has had the focus, in order. */
static GPtrArray *
walk_tab (GtkWidget        *root,
          GtkDirectionType  direction)
{
  GtkRoot *window = gtk_widget_get_root (root);
  GPtrArray *stops = g_ptr_array_new ();

  for (;;)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (window, "move-focus", direction);
      focus = gtk_root_get_focus (window);
      g_test_message ("%s", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, root));
      g_assert_true (gtk_widget_get_mapped (focus));
      g_assert_cmpint (gtk_widget_get_width (focus), >, 0);
      if (stops->len > 0 && focus == g_ptr_array_index (stops, 0))
        return stops;
      /* What comes again before the first one has come is a trap. */
      g_assert_false (g_ptr_array_find (stops, focus, NULL));
      g_ptr_array_add (stops, focus);
    }
}

/* Tab goes through all of a dialog, and Shift+Tab the same way back; what has the focus is seen. */
void
fixture_check_tab (GtkWidget *root)
{
  g_autoptr (GPtrArray) forward = walk_tab (root, GTK_DIR_TAB_FORWARD);
  g_autoptr (GPtrArray) backward = walk_tab (root, GTK_DIR_TAB_BACKWARD);
  guint n = forward->len;
  guint k;

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (n, ==, backward->len);
  g_assert_true (g_ptr_array_find (backward, g_ptr_array_index (forward, 0), &k));
  for (guint i = 0; i < n; i++)
    g_assert_true (g_ptr_array_index (forward, i) == g_ptr_array_index (backward, (k + n - i) % n));
}

static gboolean
has_alert (gpointer data)
{
  return fixture_find (data, ADW_TYPE_ALERT_DIALOG, NULL) != NULL;
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static gboolean
is_replaced (gpointer data)
{
  g_autofree char *text = read_file (data);

  return !g_str_equal (text, OLD_CONTENTS);
}

/* Has @export write over a file while the disk is full: the old contents stay, nothing is left
 * beside them, and a dialog says what happened. Once there is room, the file is written.
 */
void
fixture_check_export (GtkWidget     *window,
                      GtkWidget     *widget,
                      FixtureExport  export)
{
  g_autofree char *folder = g_dir_make_tmp ("honoraires-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (path, OLD_CONTENTS, -1, NULL));
  hon_test_disk_fill (100);
  export (widget, file);
  fixture_wait_for (has_alert, window);
  hon_test_disk_free ();
  text = read_file (path);
  g_assert_cmpstr (text, ==, OLD_CONTENTS);
  g_assert_cmpuint (hon_test_disk_count_files (folder), ==, 1);

  dialog = ADW_DIALOG (fixture_find (window, ADW_TYPE_ALERT_DIALOG, NULL));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), path));
  adw_dialog_force_close (dialog);
  fixture_settle ();
  export (widget, file);
  fixture_wait_for (is_replaced, path);
  g_assert_cmpuint (hon_test_disk_count_files (folder), ==, 1);
  fixture_settle ();

  g_remove (path);
  g_rmdir (folder);
}

/* Counts the properties of our classes, not those of the toolkit. */
void
fixture_count_notify (GObject    *object,
                      GParamSpec *pspec,
                      guint      *count)
{
  if (g_str_has_prefix (g_type_name (pspec->owner_type), "Hon"))
    (*count)++;
}
