/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-dossier-item.h"
#include "hon-table.h"

G_BEGIN_DECLS

HonDossierItem *hon_dossier_item_new_explanation (HonExplanation *explanation) G_GNUC_WARN_UNUSED_RESULT;
void            hon_dossier_item_add_table       (HonDossierItem *item,
                                                  const char     *caption,
                                                  HonTable       *table,
                                                  guint           divisor);
void            hon_dossier_item_add_remarks     (HonDossierItem *item,
                                                  GListModel     *remarks);
void            hon_dossier_item_add_paragraphs  (HonDossierItem *item,
                                                  const char     *text);

G_END_DECLS
