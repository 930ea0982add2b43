/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"
#include "hon-kept-file.h"

G_BEGIN_DECLS

typedef struct _HonVisitFile HonVisitFile;

/**
 * HonVisitFileMergedFunc:
 * @user_data: as given to hon_visit_file_new()
 * @before: (element-type GObject): the rows before
 * @n_added: how many rows others have added to the file
 * @n_removed: how many rows others have removed from it
 *
 * Tells the user that others have changed the file.
 */
typedef void (* HonVisitFileMergedFunc) (gpointer   user_data,
                                         GPtrArray *before,
                                         guint      n_added,
                                         guint      n_removed);

HonVisitFile *hon_visit_file_new        (GFile                   *file,
                                         HonHousehold            *household,
                                         gboolean                 is_active,
                                         HonKeptFileFunc          tell_unread,
                                         HonKeptFileFunc          tell_unsaved,
                                         HonVisitFileMergedFunc   tell_merged,
                                         gpointer                 user_data) G_GNUC_WARN_UNUSED_RESULT;
void          hon_visit_file_free       (HonVisitFile            *self);
void          hon_visit_file_set_active (HonVisitFile            *self,
                                         gboolean                 is_active);

G_END_DECLS
