/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-tables-private.h"

G_BEGIN_DECLS

/* The files that readers lay over the shipped datasets. */

HonDataset *hon_overlay_read_file (GFile         *file,
                                   GCancellable  *cancellable,
                                   GError       **error);
gboolean    hon_overlay_check     (HonDataset    *dataset,
                                   GError       **error);
void        hon_overlay_add       (GFile         *folder,
                                   GPtrArray     *files,
                                   HonTables    **tables,
                                   GStrvBuilder  *problems,
                                   GCancellable  *cancellable);

G_END_DECLS
