/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

G_BEGIN_DECLS

/* An amount that cannot be known, or that does not exist. */
#define HON_BILL_UNKNOWN ((gint64) -1)

/* The largest fee that a bill can have, in centimes: one million euros. */
#define HON_BILL_FEE_MAX ((gint64) 100000000)

/* The oldest patient that a bill can have. */
#define HON_BILL_AGE_MAX 130

/* Rates count hundredths of a percent, so that products are exact. */
#define HON_BILL_WHOLE 10000

/**
 * HonBillSector:
 * @HON_BILL_SECTOR_S1: secteur 1, tariffs of the agreement
 * @HON_BILL_SECTOR_S1_DP: secteur 1 with the permanent right to overruns, closed since 1980
 * @HON_BILL_SECTOR_S2: secteur 2 outside the OPTAM
 * @HON_BILL_SECTOR_S2_OPTAM: secteur 2 with the OPTAM
 * @HON_BILL_SECTOR_NC: outside the agreement
 *
 * How the doctor is bound by the agreement, as a bill sees it.
 */
typedef enum
{
  HON_BILL_SECTOR_S1,
  HON_BILL_SECTOR_S1_DP,
  HON_BILL_SECTOR_S2,
  HON_BILL_SECTOR_S2_OPTAM,
  HON_BILL_SECTOR_NC,
} HonBillSector;

#define HON_N_BILL_SECTORS 5

/**
 * HonPathway:
 * @HON_PATHWAY_REGULAR: the patient's own doctor (médecin traitant)
 * @HON_PATHWAY_CORRESPONDENT: a doctor to whom that one sent the patient, in a course of care
 * @HON_PATHWAY_ONE_OFF: the same for one opinion (avis ponctuel de consultant)
 * @HON_PATHWAY_DIRECT: a doctor who may be seen without being sent
 * @HON_PATHWAY_EMERGENCY: an emergency, or far from home
 * @HON_PATHWAY_OUTSIDE: none of these (hors parcours)
 *
 * How the patient came to the doctor.
 */
typedef enum
{
  HON_PATHWAY_REGULAR,
  HON_PATHWAY_CORRESPONDENT,
  HON_PATHWAY_ONE_OFF,
  HON_PATHWAY_DIRECT,
  HON_PATHWAY_EMERGENCY,
  HON_PATHWAY_OUTSIDE,
} HonPathway;

#define HON_N_PATHWAYS 6

/**
 * HonBillLevel:
 * @HON_BILL_LEVEL_TARIFF: the tariffs of secteur 1: there, with the OPTAM, and
 *   where another doctor asks no overrun
 * @HON_BILL_LEVEL_OVERRUN: what is counted with an overrun outside the OPTAM
 *
 * Which of two prices the insurance counts with.
 */
typedef enum
{
  HON_BILL_LEVEL_TARIFF,
  HON_BILL_LEVEL_OVERRUN,
} HonBillLevel;

#define HON_N_BILL_LEVELS 2

/**
 * HonRegion:
 * @HON_REGION_METROPOLE: metropolitan France
 * @HON_REGION_DROM: Guadeloupe, Guyane, Martinique, La Réunion
 * @HON_REGION_MAYOTTE: Mayotte
 *
 * Where the doctor is.
 */
typedef enum
{
  HON_REGION_METROPOLE,
  HON_REGION_DROM,
  HON_REGION_MAYOTTE,
} HonRegion;

#define HON_N_REGIONS 3

/**
 * HonBillDay:
 * @HON_BILL_DAY_WEEKDAY: a working day, from 8 to 20 o’clock
 * @HON_BILL_DAY_SATURDAY: Saturday from noon to 20 o’clock
 * @HON_BILL_DAY_SUNDAY: Sunday from 8 to 20 o’clock
 * @HON_BILL_DAY_HOLIDAY: the same on a public holiday
 * @HON_BILL_DAY_EVENING: from 20 o’clock to midnight
 * @HON_BILL_DAY_NIGHT: from midnight to 6 o’clock
 * @HON_BILL_DAY_MORNING: from 6 to 8 o’clock
 *
 * When the doctor is seen.
 */
typedef enum
{
  HON_BILL_DAY_WEEKDAY,
  HON_BILL_DAY_SATURDAY,
  HON_BILL_DAY_SUNDAY,
  HON_BILL_DAY_HOLIDAY,
  HON_BILL_DAY_EVENING,
  HON_BILL_DAY_NIGHT,
  HON_BILL_DAY_MORNING,
} HonBillDay;

#define HON_N_BILL_DAYS 7

