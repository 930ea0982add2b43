/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"
#include "hon-profession.h"

G_BEGIN_DECLS

HonExplanation *hon_profession_explain          (HonProfession *self,
                                                 const char    *row_id) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_profession_make_credits     (HonProfession *self) G_GNUC_WARN_UNUSED_RESULT;
HonCredits     *hon_profession_make_law_credits (HonProfession *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
