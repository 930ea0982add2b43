/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-evidence-private.h"

#include "hon-record-reader-private.h"

#include <glib/gi18n-lib.h>

/* What datasets call each confidence; what is not contested ends before the last. */
static const char * const confidences[] = { "official", "secondary", "contested", NULL };
static const char * const uncontested[] = { "official", "secondary", NULL };

/* Adds the one source that most records have to those that were read. */
static gboolean
read_source (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonEvidence *evidence = self;
  g_autoptr (HonRecordList) list = hon_record_list_new (HON_TYPE_SOURCE);
  HonJsonCursor child;
  HonSource *source;

  hon_json_cursor_enter (cursor, "source", &child);
  source = hon_references_read (references, HON_RECORDS_SOURCES, &child, NULL, error);
  if (source == NULL)
    return FALSE;

  hon_record_list_add (list, g_object_ref (source));
  g_set_object (&evidence->sources, G_LIST_MODEL (list));

  return TRUE;
}

/* Adds who else says so, if there is anyone. */
static gboolean
read_more_sources (gpointer              self,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  const HonEvidence *evidence = self;
  HonRecordList *list = HON_RECORD_LIST (evidence->sources);
  g_autoptr (GHashTable) ids = NULL;
  HonJsonCursor first;
  HonJsonCursor child;
  guint n;

  hon_json_cursor_enter (cursor, "more_sources", &child);
  if (hon_json_cursor_is_absent (&child))
    return TRUE;
  hon_json_cursor_enter (cursor, "source", &first);
  ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (ids, (gpointer) hon_tree_get_string (first.node));
  if (!hon_json_cursor_get_length (&child, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_MISSING, _("the id of a source"), error);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonSource *source;

      hon_json_cursor_element (&child, i, &element);
      source = hon_references_read (references, HON_RECORDS_SOURCES, &element, NULL, error);
      if (source == NULL)
        return FALSE;
      if (!g_hash_table_add (ids, (gpointer) hon_tree_get_string (element.node)))
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
          return FALSE;
        }
      /* What the reader alone says has several sources, which are told as one. */
      if (hon_record_list_contains (list, source))
        continue;
      hon_record_list_add (list, g_object_ref (source));
    }

  return TRUE;
}

/* There are claims where sources disagree, and nowhere else. */
static gboolean
check_claims (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  const HonEvidence *evidence = self;
  HonJsonCursor child;
  guint n;

  hon_json_cursor_enter (cursor, "claims", &child);
  if (evidence->confidence == HON_CONFIDENCE_CONTESTED)
    return hon_json_cursor_get_length (&child, &n, error);
  if (hon_json_cursor_is_absent (&child))
    return TRUE;

  hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN,
                        _("no claims on an uncontested value"), error);

  return FALSE;
}

/* What the reader alone says is no more reliable than he, whatever he wrote of it. */
static gboolean
note_origin (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonEvidence *evidence = self;

  if (evidence->confidence != HON_CONFIDENCE_CONTESTED &&
      hon_references_find_origin (references, cursor) != NULL)
    evidence->confidence = HON_CONFIDENCE_OWN;

  return TRUE;
}

#define SOURCE \
  { "source", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonEvidence, sources), .read = read_source }

#define CLAIMS \
  { NULL, HON_FIELD_OTHER, .read = check_claims }, \
  { "claims", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonEvidence, claims), .is_optional = TRUE, \
    .is_distinct = TRUE, .minimum = 2, .expected = N_("at least two claims"), \
    .type = hon_claim_get_type }

const HonRecordField hon_evidence_fields[] = {
  SOURCE,
  { "confidence", HON_FIELD_WORD, G_STRUCT_OFFSET (HonEvidence, confidence), .words = confidences },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonEvidence, note), .is_optional = TRUE },
  CLAIMS,
  { NULL, HON_FIELD_OTHER, .read = note_origin },
  { NULL, HON_FIELD_END },
};

