/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-simulator-page.h"

#include "hon-amount-row.h"
#include "hon-chart-toast.h"
#include "hon-chart-view.h"
#include "hon-composition-chart.h"
#include "hon-date-row.h"
#include "hon-format.h"
#include "hon-goal-group.h"
#include "hon-kept.h"
#include "hon-money.h"
#include "hon-page-template.h"
#include "hon-sight.h"
#include "hon-statement-view.h"
#include "hon-undo.h"

#include <glib/gi18n.h>

/* How long inputs must rest before the answer is read out. */
#define ANNOUNCE_DELAY_MS 800

/* About how high these parts are, for as long as they are not made. */
#define CHART_HEIGHT 300
#define GOAL_HEIGHT  260

/**
 * HonSimulatorPage:
 *
 * What a doctor keeps of the fees of a year: inputs, the answer, where the fees
 * go in each sector, the statement line by line, and the receipts that a wanted
 * income takes.
 *
 * Results follow every keystroke. Inputs that cannot be true are told at their
 * row; the last results stay, dimmed, until they are mended.
 *
 * ## Actions
 *
 * - `simulator.reset`: puts all inputs back; can be undone.
 * - `simulator.undo`: takes back the last reset, until something else is changed; Ctrl+Z.
 *
 * ## Accessibility
 *
 * The answer is announced, politely, once the inputs have come to rest.
 */

struct _HonSimulatorPage
{
  AdwNavigationPage    parent_instance;

  /* Template children */
  AdwBanner           *problem_banner;
  AdwMultiLayoutView  *layouts;
  GtkLabel            *context_label;
  GtkLabel            *amount_label;
  GtkLabel            *sentence_label;
  GtkLabel            *takeover_label;
  AdwPreferencesGroup *notice_group;
  AdwComboRow         *sector_row;
  HonAmountRow        *receipts_row;
  HonAmountRow        *overruns_row;
  HonAmountRow        *outside_row;
  HonAmountRow        *expenses_row;
  AdwComboRow         *year_row;
  HonDateRow          *start_row;
  AdwSwitchRow        *locum_row;
  AdwSwitchRow        *retired_row;
  AdwSwitchRow        *micro_row;
  AdwSwitchRow        *couple_row;
  AdwSpinRow          *children_row;
  AdwBin              *chart_bin;
  HonStatementView    *statement_view;
  AdwBin              *goal_bin;
  GtkLabel            *validity_label;

  HonCatalogue        *catalogue;     /* (owned) */
  GSettings           *settings;      /* (owned) */
  GSettings           *inputs;        /* (owned): where inputs are kept */
  HonPractice         *practice;      /* (owned) */
  HonUndo             *undo;          /* (owned): of the last reset */
  GtkLabel            *chart_note_label;
  HonIncome           *income;        /* (nullable) (owned): what is on show */
  HonSight            *chart_sight;   /* (owned) */
  HonSight            *goal_sight;    /* (owned) */
  HonChartView        *chart_view;    /* (nullable) (unowned): made when it comes into sight */
  HonGoalGroup        *goal_group;    /* (nullable) (unowned): likewise */
  GPtrArray           *notices;       /* (owned) (element-type GtkWidget) */
  guint                update_id;     /* idle */
  guint                announce_id;   /* timeout */
  gboolean             is_loading;    /* rows are being filled, not used */
  gboolean             was_answered;
};

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_SETTINGS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonSimulatorPage, hon_simulator_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
format_euros (double   value,
              gpointer user_data)
{
  return hon_format_money (hon_money_from_euros (value), HON_MONEY_EUROS);
}

