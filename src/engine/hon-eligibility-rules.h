/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-income-rules.h"

G_BEGIN_DECLS

/* Which sectors are open to a doctor, and why. Facts about titles and lists come
 * from outside; what stands here are the rules. Reasons are codes: their words
 * and their texts of law belong to the data.
 */

#define HON_ELIGIBILITY_TITLES_MAX  16
#define HON_ELIGIBILITY_LISTS_MAX   16
#define HON_ELIGIBILITY_REASONS_MAX 224

/**
 * HonTitleGain:
 * @HON_TITLE_GAIN_FUNCTIONS: by the time served, once the functions have ended
 * @HON_TITLE_GAIN_SENIORITY: by the time served
 * @HON_TITLE_GAIN_APPOINTMENT: at once
 *
 * How a title is gained.
 */
typedef enum
{
  HON_TITLE_GAIN_FUNCTIONS,
  HON_TITLE_GAIN_SENIORITY,
  HON_TITLE_GAIN_APPOINTMENT,
} HonTitleGain;

/**
 * HonTitlePlace:
 * @HON_TITLE_PLACE_PUBLIC: a public establishment in France, or the Faculté libre de Lille
 * @HON_TITLE_PLACE_ARMY: the army's hospitals
 * @HON_TITLE_PLACE_ESPIC: a private non-profit hospital
 * @HON_TITLE_PLACE_EU: the European Union, the European Economic Area or Switzerland
 * @HON_TITLE_PLACE_QUEBEC: Quebec
 * @HON_TITLE_PLACE_ELSEWHERE: any other country
 *
 * Where a title was gained, from the least doubtful to the most.
 */
typedef enum
{
  HON_TITLE_PLACE_PUBLIC,
  HON_TITLE_PLACE_ARMY,
  HON_TITLE_PLACE_ESPIC,
  HON_TITLE_PLACE_EU,
  HON_TITLE_PLACE_QUEBEC,
  HON_TITLE_PLACE_ELSEWHERE,
} HonTitlePlace;

#define HON_N_TITLE_PLACES 6

/**
 * HonInstalled:
 * @HON_INSTALLED_NEVER: never installed in self-employed practice
 * @HON_INSTALLED_S1: in secteur 1
 * @HON_INSTALLED_S1_DP: in secteur 1 with a *droit permanent à dépassement*
 * @HON_INSTALLED_S2: in secteur 2
 * @HON_INSTALLED_S2_OPTAM: in secteur 2 with the OPTAM
 * @HON_INSTALLED_NC: outside the agreement
 *
 * Where a doctor is installed, or was last.
 */
typedef enum
{
  HON_INSTALLED_NEVER,
  HON_INSTALLED_S1,
  HON_INSTALLED_S1_DP,
  HON_INSTALLED_S2,
  HON_INSTALLED_S2_OPTAM,
  HON_INSTALLED_NC,
} HonInstalled;

#define HON_N_INSTALLED 6

/**
 * HonVerdictKind:
 * @HON_VERDICT_OPEN: open on the day of the question
 * @HON_VERDICT_OPEN_FROM: open from a later day
 * @HON_VERDICT_CONTESTED: sources disagree
 * @HON_VERDICT_UNKNOWN: no source says
 * @HON_VERDICT_CLOSED: closed
 *
 * Whether a sector is open, from the best to the worst.
 */
typedef enum
{
  HON_VERDICT_OPEN,
  HON_VERDICT_OPEN_FROM,
  HON_VERDICT_CONTESTED,
  HON_VERDICT_UNKNOWN,
  HON_VERDICT_CLOSED,
} HonVerdictKind;

#define HON_N_VERDICTS 5

/* Why. The dataset of reasons has a sentence and sources for each; the ids are
 * those of hon-reason-info.c.
 */
typedef enum
{
  HON_REASON_S1_OPEN,
  HON_REASON_S1_PRESENT,
  HON_REASON_S1_FROM_S2,
  HON_REASON_S1_FROM_NC,
  HON_REASON_S1_IRREVERSIBLE,
  HON_REASON_S1_NO_RETURN,
  HON_REASON_S2_FIRST_INSTALLATION,
  HON_REASON_S2_OTHER_SPECIALITY,
  HON_REASON_S2_PRESENT,
  HON_REASON_S2_AFTER_S1,
  HON_REASON_S2_FROM_NC,
  HON_REASON_S2_TITLE_NEEDED,
  HON_REASON_S2_GET_TITLE,
  HON_REASON_S2_REQUEST,
  HON_REASON_TITLE_NAMED,
  HON_REASON_TITLE_HELD,
  HON_REASON_TITLE_COMPLETED,
  HON_REASON_TITLE_UNDER_WAY,
  HON_REASON_TITLE_ENDS,
  HON_REASON_TITLE_END_ASSUMED,
  HON_REASON_TITLE_APPOINTED,
  HON_REASON_TITLE_LEAVE_EARLY,
  HON_REASON_TITLE_TOO_SHORT,
  HON_REASON_TITLE_STAY,
  HON_REASON_TITLE_COMPLETE_LATER,
  HON_REASON_TITLE_CHECK_DATES,
  HON_REASON_TITLE_LEAVES,
  HON_REASON_TITLE_LEAVES_UNKNOWN,
  HON_REASON_TITLE_LEAVE_IN_POST,
  HON_REASON_TITLE_LEAVE_BEFORE,
  HON_REASON_TITLE_LEAVE_COUNTED,
  HON_REASON_TITLE_DURATION_UNKNOWN,
  HON_REASON_TITLE_CREDIT,
  HON_REASON_TITLE_CREDIT_ALONE,
  HON_REASON_TITLE_SUMMED,
  HON_REASON_TITLE_CONTESTED,
  HON_REASON_TITLE_ABSENT,
  HON_REASON_TITLE_LIST_PARTIAL,
  HON_REASON_PLACE_ARMY,
  HON_REASON_PLACE_ESPIC,
  HON_REASON_PLACE_EU,
  HON_REASON_PLACE_QUEBEC,
  HON_REASON_PLACE_ELSEWHERE,
  HON_REASON_PLACE_ASK,
  HON_REASON_OPTAM_WITH_S2,
  HON_REASON_OPTAM_LEAVE,
  HON_REASON_OPTAM_PRESENT,
  HON_REASON_OPTAM_ACO,
  HON_REASON_OPTAM_NEEDS_S2,
  HON_REASON_OPTAM_PERMANENT,
  HON_REASON_OPTAM_S1_TITLED,
  HON_REASON_OPTAM_S1_UNTITLED,
  HON_REASON_OPTAM_S1_UNKNOWN,
  HON_REASON_OPTAM_FROM_NC,
  HON_REASON_NC_OPEN,
  HON_REASON_NC_PRESENT,
  HON_REASON_NC_PRESCRIPTIONS,
  HON_REASON_NC_RETURN,
  HON_REASON_LOCUM,
  HON_REASON_STUDENT,
} HonReasonCode;

