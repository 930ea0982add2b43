/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-edition.h"
#include "hon-sector.h"

G_BEGIN_DECLS

/**
 * HonPriceLevel:
 * @HON_PRICE_LEVEL_S1: doctors of secteur 1, and those of secteur 2 with the OPTAM
 * @HON_PRICE_LEVEL_OTHERS: doctors of secteur 2 without it
 *
 * The CCAM has two tariffs of many acts.
 */
typedef enum
{
  HON_PRICE_LEVEL_S1,
  HON_PRICE_LEVEL_OTHERS,
} HonPriceLevel;

#define HON_N_PRICE_LEVELS 2

gboolean hon_price_level_from_sector (HonSectorKind  sector,
                                      HonPriceLevel *level);

/**
 * HonTechnicalGroup:
 * @HON_TECHNICAL_GROUP_IMAGING: ADI, imaging
 * @HON_TECHNICAL_GROUP_ULTRASOUND: ADE, ultrasound
 * @HON_TECHNICAL_GROUP_SURGERY: ADC, surgery
 * @HON_TECHNICAL_GROUP_OBSTETRICS: ACO, obstetrics
 * @HON_TECHNICAL_GROUP_OTHER: ATM, other technical acts
 *
 * The groups in which the insurance counts technical acts.
 */
typedef enum
{
  HON_TECHNICAL_GROUP_IMAGING,
  HON_TECHNICAL_GROUP_ULTRASOUND,
  HON_TECHNICAL_GROUP_SURGERY,
  HON_TECHNICAL_GROUP_OBSTETRICS,
  HON_TECHNICAL_GROUP_OTHER,
} HonTechnicalGroup;

#define HON_N_TECHNICAL_GROUPS 5

const char *hon_technical_group_to_id (HonTechnicalGroup group);

/* In place of an amount that no source tells. */
#define HON_AMOUNT_UNKNOWN (-1)

/**
 * HonTechnicalStep:
 * @from: the day from which it holds, until the next step
 * @precision: how exactly that day is known
 * @amounts: the tariff at each price level, in centimes, or `HON_AMOUNT_UNKNOWN`;
 *   unknown at all of them where the act has no tariff any more
 * @is_own: whether the reader alone says so
 *
 * What a technical act is worth from a day on.
 */
typedef struct
{
  HonDate      from;
  HonPrecision precision;
  gint64       amounts[HON_N_PRICE_LEVELS];
  gboolean     is_own;
} HonTechnicalStep;

char *hon_technical_step_dup_text (const HonTechnicalStep *self) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_TECHNICAL_ACT (hon_technical_act_get_type ())

G_DECLARE_FINAL_TYPE (HonTechnicalAct, hon_technical_act, HON, TECHNICAL_ACT, HonRecord)

const char             *hon_technical_act_get_code        (HonTechnicalAct *self);
const char             *hon_technical_act_get_label       (HonTechnicalAct *self);
HonTechnicalGroup       hon_technical_act_get_group       (HonTechnicalAct *self);
guint                   hon_technical_act_get_count       (HonTechnicalAct *self);
gboolean                hon_technical_act_needs_agreement (HonTechnicalAct *self);
const HonTechnicalStep *hon_technical_act_get_steps       (HonTechnicalAct *self,
                                                           HonSubject       subject,
                                                           guint           *n_steps);
gboolean                hon_technical_act_get_tariff      (HonTechnicalAct *self,
                                                           HonSubject       subject,
                                                           HonPriceLevel    level,
                                                           HonDate          date,
                                                           gint64          *centimes);
const HonEvidence      *hon_technical_act_get_own_evidence (HonTechnicalAct *self);
const HonEvidence      *hon_technical_act_get_evidence    (HonTechnicalAct *self,
                                                           GListModel      *editions,
                                                           HonSubject       subject,
                                                           HonDate          date);

GListModel             *hon_technical_act_search          (GListModel      *acts,
                                                           const char      *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
