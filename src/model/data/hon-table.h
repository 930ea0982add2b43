/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A cell of money without an amount. */
#define HON_TABLE_NO_AMOUNT G_MININT64

/* What files call the column, or the member, that says what rests on nothing published. */
#define HON_TABLE_ORIGIN "non_publie"

/**
 * HonColumnKind:
 * @HON_COLUMN_NAME: what a row is about; rows below a total are indented
 * @HON_COLUMN_TEXT: a text
 * @HON_COLUMN_LONG_TEXT: a text that gives way where there is no room for all of it
 * @HON_COLUMN_CAPTIONED: a text and, on a second line, what belongs to it
 * @HON_COLUMN_FIGURE: a text that is a figure
 * @HON_COLUMN_MONEY: an amount, in centimes
 * @HON_COLUMN_PERCENT: a rate
 * @HON_COLUMN_FIGURES: an amount to the centime, or a rate where the cell has a number; an amount
 *   that is not known is a dash
 * @HON_COLUMN_NUMBER: another number
 *
 * What stands in a column.
 */
typedef enum
{
  HON_COLUMN_NAME,
  HON_COLUMN_TEXT,
  HON_COLUMN_LONG_TEXT,
  HON_COLUMN_CAPTIONED,
  HON_COLUMN_FIGURE,
  HON_COLUMN_MONEY,
  HON_COLUMN_PERCENT,
  HON_COLUMN_FIGURES,
  HON_COLUMN_NUMBER,
} HonColumnKind;

/**
 * HonColumnRoom:
 * @HON_COLUMN_ALWAYS: it is always shown
 * @HON_COLUMN_UNLESS_COMPACT: only a compact view goes without it
 * @HON_COLUMN_UNLESS_BRIEF: a brief view goes without it
 * @HON_COLUMN_IN_ROW: no view has room for it, but a row by itself and files have it
 * @HON_COLUMN_IN_TEXT: no view and no page has room for it, but a row by itself, texts and files have it
 * @HON_COLUMN_IF_BRIEF: it takes the place of others in a brief view, and is in nothing that is written
 *
 * Which views have room for a column.
 */
typedef enum
{
  HON_COLUMN_ALWAYS,
  HON_COLUMN_UNLESS_COMPACT,
  HON_COLUMN_UNLESS_BRIEF,
  HON_COLUMN_IN_ROW,
  HON_COLUMN_IN_TEXT,
  HON_COLUMN_IF_BRIEF,
} HonColumnRoom;

/**
 * HonColumn:
 * @name: (nullable): its name in files; %NULL where it is for people only
 * @title: (nullable): its title for people, translated; %NULL where it is for files only
 * @kind: what stands in it
 * @room: which views have room for it
 * @format: (nullable): how files have its numbers, as for printf(); %NULL for no more digits than
 *   they have
 *
 * A column of a table.
 */
typedef struct
{
  const char    *name;
  const char    *title;
  HonColumnKind  kind;
  HonColumnRoom  room;
  const char    *format;
} HonColumn;

gboolean hon_column_is_written (const HonColumn *column);
gboolean hon_column_is_figure  (const HonColumn *column);

#define HON_TYPE_TABLE_ROW (hon_table_row_get_type ())

G_DECLARE_FINAL_TYPE (HonTableRow, hon_table_row, HON, TABLE_ROW, GObject)

const char *hon_table_row_get_id       (HonTableRow *self);
GListModel *hon_table_row_get_children (HonTableRow *self);
gboolean    hon_table_row_is_total     (HonTableRow *self);
void        hon_table_row_set_total    (HonTableRow *self,
                                        gboolean     is_total);
void        hon_table_row_set_origin   (HonTableRow *self,
                                        const char  *origin);
gint64      hon_table_row_get_amount   (HonTableRow *self,
                                        guint        column);
void        hon_table_row_set_amount   (HonTableRow *self,
                                        guint        column,
                                        gint64       centimes);
double      hon_table_row_get_number   (HonTableRow *self,
                                        guint        column);
void        hon_table_row_set_number   (HonTableRow *self,
                                        guint        column,
                                        double       number);
const char *hon_table_row_get_text     (HonTableRow *self,
                                        guint        column);
void        hon_table_row_set_text     (HonTableRow *self,
                                        guint        column,
                                        const char  *text);
void        hon_table_row_take_text    (HonTableRow *self,
                                        guint        column,
                                        char        *text);
void        hon_table_row_take_lines   (HonTableRow *self,
                                        guint        column,
                                        char        *lines);
char       *hon_table_row_dup_text     (HonTableRow *self,
                                        guint        column,
                                        guint        divisor) G_GNUC_WARN_UNUSED_RESULT;
char       *hon_table_row_dup_lines    (HonTableRow *self,
                                        guint        column,
                                        guint        divisor) G_GNUC_WARN_UNUSED_RESULT;

#define HON_TYPE_TABLE (hon_table_get_type ())

G_DECLARE_FINAL_TYPE (HonTable, hon_table, HON, TABLE, GObject)

HonTable        *hon_table_new           (const HonColumn *columns,
                                          guint            n_columns) G_GNUC_WARN_UNUSED_RESULT;
guint            hon_table_get_n_columns (HonTable        *self);
const HonColumn *hon_table_get_column    (HonTable        *self,
                                          guint            column);
HonTableRow     *hon_table_append        (HonTable        *self,
                                          HonTableRow     *parent,
                                          const char      *id);
void             hon_table_set_origin    (HonTable        *self,
                                          const char      *origin);
HonTableRow     *hon_table_find          (HonTable        *self,
                                          const char      *id);
char            *hon_table_rows_to_text  (HonTable        *self,
                                          guint            divisor) G_GNUC_WARN_UNUSED_RESULT;
char            *hon_table_to_text       (HonTable        *self,
                                          guint            divisor) G_GNUC_WARN_UNUSED_RESULT;
char            *hon_table_to_csv        (HonTable        *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
