/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

G_BEGIN_DECLS

/* Stands for every theme. */
#define HON_CHRONOLOGY_ALL (-1)

GListModel *hon_chronology_search         (GListModel   *events,
                                           const char   *text,
                                           int           theme) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_chronology_search_quarrels
                                          (HonCatalogue *catalogue,
                                           const char   *text) G_GNUC_WARN_UNUSED_RESULT;
int         hon_chronology_get_decade     (HonEvent     *event);
GListModel *hon_chronology_list_quarrels  (HonCatalogue *catalogue,
                                           HonEvent     *event) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_chronology_list_positions (HonCatalogue *catalogue,
                                           HonQuarrel   *quarrel,
                                           HonSide       side) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_chronology_list_mentions  (HonCatalogue *catalogue,
                                           HonTerm      *term) G_GNUC_WARN_UNUSED_RESULT;
GListModel *hon_glossary_search           (GListModel   *terms,
                                           const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
