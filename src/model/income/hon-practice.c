/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-practice.h"

#include "hon-income-rule.h"
#include "hon-income-rules.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

/**
 * HonPractice:
 *
 * A doctor's situation in one year: what is entered on a page, on the command line and in a file. It
 * holds whatever it is given; hon_practice_check() says whether that can be computed.
 *
 * Amounts are centimes a year. The overruns (*dépassements*) are part of the receipts under the
 * agreement; in the sector `HON_SECTOR_NC` nothing is under it, whatever the other inputs say.
 */

struct _HonPractice
{
  HonInput       parent_instance;

  int            year;     /* `HON_INPUT_NONE` for the last one of the datasets, or the first whole one of the
                            * activity where that is later
                            */
  HonSectorKind  sector;
  gint64         receipts;
  gint64         outside;  /* the part of the receipts outside the agreement */
  gint64         overruns;
  gint64         expenses; /* without contributions */
  HonDate        start;    /* the first day of activity */
  int            age;      /* years, on that day */
  HonIncomeRule  rule;     /* what the first years follow */
  int            children;
  gint64         partner_income; /* taxable, of a couple */
  gint64         salaries; /* taxable, of the doctor beside the practice */
  gboolean       locum;
  gboolean       retired;
  gboolean       couple;
  gboolean       micro;

  HonIncomeRates projected; /* of a first whole year that is later than those of the datasets */
};

/* What files call a doctor who is not taxed as a couple, and one who is. */
static const HonChoice families[] = {
  { .id = "celibataire" },
  { .id = "couple" },
};

static const HonChoices family_choices = { .items = families, .n_items = G_N_ELEMENTS (families) };

#define AT(member) G_STRUCT_OFFSET (HonPractice, member)

static const HonInputField fields[] = {
  {
    .name = "year", .kind = HON_INPUT_INTEGER, .offset = AT (year),
    .minimum = HON_DATE_YEAR_MIN, .maximum = HON_DATE_YEAR_MAX, .initial = HON_INPUT_NONE,
    .flags = HON_INPUT_REQUIRED,
    .column = "year", .option = "year", .argument = N_("YEAR"),
    .help = N_("The year of the receipts"),
  },
  {
    .name = "sector", .kind = HON_INPUT_CHOICE, .offset = AT (sector), .choices = &hon_sector_kind_choices,
    .flags = HON_INPUT_REQUIRED,
    .column = "secteur", .option = "secteur",
    .help = N_("The sector of the doctor"),
  },
  {
    .name = "receipts", .kind = HON_INPUT_MONEY, .offset = AT (receipts), .maximum = HON_MONEY_MAX,
    .initial = 15000000, /* so that a page is never empty */
    .flags = HON_INPUT_REQUIRED,
    .column = "recettes_eur", .option = "recettes", .argument = N_("AMOUNT"),
    .help = N_("All fees received in the year"),
  },
  {
    .name = "outside", .kind = HON_INPUT_MONEY, .offset = AT (outside), .maximum = HON_MONEY_MAX,
    .rest_of = "receipts",
    .column = "recettes_conventionnees_eur", .option = "conventionnees", .argument = N_("AMOUNT"),
    .help = N_("The part of them under the agreement, overruns included; all when left out"),
  },
  {
    .name = "overruns", .kind = HON_INPUT_MONEY, .offset = AT (overruns), .maximum = HON_MONEY_MAX,
    .column = "depassements_eur", .option = "depassements", .argument = N_("AMOUNT"),
    .help = N_("The part of those that is overrun"),
  },
  {
    .name = "expenses", .kind = HON_INPUT_MONEY, .offset = AT (expenses), .maximum = HON_MONEY_MAX,
    .column = "charges_eur", .option = "charges", .argument = N_("AMOUNT"),
    .help = N_("Professional expenses without contributions"),
  },
  {
    .name = "start", .kind = HON_INPUT_DATE, .offset = AT (start),
    .initial = 735599, /* 1 January 2015: long enough ago to be no beginner any more */
    .column = "date_debut_activite", .option = "debut", .argument = N_("YYYY-MM-DD"),
    .help = N_("The first day of activity"),
  },
  {
    .name = "age", .kind = HON_INPUT_INTEGER, .offset = AT (age), .minimum = 20, .maximum = 100, .initial = 32,
    .column = "age_debut", .option = "age", .argument = N_("YEARS"),
    .help = N_("Age on that day"),
  },
  {
    .name = "rule", .kind = HON_INPUT_CHOICE, .offset = AT (rule), .choices = &hon_income_rule_choices,
    .column = "regle", .option = "regle",
    .help = N_("What the first years follow, and the tax under the micro-BNC"),
  },
  {
    .name = "locum", .kind = HON_INPUT_FLAG, .offset = AT (locum),
    .column = "remplacant", .option = "remplacant",
    .help = N_("Replaces colleagues"),
  },
  {
    .name = "retired", .kind = HON_INPUT_FLAG, .offset = AT (retired),
    .column = "cumul_retraite", .option = "cumul-retraite",
    .help = N_("Combines a pension with work"),
  },
  {
    .name = "couple", .kind = HON_INPUT_FLAG, .offset = AT (couple), .choices = &family_choices,
    .column = "situation_famille", .option = "couple",
    .help = N_("Is taxed as a couple"),
  },
  {
    .name = "children", .kind = HON_INPUT_INTEGER, .offset = AT (children), .maximum = 20,
    .column = "enfants", .option = "enfants", .argument = N_("NUMBER"),
    .help = N_("How many children are dependent"),
  },
  {
    .name = "partner-income", .kind = HON_INPUT_MONEY, .offset = AT (partner_income), .maximum = HON_MONEY_MAX,
    .column = "revenu_conjoint_eur", .option = "revenu-conjoint", .argument = N_("AMOUNT"),
    .help = N_("Taxable income of the partner of a couple in a year, after deductions"),
  },
  {
    .name = "salaries", .kind = HON_INPUT_MONEY, .offset = AT (salaries), .maximum = HON_MONEY_MAX,
    .column = "salaires_eur", .option = "salaires", .argument = N_("AMOUNT"),
    .help = N_("Taxable income of the doctor beside the practice in a year, after deductions"),
  },
  {
    .name = "micro", .kind = HON_INPUT_FLAG, .offset = AT (micro),
    .column = "micro_fiscal", .option = "micro",
    .help = N_("Is taxed under the micro-BNC"),
  },
};

