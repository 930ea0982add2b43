/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

#define HON_TYPE_TERM (hon_term_get_type ())

G_DECLARE_FINAL_TYPE (HonTerm, hon_term, HON, TERM, HonRecord)

const char         *hon_term_get_id           (HonTerm *self);
const char         *hon_term_get_term         (HonTerm *self);
const char         *hon_term_get_abbreviation (HonTerm *self);
char               *hon_term_dup_title        (HonTerm *self) G_GNUC_WARN_UNUSED_RESULT;
const char * const *hon_term_get_names        (HonTerm *self);
const char         *hon_term_get_text         (HonTerm *self);
const char * const *hon_term_get_related      (HonTerm *self);
const HonEvidence  *hon_term_get_evidence     (HonTerm *self);

G_END_DECLS
