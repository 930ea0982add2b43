/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-transition-private.h"

#include "hon-finding-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonTransition:
 *
 * What is known of one way from a sector to another.
 */

struct _HonTransition
{
  GObject         parent_instance;

  char           *id;              /* (owned) */
  char           *from;            /* (owned) */
  char           *to;              /* (owned) */
  HonVerdictKind  verdict;
  gboolean        is_irreversible;
  HonFinding     *finding;         /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonTransition, hon_transition, G_TYPE_OBJECT)

/* Reads a member that is one of the words of a list. */
static gboolean
read_word (const HonJsonCursor  *cursor,
           const char           *member,
           const char * const   *words,
           char                **value,
           GError              **error)
{
  g_autofree char *expected = NULL;
  HonJsonCursor child;
  const char *text;

  if (!hon_json_cursor_enter (cursor, member, &child, error) ||
      !hon_json_cursor_get_string (&child, &text, error))
    return FALSE;
  if (!g_strv_contains (words, text))
    {
      expected = g_strjoinv (", ", (char **) words);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, expected, error);
      return FALSE;
    }
  *value = g_strdup (text);

  return TRUE;
}

static void
hon_transition_finalize (GObject *object)
{
  HonTransition *self = HON_TRANSITION (object);

  g_free (self->id);
  g_free (self->from);
  g_free (self->to);
  g_clear_object (&self->finding);

  G_OBJECT_CLASS (hon_transition_parent_class)->finalize (object);
}

static void
hon_transition_class_init (HonTransitionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_transition_finalize;
}

static void
hon_transition_init (HonTransition *self)
{
}

/* Reads one record of the array `transitions`. */
HonTransition *
hon_transition_read (const HonJsonCursor  *cursor,
                     const HonReferences  *references,
                     GError              **error)
{
  static const char * const members[] = {
    "id", "from", "to", "verdict", "irreversible", HON_FINDING_MEMBERS, NULL
  };
  static const char * const origins[] = {
    "none", "none-titled", "none-untitled", "S1", "S1-titled", "S1-untitled", "S1_DP", "S2",
    "S2_OPTAM", "NC", NULL
  };
  static const char * const ends[] = { "S1", "S1_DP", "S2", "S2_OPTAM", "NC", NULL };
  g_autoptr (HonTransition) self = g_object_new (HON_TYPE_TRANSITION, NULL);
  int verdict;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !read_word (cursor, "from", origins, &self->from, error) ||
      !read_word (cursor, "to", ends, &self->to, error) ||
      !hon_json_cursor_get_enum (cursor, "verdict", HON_TYPE_VERDICT_KIND, &verdict, error) ||
      !hon_json_cursor_get_boolean (cursor, "irreversible", TRUE, &self->is_irreversible, error))
    return NULL;
  self->verdict = verdict;
  self->finding = hon_finding_read (cursor, references, error);
  if (self->finding == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

const char *
hon_transition_get_id (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), NULL);

  return self->id;
}

/**
 * hon_transition_get_from:
 * @self: a transition
 *
 * Returns: where it starts: a sector, or `none` for a first installation, perhaps with
 *   `-titled` or `-untitled` behind
 */
const char *
hon_transition_get_from (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), NULL);

  return self->from;
}

/**
 * hon_transition_get_to:
 * @self: a transition
 *
 * Returns: the sector where it ends
 */
const char *
hon_transition_get_to (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), NULL);

  return self->to;
}

HonVerdictKind
hon_transition_get_verdict (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), HON_VERDICT_UNKNOWN);

  return self->verdict;
}

/**
 * hon_transition_is_irreversible:
 * @self: a transition
 *
 * Returns: whether there is no way back
 */
gboolean
hon_transition_is_irreversible (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), FALSE);

  return self->is_irreversible;
}

/**
 * hon_transition_get_finding:
 * @self: a transition
 *
 * Returns: (transfer none): on what terms, and where that was read
 */
HonFinding *
hon_transition_get_finding (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), NULL);

  return self->finding;
}
