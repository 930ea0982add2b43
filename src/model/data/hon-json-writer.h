/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many objects and arrays may stand in each other. */
#define HON_JSON_DEPTH_MAX 8

/**
 * HonJsonWriter:
 *
 * Appends JSON to a text. It lives on the stack and allocates nothing of its own, for results that
 * are written by the thousand; numbers have the digits that they need, which JsonGenerator does
 * not leave to its callers.
 */
typedef struct
{
  GString  *text;
  gboolean  is_spaced;                     /* a space follows commas and colons */
  guint     depth;
  gboolean  has_items[HON_JSON_DEPTH_MAX]; /* of what is open at each depth */
  int       indent[HON_JSON_DEPTH_MAX];    /* of items on lines of their own, or -1 */
  gboolean  is_member;                     /* a name was written, its value comes */
} HonJsonWriter;

void hon_json_writer_init         (HonJsonWriter *self,
                                   GString       *text,
                                   gboolean       is_spaced);
void hon_json_writer_begin_object (HonJsonWriter *self);
void hon_json_writer_end_object   (HonJsonWriter *self);
void hon_json_writer_begin_array  (HonJsonWriter *self);
void hon_json_writer_begin_lines  (HonJsonWriter *self,
                                   int            indent);
void hon_json_writer_end_array    (HonJsonWriter *self);
void hon_json_writer_add_name     (HonJsonWriter *self,
                                   const char    *name);
void hon_json_writer_add_string   (HonJsonWriter *self,
                                   const char    *string);
void hon_json_writer_add_text     (HonJsonWriter *self,
                                   const char    *name,
                                   const char    *text);
void hon_json_writer_add_amount   (HonJsonWriter *self,
                                   gint64         centimes);
void hon_json_writer_add_number   (HonJsonWriter *self,
                                   double         number,
                                   guint          digits);
void hon_json_writer_add_boolean  (HonJsonWriter *self,
                                   gboolean       value);
void hon_json_writer_add_null     (HonJsonWriter *self);

G_END_DECLS
