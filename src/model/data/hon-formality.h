/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-eligibility-types.h"
#include "hon-finding.h"

G_BEGIN_DECLS

#define HON_TYPE_FORMALITY (hon_formality_get_type ())

G_DECLARE_FINAL_TYPE (HonFormality, hon_formality, HON, FORMALITY, HonRecord)

const char       *hon_formality_get_id             (HonFormality  *self);
const char       *hon_formality_get_label          (HonFormality  *self);
const char       *hon_formality_get_deadline       (HonFormality  *self);
const char       *hon_formality_get_organism_label (HonFormality  *self);
const HonFinding *hon_formality_get_finding        (HonFormality  *self);
gboolean          hon_formality_applies            (HonFormality  *self,
                                                    HonSectorKind  sector,
                                                    HonInstalled   installed,
                                                    guint          places);

G_END_DECLS
