/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-published-error-private.h"

/* No reimbursement of a consultation is larger, euros. */
#define PRINTED_MAX 100000.0

/**
 * HonPublishedError:
 *
 * A reimbursement that a page prints and that its own base and rate contradict.
 */

struct _HonPublishedError
{
  HonRecord     parent_instance;

  HonBillScope  scope;
  gint64        printed; /* centimes */
  char         *text;    /* (owned) */
  HonSource    *source;  /* (owned) */
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonPublishedError, scope),
    .fields = hon_bill_scope_fields },
  { "printed", HON_FIELD_AMOUNT, G_STRUCT_OFFSET (HonPublishedError, printed),
    .maximum = PRINTED_MAX },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonPublishedError, text) },
  { "source", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonPublishedError, source),
    .records = HON_RECORDS_SOURCES },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonPublishedError, hon_published_error, fields)

const HonBillScope *
hon_published_error_get_scope (HonPublishedError *self)
{
  return &self->scope;
}

/**
 * hon_published_error_get_printed:
 * @self: an error
 *
 * Returns: what the page says is paid back, centimes
 */
gint64
hon_published_error_get_printed (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), 0);

  return self->printed;
}

/**
 * hon_published_error_get_text:
 * @self: an error
 *
 * Returns: how it came about, as far as that can be told
 */
const char *
hon_published_error_get_text (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), NULL);

  return self->text;
}

/**
 * hon_published_error_get_source:
 * @self: an error
 *
 * Returns: (transfer none): the page
 */
HonSource *
hon_published_error_get_source (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), NULL);

  return self->source;
}
