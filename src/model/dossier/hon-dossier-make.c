/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-make.h"

#include <glib/gi18n-lib.h>

/* What is shown elsewhere, as items of a dossier. */

/* What a row below a total begins with, for each level. */
#define INDENT "\u2003"

static void
add_titles (GStrvBuilder *cells,
            const char   *first,
            const char   *second,
            const char   *third)
{
  g_strv_builder_add (cells, first);
  g_strv_builder_add (cells, second);
  g_strv_builder_add (cells, third);
}

static void
add_steps (HonDossierItem *item,
           GListModel     *steps)
{
  static const gboolean figures[] = { FALSE, FALSE, TRUE };
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  guint n = g_list_model_get_n_items (steps);

  if (n == 0)
    return;

  add_titles (cells, _("Step"), _("Computation"), _("Result"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (steps, i);

      add_titles (cells, hon_step_get_label (step), hon_step_get_expression (step), hon_step_get_result (step));
    }
  hon_dossier_item_take_cells (item, _("Computation"), G_N_ELEMENTS (figures), g_strv_builder_end (cells), figures);
}

static void
add_parameters (HonDossierItem *item,
                HonCredits     *credits,
                GListModel     *parameters)
{
  static const gboolean figures[] = { FALSE, FALSE, FALSE };
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  guint n = g_list_model_get_n_items (parameters);

  if (n == 0)
    return;

  add_titles (cells, _("Parameter"), _("Value"), _("Validity"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (parameters, i);
      const HonEvidence *evidence = hon_dated_value_get_evidence (hon_parameter_use_get_value (use));
      g_autofree char *text = hon_parameter_use_dup_text (use);
      g_autofree char *status = hon_parameter_use_dup_validity (use);

      add_titles (cells, hon_parameter_get_label (hon_parameter_use_get_parameter (use)), text, status);
      hon_credits_add_evidence (credits, evidence);
    }
  hon_dossier_item_take_cells (item, _("Parameters"), G_N_ELEMENTS (figures), g_strv_builder_end (cells), figures);
}

/* Whether a remark says what one of the claims says, which stands with its source. */
static gboolean
is_claim (HonExplanation *explanation,
          HonRemark      *remark)
{
  GListModel *claims = hon_explanation_get_claims (explanation);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (claims, i);

      if (g_str_equal (hon_claim_get_text (claim), hon_remark_get_text (remark)))
        return TRUE;
    }

  return FALSE;
}

static void
add_remark (HonDossierItem *item,
            HonRemark      *remark)
{
  g_autofree char *text = g_strdup_printf (_("%1$s: %2$s"), hon_remark_get_title (remark), hon_remark_get_text (remark));

  hon_dossier_item_add_paragraph (item, text);
}

static void
add_other_remarks (HonDossierItem *item,
                   HonExplanation *explanation)
{
  GListModel *remarks = hon_explanation_get_remarks (explanation);

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      if (!is_claim (explanation, remark))
        add_remark (item, remark);
    }
}

static void
add_departures (HonDossierItem *item,
                HonCredits     *credits,
                HonLineInfo    *info)
{
  GListModel *departures = hon_line_info_get_departures (info);

  for (guint i = 0; i < g_list_model_get_n_items (departures); i++)
    {
      g_autoptr (HonDeparture) departure = g_list_model_get_item (departures, i);
      GListModel *sources = hon_departure_get_sources (departure);

      hon_dossier_item_add_paragraph (item, hon_departure_get_text (departure));
      for (guint j = 0; j < g_list_model_get_n_items (sources); j++)
        {
          g_autoptr (HonSource) source = g_list_model_get_item (sources, j);

          hon_credits_add_source (credits, source);
        }
    }
}

static void
add_rows (GStrvBuilder *cells,
          HonTable     *table,
          GListModel   *rows,
          guint         divisor,
          const char   *indent)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (rows, i);
      g_autofree char *deeper = g_strconcat (indent, INDENT, NULL);

      for (guint j = 0; j < hon_table_get_n_columns (table); j++)
        {
          const HonColumn *column = hon_table_get_column (table, j);
          g_autofree char *text = NULL;

          if (!hon_column_is_written (column))
            continue;
          text = hon_table_row_dup_lines (row, j, divisor);
          g_strv_builder_take (cells, g_strconcat (column->kind == HON_COLUMN_NAME ? indent : "", text, NULL));
        }
      if (hon_table_row_get_children (row) != NULL)
        add_rows (cells, table, hon_table_row_get_children (row), divisor, deeper);
    }
}

