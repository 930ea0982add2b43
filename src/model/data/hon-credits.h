/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-date.h"
#include "hon-line-info.h"
#include "hon-source.h"

G_BEGIN_DECLS

void  hon_credits_add_source     (GPtrArray   *publishers,
                                  HonSource   *source);
void  hon_credits_add_line       (GPtrArray   *publishers,
                                  HonLineInfo *line,
                                  HonDate      date);
char *hon_credits_dup_publishers (GPtrArray   *publishers) G_GNUC_WARN_UNUSED_RESULT;
char *hon_credits_dup_validity   (HonDate      valid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
