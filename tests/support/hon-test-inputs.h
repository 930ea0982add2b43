/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"

G_BEGIN_DECLS

gint64 hon_test_get_number         (gpointer      object,
                                    const char   *property);
void   hon_test_fill_input         (gpointer      input,
                                    const char   *json);
void   hon_test_assert_input_error (const GError *error,
                                    const char   *property);
void   hon_test_count_notify       (GObject      *object,
                                    GParamSpec   *pspec,
                                    guint        *count);

G_END_DECLS
