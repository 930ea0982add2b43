/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-comparison.h"

#include "hon-format.h"
#include "hon-years-private.h"

#include <glib/gi18n-lib.h>

/* Where careers break even is told to this many centimes, and looked for at so many places. */
#define TOLERANCE 100
#define STEPS     200

/**
 * HonYearsComparison:
 *
 * Two to four careers side by side: what each leaves over the years that all of them cover, year by
 * year and in all, what makes the difference, and where another one overtakes the first. From the first
 * opening on, the time until another one counts with what the doctor says that it leaves.
 */

struct _HonYearsComparison
{
  GObject    parent_instance;

  guint      n;
  HonYears  *years[HON_COMPARISON_MAX];   /* (owned) */
  char      *names[HON_COMPARISON_MAX];   /* (owned) */
  gint64     waiting[HON_COMPARISON_MAX]; /* what a year until the opening leaves */
  gint64     alike[HON_COMPARISON_MAX];   /* what each leaves with the household of the first, all years together */
  HonDate    first_day;                   /* of the first practice that opens */
  int        first_year;
  int        last_year;
  HonTable  *table;                       /* (owned) */
  HonTable  *cumulated;                   /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonYearsComparison, hon_years_comparison, G_TYPE_OBJECT)

/* The lines that are compared; what is paid counts against a career. */
typedef struct
{
  const char *id;
  const char *label;
  gint64    (*get) (const HonYear *year);
} Line;

static gint64
get_receipts (const HonYear *year)
{
  return year->receipts;
}

static gint64
get_expenses (const HonYear *year)
{
  return -year->expenses;
}

static gint64
get_urssaf (const HonYear *year)
{
  return -hon_income_due_get_urssaf (&year->due);
}

static gint64
get_carmf (const HonYear *year)
{
  return -hon_income_due_get_carmf (&year->due);
}

static gint64
get_tax (const HonYear *year)
{
  return -year->tax;
}

static gint64
get_taken_over (const HonYear *year)
{
  return year->due.taken_over;
}

static gint64
get_other_income (const HonYear *year)
{
  return year->other_income;
}

/* What makes up what is kept. */
static const Line lines[] = {
  { "recettes", N_("Receipts"), get_receipts },
  { "charges", N_("Expenses"), get_expenses },
  { "urssaf", N_("Due to the Urssaf"), get_urssaf },
  { "carmf", N_("Due to the CARMF"), get_carmf },
  { "impot", N_("Tax that the practice causes"), get_tax },
};

static gint64
get_urssaf_before (const HonYear *year)
{
  return get_urssaf (year) - (year->due.taken_over - year->due.carmf_taken_over);
}

static gint64
get_carmf_before (const HonYear *year)
{
  return get_carmf (year) - year->due.carmf_taken_over;
}

/* The same, with what the health insurance pays by itself. */
static const Line changes[] = {
  { "recettes", N_("Receipts"), get_receipts },
  { "charges", N_("Expenses"), get_expenses },
  { "urssaf-avant", N_("Urssaf, before what the insurance pays"), get_urssaf_before },
  { "carmf-avant", N_("CARMF, before what the insurance pays"), get_carmf_before },
  { "pris-en-charge", N_("Contributions that the insurance pays instead"), get_taken_over },
  { "impot", N_("Tax that the practice causes"), get_tax },
};

G_STATIC_ASSERT (G_N_ELEMENTS (changes) + 1 == HON_COMPARISON_MAX_CHANGES);

/* Contributions are due without it: it explains them, and is no part of what is kept. */
static const Line takeover = { "pris-en-charge", N_("Contributions that the insurance pays instead"), get_taken_over };

/* The year of a career, if it is open in it. */
static const HonYear *
find_year (const HonYearsResult *result,
           int                   year)
{
  int i = year - result->years[0].year;

  return i >= 0 && i < (int) result->n_years ? &result->years[i] : NULL;
}

/* What a career leaves in the part of a year before it opens, once another one is open: before that
 * day none is counted, so that what was entered for one is no advantage over the others.
 */
