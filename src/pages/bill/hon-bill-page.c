/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-page.h"

#include "hon-bill-conflicts.h"
#include "hon-bill-credits.h"
#include "hon-bill-history.h"
#include "hon-bill-remarks.h"
#include "hon-bill-study.h"
#include "hon-bill-variants.h"
#include "hon-bill-view.h"
#include "hon-chart-view.h"
#include "hon-composition-chart.h"
#include "hon-dossier-make.h"
#include "hon-encounter-view.h"
#include "hon-format.h"
#include "hon-group.h"
#include "hon-money-chart.h"
#include "hon-money.h"
#include "hon-page-template.h"
#include "hon-table-view.h"
#include "hon-time-chart.h"

#include <glib/gi18n.h>

#include <math.h>

/* How many years lie between two marks of the slider. */
#define MARK_YEARS 5
#define NAMED_YEARS 10

/**
 * HonBillPage:
 *
 * What a consultation costs a patient: inputs, the answer in one sentence, who
 * pays in each sector, the same act on other days, and how each step of the
 * bill came about.
 *
 * Results follow every keystroke. Inputs that cannot be true are told at their
 * row; the last results stay, dimmed, until they are mended.
 *
 * ## Accessibility
 *
 * The slider tells the day that it stands on.
 */

struct _HonBillPage
{
  HonPage              parent_instance;

  /* Template children */
  GtkLabel            *context_label;
  GtkLabel            *amount_label;
  GtkLabel            *sentence_label;
  GtkLabel            *unchecked_label;
  AdwPreferencesGroup *notice_group;
  HonEncounterView    *encounter_view;
  HonChartView        *chart_view;
  HonCompositionChart *chart;
  GtkLabel            *chart_note_label;
  GtkLabel            *day_label;
  GtkScale            *day_scale;
  GtkAdjustment       *day_adjustment;
  HonTimeChart        *time_chart;
  GtkLabel            *gap_label;
  HonTableView        *variants_view;
  HonBillView         *bill_view;
  GtkLabel            *validity_label;

  HonEncounter        *encounter;  /* (owned) */
  HonBillStudy        *study;      /* (nullable) (owned): what is on show */
  HonBillHistory      *history;    /* (nullable) (owned): likewise */
  char                *remarks;    /* (nullable) (owned): what the notices say */
  gboolean             is_loading; /* the slider follows the day, not the day the slider */
  gboolean             is_old;     /* the history is not of these inputs */
};

G_DEFINE_FINAL_TYPE (HonBillPage, hon_bill_page, HON_TYPE_PAGE)

/* The last day that can be chosen. */
static HonDate
get_end (HonBillPage *self)
{
  return MAX (hon_catalogue_get_last_bill_day (hon_page_get_catalogue (HON_PAGE (self))),
              hon_date_new (hon_date_get_year (hon_date_get_today ()), 12, 31));
}

/* The slider counts months, from the year 0 on. */
static int
get_month_of (HonDate date)
{
  int year, month, day;

  hon_date_get_ymd (date, &year, &month, &day);

  return year * 12 + month - 1;
}

/* Who pays what in one sector. */
static HonChartBar *
make_bar (HonBill       *bill,
          HonBillSector  sector)
{
  const HonBillResult *result = hon_bill_get_result (bill);
  g_autofree char *label = hon_bill_sector_dup_label (sector);
  HonChartBar *bar = hon_chart_bar_new (hon_bill_sector_to_id (sector), label);
  const HonPayers payers = {
    .insurance = result->net,
    .complementary = hon_bill_get_input (bill)->guarantee < 0 ? -1 : result->complementary,
    .copayment = result->patient_copayment,
    .deduction = result->deduction,
    .overrun = result->patient_overrun,
    .prescribed = result->patient_prescribed,
  };

  hon_money_chart_append_payers (bar, &payers);

  return bar;
}