/* Where the fees go in one situation. */
static HonChartBar *
make_bar (HonSimulatorPage *self,
          HonPractice      *practice,
          const char       *id,
          const char       *label)
{
  g_autoptr (HonIncome) income = hon_income_new (self->catalogue, practice, NULL);
  const HonIncomeResult *result;
  HonChartBar *bar;

  if (income == NULL)
    return NULL;

  result = hon_income_get_result (income);
  bar = hon_chart_bar_new (id, label);

  {
    const struct
    {
      const char *id;
      const char *label;
      guint       style_index;
      gint64      amount;
    } parts[] = {
      { "net", C_("part of the fees", "Kept"), 2, result->net },
      { "tax", C_("part of the fees", "Income tax"), 0, result->tax },
      { "carmf", C_("part of the fees", "CARMF"), 3, result->total_carmf },
      { "urssaf", C_("part of the fees", "Urssaf"), 1, result->total_urssaf },
      { "expenses", C_("part of the fees", "Expenses"), 5, result->expenses },
    };

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      hon_chart_bar_append (bar, parts[i].id, parts[i].label, parts[i].style_index,
                            hon_money_to_euros (parts[i].amount));
  }

  return bar;
}

/* Where the fees go in one sector, everything else alike. */
static HonChartBar *
make_sector_bar (HonSimulatorPage *self,
                 HonSector        *sector)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();

  hon_practice_copy (practice, self->practice);
  hon_practice_set_sector (practice, hon_sector_get_kind (sector));

  return make_bar (self, practice, hon_sector_get_id (sector), hon_sector_get_label (sector));
}

/* Fees at the tariff are what secteur 1 allows but in narrow cases. */
static HonChartBar *
make_tariff_bar (HonSimulatorPage *self)
{
  g_autoptr (HonPractice) practice = hon_practice_new ();
  HonSector *sector = hon_catalogue_get_sector (self->catalogue, HON_SECTOR_S1);
  g_autofree char *label = NULL;

  hon_practice_copy (practice, self->practice);
  hon_practice_set_sector (practice, HON_SECTOR_S1);
  hon_practice_drop_overruns (practice);
  /* Translators: %s is the name of a sector. */
  label = g_strdup_printf (_("%s, without overruns"), hon_sector_get_label (sector));

  return make_bar (self, practice, "S1-tariff", label);
}

static void
bar_activated_cb (HonSimulatorPage *self,
                  guint             position)
{
  GListModel *sectors = adw_combo_row_get_model (self->sector_row);

  if (position < g_list_model_get_n_items (sectors))
    adw_combo_row_set_selected (self->sector_row, position);
}

