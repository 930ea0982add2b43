/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-career-choices.h"

#include <glib/gi18n-lib.h>

/* Translators: the choice of the simplified scheme of locums. */
static const HonChoice rspms[] = {
  [HON_RSPM_NONE] = { "non", N_("Not Chosen"), .nick = "none" },
  [HON_RSPM_PART] = { "couverture-reduite", N_("With a Quarter of the Cover"), .nick = "part" },
  [HON_RSPM_WHOLE] = { "couverture-entiere", N_("With All of the Cover"), .nick = "whole" },
};

static const HonChoice zones[] = {
  [HON_ZONE_NONE] = { "aucune", N_("No Such Zone"), .nick = "none" },
  [HON_ZONE_ZIP] = { "zip", N_("ZIP (zone d’intervention prioritaire)"), .nick = "zip" },
  [HON_ZONE_ZAC] = { "zac", N_("ZAC (zone d’action complémentaire)"), .nick = "zac" },
};

HON_DEFINE_CHOICES (HonRspm, hon_rspm, NULL, rspms)
HON_DEFINE_CHOICES (HonZone, hon_zone, NULL, zones)
