/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-reason-info.h"
#include "hon-references-private.h"

G_BEGIN_DECLS

HonReasonInfo *hon_reason_info_read (const HonJsonCursor  *cursor,
                                     const HonReferences  *references,
                                     GError              **error);
char          *hon_reason_info_fill (HonReasonInfo        *self,
                                     const char * const   *values);

G_END_DECLS
