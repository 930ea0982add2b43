/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_NUMBER_ROW (hon_number_row_get_type ())

G_DECLARE_FINAL_TYPE (HonNumberRow, hon_number_row, HON, NUMBER_ROW, AdwEntryRow)

int  hon_number_row_get_value   (HonNumberRow *self);
void hon_number_row_set_value   (HonNumberRow *self,
                                 int           value);
void hon_number_row_set_maximum (HonNumberRow *self,
                                 int           maximum);

G_END_DECLS
