/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-sector.h"

G_BEGIN_DECLS

/* What datasets and the command line call each sector. */
extern const char * const hon_sector_words[];

G_END_DECLS
