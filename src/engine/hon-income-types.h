/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-rates.h"

G_BEGIN_DECLS

/* What the rules of an income take and give. */

/**
 * HonSectorKind:
 * @HON_SECTOR_S1: secteur 1, fixed tariffs
 * @HON_SECTOR_S2: secteur 2, free fees
 * @HON_SECTOR_S2_OPTAM: secteur 2 with the moderated option; contributes as secteur 2
 * @HON_SECTOR_NC: outside the agreement ("secteur 3")
 *
 * The sector that a doctor has chosen.
 */
typedef enum
{
  HON_SECTOR_S1,
  HON_SECTOR_S2,
  HON_SECTOR_S2_OPTAM,
  HON_SECTOR_NC,
} HonSectorKind;

#define HON_N_SECTORS 4

/**
 * HonIncomeRates:
 *
 * All parameters in force in one year. Rates are percent; a bound named in
 * PASS multiplies the year's ceiling, prorated by days of activity where the
 * law prorates it. Immutable once made; safe to share between threads.
 */
typedef struct
{
  int      year;
  int      known_year;                 /* whose values these are; an earlier one where those of the
                                        * year are not known yet */
  HonDate  first_day;                  /* 1 January */
  HonDate  last_day;                   /* 31 December */
  gboolean has_abatement;              /* of the social base; without it, before 2025,
                                        * contributions reduce their own base */

  double   pass;                       /* euros a year */
  double   smic_hourly;                /* euros an hour on 1 January */

  /* Assiette sociale, CSS L131-6 and L136-3. */
  double   abatement_rate;             /* percent of gross income */
  double   abatement_floor;            /* percent of the PASS */
  double   abatement_cap;              /* percent of the PASS */
  double   micro_rate;                 /* percent of receipts, CGI 102 ter */
  double   micro_floor;                /* euros */
  double   micro_cap;                  /* euros of receipts up to which it applies; infinite when
                                        * that is not known */
  double   rspm_cap;                   /* euros of receipts up to which locums may choose the
                                        * simplified scheme; 0 when that is not known */

  double   rspm_rate;                  /* percent of the receipts up to that limit */
  double   rspm_upper_rate;            /* percent of what is above it */
  double   rspm_upper_cap;             /* euros of receipts above which a locum leaves the scheme */
  double   rspm_cover;                 /* percent of the least contribution for disability and death
                                        * that may be chosen in the place of all of it */

  HonCurve maladie;                    /* at: PASS */
  double   maladie_upper_rate;         /* percent, above maladie_upper_from */
  double   maladie_upper_from;         /* PASS; infinite when there is no upper rate */
  double   maladie_nc_floor;           /* percent of the PASS; 0 when there is none */
  double   maladie_s1_kept;            /* percent that a doctor of secteur 1 keeps to pay */
  double   additional_rate;            /* percent of overruns and of fees outside the agreement */

  double   ij_rate;
  double   ij_floor;                   /* percent of the PASS */
  double   ij_cap;                     /* PASS */

  HonCurve af;                         /* at: PASS */
  HonTiers af_takeover;                /* below: PASS; amount: percent of the contribution */

  double   csg_deductible_rate;
  double   csg_crds_rate;              /* the part that is not deductible */

  double   rb_lower_rate;              /* CSS D642-3 */
  double   rb_lower_cap;               /* PASS */
  double   rb_upper_rate;
  double   rb_upper_cap;               /* PASS */
  double   rb_floor_hours;             /* hours of SMIC */
  double   rb_floor_days;              /* days of activity below which there is no floor */
  HonTiers rb_takeover;                /* below: PASS; amount: percent of the base */
  double   rb_lower_points;            /* points of a whole first slice */
  double   rb_upper_points;            /* points of a whole second slice */
  double   rb_quarter_hours;           /* hours of SMIC that make a quarter of insurance */

  double   rc_rate;
  double   rc_cap;                     /* PASS */
  double   rc_exempt_days;             /* days of activity before the first contribution, as the
                                        * Urssaf's model counts */
  double   rc_exempt_years;            /* calendar years of affiliation before it, by the texts */
  double   rc_exempt_age;              /* years of age from which there is no exemption */
  HonTiers rc_reduction;               /* below: euros of taxable income of the year before; amount:
                                        * percent that need not be paid, on request */
  double   rc_points;                  /* points of the highest contribution */
  double   carmf_quarter;              /* months of a quarter of affiliation */

  double   asv_flat;                   /* euros a year */
  double   asv_rate;
  double   asv_cap;                    /* PASS */
  double   asv_takeover;               /* fraction, 0 to 1 */
  double   asv_flat_points;            /* points of a whole flat part */
  double   asv_reduced_rate;           /* percent of the income under the agreement, in the place of
                                        * the flat part, on request */
  double   asv_dispensed_until;        /* euros of income up to which there is none, on request */

  HonTiers id;                         /* below: PASS; amount: euros; rate: percent of the base */

  double   cfp_rate;                   /* percent of the PASS */
  double   curps_rate;                 /* percent of the base */
  double   curps_cap;                  /* percent of the PASS */

  double   start_base;                 /* percent of the PASS: flat-rate base of a first year */
  double   start_years;                /* calendar years that are called on it */
  double   acre_rate;                  /* percent of some contributions that the Acre takes off; 0 when
                                        * that is not known */
  double   acre_full;                  /* PASS of income up to which it is whole */
  double   acre_end;                   /* PASS of income from which there is none */
  double   acre_months;                /* for which it lasts */
  double   aid_zip;                    /* euros for a first practice in a ZIP; 0 when there is none */
  double   aid_zac;                    /* euros for one in a ZAC */
  double   aid_months;                 /* until it is paid */
  double   frr_first_year;             /* of openings in a zone FRR that are exempt; 0 when not known */
  double   frr_first_month;            /* of that year, from 1 on */
  double   frr_last_year;              /* of such openings */
  double   frr_full_years;             /* for which all of the profit is exempt */
  double   frr_step;                   /* percent by which it is less from then on, each year */

  HonScale tax;                        /* from: euros a part */
  double   tax_child_parts;            /* parts for each of the first two children */
  double   tax_more_child_parts;       /* parts for each further child */
  double   tax_half_part_cap;          /* euros that a half part may save */
  double   tax_decote_single;          /* euros */
  double   tax_decote_couple;          /* euros */
  double   tax_decote_rate;            /* percent of the tax */
  double   s1_group_amount;            /* euros: deduction of group III in secteur 1 */
  double   s1_group_fees;              /* euros of fees at the tariff from which it is whole */
  double   s1_fee_rate;                /* percent of these fees, deducted too */
  double   s1_expense_rate;            /* percent of the receipts, in the place of some expenses */
  HonScale cehr_single;                /* from: euros */
  HonScale cehr_couple;                /* from: euros */
} HonIncomeRates;

