/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility-rules.h"

#include "hon-period.h"

/* What is missing is told in days up to here, in months and days beyond. */
#define MISSING_DAYS_MAX 62

/* As much is missing as a wrong date makes. */
#define MISSING_LITTLE 31

/* How the time served in a group stands. */
typedef enum
{
  TIME_HELD,    /* the title is there, since whenever */
  TIME_DATED,   /* the title counts from a day, past or to come */
  TIME_SHORT,   /* the functions stop before */
  TIME_CREDIT,  /* there is time that counts, and none of the title itself */
  TIME_UNKNOWN, /* how much it takes is not known */
} TimeState;

typedef struct
{
  TimeState state;
  HonDate   acquired;   /* the first day on which the title counts */
  HonDate   complete;   /* the first day after the time to serve, if it is known */
  HonDate   last;       /* the last day of the functions, if it is known */
  gboolean  is_assumed; /* the time is taken to be complete at the end */
  gboolean  is_summed;  /* several stretches were added up */
  gboolean  has_credit; /* one of them was a credit */
  guint     absence;    /* days of leave that put the end off */
  guint     early;      /* those of them that a later text would count */
  guint     in_post;    /* days of leave that count as functions */
} Time;

/* All titles of one group together. */
typedef struct
{
  int            members[HON_ELIGIBILITY_TITLES_MAX]; /* in the order of time */
  guint          n_members;
  Time           time;
  HonTitlePlace  place;
  int            list;        /* in force when the title first serves, or -1 */
  gboolean       is_named;
  gboolean       is_elsewhere; /* named by another list */
  HonVerdictKind kind;
  HonDate        from;
} Group;

typedef struct
{
  Group groups[HON_ELIGIBILITY_TITLES_MAX]; /* the best first */
  guint n_groups;
} Groups;

/* The day so many months later; the first of the next month where that day does
 * not exist.
 */
static HonDate
add_months (HonDate date,
            guint   months)
{
  GDate parts;
  GDateDay day;

  g_date_clear (&parts, 1);
  g_date_set_julian (&parts, (guint32) date);
  day = g_date_get_day (&parts);
  g_date_add_months (&parts, months);

  return (HonDate) g_date_get_julian (&parts) + (g_date_get_day (&parts) < day ? 1 : 0);
}

/* How many whole months lie between two days; @days are those left over. */
static guint
count_months (HonDate  from,
              HonDate  until,
              guint   *days)
{
  guint months = 0;

  while (add_months (from, months + 1) <= until)
    months++;
  *days = (guint) (until - add_months (from, months));

  return months;
}

static HonEligibilityReason *
add_reason (HonEligibilityVerdict *verdict,
            HonReasonCode          code)
{
  HonEligibilityReason *reason;

  g_assert (verdict->n_reasons < HON_ELIGIBILITY_REASONS_MAX);

  reason = &verdict->reasons[verdict->n_reasons++];
  *reason = (HonEligibilityReason) { .code = code, .title = -1, .list = -1 };

  return reason;
}

static void
add_title_reason (HonEligibilityVerdict *verdict,
                  HonReasonCode          code,
                  const Group           *group,
                  HonDate                date,
                  HonDate                last)
{
  HonEligibilityReason *reason = add_reason (verdict, code);

  reason->title = group->members[group->n_members - 1];
  reason->list = group->list;
  reason->date = date;
  reason->last = last;
  reason->days = group->time.absence;
}

/* The same, about functions that stop too early. */
static void
add_missing_reason (HonEligibilityVerdict *verdict,
                    HonReasonCode          code,
                    const Group           *group,
                    HonDate                last)
{
  HonDate end = group->time.last + 1;
  HonEligibilityReason *reason;

  add_title_reason (verdict, code, group, HON_DATE_NONE, last);
  reason = &verdict->reasons[verdict->n_reasons - 1];
  if (group->time.complete - end <= MISSING_DAYS_MAX)
    reason->missing_days = (guint) (group->time.complete - end);
  else
    reason->missing_months = count_months (end, group->time.complete, &reason->missing_days);
}

