/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_TERRITORY (hon_territory_get_type ())

G_DECLARE_FINAL_TYPE (HonTerritory, hon_territory, HON, TERRITORY, HonRecord)

const char *hon_territory_get_id     (HonTerritory *self);
const char *hon_territory_get_name   (HonTerritory *self);
guint       hon_territory_get_column (HonTerritory *self);
guint       hon_territory_get_row    (HonTerritory *self);

G_END_DECLS
