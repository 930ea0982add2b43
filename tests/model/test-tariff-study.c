/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-conversion.h"
#include "hon-event-explain.h"
#include "hon-format.h"
#include "hon-tariff-choice.h"
#include "hon-tariff-words.h"

#include <math.h>

static HonCatalogue *
load (void)
{
  HonCatalogue *catalogue = hon_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;

  hon_catalogue_load (catalogue, NULL, &error);
  g_assert_no_error (error);

  return catalogue;
}

static HonTariffStudy *
study_gp (HonCatalogue *catalogue,
          HonMeasure    measure,
          gint32        base)
{
  static const char * const acts[] = { "GP_REF", NULL };

  return hon_tariff_study_new (catalogue, acts, measure, base, hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              guint      *count)
{
  (*count)++;
}

static void
test_choice (void)
{
  static const char * const many[] = { "A", "B", "C", "D", "E", "F", "G", NULL };
  g_autoptr (HonTariffChoice) choice = hon_tariff_choice_new ();
  g_autoptr (HonTariffChoice) other = hon_tariff_choice_new ();
  g_autoptr (HonCatalogue) catalogue = load ();
  GListModel *prices = hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES);
  guint count = 0;

  g_signal_connect (choice, "notify", G_CALLBACK (count_notify), &count);
  g_assert_true (hon_tariff_choice_has_act (choice, "GP_REF"));
  g_assert_true (hon_tariff_choice_set_act (choice, "GP_REF", TRUE));
  g_assert_cmpuint (count, ==, 0);
  g_assert_true (hon_tariff_choice_set_act (choice, "APC", TRUE));
  g_assert_true (hon_tariff_choice_set_act (choice, "GP_REF", FALSE));
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpstr (hon_tariff_choice_get_acts (choice)[0], ==, "GP_S2_BASE");
  g_assert_cmpstr (hon_tariff_choice_get_acts (choice)[1], ==, "APC");

  /* There are only so many ways to draw lines apart. */
  hon_tariff_choice_set_acts (choice, many);
  g_assert_cmpuint (g_strv_length ((GStrv) hon_tariff_choice_get_acts (choice)), ==, HON_TARIFF_CHOICE_MAX);
  g_assert_false (hon_tariff_choice_set_act (choice, "G", TRUE));
  g_assert_true (hon_tariff_choice_set_act (choice, "A", FALSE));
  g_assert_true (hon_tariff_choice_set_act (choice, "G", TRUE));

  /* Until a year is chosen it is the last one that has prices. */
  hon_tariff_choice_set_measure (choice, HON_MEASURE_REAL);
  g_assert_cmpint (hon_tariff_choice_get_base (choice, prices), ==, hon_prices_get_last_year (prices));
  g_object_set (choice, "year", 2002, NULL);
  g_object_set (choice, "day", hon_date_new (2002, 1, 1), NULL);
  hon_tariff_choice_set_measure (choice, HON_MEASURE_NOMINAL);
  g_assert_cmpint (hon_tariff_choice_get_base (choice, prices), ==, 0);
  hon_tariff_choice_set_measure (choice, HON_MEASURE_REAL);
  g_assert_cmpint (hon_tariff_choice_get_base (choice, prices), ==, 2002);
  hon_tariff_choice_set_measure (choice, HON_MEASURE_INDEX);
  g_assert_cmpint (hon_tariff_choice_get_base (choice, prices), ==, hon_date_new (2002, 1, 1));
  g_object_set (choice, "events", FALSE, NULL);

  hon_tariff_choice_copy (other, choice);
  g_assert_cmpint (hon_tariff_choice_get_measure (other), ==, HON_MEASURE_INDEX);
  g_assert_false (hon_tariff_choice_get_events (other));
  g_assert_true (hon_tariff_choice_has_act (other, "G"));
  hon_tariff_choice_reset (other);
  g_assert_true (hon_tariff_choice_get_events (other));
  g_assert_cmpint (hon_tariff_choice_get_measure (other), ==, HON_MEASURE_NOMINAL);
  g_assert_true (hon_tariff_choice_has_act (other, "GP_REF"));
  g_assert_finalize_object (g_steal_pointer (&choice));
}

