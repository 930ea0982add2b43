/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-candidate.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_TITLE_ROW (hon_title_row_get_type ())

G_DECLARE_FINAL_TYPE (HonTitleRow, hon_title_row, HON, TITLE_ROW, AdwExpanderRow)

GtkWidget    *hon_title_row_new         (HonHeldTitle *held,
                                         HonTitle     *title);
HonHeldTitle *hon_title_row_get_held    (HonTitleRow  *self);
gboolean      hon_title_row_is_valid    (HonTitleRow  *self);
void          hon_title_row_focus_dates (HonTitleRow  *self);

G_END_DECLS
