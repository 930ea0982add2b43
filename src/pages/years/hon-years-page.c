/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-page.h"

#include "hon-career.h"
#include "hon-chart-view.h"
#include "hon-choice-row.h"
#include "hon-credits.h"
#include "hon-format.h"
#include "hon-group.h"
#include "hon-handover.h"
#include "hon-income-words.h"
#include "hon-input-rows.h"
#include "hon-page-template.h"
#include "hon-row-dialog.h"
#include "hon-table-view.h"
#include "hon-typed-row.h"
#include "hon-years-chart.h"
#include "hon-years-words.h"

#include <glib/gi18n.h>

/**
 * HonYearsPage:
 *
 * A doctor's first years, from the opening day on: what has to be set aside, first and in large; what
 * is called in each month and what will be; what is due for each year, and what comes in and goes
 * out in each month. Every figure opens its explanation.
 *
 * Results follow every keystroke. Invalid inputs are marked at their row; the last results stay,
 * dimmed, until the inputs are corrected.
 *
 * ## Actions
 *
 * - `years.compare`: adds the situation to those that are compared.
 */

struct _HonYearsPage
{
  HonPage              parent_instance;

  /* Template children */
  AdwBanner           *handover_banner;
  GtkLabel            *context_label;
  GtkLabel            *answer_label;
  GtkLabel            *gap_label;
  GtkLabel            *outlook_label;
  GtkLabel            *sentence_label;
  AdwPreferencesGroup *notice_group;
  AdwExpanderRow      *expenses_row;
  GtkWidget           *optam_row;
  AdwPreferencesRow   *compare_row;
  HonTimeChart        *chart;
  HonTableView        *account_view;
  HonTableView        *months_view;
  GtkLabel            *validity_label;

  HonCareer           *career; /* (unowned): of the reader */
  HonYears            *years;  /* (nullable) (owned): what is on show */
  GListModel          *series; /* (owned): of the chart */
};

/* What it is called is told where it is compared. */
static const char * const others[] = { "id", "name", NULL };

G_DEFINE_FINAL_TYPE (HonYearsPage, hon_years_page, HON_TYPE_PAGE)

static void
show_notices (HonYearsPage *self)
{
  g_autoptr (GListModel) notices = hon_years_list_notices (self->years);

  hon_group_set_remarks (self->notice_group, notices, _("Caution"));
}

static void
show_answer (HonYearsPage *self)
{
  g_autofree char *context = hon_years_dup_context (self->years);
  g_autofree char *answer = hon_years_dup_answer (self->years);
  g_autofree char *gap = hon_years_dup_gap (self->years);
  g_autofree char *outlook = hon_years_dup_outlook (self->years);
  g_autofree char *sentence = hon_years_dup_sentence (self->years);

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->answer_label, answer);
  gtk_label_set_label (self->gap_label, gap != NULL ? gap : "");
  gtk_widget_set_visible (GTK_WIDGET (self->gap_label), gap != NULL);
  gtk_label_set_label (self->outlook_label, outlook);
  gtk_label_set_label (self->sentence_label, sentence);
}

static void
show_tables (HonYearsPage *self)
{
  g_autofree char *context = hon_years_dup_context (self->years);

  hon_table_view_set_heading (self->account_view, context);
  hon_table_view_set_table (self->account_view, hon_years_get_account (self->years));
  hon_table_view_set_heading (self->months_view, context);
  hon_table_view_set_table (self->months_view, hon_years_get_table (self->years));
}

/* The saved inputs cannot be computed, and there is no earlier result to show. */
static void
show_refusal (HonYearsPage *self,
              const GError *error)
{
  g_autofree char *sentence = hon_income_dup_refusal (error);

  gtk_label_set_label (self->context_label, _("Check the Inputs"));
  gtk_label_set_label (self->sentence_label, sentence);
}

