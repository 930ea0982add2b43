/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income.h"

#include "hon-format.h"
#include "hon-income-explain-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

/* Where the amounts of a line stand in the result; NONE for those it has not. */
#define NONE G_MAXSIZE
#define AT(member) G_STRUCT_OFFSET (HonIncomeResult, member)

/* What a line shows: most are one amount due on one base. */
typedef struct
{
  const char *id;
  gsize       base;
  gsize       rate;        /* a double of the result; NONE when it is not a single rate */
  gsize       fixed_rate;  /* a double of the rates */
  gsize       gross;
  gsize       more_gross;  /* a second part of it */
  gsize       taken_over;
  gsize       due;
} LineLayout;

#define RATE(member) G_STRUCT_OFFSET (HonIncomeRates, member)

static const LineLayout urssaf_lines[] = {
  { "maladie", AT (social_base), AT (maladie_rate), NONE,
    AT (maladie_gross), NONE, AT (maladie_taken_over), AT (maladie_due) },
  { "contribution-additionnelle", AT (other_base), NONE, RATE (additional_rate),
    AT (additional), NONE, NONE, AT (additional) },
  { "indemnites-journalieres", AT (ij_base), NONE, RATE (ij_rate),
    AT (ij), NONE, NONE, AT (ij) },
  { "allocations-familiales", AT (social_base), AT (af_rate), NONE,
    AT (af_gross), NONE, AT (af_taken_over), AT (af_due) },
  { "csg-deductible", AT (csg_base), NONE, RATE (csg_deductible_rate),
    AT (csg_deductible), NONE, NONE, AT (csg_deductible) },
  { "csg-crds", AT (csg_base), NONE, RATE (csg_crds_rate),
    AT (csg_crds), NONE, NONE, AT (csg_crds) },
  { "cfp", AT (pass), NONE, RATE (cfp_rate), AT (cfp), NONE, NONE, AT (cfp) },
  { "curps", AT (social_base), NONE, RATE (curps_rate), AT (curps), NONE, NONE, AT (curps) },
};

static const LineLayout carmf_lines[] = {
  { "retraite-base", AT (rb_base), NONE, NONE,
    AT (rb_lower), AT (rb_upper), AT (rb_taken_over), AT (rb_due) },
  { "retraite-complementaire", AT (social_base), NONE, RATE (rc_rate), AT (rc), NONE, NONE, AT (rc) },
  { "asv", AT (agreed_base), NONE, NONE,
    AT (asv_flat), AT (asv_proportional), AT (asv_taken_over), AT (asv_due) },
  { "invalidite-deces", AT (social_base), NONE, NONE, AT (id), NONE, NONE, AT (id) },
};

static const LineLayout opening_lines[] = {
  { "recettes", NONE, NONE, NONE, NONE, NONE, NONE, AT (receipts) },
  { "charges", NONE, NONE, NONE, NONE, NONE, NONE, AT (expenses) },
  { "revenu-brut", NONE, NONE, NONE, NONE, NONE, NONE, AT (gross_income) },
};

static const LineLayout closing_lines[] = {
  { "total-cpam", NONE, NONE, NONE, NONE, NONE, NONE, AT (taken_over) },
  { "total-contributions", NONE, NONE, NONE, NONE, NONE, AT (taken_over), AT (total) },
  { "revenu-net-avant-impot", NONE, NONE, NONE, NONE, NONE, NONE, AT (net_before_tax) },
  { "impot-revenu", AT (taxable), NONE, NONE, NONE, NONE, NONE, AT (tax) },
  { "revenu-net", NONE, NONE, NONE, NONE, NONE, NONE, AT (net) },
};

static const LineLayout urssaf_total =
  { "total-urssaf", NONE, NONE, NONE, NONE, NONE, NONE, AT (total_urssaf) };
static const LineLayout carmf_total =
  { "total-carmf", NONE, NONE, NONE, NONE, NONE, NONE, AT (total_carmf) };
static const LineLayout provisional_line =
  { "provisoire", NONE, NONE, NONE, NONE, NONE, NONE, AT (provisional) };