static void
set_verdict (HonEligibilityVerdict *verdict,
             HonVerdictKind         kind,
             HonReasonCode          code)
{
  verdict->kind = kind;
  add_reason (verdict, code);
}

/* How much family leave was taken before the text that counts it as functions. */
static guint
count_early_leave (const HonEligibilityTitle *title)
{
  if (title->leave_from == HON_DATE_NONE || title->from >= title->leave_from)
    return 0;
  if (title->until != HON_DATE_NONE && title->until < title->leave_from)
    return title->family_leave;

  return MIN (title->early_leave, title->family_leave);
}

/* Shares out the leave of one stretch of functions, and returns the days that put its
 * end off. Maternity, adoption and paternity leave counts as functions from the day of
 * the text that says so (decree 2021-1645, article 90; R6152-537), up to its limit, which
 * is one for all stretches.
 */
static guint
add_leave (const HonEligibilityTitle *title,
           Time                      *time)
{
  guint early = count_early_leave (title);
  guint in_post = 0;
  guint absence;

  if (title->leave_from != HON_DATE_NONE)
    in_post = title->family_leave - early;
  if (title->leave_months > 0)
    {
      guint limit = (guint) (add_months (title->from, title->leave_months) - title->from);

      in_post = MIN (in_post, limit - MIN (limit, time->in_post));
    }
  absence = title->absence + title->family_leave - in_post;
  time->absence += absence;
  time->early += early;
  time->in_post += in_post;

  return absence;
}

/* Adds up one stretch of functions that ends before the time is complete. */
static void
add_stretch (const HonEligibilityTitle *title,
             HonDate                    from,
             HonDate                    end,
             guint                      absence,
             guint                     *months,
             guint                     *days)
{
  guint own_days;
  guint own_months;

  end = MAX (from, end - (HonDate) absence);
  own_months = count_months (from, end, &own_days);
  if (title->is_credit && own_months >= title->credit_months)
    {
      own_months = title->credit_months;
      own_days = 0;
    }
  *months += own_months;
  *days += own_days;
}

/* Time served: two years of effective functions for a former chef de clinique or
 * assistant (Ordre of the Creuse), five years for a praticien hospitalier who
 * works part time (article 38.1.1 of 2016, 13-1 of 2024). Functions in
 * establishments of different kinds add up (38.1.1).
 */