/* The newest first, each with what stood before it. */
static void
test_moves (void)
{
  static const struct
  {
    const char *date;
    double      before;
    double      after;
    double      change;
  } expected[] = {
    { "2024-12-22", 26.50, 30, 13.2 },
    { "2023-11-01", 25, 26.50, 6.0 },
    { "2017-05-01", 23, 25, 8.7 },
    { "2011-01-01", 22, 23, 4.5 },
    { "2007-07-01", 21, 22, 4.8 },
    { "2006-08-01", 20, 21, 5.0 },
  };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = study_gp (catalogue, HON_MEASURE_NOMINAL, 0);
  guint n_moves;
  const HonTariffMove *moves = hon_tariff_study_get_moves (study, &n_moves);
  g_autoptr (HonTariffHistory) history = g_list_model_get_item (hon_tariff_study_get_histories (study), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const HonTariffPoint *point = moves[i].point;
      g_autofree char *iso = hon_date_to_iso (point->date);

      g_assert_cmpstr (iso, ==, expected[i].date);
      g_assert_cmpfloat_with_epsilon (hon_tariff_history_get_value_at (history, point->date - 1), expected[i].before, 1e-9);
      g_assert_cmpfloat_with_epsilon (point->value, expected[i].after, 1e-9);
      g_assert_cmpfloat_with_epsilon (point->change, expected[i].change, 0.05);
    }
  for (guint i = 1; i < n_moves; i++)
    g_assert_cmpint (moves[i - 1].point->date, >=, moves[i].point->date);
}

/* Every cell of every tariff has its text, and every move its explanation. */
static void
test_explanations (void)
{
  g_autoptr (HonCatalogue) catalogue = load ();
  GListModel *acts = hon_catalogue_get_list (catalogue, HON_RECORDS_ACTS);

  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr (HonAct) act = g_list_model_get_item (acts, i);
      const char *ids[] = { hon_act_get_id (act), NULL };
      g_autoptr (HonTariffStudy) study = hon_tariff_study_new (catalogue, ids, HON_MEASURE_NOMINAL, 0,
                                                           hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
      GListModel *rows = G_LIST_MODEL (hon_tariff_study_get_table (study));

      for (guint j = 0; j < g_list_model_get_n_items (rows); j++)
        {
          g_autoptr (HonTableRow) row = g_list_model_get_item (rows, j);
          g_autoptr (HonExplanation) explanation = hon_tariff_study_explain (study, hon_table_row_get_id (row));
          const char *date = hon_table_row_get_text (row, HON_MOVE_COLUMN_DATE);
          const char *amount = hon_table_row_get_text (row, HON_MOVE_COLUMN_NEW);

          g_assert_cmpstr (hon_explanation_get_title (explanation), ==, hon_act_get_label (act));
          g_assert_nonnull (strstr (hon_explanation_get_summary (explanation), date));
          g_assert_nonnull (strstr (hon_explanation_get_summary (explanation), amount));
          g_assert_cmpuint (g_list_model_get_n_items (hon_explanation_get_sources (explanation)), >, 0);
          for (HonMoveColumn column = 0; column <= HON_MOVE_COLUMN_SOURCE; column++)
            {
              g_autofree char *text = hon_table_row_dup_text (row, column, 1);

              g_assert_nonnull (text);
              if (column == HON_MOVE_COLUMN_CHANGE || column == HON_MOVE_COLUMN_REAL_CHANGE)
                g_assert_null (strstr (text, "nan"));
            }
        }
    }
}

/* The explanation of a step comes to what the table says. */
static void
test_real_change (void)
{
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = study_gp (catalogue, HON_MEASURE_NOMINAL, 0);
  guint n_moves;
  const HonTariffMove *move = &hon_tariff_study_get_moves (study, &n_moves)[2];
  g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (hon_tariff_study_get_table (study)), 2);
  GListModel *prices = hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES);
  double expected = (25.0 / 23.0 / hon_prices_get_factor (prices, 2011, 2017) - 1) * 100;
  g_autoptr (HonExplanation) explanation = hon_tariff_move_explain (move, prices);
  GListModel *steps = hon_explanation_get_steps (explanation);
  g_autoptr (HonStep) last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);

  g_assert_cmpfloat_with_epsilon (move->point->real_change, expected, 1e-9);
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 3);
  g_assert_cmpstr (hon_step_get_result (last), ==, hon_table_row_get_text (row, HON_MOVE_COLUMN_REAL_CHANGE));
}