static gint64
get_waiting (HonYearsComparison  *self,
             guint                i,
             int                  year)
{
  HonDate start = hon_date_new (year, 1, 1);
  HonDate next = hon_date_new (year + 1, 1, 1);
  HonDate first = CLAMP (self->first_day, start, next);
  HonDate opening = CLAMP (hon_years_get_input (self->years[i])->phases[0].from, first, next);

  return self->waiting[i] * (opening - first) / (next - start);
}

/* The same of a whole year, with what @result has of it. */
static gint64
get_of_year (HonYearsComparison   *self,
             guint                 i,
             const HonYearsResult *result,
             int                   year)
{
  const HonYear *of = find_year (result, year);

  return get_waiting (self, i, year) + (of != NULL ? of->kept : 0);
}

static gint64
get_total_of (HonYearsComparison   *self,
              guint                 i,
              const HonYearsResult *result)
{
  gint64 total = 0;

  for (int year = self->first_year; year <= self->last_year; year++)
    total += get_of_year (self, i, result, year);

  return total;
}

/* Columns of a situation each, and of its lead on the first one where @has_gaps. */
static HonTable *
start_table (HonYearsComparison *self,
             const char         *id,
             const char         *title,
             gboolean            has_gaps)
{
  HonColumn columns[3 + 2 * HON_COMPARISON_MAX] = {
    { id, NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    { NULL, title, HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
  };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n = 2;

  for (guint i = 0; i < self->n; i++)
    {
      char *name = g_strdup_printf ("situation_%u_eur", i + 1);
      char *label = hon_years_comparison_dup_title (self, i);

      g_ptr_array_add (words, name);
      g_ptr_array_add (words, label);
      columns[n++] = (HonColumn) { name, label, HON_COLUMN_MONEY, HON_COLUMN_UNLESS_BRIEF };
    }
  for (guint i = 1; has_gaps && i < self->n; i++)
    {
      char *name = g_strdup_printf ("ecart_%u_eur", i + 1);
      /* Translators: how far the situation of that number is ahead of the first one. */
      char *label = g_strdup_printf (_("%u less 1"), i + 1);

      g_ptr_array_add (words, name);
      g_ptr_array_add (words, label);
      columns[n++] = (HonColumn) { name, label, HON_COLUMN_MONEY, HON_COLUMN_UNLESS_COMPACT };
    }
  /* Where there is little room, they stand below each other. */
  columns[n++] = (HonColumn) { NULL, _("By situation"), HON_COLUMN_FIGURE, HON_COLUMN_IF_BRIEF };

  return hon_table_new (columns, n);
}

/* The amounts of all situations, with their numbers. */
static char *
dup_amounts (HonYearsComparison *self,
             const gint64       *amounts,
             const char         *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *amount = hon_format_money (amounts[i], HON_MONEY_EUROS);

      g_string_append (text, i > 0 ? separator : "");
      /* Translators: the number of a situation, and an amount of money. */
      g_string_append_printf (text, _("%1$u: %2$s"), i + 1, amount);
    }

  return g_string_free_and_steal (text);
}

static HonTableRow *
add_row (HonYearsComparison *self,
         HonTable           *table,
         const char         *id,
         const char         *label,
         const gint64       *amounts)
{
  HonTableRow *row = hon_table_append (table, NULL, id);
  guint n_columns = hon_table_get_n_columns (table);

  hon_table_row_set_text (row, 0, id);
  hon_table_row_set_text (row, 1, label);
  for (guint i = 0; i < self->n; i++)
    hon_table_row_set_amount (row, 2 + i, amounts[i]);
  for (guint i = 1; i < self->n && n_columns > 3 + self->n; i++)
    hon_table_row_set_amount (row, 1 + self->n + i, amounts[i] - amounts[0]);
  hon_table_row_take_text (row, n_columns - 1, dup_amounts (self, amounts, C_("list", ", ")));
  hon_table_row_take_lines (row, n_columns - 1, dup_amounts (self, amounts, "\n"));

  return row;
}

/* All years together of a career. */
static gint64
sum_years (HonYearsComparison *self,
           guint               i,
           const Line         *line)
{
  gint64 sum = 0;

  for (int year = self->first_year; year <= self->last_year; year++)
    {
      const HonYear *of = find_year (hon_years_get_result (self->years[i]), year);

      sum += of != NULL ? line->get (of) : 0;
    }

  return sum;
}

/* What is kept until a career opens, all years together. */
static gint64
sum_waiting (HonYearsComparison *self,
             guint               i)
{
  gint64 sum = 0;

  for (int year = self->first_year; year <= self->last_year; year++)
    sum += get_waiting (self, i, year);

  return sum;
}

static void
add_line (HonYearsComparison *self,
          HonTable           *table,
          const Line         *line)
{
  gint64 amounts[HON_COMPARISON_MAX];

  for (guint i = 0; i < self->n; i++)
    amounts[i] = sum_years (self, i, line);
  add_row (self, table, line->id, _(line->label), amounts);
}

/* Marks the tables where the years rest on figures that are not published. */
static void
mark_tables (HonYearsComparison *self)
{
  g_autoptr (HonCredits) credits = hon_credits_new ();
  g_autofree char *origins = NULL;

  for (guint i = 0; i < self->n; i++)
    hon_years_result_add_own (hon_years_get_result (self->years[i]), hon_years_get_catalogue (self->years[i]),
                              credits);
  origins = hon_credits_dup_origins (credits);
  hon_table_set_origin (self->table, origins);
  hon_table_set_origin (self->cumulated, origins);
}

static HonTable *
make_table (HonYearsComparison *self)
{
  HonTable *table = start_table (self, "ligne", _("Line"), TRUE);
  int n_months = hon_years_comparison_get_n_months (self);
  gint64 totals[HON_COMPARISON_MAX];
  gint64 amounts[HON_COMPARISON_MAX];

  for (gsize l = 0; l < G_N_ELEMENTS (lines); l++)
    add_line (self, table, &lines[l]);
  for (guint i = 0; i < self->n; i++)
    {
      amounts[i] = sum_waiting (self, i);
      totals[i] = hon_years_comparison_get_total (self, i);
    }
  add_row (self, table, "attente", _("Income before the opening, after tax"), amounts);
  hon_table_row_set_total (add_row (self, table, "reste", _("Kept"), totals), TRUE);
  for (guint i = 0; i < self->n; i++)
    amounts[i] = totals[i] * 12 / n_months;
  add_row (self, table, "reste-an", _("Kept in a year"), amounts);
  for (guint i = 0; i < self->n; i++)
    amounts[i] = totals[i] / n_months;
  add_row (self, table, "reste-mois", _("Kept in a month"), amounts);
  add_line (self, table, &takeover);

  return table;
}

static HonTable *
make_cumulated (HonYearsComparison *self)
{
  HonTable *table = start_table (self, "annee", _("Kept until the end of"), FALSE);
  gint64 sums[HON_COMPARISON_MAX] = { 0 };

  for (int year = self->first_year; year <= self->last_year; year++)
    {
      g_autofree char *id = g_strdup_printf ("%d", year);

      for (guint i = 0; i < self->n; i++)
        sums[i] += get_of_year (self, i, hon_years_get_result (self->years[i]), year);
      add_row (self, table, id, id, sums);
    }

  return table;
}

/* Whether another household is taxed with the practice. What a doctor has earned before the opening belongs
 * to the opening, and differs by itself where that is another day.
 */
static gboolean
differs_in_household (const HonYearsInput *one,
                      const HonYearsInput *other)
{
  return one->couple != other->couple || one->n_children != other->n_children ||
         one->other_income != other->other_income || one->own_income != other->own_income ||
         (one->phases[0].from == other->phases[0].from && one->income_before != other->income_before);
}

/* What a career leaves with the household of the first one. */
static gint64
compute_alike (HonYearsComparison *self,
               guint               i)
{
  const HonYearsInput *first = hon_years_get_input (self->years[0]);
  HonYearsInput input = *hon_years_get_input (self->years[i]);
  HonCatalogue *catalogue = hon_years_get_catalogue (self->years[i]);
  g_autofree HonYearsRates *rates = NULL;
  g_autofree HonYearsResult *result = NULL;

  if (!differs_in_household (&input, first))
    return hon_years_comparison_get_total (self, i);

  rates = g_new (HonYearsRates, 1);
  result = g_new (HonYearsResult, 1);
  input.couple = first->couple;
  input.n_children = first->n_children;
  input.other_income = first->other_income;
  input.own_income = first->own_income;
  if (input.phases[0].from == first->phases[0].from)
    input.income_before = first->income_before;
  hon_years_rates_read (rates, catalogue, hon_date_get_year (input.phases[0].from), input.n_years);
  hon_years_compute (rates->years, hon_catalogue_get_calendar (catalogue), &input, result);

  return get_total_of (self, i, result);
}

/* The years from the first opening on that all careers reach to. */
static void
find_common_years (HonYearsComparison *self)
{
  self->first_day = hon_date_new (HON_DATE_YEAR_MAX, 12, 31);
  self->last_year = HON_DATE_YEAR_MAX;
  for (guint i = 0; i < self->n; i++)
    {
      const HonYearsResult *result = hon_years_get_result (self->years[i]);

      self->first_day = MIN (self->first_day, hon_years_get_input (self->years[i])->phases[0].from);
      self->last_year = MIN (self->last_year, result->years[result->n_years - 1].year);
    }
  self->first_year = hon_date_get_year (self->first_day);
}

static void
hon_years_comparison_finalize (GObject *object)
{
  HonYearsComparison *self = HON_YEARS_COMPARISON (object);

  for (guint i = 0; i < HON_COMPARISON_MAX; i++)
    {
      g_clear_object (&self->years[i]);
      g_free (self->names[i]);
    }
  g_clear_object (&self->table);
  g_clear_object (&self->cumulated);

  G_OBJECT_CLASS (hon_years_comparison_parent_class)->finalize (object);
}

static void
hon_years_comparison_class_init (HonYearsComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_years_comparison_finalize;
}

static void
hon_years_comparison_init (HonYearsComparison *self)
{
}

/**
 * hon_years_comparison_new:
 * @catalogue: a loaded catalogue
 * @careers: (element-type HonCareer): from `HON_COMPARISON_MIN` to `HON_COMPARISON_MAX` careers
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Compares careers over the years from the first opening on that all of them reach to. A career that
 * opens after these years cannot be compared.
 *
 * Returns: (transfer full) (nullable): the comparison, or %NULL when one of them cannot be computed
 */
HonYearsComparison *
hon_years_comparison_new (HonCatalogue  *catalogue,
                          GListModel    *careers,
                          GError       **error)
{
  g_autoptr (HonYearsComparison) self = NULL;
  guint n;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (careers), NULL);

  n = g_list_model_get_n_items (careers);
  g_return_val_if_fail (n >= HON_COMPARISON_MIN && n <= HON_COMPARISON_MAX, NULL);

  self = g_object_new (HON_TYPE_YEARS_COMPARISON, NULL);
  self->n = n;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonCareer) career = g_list_model_get_item (careers, i);

      self->years[i] = hon_years_new (catalogue, career, error);
      if (self->years[i] == NULL)
        {
          /* Translators: the number of a situation. */
          g_prefix_error (error, _("situation %u: "), i + 1);
          return NULL;
        }
      self->waiting[i] = hon_career_get_waiting_income (career);
      self->names[i] = g_strdup (hon_career_get_name (career));
    }

  find_common_years (self);
  for (guint i = 0; i < n; i++)
    if (hon_years_get_result (self->years[i])->years[0].year > self->last_year)
      {
        g_autoptr (HonCareer) career = g_list_model_get_item (careers, i);

        hon_input_set_error (HON_INPUT (career), "opening", error,
                             /* Translators: the number of a situation, and a year. */
                             _("situation %1$u: it opens after %2$d, the last year of another one"),
                             i + 1, self->last_year);
        return NULL;
      }
  for (guint i = 0; i < n; i++)
    self->alike[i] = compute_alike (self, i);
  self->table = make_table (self);
  self->cumulated = make_cumulated (self);
  mark_tables (self);

  return g_steal_pointer (&self);
}

