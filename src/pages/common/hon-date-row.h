/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_DATE_ROW (hon_date_row_get_type ())

G_DECLARE_FINAL_TYPE (HonDateRow, hon_date_row, HON, DATE_ROW, AdwEntryRow)

int  hon_date_row_get_date    (HonDateRow *self);
void hon_date_row_set_date    (HonDateRow *self,
                               int         date);
int  hon_date_row_get_minimum (HonDateRow *self);
void hon_date_row_set_minimum (HonDateRow *self,
                               int         minimum);
int  hon_date_row_get_maximum (HonDateRow *self);
void hon_date_row_set_maximum (HonDateRow *self,
                               int         maximum);

G_END_DECLS
