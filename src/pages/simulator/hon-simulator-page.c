/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-simulator-page.h"

#include "hon-amount-row.h"
#include "hon-chart-view.h"
#include "hon-choice-row.h"
#include "hon-composition-chart.h"
#include "hon-date-row.h"
#include "hon-dossier-make.h"
#include "hon-explanation-dialog.h"
#include "hon-format.h"
#include "hon-goal-group.h"
#include "hon-group.h"
#include "hon-handover.h"
#include "hon-income-comparison.h"
#include "hon-income-explain.h"
#include "hon-income-words.h"
#include "hon-input-rows.h"
#include "hon-kept-reader.h"
#include "hon-money-chart.h"
#include "hon-money.h"
#include "hon-page-template.h"
#include "hon-table-view.h"
#include "hon-visibility.h"

#include <glib/gi18n.h>

/* About how high these parts are; the space is reserved until they are made. */
#define CHART_HEIGHT 300
#define GOAL_HEIGHT  260

/**
 * HonSimulatorPage:
 *
 * What a doctor keeps of the fees of a year: inputs, the answer, where the fees
 * go in each sector, the statement line by line, and the receipts that a wanted
 * income takes.
 *
 * Results follow every keystroke. Invalid inputs are marked at their row; the
 * last results stay, dimmed, until the inputs are corrected.
 */

struct _HonSimulatorPage
{
  HonPage              parent_instance;

  /* Template children */
  AdwBanner           *problem_banner;
  AdwBanner           *handover_banner;
  AdwMultiLayoutView  *layouts;
  GtkLabel            *context_label;
  GtkLabel            *amount_label;
  GtkLabel            *sentence_label;
  GtkLabel            *takeover_label;
  AdwPreferencesGroup *notice_group;
  AdwBin              *chart_bin;
  GtkLabel            *chart_note_label;
  HonTableView        *statement_view;
  AdwToggleGroup      *period_group;
  AdwBin              *goal_bin;
  GtkLabel            *validity_label;
  HonChoiceRow        *year_row;

  HonPractice         *practice;         /* (unowned): of the reader */
  HonIncome           *income;           /* (nullable) (owned): what is on show */
  HonVisibility       *chart_visibility; /* (owned) */
  HonVisibility       *goal_visibility;  /* (owned) */
  HonChartView        *chart_view;       /* (nullable) (unowned): made when it becomes visible */
  HonGoalGroup        *goal_group;       /* (nullable) (unowned): likewise */
};

/* The last year that is known stays the last one. */
static const char * const others[] = { "year", NULL };

G_DEFINE_FINAL_TYPE (HonSimulatorPage, hon_simulator_page, HON_TYPE_PAGE)

/* Where the fees go in one situation. */
static HonChartBar *
make_bar (const HonIncomeAlternative *alternative)
{
  const HonIncomeResult *result = &alternative->result;
  const HonMoneyPart parts[] = {
    { "net", C_("part of the fees", "Kept"), 2, result->net },
    { "tax", C_("part of the fees", "Income tax"), 0, result->tax },
    { "carmf", C_("part of the fees", "CARMF"), 3, result->total_carmf },
    { "urssaf", C_("part of the fees", "Urssaf"), 1, result->total_urssaf },
    { "expenses", C_("part of the fees", "Expenses"), 5, result->expenses },
  };
  HonChartBar *bar = hon_chart_bar_new (alternative->id, alternative->label);

  hon_money_chart_append_parts (bar, parts, G_N_ELEMENTS (parts));

  return bar;
}

static void
bar_activated_cb (HonSimulatorPage *self,
                  guint             position)
{
  AdwComboRow *row = hon_input_rows_get (self, "sector");

  if (position < g_list_model_get_n_items (adw_combo_row_get_model (row)))
    adw_combo_row_set_selected (row, position);
}