/* Paid beside all this, on terms that are disputed: named and explained, not counted. */
static const LineLayout optam_line =
  { "prime-optam", NONE, NONE, NONE, NONE, NONE, NONE, NONE };

/* The names of the results in files, in their order. */
static const struct
{
  const char *name;
  gsize       offset;
  gboolean    is_rate;
} outputs[] = {
  { "plafond_securite_sociale", AT (pass), FALSE },
  { "recettes", AT (receipts), FALSE },
  { "charges", AT (expenses), FALSE },
  { "revenu_brut", AT (gross_income), FALSE },
  { "abattement_assiette", AT (abatement), FALSE },
  { "assiette_csg_crds", AT (csg_base), FALSE },
  { "assiette_sociale", AT (social_base), FALSE },
  { "assiette_sociale_conventionnee", AT (agreed_base), FALSE },
  { "assiette_participation_cpam", AT (takeover_base), FALSE },
  { "assiette_autres_revenus", AT (other_base), FALSE },
  { "assiette_indemnites_journalieres", AT (ij_base), FALSE },
  { "assiette_retraite_base", AT (rb_base), FALSE },
  { "taux_urssaf_pct", AT (takeover_share_rate), TRUE },
  { "taux_maladie_tranche1_pct", AT (maladie_rate), TRUE },
  { "maladie_brute", AT (maladie_gross), FALSE },
  { "maladie_participation_cpam", AT (maladie_taken_over), FALSE },
  { "maladie_a_charge", AT (maladie_due), FALSE },
  { "contribution_maladie_additionnelle", AT (additional), FALSE },
  { "indemnites_journalieres", AT (ij), FALSE },
  { "taux_allocations_familiales_pct", AT (af_rate), TRUE },
  { "allocations_familiales_brutes", AT (af_gross), FALSE },
  { "allocations_familiales_participation_cpam", AT (af_taken_over), FALSE },
  { "allocations_familiales_a_charge", AT (af_due), FALSE },
  { "csg_deductible", AT (csg_deductible), FALSE },
  { "csg_crds_non_deductible", AT (csg_crds), FALSE },
  { "csg_crds_total", AT (csg_total), FALSE },
  { "retraite_base_tranche1", AT (rb_lower), FALSE },
  { "retraite_base_tranche2", AT (rb_upper), FALSE },
  { "retraite_base_participation_cpam", AT (rb_taken_over), FALSE },
  { "retraite_base_a_charge", AT (rb_due), FALSE },
  { "retraite_complementaire", AT (rc), FALSE },
  { "asv_forfaitaire", AT (asv_flat), FALSE },
  { "asv_proportionnelle", AT (asv_proportional), FALSE },
  { "asv_participation_cpam", AT (asv_taken_over), FALSE },
  { "asv_a_charge", AT (asv_due), FALSE },
  { "invalidite_deces", AT (id), FALSE },
  { "cfp", AT (cfp), FALSE },
  { "curps", AT (curps), FALSE },
  { "participation_cpam_totale", AT (taken_over), FALSE },
  { "cotisations_sous_total", AT (contributions), FALSE },
  { "total_cotisations_contributions", AT (total), FALSE },
  { "total_urssaf", AT (total_urssaf), FALSE },
  { "total_carmf", AT (total_carmf), FALSE },
  { "cotisations_forfaitaires_debut_activite", AT (provisional), FALSE },
  { "revenu_net_avant_impot", AT (net_before_tax), FALSE },
  { "revenu_imposable", AT (taxable), FALSE },
  { "impot_revenu", AT (tax), FALSE },
  { "revenu_net_apres_impot", AT (net), FALSE },
  { "taux_cotisations_sur_revenu_brut_pct", AT (total_of_gross_rate), TRUE },
  { "taux_cotisations_sur_recettes_pct", AT (total_of_receipts_rate), TRUE },
  { "taux_prelevements_total_sur_revenu_brut_pct", AT (levies_of_gross_rate), TRUE },
};

