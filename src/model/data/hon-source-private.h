/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-source.h"

G_BEGIN_DECLS

HonSource *hon_source_new_own (const char *id,
                               const char *origin);

G_END_DECLS
