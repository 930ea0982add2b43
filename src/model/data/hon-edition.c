/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-edition.h"

#include "hon-evidence-private.h"
#include "hon-record-list-private.h"

/**
 * HonEdition:
 *
 * What figures of technical acts were read in, from a day on until the next edition
 * about the same. Thousands of tariffs have their source from a few editions.
 */

struct _HonEdition
{
  HonRecord    parent_instance;

  guint        subjects; /* bits of HonSubject */
  HonEvidence  evidence;
};

/* What datasets call each subject. */
static const char * const subjects[] = {
  [HON_SUBJECT_ACT] = "act",
  [HON_SUBJECT_ANAESTHESIA] = "anaesthesia",
  [HON_SUBJECT_COUNT] = "count",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (subjects) == HON_N_SUBJECTS + 1);

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonEdition, evidence.since) },
  { "about", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonEdition, subjects), .minimum = 1, .words = subjects },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonEdition, evidence), .fields = hon_evidence_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonEdition, hon_edition, fields)

/* Whether figures of that kind were read in it. */
static gboolean
is_about (HonEdition *self,
          HonSubject  subject)
{
  return (self->subjects & (1u << subject)) != 0;
}

/**
 * hon_edition_get_date:
 * @self: an edition
 *
 * Returns: the first day of which it speaks
 */
HonDate
hon_edition_get_date (HonEdition *self)
{
  g_return_val_if_fail (HON_IS_EDITION (self), HON_DATE_NONE);

  return self->evidence.since;
}

/**
 * hon_edition_get_evidence:
 * @self: an edition
 *
 * Returns: (transfer none): where it was read, and how far it can be relied on
 */
const HonEvidence *
hon_edition_get_evidence (HonEdition *self)
{
  g_return_val_if_fail (HON_IS_EDITION (self), NULL);

  return &self->evidence;
}

/**
 * hon_edition_find:
 * @editions: (element-type HonEdition): all of them, oldest first
 * @subject: a kind of figures
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the edition that figures of that kind and day
 *   were read in
 */
HonEdition *
hon_edition_find (GListModel *editions,
                  HonSubject  subject,
                  HonDate     date)
{
  g_return_val_if_fail (HON_IS_RECORD_LIST (editions), NULL);

  for (guint i = g_list_model_get_n_items (editions); i > 0; i--)
    {
      HonEdition *edition = hon_record_list_get (HON_RECORD_LIST (editions), i - 1);

      if (hon_edition_get_date (edition) <= date && is_about (edition, subject))
        return edition;
    }

  return NULL;
}