/**
 * HonIncomeLine:
 *
 * One line of a statement: on which base, at which rate, how much, what the
 * health insurance takes over and what is left to pay. Totals have lines of
 * their own below them.
 */

struct _HonIncomeLine
{
  GObject      parent_instance;

  HonLineInfo *info;       /* (owned) */
  gint64       base;
  double       rate;       /* NaN when there is no single rate */
  gint64       gross;
  gint64       taken_over;
  gint64       due;
  gboolean     is_total;
  GListStore  *children;   /* (nullable) (owned) (element-type HonIncomeLine) */
};

enum
{
  LINE_PROP_0,
  LINE_PROP_ID,
  LINE_PROP_LABEL,
  LINE_PROP_TOTAL,
  LINE_PROP_BASE,
  LINE_PROP_RATE,
  LINE_PROP_GROSS,
  LINE_PROP_TAKEN_OVER,
  LINE_PROP_DUE,
  LINE_PROP_CHILDREN,
  N_LINE_PROPS,
};

static GParamSpec *line_props[N_LINE_PROPS];

G_DEFINE_FINAL_TYPE (HonIncomeLine, hon_income_line, G_TYPE_OBJECT)

/**
 * HonIncome:
 *
 * A doctor's income in one year, line by line: a list of the outermost lines.
 * It never changes; a new situation has a new statement.
 */

struct _HonIncome
{
  GObject          parent_instance;

  HonCatalogue    *catalogue; /* (owned) */
  HonIncomeRates   rates;
  HonIncomeInput   input;
  HonIncomeResult  result;
  GListStore      *lines;     /* (owned) (element-type HonIncomeLine) */
};

static GType
hon_income_get_item_type (GListModel *model)
{
  return HON_TYPE_INCOME_LINE;
}

static guint
hon_income_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (HON_INCOME (model)->lines));
}

