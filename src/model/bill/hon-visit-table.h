/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household.h"

G_BEGIN_DECLS

/**
 * HonVisitQuestion:
 * @column: the column it is about; -1 for none
 * @field: (nullable): where no cell is asked about, the field of a visit that is asked for all lines at
 *   once, because the table has no such column or its cells are empty; %NULL where a cell or a whole line is asked
 *   about
 * @value: what stands in the table
 * @message: what is wrong, or what is asked
 * @line: the first line that it is about
 * @n_lines: how many lines it is about
 * @answer: (nullable): what is probably meant; %NULL where the value is wrong
 *
 * What has to be said before a table can be taken over.
 */
typedef struct
{
  int    column;
  char  *field;
  char  *value;
  char  *message;
  guint  line;
  guint  n_lines;
  char  *answer;
} HonVisitQuestion;

#define HON_TYPE_VISIT_TABLE (hon_visit_table_get_type ())

G_DECLARE_FINAL_TYPE (HonVisitTable, hon_visit_table, HON, VISIT_TABLE, GObject)

HonVisitTable *hon_visit_table_new           (HonCatalogue  *catalogue,
                                              GBytes        *contents,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       hon_visit_table_go_on         (HonVisitTable *self,
                                              gint64         microseconds);
GStrv          hon_visit_table_list_fields   (void) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_visit_table_dup_template  (HonCatalogue  *catalogue) G_GNUC_WARN_UNUSED_RESULT;
HonCatalogue  *hon_visit_table_get_catalogue (HonVisitTable *self);
const char    *hon_visit_table_get_field_label
                                             (const char    *field);
char          *hon_visit_table_dup_summary   (HonVisitTable *self) G_GNUC_WARN_UNUSED_RESULT;
const char    *hon_visit_table_get_encoding  (HonVisitTable *self);
guint          hon_visit_table_get_n_rows    (HonVisitTable *self);
guint          hon_visit_table_get_n_columns (HonVisitTable *self);
const char    *hon_visit_table_get_column    (HonVisitTable *self,
                                              guint          column);
const char    *hon_visit_table_get_field     (HonVisitTable *self,
                                              guint          column);
void           hon_visit_table_set_field     (HonVisitTable *self,
                                              guint          column,
                                              const char    *field);
char          *hon_visit_table_dup_sample    (HonVisitTable *self,
                                              guint          column) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *hon_visit_table_get_questions (HonVisitTable *self);
char          *hon_visit_table_dup_question_title
                                             (HonVisitTable *self,
                                              const HonVisitQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
void           hon_visit_table_answer        (HonVisitTable *self,
                                              guint          position,
                                              const char    *answer);
GPtrArray     *hon_visit_table_dup_visits    (HonVisitTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
