/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_CHOICE_ROW (hon_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (HonChoiceRow, hon_choice_row, HON, CHOICE_ROW, AdwComboRow)

const char *hon_choice_row_get_value   (HonChoiceRow     *self);
void        hon_choice_row_set_value   (HonChoiceRow     *self,
                                        const char       *value);
void        hon_choice_row_set_choices (HonChoiceRow     *self,
                                        const HonChoices *choices);
void        hon_choice_row_set_records (HonChoiceRow     *self,
                                        GListModel       *records);
void        hon_choice_row_set_error   (HonChoiceRow     *self,
                                        const char       *message);

G_END_DECLS
