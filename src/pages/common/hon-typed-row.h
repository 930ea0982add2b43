/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_TYPED_ROW (hon_typed_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonTypedRow, hon_typed_row, HON, TYPED_ROW, AdwEntryRow)

/**
 * HonTypedRowClass:
 * @none: the value of a row that is left empty, where it may be
 * @step: what one press of an arrow key adds; 0 for no such keys
 * @format: (transfer full): writes a value as the locale does
 * @parse: reads what was typed; the error is shown at the row, so it is a few words
 * @dup_range_message: (transfer full): says in a few words what is wrong with a value that is out of range
 *
 * What a kind of values implements.
 */
struct _HonTypedRowClass
{
  AdwEntryRowClass parent_class;

  gint64   none;
  gint64   step;

  char     * (* format)            (HonTypedRow  *self,
                                    gint64        value);
  gboolean   (* parse)             (HonTypedRow  *self,
                                    const char   *text,
                                    gint64       *value,
                                    GError      **error);
  char     * (* dup_range_message) (HonTypedRow  *self,
                                    gint64        value);
};

gint64   hon_typed_row_get_value   (HonTypedRow *self);
void     hon_typed_row_set_value   (HonTypedRow *self,
                                    gint64       value);
gint64   hon_typed_row_get_minimum (HonTypedRow *self);
void     hon_typed_row_set_minimum (HonTypedRow *self,
                                    gint64       minimum);
gint64   hon_typed_row_get_maximum (HonTypedRow *self);
void     hon_typed_row_set_maximum (HonTypedRow *self,
                                    gint64       maximum);
gboolean hon_typed_row_is_valid    (HonTypedRow *self);
void     hon_typed_row_set_error   (HonTypedRow *self,
                                    const char  *message);
void     hon_typed_row_set_warning (HonTypedRow *self,
                                    const char  *message);

G_END_DECLS
