/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

/**
 * HonCommitment:
 * @premium: what the OPTAM pays in a whole year, centimes
 * @tariff_share: the share of the activity at the tariff, percent
 * @agreed_overrun: the mean overrun that is agreed on, percent of the fees at the tariff
 * @agreed_share: the share of the activity at the tariff that is agreed on, percent
 *
 * What a doctor tells of the OPTAM (convention of 2016, article 40; ameli.fr on that of 2024). Shares are
 * `HON_INPUT_NONE` where they are not known.
 */
typedef struct
{
  gint64 premium;
  int    tariff_share;
  int    agreed_overrun;
  int    agreed_share;
} HonCommitment;

void hon_commitment_add_notices (const HonCommitment *self,
                                 const HonYearsPhase *phase,
                                 HonCatalogue        *catalogue,
                                 GListStore          *notices);

G_END_DECLS
