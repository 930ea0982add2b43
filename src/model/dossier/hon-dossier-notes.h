/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier.h"

G_BEGIN_DECLS

typedef struct _HonDossierNotes HonDossierNotes;

HonDossierNotes        *hon_dossier_notes_new        (HonDossier             *dossier) G_GNUC_WARN_UNUSED_RESULT;
void                    hon_dossier_notes_free       (HonDossierNotes        *self);
guint                   hon_dossier_notes_get_n      (HonDossierNotes        *self);
const HonDossierSource *hon_dossier_notes_get_source (HonDossierNotes        *self,
                                                      guint                   number);
guint                   hon_dossier_notes_get_number (HonDossierNotes        *self,
                                                      const HonDossierSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonDossierNotes, hon_dossier_notes_free)

G_END_DECLS
