/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility-rules.h"

/* The lists of the tests: a guide, the agreement of 2016 and that of 2024. */
enum
{
  GUIDE = 1 << 0,
  OLD = 1 << 1,
  NEW = 1 << 2,
};

#define EVERY (GUIDE | OLD | NEW)

/* A day, written so that tables can be read; 0 is none. */
#define DAY(y, m, d) { y, m, d }

typedef struct
{
  int year;
  int month;
  int day;
} Day;

static const Day no_day;

static HonDate
to_date (Day day)
{
  return day.year != 0 ? hon_date_new (day.year, day.month, day.day) : HON_DATE_NONE;
}

/* A doctor who asks on 22 November 2026 and was never installed. */
static void
set_up (HonEligibilityInput *input)
{
  *input = (HonEligibilityInput) {
    .date = hon_date_new (2026, 11, 22),
    .lists = {
      { HON_DATE_NONE, HON_DATE_NONE, FALSE },
      { hon_date_new (2016, 10, 23), hon_date_new (2024, 6, 21), FALSE },
      { hon_date_new (2024, 6, 21), HON_DATE_NONE, TRUE },
    },
    .n_lists = 3,
  };
}

static HonEligibilityTitle *
add_title (HonEligibilityInput *input,
           HonTitleGain         gain,
           guint                months,
           Day                  from,
           Day                  until)
{
  HonEligibilityTitle *title = &input->titles[input->n_titles];

  *title = (HonEligibilityTitle) {
    .gain = gain,
    .group = input->n_titles,
    .months = months,
    .named = EVERY,
    .from = to_date (from),
    .until = to_date (until),
  };
  input->n_titles++;

  return title;
}

static const HonEligibilityReason *
find_reason (const HonEligibilityResult *result,
             HonSectorKind               sector,
             HonReasonCode               code)
{
  const HonEligibilityVerdict *verdict = &result->verdicts[sector];

  for (guint i = 0; i < verdict->n_reasons; i++)
    if (verdict->reasons[i].code == code)
      return &verdict->reasons[i];

  return NULL;
}

static void
assert_verdict (const HonEligibilityResult *result,
                HonSectorKind               sector,
                HonVerdictKind              kind,
                Day                         from,
                HonReasonCode               code)
{
  const HonEligibilityVerdict *verdict = &result->verdicts[sector];

  g_assert_cmpint (verdict->kind, ==, kind);
  g_assert_cmpint (verdict->from, ==, to_date (from));
  g_assert_nonnull (find_reason (result, sector, code));
}

/* The time to serve: Ordre of the Creuse (two years of effective functions), article
 * 38.1.1 of 2016 and 13-1 of 2024 (five years part time, none when appointed).
 */
