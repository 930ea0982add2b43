/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-tariff.h"

G_BEGIN_DECLS

#define HON_TYPE_REMARK (hon_remark_get_type ())

G_DECLARE_FINAL_TYPE (HonRemark, hon_remark, HON, REMARK, GObject)

HonRemark  *hon_remark_new        (const char *title,
                                   const char *text) G_GNUC_WARN_UNUSED_RESULT;
HonRemark  *hon_remark_new_about  (const char *title,
                                   const char *text,
                                   const char *line) G_GNUC_WARN_UNUSED_RESULT;
HonRemark  *hon_remark_new_asking (const char *title,
                                   const char *text,
                                   const char *input) G_GNUC_WARN_UNUSED_RESULT;
HonRemark  *hon_remark_new_of_tariff (HonTariff *tariff,
                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;
HonTariff  *hon_remark_get_tariff (HonRemark  *self);
const char *hon_remark_get_line   (HonRemark  *self);
const char *hon_remark_get_input  (HonRemark  *self);
gboolean    hon_remark_is_tip     (HonRemark  *self);
void        hon_remark_make_tip   (HonRemark  *self);
const char *hon_remark_get_title  (HonRemark  *self);
const char *hon_remark_get_text   (HonRemark  *self);

G_END_DECLS
