/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_ACT_PRESET (hon_act_preset_get_type ())

G_DECLARE_FINAL_TYPE (HonActPreset, hon_act_preset, HON, ACT_PRESET, HonRecord)

/* The most acts that a preset has. */
#define HON_ACT_PRESET_MAX 6

const char *hon_act_preset_get_label (HonActPreset *self);
GListModel *hon_act_preset_get_acts  (HonActPreset *self);

G_END_DECLS
