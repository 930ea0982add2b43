/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-figure-part.h"
#include "hon-figure-sum.h"

G_BEGIN_DECLS

/**
 * HonFigureTheme:
 * @HON_FIGURE_THEME_DOCTORS: doctors by sector, speciality and year
 * @HON_FIGURE_THEME_OVERRUNS: how much is asked beyond the tariff
 * @HON_FIGURE_THEME_OPTAM: who limits what is asked, and what for
 * @HON_FIGURE_THEME_COSTS: what patients are left to pay
 * @HON_FIGURE_THEME_OUTSIDE: doctors outside the agreement
 * @HON_FIGURE_THEME_PLACES: maps of the départements
 *
 * What figures are about.
 */
typedef enum
{
  HON_FIGURE_THEME_DOCTORS,
  HON_FIGURE_THEME_OVERRUNS,
  HON_FIGURE_THEME_OPTAM,
  HON_FIGURE_THEME_COSTS,
  HON_FIGURE_THEME_OUTSIDE,
  HON_FIGURE_THEME_PLACES,
} HonFigureTheme;

#define HON_N_FIGURE_THEMES 6

const char *hon_figure_theme_get_label (HonFigureTheme theme);

/**
 * HonFigureUnit:
 * @HON_FIGURE_UNIT_PERCENT: percent
 * @HON_FIGURE_UNIT_DOCTORS: doctors, by head
 * @HON_FIGURE_UNIT_EUROS: euros of the day
 * @HON_FIGURE_UNIT_EURO_MILLIONS: millions of them
 * @HON_FIGURE_UNIT_EURO_BILLIONS: billions of them
 * @HON_FIGURE_UNIT_PER_100000: for each 100,000 inhabitants
 *
 * What figures are counted in.
 */
typedef enum
{
  HON_FIGURE_UNIT_PERCENT,
  HON_FIGURE_UNIT_DOCTORS,
  HON_FIGURE_UNIT_EUROS,
  HON_FIGURE_UNIT_EURO_MILLIONS,
  HON_FIGURE_UNIT_EURO_BILLIONS,
  HON_FIGURE_UNIT_PER_100000,
} HonFigureUnit;

#define HON_N_FIGURE_UNITS 6

/* A map has one more colour. */
#define HON_FIGURE_N_BOUNDS 5

const char *hon_figure_unit_get_label (HonFigureUnit unit);
char       *hon_figure_unit_dup_text  (HonFigureUnit unit,
                                       double        value) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_FIGURE_TOPIC (hon_figure_topic_get_type ())

G_DECLARE_FINAL_TYPE (HonFigureTopic, hon_figure_topic, HON, FIGURE_TOPIC, HonRecord)

const char     *hon_figure_topic_get_id    (HonFigureTopic *self);
HonFigureTheme  hon_figure_topic_get_theme (HonFigureTopic *self);
const char     *hon_figure_topic_get_title (HonFigureTopic *self);
const char     *hon_figure_topic_get_text  (HonFigureTopic *self);
HonFigureUnit   hon_figure_topic_get_unit  (HonFigureTopic *self);
GListModel     *hon_figure_topic_get_parts (HonFigureTopic *self);
GListModel     *hon_figure_topic_get_sums  (HonFigureTopic *self);
const double   *hon_figure_topic_get_scale (HonFigureTopic *self,
                                            guint          *n_bounds);
GListModel     *hon_figure_topic_get_axes  (HonFigureTopic *self);
const char     *hon_figure_topic_get_note  (HonFigureTopic *self);

G_END_DECLS
