/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-revaluations-page.h"

#include "hon-act-dialog.h"
#include "hon-chart-view.h"
#include "hon-choice-factory.h"
#include "hon-conversion-group.h"
#include "hon-date-row.h"
#include "hon-event-explain.h"
#include "hon-explanation-dialog.h"
#include "hon-page-template.h"
#include "hon-table-view.h"
#include "hon-tariff-choice.h"
#include "hon-tariff-words.h"
#include "hon-time-chart.h"

#include <glib/gi18n.h>

/**
 * HonRevaluationsPage:
 *
 * What tariffs have been since they exist: the answer, a chart of the tariffs that are chosen in
 * the measure that is chosen, every step with its source, and what an amount would be in another
 * year.
 *
 * ## Actions
 *
 * - `revaluations.choose`: opens the list of all tariffs.
 */

struct _HonRevaluationsPage
{
  HonPage              parent_instance;

  /* Template children */
  GtkLabel            *context_label;
  GtkLabel            *amount_label;
  GtkLabel            *sentence_label;
  AdwComboRow         *preset_row;
  AdwActionRow        *acts_row;
  AdwComboRow         *measure_row;
  AdwSpinRow          *year_row;
  GtkAdjustment       *year_adjustment;
  HonTypedRow         *day_row;
  AdwSwitchRow        *events_row;
  GtkStack            *chart_stack;
  HonTimeChart        *chart;
  GtkLabel            *notes_label;
  HonTableView        *moves_view;
  HonConversionGroup  *conversion_group;
  GtkLabel            *validity_label;

  HonTariffChoice     *choice;     /* (owned) */
  HonTariffStudy      *study;      /* (nullable) (owned): what is on show */
  gboolean             is_loading; /* rows are being filled, not used */
};

G_DEFINE_FINAL_TYPE (HonRevaluationsPage, hon_revaluations_page, HON_TYPE_PAGE)

static char *
format_value (double   value,
              gpointer user_data)
{
  return hon_measure_dup_text (GPOINTER_TO_UINT (user_data), value);
}

static char *
format_tick (double   value,
             gpointer user_data)
{
  return hon_measure_dup_tick (GPOINTER_TO_UINT (user_data), value);
}

static char *
format_date (double   value,
             gpointer user_data)
{
  return hon_tariff_study_dup_date_text (HON_TARIFF_STUDY (user_data), (HonDate) value);
}

/* A gap in the sources is named in place of an amount. */
static char *
format_gap (double   value,
            gpointer user_data)
{
  return hon_tariff_history_dup_gap_text (HON_TARIFF_HISTORY (user_data), (HonDate) value);
}

static HonChartSeries *
make_series (HonTariffHistory *history,
             HonMeasure        measure,
             guint             position)
{
  HonTariff *tariff = hon_tariff_history_get_tariff (history);
  HonAct *act = hon_tariff_get_act (tariff);
  guint n_points;
  const HonTariffPoint *points = hon_tariff_history_get_points (history, &n_points);
  g_autofree HonChartPoint *chart_points = g_new (HonChartPoint, n_points);
  HonChartSeries *series = hon_chart_series_new (hon_act_get_label (act), HON_CHART_SERIES_STEP,
                                                 position);
  g_autoptr (HonChartFormat) gap_format = hon_chart_format_new (format_gap, g_object_ref (history), g_object_unref);

  for (guint i = 0; i < n_points; i++)
    chart_points[i] = (HonChartPoint) { points[i].date, hon_measure_round (measure, points[i].value) };
  hon_chart_series_set_points (series, chart_points, n_points);
  hon_chart_series_set_short_title (series, hon_act_get_short_label (act));
  hon_chart_series_set_gap_format (series, gap_format);
  /* The base of reimbursement in secteur 2 is drawn apart from what doctors may charge. */
  hon_chart_series_set_dashed (series, !hon_tariff_applies_to (tariff, HON_SECTOR_S1));

  return series;
}

static void
show_markers (HonRevaluationsPage *self)
{
  g_autoptr (GListStore) markers = g_list_store_new (HON_TYPE_CHART_MARKER);
  GListModel *events = hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_EVENTS);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      g_autoptr (HonChartMarker) marker = NULL;

      if (!hon_event_is_major (event))
        continue;
      marker = hon_chart_marker_new (hon_event_get_date (event), hon_event_get_title (event),
                                     hon_event_get_text (event));
      g_list_store_append (markers, marker);
    }
  hon_time_chart_set_markers (self->chart, hon_tariff_choice_get_events (self->choice)
                                             ? G_LIST_MODEL (markers) : NULL);
}