/**
 * HonIncomeRule:
 * @HON_INCOME_RULE_TEXTES: as the texts have it
 * @HON_INCOME_RULE_URSSAF: as the model behind the Urssaf's simulator computes
 *
 * What the first years follow, and the tax under the micro-BNC; other years are the same under both.
 *
 * By the texts, affiliation to the CARMF starts on the first day of the quarter after the start of
 * activity (page *Qui cotise à la CARMF ?*), and contributions of its first year are reduced to the
 * quarters of affiliation; the supplementary pension is not due for the two first calendar years of
 * affiliation of those who are below an age; contributions of the two first calendar years of
 * activity are called on a flat base (CSS R131-2-1). The model charges whole amounts from the first
 * day, counts 730 days on 31 December for the one and on 1 June for the other, and asks no age.
 */
typedef enum
{
  HON_INCOME_RULE_TEXTES,
  HON_INCOME_RULE_URSSAF,
} HonIncomeRule;

/**
 * HonIncomeInput:
 * @receipts: fees received in the year, centimes
 * @agreed_receipts: the part of them under the agreement, overruns included, centimes
 * @overruns: the part of those that is overrun (*dépassements*), centimes
 * @expenses: professional expenses without contributions, centimes
 * @start: the first day of activity
 * @age: years of age on that day; plays a part by the texts only
 * @rule: what the first years follow, and the tax under the micro-BNC
 * @n_children: dependent children
 * @other_income: taxable income of the household beside the practice, centimes; of its tax only what the practice
 *   causes is counted
 * @locum: replaces colleagues (*remplaçant*)
 * @retired: combines a pension with work (*cumul emploi-retraite*)
 * @couple: taxed as a couple
 * @micro: taxed under the micro-BNC
 * @reduced: has asked the CARMF for the reductions of low incomes
 * @taxable_before: taxable income of the doctor in the year before, on which one of them rests, centimes
 * @tariff_takeover: the health insurance takes part in the income at the tariff only, as article 69 of
 *   the agreement has it
 *
 * One situation. Amounts are not negative and at most `HON_MONEY_MAX`;
 * @overruns is at most @agreed_receipts, which is at most @receipts; @start is
 * at most the last day of the year.
 */
