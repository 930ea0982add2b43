/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-listing.h"

#include "hon-evidence-private.h"

/**
 * HonListing:
 *
 * What one list says of one title.
 */

struct _HonListing
{
  HonRecord     parent_instance;

  HonTitleList *list;     /* (owned) */
  gboolean      is_named;
  HonEvidence   evidence;
};

static const HonRecordField fields[] = {
  { "list", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonListing, list),
    .records = HON_RECORDS_TITLE_LISTS },
  { "named", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonListing, is_named) },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonListing, evidence.note), .is_optional = TRUE },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonListing, evidence),
    .fields = hon_evidence_uncontested_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonListing, hon_listing, fields)

/**
 * hon_listing_get_list:
 * @self: a listing
 *
 * Returns: (transfer none): the list that speaks
 */
HonTitleList *
hon_listing_get_list (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), NULL);

  return self->list;
}

/**
 * hon_listing_is_named:
 * @self: a listing
 *
 * Returns: whether the list names the title
 */
gboolean
hon_listing_is_named (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), FALSE);

  return self->is_named;
}

/**
 * hon_listing_get_evidence:
 * @self: a listing
 *
 * Returns: (transfer none): how the list words it, and where that was read
 */
const HonEvidence *
hon_listing_get_evidence (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), NULL);

  return &self->evidence;
}