static void
create_chart (HonSimulatorPage *self)
{
  g_autoptr (HonChartFormat) format = hon_money_chart_format_new (HON_MONEY_EUROS);
  HonCompositionChart *chart = HON_COMPOSITION_CHART (hon_composition_chart_new ());

  hon_chart_set_title (HON_CHART (chart), _("Where the Fees Go, by Sector"));
  hon_chart_set_format (HON_CHART (chart), format);
  g_signal_connect_object (chart, "bar-activated", G_CALLBACK (bar_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->chart_view = HON_CHART_VIEW (hon_chart_view_new (HON_CHART (chart)));
  adw_bin_set_child (self->chart_bin, GTK_WIDGET (self->chart_view));
}

static void
show_chart (HonSimulatorPage *self)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);
  g_autoptr (GPtrArray) alternatives = NULL;
  g_autofree char *note = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *credits = NULL;
  HonCompositionChart *chart;
  guint selected = GTK_INVALID_LIST_POSITION;

  if (self->income == NULL || !hon_visibility_is_seen (self->chart_visibility))
    return;
  if (self->chart_view == NULL)
    create_chart (self);
  chart = HON_COMPOSITION_CHART (hon_chart_view_get_chart (self->chart_view));

  alternatives = hon_income_list_alternatives (self->income);
  for (guint i = 0; i < alternatives->len; i++)
    {
      const HonIncomeAlternative *alternative = g_ptr_array_index (alternatives, i);
      g_autoptr (HonChartBar) bar = make_bar (alternative);

      if (alternative->is_chosen)
        selected = i;
      g_list_store_append (bars, bar);
    }
  note = hon_income_dup_chart_note (self->income);
  subtitle = hon_income_dup_chart_subtitle (self->income);
  credits = hon_income_dup_credits (self->income);
  gtk_label_set_label (self->chart_note_label, note);
  hon_chart_set_subtitle (HON_CHART (chart), subtitle);
  hon_chart_set_credits (HON_CHART (chart), credits);
  hon_composition_chart_set_bars (chart, G_LIST_MODEL (bars));
  hon_composition_chart_set_selected (chart, selected);
}

static void
show_goal (HonSimulatorPage *self)
{
  if (self->income == NULL || !hon_visibility_is_seen (self->goal_visibility))
    return;

  if (self->goal_group == NULL)
    {
      self->goal_group = g_object_new (HON_TYPE_GOAL_GROUP, NULL);
      adw_bin_set_child (self->goal_bin, GTK_WIDGET (self->goal_group));
      hon_page_keep (HON_PAGE (self), "wanted", self->goal_group, "wanted");
      hon_page_keep (HON_PAGE (self), "before-tax", self->goal_group, "before-tax");
    }
  hon_goal_group_set_income (self->goal_group, self->income);
}

static void
show_notices (HonSimulatorPage *self)
{
  g_autoptr (GListModel) notices = hon_income_list_notices (self->income);

  hon_group_set_remarks (self->notice_group, notices, _("Caution"));
}

static void
show_answer (HonSimulatorPage *self)
{
  g_autofree char *context = hon_income_dup_context (self->income);
  g_autofree char *net = hon_income_dup_net (self->income);
  g_autofree char *sentence = hon_income_dup_sentence (self->income);
  g_autofree char *takeover = hon_income_dup_takeover (self->income);

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->amount_label, net);
  gtk_label_set_label (self->sentence_label, sentence);
  gtk_label_set_label (self->takeover_label, takeover);
}

static void
show_statement (HonSimulatorPage *self)
{
  g_autofree char *title = hon_income_dup_title (self->income);

  hon_table_view_set_heading (self->statement_view, title);
  hon_table_view_set_table (self->statement_view, hon_income_get_table (self->income));
}

/* The saved inputs cannot be computed, and there is no earlier result to show. */
static void
show_refusal (HonSimulatorPage *self,
              const GError     *error)
{
  g_autofree char *sentence = hon_income_dup_refusal (error);

  gtk_label_set_label (self->context_label, _("Check the Inputs"));
  gtk_label_set_label (self->sentence_label, sentence);
}