/* Below the chart: for which fees it is, and what is in doubt. */
static void
show_chart_note (HonBillPage *self)
{
  g_autofree char *note = hon_bill_study_dup_note (self->study);
  g_auto (GStrv) doubts = hon_bill_study_dup_other_doubts (self->study);
  g_autofree char *joined = g_strjoinv ("\n", doubts);
  g_autofree char *text = g_strconcat (note, *doubts != NULL ? "\n" : "", joined, NULL);

  gtk_label_set_label (self->chart_note_label, text);
}

static void
show_chart (HonBillPage *self)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);
  g_autofree char *subtitle = hon_bill_study_dup_situation (self->study);
  g_autofree char *credits = hon_bill_study_dup_credits (self->study);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (HonBillSector sector = 0; sector < HON_N_BILL_SECTORS; sector++)
    {
      HonBill *bill = hon_bill_study_get_sector_bill (self->study, sector);
      g_autoptr (HonChartBar) bar = NULL;

      if (bill == NULL)
        continue;
      bar = make_bar (bill, sector);
      if (sector == hon_encounter_get_sector (self->encounter))
        selected = g_list_model_get_n_items (G_LIST_MODEL (bars));
      g_list_store_append (bars, bar);
    }
  hon_chart_set_subtitle (HON_CHART (self->chart), subtitle);
  hon_chart_set_credits (HON_CHART (self->chart), credits);
  hon_composition_chart_set_bars (self->chart, G_LIST_MODEL (bars));
  hon_composition_chart_set_selected (self->chart, selected);
  show_chart_note (self);
  gtk_widget_set_visible (GTK_WIDGET (self->chart_view), g_list_model_get_n_items (G_LIST_MODEL (bars)) > 0);
}

static void
show_variants (HonBillPage *self)
{
  g_autoptr (HonTable) variants =
    hon_bill_variants_new (hon_page_get_catalogue (HON_PAGE (self)), self->encounter, self->study);
  g_autofree char *note = hon_bill_variants_dup_note (self->encounter, self->study);
  g_autofree char *description =
    g_strconcat (note != NULL ? note : "", note != NULL ? " " : "", _("Activate a row to take its contract."), NULL);

  g_object_set (self->variants_view, "description", description, NULL);
  hon_table_view_set_table (self->variants_view, variants);
}

typedef gint64 (* AmountFunc) (const HonBillMoment *moment);

static gint64
get_s1 (const HonBillMoment *moment)
{
  return moment->s1;
}

static gint64
get_s2 (const HonBillMoment *moment)
{
  return moment->s2;
}

static gint64
get_gap (const HonBillMoment *moment)
{
  return moment->s1 != HON_BILL_UNKNOWN && moment->s2 != HON_BILL_UNKNOWN ? moment->gap : HON_BILL_UNKNOWN;
}

static HonChartSeries *
make_series (HonBillPage *self,
             const char  *title,
             guint        style_index,
             AmountFunc   get_amount)
{
  HonChartSeries *series = hon_chart_series_new (title, HON_CHART_SERIES_STEP, style_index);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HonChartPoint));
  const HonBillMoment *moments;
  guint n_moments;

  moments = hon_bill_history_get_moments (self->history, &n_moments);
  for (guint i = 0; i < n_moments; i++)
    {
      gint64 amount = get_amount (&moments[i]);
      HonChartPoint point = {
        .x = moments[i].date,
        .y = amount != HON_BILL_UNKNOWN ? hon_money_to_euros (amount) : (double) NAN,
      };

      g_array_append_val (points, point);
    }
  hon_chart_series_set_points (series, (const HonChartPoint *) points->data, points->len);

  return series;
}

