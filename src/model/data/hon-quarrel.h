/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-event.h"

G_BEGIN_DECLS

#define HON_TYPE_QUARREL (hon_quarrel_get_type ())

G_DECLARE_FINAL_TYPE (HonQuarrel, hon_quarrel, HON, QUARREL, HonRecord)

const char *hon_quarrel_get_id     (HonQuarrel *self);
const char *hon_quarrel_get_title  (HonQuarrel *self);
const char *hon_quarrel_get_text   (HonQuarrel *self);
GListModel *hon_quarrel_get_events (HonQuarrel *self);

G_END_DECLS