guint
hon_years_comparison_get_n (HonYearsComparison *self)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);

  return self->n;
}

/**
 * hon_years_comparison_get_years:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: (transfer none): its years
 */
HonYears *
hon_years_comparison_get_years (HonYearsComparison *self,
                                guint               i)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);
  g_return_val_if_fail (i < self->n, NULL);

  return self->years[i];
}

/**
 * hon_years_comparison_dup_title:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: (transfer full): its number and its name, or its sector and its opening year
 */
char *
hon_years_comparison_dup_title (HonYearsComparison *self,
                                guint               i)
{
  const HonYearsInput *input;
  HonSector *sector;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);
  g_return_val_if_fail (i < self->n, NULL);

  if (*self->names[i] != '\0')
    /* Translators: the number of a situation, and what the doctor calls it. */
    return g_strdup_printf (_("%1$u: %2$s"), i + 1, self->names[i]);

  input = hon_years_get_input (self->years[i]);
  sector = hon_catalogue_get_sector (hon_years_get_catalogue (self->years[i]), input->phases[0].sector);

  /* Translators: the number of a situation, a sector, and the year of the opening. */
  return g_strdup_printf (_("%1$u: %2$s, %3$d"), i + 1, hon_sector_get_short_label (sector),
                          hon_date_get_year (input->phases[0].from));
}