static void
show_limits (HonYearsPage *self)
{
  HonTypedRow *opening = hon_input_rows_get (self, "opening");
  HonDate first, last;

  hon_career_get_openings (hon_page_get_catalogue (HON_PAGE (self)), &first, &last);
  hon_typed_row_set_minimum (opening, first);
  hon_typed_row_set_maximum (opening, last);
  hon_typed_row_set_minimum (hon_input_rows_get (self, "change"), hon_career_get_opening (self->career) + 1);
  hon_typed_row_set_maximum (hon_input_rows_get (self, "overruns"), hon_career_get_overruns_limit (self->career));
  hon_typed_row_set_maximum (hon_input_rows_get (self, "outside"), hon_career_get_outside_limit (self->career));
  hon_typed_row_set_maximum (hon_input_rows_get (self, "next-overruns"),
                             hon_career_get_next_overruns_limit (self->career));
}

/* What is counted with may still not be allowed. Overruns after a change are those before it where no
 * others are entered.
 */
static void
show_warnings (HonYearsPage *self)
{
  HonTypedRow *row = hon_input_rows_get (self, "overruns");
  HonTypedRow *next_row = hon_input_rows_get (self, "next-overruns");
  gint64 overruns = hon_typed_row_get_value (row);
  gint64 next = hon_typed_row_get_value (next_row);

  hon_typed_row_set_warning (row, hon_income_get_overruns_warning (hon_career_get_sector (self->career), overruns));
  hon_typed_row_set_warning (next_row, hon_income_get_overruns_warning (hon_career_get_next_sector (self->career),
                                                                        next == HON_INPUT_NONE ? overruns : next));
}

/* Rows that say something only together with others. */
static void
show_rows (HonYearsPage *self)
{
  gboolean is_in_s1 = hon_career_is_in_s1 (self->career);
  gboolean is_changing = hon_career_get_change (self->career) != HON_DATE_NONE;
  g_autofree char *expenses = hon_format_money (hon_career_get_expenses (self->career), HON_MONEY_AUTO);

  adw_expander_row_set_subtitle (self->expenses_row, expenses);
  gtk_widget_set_visible (hon_input_rows_get (self, "overruns"),
                          hon_career_get_sector (self->career) != HON_SECTOR_NC);
  gtk_widget_set_visible (hon_input_rows_get (self, "outside"),
                          hon_career_get_sector (self->career) != HON_SECTOR_NC);
  gtk_widget_set_visible (hon_input_rows_get (self, "partner-income"), hon_career_is_couple (self->career));
  gtk_widget_set_visible (self->optam_row, hon_career_is_in_optam (self->career));
  gtk_widget_set_visible (hon_input_rows_get (self, "rspm"), hon_career_is_locum (self->career));
  gtk_widget_set_visible (hon_input_rows_get (self, "s1-deductions"), is_in_s1);
  gtk_widget_set_visible (hon_input_rows_get (self, "s1-expenses"), is_in_s1);
  gtk_widget_set_visible (hon_input_rows_get (self, "tariff-takeover"), is_in_s1);
  gtk_widget_set_visible (hon_input_rows_get (self, "next-sector"), is_changing);
  gtk_widget_set_visible (hon_input_rows_get (self, "next-receipts"), is_changing);
  gtk_widget_set_visible (hon_input_rows_get (self, "next-overruns"),
                          is_changing && hon_career_get_next_sector (self->career) != HON_SECTOR_NC);
}

/* One that came from the comparison goes back to its place there. */
static void
show_comparison (HonYearsPage *self)
{
  const char *name = hon_career_get_name (self->career);
  g_autofree char *title = NULL;

  if (*hon_career_get_id (self->career) == '\0')
    title = g_strdup (_("Add to the Comparison"));
  else if (*name == '\0')
    title = g_strdup (_("Update This Situation in the Comparison"));
  else
    /* Translators: %s is what the doctor calls a situation. */
    title = g_strdup_printf (_("Update “%s” in the Comparison"), name);
  adw_preferences_row_set_title (self->compare_row, title);
}

