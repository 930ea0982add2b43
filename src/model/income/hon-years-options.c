/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-years-private.h"

#include "hon-format.h"
#include "hon-remark.h"

#include <glib/gi18n-lib.h>

/* What a doctor has asked for: the rule, what it brings over the years, and what is not certain of it. */

/* Adds a notice: @text, then what of the years is kept more with it than @without. */
static void
add_with_gain (HonYears            *self,
               GListStore          *notices,
               const char          *title,
               const char          *text,
               const char          *line,
               const HonYearsInput *without)
{
  gint64 gain = hon_years_get_kept (self) - hon_years_compute_kept (self, without);
  g_autofree char *amount = hon_format_money (ABS (gain), HON_MONEY_EUROS);
  g_autofree char *effect = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (HonRemark) notice = NULL;

  if (gain == 0)
    effect = g_strdup (_("It changes nothing in these years."));
  else
    effect = g_strdup_printf (gain > 0
                              /* Translators: %s is an amount of money. */
                              ? _("It leaves %s more over these years.")
                              /* Translators: %s is an amount of money. */
                              : _("It leaves %s less over these years."), amount);
  whole = hon_format_sentences (text, effect);
  notice = hon_remark_new_about (title, whole, line);
  g_list_store_append (notices, notice);
}

/* Why nothing is counted of an option for a practice that opens on such a day; NULL where it is. */
static char *
dup_frr_reason (HonYears *self)
{
  const HonIncomeRates *rates = hon_years_get_rates (self, 0);
  g_autofree char *first = NULL;

  if (hon_years_is_frr_opening (rates, hon_years_get_input (self)->phases[0].from))
    return NULL;

  first = hon_format_month (hon_date_new ((int) rates->frr_first_year, (int) rates->frr_first_month, 1));

  /* Translators: a month such as “July 2024”, and a year. */
  return g_strdup_printf (_("It is for practices that open from %1$s to the end of %2$d: nothing is exempt here."), first,
                          (int) rates->frr_last_year);
}

static char *
dup_acre_reason (HonYears *self)
{
  if (hon_years_get_rates (self, 0)->acre_rate > 0.0)
    return NULL;

  /* Translators: a year. */
  return g_strdup_printf (_("For an opening in %d it had other rules, by which more could be exempt: they are not computed "
                            "here, and nothing is taken off."), hon_years_get_result (self)->years[0].year);
}

static char *
dup_aid_reason (HonYears *self)
{
  const HonIncomeRates *rates = hon_years_get_rates (self, 0);

  if (rates->aid_zip > 0.0 && rates->aid_zac > 0.0)
    return NULL;

  /* Translators: a year. */
  return g_strdup_printf (_("For an opening in %d there were other contracts: what they paid is not computed here, and "
                            "nothing is counted."), hon_years_get_result (self)->years[0].year);
}

static const struct
{
  gsize       offset; /* of a gboolean in HonYearsInput */
  const char *title;
  const char *text;
  const char *line;   /* which explains it */
  char *(*dup_reason) (HonYears *self); /* (nullable): why nothing is counted of it; none where it is */
} options[] = {
  {
    G_STRUCT_OFFSET (HonYearsInput, frr), N_("Zone FRR"),
    N_("The profit of a practice that opens in a zone FRR is exempt from tax in the first years, then in part; "
       "contributions stay due. Locums have no right to it, nor has the micro-BNC here. This comes from advisers: the "
       "text of the law was not read."),
    "revenu-imposable", dup_frr_reason,
  },
  {
    G_STRUCT_OFFSET (HonYearsInput, acre), N_("Acre"),
    N_("For its months the Acre takes off a part of the contributions for health, family, basic pension and disability, "
       "the less the closer the income is to the PASS. Since 2026 it is for job seekers and a few others, on request: "
       "whether you are one of them is not checked here."),
    "appels-urssaf", dup_acre_reason,
  },
  {
    G_STRUCT_OFFSET (HonYearsInput, reduced), N_("Reductions of the CARMF"),
    N_("On a request made by the end of February the CARMF lowers the supplementary pension and the flat part of the "
       "ASV of those who earn little; fewer points are acquired. The limits are the last ones that were read, those of "
       "2024. How they hold in the first two years was not read: nothing is counted there."),
    "appels-carmf",
  },
  {
    G_STRUCT_OFFSET (HonYearsInput, s1_deductions), N_("Deductions of secteur 1"),
    N_("Group III and its complement lower the taxable income of a doctor of secteur 1 who is no locum; contributions "
       "stay the same. The scale of group III was read in part only, and the final text of the finance act for 2026, "
       "which was to keep both for under-served areas, was not read."),
    "revenu-imposable",
  },
  {
    G_STRUCT_OFFSET (HonYearsInput, s1_expenses), N_("Flat-rate expenses of secteur 1"),
    N_("A share of the receipts is deducted in the place of what representation, presents, laundry and short trips "
       "really cost: leave these out of the expenses. Sources disagree on whether contributions fall too: they do not "
       "here."),
    "revenu-imposable",
  },
  {
    G_STRUCT_OFFSET (HonYearsInput, tariff_takeover), N_("Takeover at the tariff only"),
    N_("The health insurance takes part in the income at the tariff only, as article 69 of the agreement has it. The "
       "Urssaf’s simulator has it take part in overruns and other fees as well; which of them the funds follow was not "
       "read."),
    "total-cpam",
  },
};

