/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-references-private.h"
#include "hon-tariff.h"

G_BEGIN_DECLS

/* No act or lump sum is worth more. */
#define HON_TARIFF_EUROS_MAX 1e5

HonTariff *hon_tariff_read (const HonJsonCursor  *cursor,
                            const HonReferences  *references,
                            GError              **error);

G_END_DECLS
