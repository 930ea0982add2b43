/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill.h"
#include "hon-sector.h"

G_BEGIN_DECLS

/* What the fee of an act comes of, in one situation. */
typedef struct
{
  HonSectorKind        sector;
  gint64               overruns;  /* of a year */
  gint64               at_tariff; /* the fees of a year that they are on */
  gint64               base;      /* that an overrun is added to */
  gint64               wanted;    /* what is asked where there is no ceiling on overruns */
  gint64               fee;       /* what is asked */
  const HonBillResult *result;    /* of a patient without a contract */
  gboolean             stays;     /* a free fee is that under the law in force */
} HonPatientFee;

/* Why a fee is what it is. */
typedef enum
{
  HON_PATIENT_FEE_WITHOUT_OVERRUN, /* there are none */
  HON_PATIENT_FEE_IN_S1,           /* they are for special demands of a patient */
  HON_PATIENT_FEE_OF_OTHERS,       /* it is free */
  HON_PATIENT_FEE_WITHOUT_MEAN,    /* no fees are at the tariff, so that there is no mean */
  HON_PATIENT_FEE_AT_LEAST,        /* the mean leads to less than the tariff */
  HON_PATIENT_FEE_LIMITED,         /* the mean leads to more than a ceiling on overruns allows */
  HON_PATIENT_FEE_WITH_MEAN,
} HonPatientFeeKind;

#define HON_N_PATIENT_FEE_KINDS 7

HonPatientFeeKind  hon_patient_fee_get_kind     (const HonPatientFee *self);
char              *hon_patient_fee_dup_origin   (const HonPatientFee *self) G_GNUC_WARN_UNUSED_RESULT;
const char        *hon_patient_fee_get_sentence (HonPatientFeeKind    kind,
                                                 gboolean             stays);

G_END_DECLS
