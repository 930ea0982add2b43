/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"
#include "hon-period.h"

G_BEGIN_DECLS

#define HON_TYPE_TITLE_LIST (hon_title_list_get_type ())

G_DECLARE_FINAL_TYPE (HonTitleList, hon_title_list, HON, TITLE_LIST, HonRecord)

const char      *hon_title_list_get_label  (HonTitleList *self);
const HonPeriod *hon_title_list_get_period (HonTitleList *self);
gboolean         hon_title_list_is_partial (HonTitleList *self);

G_END_DECLS