static void
measure_time (const HonEligibilityInput *input,
              const Group               *group,
              Time                      *time)
{
  const HonEligibilityTitle *title = NULL;
  HonDate next = HON_DATE_NONE; /* the first day that was not counted yet */
  guint months = 0;
  guint days = 0;
  guint n_stretches = 0;

  *time = (Time) { .state = TIME_CREDIT };

  for (guint i = 0; i < group->n_members; i++)
    {
      const HonEligibilityTitle *one = &input->titles[group->members[i]];
      HonDate from = MAX (one->from, next);
      HonDate end;
      guint absence;

      if (one->is_credit)
        {
          time->has_credit = TRUE;
          if (one->from == HON_DATE_NONE)
            {
              months += one->credit_months;
              n_stretches++;
              continue;
            }
          absence = add_leave (one, time);
          end = add_months (one->from, one->credit_months) + (HonDate) absence;
          if (one->until != HON_DATE_NONE)
            end = MIN (end, one->until + 1);
          if (end <= from)
            continue;
          add_stretch (one, from, end, absence, &months, &days);
          n_stretches++;
          next = end;
          /* What it adds to functions that were too short is no longer missing. */
          if (time->state == TIME_SHORT)
            time->complete = MAX (time->complete - MAX (end - from - (HonDate) absence, 0), time->last + 2);
          continue;
        }

      title = one;
      if (one->gain == HON_TITLE_GAIN_APPOINTMENT)
        {
          time->state = one->from != HON_DATE_NONE ? TIME_DATED : TIME_HELD;
          time->acquired = one->from;
          return;
        }
      if (one->from == HON_DATE_NONE && one->until == HON_DATE_NONE)
        {
          time->state = TIME_HELD;
          return;
        }
      if (one->months == 0)
        {
          time->state = TIME_UNKNOWN;
          continue;
        }
      if (one->from == HON_DATE_NONE)
        {
          time->state = TIME_DATED;
          time->is_assumed = TRUE;
          time->last = one->until;
          time->acquired = one->until + 1;
          return;
        }

      if (one->until != HON_DATE_NONE && one->until < from)
        continue;
      n_stretches++;
      absence = add_leave (one, time);
      time->is_summed = n_stretches > 1;
      time->last = one->until;
      time->complete = (months >= one->months ? from : add_months (from, one->months - months)) -
                       (HonDate) days + (HonDate) absence;
      time->complete = MAX (time->complete, from);
      if (one->until == HON_DATE_NONE || one->until + 1 >= time->complete)
        {
          time->state = TIME_DATED;
          time->acquired = time->complete;
          /* « Ancien »: who goes on in the functions has not left them yet. */
          if (one->gain == HON_TITLE_GAIN_FUNCTIONS && one->until != HON_DATE_NONE)
            time->acquired = MAX (time->acquired, one->until + 1);
          return;
        }

      time->state = TIME_SHORT;
      next = one->until + 1;
      add_stretch (one, from, next, absence, &months, &days);
    }

  /* A credit may come after the functions that it completes. */
  if (title != NULL && time->state == TIME_SHORT && months >= title->months)
    {
      time->state = TIME_DATED;
      time->is_summed = TRUE;
      time->complete = next;
      time->acquired = next;
      time->last = next - 1;
    }
}

/* What the list that holds when the title first serves says of it. */
static void
look_up (const HonEligibilityInput *input,
         Group                     *group)
{
  HonDate day = MAX (input->date, group->time.acquired);
  guint32 named = input->titles[group->members[0]].named;

  group->list = -1;
  for (guint i = 0; i < input->n_lists; i++)
    {
      HonPeriod period = { input->lists[i].from, input->lists[i].until };

      if (period.from != HON_DATE_NONE && hon_period_contains (&period, day))
        group->list = (int) i;
    }
  group->is_named = group->list >= 0 && (named & (1u << group->list)) != 0;
  group->is_elsewhere = named != 0 && !group->is_named;
}

/* Whether a title opens secteur 2 to a doctor who was never installed. */
static void
judge (const HonEligibilityInput *input,
       Group                     *group)
{
  const Time *time = &group->time;

  group->from = HON_DATE_NONE;
  switch (time->state)
    {
    case TIME_HELD:
      group->kind = HON_VERDICT_OPEN;
      break;

    case TIME_DATED:
      group->kind = time->acquired > input->date ? HON_VERDICT_OPEN_FROM : HON_VERDICT_OPEN;
      if (group->kind == HON_VERDICT_OPEN_FROM)
        group->from = time->acquired;
      break;

    case TIME_SHORT:
    case TIME_CREDIT:
      group->kind = HON_VERDICT_CLOSED;
      return;

    case TIME_UNKNOWN:
      group->kind = HON_VERDICT_UNKNOWN;
      break;
    }

  if (group->list < 0)
    group->kind = MAX (group->kind, HON_VERDICT_UNKNOWN);
  else if (group->is_elsewhere)
    group->kind = MAX (group->kind, HON_VERDICT_CONTESTED);
  else if (!group->is_named)
    group->kind = HON_VERDICT_CLOSED;

  switch (group->place)
    {
    case HON_TITLE_PLACE_PUBLIC:
    case HON_TITLE_PLACE_ARMY:
      break;

    case HON_TITLE_PLACE_ESPIC:
      group->kind = MAX (group->kind, HON_VERDICT_CONTESTED);
      break;

    case HON_TITLE_PLACE_EU:
    case HON_TITLE_PLACE_QUEBEC:
      group->kind = MAX (group->kind, HON_VERDICT_UNKNOWN);
      break;

    case HON_TITLE_PLACE_ELSEWHERE:
      group->kind = HON_VERDICT_CLOSED;
      break;
    }
  if (group->kind >= HON_VERDICT_UNKNOWN)
    group->from = HON_DATE_NONE;
}

