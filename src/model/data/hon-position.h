/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-quarrel.h"

G_BEGIN_DECLS

/**
 * HonSide:
 * @HON_SIDE_FOR: yes to the question
 * @HON_SIDE_AGAINST: no to it
 * @HON_SIDE_OTHER: neither, or the question is not one of yes or no
 *
 * Where the holder of a position stands in a quarrel.
 */
typedef enum
{
  HON_SIDE_FOR,
  HON_SIDE_AGAINST,
  HON_SIDE_OTHER,
} HonSide;

#define HON_N_SIDES 3

const char *hon_side_get_label (HonSide side);

#define HON_TYPE_POSITION (hon_position_get_type ())

G_DECLARE_FINAL_TYPE (HonPosition, hon_position, HON, POSITION, HonRecord)

const char        *hon_position_get_id       (HonPosition *self);
HonQuarrel        *hon_position_get_quarrel  (HonPosition *self);
const char        *hon_position_get_actor    (HonPosition *self);
HonDate            hon_position_get_date     (HonPosition *self);
HonSide            hon_position_get_side     (HonPosition *self);
const char        *hon_position_get_text     (HonPosition *self);
const HonEvidence *hon_position_get_evidence (HonPosition *self);

G_END_DECLS