static void
create_chart (HonSimulatorPage *self)
{
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_euros, NULL, NULL);
  HonCompositionChart *chart = HON_COMPOSITION_CHART (hon_composition_chart_new ());

  hon_chart_set_title (HON_CHART (chart), _("Where the Fees Go, by Sector"));
  hon_chart_set_format (HON_CHART (chart), format);
  g_signal_connect_object (chart, "bar-activated", G_CALLBACK (bar_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->chart_view = HON_CHART_VIEW (hon_chart_view_new (HON_CHART (chart)));
  hon_chart_toast_connect (self->chart_view);
  adw_bin_set_child (self->chart_bin, GTK_WIDGET (self->chart_view));
}

/* The unit, and what a reader of the chart alone must know of the inputs. */
static char *
make_subtitle (HonSimulatorPage *self)
{
  const HonIncomeResult *result = hon_income_get_result (self->income);
  g_autofree char *receipts = hon_format_money (result->receipts, HON_MONEY_AUTO);
  g_autofree char *overruns = hon_format_money (hon_practice_get_overruns (self->practice), HON_MONEY_AUTO);
  g_autofree char *expenses = hon_format_money (result->expenses, HON_MONEY_AUTO);
  int year = hon_practice_get_year (self->practice);

  if (hon_practice_get_overruns (self->practice) > 0)
    /* Translators: a year and three amounts of money. */
    return g_strdup_printf (_("Euros in %1$d, for %2$s of fees, of which %3$s of overruns, and %4$s of expenses"),
                            year, receipts, overruns, expenses);

  /* Translators: a year and two amounts of money. */
  return g_strdup_printf (_("Euros in %1$d, for %2$s of fees and %3$s of expenses"), year, receipts, expenses);
}

/* What must be said wherever the chart is published. */
static char *
make_credits (HonSimulatorPage *self)
{
  g_auto (GStrv) publishers = hon_income_dup_publishers (self->income);
  g_autofree char *names = NULL;
  g_autofree char *sources = NULL;

  /* Translators: stands between the names of a list. */
  names = g_strjoinv (C_("list", ", "), publishers);
  /* Translators: %s is a list of publishers. */
  sources = g_strdup_printf (_("Rates and amounts published by: %s."), names);

  return g_strjoin ("\n",
                    gtk_label_get_label (self->chart_note_label),
                    sources,
                    gtk_label_get_label (self->validity_label),
                    _("An estimate by Honoraires, not legal or tax advice."),
                    NULL);
}

/* What the comparison of sectors takes for granted. */
static char *
make_chart_note (HonSimulatorPage *self)
{
  if (hon_practice_get_overruns (self->practice) == 0)
    return g_strdup (_("Fees and expenses alike in every sector; outside the agreement patients get next to "
                       "nothing back. What the OPTAM pays is not counted."));

  return g_strjoin (" ",
                    _("Fees, overruns and expenses alike in every sector, although secteur 1 allows overruns in "
                      "narrow cases only; outside the agreement patients get next to nothing back. "
                      "What the OPTAM pays is not counted."),
                    hon_practice_get_sector (self->practice) == HON_SECTOR_S2
                    ? _("Outside the OPTAM overruns are counted from a lower base than the tariff of secteur 1: at "
                        "that tariff the same patients would bring more than “without overruns” shows.")
                    : NULL,
                    NULL);
}

static void
show_chart (HonSimulatorPage *self)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);
  GListModel *sectors = hon_catalogue_get_sectors (self->catalogue);
  HonCompositionChart *chart;
  g_autofree char *note = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *credits = NULL;
  guint selected = GTK_INVALID_LIST_POSITION;

  if (self->income == NULL || !hon_sight_is_seen (self->chart_sight))
    return;
  if (self->chart_view == NULL)
    create_chart (self);
  chart = HON_COMPOSITION_CHART (hon_chart_view_get_chart (self->chart_view));

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (sectors, i);
      g_autoptr (HonChartBar) bar = make_sector_bar (self, sector);

      if (bar == NULL)
        continue;
      if (hon_sector_get_kind (sector) == hon_practice_get_sector (self->practice))
        selected = g_list_model_get_n_items (G_LIST_MODEL (bars));
      g_list_store_append (bars, bar);
    }
  if (hon_practice_get_overruns (self->practice) > 0)
    {
      g_autoptr (HonChartBar) bar = make_tariff_bar (self);

      if (bar != NULL)
        g_list_store_append (bars, bar);
    }
  note = make_chart_note (self);
  gtk_label_set_label (self->chart_note_label, note);
  subtitle = make_subtitle (self);
  credits = make_credits (self);
  hon_chart_set_subtitle (HON_CHART (chart), subtitle);
  hon_chart_set_credits (HON_CHART (chart), credits);
  hon_composition_chart_set_bars (chart, G_LIST_MODEL (bars));
  hon_composition_chart_set_selected (chart, selected);
}

static void
show_goal (HonSimulatorPage *self)
{
  if (self->income == NULL || !hon_sight_is_seen (self->goal_sight))
    return;

  if (self->goal_group == NULL)
    {
      self->goal_group = g_object_new (HON_TYPE_GOAL_GROUP, NULL);
      adw_bin_set_child (self->goal_bin, GTK_WIDGET (self->goal_group));
      g_settings_bind (self->inputs, "wanted", self->goal_group, "wanted", hon_kept_get_flags (self->settings));
      g_settings_bind (self->inputs, "before-tax", self->goal_group, "before-tax",
                       hon_kept_get_flags (self->settings));
    }
  hon_goal_group_set_income (self->goal_group, self->income);
}

