/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input.h"
#include "hon-record.h"

G_BEGIN_DECLS

#define HON_TYPE_SPECIALITY (hon_speciality_get_type ())

G_DECLARE_FINAL_TYPE (HonSpeciality, hon_speciality, HON, SPECIALITY, HonRecord)

const char *hon_speciality_get_id            (HonSpeciality *self);
const char *hon_speciality_get_label         (HonSpeciality *self);
const char *hon_speciality_get_doctor        (HonSpeciality *self);
gboolean    hon_speciality_get_operates      (HonSpeciality *self);
gboolean    hon_speciality_get_anaesthetises (HonSpeciality *self);

HonSpeciality *hon_speciality_find   (GListModel *specialities,
                                      const char *text);
GListModel    *hon_speciality_search (GListModel *specialities,
                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_speciality_check  (HonInput   *input,
                                      const char *text,
                                      GListModel *specialities,
                                      GError    **error);

G_END_DECLS
