/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-what-if.h"

G_BEGIN_DECLS

gboolean hon_what_if_differs         (HonWhatIf  *self);
char *hon_what_if_dup_context        (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_answer         (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_sentence       (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_patients_title (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_doctors_title  (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_patients_note  (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_doctors_note   (HonWhatIf  *self) G_GNUC_WARN_UNUSED_RESULT;
char *hon_what_if_dup_heading        (HonWhatIf  *self,
                                      const char *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