static void
show_limits (HonSimulatorPage *self)
{
  gboolean is_agreed = hon_practice_get_sector (self->practice) != HON_SECTOR_NC;

  gtk_widget_set_visible (hon_input_rows_get (self, "partner-income"), hon_practice_is_couple (self->practice));
  gtk_widget_set_visible (hon_input_rows_get (self, "overruns"), is_agreed);
  gtk_widget_set_visible (hon_input_rows_get (self, "outside"), is_agreed);
  hon_typed_row_set_maximum (hon_input_rows_get (self, "overruns"),
                              hon_practice_get_overruns_limit (self->practice));
  hon_typed_row_set_maximum (hon_input_rows_get (self, "outside"), hon_practice_get_outside_limit (self->practice));
  hon_typed_row_set_maximum (hon_input_rows_get (self, "start"), hon_practice_get_last_start (self->practice));
  hon_typed_row_set_minimum (hon_input_rows_get (self, "expenses"),
                             hon_reader_get_lines (hon_page_get_reader (HON_PAGE (self))));
}

/* What is counted with may still not be allowed. */
static void
show_warnings (HonSimulatorPage *self)
{
  hon_typed_row_set_warning (hon_input_rows_get (self, "overruns"),
                             hon_income_get_overruns_warning (hon_practice_get_sector (self->practice),
                                                              hon_practice_get_overruns (self->practice)));
}

static void
period_changed_cb (HonSimulatorPage *self)
{
  const char *period = adw_toggle_group_get_active_name (self->period_group);

  hon_table_view_set_divisor (self->statement_view, g_strcmp0 (period, "month") == 0 ? 12 : 1);
}

static void
line_activated_cb (HonSimulatorPage *self,
                   HonTableRow      *line)
{
  g_autoptr (HonExplanation) explanation = hon_income_explain (self->income, hon_table_row_get_id (line));

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
show_year (HonSimulatorPage *self)
{
  HonCatalogue *catalogue = hon_page_get_catalogue (HON_PAGE (self));
  const HonIncomeRates *rates = NULL;
  g_autofree char *year = NULL;

  if (hon_catalogue_is_loaded (catalogue))
    rates = hon_practice_get_rates (self->practice, catalogue);
  if (rates != NULL)
    year = g_strdup_printf ("%d", rates->year);
  hon_choice_row_set_value (self->year_row, year);
}

/* A late start adds its first whole year, by the rules of the last one that is known. */
static GListModel *
make_years (HonSimulatorPage *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  HonCatalogue *catalogue = hon_page_get_catalogue (HON_PAGE (self));
  int last = hon_practice_get_last_year (self->practice, catalogue);
  guint n_years;
  const int *years = hon_catalogue_get_years (catalogue, &n_years);

  for (guint i = 0; i < n_years; i++)
    gtk_string_list_take (list, g_strdup_printf ("%d", years[i]));
  if (last != years[n_years - 1])
    gtk_string_list_take (list, g_strdup_printf ("%d", last));

  return G_LIST_MODEL (list);
}

static void
show_years (HonSimulatorPage *self)
{
  g_autoptr (GListModel) years = NULL;

  if (!hon_catalogue_is_loaded (hon_page_get_catalogue (HON_PAGE (self))))
    return;

  years = make_years (self);
  hon_choice_row_set_records (self->year_row, years);
  show_year (self);
}

static void
year_chosen_cb (HonSimulatorPage *self)
{
  const char *text = hon_choice_row_get_value (self->year_row);
  int last;
  int year;

  if (text == NULL)
    return;

  last = hon_practice_get_last_year (self->practice, hon_page_get_catalogue (HON_PAGE (self)));
  year = atoi (text);
  g_object_set (self->practice, "year", year != last ? year : HON_INPUT_NONE, NULL);
}

/* A saved year that the datasets do not have becomes their last one. */
static void
mend_year (HonSimulatorPage *self)
{
  if (hon_practice_get_rates (self->practice, hon_page_get_catalogue (HON_PAGE (self))) == NULL)
    g_object_set (self->practice, "year", HON_INPUT_NONE, NULL);
}

static void
show_problems (HonSimulatorPage *self)
{
  const char * const *problems = hon_catalogue_get_problems (hon_page_get_catalogue (HON_PAGE (self)));
  g_autofree char *text = g_strjoinv ("\n", (char **) problems);

  adw_banner_set_title (self->problem_banner, text);
  adw_banner_set_revealed (self->problem_banner, *problems != NULL);
}

/* The day up to which the figures were checked. */
static void
show_validity (HonSimulatorPage *self)
{
  g_autofree char *text = hon_credits_dup_validity (HON_CHECK_CONTRIBUTIONS, hon_income_get_valid (hon_page_get_catalogue (HON_PAGE (self))));

  gtk_label_set_label (self->validity_label, text);
}

/* What an earlier version kept here, while the first years had something else, can be had once: where toasts can be
 * seen, and once nothing more follows the start.
 */
static void
offer_earlier (HonSimulatorPage *self)
{
  HonReader *earlier = NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && hon_catalogue_is_loaded (hon_page_get_catalogue (HON_PAGE (self))))
    earlier = hon_kept_reader_steal_earlier (hon_page_get_reader (HON_PAGE (self)));
  if (earlier != NULL)
    hon_page_offer_reader_undo (HON_PAGE (self), _("All pages show one situation now, that of “My First Years”"),
                                earlier);
}