/**
 * hon_years_comparison_get_total:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: what it leaves over all years that are compared, centimes
 */
gint64
hon_years_comparison_get_total (HonYearsComparison *self,
                                guint               i)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);
  g_return_val_if_fail (i < self->n, 0);

  return get_total_of (self, i, hon_years_get_result (self->years[i]));
}

/**
 * hon_years_comparison_has_other_household:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: whether its practice is taxed with another household than that of the first career: a couple,
 *   children, or income beside the practice
 */
gboolean
hon_years_comparison_has_other_household (HonYearsComparison *self,
                                          guint               i)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), FALSE);
  g_return_val_if_fail (i < self->n, FALSE);

  return differs_in_household (hon_years_get_input (self->years[i]), hon_years_get_input (self->years[0]));
}

/**
 * hon_years_comparison_get_total_alike:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: what it would leave with the household of the first career over all years that are compared,
 *   centimes
 */
gint64
hon_years_comparison_get_total_alike (HonYearsComparison *self,
                                      guint               i)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);
  g_return_val_if_fail (i < self->n, 0);

  return self->alike[i];
}

/**
 * hon_years_comparison_differs_by_household:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: whether it leaves another amount than the first career for its household alone
 */
gboolean
hon_years_comparison_differs_by_household (HonYearsComparison *self,
                                           guint               i)
{
  gint64 first;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), FALSE);
  g_return_val_if_fail (i < self->n, FALSE);

  first = hon_years_comparison_get_total (self, 0);

  return self->alike[i] == first && hon_years_comparison_get_total (self, i) != first;
}

