/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-prices.h"
#include "hon-references-private.h"

G_BEGIN_DECLS

HonPrices *hon_prices_new  (void);
gboolean   hon_prices_read (HonPrices            *self,
                            const HonJsonCursor  *cursor,
                            const HonReferences  *references,
                            GError              **error);

G_END_DECLS
