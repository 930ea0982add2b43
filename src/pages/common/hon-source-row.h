/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_SOURCE_ROW (hon_source_row_get_type ())

G_DECLARE_FINAL_TYPE (HonSourceRow, hon_source_row, HON, SOURCE_ROW, AdwActionRow)

GtkWidget *hon_source_row_new (HonSource *source);

G_END_DECLS
