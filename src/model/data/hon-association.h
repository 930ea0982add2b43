/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-bill-rules.h"
#include "hon-technical-act.h"

G_BEGIN_DECLS

#define HON_TYPE_ASSOCIATION (hon_association_get_type ())

G_DECLARE_FINAL_TYPE (HonAssociation, hon_association, HON, ASSOCIATION, HonRecord)

const char        *hon_association_get_label    (HonAssociation     *self);
gboolean           hon_association_get_rate     (HonAssociation     *self,
                                                 guint               position,
                                                 double             *rate);
guint              hon_association_get_at_most  (HonAssociation     *self);
GListModel        *hon_association_get_acts     (HonAssociation     *self);
gboolean           hon_association_is_about     (HonAssociation     *self,
                                                 HonTechnicalAct    *act);
gboolean           hon_association_is_default   (HonAssociation     *self);
gboolean           hon_association_rests_on_more (HonAssociation    *self);
gboolean           hon_association_is_beside    (HonAssociation     *self);
gboolean           hon_association_goes_with    (HonAssociation     *self,
                                                 const HonBillInput *input);
GListModel        *hon_association_get_without  (HonAssociation     *self);
gboolean           hon_association_holds_at     (HonAssociation     *self,
                                                 HonDate             date);
const HonEvidence *hon_association_get_evidence (HonAssociation     *self);

G_END_DECLS