/* Only the day and the sector leave the curve as it is. */
static void
show_history (HonBillPage *self)
{
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autofree char *credits = NULL;
  g_autoptr (HonChartSeries) s1 = NULL;
  g_autoptr (HonChartSeries) s2 = NULL;
  g_autoptr (HonChartSeries) gap = NULL;

  if (self->history != NULL && !self->is_old)
    return;

  g_clear_object (&self->history);
  self->history = hon_bill_history_new (hon_page_get_catalogue (HON_PAGE (self)), self->encounter, get_end (self));
  self->is_old = FALSE;
  s1 = make_series (self, C_("curve", "Secteur 1"), 2, get_s1);
  s2 = make_series (self, C_("curve", "Secteur 2 outside the OPTAM"), 0, get_s2);
  gap = make_series (self, C_("curve", "Gap"), 1, get_gap);
  hon_chart_series_set_dashed (gap, TRUE);
  g_list_store_append (all, s1);
  g_list_store_append (all, s2);
  g_list_store_append (all, gap);

  hon_chart_set_subtitle (HON_CHART (self->time_chart),
                          hon_encounter_get_fee (self->encounter) == HON_BILL_UNKNOWN
                          ? _("Euros of their day, for one act; in secteur 2 with an overrun")
                          : _("Euros of their day, for one act"));
  credits = hon_bill_history_dup_credits (self->history);
  hon_chart_set_credits (HON_CHART (self->time_chart), credits);
  hon_time_chart_set_series (self->time_chart, G_LIST_MODEL (all));
}

static void
show_day (HonBillPage *self)
{
  HonDate date = hon_encounter_get_date (self->encounter);
  g_autofree char *day = hon_format_date (date);
  g_autofree char *sentence = hon_bill_history_dup_sentence (self->history, date);

  self->is_loading = TRUE;
  gtk_adjustment_set_value (self->day_adjustment, get_month_of (date));
  self->is_loading = FALSE;
  gtk_label_set_label (self->day_label, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, day, -1);
  hon_time_chart_set_cursor (self->time_chart, date);
  gtk_label_set_label (self->gap_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->gap_label), sentence != NULL);
}

static void
fee_wanted_cb (HonBillPage *self)
{
  hon_encounter_view_ask_fee (self->encounter_view);
}

/* A notice that leads to where the fee is entered. */
static void
add_fee_notice (HonBillPage *self,
                const char  *text)
{
  GtkWidget *row = hon_group_add_row (self->notice_group, text, NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "document-edit-symbolic",
                                   NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_signal_connect_object (row, "activated", G_CALLBACK (fee_wanted_cb), self, G_CONNECT_SWAPPED);
}

/* Rows that say the same stay, and with them the focus. */
static void
show_notices (HonBillPage *self)
{
  g_auto (GStrv) remarks = hon_bill_dup_remarks (hon_bill_study_get_bill (self->study));
  g_auto (GStrv) doubts = hon_bill_dup_doubts (hon_bill_study_get_bill (self->study));
  g_autofree char *notice = hon_bill_study_dup_fee_notice (self->study);
  g_autofree char *joined = g_strjoinv ("\n", remarks);
  g_autofree char *all = g_strconcat (notice != NULL ? notice : "", "\n", joined, NULL);

  if (!g_set_str (&self->remarks, all))
    return;

  hon_group_clear (self->notice_group);
  if (notice != NULL)
    add_fee_notice (self, notice);
  for (guint i = 0; remarks[i] != NULL; i++)
    hon_group_add_notice (self->notice_group, remarks[i], NULL,
                          g_strv_contains ((const char * const *) doubts, remarks[i]) ? _("Doubt") : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_group), hon_group_get_n_rows (self->notice_group) > 0);
}

/* Of a day past which nothing was checked, the answer may be out of date. */
static void
show_unchecked (HonBillPage *self)
{
  HonCatalogue *catalogue = hon_page_get_catalogue (HON_PAGE (self));
  HonDate date = hon_encounter_get_date (self->encounter);
  g_autofree char *text = hon_bill_dup_validity (catalogue, date);

  gtk_label_set_label (self->unchecked_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unchecked_label), date > hon_bill_get_valid (catalogue));
}