/**
 * hon_years_comparison_get_other_income:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: what is taxed with the practice over all years that are compared, and is no part of what is
 *   kept, centimes
 */
gint64
hon_years_comparison_get_other_income (HonYearsComparison *self,
                                       guint               i)
{
  static const Line other_income = { NULL, NULL, get_other_income };

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);
  g_return_val_if_fail (i < self->n, 0);

  return sum_years (self, i, &other_income);
}

/**
 * hon_years_comparison_get_table:
 * @self: a comparison
 *
 * Returns: (transfer none): what each career receives, pays and leaves over all years, and how far
 *   each is ahead of the first; the gaps of the lines make that of what is kept, but for the last one, which
 *   is what the health insurance pays of contributions
 */
HonTable *
hon_years_comparison_get_table (HonYearsComparison *self)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  return self->table;
}

/**
 * hon_years_comparison_list_changes:
 * @self: a comparison
 * @i: the position of a career after the first one
 * @found: (out caller-allocates) (array fixed-size=7): what changes, in order
 *
 * Tells how what the first career leaves becomes what another one does, all years together: the changes
 * add up to the difference.
 *
 * Returns: how many changes there are
 */
guint
hon_years_comparison_list_changes (HonYearsComparison  *self,
                                   guint                i,
                                   HonComparisonChange *found)
{
  guint n = 0;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);
  g_return_val_if_fail (i > 0 && i < self->n, 0);
  g_return_val_if_fail (found != NULL, 0);

  for (; n < G_N_ELEMENTS (changes); n++)
    found[n] = (HonComparisonChange) {
      changes[n].id, _(changes[n].label), sum_years (self, i, &changes[n]) - sum_years (self, 0, &changes[n]),
    };
  if (sum_waiting (self, 0) != 0 || sum_waiting (self, i) != 0)
    {
      found[n] = (HonComparisonChange) {
        "attente", _("Income before the opening, after tax"), sum_waiting (self, i) - sum_waiting (self, 0),
      };
      n++;
    }

  return n;
}

