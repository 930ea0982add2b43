/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-event.h"
#include "hon-references-private.h"

G_BEGIN_DECLS

HonEvent *hon_event_read (const HonJsonCursor  *cursor,
                          const HonReferences  *references,
                          GError              **error);

G_END_DECLS