static gpointer
hon_income_get_item (GListModel *model,
                     guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (HON_INCOME (model)->lines), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_income_get_item_type;
  iface->get_n_items = hon_income_get_n_items;
  iface->get_item = hon_income_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonIncome, hon_income, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gint64
amount_at (const HonIncomeResult *result,
           gsize                  offset)
{
  return offset == NONE ? HON_INCOME_NO_AMOUNT : G_STRUCT_MEMBER (gint64, result, offset);
}

/* Whether base and rate make the amount, to the euro: they do not where there are two slices or a limit. */
static gboolean
is_product (HonIncomeLine *line)
{
  return fabs ((double) line->base * line->rate / 100.0 - (double) line->gross) < 100.0;
}

static HonIncomeLine *
make_line (HonIncome        *self,
           const LineLayout *layout)
{
  HonLineInfo *info = hon_catalogue_get_line (self->catalogue, layout->id);
  HonIncomeLine *line;

  if (info == NULL)
    return NULL;

  line = g_object_new (HON_TYPE_INCOME_LINE, NULL);
  line->info = g_object_ref (info);
  line->base = amount_at (&self->result, layout->base);
  line->gross = amount_at (&self->result, layout->gross);
  line->taken_over = amount_at (&self->result, layout->taken_over);
  line->due = amount_at (&self->result, layout->due);
  if (layout->more_gross != NONE)
    line->gross += amount_at (&self->result, layout->more_gross);
  /* Slices are rounded one by one: their sum may be a centime away from what is paid, and by whom. */
  if (line->taken_over != HON_INCOME_NO_AMOUNT && line->gross != HON_INCOME_NO_AMOUNT)
    line->gross = line->due + line->taken_over;
  if (layout->rate != NONE)
    line->rate = G_STRUCT_MEMBER (double, &self->result, layout->rate);
  else if (layout->fixed_rate != NONE)
    line->rate = G_STRUCT_MEMBER (double, &self->rates, layout->fixed_rate);
  if (!is_product (line))
    line->rate = NAN;

  return line;
}

/* Whether a line can concern a doctor of this sector at all: one that is zero
 * here but due elsewhere is left out, not shown as nought.
 */
static gboolean
concerns (HonIncome        *self,
          const LineLayout *layout)
{
  static const char * const agreed_only[] = { "contribution-additionnelle", "asv", "curps", NULL };

  return self->input.sector != HON_SECTOR_NC || !g_strv_contains (agreed_only, layout->id);
}

static void
add_group (HonIncome        *self,
           const LineLayout *total,
           const LineLayout *layouts,
           guint             n_layouts)
{
  g_autoptr (HonIncomeLine) group = make_line (self, total);

  if (group == NULL)
    return;

  group->is_total = TRUE;
  group->gross = 0;
  group->taken_over = 0;
  group->children = g_list_store_new (HON_TYPE_INCOME_LINE);
  for (guint i = 0; i < n_layouts; i++)
    {
      g_autoptr (HonIncomeLine) line = NULL;

      if (!concerns (self, &layouts[i]))
        continue;
      line = make_line (self, &layouts[i]);
      if (line == NULL)
        continue;
      group->gross += line->gross;
      if (line->taken_over != HON_INCOME_NO_AMOUNT)
        group->taken_over += line->taken_over;
      g_list_store_append (group->children, line);
    }
  g_list_store_append (self->lines, group);
}

static void
add_line (HonIncome        *self,
          const LineLayout *layout,
          gboolean          is_total)
{
  g_autoptr (HonIncomeLine) line = make_line (self, layout);

  if (line == NULL)
    return;
  line->is_total = is_total;
  g_list_store_append (self->lines, line);
}

static gint64
gross_total (HonIncome *self)
{
  gint64 total = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (HonIncomeLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (line->children != NULL)
        total += line->gross;
    }

  return total;
}

static void
fill_lines (HonIncome *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (opening_lines); i++)
    add_line (self, &opening_lines[i], i + 1 == G_N_ELEMENTS (opening_lines));

  add_group (self, &urssaf_total, urssaf_lines, G_N_ELEMENTS (urssaf_lines));
  add_group (self, &carmf_total, carmf_lines, G_N_ELEMENTS (carmf_lines));

  for (guint i = 0; i < G_N_ELEMENTS (closing_lines); i++)
    {
      add_line (self, &closing_lines[i], !g_str_equal (closing_lines[i].id, "impot-revenu"));
      if (g_str_equal (closing_lines[i].id, "total-contributions"))
        {
          guint last = g_list_model_get_n_items (G_LIST_MODEL (self->lines)) - 1;
          g_autoptr (HonIncomeLine) total = g_list_model_get_item (G_LIST_MODEL (self->lines), last);

          total->gross = gross_total (self);
        }
    }

  if (self->result.provisional > 0)
    add_line (self, &provisional_line, FALSE);
  if (self->input.sector == HON_SECTOR_S2_OPTAM)
    add_line (self, &optam_line, FALSE);
}

static void
hon_income_line_finalize (GObject *object)
{
  HonIncomeLine *self = HON_INCOME_LINE (object);

  g_clear_object (&self->info);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (hon_income_line_parent_class)->finalize (object);
}