static void
show_error (HonYearsPage *self,
            const GError *error)
{
  HonTypedRow *expenses = hon_input_rows_get (self, "other-expenses");
  const HonInputField *field = error != NULL ? hon_input_error_get_field (error) : NULL;

  /* No row by itself knows what all of them are together. */
  hon_typed_row_set_error (expenses, hon_input_error_is_about (error, "other-expenses") ? error->message : NULL);
  if (field != NULL)
    hon_input_rows_reveal (GTK_WIDGET (self), field->name);
}

static HonExplanation *
explain (const char *row_id,
         const char *column,
         gpointer    years)
{
  return hon_years_explain (HON_YEARS (years), row_id, column);
}

static void
open_row (HonYearsPage *self,
          HonTable     *table,
          HonTableRow  *row)
{
  adw_dialog_present (hon_row_dialog_new (table, row, explain, g_object_ref (self->years), g_object_unref),
                      GTK_WIDGET (self));
}

static void
account_activated_cb (HonYearsPage *self,
                      HonTableRow  *row)
{
  open_row (self, hon_years_get_account (self->years), row);
}

static void
month_activated_cb (HonYearsPage *self,
                    HonTableRow  *row)
{
  open_row (self, hon_years_get_table (self->years), row);
}

static void
marker_activated_cb (HonYearsPage   *self,
                     HonChartMarker *marker)
{
  g_autofree char *id = hon_years_dup_month_id (hon_chart_marker_get_date (marker));
  HonTable *table = hon_years_get_table (self->years);

  open_row (self, table, hon_table_find (table, id));
}

/* The window knows where situations are compared. One that cannot be computed cannot be compared. */
static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HonYearsPage *self = HON_YEARS_PAGE (widget);
  g_autoptr (GVariant) situation = NULL;

  if (self->years == NULL)
    return;
  situation = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (self->career)));
  gtk_widget_activate_action_variant (widget, "pages.compare", situation);
  /* What is entered next is another one, which must not take the place of this. */
  g_object_set (self->career, "id", "", "name", "", NULL);
}

/* The day up to which the figures were checked. */
static void
show_validity (HonYearsPage *self)
{
  g_autofree char *text = hon_credits_dup_validity (HON_CHECK_CONTRIBUTIONS, hon_years_get_valid (hon_page_get_catalogue (HON_PAGE (self))));

  gtk_label_set_label (self->validity_label, text);
}

static void
hon_years_page_catalogue_changed (HonPage *page)
{
  HonYearsPage *self = HON_YEARS_PAGE (page);
  GListModel *sectors = hon_catalogue_get_list (hon_page_get_catalogue (page), HON_RECORDS_SECTORS);

  hon_choice_row_set_records (hon_input_rows_get (self, "speciality"),
                              hon_catalogue_get_list (hon_page_get_catalogue (page), HON_RECORDS_SPECIALITIES));
  hon_choice_row_set_records (hon_input_rows_get (self, "sector"), sectors);
  hon_choice_row_set_records (hon_input_rows_get (self, "next-sector"), sectors);
  show_validity (self);
}

static void
hon_years_page_update (HonPage *page)
{
  HonYearsPage *self = HON_YEARS_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonYears) years = NULL;

  show_rows (self);
  show_comparison (self);
  show_limits (self);
  show_warnings (self);
  hon_handover_update (page, self->handover_banner, "other-expenses");
  years = hon_years_new (hon_page_get_catalogue (page), self->career, &error);
  show_error (self, error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "years.compare", years != NULL);
  hon_page_set_stale (page, self->years != NULL
                              && (years == NULL || !hon_input_rows_are_valid (GTK_WIDGET (self),
                                                                              HON_INPUT (self->career), others)));
  if (years == NULL)
    {
      g_debug ("Not computed: %s", error->message);
      if (self->years == NULL)
        show_refusal (self, error);
      return;
    }

  g_set_object (&self->years, years);
  show_answer (self);
  show_notices (self);
  hon_years_chart_show (self->chart, self->series, self->years);
  show_tables (self);
  hon_page_announce (page, gtk_label_get_label (self->answer_label));
}