#define HON_N_REASONS 60

/**
 * HonEligibilityList:
 * @from: the first day on which it holds; none for a list that reproduces another
 * @until: the first day on which it holds no longer, if there is one
 * @is_partial: whether only extracts of it could be read
 *
 * A list of titles.
 */
typedef struct
{
  HonDate  from;
  HonDate  until;
  gboolean is_partial;
} HonEligibilityList;

/**
 * HonEligibilityTitle:
 * @gain: how the title is gained
 * @group: titles of the same group are one and the same; time in all of them is added up
 * @is_credit: whether it opens nothing by itself, but counts towards its group
 * @months: the time to serve in its group; 0 when that is not known
 * @credit_months: how much of its own time counts at most, for a credit
 * @named: the lists that name the title of its group, as bits
 * @place: where it was gained
 * @from: the first day of the functions, if it is known
 * @until: the last day of the functions, if it is known
 * @absence: days of leave between them that do not count as functions
 * @family_leave: days of maternity, adoption and paternity leave between them
 * @early_leave: how many of those were taken before @leave_from
 * @leave_from: the first day on which family leave counts as functions, if a text says so
 * @leave_months: how many months of family leave count at most; 0 where no text limits them
 *
 * A title that is held or under way; one without dates is held.
 */
typedef struct
{
  HonTitleGain  gain;
  guint         group;
  gboolean      is_credit;
  guint         months;
  guint         credit_months;
  guint32       named;
  HonTitlePlace place;
  HonDate       from;
  HonDate       until;
  guint         absence;
  guint         family_leave;
  guint         early_leave;
  HonDate       leave_from;
  guint         leave_months;
} HonEligibilityTitle;

/**
 * HonEligibilityInput:
 * @date: the day of the question
 * @installed: where the doctor is installed, or was last
 * @is_other_speciality: whether that was in another speciality
 * @is_student: whether the doctor is still to be registered
 * @is_locum: whether the doctor stands in for colleagues
 * @operates: whether the speciality has acts of the OPTAM-ACO
 * @titles: the titles held or under way
 * @n_titles: how many they are
 * @lists: the lists of titles, in the order of the bits of `named`
 * @n_lists: how many they are
 *
 * Who asks.
 */
typedef struct
{
  HonDate             date;
  HonInstalled        installed;
  gboolean            is_other_speciality;
  gboolean            is_student;
  gboolean            is_locum;
  gboolean            operates;
  HonEligibilityTitle titles[HON_ELIGIBILITY_TITLES_MAX];
  guint               n_titles;
  HonEligibilityList  lists[HON_ELIGIBILITY_LISTS_MAX];
  guint               n_lists;
} HonEligibilityInput;

/**
 * HonEligibilityReason:
 * @code: why
 * @title: which title it is about, or -1
 * @list: which list it is about, or -1
 * @date: the day from which something counts, if it is about one
 * @last: the last day of something, if it is about one
 * @days: a number of days, if it is about one
 * @missing_months: whole months of functions that are missing, if any are
 * @missing_days: days that are missing besides
 *
 * A reason with what fills in its sentence.
 */
typedef struct
{
  HonReasonCode code;
  int           title;
  int           list;
  HonDate       date;
  HonDate       last;
  guint         days;
  guint         missing_months;
  guint         missing_days;
} HonEligibilityReason;

/**
 * HonEligibilityVerdict:
 * @kind: whether the sector is open
 * @from: the first day, where there is one to tell
 * @reasons: why, the most important first
 * @n_reasons: how many they are
 *
 * What is said of one sector.
 */
typedef struct
{
  HonVerdictKind       kind;
  HonDate              from;
  HonEligibilityReason reasons[HON_ELIGIBILITY_REASONS_MAX];
  guint                n_reasons;
} HonEligibilityVerdict;

/**
 * HonEligibilityResult:
 * @verdicts: by sector
 *
 * What is said of all sectors.
 */
typedef struct
{
  HonEligibilityVerdict verdicts[HON_N_SECTORS];
} HonEligibilityResult;

void hon_eligibility_compute (const HonEligibilityInput *input,
                              HonEligibilityResult      *result);

G_END_DECLS