/* What the values are told in: a year, a day, or nothing. */
static gint32
get_base (HonRevaluationsPage *self)
{
  return hon_tariff_choice_get_base (self->choice,
                                     hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)),
                                                             HON_RECORDS_PRICES));
}

static void
show_chart (HonRevaluationsPage *self)
{
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);
  GListModel *histories = hon_tariff_study_get_histories (self->study);
  HonMeasure measure = hon_tariff_choice_get_measure (self->choice);
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_value, GUINT_TO_POINTER (measure), NULL);
  g_autoptr (HonChartFormat) axis_format = hon_chart_format_new (format_tick, GUINT_TO_POINTER (measure), NULL);
  g_autoptr (HonChartFormat) date_format = hon_chart_format_new (format_date, g_object_ref (self->study),
                                                                 g_object_unref);
  g_autofree char *title = hon_tariff_study_dup_title (self->study);
  g_autofree char *subtitle = hon_measure_dup_label (measure, get_base (self));
  g_autofree char *credits = hon_tariff_study_dup_credits (self->study);

  for (guint i = 0; i < g_list_model_get_n_items (histories); i++)
    {
      g_autoptr (HonTariffHistory) history = g_list_model_get_item (histories, i);
      g_autoptr (HonChartSeries) series = make_series (history, measure, i);

      g_list_store_append (all, series);
    }
  hon_chart_set_format (HON_CHART (self->chart), format);
  hon_time_chart_set_axis_format (self->chart, axis_format);
  hon_time_chart_set_date_format (self->chart, date_format);
  hon_chart_set_title (HON_CHART (self->chart), title);
  hon_chart_set_subtitle (HON_CHART (self->chart), subtitle);
  hon_chart_set_credits (HON_CHART (self->chart), credits);
  hon_time_chart_set_today (self->chart, hon_date_get_today ());
  hon_time_chart_set_series (self->chart, G_LIST_MODEL (all));
  show_markers (self);
  gtk_stack_set_visible_child_name (self->chart_stack,
                                    g_list_model_get_n_items (histories) > 0 ? "chart" : "empty");
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_answer (HonRevaluationsPage *self)
{
  g_autofree char *context = hon_tariff_study_dup_context (self->study);
  g_autofree char *amount = hon_tariff_study_dup_amount (self->study);
  g_autofree char *sentence = hon_tariff_study_dup_sentence (self->study);
  g_autofree char *notes = hon_tariff_study_dup_notes (self->study);

  set_text (self->context_label, context != NULL ? context : _("No Tariff Chosen"));
  set_text (self->amount_label, amount);
  set_text (self->sentence_label, sentence);
  set_text (self->notes_label, notes);
}

/* The day up to which the figures were checked. */
static void
show_validity (HonRevaluationsPage *self)
{
  g_autofree char *text = hon_tariff_study_dup_validity (self->study);

  gtk_label_set_label (self->validity_label, text);
}

/* The position of the preset with exactly the chosen acts, or one past the last preset. */
static guint
find_preset (HonRevaluationsPage *self)
{
  GListModel *presets = hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_PRESETS);
  const char * const *acts = hon_tariff_choice_get_acts (self->choice);
  guint n = g_list_model_get_n_items (presets);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonActPreset) preset = g_list_model_get_item (presets, i);
      GListModel *list = hon_act_preset_get_acts (preset);
      gboolean is_same = g_list_model_get_n_items (list) == g_strv_length ((char **) acts);

      for (guint j = 0; is_same && acts[j] != NULL; j++)
        {
          g_autoptr (HonAct) act = g_list_model_get_item (list, j);

          is_same = g_str_equal (hon_act_get_id (act), acts[j]);
        }
      if (is_same)
        return i;
    }

  return n;
}

