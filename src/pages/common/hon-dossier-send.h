/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hon_dossier_send (GtkWidget      *widget,
                       HonDossierItem *item);

G_END_DECLS
