/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HON_TYPE_ORGANISM (hon_organism_get_type ())

/**
 * HonOrganism:
 * @HON_ORGANISM_NONE: nobody collects it: a base, a total, what is left
 * @HON_ORGANISM_URSSAF: the Urssaf
 * @HON_ORGANISM_CARMF: the CARMF, the doctors' own pension fund
 * @HON_ORGANISM_IMPOTS: the tax administration
 *
 * Who collects a line.
 */
typedef enum
{
  HON_ORGANISM_NONE,
  HON_ORGANISM_URSSAF,
  HON_ORGANISM_CARMF,
  HON_ORGANISM_IMPOTS,
} HonOrganism;

GType hon_organism_get_type (void) G_GNUC_CONST;

#define HON_TYPE_DEPARTURE (hon_departure_get_type ())

G_DECLARE_FINAL_TYPE (HonDeparture, hon_departure, HON, DEPARTURE, GObject)

const char *hon_departure_get_text    (HonDeparture *self);
GListModel *hon_departure_get_sources (HonDeparture *self);

#define HON_TYPE_LINE_INFO (hon_line_info_get_type ())

G_DECLARE_FINAL_TYPE (HonLineInfo, hon_line_info, HON, LINE_INFO, GObject)

const char  *hon_line_info_get_id         (HonLineInfo *self);
HonOrganism  hon_line_info_get_organism   (HonLineInfo *self);
const char  *hon_line_info_get_label      (HonLineInfo *self);
const char  *hon_line_info_get_summary    (HonLineInfo *self);
GListModel  *hon_line_info_get_parameters (HonLineInfo *self);
GListModel  *hon_line_info_get_sources    (HonLineInfo *self);
GListModel  *hon_line_info_get_departures (HonLineInfo *self);

G_END_DECLS
