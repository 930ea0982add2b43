/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-glossary.h"
#include "hon-line-info.h"
#include "hon-parameter-use.h"
#include "hon-remark.h"
#include "hon-step.h"

G_BEGIN_DECLS

#define HON_TYPE_EXPLANATION (hon_explanation_get_type ())

G_DECLARE_FINAL_TYPE (HonExplanation, hon_explanation, HON, EXPLANATION, GObject)

HonExplanation *hon_explanation_new            (HonLineInfo    *info,
                                                HonDate         date) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_explanation_new_titled     (const char     *title,
                                                const char     *summary) G_GNUC_WARN_UNUSED_RESULT;
void            hon_explanation_add_step       (HonExplanation *self,
                                                const char     *label,
                                                const char     *expression,
                                                const char     *result);
void            hon_explanation_add_line       (HonExplanation *self,
                                                HonLineInfo    *info,
                                                HonDate         date);
void            hon_explanation_add_terms      (HonExplanation *self,
                                                GListModel     *terms);
gboolean        hon_explanation_has_step       (HonExplanation *self,
                                                const char     *label,
                                                const char     *expression,
                                                const char     *result);
void            hon_explanation_add_parameter  (HonExplanation *self,
                                                HonParameter   *parameter,
                                                HonDate         date);
void            hon_explanation_add_remark     (HonExplanation *self,
                                                const char     *title,
                                                const char     *text);
void            hon_explanation_add_tariff     (HonExplanation *self,
                                                HonTariff      *tariff,
                                                HonDate         date);
void            hon_explanation_add_source     (HonExplanation *self,
                                                HonSource      *source);
void            hon_explanation_add_sources    (HonExplanation *self,
                                                GListModel     *sources);
void            hon_explanation_add_evidence   (HonExplanation    *self,
                                                const HonEvidence *evidence);
void            hon_explanation_set_outlook    (HonExplanation *self,
                                                const char     *outlook);
HonLineInfo    *hon_explanation_get_info       (HonExplanation *self);
const char     *hon_explanation_get_title      (HonExplanation *self);
const char     *hon_explanation_get_summary    (HonExplanation *self);
const char     *hon_explanation_get_outlook    (HonExplanation *self);
GListModel     *hon_explanation_get_steps      (HonExplanation *self);
GListModel     *hon_explanation_get_parameters (HonExplanation *self);
GListModel     *hon_explanation_get_remarks    (HonExplanation *self);
GListModel     *hon_explanation_get_sources    (HonExplanation *self);
GListModel     *hon_explanation_get_claims     (HonExplanation *self);
GListModel     *hon_explanation_find_terms     (HonExplanation *self,
                                                HonGlossary    *glossary) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_explanation_to_text        (HonExplanation *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
