/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-promise.h"

#include "hon-record-private.h"
#include "hon-tariff-step.h"

/**
 * HonPromise:
 *
 * The new tariff of one act that a measure announced.
 */

struct _HonPromise
{
  HonRecord  parent_instance;

  HonAct    *act;    /* (owned) */
  gint64     amount;
};

static const HonRecordField fields[] = {
  { "act", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonPromise, act), .records = HON_RECORDS_ACTS },
  { "value", HON_FIELD_AMOUNT, G_STRUCT_OFFSET (HonPromise, amount),
    .maximum = HON_TARIFF_EUROS_MAX },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonPromise, hon_promise, fields)

/**
 * hon_promise_get_act:
 * @self: a promise
 *
 * Returns: (transfer none): the act
 */
HonAct *
hon_promise_get_act (HonPromise *self)
{
  g_return_val_if_fail (HON_IS_PROMISE (self), NULL);

  return self->act;
}