typedef struct
{
  HonSectorKind sector;
  gint64        receipts;
  gint64        agreed_receipts;
  gint64        overruns;
  gint64        expenses;
  HonDate       start;
  guint         age;
  HonIncomeRule rule;
  guint         n_children;
  gint64        other_income;
  gboolean      locum;
  gboolean      retired;
  gboolean      couple;
  gboolean      micro;
  gboolean      reduced;
  gint64        taxable_before;
  gboolean      tariff_takeover;
} HonIncomeInput;

/**
 * HonIncomeS1Activity:
 * @receipts: all receipts, centimes
 * @fees: those at the tariff of the agreement, without overruns
 * @share: the part of the year, 0 to 1
 * @deductions: whether group III and a share of the fees are deducted
 * @expenses: whether a share of the receipts is, in the place of some expenses
 *
 * What of a year was in secteur 1.
 */
typedef struct
{
  gint64   receipts;
  gint64   fees;
  double   share;
  gboolean deductions;
  gboolean expenses;
} HonIncomeS1Activity;

/**
 * HonIncomeTier:
 * @index: which tier of its scale the base falls into
 * @is_last: whether no other tier follows
 * @next: the first base of the tier that follows, centimes; 0 after the last one
 *
 * Where a base stands in a scale of tiers. Tiers are found before the base is rounded to the
 * centime.
 */
typedef struct
{
  guint    index;
  gboolean is_last;
  gint64   next;
} HonIncomeTier;

/**
 * HonIncomeTax:
 * @parts: the parts of the household
 * @by_part: the taxable income of each part
 * @scale: the tax of the scale for all parts
 * @without_children: the tax of the scale without the parts of the children
 * @children_cap: what the parts of the children may save at most
 * @least: what this cap leaves to pay at least; 0 without children
 * @due: the tax before the rebate
 * @rebate_from: what the rebate on low taxes (*décote*) starts from
 * @rebate: the rebate, which may be more than the tax that it is taken from
 * @rebated: what is taken off
 * @high_incomes: the contribution on high incomes
 *
 * The steps of the income tax, in centimes (CGI 197 and 223 sexies).
 */
typedef struct
{
  double parts;
  gint64 by_part;
  gint64 scale;
  gint64 without_children;
  gint64 children_cap;
  gint64 least;
  gint64 due;
  gint64 rebate_from;
  gint64 rebate;
  gint64 rebated;
  gint64 high_incomes;
} HonIncomeTax;

/**
 * HonIncomeCurps:
 * @HON_INCOME_CURPS_DUE: the contribution is a share of the base
 * @HON_INCOME_CURPS_LOCUM: locums do not pay it
 * @HON_INCOME_CURPS_FIRST_YEAR: it is not due in the year of the start
 * @HON_INCOME_CURPS_NO_PROFIT: there is no profit to pay it from
 *
 * Whether the contribution to the regional unions is due.
 */
