/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-reader.h"

#include <gio/gio.h>

G_BEGIN_DECLS

HonReader *hon_kept_reader_new           (HonCatalogue *catalogue,
                                          GSettings    *settings) G_GNUC_WARN_UNUSED_RESULT;
HonReader *hon_kept_reader_steal_earlier (HonReader    *reader) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
