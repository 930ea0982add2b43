/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-income.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_STATEMENT_VIEW (hon_statement_view_get_type ())

G_DECLARE_FINAL_TYPE (HonStatementView, hon_statement_view, HON, STATEMENT_VIEW, AdwBin)

HonIncome *hon_statement_view_get_income (HonStatementView *self);
void       hon_statement_view_set_income (HonStatementView *self,
                                          HonIncome        *income);
void       hon_statement_view_export     (HonStatementView *self,
                                          GFile            *file);

G_END_DECLS
