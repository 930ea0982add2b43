/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-departure.h"

G_BEGIN_DECLS

/**
 * HonOrganism:
 * @HON_ORGANISM_URSSAF: the Urssaf
 * @HON_ORGANISM_CARMF: the CARMF, the doctors' own pension fund
 * @HON_ORGANISM_IMPOTS: the tax administration
 * @HON_ORGANISM_NONE: none: a base, a total, what is left
 *
 * Who collects a line.
 */
typedef enum
{
  HON_ORGANISM_URSSAF,
  HON_ORGANISM_CARMF,
  HON_ORGANISM_IMPOTS,
  HON_ORGANISM_NONE,
} HonOrganism;

#define HON_TYPE_LINE_INFO (hon_line_info_get_type ())

G_DECLARE_FINAL_TYPE (HonLineInfo, hon_line_info, HON, LINE_INFO, HonRecord)

const char  *hon_line_info_get_id         (HonLineInfo *self);
HonOrganism  hon_line_info_get_organism   (HonLineInfo *self);
const char  *hon_line_info_get_label      (HonLineInfo *self);
const char  *hon_line_info_get_summary    (HonLineInfo *self);
GListModel  *hon_line_info_get_parameters (HonLineInfo *self);
GListModel  *hon_line_info_get_sources    (HonLineInfo *self);
GListModel  *hon_line_info_get_departures (HonLineInfo *self);

G_END_DECLS