#undef AT

G_DEFINE_FINAL_TYPE (HonPractice, hon_practice, HON_TYPE_INPUT)

/* The last year that has parameters of its own. */
static int
get_known_year (HonCatalogue *catalogue)
{
  guint n_years;
  const int *years = hon_catalogue_get_years (catalogue, &n_years);

  return years[n_years - 1];
}

/* There is a whole year after it. */
static HonDate
get_last_start (void)
{
  return hon_date_new (HON_DATE_YEAR_MAX - 1, 12, 31);
}

static gboolean
check_year (HonPractice   *self,
            HonCatalogue  *catalogue,
            GError       **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  const int *years;
  guint n_years;

  if (hon_practice_get_rates (self, catalogue) != NULL)
    return TRUE;

  years = hon_catalogue_get_years (catalogue, &n_years);
  for (guint i = 0; i < n_years; i++)
    g_string_append_printf (known, "%s%d", i == 0 ? "" : ", ", years[i]);
  hon_input_set_error (HON_INPUT (self), "year", error,
                       /* Translators: %1$d is a year, %2$s a list of years. */
                       _("the year %1$d cannot be simulated; these can: %2$s"), self->year, known->str);

  return FALSE;
}

static gboolean
check_parts (HonPractice  *self,
             GError      **error)
{
  if (self->sector == HON_SECTOR_NC)
    return TRUE;

  if (self->outside < 0 || self->outside > self->receipts)
    {
      hon_input_set_error (HON_INPUT (self), "outside", error, "%s",
                           _("the fees under the agreement are more than the receipts, or negative"));
      return FALSE;
    }
  if (self->overruns > self->receipts - self->outside)
    {
      hon_input_set_error (HON_INPUT (self), "overruns", error, "%s",
                           _("the overruns are more than the fees under the agreement"));
      return FALSE;
    }

  return TRUE;
}

