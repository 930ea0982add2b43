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

#define HON_TYPE_EVENT (hon_event_get_type ())

G_DECLARE_FINAL_TYPE (HonEvent, hon_event, HON, EVENT, HonRecord)

const char        *hon_event_get_id       (HonEvent *self);
HonDate            hon_event_get_date     (HonEvent *self);
const char        *hon_event_get_title    (HonEvent *self);
const char        *hon_event_get_text     (HonEvent *self);
const HonEvidence *hon_event_get_evidence (HonEvent *self);
gboolean           hon_event_is_major     (HonEvent *self);

G_END_DECLS
