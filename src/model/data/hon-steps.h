/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-format.h"

G_BEGIN_DECLS

/**
 * HonSteps:
 *
 * Writes the steps of an explanation, with the numbers filled in. Nothing is computed here. The texts that its
 * functions return last as long as it does, so that they can be put together without being freed one by one.
 */
typedef struct _HonSteps HonSteps;

HonSteps   *hon_steps_new           (HonExplanation *explanation,
                                     HonMoneyStyle   style) G_GNUC_WARN_UNUSED_RESULT;
void        hon_steps_free          (HonSteps       *self);
const char *hon_steps_keep          (HonSteps       *self,
                                     char           *text);
const char *hon_steps_text          (HonSteps       *self,
                                     const char     *format,
                                     ...) G_GNUC_PRINTF (2, 3);
const char *hon_steps_money         (HonSteps       *self,
                                     gint64          centimes);
const char *hon_steps_percent       (HonSteps       *self,
                                     double          rate);
const char *hon_steps_sum           (HonSteps       *self,
                                     gint64          amount,
                                     gint64          added);
const char *hon_steps_difference    (HonSteps       *self,
                                     gint64          amount,
                                     gint64          taken);
const char *hon_steps_product       (HonSteps       *self,
                                     double          rate,
                                     gint64          base);
const char *hon_steps_at_least_zero (HonSteps       *self,
                                     const char     *difference,
                                     gboolean        is_negative);
const char *hon_steps_capped        (HonSteps       *self,
                                     const char     *amount,
                                     gint64          cap);
void        hon_steps_add           (HonSteps       *self,
                                     const char     *label,
                                     const char     *expression,
                                     const char     *result);
void        hon_steps_add_once      (HonSteps       *self,
                                     const char     *label,
                                     const char     *expression,
                                     const char     *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonSteps, hon_steps_free)

G_END_DECLS