static gboolean
is_better (const Group *group,
           const Group *other)
{
  if (group->kind != other->kind)
    return group->kind < other->kind;

  return group->from < other->from;
}

static void
insert_member (const HonEligibilityInput *input,
               Group                     *group,
               int                        title)
{
  const HonEligibilityTitle *one = &input->titles[title];
  guint place = group->n_members++;

  /* Those without a first day come first, credits before what they count for. */
  while (place > 0 && input->titles[group->members[place - 1]].from > one->from)
    {
      group->members[place] = group->members[place - 1];
      place--;
    }
  if (one->is_credit && one->from == HON_DATE_NONE)
    while (place > 0)
      {
        group->members[place] = group->members[place - 1];
        place--;
      }
  group->members[place] = title;
  group->place = MAX (group->place, one->place);
}

/* The sentence about a group is about its title, not about what counts for it. */
static void
put_title_last (const HonEligibilityInput *input,
                Group                     *group)
{
  for (guint i = group->n_members - 1; i > 0; i--)
    if (!input->titles[group->members[i]].is_credit)
      {
        int title = group->members[i];

        group->members[i] = group->members[group->n_members - 1];
        group->members[group->n_members - 1] = title;
        return;
      }
}

static void
make_groups (const HonEligibilityInput *input,
             Groups                    *groups)
{
  guint n_titles = MIN (input->n_titles, HON_ELIGIBILITY_TITLES_MAX);
  guint ids[HON_ELIGIBILITY_TITLES_MAX];

  groups->n_groups = 0;
  for (guint i = 0; i < n_titles; i++)
    {
      guint j = 0;

      while (j < groups->n_groups && ids[j] != input->titles[i].group)
        j++;
      if (j == groups->n_groups)
        {
          groups->groups[j] = (Group) { .place = HON_TITLE_PLACE_PUBLIC };
          ids[j] = input->titles[i].group;
          groups->n_groups++;
        }
      insert_member (input, &groups->groups[j], (int) i);
    }

  for (guint i = 0; i < groups->n_groups; i++)
    {
      Group group = groups->groups[i];
      guint place = i;

      measure_time (input, &group, &group.time);
      put_title_last (input, &group);
      look_up (input, &group);
      judge (input, &group);
      while (place > 0 && is_better (&group, &groups->groups[place - 1]))
        {
          groups->groups[place] = groups->groups[place - 1];
          place--;
        }
      groups->groups[place] = group;
    }
}

static void
explain_place (HonEligibilityVerdict *verdict,
               const Group           *group)
{
  switch (group->place)
    {
    case HON_TITLE_PLACE_PUBLIC:
      break;

    case HON_TITLE_PLACE_ARMY:
      add_title_reason (verdict, HON_REASON_PLACE_ARMY, group, HON_DATE_NONE, HON_DATE_NONE);
      break;

    case HON_TITLE_PLACE_ESPIC:
      add_title_reason (verdict, HON_REASON_PLACE_ESPIC, group, HON_DATE_NONE, HON_DATE_NONE);
      add_reason (verdict, HON_REASON_PLACE_ASK);
      break;

    case HON_TITLE_PLACE_EU:
      add_title_reason (verdict, HON_REASON_PLACE_EU, group, HON_DATE_NONE, HON_DATE_NONE);
      add_reason (verdict, HON_REASON_PLACE_ASK);
      break;

    case HON_TITLE_PLACE_QUEBEC:
      add_title_reason (verdict, HON_REASON_PLACE_QUEBEC, group, HON_DATE_NONE, HON_DATE_NONE);
      add_reason (verdict, HON_REASON_PLACE_ASK);
      break;

    case HON_TITLE_PLACE_ELSEWHERE:
      add_title_reason (verdict, HON_REASON_PLACE_ELSEWHERE, group, HON_DATE_NONE, HON_DATE_NONE);
      break;
    }
}

