/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-career.h"

#include "hon-career-choices.h"
#include "hon-format.h"
#include "hon-income-rule.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

/**
 * HonCareer:
 *
 * A doctor's years from the opening day on: what is entered on a page, on the command line and in a
 * file. It holds whatever it is given; hon_career_check() says whether that can be computed.
 *
 * Amounts are centimes a whole year. Overruns (*dépassements*) are part of the receipts under the
 * agreement.
 */

struct _HonCareer
{
  HonInput       parent_instance;

  char          *id;              /* (owned): of a situation that is compared; "" of another */
  char          *name;            /* (owned): "" without one */
  char          *speciality;      /* (owned): its id; "" where it is not told */
  HonDate        opening;
  int            years;           /* calendar years, that of the opening included */
  HonSectorKind  sector;
  gint64         receipts;
  gint64         outside;         /* the part of the receipts outside the agreement */
  gint64         overruns;
  int            growth;          /* of receipts from year to year, percent */
  gint64         premium;         /* of the OPTAM, a whole year */
  int            tariff_share;    /* of the activity at the tariff, percent; `HON_INPUT_NONE` when not known */
  int            agreed_overrun;  /* mean overrun that the OPTAM allows, percent of the tariff; the same */
  int            agreed_share;    /* least share at the tariff that it asks for, percent; the same */
  gint64         rent;
  gint64         staff;
  gint64         insurance;
  gint64         ordre;
  gint64         material;
  gint64         other_expenses;
  HonDate        change;          /* of sector; 0 when there is none */
  HonSectorKind  next_sector;
  gint64         next_receipts;   /* `HON_INPUT_NONE` when they stay as they are */
  gint64         next_overruns;   /* the same */
  int            age;             /* on the opening day */
  gboolean       couple;
  int            children;
  gint64         partner_income;  /* taxable */
  gint64         salaries;        /* taxable, of the doctor beside the practice */
  gint64         income_before;   /* taxable, of the doctor in the opening year before it */
  gint64         waiting_income;  /* net, of a year until the opening */
  gboolean       locum;
  gboolean       retired;
  gboolean       micro;
  HonIncomeRule  rule;
  gint64         estimate;        /* told to the Urssaf; `HON_INPUT_NONE` without one */
  gboolean       urssaf_quarterly;
  gboolean       carmf_monthly;
  gboolean       tax_quarterly;
  gboolean       tax_voluntary;
  HonRspm        rspm;
  HonZone        zone;
  gboolean       acre;
  gboolean       frr;
  gboolean       reductions;      /* of the CARMF, on request */
  gboolean       s1_deductions;
  gboolean       s1_expenses;
  gboolean       tariff_takeover;
};

#define AT(member) G_STRUCT_OFFSET (HonCareer, member)

