/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility-types.h"

#include <glib/gi18n-lib.h>

static const HonChoice places[] = {
  [HON_TITLE_PLACE_PUBLIC] = {
    "public", NC_("place of a title", "Public hospital in France, or Faculté libre de Lille"), .nick = "public",
  },
  [HON_TITLE_PLACE_ARMY] = {
    "army", NC_("place of a title", "Army hospital"), .nick = "army",
  },
  [HON_TITLE_PLACE_ESPIC] = {
    "espic", NC_("place of a title", "Private non-profit hospital (ESPIC)"), .nick = "espic",
  },
  [HON_TITLE_PLACE_EU] = {
    "eu", NC_("place of a title", "European Union, EEA or Switzerland"), .nick = "eu",
  },
  [HON_TITLE_PLACE_QUEBEC] = {
    "quebec", NC_("place of a title", "Quebec"), .nick = "quebec",
  },
  [HON_TITLE_PLACE_ELSEWHERE] = {
    "elsewhere", NC_("place of a title", "Another country"), .nick = "elsewhere",
  },
};

static const HonChoice installed[] = {
  [HON_INSTALLED_NEVER] = { "NON", NC_("installed", "Never installed"), .nick = "never" },
  [HON_INSTALLED_S1] = { "S1", NC_("installed", "Secteur 1"), .nick = "s1" },
  [HON_INSTALLED_S1_DP] = { "S1_DP", NC_("installed", "Secteur 1 with a droit permanent à dépassement"), .nick = "s1-dp" },
  [HON_INSTALLED_S2] = { "S2", NC_("installed", "Secteur 2"), .nick = "s2" },
  [HON_INSTALLED_S2_OPTAM] = { "S2_OPTAM", NC_("installed", "Secteur 2 with OPTAM"), .nick = "s2-optam" },
  [HON_INSTALLED_NC] = { "NC", NC_("installed", "Secteur 3 (outside the agreement)"), .nick = "nc" },
};

/* The ids are those of files. */
static const HonChoice verdicts[] = {
  [HON_VERDICT_OPEN] = { "open", NC_("verdict", "Open"), .nick = "open" },
  [HON_VERDICT_OPEN_FROM] = { "open_from", NC_("verdict", "Open later"), .nick = "open-from" },
  [HON_VERDICT_CONTESTED] = { "contested", NC_("verdict", "Contested"), .nick = "contested" },
  [HON_VERDICT_UNKNOWN] = { "unknown", NC_("verdict", "Unknown"), .nick = "unknown" },
  [HON_VERDICT_CLOSED] = { "closed", NC_("verdict", "Closed"), .nick = "closed" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (places) == HON_N_TITLE_PLACES);
G_STATIC_ASSERT (G_N_ELEMENTS (installed) == HON_N_INSTALLED);
G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == HON_N_VERDICTS);

HON_DEFINE_CHOICES (HonTitlePlace, hon_title_place, "place of a title", places)
HON_DEFINE_CHOICES (HonInstalled, hon_installed, "installed", installed)
HON_DEFINE_CHOICES (HonVerdictKind, hon_verdict_kind, "verdict", verdicts)
