/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define HON_TYPE_CHANGEABLE (hon_changeable_get_type ())

G_DECLARE_FINAL_TYPE (HonChangeable, hon_changeable, HON, CHANGEABLE, GObject)

GListModel    *hon_changeable_search      (HonCatalogue   *catalogue,
                                           const char     *words,
                                           guint           max) G_GNUC_WARN_UNUSED_RESULT;
HonChangeable *hon_changeable_find        (HonCatalogue   *catalogue,
                                           HonRecords      records,
                                           const char     *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_changeable_can_change  (HonRecord      *record);
HonRecords     hon_changeable_get_records (HonChangeable  *self);
const char    *hon_changeable_get_id      (HonChangeable  *self);
const char    *hon_changeable_get_label   (HonChangeable  *self);
const char    *hon_changeable_get_unit    (HonChangeable  *self);
gboolean       hon_changeable_is_none     (HonChangeable  *self,
                                           HonDate         date);
char          *hon_changeable_dup_value   (HonChangeable  *self,
                                           HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_changeable_dup_since   (HonChangeable  *self,
                                           HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
double         hon_changeable_get_number  (HonChangeable  *self,
                                           HonDate         date);
const HonEvidence *hon_changeable_get_evidence (HonChangeable *self,
                                               HonDate        date);
char          *hon_changeable_dup_typed   (HonChangeable  *self,
                                           HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
JsonNode      *hon_changeable_read_value  (HonChangeable  *self,
                                           const char     *text,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_changeable_dup_problem (HonChangeable  *self,
                                           JsonNode       *value) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_changeable_format      (JsonNode       *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