/**
 * HonTogether:
 * @HON_TOGETHER_USUAL: the rule for all acts
 * @HON_TOGETHER_LIMBS: on different limbs, or on the trunk or the head and a limb
 * @HON_TOGETHER_INJURIES: for several recent injuries
 * @HON_TOGETHER_CANCER: for a cancer of the head and neck: excision, clearance and reconstruction
 *
 * How operations are performed together: CCAM, article III-3, pays some better than usual.
 */
typedef enum
{
  HON_TOGETHER_USUAL,
  HON_TOGETHER_LIMBS,
  HON_TOGETHER_INJURIES,
  HON_TOGETHER_CANCER,
} HonTogether;

#define HON_N_TOGETHER 4

/* What is known of an encounter, one bit of each kind: a condition has a bit for
 * each of those that it is about.
 */
#define HON_BILL_FACT_SECTOR(sector)   (1u << (sector))
#define HON_BILL_FACT_PATHWAY(pathway) (1u << (HON_N_BILL_SECTORS + (pathway)))
#define HON_BILL_FACT_LEVEL(level)     (1u << (HON_N_BILL_SECTORS + HON_N_PATHWAYS + (level)))
#define HON_BILL_FACT_REGION(region)   (HON_BILL_FACT_LEVEL (HON_N_BILL_LEVELS) << (region))
#define HON_BILL_FACT_DAY(day)         (HON_BILL_FACT_REGION (HON_N_REGIONS) << (day))
#define HON_BILL_FACT_REGULATED(is)    (HON_BILL_FACT_DAY (HON_N_BILL_DAYS) << (is))

/**
 * HonBillCondition:
 * @specialities: bits of `1 << position among the specialities`
 * @acts: bits of `1 << position among the acts`
 * @facts: bits of HON_BILL_FACT_SECTOR() and the others
 * @age_min: the youngest patient
 * @age_below: the first age that is too old
 *
 * Which encounters something is about.
 */
typedef struct
{
  guint64 specialities;
  guint32 acts;
  guint32 facts;
  guint8  age_min;
  guint8  age_below;
} HonBillCondition;

#define HON_TARIFFS_ACTS_MAX         32
#define HON_TARIFFS_SPECIALITIES_MAX 64
#define HON_TARIFFS_ITEMS_MAX        64

/**
 * HonTariffItem:
 * @condition: whom it is for
 * @amounts: centimes, by level; `HON_BILL_UNKNOWN` where no source tells it
 * @excludes: bits of `1 << position among the supplements` that do not go with it
 * @needs: bits of those of which one must stand before it or be asked for; 0 where it needs none
 * @is_share: whether the amounts are hundredths of a percent of the act
 * @is_offered: whether it rests on what no input asks, and is only added by its code
 * @is_whole: whether the insurance pays all of it
 * @ceiling: the most that a doctor of secteur 1 may ask outside the pathway, where
 *   it is not computed; `HON_BILL_UNKNOWN` elsewhere
 * @record: which record of the datasets says so
 *
 * An act, or a supplement to acts.
 */
typedef struct
{
  HonBillCondition condition;
  gint64           amounts[HON_N_BILL_LEVELS];
  guint64          excludes;
  guint64          needs;
  gboolean         is_share;
  gboolean         is_offered;
  gboolean         is_whole;
  gint64           ceiling;
  guint            record;
} HonTariffItem;

/**
 * HonTariffSpeciality:
 * @is_generalist: whether the rules for generalists hold
 * @direct_min: from which age it may be seen without being sent
 * @direct_below: the first age at which it may not; 0 where it never may
 *
 * What the rules must know of a speciality.
 */
typedef struct
{
  gboolean is_generalist;
  guint8   direct_min;
  guint8   direct_below;
} HonTariffSpeciality;

/**
 * HonTariffs:
 *
 * All that bills of one day rest on. Amounts are centimes, rates hundredths of
 * a percent. Immutable once made; safe to share between threads.
 */
