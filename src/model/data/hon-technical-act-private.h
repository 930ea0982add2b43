/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-technical-act.h"

G_BEGIN_DECLS

/* What datasets and claims call each `HonTechnicalGroup`, and `NULL`. */
extern const char * const hon_technical_group_words[];

G_END_DECLS