/**
 * hon_years_comparison_get_cumulated:
 * @self: a comparison
 *
 * Returns: (transfer none): what each career has left so far at the end of each year
 */
HonTable *
hon_years_comparison_get_cumulated (HonYearsComparison *self)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), NULL);

  return self->cumulated;
}

int
hon_years_comparison_get_first_year (HonYearsComparison *self)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);

  return self->first_year;
}

int
hon_years_comparison_get_last_year (HonYearsComparison *self)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);

  return self->last_year;
}

/**
 * hon_years_comparison_get_n_months:
 * @self: a comparison
 *
 * Returns: over how many months careers are compared: from that of the first opening on
 */
int
hon_years_comparison_get_n_months (HonYearsComparison *self)
{
  int year, month, day;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);

  hon_date_get_ymd (self->first_day, &year, &month, &day);

  return 12 * (self->last_year - self->first_year + 1) - (month - 1);
}

/**
 * hon_years_comparison_is_waiting_for_nothing:
 * @self: a comparison
 * @i: the position of a career
 *
 * Returns: whether it opens later than another one, and leaves nothing until then
 */
gboolean
hon_years_comparison_is_waiting_for_nothing (HonYearsComparison *self,
                                             guint               i)
{
  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), FALSE);
  g_return_val_if_fail (i < self->n, FALSE);

  return self->waiting[i] == 0 && hon_years_get_input (self->years[i])->phases[0].from > self->first_day;
}

/**
 * hon_years_comparison_get_amount:
 * @self: a comparison
 * @i: the position of a career
 * @line: the id of a row of hon_years_comparison_get_table()
 * @year: a year that is compared
 *
 * Returns: what the year has of that row, centimes; 0 before the opening
 */
gint64
hon_years_comparison_get_amount (HonYearsComparison *self,
                                 guint               i,
                                 const char         *line,
                                 int                 year)
{
  const HonYearsResult *result;
  const HonYear *of;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);
  g_return_val_if_fail (i < self->n, 0);
  g_return_val_if_fail (line != NULL, 0);

  result = hon_years_get_result (self->years[i]);
  of = find_year (result, year);
  for (gsize l = 0; l < G_N_ELEMENTS (lines); l++)
    if (g_str_equal (lines[l].id, line))
      return of != NULL ? lines[l].get (of) : 0;
  if (g_str_equal (takeover.id, line))
    return of != NULL ? takeover.get (of) : 0;

  return g_str_equal (line, "attente") ? get_waiting (self, i, year) : get_of_year (self, i, result, year);
}

/* How far a career is ahead of the first one at the end of a year. */
static gint64
get_lead (HonYearsComparison *self,
          guint               i,
          int                 year)
{
  g_autofree char *id = g_strdup_printf ("%d", year);
  HonTableRow *row = hon_table_find (self->cumulated, id);

  return hon_table_row_get_amount (row, 2 + i) - hon_table_row_get_amount (row, 2);
}

/**
 * hon_years_comparison_find_overtaking:
 * @self: a comparison
 * @i: the position of a career after the first
 * @year: (inout): the year after which to look, 0 for all; the year of the next change
 * @is_ahead: (out): whether the career is ahead of the first one from then on
 *
 * Finds at the end of which year the order of what is left so far changes.
 *
 * Returns: whether there is one
 */
