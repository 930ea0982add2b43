/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-sector-private.h"

#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonSector:
 *
 * A sector that a doctor can work in, with what it means.
 */

struct _HonSector
{
  HonRecord      parent_instance;

  HonSectorKind  kind;
  char          *label;       /* (owned) */
  char          *short_label; /* (owned) */
  char          *summary;     /* (owned) */
  GListModel    *sources;     /* (owned) (element-type HonSource) */
  GListModel    *points;      /* (owned) (element-type HonSectorPoint) */
};

const char * const hon_sector_words[] = {
  [HON_SECTOR_S1] = "S1",
  [HON_SECTOR_S2] = "S2",
  [HON_SECTOR_S2_OPTAM] = "S2_OPTAM",
  [HON_SECTOR_NC] = "NC",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (hon_sector_words) == HON_N_SECTORS + 1);

/* Their records say more. */
static const HonChoice kinds[] = {
  [HON_SECTOR_S1] = { "S1", N_("Secteur 1"), .nick = "s1" },
  [HON_SECTOR_S2] = { "S2", N_("Secteur 2"), .nick = "s2" },
  [HON_SECTOR_S2_OPTAM] = { "S2_OPTAM", N_("Secteur 2 with OPTAM"), .nick = "s2-optam" },
  [HON_SECTOR_NC] = { "NC", N_("Secteur 3 (outside the agreement)"), .nick = "nc" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == HON_N_SECTORS);

HON_DEFINE_CHOICES (HonSectorKind, hon_sector_kind, NULL, kinds)

/* The id says which sector of the engine it is. */
static gboolean
read_kind (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonJsonCursor child;
  guint kind;

  hon_json_cursor_enter (cursor, "id", &child);
  if (!hon_json_cursor_get_word (&child, hon_sector_words, NULL, &kind, error))
    return FALSE;
  HON_SECTOR (self)->kind = kind;

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID, .is_property = TRUE },
  { NULL, HON_FIELD_OTHER, .read = read_kind },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonSector, label), .is_property = TRUE },
  { "short", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonSector, short_label) },
  { "summary", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonSector, summary) },
  { "sources", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonSector, sources), .minimum = 1,
    .records = HON_RECORDS_SOURCES },
  { "points", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonSector, points), .is_optional = TRUE,
    .type = hon_sector_point_get_type },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonSector, hon_sector, fields)

/**
 * hon_sector_kind_to_id:
 * @kind: a sector
 *
 * Returns: what datasets and the command line call it
 */
const char *
hon_sector_kind_to_id (HonSectorKind kind)
{
  g_return_val_if_fail ((guint) kind < HON_N_SECTORS, NULL);

  return hon_sector_words[kind];
}

HonSectorKind
hon_sector_get_kind (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), HON_SECTOR_S1);

  return self->kind;
}

const char *
hon_sector_get_id (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return hon_sector_kind_to_id (self->kind);
}

const char *
hon_sector_get_label (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->label;
}

const char *
hon_sector_get_short_label (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->short_label;
}

const char *
hon_sector_get_summary (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->summary;
}

/**
 * hon_sector_get_sources:
 * @self: a sector
 *
 * Returns: (transfer none) (element-type HonSource): where its summary was read
 */
GListModel *
hon_sector_get_sources (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->sources;
}

/**
 * hon_sector_get_points:
 * @self: a sector
 *
 * Returns: (transfer none) (element-type HonSectorPoint): what it gives, asks and
 *   forbids
 */
GListModel *
hon_sector_get_points (HonSector *self)
{
  g_return_val_if_fail (HON_IS_SECTOR (self), NULL);

  return self->points;
}
