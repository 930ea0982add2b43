/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-confidence.h"
#include "hon-eligibility-types.h"
#include "hon-period.h"
#include "hon-source.h"

G_BEGIN_DECLS

#define HON_TYPE_TITLE_LIST (hon_title_list_get_type ())

G_DECLARE_FINAL_TYPE (HonTitleList, hon_title_list, HON, TITLE_LIST, GObject)

const char      *hon_title_list_get_id         (HonTitleList *self);
const char      *hon_title_list_get_label      (HonTitleList *self);
const HonPeriod *hon_title_list_get_period     (HonTitleList *self);
gboolean         hon_title_list_is_partial     (HonTitleList *self);
const char      *hon_title_list_get_note       (HonTitleList *self);
HonSource       *hon_title_list_get_source     (HonTitleList *self);
HonConfidence    hon_title_list_get_confidence (HonTitleList *self);

#define HON_TYPE_LISTING (hon_listing_get_type ())

G_DECLARE_FINAL_TYPE (HonListing, hon_listing, HON, LISTING, GObject)

HonTitleList  *hon_listing_get_list       (HonListing *self);
gboolean       hon_listing_is_named       (HonListing *self);
const char    *hon_listing_get_note       (HonListing *self);
HonSource     *hon_listing_get_source     (HonListing *self);
HonConfidence  hon_listing_get_confidence (HonListing *self);

#define HON_TYPE_TITLE (hon_title_get_type ())

G_DECLARE_FINAL_TYPE (HonTitle, hon_title, HON, TITLE, GObject)

const char         *hon_title_get_id                  (HonTitle     *self);
const char         *hon_title_get_label               (HonTitle     *self);
const char * const *hon_title_get_abbreviations       (HonTitle     *self);
const char         *hon_title_get_family              (HonTitle     *self);
HonTitleGain        hon_title_get_gain                (HonTitle     *self);
guint               hon_title_get_months              (HonTitle     *self);
const char         *hon_title_get_duration_note       (HonTitle     *self);
HonSource          *hon_title_get_duration_source     (HonTitle     *self);
HonConfidence       hon_title_get_duration_confidence (HonTitle     *self);
HonDate             hon_title_get_leave_from          (HonTitle     *self);
guint               hon_title_get_leave_months        (HonTitle     *self);
guint               hon_title_get_leave_sick_days     (HonTitle     *self);
const char         *hon_title_get_leave_note          (HonTitle     *self);
HonSource          *hon_title_get_leave_source        (HonTitle     *self);
HonConfidence       hon_title_get_leave_confidence    (HonTitle     *self);
HonTitle           *hon_title_get_counts_for          (HonTitle     *self);
guint               hon_title_get_counts_months       (HonTitle     *self);
const char         *hon_title_get_note                (HonTitle     *self);
GListModel         *hon_title_get_listings            (HonTitle     *self);
HonListing         *hon_title_get_listing             (HonTitle     *self,
                                                       HonTitleList *list);
HonTitle           *hon_title_find                    (GListModel   *titles,
                                                       const char   *text);
GListModel         *hon_title_search                  (GListModel   *titles,
                                                       const char   *text) G_GNUC_WARN_UNUSED_RESULT;
GListModel         *hon_title_near                    (GListModel   *titles,
                                                       const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