static void
test_time (void)
{
  static const struct
  {
    const char     *text;
    HonTitleGain    gain;
    guint           months;
    Day             from;
    Day             until;
    guint           absence;
    HonVerdictKind  kind;
    Day             opens;
    HonReasonCode   code;
  } cases[] = {
    { "13-1: held", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (0, 0, 0), DAY (0, 0, 0), 0,
      HON_VERDICT_OPEN, DAY (0, 0, 0), HON_REASON_TITLE_HELD },
    { "Creuse: two years to the day", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2025, 11, 1),
      DAY (2027, 10, 31), 0, HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1), HON_REASON_TITLE_UNDER_WAY },
    { "Creuse: no end given", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2025, 11, 1), DAY (0, 0, 0), 0,
      HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1), HON_REASON_TITLE_UNDER_WAY },
    { "Creuse: no beginning given", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (0, 0, 0), DAY (2027, 10, 31),
      0, HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1), HON_REASON_TITLE_END_ASSUMED },
    { "Creuse: done long ago", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2020, 11, 1), DAY (2022, 10, 31),
      0, HON_VERDICT_OPEN, DAY (0, 0, 0), HON_REASON_TITLE_COMPLETED },
    { "Creuse: the last day is today", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2024, 11, 23),
      DAY (2026, 11, 22), 0, HON_VERDICT_OPEN_FROM, DAY (2026, 11, 23),
      HON_REASON_TITLE_UNDER_WAY },
    { "Creuse: the last day was yesterday", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2024, 11, 22),
      DAY (2026, 11, 21), 0, HON_VERDICT_OPEN, DAY (0, 0, 0), HON_REASON_TITLE_COMPLETED },
    { "Creuse: one day is missing", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2024, 11, 2),
      DAY (2026, 10, 31), 0, HON_VERDICT_CLOSED, DAY (0, 0, 0), HON_REASON_TITLE_TOO_SHORT },
    { "Creuse: half done and left", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2024, 11, 1),
      DAY (2025, 10, 31), 0, HON_VERDICT_CLOSED, DAY (0, 0, 0), HON_REASON_TITLE_COMPLETE_LATER },
    { "Creuse: planned to be left too early", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2026, 5, 1),
      DAY (2027, 4, 30), 0, HON_VERDICT_CLOSED, DAY (0, 0, 0), HON_REASON_TITLE_STAY },
    { "« ancien »: going on after two years", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2024, 11, 1),
      DAY (2027, 10, 31), 0, HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1),
      HON_REASON_TITLE_LEAVE_EARLY },
    { "Creuse: leave that no text counts puts it off", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2025, 11, 1), DAY (0, 0, 0),
      112, HON_VERDICT_OPEN_FROM, DAY (2028, 2, 21), HON_REASON_TITLE_LEAVE_COUNTED },
    { "Creuse: leave makes the end too early", HON_TITLE_GAIN_FUNCTIONS, 24, DAY (2025, 11, 1),
      DAY (2027, 10, 31), 1, HON_VERDICT_CLOSED, DAY (0, 0, 0), HON_REASON_TITLE_STAY },
    { "from a leap day", HON_TITLE_GAIN_FUNCTIONS, 36, DAY (2024, 2, 29), DAY (0, 0, 0), 0,
      HON_VERDICT_OPEN_FROM, DAY (2027, 3, 1), HON_REASON_TITLE_UNDER_WAY },
    { "38.1.1: five years part time", HON_TITLE_GAIN_SENIORITY, 60, DAY (2022, 1, 1),
      DAY (0, 0, 0), 0, HON_VERDICT_OPEN_FROM, DAY (2027, 1, 1), HON_REASON_TITLE_UNDER_WAY },
    { "38.1.1: five years, then some more", HON_TITLE_GAIN_SENIORITY, 60, DAY (2022, 1, 1),
      DAY (2030, 12, 31), 0, HON_VERDICT_OPEN_FROM, DAY (2027, 1, 1), HON_REASON_TITLE_UNDER_WAY },
    { "13-1: permanently appointed, no seniority", HON_TITLE_GAIN_APPOINTMENT, 0,
      DAY (2026, 11, 22), DAY (0, 0, 0), 0, HON_VERDICT_OPEN, DAY (0, 0, 0),
      HON_REASON_TITLE_APPOINTED },
    { "13-1: to be appointed", HON_TITLE_GAIN_APPOINTMENT, 0, DAY (2027, 7, 1), DAY (0, 0, 0), 0,
      HON_VERDICT_OPEN_FROM, DAY (2027, 7, 1), HON_REASON_TITLE_APPOINTED },
    { "no text says how long", HON_TITLE_GAIN_FUNCTIONS, 0, DAY (2025, 11, 1), DAY (0, 0, 0), 0,
      HON_VERDICT_UNKNOWN, DAY (0, 0, 0), HON_REASON_TITLE_DURATION_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;

      g_test_message ("%s", cases[i].text);
      set_up (&input);
      add_title (&input, cases[i].gain, cases[i].months, cases[i].from,
                 cases[i].until)->absence = cases[i].absence;
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S2, cases[i].kind, cases[i].opens, cases[i].code);

      /* The OPTAM goes with secteur 2, and the others depend on no title. */
      assert_verdict (&result, HON_SECTOR_S2_OPTAM, cases[i].kind, cases[i].opens,
                      cases[i].kind == HON_VERDICT_CLOSED ? HON_REASON_OPTAM_NEEDS_S2
                                                          : HON_REASON_OPTAM_WITH_S2);
      assert_verdict (&result, HON_SECTOR_S1, HON_VERDICT_OPEN, no_day, HON_REASON_S1_IRREVERSIBLE);
      assert_verdict (&result, HON_SECTOR_NC, HON_VERDICT_OPEN, no_day,
                      HON_REASON_NC_PRESCRIPTIONS);
    }
}

/* Leave: decree 2021-1645 (chefs de clinique, university assistants), R6152-537 since decree
 * 2022-132 (assistants, six months at most); the ministry leaves earlier leave to the old rule.
 */
