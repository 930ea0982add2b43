/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

void hon_change_rows_fill        (AdwPreferencesGroup *group,
                                  HonScenario         *scenario,
                                  HonCatalogue        *law);
void hon_change_rows_show_values (AdwPreferencesGroup *group,
                                  HonScenario         *scenario,
                                  HonCatalogue        *law,
                                  HonCatalogue        *changed);

G_END_DECLS
