/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_SOURCE (hon_source_get_type ())

G_DECLARE_FINAL_TYPE (HonSource, hon_source, HON, SOURCE, HonRecord)

const char *hon_source_get_id        (HonSource *self);
const char *hon_source_get_cited_id  (HonSource *self);
const char *hon_source_get_title     (HonSource *self);
const char *hon_source_get_publisher (HonSource *self);
const char *hon_source_get_origin    (HonSource *self);
gboolean    hon_source_equal         (HonSource *a,
                                      HonSource *b);
char       *hon_source_dup_publisher (HonSource *self) G_GNUC_WARN_UNUSED_RESULT;
const char *hon_source_get_url       (HonSource *self);
gboolean    hon_source_is_address    (const char *text);
char       *hon_source_dup_date      (HonSource *self) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_source_dup_reference (HonSource *self) G_GNUC_WARN_UNUSED_RESULT;

GListModel *hon_source_search        (GListModel *sources,
                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
