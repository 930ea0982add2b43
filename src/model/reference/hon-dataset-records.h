/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

GListModel *hon_dataset_records_list   (HonCatalogue *catalogue,
                                        const char   *dataset_id) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_dataset_records_search (GListModel   *records,
                                        const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
