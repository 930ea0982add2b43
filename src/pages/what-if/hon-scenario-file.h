/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-kept-file.h"
#include "hon-scenario-draft.h"

G_BEGIN_DECLS

HonKeptFile *hon_scenario_file_new (GFile            *file,
                                    HonScenarioDraft *draft,
                                    HonKeptFileFunc   tell_unread,
                                    HonKeptFileFunc   tell_unsaved,
                                    gpointer          user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
