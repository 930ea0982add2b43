/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-census.h"
#include "hon-scenario.h"
#include "hon-table.h"

G_BEGIN_DECLS

/* The columns that are read from the tables of a HonProfession. */
enum
{
  HON_PROFESSION_COLUMN_ID,
  HON_PROFESSION_COLUMN_NAME,
  HON_PROFESSION_COLUMN_LEAST_EUROS,
  HON_PROFESSION_COLUMN_CENTRAL_EUROS,
  HON_PROFESSION_COLUMN_MOST_EUROS,
  HON_PROFESSION_COLUMN_LEAST,
  HON_PROFESSION_COLUMN_CENTRAL,
  HON_PROFESSION_COLUMN_MOST,
  HON_PROFESSION_COLUMN_BRIEF,
  HON_N_PROFESSION_COLUMNS,
};

#define HON_TYPE_PROFESSION (hon_profession_get_type ())

G_DECLARE_FINAL_TYPE (HonProfession, hon_profession, HON, PROFESSION, GObject)

HonProfession *hon_profession_new                  (HonCatalogue   *law,
                                                    HonCatalogue   *changed,
                                                    HonScenario    *scenario,
                                                    HonDate         day,
                                                    const double   *supposed) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_profession_is_told              (HonProfession  *self);
gboolean       hon_profession_is_supposed          (HonProfession  *self);
HonTable      *hon_profession_get_parties          (HonProfession  *self);
HonTable      *hon_profession_get_specialities     (HonProfession  *self);
HonTable      *hon_profession_get_places           (HonProfession  *self);
char          *hon_profession_dup_answer           (HonProfession  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_profession_dup_sentence         (HonProfession  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_profession_dup_note             (HonProfession  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_profession_dup_parties_title    (HonProfession  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_profession_dup_specialities_title (HonProfession *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_profession_dup_places_title     (HonProfession  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_profession_dup_heading          (HonProfession  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