typedef enum
{
  HON_INCOME_CURPS_DUE,
  HON_INCOME_CURPS_LOCUM,
  HON_INCOME_CURPS_FIRST_YEAR,
  HON_INCOME_CURPS_NO_PROFIT,
} HonIncomeCurps;

/**
 * HonIncomeSteps:
 *
 * What the components of a year were computed from, so that an explanation has nothing to compute.
 * Amounts are centimes; "at" is where a rate was read, in PASS.
 */
typedef struct
{
  int            active_days;          /* in this year; 365 when it is whole */
  int            seniority_days;       /* of activity on 31 December */
  HonIncomeCurps curps;
  HonDate        affiliation;          /* to the CARMF */
  int            carmf_months;         /* of affiliation in this year, from 0 to 12 */
  gboolean       is_rc_exempt;         /* too new for the retraite complémentaire */
  gint64         carmf_pass;           /* the PASS for the time of affiliation */
  gint64         active_pass;          /* the PASS for the days of activity */
  gint64         agreed_receipts;      /* as computed with: at most the receipts */
  gint64         overruns;             /* as computed with: at most the agreed receipts */

  gint64         micro_abatement;      /* the deemed expenses of the micro-BNC; 0 otherwise */
  gint64         abatement_floor;      /* the least that the flat abatement is */
  gint64         abatement_cap;        /* the most that it is */
  gint64         ij_floor;             /* the least base of the indemnités journalières */
  gint64         ij_cap;               /* the most */
  double         maladie_at;
  double         maladie_average_rate; /* percent of the whole base */
  gint64         maladie_lower_base;   /* the part of the base at the progressive rate */
  gint64         maladie_upper_base;   /* the part at the rate above the limit */
  double         af_at;
  gint64         rb_lower_base;
  gint64         rb_upper_base;
  gint64         rb_gross;             /* both slices */
  gint64         rc_base;
  gint64         rc_cap;               /* the most that its base is */
  gint64         asv_base;             /* of the proportional part */
  gint64         asv_cap;              /* the most that it is */
  gint64         asv_gross;            /* both parts */
  gint64         asv_lowered;          /* what a request takes off the flat part */
  double         id_at;
  gint64         curps_cap;            /* the most that the contribution is */
  HonIncomeTier  id;
  HonIncomeTier  rb_takeover;
  HonIncomeTier  af_takeover;

  gint64         provisional_base;     /* of the flat-rate contributions of a first year */
  gint64         deducted;             /* from the income for the tax: deemed expenses or contributions */
  gint64         profit;               /* what is taxed, or a loss */
  gint64         household_income;     /* taxable: that of the practice and all other */
  gint64         household_tax;
  gint64         other_tax;            /* what the household would pay without the practice */
  HonIncomeTax   tax;                  /* of the household */
} HonIncomeSteps;

/**
 * HonIncomeResult:
 * @steps: what the components were computed from
 *
 * Every component of a year, in centimes unless named a rate (percent; NaN
 * where there is nothing to be a share of). Names
 * follow the lines of the Urssaf's statement; "taken over" is what the health
 * insurance (CPAM) pays in the doctor's place, "due" what is left to pay.
 */
