/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-conflicts.h"

#include "hon-bill-part.h"
#include "hon-bill-words.h"
#include "hon-billable.h"
#include "hon-format.h"
#include "hon-holiday.h"
#include "hon-modifier.h"

#include <glib/gi18n-lib.h>

/* Tells which choices of a bill contradict its day or each other. The bill takes them as they are: who chose
 * them may know more.
 */

/* The choices that rest on being insured, which those with the AME are not. */
static const struct
{
  gsize       offset;
  const char *name;
} insured[] = {
  { G_STRUCT_OFFSET (HonBillInput, c2s), N_("the C2S") },
  { G_STRUCT_OFFSET (HonBillInput, local_scheme), N_("the local scheme of Alsace-Moselle") },
  { G_STRUCT_OFFSET (HonBillInput, work_accident), N_("an accident at work") },
};

/* What the day is, beside the weekday that it is. */
static char *
dup_day (HonDate date)
{
  g_autofree char *weekday = hon_format_weekday (date);
  const char *holiday = hon_holiday_get_name (date);

  if (holiday == NULL)
    return g_steal_pointer (&weekday);

  /* Translators: %1$s is a day of the week, %2$s the name of a public holiday. */
  return g_strdup_printf (C_("day", "%1$s, and a public holiday (%2$s)"), weekday, holiday);
}

/* A moment that the day cannot have; from a working day it cannot be told at what time the doctor was seen. */
static gboolean
may_be (const HonBillInput *input,
        HonBillDay          moment)
{
  switch (moment)
    {
    case HON_BILL_DAY_WEEKDAY:
      return !hon_holiday_is_sunday (input->date) && hon_holiday_get_name (input->date) == NULL;

    case HON_BILL_DAY_SATURDAY:
      return hon_holiday_is_saturday (input->date) && hon_holiday_get_name (input->date) == NULL;

    case HON_BILL_DAY_SUNDAY:
      return hon_holiday_is_sunday (input->date);

    case HON_BILL_DAY_HOLIDAY:
      return hon_holiday_get_name (input->date) != NULL;

    case HON_BILL_DAY_EVENING:
    case HON_BILL_DAY_NIGHT:
    case HON_BILL_DAY_MORNING:
      return input->day == moment || input->day == HON_BILL_DAY_WEEKDAY;
    }

  g_return_val_if_reached (FALSE);
}

/* The moment that was chosen, and the day. */
static void
add_moment (GStrvBuilder       *conflicts,
            const HonBillInput *input)
{
  g_autofree char *day = dup_day (input->date);
  const char *moment = hon_choices_get_label (&hon_bill_day_choices, input->day);

  if (may_be (input, input->day))
    return;
  if (input->day == HON_BILL_DAY_HOLIDAY)
    g_strv_builder_take (conflicts,
                         /* Translators: %1$s is a choice, “On a public holiday”, %2$s a day of the week. */
                         g_strdup_printf (_("The time that was chosen is “%1$s”, and the day is a %2$s that is none in "
                                            "all of France: check both."), moment, day));
  else
    g_strv_builder_take (conflicts,
                         /* Translators: %1$s is a choice such as “On Sunday”, %2$s a day of the week, or “Tuesday, and
                          * a public holiday (Christmas)”.
                          */
                         g_strdup_printf (_("The time that was chosen is “%1$s”, and the day is a %2$s: check both."),
                                          moment, day));
}

/* A code that says when it was, where that can be neither the day nor the time that was chosen. */
static void
add_code (GStrvBuilder       *conflicts,
          const HonBillInput *input,
          guint               moments,
          const char         *code,
          const char         *label)
{
  g_autofree char *day = dup_day (input->date);

  for (int moment = 0; moment < HON_N_BILL_DAYS; moment++)
    if ((moments & 1u << moment) != 0 && may_be (input, (HonBillDay) moment))
      return;

  g_strv_builder_take (conflicts,
                       /* Translators: %1$s is a code, %2$s what it is for, such as “Emergency act on a Sunday or a
                        * public holiday”, %3$s a day of the week, %4$s a choice such as “On Sunday”.
                        */
                       g_strdup_printf (_("The code %1$s (%2$s) goes neither with the day, which is a %3$s, nor with the "
                                          "time that was chosen (%4$s)."),
                                        code, label, day, hon_choices_get_label (&hon_bill_day_choices, input->day)));
}

