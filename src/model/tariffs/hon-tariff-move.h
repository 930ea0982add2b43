/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-explanation.h"
#include "hon-table.h"
#include "hon-tariff-history.h"

G_BEGIN_DECLS

/**
 * HonMoveColumn:
 * @HON_MOVE_COLUMN_BOTH: the day and, under it, the tariff
 * @HON_MOVE_COLUMN_DATE: since when it holds, as exactly as it is known
 * @HON_MOVE_COLUMN_TARIFF: which tariff
 * @HON_MOVE_COLUMN_OLD: what it was
 * @HON_MOVE_COLUMN_NEW: what it is
 * @HON_MOVE_COLUMN_CHANGE: by how many percent it changed
 * @HON_MOVE_COLUMN_REAL_CHANGE: the same once prices are taken out
 * @HON_MOVE_COLUMN_SOURCE: who says so
 *
 * The columns of the table of moves.
 */
typedef enum
{
  HON_MOVE_COLUMN_BOTH,
  HON_MOVE_COLUMN_DATE,
  HON_MOVE_COLUMN_TARIFF,
  HON_MOVE_COLUMN_OLD,
  HON_MOVE_COLUMN_NEW,
  HON_MOVE_COLUMN_CHANGE,
  HON_MOVE_COLUMN_REAL_CHANGE,
  HON_MOVE_COLUMN_SOURCE,
} HonMoveColumn;

/**
 * HonTariffMove:
 * @tariff: the tariff that moved
 * @point: the point of its history at which it did
 *
 * A step of a tariff among those that a study looks at. Both belong to the history.
 */
typedef struct
{
  HonTariff            *tariff;
  const HonTariffPoint *point;
} HonTariffMove;

char           *hon_tariff_move_format_step (HonTariffStep       *step,
                                             const char          *separator) G_GNUC_WARN_UNUSED_RESULT;
char           *hon_tariff_move_dup_id      (const HonTariffMove *self) G_GNUC_WARN_UNUSED_RESULT;
HonExplanation *hon_tariff_move_explain     (const HonTariffMove *self,
                                             GListModel          *prices) G_GNUC_WARN_UNUSED_RESULT;
HonTable       *hon_tariff_moves_new_table  (const HonTariffMove *moves,
                                             guint                n_moves) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