static void
test_leave (void)
{
  static const struct
  {
    const char    *text;
    Day            from;
    Day            until;
    Day            leave_from;
    guint          leave_months;
    guint          family_leave;
    guint          early_leave;
    guint          absence;
    Day            opens;       /* none: open, or closed where @is_closed */
    gboolean       is_closed;
    guint          in_post;
    guint          early;
    guint          days;        /* that put the date off */
    HonReasonCode  code;
  } cases[] = {
    { "after the decree", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (2021, 12, 13), 0, 112, 0, 0,
      DAY (2027, 11, 1), FALSE, 112, 0, 0, HON_REASON_TITLE_LEAVE_IN_POST },
    { "after the decree, and an end", DAY (2024, 11, 1), DAY (2026, 10, 31), DAY (2021, 12, 13), 0, 112, 0, 0,
      DAY (0, 0, 0), FALSE, 112, 0, 0, HON_REASON_TITLE_COMPLETED },
    { "functions since the day of the decree", DAY (2021, 12, 13), DAY (2023, 12, 12), DAY (2021, 12, 13), 0,
      112, 112, 0, DAY (0, 0, 0), FALSE, 112, 0, 0, HON_REASON_TITLE_LEAVE_IN_POST },
    { "functions since the day before", DAY (2021, 12, 12), DAY (2023, 12, 11), DAY (2021, 12, 13), 0,
      112, 1, 0, DAY (0, 0, 0), TRUE, 111, 1, 1, HON_REASON_TITLE_LEAVE_BEFORE },
    { "on both sides, all after", DAY (2021, 11, 1), DAY (2023, 10, 31), DAY (2021, 12, 13), 0,
      112, 0, 0, DAY (0, 0, 0), FALSE, 112, 0, 0, HON_REASON_TITLE_LEAVE_IN_POST },
    { "on both sides, all before", DAY (2021, 6, 1), DAY (2023, 5, 31), DAY (2021, 12, 13), 0,
      112, 112, 0, DAY (0, 0, 0), TRUE, 0, 112, 112, HON_REASON_TITLE_LEAVE_BEFORE },
    { "functions before the decree", DAY (2019, 11, 1), DAY (2021, 10, 31), DAY (2021, 12, 13), 0,
      112, 0, 0, DAY (0, 0, 0), TRUE, 0, 112, 112, HON_REASON_TITLE_LEAVE_BEFORE },
    { "functions before the decree, prolonged", DAY (2019, 7, 1), DAY (2021, 10, 20), DAY (2021, 12, 13), 0,
      112, 0, 0, DAY (0, 0, 0), FALSE, 0, 112, 112, HON_REASON_TITLE_LEAVE_COUNTED },
    { "no text", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (0, 0, 0), 0, 112, 0, 0,
      DAY (2028, 2, 21), FALSE, 0, 0, 112, HON_REASON_TITLE_LEAVES_UNKNOWN },
    { "no text, and no leave", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (0, 0, 0), 0, 0, 0, 0,
      DAY (2027, 11, 1), FALSE, 0, 0, 0, HON_REASON_TITLE_LEAVES_UNKNOWN },
    { "a text, and no leave", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (2021, 12, 13), 0, 0, 0, 0,
      DAY (2027, 11, 1), FALSE, 0, 0, 0, HON_REASON_TITLE_LEAVES },
    { "both kinds of leave", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (2021, 12, 13), 0, 112, 0, 10,
      DAY (2027, 11, 11), FALSE, 112, 0, 10, HON_REASON_TITLE_LEAVE_COUNTED },
    { "six months, 181 days", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (2022, 2, 5), 6, 181, 0, 0,
      DAY (2027, 11, 1), FALSE, 181, 0, 0, HON_REASON_TITLE_LEAVE_IN_POST },
    { "more than six months", DAY (2025, 11, 1), DAY (0, 0, 0), DAY (2022, 2, 5), 6, 224, 0, 0,
      DAY (2027, 12, 14), FALSE, 181, 0, 43, HON_REASON_TITLE_LEAVE_COUNTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;
      HonEligibilityTitle *title;
      const HonEligibilityReason *in_post;
      const HonEligibilityReason *early;
      const HonEligibilityReason *counted;

      g_test_message ("%s", cases[i].text);
      set_up (&input);
      title = add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, cases[i].from, cases[i].until);
      title->leave_from = to_date (cases[i].leave_from);
      title->leave_months = cases[i].leave_months;
      title->family_leave = cases[i].family_leave;
      title->early_leave = cases[i].early_leave;
      title->absence = cases[i].absence;
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S2,
                      cases[i].is_closed ? HON_VERDICT_CLOSED
                                         : cases[i].opens.year != 0 ? HON_VERDICT_OPEN_FROM : HON_VERDICT_OPEN,
                      cases[i].opens, cases[i].code);

      in_post = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_LEAVE_IN_POST);
      g_assert_cmpuint (in_post != NULL ? in_post->days : 0, ==, cases[i].in_post);
      early = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_LEAVE_BEFORE);
      g_assert_cmpuint (early != NULL ? early->days : 0, ==, cases[i].early);
      counted = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_LEAVE_COUNTED);
      g_assert_cmpuint (counted != NULL ? counted->days : 0, ==, cases[i].days);
      if (early != NULL)
        g_assert_cmpint (early->date, ==, title->leave_from);
    }
}

/* The limit is one for all stretches of a title. */
static void
test_leave_sum (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;

  set_up (&input);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2024, 11, 1), (Day) DAY (2025, 10, 31));
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2025, 11, 1), no_day);
  for (guint i = 0; i < 2; i++)
    {
      input.titles[i].group = 7;
      input.titles[i].leave_from = hon_date_new (2022, 2, 5);
      input.titles[i].leave_months = 6;
      input.titles[i].family_leave = 112;
    }
  hon_eligibility_compute (&input, &result);
  /* 224 days, of which 181 count. */
  assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_OPEN_FROM, (Day) DAY (2026, 12, 14),
                  HON_REASON_TITLE_LEAVE_COUNTED);
}