static void
show_choice (HonRevaluationsPage *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const char * const *acts = hon_tariff_choice_get_acts (self->choice);
  HonMeasure measure = hon_tariff_choice_get_measure (self->choice);

  for (guint i = 0; acts[i] != NULL; i++)
    {
      HonAct *act = hon_catalogue_find (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_ACTS, acts[i]);

      if (act != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", hon_act_get_short_label (act));
    }
  self->is_loading = TRUE;
  adw_combo_row_set_selected (self->preset_row, find_preset (self));
  adw_combo_row_set_selected (self->measure_row, measure);
  self->is_loading = FALSE;
  adw_action_row_set_subtitle (self->acts_row, names->str);
  gtk_widget_set_visible (GTK_WIDGET (self->year_row), measure == HON_MEASURE_REAL);
}

static void
preset_selected_cb (HonRevaluationsPage *self)
{
  g_autoptr (HonActPreset) preset = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) acts = NULL;
  GListModel *list;

  if (self->is_loading || !hon_catalogue_is_loaded (hon_page_get_catalogue (HON_PAGE (self))))
    return;
  preset = g_list_model_get_item (hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_PRESETS),
                                  adw_combo_row_get_selected (self->preset_row));
  if (preset == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "revaluations.choose", NULL);
      return;
    }

  list = hon_act_preset_get_acts (preset);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonAct) act = g_list_model_get_item (list, i);

      g_strv_builder_add (builder, hon_act_get_id (act));
    }
  acts = g_strv_builder_end (builder);
  hon_tariff_choice_set_acts (self->choice, (const char * const *) acts);
}

static void
measure_selected_cb (HonRevaluationsPage *self)
{
  guint selected = adw_combo_row_get_selected (self->measure_row);

  if (!self->is_loading && selected < HON_N_MEASURES)
    hon_tariff_choice_set_measure (self->choice, selected);
}

static void
move_activated_cb (HonRevaluationsPage *self,
                   HonTableRow         *move)
{
  g_autoptr (HonExplanation) explanation = hon_tariff_study_explain (self->study, hon_table_row_get_id (move));

  adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
marker_activated_cb (HonRevaluationsPage *self,
                     HonChartMarker      *marker)
{
  GListModel *events = hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_EVENTS);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      g_autoptr (HonExplanation) explanation = NULL;

      if (!hon_event_is_major (event) || hon_event_get_date (event) != hon_chart_marker_get_date (marker) ||
          !g_str_equal (hon_event_get_title (event), hon_chart_marker_get_title (marker)))
        continue;
      explanation = hon_event_explain (event);
      adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
      return;
    }
}

static GListModel *
make_preset_names (HonRevaluationsPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GListModel *presets = hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_PRESETS);

  for (guint i = 0; i < g_list_model_get_n_items (presets); i++)
    {
      g_autoptr (HonActPreset) preset = g_list_model_get_item (presets, i);

      gtk_string_list_append (names, hon_act_preset_get_label (preset));
    }
  gtk_string_list_append (names, C_("tariffs", "My Own Choice"));

  return G_LIST_MODEL (names);
}

static void
show_prices (HonRevaluationsPage *self)
{
  GListModel *prices = hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_PRICES);
  int first = hon_prices_get_first_year (prices);
  int last = hon_prices_get_last_year (prices);

  /* A saved year without known prices becomes the nearest year that has them. */
  gtk_adjustment_configure (self->year_adjustment,
                            hon_prices_find_year (prices, hon_tariff_choice_get_year (self->choice)),
                            first, last, 1, 10, 0);
  hon_conversion_group_set_prices (self->conversion_group, prices);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (widget);

  if (!hon_catalogue_is_loaded (hon_page_get_catalogue (HON_PAGE (self))))
    return;

  /* Selecting “My Own Choice” opens this dialog: the row goes back to what is chosen. */
  show_choice (self);
  adw_dialog_present (hon_act_dialog_new (hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_ACTS), self->choice), widget);
}

