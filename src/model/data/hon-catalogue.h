/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-act.h"
#include "hon-act-preset.h"
#include "hon-association.h"
#include "hon-bill-tariffs.h"
#include "hon-dataset.h"
#include "hon-dataset-error.h"
#include "hon-edition.h"
#include "hon-event.h"
#include "hon-figure-map.h"
#include "hon-figure-series.h"
#include "hon-figure-split.h"
#include "hon-formality.h"
#include "hon-glossary.h"
#include "hon-income-rates.h"
#include "hon-line-info.h"
#include "hon-modifier.h"
#include "hon-parameter.h"
#include "hon-territory.h"
#include "hon-plan.h"
#include "hon-position.h"
#include "hon-prices.h"
#include "hon-reason-info.h"
#include "hon-scenario.h"
#include "hon-sector.h"
#include "hon-source.h"
#include "hon-speciality.h"
#include "hon-tariff.h"
#include "hon-technical-act.h"
#include "hon-term.h"
#include "hon-title.h"
#include "hon-transition.h"

G_BEGIN_DECLS

#define HON_TYPE_CATALOGUE (hon_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (HonCatalogue, hon_catalogue, HON, CATALOGUE, GObject)

HonCatalogue         *hon_catalogue_new           (GFile                *overlay_folder);
HonCatalogue         *hon_catalogue_new_scenario  (GFile                *overlay_folder,
                                                   HonScenario          *scenario);
GFile                *hon_catalogue_get_overlay   (HonCatalogue         *self);
gboolean              hon_catalogue_load          (HonCatalogue         *self,
                                                   GCancellable         *cancellable,
                                                   GError              **error);
void                  hon_catalogue_load_async    (HonCatalogue         *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean              hon_catalogue_load_finish   (HonCatalogue         *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
gboolean              hon_catalogue_validate_file (HonCatalogue         *self,
                                                   GFile                *file,
                                                   GCancellable         *cancellable,
                                                   GError              **error);
gboolean              hon_catalogue_validate_bytes (HonCatalogue        *self,
                                                    const char          *dataset_id,
                                                    GBytes              *bytes,
                                                    GError             **error);
void                  hon_catalogue_watch         (HonCatalogue         *self);
gboolean              hon_catalogue_is_loaded     (HonCatalogue         *self);
GListModel           *hon_catalogue_get_datasets  (HonCatalogue         *self);
HonDataset           *hon_catalogue_find_dataset  (HonCatalogue         *self,
                                                   const char           *id);
HonDate               hon_catalogue_get_valid_of  (HonCatalogue         *self,
                                                   const char * const   *ids);
HonGlossary          *hon_catalogue_get_glossary  (HonCatalogue         *self);
const char * const   *hon_catalogue_get_problems  (HonCatalogue         *self);
gboolean              hon_catalogue_has_own       (HonCatalogue         *self);
GListModel           *hon_catalogue_get_list      (HonCatalogue         *self,
                                                   HonRecords            records);
gpointer              hon_catalogue_find          (HonCatalogue         *self,
                                                   HonRecords            records,
                                                   const char           *id);
GListModel           *hon_catalogue_dup_records   (HonCatalogue         *self,
                                                   const char           *dataset_id) G_GNUC_WARN_UNUSED_RESULT;
HonSector            *hon_catalogue_get_sector    (HonCatalogue         *self,
                                                   HonSectorKind         kind);
HonReasonInfo        *hon_catalogue_get_reason    (HonCatalogue         *self,
                                                   HonReasonCode         code);
const int            *hon_catalogue_get_years     (HonCatalogue         *self,
                                                   guint                *n_years);
const HonCalendar    *hon_catalogue_get_calendar  (HonCatalogue         *self);
const HonIncomeRates *hon_catalogue_get_rates     (HonCatalogue         *self,
                                                   int                   year);
const HonIncomeRates *hon_catalogue_project_rates (HonCatalogue         *self,
                                                   int                   year,
                                                   HonIncomeRates       *projected);
HonDate               hon_catalogue_get_rules_day (HonCatalogue         *self,
                                                   int                   year);
HonDate               hon_catalogue_get_first_bill_day (HonCatalogue    *self);
HonDate               hon_catalogue_get_last_bill_day  (HonCatalogue    *self);
const HonDate        *hon_catalogue_get_bill_days (HonCatalogue         *self,
                                                   guint                *n_days);
const HonTariffs     *hon_catalogue_get_bill_tariffs (HonCatalogue      *self,
                                                      HonDate            date);

G_END_DECLS