/* The day that a reason tells is the one that its sentence says. */
static void
test_days (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;
  const HonEligibilityReason *reason;

  set_up (&input);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2024, 11, 1),
             (Day) DAY (2027, 10, 31));
  hon_eligibility_compute (&input, &result);
  reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_ENDS);
  g_assert_cmpint (reason->last, ==, hon_date_new (2027, 10, 31));
  g_assert_cmpint (reason->date, ==, hon_date_new (2027, 11, 1));
  g_assert_cmpint (reason->title, ==, 0);
  g_assert_cmpint (reason->list, ==, 2);
  reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_LEAVE_EARLY);
  g_assert_cmpint (reason->last, ==, hon_date_new (2026, 10, 31));

  set_up (&input);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2026, 5, 1), (Day) DAY (2027, 4, 30));
  hon_eligibility_compute (&input, &result);
  reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_TOO_SHORT);
  g_assert_cmpint (reason->last, ==, hon_date_new (2027, 4, 30));
  reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_STAY);
  g_assert_cmpint (reason->last, ==, hon_date_new (2028, 4, 30));
  g_assert_cmpint (reason->date, ==, hon_date_new (2028, 5, 1));
}

/* How much is missing: in days where it is little, and then dates are to be checked. */
static void
test_missing (void)
{
  static const struct
  {
    const char *text;
    Day         from;
    Day         until;
    guint       absence;
    Day         junior[2];
    guint       months;
    guint       days;
    gboolean    is_little;
  } cases[] = {
    { "one day", DAY (2022, 11, 2), DAY (2024, 10, 31), 0, { DAY (0, 0, 0) }, 0, 1, TRUE },
    { "a day of leave", DAY (2022, 11, 1), DAY (2024, 10, 31), 1, { DAY (0, 0, 0) }, 0, 1, TRUE },
    { "31 days", DAY (2022, 11, 1), DAY (2024, 9, 30), 0, { DAY (0, 0, 0) }, 0, 31, TRUE },
    { "60 days of leave", DAY (2022, 11, 1), DAY (2024, 10, 31), 60, { DAY (0, 0, 0) }, 0, 60, FALSE },
    { "months alone", DAY (2024, 11, 1), DAY (2025, 10, 31), 0, { DAY (0, 0, 0) }, 12, 0, FALSE },
    { "months and days", DAY (2024, 11, 6), DAY (2026, 7, 31), 0, { DAY (0, 0, 0) }, 3, 5, FALSE },
    { "one day of a plan", DAY (2025, 11, 2), DAY (2027, 10, 31), 0, { DAY (0, 0, 0) }, 0, 1, TRUE },
    { "time that counts comes after", DAY (2024, 1, 1), DAY (2024, 12, 31), 0,
      { DAY (2025, 1, 1), DAY (2025, 12, 21) }, 0, 10, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;
      const HonEligibilityReason *reason;

      g_test_message ("%s", cases[i].text);
      set_up (&input);
      add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, cases[i].from, cases[i].until)->absence = cases[i].absence;
      if (cases[i].junior[0].year != 0)
        {
          HonEligibilityTitle *title = add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, cases[i].junior[0],
                                                  cases[i].junior[1]);

          title->group = 0;
          title->is_credit = TRUE;
          title->credit_months = 12;
        }
      hon_eligibility_compute (&input, &result);
      reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_TOO_SHORT);
      g_assert_nonnull (reason);
      g_assert_cmpuint (reason->missing_months, ==, cases[i].months);
      g_assert_cmpuint (reason->missing_days, ==, cases[i].days);
      reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_CHECK_DATES);
      g_assert_cmpint (reason != NULL, ==, cases[i].is_little);
      reason = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_COMPLETE_LATER);
      if (reason != NULL)
        g_assert_cmpuint (reason->missing_days, ==, cases[i].days);
    }
}

/* Functions under one title add up, in whatever order they are told (38.1.1). */
static void
test_sum (void)
{
  static const struct
  {
    const char     *text;
    Day             spans[3][2];
    HonVerdictKind  kind;
    Day             opens;
  } cases[] = {
    { "a year and a year", { { DAY (2023, 11, 1), DAY (2024, 10, 31) },
                             { DAY (2025, 11, 1), DAY (0, 0, 0) } },
      HON_VERDICT_OPEN, DAY (0, 0, 0) },
    { "the later one first", { { DAY (2026, 5, 1), DAY (0, 0, 0) },
                               { DAY (2023, 11, 1), DAY (2024, 10, 31) } },
      HON_VERDICT_OPEN_FROM, DAY (2027, 5, 1) },
    { "a year with 29 February counts as a year",
      { { DAY (2023, 3, 1), DAY (2024, 2, 29) }, { DAY (2026, 3, 1), DAY (0, 0, 0) } },
      HON_VERDICT_OPEN_FROM, DAY (2027, 3, 1) },
    { "months and days", { { DAY (2024, 1, 1), DAY (2024, 6, 15) },
                           { DAY (2025, 11, 1), DAY (0, 0, 0) } },
      HON_VERDICT_OPEN_FROM, DAY (2027, 5, 17) },
    { "days of both count once", { { DAY (2025, 5, 1), DAY (2026, 10, 31) },
                                   { DAY (2026, 5, 1), DAY (2026, 10, 31) } },
      HON_VERDICT_CLOSED, DAY (0, 0, 0) },
    { "three thirds", { { DAY (2024, 1, 1), DAY (2024, 8, 31) },
                        { DAY (2025, 1, 1), DAY (2025, 8, 31) },
                        { DAY (2026, 1, 1), DAY (2026, 8, 31) } },
      HON_VERDICT_OPEN, DAY (0, 0, 0) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;

      g_test_message ("%s", cases[i].text);
      set_up (&input);
      for (guint j = 0; j < 3 && cases[i].spans[j][0].year != 0; j++)
        add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, cases[i].spans[j][0],
                   cases[i].spans[j][1])->group = 7;
      hon_eligibility_compute (&input, &result);
      g_assert_cmpint (result.verdicts[HON_SECTOR_S2].kind, ==, cases[i].kind);
      g_assert_cmpint (result.verdicts[HON_SECTOR_S2].from, ==, to_date (cases[i].opens));
    }
}