static void
add_codes (GStrvBuilder        *conflicts,
           HonCatalogue        *catalogue,
           const HonBillInput  *input,
           const HonBillResult *result)
{
  for (guint i = 0; i < result->n_parts; i++)
    {
      HonRecord *part = hon_bill_part_find (&result->parts[i], catalogue);
      const char *code;

      if (HON_IS_BILLABLE (part) && hon_billable_get_moments (HON_BILLABLE (part)) != 0)
        {
          code = *hon_billable_get_codes (HON_BILLABLE (part));
          add_code (conflicts, input, hon_billable_get_moments (HON_BILLABLE (part)),
                    code != NULL ? code : hon_record_get_id (part), hon_billable_get_label (HON_BILLABLE (part)));
        }
      else if (HON_IS_MODIFIER (part) && hon_modifier_get_moments (HON_MODIFIER (part)) != 0)
        add_code (conflicts, input, hon_modifier_get_moments (HON_MODIFIER (part)),
                  hon_modifier_get_id (HON_MODIFIER (part)), hon_modifier_get_label (HON_MODIFIER (part)));
    }
}

static void
add_insured (GStrvBuilder       *conflicts,
             const HonBillInput *input)
{
  for (gsize i = 0; input->ame && i < G_N_ELEMENTS (insured); i++)
    if (G_STRUCT_MEMBER (gboolean, input, insured[i].offset))
      g_strv_builder_take (conflicts,
                           /* Translators: %s is one of “the C2S”, “the local scheme of Alsace-Moselle”, “an accident
                            * at work”.
                            */
                           g_strdup_printf (_("The AME is for people who are not insured, and %s for those who are: "
                                              "both were chosen."), _(insured[i].name)));
}

/* A sector that did not exist yet. */
static void
add_sector (GStrvBuilder       *conflicts,
            HonCatalogue       *catalogue,
            const HonBillInput *input)
{
  HonEvent *event = hon_catalogue_find (catalogue, HON_RECORDS_EVENTS, "2017-optam");
  g_autofree char *since = NULL;

  if (event == NULL || input->sector != HON_BILL_SECTOR_S2_OPTAM || input->date >= hon_event_get_date (event))
    return;

  since = hon_format_date (hon_event_get_date (event));
  g_strv_builder_take (conflicts,
                       /* Translators: %s is a date. */
                       g_strdup_printf (_("The OPTAM has existed since %s only: on this day, choose secteur 2 outside "
                                          "it, unless the doctor had the contrat d’accès aux soins, which it replaced."),
                                        since));
}

/**
 * hon_bill_dup_conflicts:
 * @catalogue: a loaded catalogue
 * @input: what is billed
 * @result: its bill
 *
 * Returns: (transfer full) (array zero-terminated=1): which choices contradict the day or each other, a sentence each
 */
GStrv
hon_bill_dup_conflicts (HonCatalogue        *catalogue,
                        const HonBillInput  *input,
                        const HonBillResult *result)
{
  g_autoptr (GStrvBuilder) conflicts = g_strv_builder_new ();

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  add_moment (conflicts, input);
  add_codes (conflicts, catalogue, input, result);
  add_insured (conflicts, input);
  add_sector (conflicts, catalogue, input);

  return g_strv_builder_end (conflicts);
}

/**
 * hon_bill_tell_conflicts:
 * @catalogue: a loaded catalogue
 * @input: what is billed
 * @result: its bill
 *
 * Returns: (transfer full) (nullable): what hon_bill_dup_conflicts() lists, as one text; %NULL where it is nothing
 */
char *
hon_bill_tell_conflicts (HonCatalogue        *catalogue,
                         const HonBillInput  *input,
                         const HonBillResult *result)
{
  g_auto (GStrv) conflicts = hon_bill_dup_conflicts (catalogue, input, result);

  return conflicts != NULL && *conflicts != NULL ? g_strjoinv ("\n", conflicts) : NULL;
}
