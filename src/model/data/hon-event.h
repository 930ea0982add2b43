/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

/**
 * HonEventCategory:
 * @HON_EVENT_CONVENTION: an agreement between doctors and health insurance
 * @HON_EVENT_AVENANT: an amendment to one
 * @HON_EVENT_REGLEMENT: rules set in the absence of an agreement
 * @HON_EVENT_LOI: a law, decree or order
 * @HON_EVENT_TARIF: a change of tariffs
 * @HON_EVENT_SECTEURS: a change of what sectors there are, or who may enter them
 * @HON_EVENT_NEGOCIATION: talks
 * @HON_EVENT_CONTENTIEUX: a judgment
 * @HON_EVENT_CONTEXTE: what else counts
 *
 * What kind of event it is.
 */
typedef enum
{
  HON_EVENT_CONVENTION,
  HON_EVENT_AVENANT,
  HON_EVENT_REGLEMENT,
  HON_EVENT_LOI,
  HON_EVENT_TARIF,
  HON_EVENT_SECTEURS,
  HON_EVENT_NEGOCIATION,
  HON_EVENT_CONTENTIEUX,
  HON_EVENT_CONTEXTE,
} HonEventCategory;

#define HON_N_EVENT_CATEGORIES 9

/**
 * HonTheme:
 * @HON_THEME_ASSURANCE: the health insurance
 * @HON_THEME_CONVENTIONS: agreements, and what stands in their place
 * @HON_THEME_SECTEURS: sectors, and what may be asked in them
 * @HON_THEME_TARIFS: tariffs
 * @HON_THEME_NEGOCIATIONS: talks, signatures and refusals
 * @HON_THEME_LOIS: laws, decrees and orders
 *
 * What events are about; one can be about several.
 */
typedef enum
{
  HON_THEME_ASSURANCE,
  HON_THEME_CONVENTIONS,
  HON_THEME_SECTEURS,
  HON_THEME_TARIFS,
  HON_THEME_NEGOCIATIONS,
  HON_THEME_LOIS,
} HonTheme;

#define HON_N_THEMES 6

const char *hon_theme_get_label (HonTheme theme);

#define HON_TYPE_EVENT (hon_event_get_type ())

G_DECLARE_FINAL_TYPE (HonEvent, hon_event, HON, EVENT, HonRecord)

const char        *hon_event_get_id         (HonEvent *self);
HonDate            hon_event_get_date       (HonEvent *self);
const char        *hon_event_get_title      (HonEvent *self);
const char        *hon_event_get_text       (HonEvent *self);
gboolean           hon_event_has_theme      (HonEvent *self,
                                             HonTheme  theme);
GListModel        *hon_event_get_terms      (HonEvent *self);
GListModel        *hon_event_get_tariffs    (HonEvent *self);
GListModel        *hon_event_get_parameters (HonEvent *self);
const HonEvidence *hon_event_get_evidence   (HonEvent *self);
gboolean           hon_event_is_major       (HonEvent *self);

G_END_DECLS