typedef struct
{
  int                 rate;                /* in the pathway */
  int                 rate_outside;
  gint64              penalty_cap;         /* the most that is lost outside; UNKNOWN: no limit */
  int                 local_rate;          /* added by the local scheme of Alsace-Moselle */

  gint64              deduction;           /* flat-rate deduction for each act */
  gint64              deduction_day;       /* the most in a day, for one doctor */
  gint64              deduction_year;      /* the most in a year, for one person */
  int                 deduction_age;       /* below it, none */
  int                 pathway_age;         /* below it, always in the pathway */

  int                 da_rate;             /* what the right to overruns outside the pathway adds */
  int                 overrun_ceiling;     /* the most of an overrun of secteur 2, of the base; -1: free */
  gint64              heavy_from;          /* tariff from which an act is heavy; UNKNOWN: none is */
  gint64              heavy_share;         /* what the patient then pays instead of the co-payment */

  int                 responsible_cap;     /* overruns that a contract may pay, of the base; -1: all */
  int                 responsible_margin;  /* how much less than with the OPTAM */
  gint64              written_from;        /* fee from which information must be written */

  gint64              authority_low[2];    /* outside the agreement: generalists, others */
  gint64              authority_high[2];
  int                 authority_technical; /* of the tariff of technical acts */
  gboolean            nc_prescriptions;    /* whether their prescriptions are reimbursed */

  gboolean            s2_at_tariff[2];     /* whether secteur 2 without an overrun has the tariffs
                                              of secteur 1: for everybody, for C2S and AME */
  HonTariffSpeciality specialities[HON_TARIFFS_SPECIALITIES_MAX];
  guint               n_acts;
  guint               n_specialities;
  guint               technical;           /* the act whose tariff is given with the bill */

  guint               n_items;
  guint               n_supplements;
  HonTariffItem       items[HON_TARIFFS_ITEMS_MAX];       /* acts: the first that fits is the one */
  HonTariffItem       supplements[HON_TARIFFS_ITEMS_MAX]; /* each that fits is added, in this order */

  /* Bits of positions: those that are for an act of a speciality. */
  guint64             items_of[HON_TARIFFS_ACTS_MAX][HON_TARIFFS_SPECIALITIES_MAX];
  guint64             supplements_of[HON_TARIFFS_ACTS_MAX][HON_TARIFFS_SPECIALITIES_MAX];
} HonTariffs;

/* How many supplements may be asked for by their codes. */
#define HON_BILL_CODES_MAX 8

/* How many technical acts a bill has at most, and how many modifiers each of them. */
#define HON_BILL_TECHNICAL_MAX 4
#define HON_BILL_MODIFIERS_MAX 5

/**
 * HonBillModifier:
 * @record: which modifier of the datasets it is
 * @value: centimes, or hundredths of a percent of the tariff
 * @is_share: whether it is the latter
 *
 * What is added to the tariff of a technical act.
 */
typedef struct
{
  guint16 record;
  guint16 is_share;
  int     value;
} HonBillModifier;

/**
 * HonBillTechnical:
 * @record: which technical act of the datasets it is
 * @is_anaesthesia: whether it is the part of the anaesthetist
 * @is_light: whether it never costs the share of heavy acts
 * @is_supplement: whether it belongs to the act before it
 * @n_modifiers: how many modifiers it has
 * @amounts: its tariff in centimes, by level; `HON_BILL_UNKNOWN` where no source tells it
 * @modifiers: what is added to it
 * @share: what is paid of it, hundredths of a percent; -1 where that depends on its rank
 *
 * A technical act that is billed by its code.
 */
typedef struct
{
  guint           record;
  guint8          is_anaesthesia;
  guint8          is_light;
  guint8          is_supplement;
  guint8          n_modifiers;
  gint64          amounts[HON_N_BILL_LEVELS];
  HonBillModifier modifiers[HON_BILL_MODIFIERS_MAX];
  int             share;
} HonBillTechnical;

/**
 * HonBillInput:
 *
 * One act for one patient. @only are bits of the positions of those acts that a code
 * names, 0 for any; @codes are for each supplement that is asked for the bits of those
 * that its code names: the first that fits is meant. Technical acts that are billed by their
 * codes stand beside the act, or alone where that is the technical one; @shares are what is
 * paid of them, the best paid first, and @apart the bits of those acts that they do not go
 * with. The deductions already taken are those of the same day and doctor, and of the same year.
 */
