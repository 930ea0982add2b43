/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-difference-view.h"

#include "hon-chart-view.h"
#include "hon-choice-factory.h"
#include "hon-money-chart.h"
#include "hon-money.h"
#include "hon-page-template.h"
#include "hon-waterfall-chart.h"
#include "hon-years-comparison-words.h"

#include <glib/gi18n.h>

/**
 * HonDifferenceView:
 *
 * How what the first situation leaves becomes what another one does, as a chart. Of several others, one
 * is chosen.
 *
 * ## CSS nodes
 *
 * `difference-view`
 */

struct _HonDifferenceView
{
  AdwBin              parent_instance;

  /* Template children */
  GtkWidget          *others_group;
  AdwComboRow        *other_row;
  HonWaterfallChart  *chart;

  HonYearsComparison *comparison; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonDifferenceView, hon_difference_view, ADW_TYPE_BIN)

static void
append_level (HonDifferenceView *self,
              GListStore        *steps,
              guint              i)
{
  g_autofree char *title = hon_years_comparison_dup_title (self->comparison, i);
  g_autoptr (HonChartStep) step =
    hon_chart_step_new (title, hon_money_to_euros (hon_years_comparison_get_total (self->comparison, i)), TRUE);

  g_list_store_append (steps, step);
}

static void
show_chart (HonDifferenceView *self)
{
  guint other = 1 + adw_combo_row_get_selected (self->other_row);
  HonComparisonChange changes[HON_COMPARISON_MAX_CHANGES];
  guint n = hon_years_comparison_list_changes (self->comparison, other, changes);
  g_autoptr (GListStore) steps = g_list_store_new (HON_TYPE_CHART_STEP);
  g_autofree char *subtitle = hon_years_comparison_dup_changes_subtitle (self->comparison, other);
  g_autofree char *credits = hon_years_comparison_dup_credits (self->comparison);

  append_level (self, steps, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonChartStep) step =
        hon_chart_step_new (changes[i].label, hon_money_to_euros (changes[i].amount), FALSE);

      g_list_store_append (steps, step);
    }
  append_level (self, steps, other);
  hon_chart_set_subtitle (HON_CHART (self->chart), subtitle);
  hon_chart_set_credits (HON_CHART (self->chart), credits);
  hon_waterfall_chart_set_steps (self->chart, G_LIST_MODEL (steps));
}

static void
selected_cb (HonDifferenceView *self)
{
  if (self->comparison != NULL)
    show_chart (self);
}

/* The one that was chosen stays chosen while there are as many. */
static void
show_others (HonDifferenceView *self)
{
  guint n = hon_years_comparison_get_n (self->comparison);
  guint selected = adw_combo_row_get_selected (self->other_row);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 1; i < n; i++)
    gtk_string_list_take (titles, hon_years_comparison_dup_title (self->comparison, i));
  g_signal_handlers_block_by_func (self->other_row, selected_cb, self);
  adw_combo_row_set_model (self->other_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->other_row, selected < n - 1 ? selected : 0);
  g_signal_handlers_unblock_by_func (self->other_row, selected_cb, self);
  gtk_widget_set_visible (self->others_group, n > HON_COMPARISON_MIN);
}

static void
hon_difference_view_dispose (GObject *object)
{
  HonDifferenceView *self = HON_DIFFERENCE_VIEW (object);

  g_clear_object (&self->comparison);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_DIFFERENCE_VIEW);

  G_OBJECT_CLASS (hon_difference_view_parent_class)->dispose (object);
}

static void
hon_difference_view_class_init (HonDifferenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_difference_view_dispose;

  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_WATERFALL_CHART);
  gtk_widget_class_set_css_name (widget_class, "difference-view");
  hon_page_set_template (widget_class, "compare/hon-difference-view");
  gtk_widget_class_bind_template_child (widget_class, HonDifferenceView, others_group);
  gtk_widget_class_bind_template_child (widget_class, HonDifferenceView, other_row);
  gtk_widget_class_bind_template_child (widget_class, HonDifferenceView, chart);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
hon_difference_view_init (HonDifferenceView *self)
{
  g_autoptr (HonChartFormat) format = hon_money_chart_format_new (HON_MONEY_EUROS);

  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->other_row, NULL);
  hon_chart_set_title (HON_CHART (self->chart), _("What Makes the Difference"));
  hon_chart_set_format (HON_CHART (self->chart), format);
}

/**
 * hon_difference_view_set_comparison:
 * @self: a view
 * @comparison: what it shows
 *
 * Shows another comparison.
 */
void
hon_difference_view_set_comparison (HonDifferenceView  *self,
                                    HonYearsComparison *comparison)
{
  g_return_if_fail (HON_IS_DIFFERENCE_VIEW (self));
  g_return_if_fail (HON_IS_YEARS_COMPARISON (comparison));

  g_set_object (&self->comparison, comparison);
  show_others (self);
  show_chart (self);
}
