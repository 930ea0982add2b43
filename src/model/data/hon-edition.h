/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

/**
 * HonSubject:
 * @HON_SUBJECT_ACT: the tariff of the doctor who performs a technical act
 * @HON_SUBJECT_ANAESTHESIA: that of the anaesthetist who takes part
 * @HON_SUBJECT_COUNT: how often it is performed
 *
 * What an edition says of technical acts.
 */
typedef enum
{
  HON_SUBJECT_ACT,
  HON_SUBJECT_ANAESTHESIA,
  HON_SUBJECT_COUNT,
} HonSubject;

#define HON_N_SUBJECTS 3

#define HON_TYPE_EDITION (hon_edition_get_type ())

G_DECLARE_FINAL_TYPE (HonEdition, hon_edition, HON, EDITION, HonRecord)

HonDate            hon_edition_get_date     (HonEdition *self);
const HonEvidence *hon_edition_get_evidence (HonEdition *self);

HonEdition        *hon_edition_find         (GListModel *editions,
                                             HonSubject  subject,
                                             HonDate     date);

G_END_DECLS