typedef struct
{
  HonDate       date;
  guint         act;             /* position among the acts of the tariffs */
  guint         speciality;      /* position among their specialities */
  HonBillSector sector;
  HonPathway    pathway;
  HonRegion     region;
  HonBillDay    day;
  gboolean      is_regulated;    /* sent by the regulation of unscheduled care */
  guint64       only;
  guint64       codes[HON_BILL_CODES_MAX];
  guint         n_codes;
  HonBillTechnical technical[HON_BILL_TECHNICAL_MAX];
  guint         n_technical;
  HonTogether   together;        /* how the technical acts are performed */
  int           shares[HON_BILL_TECHNICAL_MAX]; /* hundredths of a percent */
  guint         association;     /* the record that says so; G_MAXUINT where no rule is needed */
  guint64       apart;
  int           age;
  gint64        fee;             /* centimes; UNKNOWN when it was not given */
  gint64        tariff;          /* centimes; of a technical act without a code, else UNKNOWN */
  gint64        prescribed;      /* centimes; price of what was prescribed; UNKNOWN when it was not given */
  int           guarantee;       /* percent of the base with a doctor of the OPTAM, with the insurance's
                                  * part; -1: no contract
                                  */
  gboolean      ald;             /* exempting long-term illness, care for it */
  gboolean      maternity;       /* from the sixth month to the 12th day after */
  gboolean      c2s;             /* complémentaire santé solidaire, or the CMU-C before it */
  gboolean      ame;             /* aide médicale de l’État */
  gboolean      work_accident;   /* care for an accident at work or an occupational disease */
  gboolean      local_scheme;    /* Alsace-Moselle */
  gboolean      imaging;         /* a technical act without the share of heavy acts */
  gboolean      third_party;     /* the doctor is paid by the insurance */
  gint64        deducted_today;
  gint64        deducted_year;
} HonBillInput;

/**
 * HonBillDoubt:
 * @HON_BILL_DOUBT_AUTHORITY: sources differ on the tariff outside the agreement
 * @HON_BILL_DOUBT_NC_DEDUCTION: no source tells the deduction outside the agreement
 * @HON_BILL_DOUBT_LOCAL_OUTSIDE: none tells the local scheme's share outside the pathway
 * @HON_BILL_DOUBT_EXEMPT_OUTSIDE: none tells what an exemption is worth outside the pathway
 * @HON_BILL_DOUBT_HEAVY_OUTSIDE: none tells the share of heavy acts outside the pathway
 * @HON_BILL_DOUBT_AT_TARIFF: none tells the tariff without an overrun
 * @HON_BILL_DOUBT_IMAGING: sources differ on the rate of imaging above the tariff of heavy acts
 *
 * What the sources leave open in a bill.
 */
typedef enum
{
  HON_BILL_DOUBT_AUTHORITY = 1 << 0,
  HON_BILL_DOUBT_NC_DEDUCTION = 1 << 1,
  HON_BILL_DOUBT_LOCAL_OUTSIDE = 1 << 2,
  HON_BILL_DOUBT_EXEMPT_OUTSIDE = 1 << 3,
  HON_BILL_DOUBT_HEAVY_OUTSIDE = 1 << 4,
  HON_BILL_DOUBT_AT_TARIFF = 1 << 5,
  HON_BILL_DOUBT_IMAGING = 1 << 6,
} HonBillDoubt;

/**
 * HonBillRefusal:
 * @HON_BILL_REFUSAL_NONE: there is a bill
 * @HON_BILL_REFUSAL_NO_ACT: no record is about such an encounter
 * @HON_BILL_REFUSAL_NO_TARIFF: one is, but no source tells its tariff
 * @HON_BILL_REFUSAL_OVERRUN: the act is for a fee without an overrun
 * @HON_BILL_REFUSAL_CODE: a supplement that was asked for does not go with the rest
 * @HON_BILL_REFUSAL_TECHNICAL: no source tells the tariff of a technical act in this sector
 * @HON_BILL_REFUSAL_APART: no source says that the act may be billed with a technical one
 *
 * Why there is no bill.
 */
typedef enum
{
  HON_BILL_REFUSAL_NONE,
  HON_BILL_REFUSAL_NO_ACT,
  HON_BILL_REFUSAL_NO_TARIFF,
  HON_BILL_REFUSAL_OVERRUN,
  HON_BILL_REFUSAL_CODE,
  HON_BILL_REFUSAL_TECHNICAL,
  HON_BILL_REFUSAL_APART,
} HonBillRefusal;

#define HON_N_BILL_REFUSALS 7

/* More than any act has supplements and technical acts beside it. */
#define HON_BILL_PARTS_MAX 32

/**
 * HonBillPartKind:
 * @HON_BILL_PART_BILLABLE: an act or a supplement
 * @HON_BILL_PART_TECHNICAL: a technical act
 * @HON_BILL_PART_ANAESTHESIA: the part of the anaesthetist in one
 * @HON_BILL_PART_MODIFIER: what is added to the technical act before it
 *
 * What a part of a bill is, and so which kind of record it has.
 */
typedef enum
{
  HON_BILL_PART_BILLABLE,
  HON_BILL_PART_TECHNICAL,
  HON_BILL_PART_ANAESTHESIA,
  HON_BILL_PART_MODIFIER,
} HonBillPartKind;

