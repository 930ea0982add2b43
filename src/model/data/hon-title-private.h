/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record-list-private.h"
#include "hon-title.h"

G_BEGIN_DECLS

gboolean hon_title_resolve (HonTitle       *self,
                            HonRecordList  *titles,
                            GError        **error);

G_END_DECLS
