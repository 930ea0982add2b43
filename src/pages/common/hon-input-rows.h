/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"

#include <adwaita.h>

G_BEGIN_DECLS

void     hon_input_rows_declare   (GtkWidgetClass     *widget_class,
                                   GType               input_type,
                                   const char * const *others);
void     hon_input_rows_bind      (GtkWidget          *widget,
                                   HonInput           *input,
                                   const char * const *others,
                                   GCallback           valid_changed);
gpointer hon_input_rows_get       (gpointer            widget,
                                   const char         *name);
void     hon_input_rows_reveal    (GtkWidget          *widget,
                                   const char         *name);
gboolean hon_input_rows_are_valid (GtkWidget          *widget,
                                   HonInput           *input,
                                   const char * const *others);
void     hon_input_rows_set_error (GtkWidget          *widget,
                                   HonInput           *input,
                                   const char * const *others,
                                   const GError       *error);

G_END_DECLS
