/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility-types.h"

#include <glib/gi18n-lib.h>

/* What the command line calls where a doctor is installed. */
static const char * const installed_ids[] = {
  [HON_INSTALLED_NEVER] = "NON",
  [HON_INSTALLED_S1] = "S1",
  [HON_INSTALLED_S1_DP] = "S1_DP",
  [HON_INSTALLED_S2] = "S2",
  [HON_INSTALLED_S2_OPTAM] = "S2_OPTAM",
  [HON_INSTALLED_NC] = "NC",
};

G_STATIC_ASSERT (G_N_ELEMENTS (installed_ids) == HON_N_INSTALLED);

/* What files call verdicts. */
static const char * const verdict_ids[] = {
  [HON_VERDICT_OPEN] = "open",
  [HON_VERDICT_OPEN_FROM] = "open_from",
  [HON_VERDICT_CONTESTED] = "contested",
  [HON_VERDICT_UNKNOWN] = "unknown",
  [HON_VERDICT_CLOSED] = "closed",
};

G_STATIC_ASSERT (G_N_ELEMENTS (verdict_ids) == HON_N_VERDICTS);

GType
hon_title_place_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_TITLE_PLACE_PUBLIC, "HON_TITLE_PLACE_PUBLIC", "public" },
    { HON_TITLE_PLACE_ARMY, "HON_TITLE_PLACE_ARMY", "army" },
    { HON_TITLE_PLACE_ESPIC, "HON_TITLE_PLACE_ESPIC", "espic" },
    { HON_TITLE_PLACE_EU, "HON_TITLE_PLACE_EU", "eu" },
    { HON_TITLE_PLACE_QUEBEC, "HON_TITLE_PLACE_QUEBEC", "quebec" },
    { HON_TITLE_PLACE_ELSEWHERE, "HON_TITLE_PLACE_ELSEWHERE", "elsewhere" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonTitlePlace", values));

  return type;
}

/**
 * hon_title_place_get_label:
 * @place: where a title was gained
 *
 * Returns: translated words for it
 */
const char *
hon_title_place_get_label (HonTitlePlace place)
{
  switch (place)
    {
    case HON_TITLE_PLACE_PUBLIC:
      return C_("place of a title", "Public hospital in France, or Faculté libre de Lille");

    case HON_TITLE_PLACE_ARMY:
      return C_("place of a title", "Army hospital");

    case HON_TITLE_PLACE_ESPIC:
      return C_("place of a title", "Private non-profit hospital (ESPIC)");

    case HON_TITLE_PLACE_EU:
      return C_("place of a title", "European Union, EEA or Switzerland");

    case HON_TITLE_PLACE_QUEBEC:
      return C_("place of a title", "Quebec");

    case HON_TITLE_PLACE_ELSEWHERE:
      return C_("place of a title", "Another country");
    }

  g_return_val_if_reached (NULL);
}

GType
hon_installed_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_INSTALLED_NEVER, "HON_INSTALLED_NEVER", "never" },
    { HON_INSTALLED_S1, "HON_INSTALLED_S1", "s1" },
    { HON_INSTALLED_S1_DP, "HON_INSTALLED_S1_DP", "s1-dp" },
    { HON_INSTALLED_S2, "HON_INSTALLED_S2", "s2" },
    { HON_INSTALLED_S2_OPTAM, "HON_INSTALLED_S2_OPTAM", "s2-optam" },
    { HON_INSTALLED_NC, "HON_INSTALLED_NC", "nc" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonInstalled", values));

  return type;
}

/**
 * hon_installed_get_label:
 * @installed: where a doctor is installed
 *
 * Returns: translated words for it
 */
const char *
hon_installed_get_label (HonInstalled installed)
{
  switch (installed)
    {
    case HON_INSTALLED_NEVER:
      return C_("installed", "Never installed");

    case HON_INSTALLED_S1:
      return C_("installed", "Secteur 1");

    case HON_INSTALLED_S1_DP:
      return C_("installed", "Secteur 1 with a droit permanent à dépassement");

    case HON_INSTALLED_S2:
      return C_("installed", "Secteur 2");

    case HON_INSTALLED_S2_OPTAM:
      return C_("installed", "Secteur 2 with OPTAM");

    case HON_INSTALLED_NC:
      return C_("installed", "Outside the agreement");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_installed_to_id:
 * @installed: where a doctor is installed
 *
 * Returns: what the command line calls it
 */
const char *
hon_installed_to_id (HonInstalled installed)
{
  g_return_val_if_fail ((guint) installed < HON_N_INSTALLED, NULL);

  return installed_ids[installed];
}

/**
 * hon_installed_from_id:
 * @id: what the command line calls where a doctor is installed
 * @installed: (out): return location for it
 *
 * Returns: whether there is such a place
 */
gboolean
hon_installed_from_id (const char   *id,
                       HonInstalled *installed)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (installed_ids); i++)
    if (g_str_equal (installed_ids[i], id))
      {
        *installed = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * hon_verdict_kind_get_label:
 * @kind: whether a sector is open
 *
 * Returns: translated words for it
 */
const char *
hon_verdict_kind_get_label (HonVerdictKind kind)
{
  switch (kind)
    {
    case HON_VERDICT_OPEN:
      return C_("verdict", "Open");

    case HON_VERDICT_OPEN_FROM:
      return C_("verdict", "Open later");

    case HON_VERDICT_CONTESTED:
      return C_("verdict", "Contested");

    case HON_VERDICT_UNKNOWN:
      return C_("verdict", "Unknown");

    case HON_VERDICT_CLOSED:
      return C_("verdict", "Closed");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_verdict_kind_to_id:
 * @kind: whether a sector is open
 *
 * Returns: what files call it
 */
const char *
hon_verdict_kind_to_id (HonVerdictKind kind)
{
  g_return_val_if_fail ((guint) kind < HON_N_VERDICTS, NULL);

  return verdict_ids[kind];
}
