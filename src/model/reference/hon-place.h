/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HonPlaceKind:
 * @HON_PLACE_PAGE: a page of the window
 * @HON_PLACE_ACT: what can be billed, by its code
 * @HON_PLACE_TERM: a term of the glossary
 * @HON_PLACE_EVENT: something that happened
 * @HON_PLACE_QUARREL: a question of the debate
 * @HON_PLACE_POSITION: what an actor held in it
 * @HON_PLACE_FIGURE: published figures, or one line of them
 * @HON_PLACE_TARIFF: what an act has been worth over the years
 * @HON_PLACE_PARAMETER: a number of the law
 * @HON_PLACE_DATASET: a file of facts
 * @HON_PLACE_SOURCE: where facts were read
 * @HON_PLACE_HELP: a page of the help
 *
 * What can be gone to. Where all else is equal, a search finds them in this order.
 */
typedef enum
{
  HON_PLACE_PAGE,
  HON_PLACE_ACT,
  HON_PLACE_TERM,
  HON_PLACE_EVENT,
  HON_PLACE_QUARREL,
  HON_PLACE_POSITION,
  HON_PLACE_FIGURE,
  HON_PLACE_TARIFF,
  HON_PLACE_PARAMETER,
  HON_PLACE_DATASET,
  HON_PLACE_SOURCE,
  HON_PLACE_HELP,
} HonPlaceKind;

#define HON_N_PLACE_KINDS 12

#define HON_TYPE_PLACE (hon_place_get_type ())

G_DECLARE_FINAL_TYPE (HonPlace, hon_place, HON, PLACE, GObject)

HonPlace     *hon_place_new             (HonPlaceKind  kind,
                                         const char   *id,
                                         const char   *title,
                                         const char   *detail) G_GNUC_WARN_UNUSED_RESULT;
HonPlaceKind  hon_place_get_kind        (HonPlace     *self);
const char   *hon_place_get_id          (HonPlace     *self);
const char   *hon_place_get_title       (HonPlace     *self);
char         *hon_place_dup_description (HonPlace     *self) G_GNUC_WARN_UNUSED_RESULT;
char         *hon_place_dup_name        (HonPlace     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