static void
add_notice (HonSimulatorPage *self,
            const char       *title,
            const char       *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 NULL);
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (image, "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Caution"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (self->notice_group, row);
  g_ptr_array_add (self->notices, row);
}

static void
add_cliff (HonSimulatorPage     *self,
           HonIncome            *income,
           const HonIncomeCliff *cliff)
{
  g_autofree char *bound = hon_format_number (cliff->bound, 1);
  g_autofree char *receipts = hon_format_money (cliff->receipts, HON_MONEY_EUROS);
  g_autofree char *loss = hon_format_money (cliff->loss, HON_MONEY_EUROS);
  g_autofree char *recovered = hon_format_money (cliff->recovered, HON_MONEY_EUROS);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  /* Translators: an amount of money received, and the bound that the base of
   * contributions then reaches, in PASS, the yearly ceiling of the French
   * social security.
   */
  title = g_strdup_printf (_("Threshold at %1$s of fees (base of %2$s PASS)"), receipts, bound);
  if (hon_income_get_input (income)->receipts < cliff->receipts)
    /* Translators: two amounts of money. */
    subtitle = g_strdup_printf (_("Reaching it costs %1$s a year before tax: the insurance then takes over less. "
                                  "You must receive %2$s to keep as much again."), loss, recovered);
  else
    /* Translators: two amounts of money. */
    subtitle = g_strdup_printf (_("You are past it; it cost %1$s a year before tax. "
                                  "Only from %2$s on do you keep more than just below it."), loss, recovered);
  add_notice (self, title, subtitle);
}

static void
show_notices (HonSimulatorPage *self,
              HonIncome        *income)
{
  HonIncomeCliff cliffs[HON_INCOME_CLIFFS_MAX];
  guint n = hon_income_get_near_cliffs (income, cliffs);
  gint64 provisional = hon_income_get_result (income)->provisional;

  for (guint i = 0; i < self->notices->len; i++)
    adw_preferences_group_remove (self->notice_group, g_ptr_array_index (self->notices, i));
  g_ptr_array_set_size (self->notices, 0);

  for (guint i = 0; i < n; i++)
    add_cliff (self, income, &cliffs[i]);
  if (hon_practice_get_sector (self->practice) == HON_SECTOR_S2_OPTAM)
    add_notice (self, _("What the OPTAM pays is not counted"),
                _("It depends on the speciality and on the fees at the tariff, and its rates were seen in part only: "
                  "see its line in the table."));
  if (provisional > 0)
    {
      g_autofree char *amount = hon_format_money (provisional, HON_MONEY_EUROS);
      /* Translators: %s is an amount of money. */
      g_autofree char *subtitle = g_strdup_printf (hon_income_get_result (income)->total > provisional
                                                     ? _("They are %s now, and settled later on the true income: "
                                                         "put the difference aside.")
                                                     : _("They are %s now, and settled later on the true income."),
                                                   amount);

      add_notice (self, _("Contributions of the first two years are called on a flat base"), subtitle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notice_group), self->notices->len > 0);
}

static void
show_takeover (HonSimulatorPage      *self,
               const HonIncomeResult *result)
{
  g_autofree char *amount = NULL;
  g_autofree char *sentence = NULL;

  if (result->taken_over == 0)
    {
      gtk_label_set_label (self->takeover_label,
                           _("In this sector the health insurance takes over none of the contributions."));
      return;
    }

  amount = hon_format_money (result->taken_over, HON_MONEY_EUROS);
  /* Translators: %s is an amount of money. */
  sentence = g_strdup_printf (_("The health insurance pays a further %s of contributions in your place."), amount);
  gtk_label_set_label (self->takeover_label, sentence);
}

