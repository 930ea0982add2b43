/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HonRecords:
 * @HON_RECORDS_SOURCES: `HonSource`
 * @HON_RECORDS_TERMS: `HonTerm`
 * @HON_RECORDS_SECTORS: `HonSector`
 * @HON_RECORDS_PARAMETERS: `HonParameter`
 * @HON_RECORDS_LINES: `HonLineInfo`
 * @HON_RECORDS_ACTS: `HonAct`
 * @HON_RECORDS_PRESETS: `HonActPreset`
 * @HON_RECORDS_TARIFFS: `HonTariff`
 * @HON_RECORDS_PLANS: `HonPlan`, oldest first
 * @HON_RECORDS_PRICES: `HonPrice`, oldest first
 * @HON_RECORDS_EVENTS: `HonEvent`, oldest first
 * @HON_RECORDS_QUARRELS: `HonQuarrel`
 * @HON_RECORDS_POSITIONS: `HonPosition`, oldest first
 * @HON_RECORDS_SPECIALITIES: `HonSpeciality`
 * @HON_RECORDS_EDITIONS: `HonEdition`, oldest first
 * @HON_RECORDS_TECHNICAL_ACTS: `HonTechnicalAct`, the most performed first
 * @HON_RECORDS_BILL_ACTS: `HonBillTerm`
 * @HON_RECORDS_BILLABLES: `HonBillable`
 * @HON_RECORDS_MODIFIERS: `HonModifier`
 * @HON_RECORDS_ASSOCIATIONS: `HonAssociation`
 * @HON_RECORDS_PUBLISHED_ERRORS: `HonPublishedError`
 * @HON_RECORDS_TITLE_LISTS: `HonTitleList`
 * @HON_RECORDS_TITLES: `HonTitle`
 * @HON_RECORDS_REASONS: `HonReasonInfo`
 * @HON_RECORDS_TRANSITIONS: `HonTransition`
 * @HON_RECORDS_STEPS: `HonFormality`
 * @HON_RECORDS_TOPICS: `HonFigureTopic`
 * @HON_RECORDS_SERIES: `HonFigureSeries`
 * @HON_RECORDS_SPLITS: `HonFigureSplit`
 * @HON_RECORDS_PLACES: `HonTerritory`, by their codes
 * @HON_RECORDS_MAPS: `HonFigureMap`
 * @HON_RECORDS_AGGREGATES: `HonAggregate`
 * @HON_RECORDS_POPULATIONS: `HonPopulation`
 *
 * The kinds of records that datasets hold, in the order in which they refer to
 * each other: a record may name those of the kinds above its own.
 */
typedef enum
{
  HON_RECORDS_SOURCES,
  HON_RECORDS_TERMS,
  HON_RECORDS_SECTORS,
  HON_RECORDS_PARAMETERS,
  HON_RECORDS_LINES,
  HON_RECORDS_ACTS,
  HON_RECORDS_PRESETS,
  HON_RECORDS_TARIFFS,
  HON_RECORDS_PLANS,
  HON_RECORDS_PRICES,
  HON_RECORDS_EVENTS,
  HON_RECORDS_QUARRELS,
  HON_RECORDS_POSITIONS,
  HON_RECORDS_SPECIALITIES,
  HON_RECORDS_EDITIONS,
  HON_RECORDS_TECHNICAL_ACTS,
  HON_RECORDS_BILL_ACTS,
  HON_RECORDS_BILLABLES,
  HON_RECORDS_MODIFIERS,
  HON_RECORDS_ASSOCIATIONS,
  HON_RECORDS_PUBLISHED_ERRORS,
  HON_RECORDS_TITLE_LISTS,
  HON_RECORDS_TITLES,
  HON_RECORDS_REASONS,
  HON_RECORDS_TRANSITIONS,
  HON_RECORDS_STEPS,
  HON_RECORDS_TOPICS,
  HON_RECORDS_SERIES,
  HON_RECORDS_SPLITS,
  HON_RECORDS_PLACES,
  HON_RECORDS_MAPS,
  HON_RECORDS_AGGREGATES,
  HON_RECORDS_POPULATIONS,
} HonRecords;

#define HON_N_RECORDS 33

typedef struct _HonRecordField HonRecordField;

#define HON_TYPE_RECORD (hon_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonRecord, hon_record, HON, RECORD, GObject)

/**
 * HonRecordClass:
 * @fields: what its JSON object may hold, and where that goes
 *
 * The class of one kind of records: its table of members is all that the reader
 * and the finalizer need.
 */
struct _HonRecordClass
{
  GObjectClass          parent_class;

  const HonRecordField *fields;
};

const char *hon_record_get_id  (HonRecord  *self);
char       *hon_record_dup_ids (GListModel *records,
                                guint       n_max) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
