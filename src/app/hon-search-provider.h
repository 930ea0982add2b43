/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-finder.h"

G_BEGIN_DECLS

#define HON_TYPE_SEARCH_PROVIDER (hon_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (HonSearchProvider, hon_search_provider, HON, SEARCH_PROVIDER, GObject)

HonSearchProvider *hon_search_provider_new      (GApplication       *application) G_GNUC_WARN_UNUSED_RESULT;
gboolean           hon_search_provider_export   (HonSearchProvider  *self,
                                                 GDBusConnection    *connection,
                                                 const char         *object_path,
                                                 GError            **error);
void               hon_search_provider_unexport (HonSearchProvider  *self);
void               hon_search_provider_start    (HonSearchProvider  *self,
                                                 HonFinder          *finder);

G_END_DECLS