static void
bind_rows (HonRevaluationsPage *self)
{
  hon_conversion_group_bind_year (G_OBJECT (self->choice), "year", self->year_adjustment);
  g_object_bind_property (self->choice, "day", self->day_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->choice, "events", self->events_row, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
keep_inputs (HonRevaluationsPage *self)
{
  static const char * const choice[] = { "acts", "measure", "year", "day", "events" };
  static const char * const conversion[] = { "amount", "from-year", "to-year" };

  for (guint i = 0; i < G_N_ELEMENTS (choice); i++)
    hon_page_keep (HON_PAGE (self), choice[i], self->choice, choice[i]);
  for (guint i = 0; i < G_N_ELEMENTS (conversion); i++)
    hon_page_keep (HON_PAGE (self), conversion[i], self->conversion_group, conversion[i]);
}

static void
hon_revaluations_page_catalogue_changed (HonPage *page)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (page);
  g_autoptr (GListModel) names = make_preset_names (self);

  self->is_loading = TRUE;
  adw_combo_row_set_model (self->preset_row, names);
  self->is_loading = FALSE;
  show_prices (self);
}

static void
hon_revaluations_page_update (HonPage *page)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (page);
  HonCatalogue *catalogue = hon_page_get_catalogue (page);
  const char * const *acts = hon_tariff_choice_get_acts (self->choice);

  g_clear_object (&self->study);
  self->study = hon_tariff_study_new (catalogue, acts, hon_tariff_choice_get_measure (self->choice),
                                      get_base (self),
                                      hon_tariff_choice_get_day (self->choice),
                                      hon_tariff_study_find_end (catalogue, acts, hon_date_get_today ()));
  show_choice (self);
  show_answer (self);
  show_chart (self);
  show_validity (self);
  hon_table_view_set_table (self->moves_view, hon_tariff_study_get_table (self->study));
  hon_page_announce (page, gtk_label_get_label (self->sentence_label));
}

static void
hon_revaluations_page_reset (HonPage *page)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (page);
  HonTariffChoice *before = hon_tariff_choice_new ();

  hon_tariff_choice_copy (before, self->choice);
  hon_tariff_choice_reset (self->choice);
  hon_page_offer_undo (page, _("Choice reset"), before, g_object_unref);
}

static void
hon_revaluations_page_restore (HonPage  *page,
                               gpointer  before)
{
  hon_tariff_choice_copy (HON_REVALUATIONS_PAGE (page)->choice, before);
}

/* Shows what an act has been worth; the choice that was there can come back. */
static void
hon_revaluations_page_open (HonPage  *page,
                            HonPlace *place)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (page);
  const char *acts[] = { hon_place_get_id (place), NULL };
  HonTariffChoice *before = hon_tariff_choice_new ();

  hon_tariff_choice_copy (before, self->choice);
  hon_tariff_choice_set_acts (self->choice, acts);
  hon_page_offer_undo (page, _("Choice of acts changed"), before, g_object_unref);
}

static HonCredits *
hon_revaluations_page_make_credits (HonPage   *page,
                                    GtkWidget *widget)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (page);

  return self->study != NULL ? hon_tariff_study_make_credits (self->study) : NULL;
}

static void
hon_revaluations_page_dispose (GObject *object)
{
  HonRevaluationsPage *self = HON_REVALUATIONS_PAGE (object);

  g_clear_object (&self->study);
  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_REVALUATIONS_PAGE);

  G_OBJECT_CLASS (hon_revaluations_page_parent_class)->dispose (object);
}

static void
hon_revaluations_page_class_init (HonRevaluationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->dispose = hon_revaluations_page_dispose;
  page_class->catalogue_changed = hon_revaluations_page_catalogue_changed;
  page_class->make_credits = hon_revaluations_page_make_credits;
  page_class->update = hon_revaluations_page_update;
  page_class->reset = hon_revaluations_page_reset;
  page_class->restore = hon_revaluations_page_restore;
  page_class->open = hon_revaluations_page_open;

  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_CONVERSION_GROUP);
  g_type_ensure (HON_TYPE_DATE_ROW);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  g_type_ensure (HON_TYPE_TIME_CHART);
  hon_page_set_template (widget_class, "revaluations/hon-revaluations-page");
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, preset_row);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, acts_row);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, measure_row);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, year_row);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, year_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, events_row);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, notes_label);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, moves_view);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, conversion_group);
  gtk_widget_class_bind_template_child (widget_class, HonRevaluationsPage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, preset_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, marker_activated_cb);
  gtk_widget_class_install_action (widget_class, "revaluations.choose", NULL, choose_action);
}

static void
hon_revaluations_page_init (HonRevaluationsPage *self)
{
  self->choice = hon_tariff_choice_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->preset_row, NULL);
  hon_choice_factory_set (self->measure_row, NULL);
  hon_typed_row_set_maximum (self->day_row, hon_date_get_today ());
  keep_inputs (self);
  bind_rows (self);
  hon_page_watch (HON_PAGE (self), self->choice);
}
