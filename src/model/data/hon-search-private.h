/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gives the texts under which an item is found, folded; they are borrowed. */
typedef GStrv (*HonSearchFunc) (gpointer item);

/* Gives the id of an item, as files have it. */
typedef const char *(*HonSearchIdFunc) (gpointer item);

/* No match at all. */
#define HON_SEARCH_NONE G_MAXUINT

guint       hon_search_rank      (GStrv                 keys,
                                  const char           *folded);
gboolean    hon_search_add_text  (GStrvBuilder         *keys,
                                  const HonJsonCursor  *cursor,
                                  const char           *member,
                                  GError              **error);
gboolean    hon_search_add_names (GStrvBuilder         *keys,
                                  const HonJsonCursor  *cursor,
                                  const char           *member,
                                  GError              **error);
GListModel *hon_search_list      (GListModel           *items,
                                  HonSearchFunc         get_keys,
                                  const char           *text) G_GNUC_WARN_UNUSED_RESULT;
gpointer    hon_search_exact     (GListModel           *items,
                                  HonSearchIdFunc       get_id,
                                  HonSearchFunc         get_keys,
                                  const char           *text,
                                  guint                *position);
GListModel *hon_search_near      (GListModel           *items,
                                  HonSearchFunc         get_keys,
                                  const char           *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
