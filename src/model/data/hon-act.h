/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

/**
 * HonActGroup:
 * @HON_ACT_GENERALISTE: consultations of general practitioners
 * @HON_ACT_SPECIALISTE: consultations of specialists
 * @HON_ACT_PEDIATRE: consultations of paediatricians
 * @HON_ACT_PSYCHIATRE: consultations of psychiatrists and neurologists
 * @HON_ACT_COMPLEXE: complex consultations
 * @HON_ACT_AVIS: opinions of consultants
 * @HON_ACT_VISITE: home visits
 * @HON_ACT_ENFANT: examinations of children that the law demands
 * @HON_ACT_MAJORATION: supplements
 * @HON_ACT_FORFAIT: lump sums a year
 * @HON_ACT_AUTORITE: the tariff for patients of doctors without agreement
 *
 * What kind of act it is.
 */
typedef enum
{
  HON_ACT_GENERALISTE,
  HON_ACT_SPECIALISTE,
  HON_ACT_PEDIATRE,
  HON_ACT_PSYCHIATRE,
  HON_ACT_COMPLEXE,
  HON_ACT_AVIS,
  HON_ACT_VISITE,
  HON_ACT_ENFANT,
  HON_ACT_MAJORATION,
  HON_ACT_FORFAIT,
  HON_ACT_AUTORITE,
} HonActGroup;

#define HON_N_ACT_GROUPS 11

char *hon_act_group_dup_label (HonActGroup group) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_ACT (hon_act_get_type ())

G_DECLARE_FINAL_TYPE (HonAct, hon_act, HON, ACT, HonRecord)

const char         *hon_act_get_id          (HonAct     *self);
const char * const *hon_act_get_codes       (HonAct     *self);
const char         *hon_act_get_label       (HonAct     *self);
const char         *hon_act_get_short_label (HonAct     *self);
HonActGroup         hon_act_get_group       (HonAct     *self);
gboolean            hon_act_has_code        (HonAct     *self,
                                             const char *code);
gboolean            hon_act_matches         (HonAct     *self,
                                             const char *query);

G_END_DECLS