/**
 * HonBillPart:
 * @kind: what it is
 * @record: which record of the datasets it is
 * @technical: which technical act of the input it belongs to
 * @share: what is paid of it for acts that are performed together, hundredths of a percent
 * @amount: centimes, of which that is already a part
 *
 * An act, a supplement, a technical act or a modifier of a bill.
 */
typedef struct
{
  guint8  kind; /* HonBillPartKind */
  guint8  technical;
  guint16 share;
  guint   record;
  gint64  amount;
} HonBillPart;

/**
 * HonBillAct:
 * @part: which part of the bill is its first
 * @tariff: what it is worth whole
 * @base: what the insurance counts with
 * @rate: hundredths of a percent; -1 where an amount is paid instead
 * @is_light: whether it never costs the share of heavy acts
 * @is_heavy: whether an amount takes the place of its co-payment
 * @gross: what is paid back before the deduction
 * @penalty: what is lost outside the pathway
 * @local: part of what is paid back by the local scheme
 * @deduction: the flat-rate deduction
 *
 * An act with its supplements, or a technical act with its modifiers: what is rounded
 * by itself. Amounts are centimes.
 */
typedef struct
{
  guint    part;
  gint64   tariff;
  gint64   base;
  int      rate;
  gboolean is_light;
  gboolean is_heavy;
  gint64   gross;
  gint64   penalty;
  gint64   local;
  gint64   deduction;
} HonBillAct;

/* The act, and the technical acts beside it. */
#define HON_BILL_ACTS_MAX (1 + HON_BILL_TECHNICAL_MAX)

/**
 * HonBillResult:
 *
 * Who pays what, in centimes. What depends on a fee that is free and was not
 * given is `HON_BILL_UNKNOWN`.
 */
typedef struct
{
  HonPathway pathway;         /* as the rules see it */
  HonBillLevel level;
  HonBillRefusal refusal;
  guint      record;          /* that has no tariff, or does not go; G_MAXUINT without one */
  guint      n_parts;
  guint      n_acts;

  gint64     tariff;          /* that the doctor is bound to; UNKNOWN where the fee is free */
  gint64     ceiling;         /* with the right to overruns outside the pathway; UNKNOWN: none */
  gint64     asked;           /* by the doctor */
  gint64     limit;           /* the most that may be asked in secteur 2; UNKNOWN: no ceiling */
  gint64     limit_base;      /* where overruns have a ceiling, what it counts from */
  gint64     limit_overrun;   /* and the most that an overrun on it may be */
  gint64     refused;         /* of the fee, that may not be asked */
  gint64     base;
  gint64     at_tariff;       /* outside the OPTAM, the base without an overrun; UNKNOWN: none */
  gint64     overrun;
  gint64     overrun_da;      /* by the right to overruns outside the pathway */
  gint64     overrun_de;      /* in secteur 1: for a special demand of the patient alone */

  int        rate;            /* of the first act that has one, hundredths of a percent; -1: none */
  int        penalty_rate;    /* of it lost outside the pathway */
  gboolean   is_exempt;       /* paid whole */
  gboolean   is_heavy;
  gint64     heavy;           /* the share of heavy acts */
  gint64     gross;
  gint64     gross_low;       /* the least of it, where sources differ */
  gint64     local;           /* part of it that the local scheme pays */
  gint64     deduction;
  gboolean   deduction_exempt;
  gint64     net;

  gint64     copayment;       /* what the insurance leaves of the base */
  gint64     penalty;         /* part of it, for being outside the pathway */
  int        guarantee;       /* what the contract pays up to with this doctor, percent of the base; -1: none */
  gint64     contract_copayment;
  gint64     contract_overrun;
  gint64     complementary;

  gint64     patient;
  gint64     patient_copayment;
  gint64     patient_overrun;
  gint64     patient_prescribed; /* what was prescribed, where nothing of it is paid back */
  gboolean   third_party;     /* the patient does not advance the insurance's part */
  gint64     at_desk;
  gint64     later;           /* taken from a later reimbursement */

  gboolean   written;         /* information must be written */
  gboolean   prescriptions;   /* what is prescribed is reimbursed */
  guint      doubts;          /* bits of HonBillDoubt */

  /* Last, for only what is used of them is filled. */
  HonBillPart parts[HON_BILL_PARTS_MAX]; /* the act, its supplements, then technical acts */
  HonBillAct  acts[HON_BILL_ACTS_MAX];
} HonBillResult;

G_END_DECLS