const HonRecordField hon_evidence_step_fields[] = {
  SOURCE,
  { "more_sources", HON_FIELD_OTHER, .read = read_more_sources },
  { "confidence", HON_FIELD_WORD, G_STRUCT_OFFSET (HonEvidence, confidence), .words = confidences },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonEvidence, note), .is_optional = TRUE },
  CLAIMS,
  { NULL, HON_FIELD_OTHER, .read = note_origin },
  { NULL, HON_FIELD_END },
};

const HonRecordField hon_evidence_uncontested_fields[] = {
  SOURCE,
  { "confidence", HON_FIELD_WORD, G_STRUCT_OFFSET (HonEvidence, confidence), .words = uncontested },
  { NULL, HON_FIELD_OTHER, .read = note_origin },
  { NULL, HON_FIELD_END },
};

const HonRecordField hon_evidence_finding_fields[] = {
  { "confidence", HON_FIELD_WORD, G_STRUCT_OFFSET (HonEvidence, confidence), .words = confidences },
  { "sources", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonEvidence, sources), .minimum = 1,
    .records = HON_RECORDS_SOURCES },
  CLAIMS,
  { NULL, HON_FIELD_OTHER, .read = note_origin },
  { NULL, HON_FIELD_END },
};

/* What a list holds at @position; the list keeps it alive. */
static gpointer
peek (GListModel *list,
      guint       position)
{
  g_autoptr (GObject) item = list != NULL ? g_list_model_get_item (list, position) : NULL;

  return item;
}

/**
 * hon_evidence_get_source:
 * @self: what is known of a fact
 *
 * Returns: (transfer none) (nullable): its main source
 */
HonSource *
hon_evidence_get_source (const HonEvidence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return peek (self->sources, 0);
}

/**
 * hon_evidence_get_n_claims:
 * @self: what is known of a fact
 *
 * Returns: how many claims dispute it; 0 when it is not contested
 */
guint
hon_evidence_get_n_claims (const HonEvidence *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->claims != NULL ? g_list_model_get_n_items (self->claims) : 0;
}

/**
 * hon_evidence_get_claim:
 * @self: what is known of a fact
 * @position: which of its claims
 *
 * Returns: (transfer none): what one side says
 */
HonClaim *
hon_evidence_get_claim (const HonEvidence *self,
                        guint              position)
{
  g_return_val_if_fail (position < hon_evidence_get_n_claims (self), NULL);

  return peek (self->claims, position);
}

/**
 * hon_evidence_mark:
 * @self: what is known of a fact
 * @text: what is told of it
 *
 * Returns: (transfer full): @text, and what of the reader's own the fact is, if it is no published one
 */
char *
hon_evidence_mark (const HonEvidence *self,
                   const char        *text)
{
  HonSource *source;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  source = hon_evidence_get_source (self);
  if (source == NULL || hon_source_get_origin (source) == NULL)
    return g_strdup (text);

  /* Translators: %1$s is such as “since 1 January 2026”, %2$s such as “own data “tariffs.json””. */
  return g_strdup_printf (C_("origin", "%1$s, %2$s"), text, hon_source_get_origin (source));
}

/**
 * hon_evidence_dup_date:
 * @self: what is known of a fact that has a date
 *
 * Returns: (transfer full): as much of its date as is known, for people
 */
char *
hon_evidence_dup_date (const HonEvidence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hon_precision_dup_text (self->precision, self->since);
}

/**
 * hon_evidence_dup_since:
 * @self: what is known of a fact that has a date
 *
 * Returns: (transfer full): since when it holds, inside a sentence: "since May 1960"; and that
 *   it is not published, where it is the reader's own
 */
char *
hon_evidence_dup_since (const HonEvidence *self)
{
  g_autofree char *since = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  since = hon_precision_dup_since (self->precision, self->since);

  return hon_evidence_mark (self, since);
}