static void
explain_dated (const HonEligibilityInput *input,
               HonEligibilityVerdict     *verdict,
               const Group               *group)
{
  const HonEligibilityTitle *title = &input->titles[group->members[group->n_members - 1]];
  const Time *time = &group->time;

  if (title->gain == HON_TITLE_GAIN_APPOINTMENT)
    {
      add_title_reason (verdict, HON_REASON_TITLE_APPOINTED, group, time->acquired, HON_DATE_NONE);
      return;
    }

  if (time->acquired <= input->date)
    add_title_reason (verdict, HON_REASON_TITLE_COMPLETED, group, HON_DATE_NONE,
                      (time->is_assumed ? time->acquired : time->complete) - 1);
  else if (title->gain == HON_TITLE_GAIN_FUNCTIONS &&
           (time->is_assumed || time->acquired > time->complete))
    add_title_reason (verdict, HON_REASON_TITLE_ENDS, group, time->acquired, time->acquired - 1);
  else
    add_title_reason (verdict, HON_REASON_TITLE_UNDER_WAY, group, time->acquired,
                      time->acquired - 1);

  if (time->is_assumed)
    add_title_reason (verdict, HON_REASON_TITLE_END_ASSUMED, group, HON_DATE_NONE, HON_DATE_NONE);
  else if (time->acquired > input->date && time->acquired > time->complete)
    add_title_reason (verdict, HON_REASON_TITLE_LEAVE_EARLY, group, time->complete,
                      time->complete - 1);
}

/* What counts of the leave that was taken, else what would count; about a title that is
 * @is_ahead, leave is still to come.
 */
static void
explain_leave (const HonEligibilityInput *input,
               HonEligibilityVerdict     *verdict,
               const Group               *group,
               gboolean                   is_ahead)
{
  HonDate leave_from = input->titles[group->members[group->n_members - 1]].leave_from;
  const Time *time = &group->time;

  if (time->in_post > 0)
    {
      add_title_reason (verdict, HON_REASON_TITLE_LEAVE_IN_POST, group, leave_from, HON_DATE_NONE);
      verdict->reasons[verdict->n_reasons - 1].days = time->in_post;
    }
  if (time->absence > 0)
    add_title_reason (verdict, HON_REASON_TITLE_LEAVE_COUNTED, group, HON_DATE_NONE, HON_DATE_NONE);
  if (time->early > 0)
    {
      add_title_reason (verdict, HON_REASON_TITLE_LEAVE_BEFORE, group, leave_from, HON_DATE_NONE);
      verdict->reasons[verdict->n_reasons - 1].days = time->early;
    }
  if (!is_ahead)
    return;
  if (leave_from == HON_DATE_NONE)
    add_title_reason (verdict, HON_REASON_TITLE_LEAVES_UNKNOWN, group, HON_DATE_NONE, HON_DATE_NONE);
  else if (time->in_post == 0 && time->early == 0)
    add_title_reason (verdict, HON_REASON_TITLE_LEAVES, group, leave_from, HON_DATE_NONE);
}