static void
hon_income_line_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HonIncomeLine *self = HON_INCOME_LINE (object);

  switch (prop_id)
    {
    case LINE_PROP_ID:
      g_value_set_string (value, hon_income_line_get_id (self));
      break;

    case LINE_PROP_LABEL:
      g_value_set_string (value, hon_income_line_get_label (self));
      break;

    case LINE_PROP_TOTAL:
      g_value_set_boolean (value, self->is_total);
      break;

    case LINE_PROP_BASE:
      g_value_set_int64 (value, self->base);
      break;

    case LINE_PROP_RATE:
      g_value_set_double (value, self->rate);
      break;

    case LINE_PROP_GROSS:
      g_value_set_int64 (value, self->gross);
      break;

    case LINE_PROP_TAKEN_OVER:
      g_value_set_int64 (value, self->taken_over);
      break;

    case LINE_PROP_DUE:
      g_value_set_int64 (value, self->due);
      break;

    case LINE_PROP_CHILDREN:
      g_value_set_object (value, self->children);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
amount_param_spec (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, HON_INCOME_NO_AMOUNT,
                             (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
hon_income_line_class_init (HonIncomeLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_income_line_finalize;
  object_class->get_property = hon_income_line_get_property;

  /**
   * HonIncomeLine:id:
   *
   * What datasets call it.
   */
  line_props[LINE_PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonIncomeLine:label:
   *
   * Its name.
   */
  line_props[LINE_PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonIncomeLine:total:
   *
   * Whether it sums others up.
   */
  line_props[LINE_PROP_TOTAL] =
    g_param_spec_boolean ("total", NULL, NULL, FALSE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonIncomeLine:base:
   *
   * What it is computed on, centimes, or `HON_INCOME_NO_AMOUNT`.
   */
  line_props[LINE_PROP_BASE] = amount_param_spec ("base");

  /**
   * HonIncomeLine:rate:
   *
   * Its rate, percent, or NaN.
   */
  line_props[LINE_PROP_RATE] =
    g_param_spec_double ("rate", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonIncomeLine:gross:
   *
   * The whole contribution, centimes, or `HON_INCOME_NO_AMOUNT`.
   */
  line_props[LINE_PROP_GROSS] = amount_param_spec ("gross");

  /**
   * HonIncomeLine:taken-over:
   *
   * What the health insurance pays of it, centimes, or `HON_INCOME_NO_AMOUNT`.
   */
  line_props[LINE_PROP_TAKEN_OVER] = amount_param_spec ("taken-over");

  /**
   * HonIncomeLine:due:
   *
   * What is left to pay, or the amount of a line that is nothing to pay, centimes.
   */
  line_props[LINE_PROP_DUE] = amount_param_spec ("due");

  /**
   * HonIncomeLine:children: (nullable)
   *
   * The lines that it sums up.
   */
  line_props[LINE_PROP_CHILDREN] =
    g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_LINE_PROPS, line_props);
}

static void
hon_income_line_init (HonIncomeLine *self)
{
  self->base = HON_INCOME_NO_AMOUNT;
  self->gross = HON_INCOME_NO_AMOUNT;
  self->taken_over = HON_INCOME_NO_AMOUNT;
  self->due = HON_INCOME_NO_AMOUNT;
  self->rate = NAN;
}

static void
hon_income_finalize (GObject *object)
{
  HonIncome *self = HON_INCOME (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (hon_income_parent_class)->finalize (object);
}

static void
hon_income_class_init (HonIncomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_income_finalize;
}

static void
hon_income_init (HonIncome *self)
{
  self->lines = g_list_store_new (HON_TYPE_INCOME_LINE);
}

const char *
hon_income_line_get_id (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), NULL);

  return hon_line_info_get_id (self->info);
}

const char *
hon_income_line_get_label (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), NULL);

  return hon_line_info_get_label (self->info);
}

gboolean
hon_income_line_is_total (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), FALSE);

  return self->is_total;
}

gint64
hon_income_line_get_base (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), HON_INCOME_NO_AMOUNT);

  return self->base;
}

double
hon_income_line_get_rate (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), NAN);

  return self->rate;
}

gint64
hon_income_line_get_gross (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), HON_INCOME_NO_AMOUNT);

  return self->gross;
}

gint64
hon_income_line_get_taken_over (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), HON_INCOME_NO_AMOUNT);

  return self->taken_over;
}

gint64
hon_income_line_get_due (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), HON_INCOME_NO_AMOUNT);

  return self->due;
}

/**
 * hon_income_line_get_children:
 * @self: a line
 *
 * Returns: (transfer none) (nullable) (element-type HonIncomeLine): the lines
 *   that it sums up
 */