/**
 * hon_dossier_item_new_explanation:
 * @explanation: how a figure came about
 *
 * Returns: (transfer full): it as an item: the computation, its parameters, what must be known, the
 *   sources and the claims
 */
HonDossierItem *
hon_dossier_item_new_explanation (HonExplanation *explanation)
{
  HonDossierItem *item;
  GListModel *steps;
  g_autoptr (HonCredits) credits = NULL;

  g_return_val_if_fail (HON_IS_EXPLANATION (explanation), NULL);

  /* What is computed is so from what was entered; what is only told is the law. */
  steps = hon_explanation_get_steps (explanation);
  item = hon_dossier_item_new (HON_DOSSIER_EXPLANATION, hon_explanation_get_title (explanation),
                               g_list_model_get_n_items (steps) > 0);
  credits = hon_credits_new ();
  hon_credits_add_explanation (credits, explanation);
  hon_dossier_item_add_paragraph (item, hon_explanation_get_summary (explanation));
  add_steps (item, steps);
  hon_dossier_item_add_paragraph (item, hon_explanation_get_outlook (explanation));
  add_parameters (item, credits, hon_explanation_get_parameters (explanation));
  add_other_remarks (item, explanation);
  if (hon_explanation_get_info (explanation) != NULL)
    add_departures (item, credits, hon_explanation_get_info (explanation));
  hon_dossier_item_add_credits (item, credits);

  return item;
}

/**
 * hon_dossier_item_add_table:
 * @item: an item
 * @caption: what the table is about; "" where the title says it
 * @table: a table
 * @divisor: 1, or what amounts are divided by: 12 for those of a month
 *
 * Appends a table as people see it, all of its rows unfolded.
 */
void
hon_dossier_item_add_table (HonDossierItem *item,
                            const char     *caption,
                            HonTable       *table,
                            guint           divisor)
{
  g_autoptr (GStrvBuilder) cells = NULL;
  g_autoptr (GArray) figures = NULL;

  g_return_if_fail (HON_IS_DOSSIER_ITEM (item));
  g_return_if_fail (HON_IS_TABLE (table));

  cells = g_strv_builder_new ();
  figures = g_array_new (FALSE, FALSE, sizeof (gboolean));
  for (guint i = 0; i < hon_table_get_n_columns (table); i++)
    {
      const HonColumn *column = hon_table_get_column (table, i);
      gboolean has_figures = hon_column_is_figure (column);

      if (!hon_column_is_written (column))
        continue;
      g_strv_builder_add (cells, column->title);
      g_array_append_val (figures, has_figures);
    }
  add_rows (cells, table, G_LIST_MODEL (table), divisor, "");
  hon_dossier_item_take_cells (item, caption, figures->len, g_strv_builder_end (cells),
                               (const gboolean *) figures->data);
}

/**
 * hon_dossier_item_add_remarks:
 * @item: an item
 * @remarks: (element-type HonRemark): what must be known
 *
 * Appends a paragraph for each remark.
 */
void
hon_dossier_item_add_remarks (HonDossierItem *item,
                              GListModel     *remarks)
{
  g_return_if_fail (HON_IS_DOSSIER_ITEM (item));
  g_return_if_fail (G_IS_LIST_MODEL (remarks));

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      add_remark (item, remark);
    }
}

/**
 * hon_dossier_item_add_paragraphs:
 * @item: an item
 * @text: (nullable): lines
 *
 * Appends a paragraph for each line.
 */
void
hon_dossier_item_add_paragraphs (HonDossierItem *item,
                                 const char     *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (HON_IS_DOSSIER_ITEM (item));

  if (text == NULL)
    return;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    hon_dossier_item_add_paragraph (item, lines[i]);
}
