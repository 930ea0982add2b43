/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-part.h"

#include "hon-record-private.h"

/**
 * HonFigurePart:
 *
 * One of the figures that each line of a topic has, such as the doctors of one sector, or each place of two maps
 * against each other.
 */

struct _HonFigurePart
{
  HonRecord  parent_instance;

  char      *label;         /* (owned) */
  char      *computed_from; /* (nullable) (owned) */
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigurePart, label) },
  { "computed_from", HON_FIELD_STRING, G_STRUCT_OFFSET (HonFigurePart, computed_from), .is_optional = TRUE },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigurePart, hon_figure_part, fields)

const char *
hon_figure_part_get_id (HonFigurePart *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_PART (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_figure_part_get_label (HonFigurePart *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_PART (self), NULL);

  return self->label;
}

/**
 * hon_figure_part_get_computed_from:
 * @self: a part
 *
 * Returns: (nullable): what its figures were computed from, as files tell it; %NULL where they are published
 */
const char *
hon_figure_part_get_computed_from (HonFigurePart *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_PART (self), NULL);

  return self->computed_from;
}
