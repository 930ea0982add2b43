/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pages-fixture.h"

#include "hon-bill-page.h"
#include "hon-compare-page.h"
#include "hon-dossier-page.h"
#include "hon-figures-page.h"
#include "hon-household-page.h"
#include "hon-landmarks-page.h"
#include "hon-revaluations-page.h"
#include "hon-simulator-page.h"
#include "hon-sources-page.h"
#include "hon-what-if-page.h"
#include "hon-wizard-page.h"
#include "hon-years-page.h"

#include <libintl.h>

/* No page is cut off in the narrowest window, with text twice as large, in French: its words are the longest. */

/* Of the window of a telephone. */
#define WIDTH 360

/* Dots an inch, as GTK counts them, of text twice as large. */
#define LARGE_DPI (2 * 96 * 1024)
#define USUAL_DPI (96 * 1024)

/* Of the column of inputs in a wide window, and what stands beside it in one that is as narrow. */
#define COLUMN_WIDTH 350
#define MARGIN 12

typedef struct
{
  const char  *name;
  GType      (*get_type) (void);
  gboolean     has_entries; /* at the start */
} Case;

static const Case cases[] = {
  { "bill", hon_bill_page_get_type, TRUE },
  { "compare", hon_compare_page_get_type },
  { "dossier", hon_dossier_page_get_type },
  { "figures", hon_figures_page_get_type },
  { "household", hon_household_page_get_type },
  { "landmarks", hon_landmarks_page_get_type },
  { "revaluations", hon_revaluations_page_get_type, TRUE },
  { "simulator", hon_simulator_page_get_type, TRUE },
  { "sources", hon_sources_page_get_type },
  { "what-if", hon_what_if_page_get_type },
  { "wizard", hon_wizard_page_get_type },
  { "years", hon_years_page_get_type, TRUE },
};

static int
measure (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What can be scrolled sideways may be as wide as it likes. */
static gboolean
scrolls (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;

  g_object_get (widget, "hscrollbar-policy", &policy, NULL);

  return policy != GTK_POLICY_NEVER;
}

/* Tells what is wider than it may be, down to the part that makes it so. */
static gboolean
is_narrow (GtkWidget *widget,
           int        width)
{
  gboolean is_blamed = FALSE;

  if (!gtk_widget_get_mapped (widget) || scrolls (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!is_narrow (child, width))
      is_blamed = TRUE;
  if (!is_blamed && measure (widget) > width)
    {
      g_autofree char *text = NULL;

      if (GTK_IS_LABEL (widget))
        g_object_get (widget, "label", &text, NULL);
      g_test_message ("%s, %s, %s: %d", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)),
                      G_OBJECT_TYPE_NAME (widget), text != NULL ? text : gtk_widget_get_css_name (widget),
                      measure (widget));
      is_blamed = TRUE;
    }

  return !is_blamed;
}

static void
test_page (gconstpointer data)
{
  const Case *page_case = data;
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *page = fixture_new_page (page_case->get_type (), catalogue, settings);
  GtkWidget *window = fixture_show (page);

  gtk_widget_set_size_request (window, WIDTH, 0);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 640);
  fixture_draw (page);
  g_assert_true (is_narrow (page, gtk_widget_get_width (page)));

  fixture_close (window);
  g_assert_finalize_object (page);
}

/* Rows whose titles are one line, or are beside what is chosen. */
static gboolean
is_entry (GtkWidget *widget)
{
  return ADW_IS_ENTRY_ROW (widget) || ADW_IS_COMBO_ROW (widget) || ADW_IS_SWITCH_ROW (widget) ||
         ADW_IS_SPIN_ROW (widget);
}

/* Unfolds everything, with all that there is to enter. */
static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  if (is_entry (widget))
    gtk_widget_set_visible (widget, TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static gboolean
is_cut_off (GtkWidget  *widget,
            const char *title)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), title) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_cut_off (child, title))
      return TRUE;

  return FALSE;
}

/* Counts the entries on show, and those whose titles are cut off. */
static void
count_titles (GtkWidget *widget,
              guint     *n,
              guint     *n_cut_off)
{
  if (is_entry (widget) && gtk_widget_get_mapped (widget))
    {
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

      (*n)++;
      if (is_cut_off (widget, title))
        {
          g_test_message ("Cut off at %d: %s", gtk_widget_get_width (widget), title);
          (*n_cut_off)++;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_titles (child, n, n_cut_off);
}

/* What is asked for can be read whole in the column of inputs. */
static void
test_titles (gconstpointer data)
{
  const Case *page_case = data;
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *page;
  GtkWidget *window;
  guint n = 0;
  guint n_cut_off = 0;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI, NULL);
  page = fixture_new_page (page_case->get_type (), catalogue, settings);
  window = fixture_show (page);
  gtk_window_set_default_size (GTK_WINDOW (window), COLUMN_WIDTH + 2 * MARGIN, 640);
  unfold (page);
  fixture_settle ();
  fixture_draw (page);
  count_titles (page, &n, &n_cut_off);
  g_assert_cmpuint (n_cut_off, ==, 0);
  g_assert_true (n > 0 || !page_case->has_entries);

  fixture_close (window);
  g_assert_finalize_object (page);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_DPI, NULL);
}

/* Counts the rows with a list of choices, and those whose list cuts words off. */
static void
count_choices (GtkWidget *widget,
               guint     *n_cut_off)
{
  if (ADW_IS_COMBO_ROW (widget) && adw_combo_row_get_list_factory (ADW_COMBO_ROW (widget)) == NULL)
    {
      g_test_message ("Cut off: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
      (*n_cut_off)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_choices (child, n_cut_off);
}

/* Choices can be read whole: what is cut off in a list could not be read anywhere else. */
static void
test_choices (gconstpointer data)
{
  const Case *page_case = data;
  g_autoptr (GSettings) settings = g_settings_new ("io.github.honoraires.Honoraires");
  g_autoptr (HonCatalogue) catalogue = fixture_new_catalogue ();
  GtkWidget *page = fixture_new_page (page_case->get_type (), catalogue, settings);
  GtkWidget *window = fixture_show (page);
  guint n_cut_off = 0;

  count_choices (page, &n_cut_off);
  g_assert_cmpuint (n_cut_off, ==, 0);

  fixture_close (window);
  g_assert_finalize_object (page);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  /* What libadwaita says of the same ends no test before it has told where that is. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HON_TEST_TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_DPI, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/narrow/%s", cases[i].name);
      g_autofree char *titles_path = g_strdup_printf ("/narrow/titles/%s", cases[i].name);
      g_autofree char *choices_path = g_strdup_printf ("/narrow/choices/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_page);
      g_test_add_data_func (titles_path, &cases[i], test_titles);
      g_test_add_data_func (choices_path, &cases[i], test_choices);
    }

  return fixture_run ();
}