/* Two titles do not add up: a year of each is two halves of nothing. */
static void
test_no_sum_of_titles (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;

  set_up (&input);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2024, 11, 1),
             (Day) DAY (2025, 10, 31));
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2025, 11, 1),
             (Day) DAY (2026, 10, 31));
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_CLOSED, no_day,
                  HON_REASON_TITLE_COMPLETE_LATER);
  g_assert_null (find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_SUMMED));
}

/* A year as docteur junior counts for a year of assistant (Jeunes Médecins). */
static void
test_credit (void)
{
  static const struct
  {
    const char     *text;
    Day             junior[2];
    Day             assistant[2];
    HonVerdictKind  kind;
    Day             opens;
    HonReasonCode   code;
  } cases[] = {
    { "one year of each", { DAY (2024, 11, 1), DAY (2025, 10, 31) },
      { DAY (2025, 11, 1), DAY (0, 0, 0) }, HON_VERDICT_OPEN, DAY (0, 0, 0),
      HON_REASON_TITLE_CREDIT },
    { "the second year under way", { DAY (2025, 11, 1), DAY (2026, 10, 31) },
      { DAY (2026, 11, 1), DAY (0, 0, 0) }, HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1),
      HON_REASON_TITLE_CREDIT },
    { "two years count for one", { DAY (2023, 11, 1), DAY (2025, 10, 31) },
      { DAY (2025, 11, 1), DAY (2026, 10, 31) }, HON_VERDICT_OPEN, DAY (0, 0, 0),
      HON_REASON_TITLE_CREDIT },
    { "no dates given", { DAY (0, 0, 0), DAY (0, 0, 0) }, { DAY (2026, 5, 1), DAY (0, 0, 0) },
      HON_VERDICT_OPEN_FROM, DAY (2027, 5, 1), HON_REASON_TITLE_CREDIT },
    { "half a year counts for half a year", { DAY (2025, 5, 1), DAY (2025, 10, 31) },
      { DAY (2025, 11, 1), DAY (0, 0, 0) }, HON_VERDICT_OPEN_FROM, DAY (2027, 5, 1),
      HON_REASON_TITLE_CREDIT },
  };
  HonEligibilityInput input;
  HonEligibilityResult result;
  HonEligibilityTitle *title;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      set_up (&input);
      add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, cases[i].assistant[0],
                 cases[i].assistant[1]);
      title = add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, cases[i].junior[0],
                         cases[i].junior[1]);
      title->group = 0;
      title->is_credit = TRUE;
      title->credit_months = 12;
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S2, cases[i].kind, cases[i].opens, cases[i].code);
      g_assert_cmpint (find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_NAMED)->title, ==, 0);
    }

  set_up (&input);
  title = add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2025, 11, 1),
                     (Day) DAY (0, 0, 0));
  title->is_credit = TRUE;
  title->credit_months = 12;
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_CLOSED, no_day,
                  HON_REASON_TITLE_CREDIT_ALONE);
}

