/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-tariff-study.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_MOVES_VIEW (hon_moves_view_get_type ())

G_DECLARE_FINAL_TYPE (HonMovesView, hon_moves_view, HON, MOVES_VIEW, AdwBin)

HonTariffStudy *hon_moves_view_get_study (HonMovesView   *self);
void            hon_moves_view_set_study (HonMovesView   *self,
                                          HonTariffStudy *study);

G_END_DECLS
