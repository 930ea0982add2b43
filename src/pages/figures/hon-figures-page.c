/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figures-page.h"

#include "hon-chart-view.h"
#include "hon-choice-factory.h"
#include "hon-explanation-dialog.h"
#include "hon-figure-charts.h"
#include "hon-figure-choice.h"
#include "hon-page-template.h"
#include "hon-table-view.h"

#include <glib/gi18n.h>

/**
 * HonFiguresPage:
 *
 * The figures of the debate, one topic at a time: what was counted, a chart, and every figure with who
 * published it and who says something else.
 */

struct _HonFiguresPage
{
  HonPage              parent_instance;

  /* Template children */
  GtkLabel            *context_label;
  GtkLabel            *amount_label;
  GtkLabel            *sentence_label;
  AdwComboRow         *theme_row;
  AdwComboRow         *topic_row;
  AdwComboRow         *map_row;
  AdwSpinRow          *year_row;
  GtkAdjustment       *year_adjustment;
  GtkStack            *chart_stack;
  HonTimeChart        *time_chart;
  HonCompositionChart *composition_chart;
  HonTileChart        *tile_chart;
  HonScatterChart     *scatter_chart;
  GtkLabel            *notes_label;
  HonTableView        *figures_view;
  GtkLabel            *validity_label;

  HonFigureChoice     *choice;     /* (owned) */
  HonFigureTheme       themes[HON_N_FIGURE_THEMES]; /* those of the rows of the theme_row */
  GListStore          *topics;     /* (owned) (element-type HonFigureTopic): those of the topic_row */
  GListModel          *maps;       /* (nullable) (owned) (element-type HonFigureMap): those of the map_row */
  HonFigureStudy      *study;      /* (nullable) (owned): what is on show */
  HonFigureAtlas      *atlas;      /* (nullable) (owned): the map on show, in place of a study */
  HonFigureScatter    *scatter;    /* (nullable) (owned): two maps on show, in place of one */
  gboolean             is_loading; /* rows are being filled, not used */
};

G_DEFINE_FINAL_TYPE (HonFiguresPage, hon_figures_page, HON_TYPE_PAGE)

static GListModel *
get_all (HonFiguresPage *self)
{
  return hon_catalogue_get_list (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_TOPICS);
}

/* The topic that is chosen, or the first of all. */
static HonFigureTopic *
find_topic (HonFiguresPage *self)
{
  HonFigureTopic *topic = hon_catalogue_find (hon_page_get_catalogue (HON_PAGE (self)), HON_RECORDS_TOPICS,
                                              hon_figure_choice_get_topic (self->choice));
  g_autoptr (HonFigureTopic) first = g_list_model_get_item (get_all (self), 0);

  /* The catalogue keeps it alive. */
  return topic != NULL ? topic : first;
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static gboolean
has_theme (HonFiguresPage *self,
           HonFigureTheme  theme)
{
  GListModel *all = get_all (self);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (all, i);

      if (hon_figure_topic_get_theme (topic) == theme)
        return TRUE;
    }

  return FALSE;
}

/* Fills the list of themes with those that have figures. */
static void
fill_themes (HonFiguresPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = 0;

  for (guint theme = 0; theme < HON_N_FIGURE_THEMES; theme++)
    {
      if (!has_theme (self, theme))
        continue;
      self->themes[n++] = theme;
      gtk_string_list_append (names, hon_figure_theme_get_label (theme));
    }
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (names));
}

/* Fills the list of topics with those of the theme of the one that is chosen. */
static void
fill_topics (HonFiguresPage *self,
             HonFigureTopic *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *all = get_all (self);
  guint selected = 0;

  g_list_store_remove_all (self->topics);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (all, i);

      if (hon_figure_topic_get_theme (topic) != hon_figure_topic_get_theme (chosen))
        continue;
      if (topic == chosen)
        selected = g_list_model_get_n_items (G_LIST_MODEL (self->topics));
      g_list_store_append (self->topics, topic);
      gtk_string_list_append (names, hon_figure_topic_get_title (topic));
    }
  adw_combo_row_set_model (self->topic_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->topic_row, selected);
}

/* Shows in the rows what is chosen. */
static void
show_choice (HonFiguresPage *self,
             HonFigureTopic *topic)
{
  self->is_loading = TRUE;
  for (guint i = 0; i < HON_N_FIGURE_THEMES; i++)
    if (self->themes[i] == hon_figure_topic_get_theme (topic))
      {
        adw_combo_row_set_selected (self->theme_row, i);
        break;
      }
  fill_topics (self, topic);
  self->is_loading = FALSE;
}