static void
show_answer (HonBillPage *self)
{
  g_autofree char *context = hon_bill_study_dup_context (self->study);
  g_autofree char *amount = hon_bill_study_dup_amount (self->study);
  g_autofree char *sentence = hon_bill_dup_sentence (hon_bill_study_get_bill (self->study));

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->amount_label, amount);
  gtk_widget_set_visible (GTK_WIDGET (self->amount_label), TRUE);
  gtk_label_set_label (self->sentence_label, sentence);
  show_unchecked (self);
}

/* Says the answer, and which choices contradict the day or each other. */
static void
announce (HonBillPage *self)
{
  HonBill *bill = hon_bill_study_get_bill (self->study);
  g_autofree char *conflicts = hon_bill_tell_conflicts (hon_page_get_catalogue (HON_PAGE (self)),
                                                        hon_bill_get_input (bill), hon_bill_get_result (bill));
  g_autofree char *told = hon_format_sentences (gtk_label_get_label (self->sentence_label), conflicts);

  hon_page_announce (HON_PAGE (self), told);
}

/* Kept inputs that cannot be computed, and nothing to leave on show. */
static void
show_refusal (HonBillPage  *self,
              const GError *error)
{
  /* Translators: %s says what is wrong with the inputs. */
  g_autofree char *sentence = g_strdup_printf (_("Nothing can be computed: %s."), error->message);

  gtk_label_set_label (self->context_label, _("Check the Inputs"));
  gtk_widget_set_visible (GTK_WIDGET (self->amount_label), FALSE);
  gtk_label_set_label (self->sentence_label, sentence);
}

static void
input_changed_cb (HonBillPage *self,
                  GParamSpec  *pspec)
{
  if (!g_str_equal (pspec->name, "date") && !g_str_equal (pspec->name, "sector"))
    self->is_old = TRUE;
}

static void
code_removed_cb (HonBillPage  *self,
                 const char   *code,
                 HonEncounter *before)
{
  /* Translators: %s is the code of an act or a supplement. */
  g_autofree char *text = g_strdup_printf (_("%s removed"), code);

  hon_page_offer_undo (HON_PAGE (self), text, g_object_ref (before), g_object_unref);
}

static void
bar_activated_cb (HonBillPage *self,
                  guint        position)
{
  g_autoptr (HonChartBar) bar = g_list_model_get_item (hon_composition_chart_get_bars (self->chart), position);
  HonBillSector sector;

  if (bar != NULL && hon_bill_sector_from_id (hon_chart_bar_get_id (bar), &sector))
    hon_encounter_set_sector (self->encounter, sector);
}

static void
variant_activated_cb (HonBillPage *self,
                      HonTableRow *row)
{
  g_object_set (self->encounter, "guarantee", hon_bill_variants_get_guarantee (row), NULL);
}

static void
day_moved_cb (HonBillPage *self)
{
  int month = (int) gtk_adjustment_get_value (self->day_adjustment);

  if (!self->is_loading)
    hon_encounter_set_date (self->encounter, hon_date_new (month / 12, month % 12 + 1, 1));
}

/* Scrolling past the slider is not meant to move it. */
static void
ignore_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
show_range (HonBillPage *self)
{
  HonDate start = hon_bill_history_get_first_day (hon_page_get_catalogue (HON_PAGE (self)));
  HonDate end = get_end (self);
  int first = get_month_of (start);

  self->is_loading = TRUE;
  gtk_adjustment_configure (self->day_adjustment, get_month_of (hon_encounter_get_date (self->encounter)),
                            first, get_month_of (end), 1, 12, 0);
  self->is_loading = FALSE;
  gtk_scale_clear_marks (self->day_scale);
  for (int year = hon_date_get_year (start); year <= hon_date_get_year (end); year++)
    if (year % MARK_YEARS == 0)
      {
        /* All of them would be wider than a telephone with large text. */
        g_autofree char *text = year % NAMED_YEARS == 0 ? g_strdup_printf ("%d", year) : NULL;

        gtk_scale_add_mark (self->day_scale, year * 12, GTK_POS_BOTTOM, text);
      }
}

