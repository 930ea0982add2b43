/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"

G_BEGIN_DECLS

gboolean    hon_holiday_is_sunday   (HonDate date);
gboolean    hon_holiday_is_saturday (HonDate date);
const char *hon_holiday_get_name    (HonDate date);

G_END_DECLS
