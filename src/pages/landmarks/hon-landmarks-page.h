/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_LANDMARKS_PAGE (hon_landmarks_page_get_type ())

G_DECLARE_FINAL_TYPE (HonLandmarksPage, hon_landmarks_page, HON, LANDMARKS_PAGE, HonPage)

G_END_DECLS
