/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility-types.h"
#include "hon-listing.h"

G_BEGIN_DECLS

#define HON_TYPE_TITLE (hon_title_get_type ())

G_DECLARE_FINAL_TYPE (HonTitle, hon_title, HON, TITLE, HonRecord)

const char         *hon_title_get_id            (HonTitle     *self);
const char         *hon_title_get_label         (HonTitle     *self);
const char * const *hon_title_get_abbreviations (HonTitle     *self);
const char         *hon_title_get_family        (HonTitle     *self);
HonTitleGain        hon_title_get_gain          (HonTitle     *self);
guint               hon_title_get_months        (HonTitle     *self);
const HonEvidence  *hon_title_get_duration      (HonTitle     *self);
guint               hon_title_get_leave_months  (HonTitle     *self);
guint               hon_title_get_sick_days     (HonTitle     *self);
const HonEvidence  *hon_title_get_leave         (HonTitle     *self);
HonTitle           *hon_title_get_counts_for    (HonTitle     *self);
guint               hon_title_get_counts_months (HonTitle     *self);
const char         *hon_title_get_note          (HonTitle     *self);
GListModel         *hon_title_get_listings      (HonTitle     *self);
HonListing         *hon_title_get_listing       (HonTitle     *self,
                                                 HonTitleList *list);
HonTitle           *hon_title_find              (GListModel   *titles,
                                                 const char   *text);
GListModel         *hon_title_search            (GListModel   *titles,
                                                 const char   *text) G_GNUC_WARN_UNUSED_RESULT;
GListModel         *hon_title_near              (GListModel   *titles,
                                                 const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
