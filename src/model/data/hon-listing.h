/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-title-list.h"

G_BEGIN_DECLS

#define HON_TYPE_LISTING (hon_listing_get_type ())

G_DECLARE_FINAL_TYPE (HonListing, hon_listing, HON, LISTING, HonRecord)

HonTitleList      *hon_listing_get_list     (HonListing *self);
gboolean           hon_listing_is_named     (HonListing *self);
const HonEvidence *hon_listing_get_evidence (HonListing *self);

G_END_DECLS
