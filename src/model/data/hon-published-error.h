/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-source.h"

G_BEGIN_DECLS

#define HON_TYPE_PUBLISHED_ERROR (hon_published_error_get_type ())

G_DECLARE_FINAL_TYPE (HonPublishedError, hon_published_error, HON, PUBLISHED_ERROR, HonRecord)

gint64      hon_published_error_get_printed (HonPublishedError *self);
const char *hon_published_error_get_text    (HonPublishedError *self);
HonSource  *hon_published_error_get_source  (HonPublishedError *self);

G_END_DECLS