/* The day up to which the figures were checked. */
static void
show_validity (HonBillPage *self)
{
  HonDate valid = hon_bill_get_valid (hon_page_get_catalogue (HON_PAGE (self)));
  g_autofree char *text = hon_credits_dup_validity (HON_CHECK_REIMBURSEMENT, valid);

  gtk_label_set_label (self->validity_label, text);
}

static void
set_up_charts (HonBillPage *self)
{
  g_autoptr (HonChartFormat) format = hon_money_chart_format_new (HON_MONEY_CENTIMES);
  g_autoptr (HonChartFormat) axis_format = hon_money_chart_format_new (HON_MONEY_AUTO);

  hon_chart_set_title (HON_CHART (self->chart), _("Who Pays, by Sector of the Doctor"));
  hon_chart_set_format (HON_CHART (self->chart), format);
  hon_chart_set_title (HON_CHART (self->time_chart), _("Reimbursement of This Act by the Insurance"));
  hon_chart_set_format (HON_CHART (self->time_chart), format);
  hon_time_chart_set_axis_format (self->time_chart, axis_format);
  hon_time_chart_set_today (self->time_chart, hon_date_get_today ());
}

static void
hon_bill_page_catalogue_changed (HonPage *page)
{
  HonBillPage *self = HON_BILL_PAGE (page);

  self->is_old = TRUE;
  hon_encounter_view_set_catalogue (self->encounter_view, hon_page_get_catalogue (page), get_end (self));
  show_range (self);
  show_validity (self);
}

static void
hon_bill_page_update (HonPage *page)
{
  HonBillPage *self = HON_BILL_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonBillStudy) study = hon_bill_study_new (hon_page_get_catalogue (page), self->encounter, &error);

  hon_encounter_view_set_error (self->encounter_view, error);
  hon_encounter_view_set_bill (self->encounter_view, study != NULL ? hon_bill_study_get_bill (study) : NULL);
  hon_page_set_stale (page, self->study != NULL
                              && (study == NULL || !hon_encounter_view_is_valid (self->encounter_view)));
  if (study == NULL)
    {
      g_debug ("Not computed: %s", error->message);
      if (self->study == NULL)
        show_refusal (self, error);
      return;
    }

  g_set_object (&self->study, study);
  show_answer (self);
  show_notices (self);
  show_variants (self);
  show_chart (self);
  show_history (self);
  show_day (self);
  hon_bill_view_set_study (self->bill_view, study);
  announce (self);
}

static HonCredits *
hon_bill_page_make_credits (HonPage   *page,
                            GtkWidget *widget)
{
  HonBillPage *self = HON_BILL_PAGE (page);

  if (self->history != NULL && gtk_widget_is_ancestor (GTK_WIDGET (self->time_chart), widget) && widget != GTK_WIDGET (page))
    return hon_bill_history_make_credits (self->history);

  return self->study != NULL ? hon_bill_study_make_credits (self->study) : NULL;
}

/* The bill with its sentence, each of its steps, and what must be known of it. */
static HonDossierItem *
hon_bill_page_make_result (HonPage *page)
{
  HonBillPage *self = HON_BILL_PAGE (page);
  g_autofree char *context = NULL;
  g_autofree char *sentence = NULL;
  g_auto (GStrv) remarks = NULL;
  HonDossierItem *item;
  HonBill *bill;

  if (self->study == NULL)
    return NULL;

  bill = hon_bill_study_get_bill (self->study);
  context = hon_bill_study_dup_context (self->study);
  sentence = hon_bill_dup_sentence (bill);
  remarks = hon_bill_dup_remarks (bill);
  item = hon_dossier_item_new (HON_DOSSIER_RESULT, context, TRUE);
  hon_dossier_item_add_paragraph (item, sentence);
  hon_dossier_item_add_table (item, _("Calculation"), hon_bill_get_table (bill), 1);
  for (guint i = 0; remarks[i] != NULL; i++)
    hon_dossier_item_add_paragraph (item, remarks[i]);

  return item;
}

