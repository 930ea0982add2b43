/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"

G_BEGIN_DECLS

typedef struct _HonKeeper HonKeeper;

HonKeeper *hon_keeper_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void       hon_keeper_free          (HonKeeper  *self);
void       hon_keeper_start         (HonKeeper  *self,
                                     GSettings  *settings,
                                     const char *name);
void       hon_keeper_add           (HonKeeper  *self,
                                     const char *key,
                                     gpointer    object,
                                     const char *property);
void       hon_keeper_add_input     (HonKeeper  *self,
                                     HonInput   *input);
gboolean   hon_keeper_is_keeping    (GSettings  *settings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonKeeper, hon_keeper_free)

G_END_DECLS
