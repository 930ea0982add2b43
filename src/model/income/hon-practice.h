/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define HON_PRACTICE_ERROR (hon_practice_error_quark ())

/**
 * HonPracticeError:
 * @HON_PRACTICE_ERROR_SYNTAX: not an object with inputs
 * @HON_PRACTICE_ERROR_FIELD: an input that we do not know
 * @HON_PRACTICE_ERROR_YEAR: a year that cannot be simulated
 * @HON_PRACTICE_ERROR_SECTOR: a sector that does not exist
 * @HON_PRACTICE_ERROR_RECEIPTS: receipts out of range
 * @HON_PRACTICE_ERROR_AGREED: receipts under the agreement out of range
 * @HON_PRACTICE_ERROR_OVERRUNS: overruns out of range, or more than the fees
 * @HON_PRACTICE_ERROR_EXPENSES: expenses out of range
 * @HON_PRACTICE_ERROR_START: a start of activity that is no date, or after the year
 * @HON_PRACTICE_ERROR_LOCUM: not yes or no
 * @HON_PRACTICE_ERROR_RETIRED: not yes or no
 * @HON_PRACTICE_ERROR_FAMILY: neither single nor a couple
 * @HON_PRACTICE_ERROR_CHILDREN: a number of children out of range
 * @HON_PRACTICE_ERROR_MICRO: not yes or no
 *
 * What is wrong with a situation; every code is one input.
 */
typedef enum
{
  HON_PRACTICE_ERROR_SYNTAX = 1,
  HON_PRACTICE_ERROR_FIELD,
  HON_PRACTICE_ERROR_YEAR,
  HON_PRACTICE_ERROR_SECTOR,
  HON_PRACTICE_ERROR_RECEIPTS,
  HON_PRACTICE_ERROR_AGREED,
  HON_PRACTICE_ERROR_OVERRUNS,
  HON_PRACTICE_ERROR_EXPENSES,
  HON_PRACTICE_ERROR_START,
  HON_PRACTICE_ERROR_LOCUM,
  HON_PRACTICE_ERROR_RETIRED,
  HON_PRACTICE_ERROR_FAMILY,
  HON_PRACTICE_ERROR_CHILDREN,
  HON_PRACTICE_ERROR_MICRO,
} HonPracticeError;

#define HON_PRACTICE_CHILDREN_MAX 20

#define HON_TYPE_PRACTICE (hon_practice_get_type ())

G_DECLARE_FINAL_TYPE (HonPractice, hon_practice, HON, PRACTICE, GObject)

GQuark         hon_practice_error_quark     (void);
const char    *hon_practice_error_get_field (const GError         *error);
HonPractice   *hon_practice_new             (void);
gboolean       hon_practice_read_json       (HonPractice          *self,
                                             JsonNode             *node,
                                             GError              **error);
gboolean       hon_practice_check           (HonPractice          *self,
                                             HonCatalogue         *catalogue,
                                             GError              **error);
void           hon_practice_get_input       (HonPractice          *self,
                                             HonIncomeInput       *input);
void           hon_practice_copy            (HonPractice          *self,
                                             HonPractice          *from);
GVariant      *hon_practice_to_variant      (HonPractice          *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_practice_set_variant     (HonPractice          *self,
                                             GVariant             *variant);
void           hon_practice_reset           (HonPractice          *self);
void           hon_practice_drop_overruns   (HonPractice          *self);
gint64         hon_practice_get_overruns_limit (HonPractice       *self);
gint64         hon_practice_get_outside_limit  (HonPractice       *self);
int            hon_practice_get_year        (HonPractice          *self);
void           hon_practice_set_year        (HonPractice          *self,
                                             int                   year);
HonSectorKind  hon_practice_get_sector      (HonPractice          *self);
void           hon_practice_set_sector      (HonPractice          *self,
                                             HonSectorKind         sector);
gint64         hon_practice_get_receipts    (HonPractice          *self);
void           hon_practice_set_receipts    (HonPractice          *self,
                                             gint64                receipts);
gint64         hon_practice_get_outside     (HonPractice          *self);
void           hon_practice_set_outside     (HonPractice          *self,
                                             gint64                outside);
gint64         hon_practice_get_overruns    (HonPractice          *self);
void           hon_practice_set_overruns    (HonPractice          *self,
                                             gint64                overruns);
gint64         hon_practice_get_expenses    (HonPractice          *self);
void           hon_practice_set_expenses    (HonPractice          *self,
                                             gint64                expenses);
HonDate        hon_practice_get_start       (HonPractice          *self);
void           hon_practice_set_start       (HonPractice          *self,
                                             HonDate               start);
gboolean       hon_practice_get_locum       (HonPractice          *self);
void           hon_practice_set_locum       (HonPractice          *self,
                                             gboolean              locum);
gboolean       hon_practice_get_retired     (HonPractice          *self);
void           hon_practice_set_retired     (HonPractice          *self,
                                             gboolean              retired);
gboolean       hon_practice_get_couple      (HonPractice          *self);
void           hon_practice_set_couple      (HonPractice          *self,
                                             gboolean              couple);
guint          hon_practice_get_children    (HonPractice          *self);
void           hon_practice_set_children    (HonPractice          *self,
                                             guint                 children);
gboolean       hon_practice_get_micro       (HonPractice          *self);
void           hon_practice_set_micro       (HonPractice          *self,
                                             gboolean              micro);

G_END_DECLS
