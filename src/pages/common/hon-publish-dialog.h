/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_PUBLISH_DIALOG (hon_publish_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonPublishDialog, hon_publish_dialog, HON, PUBLISH_DIALOG, AdwDialog)

AdwDialog *hon_publish_dialog_new  (HonChart         *chart);
void       hon_publish_dialog_save (HonPublishDialog *self,
                                    GFile            *file);

G_END_DECLS