static void
test_words (void)
{
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) nominal = study_gp (catalogue, HON_MEASURE_NOMINAL, 0);
  g_autoptr (HonTariffStudy) real = study_gp (catalogue, HON_MEASURE_REAL, 2025);
  g_autofree char *thirty = hon_format_money (3000, HON_MONEY_AUTO);
  g_autofree char *amount = hon_tariff_study_dup_amount (nominal);
  g_autofree char *context = hon_tariff_study_dup_context (nominal);
  g_autofree char *sentence = hon_tariff_study_dup_sentence (nominal);
  g_autofree char *real_context = hon_tariff_study_dup_context (real);
  g_autofree char *notes = hon_tariff_study_dup_notes (real);
  g_autofree char *credits = hon_tariff_study_dup_credits (real);
  g_autofree char *since = hon_format_date (hon_date_new (2024, 12, 22));
  g_autofree char *last_day = hon_format_date (hon_date_new (2025, 12, 31));
  gint64 worth;
  g_autofree char *worth_text = NULL;

  /* Each measure was checked as long as all that it rests on. */
  g_assert_cmpint (hon_tariff_study_get_valid (nominal), ==, hon_date_new (2026, 3, 1));
  g_assert_cmpint (hon_tariff_study_get_valid (real), ==, hon_date_new (2026, 1, 15));

  g_assert_cmpstr (amount, ==, thirty);
  g_assert_nonnull (strstr (context, since));
  g_assert_true (hon_prices_convert (hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES), 2300, 2011,
                                     2025, &worth));
  worth_text = hon_format_money (worth, HON_MONEY_CENTIMES);
  g_assert_nonnull (strstr (sentence, worth_text));

  /* The prices of this year are not known: the last real value is that of the last year. */
  g_assert_nonnull (strstr (real_context, last_day));
  g_assert_cmpstr (notes, !=, "");
  g_assert_cmpuint (strlen (credits), >, 40);
}

/* What a text confirmed without changing it holds since it was changed. */
static void
test_confirmed (void)
{
  static const char * const acts[] = { "CS", NULL };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = hon_tariff_study_new (catalogue, acts, HON_MEASURE_NOMINAL, 0,
                                                           hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
  HonTariff *tariff = hon_catalogue_find (catalogue, HON_RECORDS_TARIFFS, "CS");
  HonTariffStep *last = hon_tariff_get_step_at (tariff, hon_date_new (2026, 11, 22));
  g_autofree char *context = hon_tariff_study_dup_context (study);
  g_autofree char *since = hon_format_date (hon_date_new (2023, 11, 1));

  g_assert_cmpint (hon_tariff_step_get_date (last), ==, hon_date_new (2024, 12, 22));
  g_assert_nonnull (strstr (context, since));
}

/* Francs are compared with francs, not with euros that were rounded. */
static void
test_francs (void)
{
  static const struct
  {
    guint  from_end;
    double change;
  } cases[] = {
    { 1, 60 },
    { 2, (43 / 16.0 - 1) * 100 },
    { 3, (55 / 43.0 - 1) * 100 },
  };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = study_gp (catalogue, HON_MEASURE_NOMINAL, 0);
  guint n;
  const HonTariffMove *moves = hon_tariff_study_get_moves (study, &n);
  GListModel *rows = G_LIST_MODEL (hon_tariff_study_get_table (study));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint position = n - 1 - cases[i].from_end;
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, position);
      g_autoptr (HonExplanation) explanation = hon_tariff_study_explain (study, hon_table_row_get_id (row));
      g_autofree char *text = hon_explanation_to_text (explanation);
      g_autofree char *lines = hon_table_row_dup_lines (row, HON_MOVE_COLUMN_NEW, 1);

      g_assert_cmpfloat_with_epsilon (moves[position].point->change, cases[i].change, 1e-9);
      g_assert_nonnull (strstr (text, " F ÷ "));
      g_assert_nonnull (strchr (lines, '\n'));
    }
}

/* What stayed as it was has not changed by 0.0 %. */
static void
test_unchanged (void)
{
  static const char * const acts[] = { "GP_S2_BASE", NULL };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = hon_tariff_study_new (catalogue, acts, HON_MEASURE_NOMINAL, 0,
                                                           hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
  g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (hon_tariff_study_get_table (study)), 0);
  g_autofree char *change = hon_table_row_dup_text (row, HON_MOVE_COLUMN_CHANGE, 1);
  g_autofree char *real_change = hon_table_row_dup_text (row, HON_MOVE_COLUMN_REAL_CHANGE, 1);

  g_assert_cmpstr (change, ==, "unchanged");
  g_assert_cmpstr (real_change, ==, "");
}

/* The sentence begins with the day that was asked for, or with the first one that is known. */
static void
test_since (void)
{
  static const char * const acts[] = { "GP_REF", NULL };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) later = hon_tariff_study_new (catalogue, acts, HON_MEASURE_NOMINAL, 0,
                                                           hon_date_new (2002, 7, 1), hon_date_new (2026, 11, 22));
  g_autoptr (HonTariffStudy) sooner = hon_tariff_study_new (catalogue, acts, HON_MEASURE_NOMINAL, 0,
                                                            hon_date_new (1900, 1, 1), hon_date_new (2026, 11, 22));
  g_autofree char *said_later = hon_tariff_study_dup_sentence (later);
  g_autofree char *said_sooner = hon_tariff_study_dup_sentence (sooner);

  g_assert_true (g_str_has_prefix (said_later, "1 July 2002: "));
  g_assert_nonnull (strstr (said_later, "2.7%"));
  g_assert_true (g_str_has_prefix (said_sooner, "May 1960: "));
}