static const HonInputField fields[] = {
  {
    .name = "id", .kind = HON_INPUT_TEXT, .offset = AT (id), .initial_text = "",
    .column = "identifiant", .option = "identifiant", .argument = N_("ID"),
    .help = N_("What tells the situation from others where it is compared, whatever it is called"),
  },
  {
    .name = "name", .kind = HON_INPUT_TEXT, .offset = AT (name), .initial_text = "",
    .column = "nom", .option = "nom", .argument = N_("NAME"),
    .help = N_("What the situation is called where it is compared"),
  },
  {
    .name = "speciality", .kind = HON_INPUT_TEXT, .offset = AT (speciality), .initial_text = "",
    .column = "specialite", .option = "specialite", .argument = N_("SPECIALITY"),
    .help = N_("The speciality, by its id or name; counts where it is told what patients pay"),
  },
  {
    .name = "opening", .kind = HON_INPUT_DATE, .offset = AT (opening),
    .initial = 739982, /* 1 January 2027 */
    .flags = HON_INPUT_REQUIRED,
    .column = "date_debut_activite", .option = "debut", .argument = N_("YYYY-MM-DD"),
    .help = N_("The opening day"),
  },
  {
    .name = "years", .kind = HON_INPUT_INTEGER, .offset = AT (years), .minimum = 1,
    .maximum = HON_YEARS_MAX, .initial = 5,
    .column = "annees", .option = "annees", .argument = N_("NUMBER"),
    .help = N_("How many calendar years, that of the opening included"),
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
    .help = N_("All fees of a whole year"),
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
    .name = "growth", .kind = HON_INPUT_PERCENT, .offset = AT (growth), .maximum = 50,
    .column = "croissance_pct", .option = "croissance", .argument = N_("PERCENT"),
    .help = N_("By how much fees grow from one year to the next"),
  },
  {
    .name = "premium", .kind = HON_INPUT_MONEY, .offset = AT (premium), .maximum = HON_MONEY_MAX,
    .column = "prime_optam_eur", .option = "prime-optam", .argument = N_("AMOUNT"),
    .help = N_("OPTAM premium of a whole year, counted while in the OPTAM"),
  },
  {
    .name = "tariff-share", .kind = HON_INPUT_PERCENT, .offset = AT (tariff_share), .maximum = 100,
    .initial = HON_INPUT_NONE,
    .column = "part_au_tarif_pct", .option = "part-au-tarif", .argument = N_("PERCENT"),
    .help = N_("Share of the activity at the tariff, without overruns"),
  },
  {
    .name = "agreed-overrun", .kind = HON_INPUT_PERCENT, .offset = AT (agreed_overrun), .maximum = 100,
    .initial = HON_INPUT_NONE,
    .column = "optam_depassement_pct", .option = "optam-depassement", .argument = N_("PERCENT"),
    .help = N_("Mean overrun of the OPTAM commitment, in percent of fees at the tariff"),
  },
  {
    .name = "agreed-share", .kind = HON_INPUT_PERCENT, .offset = AT (agreed_share), .maximum = 100,
    .initial = HON_INPUT_NONE,
    .column = "optam_part_au_tarif_pct", .option = "optam-part-au-tarif", .argument = N_("PERCENT"),
    .help = N_("Share of the activity at the tariff of the OPTAM commitment"),
  },
  {
    .name = "rent", .kind = HON_INPUT_MONEY, .offset = AT (rent), .maximum = HON_MONEY_MAX,
    .column = "loyer_eur", .option = "loyer", .argument = N_("AMOUNT"),
    .help = N_("Rent of a whole year"),
  },
  {
    .name = "staff", .kind = HON_INPUT_MONEY, .offset = AT (staff), .maximum = HON_MONEY_MAX,
    .column = "personnel_eur", .option = "personnel", .argument = N_("AMOUNT"),
    .help = N_("Staff, with what the employer pays"),
  },
  {
    .name = "insurance", .kind = HON_INPUT_MONEY, .offset = AT (insurance), .maximum = HON_MONEY_MAX,
    .column = "assurances_eur", .option = "assurances", .argument = N_("AMOUNT"),
    .help = N_("Insurance: liability, premises"),
  },
  {
    .name = "ordre", .kind = HON_INPUT_MONEY, .offset = AT (ordre), .maximum = HON_MONEY_MAX,
    .column = "ordre_eur", .option = "ordre", .argument = N_("AMOUNT"),
    .help = N_("Subscription to the Ordre"),
  },
  {
    .name = "material", .kind = HON_INPUT_MONEY, .offset = AT (material), .maximum = HON_MONEY_MAX,
    .column = "materiel_eur", .option = "materiel", .argument = N_("AMOUNT"),
    .help = N_("Equipment and supplies"),
  },
  {
    .name = "other-expenses", .kind = HON_INPUT_MONEY, .offset = AT (other_expenses),
    .maximum = HON_MONEY_MAX,
    .column = "charges_eur", .option = "charges", .argument = N_("AMOUNT"),
    .help = N_("All other professional expenses, without contributions"),
  },
  {
    .name = "change", .kind = HON_INPUT_DATE, .offset = AT (change),
    .column = "date_changement", .option = "changement", .argument = N_("YYYY-MM-DD"),
    .help = N_("The day of a change of sector or of OPTAM"),
  },
  {
    .name = "next-sector", .kind = HON_INPUT_CHOICE, .offset = AT (next_sector), .choices = &hon_sector_kind_choices,
    .column = "nouveau_secteur", .option = "nouveau-secteur",
    .help = N_("The sector from that day on"),
  },
  {
    .name = "next-receipts", .kind = HON_INPUT_MONEY, .offset = AT (next_receipts), .maximum = HON_MONEY_MAX,
    .initial = HON_INPUT_NONE,
    .column = "nouvelles_recettes_eur", .option = "nouvelles-recettes", .argument = N_("AMOUNT"),
    .help = N_("All fees of a whole year from then on; as before when left out"),
  },
  {
    .name = "next-overruns", .kind = HON_INPUT_MONEY, .offset = AT (next_overruns), .maximum = HON_MONEY_MAX,
    .initial = HON_INPUT_NONE,
    .column = "nouveaux_depassements_eur", .option = "nouveaux-depassements", .argument = N_("AMOUNT"),
    .help = N_("The part of them that is overrun; as before when left out"),
  },
  {
    .name = "age", .kind = HON_INPUT_INTEGER, .offset = AT (age), .minimum = 20, .maximum = 100, .initial = 32,
    .column = "age_debut", .option = "age", .argument = N_("YEARS"),
    .help = N_("Age on the opening day"),
  },
  {
    .name = "couple", .kind = HON_INPUT_FLAG, .offset = AT (couple),
    .column = "couple", .option = "couple",
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
    .name = "income-before", .kind = HON_INPUT_MONEY, .offset = AT (income_before), .maximum = HON_MONEY_MAX,
    .column = "revenu_avant_eur", .option = "revenu-avant", .argument = N_("AMOUNT"),
    .help = N_("Taxable income of the doctor in the opening year before the opening"),
  },
  {
    .name = "waiting-income", .kind = HON_INPUT_MONEY, .offset = AT (waiting_income), .maximum = HON_MONEY_MAX,
    .column = "revenu_attente_eur", .option = "revenu-attente", .argument = N_("AMOUNT"),
    .help = N_("What a year until the opening leaves after tax; counts where careers are compared"),
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
    .name = "micro", .kind = HON_INPUT_FLAG, .offset = AT (micro),
    .column = "micro_fiscal", .option = "micro",
    .help = N_("Is taxed under the micro-BNC"),
  },
  {
    .name = "rule", .kind = HON_INPUT_CHOICE, .offset = AT (rule), .choices = &hon_income_rule_choices,
    .column = "regle", .option = "regle",
    .help = N_("What the first years follow, and the tax under the micro-BNC"),
  },
  {
    .name = "estimate", .kind = HON_INPUT_MONEY, .offset = AT (estimate), .maximum = HON_MONEY_MAX,
    .initial = HON_INPUT_NONE,
    .column = "revenu_estime_eur", .option = "estimation", .argument = N_("AMOUNT"),
    .help = N_("Base of a whole year that the Urssaf is told of for the first two years"),
  },
  {
    .name = "urssaf-quarterly", .kind = HON_INPUT_FLAG, .offset = AT (urssaf_quarterly),
    .column = "urssaf_trimestre", .option = "urssaf-trimestre",
    .help = N_("Pays the Urssaf by the quarter"),
  },
  {
    .name = "carmf-monthly", .kind = HON_INPUT_FLAG, .offset = AT (carmf_monthly),
    .column = "carmf_mois", .option = "carmf-mois",
    .help = N_("Pays the CARMF by the month"),
  },
  {
    .name = "tax-quarterly", .kind = HON_INPUT_FLAG, .offset = AT (tax_quarterly),
    .column = "impot_trimestre", .option = "impot-trimestre",
    .help = N_("Pays instalments of the tax by the quarter"),
  },
  {
    .name = "tax-voluntary", .kind = HON_INPUT_FLAG, .offset = AT (tax_voluntary),
    .column = "impot_volontaire", .option = "impot-volontaire",
    .help = N_("Pays instalments of the tax from the beginning, of one’s own accord"),
  },
  {
    .name = "rspm", .kind = HON_INPUT_CHOICE, .offset = AT (rspm), .choices = &hon_rspm_choices,
    .column = "rspm", .option = "rspm",
    .help = N_("Whether a locum is in the simplified scheme, with which cover for disability and death"),
  },
  {
    .name = "zone", .kind = HON_INPUT_CHOICE, .offset = AT (zone), .choices = &hon_zone_choices,
    .column = "zone_installation", .option = "zone",
    .help = N_("The zone of a first practice, for the aid of the health insurance"),
  },
  {
    .name = "acre", .kind = HON_INPUT_FLAG, .offset = AT (acre),
    .column = "acre", .option = "acre",
    .help = N_("Has the Acre, the aid to those who start a business"),
  },
  {
    .name = "frr", .kind = HON_INPUT_FLAG, .offset = AT (frr),
    .column = "zone_frr", .option = "frr",
    .help = N_("Opens in a zone FRR, where the profit is exempt from tax at first"),
  },
  {
    .name = "reductions", .kind = HON_INPUT_FLAG, .offset = AT (reductions),
    .column = "reductions_carmf", .option = "reductions-carmf",
    .help = N_("Asks the CARMF for the reductions of low incomes"),
  },
  {
    .name = "s1-deductions", .kind = HON_INPUT_FLAG, .offset = AT (s1_deductions),
    .column = "deductions_secteur_1", .option = "deductions-secteur-1",
    .help = N_("Deducts group III and its complement, in secteur 1"),
  },
  {
    .name = "s1-expenses", .kind = HON_INPUT_FLAG, .offset = AT (s1_expenses),
    .column = "frais_forfaitaires_secteur_1", .option = "frais-forfaitaires-secteur-1",
    .help = N_("Deducts a share of the receipts in the place of some expenses, in secteur 1"),
  },
  {
    .name = "tariff-takeover", .kind = HON_INPUT_FLAG, .offset = AT (tariff_takeover),
    .column = "participation_au_tarif", .option = "participation-au-tarif",
    .help = N_("Has the health insurance take part in the income at the tariff only, in secteur 1"),
  },
};

