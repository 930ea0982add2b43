/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-amount-row.h"
#include "hon-choice-list.h"
#include "hon-date-row.h"
#include "hon-explanation-dialog.h"
#include "hon-document.h"
#include "hon-sector-card.h"
#include "hon-test-inputs.h"
#include "hon-title-row.h"
#include "hon-wizard-page.h"
#include "hon-wizard-report.h"
#include "pages-fixture.h"

#include <string.h>

typedef FixturePage Fixture;

static AdwNavigationView *
get_view (Fixture *fixture)
{
  return ADW_NAVIGATION_VIEW (fixture_find (fixture->page, ADW_TYPE_NAVIGATION_VIEW, NULL));
}

static HonWizard *
get_wizard (Fixture *fixture)
{
  return hon_wizard_page_get_wizard (HON_WIZARD_PAGE (fixture->page));
}

static const char *
get_tag (Fixture *fixture)
{
  return adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (get_view (fixture)));
}

static GtkWidget *
get_screen (Fixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (get_view (fixture)));
}

static void
go_forward (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->page, "wizard.forward", NULL);
  fixture_settle ();
}

static void
open_page (Fixture *fixture)
{
  fixture_page_open (fixture);
  fixture_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_page_set_up (fixture, HON_TYPE_WIZARD_PAGE, "wizard");
  open_page (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_page_tear_down (fixture);
}

static void
add_cca (Fixture *fixture)
{
  g_autoptr (HonHeldTitle) held = hon_held_title_new ("CCU-AH");

  g_object_set (held, "until", hon_date_new (2027, 10, 31), NULL);
  hon_candidate_add_title (hon_wizard_get_candidate (get_wizard (fixture)), held);
}

/* A rheumatologist who is CCA until 2027-10-31, asked on a day of 2026. */
static void
answer_all (Fixture *fixture)
{
  HonCandidate *candidate = hon_wizard_get_candidate (get_wizard (fixture));

  g_object_set (candidate, "date", hon_date_new (2026, 3, 2), NULL);
  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  add_cca (fixture);
  g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
  g_object_set (candidate, "share", 30, NULL);
  while (!hon_wizard_is_finished (get_wizard (fixture)))
    {
      const char *tag = get_tag (fixture);

      go_forward (fixture);
      g_assert_cmpstr (get_tag (fixture), !=, tag);
    }
  g_assert_cmpstr (get_tag (fixture), ==, "review");
}

static GtkWidget *
get_card (Fixture       *fixture,
          HonSectorKind  sector)
{
  return fixture_find (get_screen (fixture), HON_TYPE_SECTOR_CARD,
                       hon_sector_get_label (hon_catalogue_get_sector (fixture->catalogue, sector)));
}

/* One screen a question; back takes none of the answers. */
static void
test_flow (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (get_view (fixture));
  GtkWidget *list;

  g_assert_cmpstr (get_tag (fixture), ==, "situation");
  list = fixture_find (get_screen (fixture), HON_TYPE_CHOICE_LIST, NULL);
  g_assert_cmpint (hon_choice_list_get_selected (HON_CHOICE_LIST (list)), ==, HON_SITUATION_HOSPITAL);
  hon_choice_list_set_selected (HON_CHOICE_LIST (list), HON_SITUATION_LOCUM);
  g_assert_cmpint (hon_candidate_get_situation (hon_wizard_get_candidate (get_wizard (fixture))), ==,
                   HON_SITUATION_LOCUM);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "speciality");

  /* One cannot continue without a speciality. */
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "speciality");
  g_object_set (hon_wizard_get_candidate (get_wizard (fixture)), "speciality", "rhumatologue", NULL);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "installed");
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  add_cca (fixture);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "places");
  g_assert_cmpuint (g_list_model_get_n_items (stack), ==, 5);

  g_assert_true (adw_navigation_view_pop (get_view (fixture)));
  fixture_settle ();
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  g_assert_cmpint (hon_wizard_get_question (get_wizard (fixture)), ==, HON_QUESTION_TITLES);
  g_assert_nonnull (fixture_find (get_screen (fixture), HON_TYPE_TITLE_ROW, NULL));
  adw_navigation_view_pop (get_view (fixture));
  adw_navigation_view_pop (get_view (fixture));
  adw_navigation_view_pop (get_view (fixture));
  fixture_settle ();
  g_assert_cmpstr (get_tag (fixture), ==, "situation");
  g_assert_cmpint (hon_choice_list_get_selected (HON_CHOICE_LIST (list)), ==, HON_SITUATION_LOCUM);
  g_assert_cmpuint (g_list_model_get_n_items (hon_candidate_get_titles (
                      hon_wizard_get_candidate (get_wizard (fixture)))), ==, 1);
}

