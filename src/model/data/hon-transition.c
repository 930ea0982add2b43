/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-transition.h"

#include "hon-finding-private.h"

/**
 * HonTransition:
 *
 * What is known of one way from a sector to another.
 */

struct _HonTransition
{
  HonRecord       parent_instance;

  guint           from;            /* position in the table of origins */
  guint           to;              /* position in the table of ends */
  HonVerdictKind  verdict;
  gboolean        is_irreversible;
  HonFinding      finding;
};

static const char * const origins[] = {
  "none", "none-titled", "none-untitled", "S1", "S1-titled", "S1-untitled", "S1_DP", "S2",
  "S2_OPTAM", "NC", NULL
};

static const char * const ends[] = { "S1", "S1_DP", "S2", "S2_OPTAM", "NC", NULL };

/* What datasets call each verdict. */
static const char * const verdicts[] = {
  [HON_VERDICT_OPEN] = "open",
  [HON_VERDICT_OPEN_FROM] = "open-from",
  [HON_VERDICT_CONTESTED] = "contested",
  [HON_VERDICT_UNKNOWN] = "unknown",
  [HON_VERDICT_CLOSED] = "closed",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == HON_N_VERDICTS + 1);

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "from", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTransition, from), .words = origins },
  { "to", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTransition, to), .words = ends },
  { "verdict", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTransition, verdict), .words = verdicts },
  { "irreversible", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonTransition, is_irreversible),
    .is_optional = TRUE },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTransition, finding), .fields = hon_finding_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTransition, hon_transition, fields)

const char *
hon_transition_get_id (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
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

  return origins[self->from];
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

  return ends[self->to];
}

HonVerdictKind
hon_transition_get_verdict (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), HON_VERDICT_UNKNOWN);

  return self->verdict;
}

/**
 * hon_transition_get_finding:
 * @self: a transition
 *
 * Returns: (transfer none): on what terms, and where that was read
 */
const HonFinding *
hon_transition_get_finding (HonTransition *self)
{
  g_return_val_if_fail (HON_IS_TRANSITION (self), NULL);

  return &self->finding;
}
