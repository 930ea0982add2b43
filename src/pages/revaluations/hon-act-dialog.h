/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-tariff-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_ACT_DIALOG (hon_act_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HonActDialog, hon_act_dialog, HON, ACT_DIALOG, AdwDialog)

AdwDialog *hon_act_dialog_new (GListModel      *acts,
                               HonTariffChoice *choice);

G_END_DECLS
