/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-rates.h"

G_BEGIN_DECLS

/* What a self-employed doctor keeps of a year's receipts: contributions, the
 * share that the health insurance takes over, income tax.
 *
 * The rules are those of the Code de la sécurité sociale (L131-6, L136-3,
 * D621-1 to D621-3, D613-1, D642-3), of the statutes of the CARMF, of the
 * convention médicale (participation of the insurance) and of the Code général
 * des impôts (197, 223 sexies), as the Urssaf's public model applies them to a
 * sole trader taxed at income tax in metropolitan France with no other income.
 * They are "cruise" contributions: everything is computed on the year's own
 * income, not on the provisional bases that are called month by month.
 */

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
  HonDate  first_day;                  /* 1 January */
  HonDate  last_day;                   /* 31 December */

  double   pass;                       /* euros a year */
  double   smic_hourly;                /* euros an hour on 1 January */

  /* Assiette sociale, CSS L131-6 and L136-3. Without the flat abatement (before
   * 2025) contributions reduce their own base.
   */
  gboolean has_abatement;
  double   abatement_rate;             /* percent of gross income */
  double   abatement_floor;            /* percent of the PASS */
  double   abatement_cap;              /* percent of the PASS */
  double   micro_rate;                 /* percent of receipts, CGI 102 ter */
  double   micro_floor;                /* euros */

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

  double   rc_rate;
  double   rc_cap;                     /* PASS */
  double   rc_exempt_days;             /* days of activity before the first contribution */

  double   asv_flat;                   /* euros a year */
  double   asv_rate;
  double   asv_cap;                    /* PASS */
  double   asv_takeover;               /* fraction, 0 to 1 */

  HonTiers id;                         /* below: PASS; amount: euros; rate: percent of the base */

  double   cfp_rate;                   /* percent of the PASS */
  double   curps_rate;                 /* percent of the base */
  double   curps_cap;                  /* percent of the PASS */

  double   start_base;                 /* percent of the PASS: flat-rate base of a first year */

  HonScale tax;                        /* from: euros a part */
  double   tax_child_parts;            /* parts for each of the first two children */
  double   tax_more_child_parts;       /* parts for each further child */
  double   tax_half_part_cap;          /* euros that a half part may save */
  double   tax_decote_single;          /* euros */
  double   tax_decote_couple;          /* euros */
  double   tax_decote_rate;            /* percent of the tax */
  HonScale cehr_single;                /* from: euros */
  HonScale cehr_couple;                /* from: euros */
} HonIncomeRates;

/**
 * HonIncomeInput:
 * @receipts: fees received in the year, centimes
 * @agreed_receipts: the part of them under the agreement, overruns included, centimes
 * @overruns: the part of those that is overrun (*dépassements*), centimes
 * @expenses: professional expenses without contributions, centimes
 * @start: the first day of activity
 * @n_children: dependent children
 * @locum: replaces colleagues (*remplaçant*)
 * @retired: combines a pension with work (*cumul emploi-retraite*)
 * @couple: taxed as a couple
 * @micro: taxed under the micro-BNC
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
  guint         n_children;
  gboolean      locum;
  gboolean      retired;
  gboolean      couple;
  gboolean      micro;
} HonIncomeInput;

/**
 * HonIncomeResult:
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
  gint64 micro_abatement;            /* the deemed expenses of the micro-BNC; 0 otherwise */
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
} HonIncomeResult;

void   hon_income_compute (const HonIncomeRates *rates,
                           const HonIncomeInput *input,
                           HonIncomeResult      *result);

G_END_DECLS