/* A title that is removed comes back with its days, and where one was. */
static void
test_remove_title (Fixture       *fixture,
                   gconstpointer  data)
{
  GListModel *titles = hon_candidate_get_titles (hon_wizard_get_candidate (get_wizard (fixture)));
  g_autoptr (HonHeldTitle) held = NULL;

  g_object_set (hon_wizard_get_candidate (get_wizard (fixture)), "speciality", "rhumatologue", NULL);
  add_cca (fixture);
  go_forward (fixture);
  go_forward (fixture);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  gtk_widget_activate_action (fixture_find (get_screen (fixture), HON_TYPE_TITLE_ROW, NULL), "title.remove", NULL);
  fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (titles), ==, 0);

  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  g_assert_cmpuint (g_list_model_get_n_items (titles), ==, 1);
  held = g_list_model_get_item (titles, 0);
  g_assert_cmpint (hon_test_get_number (held, "until"), ==, hon_date_new (2027, 10, 31));
  g_assert_nonnull (fixture_find (get_screen (fixture), HON_TYPE_TITLE_ROW, NULL));
}

/* What a search hides is not taken; what it finds alone is, and is a radio button still. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  HonCandidate *candidate = hon_wizard_get_candidate (get_wizard (fixture));
  GtkWidget *entry;
  GtkWidget *error;
  GtkWidget *check;

  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "speciality");
  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  entry = fixture_find (get_screen (fixture), GTK_TYPE_SEARCH_ENTRY, NULL);
  error = fixture_find (get_screen (fixture), GTK_TYPE_LABEL, "error");
  gtk_editable_set_text (GTK_EDITABLE (entry), "chirurgie");
  fixture_settle ();
  g_assert_cmpuint (fixture_count (get_screen (fixture), GTK_TYPE_CHECK_BUTTON, NULL), >, 1);
  g_assert_cmpstr (hon_candidate_get_speciality (candidate), ==, "rhumatologue");
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "speciality");
  g_assert_true (gtk_widget_get_visible (error));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing of that name");
  fixture_settle ();
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "speciality");

  gtk_editable_set_text (GTK_EDITABLE (entry), "dermatolog");
  fixture_settle ();
  g_assert_cmpuint (fixture_count (get_screen (fixture), GTK_TYPE_CHECK_BUTTON, NULL), ==, 1);
  g_assert_cmpstr (hon_candidate_get_speciality (candidate), ==, "dermatologue");
  g_assert_false (gtk_widget_get_visible (error));
  check = fixture_find (get_screen (fixture), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpstr (gtk_widget_get_css_name (gtk_widget_get_first_child (check)), ==, "radio");
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "installed");
}

/* Adds the title held for two years, and finds the row that asks for its days. */
static GtkWidget *
show_title (Fixture    *fixture,
            const char *id,
            HonDate     from)
{
  HonCandidate *candidate = hon_wizard_get_candidate (get_wizard (fixture));
  g_autoptr (HonHeldTitle) held = hon_held_title_new (id);

  hon_candidate_remove_titles (candidate);
  g_object_set (held, "from", from, NULL);
  hon_candidate_add_title (candidate, held);
  fixture_settle ();

  return fixture_find (get_screen (fixture), HON_TYPE_TITLE_ROW, NULL);
}

