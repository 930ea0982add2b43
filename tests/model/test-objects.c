/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-history.h"
#include "hon-bill-study.h"
#include "hon-bill-term.h"
#include "hon-changeable.h"
#include "hon-checklist.h"
#include "hon-dossier.h"
#include "hon-eligibility.h"
#include "hon-household.h"
#include "hon-income-explain.h"
#include "hon-income.h"
#include "hon-population.h"
#include "hon-profession.h"
#include "hon-prospect.h"
#include "hon-record-list-private.h"
#include "hon-scenario-draft.h"
#include "hon-tariff-choice.h"
#include "hon-tariff-study.h"
#include "hon-what-if.h"
#include "hon-wizard.h"

typedef GType (*TypeFunc) (void);

static const TypeFunc object_types[] = {
  hon_act_get_type,
  hon_act_preset_get_type,
  hon_aggregate_get_type,
  hon_association_get_type,
  hon_bill_get_type,
  hon_bill_history_get_type,
  hon_bill_study_get_type,
  hon_bill_term_get_type,
  hon_billable_get_type,
  hon_candidate_get_type,
  hon_catalogue_get_type,
  hon_changeable_get_type,
  hon_checklist_get_type,
  hon_claim_get_type,
  hon_credits_get_type,
  hon_dataset_get_type,
  hon_dated_value_get_type,
  hon_departure_get_type,
  hon_dossier_get_type,
  hon_dossier_item_get_type,
  hon_edition_get_type,
  hon_eligibility_get_type,
  hon_encounter_get_type,
  hon_event_get_type,
  hon_explanation_get_type,
  hon_figure_map_get_type,
  hon_figure_part_get_type,
  hon_figure_series_get_type,
  hon_figure_split_get_type,
  hon_figure_sum_get_type,
  hon_figure_topic_get_type,
  hon_figure_value_get_type,
  hon_formality_get_type,
  hon_held_title_get_type,
  hon_household_get_type,
  hon_income_get_type,
  hon_intention_get_type,
  hon_line_info_get_type,
  hon_listing_get_type,
  hon_modifier_get_type,
  hon_modifier_value_get_type,
  hon_parameter_get_type,
  hon_parameter_use_get_type,
  hon_territory_get_type,
  hon_plan_get_type,
  hon_population_get_type,
  hon_position_get_type,
  hon_practice_get_type,
  hon_price_get_type,
  hon_profession_get_type,
  hon_promise_get_type,
  hon_prospect_get_type,
  hon_published_error_get_type,
  hon_quarrel_get_type,
  hon_reason_get_type,
  hon_reason_info_get_type,
  hon_record_list_get_type,
  hon_remark_get_type,
  hon_scenario_draft_get_type,
  hon_scenario_get_type,
  hon_sector_get_type,
  hon_sector_point_get_type,
  hon_source_get_type,
  hon_speciality_get_type,
  hon_step_get_type,
  hon_table_get_type,
  hon_table_row_get_type,
  hon_tariff_choice_get_type,
  hon_tariff_get_type,
  hon_tariff_history_get_type,
  hon_tariff_step_get_type,
  hon_tariff_study_get_type,
  hon_technical_act_get_type,
  hon_term_get_type,
  hon_title_get_type,
  hon_title_list_get_type,
  hon_transition_get_type,
  hon_verdict_get_type,
  hon_visit_get_type,
  hon_what_if_get_type,
  hon_wizard_get_type,
};

static const TypeFunc enum_types[] = {
  hon_bill_sector_get_type,
  hon_fee_wish_get_type,
  hon_installed_get_type,
  hon_measure_get_type,
  hon_pathway_get_type,
  hon_question_get_type,
  hon_sector_kind_get_type,
  hon_situation_get_type,
  hon_title_place_get_type,
  hon_verdict_kind_get_type,
};

static void
test_bare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (object_types); i++)
    {
      GObject *object = g_object_new (object_types[i] (), NULL);

      g_assert_finalize_object (object);
    }
}

