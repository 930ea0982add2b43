/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-place.h"

G_BEGIN_DECLS

#define HON_TYPE_FINDER (hon_finder_get_type ())

G_DECLARE_FINAL_TYPE (HonFinder, hon_finder, HON, FINDER, GObject)

HonFinder    *hon_finder_new           (HonCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void          hon_finder_prepare       (HonFinder    *self);
void          hon_finder_add           (HonFinder    *self,
                                        HonPlace     *place,
                                        const char   *words);
GListModel   *hon_finder_search        (HonFinder    *self,
                                        const char   *text) G_GNUC_WARN_UNUSED_RESULT;
HonPlace     *hon_finder_find          (HonFinder    *self,
                                        const char   *name);

G_END_DECLS
