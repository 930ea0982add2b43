/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-position.h"

#include "hon-evidence-private.h"
#include "hon-precision-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonPosition:
 *
 * What a person or a body held in a quarrel on a day. It is told as theirs.
 */

struct _HonPosition
{
  HonRecord    parent_instance;

  HonQuarrel  *quarrel;  /* (owned) */
  char        *actor;    /* (owned) */
  HonSide      side;
  char        *text;     /* (owned) */
  HonEvidence  evidence;
};

static const char * const sides[] = {
  [HON_SIDE_FOR] = "for",
  [HON_SIDE_AGAINST] = "against",
  [HON_SIDE_OTHER] = "other",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (sides) == HON_N_SIDES + 1);

static gboolean
read_date (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonEvidence *evidence = &HON_POSITION (self)->evidence;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "date", &child);

  return hon_precision_read_date (&child, &evidence->since, &evidence->precision, error);
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "quarrel", HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonPosition, quarrel),
    .records = HON_RECORDS_QUARRELS },
  { "actor", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonPosition, actor), .is_key = TRUE },
  { "date", HON_FIELD_OTHER, .read = read_date },
  { "side", HON_FIELD_WORD, G_STRUCT_OFFSET (HonPosition, side), .words = sides },
  { "text", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonPosition, text), .is_key = TRUE },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonPosition, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonPosition, hon_position, fields)

/**
 * hon_side_get_label:
 * @side: a side of a quarrel
 *
 * Returns: what to call it
 */
const char *
hon_side_get_label (HonSide side)
{
  switch (side)
    {
    case HON_SIDE_FOR:
      /* Translators: those who say yes to the question of a quarrel. */
      return C_("positions", "Yes");

    case HON_SIDE_AGAINST:
      /* Translators: those who say no to the question of a quarrel. */
      return C_("positions", "No");

    case HON_SIDE_OTHER:
      /* Translators: those who say neither yes nor no to the question of a quarrel. */
      return C_("positions", "Other Positions");
    }

  g_return_val_if_reached (NULL);
}

const char *
hon_position_get_id (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_position_get_quarrel:
 * @self: a position
 *
 * Returns: (transfer none): what it is about
 */
HonQuarrel *
hon_position_get_quarrel (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), NULL);

  return self->quarrel;
}

/**
 * hon_position_get_actor:
 * @self: a position
 *
 * Returns: who holds it
 */
const char *
hon_position_get_actor (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), NULL);

  return self->actor;
}

/**
 * hon_position_get_date:
 * @self: a position
 *
 * Returns: the first day on which it can have been said
 */
HonDate
hon_position_get_date (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), HON_DATE_NONE);

  return self->evidence.since;
}

HonSide
hon_position_get_side (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), HON_SIDE_OTHER);

  return self->side;
}

const char *
hon_position_get_text (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), NULL);

  return self->text;
}

/**
 * hon_position_get_evidence:
 * @self: a position
 *
 * Returns: (transfer none): when it was said, and who reports it
 */
const HonEvidence *
hon_position_get_evidence (HonPosition *self)
{
  g_return_val_if_fail (HON_IS_POSITION (self), NULL);

  return &self->evidence;
}