/* What is missing is told where the figures are: in the notes, in what is published, in the table. */
static void
test_gaps (void)
{
  static const char * const acts[] = { "GP_REF", "GP_S2_BASE", "CSC_COORD", NULL };
  static const char * const expected[] = {
    "from 1 January 1971 to 31 December 1979", "from 1 January 1992 to 10 July 1992",
    "from 22 December 2024 on", "the doctor’s fee is free", "averages of a year",
  };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = hon_tariff_study_new (catalogue, acts, HON_MEASURE_REAL, 2025,
                                                           hon_date_new (1975, 6, 1), hon_date_new (2026, 11, 22));
  g_autofree char *notes = hon_tariff_study_dup_notes (study);
  g_autofree char *credits = hon_tariff_study_dup_credits (study);
  g_autofree char *sentence = hon_tariff_study_dup_sentence (study);
  GListModel *rows = G_LIST_MODEL (hon_tariff_study_get_table (study));
  guint n_told = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (notes, expected[i]) == NULL)
      g_test_fail_printf ("“%s” is not in: %s", expected[i], notes);
  g_assert_true (g_str_has_prefix (credits, notes));

  /* There is no source for 1975: the sentence begins with the step before. */
  g_assert_true (g_str_has_prefix (sentence, "1970"));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);
      g_autofree char *old = hon_table_row_dup_text (row, HON_MOVE_COLUMN_OLD, 1);

      n_told += strstr (old, "then no source") != NULL;
    }
  g_assert_cmpuint (n_told, ==, 4);
}

static void
test_plans (void)
{
  static const char * const acts[] = { "COE", NULL };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = hon_tariff_study_new (catalogue, acts, HON_MEASURE_NOMINAL, 0,
                                                           hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
  g_autofree char *notes = hon_tariff_study_dup_notes (study);
  g_autofree char *applied = hon_format_date (hon_date_new (2026, 1, 1));

  /* What was announced for July 2025 did not come before 2026. */
  g_assert_nonnull (strstr (notes, applied));
}

static void
test_nothing (void)
{
  static const char * const acts[] = { "no such act", NULL };
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = hon_tariff_study_new (catalogue, acts, HON_MEASURE_REAL, 2025,
                                                           hon_date_new (2011, 1, 1), hon_date_new (2026, 11, 22));
  g_autofree char *notes = hon_tariff_study_dup_notes (study);
  g_autofree char *text = hon_table_to_text (hon_tariff_study_get_table (study), 1);

  g_assert_cmpuint (g_list_model_get_n_items (hon_tariff_study_get_histories (study)), ==, 0);
  g_assert_null (hon_tariff_study_dup_context (study));
  g_assert_null (hon_tariff_study_dup_amount (study));
  g_assert_null (hon_tariff_study_dup_sentence (study));
  g_assert_cmpstr (notes, ==, "");
  g_assert_cmpint (strchr (text, '\n') - text, ==, (gssize) strlen (text) - 1);
}

/* As many cells in every row as there are titles. */
static void
test_text (void)
{
  g_autoptr (HonCatalogue) catalogue = load ();
  g_autoptr (HonTariffStudy) study = study_gp (catalogue, HON_MEASURE_NOMINAL, 0);
  g_autofree char *text = hon_table_to_text (hon_tariff_study_get_table (study), 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines) - 1;

  g_assert_cmpuint (n_lines, ==, g_list_model_get_n_items (G_LIST_MODEL (hon_tariff_study_get_table (study))) + 1);
  for (guint i = 0; i < n_lines; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 7);
    }
}

/* What is announced lies after the present day. */
static void
test_end (void)
{
  static const char * const none[] = { NULL };
  static const char * const acts[] = { "GP_REF", "no such act", NULL };
  g_autoptr (HonCatalogue) catalogue = load ();
  HonDate early = hon_date_new (2000, 1, 1);
  HonDate late = hon_date_new (2100, 1, 1);

  g_assert_cmpint (hon_tariff_study_find_end (catalogue, none, early), ==, early);
  g_assert_cmpint (hon_tariff_study_find_end (catalogue, acts, early), ==, hon_date_new (2024, 12, 22));
  g_assert_cmpint (hon_tariff_study_find_end (catalogue, acts, late), ==, late);
}