/* Fills the list of maps, and selects the one that is chosen, or the first. */
static HonFigureMap *
show_maps (HonFiguresPage *self,
           HonFigureTopic *topic)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (HonFigureMap) chosen = NULL;
  guint selected = 0;

  g_clear_object (&self->maps);
  self->maps = hon_figure_atlas_list_maps (hon_page_get_catalogue (HON_PAGE (self)), topic);
  for (guint i = 0; i < g_list_model_get_n_items (self->maps); i++)
    {
      g_autoptr (HonFigureMap) map = g_list_model_get_item (self->maps, i);

      if (g_str_equal (hon_figure_map_get_id (map), hon_figure_choice_get_map (self->choice)))
        selected = i;
      gtk_string_list_append (names, hon_figure_map_get_label (map));
    }
  chosen = g_list_model_get_item (self->maps, selected);

  self->is_loading = TRUE;
  adw_combo_row_set_model (self->map_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->map_row, selected);
  self->is_loading = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->map_row), g_list_model_get_n_items (self->maps) > 1);

  /* The list keeps it alive. */
  return chosen;
}

/* Has the row show the year of the map on show, which may not be the one that was chosen. */
static void
show_year (HonFiguresPage *self,
           HonFigureAtlas *atlas)
{
  HonFigureMap *map = hon_figure_atlas_get_map (atlas);
  guint n_years = hon_figure_map_get_n_years (map);

  self->is_loading = TRUE;
  gtk_adjustment_configure (self->year_adjustment, hon_figure_atlas_get_year (atlas),
                            hon_figure_map_get_year (map, 0), hon_figure_map_get_year (map, n_years - 1), 1, 5, 0);
  self->is_loading = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->year_row), n_years > 1);
}

static void
theme_selected_cb (HonFiguresPage *self)
{
  guint selected = adw_combo_row_get_selected (self->theme_row);
  GListModel *all;

  if (self->is_loading || selected >= HON_N_FIGURE_THEMES)
    return;

  all = get_all (self);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureTopic) topic = g_list_model_get_item (all, i);

      if (hon_figure_topic_get_theme (topic) == self->themes[selected])
        {
          hon_figure_choice_set_topic (self->choice, hon_figure_topic_get_id (topic));
          return;
        }
    }
}

static void
topic_selected_cb (HonFiguresPage *self)
{
  g_autoptr (HonFigureTopic) topic = NULL;

  if (self->is_loading)
    return;

  topic = g_list_model_get_item (G_LIST_MODEL (self->topics), adw_combo_row_get_selected (self->topic_row));
  if (topic != NULL)
    hon_figure_choice_set_topic (self->choice, hon_figure_topic_get_id (topic));
}

static void
map_selected_cb (HonFiguresPage *self)
{
  g_autoptr (HonFigureMap) map = NULL;

  if (self->is_loading || self->maps == NULL)
    return;

  map = g_list_model_get_item (self->maps, adw_combo_row_get_selected (self->map_row));
  if (map != NULL)
    hon_figure_choice_set_map (self->choice, hon_figure_map_get_id (map));
}

static void
year_changed_cb (HonFiguresPage *self)
{
  if (!self->is_loading)
    hon_figure_choice_set_year (self->choice, (int) gtk_adjustment_get_value (self->year_adjustment));
}

