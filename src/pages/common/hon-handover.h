/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"

G_BEGIN_DECLS

void hon_handover_take   (HonPage    *page,
                          AdwBanner  *banner,
                          GVariant   *given);
void hon_handover_update (HonPage    *page,
                          AdwBanner  *banner,
                          const char *expenses);

G_END_DECLS
