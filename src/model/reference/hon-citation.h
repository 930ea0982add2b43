/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

#define HON_TYPE_CITATION (hon_citation_get_type ())

G_DECLARE_FINAL_TYPE (HonCitation, hon_citation, HON, CITATION, GObject)

HonRecord  *hon_citation_get_record     (HonCitation  *self);
const char *hon_citation_get_subject    (HonCitation  *self);
char       *hon_citation_dup_summary    (HonCitation  *self) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_citation_get_reading    (HonCitation  *self);
const char *hon_citation_get_confidence (HonCitation  *self);
gboolean    hon_citation_is_contested   (HonCitation  *self);
GListModel *hon_citation_get_sources    (HonCitation  *self);
GListModel *hon_citation_get_claims     (HonCitation  *self);
char       *hon_citation_dup_text       (HonCitation  *self) G_GNUC_WARN_UNUSED_RESULT;

char       *hon_citation_dup_title      (HonRecord    *record) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_citation_list           (HonCatalogue *catalogue,
                                         HonRecord    *record) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_citation_list_resting   (HonCatalogue *catalogue,
                                         HonSource    *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
