/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void         hon_terms_offer            (GtkWidget    *window,
                                         HonCatalogue *catalogue);
HonGlossary *hon_terms_get_glossary     (GtkWidget    *widget);
void         hon_terms_watch            (GtkWidget    *row);
void         hon_terms_watch_definition (GtkWidget    *row,
                                         HonTerm      *term);
void         hon_terms_mark             (GtkWidget    *widget);

G_END_DECLS
