/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-term.h"

G_BEGIN_DECLS

HonBillTerm *hon_bill_terms_find (GListModel *terms,
                                  const char *word,
                                  guint      *position);

G_END_DECLS