/* Leave that counts is asked for apart, where a text counts it; and how much of it is older than
 * that text, where the functions are.
 */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  static const char family[] = "Days of Maternity, Adoption or Paternity Leave";
  GtkWidget *title;
  GtkWidget *row;
  GtkWidget *early;
  HonHeldTitle *held;

  g_object_set (hon_wizard_get_candidate (get_wizard (fixture)), "speciality", "rhumatologue", NULL);
  add_cca (fixture);
  go_forward (fixture);
  go_forward (fixture);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");

  title = show_title (fixture, "AH", hon_date_new (2021, 11, 1));
  held = hon_title_row_get_held (HON_TITLE_ROW (title));
  row = fixture_find (title, ADW_TYPE_SPIN_ROW, family);
  early = gtk_widget_get_next_sibling (row);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "2022"));
  g_assert_false (gtk_widget_get_visible (early));
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 112);
  g_assert_cmpuint (hon_held_title_get_family_leave (held), ==, 112);
  g_assert_true (gtk_widget_get_visible (early));
  adw_spin_row_set_value (ADW_SPIN_ROW (early), 200);
  g_assert_cmpuint (hon_test_get_number (held, "early-leave"), ==, 112);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 30);
  g_assert_cmpuint (hon_test_get_number (held, "early-leave"), ==, 30);
  g_object_set (held, "from", hon_date_new (2025, 11, 1), NULL);
  g_assert_false (gtk_widget_get_visible (early));
  g_object_set (held, "until", hon_date_new (2025, 11, 29), NULL);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_object_set (held, "until", HON_DATE_NONE, NULL);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  row = fixture_find (title, ADW_TYPE_SPIN_ROW, "Days of Other Leave");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "30 days"));

  /* Nothing was read of this one: all leave puts it off, and the row says that it may not. */
  title = show_title (fixture, "PH-TP", hon_date_new (2021, 11, 1));
  g_assert_false (gtk_widget_get_visible (fixture_find (title, ADW_TYPE_SPIN_ROW, family)));
  row = fixture_find (title, ADW_TYPE_SPIN_ROW, "Days of Leave");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "The texts consulted"));
}

/* A day that is none, or an end before the beginning, is told where it is typed. */
static void
test_bad_days (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *title;
  GtkWidget *row;
  GtkWidget *last;
  GtkWidget *leave;
  HonHeldTitle *held;

  g_object_set (hon_wizard_get_candidate (get_wizard (fixture)), "speciality", "rhumatologue", NULL);
  add_cca (fixture);
  go_forward (fixture);
  go_forward (fixture);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  title = fixture_find (get_screen (fixture), HON_TYPE_TITLE_ROW, NULL);
  held = hon_title_row_get_held (HON_TITLE_ROW (title));
  hon_title_row_focus_dates (HON_TITLE_ROW (title));
  row = fixture_find (title, HON_TYPE_DATE_ROW, NULL);

  fixture_type (row, "31/02/2025");
  g_assert_cmpint (hon_test_get_number (held, "from"), ==, HON_DATE_NONE);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  g_assert_true (gtk_widget_get_visible (fixture_find (get_screen (fixture), GTK_TYPE_LABEL, "error")));

  /* The last day is before the first: its own row says so at once, and has the focus of who goes on. */
  fixture_type (row, "01/11/2028");
  last = gtk_widget_get_next_sibling (row);
  g_assert_true (gtk_widget_has_css_class (last, "error"));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (title), FALSE);
  fixture_settle ();
  g_assert_nonnull (fixture_find (title, GTK_TYPE_LABEL, "Invalid dates"));
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (title)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), last));

  /* So does more leave than time. */
  fixture_type (row, "30/10/2027");
  g_assert_false (gtk_widget_has_css_class (last, "error"));
  g_object_set (held, "absence", 3, NULL);
  leave = fixture_find (title, ADW_TYPE_SPIN_ROW, "Days of Other Leave");
  g_assert_true (gtk_widget_has_css_class (leave, "error"));
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "titles");
  g_object_set (held, "absence", 0, NULL);
  g_assert_false (gtk_widget_has_css_class (leave, "error"));

  fixture_type (row, "01/11/2025");
  g_assert_cmpint (hon_test_get_number (held, "from"), ==, hon_date_new (2025, 11, 1));
  fixture_type (row, "");
  g_assert_cmpint (hon_test_get_number (held, "from"), ==, HON_DATE_NONE);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "places");
}

/* Figures that are not those of the numbers on show do not look as if they were. */
static void
test_wrong_number (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *row;
  GtkWidget *card;

  answer_all (fixture);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "result");
  row = fixture_find (get_screen (fixture), HON_TYPE_AMOUNT_ROW, "Expenses, Without Contributions");
  card = fixture_find (get_screen (fixture), HON_TYPE_SECTOR_CARD, NULL);
  g_assert_true (gtk_widget_is_sensitive (card));
  gtk_editable_set_text (GTK_EDITABLE (row), "abc");
  g_assert_false (gtk_widget_is_sensitive (card));
  gtk_editable_set_text (GTK_EDITABLE (row), "20000");
  g_assert_true (gtk_widget_is_sensitive (card));
}

