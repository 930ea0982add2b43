/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income-rules.h"

G_BEGIN_DECLS

/* What the rules work on: euros, not yet rounded to centimes. */
typedef struct
{
  double pass;           /* of the whole year */
  double active_pass;    /* prorated by days of activity */
  double receipts;
  double expenses;
  double income;         /* what the tax takes from: the receipts under the micro-BNC, else what expenses leave */
  double agreed;         /* receipts under the agreement */
  double overruns;       /* of those */
  double agreed_share;   /* of the receipts, 0 to 1 */
  double tariff_share;   /* of the agreed receipts, without overruns, 0 to 1 */
  double rb_pass;        /* prorated as the retraite de base has it */
  double carmf_share;    /* of the year, in which the doctor is affiliated to the CARMF, 0 to 1 */
  int    active_days;    /* in this year */
  int    seniority_days; /* on 31 December */
  int    years;          /* calendar years before this one that had activity */
  int    carmf_months;   /* of affiliation in this year */
  int    carmf_years;    /* calendar years before this one that had affiliation */
  int    carmf_days;     /* of affiliation in this year */
  HonDate affiliation;
  gboolean is_agreed;    /* bound by the agreement */
  gboolean is_s1;
} Situation;

/* The bases that one pass over the lines starts from, in euros. */
typedef struct
{
  double income;       /* of the situation that makes them */
  double social;
  double csg;
  double ij;
  double rb;           /* of the retraite de base */
  double carmf;        /* of the other contributions to the CARMF */
  double carmf_agreed; /* the part of that under the agreement, 0 to 1 */
  double profit; /* taxed; before 2025 contributions were computed on it too */
} Bases;

/* One pass over the lines, in euros. */
typedef struct
{
  double agreed_base;
  double takeover_base;
  double other_base;
  double rb_base;
  double rb_lower_base;
  double rb_upper_base;
  double rc_base;
  double asv_base;
  double maladie_at;       /* PASS */
  double maladie_limit;    /* above which a second rate applies */
  double maladie_average;  /* percent of the whole base */
  double maladie_rate;
  double maladie_gross;
  double maladie_taken_over;
  double maladie_due;
  double additional;
  double ij;
  double af_at;            /* PASS */
  double af_rate;
  double af_gross;
  double af_taken_over;
  double af_due;
  double csg_deductible;
  double csg_crds;
  double rb_lower;
  double rb_upper;
  double rb_taken_over;
  double rb_due;
  double rc;
  double asv_flat;
  double asv_lowered;      /* what a request takes off the flat part */
  double asv_proportional;
  double asv_taken_over;
  double asv_due;
  double id;
  double cfp;
  double curps;
  double contributions;
  double total;
  guint  af_tier;
  guint  rb_tier;
  guint  id_tier;
} Lines;

void     hon_income_read_affiliation    (const HonIncomeRates *rates,
                                         const HonIncomeInput *input,
                                         Situation            *situation);
gboolean hon_income_is_rc_exempt        (const HonIncomeRates *rates,
                                         const HonIncomeInput *input,
                                         const Situation      *situation);
void     hon_income_compute_rb          (const HonIncomeRates *rates,
                                         const HonIncomeInput *input,
                                         const Situation      *situation,
                                         double                social_base,
                                         Lines                *lines);
void     hon_income_compute_asv         (const HonIncomeRates *rates,
                                         const HonIncomeInput *input,
                                         const Situation      *situation,
                                         const Bases          *bases,
                                         Lines                *lines);
void     hon_income_count_points        (const HonIncomeRates *rates,
                                         const Lines          *lines,
                                         HonIncomeDue         *due);
void     hon_income_compute_other_carmf (const HonIncomeRates *rates,
                                         const HonIncomeInput *input,
                                         const Situation      *situation,
                                         const Bases          *bases,
                                         Lines                *lines);

G_END_DECLS
