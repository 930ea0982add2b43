/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"
#include "hon-page.h"

G_BEGIN_DECLS

void hon_handover_take (HonPage   *page,
                        HonInput  *input,
                        AdwBanner *banner,
                        GVariant  *given);

G_END_DECLS