static void
explain_time (const HonEligibilityInput *input,
              HonEligibilityVerdict     *verdict,
              const Group               *group)
{
  const Time *time = &group->time;
  gboolean is_ahead = FALSE;

  switch (time->state)
    {
    case TIME_HELD:
      add_title_reason (verdict, HON_REASON_TITLE_HELD, group, HON_DATE_NONE, HON_DATE_NONE);
      return;

    case TIME_DATED:
      explain_dated (input, verdict, group);
      is_ahead = time->acquired > input->date;
      break;

    case TIME_SHORT:
      add_missing_reason (verdict, HON_REASON_TITLE_TOO_SHORT, group, time->last);
      if (time->complete - time->last - 1 <= MISSING_LITTLE)
        add_missing_reason (verdict, HON_REASON_TITLE_CHECK_DATES, group, HON_DATE_NONE);
      if (time->last >= input->date)
        add_title_reason (verdict, HON_REASON_TITLE_STAY, group, time->complete,
                          time->complete - 1);
      else
        add_missing_reason (verdict, HON_REASON_TITLE_COMPLETE_LATER, group, HON_DATE_NONE);
      is_ahead = TRUE;
      break;

    case TIME_CREDIT:
      add_title_reason (verdict, HON_REASON_TITLE_CREDIT_ALONE, group, HON_DATE_NONE,
                        HON_DATE_NONE);
      return;

    case TIME_UNKNOWN:
      add_title_reason (verdict, HON_REASON_TITLE_DURATION_UNKNOWN, group, HON_DATE_NONE,
                        HON_DATE_NONE);
      return;
    }

  if (time->has_credit)
    add_title_reason (verdict, HON_REASON_TITLE_CREDIT, group, HON_DATE_NONE, HON_DATE_NONE);
  if (time->is_summed)
    add_title_reason (verdict, HON_REASON_TITLE_SUMMED, group, HON_DATE_NONE, HON_DATE_NONE);
  if (input->titles[group->members[group->n_members - 1]].gain == HON_TITLE_GAIN_APPOINTMENT)
    return;
  explain_leave (input, verdict, group, is_ahead);
}

static void
explain_group (const HonEligibilityInput *input,
               HonEligibilityVerdict     *verdict,
               const Group               *group)
{
  if (group->time.state == TIME_CREDIT)
    {
      explain_time (input, verdict, group);
      return;
    }

  if (group->is_named)
    add_title_reason (verdict, HON_REASON_TITLE_NAMED, group, HON_DATE_NONE, HON_DATE_NONE);
  else if (group->is_elsewhere)
    add_title_reason (verdict, HON_REASON_TITLE_CONTESTED, group, HON_DATE_NONE, HON_DATE_NONE);
  else
    add_title_reason (verdict, HON_REASON_TITLE_ABSENT, group, HON_DATE_NONE, HON_DATE_NONE);

  /* How long it takes does not matter for a title that opens nothing. */
  if (group->is_named || group->is_elsewhere)
    {
      explain_time (input, verdict, group);
      explain_place (verdict, group);
    }
}

static void
explain_groups (const HonEligibilityInput *input,
                HonEligibilityVerdict     *verdict,
                const Groups              *groups)
{
  gboolean is_partial = FALSE;

  for (guint i = 0; i < groups->n_groups; i++)
    {
      int list = groups->groups[i].list;

      explain_group (input, verdict, &groups->groups[i]);
      is_partial = is_partial || (list >= 0 && input->lists[list].is_partial);
    }
  if (is_partial)
    add_reason (verdict, HON_REASON_TITLE_LIST_PARTIAL);
}

/* Secteur 1 asks for no title; it is the way to it that cannot be undone. */
static void
judge_s1 (const HonEligibilityInput *input,
          HonEligibilityVerdict     *verdict)
{
  switch (input->installed)
    {
    case HON_INSTALLED_NEVER:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_S1_OPEN);
      add_reason (verdict, HON_REASON_S1_IRREVERSIBLE);
      break;

    case HON_INSTALLED_S1:
    case HON_INSTALLED_S1_DP:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_S1_PRESENT);
      break;

    case HON_INSTALLED_S2:
    case HON_INSTALLED_S2_OPTAM:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_S1_FROM_S2);
      add_reason (verdict, HON_REASON_S1_NO_RETURN);
      break;

    case HON_INSTALLED_NC:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_S1_FROM_NC);
      break;
    }
}