static void
show_answer (HonSimulatorPage *self,
             HonIncome        *income)
{
  const HonIncomeResult *result = hon_income_get_result (income);
  HonSector *sector = hon_catalogue_get_sector (self->catalogue, hon_practice_get_sector (self->practice));
  g_autofree char *net = hon_format_money (result->net, HON_MONEY_EUROS);
  g_autofree char *month = hon_income_dup_net_a_month (income);
  g_autofree char *loss = hon_format_money (-result->net, HON_MONEY_EUROS);
  g_autofree char *receipts = hon_format_money (result->receipts, HON_MONEY_EUROS);
  g_autofree char *context = NULL;
  g_autofree char *sentence = NULL;

  /* Translators: the name of a sector and a year. */
  context = g_strdup_printf (_("%1$s, %2$d"), hon_sector_get_label (sector),
                             hon_practice_get_year (self->practice));
  if (result->net >= 0)
    /* Translators: three amounts of money. */
    sentence = g_strdup_printf (_("Of %1$s of fees you keep %2$s after expenses, contributions and income tax: "
                                  "%3$s a month."), receipts, net, month);
  else
    /* Translators: two amounts of money; the second is a loss, without a sign. */
    sentence = g_strdup_printf (_("With %1$s of fees you lose %2$s: expenses and the contributions that are due "
                                  "whatever the income are more than the fees."), receipts, loss);

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->amount_label, net);
  gtk_label_set_label (self->sentence_label, sentence);
  show_takeover (self, result);
}

/* Kept inputs that cannot be computed, and nothing to leave on show. */
static void
show_refusal (HonSimulatorPage *self,
              const GError     *error)
{
  /* Translators: %s says what is wrong with the inputs. */
  g_autofree char *sentence = g_strdup_printf (_("Nothing can be computed: %s."), error->message);

  gtk_label_set_label (self->context_label, _("Check the Inputs"));
  gtk_label_set_label (self->sentence_label, sentence);
}

static void
announce_cb (gpointer user_data)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (user_data);

  self->announce_id = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->sentence_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* The first answer is read with the page; later ones are announced. */
static void
queue_announcement (HonSimulatorPage *self)
{
  g_clear_handle_id (&self->announce_id, g_source_remove);
  if (self->was_answered)
    self->announce_id = g_timeout_add_once (ANNOUNCE_DELAY_MS, announce_cb, self);
  self->was_answered = TRUE;
}

static void
set_stale (HonSimulatorPage *self,
           gboolean          is_stale)
{
  GtkWidget *results[] = {
    GTK_WIDGET (self->amount_label),
    GTK_WIDGET (self->sentence_label),
    GTK_WIDGET (self->takeover_label),
    GTK_WIDGET (self->chart_bin),
    GTK_WIDGET (self->statement_view),
    GTK_WIDGET (self->goal_bin),
  };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    gtk_widget_set_sensitive (results[i], !is_stale);
}

static void
show_limits (HonSimulatorPage *self)
{
  gboolean is_agreed = hon_practice_get_sector (self->practice) != HON_SECTOR_NC;
  const HonIncomeRates *rates = hon_catalogue_get_rates (self->catalogue,
                                                         hon_practice_get_year (self->practice));

  gtk_widget_set_visible (GTK_WIDGET (self->overruns_row), is_agreed);
  gtk_widget_set_visible (GTK_WIDGET (self->outside_row), is_agreed);
  hon_amount_row_set_maximum (self->overruns_row, hon_practice_get_overruns_limit (self->practice));
  hon_amount_row_set_maximum (self->outside_row, hon_practice_get_outside_limit (self->practice));
  if (rates != NULL)
    hon_date_row_set_maximum (self->start_row, rates->last_day);
}

/* A text that is not taken leaves the last amount: results are not of what is on show. */
static gboolean
are_rows_valid (HonSimulatorPage *self)
{
  GtkWidget *rows[] = {
    GTK_WIDGET (self->receipts_row),
    GTK_WIDGET (self->overruns_row),
    GTK_WIDGET (self->outside_row),
    GTK_WIDGET (self->expenses_row),
    GTK_WIDGET (self->start_row),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_valid;

      g_object_get (rows[i], "valid", &is_valid, NULL);
      if (!is_valid && gtk_widget_get_visible (rows[i]))
        return FALSE;
    }

  return TRUE;
}