static void
hon_years_page_reset (HonPage *page)
{
  HonYearsPage *self = HON_YEARS_PAGE (page);
  HonReader *before = hon_reader_dup (hon_page_get_reader (page));

  hon_reader_reset (hon_page_get_reader (page), HON_INPUT (self->career));
  adw_banner_set_revealed (self->handover_banner, FALSE);
  hon_page_offer_reader_undo (page, _("Inputs reset"), before);
}

static void
hon_years_page_restore (HonPage  *page,
                        gpointer  before)
{
  hon_reader_copy (hon_page_get_reader (page), before);
  adw_banner_set_revealed (HON_YEARS_PAGE (page)->handover_banner, FALSE);
}

static void
hon_years_page_take (HonPage  *page,
                     GVariant *situation)
{
  hon_handover_take (page, HON_YEARS_PAGE (page)->handover_banner, situation);
}

static HonCredits *
hon_years_page_make_credits (HonPage   *page,
                             GtkWidget *widget)
{
  HonYearsPage *self = HON_YEARS_PAGE (page);

  return self->years != NULL ? hon_years_make_credits (&self->years, 1) : NULL;
}

/* A notice is about all years: its line is told without the figures of one. */
static HonExplanation *
hon_years_page_explain (HonPage    *page,
                        const char *line)
{
  HonYearsPage *self = HON_YEARS_PAGE (page);

  return self->years != NULL ? hon_years_explain_line (self->years, line) : NULL;
}

static void
hon_years_page_constructed (GObject *object)
{
  HonYearsPage *self = HON_YEARS_PAGE (object);

  self->career = hon_reader_get_career (hon_page_get_reader (HON_PAGE (self)));
  hon_input_rows_bind (GTK_WIDGET (self), HON_INPUT (self->career), others, G_CALLBACK (hon_page_queue_update));
  hon_page_watch (HON_PAGE (self), self->career);

  G_OBJECT_CLASS (hon_years_page_parent_class)->constructed (object);
}

static void
hon_years_page_dispose (GObject *object)
{
  HonYearsPage *self = HON_YEARS_PAGE (object);

  g_clear_object (&self->years);
  g_clear_object (&self->series);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_YEARS_PAGE);

  G_OBJECT_CLASS (hon_years_page_parent_class)->dispose (object);
}

static void
hon_years_page_class_init (HonYearsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hon_years_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = hon_years_page_dispose;
  page_class->catalogue_changed = hon_years_page_catalogue_changed;
  page_class->is_personal = TRUE;
  page_class->make_credits = hon_years_page_make_credits;
  page_class->explain = hon_years_page_explain;
  page_class->update = hon_years_page_update;
  page_class->reset = hon_years_page_reset;
  page_class->restore = hon_years_page_restore;
  page_class->take = hon_years_page_take;

  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_SECTOR);
  g_type_ensure (HON_TYPE_SPECIALITY);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  g_type_ensure (HON_TYPE_TIME_CHART);
  hon_page_set_template (widget_class, "years/hon-years-page");
  hon_input_rows_declare (widget_class, HON_TYPE_CAREER, others);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, handover_banner);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, answer_label);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, gap_label);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, outlook_label);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, notice_group);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, compare_row);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, expenses_row);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, optam_row);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, account_view);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, months_view);
  gtk_widget_class_bind_template_child (widget_class, HonYearsPage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, account_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, marker_activated_cb);
  gtk_widget_class_install_action (widget_class, "years.compare", NULL, compare_action);
}

static void
hon_years_page_init (HonYearsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->series = hon_years_chart_set_up (self->chart);
}
