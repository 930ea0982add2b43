/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_COMPARE_PAGE (hon_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (HonComparePage, hon_compare_page, HON, COMPARE_PAGE, HonPage)

void     hon_compare_page_add     (HonComparePage  *self,
                                   GVariant        *situation);
void     hon_compare_page_open    (HonComparePage  *self,
                                   GFile           *file);
gboolean hon_compare_page_save_as (HonComparePage  *self,
                                   GFile           *file,
                                   GError         **error);

G_END_DECLS