#undef AT

G_DEFINE_FINAL_TYPE (HonCareer, hon_career, HON_TYPE_INPUT)

static gint64
get_next_receipts (HonCareer *self)
{
  return self->next_receipts == HON_INPUT_NONE ? self->receipts : self->next_receipts;
}

static gint64
get_next_overruns (HonCareer *self)
{
  return self->next_overruns == HON_INPUT_NONE ? self->overruns : self->next_overruns;
}

/* Outside the agreement no part of the fees is under it, and none of them is an overrun. */
static gint64
get_overruns_limit (HonSectorKind sector,
                    gint64        receipts,
                    gint64        outside)
{
  return sector == HON_SECTOR_NC ? HON_MONEY_MAX : MAX (0, receipts - outside);
}

static gboolean
check_speciality (HonCareer     *self,
                  HonCatalogue  *catalogue,
                  GError       **error)
{
  return *self->speciality == '\0' ||
         hon_speciality_check (HON_INPUT (self), self->speciality,
                               hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), error);
}

static gboolean
check_opening (HonCareer     *self,
               HonCatalogue  *catalogue,
               GError       **error)
{
  HonDate first, last;

  hon_career_get_openings (catalogue, &first, &last);
  if (self->opening >= first && self->opening <= last)
    return TRUE;

  hon_input_set_error (HON_INPUT (self), "opening", error,
                       /* Translators: two years. */
                       _("the opening is not between %1$d and %2$d"), hon_date_get_year (first),
                       hon_date_get_year (last));

  return FALSE;
}

