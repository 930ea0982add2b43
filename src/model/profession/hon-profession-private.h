/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-profession.h"

G_BEGIN_DECLS

/* What a HonProfession is made of; what explains it reads it. */
struct _HonProfession
{
  GObject              parent_instance;

  HonCatalogue        *catalogues[2]; /* (owned): the law, and the law under the scenario */
  HonScenario         *scenario;      /* (owned) */
  HonDate              day;
  HonCensus           *census;        /* (nullable) (owned): none where what was published contradicts itself */
  HonProfessionLaw     laws[2];
  HonProfessionResult  result;
  HonProfessionAmount *groups;        /* (owned): of each of the census */
  HonProfessionAmount *places;        /* (owned): of each of the catalogue */
  HonTable            *of_parties;      /* (owned) */
  HonTable            *of_specialities; /* (owned) */
  HonTable            *of_places;       /* (owned) */
};

/* Each law is there twice. */
enum
{
  HON_PROFESSION_IN_FORCE,
  HON_PROFESSION_SCENARIO,
};

gboolean    hon_profession_differs         (HonProfession        *self,
                                            HonProfessionMeasure  measure);
HonRecords  hon_profession_measure_records (HonProfessionMeasure  measure);
const char *hon_profession_measure_id      (HonProfessionMeasure  measure);
const char *hon_profession_party_id        (HonProfessionParty    party);
char       *hon_profession_dup_amount      (gint64                centimes) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_profession_dup_span        (gint64                from,
                                            gint64                to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
