/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-references-private.h"
#include "hon-sector.h"

G_BEGIN_DECLS

HonSector *hon_sector_read (const HonJsonCursor  *cursor,
                            const HonReferences  *references,
                            GError              **error);

G_END_DECLS
