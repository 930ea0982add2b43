/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input-field.h"
#include "hon-visit.h"

G_BEGIN_DECLS

/* The columns of a table of visits that are no input of an encounter; they come first. */
#define HON_VISIT_FIELD_PERSON "personne"
#define HON_VISIT_FIELD_DOCTOR "medecin"

/* No name of a person or of a doctor has more characters: pages lay out all of it. */
#define HON_VISIT_NAME_MAX 100

enum
{
  HON_VISIT_PLACE_PERSON,
  HON_VISIT_PLACE_DOCTOR,
  HON_VISIT_PLACE_INPUTS,
};

/* What is told of each visit, beside what was entered; a reader of such a table computes it again. */
#define HON_VISIT_N_RESULTS 4

const HonInputField *hon_visit_fields_get_inputs (guint      *n_inputs);
GStrv                hon_visit_fields_list       (void) G_GNUC_WARN_UNUSED_RESULT;
int                  hon_visit_fields_find       (GStrv       fields,
                                                  const char *name);
GStrv                hon_visit_fields_list_results (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean             hon_visit_fields_check_name (const char *name,
                                                  GError    **error);
gint64               hon_visit_fields_get_result (HonVisit   *visit,
                                                  guint       position);

G_END_DECLS
