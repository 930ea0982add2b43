/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-file-question.h"

G_BEGIN_DECLS

void hon_open_ask (GtkWidget           *widget,
                   const char          *title,
                   const char          *suffix,
                   const char          *failure,
                   HonFileQuestionFunc  func,
                   gpointer             user_data);

G_END_DECLS
