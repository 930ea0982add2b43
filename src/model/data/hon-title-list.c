/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-title-list.h"

#include "hon-evidence-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonTitleList:
 *
 * A list of the titles that open secteur 2: of an agreement, or of one who
 * reproduces it.
 */

struct _HonTitleList
{
  HonRecord    parent_instance;

  char        *label;      /* (owned) */
  HonPeriod    period;
  gboolean     is_partial;
  HonEvidence  evidence;
};

static gboolean
check_period (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  const HonPeriod *period = &HON_TITLE_LIST (self)->period;
  HonJsonCursor child;

  if (period->until == HON_DATE_NONE || (period->from != HON_DATE_NONE && period->until > period->from))
    return TRUE;

  hon_json_cursor_enter (cursor, "until", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after “from”"), error);

  return FALSE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTitleList, label) },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonTitleList, period.from), .is_optional = TRUE },
  { "until", HON_FIELD_DATE, G_STRUCT_OFFSET (HonTitleList, period.until), .is_optional = TRUE },
  { "partial", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonTitleList, is_partial), .is_optional = TRUE },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTitleList, evidence.note), .is_optional = TRUE },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTitleList, evidence),
    .fields = hon_evidence_uncontested_fields },
  { NULL, HON_FIELD_OTHER, .read = check_period },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTitleList, hon_title_list, fields)

/**
 * hon_title_list_get_label:
 * @self: a list
 *
 * Returns: its name, to follow a preposition: “article 38.1.1 of the agreement of 2016”
 */
const char *
hon_title_list_get_label (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return self->label;
}

/**
 * hon_title_list_get_period:
 * @self: a list
 *
 * Returns: (transfer none): when it holds; one that only reproduces another never began
 */
const HonPeriod *
hon_title_list_get_period (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return &self->period;
}

/**
 * hon_title_list_is_partial:
 * @self: a list
 *
 * Returns: whether it could be read in extracts only
 */
gboolean
hon_title_list_is_partial (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), FALSE);

  return self->is_partial;
}
