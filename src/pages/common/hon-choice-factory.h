/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void hon_choice_factory_set (AdwComboRow *row,
                             GStrv        hints);

G_END_DECLS