static void
update (HonSimulatorPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HonIncome) income = NULL;

  if (!hon_catalogue_is_loaded (self->catalogue))
    return;

  show_limits (self);
  income = hon_income_new (self->catalogue, self->practice, &error);
  set_stale (self, income == NULL || !are_rows_valid (self));
  if (income == NULL)
    {
      g_debug ("Not computed: %s", error->message);
      if (self->income == NULL)
        show_refusal (self, error);
      return;
    }

  g_set_object (&self->income, income);
  show_answer (self, income);
  show_notices (self, income);
  show_chart (self);
  show_goal (self);
  hon_statement_view_set_income (self->statement_view, income);
  queue_announcement (self);
}

static gboolean
update_cb (gpointer user_data)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (user_data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* However many inputs change at once, results are made once, before the next frame. */
static void
queue_update (HonSimulatorPage *self)
{
  if (self->update_id == 0 && hon_catalogue_is_loaded (self->catalogue))
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
sector_selected_cb (HonSimulatorPage *self)
{
  HonSector *sector = adw_combo_row_get_selected_item (self->sector_row);

  if (sector != NULL && !self->is_loading)
    hon_practice_set_sector (self->practice, hon_sector_get_kind (sector));
}

static void
year_selected_cb (HonSimulatorPage *self)
{
  guint n_years;
  const int *years;
  guint selected = adw_combo_row_get_selected (self->year_row);

  if (self->is_loading || selected == GTK_INVALID_LIST_POSITION)
    return;

  years = hon_catalogue_get_years (self->catalogue, &n_years);
  hon_practice_set_year (self->practice, years[selected]);
}

static void
show_sector (HonSimulatorPage *self)
{
  GListModel *sectors = adw_combo_row_get_model (self->sector_row);

  for (guint i = 0; sectors != NULL && i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (sectors, i);

      if (hon_sector_get_kind (sector) == hon_practice_get_sector (self->practice))
        adw_combo_row_set_selected (self->sector_row, i);
    }
}

static void
show_year (HonSimulatorPage *self)
{
  guint n_years;
  const int *years;

  if (!hon_catalogue_is_loaded (self->catalogue))
    return;

  years = hon_catalogue_get_years (self->catalogue, &n_years);
  for (guint i = 0; i < n_years; i++)
    if (years[i] == hon_practice_get_year (self->practice))
      adw_combo_row_set_selected (self->year_row, i);
}

static GListModel *
make_years (HonSimulatorPage *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  guint n_years;
  const int *years = hon_catalogue_get_years (self->catalogue, &n_years);

  for (guint i = 0; i < n_years; i++)
    gtk_string_list_take (list, g_strdup_printf ("%d", years[i]));

  return G_LIST_MODEL (list);
}

/* A year that the datasets no longer know becomes the last that they know. */
static void
mend_year (HonSimulatorPage *self)
{
  guint n_years;
  const int *years = hon_catalogue_get_years (self->catalogue, &n_years);

  if (hon_catalogue_get_rates (self->catalogue, hon_practice_get_year (self->practice)) == NULL)
    hon_practice_set_year (self->practice, years[n_years - 1]);
}

static void
show_problems (HonSimulatorPage *self)
{
  const char * const *problems = hon_catalogue_get_problems (self->catalogue);
  g_autofree char *text = g_strjoinv ("\n", (char **) problems);

  adw_banner_set_title (self->problem_banner, text);
  adw_banner_set_revealed (self->problem_banner, *problems != NULL);
}

/* The day up to which the figures were checked. */
static void
show_validity (HonSimulatorPage *self)
{
  g_autofree char *date = hon_format_date (hon_income_get_valid (self->catalogue));
  /* Translators: %s is a date. */
  g_autofree char *text = g_strdup_printf (_("The figures of the law are up to date as of %s."), date);

  gtk_label_set_label (self->validity_label, text);
}

static void
catalogue_changed_cb (HonSimulatorPage *self)
{
  g_autoptr (GListModel) years = make_years (self);

  mend_year (self);
  self->is_loading = TRUE;
  adw_combo_row_set_model (self->sector_row, hon_catalogue_get_sectors (self->catalogue));
  adw_combo_row_set_model (self->year_row, years);
  self->is_loading = FALSE;
  show_sector (self);
  show_year (self);
  show_problems (self);
  show_validity (self);
  queue_update (self);
}

static void
restore (GtkWidget *widget,
         gpointer   before)
{
  hon_practice_copy (HON_SIMULATOR_PAGE (widget)->practice, before);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hon_undo_take_back (HON_SIMULATOR_PAGE (widget)->undo);
}

static void
reset_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (widget);
  HonPractice *before = hon_practice_new ();

  hon_practice_copy (before, self->practice);
  hon_practice_reset (self->practice);
  if (hon_catalogue_is_loaded (self->catalogue))
    mend_year (self);
  hon_undo_offer (self->undo, _("Inputs reset"), before, g_object_unref);
}

static void
bind_rows (HonSimulatorPage *self)
{
  const struct
  {
    const char *name;
    gpointer    row;
    const char *property;
  } bindings[] = {
    { "receipts", self->receipts_row, "value" },
    { "overruns", self->overruns_row, "value" },
    { "outside", self->outside_row, "value" },
    { "expenses", self->expenses_row, "value" },
    { "start", self->start_row, "date" },
    { "locum", self->locum_row, "active" },
    { "retired", self->retired_row, "active" },
    { "micro", self->micro_row, "active" },
    { "couple", self->couple_row, "active" },
    { "children", self->children_row, "value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      g_object_bind_property (self->practice, bindings[i].name, bindings[i].row, bindings[i].property,
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      if (ADW_IS_ENTRY_ROW (bindings[i].row))
        g_signal_connect_object (bindings[i].row, "notify::valid", G_CALLBACK (queue_update), self,
                                 G_CONNECT_SWAPPED);
    }
}

static void
bind_kept (HonSimulatorPage *self)
{
  static const char * const practice_keys[] = {
    "year", "sector", "receipts", "outside", "overruns", "expenses", "start", "children",
    "locum", "retired", "couple", "micro",
  };

  for (guint i = 0; i < G_N_ELEMENTS (practice_keys); i++)
    g_settings_bind (self->inputs, practice_keys[i], self->practice, practice_keys[i],
                     hon_kept_get_flags (self->settings));
  g_settings_bind (self->inputs, "period", self->statement_view, "period", hon_kept_get_flags (self->settings));
}

/* What is on screen stays when keeping is turned on or off; binding a property
 * again replaces how it was bound before.
 */
static void
remember_changed_cb (HonSimulatorPage *self)
{
  g_autoptr (HonPractice) shown = hon_practice_new ();

  hon_practice_copy (shown, self->practice);
  bind_kept (self);
  hon_practice_copy (self->practice, shown);
}

static void
hon_simulator_page_constructed (GObject *object)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  G_OBJECT_CLASS (hon_simulator_page_parent_class)->constructed (object);

  self->inputs = g_settings_get_child (self->settings, "simulator");
  bind_kept (self);
  bind_rows (self);
  g_signal_connect_object (self->settings, "changed::remember-inputs", G_CALLBACK (remember_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::sector", G_CALLBACK (show_sector), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::year", G_CALLBACK (show_year), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify", G_CALLBACK (hon_undo_withdraw), self->undo, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogue, "changed", G_CALLBACK (catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (hon_catalogue_is_loaded (self->catalogue))
    catalogue_changed_cb (self);
}

static void
hon_simulator_page_dispose (GObject *object)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->announce_id, g_source_remove);
  g_clear_object (&self->chart_sight);
  g_clear_object (&self->goal_sight);
  g_clear_object (&self->income);
  g_clear_object (&self->practice);
  g_clear_object (&self->undo);
  g_clear_object (&self->inputs);
  g_clear_object (&self->settings);
  g_clear_object (&self->catalogue);
  g_ptr_array_set_size (self->notices, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_SIMULATOR_PAGE);

  G_OBJECT_CLASS (hon_simulator_page_parent_class)->dispose (object);
}

static void
hon_simulator_page_finalize (GObject *object)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  g_ptr_array_unref (self->notices);

  G_OBJECT_CLASS (hon_simulator_page_parent_class)->finalize (object);
}

