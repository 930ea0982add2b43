/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier.h"
#include "hon-page.h"

G_BEGIN_DECLS

#define HON_TYPE_DOSSIER_PAGE (hon_dossier_page_get_type ())

G_DECLARE_FINAL_TYPE (HonDossierPage, hon_dossier_page, HON, DOSSIER_PAGE, HonPage)

HonDossier *hon_dossier_page_get_dossier (HonDossierPage *self);
void        hon_dossier_page_add         (HonDossierPage *self,
                                          GVariant       *item);
void        hon_dossier_page_save        (HonDossierPage *self,
                                          const char     *format,
                                          GFile          *file);

G_END_DECLS
