/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-lines-private.h"

#include "hon-income-column.h"
#include "hon-statement.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Where the numbers of a line are in the result or in the rates; NONE if it lacks one. */
#define NONE         G_MAXSIZE
#define AT(member)   G_STRUCT_OFFSET (HonIncomeResult, member)
#define RATE(member) G_STRUCT_OFFSET (HonIncomeRates, member)

/* When a statement has a line: one that can never concern a doctor is left out, not shown as zero. */
typedef enum
{
  ALWAYS,
  UNDER_AGREEMENT,
  AT_START,
  WITH_OPTAM,
  NEVER,
} When;

/* How a line stands in the statement. */
typedef enum
{
  AMOUNT,       /* an amount by itself */
  RESULT,       /* one that stands out */
  SUBTOTAL,     /* of the contributions that follow it */
  CONTRIBUTION,
} Place;

static const struct
{
  const char *id;
  When        when;
  Place       place;
  gsize       due;
  gsize       base;
  gsize       rate;       /* a double of the result; NONE when it is not a single rate */
  gsize       fixed_rate; /* a double of the rates */
  gsize       taken_over;
} layout[] = {
  { "recettes", ALWAYS, AMOUNT, AT (receipts), NONE, NONE, NONE, NONE },
  { "charges", ALWAYS, AMOUNT, AT (expenses), NONE, NONE, NONE, NONE },
  { "revenu-brut", ALWAYS, RESULT, AT (gross_income), NONE, NONE, NONE, NONE },

  { "total-urssaf", ALWAYS, SUBTOTAL, AT (total_urssaf), NONE, NONE, NONE, NONE },
  { "maladie", ALWAYS, CONTRIBUTION,
    AT (maladie_due), AT (social_base), AT (maladie_rate), NONE, AT (maladie_taken_over) },
  { "contribution-additionnelle", UNDER_AGREEMENT, CONTRIBUTION,
    AT (additional), AT (other_base), NONE, RATE (additional_rate), NONE },
  { "indemnites-journalieres", ALWAYS, CONTRIBUTION,
    AT (ij), AT (ij_base), NONE, RATE (ij_rate), NONE },
  { "allocations-familiales", ALWAYS, CONTRIBUTION,
    AT (af_due), AT (social_base), AT (af_rate), NONE, AT (af_taken_over) },
  { "csg-deductible", ALWAYS, CONTRIBUTION,
    AT (csg_deductible), AT (csg_base), NONE, RATE (csg_deductible_rate), NONE },
  { "csg-crds", ALWAYS, CONTRIBUTION,
    AT (csg_crds), AT (csg_base), NONE, RATE (csg_crds_rate), NONE },
  { "cfp", ALWAYS, CONTRIBUTION, AT (cfp), AT (pass), NONE, RATE (cfp_rate), NONE },
  { "curps", UNDER_AGREEMENT, CONTRIBUTION,
    AT (curps), AT (social_base), NONE, RATE (curps_rate), NONE },

  { "total-carmf", ALWAYS, SUBTOTAL, AT (total_carmf), NONE, NONE, NONE, NONE },
  { "retraite-base", ALWAYS, CONTRIBUTION,
    AT (rb_due), AT (rb_base), NONE, NONE, AT (rb_taken_over) },
  { "retraite-complementaire", ALWAYS, CONTRIBUTION,
    AT (rc), AT (social_base), NONE, RATE (rc_rate), NONE },
  { "asv", UNDER_AGREEMENT, CONTRIBUTION,
    AT (asv_due), AT (agreed_base), NONE, NONE, AT (asv_taken_over) },
  { "invalidite-deces", ALWAYS, CONTRIBUTION, AT (id), AT (social_base), NONE, NONE, NONE },

  { "total-cpam", ALWAYS, RESULT, AT (taken_over), NONE, NONE, NONE, NONE },
  { "total-contributions", ALWAYS, RESULT, AT (total), NONE, NONE, NONE, AT (taken_over) },
  { "revenu-net-avant-impot", ALWAYS, RESULT, AT (net_before_tax), NONE, NONE, NONE, NONE },
  { "impot-revenu", ALWAYS, AMOUNT, AT (tax), AT (taxable), NONE, NONE, NONE },
  { "revenu-net", ALWAYS, RESULT, AT (net), NONE, NONE, NONE, NONE },
  { "provisoire", AT_START, AMOUNT, AT (provisional), NONE, NONE, NONE, NONE },
  /* Paid in addition, on disputed terms: listed and explained, not counted. */
  { "prime-optam", WITH_OPTAM, AMOUNT, NONE, NONE, NONE, NONE, NONE },

  { "abattement", NEVER, AMOUNT, AT (abatement), NONE, NONE, NONE, NONE },
  { "assiette-sociale", NEVER, AMOUNT, AT (social_base), NONE, NONE, NONE, NONE },
  { "assiette-csg", NEVER, AMOUNT, AT (csg_base), NONE, NONE, NONE, NONE },
  { "assiette-conventionnee", NEVER, AMOUNT, AT (agreed_base), NONE, NONE, NONE, NONE },
  { "assiette-participation", NEVER, AMOUNT, AT (takeover_base), NONE, NONE, NONE, NONE },
  { "assiette-autres-revenus", NEVER, AMOUNT, AT (other_base), NONE, NONE, NONE, NONE },
  { "revenu-imposable", NEVER, AMOUNT, AT (taxable), NONE, NONE, NONE, NONE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (layout) == HON_N_INCOME_LINES);

static gint64
amount_at (const HonIncomeResult *result,
           gsize                  offset)
{
  return offset == NONE ? HON_TABLE_NO_AMOUNT : G_STRUCT_MEMBER (gint64, result, offset);
}

static gboolean
concerns (When                   when,
          const HonIncomeInput  *input,
          const HonIncomeResult *result)
{
  switch (when)
    {
    case ALWAYS:
      return TRUE;

    case UNDER_AGREEMENT:
      return input->sector != HON_SECTOR_NC;

    case AT_START:
      return result->provisional > 0;

    case WITH_OPTAM:
      return input->sector == HON_SECTOR_S2_OPTAM;

    case NEVER:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

static void
add_amount (HonTableRow *row,
            guint        column,
            gint64       amount)
{
  gint64 before = hon_table_row_get_amount (row, column);

  if (amount != HON_TABLE_NO_AMOUNT)
    hon_table_row_set_amount (row, column, (before != HON_TABLE_NO_AMOUNT ? before : 0) + amount);
}

static double
get_rate (HonIncomeLine          line,
          const HonIncomeRates  *rates,
          const HonIncomeResult *result)
{
  if (layout[line].rate != NONE)
    return G_STRUCT_MEMBER (double, result, layout[line].rate);
  if (layout[line].fixed_rate != NONE)
    return G_STRUCT_MEMBER (double, rates, layout[line].fixed_rate);

  return NAN;
}

static void
fill_row (HonTableRow           *row,
          HonIncomeLine          line,
          const HonIncomeResult *result)
{
  hon_table_row_set_total (row, layout[line].place == RESULT || layout[line].place == SUBTOTAL);
  hon_table_row_set_text (row, HON_INCOME_COLUMN_ID, layout[line].id);
  hon_table_row_set_amount (row, HON_INCOME_COLUMN_BASE, amount_at (result, layout[line].base));
  hon_table_row_set_amount (row, HON_INCOME_COLUMN_TAKEN_OVER,
                            amount_at (result, layout[line].taken_over));
  hon_table_row_set_amount (row, HON_INCOME_COLUMN_DUE, amount_at (result, layout[line].due));
}

/* A contribution is what is due plus what is taken over. Its rate is shown only if base and rate
 * give it, to the euro, which they do not where there are two slices or a limit.
 */
static void
fill_contribution (HonTableRow *row,
                   double       rate)
{
  gint64 base = hon_table_row_get_amount (row, HON_INCOME_COLUMN_BASE);
  gint64 gross;

  add_amount (row, HON_INCOME_COLUMN_GROSS, hon_table_row_get_amount (row, HON_INCOME_COLUMN_DUE));
  add_amount (row, HON_INCOME_COLUMN_GROSS,
              hon_table_row_get_amount (row, HON_INCOME_COLUMN_TAKEN_OVER));
  gross = hon_table_row_get_amount (row, HON_INCOME_COLUMN_GROSS);
  if (fabs (base * rate / 100.0 - gross) < 100.0)
    hon_table_row_set_number (row, HON_INCOME_COLUMN_RATE, rate);
}

/* Makes the statement of a year.
 *
 * Returns: (transfer full): its lines; the columns are those of HonIncomeColumn
 */
HonTable *
hon_income_lines_new_table (HonCatalogue          *catalogue,
                            const HonIncomeRates  *rates,
                            const HonIncomeInput  *input,
                            const HonIncomeResult *result)
{
  const HonColumn columns[] = {
    [HON_INCOME_COLUMN_ID] = { "id", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_INCOME_COLUMN_LABEL] = { "ligne", _("Line"), HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    [HON_INCOME_COLUMN_BASE] = { "base_eur", _("Base"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF },
    [HON_INCOME_COLUMN_RATE] = { "taux_pct", _("Rate"), HON_COLUMN_PERCENT, HON_COLUMN_UNLESS_BRIEF },
    [HON_INCOME_COLUMN_GROSS] =
      { "brut_eur", _("Gross"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_COMPACT },
    [HON_INCOME_COLUMN_TAKEN_OVER] =
      { "pris_en_charge_eur", _("Taken over"), HON_COLUMN_MONEY, HON_COLUMN_UNLESS_COMPACT },
    [HON_INCOME_COLUMN_DUE] = { "montant_eur", _("Amount"), HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));
  HonTableRow *subtotal = NULL;
  gint64 gross = 0;

  for (HonIncomeLine i = 0; i < HON_N_INCOME_LINES; i++)
    {
      HonLineInfo *info = hon_catalogue_find (catalogue, HON_RECORDS_LINES, layout[i].id);
      gboolean is_contribution = layout[i].place == CONTRIBUTION;
      HonTableRow *row;

      if (info == NULL || !concerns (layout[i].when, input, result))
        continue;

      row = hon_table_append (table, is_contribution ? subtotal : NULL, layout[i].id);
      hon_table_row_set_text (row, HON_INCOME_COLUMN_LABEL, hon_line_info_get_label (info));
      hon_statement_mark_row (row, catalogue, info, hon_catalogue_get_rules_day (catalogue, rates->year));
      fill_row (row, i, result);
      if (is_contribution)
        {
          fill_contribution (row, get_rate (i, rates, result));
          gross += hon_table_row_get_amount (row, HON_INCOME_COLUMN_GROSS);
          add_amount (subtotal, HON_INCOME_COLUMN_GROSS,
                      hon_table_row_get_amount (row, HON_INCOME_COLUMN_GROSS));
          add_amount (subtotal, HON_INCOME_COLUMN_TAKEN_OVER,
                      hon_table_row_get_amount (row, HON_INCOME_COLUMN_TAKEN_OVER));
        }
      else if (layout[i].place == SUBTOTAL)
        {
          subtotal = row;
          hon_table_row_set_amount (row, HON_INCOME_COLUMN_TAKEN_OVER, 0);
        }
      else if (i == HON_INCOME_LINE_TOTAL)
        {
          hon_table_row_set_amount (row, HON_INCOME_COLUMN_GROSS, gross);
        }
    }

  return table;
}

/* Finds the line that datasets call @id.
 *
 * Returns: whether there is one
 */
gboolean
hon_income_lines_find (const char    *id,
                       HonIncomeLine *line)
{
  for (HonIncomeLine i = 0; i < HON_N_INCOME_LINES; i++)
    if (g_str_equal (layout[i].id, id))
      {
        *line = i;
        return TRUE;
      }

  return FALSE;
}
