/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-choice.h"

G_BEGIN_DECLS

#define HON_TYPE_BILL_SECTOR (hon_bill_sector_get_type ())
#define HON_TYPE_PATHWAY     (hon_pathway_get_type ())
#define HON_TYPE_REGION      (hon_region_get_type ())
#define HON_TYPE_BILL_DAY    (hon_bill_day_get_type ())
#define HON_TYPE_TOGETHER    (hon_together_get_type ())

extern const HonChoices hon_bill_sector_choices;
extern const HonChoices hon_pathway_choices;
extern const HonChoices hon_region_choices;
extern const HonChoices hon_bill_day_choices;
extern const HonChoices hon_together_choices;

GType       hon_bill_sector_get_type  (void) G_GNUC_CONST;
const char *hon_bill_sector_to_id     (HonBillSector  sector);
gboolean    hon_bill_sector_from_id   (const char    *id,
                                       HonBillSector *sector);
char       *hon_bill_sector_dup_label (HonBillSector  sector) G_GNUC_WARN_UNUSED_RESULT;
GType       hon_region_get_type       (void) G_GNUC_CONST;
GType       hon_bill_day_get_type     (void) G_GNUC_CONST;
GType       hon_together_get_type     (void) G_GNUC_CONST;
GType       hon_pathway_get_type      (void) G_GNUC_CONST;
char       *hon_pathway_dup_label     (HonPathway     pathway) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