static void
add_reason (GListStore *notices,
            const char *title,
            const char *reason,
            const char *line)
{
  g_autoptr (HonRemark) notice = hon_remark_new_about (title, reason, line);

  g_list_store_append (notices, notice);
}

static void
add_aid (HonYears   *self,
         GListStore *notices)
{
  const HonYearsResult *result = hon_years_get_result (self);
  HonYearsInput without = *hon_years_get_input (self);
  g_autofree char *reason = dup_aid_reason (self);
  g_autofree char *text = NULL;

  if (without.zone == HON_ZONE_NONE)
    return;
  if (reason != NULL)
    {
      add_reason (notices, _("Aid for a first practice"), reason, "recettes");
      return;
    }

  for (guint i = 0; i < MIN (2, result->n_years) && text == NULL; i++)
    if (result->years[i].aid > 0)
      {
        g_autofree char *amount = hon_format_money (result->years[i].aid, HON_MONEY_EUROS);

        /* Translators: an amount of money and a year. */
        text = g_strdup_printf (_("The health insurance pays %1$s once, in %2$d: they are counted as receipts, on which "
                                  "contributions and tax are due. How they are taxed was not read."),
                                amount, result->years[i].year);
      }
  if (text == NULL)
    text = g_strdup (_("The health insurance pays it to doctors who open their first practice in secteur 1 or in the "
                       "OPTAM, and to no locums."));
  without.zone = HON_ZONE_NONE;
  add_with_gain (self, notices, _("Aid for a first practice"), text, "recettes", &without);
}

/* Until when the simplified scheme lasts. */
static char *
dup_rspm (HonYears *self)
{
  const HonYearsResult *result = hon_years_get_result (self);

  for (guint i = 1; i < result->n_years; i++)
    if (!result->years[i].is_rspm)
      /* Translators: a year. */
      return g_strdup_printf (_("One rate on all fees stands for all contributions, paid as they come in. From %d on the "
                                "fees have passed its limits, and the ordinary rules apply. What is due above the "
                                "upper limit, and which points are acquired, was not read."), result->years[i].year);

  return g_strdup (_("One rate on all fees stands for all contributions, paid as they come in, without the CARMF. "
                     "Which points are acquired was not read."));
}

/* A locum with small fees reads of the scheme, and what it would bring. */
static void
add_rspm (HonYears   *self,
          GListStore *notices)
{
  HonYearsInput other = *hon_years_get_input (self);
  gint64 limit = hon_years_get_rspm_limit (self);
  g_autofree char *amount = NULL;
  g_autofree char *gained = NULL;
  g_autofree char *text = NULL;
  gint64 gain;
  g_autoptr (HonRemark) notice = NULL;

  if (other.rspm != HON_RSPM_NONE)
    {
      text = dup_rspm (self);
      other.rspm = HON_RSPM_NONE;
      add_with_gain (self, notices, _("Simplified scheme of locums"), text, "appels-urssaf", &other);
      return;
    }
  if (!other.locum || other.phases[0].receipts > limit)
    return;

  other.rspm = HON_RSPM_PART;
  gain = hon_years_compute_kept (self, &other) - hon_years_get_kept (self);
  amount = hon_format_money (limit, HON_MONEY_AUTO);
  gained = hon_format_money (ABS (gain), HON_MONEY_EUROS);
  text = g_strdup_printf (gain >= 0
                          /* Translators: two amounts of money. RSPM is the régime simplifié des professions médicales. */
                          ? _("Up to %1$s of fees a year a locum may choose the RSPM, with one rate on all fees that is "
                              "paid as they come in: it would leave %2$s more over these years.")
                          /* Translators: two amounts of money. RSPM is the régime simplifié des professions médicales. */
                          : _("Up to %1$s of fees a year a locum may choose the RSPM, with one rate on all fees that is "
                              "paid as they come in: it would leave %2$s less over these years."), amount, gained);
  notice = hon_remark_new_about (_("Locums have a simplified scheme"), text, "appels-urssaf");
  g_list_store_append (notices, notice);
}