/* The list that counts is the one in force when the title first serves. */
static void
test_lists (void)
{
  static const struct
  {
    const char     *text;
    guint32         named;
    Day             date;
    HonVerdictKind  kind;
    HonReasonCode   code;
    int             list;
  } cases[] = {
    { "on every list", EVERY, DAY (2026, 11, 22), HON_VERDICT_OPEN, HON_REASON_TITLE_NAMED, 2 },
    { "AH: the guide omits it, 38.1.1 does not", OLD | NEW, DAY (2020, 1, 1), HON_VERDICT_OPEN,
      HON_REASON_TITLE_NAMED, 1 },
    { "AHU before 2024 (question 14483)", NEW, DAY (2024, 6, 20), HON_VERDICT_CONTESTED,
      HON_REASON_TITLE_CONTESTED, 1 },
    { "AHU since 2024 (13-1)", NEW, DAY (2024, 6, 21), HON_VERDICT_OPEN, HON_REASON_TITLE_NAMED,
      2 },
    { "dropped in 2024", OLD, DAY (2026, 11, 22), HON_VERDICT_CONTESTED, HON_REASON_TITLE_CONTESTED,
      2 },
    { "AHS: a reproduction only", GUIDE, DAY (2026, 11, 22), HON_VERDICT_CONTESTED,
      HON_REASON_TITLE_CONTESTED, 2 },
    { "PHC: on no list", 0, DAY (2026, 11, 22), HON_VERDICT_CLOSED, HON_REASON_TITLE_ABSENT, 2 },
    { "before any list", EVERY, DAY (2010, 1, 1), HON_VERDICT_UNKNOWN, HON_REASON_TITLE_CONTESTED,
      -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HonEligibilityReason *partial;
      HonEligibilityInput input;
      HonEligibilityResult result;

      g_test_message ("%s", cases[i].text);
      set_up (&input);
      input.date = to_date (cases[i].date);
      add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, no_day, no_day)->named = cases[i].named;
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S2, cases[i].kind, no_day, cases[i].code);
      g_assert_cmpint (find_reason (&result, HON_SECTOR_S2, cases[i].code)->list, ==,
                       cases[i].list);

      /* Only of the agreement of 2024 is it said that it was read in part. */
      partial = find_reason (&result, HON_SECTOR_S2, HON_REASON_TITLE_LIST_PARTIAL);
      g_assert_true ((partial != NULL) == (cases[i].list == 2));
    }

  /* A title under way serves under the list of its day, not of the question. */
  {
    HonEligibilityInput input;
    HonEligibilityResult result;

    set_up (&input);
    input.date = hon_date_new (2023, 6, 1);
    add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2022, 11, 1), no_day)->named = NEW;
    hon_eligibility_compute (&input, &result);
    assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_OPEN_FROM, (Day) DAY (2024, 11, 1),
                    HON_REASON_TITLE_NAMED);
  }
}

/* 38.1.1 (public, army), 38.1.2 (equivalence), and what the Cnam does of it. */
static void
test_places (void)
{
  static const struct
  {
    HonTitlePlace  place;
    HonVerdictKind held;
    HonVerdictKind under_way;
    Day            opens;
    HonReasonCode  code;
    gboolean       can_ask;
  } cases[] = {
    { HON_TITLE_PLACE_PUBLIC, HON_VERDICT_OPEN, HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1),
      HON_REASON_TITLE_NAMED, FALSE },
    { HON_TITLE_PLACE_ARMY, HON_VERDICT_OPEN, HON_VERDICT_OPEN_FROM, DAY (2027, 11, 1),
      HON_REASON_PLACE_ARMY, FALSE },
    { HON_TITLE_PLACE_ESPIC, HON_VERDICT_CONTESTED, HON_VERDICT_CONTESTED, DAY (2027, 11, 1),
      HON_REASON_PLACE_ESPIC, TRUE },
    { HON_TITLE_PLACE_EU, HON_VERDICT_UNKNOWN, HON_VERDICT_UNKNOWN, DAY (0, 0, 0),
      HON_REASON_PLACE_EU, TRUE },
    { HON_TITLE_PLACE_QUEBEC, HON_VERDICT_UNKNOWN, HON_VERDICT_UNKNOWN, DAY (0, 0, 0),
      HON_REASON_PLACE_QUEBEC, TRUE },
    { HON_TITLE_PLACE_ELSEWHERE, HON_VERDICT_CLOSED, HON_VERDICT_CLOSED, DAY (0, 0, 0),
      HON_REASON_PLACE_ELSEWHERE, FALSE },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) == HON_N_TITLE_PLACES);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;

      set_up (&input);
      add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, no_day, no_day)->place = cases[i].place;
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S2, cases[i].held, no_day, cases[i].code);
      g_assert_true ((find_reason (&result, HON_SECTOR_S2, HON_REASON_PLACE_ASK) != NULL) ==
                     cases[i].can_ask);

      input.titles[0].from = hon_date_new (2025, 11, 1);
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S2, cases[i].under_way, cases[i].opens, cases[i].code);
    }

  /* A year in public and a year in an ESPIC are as doubtful as the latter. */
  {
    HonEligibilityInput input;
    HonEligibilityResult result;

    set_up (&input);
    add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2023, 11, 1),
               (Day) DAY (2024, 10, 31))->group = 3;
    add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2024, 11, 1),
               (Day) DAY (2025, 10, 31))->group = 3;
    input.titles[1].place = HON_TITLE_PLACE_ESPIC;
    hon_eligibility_compute (&input, &result);
    assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_CONTESTED, no_day, HON_REASON_TITLE_SUMMED);
  }
}

/* The best of several titles decides, and all are told of. */
static void
test_best (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;
  const HonEligibilityVerdict *verdict = &result.verdicts[HON_SECTOR_S2];

  set_up (&input);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2026, 5, 1), no_day);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2025, 11, 1), no_day);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, no_day, no_day)->place = HON_TITLE_PLACE_ESPIC;
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_OPEN_FROM, (Day) DAY (2027, 11, 1),
                  HON_REASON_PLACE_ESPIC);
  g_assert_cmpint (verdict->reasons[0].code, ==, HON_REASON_S2_FIRST_INSTALLATION);
  g_assert_cmpint (verdict->reasons[1].title, ==, 1);
}

