/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_SIMULATOR_PAGE (hon_simulator_page_get_type ())

G_DECLARE_FINAL_TYPE (HonSimulatorPage, hon_simulator_page, HON, SIMULATOR_PAGE, HonPage)

G_END_DECLS