/* The quarters and points of all years that have some, together, as a sentence. */
static char *
dup_acquired (const HonYearsResult *result)
{
  gint64 rb = 0;
  gint64 rc = 0;
  gint64 asv = 0;
  guint quarters = 0;
  g_autofree char *of_rb = NULL;
  g_autofree char *of_rc = NULL;
  g_autofree char *of_asv = NULL;

  for (guint i = 0; i < result->n_years; i++)
    if (!result->years[i].is_rspm)
      {
        rb += result->years[i].due.rb_points;
        rc += result->years[i].due.rc_points;
        asv += result->years[i].due.asv_points;
        quarters += result->years[i].quarters;
      }
  of_rb = hon_format_number (rb / 100.0, 0);
  of_rc = hon_format_number (rc / 100.0, 1);
  of_asv = hon_format_number (asv / 100.0, 1);

  /* Translators: a number of quarters, then three numbers of points. */
  return g_strdup_printf (ngettext ("These years make %1$d quarter of insurance and %2$s points of the basic pension, "
                                    "%3$s of the supplementary one and %4$s of the ASV, whose proportional part is not "
                                    "counted: sources disagree on what it brings.",
                                    "These years make %1$d quarters of insurance and %2$s points of the basic pension, "
                                    "%3$s of the supplementary one and %4$s of the ASV, whose proportional part is not "
                                    "counted: sources disagree on what it brings.", quarters),
                          (int) quarters, of_rb, of_rc, of_asv);
}

static void
add_tip (GListStore *notices,
         const char *title,
         const char *text)
{
  g_autoptr (HonRemark) notice = hon_remark_new_about (title, text, "retraite-base");

  hon_remark_make_tip (notice);
  g_list_store_append (notices, notice);
}

/* What pensions all years bring, but those in the simplified scheme. */
static void
add_points (HonYears   *self,
            GListStore *notices)
{
  const HonYearsResult *result = hon_years_get_result (self);
  guint n_rspm = 0;

  /* What those who draw a pension acquire has rules of its own. */
  if (hon_years_get_input (self)->retired)
    return;

  for (guint i = 0; i < result->n_years; i++)
    n_rspm += result->years[i].is_rspm ? 1 : 0;
  if (n_rspm < result->n_years)
    {
      g_autofree char *acquired = dup_acquired (result);

      add_tip (notices, _("Pensions"), acquired);
    }
  if (n_rspm > 0)
    add_tip (notices, _("Pensions in the simplified scheme"),
             _("Years in the simplified scheme of locums are not counted: its rate covers pensions, but which points it "
               "brings is not known here."));
}

/* Adds what was asked for and chosen, what it brings, and what is not certain of it. */
void
hon_years_add_options (HonYears   *self,
                       GListStore *notices)
{
  const HonYearsInput *input = hon_years_get_input (self);

  add_rspm (self, notices);
  add_aid (self, notices);
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (G_STRUCT_MEMBER (gboolean, input, options[i].offset))
      {
        HonYearsInput without = *input;
        g_autofree char *reason = options[i].dup_reason != NULL ? options[i].dup_reason (self) : NULL;

        if (reason != NULL)
          {
            add_reason (notices, _(options[i].title), reason, options[i].line);
            continue;
          }
        G_STRUCT_MEMBER (gboolean, &without, options[i].offset) = FALSE;
        add_with_gain (self, notices, _(options[i].title), _(options[i].text), options[i].line, &without);
      }
  add_points (self, notices);
}