/* As many titles as there can be have room for all their reasons. */
static void
test_many (void)
{
  for (guint seed = 0; seed < 2000; seed++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;

      set_up (&input);
      input.operates = TRUE;
      input.is_locum = TRUE;
      input.is_student = TRUE;
      input.installed = g_test_rand_int_range (0, HON_N_INSTALLED);
      input.is_other_speciality = g_test_rand_bit ();
      for (guint i = 0; i < HON_ELIGIBILITY_TITLES_MAX; i++)
        {
          HonEligibilityTitle *title = add_title (&input, g_test_rand_int_range (0, 3),
                                                  (guint) g_test_rand_int_range (0, 61), no_day,
                                                  no_day);
          HonDate from = input.date + g_test_rand_int_range (-3000, 1000);

          title->group = (guint) g_test_rand_int_range (0, 16);
          title->is_credit = g_test_rand_int_range (0, 4) == 0;
          title->credit_months = 12;
          title->named = (guint32) g_test_rand_int_range (0, 8);
          title->place = g_test_rand_int_range (0, HON_N_TITLE_PLACES);
          title->absence = (guint) g_test_rand_int_range (0, 200);
          title->family_leave = (guint) g_test_rand_int_range (0, 300);
          title->early_leave = (guint) g_test_rand_int_range (0, 300);
          title->leave_months = (guint) g_test_rand_int_range (0, 8);
          if (g_test_rand_bit ())
            title->leave_from = from + g_test_rand_int_range (-500, 500);
          if (g_test_rand_int_range (0, 4) > 0)
            title->from = from;
          if (g_test_rand_bit ())
            title->until = from + g_test_rand_int_range (0, 3000);
        }
      hon_eligibility_compute (&input, &result);

      for (guint i = 0; i < HON_N_SECTORS; i++)
        {
          const HonEligibilityVerdict *verdict = &result.verdicts[i];

          g_assert_cmpuint (verdict->n_reasons, >, 0);
          if (verdict->kind == HON_VERDICT_OPEN_FROM)
            g_assert_cmpint (verdict->from, >, input.date);
          else if (verdict->kind != HON_VERDICT_CONTESTED)
            g_assert_cmpint (verdict->from, ==, HON_DATE_NONE);
        }
    }
}

/* Question 21594 and 13-1 (secteur 2), articles 40 and following of 2016 (OPTAM),
 * and what is written nowhere of a doctor outside the agreement.
 */
static void
test_installed (void)
{
  static const struct
  {
    HonInstalled   installed;
    gboolean       has_title;
    HonVerdictKind s1;
    HonReasonCode  s1_code;
    HonVerdictKind s2;
    HonReasonCode  s2_code;
    HonVerdictKind optam;
    HonReasonCode  optam_code;
    HonReasonCode  nc_code;
  } cases[] = {
    { HON_INSTALLED_NEVER, FALSE, HON_VERDICT_OPEN, HON_REASON_S1_OPEN, HON_VERDICT_CLOSED,
      HON_REASON_S2_TITLE_NEEDED, HON_VERDICT_CLOSED, HON_REASON_OPTAM_NEEDS_S2,
      HON_REASON_NC_OPEN },
    { HON_INSTALLED_NEVER, TRUE, HON_VERDICT_OPEN, HON_REASON_S1_IRREVERSIBLE, HON_VERDICT_OPEN,
      HON_REASON_S2_FIRST_INSTALLATION, HON_VERDICT_OPEN, HON_REASON_OPTAM_WITH_S2,
      HON_REASON_NC_OPEN },
    { HON_INSTALLED_S1, FALSE, HON_VERDICT_OPEN, HON_REASON_S1_PRESENT, HON_VERDICT_CLOSED,
      HON_REASON_S2_AFTER_S1, HON_VERDICT_CLOSED, HON_REASON_OPTAM_S1_UNTITLED,
      HON_REASON_NC_OPEN },
    { HON_INSTALLED_S1, TRUE, HON_VERDICT_OPEN, HON_REASON_S1_PRESENT, HON_VERDICT_CLOSED,
      HON_REASON_S2_AFTER_S1, HON_VERDICT_CONTESTED, HON_REASON_OPTAM_S1_TITLED,
      HON_REASON_NC_OPEN },
    { HON_INSTALLED_S1_DP, FALSE, HON_VERDICT_OPEN, HON_REASON_S1_PRESENT, HON_VERDICT_CLOSED,
      HON_REASON_S2_AFTER_S1, HON_VERDICT_OPEN, HON_REASON_OPTAM_PERMANENT, HON_REASON_NC_OPEN },
    { HON_INSTALLED_S2, FALSE, HON_VERDICT_OPEN, HON_REASON_S1_NO_RETURN, HON_VERDICT_OPEN,
      HON_REASON_S2_PRESENT, HON_VERDICT_OPEN, HON_REASON_OPTAM_WITH_S2, HON_REASON_NC_OPEN },
    { HON_INSTALLED_S2_OPTAM, TRUE, HON_VERDICT_OPEN, HON_REASON_S1_FROM_S2, HON_VERDICT_OPEN,
      HON_REASON_OPTAM_LEAVE, HON_VERDICT_OPEN, HON_REASON_OPTAM_PRESENT, HON_REASON_NC_OPEN },
    { HON_INSTALLED_NC, TRUE, HON_VERDICT_OPEN, HON_REASON_S1_FROM_NC, HON_VERDICT_UNKNOWN,
      HON_REASON_S2_FROM_NC, HON_VERDICT_UNKNOWN, HON_REASON_OPTAM_FROM_NC,
      HON_REASON_NC_PRESENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HonEligibilityInput input;
      HonEligibilityResult result;

      set_up (&input);
      input.installed = cases[i].installed;
      if (cases[i].has_title)
        add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, no_day, no_day);
      hon_eligibility_compute (&input, &result);
      assert_verdict (&result, HON_SECTOR_S1, cases[i].s1, no_day, cases[i].s1_code);
      assert_verdict (&result, HON_SECTOR_S2, cases[i].s2, no_day, cases[i].s2_code);
      assert_verdict (&result, HON_SECTOR_S2_OPTAM, cases[i].optam, no_day, cases[i].optam_code);
      assert_verdict (&result, HON_SECTOR_NC, HON_VERDICT_OPEN, no_day, cases[i].nc_code);
    }
}

