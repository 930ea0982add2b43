/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"
#include "hon-kept-file.h"

G_BEGIN_DECLS

HonKeptFile *hon_visit_file_new (GFile           *file,
                                 HonHousehold    *household,
                                 gboolean         is_active,
                                 HonKeptFileFunc  tell_unread,
                                 HonKeptFileFunc  tell_unsaved,
                                 gpointer         user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
