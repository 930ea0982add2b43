/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-finding-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonClaim:
 *
 * What one side says of something contested.
 */

struct _HonClaim
{
  GObject    parent_instance;

  char      *text;   /* (owned) */
  HonSource *source; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonClaim, hon_claim, G_TYPE_OBJECT)

/**
 * HonFinding:
 *
 * Something that is said, where it was read, and how far it can be relied on.
 */

struct _HonFinding
{
  GObject        parent_instance;

  char          *text;       /* (owned) */
  GListModel    *sources;    /* (owned) (element-type HonSource) */
  HonConfidence  confidence;
  GListStore    *claims;     /* (owned) (element-type HonClaim) */
};

G_DEFINE_FINAL_TYPE (HonFinding, hon_finding, G_TYPE_OBJECT)

static gboolean
read_claims (HonFinding           *self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  static const char * const members[] = { "text", "source", NULL };
  gboolean is_contested = self->confidence == HON_CONFIDENCE_CONTESTED;
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter (cursor, "claims", &array, error))
    return FALSE;
  if (!is_contested)
    {
      if (hon_json_cursor_is_absent (&array))
        return TRUE;
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

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonClaim) claim = g_object_new (HON_TYPE_CLAIM, NULL);
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_only (&element, members, error) ||
          !hon_json_cursor_dup_text (&element, "text", FALSE, &claim->text, error) ||
          !g_set_object (&claim->source,
                         hon_references_read_source (references, &element, "source", error)))
        return FALSE;
      g_list_store_append (self->claims, claim);
    }

  return TRUE;
}

static void
hon_claim_finalize (GObject *object)
{
  HonClaim *self = HON_CLAIM (object);

  g_free (self->text);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (hon_claim_parent_class)->finalize (object);
}

static void
hon_claim_class_init (HonClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_claim_finalize;
}

static void
hon_claim_init (HonClaim *self)
{
}

static void
hon_finding_finalize (GObject *object)
{
  HonFinding *self = HON_FINDING (object);

  g_free (self->text);
  g_clear_object (&self->sources);
  g_clear_object (&self->claims);

  G_OBJECT_CLASS (hon_finding_parent_class)->finalize (object);
}

static void
hon_finding_class_init (HonFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_finding_finalize;
}

static void
hon_finding_init (HonFinding *self)
{
  self->claims = g_list_store_new (HON_TYPE_CLAIM);
}

/* What @source says, in the reader's language. */
HonClaim *
hon_claim_new (const char *text,
               HonSource  *source)
{
  HonClaim *self = g_object_new (HON_TYPE_CLAIM, NULL);

  self->text = g_strdup (text);
  self->source = g_object_ref (source);

  return self;
}

/* Reads the finding of a record, which may have other members too. */
HonFinding *
hon_finding_read (const HonJsonCursor  *cursor,
                  const HonReferences  *references,
                  GError              **error)
{
  g_autoptr (HonFinding) self = g_object_new (HON_TYPE_FINDING, NULL);
  int confidence;

  if (!hon_json_cursor_dup_text (cursor, "text", FALSE, &self->text, error) ||
      !hon_json_cursor_get_enum (cursor, "confidence", HON_TYPE_CONFIDENCE, &confidence, error))
    return NULL;
  self->confidence = confidence;
  self->sources = hon_references_read_sources (references, cursor, "sources", error);
  if (self->sources == NULL || !read_claims (self, cursor, references, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
hon_claim_get_text (HonClaim *self)
{
  g_return_val_if_fail (HON_IS_CLAIM (self), NULL);

  return self->text;
}

/**
 * hon_claim_get_source:
 * @self: a claim
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_claim_get_source (HonClaim *self)
{
  g_return_val_if_fail (HON_IS_CLAIM (self), NULL);

  return self->source;
}

const char *
hon_finding_get_text (HonFinding *self)
{
  g_return_val_if_fail (HON_IS_FINDING (self), NULL);

  return self->text;
}

/**
 * hon_finding_get_sources:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type HonSource): where it was read
 */
GListModel *
hon_finding_get_sources (HonFinding *self)
{
  g_return_val_if_fail (HON_IS_FINDING (self), NULL);

  return self->sources;
}

HonConfidence
hon_finding_get_confidence (HonFinding *self)
{
  g_return_val_if_fail (HON_IS_FINDING (self), HON_CONFIDENCE_SECONDARY);

  return self->confidence;
}

/**
 * hon_finding_get_claims:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type HonClaim): what both sides say, when it
 *   is contested
 */
GListModel *
hon_finding_get_claims (HonFinding *self)
{
  g_return_val_if_fail (HON_IS_FINDING (self), NULL);

  return G_LIST_MODEL (self->claims);
}