static HonCredits *
hon_simulator_page_make_credits (HonPage   *page,
                                 GtkWidget *widget)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (page);

  return self->income != NULL ? hon_income_make_credits (self->income) : NULL;
}

static HonDossierItem *
hon_simulator_page_make_result (HonPage *page)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (page);
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *takeover = NULL;
  g_autoptr (GListModel) notices = NULL;
  HonDossierItem *item;

  if (self->income == NULL)
    return NULL;

  title = hon_income_dup_title (self->income);
  sentence = hon_income_dup_sentence (self->income);
  takeover = hon_income_dup_takeover (self->income);
  notices = hon_income_list_notices (self->income);
  item = hon_dossier_item_new (HON_DOSSIER_RESULT, title, TRUE);
  hon_dossier_item_add_paragraph (item, sentence);
  hon_dossier_item_add_paragraph (item, takeover);
  hon_dossier_item_add_remarks (item, notices);

  return item;
}

static void
hon_simulator_page_catalogue_changed (HonPage *page)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (page);

  mend_year (self);
  hon_choice_row_set_records (hon_input_rows_get (self, "sector"),
                              hon_catalogue_get_list (hon_page_get_catalogue (page), HON_RECORDS_SECTORS));
  show_years (self);
  show_problems (self);
  show_validity (self);
}

static void
hon_simulator_page_update (HonPage *page)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonIncome) income = NULL;

  offer_earlier (self);
  show_limits (self);
  show_warnings (self);
  hon_handover_update (page, self->handover_banner, "expenses");
  income = hon_income_new (hon_page_get_catalogue (page), self->practice, &error);
  hon_page_set_stale (page, self->income != NULL
                              && (income == NULL || !hon_input_rows_are_valid (GTK_WIDGET (self),
                                                                               HON_INPUT (self->practice), others)));
  if (income == NULL)
    {
      g_debug ("Not computed: %s", error->message);
      if (self->income == NULL)
        show_refusal (self, error);
      return;
    }

  g_set_object (&self->income, income);
  show_answer (self);
  show_notices (self);
  show_chart (self);
  show_goal (self);
  show_statement (self);
  hon_page_announce (page, gtk_label_get_label (self->sentence_label));
}

