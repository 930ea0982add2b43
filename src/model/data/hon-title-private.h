/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-references-private.h"
#include "hon-title.h"

G_BEGIN_DECLS

HonTitleList *hon_title_list_read (const HonJsonCursor  *cursor,
                                   const HonReferences  *references,
                                   GError              **error);
HonTitle     *hon_title_read      (const HonJsonCursor  *cursor,
                                   const HonReferences  *references,
                                   GError              **error);
gboolean      hon_title_resolve   (HonTitle             *self,
                                   GListModel           *titles,
                                   GError              **error);

G_END_DECLS