static void
hon_practice_class_init (HonPracticeClass *klass)
{
  hon_input_class_set_fields (HON_INPUT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
hon_practice_init (HonPractice *self)
{
}

HonPractice *
hon_practice_new (void)
{
  return g_object_new (HON_TYPE_PRACTICE, NULL);
}

/**
 * hon_practice_check:
 * @self: a practice
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Checks the inputs against each other and against the facts, and reports the first that is wrong.
 *
 * Returns: whether the situation can be computed
 */
gboolean
hon_practice_check (HonPractice   *self,
                    HonCatalogue  *catalogue,
                    GError       **error)
{
  const HonIncomeRates *rates;

  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  if (!check_year (self, catalogue, error) ||
      !hon_input_check_ranges (HON_INPUT (self), error) ||
      !check_parts (self, error))
    return FALSE;

  rates = hon_practice_get_rates (self, catalogue);
  if (self->start > HON_DATE_NONE && self->start <= rates->last_day)
    return TRUE;

  hon_input_set_error (HON_INPUT (self), "start", error, _("the activity starts after the end of %d"), rates->year);

  return FALSE;
}

/**
 * hon_practice_get_rates:
 * @self: a practice
 * @catalogue: a loaded catalogue
 *
 * Without a year of its own, a practice whose first whole year is after the last one of the datasets is
 * simulated in that, for fees are those of a whole year, with the parameters of the last one: what shows it has
 * to say so.
 *
 * Returns: (transfer none) (nullable): what the engine needs for the year, if it can be simulated; good until
 *   this is called again
 */
const HonIncomeRates *
hon_practice_get_rates (HonPractice  *self,
                        HonCatalogue *catalogue)
{
  int last;

  g_return_val_if_fail (HON_IS_PRACTICE (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  if (self->year != HON_INPUT_NONE)
    return hon_catalogue_get_rates (catalogue, self->year);
  last = hon_practice_get_last_year (self, catalogue);

  return hon_catalogue_project_rates (catalogue, last, &self->projected);
}

/**
 * hon_practice_get_last_year:
 * @self: a practice
 * @catalogue: a loaded catalogue
 *
 * Returns: the year that it is simulated in as long as it has none of its own
 */
int
hon_practice_get_last_year (HonPractice  *self,
                            HonCatalogue *catalogue)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), 0);

  /* Of a day that cannot be, the check tells. */
  if (self->start <= HON_DATE_NONE || self->start > get_last_start ())
    return get_known_year (catalogue);

  return MAX (get_known_year (catalogue), hon_date_get_whole_year (self->start));
}

/**
 * hon_practice_get_last_start:
 * @self: a practice
 *
 * Returns: the last day on which it can start
 */
HonDate
hon_practice_get_last_start (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), HON_DATE_NONE);

  return self->year != HON_INPUT_NONE ? hon_date_new (self->year, 12, 31) : get_last_start ();
}

/**
 * hon_practice_get_input:
 * @self: a practice that can be computed
 * @input: (out caller-allocates): the same for the engine
 */
void
hon_practice_get_input (HonPractice    *self,
                        HonIncomeInput *input)
{
  gboolean is_agreed;

  g_return_if_fail (HON_IS_PRACTICE (self));
  g_return_if_fail (input != NULL);

  is_agreed = self->sector != HON_SECTOR_NC;
  *input = (HonIncomeInput) {
    .sector = self->sector,
    .receipts = self->receipts,
    .agreed_receipts = is_agreed ? self->receipts - self->outside : 0,
    .overruns = is_agreed ? self->overruns : 0,
    .expenses = self->expenses,
    .start = self->start,
    .age = self->age,
    .rule = self->rule,
    .n_children = self->children,
    .other_income = (self->couple ? self->partner_income : 0) + self->salaries,
    .locum = self->locum,
    .retired = self->retired,
    .couple = self->couple,
    .micro = self->micro,
  };
}

/**
 * hon_practice_drop_overruns:
 * @self: a practice
 *
 * Leaves the same acts at the tariff of the agreement: overruns go, and the
 * receipts with them.
 */
void
hon_practice_drop_overruns (HonPractice *self)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  g_object_set (self,
                "receipts", self->receipts - self->overruns,
                "overruns", G_GINT64_CONSTANT (0),
                NULL);
}

/**
 * hon_practice_get_overruns_limit:
 * @self: a practice
 *
 * Returns: the most that `HonPractice:overruns` can be, centimes
 */
gint64
hon_practice_get_overruns_limit (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return MAX (0, self->receipts - self->outside);
}

/**
 * hon_practice_get_outside_limit:
 * @self: a practice
 *
 * Returns: the most that `HonPractice:outside` can be, centimes
 */
gint64
hon_practice_get_outside_limit (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return MAX (0, self->receipts - self->overruns);
}

gboolean
hon_practice_is_couple (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);

  return self->couple;
}

int
hon_practice_get_year (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->year;
}

HonSectorKind
hon_practice_get_sector (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), HON_SECTOR_S1);

  return self->sector;
}

gint64
hon_practice_get_overruns (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->overruns;
}
