/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-term.h"

#include "hon-evidence-private.h"
#include "hon-record-reader-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonTerm:
 *
 * A term of the field, with what it means. The term is French in every language; what
 * explains it is in the reader's.
 */

struct _HonTerm
{
  HonRecord    parent_instance;

  char        *term;         /* (owned) */
  char        *abbreviation; /* (nullable) (owned) */
  GStrv        names;        /* (owned): what else it is called */
  GStrv        keywords;     /* (owned): what finds it, and may mean something else in a text */
  char        *text;         /* (owned) */
  GStrv        related;      /* (owned): ids of terms */
  HonEvidence  evidence;
};

/* A related term may come after this one, so that only its id is known yet. */
static gboolean
check_related (gpointer              self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  const HonTerm *term = self;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "related", &child);
  for (guint i = 0; term->related[i] != NULL; i++)
    {
      HonJsonCursor element;

      if (g_hash_table_contains (references->own, term->related[i]))
        continue;
      hon_json_cursor_element (&child, i, &element);
      hon_json_cursor_fail (&element, HON_DATASET_ERROR_REFERENCE, _("the id of a term"), error);
      return FALSE;
    }

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "term", HON_FIELD_STRING, G_STRUCT_OFFSET (HonTerm, term), .is_key = TRUE },
  { "abbreviation", HON_FIELD_STRING, G_STRUCT_OFFSET (HonTerm, abbreviation), .is_optional = TRUE,
    .is_key = TRUE },
  { "names", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonTerm, names), .is_optional = TRUE, .is_key = TRUE,
    .minimum = 1 },
  { "keywords", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonTerm, keywords), .is_optional = TRUE, .is_key = TRUE,
    .minimum = 1 },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTerm, text), .is_key = TRUE },
  { "related", HON_FIELD_IDS, G_STRUCT_OFFSET (HonTerm, related), .is_optional = TRUE, .minimum = 1 },
  { NULL, HON_FIELD_OTHER, .read = check_related },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTerm, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTerm, hon_term, fields)

const char *
hon_term_get_id (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_term_get_term (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return self->term;
}

/**
 * hon_term_get_abbreviation:
 * @self: a term
 *
 * Returns: (nullable): what it is called for short
 */
const char *
hon_term_get_abbreviation (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return self->abbreviation;
}

/**
 * hon_term_dup_title:
 * @self: a term
 *
 * Returns: (transfer full): the term, with what it is called for short
 */
char *
hon_term_dup_title (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  if (self->abbreviation == NULL)
    return g_strdup (self->term);

  /* Translators: %1$s is a term, %2$s its abbreviation. */
  return g_strdup_printf (C_("landmarks", "%1$s (%2$s)"), self->term, self->abbreviation);
}

/**
 * hon_term_get_names:
 * @self: a term
 *
 * Returns: (transfer none) (array zero-terminated=1): what else it is called
 */
const char * const *
hon_term_get_names (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return (const char * const *) self->names;
}

const char *
hon_term_get_text (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return self->text;
}

/**
 * hon_term_get_related:
 * @self: a term
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of terms to read next
 */
const char * const *
hon_term_get_related (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return (const char * const *) self->related;
}

/**
 * hon_term_get_evidence:
 * @self: a term
 *
 * Returns: (transfer none): who says so, and who says something else
 */
const HonEvidence *
hon_term_get_evidence (HonTerm *self)
{
  g_return_val_if_fail (HON_IS_TERM (self), NULL);

  return &self->evidence;
}
