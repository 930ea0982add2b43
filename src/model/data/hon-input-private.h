/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"

G_BEGIN_DECLS

const HonInputField *hon_input_find_field (HonInput           *self,
                                       const char           *name);
gboolean    hon_input_field_is_optional (const HonInputField *field);
gint64      hon_input_get_number      (HonInput             *self,
                                       const HonInputField  *field);
void        hon_input_set_number      (HonInput             *self,
                                       const HonInputField  *field,
                                       gint64                number);
const char *hon_input_get_text        (HonInput             *self,
                                       const HonInputField  *field);
void        hon_input_set_text        (HonInput             *self,
                                       const HonInputField  *field,
                                       const char           *text);
gint64      hon_input_turn_number     (HonInput             *self,
                                       const HonInputField  *field,
                                       gint64                number);
char       *hon_input_excerpt         (const char           *text) G_GNUC_WARN_UNUSED_RESULT;
void        hon_input_set_field_error (GError              **error,
                                       const HonInputField  *field,
                                       HonInputError         code,
                                       const char           *format,
                                       ...) G_GNUC_PRINTF (4, 5);
gboolean    hon_input_check_number    (const HonInputField  *field,
                                       gint64                number,
                                       const char           *shown,
                                       GError              **error);

G_END_DECLS
