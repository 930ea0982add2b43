/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-save.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hon_visit_template_ask  (GtkWidget           *widget,
                              HonFileQuestionFunc  func);
void hon_visit_template_save (GtkWidget           *widget,
                              HonCatalogue        *catalogue,
                              GFile               *file);

G_END_DECLS