static gboolean
check_parts (HonCareer  *self,
             GError    **error)
{
  if (self->sector != HON_SECTOR_NC && (self->outside < 0 || self->outside > self->receipts))
    {
      hon_input_set_error (HON_INPUT (self), "outside", error, "%s",
                           _("the fees under the agreement are more than the receipts, or negative"));
      return FALSE;
    }
  if (self->overruns > hon_career_get_overruns_limit (self))
    {
      hon_input_set_error (HON_INPUT (self), "overruns", error, "%s",
                           _("the overruns are more than the fees under the agreement"));
      return FALSE;
    }
  if (self->change != HON_DATE_NONE && get_next_overruns (self) > hon_career_get_next_overruns_limit (self))
    {
      hon_input_set_error (HON_INPUT (self), "next-overruns", error, "%s",
                           _("the overruns are more than the fees under the agreement"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_change (HonCareer  *self,
              GError    **error)
{
  if (self->change == HON_DATE_NONE || self->change > self->opening)
    return TRUE;

  hon_input_set_error (HON_INPUT (self), "change", error, "%s", _("the change is not after the opening"));

  return FALSE;
}

/* The expenses together stay an amount. */
static gboolean
check_expenses (HonCareer  *self,
                GError    **error)
{
  g_autofree char *maximum = NULL;

  if (hon_career_get_expenses (self) <= HON_MONEY_MAX)
    return TRUE;

  maximum = hon_format_money (HON_MONEY_MAX, HON_MONEY_AUTO);
  hon_input_set_error (HON_INPUT (self), "other-expenses", error,
                       /* Translators: %s is an amount of money. */
                       _("all expenses together are more than %s"), maximum);

  return FALSE;
}

static void
insert_alike (GVariantDict       *dict,
              GVariant           *practice,
              const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (practice, names[i], G_VARIANT_TYPE_INT64);

      if (value != NULL)
        g_variant_dict_insert_value (dict, names[i], value);
    }
}

/* Another situation than the one that is compared. */
static void
insert_no_identity (GVariantDict *dict)
{
  g_variant_dict_insert (dict, "id", "s", "");
  g_variant_dict_insert (dict, "name", "s", "");
}

static void
insert_opening (GVariantDict *dict,
                HonCatalogue *catalogue,
                HonDate       opening)
{
  HonDate first, last;

  hon_career_get_openings (catalogue, &first, &last);
  if (opening >= first && opening <= last)
    g_variant_dict_insert (dict, "opening", "x", (gint64) opening);
}

static HonYearsPhase
make_phase (HonDate       from,
            HonSectorKind sector,
            gint64        receipts,
            gint64        outside,
            gint64        overruns,
            gint64        premium)
{
  gboolean is_agreed = sector != HON_SECTOR_NC;

  return (HonYearsPhase) {
    .from = from,
    .sector = sector,
    .receipts = receipts,
    .outside = is_agreed ? MIN (outside, receipts) : 0,
    .overruns = is_agreed ? overruns : 0,
    .premium = sector == HON_SECTOR_S2_OPTAM ? premium : 0,
  };
}

static void
hon_career_class_init (HonCareerClass *klass)
{
  hon_input_class_set_fields (HON_INPUT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
hon_career_init (HonCareer *self)
{
}

HonCareer *
hon_career_new (void)
{
  return g_object_new (HON_TYPE_CAREER, NULL);
}

/**
 * hon_career_dup_activity:
 * @catalogue: a loaded catalogue
 * @practice: some inputs of a practice, of which only the activity is known
 * @opening: when it opens; 0 where that is not known
 *
 * Tells what a reader takes of @practice with hon_reader_take(): sector, fees and expenses, as far
 * as they are there; who practises stays. An opening that cannot be computed stays too.
 *
 * Returns: (transfer full): some inputs of a career, and expenses as one amount
 */
GVariant *
hon_career_dup_activity (HonCatalogue *catalogue,
                         GVariant     *practice,
                         HonDate       opening)
{
  static const char * const alike[] = { "sector", "receipts", "outside", "overruns", "expenses", NULL };
  GVariantDict dict;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (practice != NULL, NULL);

  g_variant_dict_init (&dict, NULL);
  insert_alike (&dict, practice, alike);
  insert_opening (&dict, catalogue, opening);
  insert_no_identity (&dict);

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/**
 * hon_career_check:
 * @self: a career
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Checks the inputs against each other and against the facts, and reports the first that is wrong.
 *
 * Returns: whether the career can be computed
 */
gboolean
hon_career_check (HonCareer     *self,
                  HonCatalogue  *catalogue,
                  GError       **error)
{
  g_return_val_if_fail (HON_IS_CAREER (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  return hon_input_check_ranges (HON_INPUT (self), error) && check_speciality (self, catalogue, error) &&
         check_opening (self, catalogue, error) && check_parts (self, error) &&
         check_change (self, error) && check_expenses (self, error);
}

/**
 * hon_career_get_input:
 * @self: a career that can be computed
 * @input: (out caller-allocates): the same for the engine
 *
 * What is for locums or for secteur 1 alone, and was chosen before, is left out elsewhere: it cannot be seen there.
 */
void
hon_career_get_input (HonCareer     *self,
                      HonYearsInput *input)
{
  gboolean is_in_s1;

  g_return_if_fail (HON_IS_CAREER (self));
  g_return_if_fail (input != NULL);

  is_in_s1 = hon_career_is_in_s1 (self);

  *input = (HonYearsInput) {
    .phases = {
      make_phase (self->opening, self->sector, self->receipts, self->outside, self->overruns, self->premium),
      make_phase (self->change, self->next_sector, get_next_receipts (self), self->outside, get_next_overruns (self),
                  self->premium),
    },
    .n_phases = self->change != HON_DATE_NONE ? 2 : 1,
    .n_years = self->years,
    .growth = self->growth,
    .expenses = hon_career_get_expenses (self),
    .estimate = self->estimate,
    .other_income = (self->couple ? self->partner_income : 0) + self->salaries,
    .own_income = self->salaries,
    .income_before = self->income_before,
    .n_children = self->children,
    .age = self->age,
    .rule = self->rule,
    .couple = self->couple,
    .locum = self->locum,
    .retired = self->retired,
    .micro = self->micro,
    .urssaf_quarterly = self->urssaf_quarterly,
    .carmf_monthly = self->carmf_monthly,
    .tax_quarterly = self->tax_quarterly,
    .tax_voluntary = self->tax_voluntary,
    .rspm = self->locum ? self->rspm : HON_RSPM_NONE,
    .zone = self->zone,
    .acre = self->acre,
    .frr = self->frr,
    .reduced = self->reductions,
    .s1_deductions = is_in_s1 && self->s1_deductions,
    .s1_expenses = is_in_s1 && self->s1_expenses,
    .tariff_takeover = is_in_s1 && self->tariff_takeover,
  };
}

/**
 * hon_career_get_openings:
 * @catalogue: a loaded catalogue
 * @first: (out): the first day on which a practice can open
 * @last: (out): the last one
 *
 * The years before the first one with parameters cannot be computed; later ones are projected.
 */
void
hon_career_get_openings (HonCatalogue *catalogue,
                         HonDate      *first,
                         HonDate      *last)
{
  guint n_years;

  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (first != NULL && last != NULL);

  *first = hon_date_new (hon_catalogue_get_years (catalogue, &n_years)[0], 1, 1);
  *last = hon_date_new (HON_DATE_YEAR_MAX - HON_YEARS_MAX, 12, 31);
}

/**
 * hon_career_get_overruns_limit:
 * @self: a career
 *
 * Returns: the most that `HonCareer:overruns` can be, centimes; without a limit outside the agreement,
 *   where it does not count
 */
gint64
hon_career_get_overruns_limit (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), 0);

  return get_overruns_limit (self->sector, self->receipts, self->outside);
}

/**
 * hon_career_get_outside_limit:
 * @self: a career
 *
 * Returns: the most that `HonCareer:outside` can be, centimes; without a limit outside the agreement,
 *   where it does not count
 */
gint64
hon_career_get_outside_limit (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), 0);

  return self->sector == HON_SECTOR_NC ? HON_MONEY_MAX : MAX (0, self->receipts - self->overruns);
}

/**
 * hon_career_get_next_overruns_limit:
 * @self: a career
 *
 * Returns: the most that `HonCareer:next-overruns` can be, centimes; without a limit outside the
 *   agreement, where it does not count
 */
gint64
hon_career_get_next_overruns_limit (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), 0);

  return get_overruns_limit (self->next_sector, get_next_receipts (self), self->outside);
}

/**
 * hon_career_get_id:
 * @self: a career
 *
 * Returns: what tells it from the others where it is compared; "" where it is not
 */
const char *
hon_career_get_id (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), NULL);

  return self->id;
}