/* What is drawn has no more digits than what is read. */
static void
test_round (void)
{
  g_autofree char *money = hon_measure_dup_tick (HON_MEASURE_REAL, 25);
  g_autofree char *index = hon_measure_dup_tick (HON_MEASURE_INDEX, 100);

  g_assert_cmpfloat (hon_measure_round (HON_MEASURE_NOMINAL, 26.5), ==, 26.5);
  g_assert_cmpfloat (hon_measure_round (HON_MEASURE_REAL, 29.8649), ==, 29.86);
  g_assert_cmpfloat (hon_measure_round (HON_MEASURE_INDEX, 29.8649), ==, 29.8649);
  g_assert_true (isnan (hon_measure_round (HON_MEASURE_REAL, NAN)));
  g_assert_cmpstr (money, ==, "25\302\240€");
  g_assert_cmpstr (index, ==, "100");
}

static void
test_conversion (void)
{
  g_autoptr (HonCatalogue) catalogue = load ();
  GListModel *prices = hon_catalogue_get_list (catalogue, HON_RECORDS_PRICES);
  g_autofree char *text = hon_conversion_dup_text (prices, 2300, 2011, 2025);
  g_autofree char *same = hon_conversion_dup_text (prices, 2300, 2011, 2011);
  g_autofree char *money = NULL;
  g_autoptr (HonExplanation) explanation = hon_conversion_explain (prices, 2300, 2011, 2025);
  g_autoptr (HonStep) last = g_list_model_get_item (hon_explanation_get_steps (explanation), 1);
  gint64 result;

  g_assert_true (hon_prices_convert (prices, 2300, 2011, 2025, &result));
  money = hon_format_money (result, HON_MONEY_CENTIMES);
  g_assert_nonnull (strstr (text, money));
  g_assert_cmpstr (hon_step_get_result (last), ==, money);
  g_assert_nonnull (same);
  g_assert_null (hon_conversion_dup_text (prices, 2300, 2011, 2026));
  g_assert_null (hon_conversion_explain (prices, 2300, 1800, 2025));
}

static void
test_events (void)
{
  g_autoptr (HonCatalogue) catalogue = load ();
  GListModel *events = hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS);

  g_assert_cmpuint (g_list_model_get_n_items (events), >, 60);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (events, i);
      g_autoptr (HonExplanation) explanation = hon_event_explain (event);
      g_autofree char *date = hon_evidence_dup_date (hon_event_get_evidence (event));
      g_autofree char *text = hon_explanation_to_text (explanation);
      HonSource *source = NULL;

      g_assert_cmpstr (hon_explanation_get_title (explanation), ==, hon_event_get_title (event));
      g_assert_nonnull (strstr (text, date));
      source = hon_evidence_get_source (hon_event_get_evidence (event));
      g_assert_nonnull (strstr (text, hon_source_get_title (source)));
    }
}

/* As exactly as it is known, and no more. */
static void
test_precision_since (void)
{
  static const struct
  {
    HonPrecision  precision;
    const char   *expected;
  } cases[] = {
    { HON_PRECISION_DAY, "since 31 March 2006" },
    { HON_PRECISION_MONTH, "since March 2006" },
    { HON_PRECISION_YEAR, "since 2006" },
    { HON_PRECISION_BY, "since 31 March 2006 at the latest" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hon_precision_dup_since (cases[i].precision, hon_date_new (2006, 3, 31));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tariff-choice/choice", test_choice);
  g_test_add_func ("/tariff-study/moves", test_moves);
  g_test_add_func ("/tariff-study/explanations", test_explanations);
  g_test_add_func ("/tariff-study/real-change", test_real_change);
  g_test_add_func ("/tariff-study/words", test_words);
  g_test_add_func ("/tariff-study/confirmed", test_confirmed);
  g_test_add_func ("/tariff-study/francs", test_francs);
  g_test_add_func ("/tariff-study/unchanged", test_unchanged);
  g_test_add_func ("/tariff-study/since", test_since);
  g_test_add_func ("/tariff-study/gaps", test_gaps);
  g_test_add_func ("/tariff-study/plans", test_plans);
  g_test_add_func ("/tariff-study/nothing", test_nothing);
  g_test_add_func ("/tariff-study/text", test_text);
  g_test_add_func ("/tariff-study/end", test_end);
  g_test_add_func ("/measure/round", test_round);
  g_test_add_func ("/precision/since", test_precision_since);
  g_test_add_func ("/conversion/prices", test_conversion);
  g_test_add_func ("/event/explanations", test_events);

  return g_test_run ();
}
