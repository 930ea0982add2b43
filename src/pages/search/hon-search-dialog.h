/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-finder.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_SEARCH_DIALOG (hon_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonSearchDialog, hon_search_dialog, HON, SEARCH_DIALOG, AdwDialog)

AdwDialog *hon_search_dialog_new      (HonFinder       *finder) G_GNUC_WARN_UNUSED_RESULT;
void       hon_search_dialog_set_text (HonSearchDialog *self,
                                       const char      *text);

G_END_DECLS
