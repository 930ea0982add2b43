/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_TABLE_VIEW (hon_table_view_get_type ())

G_DECLARE_FINAL_TYPE (HonTableView, hon_table_view, HON, TABLE_VIEW, AdwBin)

void hon_table_view_set_table   (HonTableView *self,
                                 HonTable     *table);
void hon_table_view_set_divisor (HonTableView *self,
                                 guint         divisor);
void hon_table_view_set_name    (HonTableView *self,
                                 const char   *name);
void hon_table_view_set_heading (HonTableView *self,
                                 const char   *heading);
void hon_table_view_export      (HonTableView *self,
                                 GFile        *file);

G_END_DECLS