/* The verdicts, what cannot be undone, and an explanation. */
static void
test_result (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *card;

  answer_all (fixture);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "result");
  g_assert_cmpuint (fixture_count (get_screen (fixture), HON_TYPE_SECTOR_CARD, NULL), ==, HON_N_SECTORS);

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_autoptr (HonCandidate) candidate = hon_wizard_dup_effective (get_wizard (fixture));
      g_autoptr (HonEligibility) eligibility = hon_eligibility_new (fixture->catalogue, candidate, NULL);
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);
      g_autofree char *summary = hon_verdict_dup_summary (verdict);
      HonVerdictKind expected = i == HON_SECTOR_S1 || i == HON_SECTOR_NC ? HON_VERDICT_OPEN
                                                                         : HON_VERDICT_OPEN_FROM;
      GListModel *warnings = hon_verdict_get_warnings (verdict);

      g_assert_cmpint (hon_verdict_get_kind (verdict), ==, expected);
      card = get_card (fixture, i);
      if (card == NULL)
        card = gtk_widget_get_ancestor (fixture_find (get_screen (fixture), GTK_TYPE_LABEL,
                                                      hon_sector_get_summary (hon_verdict_get_sector (verdict))),
                                        HON_TYPE_SECTOR_CARD);
      g_assert_nonnull (fixture_find (card, GTK_TYPE_LABEL, summary));
      for (guint j = 0; j < g_list_model_get_n_items (warnings); j++)
        {
          g_autoptr (HonReason) reason = g_list_model_get_item (warnings, j);

          g_assert_nonnull (fixture_find (card, GTK_TYPE_LABEL, hon_reason_get_text (reason)));
        }
      g_assert_cmpint (hon_verdict_is_irreversible (verdict), ==, i == HON_SECTOR_S1);
    }
}

/* There is a card, and more below it than the window has room for. */
static gboolean
is_laid_out (gpointer data)
{
  GtkAdjustment *adjustment =
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (gtk_widget_get_ancestor (data, GTK_TYPE_VIEWPORT)));

  return gtk_widget_get_height (data) > 0 &&
         gtk_adjustment_get_upper (adjustment) > 2 * gtk_adjustment_get_page_size (adjustment);
}

static gboolean
is_at_top (gpointer data)
{
  graphene_point_t top;

  return gtk_widget_compute_point (data, gtk_widget_get_ancestor (data, GTK_TYPE_VIEWPORT), graphene_point_zero (),
                                   &top) &&
         ABS (top.y) < 1.5f;
}

/* From the overview one comes to a card, whose heading is then at the top. */
static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  HonSector *sector = hon_catalogue_get_sector (fixture->catalogue, HON_SECTOR_S2);
  GtkWidget *card;
  GtkWidget *row;

  answer_all (fixture);
  go_forward (fixture);
  row = fixture_find (get_screen (fixture), ADW_TYPE_ACTION_ROW, hon_sector_get_label (sector));
  card = gtk_widget_get_ancestor (fixture_find (get_screen (fixture), GTK_TYPE_LABEL, hon_sector_get_summary (sector)),
                                  HON_TYPE_SECTOR_CARD);
  g_assert_false (gtk_widget_is_ancestor (row, card));
  fixture_wait_for (is_laid_out, card);
  g_assert_false (is_at_top (card));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  fixture_wait_for (is_at_top, card);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), card));
}