/**
 * hon_career_get_name:
 * @self: a career
 *
 * Returns: what the doctor calls it; "" without a name
 */
const char *
hon_career_get_name (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), NULL);

  return self->name;
}

/**
 * hon_career_get_speciality:
 * @self: a career
 *
 * Returns: the speciality, by its id or name; "" where it is not told
 */
const char *
hon_career_get_speciality (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), NULL);

  return self->speciality;
}

/**
 * hon_career_find_speciality:
 * @self: a career
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer none) (nullable): the speciality, however it is told; %NULL where it is not
 */
HonSpeciality *
hon_career_find_speciality (HonCareer    *self,
                            HonCatalogue *catalogue)
{
  g_return_val_if_fail (HON_IS_CAREER (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  return *self->speciality != '\0' ? hon_speciality_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES),
                                                          self->speciality) : NULL;
}

HonDate
hon_career_get_opening (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), HON_DATE_NONE);

  return self->opening;
}

HonSectorKind
hon_career_get_sector (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), HON_SECTOR_S1);

  return self->sector;
}

gint64
hon_career_get_receipts (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), 0);

  return self->receipts;
}

/**
 * hon_career_get_next_sector:
 * @self: a career
 *
 * Returns: the sector from the day of a change on
 */
HonSectorKind
hon_career_get_next_sector (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), HON_SECTOR_S1);

  return self->next_sector;
}

