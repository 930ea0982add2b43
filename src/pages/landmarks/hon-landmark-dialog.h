/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_LANDMARK_DIALOG (hon_landmark_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonLandmarkDialog, hon_landmark_dialog, HON, LANDMARK_DIALOG, AdwDialog)

AdwDialog *hon_landmark_dialog_new (HonCatalogue *catalogue,
                                    HonRecord    *record);

G_END_DECLS
