/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-departure.h"

G_BEGIN_DECLS

#define HON_TYPE_LINE_INFO (hon_line_info_get_type ())

G_DECLARE_FINAL_TYPE (HonLineInfo, hon_line_info, HON, LINE_INFO, HonRecord)

const char  *hon_line_info_get_label      (HonLineInfo *self);
const char  *hon_line_info_get_summary    (HonLineInfo *self);
GListModel  *hon_line_info_get_parameters (HonLineInfo *self);
GListModel  *hon_line_info_get_sources    (HonLineInfo *self);
GListModel  *hon_line_info_get_terms      (HonLineInfo *self);
GListModel  *hon_line_info_get_departures (HonLineInfo *self);

G_END_DECLS
