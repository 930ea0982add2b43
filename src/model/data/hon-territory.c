/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-territory.h"

#include "hon-record-private.h"

/* A grid of tiles is not larger. */
#define TILE_MAX 31

/**
 * HonTerritory:
 *
 * A département, and where its square stands when all of them are laid out as on the map.
 */

struct _HonTerritory
{
  HonRecord  parent_instance;

  char      *name;   /* (owned) */
  guint      column;
  guint      row;
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID, .is_key = TRUE },
  { "name", HON_FIELD_STRING, G_STRUCT_OFFSET (HonTerritory, name), .is_key = TRUE },
  { "column", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTerritory, column), .maximum = TILE_MAX },
  { "row", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTerritory, row), .maximum = TILE_MAX },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTerritory, hon_territory, fields)

/**
 * hon_territory_get_id:
 * @self: a place
 *
 * Returns: its official code, such as 2A or 971
 */
const char *
hon_territory_get_id (HonTerritory *self)
{
  g_return_val_if_fail (HON_IS_TERRITORY (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_territory_get_name (HonTerritory *self)
{
  g_return_val_if_fail (HON_IS_TERRITORY (self), NULL);

  return self->name;
}

/**
 * hon_territory_get_column:
 * @self: a place
 *
 * Returns: how many squares stand west of it
 */
guint
hon_territory_get_column (HonTerritory *self)
{
  g_return_val_if_fail (HON_IS_TERRITORY (self), 0);

  return self->column;
}

/**
 * hon_territory_get_row:
 * @self: a place
 *
 * Returns: how many squares stand north of it
 */
guint
hon_territory_get_row (HonTerritory *self)
{
  g_return_val_if_fail (HON_IS_TERRITORY (self), 0);

  return self->row;
}