/* Whether every class below @type that can be an object is listed; counts those that are ours. */
static guint
check_children (GType type)
{
  g_autofree GType *children = NULL;
  guint n_children;
  guint n_ours = 0;

  children = g_type_children (type, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      gboolean is_known = G_TYPE_IS_ABSTRACT (children[i]);

      if (!g_str_has_prefix (g_type_name (children[i]), "Hon"))
        continue;
      n_ours += G_TYPE_IS_ABSTRACT (children[i]) ? check_children (children[i]) : 1;
      for (gsize j = 0; j < G_N_ELEMENTS (object_types); j++)
        is_known |= object_types[j] () == children[i];
      if (!is_known)
        g_test_fail_printf ("%s is not tested", g_type_name (children[i]));
    }

  return n_ours;
}

/* That the list above is complete, for whatever this program has linked. */
static void
test_complete (void)
{
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new (NULL);

  hon_catalogue_load (catalogue, NULL, NULL);
  g_type_ensure (HON_TYPE_TARIFF_HISTORY);
  g_assert_cmpuint (check_children (G_TYPE_OBJECT), ==, G_N_ELEMENTS (object_types));
}

static void
test_enums (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (enum_types); i++)
    {
      g_autoptr (GEnumClass) enum_class = g_type_class_ref (enum_types[i] ());

      g_assert_cmpint (enum_class->minimum, ==, 0);
      g_assert_cmpuint (enum_class->n_values, ==, (guint) enum_class->maximum + 1);
      for (guint j = 0; j < enum_class->n_values; j++)
        {
          g_assert_cmpint (enum_class->values[j].value, ==, (int) j);
          g_assert_true (g_enum_get_value_by_nick (enum_class, enum_class->values[j].value_nick) ==
                         &enum_class->values[j]);
        }
    }
}

/* Reads all properties, and tells how many there were. */
static guint
read_properties (GObject *object)
{
  g_autofree GParamSpec **specs = NULL;
  guint n_specs;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_specs);
  for (guint i = 0; i < n_specs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_true (specs[i]->flags & G_PARAM_READABLE);
      g_value_init (&value, specs[i]->value_type);
      g_object_get_property (object, specs[i]->name, &value);
      if (specs[i]->value_type == G_TYPE_STRING && !g_str_equal (specs[i]->name, "url"))
        {
          g_assert_nonnull (g_value_get_string (&value));
          g_assert_cmpstr (g_value_get_string (&value), !=, "");
        }
    }

  return n_specs;
}

static void
read_list (GListModel *model,
           GType       type)
{
  guint n = g_list_model_get_n_items (model);

  g_assert_true (g_list_model_get_item_type (model) == type);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (item, type));
      read_properties (item);
    }
}

static void
read_line (HonTableRow *line,
           HonIncome   *income)
{
  GListModel *children = hon_table_row_get_children (line);
  g_autoptr (HonExplanation) explanation =
    hon_income_explain (income, hon_table_row_get_id (line));
  HonLineInfo *info = hon_explanation_get_info (explanation);

  g_assert_cmpstr (hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL), ==, hon_line_info_get_label (info));
  g_assert_cmpstr (hon_line_info_get_label (info), !=, "");
  g_assert_cmpstr (hon_line_info_get_summary (info), !=, "");
  read_list (hon_line_info_get_parameters (info), HON_TYPE_PARAMETER);
  read_list (hon_line_info_get_sources (info), HON_TYPE_SOURCE);
  read_list (hon_line_info_get_departures (info), HON_TYPE_DEPARTURE);
  for (guint i = 0; i < g_list_model_get_n_items (hon_line_info_get_departures (info)); i++)
    {
      g_autoptr (HonDeparture) departure =
        g_list_model_get_item (hon_line_info_get_departures (info), i);

      g_assert_cmpstr (hon_departure_get_text (departure), !=, "");
      read_list (hon_departure_get_sources (departure), HON_TYPE_SOURCE);
      g_assert_cmpuint (g_list_model_get_n_items (hon_departure_get_sources (departure)), >, 0);
    }
  read_list (hon_explanation_get_steps (explanation), HON_TYPE_STEP);
  read_list (hon_explanation_get_parameters (explanation), HON_TYPE_PARAMETER_USE);

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (HonTableRow) child = g_list_model_get_item (children, i);

      read_line (child, income);
    }

  g_assert_finalize_object (g_steal_pointer (&explanation));
}

