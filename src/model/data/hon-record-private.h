/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-json-cursor-private.h"
#include "hon-record.h"

G_BEGIN_DECLS

typedef struct _HonReferences HonReferences;

/**
 * HonFieldKind:
 * @HON_FIELD_END: nothing: the end of a table
 * @HON_FIELD_ID: the id of the record; see hon_record_get_id()
 * @HON_FIELD_STRING: `char *`
 * @HON_FIELD_TEXT: `char *`: a text in both languages, in the reader's one
 * @HON_FIELD_STRINGS: `GStrv`: a list of texts
 * @HON_FIELD_IDS: `GStrv`: a list of ids that are looked up later
 * @HON_FIELD_BOOLEAN: `gboolean`
 * @HON_FIELD_NUMBER: `double`
 * @HON_FIELD_WHOLE: `guint`
 * @HON_FIELD_AMOUNT: `gint64`, centimes; files have euros
 * @HON_FIELD_DATE: `HonDate`
 * @HON_FIELD_WORD: an enumeration: the position of a word among those it may be
 * @HON_FIELD_WORDS: `guint`: a list of words, as bits
 * @HON_FIELD_REFERENCE: `HonRecord *`: the id of a record
 * @HON_FIELD_REFERENCES: `GListModel *`: a list of ids of records
 * @HON_FIELD_RECORDS: `GListModel *`: a list of records that stand inside this one
 * @HON_FIELD_ARRAY: `GArray *`: what its own function reads
 * @HON_FIELD_OBJECT: an object, whose members go into this record too
 * @HON_FIELD_GROUP: a struct that is filled from members of the record itself
 * @HON_FIELD_OTHER: whatever its own function, or that of another member, reads or checks
 *
 * What a member of a record is, in the file and in memory.
 */
typedef enum
{
  HON_FIELD_END,
  HON_FIELD_ID,
  HON_FIELD_STRING,
  HON_FIELD_TEXT,
  HON_FIELD_STRINGS,
  HON_FIELD_IDS,
  HON_FIELD_BOOLEAN,
  HON_FIELD_NUMBER,
  HON_FIELD_WHOLE,
  HON_FIELD_AMOUNT,
  HON_FIELD_DATE,
  HON_FIELD_WORD,
  HON_FIELD_WORDS,
  HON_FIELD_REFERENCE,
  HON_FIELD_REFERENCES,
  HON_FIELD_RECORDS,
  HON_FIELD_ARRAY,
  HON_FIELD_OBJECT,
  HON_FIELD_GROUP,
  HON_FIELD_OTHER,
} HonFieldKind;

/* Reads a member that no kind covers, or checks members against each other: @self is
 * the record or the struct of the group, @cursor is at the object that has them.
 */
typedef gboolean (*HonFieldFunc) (gpointer              self,
                                  const HonJsonCursor  *cursor,
                                  const HonReferences  *references,
                                  GError              **error);

/**
 * HonRecordField:
 * @member: (nullable): its name in the file; %NULL for groups and checks
 * @kind: what it is
 * @offset: where it goes, in the record or in the struct of a group
 * @is_optional: whether it may be absent; memory then stays as it is, lists are empty
 * @is_key: whether the record is found by it, in all its languages
 * @is_distinct: whether no entry of its list may say the same as another
 * @is_property: whether views show it: a text is a property of its member's name
 * @minimum: the least number, or how many entries a list has at least
 * @maximum: the greatest number
 * @expected: (nullable): what to expect, where its kind alone does not say it
 * @words: (nullable): what a word may be, and %NULL
 * @records: the kind of record that an id names
 * @type: (nullable): the type of the records that stand inside this one
 * @fields: (nullable): the members of an object or a group
 * @read: (nullable): reads it in place of the reader
 *
 * One member of a record. Members are read in the order of their table, which
 * ends with `HON_FIELD_END`.
 */
struct _HonRecordField
{
  const char           *member;
  HonFieldKind          kind;
  gsize                 offset;
  gboolean              is_optional;
  gboolean              is_key;
  gboolean              is_distinct;
  gboolean              is_property;
  double                minimum;
  double                maximum;
  const char           *expected;
  const char * const   *words;
  HonRecords            records;
  GType               (*type) (void);
  const HonRecordField *fields;
  HonFieldFunc          read;
};

/* Defines a final class of records: all that it needs is @fields. */
#define HON_DEFINE_RECORD(TypeName, type_name, table) \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, HON_TYPE_RECORD) \
  static void type_name##_class_init (TypeName##Class *klass) \
  { \
    hon_record_class_set_fields (HON_RECORD_CLASS (klass), table); \
  } \
  static void type_name##_init (TypeName *self) \
  { \
  }

void                hon_record_class_set_fields (HonRecordClass       *klass,
                                                 const HonRecordField *fields);
void                hon_record_set_id           (HonRecord            *self,
                                                 const char           *id);
const char         *hon_record_get_dataset      (HonRecord            *self);
void                hon_record_set_dataset      (HonRecord            *self,
                                                 const char           *dataset);
const char         *hon_record_get_origin       (HonRecord            *self);
void                hon_record_set_origin       (HonRecord            *self,
                                                 const char           *origin);
void                hon_record_add_name         (HonRecord            *self,
                                                 const char           *name);
const char * const *hon_record_get_keys         (HonRecord            *self);

G_END_DECLS