static void
present (HonFiguresPage *self,
         HonExplanation *explanation)
{
  if (explanation != NULL)
    adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
explain (HonFiguresPage *self,
         const char     *row_id)
{
  g_autoptr (HonExplanation) explanation = NULL;

  if (self->scatter != NULL)
    explanation = hon_figure_scatter_explain (self->scatter, row_id);
  else if (self->atlas != NULL)
    explanation = hon_figure_atlas_explain (self->atlas, row_id);
  else
    explanation = hon_figure_study_explain (self->study, row_id);

  present (self, explanation);
}

static void
figure_activated_cb (HonFiguresPage *self,
                     HonTableRow    *row)
{
  explain (self, hon_table_row_get_id (row));
}

static void
bar_activated_cb (HonFiguresPage *self,
                  guint           position)
{
  g_autoptr (HonChartBar) bar = g_list_model_get_item (hon_composition_chart_get_bars (self->composition_chart),
                                                       position);

  if (bar != NULL)
    explain (self, hon_chart_bar_get_id (bar));
}

static void
tile_activated_cb (HonFiguresPage *self,
                   guint           position)
{
  g_autoptr (HonTerritory) place = g_list_model_get_item (hon_figure_atlas_get_places (self->atlas), position);

  if (place != NULL)
    explain (self, hon_territory_get_id (place));
}

static void
dot_activated_cb (HonFiguresPage *self,
                  HonChartDot    *dot)
{
  explain (self, hon_chart_dot_get_code (dot));
}

static void
show_chart (HonFiguresPage *self,
            HonFigureTopic *topic)
{
  if (g_list_model_get_n_items (hon_figure_topic_get_parts (topic)) > 0)
    {
      hon_figure_charts_show_splits (self->composition_chart, self->study);
      gtk_stack_set_visible_child_name (self->chart_stack, "composition");
      return;
    }
  hon_figure_charts_show_series (self->time_chart, self->study);
  gtk_stack_set_visible_child_name (self->chart_stack, "time");
}

static void
show_answer (HonFiguresPage *self,
             HonFigureTopic *topic,
             const char     *context,
             const char     *amount,
             const char     *note,
             const char     *validity)
{
  set_text (self->context_label, context);
  set_text (self->amount_label, amount);
  set_text (self->sentence_label, hon_figure_topic_get_text (topic));
  set_text (self->notes_label, note);
  set_text (self->validity_label, validity);
}

/* Away from the page, the table is known by what is counted, and in which unit. */
static void
show_table (HonFiguresPage *self,
            HonFigureTopic *topic,
            const char     *name,
            HonTable       *table)
{
  hon_table_view_set_name (self->figures_view, name);
  hon_table_view_set_heading (self->figures_view, hon_figure_unit_get_label (hon_figure_topic_get_unit (topic)));
  hon_table_view_set_table (self->figures_view, table);
}

static void
show_study (HonFiguresPage *self,
            HonFigureTopic *topic)
{
  g_autofree char *context = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *note = NULL;
  g_autofree char *validity = NULL;
  g_autofree char *answer = NULL;

  self->study = hon_figure_study_new (hon_page_get_catalogue (HON_PAGE (self)), topic);
  context = hon_figure_study_dup_context (self->study);
  amount = hon_figure_study_dup_amount (self->study);
  note = hon_figure_study_dup_note (self->study);
  validity = hon_figure_study_dup_validity (self->study);
  show_answer (self, topic, context, amount, note, validity);
  show_chart (self, topic);
  gtk_widget_set_visible (GTK_WIDGET (self->year_row), FALSE);
  show_table (self, topic, hon_figure_topic_get_title (topic), hon_figure_study_get_table (self->study));
  answer = hon_figure_study_dup_answer (self->study);
  hon_page_announce (HON_PAGE (self), answer);
}

static void
show_atlas (HonFiguresPage *self,
            HonFigureTopic *topic,
            HonFigureMap   *map)
{
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *validity = NULL;
  g_autofree char *answer = NULL;

  self->atlas = hon_figure_atlas_new (hon_page_get_catalogue (HON_PAGE (self)), map,
                                       hon_figure_choice_get_year (self->choice));
  title = hon_figure_atlas_dup_title (self->atlas);
  amount = hon_figure_atlas_dup_amount (self->atlas);
  validity = hon_figure_atlas_dup_validity (self->atlas);
  show_answer (self, topic, _("The Three Highest"), amount, hon_figure_topic_get_note (topic), validity);
  show_year (self, self->atlas);
  hon_figure_charts_show_map (self->tile_chart, self->atlas);
  gtk_stack_set_visible_child_name (self->chart_stack, "tiles");
  show_table (self, topic, title, hon_figure_atlas_get_table (self->atlas));
  answer = hon_figure_atlas_dup_answer (self->atlas);
  hon_page_announce (HON_PAGE (self), answer);
}

static void
show_scatter (HonFiguresPage *self,
              HonFigureTopic *topic)
{
  g_autofree char *title = hon_figure_scatter_dup_title (self->scatter);
  g_autofree char *amount = hon_figure_scatter_dup_amount (self->scatter);
  g_autofree char *validity = hon_figure_atlas_dup_validity (hon_figure_scatter_get_up (self->scatter));
  g_autofree char *answer = hon_figure_scatter_dup_answer (self->scatter);

  show_answer (self, topic, _("Départements with Both Figures"), amount, hon_figure_topic_get_note (topic), validity);
  show_year (self, hon_figure_scatter_get_up (self->scatter));
  hon_figure_charts_show_scatter (self->scatter_chart, self->scatter);
  gtk_stack_set_visible_child_name (self->chart_stack, "scatter");
  hon_table_view_set_name (self->figures_view, title);
  hon_table_view_set_heading (self->figures_view, hon_figure_scatter_get_warning ());
  hon_table_view_set_table (self->figures_view, hon_figure_scatter_get_table (self->scatter));
  hon_page_announce (HON_PAGE (self), answer);
}

static void
hon_figures_page_catalogue_changed (HonPage *page)
{
  HonFiguresPage *self = HON_FIGURES_PAGE (page);

  self->is_loading = TRUE;
  fill_themes (self);
  self->is_loading = FALSE;
}

static void
hon_figures_page_update (HonPage *page)
{
  HonFiguresPage *self = HON_FIGURES_PAGE (page);
  HonFigureTopic *topic = find_topic (self);
  HonFigureMap *map;

  g_clear_object (&self->study);
  g_clear_object (&self->atlas);
  g_clear_object (&self->scatter);
  show_choice (self, topic);
  map = show_maps (self, topic);
  if (map != NULL)
    self->scatter = hon_figure_scatter_new (hon_page_get_catalogue (page), topic, map,
                                            hon_figure_choice_get_year (self->choice));
  if (self->scatter != NULL)
    show_scatter (self, topic);
  else if (map != NULL)
    show_atlas (self, topic, map);
  else
    show_study (self, topic);
}

/* Shows a topic; of a line of it also who published it, and of a map the map. */
static void
hon_figures_page_open (HonPage  *page,
                       HonPlace *place)
{
  HonFiguresPage *self = HON_FIGURES_PAGE (page);
  g_auto (GStrv) names = g_strsplit (hon_place_get_id (place), "/", 2);
  HonCatalogue *catalogue = hon_page_get_catalogue (page);
  HonFigureTopic *topic = hon_catalogue_find (catalogue, HON_RECORDS_TOPICS, names[0]);
  g_autoptr (HonFigureStudy) study = NULL;
  g_autoptr (HonExplanation) explanation = NULL;

  if (topic == NULL)
    return;

  hon_figure_choice_set_topic (self->choice, names[0]);
  if (names[1] == NULL)
    return;
  if (hon_catalogue_find (catalogue, HON_RECORDS_MAPS, names[1]) != NULL)
    {
      hon_figure_choice_set_map (self->choice, names[1]);
      return;
    }
  /* The page shows the topic with the next frame only. */
  study = hon_figure_study_new (catalogue, topic);
  explanation = hon_figure_study_explain (study, names[1]);
  present (self, explanation);
}

static HonCredits *
hon_figures_page_make_credits (HonPage   *page,
                               GtkWidget *widget)
{
  HonFiguresPage *self = HON_FIGURES_PAGE (page);

  if (self->scatter != NULL)
    return hon_figure_scatter_make_credits (self->scatter);
  if (self->atlas != NULL)
    return hon_figure_atlas_make_credits (self->atlas);

  return self->study != NULL ? hon_figure_study_make_credits (self->study) : NULL;
}

static void
hon_figures_page_dispose (GObject *object)
{
  HonFiguresPage *self = HON_FIGURES_PAGE (object);

  g_clear_object (&self->scatter);
  g_clear_object (&self->atlas);
  g_clear_object (&self->study);
  g_clear_object (&self->maps);
  g_clear_object (&self->topics);
  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_FIGURES_PAGE);

  G_OBJECT_CLASS (hon_figures_page_parent_class)->dispose (object);
}

