/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-explanation.h"
#include "hon-tariff-history.h"

G_BEGIN_DECLS

/**
 * HonMoveColumn:
 * @HON_MOVE_COLUMN_DATE: since when it holds, as exactly as it is known
 * @HON_MOVE_COLUMN_TARIFF: which tariff
 * @HON_MOVE_COLUMN_OLD: what it was
 * @HON_MOVE_COLUMN_NEW: what it is
 * @HON_MOVE_COLUMN_CHANGE: by how many percent it changed
 * @HON_MOVE_COLUMN_REAL_CHANGE: the same once prices are taken out
 * @HON_MOVE_COLUMN_SOURCE: who says so
 *
 * What the table of moves tells of each.
 */
typedef enum
{
  HON_MOVE_COLUMN_DATE,
  HON_MOVE_COLUMN_TARIFF,
  HON_MOVE_COLUMN_OLD,
  HON_MOVE_COLUMN_NEW,
  HON_MOVE_COLUMN_CHANGE,
  HON_MOVE_COLUMN_REAL_CHANGE,
  HON_MOVE_COLUMN_SOURCE,
} HonMoveColumn;

#define HON_N_MOVE_COLUMNS 7

const char *hon_move_column_get_title (HonMoveColumn column);

#define HON_TYPE_TARIFF_MOVE (hon_tariff_move_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffMove, hon_tariff_move, HON, TARIFF_MOVE, GObject)

HonTariff      *hon_tariff_move_get_tariff (HonTariffMove *self);
HonTariffPoint *hon_tariff_move_get_point  (HonTariffMove *self);
char           *hon_tariff_move_dup_text   (HonTariffMove *self,
                                            HonMoveColumn  column) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_move_dup_lines  (HonTariffMove *self,
                                            HonMoveColumn  column) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_tariff_move_explain    (HonTariffMove *self) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_TARIFF_STUDY (hon_tariff_study_get_type ())

G_DECLARE_FINAL_TYPE (HonTariffStudy, hon_tariff_study, HON, TARIFF_STUDY, GObject)

HonTariffStudy *hon_tariff_study_new           (HonCatalogue       *catalogue,
                                                const char * const *acts,
                                                HonMeasure          measure,
                                                gint32              base,
                                                HonDate             since,
                                                HonDate             end) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *hon_tariff_study_get_histories (HonTariffStudy     *self);
GListModel     *hon_tariff_study_get_moves     (HonTariffStudy     *self);
HonDate         hon_tariff_study_get_valid     (HonTariffStudy     *self);
char           *hon_tariff_study_dup_date_text (HonTariffStudy     *self,
                                                HonDate             date) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_dup_title     (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_dup_context   (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_dup_amount    (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_dup_sentence  (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_dup_notes     (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_dup_credits   (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_study_to_text       (HonTariffStudy     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