static void
hon_simulator_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_simulator_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HonSimulatorPage *self = HON_SIMULATOR_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;

    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_simulator_page_class_init (HonSimulatorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_simulator_page_constructed;
  object_class->dispose = hon_simulator_page_dispose;
  object_class->finalize = hon_simulator_page_finalize;
  object_class->get_property = hon_simulator_page_get_property;
  object_class->set_property = hon_simulator_page_set_property;

  /**
   * HonSimulatorPage:catalogue:
   *
   * The facts; results come once it is loaded.
   */
  props[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, HON_TYPE_CATALOGUE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonSimulatorPage:settings:
   *
   * What is kept between starts, and whether inputs are.
   */
  props[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_AMOUNT_ROW);
  g_type_ensure (HON_TYPE_DATE_ROW);
  g_type_ensure (HON_TYPE_STATEMENT_VIEW);
  hon_page_set_template (widget_class, "simulator/hon-simulator-page");
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, problem_banner);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, takeover_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, notice_group);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, sector_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, receipts_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, overruns_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, outside_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, expenses_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, year_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, start_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, locum_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, retired_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, micro_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, couple_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, children_row);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, chart_note_label);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, statement_view);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, goal_bin);
  gtk_widget_class_bind_template_child (widget_class, HonSimulatorPage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, sector_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_selected_cb);
  gtk_widget_class_install_action (widget_class, "simulator.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "simulator.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "simulator.undo", NULL);
}