static void
hon_figures_page_class_init (HonFiguresPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->dispose = hon_figures_page_dispose;
  page_class->catalogue_changed = hon_figures_page_catalogue_changed;
  page_class->open = hon_figures_page_open;
  page_class->make_credits = hon_figures_page_make_credits;
  page_class->update = hon_figures_page_update;

  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_COMPOSITION_CHART);
  g_type_ensure (HON_TYPE_SCATTER_CHART);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  g_type_ensure (HON_TYPE_TILE_CHART);
  g_type_ensure (HON_TYPE_TIME_CHART);
  hon_page_set_template (widget_class, "figures/hon-figures-page");
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, theme_row);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, topic_row);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, map_row);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, year_row);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, year_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, scatter_chart);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, tile_chart);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, time_chart);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, composition_chart);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, notes_label);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, figures_view);
  gtk_widget_class_bind_template_child (widget_class, HonFiguresPage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, theme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, topic_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dot_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tile_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_activated_cb);
}

static void
hon_figures_page_init (HonFiguresPage *self)
{
  static const char * const kept[] = { "topic", "map", "year" };

  self->choice = hon_figure_choice_new ();
  self->topics = g_list_store_new (HON_TYPE_FIGURE_TOPIC);
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->theme_row, NULL);
  hon_choice_factory_set (self->topic_row, NULL);
  hon_choice_factory_set (self->map_row, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    hon_page_keep (HON_PAGE (self), kept[i], self->choice, kept[i]);
  hon_page_watch (HON_PAGE (self), self->choice);
}