static void
hon_bill_page_reset (HonPage *page)
{
  HonBillPage *self = HON_BILL_PAGE (page);
  HonEncounter *before = hon_input_dup (HON_INPUT (self->encounter));

  g_object_freeze_notify (G_OBJECT (self->encounter));
  hon_input_reset (HON_INPUT (self->encounter));
  hon_encounter_set_date (self->encounter, hon_date_get_today ());
  g_object_thaw_notify (G_OBJECT (self->encounter));
  hon_page_offer_undo (page, _("Inputs reset"), before, g_object_unref);
}

static void
hon_bill_page_restore (HonPage  *page,
                       gpointer  before)
{
  hon_input_copy (HON_INPUT (HON_BILL_PAGE (page)->encounter), before);
}

/* Shows what a code is worth today; the inputs that were there can come back. */
static void
hon_bill_page_open (HonPage  *page,
                    HonPlace *place)
{
  HonBillPage *self = HON_BILL_PAGE (page);
  HonEncounter *before = hon_input_dup (HON_INPUT (self->encounter));
  /* Translators: %s is the code of an act or a supplement. */
  g_autofree char *text = g_strdup_printf (_("%s put into the inputs"), hon_place_get_id (place));

  hon_encounter_show_code (self->encounter, hon_page_get_catalogue (page), hon_place_get_id (place));
  hon_page_offer_undo (page, text, before, g_object_unref);
}

static void
hon_bill_page_dispose (GObject *object)
{
  HonBillPage *self = HON_BILL_PAGE (object);

  g_clear_object (&self->study);
  g_clear_object (&self->history);
  g_clear_object (&self->encounter);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_BILL_PAGE);

  G_OBJECT_CLASS (hon_bill_page_parent_class)->dispose (object);
}

static void
hon_bill_page_finalize (GObject *object)
{
  HonBillPage *self = HON_BILL_PAGE (object);

  g_free (self->remarks);

  G_OBJECT_CLASS (hon_bill_page_parent_class)->finalize (object);
}

static void
hon_bill_page_class_init (HonBillPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->dispose = hon_bill_page_dispose;
  object_class->finalize = hon_bill_page_finalize;
  page_class->catalogue_changed = hon_bill_page_catalogue_changed;
  page_class->update = hon_bill_page_update;
  page_class->is_personal = TRUE;
  page_class->make_credits = hon_bill_page_make_credits;
  page_class->make_result = hon_bill_page_make_result;
  page_class->reset = hon_bill_page_reset;
  page_class->restore = hon_bill_page_restore;
  page_class->open = hon_bill_page_open;

  g_type_ensure (HON_TYPE_BILL_VIEW);
  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_COMPOSITION_CHART);
  g_type_ensure (HON_TYPE_ENCOUNTER_VIEW);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  g_type_ensure (HON_TYPE_TIME_CHART);
  hon_page_set_template (widget_class, "bill/hon-bill-page");
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, unchecked_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, notice_group);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, encounter_view);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, chart_view);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, chart);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, chart_note_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, day_scale);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, day_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, time_chart);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, gap_label);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, variants_view);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, bill_view);
  gtk_widget_class_bind_template_child (widget_class, HonBillPage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, bar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, variant_activated_cb);
}

static void
hon_bill_page_init (HonBillPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->encounter = g_object_ref (hon_encounter_view_get_encounter (self->encounter_view));
  ignore_wheel (GTK_WIDGET (self->day_scale));
  set_up_charts (self);
  hon_page_keep_input (HON_PAGE (self), HON_INPUT (self->encounter));
  hon_page_watch (HON_PAGE (self), self->encounter);
  g_signal_connect_object (self->encounter, "notify", G_CALLBACK (input_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->encounter_view, "notify::valid", G_CALLBACK (hon_page_queue_update), self,
                           G_CONNECT_SWAPPED);
}