static void
hon_simulator_page_init (HonSimulatorPage *self)
{
  self->practice = hon_practice_new ();
  self->notices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->undo = hon_undo_new (GTK_WIDGET (self), "simulator.undo", restore);

  self->chart_sight = hon_sight_new (GTK_WIDGET (self->chart_bin), CHART_HEIGHT);
  g_signal_connect_object (self->chart_sight, "seen", G_CALLBACK (show_chart), self, G_CONNECT_SWAPPED);
  self->goal_sight = hon_sight_new (GTK_WIDGET (self->goal_bin), GOAL_HEIGHT);
  g_signal_connect_object (self->goal_sight, "seen", G_CALLBACK (show_goal), self, G_CONNECT_SWAPPED);
}

/**
 * hon_simulator_page_new:
 * @catalogue: the facts
 * @settings: what is kept between starts
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
hon_simulator_page_new (HonCatalogue *catalogue,
                        GSettings    *settings)
{
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (HON_TYPE_SIMULATOR_PAGE, "catalogue", catalogue, "settings", settings, NULL);
}

/**
 * hon_simulator_page_take:
 * @self: a page
 * @practice: a practice
 *
 * Takes every input of @practice, so that the figures are those of where it comes from; can be undone.
 */
void
hon_simulator_page_take (HonSimulatorPage *self,
                         HonPractice      *practice)
{
  HonPractice *before;

  g_return_if_fail (HON_IS_SIMULATOR_PAGE (self));
  g_return_if_fail (HON_IS_PRACTICE (practice));

  before = hon_practice_new ();
  hon_practice_copy (before, self->practice);
  hon_practice_copy (self->practice, practice);
  hon_undo_offer (self->undo, _("Inputs carried over"), before, g_object_unref);
}