/* Changing one answer leads back to all of them; a question that comes in is asked. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  HonCandidate *candidate = hon_wizard_get_candidate (get_wizard (fixture));

  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  while (!hon_wizard_is_finished (get_wizard (fixture)))
    go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "review");

  gtk_widget_activate_action (fixture->page, "wizard.change", "i", HON_QUESTION_SPECIALITY);
  fixture_settle ();
  g_assert_cmpstr (get_tag (fixture), ==, "speciality");
  g_object_set (candidate, "speciality", "generaliste", NULL);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "review");

  gtk_widget_activate_action (fixture->page, "wizard.change", "i", HON_QUESTION_FEES);
  fixture_settle ();
  g_object_set (candidate, "fees", HON_FEE_WISH_FREE, NULL);
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "share");
  go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "review");
}

/* Closed half-way, all is found again; started again it is gone, and back with an undo. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  HonCandidate *candidate = hon_wizard_get_candidate (get_wizard (fixture));

  g_object_set (candidate, "speciality", "rhumatologue", NULL);
  add_cca (fixture);
  for (guint i = 0; i < 4; i++)
    go_forward (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "places");
  fixture_page_close (fixture);

  open_page (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "places");
  candidate = hon_wizard_get_candidate (get_wizard (fixture));
  g_assert_cmpstr (hon_candidate_get_speciality (candidate), ==, "rhumatologue");
  g_assert_cmpuint (g_list_model_get_n_items (hon_candidate_get_titles (candidate)), ==, 1);

  gtk_widget_activate_action (fixture->page, "wizard.restart", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_tag (fixture), ==, "situation");
  g_assert_null (hon_candidate_get_speciality (candidate));
  gtk_widget_activate_action (fixture->page, "page.undo", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_tag (fixture), ==, "places");
  g_assert_cmpstr (hon_candidate_get_speciality (candidate), ==, "rhumatologue");

  /* Nothing is kept of one who does not want it. */
  g_settings_set_boolean (fixture->settings, "remember-inputs", FALSE);
  g_settings_reset (fixture->inputs, "answers");
  g_object_set (candidate, "speciality", "generaliste", NULL);
  g_assert_null (g_settings_get_user_value (fixture->inputs, "answers"));
}

/* A step that is ticked in one sector is ticked in all, and kept. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *check;
  g_auto (GStrv) ids = NULL;

  answer_all (fixture);
  go_forward (fixture);
  check = fixture_find (get_screen (fixture), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ids = g_settings_get_strv (fixture->inputs, "steps");
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  fixture_page_close (fixture);

  open_page (fixture);
  g_assert_cmpstr (get_tag (fixture), ==, "result");
  check = fixture_find (get_screen (fixture), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* All that is on the page goes on paper, over several pages. */
static void
test_paper (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HonIntention) intention = hon_intention_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HonDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *text = NULL;
  gsize size;

  answer_all (fixture);
  markup = hon_wizard_report (get_wizard (fixture), fixture->catalogue, NULL, intention, &error);
  g_assert_no_error (error);
  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    g_assert_nonnull (strstr (text, hon_sector_get_label (hon_catalogue_get_sector (fixture->catalogue, i))));
  g_assert_nonnull (strstr (text, "[1] "));
  g_assert_nonnull (strstr (text, "https://"));

  document = hon_document_new ("Sectors", NULL);
  hon_document_add_text (document, markup);
  pdf = hon_document_make_pdf (document, &error);
  g_assert_no_error (error);
  g_assert_cmpint (memcmp (g_bytes_get_data (pdf, &size), "%PDF-", 5), ==, 0);
  g_assert_cmpuint (size, >, 10000);
}

static void
save_cb (GtkWidget *widget,
         GFile     *file)
{
  hon_wizard_page_save (HON_WIZARD_PAGE (widget), file);
}

/* A result that is saved over another one takes its place whole or not at all. */
static void
test_save_full_disk (Fixture       *fixture,
                     gconstpointer  data)
{
  answer_all (fixture);
  fixture_check_export (fixture->window, fixture->page, save_cb);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/wizard-page/flow", Fixture, NULL, set_up, test_flow, tear_down);
  g_test_add ("/wizard-page/remove-title", Fixture, NULL, set_up, test_remove_title, tear_down);
  g_test_add ("/wizard-page/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/wizard-page/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/wizard-page/bad-days", Fixture, NULL, set_up, test_bad_days, tear_down);
  g_test_add ("/wizard-page/result", Fixture, NULL, set_up, test_result, tear_down);
  g_test_add ("/wizard-page/wrong-number", Fixture, NULL, set_up, test_wrong_number, tear_down);
  g_test_add ("/wizard-page/overview", Fixture, NULL, set_up, test_overview, tear_down);
  g_test_add ("/wizard-page/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/wizard-page/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/wizard-page/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/wizard-page/paper", Fixture, NULL, set_up, test_paper, tear_down);
  g_test_add ("/wizard-page/save-full-disk", Fixture, NULL, set_up, test_save_full_disk, tear_down);

  return fixture_run ();
}
