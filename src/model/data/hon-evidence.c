/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-evidence-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char      *text;   /* (owned) */
  HonSource *source; /* (owned) */
} Claim;

static void
clear_claim (gpointer data)
{
  Claim *claim = data;

  g_clear_pointer (&claim->text, g_free);
  g_clear_object (&claim->source);
}

static gboolean
read_claims (HonEvidence          *self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  static const char * const members[] = { "text", "source", NULL };
  HonJsonCursor array;
  gboolean is_contested = self->confidence == HON_CONFIDENCE_CONTESTED;
  guint n;

  if (!hon_json_cursor_enter (cursor, "claims", &array, error))
    return FALSE;
  if (!is_contested && hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!is_contested)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_UNKNOWN,
                            _("no claims on a value that nobody contests"), error);
      return FALSE;
    }
  if (!hon_json_cursor_enter_array (cursor, "claims", &array, &n, error))
    return FALSE;
  if (n < 2)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("at least two claims"), error);
      return FALSE;
    }

  self->claims = g_array_new (FALSE, TRUE, sizeof (Claim));
  g_array_set_clear_func (self->claims, clear_claim);
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonSource *source;
      Claim *claim;

      hon_json_cursor_element (&array, i, &element);
      g_array_set_size (self->claims, i + 1);
      claim = &g_array_index (self->claims, Claim, i);
      if (!hon_json_cursor_only (&element, members, error) ||
          !hon_json_cursor_dup_text (&element, "text", FALSE, &claim->text, error))
        return FALSE;
      source = hon_references_read_source (references, &element, "source", error);
      if (source == NULL)
        return FALSE;
      claim->source = g_object_ref (source);
    }

  return TRUE;
}

static gboolean
read_confidence (const HonJsonCursor  *cursor,
                 HonConfidence        *confidence,
                 GError              **error)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (HON_TYPE_CONFIDENCE);
  HonJsonCursor child;
  const char *nick;
  GEnumValue *found;

  if (!hon_json_cursor_enter (cursor, "confidence", &child, error) ||
      !hon_json_cursor_get_string (&child, &nick, error))
    return FALSE;

  found = g_enum_get_value_by_nick (enum_class, nick);
  if (found == NULL)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "official, secondary, contested", error);
      return FALSE;
    }
  *confidence = found->value;

  return TRUE;
}

/* Reads the members `source`, `confidence`, `note` and `claims` of a record;
 * what was read is to be cleared on failure too.
 */
gboolean
hon_evidence_read (HonEvidence          *self,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  HonSource *source = hon_references_read_source (references, cursor, "source", error);

  if (source == NULL)
    return FALSE;
  self->source = g_object_ref (source);

  return read_confidence (cursor, &self->confidence, error) &&
         hon_json_cursor_dup_text (cursor, "note", TRUE, &self->note, error) &&
         read_claims (self, cursor, references, error);
}

void
hon_evidence_clear (HonEvidence *self)
{
  g_clear_object (&self->source);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->claims, g_array_unref);
}

guint
hon_evidence_get_n_claims (const HonEvidence *self)
{
  return self->claims != NULL ? self->claims->len : 0;
}

const char *
hon_evidence_get_claim (const HonEvidence *self,
                        guint              position)
{
  g_return_val_if_fail (position < hon_evidence_get_n_claims (self), NULL);

  return g_array_index (self->claims, Claim, position).text;
}

HonSource *
hon_evidence_get_claim_source (const HonEvidence *self,
                               guint              position)
{
  g_return_val_if_fail (position < hon_evidence_get_n_claims (self), NULL);

  return g_array_index (self->claims, Claim, position).source;
}
