/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-sum.h"

#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/* A sum of one part would be that part. */
#define PARTS_MIN 2

/**
 * HonFigureSum:
 *
 * What some parts of each line of a topic make together, such as a sector with and without an option. It is
 * computed: no source has published it.
 */

struct _HonFigureSum
{
  HonRecord  parent_instance;

  char      *label; /* (owned) */
  GStrv      parts; /* (owned) */
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonFigureSum, label) },
  { "of", HON_FIELD_IDS, G_STRUCT_OFFSET (HonFigureSum, parts), .is_distinct = TRUE, .minimum = PARTS_MIN },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonFigureSum, hon_figure_sum, fields)

const char *
hon_figure_sum_get_id (HonFigureSum *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SUM (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_figure_sum_get_label:
 * @self: a sum
 *
 * Returns: what its parts are together
 */
const char *
hon_figure_sum_get_label (HonFigureSum *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SUM (self), NULL);

  return self->label;
}

/**
 * hon_figure_sum_dup_title:
 * @self: a sum
 *
 * Returns: (transfer full): what to call it beside what was published: it says that it is computed
 */
char *
hon_figure_sum_dup_title (HonFigureSum *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SUM (self), NULL);

  /* Translators: what some figures count together; it is the heading of their sum. */
  return g_strdup_printf (C_("figures", "%s (computed)"), self->label);
}

/**
 * hon_figure_sum_get_parts:
 * @self: a sum
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the parts of the topic that are added up
 */
const char * const *
hon_figure_sum_get_parts (HonFigureSum *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SUM (self), NULL);

  return (const char * const *) self->parts;
}