/* A secteur 1 doctor’s title under way is disputed from its day, one of unknown
 * worth is unknown, one that opens nothing is none.
 */
static void
test_optam_in_s1 (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;

  set_up (&input);
  input.installed = HON_INSTALLED_S1;
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, (Day) DAY (2025, 11, 1), no_day);
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2_OPTAM, HON_VERDICT_CONTESTED, (Day) DAY (2027, 11, 1),
                  HON_REASON_OPTAM_S1_TITLED);

  input.titles[0].place = HON_TITLE_PLACE_EU;
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2_OPTAM, HON_VERDICT_UNKNOWN, no_day,
                  HON_REASON_OPTAM_S1_UNKNOWN);

  input.titles[0].named = 0;
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2_OPTAM, HON_VERDICT_CLOSED, no_day,
                  HON_REASON_OPTAM_S1_UNTITLED);
}

/* « Dans le cadre de la spécialité » (38.1.1) against « irrévocable » (the Ordre). */
static void
test_other_speciality (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;

  set_up (&input);
  input.installed = HON_INSTALLED_S1;
  input.is_other_speciality = TRUE;
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_CLOSED, no_day, HON_REASON_S2_TITLE_NEEDED);

  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, no_day, no_day);
  hon_eligibility_compute (&input, &result);
  assert_verdict (&result, HON_SECTOR_S2, HON_VERDICT_CONTESTED, no_day,
                  HON_REASON_S2_OTHER_SPECIALITY);
}

static void
test_persons (void)
{
  HonEligibilityInput input;
  HonEligibilityResult result;

  set_up (&input);
  add_title (&input, HON_TITLE_GAIN_FUNCTIONS, 24, no_day, no_day);
  hon_eligibility_compute (&input, &result);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      g_assert_null (find_reason (&result, i, HON_REASON_LOCUM));
      g_assert_null (find_reason (&result, i, HON_REASON_STUDENT));
      g_assert_null (find_reason (&result, i, HON_REASON_OPTAM_ACO));
    }

  input.is_locum = TRUE;
  input.is_student = TRUE;
  input.operates = TRUE;
  hon_eligibility_compute (&input, &result);
  g_assert_nonnull (find_reason (&result, HON_SECTOR_S2, HON_REASON_LOCUM));
  g_assert_null (find_reason (&result, HON_SECTOR_S1, HON_REASON_LOCUM));
  g_assert_nonnull (find_reason (&result, HON_SECTOR_S1, HON_REASON_STUDENT));
  g_assert_nonnull (find_reason (&result, HON_SECTOR_S2_OPTAM, HON_REASON_OPTAM_ACO));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/eligibility/time", test_time);
  g_test_add_func ("/eligibility/leave", test_leave);
  g_test_add_func ("/eligibility/leave/sum", test_leave_sum);
  g_test_add_func ("/eligibility/days", test_days);
  g_test_add_func ("/eligibility/missing", test_missing);
  g_test_add_func ("/eligibility/sum", test_sum);
  g_test_add_func ("/eligibility/no-sum-of-titles", test_no_sum_of_titles);
  g_test_add_func ("/eligibility/credit", test_credit);
  g_test_add_func ("/eligibility/lists", test_lists);
  g_test_add_func ("/eligibility/places", test_places);
  g_test_add_func ("/eligibility/best", test_best);
  g_test_add_func ("/eligibility/many", test_many);
  g_test_add_func ("/eligibility/installed", test_installed);
  g_test_add_func ("/eligibility/optam-in-s1", test_optam_in_s1);
  g_test_add_func ("/eligibility/other-speciality", test_other_speciality);
  g_test_add_func ("/eligibility/persons", test_persons);

  return g_test_run ();
}
