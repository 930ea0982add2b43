/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-scenario.h"
#include "hon-tables-private.h"

G_BEGIN_DECLS

const char *hon_scenario_get_label     (HonScenario  *self);
int         hon_scenario_get_last_year (HonScenario  *self);
gboolean    hon_scenario_apply         (HonScenario  *self,
                                        GPtrArray    *files,
                                        HonTables   **tables,
                                        GError      **error);

G_END_DECLS
