/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-input.h"

G_BEGIN_DECLS

/* The codes of an encounter, which doctors join with “+”. */

GStrv    hon_encounter_codes_split  (const char    *text) G_GNUC_WARN_UNUSED_RESULT;
char    *hon_encounter_codes_add    (const char    *text,
                                     HonCatalogue  *catalogue,
                                     HonDate        date,
                                     gboolean       has_act,
                                     const char    *code) G_GNUC_WARN_UNUSED_RESULT;
char    *hon_encounter_codes_remove (const char    *text,
                                     HonCatalogue  *catalogue,
                                     const char    *code) G_GNUC_WARN_UNUSED_RESULT;
gboolean hon_encounter_codes_read   (HonInput      *encounter,
                                     const char    *text,
                                     HonCatalogue  *catalogue,
                                     HonBillInput  *input,
                                     GError       **error);

G_END_DECLS
