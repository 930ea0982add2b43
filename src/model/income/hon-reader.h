/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-career.h"
#include "hon-practice.h"

G_BEGIN_DECLS

#define HON_TYPE_READER (hon_reader_get_type ())

G_DECLARE_FINAL_TYPE (HonReader, hon_reader, HON, READER, GObject)

HonReader    *hon_reader_new           (void);
void          hon_reader_set_catalogue (HonReader    *self,
                                        HonCatalogue *catalogue);
HonCareer    *hon_reader_get_career    (HonReader    *self);
HonPractice  *hon_reader_get_practice  (HonReader    *self);
gint64        hon_reader_get_lines     (HonReader    *self);
gboolean      hon_reader_has_fees      (HonReader    *self);
gboolean      hon_reader_has_expenses  (HonReader    *self);
HonReader    *hon_reader_dup           (HonReader    *self) G_GNUC_WARN_UNUSED_RESULT;
void          hon_reader_copy          (HonReader    *self,
                                        HonReader    *from);
void          hon_reader_reset         (HonReader    *self,
                                        HonInput     *half);
gboolean      hon_reader_take          (HonReader    *self,
                                        GVariant     *situation);
const char * const *
              hon_reader_list_shared   (void);

G_END_DECLS
