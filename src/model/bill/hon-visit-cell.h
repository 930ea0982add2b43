/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input-field.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* So many names are compared with each other at most. */
#define HON_VISIT_CELL_NAMES 500

char     *hon_visit_cell_dup_plain  (const HonInputField *field,
                                     const char          *cell) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_visit_cell_dup_answer (const HonInputField *field,
                                     GListModel          *specialities,
                                     const char          *cell) G_GNUC_WARN_UNUSED_RESULT;
char     *hon_visit_cell_dup_choice_message
                                    (const HonInputField *field,
                                     GListModel          *specialities,
                                     const char          *cell,
                                     const char          *answer) G_GNUC_WARN_UNUSED_RESULT;
gboolean  hon_visit_cell_is_like    (const char          *name,
                                     const char          *other);

G_END_DECLS
