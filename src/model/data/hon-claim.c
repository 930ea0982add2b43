/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-claim-private.h"

#include "hon-record-private.h"

/**
 * HonClaim:
 *
 * What one side says of something contested.
 */

struct _HonClaim
{
  HonRecord  parent_instance;

  char      *text;   /* (owned) */
  HonSource *source; /* (owned) */
};

static const HonRecordField fields[] = {
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonClaim, text) },
  { "source", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonClaim, source), .records = HON_RECORDS_SOURCES },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonClaim, hon_claim, fields)

/**
 * hon_claim_new:
 * @text: what is said, in the reader's language
 * @source: who says so
 *
 * Makes a claim that no dataset holds in so many words.
 *
 * Returns: (transfer full): a claim
 */
HonClaim *
hon_claim_new (const char *text,
               HonSource  *source)
{
  HonClaim *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (HON_IS_SOURCE (source), NULL);

  self = g_object_new (HON_TYPE_CLAIM, NULL);
  self->text = g_strdup (text);
  self->source = g_object_ref (source);

  return self;
}

const char *
hon_claim_get_text (HonClaim *self)
{
  g_return_val_if_fail (HON_IS_CLAIM (self), NULL);

  return self->text;
}

/**
 * hon_claim_get_source:
 * @self: a claim
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_claim_get_source (HonClaim *self)
{
  g_return_val_if_fail (HON_IS_CLAIM (self), NULL);

  return self->source;
}

/* Whether both say the same, and come from the same source. */
gboolean
hon_claim_equal (HonClaim *a,
                 HonClaim *b)
{
  return hon_source_equal (a->source, b->source) && g_str_equal (a->text, b->text);
}