GListModel *
hon_income_line_get_children (HonIncomeLine *self)
{
  g_return_val_if_fail (HON_IS_INCOME_LINE (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

/**
 * hon_income_line_dup_text:
 * @self: a line
 * @column: what of it
 * @months: 1 for amounts of a year, 12 for those of a month
 *
 * Returns: (transfer full): a cell for people, empty where the line has nothing
 */
char *
hon_income_line_dup_text (HonIncomeLine   *self,
                          HonIncomeColumn  column,
                          guint            months)
{
  gint64 amount = HON_INCOME_NO_AMOUNT;

  g_return_val_if_fail (HON_IS_INCOME_LINE (self), NULL);
  g_return_val_if_fail (months == 1 || months == 12, NULL);

  switch (column)
    {
    case HON_INCOME_COLUMN_BASE:
      amount = self->base;
      break;

    case HON_INCOME_COLUMN_RATE:
      return isnan (self->rate) ? g_strdup ("") : hon_format_percent (self->rate, 2);

    case HON_INCOME_COLUMN_GROSS:
      amount = self->gross;
      break;

    case HON_INCOME_COLUMN_TAKEN_OVER:
      amount = self->taken_over;
      break;

    case HON_INCOME_COLUMN_DUE:
      amount = self->due;
      break;
    }

  if (amount == HON_INCOME_NO_AMOUNT)
    return g_strdup ("");

  return hon_format_money (amount / (gint64) months, HON_MONEY_EUROS);
}

/**
 * hon_income_get_valid:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day up to which everything that incomes rest on was checked
 */
HonDate
hon_income_get_valid (HonCatalogue *catalogue)
{
  static const char * const ids[] = { "contributions", "taxation", NULL };

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (catalogue, ids);
}

/**
 * hon_income_new:
 * @catalogue: a loaded catalogue
 * @practice: a situation
 * @error: return location for an error in the `HON_PRACTICE_ERROR` domain
 *
 * Returns: (transfer full) (nullable): the statement of @practice, or %NULL
 *   when it cannot be computed
 */
HonIncome *
hon_income_new (HonCatalogue  *catalogue,
                HonPractice   *practice,
                GError       **error)
{
  HonIncome *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_PRACTICE (practice), NULL);

  if (!hon_practice_check (practice, catalogue, error))
    return NULL;

  self = g_object_new (HON_TYPE_INCOME, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->rates = *hon_catalogue_get_rates (catalogue, hon_practice_get_year (practice));
  hon_practice_get_input (practice, &self->input);
  hon_income_compute (&self->rates, &self->input, &self->result);
  fill_lines (self);

  return self;
}

/**
 * hon_income_get_input:
 * @self: a statement
 *
 * Returns: (transfer none): the situation that it was made for
 */
const HonIncomeInput *
hon_income_get_input (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return &self->input;
}

/**
 * hon_income_get_rates:
 * @self: a statement
 *
 * Returns: (transfer none): the parameters that it was made with
 */
const HonIncomeRates *
hon_income_get_rates (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return &self->rates;
}

/**
 * hon_income_get_result:
 * @self: a statement
 *
 * Returns: (transfer none): every component
 */
const HonIncomeResult *
hon_income_get_result (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return &self->result;
}

/**
 * hon_income_get_near_cliffs:
 * @self: a statement
 * @cliffs: (out caller-allocates): where the thresholds are written, lowest first
 *
 * Finds the thresholds within a tenth of the receipts, and those that the
 * receipts are past without having made good what crossing them cost.
 *
 * Returns: how many there are
 */
guint
hon_income_get_near_cliffs (HonIncome      *self,
                            HonIncomeCliff  cliffs[HON_INCOME_CLIFFS_MAX])
{
  guint n;
  guint n_near = 0;

  g_return_val_if_fail (HON_IS_INCOME (self), 0);

  n = hon_income_find_cliffs (&self->rates, &self->input, cliffs);
  for (guint i = 0; i < n; i++)
    if (cliffs[i].is_near || cliffs[i].is_open)
      cliffs[n_near++] = cliffs[i];

  return n_near;
}

/**
 * hon_income_dup_title:
 * @self: a statement
 *
 * Returns: (transfer full): the sector, the year and the fees that it is of
 */
char *
hon_income_dup_title (HonIncome *self)
{
  g_autofree char *receipts = NULL;
  g_autofree char *overruns = NULL;
  HonSector *sector;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  sector = hon_catalogue_get_sector (self->catalogue, self->input.sector);
  receipts = hon_format_money (self->result.receipts, HON_MONEY_AUTO);
  overruns = hon_format_money (self->input.overruns, HON_MONEY_AUTO);

  /* Translators: a sector, a year, and two amounts of money. */
  return g_strdup_printf (_("%1$s, %2$d: %3$s of fees, of which %4$s of overruns"),
                          hon_sector_get_label (sector), self->rates.year, receipts, overruns);
}

/**
 * hon_income_dup_net_a_month:
 * @self: a statement
 *
 * Returns: (transfer full): a twelfth of what is left after tax, for people
 */
char *
hon_income_dup_net_a_month (HonIncome *self)
{
  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  return hon_format_money (self->result.net / 12, HON_MONEY_EUROS);
}

/**
 * hon_income_explain:
 * @self: a statement
 * @line_id: the id of a line
 *
 * Returns: (transfer full) (nullable): how that line came about, if there is
 *   such a line
 */
HonExplanation *
hon_income_explain (HonIncome  *self,
                    const char *line_id)
{
  HonExplanation *explanation;
  HonLineInfo *info;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);
  g_return_val_if_fail (line_id != NULL, NULL);

  info = hon_catalogue_get_line (self->catalogue, line_id);
  if (info == NULL)
    return NULL;

  explanation = hon_explanation_new (info, self->rates.first_day);
  hon_income_explain_line (explanation, &self->rates, &self->input, &self->result);

  return explanation;
}

typedef void (*LineFunc) (HonIncomeLine *line,
                          guint          depth,
                          gpointer       user_data);

static void
foreach_line (GListModel *lines,
              guint       depth,
              LineFunc    func,
              gpointer    user_data)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HonIncomeLine) line = g_list_model_get_item (lines, i);

      func (line, depth, user_data);
      if (line->children != NULL)
        foreach_line (G_LIST_MODEL (line->children), depth + 1, func, user_data);
    }
}

