/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"
#include "hon-eligibility-rules.h"

G_BEGIN_DECLS

#define HON_TYPE_TITLE_PLACE  (hon_title_place_get_type ())
#define HON_TYPE_INSTALLED    (hon_installed_get_type ())
#define HON_TYPE_VERDICT_KIND (hon_verdict_kind_get_type ())

extern const HonChoices hon_title_place_choices;
extern const HonChoices hon_installed_choices;
extern const HonChoices hon_verdict_kind_choices;

GType hon_title_place_get_type  (void) G_GNUC_CONST;
GType hon_installed_get_type    (void) G_GNUC_CONST;
GType hon_verdict_kind_get_type (void) G_GNUC_CONST;

G_END_DECLS