/* Secteur 2 at a first installation in the speciality, with a title. */
static void
judge_titles (const HonEligibilityInput *input,
              const Groups              *groups,
              HonEligibilityVerdict     *verdict)
{
  verdict->kind = groups->n_groups > 0 ? groups->groups[0].kind : HON_VERDICT_CLOSED;
  verdict->from = groups->n_groups > 0 ? groups->groups[0].from : HON_DATE_NONE;

  if (groups->n_groups == 0)
    add_reason (verdict, HON_REASON_S2_TITLE_NEEDED);
  if (input->installed == HON_INSTALLED_NEVER)
    {
      add_reason (verdict, HON_REASON_S2_FIRST_INSTALLATION);
    }
  else
    {
      verdict->kind = MAX (verdict->kind, HON_VERDICT_CONTESTED);
      add_reason (verdict, HON_REASON_S2_OTHER_SPECIALITY);
    }
  explain_groups (input, verdict, groups);
  if (verdict->kind == HON_VERDICT_CLOSED)
    add_reason (verdict, HON_REASON_S2_GET_TITLE);
  else
    add_reason (verdict, HON_REASON_S2_REQUEST);
  if (input->installed == HON_INSTALLED_NEVER && groups->n_groups > 0)
    add_reason (verdict, HON_REASON_S1_IRREVERSIBLE);
}

/* The rule of the first installation: answer to question 21594, article 13-1 of
 * the agreement of 2024.
 */
static void
judge_s2 (const HonEligibilityInput *input,
          const Groups              *groups,
          HonEligibilityVerdict     *verdict)
{
  switch (input->installed)
    {
    case HON_INSTALLED_NEVER:
      judge_titles (input, groups, verdict);
      break;

    case HON_INSTALLED_S1:
    case HON_INSTALLED_S1_DP:
      if (input->is_other_speciality)
        judge_titles (input, groups, verdict);
      else
        set_verdict (verdict, HON_VERDICT_CLOSED, HON_REASON_S2_AFTER_S1);
      break;

    case HON_INSTALLED_S2:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_S2_PRESENT);
      break;

    case HON_INSTALLED_S2_OPTAM:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_S2_PRESENT);
      add_reason (verdict, HON_REASON_OPTAM_LEAVE);
      break;

    case HON_INSTALLED_NC:
      set_verdict (verdict, HON_VERDICT_UNKNOWN, HON_REASON_S2_FROM_NC);
      break;
    }
}

/* The OPTAM of a doctor of secteur 1: open with a droit permanent (articles 40
 * and following of 2016), refused without title, disputed with one.
 */
static void
judge_optam_in_s1 (const HonEligibilityInput *input,
                   const Groups              *groups,
                   HonEligibilityVerdict     *verdict)
{
  HonVerdictKind titled = groups->n_groups > 0 ? groups->groups[0].kind : HON_VERDICT_CLOSED;

  if (input->installed == HON_INSTALLED_S1_DP)
    {
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_OPTAM_PERMANENT);
      return;
    }

  switch (titled)
    {
    case HON_VERDICT_OPEN:
    case HON_VERDICT_OPEN_FROM:
    case HON_VERDICT_CONTESTED:
      set_verdict (verdict, HON_VERDICT_CONTESTED, HON_REASON_OPTAM_S1_TITLED);
      verdict->from = groups->groups[0].from;
      break;

    case HON_VERDICT_UNKNOWN:
      set_verdict (verdict, HON_VERDICT_UNKNOWN, HON_REASON_OPTAM_S1_UNKNOWN);
      break;

    case HON_VERDICT_CLOSED:
      set_verdict (verdict, HON_VERDICT_CLOSED, HON_REASON_OPTAM_S1_UNTITLED);
      break;
    }
  explain_groups (input, verdict, groups);
}

