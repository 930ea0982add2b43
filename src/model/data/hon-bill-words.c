/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-words.h"

#include <glib/gi18n-lib.h>

static const HonChoice sectors[] = {
  [HON_BILL_SECTOR_S1] = { "S1", N_("Secteur 1"), .nick = "s1" },
  [HON_BILL_SECTOR_S1_DP] = { "S1_DP", N_("Secteur 1 with permanent right to overruns"), .nick = "s1-dp" },
  [HON_BILL_SECTOR_S2] = { "S2", N_("Secteur 2 outside the OPTAM"), .nick = "s2" },
  [HON_BILL_SECTOR_S2_OPTAM] = { "S2_OPTAM", N_("Secteur 2 with the OPTAM"), .nick = "s2-optam" },
  [HON_BILL_SECTOR_NC] = { "NC", N_("Secteur 3 (outside the agreement)"), .nick = "nc" },
};

static const HonChoice pathways[] = {
  [HON_PATHWAY_REGULAR] = {
    "medecin_traitant",
    N_("One’s own doctor (médecin traitant)"),
    N_("Or a doctor who stands in for them"),
    .nick = "regular",
  },
  [HON_PATHWAY_CORRESPONDENT] = {
    "correspondant",
    N_("Sent by one’s own doctor"),
    N_("For a course of care"),
    .nick = "correspondent",
  },
  [HON_PATHWAY_ONE_OFF] = {
    "avis_ponctuel",
    N_("Sent for a one-off opinion"),
    N_("Avis ponctuel de consultant: one’s own doctor then goes on with the care"),
    .nick = "one-off",
  },
  [HON_PATHWAY_DIRECT] = {
    "acces_direct",
    N_("Direct access"),
    N_("A doctor who may be seen without being sent, such as the ophthalmologist"),
    .nick = "direct",
  },
  [HON_PATHWAY_EMERGENCY] = {
    "urgence",
    N_("Emergency, or far from home"),
    N_("Paid back as if one had been sent"),
    .nick = "emergency",
  },
  [HON_PATHWAY_OUTSIDE] = {
    "hors_parcours",
    N_("Outside the care pathway"),
    N_("None of these: less is paid back"),
    .nick = "outside",
  },
};

static const HonChoice regions[] = {
  [HON_REGION_METROPOLE] = { "metropole", N_("Metropolitan France"), .nick = "metropole" },
  [HON_REGION_DROM] = { "drom", N_("Guadeloupe, Guyane, Martinique, La Réunion"), .nick = "drom" },
  [HON_REGION_MAYOTTE] = { "mayotte", N_("Mayotte"), .nick = "mayotte" },
};

static const HonChoice days[] = {
  [HON_BILL_DAY_WEEKDAY] = { "semaine", N_("On a working day"), N_("From 8 to 20 o’clock"), "weekday" },
  [HON_BILL_DAY_SATURDAY] = { "samedi", N_("On Saturday afternoon"), N_("From noon to 20 o’clock"), "saturday" },
  [HON_BILL_DAY_SUNDAY] = { "dimanche", N_("On Sunday"), N_("From 8 to 20 o’clock"), "sunday" },
  [HON_BILL_DAY_HOLIDAY] = { "ferie", N_("On a public holiday"), N_("From 8 to 20 o’clock"), "holiday" },
  [HON_BILL_DAY_EVENING] = { "soir", N_("In the evening"), N_("From 20 o’clock to midnight, whatever the day"), "evening" },
  [HON_BILL_DAY_NIGHT] = { "nuit", N_("At night"), N_("From midnight to 6 o’clock, whatever the day"), "night" },
  [HON_BILL_DAY_MORNING] = { "matin", N_("Early in the morning"), N_("From 6 to 8 o’clock, whatever the day"), "morning" },
};

static const HonChoice together[] = {
  [HON_TOGETHER_USUAL] = { "general", N_("As usual"), N_("Two acts at most, the second paid by half"), "usual" },
  [HON_TOGETHER_LIMBS] = {
    "membres",
    N_("On different limbs"),
    N_("Or on the trunk or the head and a limb"),
    .nick = "limbs",
  },
  [HON_TOGETHER_INJURIES] = { "lesions", N_("For several recent injuries"), N_("Three acts at most"), "injuries" },
  [HON_TOGETHER_CANCER] = {
    "cancer_orl",
    N_("For a cancer of the head and neck"),
    N_("Excision, clearance and reconstruction"),
    .nick = "cancer",
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (together) == HON_N_TOGETHER);
G_STATIC_ASSERT (G_N_ELEMENTS (regions) == HON_N_REGIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (days) == HON_N_BILL_DAYS);
G_STATIC_ASSERT (G_N_ELEMENTS (sectors) == HON_N_BILL_SECTORS);
G_STATIC_ASSERT (G_N_ELEMENTS (pathways) == HON_N_PATHWAYS);

HON_DEFINE_CHOICES (HonBillSector, hon_bill_sector, NULL, sectors)
HON_DEFINE_CHOICES (HonRegion, hon_region, NULL, regions)
HON_DEFINE_CHOICES (HonBillDay, hon_bill_day, NULL, days)
HON_DEFINE_CHOICES (HonTogether, hon_together, NULL, together)
HON_DEFINE_CHOICES (HonPathway, hon_pathway, NULL, pathways)

/**
 * hon_bill_sector_to_id:
 * @sector: a sector
 *
 * Returns: what datasets and the command line call it
 */
const char *
hon_bill_sector_to_id (HonBillSector sector)
{
  return hon_choices_get_id (&hon_bill_sector_choices, (int) sector);
}

/**
 * hon_bill_sector_from_id:
 * @id: what datasets and the command line call a sector
 * @sector: (out): return location for the sector
 *
 * Returns: whether there is such a sector
 */
gboolean
hon_bill_sector_from_id (const char    *id,
                         HonBillSector *sector)
{
  int value = hon_choices_find (&hon_bill_sector_choices, id);

  if (value < 0)
    return FALSE;

  *sector = (HonBillSector) value;

  return TRUE;
}

/**
 * hon_bill_sector_dup_label:
 * @sector: a sector
 *
 * Returns: (transfer full): what people call it
 */
char *
hon_bill_sector_dup_label (HonBillSector sector)
{
  return g_strdup (hon_choices_get_label (&hon_bill_sector_choices, (int) sector));
}

/**
 * hon_pathway_dup_label:
 * @pathway: a way to a doctor
 *
 * Returns: (transfer full): what people call it
 */
char *
hon_pathway_dup_label (HonPathway pathway)
{
  return g_strdup (hon_choices_get_label (&hon_pathway_choices, (int) pathway));
}
