/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"
#include "hon-years-rules.h"

G_BEGIN_DECLS

#define HON_TYPE_RSPM (hon_rspm_get_type ())
#define HON_TYPE_ZONE (hon_zone_get_type ())

extern const HonChoices hon_rspm_choices;
extern const HonChoices hon_zone_choices;

GType hon_rspm_get_type (void) G_GNUC_CONST;
GType hon_zone_get_type (void) G_GNUC_CONST;

G_END_DECLS
