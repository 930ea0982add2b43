/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_DEPARTURE (hon_departure_get_type ())

G_DECLARE_FINAL_TYPE (HonDeparture, hon_departure, HON, DEPARTURE, HonRecord)

const char *hon_departure_get_text    (HonDeparture *self);
GListModel *hon_departure_get_sources (HonDeparture *self);

G_END_DECLS