static void
read_points (GListModel *points)
{
  g_assert_cmpuint (g_list_model_get_n_items (points), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (HonSectorPoint) point = g_list_model_get_item (points, i);
      const HonFinding *finding = hon_sector_point_get_finding (point);

      g_assert_cmpstr (hon_sector_point_get_id (point), !=, "");
      g_assert_cmpint (hon_sector_point_get_kind (point), <=, HON_SECTOR_POINT_HISTORY);
      g_assert_cmpstr (finding->text, !=, "");
      g_assert_cmpint (finding->evidence.confidence, <=, HON_CONFIDENCE_CONTESTED);
      read_list (finding->evidence.sources, HON_TYPE_SOURCE);
      g_assert_cmpuint (g_list_model_get_n_items (finding->evidence.sources), >, 0);
    }
}

/* The real ones: nothing keeps them but who asked for them. */
static void
test_real (void)
{
  HonCatalogue *catalogue = hon_catalogue_new (NULL);
  HonPractice *practice = hon_practice_new ();
  HonIncome *income;
  GObject *source;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (read_properties (G_OBJECT (catalogue)), ==, 4);
  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read_properties (G_OBJECT (catalogue)), ==, 4);
  read_list (hon_catalogue_get_datasets (catalogue), HON_TYPE_DATASET);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES), HON_TYPE_SOURCE);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_SECTORS), HON_TYPE_SECTOR);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    read_list (hon_sector_get_sources (hon_catalogue_get_sector (catalogue, i)), HON_TYPE_SOURCE);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_ACTS), HON_TYPE_ACT);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_PRESETS), HON_TYPE_ACT_PRESET);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_TARIFFS), HON_TYPE_TARIFF);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_PLANS), HON_TYPE_PLAN);
  read_list (G_LIST_MODEL (hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES)), HON_TYPE_PRICE);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_TERMS), HON_TYPE_TERM);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS), HON_TYPE_EVENT);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_QUARRELS), HON_TYPE_QUARREL);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_POSITIONS), HON_TYPE_POSITION);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_TOPICS), HON_TYPE_FIGURE_TOPIC);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_SERIES), HON_TYPE_FIGURE_SERIES);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_SPLITS), HON_TYPE_FIGURE_SPLIT);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_PLACES), HON_TYPE_TERRITORY);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_MAPS), HON_TYPE_FIGURE_MAP);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_AGGREGATES), HON_TYPE_AGGREGATE);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_POPULATIONS), HON_TYPE_POPULATION);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    read_points (hon_sector_get_points (hon_catalogue_get_sector (catalogue, i)));
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), HON_TYPE_SPECIALITY);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_EDITIONS), HON_TYPE_EDITION);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_TECHNICAL_ACTS), HON_TYPE_TECHNICAL_ACT);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_MODIFIERS), HON_TYPE_MODIFIER);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_ASSOCIATIONS), HON_TYPE_ASSOCIATION);
  read_list (hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES), HON_TYPE_TITLE);

  g_object_set (practice, "receipts", (gint64) 12345600, NULL);
  g_assert_cmpuint (read_properties (G_OBJECT (practice)), ==, 16);
  income = hon_income_new (catalogue, practice, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (practice);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (hon_income_get_table (income))); i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (G_LIST_MODEL (hon_income_get_table (income)), i);

      read_line (line, income);
    }

  source = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_SOURCES), 0);
  g_assert_finalize_object (income);
  g_assert_finalize_object (catalogue);
  g_assert_finalize_object (source);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/objects/bare", test_bare);
  g_test_add_func ("/objects/complete", test_complete);
  g_test_add_func ("/objects/enums", test_enums);
  g_test_add_func ("/objects/real", test_real);

  return g_test_run ();
}
