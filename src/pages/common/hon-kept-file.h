/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HonKeptFile HonKeptFile;

/**
 * HonKeptFileProblem:
 * @HON_KEPT_FILE_UNSAVED: the document could not be saved, for a reason
 * @HON_KEPT_FILE_SET_ASIDE: it could not be read, for a reason; the file has another name now
 * @HON_KEPT_FILE_STUCK: it could not be read, for a reason, and the file not be renamed, for another;
 *   so that nothing is saved
 * @HON_KEPT_FILE_UNREADABLE: the file could not even be looked into, for a reason; it stays as it is, and
 *   nothing is saved
 * @HON_KEPT_FILE_REPLACED: others have put something else in place of it, which has another name now
 *
 * What can go wrong.
 */
typedef enum
{
  HON_KEPT_FILE_UNSAVED,
  HON_KEPT_FILE_SET_ASIDE,
  HON_KEPT_FILE_STUCK,
  HON_KEPT_FILE_UNREADABLE,
  HON_KEPT_FILE_REPLACED,
} HonKeptFileProblem;

/**
 * HonKeptFileKind:
 * @signal: emitted by the document when it has changed
 * @read: adds what a file contains to the document, all or nothing
 * @write: makes what the file contains
 * @merge: (nullable): does to the document what others did to the file, which contained @known when it was
 *   last read or written, or nothing, and contains @theirs now; where that is no document, it says so
 * @dup_message: tells a problem: with its reason, and the file or the other reason
 *
 * A kind of documents.
 */
typedef struct
{
  const char *signal;
  gboolean (* read)        (gpointer             document,
                            GBytes              *contents,
                            GError             **error);
  GBytes * (* write)       (gpointer             document);
  gboolean (* merge)       (gpointer             document,
                            GBytes              *known,
                            GBytes              *theirs);
  char *   (* dup_message) (HonKeptFileProblem   problem,
                            const char          *reason,
                            const char          *other);
} HonKeptFileKind;

/**
 * HonKeptFileFunc:
 * @user_data: as given to hon_kept_file_new()
 * @message: (nullable): what went wrong, or %NULL when it is well again
 *
 * Tells the user of the file.
 */
typedef void (* HonKeptFileFunc) (gpointer    user_data,
                                  const char *message);

HonKeptFile *hon_kept_file_new        (GFile                 *file,
                                       gpointer               document,
                                       const HonKeptFileKind *kind,
                                       gboolean               is_active,
                                       HonKeptFileFunc        tell_unread,
                                       HonKeptFileFunc        tell_unsaved,
                                       gpointer               user_data) G_GNUC_WARN_UNUSED_RESULT;
void         hon_kept_file_free       (HonKeptFile           *self);
gboolean     hon_kept_file_flush      (HonKeptFile           *self,
                                       GError               **error);
void         hon_kept_file_set_active (HonKeptFile           *self,
                                       gboolean               is_active);

G_END_DECLS
