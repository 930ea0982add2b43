/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-patients.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_PATIENTS_VIEW (hon_patients_view_get_type ())

G_DECLARE_FINAL_TYPE (HonPatientsView, hon_patients_view, HON, PATIENTS_VIEW, AdwBin)

void        hon_patients_view_set_comparison (HonPatientsView    *self,
                                              HonYearsComparison *comparison,
                                              GListModel         *careers);
HonCredits *hon_patients_view_make_credits   (HonPatientsView    *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
