/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  hon_test_disk_fill        (gsize       n_bytes);
void  hon_test_disk_free        (void);
guint hon_test_disk_count_files (const char *folder);

G_END_DECLS