typedef struct
{
  gint64 pass;
  gint64 receipts;
  gint64 expenses;
  gint64 gross_income;               /* revenu brut: receipts less expenses */
  gint64 abatement;                  /* the flat abatement of the social base; not used under the micro-BNC */
  gint64 csg_base;                   /* assiette CSG-CRDS */
  gint64 social_base;                /* assiette sociale */
  gint64 agreed_base;                /* assiette conventionnée */
  gint64 takeover_base;              /* assiette de la participation CPAM */
  gint64 other_base;                 /* assiette des autres revenus */
  gint64 ij_base;
  gint64 rb_base;
  double takeover_share_rate;        /* percent of the agreed receipts that are not overrun; NaN without any */

  double maladie_rate;               /* percent, first slice */
  gint64 maladie_gross;
  gint64 maladie_taken_over;
  gint64 maladie_due;
  gint64 additional;                 /* contribution maladie additionnelle */
  gint64 ij;                         /* indemnités journalières */
  double af_rate;                    /* allocations familiales, percent */
  gint64 af_gross;
  gint64 af_taken_over;
  gint64 af_due;
  gint64 csg_deductible;
  gint64 csg_crds;                   /* not deductible */
  gint64 csg_total;
  gint64 rb_lower;                   /* retraite de base, first slice */
  gint64 rb_upper;
  gint64 rb_taken_over;
  gint64 rb_due;
  gint64 rc;                         /* retraite complémentaire */
  gint64 asv_flat;
  gint64 asv_proportional;
  gint64 asv_taken_over;
  gint64 asv_due;
  gint64 id;                         /* invalidité-décès */
  gint64 cfp;
  gint64 curps;

  gint64 taken_over;                 /* participation CPAM, total */
  gint64 contributions;              /* cotisations, without CSG-CRDS, CFP, CURPS, additionnelle */
  gint64 total;                      /* all contributions due */
  gint64 total_urssaf;
  gint64 total_carmf;
  gint64 provisional;                /* flat-rate contributions of a first year; 0 otherwise */

  gint64 net_before_tax;
  gint64 taxable;                    /* revenu imposable */
  gint64 tax;
  gint64 net;                        /* after tax */

  double total_of_gross_rate;        /* contributions, percent of gross income */
  double total_of_receipts_rate;     /* contributions, percent of receipts */
  double levies_of_gross_rate;       /* contributions and tax, percent of gross income */

  HonIncomeSteps steps;
} HonIncomeResult;

/**
 * HonIncomeBases:
 * @income: what makes them: the receipts less the expenses, or the receipts under the micro-BNC; the CURPS
 *   is due if contributions leave a profit of it
 * @social: of the contributions that the Urssaf collects
 * @csg: of the CSG-CRDS
 * @rb: of the retraite de base
 * @carmf: of the other contributions to the CARMF
 * @carmf_agreed: the part of that under the agreement, 0 to 1
 *
 * What contributions of a year rest on, centimes: the income of that year, of another one, or a flat
 * base.
 */
typedef struct
{
  gint64 income;
  gint64 social;
  gint64 csg;
  gint64 rb;
  gint64 carmf;
  double carmf_agreed;
} HonIncomeBases;

/**
 * HonIncomeDue:
 * @rspm: the one contribution of the simplified scheme of locums, which stands for all others
 * @rspm_id: what goes with it for disability and death
 * @acre: what the Acre takes off
 * @carmf_acre: the part of that which is taken off what goes to the CARMF
 * @asv_lowered: what a request takes off the flat part of the ASV, before the health insurance's part
 * @taken_over: what the health insurance pays in the doctor's place
 * @carmf_taken_over: the part of that which goes to the CARMF
 * @rb_base: what the retraite de base rests on
 * @rb_points: points of the retraite de base that are acquired, in hundredths
 * @rc_points: the same of the retraite complémentaire
 * @asv_points: the same of the flat part of the ASV
 *
 * The contributions of a year that the doctor pays, line by line, in centimes.
 */
typedef struct
{
  gint64 maladie;
  gint64 additional;
  gint64 ij;
  gint64 af;
  gint64 csg_deductible;
  gint64 csg_crds;
  gint64 cfp;
  gint64 curps;
  gint64 rspm;
  gint64 rspm_id;
  gint64 rb;
  gint64 rc;
  gint64 asv;
  gint64 id;
  gint64 acre;
  gint64 carmf_acre;
  gint64 asv_lowered;
  gint64 taken_over;
  gint64 carmf_taken_over;
  gint64 rb_base;
  gint64 rb_points;
  gint64 rc_points;
  gint64 asv_points;
} HonIncomeDue;

G_END_DECLS
