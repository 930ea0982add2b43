/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-prices.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_CONVERSION_GROUP (hon_conversion_group_get_type ())

G_DECLARE_FINAL_TYPE (HonConversionGroup, hon_conversion_group, HON, CONVERSION_GROUP, AdwBin)

void hon_conversion_group_set_prices (HonConversionGroup *self,
                                      GListModel         *prices);
void hon_conversion_group_bind_year  (GObject            *object,
                                      const char         *property,
                                      GtkAdjustment      *adjustment);

G_END_DECLS
