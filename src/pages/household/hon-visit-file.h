/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"

G_BEGIN_DECLS

typedef struct _HonVisitFile HonVisitFile;

/**
 * HonVisitFileFunc:
 * @user_data: as given to hon_visit_file_new()
 * @message: (nullable): what went wrong, or %NULL when it is well again
 *
 * Tells the user of the file.
 */
typedef void (* HonVisitFileFunc) (gpointer    user_data,
                                   const char *message);

gboolean      hon_visit_file_read       (HonHousehold      *household,
                                         const char        *text,
                                         gsize              length,
                                         GError           **error);
HonVisitFile *hon_visit_file_new        (GFile             *file,
                                         HonHousehold      *household,
                                         gboolean           is_active,
                                         HonVisitFileFunc   tell_unread,
                                         HonVisitFileFunc   tell_unsaved,
                                         gpointer           user_data) G_GNUC_WARN_UNUSED_RESULT;
void          hon_visit_file_free       (HonVisitFile      *self);
void          hon_visit_file_set_active (HonVisitFile      *self,
                                         gboolean           is_active);

G_END_DECLS