gboolean
hon_years_comparison_find_overtaking (HonYearsComparison *self,
                                      guint               i,
                                      int                *year,
                                      gboolean           *is_ahead)
{
  gint64 lead = 0;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), FALSE);
  g_return_val_if_fail (i > 0 && i < self->n, FALSE);
  g_return_val_if_fail (year != NULL && is_ahead != NULL, FALSE);

  for (int y = self->first_year; y <= self->last_year; y++)
    {
      gint64 now = get_lead (self, i, y);

      if (y > *year && ((now > 0 && lead < 0) || (now < 0 && lead > 0)))
        {
          *year = y;
          *is_ahead = now > 0;
          return TRUE;
        }
      if (now != 0)
        lead = now;
    }

  return FALSE;
}

/* A career that is varied against the first one. */
typedef struct
{
  HonYearsComparison *comparison;
  guint               i;
  HonBreakEven        what;
  gint64              total;  /* of the first */
  HonYearsRates      *rates;
  HonYearsResult     *result; /* of the last one */
} Variation;

static gint64
scale (gint64 amount,
       gint64 part,
       gint64 whole)
{
  return whole > 0 ? (gint64) (amount * ((double) part / whole)) : 0;
}

/* The career with @x centimes a year of overruns, or of fees, in its first phase; later ones in
 * proportion.
 */
static void
vary (const HonYearsInput *input,
      HonBreakEven         what,
      gint64               x,
      HonYearsInput       *varied)
{
  const HonYearsPhase *first = &input->phases[0];

  *varied = *input;
  for (guint p = 0; p < varied->n_phases; p++)
    {
      HonYearsPhase *phase = &varied->phases[p];

      switch (what)
        {
        case HON_BREAK_EVEN_OVERRUNS:
          phase->receipts -= phase->overruns;
          phase->overruns = scale (phase->receipts, x, first->receipts - first->overruns);
          phase->receipts += phase->overruns;
          break;

        case HON_BREAK_EVEN_RECEIPTS:
          phase->receipts = scale (phase->receipts, x, first->receipts);
          phase->outside = scale (phase->outside, x, first->receipts);
          phase->overruns = scale (phase->overruns, x, first->receipts);
          break;
        }
    }
}

static gint64
get_gap (gint64   x,
         gpointer user_data)
{
  Variation *variation = user_data;
  HonYears *years = variation->comparison->years[variation->i];
  HonYearsInput input;

  vary (hon_years_get_input (years), variation->what, x, &input);
  hon_years_compute (variation->rates->years, hon_catalogue_get_calendar (hon_years_get_catalogue (years)),
                     &input, variation->result);

  return get_total_of (variation->comparison, variation->i, variation->result) - variation->total;
}

/**
 * hon_years_comparison_find_break_even:
 * @self: a comparison
 * @i: the position of a career after the first
 * @what: what of it is varied
 * @crossings: (out caller-allocates): at which overruns or fees of a year, centimes, it overtakes the
 *   first career or falls behind
 *
 * Finds where a career leaves as much as the first one over the years that are compared, all else
 * alike: overruns from none to as much as the fees at the tariff, or fees from none to twice as much.
 *
 * Returns: how far from the truth a place may be, centimes
 */
gint64
hon_years_comparison_find_break_even (HonYearsComparison *self,
                                      guint               i,
                                      HonBreakEven        what,
                                      HonCrossings       *crossings)
{
  g_autofree HonYearsRates *rates = g_new (HonYearsRates, 1);
  g_autofree HonYearsResult *result = g_new (HonYearsResult, 1);
  const HonYearsInput *input;
  Variation variation = { self, i, what, 0, rates, result };
  gint64 most;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (self), 0);
  g_return_val_if_fail (i > 0 && i < self->n, 0);

  input = hon_years_get_input (self->years[i]);
  variation.total = hon_years_comparison_get_total (self, 0);
  hon_years_rates_read (rates, hon_years_get_catalogue (self->years[i]),
                        hon_date_get_year (input->phases[0].from), input->n_years);
  most = what == HON_BREAK_EVEN_OVERRUNS ? input->phases[0].receipts - input->phases[0].overruns
                                         : 2 * input->phases[0].receipts;
  hon_crossings_find (crossings, get_gap, &variation, 0, most, STEPS, TOLERANCE);

  return TOLERANCE;
}