static void
hon_simulator_page_reset (HonPage *page)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (page);
  HonReader *before = hon_reader_dup (hon_page_get_reader (page));

  hon_reader_reset (hon_page_get_reader (page), HON_INPUT (self->practice));
  adw_banner_set_revealed (self->handover_banner, FALSE);
  hon_page_offer_reader_undo (page, _("Inputs reset"), before);
}

static void
hon_simulator_page_restore (HonPage  *page,
                            gpointer  before)
{
  hon_reader_copy (hon_page_get_reader (page), before);
  adw_banner_set_revealed (HON_SIMULATOR_PAGE (page)->handover_banner, FALSE);
}

static void
hon_simulator_page_take (HonPage  *page,
                         GVariant *situation)
{
  hon_handover_take (page, HON_SIMULATOR_PAGE (page)->handover_banner, situation);
}

static HonExplanation *
hon_simulator_page_explain (HonPage    *page,
                            const char *line)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (page);

  return self->income != NULL ? hon_income_explain (self->income, line) : NULL;
}

static void
hon_simulator_page_constructed (GObject *object)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  self->practice = hon_reader_get_practice (hon_page_get_reader (HON_PAGE (self)));
  hon_input_rows_bind (GTK_WIDGET (self), HON_INPUT (self->practice), others, G_CALLBACK (hon_page_queue_update));
  hon_page_watch (HON_PAGE (self), self->practice);
  g_signal_connect_object (self->practice, "notify::year", G_CALLBACK (show_year), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::start", G_CALLBACK (show_years), self, G_CONNECT_SWAPPED);

  g_signal_connect (self, "map", G_CALLBACK (offer_earlier), NULL);

  G_OBJECT_CLASS (hon_simulator_page_parent_class)->constructed (object);
}

static void
hon_simulator_page_dispose (GObject *object)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  g_clear_object (&self->chart_visibility);
  g_clear_object (&self->goal_visibility);
  g_clear_object (&self->income);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_SIMULATOR_PAGE);

  G_OBJECT_CLASS (hon_simulator_page_parent_class)->dispose (object);
}

static void
hon_simulator_page_class_init (HonSimulatorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->constructed = hon_simulator_page_constructed;
  object_class->dispose = hon_simulator_page_dispose;
  page_class->catalogue_changed = hon_simulator_page_catalogue_changed;
  page_class->update = hon_simulator_page_update;
  page_class->is_personal = TRUE;
  page_class->make_credits = hon_simulator_page_make_credits;
  page_class->make_result = hon_simulator_page_make_result;
  page_class->explain = hon_simulator_page_explain;
  page_class->reset = hon_simulator_page_reset;
  page_class->restore = hon_simulator_page_restore;
  page_class->take = hon_simulator_page_take;

  g_type_ensure (HON_TYPE_SECTOR);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  hon_page_set_template (widget_class, "simulator/hon-simulator-page");
  hon_input_rows_declare (widget_class, HON_TYPE_PRACTICE, others);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, problem_banner);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, handover_banner);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, takeover_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, notice_group);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, chart_note_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, statement_view);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, period_group);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, goal_bin);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, validity_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, year_row);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
}

static void
hon_simulator_page_init (HonSimulatorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_page_keep (HON_PAGE (self), "period", self->period_group, "active-name");

  self->chart_visibility = hon_visibility_new (GTK_WIDGET (self->chart_bin), CHART_HEIGHT);
  g_signal_connect_object (self->chart_visibility, "seen", G_CALLBACK (show_chart), self, G_CONNECT_SWAPPED);
  self->goal_visibility = hon_visibility_new (GTK_WIDGET (self->goal_bin), GOAL_HEIGHT);
  g_signal_connect_object (self->goal_visibility, "seen", G_CALLBACK (show_goal), self, G_CONNECT_SWAPPED);
}