/**
 * hon_career_get_change:
 * @self: a career
 *
 * Returns: the day of a change of sector; 0 when there is none
 */
HonDate
hon_career_get_change (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), HON_DATE_NONE);

  return self->change;
}

gboolean
hon_career_is_couple (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), FALSE);

  return self->couple;
}

/**
 * hon_career_get_expenses:
 * @self: a career
 *
 * Returns: the expenses of a whole year, all lines together, centimes
 */
gint64
hon_career_get_expenses (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), 0);

  return self->rent + self->staff + self->insurance + self->ordre + self->material + self->other_expenses;
}

/**
 * hon_career_is_in_optam:
 * @self: a career
 *
 * Returns: whether it is in the OPTAM, from the opening or from a change on
 */
gboolean
hon_career_is_in_optam (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), FALSE);

  return self->sector == HON_SECTOR_S2_OPTAM ||
         (self->change != HON_DATE_NONE && self->next_sector == HON_SECTOR_S2_OPTAM);
}

/**
 * hon_career_is_in_s1:
 * @self: a career
 *
 * Returns: whether it is in secteur 1, from the opening or from a change on
 */
gboolean
hon_career_is_in_s1 (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), FALSE);

  return self->sector == HON_SECTOR_S1 || (self->change != HON_DATE_NONE && self->next_sector == HON_SECTOR_S1);
}

gboolean
hon_career_is_locum (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), FALSE);

  return self->locum;
}

/**
 * hon_career_get_commitment:
 * @self: a career
 *
 * Returns: what is entered of the two indicators of the OPTAM and of its premium
 */
HonCommitment
hon_career_get_commitment (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), (HonCommitment) { 0 });

  return (HonCommitment) { self->premium, self->tariff_share, self->agreed_overrun, self->agreed_share };
}

/**
 * hon_career_get_waiting_income:
 * @self: a career
 *
 * Returns: what a year until the opening leaves after tax, centimes
 */
gint64
hon_career_get_waiting_income (HonCareer *self)
{
  g_return_val_if_fail (HON_IS_CAREER (self), 0);

  return self->waiting_income;
}