static void
append_amount (GString *text,
               gint64   centimes)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (centimes == HON_INCOME_NO_AMOUNT)
    return;
  if (centimes < 0)
    g_string_append_c (text, '-');
  g_snprintf (buffer, sizeof buffer, "%" G_GINT64_FORMAT, ABS (centimes) / 100);
  g_string_append (text, buffer);
  if (centimes % 100 != 0)
    g_string_append_printf (text, ".%02d", (int) (ABS (centimes) % 100));
}

static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

/* CSV after RFC 4180: a field with a quote, comma or line break is quoted. */
static void
append_csv_text (GString    *text,
                 const char *field)
{
  if (strpbrk (field, "\",\r\n") == NULL)
    {
      g_string_append (text, field);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *c = field; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

static void
append_csv_line (HonIncomeLine *line,
                 guint          depth,
                 gpointer       user_data)
{
  GString *text = user_data;

  append_csv_text (text, hon_income_line_get_id (line));
  g_string_append_c (text, ',');
  append_csv_text (text, hon_income_line_get_label (line));
  g_string_append_c (text, ',');
  append_amount (text, line->base);
  g_string_append_c (text, ',');
  if (!isnan (line->rate))
    append_number (text, line->rate);
  g_string_append_c (text, ',');
  append_amount (text, line->gross);
  g_string_append_c (text, ',');
  append_amount (text, line->taken_over);
  g_string_append_c (text, ',');
  append_amount (text, line->due);
  g_string_append (text, "\r\n");
}

/**
 * hon_income_to_csv:
 * @self: a statement
 *
 * Writes the statement for a spreadsheet: amounts are euros a year with a
 * point, whatever the locale; the first line names the columns.
 *
 * Returns: (transfer full): CSV after RFC 4180
 */
char *
hon_income_to_csv (HonIncome *self)
{
  g_autoptr (GString) text = g_string_new ("id,ligne,base_eur,taux_pct,brut_eur,"
                                           "pris_en_charge_eur,montant_eur\r\n");

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  foreach_line (G_LIST_MODEL (self), 0, append_csv_line, text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Who published the values of one line. */
typedef struct
{
  HonIncome *income;
  GPtrArray *names; /* (element-type utf8) */
} Publishers;

static void
append_publishers (HonIncomeLine *line,
                   guint          depth,
                   gpointer       user_data)
{
  const Publishers *publishers = user_data;
  HonLineInfo *info = hon_catalogue_get_line (publishers->income->catalogue,
                                              hon_income_line_get_id (line));
  GListModel *parameters = info != NULL ? hon_line_info_get_parameters (info) : NULL;

  for (guint i = 0; parameters != NULL && i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      HonDatedValue *value = hon_parameter_get_value_at (parameter,
                                                         publishers->income->rates.first_day);
      HonSource *source = value != NULL ? hon_dated_value_get_source (value) : NULL;
      const char *name = source != NULL ? hon_source_get_publisher (source) : NULL;

      if (name != NULL &&
          !g_ptr_array_find_with_equal_func (publishers->names, name, g_str_equal, NULL))
        g_ptr_array_add (publishers->names, g_strdup (name));
    }
}

/* A table for people, as cells that are still to be aligned. */
typedef struct
{
  GString *text;
  guint    months;
} TextTable;

static void
append_text_line (HonIncomeLine *line,
                  guint          depth,
                  gpointer       user_data)
{
  TextTable *table = user_data;

  g_string_append_printf (table->text, "%*s%s", 2 * depth, "", hon_income_line_get_label (line));
  for (HonIncomeColumn column = 0; column < HON_N_INCOME_COLUMNS; column++)
    {
      g_autofree char *cell = hon_income_line_dup_text (line, column, table->months);

      g_string_append_printf (table->text, "\t%s", cell);
    }
  g_string_append_c (table->text, '\n');
}

/**
 * hon_income_to_text:
 * @self: a statement
 * @months: 1 for amounts of a year, 12 for those of a month
 *
 * Writes the statement for people: cells between tabs, amounts as the locale
 * writes them.
 *
 * Returns: (transfer full): one line of text a line
 */
char *
hon_income_to_text (HonIncome *self,
                    guint      months)
{
  g_autoptr (GString) text = g_string_new (NULL);
  TextTable table = { text, months };

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);
  g_return_val_if_fail (months == 1 || months == 12, NULL);

  g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\t%s\n", _("Line"), _("Base"), _("Rate"),
                          _("Gross"), _("Taken over"), _("Amount"));
  foreach_line (G_LIST_MODEL (self), 0, append_text_line, &table);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hon_income_dup_publishers:
 * @self: a statement
 *
 * Gets who published the rates and amounts that the statement rests on.
 *
 * Returns: (transfer full) (array zero-terminated=1): names, each once, in the order of the lines
 */
GStrv
hon_income_dup_publishers (HonIncome *self)
{
  g_autoptr (GPtrArray) names = NULL;
  Publishers publishers;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  names = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  publishers = (Publishers) { .income = self, .names = names };
  foreach_line (G_LIST_MODEL (self), 0, append_publishers, &publishers);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/**
 * hon_income_result_append_json:
 * @result: every component
 * @text: where an object is appended
 *
 * Writes @result as one JSON object on one line: euros and percent, numbers
 * rounded to two decimals, `null` where there is nothing to be a share of.
 */
void
hon_income_result_append_json (const HonIncomeResult *result,
                               GString               *text)
{
  g_return_if_fail (result != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_string_append_c (text, i == 0 ? '{' : ',');
      g_string_append_c (text, '"');
      g_string_append (text, outputs[i].name);
      g_string_append (text, "\":");
      if (outputs[i].is_rate)
        {
          double rate = G_STRUCT_MEMBER (double, result, outputs[i].offset);

          if (isnan (rate))
            g_string_append (text, "null");
          else
            append_amount (text, llround (rate * 100.0));
        }
      else
        {
          append_amount (text, G_STRUCT_MEMBER (gint64, result, outputs[i].offset));
        }
    }
  g_string_append_c (text, '}');
}
