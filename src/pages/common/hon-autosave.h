/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HonAutosave HonAutosave;

/**
 * HonAutosaveFunc:
 * @user_data: as given to hon_autosave_new()
 * @error: return location for an error, which names the file
 *
 * Writes everything, whole or not at all.
 *
 * Returns: whether it was written
 */
typedef gboolean (* HonAutosaveFunc) (gpointer   user_data,
                                      GError   **error);

/**
 * HonAutosaveTellFunc:
 * @user_data: as given to hon_autosave_new()
 * @error: (nullable): why changes could not be saved, or %NULL when nothing waits any more
 *
 * Tells how saving went that no call waited for.
 */
typedef void (* HonAutosaveTellFunc) (gpointer      user_data,
                                      const GError *error);

HonAutosave *hon_autosave_new    (HonAutosaveFunc       save,
                                  HonAutosaveTellFunc   tell,
                                  gpointer              user_data) G_GNUC_WARN_UNUSED_RESULT;
void         hon_autosave_free   (HonAutosave          *self);
void         hon_autosave_queue  (HonAutosave          *self);
void         hon_autosave_cancel (HonAutosave          *self);
gboolean     hon_autosave_flush  (HonAutosave          *self,
                                  GError              **error);

G_END_DECLS