static void
judge_optam (const HonEligibilityInput   *input,
             const Groups                *groups,
             const HonEligibilityVerdict *s2,
             HonEligibilityVerdict       *verdict)
{
  switch (input->installed)
    {
    case HON_INSTALLED_NEVER:
    case HON_INSTALLED_S2:
      set_verdict (verdict, s2->kind,
                   s2->kind == HON_VERDICT_CLOSED ? HON_REASON_OPTAM_NEEDS_S2
                                                  : HON_REASON_OPTAM_WITH_S2);
      verdict->from = s2->from;
      if (input->installed == HON_INSTALLED_NEVER)
        {
          if (groups->n_groups == 0)
            add_reason (verdict, HON_REASON_S2_TITLE_NEEDED);
          explain_groups (input, verdict, groups);
        }
      break;

    case HON_INSTALLED_S1:
    case HON_INSTALLED_S1_DP:
      judge_optam_in_s1 (input, groups, verdict);
      break;

    case HON_INSTALLED_S2_OPTAM:
      set_verdict (verdict, HON_VERDICT_OPEN, HON_REASON_OPTAM_PRESENT);
      break;

    case HON_INSTALLED_NC:
      set_verdict (verdict, HON_VERDICT_UNKNOWN, HON_REASON_OPTAM_FROM_NC);
      break;
    }

  if (verdict->kind == HON_VERDICT_CLOSED)
    return;
  if (input->operates)
    add_reason (verdict, HON_REASON_OPTAM_ACO);
  if (verdict->kind != HON_VERDICT_UNKNOWN)
    add_reason (verdict, HON_REASON_OPTAM_LEAVE);
}

static void
judge_nc (const HonEligibilityInput *input,
          HonEligibilityVerdict     *verdict)
{
  set_verdict (verdict, HON_VERDICT_OPEN,
               input->installed == HON_INSTALLED_NC ? HON_REASON_NC_PRESENT : HON_REASON_NC_OPEN);
  add_reason (verdict, HON_REASON_NC_PRESCRIPTIONS);
  add_reason (verdict, HON_REASON_NC_RETURN);
}

/* What depends on the person and not on the sector. */
static void
add_personal (const HonEligibilityInput *input,
              HonSectorKind              sector,
              HonEligibilityVerdict     *verdict)
{
  if (verdict->kind == HON_VERDICT_CLOSED)
    return;

  if (input->is_locum && input->installed == HON_INSTALLED_NEVER &&
      (sector == HON_SECTOR_S2 || sector == HON_SECTOR_S2_OPTAM))
    add_reason (verdict, HON_REASON_LOCUM);
  if (input->is_student)
    add_reason (verdict, HON_REASON_STUDENT);
}

/**
 * hon_eligibility_compute:
 * @input: who asks
 * @result: (out): what is said of each sector
 *
 * Tells which sectors are open, from when, and why.
 *
 * Nothing is allocated, and nothing read but @input: it may run anywhere.
 */
void
hon_eligibility_compute (const HonEligibilityInput *input,
                         HonEligibilityResult      *result)
{
  Groups groups;

  g_return_if_fail (input != NULL);
  g_return_if_fail (result != NULL);
  g_return_if_fail (input->date > HON_DATE_NONE);
  g_return_if_fail (input->n_titles <= HON_ELIGIBILITY_TITLES_MAX);
  g_return_if_fail (input->n_lists <= HON_ELIGIBILITY_LISTS_MAX);

  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      result->verdicts[i].n_reasons = 0;
      result->verdicts[i].from = HON_DATE_NONE;
    }

  make_groups (input, &groups);
  judge_s1 (input, &result->verdicts[HON_SECTOR_S1]);
  judge_s2 (input, &groups, &result->verdicts[HON_SECTOR_S2]);
  judge_optam (input, &groups, &result->verdicts[HON_SECTOR_S2],
               &result->verdicts[HON_SECTOR_S2_OPTAM]);
  judge_nc (input, &result->verdicts[HON_SECTOR_NC]);

  for (guint i = 0; i < HON_N_SECTORS; i++)
    add_personal (input, i, &result->verdicts[i]);
}
