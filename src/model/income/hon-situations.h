/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-career.h"

G_BEGIN_DECLS

void        hon_situations_read    (GListStore *situations,
                                    GVariant   *variant);
GVariant   *hon_situations_write   (GListModel *situations) G_GNUC_WARN_UNUSED_RESULT;
void        hon_situations_replace (GListStore *situations,
                                    GListModel *others);
GListModel *hon_situations_dup     (GListModel *situations) G_GNUC_WARN_UNUSED_RESULT;
HonCareer  *hon_situations_get     (GListModel *situations,
                                    guint       position);
gboolean    hon_situations_find    (GListModel *situations,
                                    const char *id,
                                    guint      *position);
void        hon_situations_identify
                                   (GListModel *situations,
                                    HonCareer  *career);
char       *hon_situations_dup_name
                                   (GListModel *situations,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
