/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-patient-fee-private.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

/* Where the fee comes from that patients are asked in a situation. */

HonPatientFeeKind
hon_patient_fee_get_kind (const HonPatientFee *self)
{
  if (self->sector == HON_SECTOR_NC)
    return HON_PATIENT_FEE_OF_OTHERS;
  if (self->overruns == 0)
    return HON_PATIENT_FEE_WITHOUT_OVERRUN;
  if (self->sector == HON_SECTOR_S1)
    return HON_PATIENT_FEE_IN_S1;
  if (self->at_tariff <= 0)
    return HON_PATIENT_FEE_WITHOUT_MEAN;
  if (self->wanted > self->fee)
    return HON_PATIENT_FEE_LIMITED;

  return self->result->overrun == 0 ? HON_PATIENT_FEE_AT_LEAST : HON_PATIENT_FEE_WITH_MEAN;
}

/* How the fee was found. */
char *
hon_patient_fee_dup_origin (const HonPatientFee *self)
{
  g_autofree char *base = hon_format_money (self->base, HON_MONEY_CENTIMES);
  g_autofree char *fee = hon_format_money (self->fee, HON_MONEY_CENTIMES);
  g_autofree char *overrun = NULL;
  g_autofree char *wanted = NULL;

  switch (hon_patient_fee_get_kind (self))
    {
    case HON_PATIENT_FEE_OF_OTHERS:
      if (self->stays)
        /* Translators: %s is an amount. */
        return g_strdup_printf (_("%s: outside the agreement the fee is free. It is the one under the law in force, which "
                                  "other tariffs do not change."), fee);

      /* Translators: %s is an amount. */
      return g_strdup_printf (_("%s: outside the agreement the fee is free, and the figures of a year do not tell what "
                                "of it is an overrun. It is taken to be the highest fee of the other situations with "
                                "the same speciality, and at least the tariff."), fee);

    case HON_PATIENT_FEE_WITHOUT_OVERRUN:
      /* Translators: %s is an amount. */
      return g_strdup_printf (_("%s: the tariff, for there are no overruns."), fee);

    case HON_PATIENT_FEE_IN_S1:
      /* Translators: %s is an amount. */
      return g_strdup_printf (_("%s: the tariff. In secteur 1 overruns are for special demands of a patient."), fee);

    case HON_PATIENT_FEE_WITHOUT_MEAN:
      /* Translators: %s is an amount. */
      return g_strdup_printf (_("%s: the tariff. No fees are left at the tariff that overruns could be a percentage "
                                "of."), fee);

    case HON_PATIENT_FEE_AT_LEAST:
      overrun = hon_format_percent (100.0 * self->overruns / self->at_tariff, 1);
      /* Translators: %1$s and %3$s are amounts, %2$s is a percentage. */
      return g_strdup_printf (_("%3$s: the tariff, since %1$s with an overrun of %2$s, the mean of the situation, are "
                                "less."), base, overrun, fee);

    case HON_PATIENT_FEE_LIMITED:
      overrun = hon_format_percent (100.0 * self->overruns / self->at_tariff, 1);
      wanted = hon_format_money (self->wanted, HON_MONEY_CENTIMES);
      /* Translators: %1$s, %3$s and %4$s are amounts, %2$s is a percentage. */
      return g_strdup_printf (_("%1$s with an overrun of %2$s, the mean of the situation, are %4$s: the ceiling on "
                                "overruns makes them %3$s."), base, overrun, fee, wanted);

    case HON_PATIENT_FEE_WITH_MEAN:
      overrun = hon_format_percent (100.0 * self->overruns / self->at_tariff, 1);
      /* Translators: %1$s and %3$s are amounts, %2$s is a percentage. */
      return g_strdup_printf (_("%1$s with an overrun of %2$s, the mean of the situation: %3$s."), base, overrun, fee);
    }

  g_return_val_if_reached (NULL);
}

/* What is told of the fees of a kind beside others. */
const char *
hon_patient_fee_get_sentence (HonPatientFeeKind kind,
                              gboolean          stays)
{
  switch (kind)
    {
    case HON_PATIENT_FEE_WITH_MEAN:
      return _("In secteur 2 the fee has the mean overrun of the situation: its overruns in percent of its fees at the "
               "tariff.");

    case HON_PATIENT_FEE_LIMITED:
      return _("Where the ceiling on overruns allows less, that is asked.");

    case HON_PATIENT_FEE_AT_LEAST:
      return _("Where that would be less than the tariff, the tariff is billed.");

    case HON_PATIENT_FEE_WITHOUT_MEAN:
      return _("Where all fees are overruns there is no mean, and the tariff is billed.");

    case HON_PATIENT_FEE_WITHOUT_OVERRUN:
      return _("Without overruns the fee is the tariff.");

    case HON_PATIENT_FEE_IN_S1:
      return _("In secteur 1 the fee is the tariff: overruns are for special demands of a patient.");

    case HON_PATIENT_FEE_OF_OTHERS:
      return stays ? _("Outside the agreement the fee is the one under the law in force.")
                   : _("Outside the agreement the fee is the highest of the other situations with the same speciality, "
                       "and at least the tariff.");
    }

  g_return_val_if_reached (NULL);
}
